use actors::{Actor, Space, Token};
use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use store::{Db, Entry, Tx, params};

use crate::Refused;

/// How long a link opens the profile that it was made for.
pub const GOOD_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);
/// So many links of one organisation are open at most: more are a mistake, and the oldest end.
const MOST_OPEN: u32 = 5;
/// So many links a space makes within a day: each may be a letter to somebody who did not ask for it.
const MOST_A_DAY: i64 = 100;

/// A link by which an organisation keeps its own profile. The secret in it is nowhere else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its identity.
    pub id: Id<Self>,
    /// The organisation, as it stands after all merges.
    pub actor: Id<Actor>,
    /// The space whose secretary made it.
    pub space: Id<Space>,
    /// When it was made.
    pub issued_at: Timestamp,
    /// Until when it opens the profile.
    pub expires_at: Timestamp,
    /// When something was last saved by it.
    pub used_at: Option<Timestamp>,
}

store::row! { Link { id, actor, space, issued_at, expires_at, used_at } }

const FIND: &str = "SELECT l.id, a.root, l.space, l.issued_at, l.expires_at, l.used_at \
     FROM network_link l JOIN actor a ON a.id = l.actor \
     WHERE l.token_hash = $1 AND l.ended_at IS NULL AND l.expires_at > $2";
const OPEN: &str = "SELECT l.id, a.root, l.space, l.issued_at, l.expires_at, l.used_at \
     FROM actor a JOIN network_link l ON l.actor = a.id \
     WHERE a.root = $1 AND l.ended_at IS NULL AND l.expires_at > $2 ORDER BY l.issued_at DESC, l.id DESC LIMIT 50";
const ADD: &str = "INSERT INTO network_link (id, actor, token_hash, space, issued_at, expires_at) \
     VALUES ($1, $2, $3, $4, $5, $6)";
const RECENT: &str = "SELECT COUNT(*) FROM network_link WHERE space = $1 AND issued_at > $2";
const USED: &str = "UPDATE network_link SET used_at = $2 WHERE id = $1";
const END: &str = "UPDATE network_link SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[FIND, OPEN, ADD, RECENT, USED, END];

/// The link of a secret, while it opens something.
///
/// # Errors
/// Whatever the engine meets.
pub async fn find(db: &Db, token: &Token) -> store::Result<Option<Link>> {
    db.one(FIND, &params![token.hash(), db.world().now()]).await
}

/// Notes that something was saved by a link.
///
/// # Errors
/// [`Refused::LinkOver`] where it opens nothing, or nothing any more.
pub fn used_in(tx: &mut Tx<'_>, token: &Token) -> store::Result<()> {
    let now = tx.now();
    let link: Link = tx.one(FIND, &params![token.hash(), now])?.ok_or(Refused::LinkOver)?;
    tx.exec(USED, &params![link.id, now])?;
    tx.record(Entry::new("network.link.used", "network-link", link.id).link("actor", link.actor));
    Ok(())
}

/// The links of an organisation that are open, the latest first.
///
/// # Errors
/// Whatever the engine meets.
pub async fn open(db: &Db, actor: Id<Actor>) -> store::Result<Vec<Link>> {
    db.all(OPEN, &params![actor, db.world().now()]).await
}

/// Makes a link for an organisation; of more than five that are open, the oldest ends.
///
/// # Errors
/// [`Refused::TooManyLinks`] where the space made a hundred within a day.
pub fn issue_in(tx: &mut Tx<'_>, actor: Id<Actor>, space: Id<Space>, token: &Token) -> store::Result<Id<Link>> {
    let (id, now) = (tx.id::<Link>(), tx.now());
    let recent: i64 = tx.one(RECENT, &params![space, now - SignedDuration::from_hours(24)])?.unwrap_or_default();
    if recent >= MOST_A_DAY {
        return Err(Refused::TooManyLinks.into());
    }
    let open: Vec<Link> = tx.all(OPEN, &params![actor, now])?;
    for old in open.iter().skip(MOST_OPEN as usize - 1) {
        tx.exec(END, &params![old.id, now])?;
    }
    tx.exec(ADD, &params![id, actor, token.hash(), space, now, now + GOOD_FOR])?;
    tx.record(Entry::new("network.link.issued", "network-link", id).link("actor", actor));
    Ok(id)
}

/// Ends a link at once.
///
/// # Errors
/// [`store::Error::NotFound`] when there is none, or it has ended.
pub fn end_in(tx: &mut Tx<'_>, link: Id<Link>) -> store::Result<()> {
    let now = tx.now();
    if tx.exec(END, &params![link, now])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.record(Entry::new("network.link.ended", "network-link", link));
    Ok(())
}
