use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Visibility};
use store::{Db, Entry, FromRow, Row, Stream, Tx, Who, params};

use super::{json, publish, written};
use crate::model::dataset::{About, Dataset};

const GET: &str = "SELECT space_id, id, slug, visibility, about, current, withdrawn_at, begun_at FROM library_dataset \
     WHERE space_id = $1 AND id = $2";
const OF_SPACE: &str = "SELECT space_id, id, slug, visibility, about, current, withdrawn_at, begun_at \
     FROM library_dataset WHERE space_id = $1 AND (begun_at, id) < ($2, $3) ORDER BY begun_at DESC, id DESC LIMIT $4";
const DESCRIBE: &str = "UPDATE library_dataset SET about = $3, visibility = $4 WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] = &[GET, OF_SPACE, DESCRIBE];

impl FromRow for Dataset {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (space, id, slug, visibility) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        let about: String = columns.take()?;
        let about = json(&about, "what is said of a dataset")?;
        let (current, withdrawn_at, begun_at) = (columns.take()?, columns.take()?, columns.take()?);
        Ok(Self { id, space, slug, visibility, about, current, withdrawn_at, begun_at })
    }
}

/// A dataset of a space.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, space: Id<Space>, id: Id<Dataset>) -> store::Result<Option<Dataset>> {
    db.one(GET, &params![space, id]).await
}

/// The dataset inside a write; one that is not there is an error.
pub(super) fn in_write(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Dataset>) -> store::Result<Dataset> {
    tx.one(GET, &params![space, id])?.ok_or(store::Error::NotFound)
}

/// Datasets of a space, drafts too, the newest first, after one of them.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_space(
    db: &Db,
    space: Id<Space>,
    after: Option<(Timestamp, Id<Dataset>)>,
    limit: u32,
) -> store::Result<Vec<Dataset>> {
    let (at, id) = after.map_or((i64::MAX, uuid::Uuid::max()), |(at, id)| (at.as_microsecond(), id.uuid()));
    db.all(OF_SPACE, &params![space, at, id, limit]).await
}

/// Says something else of a dataset, or shows it to other eyes. What is published changes with it.
///
/// # Errors
/// [`store::Error::NotFound`]; as [`Db::write`].
pub async fn describe(
    db: &Db,
    who: Who,
    space: Id<Space>,
    publisher: kernel::Text,
    id: Id<Dataset>,
    about: About,
    visibility: Visibility,
) -> store::Result<()> {
    db.write(Stream::space(space), who, move |tx| {
        let before = in_write(tx, space, id)?;
        tx.exec(DESCRIBE, &params![space, id, written(&about), visibility])?;
        tx.record(Entry::new("library.dataset.described", "dataset", id).with("visibility", visibility.code()));
        let after = Dataset { about, visibility, ..before.clone() };
        publish::reshelve(tx, &before, &after, &publisher)
    })
    .await
}
