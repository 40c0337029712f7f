use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Lang, Text};
use store::{Db, Entry, FromRow, Row, Tx, params};

use super::{Scribe, guests, notices, shelf};
use crate::model::{Content, Event, Key, Refused, State};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT space_id, id, slug, state, content, starts_at, ends_at, sequence, reason, moved_from, changed_at, \
             attended, women, erased_at FROM event ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE space_id = $1 AND id = $2");
const COMING: &str =
    select!("WHERE space_id = $1 AND (starts_at, id) > ($2, $3) AND ends_at > $4 ORDER BY starts_at, id LIMIT $5");
const PAST: &str = select!(
    "WHERE space_id = $1 AND (starts_at, id) < ($2, $3) AND ends_at <= $4 ORDER BY starts_at DESC, id DESC LIMIT $5"
);
const ADD: &str = "INSERT INTO event (space_id, id, slug, state, content, starts_at, ends_at, sequence, reason, moved_from, \
     changed_at, attended, women, erased_at) VALUES ($1, $2, NULL, 'draft', $3, $4, $5, 0, '{}', NULL, $6, NULL, NULL, NULL)";
const CHANGE: &str = "UPDATE event SET content = $3, starts_at = $4, ends_at = $5, sequence = $6, moved_from = $7, \
     changed_at = $8 WHERE space_id = $1 AND id = $2";
const STATE: &str = "UPDATE event SET state = $3, slug = $4, sequence = $5, reason = $6, changed_at = $7 \
     WHERE space_id = $1 AND id = $2";
const REMOVE: &str = "DELETE FROM event WHERE space_id = $1 AND id = $2 AND state = 'draft'";
const SPACE: &str = "SELECT id, slug, name, organisation, listed, created_at FROM space WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[ONE, COMING, PAST, ADD, CHANGE, STATE, REMOVE, SPACE];

impl FromRow for Event {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let key = Key { space: columns.take()?, event: columns.take()? };
        let (slug, state) = (columns.take()?, columns.take()?);
        let content: String = columns.take()?;
        Ok(Self {
            key,
            slug,
            state,
            content: serde_json::from_str(&content).map_err(super::unreadable)?,
            starts_at: columns.take()?,
            ends_at: columns.take()?,
            sequence: columns.take()?,
            reason: columns.take()?,
            moved_from: columns.take()?,
            changed_at: columns.take()?,
            attended: columns.take()?,
            women: columns.take()?,
            erased_at: columns.take()?,
        })
    }
}

/// An event.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, key: Key) -> store::Result<Option<Event>> {
    db.one(ONE, &params![key.space, key.event]).await
}

/// An event as it stands in this write.
///
/// # Errors
/// [`Refused::Gone`] where there is none.
pub fn one_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Event> {
    tx.one(ONE, &params![key.space, key.event])?.ok_or_else(|| Refused::Gone.into())
}

/// Where a page of a list begins: behind an event of which the beginning is known.
pub type After = Option<(Timestamp, Id<Event>)>;

/// The events of a space that have not ended, the next first; drafts too.
///
/// # Errors
/// As [`Db::all`].
pub async fn coming(db: &Db, space: Id<Space>, after: After, limit: u32) -> store::Result<Vec<Event>> {
    let now = db.world().now();
    let (at, id) = after.unwrap_or((shelf::begun_by(now), Id::from_uuid(uuid::Uuid::nil())));
    db.all(COMING, &params![space, at, id, now, limit]).await
}

/// The events of a space that have ended, the latest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn past(db: &Db, space: Id<Space>, after: After, limit: u32) -> store::Result<Vec<Event>> {
    let now = db.world().now();
    let (at, id) = after.unwrap_or((now, Id::from_uuid(uuid::Uuid::max())));
    db.all(PAST, &params![space, at, id, now, limit]).await
}

/// Begins an event.
///
/// # Errors
/// As [`Tx::exec`].
pub fn add(tx: &mut Tx<'_>, space: Id<Space>, content: &Content) -> store::Result<Key> {
    let key = Key { space, event: tx.id() };
    let now = tx.now();
    let (starts_at, ends_at) = (content.instant(content.starts), content.instant(content.ends));
    tx.exec(ADD, &params![space, key.event, json(content)?, starts_at, ends_at, now])?;
    guests::begin(tx, key, seats(content))?;
    tx.record(Entry::new("events.event.begun", "event", key.event));
    Ok(key)
}

