use actors::{Actor, Space, directory};
use kernel::Id;
use store::{Db, Entry, Tx, params};

pub use super::ties::{Tie, ties};
use super::{changes, profiles};
use crate::Refused;
use crate::model::{ClosedBy, Moment, Relation, RelationKind, Sort, State, What};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT x.id, s.root, o.root, x.kind, x.since, x.until, x.is_public, x.closed_by, x.state, x.recorded_by, x.recorded_at ",
            $rest
        )
    };
}

const ONE: &str =
    select!("FROM network_relation x JOIN actor s ON s.id = x.subject JOIN actor o ON o.id = x.object WHERE x.id = $1");
/// By the records that were merged into one: each finds its own relations by index. What a merge made a relation of one
/// with itself is none.
const FROM: &str = select!(
    "FROM actor s JOIN network_relation x ON x.subject = s.id JOIN actor o ON o.id = x.object \
     WHERE s.root = $1 AND o.root <> $1 ORDER BY x.recorded_at, x.id LIMIT $2"
);
const TO: &str = select!(
    "FROM actor o JOIN network_relation x ON x.object = o.id JOIN actor s ON s.id = x.subject \
     WHERE o.root = $1 AND s.root <> $1 ORDER BY x.recorded_at, x.id LIMIT $2"
);
const SAME: &str = select!(
    "FROM actor s JOIN network_relation x ON x.subject = s.id JOIN actor o ON o.id = x.object \
     WHERE s.root = $1 AND o.root = $2 AND x.kind = $3 ORDER BY x.recorded_at, x.id"
);
const INSERT: &str = "INSERT INTO network_relation \
     (id, subject, object, kind, since, until, is_public, state, recorded_by, recorded_at, closed_by) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

const UPDATE: &str = "UPDATE network_relation SET since = $2, until = $3, state = $4, recorded_by = $5 WHERE id = $1";
const SHOW: &str = "UPDATE network_relation SET is_public = $2, closed_by = $3 WHERE id = $1";
const ANSWER: &str = "UPDATE network_relation SET state = $2, answered_at = $3 WHERE id = $1";
const REMOVE: &str = "DELETE FROM network_relation WHERE id = $1";
/// What waits for the answer of a space's organisation.
const WAITING: &str = "SELECT COUNT(*) FROM space h JOIN actor m ON m.id = h.organisation \
     JOIN actor a ON a.root = m.root JOIN network_relation x ON x.subject = a.id OR x.object = a.id \
     WHERE h.id = $1 AND x.state = 'proposed' AND x.recorded_by <> $1";

pub(super) const STATEMENTS: &[&str] = &[ONE, FROM, TO, SAME, INSERT, UPDATE, SHOW, ANSWER, REMOVE, WAITING];

/// The most relations of one side of an organisation that a page reads.
pub(super) const MOST: i64 = 5_000;

/// A relation to be written down.
#[derive(Debug, Clone)]
pub struct NewRelation {
    /// Who is a member, was trained, is a part.
    pub subject: Id<Actor>,
    /// Of whom, by whom.
    pub object: Id<Actor>,
    /// How.
    pub kind: RelationKind,
    /// Since when, if it is known.
    pub since: Option<Moment>,
    /// Until when, if it ended.
    pub until: Option<Moment>,
    /// Whether everybody may see it.
    pub is_public: bool,
    /// The space that writes it down.
    pub recorded_by: Option<Id<Space>>,
}

/// A relation, its sides as they stand after all merges.
///
/// # Errors
/// Whatever the engine meets.
pub async fn get(db: &Db, id: Id<Relation>) -> store::Result<Option<Relation>> {
    db.one(ONE, &params![id]).await
}

/// The relations of an organisation and of those merged into it, from both sides, at most 5,000 of each.
///
/// # Errors
/// Whatever the engine meets.
pub async fn of(db: &Db, actor: Id<Actor>) -> store::Result<Vec<Relation>> {
    let mut relations: Vec<Relation> = db.all(FROM, &params![actor, MOST]).await?;
    relations.extend(db.all::<Relation>(TO, &params![actor, MOST]).await?);
    Ok(relations)
}

