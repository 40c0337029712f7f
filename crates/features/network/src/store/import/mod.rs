//! Lists of organisations on their way in.

mod apply;
mod judge;
mod link;
mod rows;

use std::collections::BTreeMap;

use actors::{Actor, Space};
use jiff::Timestamp;
use kernel::{Id, Text};
use store::{Cell, Column, Db, Entry, Sealed, SealedColumn, Secret, Stream, Tx, Value, Who, params};

pub use self::apply::go;
pub use self::judge::judge;
pub use self::rows::prints;
use crate::model::import::{Columns, Line, Verdict};

const ROWS: &str = "network_import_part.rows";

/// The sealed column, for the rotation of keys.
pub(super) const SEALED: SealedColumn =
    SealedColumn { table: "network_import_part", key: &["space_id", "id"], id: "id", column: "rows", context: ROWS };

const BEGIN: &str = "INSERT INTO network_import \
     (space_id, id, state, columns, is_public, fresh, same, perhaps, refused, faults, placeless, made, completed, linked, \
      unlinked, created_at) VALUES ($1, $2, 'reading', $3, $4, 0, 0, 0, 0, 0, 0, 0, 0, 0, '[]', $5)";
const KEEP: &str = "INSERT INTO network_import_part \
     (space_id, id, import, number, first_line, last_line, rows, fresh, same, perhaps, refused, faults, has_links) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
const COUNT: &str = "UPDATE network_import SET fresh = fresh + $3, same = same + $4, perhaps = perhaps + $5, \
     refused = refused + $6, faults = faults + $7, placeless = placeless + $8 WHERE space_id = $1 AND id = $2";
const STATE: &str = "UPDATE network_import SET state = $3 WHERE space_id = $1 AND id = $2";
const ONE: &str = "SELECT id, state, columns, is_public, fresh, same, perhaps, refused, faults, placeless, made, completed, \
     linked, unlinked, created_at FROM network_import WHERE space_id = $1 AND id = $2";
const LATEST: &str = "SELECT id, state, columns, is_public, fresh, same, perhaps, refused, faults, placeless, made, completed, \
     linked, unlinked, created_at FROM network_import WHERE space_id = $1 AND state <> 'reading' \
     ORDER BY created_at DESC LIMIT 10";
const PARTS: &str = "SELECT id, number, last_line, rows, has_links, done_at, linked_at \
     FROM network_import_part WHERE space_id = $1 AND import = $2 AND number >= $3 ORDER BY number LIMIT $4";
const HEADS: &str = "SELECT id, fresh, same, perhaps, faults FROM network_import_part \
     WHERE space_id = $1 AND import = $2 AND last_line > $3 ORDER BY number";
const PART: &str = "SELECT id, number, last_line, rows, has_links, done_at, linked_at \
     FROM network_import_part WHERE space_id = $1 AND id = $2";
const CHOICES: &str = "SELECT line, choice, actor FROM network_import_choice \
     WHERE space_id = $1 AND import = $2 AND line >= $3 AND line <= $4";
const CHOOSE: &str = "INSERT INTO network_import_choice (space_id, import, line, choice, actor) VALUES ($1, $2, $3, $4, $5) \
     ON CONFLICT (space_id, import, line) DO UPDATE SET choice = excluded.choice, actor = excluded.actor";
const MADE: &str = "SELECT m.line, m.is_new, r.id, r.name, r.place_code FROM network_import_made m \
     JOIN actor a ON a.id = m.actor JOIN actor r ON r.id = a.root \
     WHERE m.space_id = $1 AND m.import = $2 AND m.line > $3 ORDER BY m.line LIMIT $4";
const OLD: &str = "SELECT id FROM network_import WHERE space_id = $1 AND created_at < $2 AND state <> 'done'";
const DROP_PARTS: &str = "DELETE FROM network_import_part WHERE space_id = $1 AND import = $2";
const DROP_CHOICES: &str = "DELETE FROM network_import_choice WHERE space_id = $1 AND import = $2";
const DROP: &str = "DELETE FROM network_import WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] = &{
    let [done, counted, linked, counted_links, ended] = apply::STATEMENTS;
    let [known, made, profile, theme, public, change] = rows::STATEMENTS;
    [
        BEGIN,
        KEEP,
        COUNT,
        STATE,
        ONE,
        LATEST,
        PARTS,
        HEADS,
        PART,
        CHOICES,
        CHOOSE,
        MADE,
        OLD,
        DROP_PARTS,
        DROP_CHOICES,
        DROP,
        done,
        counted,
        linked,
        counted_links,
        ended,
        known,
        made,
        profile,
        theme,
        public,
        change,
        link::MADE_LINES,
    ]
};

