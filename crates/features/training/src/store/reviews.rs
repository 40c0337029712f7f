use actors::Account;
use kernel::Id;
use store::{Db, Entry, FromRow, Keys, Row, Sealed, SealedColumn, Secret, Tx, params};

use super::{calls, json, read};
use crate::model::application::Ref;
use crate::model::review::{Together, least_laden, score, together};
use crate::model::{Application, Call, CallState, Key, Refused, Review, ReviewState};

/// What is sealed of a review.
pub const SEALED: SealedColumn = SealedColumn {
    table: "training_review",
    key: &["space_id", "call", "application", "account"],
    id: "id",
    column: "words",
    context: CONTEXT,
};
const CONTEXT: &str = "training_review.words";

const REVIEWERS: &str = "SELECT account FROM training_reviewer WHERE space_id = $1 AND call = $2 ORDER BY account";
const CLEAR_REVIEWERS: &str = "DELETE FROM training_reviewer WHERE space_id = $1 AND call = $2";
const ADD_REVIEWER: &str = "INSERT INTO training_reviewer (space_id, call, account) VALUES ($1, $2, $3)";
const LOADS: &str = "SELECT account, COUNT(*) FROM training_review WHERE space_id = $1 AND call = $2 \
     AND state <> 'recused' GROUP BY account";
const UNASKED: &str = "SELECT id FROM training_application a WHERE a.space_id = $1 AND a.call = $2 AND a.state = 'sent' \
     AND NOT EXISTS (SELECT 1 FROM training_review r WHERE r.space_id = $1 AND r.call = $2 AND r.application = a.id) \
     ORDER BY a.number, a.id";
const ASK: &str = "INSERT INTO training_review (space_id, call, application, account, id, turn, state, points, score, given_at, \
     words) VALUES ($1, $2, $3, $4, $5, $6, 'asked', '[]', NULL, NULL, NULL)";
const OF_APPLICATION: &str = "SELECT application, account, turn, state, points, score, id, words FROM training_review \
     WHERE space_id = $1 AND call = $2 AND application = $3 ORDER BY turn, account";
const MINE: &str = "SELECT r.application, a.number, r.turn, r.state FROM training_review r JOIN training_application a \
     ON a.space_id = r.space_id AND a.call = r.call AND a.id = r.application \
     WHERE r.space_id = $1 AND r.call = $2 AND r.account = $3 AND r.state = $4 AND a.state = 'sent' \
     AND r.application > $5 ORDER BY r.application LIMIT $6";
const COUNT_MINE: &str = "SELECT r.state, COUNT(*) FROM training_review r WHERE r.space_id = $1 AND r.call = $2 \
     AND r.account = $3 GROUP BY r.state";
const STATES: &str = "SELECT account, state, COUNT(*) FROM training_review WHERE space_id = $1 AND call = $2 \
     GROUP BY account, state";
const GIVE: &str = "UPDATE training_review SET state = 'given', points = $5, score = $6, given_at = $7, words = $8 \
     WHERE space_id = $1 AND call = $2 AND application = $3 AND account = $4 AND state = 'asked'";
const RECUSE: &str = "UPDATE training_review SET state = 'recused' WHERE space_id = $1 AND call = $2 AND application = $3 \
     AND account = $4 AND state = 'asked'";
const SCORE: &str = "UPDATE training_application SET score = $4 WHERE space_id = $1 AND call = $2 AND id = $3";
const END: &str =
    "DELETE FROM training_review WHERE space_id = $1 AND call = $2 AND application = $3 AND state = 'asked'";

pub(super) const STATEMENTS: &[&str] = &[
    REVIEWERS,
    CLEAR_REVIEWERS,
    ADD_REVIEWER,
    LOADS,
    UNASKED,
    ASK,
    OF_APPLICATION,
    MINE,
    COUNT_MINE,
    STATES,
    GIVE,
    RECUSE,
    SCORE,
    END,
];

struct Found {
    review: Review,
    id: uuid::Uuid,
    words: Option<Sealed>,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let review = Review {
            application: columns.take()?,
            account: columns.take()?,
            turn: columns.take()?,
            state: columns.take()?,
            points: read(&columns.take::<String>()?)?,
            score: columns.take()?,
            words: String::new(),
        };
        Ok(Self { review, id: columns.take()?, words: columns.take()? })
    }
}

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Review> {
        let words = match &self.words {
            Some(words) => keys.open(CONTEXT, self.id, words)?.reveal().clone(),
            None => String::new(),
        };
        Ok(Review { words, ..self.review })
    }
}

