//! How the public home page is composed: a draft that only editors see, and each publication as it was.

use actors::Space;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Tx, params};

use crate::model::article::Refused;
use crate::model::front::Layout;

const LATEST: &str =
    "SELECT layout, number, published_at FROM portal_front WHERE space_id = $1 ORDER BY number DESC LIMIT 1";
const PUT: &str = "INSERT INTO portal_front (space_id, number, layout, published_by, published_at) \
     VALUES ($1, $2, $3, $4, $5)";
const DRAFT: &str = "SELECT layout, changed_at FROM portal_front_draft WHERE space_id = $1";
const KEEP: &str = "INSERT INTO portal_front_draft (space_id, layout, changed_by, changed_at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (space_id) DO UPDATE SET layout = excluded.layout, changed_by = excluded.changed_by, \
     changed_at = excluded.changed_at";
const DROP: &str = "DELETE FROM portal_front_draft WHERE space_id = $1";

pub(super) const STATEMENTS: &[&str] = &[LATEST, PUT, DRAFT, KEEP, DROP];

/// A page as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Front {
    /// How it is composed.
    pub layout: Layout,
    /// Which publication it is, from 1.
    pub number: u32,
    /// When it was published.
    pub published_at: Timestamp,
}

/// The page that a space published last.
///
/// # Errors
/// As [`Db::one`].
pub async fn published(db: &Db, space: Id<Space>) -> store::Result<Option<Front>> {
    let row: Option<(String, u32, Timestamp)> = db.one(LATEST, &params![space]).await?;
    Ok(row.map(|(layout, number, published_at)| Front { layout: read(&layout), number, published_at }))
}

/// The page that is being composed, and when it was last changed.
///
/// # Errors
/// As [`Db::one`].
pub async fn draft(db: &Db, space: Id<Space>) -> store::Result<Option<(Layout, Timestamp)>> {
    let row: Option<(String, Timestamp)> = db.one(DRAFT, &params![space]).await?;
    Ok(row.map(|(layout, changed_at)| (read(&layout), changed_at)))
}

/// What lies before somebody who composes: the draft as it was kept last, else the page as it was published last. Whoever
/// composes on over an older one would undo what somebody else made meanwhile.
///
/// # Errors
/// As [`Db::one`].
pub async fn mark(db: &Db, space: Id<Space>) -> store::Result<i64> {
    let draft = draft(db, space).await?.map(|(_, at)| at);
    let published = published(db, space).await?.map(|front| front.published_at);
    Ok(draft.or(published).map_or(0, Timestamp::as_microsecond))
}

/// Refuses what was composed over something else than what stands now; without a mark, nothing is asked.
fn require(tx: &mut Tx<'_>, space: Id<Space>, mark: Option<i64>) -> store::Result<()> {
    let draft: Option<(String, Timestamp)> = tx.one(DRAFT, &params![space])?;
    let published: Option<(String, u32, Timestamp)> = tx.one(LATEST, &params![space])?;
    let at = draft.map(|(_, at)| at).or(published.map(|(_, _, at)| at));
    let stands = at.map_or(0, Timestamp::as_microsecond);
    if mark.is_none_or(|mark| mark == stands) { Ok(()) } else { Err(Refused::Meanwhile.into()) }
}

/// Keeps how the page is being composed, over what [`mark`] named.
///
/// # Errors
/// [`Refused::Meanwhile`]; whatever the engine meets.
pub fn keep(tx: &mut Tx<'_>, space: Id<Space>, layout: &Layout, mark: Option<i64>) -> store::Result<()> {
    require(tx, space, mark)?;
    let by = tx.who().account_id();
    tx.exec(KEEP, &params![space, written(layout), by, tx.now()])?;
    tx.record(Entry::new("portal.front.changed", "space", space).with("blocks", layout.blocks.len()));
    Ok(())
}

/// Publishes a page, composed over what [`mark`] named: everybody sees it from now on.
///
/// # Errors
/// [`Refused::Meanwhile`]; whatever the engine meets.
pub fn publish(tx: &mut Tx<'_>, space: Id<Space>, layout: &Layout, mark: Option<i64>) -> store::Result<()> {
    require(tx, space, mark)?;
    let last: Option<(String, u32, Timestamp)> = tx.one(LATEST, &params![space])?;
    let number = last.map_or(1, |(_, number, _)| number + 1);
    let by = tx.who().account_id();
    tx.exec(PUT, &params![space, number, written(layout), by, tx.now()])?;
    tx.exec(DROP, &params![space])?;
    tx.record(Entry::new("portal.front.published", "space", space).with("number", number));
    Ok(())
}

/// Gives up what was composed since the last publication: the draft that [`mark`] named.
///
/// # Errors
/// [`Refused::Meanwhile`]; whatever the engine meets.
pub fn discard(tx: &mut Tx<'_>, space: Id<Space>, mark: Option<i64>) -> store::Result<()> {
    require(tx, space, mark)?;
    tx.exec(DROP, &params![space])?;
    tx.record(Entry::new("portal.front.discarded", "space", space));
    Ok(())
}

fn written(layout: &Layout) -> String {
    serde_json::to_string(layout).unwrap_or_default()
}

fn read(layout: &str) -> Layout {
    serde_json::from_str(layout).unwrap_or_default()
}
