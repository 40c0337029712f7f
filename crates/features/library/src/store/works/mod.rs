//! Works: their texts, states, versions, and the shelf that all spaces share.

/// Files of works, in pieces, and their words.
pub mod files;
/// What of the works can be found.
pub(crate) mod found;
/// The shelf.
pub mod shelf;

use actors::Space;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Text, Visibility};
use store::{Db, Entry, FromRow, Row, Tx, params};
use web::table::PAGE_ROWS;
use web::{Message, Refusal};

use super::catalogue::{self, Card, Kind};
use crate::model::work::{Content, Key, Work, WorkKind, WorkState};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT space_id, id, content, state, visibility, slug, version, changed_at, published_on, withdrawn_on, \
             withdrawn_for FROM library_work ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE space_id = $1 AND id = $2");
const NEWEST: &str = select!("WHERE space_id = $1 ORDER BY changed_at DESC, id DESC LIMIT $2");
const OLDER: &str =
    select!("WHERE space_id = $1 AND (changed_at, id) < ($2, $3) ORDER BY changed_at DESC, id DESC LIMIT $4");
const NEWEST_IN: &str = select!("WHERE space_id = $1 AND state = $2 ORDER BY changed_at DESC, id DESC LIMIT $3");
const OLDER_IN: &str = select!(
    "WHERE space_id = $1 AND state = $2 AND (changed_at, id) < ($3, $4) ORDER BY changed_at DESC, id DESC LIMIT $5"
);
const BY_TITLE: &str = select!("WHERE space_id = $1 AND title_key = $2 ORDER BY id LIMIT 1");
const BY_DOI: &str = select!("WHERE space_id = $1 AND doi = $2 ORDER BY id LIMIT 1");
const INSERT: &str = "INSERT INTO library_work (space_id, id, kind, content, title_key, doi, state, visibility, slug, version, \
     created_at, changed_at, published_on, withdrawn_on, withdrawn_for) \
     VALUES ($1, $2, $3, $4, $5, $6, 'draft', $7, NULL, 0, $8, $8, NULL, NULL, '{}')";
const CHANGE: &str = "UPDATE library_work SET kind = $3, content = $4, title_key = $5, doi = $6, version = $7, changed_at = $8 \
     WHERE space_id = $1 AND id = $2";
const STATE: &str = "UPDATE library_work SET state = $3, visibility = $4, slug = $5, version = $6, changed_at = $7, \
     published_on = $8, withdrawn_on = $9, withdrawn_for = $10 WHERE space_id = $1 AND id = $2";
const ADD_VERSION: &str = "INSERT INTO library_work_version (space_id, work, version, made_on, note, content) \
     VALUES ($1, $2, $3, $4, $5, $6)";
const VERSIONS: &str = "SELECT version, made_on, note FROM library_work_version WHERE space_id = $1 AND work = $2 \
     ORDER BY version DESC";
const SPACE: &str = "SELECT id, slug, name, organisation, listed, created_at FROM space WHERE id = $1";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, NEWEST, OLDER, NEWEST_IN, OLDER_IN, BY_TITLE, BY_DOI, INSERT, CHANGE, STATE, ADD_VERSION, VERSIONS, SPACE];

impl FromRow for Work {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let key = Key { space: columns.take()?, work: columns.take()? };
        let content: String = columns.take()?;
        let content = serde_json::from_str(&content).map_err(unreadable)?;
        Ok(Self {
            key,
            content,
            state: columns.take()?,
            visibility: columns.take()?,
            slug: columns.take()?,
            version: columns.take()?,
            changed_at: columns.take()?,
            published_on: columns.take()?,
            withdrawn_on: columns.take()?,
            withdrawn_for: columns.take()?,
        })
    }
}

fn unreadable(_: serde_json::Error) -> store::Error {
    store::Error::Damaged { what: "what is said of a work is not readable".into() }
}

fn json(content: &Content) -> store::Result<String> {
    serde_json::to_string(content).map_err(unreadable)
}

/// A work.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, key: Key) -> store::Result<Option<Work>> {
    db.one(ONE, &params![key.space, key.work]).await
}

