//! The end of personal data: supporters, committee, documents that nobody published. What remains are counts, and the log,
//! in which no name ever stood.

use store::{Db, Entry, Tx, params};

use super::{doorstep, petitions, scans, sheets};
use crate::Refused;
use crate::model::{Key, State};

/// Personal data of a petition, table by table, whole: `$1` is the space, `$2` the petition. What volunteers
/// brought is erased by its own rooms, in the same write.
const WHOLE: &[&str] = &[
    "DELETE FROM petition_pending WHERE space_id = $1 AND petition = $2",
    "DELETE FROM petition_initiator WHERE space_id = $1 AND petition = $2",
    "DELETE FROM petition_file WHERE space_id = $1 AND petition = $2 AND (NOT is_public OR event IN \
     (SELECT event FROM petition_correction WHERE space_id = $1 AND petition = $2))",
];
const SOME: &str = "DELETE FROM petition_signature WHERE space_id = $1 AND petition = $2 AND leaf >= $3 AND leaf < $4";
const LAST: &str =
    "SELECT leaf FROM petition_signature WHERE space_id = $1 AND petition = $2 ORDER BY leaf DESC LIMIT 1";
/// Where the committee met is somebody's home as often as not, and what it decided names people.
const MINUTES: &str = "UPDATE petition_minutes SET present = '[]', place = '', decisions = '{}' \
     WHERE space_id = $1 AND petition = $2";
const DONE: &str = "UPDATE petition SET erased_at = $3 WHERE space_id = $1 AND id = $2 AND erased_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[WHOLE[0], WHOLE[1], WHOLE[2], SOME, LAST, MINUTES, DONE];

/// How many numbers of the log one write erases: others write in between.
const STEP: i64 = 10_000;

/// Erases the personal data of a petition that has ended, in steps, the supporters first. A round that was cut off begins
/// again where it was: the petition counts as erased only when everything is.
///
/// # Errors
/// [`Refused::OutOfTurn`] while it goes on; whatever the engine meets.
pub async fn erase(db: &Db, who: store::Who, key: Key) -> store::Result<()> {
    let last: Option<i64> = db.one(LAST, &params![key.space, key.petition]).await?;
    let stream = store::Stream::space(key.space);
    let mut from = 0;
    while last.is_some_and(|last| from <= last) {
        db.write(stream, who, move |tx| some(tx, key, from)).await?;
        from += STEP;
    }
    db.write(stream, who, move |tx| rest(tx, key)).await
}

fn some(tx: &mut Tx<'_>, key: Key, from: i64) -> store::Result<()> {
    ended(tx, key)?;
    let erased = tx.exec(SOME, &params![key.space, key.petition, from, from + STEP])?;
    tx.record(Entry::new("petition.supporters.erased", "petition", key.petition).amount("signatures", erased as i64));
    Ok(())
}

fn rest(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    ended(tx, key)?;
    for statement in WHOLE {
        tx.exec(statement, &params![key.space, key.petition])?;
    }
    scans::erase(tx, key)?;
    sheets::erase(tx, key)?;
    doorstep::erase(tx, key)?;
    tx.exec(MINUTES, &params![key.space, key.petition])?;
    let now = tx.now();
    if tx.exec(DONE, &params![key.space, key.petition, now])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    tx.record(Entry::new("petition.erased", "petition", key.petition));
    Ok(())
}

fn ended(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let petition = petitions::one_in(tx, key)?.ok_or(store::Error::NotFound)?;
    let may = petition.state == State::Ended && petition.erased_at.is_none();
    if may { Ok(()) } else { Err(Refused::OutOfTurn.into()) }
}