/// Who reviews the applications of a call.
///
/// # Errors
/// As [`Db::all`].
pub async fn reviewers(db: &Db, key: Key) -> store::Result<Vec<Id<Account>>> {
    db.all(REVIEWERS, &params![key.space, key.call]).await
}

/// The reviews of an application.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn of_application(db: &Db, of: Ref) -> store::Result<Vec<Review>> {
    let rows: Vec<Found> = db.all(OF_APPLICATION, &params![of.call.space, of.call.call, of.id]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// A review that somebody is asked for or gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mine {
    /// Of which application.
    pub application: Id<Application>,
    /// Its number.
    pub number: i32,
    /// The first, the second, or the third.
    pub turn: i32,
    /// Where it stands.
    pub state: ReviewState,
}

store::row! { Mine { application, number, turn, state } }

/// The reviews of one reviewer in one state, a page of them.
///
/// # Errors
/// As [`Db::all`].
pub async fn mine(
    db: &Db,
    key: Key,
    account: Id<Account>,
    state: ReviewState,
    after: Option<Id<Application>>,
    limit: u32,
) -> store::Result<Vec<Mine>> {
    let after = after.unwrap_or_else(|| Id::from_uuid(uuid::Uuid::nil()));
    db.all(MINE, &params![key.space, key.call, account, state, after, limit]).await
}

/// How many reviews of one reviewer stand where.
///
/// # Errors
/// As [`Db::all`].
pub async fn count_mine(db: &Db, key: Key, account: Id<Account>) -> store::Result<Vec<(ReviewState, i64)>> {
    db.all(COUNT_MINE, &params![key.space, key.call, account]).await
}

/// How many reviews of each reviewer stand where.
///
/// # Errors
/// As [`Db::all`].
pub async fn states(db: &Db, key: Key) -> store::Result<Vec<(Id<Account>, ReviewState, i64)>> {
    db.all(STATES, &params![key.space, key.call]).await
}

/// Names who reviews. Reviews that were asked for stay where they are.
///
/// # Errors
/// [`Refused::OutOfTurn`] where all is decided, [`Refused::TooFewReviewers`] while reviews go on; as [`Tx::exec`].
pub fn name(tx: &mut Tx<'_>, key: Key, accounts: &[Id<Account>]) -> store::Result<()> {
    let call = calls::one_in(tx, key)?;
    if call.state == CallState::Decided {
        return Err(Refused::OutOfTurn.into());
    }
    if call.state == CallState::Review && accounts.len() < 2 {
        return Err(Refused::TooFewReviewers.into());
    }
    tx.exec(CLEAR_REVIEWERS, &params![key.space, key.call])?;
    for account in accounts {
        tx.exec(ADD_REVIEWER, &params![key.space, key.call, account])?;
    }
    tx.record(Entry::new("training.reviewers.named", "training-call", key.call).with("count", accounts.len()));
    if call.state == CallState::Review { hand_out(tx, &call) } else { Ok(()) }
}

/// The reviewers with how many reviews each has.
fn laden(tx: &mut Tx<'_>, key: Key) -> store::Result<(Vec<Id<Account>>, Vec<usize>)> {
    let accounts: Vec<Id<Account>> = tx.all(REVIEWERS, &params![key.space, key.call])?;
    let loads: Vec<(Id<Account>, usize)> = tx.all(LOADS, &params![key.space, key.call])?;
    let load = |account: &Id<Account>| loads.iter().find(|(own, _)| own == account).map_or(0, |(_, count)| *count);
    let loads = accounts.iter().map(load).collect();
    Ok((accounts, loads))
}

/// Asks two reviewers for each application that nobody was asked for.
///
/// # Errors
/// [`Refused::TooFewReviewers`]; as [`Tx::exec`].
pub(super) fn hand_out(tx: &mut Tx<'_>, call: &Call) -> store::Result<()> {
    let key = call.key;
    let (accounts, mut loads) = laden(tx, key)?;
    if accounts.len() < 2 {
        return Err(Refused::TooFewReviewers.into());
    }
    let unasked: Vec<Id<Application>> = tx.all(UNASKED, &params![key.space, key.call])?;
    let mut rows = Vec::with_capacity(unasked.len() * 2);
    for application in unasked {
        let mut first = None;
        for turn in 1..=2 {
            let Some(at) = least_laden(&loads, |at| first == Some(at)) else { continue };
            loads[at] += 1;
            first = first.or(Some(at));
            let id: Id<Review> = tx.id();
            rows.push(params![key.space, key.call, application, accounts[at], id, turn].to_vec());
        }
    }
    let asked = rows.len();
    tx.exec_many(ASK, &rows)?;
    tx.record(Entry::new("training.reviews.asked", "training-call", key.call).with("count", asked));
    Ok(())
}

