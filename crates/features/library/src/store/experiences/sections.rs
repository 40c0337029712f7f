use actors::Role;
use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Text};
use store::{Db, Entry, Tx, Value, params};

use super::{authors, sheets};
use crate::model::experience::{Act, Body, Content, Head, Key, Refused, Section, may, merge};

/// The section under which title, place and so on are kept.
const HEAD: &str = "head";

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT w.section, w.number, w.body, w.written_at, r.name FROM experience_writing w \
             JOIN account a ON a.id = w.written_by JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root ",
            $rest
        )
    };
}

const LATEST: &str =
    select!("WHERE w.space_id = $1 AND w.experience = $2 AND w.section = $3 ORDER BY w.number DESC LIMIT 1");
const AT: &str = select!("WHERE w.space_id = $1 AND w.experience = $2 AND w.section = $3 AND w.number = $4");
const CURRENT: &str = select!(
    "WHERE w.space_id = $1 AND w.experience = $2 AND w.section <> 'head' AND w.number = ( \
     SELECT MAX(x.number) FROM experience_writing x WHERE x.space_id = $1 AND x.experience = $2 AND x.section = w.section)"
);
const PAST: &str = select!(
    "WHERE w.space_id = $1 AND w.experience = $2 AND w.section = $3 AND w.number < $4 ORDER BY w.number DESC LIMIT $5"
);
const INSERT: &str = "INSERT INTO experience_writing \
     (space_id, experience, section, number, body, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
const HEAD_NUMBER: &str = "SELECT MAX(number) FROM experience_writing \
     WHERE space_id = $1 AND experience = $2 AND section = 'head'";
const SUBMITTED_AT: &str = "SELECT made_at FROM experience_step \
     WHERE space_id = $1 AND experience = $2 AND kind = 'submitted' ORDER BY number LIMIT 1 OFFSET $3";
const UNTIL: &str = "SELECT w.section, w.body FROM experience_writing w \
     WHERE w.space_id = $1 AND w.experience = $2 AND w.number = ( \
     SELECT MAX(x.number) FROM experience_writing x \
     WHERE x.space_id = $1 AND x.experience = $2 AND x.section = w.section AND x.written_at <= $3)";
const HEAD_AT: &str = "SELECT w.body, w.number, w.written_at, r.name FROM experience_writing w \
     JOIN account a ON a.id = w.written_by JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root \
     WHERE w.space_id = $1 AND w.experience = $2 AND w.section = 'head' ORDER BY w.number DESC LIMIT 1";

pub(super) const STATEMENTS: &[&str] = &[LATEST, AT, CURRENT, PAST, INSERT, HEAD_NUMBER, SUBMITTED_AT, UNTIL, HEAD_AT];

/// One writing of a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Writing {
    /// Of which section.
    pub section: Section,
    /// Which writing, from 1.
    pub number: u32,
    /// What it says.
    pub body: Body,
    /// When it was saved.
    pub written_at: Timestamp,
    /// The name of who saved it.
    pub by: Text,
}

store::row! { Writing { section, number, body, written_at, by } }

/// How the head was saved last.
#[derive(Debug, Clone, PartialEq)]
pub struct HeadWriting {
    /// What it says.
    pub head: Head,
    /// Which writing, from 1.
    pub number: u32,
    /// When it was saved.
    pub written_at: Timestamp,
    /// The name of who saved it.
    pub by: Text,
}

store::row! { HeadWriting { head, number, written_at, by } }

/// How a section stands; nothing where nobody wrote.
///
/// # Errors
/// As [`Db::one`].
pub async fn latest(db: &Db, key: Key, section: Section) -> store::Result<Option<Writing>> {
    db.one(LATEST, &params![key.space, key.experience, section]).await
}

/// One writing of a section.
///
/// # Errors
/// As [`Db::one`].
pub async fn at(db: &Db, key: Key, section: Section, number: u32) -> store::Result<Option<Writing>> {
    db.one(AT, &params![key.space, key.experience, section, number]).await
}

/// How all sections stand, in the order of the sheet.
///
/// # Errors
/// As [`Db::all`].
pub async fn current(db: &Db, key: Key) -> store::Result<Vec<Writing>> {
    let mut writings: Vec<Writing> = db.all(CURRENT, &params![key.space, key.experience]).await?;
    writings.sort_by_key(|writing| writing.section);
    Ok(writings)
}

/// The writings of a section before a number, the latest first; at most so many.
///
/// # Errors
/// As [`Db::all`].
pub async fn past(db: &Db, key: Key, section: Section, before: u32, most: u32) -> store::Result<Vec<Writing>> {
    db.all(PAST, &params![key.space, key.experience, section, before, most]).await
}

/// How the head was saved last.
///
/// # Errors
/// [`store::Error::NotFound`]; as [`Db::one`].
pub async fn head(db: &Db, key: Key) -> store::Result<HeadWriting> {
    db.one(HEAD_AT, &params![key.space, key.experience]).await?.ok_or(store::Error::NotFound)
}

/// The whole sheet as it stands.
pub(super) fn content_in(tx: &mut Tx<'_>, key: Key, head: Head) -> store::Result<Content> {
    let writings: Vec<Writing> = tx.all(CURRENT, &params![key.space, key.experience])?;
    let authors = authors::of_in(tx, key)?.into_iter().map(|author| author.account);
    let written = writings.into_iter().filter(|writing| !writing.body.is_empty());
    let sections = written.map(|writing| (writing.section, writing.body)).collect();
    Ok(Content { head, sections, authors: authors.collect() })
}

