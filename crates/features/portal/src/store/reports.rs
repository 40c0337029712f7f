//! What reporters send from their telephones: each file and each draft once, however often it was sent.

use actors::Space;
use actors::accounts::Account;
use kernel::{Id, Lang, Text};
use media::{About as Said, File, Made, store as files};
use store::{Db, Entry, Tx, params};
use uuid::Uuid;

use super::articles::{self, New};
use super::hands::Writer;
use crate::model::article::{About, Antenna, Article, Key, Kind, Picture, Source, Words};

const BECAME: &str = "SELECT became FROM portal_report WHERE space_id = $1 AND account = $2 AND id = $3";
const ADD: &str = "INSERT INTO portal_report (space_id, account, id, became, sent_at) VALUES ($1, $2, $3, $4, $5)";

pub(super) const STATEMENTS: &[&str] = &[BECAME, ADD];

/// What was sent, from where: the identity is the telephone's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent {
    /// The space whose newsroom it is for.
    pub space: Id<Space>,
    /// Who sent it.
    pub account: Id<Account>,
    /// What the telephone calls it.
    pub id: Uuid,
}

/// A report as it was written on the spot.
#[derive(Debug, Clone)]
pub struct Report {
    /// The antenna from which it comes.
    pub antenna: Option<Id<Antenna>>,
    /// The language in which it is written.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Where it was: a code of [`kernel::place`].
    pub place: Option<String>,
    /// Who and what it relies on.
    pub sources: Vec<Source>,
    /// Its photos: the first one stands at the head.
    pub photos: Vec<Id<File>>,
    /// What was recorded.
    pub sound: Option<Id<File>>,
}

/// What something that was sent became, if it arrived before.
///
/// # Errors
/// As [`Db::one`].
pub async fn became<T>(db: &Db, sent: Sent) -> store::Result<Option<Id<T>>> {
    db.one(BECAME, &params![sent.space, sent.account, sent.id]).await
}

fn became_in<T>(tx: &mut Tx<'_>, sent: Sent) -> store::Result<Option<Id<T>>> {
    let found: Option<Id<T>> = tx.one(BECAME, &params![sent.space, sent.account, sent.id])?;
    if let Some(found) = found {
        tx.record(Entry::new("portal.report.again", "report", found));
    }
    Ok(found)
}

fn remember<T>(tx: &mut Tx<'_>, sent: Sent, became: Id<T>) -> store::Result<()> {
    let now = tx.now();
    tx.exec(ADD, &params![sent.space, sent.account, sent.id, became, now]).map(drop)
}

/// Keeps a file that a telephone sent; the one that it became, where it arrived before.
///
/// # Errors
/// As [`Tx::exec`].
pub fn keep_file(tx: &mut Tx<'_>, sent: Sent, made: &Made, said: &Said) -> store::Result<Id<File>> {
    if let Some(file) = became_in(tx, sent)? {
        return Ok(file);
    }
    let file = bring(tx, sent, made, said)?;
    remember(tx, sent, file)?;
    Ok(file)
}

/// Keeps a file that came with a report of the plain form, in the same write as the report.
///
/// # Errors
/// As [`Tx::exec`].
pub fn bring(tx: &mut Tx<'_>, sent: Sent, made: &Made, said: &Said) -> store::Result<Id<File>> {
    let file = files::put_in(tx, sent.space, made, said)?;
    super::files::brought(tx, sent.space, file, sent.account)?;
    Ok(file)
}

/// A file that a report names, where it is of that kind and whoever sent it may open it: what a telephone names may be
/// somebody else's.
fn named(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<File>,
    kind: media::Kind,
    by: Writer,
) -> store::Result<Option<File>> {
    let is_open = super::files::may_open_in(tx, space, id, by)?;
    Ok(files::in_write(tx, space, id)?.filter(|file| is_open && file.kind == kind))
}

/// Makes a draft of a report; the one that it became, where it arrived before.
///
/// # Errors
/// As [`articles::create`].
pub fn keep(tx: &mut Tx<'_>, sent: Sent, by: Writer, report: Report) -> store::Result<Id<Article>> {
    if let Some(article) = became_in(tx, sent)? {
        return Ok(article);
    }
    let mut photos = Vec::new();
    for photo in report.photos {
        photos.extend(named(tx, sent.space, photo, media::Kind::Picture, by)?);
    }
    let sound = match report.sound {
        Some(sound) => named(tx, sent.space, sound, media::Kind::Sound, by)?,
        None => None,
    };
    let head: Option<Id<Picture>> = photos.first().map(|photo| photo.id.cast());
    let body = body(&report.text, report.lang, photos.iter().skip(1).chain(&sound));
    let words = Words { title: report.title, summary: String::new(), body };
    let about = About { place: report.place, picture: head, sources: report.sources, ..About::default() };
    let new = New {
        space: sent.space,
        kind: Kind::Report,
        antenna: report.antenna,
        original: report.lang,
        words,
        about,
        by,
        is_generated: false,
    };
    let Key { article, .. } = articles::create(tx, &new)?;
    remember(tx, sent, article)?;
    Ok(article)
}

/// The text with what it shows below it: further photos and what was recorded.
fn body<'a>(text: &str, lang: Lang, shown: impl Iterator<Item = &'a File>) -> String {
    shown.fold(text.trim().to_owned(), |body, file| {
        let caption = caption(&file.alt, lang);
        format!("{body}\n\n![{caption}](media:{})", file.id)
    })
}

/// Without what would end the caption early.
fn caption(alt: &Text, lang: Lang) -> String {
    alt.get(lang)
        .unwrap_or_default()
        .chars()
        .map(|c| if matches!(c, '[' | ']' | '\n' | '\\') { ' ' } else { c })
        .collect()
}
