use std::collections::BTreeMap;

use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Lang};
use store::{Db, Entry, FromRow, Keys, Row, Sealed, SealedColumn, Secret, Tx, params};

use super::applications::{Applied, Written, apply};
use super::{Scribe, calls, json, read, reviews};
use crate::model::import::{Line, Often, Verdict, often};
use crate::model::{CallState, Card, Cohort, Key, Refused, Way};

/// What is sealed of a row.
pub const SEALED: SealedColumn = SealedColumn {
    table: "training_import_row",
    key: &["space_id", "import", "line"],
    id: "id",
    column: "data",
    context: CONTEXT,
};
const CONTEXT: &str = "training_import_row.data";

const ADD: &str = "INSERT INTO training_import (space_id, id, call, state, rows_read, good, faulty, doubtful, made, created_at, faults) \
     VALUES ($1, $2, $3, 'reading', $4, $5, $6, $7, 0, $8, $9)";
const ADD_ROW: &str =
    "INSERT INTO training_import_row (space_id, import, line, id, verdict, data) VALUES ($1, $2, $3, $4, $5, $6)";
const ONE: &str = "SELECT id, call, state, rows_read, good, faulty, doubtful, made, created_at, faults FROM training_import \
     WHERE space_id = $1 AND id = $2";
const LEFT: &str =
    "SELECT verdict, COUNT(*) FROM training_import_row WHERE space_id = $1 AND import = $2 GROUP BY verdict";
const ROWS: &str = "SELECT id, line, verdict, data FROM training_import_row \
     WHERE space_id = $1 AND import = $2 AND verdict = $3 AND line > $4 ORDER BY line LIMIT $5";
const TAKEN: &str = "DELETE FROM training_import_row WHERE space_id = $1 AND import = $2 AND line = $3";
const MADE: &str = "UPDATE training_import SET made = made + $3, state = 'taken' WHERE space_id = $1 AND id = $2";
const WHOLE: &str = "UPDATE training_import SET state = 'read' WHERE space_id = $1 AND id = $2 AND state = 'reading'";
const OLD: &str = "SELECT space_id, id FROM training_import WHERE state IN ('reading', 'read', 'taken') AND created_at < $1 \
     ORDER BY created_at LIMIT 50";
const FORGET_ROWS: &str = "DELETE FROM training_import_row WHERE space_id = $1 AND import = $2";
const FORGET: &str = "UPDATE training_import SET state = 'forgotten' WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] = &[ADD, ADD_ROW, ONE, LEFT, ROWS, TAKEN, MADE, WHOLE, OLD, FORGET_ROWS, FORGET];

/// A list that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Which one.
    pub id: Id<Self>,
    /// For which call.
    pub call: Id<crate::model::Call>,
    /// reading, read, taken or forgotten.
    pub state: String,
    /// How many rows it has.
    pub rows: i32,
    /// How many can be taken.
    pub good: i32,
    /// With how many something is wrong.
    pub faulty: i32,
    /// How many could be somebody else.
    pub doubtful: i32,
    /// How many were taken.
    pub made: i32,
    /// When it was read.
    pub created_at: Timestamp,
    /// What is wrong with it, the most frequent first.
    pub faults: Vec<Often>,
}

impl Import {
    /// Whether all of its rows are kept: what was interrupted is brought in again.
    pub fn is_whole(&self) -> bool {
        self.state != "reading"
    }
}

impl FromRow for Import {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, call, state) = (columns.take()?, columns.take()?, columns.take()?);
        let (rows, good, faulty, doubtful) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        let (made, created_at) = (columns.take()?, columns.take()?);
        let faults = read(&columns.take::<String>()?)?;
        Ok(Self { id, call, state, rows, good, faulty, doubtful, made, created_at, faults })
    }
}

/// A row of a list, with its verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// What it says.
    pub line: Line,
    /// What becomes of it.
    pub verdict: Verdict,
}

struct Found {
    id: uuid::Uuid,
    verdict: Verdict,
    data: Sealed,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        Ok(Self { id: row.get(0)?, verdict: row.get(2)?, data: row.get(3)? })
    }
}

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Judged> {
        let opened = keys.open(CONTEXT, self.id, &self.data)?;
        Ok(Judged { line: read(opened.reveal())?, verdict: self.verdict })
    }
}

/// Rows that one write takes.
pub const PART: usize = 200;

/// What is known of a list before its rows are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    counts: BTreeMap<Verdict, i32>,
    faults: Vec<Often>,
}

impl Head {
    /// From its rows.
    pub fn of(rows: &[Judged]) -> Self {
        let mut counts: BTreeMap<Verdict, i32> = BTreeMap::new();
        for row in rows {
            *counts.entry(row.verdict).or_default() += 1;
        }
        Self { counts, faults: often(rows.iter().map(|row| &row.line)) }
    }
}

