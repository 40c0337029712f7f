//! What everybody can read: the shelf of published articles, common to all spaces.

use std::collections::BTreeSet;

use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Lang, Text, place};
use serde::{Deserialize, Serialize};
use store::{Cell, Column, Db, FromRow, Row, Tx, params};
use uuid::Uuid;

use super::{Json, json};
use crate::model::article::{Antenna, AntennaName, Article, Correction, Key, Kind, Listed, Published, Source};

const BY_SLUG: &str = "SELECT p.slug FROM portal_address a LEFT JOIN portal_published p ON p.article = a.article \
     WHERE a.slug = $1";
const WHOLE: &str = "SELECT p.article, p.space, p.slug, p.published_at, p.renewed_at, n.id, n.slug, n.name, p.line, p.whole \
     FROM portal_published p LEFT JOIN portal_antenna n ON n.id = p.antenna WHERE p.slug = $1";
const WHOLE_OF: &str = "SELECT p.article, p.space, p.slug, p.published_at, p.renewed_at, n.id, n.slug, n.name, p.line, p.whole \
     FROM portal_published p LEFT JOIN portal_antenna n ON n.id = p.antenna WHERE p.article = $1";

macro_rules! select {
    ($from:literal) => {
        concat!(
            "SELECT p.article, p.space, p.slug, p.published_at, p.renewed_at, n.id, n.slug, n.name, p.line FROM ",
            $from
        )
    };
}

const ALL: &str = select!(
    "portal_published p LEFT JOIN portal_antenna n ON n.id = p.antenna WHERE (p.published_at, p.article) < ($1, $2) \
     ORDER BY p.published_at DESC, p.article DESC LIMIT $3"
);
const TAGGED: &str = select!(
    "portal_tag t JOIN portal_published p ON p.article = t.article LEFT JOIN portal_antenna n ON n.id = p.antenna \
     WHERE t.tag = $4 AND (t.published_at, t.article) < ($1, $2) \
     AND ($5 = '' OR EXISTS (SELECT 1 FROM portal_tag x WHERE x.article = t.article AND x.tag = $5)) \
     AND ($6 = '' OR EXISTS (SELECT 1 FROM portal_tag x WHERE x.article = t.article AND x.tag = $6)) \
     AND ($7 = '' OR EXISTS (SELECT 1 FROM portal_tag x WHERE x.article = t.article AND x.tag = $7)) \
     AND ($8 = '' OR EXISTS (SELECT 1 FROM portal_tag x WHERE x.article = t.article AND x.tag = $8)) \
     AND ($9 = '' OR EXISTS (SELECT 1 FROM portal_tag x WHERE x.article = t.article AND x.tag = $9)) \
     AND ($10 = '' OR EXISTS (SELECT 1 FROM portal_tag x WHERE x.article = t.article AND x.tag = $10)) \
     AND ($11 = '' OR EXISTS (SELECT 1 FROM portal_tag x WHERE x.article = t.article AND x.tag = $11)) \
     ORDER BY t.published_at DESC, t.article DESC LIMIT $3"
);
const ONE: &str = select!("portal_published p LEFT JOIN portal_antenna n ON n.id = p.antenna WHERE p.article = $1");
const TAGS: &str =
    "SELECT tag, articles FROM portal_tag_sum WHERE tag >= $1 AND tag < $2 AND articles > 0 ORDER BY tag LIMIT $3";
const SUM: &str = "INSERT INTO portal_tag_sum (tag, articles) VALUES ($1, $2) \
     ON CONFLICT (tag) DO UPDATE SET articles = portal_tag_sum.articles + excluded.articles";
const PUT: &str = "INSERT INTO portal_published \
     (article, space, slug, antenna, published_at, renewed_at, line, whole) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
     ON CONFLICT (article) DO UPDATE SET slug = excluded.slug, antenna = excluded.antenna, \
     renewed_at = excluded.renewed_at, line = excluded.line, whole = excluded.whole";
const REMOVE: &str = "DELETE FROM portal_published WHERE article = $1";
const TAG: &str = "INSERT INTO portal_tag (tag, published_at, article) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
const BORNE: &str =
    "SELECT tag FROM portal_tag WHERE article = $1 AND NOT (tag >= 'dossier:' AND tag < 'dossier;') ORDER BY tag";
