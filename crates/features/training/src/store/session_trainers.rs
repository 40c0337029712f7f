use std::collections::BTreeMap;

use actors::Space;
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, FromRow, Keys, Row, Sealed, SealedColumn, Secret, Tx, params};

use super::{json, read};
use crate::model::session_trainer::Card;
use crate::model::{Refused, Session, Slot, Trainer};

/// What is sealed of a trainer.
pub const SEALED: SealedColumn =
    SealedColumn { table: "training_trainer", key: &["space_id", "id"], id: "id", column: "data", context: CONTEXT };
const CONTEXT: &str = "training_trainer.data";

const ONE: &str = "SELECT id, is_retired, data FROM training_trainer WHERE space_id = $1 AND id = $2";
const LIST: &str =
    "SELECT id, is_retired, data FROM training_trainer WHERE space_id = $1 AND id > $2 ORDER BY id LIMIT $3";
const ADD: &str = "INSERT INTO training_trainer (space_id, id, is_retired, data) VALUES ($1, $2, FALSE, $3)";
const CHANGE: &str = "UPDATE training_trainer SET is_retired = $3, data = $4 WHERE space_id = $1 AND id = $2";
const TAUGHT: &str = "SELECT day, session, slot, minutes FROM training_taught \
     WHERE space_id = $1 AND trainer = $2 AND day < $3 ORDER BY day DESC, session DESC, slot DESC LIMIT $4";
const MINUTES: &str = "SELECT CAST(COALESCE(SUM(minutes), 0) AS BIGINT) FROM training_taught \
     WHERE space_id = $1 AND trainer = $2 AND day <= $3";

const HOURS: &str = "SELECT trainer, CAST(SUM(CASE WHEN day > $2 THEN minutes ELSE 0 END) AS BIGINT), \
     CAST(SUM(minutes) AS BIGINT) FROM training_taught WHERE space_id = $1 AND day <= $3 GROUP BY trainer";

pub(super) const STATEMENTS: &[&str] = &[ONE, LIST, ADD, CHANGE, TAUGHT, MINUTES, HOURS];

struct Found(Id<Trainer>, bool, Sealed);

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self(columns.take()?, columns.take()?, columns.take()?))
    }
}

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Trainer> {
        let opened = keys.open(CONTEXT, self.0.uuid(), &self.2)?;
        Ok(Trainer { id: self.0, is_retired: self.1, card: read(opened.reveal())? })
    }
}

fn sealed(keys: &Keys, id: Id<Trainer>, card: &Card) -> store::Result<Sealed> {
    Ok(keys.seal(CONTEXT, id.uuid(), &Secret::new(json(card)?)))
}

/// A trainer.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn one(db: &Db, space: Id<Space>, id: Id<Trainer>) -> store::Result<Option<Trainer>> {
    let row: Option<Found> = db.one(ONE, &params![space, id]).await?;
    row.map(|row| row.open(db.keys())).transpose()
}

pub(super) fn one_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Trainer>) -> store::Result<Option<Trainer>> {
    let row: Option<Found> = tx.one(ONE, &params![space, id])?;
    row.map(|row| row.open(tx.keys())).transpose()
}

/// The pool of a space, a page of it.
///
/// # Errors
/// As [`one`].
pub async fn list(db: &Db, space: Id<Space>, after: Option<Id<Trainer>>, limit: u32) -> store::Result<Vec<Trainer>> {
    let after = after.unwrap_or_else(|| Id::from_uuid(uuid::Uuid::nil()));
    let rows: Vec<Found> = db.all(LIST, &params![space, after, limit]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// Takes somebody into the pool.
///
/// # Errors
/// As [`Tx::exec`].
pub fn add(tx: &mut Tx<'_>, space: Id<Space>, card: &Card) -> store::Result<Id<Trainer>> {
    let id = tx.id();
    let data = sealed(tx.keys(), id, card)?;
    tx.exec(ADD, &params![space, id, data])?;
    tx.record(Entry::new("training.trainer.added", "training-trainer", id));
    Ok(id)
}

/// Changes what is known of a trainer.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn change(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Trainer>, card: &Card, is_retired: bool) -> store::Result<()> {
    let data = sealed(tx.keys(), id, card)?;
    if tx.exec(CHANGE, &params![space, id, is_retired, data])? == 0 {
        return Err(Refused::Gone.into());
    }
    tx.record(Entry::new("training.trainer.changed", "training-trainer", id));
    Ok(())
}

/// What a trainer taught, or will: a half-day of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taught {
    /// The day.
    pub day: Date,
    /// Of which session.
    pub session: Id<Session>,
    /// Which half-day.
    pub slot: Slot,
    /// How long.
    pub minutes: i32,
}
store::row! { Taught { day, session, slot, minutes } }

/// What a trainer taught and will teach, the latest first, before a day.
///
/// # Errors
/// As [`Db::all`].
pub async fn history(
    db: &Db,
    space: Id<Space>,
    trainer: Id<Trainer>,
    before: Option<Date>,
    limit: u32,
) -> store::Result<Vec<Taught>> {
    let before = before.map_or_else(|| "9999-99-99".to_owned(), |day| day.to_string());
    db.all(TAUGHT, &params![space, trainer, before, limit]).await
}

/// How many minutes she has taught until today.
///
/// # Errors
/// As [`Db::one`].
pub async fn minutes(db: &Db, space: Id<Space>, trainer: Id<Trainer>) -> store::Result<i64> {
    let today = db.world().today();
    Ok(db.one(MINUTES, &params![space, trainer, today]).await?.unwrap_or(0))
}

/// How many minutes each trainer of a space has taught until today: since a day, and in all. Who never taught is not among them.
///
/// # Errors
/// As [`Db::all`].
pub async fn hours(db: &Db, space: Id<Space>, since: Date) -> store::Result<BTreeMap<Id<Trainer>, (i64, i64)>> {
    let rows: Vec<(Id<Trainer>, i64, i64)> = db.all(HOURS, &params![space, since, db.world().today()]).await?;
    Ok(rows.into_iter().map(|(trainer, lately, whole)| (trainer, (lately, whole))).collect())
}