/// The works of a space, those that changed last first, one more than a page; only those in a state where one is given.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(
    db: &Db,
    space: Id<Space>,
    state: Option<WorkState>,
    after: Option<(Timestamp, Id<Work>)>,
) -> store::Result<Vec<Work>> {
    let limit = PAGE_ROWS as i64 + 1;
    match (state, after) {
        (None, None) => db.all(NEWEST, &params![space, limit]).await,
        (None, Some((at, id))) => db.all(OLDER, &params![space, at, id, limit]).await,
        (Some(state), None) => db.all(NEWEST_IN, &params![space, state, limit]).await,
        (Some(state), Some((at, id))) => db.all(OLDER_IN, &params![space, state, at, id, limit]).await,
    }
}

/// The work of a space that is perhaps the same: by its DOI, or by title and year.
///
/// # Errors
/// As [`Db::one`].
pub async fn like(db: &Db, space: Id<Space>, doi: &str, title_key: &str) -> store::Result<Option<Work>> {
    if !doi.is_empty()
        && let Some(found) = db.one(BY_DOI, &params![space, doi.to_lowercase()]).await?
    {
        return Ok(Some(found));
    }
    db.one(BY_TITLE, &params![space, title_key]).await
}

/// Begins a work.
///
/// # Errors
/// As [`Tx::exec`].
pub fn add(tx: &mut Tx<'_>, space: Id<Space>, content: &Content) -> store::Result<Key> {
    let key = Key { space, work: tx.id() };
    let (kind, words, now) = (content.kind, json(content)?, tx.now());
    let (title_key, doi) = (content.title_key(), doi_key(content));
    tx.exec(INSERT, &params![space, key.work, kind, words, title_key, doi, Visibility::Public, now])?;
    tx.record(Entry::new("library.work.added", "work", key.work));
    Ok(key)
}

fn doi_key(content: &Content) -> Option<String> {
    (!content.doi.is_empty()).then(|| content.doi.to_lowercase())
}

/// Writes what is said of a work. Of one that is published this is a new version, with a word on what changed.
///
/// # Errors
/// A refusal where there is no such work or it was withdrawn; as [`Tx::exec`].
pub fn change(tx: &mut Tx<'_>, key: Key, content: Content, note: &str) -> store::Result<()> {
    let mut work = standing(tx, key)?;
    if work.state == WorkState::Withdrawn {
        return Err(Refusal::because(Message::new("library-works-refused-withdrawn")));
    }
    let is_published = work.state == WorkState::Published;
    work.version += i32::from(is_published);
    work.content = content;
    let (words, now) = (json(&work.content)?, tx.now());
    let (title_key, doi) = (work.content.title_key(), doi_key(&work.content));
    let said = params![key.space, key.work, work.content.kind, words, title_key, doi, work.version, now];
    tx.exec(CHANGE, &said)?;
    if is_published {
        add_version(tx, &work, note)?;
    }
    tx.record(Entry::new("library.work.changed", "work", key.work).with("version", work.version));
    show_beyond(tx, &work)
}

/// Publishes a work for these eyes, or changes for whose it is.
///
/// # Errors
/// A refusal where there is no such work; as [`Tx::exec`].
pub fn publish(tx: &mut Tx<'_>, key: Key, visibility: Visibility, note: &str) -> store::Result<Work> {
    let mut work = standing(tx, key)?;
    let (was, was_for) = (work.state, work.visibility);
    if was == WorkState::Published && was_for == visibility {
        return Ok(work);
    }
    work.state = WorkState::Published;
    work.visibility = visibility;
    work.version += 1;
    work.published_on = work.published_on.or(Some(tx.today()));
    (work.withdrawn_on, work.withdrawn_for) = (None, Text::default());
    if work.is_beyond() && work.slug.is_none() {
        work.slug = Some(shelf::new_slug(tx, &work)?);
    }
    set_state(tx, &work)?;
    add_version(tx, &work, note)?;
    let mut entry =
        Entry::new("library.work.published", "work", key.work).link("work", key.work).with("for", visibility.code());
    if was == WorkState::Published {
        // Measures count works, not changes of mind.
        entry = Entry::new("library.work.opened", "work", key.work).with("for", visibility.code());
    }
    tx.record(entry);
    show_beyond(tx, &work)?;
    Ok(work)
}

/// Takes a work back: its address says so from now on, and why.
///
/// # Errors
/// A refusal where it is not published; as [`Tx::exec`].
pub fn withdraw(tx: &mut Tx<'_>, key: Key, reason: Text) -> store::Result<()> {
    let mut work = standing(tx, key)?;
    if work.state != WorkState::Published {
        return Err(Refusal::because(Message::new("library-works-refused-not-published")));
    }
    work.state = WorkState::Withdrawn;
    work.withdrawn_on = Some(tx.today());
    work.withdrawn_for = reason;
    set_state(tx, &work)?;
    tx.record(Entry::new("library.work.withdrawn", "work", key.work));
    show_beyond(tx, &work)
}