const UNTAG_ONE: &str = "DELETE FROM portal_tag WHERE article = $1 AND tag = $2";
const WITHDRAWN: &str = "SELECT w.words, w.withdrawn_at FROM portal_address a JOIN portal_withdrawal w ON w.article = a.article \
     WHERE a.slug = $1";
const SAY_WITHDRAWN: &str = "INSERT INTO portal_withdrawal (article, words, withdrawn_at) VALUES ($1, $2, $3) \
     ON CONFLICT (article) DO UPDATE SET words = excluded.words, withdrawn_at = excluded.withdrawn_at";
const UNSAY_WITHDRAWN: &str = "DELETE FROM portal_withdrawal WHERE article = $1";
const TAKEN: &str = "SELECT article FROM portal_address WHERE slug = $1";
const ADDRESS: &str =
    "INSERT INTO portal_address (slug, space, article) VALUES ($1, $2, $3) ON CONFLICT (slug) DO NOTHING";

pub(super) const STATEMENTS: &[&str] = &[
    BY_SLUG,
    WHOLE,
    WHOLE_OF,
    ALL,
    TAGGED,
    ONE,
    TAGS,
    PUT,
    REMOVE,
    TAG,
    BORNE,
    SUM,
    UNTAG_ONE,
    WITHDRAWN,
    SAY_WITHDRAWN,
    UNSAY_WITHDRAWN,
    TAKEN,
    ADDRESS,
];

/// Beyond the first, the most filters of one list.
const MOST_TAGS: usize = 8;

/// The most values of a sort of tag: more than there are places.
const MOST_VALUES: u32 = 5_000;

/// What an address leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// An article, to be shown here.
    Here(Box<Published>),
    /// The article has another address now: the last part of it.
    Moved(String),
    /// It was withdrawn.
    Gone,
}

/// What a list is narrowed to. What is nothing narrows nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only what can be read in this language.
    pub lang: Option<Lang>,
    /// Only what is about this place or one in it.
    pub place: Option<String>,
    /// Only this theme.
    pub theme: Option<String>,
    /// Only what comes from this antenna.
    pub antenna: Option<Id<Antenna>>,
    /// Only what was published in this year.
    pub year: Option<i16>,
    /// Only what was gathered in this dossier.
    pub dossier: Option<Uuid>,
    /// Only what this space published.
    pub space: Option<Id<Space>>,
}

impl Filter {
    /// Its tags, those that leave the least first.
    fn tags(&self) -> Vec<String> {
        let mut tags = Vec::with_capacity(MOST_TAGS);
        tags.extend(self.dossier.map(|dossier| format!("dossier:{dossier}")));
        tags.extend(self.theme.as_ref().map(|theme| format!("theme:{theme}")));
        tags.extend(self.antenna.map(|antenna| format!("antenna:{antenna}")));
        tags.extend(self.place.as_ref().map(|place| format!("place:{place}")));
        tags.extend(self.year.map(|year| format!("year:{year}")));
        tags.extend(self.kind.map(|kind| format!("kind:{}", kind.code())));
        tags.extend(self.space.map(|space| format!("space:{space}")));
        tags.extend(self.lang.map(|lang| format!("lang:{}", lang.code())));
        tags
    }
}

/// What a version holds of an article beside its line.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Whole {
    pub(super) body: Text,
    pub(super) rights: Vec<String>,
    pub(super) sources: Vec<Source>,
    pub(super) corrections: Vec<Correction>,
    pub(super) stale: Vec<Lang>,
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, space, slug) = (columns.take()?, columns.take()?, columns.take()?);
        let (published_at, renewed_at) = (columns.take()?, columns.take()?);
        let named: (Option<Id<Antenna>>, Option<String>, Option<Text>) =
            (columns.take()?, columns.take()?, columns.take()?);
        let antenna = match named {
            (Some(id), Some(slug), Some(name)) => Some(AntennaName { id, slug, name }),
            _ => None,
        };
        let Json(line) = columns.take()?;
        Ok(Self { id, space, slug, antenna, published_at, renewed_at, line })
    }
}

