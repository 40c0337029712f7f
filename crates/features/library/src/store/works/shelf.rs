//! The shelf that all spaces share: works that were published beyond their space, sorted by tags, so that every list is a
//! walk along one index.

use actors::Space;
use kernel::slug::{self, Slugs};
use kernel::{Id, Lang, Text, Visibility, place};
use serde::{Deserialize, Serialize};
use store::{Db, Tx, params};

use crate::citations::Partial;
use crate::model::work::{Key, Work, WorkKind};
use crate::store::catalogue;

const PUT: &str = "INSERT INTO library_shelf (id, slug, kept_by, visibility, is_withdrawn, stamp, card) \
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO UPDATE SET visibility = excluded.visibility, \
     is_withdrawn = excluded.is_withdrawn, card = excluded.card";
const STAMP: &str = "SELECT stamp FROM library_shelf WHERE id = $1";
const CLEAR: &str = "DELETE FROM library_shelf_tag WHERE id = $1";
const TAG: &str = "INSERT INTO library_shelf_tag (tag, stamp, id) VALUES ($1, $2, $3)";
const TAKEN: &str = "SELECT 1 FROM library_shelf WHERE slug = $1 \
     UNION ALL SELECT 1 FROM library_record WHERE slug = $1";
const BY_SLUG: &str =
    "SELECT id, slug, kept_by, visibility, is_withdrawn, stamp, card FROM library_shelf WHERE slug = $1";
const LIST: &str = "SELECT s.id, s.slug, s.kept_by, s.visibility, s.is_withdrawn, s.stamp, s.card \
     FROM library_shelf_tag t JOIN library_shelf s ON s.id = t.id \
     WHERE t.tag = $1 AND (t.stamp, t.id) < ($2, $3) \
     AND ($4 = '' OR EXISTS (SELECT 1 FROM library_shelf_tag a WHERE a.tag = $4 AND a.stamp = t.stamp AND a.id = t.id)) \
     AND ($5 = '' OR EXISTS (SELECT 1 FROM library_shelf_tag b WHERE b.tag = $5 AND b.stamp = t.stamp AND b.id = t.id)) \
     AND ($6 = '' OR EXISTS (SELECT 1 FROM library_shelf_tag c WHERE c.tag = $6 AND c.stamp = t.stamp AND c.id = t.id)) \
     AND ($7 = '' OR EXISTS (SELECT 1 FROM library_shelf_tag d WHERE d.tag = $7 AND d.stamp = t.stamp AND d.id = t.id)) \
     AND ($8 = '' OR EXISTS (SELECT 1 FROM library_shelf_tag e WHERE e.tag = $8 AND e.stamp = t.stamp AND e.id = t.id)) \
     ORDER BY t.stamp DESC, t.id DESC LIMIT $9";

pub(crate) const STATEMENTS: &[&str] = &[PUT, STAMP, CLEAR, TAG, TAKEN, BY_SLUG, LIST];

/// What a list shows of a work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// What it is, by code.
    pub kind: String,
    /// Its title.
    pub title: Text,
    /// The beginning of its summary.
    pub summary: Text,
    /// Who made it.
    pub authors: Vec<String>,
    /// When it appeared.
    pub date: Option<Partial>,
    /// The place that it is about.
    pub place: Option<String>,
    /// The languages that it is in.
    pub langs: Vec<Lang>,
    /// Concepts.
    pub themes: Vec<String>,
    /// Media types of its files.
    pub formats: Vec<String>,
    /// The organisation that keeps it.
    pub keeper: Text,
}

/// A place on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The work.
    pub id: Id<Work>,
    /// The last part of its address.
    pub slug: String,
    /// The space that keeps it.
    pub kept_by: Id<Space>,
    /// For whose eyes.
    pub visibility: Visibility,
    /// Whether it was taken back.
    pub is_withdrawn: bool,
    /// When it was first put here, in microseconds.
    pub stamp: i64,
    card: String,
}

store::row! { Place { id, slug, kept_by, visibility, is_withdrawn, stamp, card } }

impl Place {
    /// What a list shows.
    pub fn card(&self) -> Card {
        serde_json::from_str(&self.card).unwrap_or_default()
    }

    /// Where the work is kept.
    pub const fn key(&self) -> Key {
        Key { space: self.kept_by, work: self.id }
    }
}

/// What the shelf is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only works of this kind.
    pub kind: Option<WorkKind>,
    /// Only with this concept.
    pub theme: Option<String>,
    /// Only about this place or one within it.
    pub place: Option<String>,
    /// Only of this year.
    pub year: Option<i16>,
    /// Only in this language.
    pub lang: Option<Lang>,
}

impl Filter {
    /// Whether everything is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The tags of what is asked for, behind the word for whose eyes.
    fn tags(&self, eyes: &str) -> Vec<String> {
        let words = [
            self.kind.map(|kind| format!("kind={}", kind.code())),
            self.theme.as_ref().map(|theme| format!("theme={theme}")),
            self.place.as_ref().map(|place| format!("place={place}")),
            self.year.map(|year| format!("year={year}")),
            self.lang.map(|lang| format!("lang={}", lang.code())),
        ];
        let mut tags: Vec<String> = words.into_iter().flatten().map(|word| format!("{eyes} {word}")).collect();
        if tags.is_empty() {
            tags.push(eyes.to_owned());
        }
        tags
    }
}

