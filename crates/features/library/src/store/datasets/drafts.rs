use actors::Space;
use kernel::{Id, Visibility};
use store::{Db, Entry, FromRow, Row, Stream, Tx, Who, params};

use super::files::{self, NewFile};
use super::{json, records, written};
use crate::model::dataset::{About, Dataset, File, Recipe, Report};

const BEGIN: &str = "INSERT INTO library_dataset (space_id, id, slug, visibility, about, current, withdrawn_at, begun_at) \
     VALUES ($1, $2, NULL, $3, $4, 0, NULL, $5)";
const PUT: &str = "INSERT INTO library_dataset_draft (space_id, dataset, file, recipe, report, edition, edited_at) \
     VALUES ($1, $2, $3, $4, $5, 1, $6) \
     ON CONFLICT (space_id, dataset) DO UPDATE SET file = excluded.file, recipe = excluded.recipe, \
     report = excluded.report, edition = library_dataset_draft.edition + 1, edited_at = excluded.edited_at";
const CORRECT: &str = "UPDATE library_dataset_draft SET recipe = $3, report = $4, edition = edition + 1, edited_at = $5 \
     WHERE space_id = $1 AND dataset = $2 AND edition = $6";
const GET: &str =
    "SELECT file, recipe, report, edition FROM library_dataset_draft WHERE space_id = $1 AND dataset = $2";
const DROP: &str = "DELETE FROM library_dataset_draft WHERE space_id = $1 AND dataset = $2";
const FORGET: &str = "DELETE FROM library_dataset WHERE space_id = $1 AND id = $2 AND current = 0";

pub(super) const STATEMENTS: &[&str] = &[BEGIN, PUT, CORRECT, GET, DROP, FORGET];

/// A version that is being prepared.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The file.
    pub file: Id<File>,
    /// How it becomes a table.
    pub recipe: Recipe,
    /// What that gives.
    pub report: Report,
    /// Counts the corrections.
    pub edition: u32,
}

impl FromRow for Draft {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let file = columns.take()?;
        let (recipe, report): (String, String) = (columns.take()?, columns.take()?);
        let (recipe, report) = (json(&recipe, "the recipe of a table")?, json(&report, "the report of a table")?);
        Ok(Self { file, recipe, report, edition: columns.take()? })
    }
}

/// Begins a dataset with a file and what is made of it.
///
/// # Errors
/// As [`Db::write`].
pub async fn begin(
    db: &Db,
    who: Who,
    space: Id<Space>,
    about: About,
    file: NewFile,
    recipe: Recipe,
    report: Report,
) -> store::Result<Id<Dataset>> {
    db.write(Stream::space(space), who, move |tx| {
        let (id, now): (Id<Dataset>, _) = (tx.id(), tx.now());
        tx.exec(BEGIN, &params![space, id, Visibility::Space, written(&about), now])?;
        tx.record(Entry::new("library.dataset.begun", "dataset", id).with("rows", report.rows));
        put(tx, space, id, file, &recipe, &report)?;
        Ok(id)
    })
    .await
}

/// Begins the next version of a dataset with a file. A version that was being prepared gives way; its file stays.
///
/// # Errors
/// [`store::Error::NotFound`]; as [`Db::write`].
pub async fn begin_version(
    db: &Db,
    who: Who,
    space: Id<Space>,
    id: Id<Dataset>,
    file: NewFile,
    recipe: Recipe,
    report: Report,
) -> store::Result<()> {
    db.write(Stream::space(space), who, move |tx| {
        records::in_write(tx, space, id)?;
        tx.record(Entry::new("library.dataset.file.read", "dataset", id).with("rows", report.rows));
        put(tx, space, id, file, &recipe, &report)
    })
    .await
}

fn put(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Dataset>,
    file: NewFile,
    recipe: &Recipe,
    report: &Report,
) -> store::Result<()> {
    let file = files::add(tx, space, id, file)?;
    let now = tx.now();
    tx.exec(PUT, &params![space, id, file, written(recipe), written(report), now]).map(drop)
}

/// The version of a dataset that is being prepared.
///
/// # Errors
/// As [`Db::one`].
pub async fn draft(db: &Db, space: Id<Space>, id: Id<Dataset>) -> store::Result<Option<Draft>> {
    db.one(GET, &params![space, id]).await
}

/// Puts a corrected recipe, and what it gives, in the place of the one of this edition. Tells whether somebody else was
/// quicker: then nothing is changed.
///
/// # Errors
/// As [`Db::write`].
pub async fn correct(
    db: &Db,
    who: Who,
    space: Id<Space>,
    id: Id<Dataset>,
    edition: u32,
    recipe: Recipe,
    report: Report,
) -> store::Result<bool> {
    db.write(Stream::space(space), who, move |tx| {
        let now = tx.now();
        let changed = tx.exec(CORRECT, &params![space, id, written(&recipe), written(&report), now, edition])?;
        tx.record(Entry::new("library.dataset.draft.corrected", "dataset", id).with("misfits", report.misfit_count()));
        Ok(changed == 1)
    })
    .await
}

/// Gives up the version that is being prepared; a dataset that was never published goes with it.
///
/// # Errors
/// As [`Db::write`].
pub async fn drop_draft(db: &Db, who: Who, space: Id<Space>, id: Id<Dataset>) -> store::Result<()> {
    db.write(Stream::space(space), who, move |tx| {
        clear(tx, space, id)?;
        tx.exec(FORGET, &params![space, id])?;
        tx.record(Entry::new("library.dataset.draft.dropped", "dataset", id));
        Ok(())
    })
    .await
}

/// Takes the draft away: part of a write.
pub(super) fn clear(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Dataset>) -> store::Result<()> {
    tx.exec(DROP, &params![space, id]).map(drop)
}
