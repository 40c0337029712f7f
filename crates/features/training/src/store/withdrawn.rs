//! The lists of what was withdrawn: each credential stands at a bit of one, given away in an order that tells nothing.

use actors::Space;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Tx, params};

use crate::model::certificate::{Deal, StatusList};

const LIST: &str = "SELECT id, step, start, given FROM training_status_list WHERE space_id = $1 AND given < 131072 \
     ORDER BY id LIMIT 1";
const ADD_LIST: &str = "INSERT INTO training_status_list (space_id, id, step, start, given, changed_at) \
     VALUES ($1, $2, $3, $4, 1, $5)";
const GIVE: &str = "UPDATE training_status_list SET given = given + 1 WHERE space_id = $1 AND id = $2";
const TOUCH: &str = "UPDATE training_status_list SET changed_at = $3 WHERE space_id = $1 AND id = $2";
const LIST_OF: &str = "SELECT space_id, changed_at FROM training_status_list WHERE id = $1";
const BITS: &str = "SELECT place FROM training_credential WHERE space_id = $1 AND list = $2 AND withdrawn_at IS NOT NULL \
     AND place > $3 ORDER BY place LIMIT 10000";

pub(super) const STATEMENTS: &[&str] = &[LIST, ADD_LIST, GIVE, TOUCH, LIST_OF, BITS];

/// A bit of a list that nobody has.
pub(super) fn next_bit(tx: &mut Tx<'_>, space: Id<Space>) -> store::Result<(Id<StatusList>, i32)> {
    let known: Option<(Id<StatusList>, i32, i32, i32)> = tx.one(LIST, &params![space])?;
    if let Some((id, step, start, given)) = known {
        tx.exec(GIVE, &params![space, id])?;
        return Ok((id, Deal { step, start }.bit(given)));
    }
    let [a, b, c, d, e, f, g, h] = tx.world().bytes::<8>();
    let deal = Deal::of([u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h])]);
    let (id, now): (Id<StatusList>, _) = (tx.id(), tx.now());
    tx.exec(ADD_LIST, &params![space, id, deal.step, deal.start, now])?;
    Ok((id, deal.bit(0)))
}

/// Something of a list was withdrawn now.
pub(super) fn touch(tx: &mut Tx<'_>, space: Id<Space>, list: Id<StatusList>) -> store::Result<()> {
    let now = tx.now();
    tx.exec(TOUCH, &params![space, list, now]).map(drop)
}

/// A list of what was withdrawn.
pub struct Status {
    /// Whose.
    pub space: Id<Space>,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// Its bits.
    pub bits: badges::status::List,
}

/// The list of an address; nothing where there is none.
///
/// # Errors
/// As [`Db::all`].
pub async fn status(db: &Db, list: Id<StatusList>) -> store::Result<Option<Status>> {
    let known: Option<(Id<Space>, Timestamp)> = db.one(LIST_OF, &params![list]).await?;
    let Some((space, changed_at)) = known else { return Ok(None) };
    let (mut bits, mut after) = (badges::status::List::default(), -1_i32);
    loop {
        let part: Vec<i32> = db.all(BITS, &params![space, list, after]).await?;
        part.iter().for_each(|bit| bits.withdraw(bit.unsigned_abs()));
        match part.last() {
            Some(last) if part.len() == 10_000 => after = *last,
            _ => return Ok(Some(Status { space, changed_at, bits })),
        }
    }
}
