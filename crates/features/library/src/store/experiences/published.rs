use std::collections::BTreeSet;

use actors::Space;
use actors::accounts::Account;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Lang, Text, place};
use serde::{Deserialize, Serialize};
use store::{Cell, Column, Db, Tx, params};
use uuid::Uuid;

use super::{authors, sheets};
use crate::model::experience::{Content, Experience, Key, Refused};
use crate::store::catalogue::{self, Card, Kind};

const VERSION: &str = "INSERT INTO experience_version \
     (space_id, experience, number, content, changes, published_by, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
const VERSION_AT: &str = "SELECT number, content, changes, published_at FROM experience_version \
     WHERE space_id = $1 AND experience = $2 AND number = $3";
const VERSIONS: &str = "SELECT number, changes, published_at FROM experience_version \
     WHERE space_id = $1 AND experience = $2 ORDER BY number DESC LIMIT 200";
const OTHER_AT: &str = "SELECT COUNT(*) FROM library_record WHERE slug = $1 AND id <> $2";
const FIRST: &str =
    "SELECT published_at FROM experience_version WHERE space_id = $1 AND experience = $2 AND number = 1";
const LIST_IT: &str = "INSERT INTO experience_published (experience, space, slug, first_at, line) \
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT (experience) DO UPDATE SET line = excluded.line";
const UNLIST: &str = "DELETE FROM experience_published WHERE experience = $1";
const TAG: &str = "INSERT INTO experience_tag (tag, first_at, experience) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
const UNTAG: &str = "DELETE FROM experience_tag WHERE experience = $1";

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT p.experience, p.space, p.slug, p.first_at, p.line FROM ", $rest)
    };
}

const ALL: &str = select!(
    "experience_published p WHERE (p.first_at, p.experience) < ($1, $2) \
     ORDER BY p.first_at DESC, p.experience DESC LIMIT $3"
);
const TAGGED: &str = select!(
    "experience_tag t JOIN experience_published p ON p.experience = t.experience \
     WHERE t.tag = $4 AND (t.first_at, t.experience) < ($1, $2) \
     AND ($5 = '' OR EXISTS (SELECT 1 FROM experience_tag x WHERE x.experience = t.experience AND x.tag = $5)) \
     AND ($6 = '' OR EXISTS (SELECT 1 FROM experience_tag x WHERE x.experience = t.experience AND x.tag = $6)) \
     AND ($7 = '' OR EXISTS (SELECT 1 FROM experience_tag x WHERE x.experience = t.experience AND x.tag = $7)) \
     AND ($8 = '' OR EXISTS (SELECT 1 FROM experience_tag x WHERE x.experience = t.experience AND x.tag = $8)) \
     ORDER BY t.first_at DESC, t.experience DESC LIMIT $3"
);
const ONE: &str = select!("experience_published p WHERE p.experience = $1");
const OF_SPACE: &str =
    select!("experience_published p WHERE p.space = $1 ORDER BY p.first_at DESC, p.experience DESC LIMIT $2");
const TAGS: &str = "SELECT tag, COUNT(*) FROM experience_tag WHERE tag >= $1 AND tag < $2 GROUP BY tag ORDER BY tag";
const HAS_TAG: &str = "SELECT COUNT(*) FROM experience_tag WHERE experience = $1 AND tag = $2";

pub(super) const STATEMENTS: &[&str] = &[
    VERSION, VERSION_AT, VERSIONS, OTHER_AT, FIRST, LIST_IT, UNLIST, TAG, UNTAG, ALL, TAGGED, ONE, OF_SPACE, TAGS,
    HAS_TAG,
];

/// What a list says of a published experience.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Line {
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub summary: Text,
    /// What others should know, in a sentence.
    pub lesson: Text,
    /// Who keeps it.
    pub keeper: Text,
    /// Where it happened.
    pub place: Option<String>,
    /// When it began.
    pub from: Option<Date>,
    /// When it ended.
    pub until: Option<Date>,
    /// Its themes.
    pub themes: Vec<String>,
    /// The languages that it is in.
    pub langs: Vec<Lang>,
    /// Whether it was generated for a demonstration.
    pub is_generated: bool,
}