/// Keeps the head of a list.
///
/// # Errors
/// As [`Tx::exec`].
pub fn begin(tx: &mut Tx<'_>, key: Key, head: &Head) -> store::Result<Id<Import>> {
    let (id, now) = (tx.id(), tx.now());
    let count = |verdict| head.counts.get(&verdict).copied().unwrap_or(0);
    let rows = head.counts.values().sum::<i32>();
    let counts = (count(Verdict::Good), count(Verdict::Faulty), count(Verdict::Doubtful));
    tx.exec(ADD, &params![key.space, id, key.call, rows, counts.0, counts.1, counts.2, now, json(&head.faults)?])?;
    tx.record(Entry::new("training.import.read", "training-import", id).with("call", key.call).with("rows", rows));
    Ok(id)
}

/// Keeps some of its rows.
///
/// # Errors
/// As [`Tx::exec`].
pub fn keep(tx: &mut Tx<'_>, space: Id<Space>, import: Id<Import>, rows: &[Judged]) -> store::Result<()> {
    put(tx, space, import, rows)?;
    tx.record(Entry::new("training.import.kept", "training-import", import).with("rows", rows.len()));
    Ok(())
}

fn put(tx: &mut Tx<'_>, space: Id<Space>, import: Id<Import>, rows: &[Judged]) -> store::Result<()> {
    let mut values = Vec::with_capacity(rows.len());
    for row in rows {
        let id: Id<Line> = tx.id();
        let data = tx.keys().seal(CONTEXT, id.uuid(), &Secret::new(json(&row.line)?));
        values.push(params![space, import, row.line.number, id, row.verdict, data].to_vec());
    }
    tx.exec_many(ADD_ROW, &values).map(drop)
}

/// All of its rows are kept.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn end(tx: &mut Tx<'_>, space: Id<Space>, import: Id<Import>) -> store::Result<()> {
    if tx.exec(WHOLE, &params![space, import])? == 0 {
        return Err(Refused::Gone.into());
    }
    tx.record(Entry::new("training.import.ended", "training-import", import));
    Ok(())
}

/// A list.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, space: Id<Space>, id: Id<Import>) -> store::Result<Option<Import>> {
    db.one(ONE, &params![space, id]).await
}

/// How many rows of a list are left with each verdict: those that were taken are gone.
///
/// # Errors
/// As [`Db::all`].
pub async fn left(db: &Db, space: Id<Space>, import: Id<Import>) -> store::Result<BTreeMap<Verdict, i64>> {
    let rows: Vec<(Verdict, i64)> = db.all(LEFT, &params![space, import]).await?;
    Ok(rows.into_iter().collect())
}

/// Rows of a list with one verdict, a page of them.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn rows(
    db: &Db,
    space: Id<Space>,
    import: Id<Import>,
    verdict: Verdict,
    after: u32,
    limit: u32,
) -> store::Result<Vec<Judged>> {
    let rows: Vec<Found> = db.all(ROWS, &params![space, import, verdict, after, limit]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// Takes some rows as applications; each is taken once, and for whom no place is left stays in the list. Who has applied with
/// the same address is left as she is.
///
/// # Errors
/// As [`apply`].
pub fn take(
    tx: &mut Tx<'_>,
    key: Key,
    import: Id<Import>,
    (cohort, lang): (Id<Cohort>, Lang),
    rows: Vec<Judged>,
    scribe: &dyn Scribe,
) -> store::Result<i32> {
    let mut made = 0;
    for row in rows {
        let number = row.line.number;
        if row.verdict == Verdict::Faulty || tx.exec(TAKEN, &params![key.space, import, number])? == 0 {
            continue;
        }
        let new = Written { card: card(&row.line), actor: None, cohort: Some(cohort), lang, is_sent: true };
        match apply(tx, key, new, Way::List, scribe) {
            Ok(applied) => made += i32::from(matches!(applied, Applied::New(_))),
            Err(error) => match error.refusal::<Refused>()? {
                Refused::Full => put(tx, key.space, import, &[row])?,
                refused => return Err(refused.into()),
            },
        }
    }
    let call = calls::one_in(tx, key)?;
    if call.state == CallState::Review {
        reviews::hand_out(tx, &call)?;
    }
    if tx.exec(MADE, &params![key.space, import, made])? == 0 {
        return Err(Refused::Gone.into());
    }
    tx.record(Entry::new("training.import.taken", "training-import", import).amount("applications", made.into()));
    Ok(made)
}

fn card(line: &Line) -> Card {
    Card {
        name: line.name.clone(),
        contact: line.contact.clone(),
        association: line.association.clone(),
        founded: line.founded,
        place: line.place.clone(),
        people: line.people.clone(),
        ..Card::default()
    }
}

/// Lists that are old enough to be forgotten, of all spaces.
///
/// # Errors
/// As [`Db::all`].
pub async fn old(db: &Db, before: Timestamp) -> store::Result<Vec<(Id<Space>, Id<Import>)>> {
    db.all(OLD, &params![before]).await
}

/// Forgets the rows of a list.
///
/// # Errors
/// As [`Tx::exec`].
pub fn forget(tx: &mut Tx<'_>, space: Id<Space>, import: Id<Import>) -> store::Result<()> {
    tx.exec(FORGET_ROWS, &params![space, import])?;
    tx.exec(FORGET, &params![space, import])?;
    tx.record(Entry::new("training.import.forgotten", "training-import", import));
    Ok(())
}