/// As [`of`], within a write.
///
/// # Errors
/// Whatever the engine meets.
pub fn of_in(tx: &mut Tx<'_>, actor: Id<Actor>) -> store::Result<Vec<Relation>> {
    let mut relations: Vec<Relation> = tx.all(FROM, &params![actor, MOST])?;
    relations.extend(tx.all::<Relation>(TO, &params![actor, MOST])?);
    Ok(relations)
}

/// Writes a relation down. Where the other side has a space of its own that is not the one that writes, it is proposed
/// until that one answers.
///
/// # Errors
/// [`Refused`]: a relation with oneself, one that ended before it began, one that is already there, an alliance in what is
/// no coalition, two organisations that both have other spaces; [`actors::Refusal::UnknownActor`].
pub fn add_in(tx: &mut Tx<'_>, new: &NewRelation) -> store::Result<(Id<Relation>, State)> {
    let subject = directory::root_in(tx, new.subject)?;
    let object = directory::root_in(tx, new.object)?;
    let NewRelation { kind, since, until, is_public, recorded_by, .. } = *new;
    check_in(tx, subject, object, new)?;
    let state = state_in(tx, [subject, object], recorded_by)?;
    let (id, now) = (tx.id::<Relation>(), tx.now());
    let closed_by = closed_in(tx, object, is_public, recorded_by)?;
    tx.exec(INSERT, &params![id, subject, object, kind, since, until, is_public, state, recorded_by, now, closed_by])?;
    let what = if state == State::Confirmed { What::Linked } else { What::Proposed };
    tell(tx, what, id, kind, [subject, object], recorded_by)?;
    Ok((id, state))
}

/// Tells the journal and the history of both sides what happened to a relation.
fn tell(
    tx: &mut Tx<'_>,
    what: What,
    id: Id<Relation>,
    kind: RelationKind,
    sides: [Id<Actor>; 2],
    space: Option<Id<Space>>,
) -> store::Result<()> {
    for side in sides {
        changes::add_in(tx, side, what, &[kind.code()], space)?;
    }
    tx.record(entry(what, id, kind, sides));
    Ok(())
}

/// What the journal says: two organisations are linked once nobody is left to be asked.
fn entry(what: What, id: Id<Relation>, kind: RelationKind, [subject, object]: [Id<Actor>; 2]) -> Entry {
    let said = match what {
        What::Linked | What::Confirmed => LINKED,
        What::Proposed => "network.relation.proposed",
        What::Declined => "network.relation.declined",
        What::Ended => "network.relation.ended",
        What::Removed => "network.relation.removed",
        _ => "network.relation.corrected",
    };
    Entry::new(said, "actor", subject)
        .with("relation", id.to_string())
        .with("kind", kind.code())
        .link("actor", subject)
        .link("actor", object)
}

/// The kind of journal entry that links two organisations: what a plan counts.
pub const LINKED: &str = "network.linked";

/// Refuses what cannot be a relation.
fn check_in(tx: &mut Tx<'_>, subject: Id<Actor>, object: Id<Actor>, new: &NewRelation) -> store::Result<()> {
    if subject == object {
        return Err(Refused::WithItself.into());
    }
    let sort = profiles::of_in(tx, object)?.map(|profile| profile.sort);
    if new.kind == RelationKind::AlliedIn && sort != Some(Sort::Coalition) {
        return Err(Refused::NoCoalition.into());
    }
    unknown_in(tx, [subject, object], new.kind, [new.since, new.until], None)
}

/// Refuses a relation that stands already for the same time; `but` is the one that is being corrected.
fn unknown_in(
    tx: &mut Tx<'_>,
    [subject, object]: [Id<Actor>; 2],
    kind: RelationKind,
    [since, until]: [Option<Moment>; 2],
    but: Option<Id<Relation>>,
) -> store::Result<()> {
    if until.zip(since).is_some_and(|(until, since)| until.is_before(since)) {
        return Err(Refused::EndedBeforeItBegan.into());
    }
    let mut same: Vec<Relation> = tx.all(SAME, &params![subject, object, kind])?;
    if kind.is_mutual() {
        same.extend(tx.all::<Relation>(SAME, &params![object, subject, kind])?);
    }
    let stands =
        |known: &&Relation| known.state != State::Declined && Some(known.id) != but && known.overlaps(since, until);
    match same.iter().find(stands) {
        Some(known) => Err(Refused::Known { since: known.since }.into()),
        None => Ok(()),
    }
}

