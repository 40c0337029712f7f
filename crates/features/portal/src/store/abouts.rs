use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Text};
use store::{Db, FromRow, Row, Tx, params};

use super::hands::Writer;
use super::{Json, json};
use crate::model::article::{About, Key, Refused, either};

const LATEST: &str = "SELECT w.number, w.about, w.written_at, r.name FROM portal_article_about w \
     LEFT JOIN account a ON a.id = w.written_by LEFT JOIN actor p ON p.id = a.person LEFT JOIN actor r ON r.id = p.root \
     WHERE w.space_id = $1 AND w.article = $2 ORDER BY w.number DESC LIMIT 1";
const AT: &str = "SELECT w.number, w.about, w.written_at, r.name FROM portal_article_about w \
     LEFT JOIN account a ON a.id = w.written_by LEFT JOIN actor p ON p.id = a.person LEFT JOIN actor r ON r.id = p.root \
     WHERE w.space_id = $1 AND w.article = $2 AND w.number = $3";
const INSERT: &str = "INSERT INTO portal_article_about (space_id, article, number, about, written_by, written_at, is_read) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)";
/// The first writing of one person, by whichever account, with a name or picture that nobody else has seen since.
const UNSEEN: &str = "SELECT MIN(w.number) FROM portal_article_about w \
     JOIN account a ON a.id = w.written_by JOIN actor p ON p.id = a.person \
     JOIN account b ON b.id = $3 JOIN actor q ON q.id = b.person \
     WHERE w.space_id = $1 AND w.article = $2 AND w.is_read = FALSE AND p.root = q.root";
const SEEN_BY: &str = "UPDATE portal_article_about SET is_read = TRUE \
     WHERE space_id = $1 AND article = $2 AND number <= $3 AND is_read = FALSE \
     AND written_by NOT IN (SELECT a.id FROM account a JOIN actor p ON p.id = a.person \
     JOIN account b ON b.id = $4 JOIN actor q ON q.id = b.person WHERE p.root = q.root)";
const SEEN: &str = "UPDATE portal_article_about SET is_read = TRUE \
     WHERE space_id = $1 AND article = $2 AND number <= $3 AND is_read = FALSE";

pub(super) const STATEMENTS: &[&str] = &[LATEST, AT, INSERT, UNSEEN, SEEN_BY, SEEN];

/// How what is said about an article was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Which writing, from 1.
    pub number: u32,
    /// What is said.
    pub about: About,
    /// When it was saved.
    pub written_at: Timestamp,
    /// The name of who saved it.
    pub by: Option<Text>,
}

impl FromRow for Said {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let number = columns.take()?;
        let Json(about) = columns.take()?;
        Ok(Self { number, about, written_at: columns.take()?, by: columns.take()? })
    }
}

/// What is said about an article as it stands.
///
/// # Errors
/// [`store::Error::NotFound`]; as [`Db::one`].
pub async fn latest(db: &Db, key: Key) -> store::Result<Said> {
    db.one(LATEST, &params![key.space, key.article]).await?.ok_or(store::Error::NotFound)
}

pub(super) fn latest_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Said> {
    tx.one(LATEST, &params![key.space, key.article])?.ok_or(store::Error::NotFound)
}

/// Puts a writing into the table; `is_read` where it needs nobody else's eyes.
pub(super) fn insert(
    tx: &mut Tx<'_>,
    key: Key,
    number: u32,
    about: &About,
    by: Id<Account>,
    is_read: bool,
) -> store::Result<()> {
    let now = tx.now();
    tx.exec(INSERT, &params![key.space, key.article, number, json(about), by, now, is_read]).map(drop)
}

/// Whether somebody gave an article a name or a picture that nobody else has seen since, and that it still bears. Taking one
/// away needs nobody: it may protect somebody.
///
/// # Errors
/// As [`Db::one`].
pub async fn has_signed(db: &Db, key: Key, me: Writer) -> store::Result<bool> {
    let first: Option<Option<u32>> = db.one(UNSEEN, &params![key.space, key.article, me.account]).await?;
    let Some(first) = first.flatten() else { return Ok(false) };
    let base: Option<Said> = db.one(AT, &params![key.space, key.article, first.saturating_sub(1)]).await?;
    Ok(latest(db, key).await?.about.signs_anew(&base.map(|said| said.about).unwrap_or_default()))
}

/// As [`has_signed`], within a write.
pub(super) fn has_signed_in(tx: &mut Tx<'_>, key: Key, me: Writer) -> store::Result<bool> {
    let first: Option<Option<u32>> = tx.one(UNSEEN, &params![key.space, key.article, me.account])?;
    let Some(first) = first.flatten() else { return Ok(false) };
    let base: Option<Said> = tx.one(AT, &params![key.space, key.article, first.saturating_sub(1)])?;
    Ok(latest_in(tx, key)?.about.signs_anew(&base.map(|said| said.about).unwrap_or_default()))
}

/// Notes that somebody has seen the writings up to a number: those that are not her own. Without a reader there is nobody else
/// to be waited for.
pub(super) fn seen_by(tx: &mut Tx<'_>, key: Key, until: u32, reader: Option<Id<Account>>) -> store::Result<()> {
    match reader {
        Some(reader) => tx.exec(SEEN_BY, &params![key.space, key.article, until, reader]).map(drop),
        None => tx.exec(SEEN, &params![key.space, key.article, until]).map(drop),
    }
}

/// Saves it over the writing number `based_on`, and says whether anything changed.
pub(super) fn write(tx: &mut Tx<'_>, key: Key, by: Writer, based_on: u32, about: &About) -> store::Result<bool> {
    let stands = latest_in(tx, key)?;
    let about = if stands.number == based_on {
        about.clone()
    } else {
        let base: Option<Said> = tx.one(AT, &params![key.space, key.article, based_on])?;
        let base = base.map(|said| said.about).unwrap_or_default();
        merged(&base, about, &stands.about).ok_or(Refused::Meanwhile)?
    };
    if about == stands.about {
        return Ok(false);
    }
    let is_read = !about.signs_anew(&stands.about);
    insert(tx, key, stands.number + 1, &about, by.account, is_read)?;
    // Who writes on has seen what stood there.
    seen_by(tx, key, based_on, Some(by.account))?;
    Ok(true)
}

/// What two people said, field by field; nothing where both changed the same.
fn merged(base: &About, mine: &About, theirs: &About) -> Option<About> {
    Some(About {
        byline: either(&base.byline, &mine.byline, &theirs.byline)?.clone(),
        place: either(&base.place, &mine.place, &theirs.place)?.clone(),
        themes: either(&base.themes, &mine.themes, &theirs.themes)?.clone(),
        rights: either(&base.rights, &mine.rights, &theirs.rights)?.clone(),
        picture: *either(&base.picture, &mine.picture, &theirs.picture)?,
        sources: either(&base.sources, &mine.sources, &theirs.sources)?.clone(),
    })
}
