use std::collections::BTreeMap;

use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Lang, Text};
use store::{Db, Entry, FromRow, Row, Tx, params};

use super::hands::{self, Writer};
use super::public::Whole;
use super::{Json, abouts, antennas, articles, due, json, public, steps, texts};
use crate::model::article::{
    Article, Content, Correction, Key, Line, Listed, Picture, Printed, Refused, State, Step, slug,
};
use crate::model::prose;

const INSERT: &str = "INSERT INTO portal_article_version \
     (space_id, article, number, content, published_by, published_at) VALUES ($1, $2, $3, $4, $5, $6)";
const AT: &str = "SELECT number, content, published_at FROM portal_article_version \
     WHERE space_id = $1 AND article = $2 AND number = $3";
const OF: &str = "SELECT number, published_at FROM portal_article_version \
     WHERE space_id = $1 AND article = $2 ORDER BY number DESC LIMIT 200";
const CORRECT: &str = "INSERT INTO portal_correction (space_id, article, version, words, made_at) \
     VALUES ($1, $2, $3, $4, $5)";
const CORRECTIONS: &str = "SELECT words, made_at FROM portal_correction WHERE space_id = $1 AND article = $2 \
     ORDER BY version DESC LIMIT 200";

pub(super) const STATEMENTS: &[&str] = &[INSERT, AT, OF, CORRECT, CORRECTIONS];

/// A version that was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub number: u32,
    /// What it said.
    pub content: Content,
    /// When it was published.
    pub published_at: Timestamp,
}

impl FromRow for Version {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let number = columns.take()?;
        let Json(content) = columns.take()?;
        Ok(Self { number, content, published_at: columns.take()? })
    }
}

/// A version of an article.
///
/// # Errors
/// As [`Db::one`].
pub async fn at(db: &Db, key: Key, number: u32) -> store::Result<Option<Version>> {
    db.one(AT, &params![key.space, key.article, number]).await
}

/// As [`at`], within a write.
pub(super) fn at_in(tx: &mut Tx<'_>, key: Key, number: u32) -> store::Result<Option<Version>> {
    tx.one(AT, &params![key.space, key.article, number])
}

/// The numbers of the versions with when each was published, the latest first; at most two hundred.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<(u32, Timestamp)>> {
    db.all(OF, &params![key.space, key.article]).await
}

/// What becomes of one language with a publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// As it was written last.
    New,
    /// As it was published before.
    Kept,
    /// Not at all.
    Hidden,
}

/// What becomes of each language; what is not named is shown as it was written last.
pub type Chosen = BTreeMap<Lang, Shown>;

/// Whether readers are to see what was written last of a language: the original cannot be hidden.
fn shows_new(chosen: &Chosen, original: Lang, lang: Lang) -> bool {
    match chosen.get(&lang) {
        None | Some(Shown::New) => true,
        Some(Shown::Hidden) => lang == original,
        Some(Shown::Kept) => false,
    }
}

/// What is published: the texts that were chosen, with what is said about them. `before`: what readers saw until now.
fn content(tx: &mut Tx<'_>, article: &Article, chosen: &Chosen, before: Option<&Version>) -> store::Result<Content> {
    let key = article.key;
    let mut printed = before.map(|version| version.content.texts.clone()).unwrap_or_default();
    let mut texts = BTreeMap::new();
    for text in texts::current_in(tx, key)? {
        let shown = match chosen.get(&text.lang).copied().unwrap_or(Shown::New) {
            Shown::Hidden if text.lang != article.original => None,
            Shown::Kept => printed.remove(&text.lang),
            // A translation that lacks something waits until it is whole.
            Shown::New | Shown::Hidden => {
                Some(Printed { number: text.number, of_original: text.of_original, words: text.words })
                    .filter(|printed| printed.words.is_whole())
            }
        };
        texts.extend(shown.map(|shown| (text.lang, shown)));
    }
    let said = abouts::latest_in(tx, key)?;
    if !texts.contains_key(&article.original) {
        return Err(Refused::Unfinished.into());
    }
    Ok(Content {
        kind: article.kind,
        antenna: article.antenna,
        original: article.original,
        about_number: said.number,
        about: said.about,
        texts,
    })
}

/// The address that an article wishes for, with the first number behind it that is free: it belongs to the article from now on.
pub(super) fn take_address(tx: &mut Tx<'_>, article: &Article) -> store::Result<String> {
    let wished = match slug::read(&article.slug) {
        Ok(slug) => slug,
        Err(_) => named_by_day(tx, article),
    };
    for number in 1..=1_000 {
        let slug = slug::numbered(&wished, number);
        if public::address(tx, article.key, &slug)? {
            return Ok(slug);
        }
    }
    Err(Refused::AddressTaken.into())
}

/// An address for a title without letters: what it is, and the day.
fn named_by_day(tx: &mut Tx<'_>, article: &Article) -> String {
    format!("{}-{}", article.kind.code(), tx.today())
}

