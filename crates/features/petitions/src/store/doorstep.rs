use jiff::Timestamp;
use kernel::Id;
use store::{Db, Tx, params};

use super::signatures::{self, Ready};
use crate::Refused;
use crate::model::Key;
use crate::model::envelope::Envelope;

const RECEIVED: &str = "SELECT received_at FROM petition_envelope WHERE space_id = $1 AND petition = $2 AND id = $3";
const RECEIVE: &str = "INSERT INTO petition_envelope (space_id, petition, id, taken_at, received_at, received_by) \
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
const ERASE: &str = "DELETE FROM petition_envelope WHERE space_id = $1 AND petition = $2";

pub(super) const STATEMENTS: &[&str] = &[RECEIVED, RECEIVE, ERASE];

/// Whether an envelope of this identity was taken already.
///
/// # Errors
/// As [`Db::one`].
pub async fn is_received(db: &Db, key: Key, id: Id<Envelope>) -> store::Result<bool> {
    Ok(db.one::<Timestamp>(RECEIVED, &params![key.space, key.petition, id]).await?.is_some())
}

/// Takes what was in an envelope into the list and the log, once: a second envelope of the same identity changes nothing
/// and is taken too. To be written to [`Key::log`].
///
/// # Errors
/// [`Refused::Received`] when it was taken already; as [`signatures::sign`].
pub fn receive(tx: &mut Tx<'_>, key: Key, id: Id<Envelope>, taken_at: Timestamp, ready: Ready) -> store::Result<()> {
    let (now, by) = (tx.now(), tx.who().account_id());
    let row = params![key.space, key.petition, id, taken_at, now, by];
    if tx.exec(RECEIVE, &row)? == 0 {
        return Err(Refused::Received.into());
    }
    signatures::sign(tx, key, ready).map(|_| ())
}

/// Forgets which envelopes were received, with the personal data of a petition that has ended.
///
/// # Errors
/// Whatever the engine meets.
pub fn erase(tx: &mut Tx<'_>, key: Key) -> store::Result<u64> {
    tx.exec(ERASE, &params![key.space, key.petition])
}
