use actors::Actor;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, FromRow, Keys, Row, Sealed, SealedColumn, Secret, Tx, params};

pub use super::applying::{Applied, Written, apply, discard, save};
use super::{News, Scribe, calls, decisions, json, read, reviews};
use crate::model::application::Ref;
use crate::model::{Application, ApplicationState, Call, Card, Code, Cohort, Key, Refused, Ruling, Why};

/// What is sealed of an application.
pub const SEALED: SealedColumn = SealedColumn {
    table: "training_application",
    key: &["space_id", "call", "id"],
    id: "id",
    column: "data",
    context: CONTEXT,
};
const CONTEXT: &str = "training_application.data";

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, cohort, number, state, way, lang, actor, facts, score, rank, why, ruling, holds_until, changed_at, \
             data FROM training_application ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE space_id = $1 AND call = $2 AND id = $3");
const OF_STATE: &str = select!(
    "WHERE space_id = $1 AND call = $2 AND state = $3 AND (number, id) > ($4, $5) ORDER BY number, id LIMIT $6"
);
const IN_ORDER: &str =
    select!("WHERE space_id = $1 AND cohort = $2 AND state = $3 AND rank > $4 ORDER BY rank, number LIMIT $5");
const COUNTS: &str =
    "SELECT state, COUNT(*) FROM training_application WHERE space_id = $1 AND call = $2 GROUP BY state";
const BEFORE: &str = "SELECT COUNT(*) FROM training_application WHERE space_id = $1 AND cohort = $2 \
     AND state = 'waiting' AND rank < $3";
const KNOWN: &str = "SELECT 1 FROM actor a JOIN actor b ON b.root = a.root JOIN training_trained t ON t.actor = b.id \
     WHERE a.id = $2 AND t.space_id = $1 LIMIT 1";
const SET_ACTOR: &str =
    "UPDATE training_application SET actor = $4, facts = $5 WHERE space_id = $1 AND call = $2 AND id = $3";
const SET_STATE: &str = "UPDATE training_application SET state = $4, why = $5, owes_letter = $6 WHERE space_id = $1 AND call = $2 AND id = $3";
const IS_ACTOR: &str = "SELECT kind FROM actor WHERE id = $1";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, OF_STATE, IN_ORDER, COUNTS, BEFORE, KNOWN, SET_ACTOR, SET_STATE, IS_ACTOR];

/// A row as it lies there, sealed.
pub(super) struct Found {
    pub(super) id: Id<Application>,
    application: Application,
    data: Sealed,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let application = Application {
            id: columns.take()?,
            cohort: columns.take()?,
            number: columns.take()?,
            state: columns.take()?,
            way: columns.take()?,
            lang: columns.take()?,
            actor: columns.take()?,
            facts: read(&columns.take::<String>()?)?,
            score: columns.take()?,
            rank: columns.take()?,
            why: read(&columns.take::<String>()?)?,
            ruling: columns.take::<Option<String>>()?.map(|ruling| read::<Ruling>(&ruling)).transpose()?,
            holds_until: columns.take()?,
            changed_at: columns.take()?,
            card: Card::default(),
        };
        Ok(Self { id: application.id, application, data: columns.take()? })
    }
}

impl Found {
    pub(super) fn open(self, keys: &Keys) -> store::Result<Application> {
        let opened = keys.open(CONTEXT, self.id.uuid(), &self.data)?;
        Ok(Application { card: read(opened.reveal())?, ..self.application })
    }
}

/// Seals what was written.
pub(super) fn sealed(keys: &Keys, id: Id<Application>, card: &Card) -> store::Result<Sealed> {
    Ok(keys.seal(CONTEXT, id.uuid(), &Secret::new(json(card)?)))
}

/// An application; none where there is none.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn one(db: &Db, key: Key, id: Id<Application>) -> store::Result<Option<Application>> {
    let row: Option<Found> = db.one(ONE, &params![key.space, key.call, id]).await?;
    row.map(|row| row.open(db.keys())).transpose()
}

/// An application as it stands in this write.
///
/// # Errors
/// [`Refused::Gone`].
pub fn one_in(tx: &mut Tx<'_>, of: Ref) -> store::Result<Application> {
    let row: Option<Found> = tx.one(ONE, &params![of.call.space, of.call.call, of.id])?;
    row.ok_or(Refused::Gone)?.open(tx.keys())
}

/// The application of a link; none where the link is nobody's.
///
/// # Errors
/// As [`one`].
pub async fn by_code(db: &Db, key: Key, code: &Code) -> store::Result<Option<Application>> {
    Ok(one(db, key, code.application).await?.filter(|application| code.opens(&application.card)))
}