/// Which side keeps a new relation within the network: the one whose space writes it down.
fn closed_in(
    tx: &mut Tx<'_>,
    object: Id<Actor>,
    is_public: bool,
    recorded_by: Option<Id<Space>>,
) -> store::Result<Option<ClosedBy>> {
    if is_public {
        return Ok(None);
    }
    let is_of_object = recorded_by.is_some() && profiles::house_in(tx, object)? == recorded_by;
    Ok(ClosedBy::of(!is_of_object, is_of_object))
}

/// Whether somebody is left to be asked: the side that has a space, where another one writes.
fn state_in(tx: &mut Tx<'_>, sides: [Id<Actor>; 2], recorded_by: Option<Id<Space>>) -> store::Result<State> {
    let mut foreign = 0;
    for side in sides {
        let house = profiles::house_in(tx, side)?;
        foreign += usize::from(house.is_some() && house != recorded_by);
    }
    match (foreign, recorded_by) {
        (0, _) | (_, None) => Ok(State::Confirmed),
        (1, _) => Ok(State::Proposed),
        _ => Err(Refused::NotYours.into()),
    }
}

/// How many relations wait for the answer of a space's organisation.
///
/// # Errors
/// Whatever the engine meets.
pub async fn waiting(db: &Db, space: Id<Space>) -> store::Result<i64> {
    Ok(db.one(WAITING, &params![space]).await?.unwrap_or_default())
}

/// Corrects since when and until when a relation stands. Where the other side has a space of its own
/// that is not the one that writes, it is asked again.
///
/// # Errors
/// As [`add_in`]; [`store::Error::NotFound`]; [`Refused::NotYours`] for who keeps neither side.
pub fn correct_in(
    tx: &mut Tx<'_>,
    id: Id<Relation>,
    [since, until]: [Option<Moment>; 2],
    space: Id<Space>,
) -> store::Result<State> {
    let relation = touched_in(tx, id, space)?;
    let sides = [relation.subject, relation.object];
    unknown_in(tx, sides, relation.kind, [since, until], Some(id))?;
    let is_same = (relation.since, relation.until) == (since, until);
    let state = if is_same { relation.state } else { state_in(tx, sides, Some(space))? };
    let recorded_by = if is_same { relation.recorded_by } else { Some(space) };
    tx.exec(UPDATE, &params![id, since, until, state, recorded_by])?;
    let ends = relation.until.is_none() && until.is_some() && relation.since == since;
    tell(tx, if ends { What::Ended } else { What::Corrected }, id, relation.kind, sides, Some(space))?;
    Ok(state)
}

/// Ends a relation on a day or in a year: either side may.
///
/// # Errors
/// As [`correct_in`].
pub fn end_in(tx: &mut Tx<'_>, id: Id<Relation>, until: Moment, space: Id<Space>) -> store::Result<()> {
    let relation = touched_in(tx, id, space)?;
    if relation.since.is_some_and(|since| until.is_before(since)) {
        return Err(Refused::EndedBeforeItBegan.into());
    }
    let Relation { since, state, recorded_by, kind, subject, object, .. } = relation;
    tx.exec(UPDATE, &params![id, since, Some(until), state, recorded_by])?;
    tell(tx, What::Ended, id, kind, [subject, object], Some(space))
}

/// Takes out a relation that never was.
///
/// # Errors
/// As [`correct_in`].
pub fn remove_in(tx: &mut Tx<'_>, id: Id<Relation>, space: Id<Space>) -> store::Result<()> {
    let relation = touched_in(tx, id, space)?;
    tx.exec(REMOVE, &params![id])?;
    tell(tx, What::Removed, id, relation.kind, [relation.subject, relation.object], Some(space))
}