/// Works on the shelf, the newest first. `is_network` says whether the reader has a place in some space.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(
    db: &Db,
    is_network: bool,
    filter: &Filter,
    after: Option<(i64, Id<Work>)>,
    limit: u32,
) -> store::Result<Vec<Place>> {
    let mut tags = filter.tags(if is_network { "network" } else { "public" }).into_iter();
    let mut tag = || tags.next().unwrap_or_default();
    let (stamp, id) = after.unwrap_or((i64::MAX, Id::from_uuid(uuid::Uuid::max())));
    let first = tag();
    db.all(LIST, &params![first, stamp, id, tag(), tag(), tag(), tag(), tag(), limit]).await
}

/// What stands at an address, also what was withdrawn.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<Place>> {
    db.one(BY_SLUG, &params![slug]).await
}

/// Puts a work where it now stands.
pub(super) fn put(tx: &mut Tx<'_>, work: &Work, slug: &str, space: &Space, formats: &[String]) -> store::Result<()> {
    let id = work.key.work;
    let stamp = tx.one::<i64>(STAMP, &params![id])?.unwrap_or_else(|| tx.now().as_microsecond());
    let content = &work.content;
    let card = Card {
        kind: super::kind_of(work).code().to_owned(),
        title: content.title.clone(),
        summary: search::beginning(&content.summary),
        authors: content.authors.iter().take(5).cloned().collect(),
        date: content.date,
        place: content.place.clone(),
        langs: content.langs.clone(),
        themes: content.themes.clone(),
        formats: formats.to_vec(),
        keeper: space.name.clone(),
    };
    let card = serde_json::to_string(&card).unwrap_or_default();
    let is_withdrawn = !work.is_beyond();
    tx.exec(PUT, &params![id, slug, space.id, work.visibility, is_withdrawn, stamp, card])?;
    tx.exec(CLEAR, &params![id])?;
    if is_withdrawn {
        return Ok(());
    }
    let eyes: &[&str] = if work.visibility == Visibility::Public { &["public", "network"] } else { &["network"] };
    for eyes in eyes {
        for tag in tags(work, eyes) {
            tx.exec(TAG, &params![tag, stamp, id])?;
        }
    }
    Ok(())
}

/// Everything by which a work is sorted.
fn tags(work: &Work, eyes: &str) -> Vec<String> {
    let content = &work.content;
    let mut words = vec![format!("kind={}", content.kind.code())];
    words.extend(content.themes.iter().map(|theme| format!("theme={theme}")));
    words.extend(content.langs.iter().map(|lang| format!("lang={}", lang.code())));
    words.extend(content.date.map(|date| format!("year={}", date.year)));
    let places = content.place.as_deref().map(place::path).unwrap_or_default();
    words.extend(places.iter().map(|place| format!("place={}", place.code)));
    words.sort_unstable();
    words.dedup();
    let mut tags = vec![eyes.to_owned()];
    tags.extend(words.into_iter().map(|word| format!("{eyes} {word}")));
    tags
}

/// An address for a work that has none: from its title, or from what it is where the title has no Latin letters.
pub(super) fn new_slug(tx: &mut Tx<'_>, work: &Work) -> store::Result<String> {
    let content = &work.content;
    let titles = [Lang::Fr, Lang::En, content.lang()].map(|lang| content.title.get(lang).unwrap_or_default());
    let year = content.date.map(|date| format!("-{}", date.year)).unwrap_or_default();
    let stem = titles
        .into_iter()
        .map(|title| slug::words(title, LONGEST))
        .find(|stem| stem.len() >= 3)
        .unwrap_or_else(|| format!("{}{year}", content.kind.code()));
    let is_fresh = |tx: &mut Tx<'_>, slug: &str| -> store::Result<bool> {
        Ok(!SLUGS.is_reserved(slug) && tx.one::<i64>(TAKEN, &params![slug])?.is_none())
    };
    if is_fresh(tx, &stem)? {
        return Ok(stem);
    }
    for number in 2..100 {
        let slug = format!("{stem}-{number}");
        if is_fresh(tx, &slug)? {
            return Ok(slug);
        }
    }
    Ok(format!("{stem}-{}", &work.key.work.to_string()[20..]))
}

/// Addresses of works, and the words that are or may become pages beside them.
const SLUGS: Slugs = Slugs::beside(&["new", "import", "all", "help", "cite", "files", "search"]);
/// How long what is made of a title may be, in bytes: a number may have to follow.
const LONGEST: usize = 56;

/// The record of the catalogue at an address below `/library`, `/experiences` or `/datasets`.
///
/// # Errors
/// As [`Db::one`].
pub async fn related(db: &Db, address: &str) -> store::Result<Option<catalogue::Record>> {
    let slug = address.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    catalogue::by_slug(db, slug).await.map(|record| record.filter(|record| !record.is_deleted))
}