impl FromRow for Published {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let Listed { id, space, slug, antenna, published_at, renewed_at, line } = Listed::from_row(row)?;
        let columns = row.columns();
        for _ in 0..9 {
            columns.take::<Skipped>()?;
        }
        let Json(whole): Json<Whole> = columns.take()?;
        Ok(Self {
            id,
            space,
            slug,
            kind: line.kind,
            original: line.original,
            title: line.title,
            summary: line.summary,
            body: whole.body,
            byline: line.byline,
            antenna,
            place: line.place,
            themes: line.themes,
            rights: whole.rights,
            picture: line.picture,
            sources: whole.sources,
            published_at,
            renewed_at,
            corrected_at: line.corrected_at,
            corrections: whole.corrections,
            stale: whole.stale,
            is_generated: line.is_generated,
        })
    }
}

/// A column that was read already.
struct Skipped;

impl Column for Skipped {
    fn from_cell(_: Cell<'_>) -> Option<Self> {
        Some(Self)
    }
}

/// What an address of an article leads to; nothing where there never was one.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<Found>> {
    if let Some(published) = db.one::<Published>(WHOLE, &params![slug]).await? {
        return Ok(Some(Found::Here(Box::new(published))));
    }
    let address: Option<(Option<String>,)> = db.one(BY_SLUG, &params![slug]).await?;
    Ok(address.map(|(now,)| now.map_or(Found::Gone, Found::Moved)))
}

/// What readers of the address of a withdrawn article are told, and since when it is withdrawn.
///
/// # Errors
/// As [`Db::one`].
pub async fn withdrawal(db: &Db, slug: &str) -> store::Result<Option<(Text, Timestamp)>> {
    db.one(WITHDRAWN, &params![slug]).await
}

/// A published article, whole.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, article: Id<Article>) -> store::Result<Option<Published>> {
    db.one(WHOLE_OF, &params![article]).await
}

/// A published article as a list tells of it.
///
/// # Errors
/// As [`Db::one`].
pub async fn listed(db: &Db, article: Id<Article>) -> store::Result<Option<Listed>> {
    db.one(ONE, &params![article]).await
}

/// The newest published articles after one of them (its time of publication and id), so many at most.
///
/// # Errors
/// As [`Db::all`].
pub async fn latest(
    db: &Db,
    filter: &Filter,
    after: Option<(Timestamp, Id<Article>)>,
    limit: u32,
) -> store::Result<Vec<Listed>> {
    let (at, id) = after.unwrap_or((Timestamp::MAX, Id::from_uuid(Uuid::max())));
    let tags = filter.tags();
    let tag = |number: usize| tags.get(number).map_or("", String::as_str);
    match tags.is_empty() {
        true => db.all(ALL, &params![at, id, limit]).await,
        false => {
            let params = params![at, id, limit, tag(0), tag(1), tag(2), tag(3), tag(4), tag(5), tag(6), tag(7)];
            db.all(TAGGED, &params).await
        }
    }
}

/// The values of a sort of tag (`kind`, `lang`, `place`, `theme`, `antenna`, `year`) with how many published articles bear
/// each, in the order of the values. Nothing is counted here: the sums are kept with the tags.
///
/// # Errors
/// As [`Db::all`].
pub async fn tag_counts(db: &Db, sort: &str) -> store::Result<Vec<(String, u32)>> {
    // The semicolon is what follows the colon.
    let rows: Vec<(String, u32)> = db.all(TAGS, &params![format!("{sort}:"), format!("{sort};"), MOST_VALUES]).await?;
    let value = |tag: String| tag.split_once(':').map(|(_, value)| value.to_owned()).unwrap_or_default();
    Ok(rows.into_iter().map(|(tag, count)| (value(tag), count)).collect())
}

/// Puts a published article into a dossier.
///
/// # Errors
/// Whatever the engine meets.
pub fn gather(tx: &mut Tx<'_>, article: Id<Article>, published_at: Timestamp, dossier: Uuid) -> store::Result<()> {
    tx.exec(TAG, &params![format!("dossier:{dossier}"), published_at, article]).map(drop)
}

/// Takes an article out of a dossier.
///
/// # Errors
/// Whatever the engine meets.
pub fn ungather(tx: &mut Tx<'_>, article: Id<Article>, dossier: Uuid) -> store::Result<()> {
    tx.exec(UNTAG_ONE, &params![article, format!("dossier:{dossier}")]).map(drop)
}

