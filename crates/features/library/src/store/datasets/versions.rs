use actors::Space;
use kernel::Id;
use store::{Db, FromRow, Row, params};

use super::json;
use crate::model::dataset::{Dataset, Recipe, Version};

const GET: &str = "SELECT number, published_at, row_count, column_facts, change_facts, note, file, csv_size, csv_sha256 \
     FROM library_dataset_version WHERE space_id = $1 AND dataset = $2 AND number = $3";
const ALL: &str = "SELECT number, published_at, row_count, column_facts, change_facts, note, file, csv_size, csv_sha256 \
     FROM library_dataset_version WHERE space_id = $1 AND dataset = $2 AND number < $3 ORDER BY number DESC LIMIT $4";
const RECIPE: &str = "SELECT recipe FROM library_dataset_version WHERE space_id = $1 AND dataset = $2 AND number = $3";

pub(super) const STATEMENTS: &[&str] = &[GET, ALL, RECIPE];

impl FromRow for Version {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (number, published_at, rows) = (columns.take()?, columns.take()?, columns.take()?);
        let (facts, change): (String, Option<String>) = (columns.take()?, columns.take()?);
        let change = change.map(|change| json(&change, "the change of a version")).transpose()?;
        let (note, file, size, sha256) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        let columns = json(&facts, "the columns of a version")?;
        Ok(Self { number, published_at, rows, columns, change, note, file, size, sha256 })
    }
}

/// A version of a dataset.
///
/// # Errors
/// As [`Db::one`].
pub async fn version(db: &Db, space: Id<Space>, id: Id<Dataset>, number: u32) -> store::Result<Option<Version>> {
    db.one(GET, &params![space, id, number]).await
}

/// The versions of a dataset below a number, the newest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn versions(
    db: &Db,
    space: Id<Space>,
    id: Id<Dataset>,
    below: u32,
    limit: u32,
) -> store::Result<Vec<Version>> {
    db.all(ALL, &params![space, id, below, limit]).await
}

/// How a version was made.
///
/// # Errors
/// As [`Db::one`].
pub async fn recipe(db: &Db, space: Id<Space>, id: Id<Dataset>, number: u32) -> store::Result<Option<Recipe>> {
    let words: Option<String> = db.one(RECIPE, &params![space, id, number]).await?;
    words.map(|words| json(&words, "the recipe of a version")).transpose()
}
