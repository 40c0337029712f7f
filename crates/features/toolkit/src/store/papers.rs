use actors::Space;
use jiff::Timestamp;
use kernel::Id;
use serde::{Deserialize, Serialize};
use store::{Db, Entry, Sealed, SealedColumn, Tx, params};

use super::{opened, sealed};
use crate::model::blank::{Blank, Values};

/// What is sealed of a document.
pub const SEALED: SealedColumn =
    SealedColumn { table: "toolkit_paper", key: &["space_id", "id"], id: "id", column: "data", context: CONTEXT };
const CONTEXT: &str = "toolkit_paper.data";

const INSERT: &str =
    "INSERT INTO toolkit_paper (space_id, id, model, version, data, changed_at) VALUES ($1, $2, $3, $4, $5, $6)";
const UPDATE: &str = "UPDATE toolkit_paper SET data = $3, changed_at = $4 WHERE space_id = $1 AND id = $2";
const LIST: &str =
    "SELECT id, model, data, changed_at FROM toolkit_paper WHERE space_id = $1 AND id < $2 ORDER BY id DESC LIMIT 51";
const ONE: &str = "SELECT id, model, data, changed_at FROM toolkit_paper WHERE space_id = $1 AND id = $2";
const REMOVE: &str = "DELETE FROM toolkit_paper WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] = &[INSERT, UPDATE, LIST, ONE, REMOVE];

/// A document made from a model.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Its identity within the space.
    pub id: Id<Self>,
    /// Its model.
    pub model: String,
    /// What it is called, and what was filled in.
    pub content: Content,
    /// When it was last changed.
    pub changed_at: Timestamp,
}

/// What is sealed of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// What the association calls it.
    pub title: String,
    /// What was filled in.
    pub values: Values,
}

/// Makes a document.
///
/// # Errors
/// As [`Tx::exec`].
pub fn add(tx: &mut Tx<'_>, space: Id<Space>, blank: &Blank, content: &Content) -> store::Result<Id<Paper>> {
    let (id, now) = (tx.id::<Paper>(), tx.now());
    let data = sealed(tx.keys(), CONTEXT, id.uuid(), content)?;
    tx.exec(INSERT, &params![space, id, &blank.code, blank.version(), data, now])?;
    tx.record(Entry::new("toolkit.document.made", "toolkit-document", id).with("model", &blank.code));
    Ok(id)
}

/// Changes what was filled in.
///
/// # Errors
/// [`store::Error::NotFound`].
pub fn change(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Paper>, content: &Content) -> store::Result<()> {
    let (now, data) = (tx.now(), sealed(tx.keys(), CONTEXT, id.uuid(), content)?);
    if tx.exec(UPDATE, &params![space, id, data, now])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.record(Entry::new("toolkit.document.changed", "toolkit-document", id));
    Ok(())
}

/// Removes a document.
///
/// # Errors
/// [`store::Error::NotFound`].
pub fn remove(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Paper>) -> store::Result<()> {
    if tx.exec(REMOVE, &params![space, id])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.record(Entry::new("toolkit.document.removed", "toolkit-document", id));
    Ok(())
}

type Row = (Id<Paper>, String, Sealed, Timestamp);

fn paper(db: &Db, (id, model, data, changed_at): Row) -> store::Result<Paper> {
    Ok(Paper { id, model, content: opened(db.keys(), CONTEXT, id.uuid(), &data)?, changed_at })
}

/// The documents of a space, the newest first: one more than a page.
///
/// # Errors
/// As [`Db::all`]; whatever keeps a sealed value from being opened.
pub async fn list(db: &Db, space: Id<Space>, before: Option<Id<Paper>>) -> store::Result<Vec<Paper>> {
    let before = before.unwrap_or(Id::from_uuid(uuid::Uuid::max()));
    let rows: Vec<Row> = db.all(LIST, &params![space, before]).await?;
    rows.into_iter().map(|row| paper(db, row)).collect()
}

/// One document.
///
/// # Errors
/// As [`Db::one`]; whatever keeps a sealed value from being opened.
pub async fn one(db: &Db, space: Id<Space>, id: Id<Paper>) -> store::Result<Option<Paper>> {
    let row: Option<Row> = db.one(ONE, &params![space, id]).await?;
    row.map(|row| paper(db, row)).transpose()
}