impl Column for Line {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Text(words) => serde_json::from_str(words).ok(),
            _ => None,
        }
    }
}

/// A published experience in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Which it is.
    pub experience: Id<Experience>,
    /// The space that keeps it.
    pub space: Id<Space>,
    /// The last part of its address.
    pub slug: String,
    /// Since when it is published.
    pub first_at: Timestamp,
    /// What is said of it.
    pub line: Line,
}

store::row! { Listed { experience, space, slug, first_at, line } }

/// A version that was published.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Its number, from 1.
    pub number: u32,
    /// What it says.
    pub content: Content,
    /// What changed since the version before.
    pub changes: String,
    /// When it was published.
    pub published_at: Timestamp,
}

store::row! { Version { number, content, changes, published_at } }

/// Publishes a version: part of the step.
pub(super) fn put(
    tx: &mut Tx<'_>,
    experience: &Experience,
    number: u32,
    content: &Content,
    keeper: &Text,
    changes: &str,
    by: Id<Account>,
) -> store::Result<()> {
    let (key, now) = (experience.key, tx.now());
    if tx.one::<i64>(OTHER_AT, &params![&experience.slug, key.experience])?.unwrap_or(0) > 0 {
        return Err(Refused::AddressTaken.into());
    }
    tx.exec(VERSION, &params![key.space, key.experience, number, content, changes, by, now])?;
    let first_at: Timestamp = tx.one(FIRST, &params![key.space, key.experience])?.unwrap_or(now);
    let line = Line {
        title: content.head.title.clone(),
        summary: content.head.summary.clone(),
        lesson: content.head.lesson.clone(),
        keeper: keeper.clone(),
        place: content.head.place.clone(),
        from: content.head.from,
        until: content.head.until,
        themes: content.head.themes.clone(),
        langs: content.langs(),
        is_generated: experience.is_generated,
    };
    let json = serde_json::to_string(&line).unwrap_or_default();
    tx.exec(LIST_IT, &params![key.experience, key.space, &experience.slug, first_at, json])?;
    tx.exec(UNTAG, &params![key.experience])?;
    for tag in tags(content) {
        tx.exec(TAG, &params![tag, first_at, key.experience])?;
    }
    let named = authors::named_in(tx, key, &content.authors)?;
    let card = card(content, &named, keeper);
    catalogue::put(tx, Kind::Experience, key.experience.uuid(), &experience.slug, key.space, &card)
}

/// Brings the catalogue up to date after an author said otherwise about her name; nothing where nothing is public.
pub(super) fn recatalogue(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let experience = sheets::one_in(tx, key)?;
    let listed: Option<Listed> = tx.one(ONE, &params![key.experience])?;
    let params = params![key.space, key.experience, experience.version];
    let (Some(listed), Some(version)) = (listed, tx.one::<Version>(VERSION_AT, &params)?) else { return Ok(()) };
    let named = authors::named_in(tx, key, &version.content.authors)?;
    let card = card(&version.content, &named, &listed.line.keeper);
    catalogue::put(tx, Kind::Experience, key.experience.uuid(), &experience.slug, key.space, &card)
}

/// What the common catalogue says of a sheet.
fn card(content: &Content, named: &[Text], keeper: &Text) -> Card {
    let head = &content.head;
    let named: Vec<String> = named.iter().map(|name| name.in_lang(Lang::Fr).1.to_owned()).collect();
    let creators = if named.is_empty() { vec![keeper.in_lang(Lang::Fr).1.to_owned()] } else { named };
    Card {
        title: head.title.clone(),
        summary: head.summary.clone(),
        creators,
        publisher: keeper.clone(),
        langs: content.langs(),
        themes: head.themes.clone(),
        rights: head.rights.clone(),
        place: head.place.clone(),
        date: head.until.or(head.from),
        licence: Some(head.licence.address().to_owned()),
        identifiers: Vec::new(),
        formats: vec!["text/html".to_owned(), "application/pdf".to_owned()],
        dcmi_type: "Text".to_owned(),
    }
}

