use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Lang, Text};
use store::{Db, Entry, FromRow, Row, Tx, params};

use super::hands::{self, Writer};
use super::{articles, files, steps};
use crate::model::article::{Act, Key, Refused, Words, merge, rewriting};
use crate::model::prose;

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
     (space_id, article, lang, number, title, summary, body, of_original, written_by, written_at, changed, is_read) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
/// What one person, by whichever account, wrote that nobody else has read since.
const UNREAD: &str = "SELECT w.lang, MIN(w.number), CAST(SUM(w.changed) AS BIGINT) FROM portal_article_text w \
     JOIN account a ON a.id = w.written_by JOIN actor p ON p.id = a.person \
     JOIN account b ON b.id = $3 JOIN actor q ON q.id = b.person \
     WHERE w.space_id = $1 AND w.article = $2 AND w.is_read = FALSE AND p.root = q.root GROUP BY w.lang ORDER BY w.lang";
const READ_BY: &str = "UPDATE portal_article_text SET is_read = TRUE \
     WHERE space_id = $1 AND article = $2 AND lang = $3 AND number <= $4 AND is_read = FALSE \
     AND written_by NOT IN (SELECT a.id FROM account a JOIN actor p ON p.id = a.person \
     JOIN account b ON b.id = $5 JOIN actor q ON q.id = b.person WHERE p.root = q.root)";
const READ: &str = "UPDATE portal_article_text SET is_read = TRUE \
     WHERE space_id = $1 AND article = $2 AND lang = $3 AND number <= $4 AND is_read = FALSE";

const WRITTEN: &str = "SELECT COUNT(*) FROM portal_article_text \
     WHERE space_id = $1 AND article = $2 AND lang = $3 AND title = $4 AND summary = $5 AND body = $6";

pub(super) const STATEMENTS: &[&str] = &[CURRENT, LATEST, AT, PAST, INSERT, WRITTEN, UNREAD, READ_BY, READ];

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

pub(super) fn at_in(tx: &mut Tx<'_>, key: Key, lang: Lang, number: u32) -> store::Result<Option<Writing>> {
    tx.one(AT, &params![key.space, key.article, lang, number])
}

pub(super) fn latest_in(tx: &mut Tx<'_>, key: Key, lang: Lang) -> store::Result<Option<Writing>> {
    tx.one(LATEST, &params![key.space, key.article, lang])
}

/// A writing that is put into the table.
pub(super) struct New<'a> {
    pub(super) lang: Lang,
    pub(super) number: u32,
    pub(super) words: &'a Words,
    pub(super) of_original: Option<u32>,
    /// How much it changed of the one before it; nothing where it needs no second reader.
    pub(super) weight: Option<u32>,
}

pub(super) fn insert(tx: &mut Tx<'_>, key: Key, new: &New<'_>, by: Id<Account>) -> store::Result<()> {
    let now = tx.now();
    let Words { title, summary, body } = new.words;
    let (changed, is_read) = (new.weight.unwrap_or(0).min(i32::MAX as u32), new.weight.is_none());
    let params = params![
        key.space,
        key.article,
        new.lang,
        new.number,
        title,
        summary,
        body,
        new.of_original,
        by,
        now,
        changed,
        is_read
    ];
    tx.exec(INSERT, &params).map(drop)
}

/// What one person wrote of a language that nobody else has read since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unread {
    pub(super) lang: Lang,
    /// The first of her writings.
    pub(super) first: u32,
    /// How much they changed in all.
    weight: u32,
}

store::row! { Unread { lang, first, weight } }

impl Unread {
    /// Whether she changed more than a correction does, and the text is not back where it was. `base`: what stood before she
    /// wrote; without it a translation is hers and new.
    pub(super) fn is_rewriting(self, original: Lang, base: Option<Writing>, stands: Option<Writing>) -> bool {
        if base.is_none() && self.lang != original {
            return false;
        }
        let words = |writing: Option<Writing>| writing.map(|writing| writing.words).unwrap_or_default();
        let (base, stands) = (words(base), words(stands));
        rewriting::is_rewriting(&base, self.weight) && rewriting::is_rewriting(&base, rewriting::weight(&base, &stands))
    }
}

pub(super) async fn unread(db: &Db, key: Key, by: Id<Account>) -> store::Result<Vec<Unread>> {
    db.all(UNREAD, &params![key.space, key.article, by]).await
}

pub(super) fn unread_in(tx: &mut Tx<'_>, key: Key, by: Id<Account>) -> store::Result<Vec<Unread>> {
    tx.all(UNREAD, &params![key.space, key.article, by])
}

/// Notes that somebody has read the writings of a language up to a number: those that are not her own. Without a reader there
/// is nobody else to be waited for.
pub(super) fn read_by(
    tx: &mut Tx<'_>,
    key: Key,
    lang: Lang,
    until: u32,
    reader: Option<Id<Account>>,
) -> store::Result<()> {
    match reader {
        Some(reader) => tx.exec(READ_BY, &params![key.space, key.article, lang, until, reader]).map(drop),
        None => tx.exec(READ, &params![key.space, key.article, lang, until]).map(drop),
    }
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
    /// Whether it was to publish itself and no longer does: nobody else has read what was saved.
    pub is_unscheduled: bool,
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
    let weight = Some(rewriting::weight(&theirs, &words));
    insert(tx, key, &New { lang: saving.lang, number: number + 1, words: &words, of_original, weight }, by.account)?;
    files::put_into(tx, key.space, key.article, by, prose::pictures(&words.body))?;
    // Who writes on has read what stood there.
    read_by(tx, key, saving.lang, saving.based_on, Some(by.account))?;
    articles::touch(tx, key, article.version > 0)?;
    let is_unscheduled = steps::hold_back(tx, key, by)?;
    let entry = Entry::new("portal.article.written", "article", key.article);
    tx.record(entry.with("lang", saving.lang.code()).with("number", number + 1));
    Ok(Saved { number: number + 1, is_merged, is_unscheduled })
}

/// The writing of the original from which a translation was made: what its translator had before her, and never one that is
/// still to be written.
fn of_original(tx: &mut Tx<'_>, key: Key, original: Lang, saving: &Saving) -> store::Result<u32> {
    let stands: Option<Writing> = tx.one(LATEST, &params![key.space, key.article, original])?;
    let latest = stands.map_or(0, |stands| stands.number);
    Ok(saving.of_original.unwrap_or(latest).min(latest))
}
