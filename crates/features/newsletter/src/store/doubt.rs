//! Copies of which nobody knows whether they left: they are never sent again by themselves.

use actors::Space;
use kernel::Id;
use post::carrier::Hand;
use store::{Db, Entry, Tx, params};
use uuid::Uuid;
use web::Refusal;

use super::copies::Held;
use super::{issues, running};
use crate::model::{Count, Issue, Key};

const OF_HANDED: &str = "UPDATE newsletter_copy SET state = 'doubtful' WHERE space_id = $1 AND issue = $2
    AND state = 'handed'";
const AGAIN: &str =
    "UPDATE newsletter_copy SET state = 'later', due_at = $3, tries = 0 WHERE space_id = $1 AND issue = $2
    AND state = 'doubtful'";
const ISSUES: &str = "SELECT DISTINCT space_id, issue FROM newsletter_copy WHERE state = 'doubtful' LIMIT 200";
const COPIES: &str =
    "SELECT number, hand, carrier FROM newsletter_copy WHERE space_id = $1 AND issue = $2 AND state = 'doubtful'
    ORDER BY number LIMIT 20000";
const ANY_HANDED: &str =
    "SELECT number FROM newsletter_copy WHERE space_id = $1 AND issue = $2 AND state = 'handed' LIMIT 1";
const GIVE_UP: &str =
    "UPDATE newsletter_copy SET state = 'failed' WHERE space_id = $1 AND issue = $2 AND state = 'later'";

pub(super) const STATEMENTS: &[&str] = &[OF_HANDED, AGAIN, ISSUES, COPIES, ANY_HANDED, GIVE_UP];

/// What carriers of an installation have that cannot be asked is in doubt from now on.
pub(super) fn of_handed(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let count = tx.exec(OF_HANDED, &params![key.space, key.issue])?;
    issues::count(tx, key, Count::Doubtful, i64::try_from(count).unwrap_or(0))
}

/// Sends the copies of which nobody knows once more, because an editor decided so: some readers may get two.
///
/// # Errors
/// A refusal where the issue was ended by hand; whatever the engine meets.
pub fn send_again(tx: &mut Tx<'_>, key: Key) -> store::Result<u64> {
    let now = tx.now();
    if issues::get_in(tx, key)?.is_some_and(|issue| issue.is_ended_by_hand()) {
        return Err(Refusal::because("newsletter-doubtful-over"));
    }
    let count = tx.exec(AGAIN, &params![key.space, key.issue, now])?;
    if count > 0 {
        issues::count(tx, key, Count::Doubtful, -i64::try_from(count).unwrap_or(0))?;
        running::reopen(tx, key)?;
    }
    tx.record(Entry::new("newsletter.issue.doubtful-sent", "newsletter-issue", key.issue).with("count", count));
    Ok(count)
}

/// Tries nothing again of an issue that ends; `false`, and nothing done, while carriers still have copies of it.
pub(super) fn give_up(tx: &mut Tx<'_>, key: Key) -> store::Result<bool> {
    if tx.one::<i64>(ANY_HANDED, &params![key.space, key.issue])?.is_some() {
        return Ok(false);
    }
    let count = tx.exec(GIVE_UP, &params![key.space, key.issue])?;
    issues::count(tx, key, Count::Failed, i64::try_from(count).unwrap_or(0))?;
    Ok(true)
}

/// The issues that have copies in doubt.
///
/// # Errors
/// Whatever the engine meets.
pub async fn issues_in_doubt(db: &Db) -> store::Result<Vec<Key>> {
    let keys: Vec<(Id<Space>, Id<Issue>)> = db.all(ISSUES, &[]).await?;
    Ok(keys.into_iter().map(|(space, issue)| Key { space, issue }).collect())
}

/// The copies of an issue that are in doubt, with the carriers that had them.
///
/// # Errors
/// Whatever the engine meets.
pub async fn copies(db: &Db, key: Key) -> store::Result<Vec<Held>> {
    let rows: Vec<(u64, Hand, Uuid)> = db.all(COPIES, &params![key.space, key.issue]).await?;
    Ok(rows)
}
