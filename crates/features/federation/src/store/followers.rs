//! Who follows.

use kernel::Id;
use store::{Db, Entry, Tx, params};

use super::actors::Known;

const ADD: &str = "INSERT INTO federation_follower (actor, host, inbox, since) VALUES ($1, $2, $3, $4)
    ON CONFLICT (actor) DO UPDATE SET inbox = excluded.inbox";
const IS: &str = "SELECT 1 FROM federation_follower WHERE actor = $1";
const REMOVE: &str = "DELETE FROM federation_follower WHERE actor = $1";
const REMOVE_INBOX: &str = "DELETE FROM federation_follower WHERE inbox = $1";
const DROP_HOST: &str = "DELETE FROM federation_follower WHERE host = $1";
const COUNT: &str = "SELECT COUNT(*) FROM federation_follower";

pub(super) const STATEMENTS: &[&str] = &[ADD, IS, REMOVE, REMOVE_INBOX, DROP_HOST, COUNT];

/// The kind of entry that says that somebody began to follow.
pub const FOLLOWED: &str = "federation.followed";

/// How many follow.
///
/// # Errors
/// Whatever the engine meets.
pub async fn count(db: &Db) -> store::Result<i64> {
    Ok(db.one(COUNT, &[]).await?.unwrap_or(0))
}

/// Somebody follows; once, however often it is asked.
///
/// # Errors
/// Whatever the engine meets.
pub fn follow(tx: &mut Tx<'_>, known: &Known) -> store::Result<()> {
    let now = tx.now();
    let is_new = tx.one::<i64>(IS, &params![known.id])?.is_none();
    tx.exec(ADD, &params![known.id, &known.host, known.inbox, now])?;
    let kind = if is_new { FOLLOWED } else { "federation.followed-again" };
    tx.record(Entry::new(kind, "federation-actor", known.id));
    Ok(())
}

/// Whether somebody follows.
///
/// # Errors
/// Whatever the engine meets.
pub fn is(tx: &mut Tx<'_>, id: Id<Known>) -> store::Result<bool> {
    Ok(tx.one::<i64>(IS, &params![id])?.is_some())
}

/// Somebody follows no more.
///
/// # Errors
/// Whatever the engine meets.
pub fn unfollow(tx: &mut Tx<'_>, id: Id<Known>) -> store::Result<()> {
    if tx.exec(REMOVE, &params![id])? > 0 {
        tx.record(Entry::new("federation.unfollowed", "federation-actor", id));
    }
    Ok(())
}

/// A mailbox is gone, and with it who was written to there.
pub(super) fn drop_inbox(tx: &mut Tx<'_>, inbox: Id<super::actors::Inbox>) -> store::Result<()> {
    tx.exec(REMOVE_INBOX, &params![inbox]).map(drop)
}

pub(super) fn drop_host(tx: &mut Tx<'_>, host: &str) -> store::Result<()> {
    tx.exec(DROP_HOST, &params![host]).map(drop)
}