/// By what the public list finds a sheet.
fn tags(content: &Content) -> BTreeSet<String> {
    /// More years than anything that is told as one experience.
    const MOST_YEARS: usize = 40;
    let head = &content.head;
    let themes = head.themes.iter().map(|theme| format!("theme:{theme}"));
    let rights = head.rights.iter().map(|right| format!("right:{right}"));
    let publics = head.publics.iter().map(|public| format!("public:{}", public.code()));
    let way = head.place.as_deref().map(place::path).unwrap_or_default();
    let places = way.into_iter().map(|place| format!("place:{}", place.code));
    let first = head.from.or(head.until).map(Date::year);
    let last = head.until.or(head.from).map(Date::year);
    let years = first.zip(last).map(|(first, last)| (first..=last).rev().take(MOST_YEARS)).into_iter().flatten();
    let years = years.map(|year| format!("year:{year}"));
    themes.chain(rights).chain(publics).chain(places).chain(years).collect()
}

/// Takes it off the public list: part of withdrawing.
pub(super) fn unlist(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    tx.exec(UNLIST, &params![key.experience])?;
    tx.exec(UNTAG, &params![key.experience]).map(drop)
}

/// A version of an experience.
///
/// # Errors
/// As [`Db::one`].
pub async fn version(db: &Db, key: Key, number: u32) -> store::Result<Option<Version>> {
    db.one(VERSION_AT, &params![key.space, key.experience, number]).await
}

/// The versions of an experience with what changed and when, the latest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn versions(db: &Db, key: Key) -> store::Result<Vec<(u32, String, Timestamp)>> {
    db.all(VERSIONS, &params![key.space, key.experience]).await
}

/// The published experiences that bear all these tags, the newest first, after one of them; at most so many. At most five
/// tags are asked for.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(
    db: &Db,
    tags: &[String],
    after: Option<(Timestamp, Id<Experience>)>,
    most: u32,
) -> store::Result<Vec<Listed>> {
    let (at, id) = after.unwrap_or((Timestamp::MAX, Id::from_uuid(Uuid::max())));
    let tag = |number: usize| tags.get(number).map_or("", String::as_str);
    match tags {
        [] => db.all(ALL, &params![at, id, most]).await,
        _ => db.all(TAGGED, &params![at, id, most, tag(0), tag(1), tag(2), tag(3), tag(4)]).await,
    }
}

/// A published experience.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, experience: Id<Experience>) -> store::Result<Option<Listed>> {
    db.one(ONE, &params![experience]).await
}

/// Whether a published experience bears all these tags.
///
/// # Errors
/// As [`Db::one`].
pub async fn bears(db: &Db, experience: Id<Experience>, tags: &[String]) -> store::Result<bool> {
    for tag in tags {
        if db.one::<i64>(HAS_TAG, &params![experience, tag]).await?.unwrap_or(0) == 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The newest that a space published, so many at most.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_space(db: &Db, space: Id<Space>, most: u32) -> store::Result<Vec<Listed>> {
    db.all(OF_SPACE, &params![space, most]).await
}

/// The values of a sort of tag (`theme`, `right`, …) with how many experiences bear each.
///
/// # Errors
/// As [`Db::all`].
pub async fn tag_counts(db: &Db, sort: &str) -> store::Result<Vec<(String, u32)>> {
    // The semicolon is what follows the colon.
    let rows: Vec<(String, u32)> = db.all(TAGS, &params![format!("{sort}:"), format!("{sort};")]).await?;
    let value = |tag: String| tag.split_once(':').map(|(_, value)| value.to_owned()).unwrap_or_default();
    Ok(rows.into_iter().map(|(tag, count)| (value(tag), count)).collect())
}
