//! The dial: programmes of all spaces that have been on the air.

use actors::Space;
use kernel::{Id, Lang, Text};
use serde::{Deserialize, Serialize};
use store::{Db, FromRow, Row, Tx, params};
use uuid::Uuid;

use super::{Json, json};
use crate::model::radio::{Category, Order, Person, Programme};

const PUT: &str = "INSERT INTO portal_dial (id, slug, kept_by, stamp, card) VALUES ($1, $2, $3, 0, $4) \
     ON CONFLICT (id) DO UPDATE SET card = excluded.card";
const STAMP: &str = "UPDATE portal_dial SET stamp = COALESCE((SELECT MAX(stamp) FROM portal_aired_tag WHERE tag = $2), 0) \
     WHERE id = $1";
const TAKEN: &str = "SELECT 1 FROM portal_dial WHERE slug = $1";
const BY_SLUG: &str = "SELECT id, slug, kept_by, stamp, card FROM portal_dial WHERE slug = $1";
const BY_ID: &str = "SELECT id, slug, kept_by, stamp, card FROM portal_dial WHERE id = $1";
const LIST: &str = "SELECT id, slug, kept_by, stamp, card FROM portal_dial WHERE stamp > 0 AND (stamp, id) < ($1, $2) \
     ORDER BY stamp DESC, id DESC LIMIT $3";
const SPACE_NAME: &str = "SELECT name FROM space WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[PUT, STAMP, TAKEN, BY_SLUG, BY_ID, LIST, SPACE_NAME];

/// What everybody sees of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its name.
    pub title: Text,
    /// What it is about.
    pub summary: Text,
    /// Who makes it.
    pub author: Text,
    /// The organisation that keeps it.
    pub keeper: Text,
    /// The language of its podcast.
    pub lang: Lang,
    /// Its subject.
    pub category: Category,
    /// In which order it is heard.
    pub order: Order,
    /// Whether it is not for children.
    pub is_explicit: bool,
    /// Whether no more episodes will come.
    pub is_ended: bool,
    /// Whether others are asked not to bring it in without asking.
    pub is_locked: bool,
    /// The addresses of its cover, whole and small; nothing for one that is drawn.
    pub cover: Option<(String, String)>,
    /// Who is heard in all of its episodes.
    pub people: Vec<Person>,
    /// Concepts.
    pub themes: Vec<String>,
    /// The name by which podcast programs know it.
    pub guid: Uuid,
}

/// A programme on the dial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The programme.
    pub id: Id<Programme>,
    /// The last part of its address.
    pub slug: String,
    /// The space that keeps it.
    pub kept_by: Id<Space>,
    /// When its latest episode was published, in microseconds; 0 while none is public.
    pub stamp: i64,
    /// What is seen of it.
    pub card: Card,
}

impl FromRow for Place {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, slug, kept_by, stamp) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        let Json(card) = columns.take()?;
        Ok(Self { id, slug, kept_by, stamp, card })
    }
}

/// The programme at an address; also one of which nothing is public any more.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<Place>> {
    db.one(BY_SLUG, &params![slug]).await
}

/// A programme that was on the air.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, id: Id<Programme>) -> store::Result<Option<Place>> {
    db.one(BY_ID, &params![id]).await
}

/// Programmes of which something is public, those with the newest episode first.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(db: &Db, after: Option<(i64, Id<Programme>)>, limit: u32) -> store::Result<Vec<Place>> {
    let (stamp, id) = after.unwrap_or((i64::MAX, Id::from_uuid(Uuid::max())));
    db.all(LIST, &params![stamp, id, limit]).await
}

pub(super) fn is_free(tx: &mut Tx<'_>, slug: &str) -> store::Result<bool> {
    Ok(tx.one::<i64>(TAKEN, &params![slug])?.is_none())
}

/// Puts a programme that has an address on the dial as it now stands; part of every write that changes what is seen of it.
pub(super) fn renew(tx: &mut Tx<'_>, programme: &Programme) -> store::Result<()> {
    let (Some(slug), Some(guid)) = (&programme.slug, programme.guid) else { return Ok(()) };
    let keeper: Text = tx.one(SPACE_NAME, &params![programme.space])?.unwrap_or_default();
    let cover = match programme.profile.cover {
        Some(file) => media::store::in_write(tx, programme.space, file)?
            .map(|file| (file.whole(), file.address(media::Part::Card))),
        None => None,
    };
    let profile = programme.profile.clone();
    let card = Card {
        author: if profile.author.is_empty() { keeper.clone() } else { profile.author },
        title: profile.title,
        summary: profile.summary,
        keeper,
        lang: profile.lang,
        category: profile.category,
        order: profile.order,
        is_explicit: profile.is_explicit,
        is_ended: profile.is_ended,
        is_locked: profile.is_locked,
        cover,
        people: profile.people,
        themes: profile.themes,
        guid,
    };
    tx.exec(PUT, &params![programme.id, slug, programme.space, json(&card)])?;
    tx.exec(STAMP, &params![programme.id, super::aired::of_programme(programme.id)])?;
    let covers: Vec<Id<media::File>> = programme.profile.cover.into_iter().collect();
    media::store::publish_in(tx, programme.space, programme.id, &covers)
}