/// The sheet as it was submitted to the peers of a round, without those who wrote it.
pub(super) async fn submitted(db: &Db, key: Key, round: u32) -> store::Result<Content> {
    let at: Timestamp = db.one(SUBMITTED_AT, &submission(key, round)).await?.ok_or(store::Error::NotFound)?;
    sheet(db.all(UNTIL, &params![key.space, key.experience, at]).await?)
}

/// As [`submitted`], within a write.
pub(super) fn submitted_in(tx: &mut Tx<'_>, key: Key, round: u32) -> store::Result<Content> {
    let at: Timestamp = tx.one(SUBMITTED_AT, &submission(key, round))?.ok_or(store::Error::NotFound)?;
    sheet(tx.all(UNTIL, &params![key.space, key.experience, at])?)
}

/// The sheet as it stands, without those who wrote it.
pub(super) async fn content(db: &Db, key: Key) -> store::Result<Content> {
    sheet(db.all(UNTIL, &params![key.space, key.experience, Timestamp::MAX]).await?)
}

/// As [`content`], within a write.
pub(super) fn whole_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Content> {
    sheet(tx.all(UNTIL, &params![key.space, key.experience, Timestamp::MAX])?)
}

/// Each submission opened a round, the first one the first.
fn submission(key: Key, round: u32) -> [Value; 3] {
    params![key.space, key.experience, i64::from(round) - 1]
}

/// The sheet of which these are the writings.
fn sheet(writings: Vec<(String, String)>) -> store::Result<Content> {
    let damaged = |_| store::Error::Damaged { what: "a writing of an experience is not readable".into() };
    let mut sheet = Content::default();
    for (section, words) in writings {
        match Section::from_code(&section) {
            Some(section) => {
                let body: Body = serde_json::from_str(&words).map_err(damaged)?;
                if !body.is_empty() {
                    sheet.sections.insert(section, body);
                }
            }
            None => sheet.head = serde_json::from_str(&words).map_err(damaged)?,
        }
    }
    Ok(sheet)
}

/// Whose hand writes, with her role in the space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Writer {
    /// Her account.
    pub account: Id<Account>,
    /// Her role in the space that keeps the experience.
    pub role: Role,
}

/// Saves a section that was written over its writing number `based_on` (0 over nothing), and tells the new number. What
/// somebody else saved meanwhile is put together with it where that can be done without choosing. Whoever writes becomes
/// an author.
///
/// # Errors
/// [`Refused::OutOfTurn`] where she may not write; [`Refused::Meanwhile`]; [`Refused::Same`]; whatever the engine meets.
pub fn write(
    tx: &mut Tx<'_>,
    key: Key,
    by: Writer,
    section: Section,
    based_on: u32,
    body: &Body,
) -> store::Result<u32> {
    let experience = sheets::one_in(tx, key)?;
    let hand = authors::hand_in(tx, key, experience.round, by.account, by.role)?;
    if !may(Act::Write, hand, experience.state) {
        return Err(Refused::OutOfTurn.into());
    }
    let latest: Option<Writing> = tx.one(LATEST, &params![key.space, key.experience, section])?;
    let (number, theirs) = latest.map_or((0, Body::default()), |latest| (latest.number, latest.body));
    let body = if number == based_on {
        body.clone()
    } else {
        let base: Option<Writing> = tx.one(AT, &params![key.space, key.experience, section, based_on])?;
        let base = base.map(|writing| writing.body).unwrap_or_default();
        merge(&base, body, &theirs).ok_or(Refused::Meanwhile)?
    };
    if body == theirs {
        return Err(Refused::Same.into());
    }
    let now = tx.now();
    tx.exec(INSERT, &params![key.space, key.experience, section, number + 1, &body, by.account, now])?;
    authors::insert(tx, key, by.account)?;
    sheets::touch(tx, key)?;
    let entry = Entry::new("library.experience.written", "experience", key.experience);
    tx.record(entry.with("section", section.code()).with("number", number + 1));
    Ok(number + 1)
}

/// Saves title, place and so on, written over the head's writing number `based_on`.
///
/// # Errors
/// As [`write()`].
pub fn write_head(tx: &mut Tx<'_>, key: Key, by: Writer, based_on: u32, head: &Head) -> store::Result<()> {
    let experience = sheets::one_in(tx, key)?;
    let hand = authors::hand_in(tx, key, experience.round, by.account, by.role)?;
    if !may(Act::Write, hand, experience.state) {
        return Err(Refused::OutOfTurn.into());
    }
    if experience.head == *head {
        return Err(Refused::Same.into());
    }
    let number = tx.one::<Option<u32>>(HEAD_NUMBER, &params![key.space, key.experience])?.flatten().unwrap_or(0);
    if number != based_on {
        return Err(Refused::Meanwhile.into());
    }
    insert_head(tx, key, number + 1, head, by.account)?;
    sheets::set_head(tx, key, head)?;
    authors::insert(tx, key, by.account)?;
    let mut entry = Entry::new("library.experience.written", "experience", key.experience).with("section", HEAD);
    for link in &head.links {
        entry = entry.link("source", link.id);
    }
    for partner in &head.partners {
        entry = entry.link("partner", *partner);
    }
    tx.record(entry);
    Ok(())
}

pub(super) fn insert_head(tx: &mut Tx<'_>, key: Key, number: u32, head: &Head, by: Id<Account>) -> store::Result<()> {
    let now = tx.now();
    tx.exec(INSERT, &params![key.space, key.experience, HEAD, number, head, by, now]).map(drop)
}