/// The answer of the side that was asked. Tells the relation as it stands then.
///
/// # Errors
/// [`store::Error::NotFound`]; [`Refused::NotYours`] for who was not asked.
pub fn answer_in(tx: &mut Tx<'_>, id: Id<Relation>, space: Id<Space>, yes: bool) -> store::Result<Relation> {
    let mut relation: Relation = tx.one(ONE, &params![id])?.ok_or(store::Error::NotFound)?;
    let sides = [relation.subject, relation.object];
    let is_asked = houses_in(tx, sides)?.contains(&Some(space)) && relation.recorded_by != Some(space);
    if relation.state != State::Proposed || !is_asked {
        return Err(Refused::NotYours.into());
    }
    relation.state = if yes { State::Confirmed } else { State::Declined };
    let now = tx.now();
    tx.exec(ANSWER, &params![id, relation.state, now])?;
    let what = if yes { What::Confirmed } else { What::Declined };
    tell(tx, what, id, relation.kind, sides, Some(space))?;
    Ok(relation)
}

/// Lets one side show a relation to everybody, or keep it within the network: part of a write that tells of it. Says
/// whether anything changed.
///
/// # Errors
/// Whatever the engine meets.
pub(super) fn show_in(tx: &mut Tx<'_>, relation: &Relation, side: Id<Actor>, is_shown: bool) -> store::Result<bool> {
    let closed_by = relation.closed_with(side, is_shown);
    if closed_by == relation.closed_by {
        return Ok(false);
    }
    tx.exec(SHOW, &params![relation.id, closed_by.is_none(), closed_by])?;
    Ok(true)
}

/// The sides for which a space speaks: those whose house it is, else those that have none.
fn sides_of(relation: &Relation, houses: [Option<Id<Space>>; 2], space: Id<Space>) -> Vec<Id<Actor>> {
    let sides = [relation.subject, relation.object].into_iter().zip(houses);
    let own: Vec<Id<Actor>> = sides.clone().filter(|(_, house)| *house == Some(space)).map(|(side, _)| side).collect();
    if own.is_empty() { sides.filter(|(_, house)| house.is_none()).map(|(side, _)| side).collect() } else { own }
}

/// Whether the sides for which a space speaks show a relation to everybody.
///
/// # Errors
/// Whatever the engine meets.
pub async fn is_shown_by(db: &Db, relation: &Relation, space: Id<Space>) -> store::Result<bool> {
    let houses = [profiles::house(db, relation.subject).await?, profiles::house(db, relation.object).await?];
    Ok(sides_of(relation, houses, space).iter().all(|side| relation.is_shown_by(*side)))
}

/// Lets the sides for which a space speaks show a relation to everybody, or keep it within the network: part of a write
/// that tells of it.
///
/// # Errors
/// As [`correct_in`].
pub fn show_by_in(tx: &mut Tx<'_>, id: Id<Relation>, space: Id<Space>, is_shown: bool) -> store::Result<()> {
    let mut relation = touched_in(tx, id, space)?;
    let houses = houses_in(tx, [relation.subject, relation.object])?;
    for side in sides_of(&relation, houses, space) {
        show_in(tx, &relation, side, is_shown)?;
        relation.closed_by = relation.closed_with(side, is_shown);
    }
    Ok(())
}

/// Tells the journal of the space that had proposed a relation that it was confirmed: its plan counts it too.
pub fn tell_proposer(tx: &mut Tx<'_>, relation: &Relation) {
    tx.record(entry(What::Confirmed, relation.id, relation.kind, [relation.subject, relation.object]));
}

/// Who may answer for an organisation beside those who keep it: the houses of both sides.
fn houses_in(tx: &mut Tx<'_>, [one, other]: [Id<Actor>; 2]) -> store::Result<[Option<Id<Space>>; 2]> {
    Ok([profiles::house_in(tx, one)?, profiles::house_in(tx, other)?])
}

/// A relation that a space may correct: one of its own organisation, one that it wrote down, or one between organisations
/// of which none has a space.
fn touched_in(tx: &mut Tx<'_>, id: Id<Relation>, space: Id<Space>) -> store::Result<Relation> {
    let relation: Relation = tx.one(ONE, &params![id])?.ok_or(store::Error::NotFound)?;
    let houses = houses_in(tx, [relation.subject, relation.object])?;
    if relation.may_be_touched(houses, space) { Ok(relation) } else { Err(Refused::NotYours.into()) }
}