/// Publishes an article for the first time, or again after it was withdrawn. Tells its address.
///
/// # Errors
/// [`Refused::OutOfTurn`]; [`Refused::OwnWork`]; [`Refused::Unfinished`]; whatever the engine meets.
pub fn publish(tx: &mut Tx<'_>, key: Key, by: Writer, chosen: &Chosen) -> store::Result<String> {
    let original = articles::one_in(tx, key)?.original;
    let shown = |lang| shows_new(chosen, original, lang);
    let (article, is_alone) = steps::check_showing(tx, key, by, Step::Published, &shown)?;
    release(tx, article, Some(by), chosen, is_alone)
}

/// Publishes an article whose hour has come, as an editor decided. Tells its address.
///
/// # Errors
/// [`Refused::Same`] where another server did so a moment ago or an editor decided otherwise; as [`publish`].
pub fn publish_due(tx: &mut Tx<'_>, key: Key) -> store::Result<String> {
    let mut article = articles::one_in(tx, key)?;
    if !due::waits(tx, key)? {
        return Err(Refused::Same.into());
    }
    if article.state != State::Review || article.due_at.is_none_or(|at| at > tx.now()) {
        return Err(Refused::OutOfTurn.into());
    }
    (article.state, article.since_at) = (State::Published, tx.now());
    release(tx, article, None, &Chosen::new(), false)
}

fn release(
    tx: &mut Tx<'_>,
    mut article: Article,
    by: Option<Writer>,
    chosen: &Chosen,
    is_alone: bool,
) -> store::Result<String> {
    let (key, now) = (article.key, tx.now());
    let before = at_in(tx, key, article.version)?;
    let content = content(tx, &article, chosen, before.as_ref())?;
    if by.is_some() {
        allow(tx, key, pictures(&content))?;
    }
    note_reading(tx, key, &content, before.as_ref(), by.filter(|_| !is_alone))?;
    // A reporter's words and an editor's picture: two have seen what is published.
    abouts::seen_by(tx, key, content.about_number, None)?;
    article.slug = take_address(tx, &article)?;
    article.version += 1;
    article.due_at = None;
    due::forget(tx, key)?;
    article.is_ahead = is_ahead(tx, key, &content)?;
    insert(tx, key, article.version, &content, by.map(|by| by.account), now)?;
    let first_at = first_published(tx, key)?.unwrap_or(now);
    shelve(tx, &article, &content, first_at)?;
    articles::stand(tx, &article)?;
    steps::insert(tx, key, Step::Published, by.map(|by| by.account), "", is_alone)?;
    let entry = Entry::new("portal.article.published", "article", key.article)
        .with("slug", article.slug.as_str())
        .with("kind", article.kind.code())
        .with("version", article.version);
    // What an antenna reported is counted once, however often it is published again.
    let is_report = article.antenna.is_some() && article.version == 1;
    let entry = entry.amount("reports", i64::from(is_report));
    let entry = if is_alone { entry.with("alone", true) } else { entry };
    tx.record(article.antenna.into_iter().fold(entry, |entry, antenna| entry.link("antenna", antenna)));
    Ok(article.slug)
}

/// Refuses an article with pictures of which those who are in them do not allow that everybody sees them.
///
/// # Errors
/// [`Refused::Withheld`]; whatever the engine meets.
pub(super) fn require_allowed(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let written = texts::current_in(tx, key)?;
    let shown = written.iter().flat_map(|text| prose::pictures(&text.words.body));
    let head = abouts::latest_in(tx, key)?.about.picture;
    let all: Vec<Id<Picture>> = head.into_iter().chain(shown).collect();
    allow(tx, key, all)
}

fn allow(tx: &mut Tx<'_>, key: Key, shown: Vec<Id<Picture>>) -> store::Result<()> {
    for picture in shown {
        if media::store::in_write(tx, key.space, picture)?.is_some_and(|file| file.is_withheld) {
            return Err(Refused::Withheld.into());
        }
    }
    Ok(())
}

/// Notes that who publishes has read what others wrote. Where nobody else could publish, and where a translation is seen for
/// the first time, nobody is waited for later.
fn note_reading(
    tx: &mut Tx<'_>,
    key: Key,
    content: &Content,
    before: Option<&Version>,
    reader: Option<Writer>,
) -> store::Result<()> {
    for (lang, printed) in &content.texts {
        let was_seen = before.is_some_and(|before| before.content.texts.contains_key(lang));
        let reader = reader.filter(|_| was_seen || *lang == content.original);
        texts::read_by(tx, key, *lang, printed.number, reader.map(|reader| reader.account))?;
    }
    Ok(())
}

