use actors::Space;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Tx, params};

use super::{attendance, events};
use crate::model::{Event, Key, Refused, State};

const ENDED: &str = "SELECT space_id, id FROM event WHERE erased_at IS NULL AND (ends_at, space_id, id) > ($1, $2, $3) \
     AND ends_at < $4 ORDER BY ends_at, space_id, id LIMIT 100";
const PRESENCE: &str = "DELETE FROM event_presence WHERE space_id = $1 AND event = $2";
const GUESTS: &str = "DELETE FROM event_guest WHERE space_id = $1 AND event = $2";
const NOTICES: &str = "DELETE FROM event_notice WHERE space_id = $1 AND event = $2";
const ERASED: &str = "UPDATE event SET erased_at = $3 WHERE space_id = $1 AND id = $2 AND erased_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[ENDED, PRESENCE, GUESTS, NOTICES, ERASED];

/// Events that ended before an instant and of which the names are still there, of all spaces: for the chores.
///
/// # Errors
/// As [`Db::all`].
pub async fn ended(db: &Db, after: Option<&Event>, before: Timestamp) -> store::Result<Vec<Key>> {
    let nil = uuid::Uuid::nil();
    let (at, space, id) = after.map_or((Timestamp::UNIX_EPOCH, nil, nil), |event| {
        (event.ends_at, event.key.space.uuid(), event.key.event.uuid())
    });
    let rows: Vec<(Id<Space>, Id<Event>)> = db.all(ENDED, &params![at, space, id, before]).await?;
    Ok(rows.into_iter().map(|(space, event)| Key { space, event }).collect())
}

/// Erases everything that is personal of an event, once its time has come. How many came stays; if nobody counted, what was
/// ticked counts.
///
/// # Errors
/// [`Refused::TooEarly`] before its time, [`Refused::Erased`] where it was done; as [`Tx::exec`].
pub fn erase(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let event = events::one_in(tx, key)?;
    if tx.today() < event.erased_on() || !event.is_over(tx.now()) {
        return Err(Refused::TooEarly.into());
    }
    let people = attendance::people_in(tx, key)?;
    if event.attended.is_none() && people > 0 && event.state == State::Announced {
        attendance::count(tx, key, i32::try_from(people).unwrap_or(i32::MAX), None)?;
    }
    tx.exec(PRESENCE, &params![key.space, key.event])?;
    let guests = tx.exec(GUESTS, &params![key.space, key.event])?;
    tx.exec(NOTICES, &params![key.space, key.event])?;
    let now = tx.now();
    if tx.exec(ERASED, &params![key.space, key.event, now])? == 0 {
        return Err(Refused::Erased.into());
    }
    tx.record(Entry::new("events.guests.erased", "event-guest", key.event).amount("guests", guests as i64));
    Ok(())
}