/// Writes what is said of an event. Where it is announced, not over, and begins at another time now or takes place elsewhere,
/// its guests are told; where it has more places now, those who wait move up.
///
/// # Errors
/// [`Refused::TooFewSeats`] where more places are taken than there would be; as [`Tx::exec`].
pub fn change(tx: &mut Tx<'_>, key: Key, content: Content, scribe: &dyn Scribe) -> store::Result<Event> {
    let mut event = one_in(tx, key)?;
    let before = event.starts_at;
    let is_elsewhere = event.content.is_elsewhere_than(&content);
    event.content = content;
    event.starts_at = event.content.instant(event.content.starts);
    event.ends_at = event.content.instant(event.content.ends);
    event.changed_at = tx.now();
    let is_moved = event.state == State::Announced && before != event.starts_at;
    if is_moved {
        event.moved_from = Some(before);
    }
    event.sequence += i32::from(event.state.is_public());
    let Event { starts_at, ends_at, sequence, moved_from, changed_at, .. } = &event;
    let row =
        params![key.space, key.event, json(&event.content)?, starts_at, ends_at, *sequence, moved_from, changed_at];
    tx.exec(CHANGE, &row)?;
    tx.record(Entry::new("events.event.changed", "event", key.event).with("sequence", event.sequence));
    guests::set_seats(tx, key, seats(&event.content))?;
    let is_news = event.state == State::Announced && !event.is_over(event.changed_at);
    match (is_moved, is_elsewhere) {
        (true, _) if is_news => notices::make(tx, key, &format!("moved-{}", event.sequence))?,
        (false, true) if is_news => notices::add(tx, key, &format!("relocated-{}", event.sequence))?,
        _ => {}
    }
    guests::move_up(tx, &event, scribe)?;
    show(tx, &event)?;
    Ok(event)
}

/// Announces a draft; of what was postponed or cancelled, that it takes place after all, as is said of it now. Those who wait
/// move up, where it has more places than before.
///
/// # Errors
/// [`Refused::OutOfTurn`] where it is announced already; as [`Tx::exec`].
pub fn announce(tx: &mut Tx<'_>, key: Key, scribe: &dyn Scribe) -> store::Result<Event> {
    let event = one_in(tx, key)?;
    let was_public = event.state.is_public();
    let event = step(tx, event, State::Announced, Text::default(), "events.event.announced")?;
    if was_public {
        notices::make(tx, key, &format!("moved-{}", event.sequence))?;
        guests::move_up(tx, &event, scribe)?;
    }
    Ok(event)
}

/// Says that an event takes place later, and why. Its guests keep their places and are told.
///
/// # Errors
/// [`Refused::OutOfTurn`] where it is not announced; as [`Tx::exec`].
pub fn postpone(tx: &mut Tx<'_>, key: Key, reason: Text) -> store::Result<Event> {
    let event = one_in(tx, key)?;
    if event.state != State::Announced {
        return Err(Refused::OutOfTurn.into());
    }
    let event = step(tx, event, State::Postponed, reason, "events.event.postponed")?;
    guests::keep_held(tx, key)?;
    notices::make(tx, key, &format!("postponed-{}", event.sequence))?;
    Ok(event)
}

/// Says that an event does not take place, and why. Its guests are told; it may take place after all, and they come.
///
/// # Errors
/// [`Refused::OutOfTurn`] for a draft, or where it was cancelled before; as [`Tx::exec`].
pub fn cancel(tx: &mut Tx<'_>, key: Key, reason: Text) -> store::Result<Event> {
    let event = one_in(tx, key)?;
    if !event.state.is_public() {
        return Err(Refused::OutOfTurn.into());
    }
    let event = step(tx, event, State::Cancelled, reason, "events.event.cancelled")?;
    guests::keep_held(tx, key)?;
    notices::make(tx, key, &format!("cancelled-{}", event.sequence))?;
    Ok(event)
}