/// Brings what everybody reads up to date. With a correction, readers are told of it, and when. What is more than a correction
/// is published by somebody else than whoever wrote it; a new name or picture that she alone has seen waits for somebody else,
/// and the rest goes out.
///
/// # Errors
/// [`Refused::OutOfTurn`]; [`Refused::OwnWork`]; [`Refused::Unfinished`]; [`Refused::Withheld`] for a picture that readers did
/// not see before; whatever the engine meets.
pub fn renew(tx: &mut Tx<'_>, key: Key, by: Writer, chosen: &Chosen, correction: &Text) -> store::Result<String> {
    let is_correction = !correction.is_empty();
    let step = if is_correction { Step::Corrected } else { Step::Renewed };
    let original = articles::one_in(tx, key)?.original;
    let shown = |lang| shows_new(chosen, original, lang);
    let (mut article, mut is_alone) = steps::check_showing(tx, key, by, step, &shown)?;
    let before = at_in(tx, key, article.version)?;
    let mut content = content(tx, &article, chosen, before.as_ref())?;
    if abouts::has_signed_in(tx, key, by)? {
        match before.as_ref() {
            Some(before) if !hands::is_alone_in(tx, key.space, by.account)? => {
                keep_signature(&mut content, &before.content);
            }
            _ => is_alone = true,
        }
    }
    let stood = before.as_ref().map(|before| pictures(&before.content)).unwrap_or_default();
    allow(tx, key, pictures(&content).into_iter().filter(|picture| !stood.contains(picture)).collect())?;
    note_reading(tx, key, &content, before.as_ref(), Some(by).filter(|_| !is_alone))?;
    abouts::seen_by(tx, key, content.about_number, (!is_alone).then_some(by.account))?;
    article.slug = take_address(tx, &article)?;
    let stays = before.is_some_and(|version| version.content == content);
    if stays && !is_correction && public::has_address(tx, &article)? {
        return Err(Refused::Same.into());
    }
    let now = tx.now();
    article.version += 1;
    article.is_ahead = is_ahead(tx, key, &content)?;
    insert(tx, key, article.version, &content, Some(by.account), now)?;
    if is_correction {
        tx.exec(CORRECT, &params![key.space, key.article, article.version, correction, now])?;
    }
    let first_at = first_published(tx, key)?.unwrap_or(now);
    shelve(tx, &article, &content, first_at)?;
    articles::stand(tx, &article)?;
    let said: Vec<&str> = correction.languages().map(|(_, words)| words).collect();
    steps::insert(tx, key, step, Some(by.account), &said.join("\n"), is_alone)?;
    let kind = if is_correction { "portal.article.corrected" } else { "portal.article.renewed" };
    let entry = Entry::new(kind, "article", key.article).with("version", article.version);
    tx.record(if is_alone { entry.with("alone", true) } else { entry });
    Ok(article.slug)
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    key: Key,
    number: u32,
    content: &Content,
    by: Option<Id<Account>>,
    at: Timestamp,
) -> store::Result<()> {
    tx.exec(INSERT, &params![key.space, key.article, number, json(content), by, at]).map(drop)
}

/// When the first version was published.
fn first_published(tx: &mut Tx<'_>, key: Key) -> store::Result<Option<Timestamp>> {
    Ok(at_in(tx, key, 1)?.map(|version| version.published_at))
}

/// Leaves the name and the picture as readers know them.
fn keep_signature(content: &mut Content, before: &Content) {
    content.about.byline.clone_from(&before.about.byline);
    content.about.picture = before.about.picture;
    content.about_number = before.about_number;
}

/// Whether something that was written is not among what is published.
fn is_ahead(tx: &mut Tx<'_>, key: Key, content: &Content) -> store::Result<bool> {
    if abouts::latest_in(tx, key)?.number != content.about_number {
        return Ok(true);
    }
    let written = texts::current_in(tx, key)?;
    let is_out = |text: &texts::Writing| content.texts.get(&text.lang).is_some_and(|shown| shown.number == text.number);
    Ok(!written.iter().all(is_out))
}

/// Puts what is published on the shelf, under the article's address.
pub(super) fn shelve(tx: &mut Tx<'_>, article: &Article, content: &Content, first_at: Timestamp) -> store::Result<()> {
    let (key, now) = (article.key, tx.now());
    let told: Vec<(Text, Timestamp)> = tx.all(CORRECTIONS, &params![key.space, key.article])?;
    let corrections: Vec<Correction> = told.into_iter().map(|(words, at)| Correction { at, words }).collect();
    let about = &content.about;
    let line = Line {
        kind: content.kind,
        original: content.original,
        title: content.text(|words| &words.title),
        summary: content.text(|words| &words.summary),
        byline: about.byline.clone(),
        place: about.place.clone(),
        themes: about.themes.clone(),
        picture: about.picture,
        corrected_at: corrections.first().map(|correction| correction.at),
        is_generated: article.is_generated,
    };
    let antenna = content.antenna.map(|id| antennas::name_in(tx, id)).transpose()?.flatten();
    let listed = Listed {
        id: key.article,
        space: key.space,
        slug: article.slug.clone(),
        antenna,
        published_at: first_at,
        renewed_at: now,
        line,
    };
    let whole = Whole {
        body: content.text(|words| &words.body),
        rights: about.rights.clone(),
        sources: about.sources.clone(),
        corrections,
        stale: content.stale(),
    };
    media::store::publish_in(tx, key.space, key.article, &pictures(content))?;
    public::put(tx, &listed, &whole)
}

/// The pictures that an article shows: the one at its head and those in its texts.
fn pictures(content: &Content) -> Vec<Id<Picture>> {
    let shown = content.texts.values().flat_map(|printed| prose::pictures(&printed.words.body));
    content.about.picture.into_iter().chain(shown).collect()
}