store::coded! {
    /// How far an import is.
    State, "network-import-state-" {
        /// Its rows are being looked up.
        Reading = "reading",
        /// It waits for somebody to confirm it.
        Read = "read",
        /// It is going in, or was interrupted.
        Going = "going",
        /// It is in.
        Done = "done",
    }
}

/// A list of organisations on its way in.
#[derive(Debug, Clone)]
pub struct Import {
    /// Its identity.
    pub id: Id<Self>,
    /// How far it is.
    pub state: State,
    /// Which column of the list is which.
    pub columns: Columns,
    /// Whether its organisations will be shown to everybody.
    pub is_public: bool,
    /// Rows that nobody known is like.
    pub fresh: u32,
    /// Rows that are surely a known record, or another row.
    pub same: u32,
    /// Rows that could be a known record, or another row.
    pub perhaps: u32,
    /// Rows of which nothing can come.
    pub refused: u32,
    /// Rows with cells that are left out.
    pub faults: u32,
    /// Rows without a place.
    pub placeless: u32,
    /// Organisations made.
    pub made: u32,
    /// Known ones completed.
    pub completed: u32,
    /// Relations written down.
    pub linked: u32,
    /// Networks that were not found, by name.
    pub unlinked: Vec<String>,
    /// When it was read.
    pub created_at: Timestamp,
}

/// A structure stored as JSON.
struct Json<T>(T);

impl<T: serde::de::DeserializeOwned> Column for Json<T> {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Text(json) => serde_json::from_str(json).ok().map(Self),
            _ => None,
        }
    }
}

impl store::FromRow for Import {
    fn from_row(row: &store::Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            id: columns.take()?,
            state: columns.take()?,
            columns: columns.take::<Json<Columns>>()?.0,
            is_public: columns.take()?,
            fresh: columns.take()?,
            same: columns.take()?,
            perhaps: columns.take()?,
            refused: columns.take()?,
            faults: columns.take()?,
            placeless: columns.take()?,
            made: columns.take()?,
            completed: columns.take()?,
            linked: columns.take()?,
            unlinked: columns.take::<Json<Vec<String>>>()?.0,
            created_at: columns.take()?,
        })
    }
}

impl Import {
    /// How many rows it has.
    pub fn rows(&self) -> u32 {
        self.fresh + self.same + self.perhaps + self.refused
    }
}

/// Marks a part of an import.
pub struct PartOf;

/// A part of an import with its sealed rows.
struct Part {
    id: Id<PartOf>,
    number: i64,
    last_line: u32,
    rows: Sealed,
    has_links: bool,
    done_at: Option<Timestamp>,
    linked_at: Option<Timestamp>,
}

store::row! { Part { id, number, last_line, rows, has_links, done_at, linked_at } }

impl Part {
    fn open(&self, db: &Db) -> store::Result<Vec<Line>> {
        let json = db.keys().open(ROWS, self.id.uuid(), &self.rows)?;
        let damaged = |_| store::Error::Damaged { what: "rows of an import are not readable".into() };
        serde_json::from_str(json.reveal()).map_err(damaged)
    }
}

/// Which rows of an import a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Those in doubt.
    Perhaps,
    /// Those with something wrong.
    Faulty,
    /// Those that nobody known is like.
    Fresh,
    /// Those that are known already.
    Same,
}

impl Shown {
    fn shows(self, line: &Line) -> bool {
        match self {
            Self::Perhaps => matches!(line.verdict, Verdict::Perhaps(_)),
            Self::Faulty => !line.faults.is_empty(),
            Self::Fresh => line.verdict == Verdict::New,
            Self::Same => matches!(line.verdict, Verdict::Same(_)),
        }
    }
}

