use actors::{Actor, Space, directory};
use kernel::Id;
use store::{Db, Entry, Tx, params};

use super::profiles;
use crate::Refused;
use crate::model::{Moment, Relation, RelationKind, Sort, State};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT x.id, s.root, o.root, x.kind, x.since, x.until, x.is_public, x.state, x.recorded_by, x.recorded_at ",
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
     (id, subject, object, kind, since, until, is_public, state, recorded_by, recorded_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

pub(super) const STATEMENTS: &[&str] = &[ONE, FROM, TO, SAME, INSERT];

/// The most relations of one side of an organisation that a page reads.
const MOST: i64 = 5_000;

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
    tx.exec(INSERT, &params![id, subject, object, kind, since, until, is_public, state, recorded_by, now])?;
    tx.record(entry(state, id, kind, subject, object));
    Ok((id, state))
}

/// What the journal says of a relation that was written down: organisations are linked once nobody is left to be asked.
fn entry(state: State, id: Id<Relation>, kind: RelationKind, subject: Id<Actor>, object: Id<Actor>) -> Entry {
    let what = if state == State::Confirmed { "network.linked" } else { "network.relation.proposed" };
    Entry::new(what, "actor", subject)
        .with("relation", id.to_string())
        .with("kind", kind.code())
        .link("actor", subject)
        .link("actor", object)
}

/// Refuses what cannot be a relation.
fn check_in(tx: &mut Tx<'_>, subject: Id<Actor>, object: Id<Actor>, new: &NewRelation) -> store::Result<()> {
    if subject == object {
        return Err(Refused::WithItself.into());
    }
    if new.until.zip(new.since).is_some_and(|(until, since)| until.is_before(since)) {
        return Err(Refused::EndedBeforeItBegan.into());
    }
    let sort = profiles::of_in(tx, object)?.map(|profile| profile.sort);
    if new.kind == RelationKind::AlliedIn && sort != Some(Sort::Coalition) {
        return Err(Refused::NoCoalition.into());
    }
    let mut same: Vec<Relation> = tx.all(SAME, &params![subject, object, new.kind])?;
    if new.kind.is_mutual() {
        same.extend(tx.all::<Relation>(SAME, &params![object, subject, new.kind])?);
    }
    let stands = |known: &&Relation| known.state != State::Declined && known.overlaps(new.since, new.until);
    match same.iter().find(stands) {
        Some(known) => Err(Refused::Known { since: known.since }.into()),
        None => Ok(()),
    }
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