/// Gives an event a picture, or takes it away. It is for everybody's eyes as long as the event is.
///
/// # Errors
/// As [`Tx::exec`].
pub fn set_picture(tx: &mut Tx<'_>, key: Key, picture: Option<Id<media::File>>) -> store::Result<()> {
    let mut event = one_in(tx, key)?;
    event.content.picture = picture;
    let content = event.content.clone();
    let Event { starts_at, ends_at, sequence, moved_from, changed_at, .. } = &event;
    let row = params![key.space, key.event, json(&content)?, starts_at, ends_at, *sequence, moved_from, changed_at];
    tx.exec(CHANGE, &row)?;
    tx.record(Entry::new("events.event.pictured", "event", key.event));
    show(tx, &event)
}

/// Throws a draft away.
///
/// # Errors
/// [`Refused::OutOfTurn`] for what was announced: its address stays; as [`Tx::exec`].
pub fn remove(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    if tx.exec(REMOVE, &params![key.space, key.event])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    guests::end(tx, key)?;
    tx.record(Entry::new("events.event.removed", "event", key.event));
    Ok(())
}

fn step(tx: &mut Tx<'_>, mut event: Event, to: State, reason: Text, entry: &'static str) -> store::Result<Event> {
    if event.state == to {
        return Err(Refused::OutOfTurn.into());
    }
    event.sequence += i32::from(event.state.is_public());
    (event.state, event.reason, event.changed_at) = (to, reason, tx.now());
    if event.slug.is_none() {
        event.slug = Some(new_slug(tx, &event)?);
    }
    let Event { key, slug, sequence, reason, changed_at, .. } = &event;
    tx.exec(STATE, &params![key.space, key.event, to, slug, *sequence, reason, changed_at])?;
    tx.record(Entry::new(entry, "event", key.event).with("sequence", *sequence));
    show(tx, &event)?;
    Ok(event)
}

/// Puts the event on the shelf as it now stands.
fn show(tx: &mut Tx<'_>, event: &Event) -> store::Result<()> {
    if !event.state.is_public() {
        return Ok(());
    }
    let space: Space = tx
        .one(SPACE, &params![event.key.space])?
        .ok_or(store::Error::Damaged { what: "an event without a space".into() })?;
    if let Some(picture) = event.content.picture {
        media::store::publish_in(tx, event.key.space, event.key.event, &[picture])?;
    } else {
        media::store::hide_in(tx, event.key.event)?;
    }
    shelf::put(tx, event, &space)
}

fn seats(content: &Content) -> Option<i32> {
    content.registration.as_ref().and_then(|registration| registration.seats)
}

fn json(content: &Content) -> store::Result<String> {
    serde_json::to_string(content).map_err(super::unreadable)
}

/// Words that are pages beside the events.
const RESERVED: &[&str] = &["new", "past", "all", "help", "search", "calendar"];

/// An address: from the title and the day, or from the day alone where the title has no Latin letters.
fn new_slug(tx: &mut Tx<'_>, event: &Event) -> store::Result<String> {
    let title = &event.content.title;
    let words = [Lang::Fr, Lang::En].into_iter().filter_map(|lang| title.get(lang)).map(words_of);
    let stem = words.into_iter().find(|stem| stem.len() >= 3);
    let day = event.content.starts.date().strftime("%Y-%m-%d");
    let stem = stem.unwrap_or_else(|| format!("event-{day}"));
    let tries = [stem.clone(), format!("{stem}-{day}")].into_iter().chain((2..50).map(|n| format!("{stem}-{n}")));
    for slug in tries {
        if !RESERVED.contains(&slug.as_str()) && !shelf::is_taken(tx, &slug)? {
            return Ok(slug);
        }
    }
    Ok(format!("{stem}-{}", &event.key.event.to_string()[16..]))
}

/// The first words of a title in Latin letters, joined by hyphens.
fn words_of(title: &str) -> String {
    let mut slug = String::new();
    for word in kernel::fold(title)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.len() > 2 || word.bytes().any(|byte| byte.is_ascii_digit()))
    {
        if slug.len() + word.len() > 56 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}