fn set_state(tx: &mut Tx<'_>, work: &Work) -> store::Result<()> {
    let Work { key, state, visibility, slug, version, published_on, withdrawn_on, withdrawn_for, .. } = work;
    let now = tx.now();
    let row = params![
        key.space,
        key.work,
        *state,
        *visibility,
        slug,
        *version,
        now,
        published_on,
        withdrawn_on,
        withdrawn_for
    ];
    tx.exec(STATE, &row).map(drop)
}

fn add_version(tx: &mut Tx<'_>, work: &Work, note: &str) -> store::Result<()> {
    let (today, content) = (tx.today(), json(&work.content)?);
    tx.exec(ADD_VERSION, &params![work.key.space, work.key.work, work.version, today, note, content]).map(drop)
}

/// A work as it stands in this write.
///
/// # Errors
/// A refusal where there is none.
pub fn standing(tx: &mut Tx<'_>, key: Key) -> store::Result<Work> {
    tx.one(ONE, &params![key.space, key.work])?
        .ok_or_else(|| Refusal::because(Message::new("library-works-refused-gone")))
}

/// Puts a work on the shelf and into the catalogue, or takes it from there, as it now stands: part of every write that
/// changes what is seen of it.
///
/// # Errors
/// As [`Tx::exec`].
pub fn show_beyond(tx: &mut Tx<'_>, work: &Work) -> store::Result<()> {
    let Some(slug) = work.slug.clone() else { return Ok(()) };
    let space: Space = tx
        .one(SPACE, &params![work.key.space])?
        .ok_or(store::Error::Damaged { what: "a work without a space".into() })?;
    let formats = files::formats_in(tx, work.key)?;
    shelf::put(tx, work, &slug, &space, &formats)?;
    match work.is_beyond() && work.visibility == Visibility::Public {
        true => {
            let card = card(work, &space, formats);
            catalogue::put(tx, Kind::Work, work.key.work.uuid(), &slug, space.id, &card)
        }
        false => catalogue::withdraw(tx, work.key.work.uuid()),
    }
}

/// What the catalogue says of a work.
fn card(work: &Work, space: &Space, formats: Vec<String>) -> Card {
    let content = &work.content;
    let lang = content.lang();
    let publisher = if content.publisher.is_empty() { space.name.clone() } else { Text::of(lang, &content.publisher) };
    let isbn = (!content.isbn.is_empty()).then(|| format!("urn:isbn:{}", content.isbn));
    let issn = (!content.issn.is_empty()).then(|| format!("urn:issn:{}", content.issn));
    let doi = (!content.doi.is_empty()).then(|| format!("https://doi.org/{}", content.doi));
    let link = (!content.link.is_empty()).then(|| content.link.clone());
    let made = content.date.and_then(|date| Date::new(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1)).ok());
    Card {
        title: content.title.clone(),
        summary: content.summary.clone(),
        creators: content.authors.clone(),
        publisher,
        langs: content.langs.clone(),
        themes: content.themes.clone(),
        rights: content.rights.clone(),
        place: content.place.clone(),
        date: made.or(work.published_on),
        licence: content.licence.and_then(|licence| licence.address()),
        identifiers: [doi, isbn, issn, link].into_iter().flatten().collect(),
        formats,
        dcmi_type: content.kind.dcmi().to_owned(),
    }
}

/// A version of a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    pub version: i32,
    /// When it was made.
    pub made_on: Date,
    /// What changed.
    pub note: String,
}

store::row! { Version { version, made_on, note } }

/// The versions of a work, the newest first: a few dozen at most.
///
/// # Errors
/// As [`Db::all`].
pub async fn versions(db: &Db, key: Key) -> store::Result<Vec<Version>> {
    db.all(VERSIONS, &params![key.space, key.work]).await
}

/// The identity of a work in an address.
pub fn key_of(space: Id<Space>, word: &str) -> Option<Key> {
    word.parse().ok().map(|work| Key { space, work })
}

/// What kind of work it is, for the shelf.
pub(crate) const fn kind_of(work: &Work) -> WorkKind {
    work.content.kind
}
