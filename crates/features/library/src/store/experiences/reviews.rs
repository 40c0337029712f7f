use actors::accounts::Account;
use actors::{Role, Space};
use jiff::Timestamp;
use kernel::{Id, Text};
use store::{Db, Entry, FromRow, Row, Tx, Value, params};
use uuid::Uuid;
use web::table::PAGE_ROWS;

use super::sections::Writer;
use super::{authors, notes, peers, sections, sheets};
use crate::model::experience::{
    Act, Grid, Hand, Key, NEEDED_REVIEWS, Refused, Section, State, Tally, Verdict, is_correction, may,
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT v.space_id, v.experience, v.id, v.round, v.reviewer, r.name, v.invited_at, v.verdict, v.grid, v.words, \
             v.delivered_at, v.declined_at FROM experience_review v \
             JOIN account a ON a.id = v.reviewer JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE v.space_id = $1 AND v.id = $2");
const OF: &str = select!("WHERE v.space_id = $1 AND v.experience = $2 ORDER BY v.round DESC, v.id");
const IS_ASKED: &str = "SELECT COUNT(*) FROM experience_review \
     WHERE space_id = $1 AND experience = $2 AND round = $3 AND reviewer = $4 AND declined_at IS NULL";
const WAS_ASKED: &str = "SELECT COUNT(*) FROM experience_review \
     WHERE space_id = $1 AND experience = $2 AND round = $3 AND reviewer = $4";
const INVITED: &str = "SELECT space, review FROM experience_invited WHERE reviewer = $1 AND review < $2 \
     ORDER BY review DESC LIMIT $3";
const SPACE_OF: &str = "SELECT space FROM experience_invited WHERE reviewer = $1 AND review = $2";
const INVITE: &str = "INSERT INTO experience_review \
     (space_id, id, experience, round, reviewer, invited_by, invited_at, grid, words) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, '{}', '')";
const NOTE_INVITED: &str = "INSERT INTO experience_invited (reviewer, review, space) VALUES ($1, $2, $3)";
const SAVE: &str = "UPDATE experience_review SET verdict = $3, grid = $4, words = $5 WHERE space_id = $1 AND id = $2";
const DELIVER: &str = "UPDATE experience_review SET delivered_at = $3 WHERE space_id = $1 AND id = $2";
const DECLINE: &str = "UPDATE experience_review SET declined_at = $3 WHERE space_id = $1 AND id = $2";
const DELIVERED: &str = "SELECT id FROM experience_review WHERE space_id = $1 AND id = $2 AND delivered_at IS NOT NULL";
const TALLY: &str = "SELECT \
     COUNT(CASE WHEN delivered_at IS NOT NULL THEN 1 END), \
     COUNT(CASE WHEN delivered_at IS NOT NULL AND verdict = 'rework' THEN 1 END), \
     COUNT(CASE WHEN delivered_at IS NULL AND declined_at IS NULL THEN 1 END) \
     FROM experience_review WHERE space_id = $1 AND experience = $2 AND round = $3";
/// The latest round before one in which peers found the sheet good, and every remark of theirs was answered.
const GOOD_ROUND: &str = "SELECT v.round FROM experience_review v \
     WHERE v.space_id = $1 AND v.experience = $2 AND v.round < $3 AND v.delivered_at IS NOT NULL \
     AND NOT EXISTS (SELECT 1 FROM experience_note n WHERE n.space_id = v.space_id AND n.review = v.id \
                     AND n.answers IS NULL AND NOT EXISTS ( \
                         SELECT 1 FROM experience_note x WHERE x.space_id = n.space_id AND x.review = n.review \
                         AND x.answers = n.id)) \
     GROUP BY v.round HAVING COUNT(*) >= $4 AND COUNT(CASE WHEN v.verdict = 'rework' THEN 1 END) = 0 \
     ORDER BY v.round DESC LIMIT 1";
const UNANSWERED: &str = "SELECT COUNT(*) FROM experience_review v \
     JOIN experience_note n ON n.space_id = v.space_id AND n.review = v.id AND n.answers IS NULL \
     WHERE v.space_id = $1 AND v.experience = $2 AND v.round = $3 AND v.delivered_at IS NOT NULL \
     AND NOT EXISTS (SELECT 1 FROM experience_note x WHERE x.space_id = n.space_id AND x.review = n.review \
                     AND x.answers = n.id)";

pub(super) const STATEMENTS: &[&str] = &[
    ONE,
    OF,
    IS_ASKED,
    WAS_ASKED,
    INVITED,
    SPACE_OF,
    INVITE,
    NOTE_INVITED,
    SAVE,
    DELIVER,
    DECLINE,
    DELIVERED,
    TALLY,
    GOOD_ROUND,
    UNANSWERED,
];

/// A peer's review.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// Of which experience.
    pub key: Key,
    /// Its identity within the space.
    pub id: Id<Self>,
    /// In which round.
    pub round: u32,
    /// Whose it is.
    pub reviewer: Id<Account>,
    /// Her name.
    pub name: Text,
    /// When she was asked.
    pub invited_at: Timestamp,
    /// What she concludes, once she chose.
    pub verdict: Option<Verdict>,
    /// Her grades.
    pub grid: Grid,
    /// What she says of the whole.
    pub words: String,
    /// When she delivered it: nobody else sees it before.
    pub delivered_at: Option<Timestamp>,
    /// When she declined.
    pub declined_at: Option<Timestamp>,
}

