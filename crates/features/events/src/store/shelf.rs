use actors::Space;
use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};
use kernel::{Id, Lang, Text, place};
use serde::{Deserialize, Serialize};
use store::{Db, FromRow, Row, Tx, params};

use crate::model::event::LONGEST_DAYS;
use crate::model::{Event, Key, State};

const PUT: &str = "INSERT INTO event_shelf (id, slug, kept_by) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING";
const TAKEN: &str = "SELECT 1 FROM event_shelf WHERE slug = $1";
const BY_SLUG: &str = "SELECT kept_by, id FROM event_shelf WHERE slug = $1";
const CLEAR: &str = "DELETE FROM event_shelf_tag WHERE id = $1";
const TAG: &str = "INSERT INTO event_shelf_tag (tag, starts_at, id, ends_at, card) VALUES ($1, $2, $3, $4, $5)";
const COMING: &str = "SELECT t.id, t.starts_at, t.ends_at, t.card FROM event_shelf_tag t \
     WHERE t.tag = $1 AND (t.starts_at, t.id) > ($2, $3) AND t.starts_at < $4 AND t.ends_at > $5 \
     AND ($6 = '' OR EXISTS (SELECT 1 FROM event_shelf_tag a WHERE a.tag = $6 AND a.starts_at = t.starts_at AND a.id = t.id)) \
     AND ($7 = '' OR EXISTS (SELECT 1 FROM event_shelf_tag b WHERE b.tag = $7 AND b.starts_at = t.starts_at AND b.id = t.id)) \
     ORDER BY t.starts_at, t.id LIMIT $8";
const PAST: &str = "SELECT t.id, t.starts_at, t.ends_at, t.card FROM event_shelf_tag t \
     WHERE t.tag = $1 AND (t.starts_at, t.id) < ($2, $3) AND t.ends_at <= $4 \
     AND ($5 = '' OR EXISTS (SELECT 1 FROM event_shelf_tag a WHERE a.tag = $5 AND a.starts_at = t.starts_at AND a.id = t.id)) \
     AND ($6 = '' OR EXISTS (SELECT 1 FROM event_shelf_tag b WHERE b.tag = $6 AND b.starts_at = t.starts_at AND b.id = t.id)) \
     ORDER BY t.starts_at DESC, t.id DESC LIMIT $7";
const BEGINNING: &str = "SELECT s.kept_by, s.id FROM event_shelf_tag t JOIN event_shelf s ON s.id = t.id \
     WHERE t.tag = 'all' AND (t.starts_at, t.id) > ($1, $2) AND t.starts_at < $3 ORDER BY t.starts_at, t.id LIMIT 100";

pub(super) const STATEMENTS: &[&str] = &[PUT, TAKEN, BY_SLUG, CLEAR, TAG, COMING, PAST, BEGINNING];

/// What a list and a calendar show of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The last part of its address.
    pub slug: String,
    /// Its title.
    pub title: Text,
    /// The beginning of what is said of it.
    pub summary: Text,
    /// Where it stands.
    pub state: State,
    /// The name of its zone.
    pub zone: String,
    /// When it begins, on the clocks of that zone.
    pub starts: DateTime,
    /// When it ends.
    pub ends: DateTime,
    /// Its place.
    pub place: Option<String>,
    /// The house and the street.
    pub address: Text,
    /// Whether one can take part from afar.
    pub is_online: bool,
    /// Concepts.
    pub themes: Vec<String>,
    /// The languages that are spoken.
    pub langs: Vec<Lang>,
    /// The organisation that invites.
    pub keeper: Text,
    /// The address of its page.
    pub keeper_slug: String,
    /// How often it changed for calendars.
    pub sequence: i32,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// A picture.
    #[serde(default)]
    pub picture: Option<Id<media::File>>,
}

/// An event on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Which one.
    pub id: Id<Event>,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// What is shown of it.
    pub card: Card,
}

impl FromRow for Shown {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, starts_at, ends_at) = (columns.take()?, columns.take()?, columns.take()?);
        let card: String = columns.take()?;
        Ok(Self { id, starts_at, ends_at, card: serde_json::from_str(&card).map_err(super::unreadable)? })
    }
}

/// What the shelf is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only with this concept.
    pub theme: Option<String>,
    /// Only in this place or one within it.
    pub place: Option<String>,
    /// Only where this language is spoken.
    pub lang: Option<Lang>,
}

