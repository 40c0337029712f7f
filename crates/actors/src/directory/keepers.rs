//! Which organisations know a person. A name in the directory is common to the network; what is personal in the record is
//! shown to the secretariats that keep it and to nobody else.

use kernel::Id;
use store::{Db, Tx, params};

use super::{Actor, ActorKind};
use crate::{Result, Space};

const KEEP: &str =
    "INSERT INTO actor_keeper (actor, space, since_at) VALUES ($1, $2, $3) ON CONFLICT (actor, space) DO NOTHING";
const IS_KEPT: &str = "SELECT k.space FROM actor_keeper k JOIN actor a ON a.id = k.actor
    WHERE a.root = $1 AND k.space = $2 LIMIT 1";

pub(super) const STATEMENTS: &[&str] = &[KEEP, IS_KEPT];

/// Notes that an organisation knows somebody: it made the record, or the person sits in one of its bodies. Whoever calls
/// it tells the journal what made it so.
///
/// # Errors
/// Whatever the engine meets.
pub fn keep_in(tx: &mut Tx<'_>, actor: Id<Actor>, space: Id<Space>) -> store::Result<()> {
    let now = tx.now();
    tx.exec(KEEP, &params![actor, space, now]).map(|_| ())
}

/// Whether one of these organisations may see and change what is personal in a standing record. Nothing is personal in
/// the record of an organisation.
pub async fn is_kept_by(db: &Db, actor: &Actor, spaces: &[Space]) -> Result<bool> {
    if actor.kind == ActorKind::Organisation {
        return Ok(true);
    }
    for space in spaces {
        if db.one::<Id<Space>>(IS_KEPT, &params![actor.id, space.id]).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}