impl FromRow for Review {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            key: Key { space: columns.take()?, experience: columns.take()? },
            id: columns.take()?,
            round: columns.take()?,
            reviewer: columns.take()?,
            name: columns.take()?,
            invited_at: columns.take()?,
            verdict: columns.take()?,
            grid: columns.take()?,
            words: columns.take()?,
            delivered_at: columns.take()?,
            declined_at: columns.take()?,
        })
    }
}

/// The reviews of all rounds, the latest round first.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<Review>> {
    db.all(OF, &params![key.space, key.experience]).await
}

/// A review that this account was asked for; nothing for those of others.
///
/// # Errors
/// As [`Db::one`].
pub async fn own(db: &Db, reviewer: Id<Account>, review: Id<Review>) -> store::Result<Option<Review>> {
    let Some(space) = db.one::<Id<Space>>(SPACE_OF, &params![reviewer, review]).await? else { return Ok(None) };
    db.one(ONE, &params![space, review]).await
}

/// The reviews that this account was asked for, the latest first, a page and one more.
///
/// # Errors
/// As [`Db::all`].
pub async fn asked_of(db: &Db, reviewer: Id<Account>, before: Option<Id<Review>>) -> store::Result<Vec<Review>> {
    let before = before.map_or(Uuid::max(), Id::uuid);
    let rows: Vec<(Id<Space>, Id<Review>)> = db.all(INVITED, &params![reviewer, before, PAGE_ROWS as i64 + 1]).await?;
    let mut found = Vec::with_capacity(rows.len());
    for (space, review) in rows {
        found.extend(db.one::<Review>(ONE, &params![space, review]).await?);
    }
    Ok(found)
}

/// How the reviews of a round stand.
///
/// # Errors
/// As [`Db::one`].
pub async fn tally(db: &Db, key: Key, round: u32) -> store::Result<Tally> {
    let params = params![key.space, key.experience, round];
    let (counts, unanswered) = (db.one(TALLY, &params).await?, db.one(UNANSWERED, &params).await?);
    let is_corrected = match db.one(GOOD_ROUND, &good(key, round)).await? {
        Some(good) => is_correction(&sections::submitted(db, key, good).await?, &sections::content(db, key).await?),
        None => false,
    };
    Ok(tallied(counts, unanswered, is_corrected))
}

pub(super) fn tally_in(tx: &mut Tx<'_>, key: Key, round: u32) -> store::Result<Tally> {
    let params = params![key.space, key.experience, round];
    let (counts, unanswered) = (tx.one(TALLY, &params)?, tx.one(UNANSWERED, &params)?);
    let is_corrected = match tx.one(GOOD_ROUND, &good(key, round))? {
        Some(good) => is_correction(&sections::submitted_in(tx, key, good)?, &sections::whole_in(tx, key)?),
        None => false,
    };
    Ok(tallied(counts, unanswered, is_corrected))
}

/// What is asked of an earlier round whose reviews may still stand.
fn good(key: Key, round: u32) -> [Value; 4] {
    params![key.space, key.experience, round, NEEDED_REVIEWS]
}

fn tallied(counts: Option<(u32, u32, u32)>, unanswered: Option<u32>, is_corrected: bool) -> Tally {
    let (delivered, rework, awaited) = counts.unwrap_or_default();
    Tally { delivered, rework, awaited, unanswered: unanswered.unwrap_or(0), is_corrected }
}

pub(super) async fn is_asked(db: &Db, key: Key, round: u32, account: Id<Account>) -> store::Result<bool> {
    Ok(db.one::<i64>(IS_ASKED, &params![key.space, key.experience, round, account]).await?.unwrap_or(0) > 0)
}

pub(super) fn is_asked_in(tx: &mut Tx<'_>, key: Key, round: u32, account: Id<Account>) -> store::Result<bool> {
    Ok(tx.one::<i64>(IS_ASKED, &params![key.space, key.experience, round, account])?.unwrap_or(0) > 0)
}

pub(super) fn delivered_in(tx: &mut Tx<'_>, key: Key, review: Id<Review>) -> store::Result<Option<Id<Review>>> {
    tx.one(DELIVERED, &params![key.space, review])
}