/// What somebody decided of a row in doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// It is somebody else: make it, and propose the two as duplicates.
    Apart,
    /// Leave the row out.
    Skip,
    /// It is this record.
    Same(Id<Actor>),
}

impl Choice {
    fn stored(self) -> (&'static str, Option<Id<Actor>>) {
        match self {
            Self::Apart => ("apart", None),
            Self::Skip => ("skip", None),
            Self::Same(actor) => ("same", Some(actor)),
        }
    }
}

/// Rows of one part: each is brought in by one write, which holds up other writers of the directory for some tenths of a
/// second.
const PART_ROWS: usize = 800;
/// Days that an import waits for somebody to confirm it.
const KEPT_DAYS: i64 = 7;

/// Keeps a list whose rows were looked up, in parts, sealed; forgets those of the space that nobody confirmed.
///
/// # Errors
/// Whatever the engine meets.
pub async fn keep(
    db: &Db,
    who: Who,
    space: Id<Space>,
    (columns, is_public): (Columns, bool),
    lines: Vec<Line>,
) -> store::Result<Id<Import>> {
    let stream = Stream::space(space);
    let rows = lines.len();
    let id = db.write(stream, who, move |tx| begin_in(tx, space, &columns, is_public, rows)).await?;
    let mut rest = lines.into_iter();
    for number in 0.. {
        let part: Vec<Line> = rest.by_ref().take(PART_ROWS).collect();
        if part.is_empty() {
            break;
        }
        db.write(stream, who, move |tx| keep_part_in(tx, space, id, number, &part)).await?;
    }
    db.write(stream, who, move |tx| {
        tx.exec(STATE, &params![space, id, State::Read])?;
        tx.record(Entry::new("network.import.looked-up", "network-import", id));
        Ok(())
    })
    .await?;
    Ok(id)
}

fn begin_in(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    columns: &Columns,
    is_public: bool,
    rows: usize,
) -> store::Result<Id<Import>> {
    let (id, now) = (tx.id::<Import>(), tx.now());
    let old = now.saturating_sub(jiff::SignedDuration::from_hours(24 * KEPT_DAYS)).unwrap_or(now);
    let outdated: Vec<Id<Import>> = tx.all(OLD, &params![space, old])?;
    for import in outdated {
        forget_in(tx, space, import)?;
        tx.exec(DROP, &params![space, import])?;
    }
    tx.exec(BEGIN, &params![space, id, serde_json::json!(columns), is_public, now])?;
    tx.record(Entry::new("network.import.read", "network-import", id).with("rows", rows));
    Ok(id)
}

fn keep_part_in(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    import: Id<Import>,
    number: i64,
    lines: &[Line],
) -> store::Result<()> {
    let id = tx.id::<PartOf>();
    let json = serde_json::to_string(lines).map_err(|fault| store::Error::Internal(fault.to_string()))?;
    let sealed = tx.keys().seal(ROWS, id.uuid(), &Secret::new(json));
    let count = |is: &dyn Fn(&Line) -> bool| lines.iter().filter(|line| is(line)).count() as i64;
    let refused = count(&|line| line.verdict == Verdict::Refused);
    let [perhaps, faults, fresh, same] =
        [Shown::Perhaps, Shown::Faulty, Shown::Fresh, Shown::Same].map(|shown| count(&|line| shown.shows(line)));
    let number_of = |line: Option<&Line>| line.map_or(0, |line| i64::from(line.number));
    let has_links = lines.iter().any(|line| !line.member_of.is_empty());
    tx.exec(
        KEEP,
        &params![
            space,
            id,
            import,
            number,
            number_of(lines.first()),
            number_of(lines.last()),
            sealed,
            fresh,
            same,
            perhaps,
            refused,
            faults,
            has_links
        ],
    )?;
    let placeless = count(&|line| line.place.is_none());
    tx.exec(COUNT, &params![space, import, fresh, same, perhaps, refused, faults, placeless])?;
    tx.record(Entry::new("network.import.kept", "network-import", import).with("rows", lines.len()));
    Ok(())
}

/// Forgets the rows of an import and what was decided of them.
fn forget_in(tx: &mut Tx<'_>, space: Id<Space>, import: Id<Import>) -> store::Result<()> {
    tx.exec(DROP_PARTS, &params![space, import])?;
    tx.exec(DROP_CHOICES, &params![space, import]).map(drop)
}

