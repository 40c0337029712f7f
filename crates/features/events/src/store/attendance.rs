use std::collections::HashSet;

use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, Tx, params};

use super::events;
use crate::model::{Guest, Key, Refused, State};

const TICK: &str =
    "INSERT INTO event_presence (space_id, event, guest, day) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
const UNTICK: &str = "DELETE FROM event_presence WHERE space_id = $1 AND event = $2 AND guest = $3 AND day = $4";
const IS_GUEST: &str = "SELECT 1 FROM event_guest WHERE space_id = $1 AND event = $2 AND id = $3";
const ON_DAY: &str = "SELECT COUNT(*) FROM event_presence WHERE space_id = $1 AND event = $2 AND day = $3";
const AMONG: &str = "SELECT g.id FROM event_guest g JOIN event_presence p \
     ON p.space_id = g.space_id AND p.event = g.event AND p.guest = g.id AND p.day = $3 \
     WHERE g.space_id = $1 AND g.event = $2 AND g.number >= $4 AND g.number <= $5";
const ALL: &str = "SELECT guest, day FROM event_presence WHERE space_id = $1 AND event = $2 ORDER BY guest, day";
const BY_DAY: &str =
    "SELECT day, COUNT(*) FROM event_presence WHERE space_id = $1 AND event = $2 GROUP BY day ORDER BY day";
const PEOPLE: &str = "SELECT COUNT(DISTINCT guest) FROM event_presence WHERE space_id = $1 AND event = $2";
const COUNT: &str = "UPDATE event SET attended = $3, women = $4 WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] = &[TICK, UNTICK, IS_GUEST, ON_DAY, AMONG, ALL, BY_DAY, PEOPLE, COUNT];

/// Notes that a guest is there on a day, or that this was a mistake.
///
/// # Errors
/// [`Refused::NoGuest`], [`Refused::OutOfTurn`] for a day that is none of the event's; as [`Tx::exec`].
pub fn tick(tx: &mut Tx<'_>, key: Key, guest: Id<Guest>, day: Date, is_there: bool) -> store::Result<()> {
    let event = events::one_in(tx, key)?;
    if !event.content.days().contains(&day) || event.state != State::Announced {
        return Err(Refused::OutOfTurn.into());
    }
    if tx.one::<i64>(IS_GUEST, &params![key.space, key.event, guest])?.is_none() {
        return Err(Refused::NoGuest.into());
    }
    let statement = if is_there { TICK } else { UNTICK };
    tx.exec(statement, &params![key.space, key.event, guest, day])?;
    tx.record(Entry::new("events.guest.ticked", "event-guest", guest).with("event", key.event).with("there", is_there));
    Ok(())
}

/// How many were there on a day.
///
/// # Errors
/// As [`Db::one`].
pub async fn on(db: &Db, key: Key, day: Date) -> store::Result<i64> {
    Ok(db.one(ON_DAY, &params![key.space, key.event, day]).await?.unwrap_or(0))
}

/// Who was there on a day, among those who arrived from one number to another.
///
/// # Errors
/// As [`Db::all`].
pub async fn among(db: &Db, key: Key, day: Date, (from, to): (i32, i32)) -> store::Result<HashSet<Id<Guest>>> {
    let found: Vec<Id<Guest>> = db.all(AMONG, &params![key.space, key.event, day, from, to]).await?;
    Ok(found.into_iter().collect())
}

/// Who was there when.
///
/// # Errors
/// As [`Db::all`].
pub async fn all(db: &Db, key: Key) -> store::Result<Vec<(Id<Guest>, Date)>> {
    db.all(ALL, &params![key.space, key.event]).await
}

/// How many were there, day by day.
///
/// # Errors
/// As [`Db::all`].
pub async fn by_day(db: &Db, key: Key) -> store::Result<Vec<(Date, i64)>> {
    db.all(BY_DAY, &params![key.space, key.event]).await
}

/// How many were there on some day: each once.
///
/// # Errors
/// As [`Db::one`].
pub async fn people(db: &Db, key: Key) -> store::Result<i64> {
    Ok(db.one(PEOPLE, &params![key.space, key.event]).await?.unwrap_or(0))
}

/// How many were there on some day, in this write.
pub(super) fn people_in(tx: &mut Tx<'_>, key: Key) -> store::Result<i64> {
    Ok(tx.one(PEOPLE, &params![key.space, key.event])?.unwrap_or(0))
}

/// Writes down how many came. The first time the event counts as held; a correction changes the sum by the difference.
///
/// # Errors
/// [`Refused::TooEarly`] before it began, [`Refused::OutOfTurn`] where it did not take place; as [`Tx::exec`].
pub fn count(tx: &mut Tx<'_>, key: Key, people: i32, women: Option<i32>) -> store::Result<()> {
    let event = events::one_in(tx, key)?;
    if event.state != State::Announced {
        return Err(Refused::OutOfTurn.into());
    }
    if event.starts_at > tx.now() {
        return Err(Refused::TooEarly.into());
    }
    tx.exec(COUNT, &params![key.space, key.event, people, women])?;
    let day = event.content.starts.date();
    if event.attended.is_none() {
        tx.record(Entry::new("events.held", "event", key.event).at(day));
    }
    let more = i64::from(people - event.attended.unwrap_or(0));
    let more_women = i64::from(women.unwrap_or(0) - event.women.unwrap_or(0));
    let entry = Entry::new("events.attended", "event", key.event).at(day).amount("people", more);
    tx.record(entry.amount("women", more_women).link("event", key.event));
    Ok(())
}
