use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Lang, Text};
use store::{Db, Entry, FromRow, Row, Tx, params};

use super::articles;
use super::hands::{self, Writer};
use crate::model::article::{Act, Key, Refused, Words, merge};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT w.lang, w.number, w.title, w.summary, w.body, w.of_original, w.written_at, r.name \
             FROM portal_article_text w LEFT JOIN account a ON a.id = w.written_by \
             LEFT JOIN actor p ON p.id = a.person LEFT JOIN actor r ON r.id = p.root ",
            $rest
        )
    };
}

const CURRENT: &str = select!(
    "WHERE w.space_id = $1 AND w.article = $2 AND w.number = (SELECT MAX(x.number) FROM portal_article_text x \
     WHERE x.space_id = w.space_id AND x.article = w.article AND x.lang = w.lang) ORDER BY w.lang"
);
const LATEST: &str = select!("WHERE w.space_id = $1 AND w.article = $2 AND w.lang = $3 ORDER BY w.number DESC LIMIT 1");
const AT: &str = select!("WHERE w.space_id = $1 AND w.article = $2 AND w.lang = $3 AND w.number = $4");
const PAST: &str = select!(
    "WHERE w.space_id = $1 AND w.article = $2 AND w.lang = $3 AND w.number < $4 ORDER BY w.number DESC LIMIT $5"
);
const INSERT: &str = "INSERT INTO portal_article_text \
     (space_id, article, lang, number, title, summary, body, of_original, written_by, written_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

const WRITTEN: &str = "SELECT COUNT(*) FROM portal_article_text \
     WHERE space_id = $1 AND article = $2 AND lang = $3 AND title = $4 AND summary = $5 AND body = $6";

pub(super) const STATEMENTS: &[&str] = &[CURRENT, LATEST, AT, PAST, INSERT, WRITTEN];

/// How the text of one language was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writing {
    /// The language.
    pub lang: Lang,
    /// Which writing, from 1.
    pub number: u32,
    /// What it says.
    pub words: Words,
    /// For a translation: the writing of the original that it was made from.
    pub of_original: Option<u32>,
    /// When it was saved.
    pub written_at: Timestamp,
    /// The name of who saved it.
    pub by: Option<Text>,
}

impl FromRow for Writing {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            lang: columns.take()?,
            number: columns.take()?,
            words: Words { title: columns.take()?, summary: columns.take()?, body: columns.take()? },
            of_original: columns.take()?,
            written_at: columns.take()?,
            by: columns.take()?,
        })
    }
}

/// How the text stands in each language that has one.
///
/// # Errors
/// As [`Db::all`].
pub async fn current(db: &Db, key: Key) -> store::Result<Vec<Writing>> {
    db.all(CURRENT, &params![key.space, key.article]).await
}

pub(super) fn current_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Vec<Writing>> {
    tx.all(CURRENT, &params![key.space, key.article])
}

/// How the text stands in a language; nothing where nobody wrote.
///
/// # Errors
/// As [`Db::one`].
pub async fn latest(db: &Db, key: Key, lang: Lang) -> store::Result<Option<Writing>> {
    db.one(LATEST, &params![key.space, key.article, lang]).await
}

/// One writing of the text in a language.
///
/// # Errors
/// As [`Db::one`].
pub async fn at(db: &Db, key: Key, lang: Lang, number: u32) -> store::Result<Option<Writing>> {
    db.one(AT, &params![key.space, key.article, lang, number]).await
}

/// The writings before a number, the latest first; at most so many.
///
/// # Errors
/// As [`Db::all`].
pub async fn past(db: &Db, key: Key, lang: Lang, before: u32, most: u32) -> store::Result<Vec<Writing>> {
    db.all(PAST, &params![key.space, key.article, lang, before, most]).await
}

/// Whether these words were ever written in a language.
pub(super) fn was_written(tx: &mut Tx<'_>, key: Key, lang: Lang, words: &Words) -> store::Result<bool> {
    let Words { title, summary, body } = words;
    let found: Option<i64> = tx.one(WRITTEN, &params![key.space, key.article, lang, title, summary, body])?;
    Ok(found.unwrap_or(0) > 0)
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    key: Key,
    lang: Lang,
    number: u32,
    words: &Words,
    of_original: Option<u32>,
    by: Id<Account>,
) -> store::Result<()> {
    let now = tx.now();
    let Words { title, summary, body } = words;
    let params = params![key.space, key.article, lang, number, title, summary, body, of_original, by, now];
    tx.exec(INSERT, &params).map(drop)
}

/// What is saved of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saving {
    /// The language.
    pub lang: Lang,
    /// The writing over which it was written; 0 over nothing.
    pub based_on: u32,
    /// For a translation: the writing of the original that its translator had before her.
    pub of_original: Option<u32>,
    /// What it says.
    pub words: Words,
}

/// How a text was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    /// Which writing it is.
    pub number: u32,
    /// Whether it was put together with what somebody else saved meanwhile.
    pub is_merged: bool,
}

/// Saves a text. What somebody else saved meanwhile is put together with it where nobody has to choose. A translation that
/// says the same of a later original is saved too: somebody looked and found it still right.
///
/// # Errors
/// [`Refused::OutOfTurn`]; [`Refused::Meanwhile`]; [`Refused::Same`]; whatever the engine meets.
pub fn write(tx: &mut Tx<'_>, key: Key, by: Writer, saving: &Saving) -> store::Result<Saved> {
    let article = articles::one_in(tx, key)?;
    let is_original = saving.lang == article.original;
    let act = if is_original { Act::Write } else { Act::Translate };
    hands::require(tx, &article, by, act)?;
    let stands: Option<Writing> = tx.one(LATEST, &params![key.space, key.article, saving.lang])?;
    let number = stands.as_ref().map_or(0, |stands| stands.number);
    let theirs = stands.as_ref().map(|stands| stands.words.clone()).unwrap_or_default();
    let is_merged = number != saving.based_on;
    let words = if is_merged {
        let base: Option<Writing> = tx.one(AT, &params![key.space, key.article, saving.lang, saving.based_on])?;
        let base = base.map(|writing| writing.words).unwrap_or_default();
        merge(&base, &saving.words, &theirs).ok_or(Refused::Meanwhile)?
    } else {
        saving.words.clone()
    };
    let of_original = if is_original { None } else { Some(of_original(tx, key, article.original, saving)?) };
    let is_newer = of_original > stands.and_then(|stands| stands.of_original);
    if words == theirs && !is_newer {
        return Err(Refused::Same.into());
    }
    insert(tx, key, saving.lang, number + 1, &words, of_original, by.account)?;
    articles::touch(tx, key, article.version > 0)?;
    let entry = Entry::new("portal.article.written", "article", key.article);
    tx.record(entry.with("lang", saving.lang.code()).with("number", number + 1));
    Ok(Saved { number: number + 1, is_merged })
}

/// The writing of the original from which a translation was made: what its translator had before her, and never one that is
/// still to be written.
fn of_original(tx: &mut Tx<'_>, key: Key, original: Lang, saving: &Saving) -> store::Result<u32> {
    let stands: Option<Writing> = tx.one(LATEST, &params![key.space, key.article, original])?;
    let latest = stands.map_or(0, |stands| stands.number);
    Ok(saving.of_original.unwrap_or(latest).min(latest))
}
