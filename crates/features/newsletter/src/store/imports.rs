//! Lists of addresses that were sent in and wait for a yes: sealed, and forgotten after a day.

use actors::Space;
use jiff::SignedDuration;
use kernel::{Id, Lang};
use store::{Db, Entry, Sealed, SealedColumn, Secret, Tx, params};
use uuid::Uuid;

use crate::model::{List, Reader};

const LINES: &str = "newsletter_import.lines";

pub(super) const SEALED: SealedColumn = SealedColumn {
    table: "newsletter_import",
    key: &["space_id", "id", "part"],
    id: "id",
    column: "lines",
    context: LINES,
};

const KEEP: &str =
    "INSERT INTO newsletter_import (space_id, id, list, part, made_at, lines) VALUES ($1, $2, $3, $4, $5, $6)";
const PART: &str = "SELECT lines FROM newsletter_import WHERE space_id = $1 AND id = $2 AND part = $3";
const LIST: &str = "SELECT list FROM newsletter_import WHERE space_id = $1 AND id = $2 LIMIT 1";
const FORGET: &str = "DELETE FROM newsletter_import WHERE space_id = $1 AND id = $2";
const STALE: &str = "SELECT space_id, id FROM newsletter_import WHERE made_at < $1 LIMIT 1";

pub(super) const STATEMENTS: &[&str] = &[KEEP, PART, LIST, FORGET, STALE];

/// Lines in one part.
pub const PART_LINES: usize = 500;
/// How long it waits.
const WAITS: SignedDuration = SignedDuration::from_hours(24);

/// Keeps one part of a list.
///
/// # Errors
/// Whatever the engine meets.
pub fn keep(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Uuid,
    list: Id<List>,
    part: u32,
    lines: &[(Reader, Lang)],
) -> store::Result<()> {
    let now = tx.now();
    let written = Secret::new(serde_json::to_string(lines).unwrap_or_default());
    let sealed = tx.keys().seal(LINES, id, &written);
    tx.exec(KEEP, &params![space, id, list, part, now, sealed])?;
    tx.record(Entry::new("newsletter.import.kept", "newsletter-list", list).with("lines", lines.len()));
    Ok(())
}

/// Of which list an import is.
///
/// # Errors
/// Whatever the engine meets.
pub async fn list_of(db: &Db, space: Id<Space>, id: Uuid) -> store::Result<Option<Id<List>>> {
    db.one(LIST, &params![space, id]).await
}

/// A part of an import; none behind the last.
///
/// # Errors
/// Whatever keeps it from being opened; whatever the engine meets.
pub async fn part(db: &Db, space: Id<Space>, id: Uuid, part: u32) -> store::Result<Option<Vec<(Reader, Lang)>>> {
    let Some(sealed) = db.one::<Sealed>(PART, &params![space, id, part]).await? else { return Ok(None) };
    let opened = db.keys().open(LINES, id, &sealed)?;
    Ok(serde_json::from_str(opened.reveal()).ok())
}

/// Forgets an import.
///
/// # Errors
/// Whatever the engine meets.
pub fn forget(tx: &mut Tx<'_>, space: Id<Space>, id: Uuid, list: Id<List>) -> store::Result<()> {
    tx.exec(FORGET, &params![space, id])?;
    tx.record(Entry::new("newsletter.import.forgotten", "newsletter-list", list));
    Ok(())
}

/// Forgets one import to which nobody said yes within a day. Whether there may be more.
///
/// # Errors
/// Whatever the engine meets.
pub async fn forget_stale(db: &Db) -> store::Result<bool> {
    let found: Option<(Id<Space>, Uuid)> = db.one(STALE, &params![db.world().now() - WAITS]).await?;
    let Some((space, id)) = found else { return Ok(false) };
    let list = list_of(db, space, id).await?.unwrap_or_else(|| Id::from_uuid(Uuid::nil()));
    let act = move |tx: &mut Tx<'_>| forget(tx, space, id, list);
    db.write(store::Stream::space(space), store::Who::system("schedule"), act).await?;
    Ok(true)
}