/// An import of a space.
///
/// # Errors
/// As [`Db::one`]; [`store::Error::NotFound`].
pub async fn get(db: &Db, space: Id<Space>, id: Id<Import>) -> store::Result<Import> {
    db.one(ONE, &params![space, id]).await?.ok_or(store::Error::NotFound)
}

/// The latest imports of a space.
///
/// # Errors
/// As [`Db::all`].
pub async fn latest(db: &Db, space: Id<Space>) -> store::Result<Vec<Import>> {
    db.all(LATEST, &params![space]).await
}

/// The rows of an import that a page shows, after the row numbered `after`: at most `most`, and whether more follow.
///
/// # Errors
/// As [`Db::all`].
pub async fn shown(
    db: &Db,
    space: Id<Space>,
    import: Id<Import>,
    shown: Shown,
    (after, most): (u32, usize),
) -> store::Result<(Vec<Line>, bool)> {
    let heads: Vec<(Id<PartOf>, i64, i64, i64, i64)> = db.all(HEADS, &params![space, import, after]).await?;
    let mut found: Vec<Line> = Vec::new();
    for (id, fresh, same, perhaps, faults) in heads {
        let count = match shown {
            Shown::Perhaps => perhaps,
            Shown::Faulty => faults,
            Shown::Fresh => fresh,
            Shown::Same => same,
        };
        if count == 0 {
            continue;
        }
        let Some(part) = db.one::<Part>(PART, &params![space, id]).await? else { continue };
        found.extend(part.open(db)?.into_iter().filter(|line| line.number > after && shown.shows(line)));
        if found.len() > most {
            found.truncate(most);
            return Ok((found, true));
        }
    }
    Ok((found, false))
}

/// What was decided of rows between two numbers, both included.
///
/// # Errors
/// As [`Db::all`].
pub async fn choices(
    db: &Db,
    space: Id<Space>,
    import: Id<Import>,
    (first, last): (u32, u32),
) -> store::Result<BTreeMap<u32, Choice>> {
    let rows: Vec<(u32, String, Option<Id<Actor>>)> = db.all(CHOICES, &params![space, import, first, last]).await?;
    let read = |(line, choice, actor): (u32, String, Option<Id<Actor>>)| {
        let choice = match (choice.as_str(), actor) {
            ("same", Some(actor)) => Choice::Same(actor),
            ("skip", _) => Choice::Skip,
            _ => Choice::Apart,
        };
        (line, choice)
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Keeps what somebody decided of rows in doubt.
///
/// # Errors
/// As [`Db::write`].
pub async fn choose(
    db: &Db,
    who: Who,
    space: Id<Space>,
    import: Id<Import>,
    choices: BTreeMap<u32, Choice>,
) -> store::Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        let row = |(line, choice): (&u32, &Choice)| {
            let (choice, actor) = choice.stored();
            Vec::from(params![space, import, *line, choice, actor])
        };
        let rows: Vec<Vec<Value>> = choices.iter().map(row).collect();
        tx.exec_many(CHOOSE, &rows)?;
        tx.record(Entry::new("network.import.decided", "network-import", import).with("rows", choices.len()));
        Ok(())
    };
    db.write(Stream::space(space), who, act).await
}

/// What came of a row.
#[derive(Debug, Clone)]
pub struct Made {
    /// The row, as the spreadsheet counts it.
    pub line: u32,
    /// Whether it was made; otherwise it was known and was completed.
    pub is_new: bool,
    /// The record that stands for it today.
    pub actor: Id<Actor>,
    /// Its name.
    pub name: Text,
    /// Its place.
    pub place: Option<String>,
}

store::row! { Made { line, is_new, actor, name, place } }

/// What came of the rows of an import, after the row numbered `after`.
///
/// # Errors
/// As [`Db::all`].
pub async fn made(db: &Db, space: Id<Space>, import: Id<Import>, after: u32, limit: usize) -> store::Result<Vec<Made>> {
    db.all(MADE, &params![space, import, after, limit as i64]).await
}

async fn part(db: &Db, space: Id<Space>, import: Id<Import>, from: i64) -> store::Result<Option<Part>> {
    db.one(PARTS, &params![space, import, from, 1_i64]).await
}
