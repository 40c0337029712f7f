use actors::Space;
use jiff::civil::Date;
use kernel::Id;
use serde::{Deserialize, Serialize};
use store::{Db, Entry, Sealed, SealedColumn, Secret, Tx, params};

use crate::model::Body;
use crate::model::import::{Columns, Line};

const ROWS: &str = "gov_import.rows";

/// The sealed column, for the rotation of keys.
pub const SEALED: SealedColumn =
    SealedColumn { table: "gov_import", key: &["space_id", "id"], id: "id", column: "rows", context: ROWS };

pub(super) const INSERT: &str =
    "INSERT INTO gov_import (space_id, id, body, rows, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)";
pub(super) const ONE: &str =
    "SELECT rows FROM gov_import WHERE space_id = $1 AND id = $2 AND body = $3 AND expires_at > $4";
pub(super) const DROP: &str = "DELETE FROM gov_import WHERE space_id = $1 AND id = $2";
pub(super) const EXPIRE: &str = "DELETE FROM gov_import WHERE space_id = $1 AND expires_at <= $2";

/// A list of members as it was read, until it is confirmed, dropped or a day old.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Import {
    /// The rows.
    pub lines: Vec<Line>,
    /// Which column of the list is which.
    pub columns: Columns,
    /// The first day of mandates whose row has none.
    pub default_since: Option<Date>,
}

/// How long a list waits to be confirmed, in hours.
const KEPT_HOURS: i64 = 24;

/// Keeps a list, sealed, and forgets those that are over.
///
/// # Errors
/// What the store meets.
pub fn keep_in(tx: &mut Tx<'_>, space: Id<Space>, body: Id<Body>, import: &Import) -> store::Result<Id<Import>> {
    let (id, now) = (tx.id::<Import>(), tx.now());
    let words = Secret::new(serde_json::json!(import).to_string());
    let rows = tx.keys().seal(ROWS, id.uuid(), &words);
    let expires = now.saturating_add(jiff::SignedDuration::from_hours(KEPT_HOURS)).unwrap_or(now);
    tx.exec(EXPIRE, &params![space, now])?;
    tx.exec(INSERT, &params![space, id, body, rows, now, expires])?;
    tx.record(Entry::new("gov.import.read", "gov-import", id).with("rows", import.lines.len()).link("gov-body", body));
    Ok(id)
}

/// The list that was kept.
///
/// # Errors
/// As [`Db::one`]; [`store::Error::NotFound`] when it was confirmed, dropped or is over.
pub async fn get(db: &Db, space: Id<Space>, body: Id<Body>, id: Id<Import>) -> store::Result<Import> {
    let now = db.world().now();
    let rows: Sealed = db.one(ONE, &params![space, id, body, now]).await?.ok_or(store::Error::NotFound)?;
    let words = db.keys().open(ROWS, id.uuid(), &rows)?;
    serde_json::from_str(words.reveal()).map_err(|_| store::Error::NotFound)
}

/// Forgets a list.
///
/// # Errors
/// What the store meets.
pub fn drop_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Import>) -> store::Result<()> {
    tx.exec(DROP, &params![space, id]).map(|_| ())
}