/// Asks one more reviewer; false where nobody is left.
fn ask_another(tx: &mut Tx<'_>, of: Ref, turn: i32) -> store::Result<bool> {
    let key = of.call;
    let (accounts, loads) = laden(tx, key)?;
    let there: Vec<Found> = tx.all(OF_APPLICATION, &params![key.space, key.call, of.id])?;
    let is_barred = |at: usize| there.iter().any(|found| found.review.account == accounts[at]);
    let Some(at) = least_laden(&loads, is_barred) else { return Ok(false) };
    let id: Id<Review> = tx.id();
    tx.exec(ASK, &params![key.space, key.call, of.id, accounts[at], id, turn])?;
    Ok(true)
}

/// Gives a review. With the second the score is made, or a third reviewer asked; who gave one cannot take it back.
///
/// # Errors
/// [`Refused::Given`] where it was given or never asked for, [`Refused::OutOfTurn`] where reviews are over; as [`Tx::exec`].
pub fn give(tx: &mut Tx<'_>, of: Ref, account: Id<Account>, points: &[i32], words: &str) -> store::Result<()> {
    let key = of.call;
    let call = calls::one_in(tx, key)?;
    if call.state != CallState::Review {
        return Err(Refused::OutOfTurn.into());
    }
    let there: Vec<Found> = tx.all(OF_APPLICATION, &params![key.space, key.call, of.id])?;
    let mine = there.iter().find(|found| found.review.account == account).ok_or(Refused::Given)?;
    let sealed = tx.keys().seal(CONTEXT, mine.id, &Secret::new(words.to_owned()));
    let (score, now) = (score(points, &call.content.grid), tx.now());
    let row = params![key.space, key.call, of.id, account, json(&points)?, score, now, sealed];
    if tx.exec(GIVE, &row)? == 0 {
        return Err(Refused::Given.into());
    }
    tx.record(Entry::new("training.review.given", "training-application", of.id).with("call", key.call));
    put_together(tx, &call, of)
}

fn put_together(tx: &mut Tx<'_>, call: &Call, of: Ref) -> store::Result<()> {
    let key = call.key;
    let there: Vec<Found> = tx.all(OF_APPLICATION, &params![key.space, key.call, of.id])?;
    let scores: Vec<i32> = there.iter().filter_map(|found| found.review.score).collect();
    if there.iter().any(|found| found.review.state == ReviewState::Asked) {
        return Ok(());
    }
    let agreed = match together(&scores, call.content.gap * 100) {
        Together::Agreed(score) => score,
        Together::Differ => {
            if ask_another(tx, of, 3)? {
                tx.record(Entry::new("training.reviews.differ", "training-application", of.id).with("call", key.call));
                return Ok(());
            }
            // Nobody is left to ask: the mean of both.
            scores.iter().sum::<i32>() / 2
        }
        Together::Waiting => return Ok(()),
    };
    tx.exec(SCORE, &params![key.space, key.call, of.id, agreed]).map(drop)
}

/// Says that a reviewer knows the association: another is asked in her place.
///
/// # Errors
/// [`Refused::Given`] where she gave hers or was never asked, [`Refused::TooFewReviewers`] where nobody else is left; as
/// [`Tx::exec`].
pub fn recuse(tx: &mut Tx<'_>, of: Ref, account: Id<Account>) -> store::Result<()> {
    let key = of.call;
    let there: Vec<Found> = tx.all(OF_APPLICATION, &params![key.space, key.call, of.id])?;
    let mine = there.iter().find(|found| found.review.account == account).ok_or(Refused::Given)?;
    let turn = mine.review.turn;
    if tx.exec(RECUSE, &params![key.space, key.call, of.id, account])? == 0 {
        return Err(Refused::Given.into());
    }
    if !ask_another(tx, of, turn)? {
        return Err(Refused::TooFewReviewers.into());
    }
    tx.record(Entry::new("training.review.recused", "training-application", of.id).with("call", key.call));
    Ok(())
}

/// Nothing more is asked about an application.
pub(super) fn end(tx: &mut Tx<'_>, of: Ref) -> store::Result<()> {
    tx.exec(END, &params![of.call.space, of.call.call, of.id]).map(drop)
}
