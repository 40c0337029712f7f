//! Portfolios to which nobody comes back: whoever holds one is told in time, and what rests on is erased.

use actors::Space;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Tx, params};

use super::portfolios::{Holder, erase_rows, one_in, tell, touch};
use super::{News, Scribe};
use crate::model::portfolio::{RESTS_FOR, TOLD_BEFORE};
use crate::model::{Key, Portfolio, Refused};

const RESTING: &str = "SELECT space_id, id FROM tracks_portfolio WHERE touched_at < $1 AND warned_at IS NULL \
     ORDER BY touched_at, space_id, id LIMIT 100";
const WARN: &str = "UPDATE tracks_portfolio SET warned_at = $3 \
     WHERE space_id = $1 AND id = $2 AND warned_at IS NULL AND touched_at < $4";
const DUE: &str = "SELECT space_id, id FROM tracks_portfolio WHERE touched_at < $1 AND warned_at < $2 \
     ORDER BY touched_at, space_id, id LIMIT 100";

pub(super) const STATEMENTS: &[&str] = &[RESTING, WARN, DUE];

fn keys(rows: Vec<(Id<Space>, Id<Portfolio>)>) -> Vec<Key> {
    rows.into_iter().map(|(space, portfolio)| Key { space, portfolio }).collect()
}

/// Portfolios of all spaces that have rested so long that their holders are to be told: for the chore.
///
/// # Errors
/// As [`Db::all`].
pub async fn resting(db: &Db, now: Timestamp) -> store::Result<Vec<Key>> {
    Ok(keys(db.all(RESTING, &params![now - RESTS_FOR + TOLD_BEFORE]).await?))
}

/// Tells the holder of a resting portfolio, once, where she can be written to. From then on it rests for some weeks more.
///
/// # Errors
/// [`Refused::Gone`] where she came back meanwhile, or was told; as [`Tx::exec`].
pub fn warn(tx: &mut Tx<'_>, key: Key, scribe: &dyn Scribe) -> store::Result<()> {
    let now = tx.now();
    if tx.exec(WARN, &params![key.space, key.portfolio, now, now - RESTS_FOR + TOLD_BEFORE])? == 0 {
        return Err(Refused::Gone.into());
    }
    tx.record(Entry::new("tracks.portfolio.resting", "tracks-portfolio", key.portfolio));
    let portfolio = one_in(tx, key)?;
    tell(tx, &portfolio, News::Resting, scribe)
}

/// She keeps it: it rests from now on.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn keep(tx: &mut Tx<'_>, holder: Holder) -> store::Result<()> {
    touch(tx, holder.key, holder.account)?;
    tx.record(Entry::new("tracks.portfolio.kept", "tracks-portfolio", holder.key.portfolio));
    Ok(())
}

/// Portfolios of all spaces that have rested too long: for the chore.
///
/// # Errors
/// As [`Db::all`].
pub async fn due(db: &Db, now: Timestamp) -> store::Result<Vec<Key>> {
    Ok(keys(db.all(DUE, &params![now - RESTS_FOR, now - TOLD_BEFORE]).await?))
}

/// Erases a portfolio that has rested too long.
///
/// # Errors
/// [`Refused::Gone`] where somebody came back to it meanwhile, or where its holder was not told in time; as [`Tx::exec`].
pub fn expire(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let portfolio = one_in(tx, key)?;
    if portfolio.warned_at.is_none() || portfolio.ends_at() >= tx.now() {
        return Err(Refused::Gone.into());
    }
    erase_rows(tx, &portfolio)?;
    tx.record(Entry::new("tracks.portfolio.erased", "tracks-portfolio", key.portfolio).with("by", "time"));
    Ok(())
}
