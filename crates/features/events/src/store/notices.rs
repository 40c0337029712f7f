use actors::Space;
use kernel::Id;
use store::{Db, Entry, Tx, params};

use super::{News, Scribe, events, guests};
use crate::model::{Event, Guest, GuestState, Key};

const MAKE: &str = "INSERT INTO event_notice (space_id, event, kind, made_at, after, is_done) \
     VALUES ($1, $2, $3, $4, 0, FALSE) ON CONFLICT (space_id, event, kind) DO NOTHING";
const SUPERSEDE: &str = "UPDATE event_notice SET is_done = TRUE WHERE space_id = $1 AND event = $2 AND is_done = FALSE";
const OPEN: &str =
    "SELECT space_id, event, kind, after FROM event_notice WHERE is_done = FALSE ORDER BY made_at LIMIT 50";
const GO_ON: &str = "UPDATE event_notice SET after = $4, is_done = $5 WHERE space_id = $1 AND event = $2 AND kind = $3 \
     AND after = $6 AND is_done = FALSE";
const MADE: &str = "SELECT 1 FROM event_notice WHERE space_id = $1 AND event = $2 AND kind = $3";

pub(super) const STATEMENTS: &[&str] = &[MAKE, SUPERSEDE, OPEN, GO_ON, MADE];

/// Letters that one write puts into the outbox.
const BATCH: u32 = 100;

/// Letters that all guests of an event are to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Of which event.
    pub key: Key,
    /// What they tell: `moved-3`, `reminder-7-2026-11-22`.
    pub kind: String,
    /// The number of the guest to whom the last was written.
    pub after: i32,
}

/// Has the guests of an event told of a change. What they were to be told before it is not true any more.
pub(super) fn make(tx: &mut Tx<'_>, key: Key, kind: &str) -> store::Result<()> {
    tx.exec(SUPERSEDE, &params![key.space, key.event])?;
    add(tx, key, kind)
}

/// Has them told of something that leaves true what they were to be told before it.
pub(super) fn add(tx: &mut Tx<'_>, key: Key, kind: &str) -> store::Result<()> {
    let now = tx.now();
    tx.exec(MAKE, &params![key.space, key.event, kind, now]).map(drop)
}

/// Has the guests of an event reminded, `days` before it: once for each of its dates.
///
/// # Errors
/// As [`Tx::exec`].
pub fn remind(tx: &mut Tx<'_>, event: &Event, days: i32) -> store::Result<()> {
    let key = event.key;
    add(tx, key, &reminder(event, days))?;
    tx.record(Entry::new("events.event.reminded", "event", key.event).with("days", days));
    Ok(())
}

/// Whether they were, or are being.
///
/// # Errors
/// As [`Db::one`].
pub async fn is_reminded(db: &Db, event: &Event, days: i32) -> store::Result<bool> {
    let made: Option<i64> = db.one(MADE, &params![event.key.space, event.key.event, reminder(event, days)]).await?;
    Ok(made.is_some())
}

fn reminder(event: &Event, days: i32) -> String {
    format!("reminder-{days}-{}", event.content.starts.date())
}

/// The notices of which letters are still to be written, of all spaces: for the chore.
///
/// # Errors
/// As [`Db::all`].
pub async fn open(db: &Db) -> store::Result<Vec<Notice>> {
    let rows: Vec<(Id<Space>, Id<Event>, String, i32)> = db.all(OPEN, &[]).await?;
    let notice = |(space, event, kind, after)| Notice { key: Key { space, event }, kind, after };
    Ok(rows.into_iter().map(notice).collect())
}

/// The guests to whom the next letters of a notice go.
///
/// # Errors
/// As [`guests::list`].
pub async fn next(db: &Db, notice: &Notice) -> store::Result<Vec<Guest>> {
    guests::list(db, notice.key, notice.after, BATCH).await
}

/// Writes the next letters of a notice: they and the place where it goes on stand in one write, so that nobody is written
/// to twice, also where two servers do it at once.
///
/// # Errors
/// As [`Tx::exec`].
pub fn write(tx: &mut Tx<'_>, notice: &Notice, guests: &[Guest], scribe: &dyn Scribe) -> store::Result<()> {
    let event = events::one_in(tx, notice.key)?;
    let (key, is_done) = (notice.key, guests.len() < BATCH as usize);
    let after = guests.last().map_or(notice.after, |last| last.number);
    let claimed = tx.exec(GO_ON, &params![key.space, key.event, &notice.kind, after, is_done, notice.after])?;
    let news = news(&notice.kind).filter(|_| claimed == 1);
    let mut written = 0;
    for guest in guests {
        let letter = news.filter(|news| is_told(guest, *news)).and_then(|news| scribe.letter(&event, guest, news));
        if let Some(letter) = letter {
            post::enqueue(tx, &letter)?;
            written += 1;
        }
    }
    tx.record(Entry::new("events.event.told", "event-notice", key.event).amount("letters", written));
    Ok(())
}

/// Who waits is told what becomes of the event, and reminded of nothing.
fn is_told(guest: &Guest, news: News) -> bool {
    match guest.state {
        GuestState::Seated | GuestState::Offered => true,
        GuestState::Waiting => !matches!(news, News::Reminder(_)),
        GuestState::Lapsed | GuestState::Cancelled => false,
    }
}

fn news(kind: &str) -> Option<News> {
    let mut words = kind.split('-');
    match words.next()? {
        "moved" => Some(News::Moved),
        "relocated" => Some(News::Relocated),
        "postponed" => Some(News::Postponed),
        "cancelled" => Some(News::Cancelled),
        "reminder" => words.next()?.parse().ok().map(News::Reminder),
        _ => None,
    }
}
