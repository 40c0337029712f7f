use jiff::Timestamp;
use kernel::{Id, Text};
use store::{Db, Entry, Tx, params};

use super::reviews::{self, Review};
use super::sections::Writer;
use super::{authors, sheets};
use crate::model::experience::{Act, Key, Refused, Section, may};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT n.id, n.section, n.review, n.answers, n.words, r.name, n.made_at FROM experience_note n \
             JOIN account a ON a.id = n.made_by JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root ",
            $rest
        )
    };
}

const OF_SECTION: &str =
    select!("WHERE n.space_id = $1 AND n.experience = $2 AND n.section = $3 ORDER BY n.id LIMIT 500");
const OF_REVIEW: &str = select!("WHERE n.space_id = $1 AND n.review = $2 ORDER BY n.id LIMIT 500");
const COUNTS: &str = "SELECT section, COUNT(*) FROM experience_note \
     WHERE space_id = $1 AND experience = $2 AND review IS NULL GROUP BY section";
const COUNT: &str = "SELECT COUNT(*) FROM experience_note WHERE space_id = $1 AND experience = $2 AND section = $3";
const ADD: &str = "INSERT INTO experience_note \
     (space_id, id, experience, section, review, answers, words, made_by, made_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const HOLDER: &str = "SELECT section, review FROM experience_note \
     WHERE space_id = $1 AND id = $2 AND experience = $3 AND answers IS NULL";
const FORGET: &str =
    "DELETE FROM experience_note WHERE space_id = $1 AND review = $2 AND section = $3 AND answers IS NULL";

pub(super) const STATEMENTS: &[&str] = &[OF_SECTION, OF_REVIEW, COUNTS, COUNT, ADD, HOLDER, FORGET];

/// The most notes on a section: a page that can still be read.
const MOST: i64 = 500;

/// A comment, a remark, or an answer to one of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Its identity within the space.
    pub id: Id<Self>,
    /// On which section.
    pub section: Section,
    /// The review that it belongs to; nothing for a comment.
    pub review: Option<Id<Review>>,
    /// The note that it answers.
    pub answers: Option<Id<Self>>,
    /// What it says.
    pub words: String,
    /// The name of who wrote it.
    pub by: Text,
    /// When.
    pub made_at: Timestamp,
}

store::row! { Note { id, section, review, answers, words, by, made_at } }

/// The notes on a section, oldest first: comments and the remarks of all rounds, with their answers.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_section(db: &Db, key: Key, section: Section) -> store::Result<Vec<Note>> {
    db.all(OF_SECTION, &params![key.space, key.experience, section]).await
}

/// The remarks of a review with their answers, oldest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_review(db: &Db, key: Key, review: Id<Review>) -> store::Result<Vec<Note>> {
    db.all(OF_REVIEW, &params![key.space, review]).await
}

/// How many comments each section has.
///
/// # Errors
/// As [`Db::all`].
pub async fn counts(db: &Db, key: Key) -> store::Result<Vec<(Section, u32)>> {
    db.all(COUNTS, &params![key.space, key.experience]).await
}

/// Comments on a section.
///
/// # Errors
/// [`Refused::OutOfTurn`] where she may not; [`Refused::TooManyNotes`]; whatever the engine meets.
pub fn comment(tx: &mut Tx<'_>, key: Key, by: Writer, section: Section, words: &str) -> store::Result<()> {
    let experience = sheets::one_in(tx, key)?;
    let hand = authors::hand_in(tx, key, experience.round, by.account, by.role)?;
    if !may(Act::Comment, hand, experience.state) {
        return Err(Refused::OutOfTurn.into());
    }
    insert(tx, key, by, section, None, None, words)?;
    tx.record(Entry::new("library.experience.commented", "experience", key.experience).with("section", section.code()));
    Ok(())
}

/// Answers a comment, or as an author the remark of a reviewer.
///
/// # Errors
/// [`store::Error::NotFound`]; [`Refused::OutOfTurn`] where she may not; [`Refused::TooManyNotes`].
pub fn answer(tx: &mut Tx<'_>, key: Key, by: Writer, note: Id<Note>, words: &str) -> store::Result<Section> {
    let experience = sheets::one_in(tx, key)?;
    let held: Option<(Section, Option<Id<Review>>)> = tx.one(HOLDER, &params![key.space, note, key.experience])?;
    let (section, review) = held.ok_or(store::Error::NotFound)?;
    let hand = authors::hand_in(tx, key, experience.round, by.account, by.role)?;
    let act = if review.is_some() { Act::Answer } else { Act::Comment };
    if !may(act, hand, experience.state) {
        return Err(Refused::OutOfTurn.into());
    }
    if let Some(review) = review {
        // Remarks that were not delivered are seen by nobody but who writes them.
        reviews::delivered_in(tx, key, review)?.ok_or(store::Error::NotFound)?;
    }
    insert(tx, key, by, section, review, Some(note), words)?;
    tx.record(Entry::new("library.experience.answered", "experience", key.experience).with("section", section.code()));
    Ok(section)
}

/// Sets what a review that is not delivered yet remarks on a section: part of saving the review.
pub(super) fn remark(
    tx: &mut Tx<'_>,
    key: Key,
    by: Writer,
    review: Id<Review>,
    section: Section,
    words: &str,
) -> store::Result<()> {
    tx.exec(FORGET, &params![key.space, review, section])?;
    if words.is_empty() { Ok(()) } else { insert(tx, key, by, section, Some(review), None, words) }
}

fn insert(
    tx: &mut Tx<'_>,
    key: Key,
    by: Writer,
    section: Section,
    review: Option<Id<Review>>,
    answers: Option<Id<Note>>,
    words: &str,
) -> store::Result<()> {
    if tx.one::<i64>(COUNT, &params![key.space, key.experience, section])?.unwrap_or(0) >= MOST {
        return Err(Refused::TooManyNotes.into());
    }
    let (id, now): (Id<Note>, _) = (tx.id(), tx.now());
    let row = params![key.space, id, key.experience, section, review, answers, words, by.account, now];
    tx.exec(ADD, &row).map(drop)
}
