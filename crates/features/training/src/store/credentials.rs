//! Certificates and statements of attendance, found again. How they are given is in `awards`.

use actors::{Actor, Space};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::Id;
use store::{Db, FromRow, Keys, Row, Sealed, SealedColumn, Secret, Tx, params};

use super::{json, read};
use crate::model::certificate::{Card, Learner};
use crate::model::{Application, Attendee, Cohort, Credential};

/// What is sealed of a credential.
pub const SEALED: SealedColumn =
    SealedColumn { table: "training_credential", key: &["space_id", "id"], id: "id", column: "data", context: CONTEXT };
const CONTEXT: &str = "training_credential.data";

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT space_id, id, kind, cohort, programme, participant, learner, actor, list, place, content, issued_at, \
             is_open, withdrawn_at, reason, names_until, data FROM training_credential ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE id = $1");
const OF_COHORT: &str = select!("WHERE space_id = $1 AND cohort = $2 AND id > $3 ORDER BY id LIMIT $4");
const OF_PARTICIPANT: &str =
    select!("WHERE space_id = $1 AND cohort = $2 AND participant = $3 ORDER BY issued_at DESC, id DESC LIMIT 20");
const OF_APPLICATION: &str = select!(
    "WHERE space_id = $1 AND cohort = $2 AND participant IN (SELECT p.id FROM training_participant p \
     WHERE p.space_id = $1 AND p.application = $3) ORDER BY id LIMIT 200"
);
const OF_LEARNER: &str = select!("WHERE space_id = $1 AND learner = $2 ORDER BY last_day DESC, id DESC LIMIT 500");
// An association that was merged is the one that stands for it.
const OF_ACTOR: &str = select!(
    "WHERE space_id = $1 AND actor IN (SELECT b.id FROM actor a JOIN actor b ON b.root = a.root WHERE a.id = $2) \
     AND (last_day, id) < ($3, $4) ORDER BY last_day DESC, id DESC LIMIT $5"
);
const STANDING: &str = "SELECT COUNT(*) FROM training_credential WHERE space_id = $1 AND cohort = $2 \
     AND withdrawn_at IS NULL AND names_until IS NOT NULL";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, OF_COHORT, OF_PARTICIPANT, OF_APPLICATION, OF_LEARNER, OF_ACTOR, STANDING];

/// A row as it lies there, sealed.
struct Found {
    credential: Credential,
    data: Sealed,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let mut credential = Credential {
            space: columns.take()?,
            id: columns.take()?,
            kind: columns.take()?,
            cohort: columns.take()?,
            programme: columns.take()?,
            participant: columns.take()?,
            learner: columns.take()?,
            actor: columns.take()?,
            list: columns.take()?,
            place: columns.take()?,
            content: read(&columns.take::<String>()?)?,
            issued_at: columns.take()?,
            is_open: columns.take()?,
            withdrawn: None,
            names_until: None,
            card: Card::default(),
        };
        let (at, reason): (Option<Timestamp>, String) = (columns.take()?, columns.take()?);
        credential.withdrawn = at.map(|at| (at, reason));
        credential.names_until = columns.take()?;
        Ok(Self { credential, data: columns.take()? })
    }
}

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Credential> {
        let opened = keys.open(CONTEXT, self.credential.id.uuid(), &self.data)?;
        Ok(Credential { card: read(opened.reveal())?, ..self.credential })
    }
}

fn opened(rows: Vec<Found>, keys: &Keys) -> store::Result<Vec<Credential>> {
    rows.into_iter().map(|row| row.open(keys)).collect()
}

pub(super) fn sealed(keys: &Keys, id: Id<Credential>, card: &Card) -> store::Result<Sealed> {
    Ok(keys.seal(CONTEXT, id.uuid(), &Secret::new(json(card)?)))
}

/// A credential, of whatever space.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn one(db: &Db, id: Id<Credential>) -> store::Result<Option<Credential>> {
    let row: Option<Found> = db.one(ONE, &params![id]).await?;
    row.map(|row| row.open(db.keys())).transpose()
}

pub(super) fn one_in(tx: &mut Tx<'_>, id: Id<Credential>) -> store::Result<Option<Credential>> {
    let row: Option<Found> = tx.one(ONE, &params![id])?;
    row.map(|row| row.open(tx.keys())).transpose()
}

/// Those of a cohort, a page of them.
///
/// # Errors
/// As [`one`].
pub async fn of_cohort(
    db: &Db,
    cohort: &Cohort,
    after: Option<Id<Credential>>,
    limit: u32,
) -> store::Result<Vec<Credential>> {
    let after = after.unwrap_or_else(|| Id::from_uuid(uuid::Uuid::nil()));
    opened(db.all(OF_COHORT, &params![cohort.space, cohort.id, after, limit]).await?, db.keys())
}

/// How many of a cohort stand and bear a name.
///
/// # Errors
/// As [`Db::one`].
pub async fn standing(db: &Db, cohort: &Cohort) -> store::Result<i64> {
    Ok(db.one(STANDING, &params![cohort.space, cohort.id]).await?.unwrap_or(0))
}

/// Those of a participant, the latest first, the withdrawn too.
///
/// # Errors
/// As [`one`].
pub async fn of_participant(
    db: &Db,
    space: Id<Space>,
    cohort: Id<Cohort>,
    participant: Id<Attendee>,
) -> store::Result<Vec<Credential>> {
    opened(db.all(OF_PARTICIPANT, &params![space, cohort, participant]).await?, db.keys())
}

/// Those of the people whom an application sent, the withdrawn too.
///
/// # Errors
/// As [`one`].
pub async fn of_application(
    db: &Db,
    space: Id<Space>,
    cohort: Id<Cohort>,
    application: Id<Application>,
) -> store::Result<Vec<Credential>> {
    opened(db.all(OF_APPLICATION, &params![space, cohort, application]).await?, db.keys())
}

/// What somebody was given over the years, the latest first.
///
/// # Errors
/// As [`one`].
pub async fn of_learner(db: &Db, space: Id<Space>, learner: Id<Learner>) -> store::Result<Vec<Credential>> {
    opened(db.all(OF_LEARNER, &params![space, learner]).await?, db.keys())
}

/// Where a page of an association's record begins.
pub type After = Option<(Date, Id<Credential>)>;

/// What the people of an association were given over the years, the latest first, a page of it.
///
/// # Errors
/// As [`one`].
pub async fn of_actor(
    db: &Db,
    space: Id<Space>,
    actor: Id<Actor>,
    after: After,
    limit: u32,
) -> store::Result<Vec<Credential>> {
    let (day, id) = match after {
        Some((day, id)) => (day.to_string(), id),
        None => ("9999-99-99".to_owned(), Id::from_uuid(uuid::Uuid::max())),
    };
    opened(db.all(OF_ACTOR, &params![space, actor, day, id, limit]).await?, db.keys())
}