/// Applications in one state, in the order of their numbers, a page of them.
///
/// # Errors
/// As [`one`].
pub async fn of_state(
    db: &Db,
    key: Key,
    state: ApplicationState,
    after: (i32, Id<Application>),
    limit: u32,
) -> store::Result<Vec<Application>> {
    let rows: Vec<Found> = db.all(OF_STATE, &params![key.space, key.call, state, after.0, after.1, limit]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// Those of a cohort in one state, in their order, a page of them.
///
/// # Errors
/// As [`one`].
pub async fn in_order(
    db: &Db,
    cohort: &Cohort,
    state: ApplicationState,
    after: i32,
    limit: u32,
) -> store::Result<Vec<Application>> {
    let rows: Vec<Found> = db.all(IN_ORDER, &params![cohort.space, cohort.id, state, after, limit]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// How many stand where.
///
/// # Errors
/// As [`Db::all`].
pub async fn counts(db: &Db, key: Key) -> store::Result<Vec<(ApplicationState, i64)>> {
    db.all(COUNTS, &params![key.space, key.call]).await
}

/// How many wait before one of this rank.
///
/// # Errors
/// As [`Db::one`].
pub async fn before(db: &Db, cohort: &Cohort, rank: i32) -> store::Result<i64> {
    Ok(db.one(BEFORE, &params![cohort.space, cohort.id, rank]).await?.unwrap_or(0))
}

/// Whether an association never had a confirmed place in this space.
///
/// # Errors
/// As [`Db::one`].
pub async fn is_new(db: &Db, key: Key, actor: Option<Id<Actor>>) -> store::Result<bool> {
    let Some(actor) = actor else { return Ok(true) };
    Ok(db.one::<i64>(KNOWN, &params![key.space, actor]).await?.is_none())
}

pub(super) fn is_new_in(tx: &mut Tx<'_>, key: Key, actor: Option<Id<Actor>>) -> store::Result<bool> {
    let Some(actor) = actor else { return Ok(true) };
    Ok(tx.one::<i64>(KNOWN, &params![key.space, actor])?.is_none())
}

/// Who applies is an association of the directory.
pub(super) fn must_be_association(tx: &mut Tx<'_>, actor: Id<Actor>) -> store::Result<()> {
    match tx.one::<actors::ActorKind>(IS_ACTOR, &params![actor])? {
        Some(actors::ActorKind::Organisation) => Ok(()),
        _ => Err(Refused::NoAssociation.into()),
    }
}

pub(super) fn tell(
    tx: &mut Tx<'_>,
    call: &Call,
    cohort: Option<&Cohort>,
    application: &Application,
    news: News,
    scribe: &dyn Scribe,
) -> store::Result<()> {
    match scribe.letter(call, cohort, application, news) {
        Some(letter) => post::enqueue(tx, &letter),
        None => Ok(()),
    }
}

/// Says which association of the directory applies, before its place is confirmed.
///
/// # Errors
/// [`Refused::OutOfTurn`], [`Refused::NoAssociation`]; as [`Tx::exec`].
pub fn link(tx: &mut Tx<'_>, of: Ref, actor: Id<Actor>) -> store::Result<()> {
    let key = of.call;
    let mut application = one_in(tx, of)?;
    // Whoever has a place, or waits in an order, was counted as she stands.
    if application.state != ApplicationState::Sent {
        return Err(Refused::OutOfTurn.into());
    }
    must_be_association(tx, actor)?;
    application.facts.is_new = is_new_in(tx, key, Some(actor))?;
    tx.exec(SET_ACTOR, &params![key.space, key.call, of.id, actor, json(&application.facts)?])?;
    tx.record(Entry::new("training.application.linked", "training-application", of.id).link("actor", actor));
    Ok(())
}

/// Finds that an application does not meet a criterion. Its reviews are waited for no more, and who applied is told.
///
/// # Errors
/// [`Refused::OutOfTurn`] unless it was sent and nothing is decided; as [`Tx::exec`].
pub fn exclude(tx: &mut Tx<'_>, of: Ref, code: &str, scribe: &dyn Scribe) -> store::Result<()> {
    let key = of.call;
    let call = calls::one_in(tx, key)?;
    let application = one_in(tx, of)?;
    let is_criterion = call.content.criteria.iter().any(|criterion| criterion.code == code);
    if application.state != ApplicationState::Sent || !is_criterion {
        return Err(Refused::OutOfTurn.into());
    }
    let why = json(&Why::Criterion { code: code.to_owned() })?;
    tx.exec(SET_STATE, &params![key.space, key.call, of.id, ApplicationState::Ineligible, why, true])?;
    reviews::end(tx, of)?;
    tx.record(Entry::new("training.application.excluded", "training-application", of.id).with("criterion", code));
    decisions::pay(tx, key, &[of.id], scribe)
}

/// The end of a call that is asked for in the write: the instant.
pub(super) fn deadline(now: Timestamp, days: i32, first: Timestamp) -> Timestamp {
    let hours = |hours: i64| jiff::SignedDuration::from_hours(hours);
    (now + hours(24 * i64::from(days))).min(first - hours(24)).max(now + hours(6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_leaves_time_to_answer_and_stands_before_the_first_day_where_it_can() {
        let hours = |hours: i64| Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(hours);
        assert_eq!(deadline(hours(0), 5, hours(1_000)), hours(120));
        assert_eq!(deadline(hours(0), 5, hours(72)), hours(48));
        assert_eq!(deadline(hours(0), 5, hours(10)), hours(6));
    }
}