impl Filter {
    /// Whether everything is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The tags that it asks for, three of them; those that ask for nothing are empty.
    fn tags(&self) -> [String; 3] {
        let words = [
            self.place.as_ref().map(|place| format!("place={place}")),
            self.theme.as_ref().map(|theme| format!("theme={theme}")),
            self.lang.map(|lang| format!("lang={}", lang.code())),
        ];
        let mut tags = words.into_iter().flatten();
        let first = tags.next().unwrap_or_else(|| "all".to_owned());
        [first, tags.next().unwrap_or_default(), tags.next().unwrap_or_default()]
    }
}

/// Nothing that began before this goes on at an instant.
pub fn begun_by(now: Timestamp) -> Timestamp {
    now - SignedDuration::from_hours(24 * (LONGEST_DAYS + 1))
}

/// Where a page of a list begins.
pub type After = Option<(Timestamp, Id<Event>)>;

/// Events that begin before `until` and have not ended at `from`, the next first.
///
/// # Errors
/// As [`Db::all`].
pub async fn between(
    db: &Db,
    filter: &Filter,
    (from, until): (Timestamp, Timestamp),
    after: After,
    limit: u32,
) -> store::Result<Vec<Shown>> {
    let (at, id) = after.unwrap_or((begun_by(from), Id::from_uuid(uuid::Uuid::nil())));
    let [first, second, third] = filter.tags();
    db.all(COMING, &params![first, at, id, until, from, second, third, limit]).await
}

/// Events that have ended, the latest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn past(db: &Db, filter: &Filter, now: Timestamp, after: After, limit: u32) -> store::Result<Vec<Shown>> {
    let (at, id) = after.unwrap_or((now, Id::from_uuid(uuid::Uuid::max())));
    let [first, second, third] = filter.tags();
    db.all(PAST, &params![first, at, id, now, second, third, limit]).await
}

/// The event at a public address.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<Key>> {
    let found: Option<(Id<Space>, Id<Event>)> = db.one(BY_SLUG, &params![slug]).await?;
    Ok(found.map(|(space, event)| Key { space, event }))
}

/// Public events that begin between two instants, a hundred at a time: for what is done for each of them.
///
/// # Errors
/// As [`Db::all`].
pub async fn beginning(db: &Db, after: (Timestamp, Id<Event>), until: Timestamp) -> store::Result<Vec<Key>> {
    let rows: Vec<(Id<Space>, Id<Event>)> = db.all(BEGINNING, &params![after.0, after.1, until]).await?;
    Ok(rows.into_iter().map(|(space, event)| Key { space, event }).collect())
}

pub(super) fn is_taken(tx: &mut Tx<'_>, slug: &str) -> store::Result<bool> {
    Ok(tx.one::<i64>(TAKEN, &params![slug])?.is_some())
}

/// Puts an event where it now stands.
pub(super) fn put(tx: &mut Tx<'_>, event: &Event, space: &Space) -> store::Result<()> {
    let Some(slug) = event.slug.clone() else { return Ok(()) };
    let id = event.key.event;
    tx.exec(PUT, &params![id, &slug, space.id])?;
    tx.exec(CLEAR, &params![id])?;
    let content = &event.content;
    let card = Card {
        slug,
        title: content.title.clone(),
        summary: search::beginning(&content.words),
        state: event.state,
        zone: content.zone.clone(),
        starts: content.starts,
        ends: content.ends,
        place: content.place.clone(),
        address: content.address.clone(),
        is_online: !content.link.is_empty(),
        themes: content.themes.clone(),
        langs: content.langs.clone(),
        keeper: space.name.clone(),
        keeper_slug: space.slug.clone(),
        sequence: event.sequence,
        changed_at: event.changed_at,
        picture: content.picture,
    };
    let card = serde_json::to_string(&card).map_err(super::unreadable)?;
    for tag in tags(event) {
        tx.exec(TAG, &params![tag, event.starts_at, id, event.ends_at, &card])?;
    }
    Ok(())
}

/// Everything by which an event is sorted.
fn tags(event: &Event) -> Vec<String> {
    let content = &event.content;
    let mut tags = vec!["all".to_owned()];
    tags.extend(content.themes.iter().map(|theme| format!("theme={theme}")));
    tags.extend(content.langs.iter().map(|lang| format!("lang={}", lang.code())));
    let places = content.place.as_deref().map(place::path).unwrap_or_default();
    tags.extend(places.iter().map(|place| format!("place={}", place.code)));
    tags.sort_unstable();
    tags.dedup();
    tags
}
