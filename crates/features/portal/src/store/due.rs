use actors::Space;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Tx, params};

use super::{articles, steps};
use crate::model::article::{Article, Key, Step};

const PUT: &str = "INSERT INTO portal_due (article, space, due_at) VALUES ($1, $2, $3) \
     ON CONFLICT (article) DO UPDATE SET due_at = excluded.due_at";
const FORGET: &str = "DELETE FROM portal_due WHERE article = $1";
const NEXT: &str = "SELECT article, space FROM portal_due WHERE due_at <= $1 ORDER BY due_at, article LIMIT $2";

const WAITS: &str = "SELECT COUNT(*) FROM portal_due WHERE article = $1";

pub(super) const STATEMENTS: &[&str] = &[PUT, FORGET, NEXT, WAITS];

pub(super) fn remember(tx: &mut Tx<'_>, key: Key, at: Timestamp) -> store::Result<()> {
    tx.exec(PUT, &params![key.article, key.space, at]).map(drop)
}

pub(super) fn forget(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    tx.exec(FORGET, &params![key.article]).map(drop)
}

pub(super) fn waits(tx: &mut Tx<'_>, key: Key) -> store::Result<bool> {
    Ok(tx.one::<i64>(WAITS, &params![key.article])?.unwrap_or(0) > 0)
}

/// Lets an article that cannot publish itself wait for an editor.
///
/// # Errors
/// Whatever the engine meets.
pub fn give_up(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let mut article = articles::one_in(tx, key)?;
    article.due_at = None;
    forget(tx, key)?;
    articles::stand(tx, &article)?;
    steps::insert(tx, key, Step::Unscheduled, None, "", false)?;
    tx.record(Entry::new("portal.article.unscheduled", "article", key.article));
    Ok(())
}

/// The articles whose hour has come, the earliest first; at most so many.
///
/// # Errors
/// As [`Db::all`].
pub async fn ready(db: &Db, most: u32) -> store::Result<Vec<Key>> {
    let rows: Vec<(Id<Article>, Id<Space>)> = db.all(NEXT, &params![db.world().now(), most]).await?;
    Ok(rows.into_iter().map(|(article, space)| Key { space, article }).collect())
}