/// Puts what is published of an article on the shelf, or what changed of it: part of the write that publishes. When it was
/// first published stays.
pub(super) fn put(tx: &mut Tx<'_>, listed: &Listed, whole: &Whole) -> store::Result<()> {
    let (line, rest) = (json(&listed.line), json(whole));
    let antenna = listed.antenna.as_ref().map(|antenna| antenna.id);
    let params =
        params![listed.id, listed.space, &listed.slug, antenna, listed.published_at, listed.renewed_at, line, rest];
    tx.exec(PUT, &params)?;
    tx.exec(UNSAY_WITHDRAWN, &params![listed.id])?;
    let year = tx.world().day_of(listed.published_at).year();
    bear(tx, listed.id, listed.published_at, &tags(listed, year))
}

/// Lets an article bear these tags and no others, and keeps the sums: in the order of the tags, so that two who publish at the
/// same moment do not wait for each other in a circle. What an editor gathered in a dossier stays in it.
fn bear(tx: &mut Tx<'_>, article: Id<Article>, published_at: Timestamp, tags: &BTreeSet<String>) -> store::Result<()> {
    let borne: BTreeSet<String> = tx.all::<String>(BORNE, &params![article])?.into_iter().collect();
    let changed: Vec<&str> = borne.symmetric_difference(tags).map(String::as_str).collect();
    let (new, gone): (Vec<&str>, Vec<&str>) = changed.iter().copied().partition(|tag| tags.contains(*tag));
    let rows: Vec<_> = gone.into_iter().map(|tag| params![article, tag].to_vec()).collect();
    tx.exec_many(UNTAG_ONE, &rows)?;
    let rows: Vec<_> = new.into_iter().map(|tag| params![tag, published_at, article].to_vec()).collect();
    tx.exec_many(TAG, &rows)?;
    let by = |tag: &str| if tags.contains(tag) { 1_i64 } else { -1 };
    let rows: Vec<_> = changed.into_iter().map(|tag| params![tag, by(tag)].to_vec()).collect();
    tx.exec_many(SUM, &rows)
}

/// By what the public list finds an article.
fn tags(listed: &Listed, year: i16) -> BTreeSet<String> {
    let line = &listed.line;
    let mut tags = BTreeSet::from([
        format!("kind:{}", line.kind.code()),
        format!("space:{}", listed.space),
        format!("year:{year}"),
    ]);
    tags.extend(listed.antenna.as_ref().map(|antenna| format!("antenna:{}", antenna.id)));
    tags.extend(line.title.languages().map(|(lang, _)| format!("lang:{}", lang.code())));
    tags.extend(line.themes.iter().map(|theme| format!("theme:{theme}")));
    let way = line.place.as_deref().map(place::path).unwrap_or_default();
    tags.extend(way.into_iter().map(|place| format!("place:{}", place.code)));
    tags
}

/// Takes an article off the shelf: its addresses say from now on that it was withdrawn, and why. It stays in the dossiers in
/// which it was gathered, and is seen there again once it is published again.
pub(super) fn remove(tx: &mut Tx<'_>, article: Id<Article>, words: &Text) -> store::Result<()> {
    let now = tx.now();
    tx.exec(REMOVE, &params![article])?;
    bear(tx, article, now, &BTreeSet::new())?;
    tx.exec(SAY_WITHDRAWN, &params![article, words, now]).map(drop)
}

/// Gives an article an address, and says whether it has it: whether no other had it before. Newsrooms of two spaces may ask for
/// the same address at the same moment.
pub(super) fn address(tx: &mut Tx<'_>, key: Key, slug: &str) -> store::Result<bool> {
    let is_new = tx.exec(ADDRESS, &params![slug, key.space, key.article])? > 0;
    Ok(is_new || tx.one::<Id<Article>>(TAKEN, &params![slug])? == Some(key.article))
}

/// Whether another article has or had an address.
pub(super) fn is_taken(tx: &mut Tx<'_>, key: Key, slug: &str) -> store::Result<bool> {
    Ok(tx.one::<Id<Article>>(TAKEN, &params![slug])?.is_some_and(|article| article != key.article))
}

/// Whether an article is on the shelf under the address that it has in its newsroom.
pub(super) fn has_address(tx: &mut Tx<'_>, article: &Article) -> store::Result<bool> {
    let shelved: Option<Listed> = tx.one(ONE, &params![article.key.article])?;
    Ok(shelved.is_some_and(|listed| listed.slug == article.slug))
}