/// Asks a peer for a review in this round: a member of the space, or somebody who offered to review.
///
/// # Errors
/// [`Refused::OutOfTurn`] where the one who asks may not; [`Refused::OwnWork`] for one who wrote a part of it; [`Refused::NoPeer`];
/// [`Refused::AskedAlready`], also for one who declined in this round; whatever the engine meets.
pub fn invite(tx: &mut Tx<'_>, key: Key, by: Writer, reviewer: Id<Account>) -> store::Result<Id<Review>> {
    let experience = sheets::one_in(tx, key)?;
    let hand = authors::hand_in(tx, key, experience.round, by.account, by.role)?;
    if !may(Act::AskPeers, hand, experience.state) {
        return Err(Refused::OutOfTurn.into());
    }
    if authors::has_written(tx, key, reviewer)? {
        return Err(Refused::OwnWork.into());
    }
    if !peers::can_be_asked(tx, key.space, reviewer)? {
        return Err(Refused::NoPeer.into());
    }
    let asked: Option<i64> = tx.one(WAS_ASKED, &params![key.space, key.experience, experience.round, reviewer])?;
    if asked.unwrap_or(0) > 0 {
        return Err(Refused::AskedAlready.into());
    }
    let (id, now): (Id<Review>, _) = (tx.id(), tx.now());
    tx.exec(INVITE, &params![key.space, id, key.experience, experience.round, reviewer, by.account, now])?;
    tx.exec(NOTE_INVITED, &params![reviewer, id, key.space])?;
    tx.record(Entry::new("library.experience.review.asked", "experience", key.experience).link("review", id));
    Ok(id)
}

/// What a reviewer writes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Judgement {
    /// What she concludes.
    pub verdict: Option<Verdict>,
    /// Her grades.
    pub grid: Grid,
    /// What she says of the whole.
    pub words: String,
    /// What she remarks on each section; nothing for a section that she says nothing of.
    pub remarks: Vec<(Section, String)>,
}

/// Saves a review that is still being written; `deliver` hands it to authors and secretariat, and it stays as it is.
///
/// # Errors
/// [`store::Error::NotFound`] for a review of somebody else; [`Refused::OutOfTurn`] once it was delivered or declined, or
/// the experience is no longer under review in its round; [`Refused::OwnWork`] for one who became an author meanwhile;
/// [`Refused::Unfinished`] for one that is delivered without a verdict, a grade or words.
pub fn save(
    tx: &mut Tx<'_>,
    review: &Review,
    by: Id<Account>,
    judgement: &Judgement,
    deliver: bool,
) -> store::Result<()> {
    let (key, id) = (review.key, review.id);
    let review = open_in(tx, review, by)?;
    tx.exec(SAVE, &params![key.space, id, judgement.verdict, &judgement.grid, &judgement.words])?;
    let writer = Writer { account: by, role: Role::Visitor };
    for (section, words) in &judgement.remarks {
        notes::remark(tx, key, writer, id, *section, words)?;
    }
    if !deliver {
        tx.record(Entry::new("library.experience.review.saved", "experience", key.experience).link("review", id));
        return Ok(());
    }
    let Some(verdict) = judgement.verdict.filter(|_| judgement.grid.ungraded().is_empty()) else {
        return Err(Refused::Unfinished.into());
    };
    let now = tx.now();
    tx.exec(DELIVER, &params![key.space, id, now])?;
    let entry = Entry::new("library.experience.reviewed", "experience", key.experience).link("review", id);
    tx.record(entry.with("verdict", verdict.code()).with("round", review.round));
    Ok(())
}

/// Declines to review.
///
/// # Errors
/// As [`save`].
pub fn decline(tx: &mut Tx<'_>, review: &Review, by: Id<Account>) -> store::Result<()> {
    let (key, id) = (review.key, review.id);
    let current: Review = tx.one(ONE, &params![key.space, id])?.ok_or(store::Error::NotFound)?;
    if current.reviewer != by {
        return Err(store::Error::NotFound);
    }
    if current.delivered_at.is_some() || current.declined_at.is_some() {
        return Err(Refused::OutOfTurn.into());
    }
    let now = tx.now();
    tx.exec(DECLINE, &params![key.space, id, now])?;
    tx.record(Entry::new("library.experience.review.declined", "experience", key.experience).link("review", id));
    Ok(())
}

/// The review as it stands, if its reviewer can still write it.
fn open_in(tx: &mut Tx<'_>, review: &Review, by: Id<Account>) -> store::Result<Review> {
    let key = review.key;
    let current: Review = tx.one(ONE, &params![key.space, review.id])?.ok_or(store::Error::NotFound)?;
    if current.reviewer != by {
        return Err(store::Error::NotFound);
    }
    let experience = sheets::one_in(tx, key)?;
    if authors::has_written(tx, key, by)? {
        return Err(Refused::OwnWork.into());
    }
    let is_open = current.delivered_at.is_none() && current.declined_at.is_none() && current.round == experience.round;
    let hand = Hand { role: Role::Visitor, is_author: false, has_written: false, is_reviewer: is_open };
    if !may(Act::Review, hand, experience.state) {
        return Err(Refused::OutOfTurn.into());
    }
    Ok(current)
}

/// Whether a reviewer may open what she was asked to read: from the day on which she was asked to the end of the round.
pub fn may_read(review: &Review, round: u32, state: State) -> bool {
    review.declined_at.is_none() && review.round == round && state != State::Withdrawn
}
