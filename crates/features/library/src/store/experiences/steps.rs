use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Text};
use store::{Db, Entry, Tx, params};

use super::sections::{self, Writer};
use super::{authors, published, reviews, sheets};
use crate::model::experience::{Act, Experience, Key, Refused, State, Step, may, next, obstacles};
use crate::store::catalogue;

const OF: &str = "SELECT s.number, s.kind, s.made_at, s.words, r.name FROM experience_step s \
     LEFT JOIN account a ON a.id = s.made_by LEFT JOIN actor p ON p.id = a.person LEFT JOIN actor r ON r.id = p.root \
     WHERE s.space_id = $1 AND s.experience = $2 ORDER BY s.number";
const LAST: &str = "SELECT COALESCE(MAX(number), 0) FROM experience_step WHERE space_id = $1 AND experience = $2";
const LAST_OF: &str = "SELECT made_at, words FROM experience_step WHERE space_id = $1 AND experience = $2 AND kind = $3 \
     ORDER BY number DESC LIMIT 1";
const INSERT: &str = "INSERT INTO experience_step (space_id, experience, number, kind, made_by, made_at, words) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)";

pub(super) const STATEMENTS: &[&str] = &[OF, LAST, LAST_OF, INSERT];

/// A step as it was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// Its number, from 1.
    pub number: u32,
    /// Which step.
    pub step: Step,
    /// When.
    pub at: Timestamp,
    /// Why, or what changed.
    pub words: String,
    /// The name of who took it; nothing where the program did.
    pub by: Option<Text>,
}

store::row! { Taken { number, step, at, words, by } }

/// What happened to an experience, the first step first.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<Taken>> {
    db.all(OF, &params![key.space, key.experience]).await
}

/// When a step was last taken, and what was said of it.
///
/// # Errors
/// As [`Db::one`].
pub async fn last(db: &Db, key: Key, step: Step) -> store::Result<Option<(Timestamp, String)>> {
    db.one(LAST_OF, &params![key.space, key.experience, step]).await
}

pub(super) fn insert(tx: &mut Tx<'_>, key: Key, step: Step, by: Option<Id<Account>>, words: &str) -> store::Result<()> {
    let last: u32 = tx.one(LAST, &params![key.space, key.experience])?.unwrap_or(0);
    let now = tx.now();
    tx.exec(INSERT, &params![key.space, key.experience, last + 1, step, by, now, words]).map(drop)
}

/// Takes a step that needs nothing but words: submitting, giving back, validating, opening again, withdrawing.
///
/// # Errors
/// [`Refused::OutOfTurn`] where it does not follow or she may not; [`Refused::Unfinished`] where something still stands
/// before it; whatever the engine meets.
pub fn take(tx: &mut Tx<'_>, key: Key, by: Writer, step: Step, words: &str) -> store::Result<()> {
    if step == Step::Published {
        return Err(Refused::OutOfTurn.into());
    }
    let (experience, state) = check(tx, key, by, step)?;
    let round = experience.round + u32::from(step == Step::Submitted);
    sheets::stand(tx, key, state, round, experience.version)?;
    insert(tx, key, step, Some(by.account), words)?;
    if step == Step::Withdrawn && experience.version > 0 {
        published::unlist(tx, key)?;
        catalogue::withdraw(tx, key.experience.uuid())?;
    }
    let kind = match step {
        Step::Submitted => "library.experience.submitted",
        Step::Returned => "library.experience.returned",
        Step::Validated => "library.experience.validated",
        Step::Reopened => "library.experience.reopened",
        Step::Withdrawn => "library.experience.withdrawn",
        Step::Begun | Step::Published => return Err(Refused::OutOfTurn.into()),
    };
    tx.record(Entry::new(kind, "experience", key.experience).with("round", round));
    Ok(())
}

/// Publishes the sheet as it stands; `changes` says what is new since the version before. Tells its number.
///
/// # Errors
/// As [`take`]; [`Refused::AddressTaken`] where something else was published under its address meanwhile.
pub fn publish(tx: &mut Tx<'_>, key: Key, by: Writer, keeper: &Text, changes: &str) -> store::Result<u32> {
    let (experience, state) = check(tx, key, by, Step::Published)?;
    let number = experience.version + 1;
    let content = sections::content_in(tx, key, experience.head.clone())?.published();
    published::put(tx, &experience, number, &content, keeper, changes, by.account)?;
    sheets::stand(tx, key, state, experience.round, number)?;
    insert(tx, key, Step::Published, Some(by.account), changes)?;
    let kind = if number == 1 { "library.experience.published" } else { "library.experience.revised" };
    tx.record(Entry::new(kind, "experience", key.experience).with("version", number).with("slug", experience.slug));
    Ok(number)
}

/// The experience and where the step leads, if it may be taken.
fn check(tx: &mut Tx<'_>, key: Key, by: Writer, step: Step) -> store::Result<(Experience, State)> {
    let experience = sheets::one_in(tx, key)?;
    let hand = authors::hand_in(tx, key, experience.round, by.account, by.role)?;
    let state = next(experience.state, step).filter(|_| may(Act::Take(step), hand, experience.state));
    let state = state.ok_or(Refused::OutOfTurn)?;
    let content = sections::content_in(tx, key, experience.head.clone())?;
    let tally = reviews::tally_in(tx, key, experience.round)?;
    if obstacles(step, &content, tally).is_empty() { Ok((experience, state)) } else { Err(Refused::Unfinished.into()) }
}
