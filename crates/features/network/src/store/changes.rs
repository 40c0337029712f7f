use actors::{Actor, Space};
use kernel::Id;
use store::{Db, Tx, params};

use crate::model::{Change, What};

const ADD: &str =
    "INSERT INTO network_change (actor, changed_at, id, what, fields, space) VALUES ($1, $2, $3, $4, $5, $6)";
/// With those of the records that were merged into it.
const OF: &str = "SELECT c.changed_at, c.what, c.fields, c.space FROM actor a JOIN network_change c ON c.actor = a.id \
     WHERE a.root = $1 ORDER BY c.changed_at DESC, c.id DESC LIMIT $2";

pub(super) const STATEMENTS: &[&str] = &[ADD, OF];

/// Adds a line to the history of an organisation.
///
/// # Errors
/// Whatever the engine meets.
pub fn add_in(
    tx: &mut Tx<'_>,
    actor: Id<Actor>,
    what: What,
    fields: &[&str],
    space: Option<Id<Space>>,
) -> store::Result<()> {
    let (id, now) = (tx.id::<Change>(), tx.now());
    tx.exec(ADD, &params![actor, now, id, what, fields.join(" "), space]).map(drop)
}

/// The latest lines of an organisation's history, the latest first.
///
/// # Errors
/// Whatever the engine meets.
pub async fn of(db: &Db, actor: Id<Actor>, limit: u32) -> store::Result<Vec<Change>> {
    db.all(OF, &params![actor, limit]).await
}
