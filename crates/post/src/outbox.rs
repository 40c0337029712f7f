//! The letters that wait: SQL and the two writes of a round.

use jiff::{SignedDuration, Timestamp, ToSpan};
use kernel::Id;
use store::journal::{self, Period};
use store::{Db, Entry, FromRow, Row, Sealed, SealedColumn, Stream, Tx, Who, params};
use uuid::Uuid;

use crate::sender::Outcome;
use crate::{Letter, Message, Way};

/// How many letters are taken at a time: what memory holds, and what is sent twice at most when the program dies.
pub const BATCH: usize = 20;
/// After so long a batch whose taker was not heard of again may be taken anew. Far longer than a sender may take for one.
pub(crate) const LEASE: SignedDuration = SignedDuration::from_mins(15);
/// A letter is tried so often, over about a day and a half.
const TRIES: u32 = 10;
/// The wait after the first try; each further one is four times as long.
const FIRST_WAIT: SignedDuration = SignedDuration::from_mins(1);
/// The longest wait.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(6);
/// How long the way rests when the server cannot be reached.
pub(crate) const REST: SignedDuration = SignedDuration::from_mins(1);

/// What the journal tells of each round: how many letters, never whose.
const ROUND: &str = "post.round";
const GIVEN_UP: &str = "given-up";
/// What the journal names: the post is the installation's.
const INSTALLATION: Id<Letter> = Id::from_uuid(Uuid::nil());

const LETTER: &str = "post_letter.letter";

pub(crate) const SEALED: SealedColumn =
    SealedColumn { table: "post_letter", key: &["id"], id: "id", column: "letter", context: LETTER };

const ADD: &str = "INSERT INTO post_letter (id, way, about, letter, made_at, expires_at, due_at, tries)
    VALUES ($1, $2, $3, $4, $5, $6, $5, 0)";
const ANY_DUE: &str = "SELECT id FROM post_letter WHERE way = $1 AND due_at <= $2 LIMIT 1";
const ANY_EXPIRED: &str = "SELECT id FROM post_letter WHERE expires_at <= $1 LIMIT 1";
const DUE: &str = "SELECT id, due_at, tries, made_at, letter FROM post_letter
    WHERE way = $1 AND due_at <= $2 AND expires_at > $2 ORDER BY due_at, id LIMIT 20";
const CLAIM: &str = "UPDATE post_letter SET due_at = $3, tries = tries + 1, claim = $4 WHERE id = $1 AND due_at = $2";
const SENT: &str = "DELETE FROM post_letter WHERE id = $1";
const PUT_OFF: &str = "UPDATE post_letter SET due_at = $3, tries = $4, claim = NULL WHERE id = $1 AND claim = $2";
const DROP: &str = "DELETE FROM post_letter WHERE id = $1 AND claim = $2";
const EXPIRE: &str = "DELETE FROM post_letter WHERE expires_at <= $1";
const FORGET: &str = "DELETE FROM post_letter WHERE about = $1";
const WAITING: &str =
    "SELECT COUNT(*), COUNT(CASE WHEN tries > 0 THEN 1 END), MIN(made_at) FROM post_letter WHERE way = $1";

pub(crate) const STATEMENTS: &[&str] =
    &[ADD, ANY_DUE, ANY_EXPIRED, DUE, CLAIM, SENT, PUT_OFF, DROP, EXPIRE, FORGET, WAITING];

/// Puts a letter into the outbox, within the write that is the reason for it. It records nothing: the caller's own entry
/// tells what happened.
///
/// # Errors
/// [`Unfit`](crate::Unfit) as a refusal, and whatever the engine meets.
pub fn enqueue(tx: &mut Tx<'_>, letter: &Letter) -> store::Result<()> {
    if let Some(unfit) = letter.unfit() {
        return Err(store::Error::refused(unfit));
    }
    let (id, now) = (tx.id::<Letter>(), tx.now());
    let sealed = tx.keys().seal(LETTER, id.uuid(), &letter.sealed());
    let way = letter.to.way().code();
    tx.exec(ADD, &params![id, way, &letter.about, sealed, now, now + letter.kept_for]).map(|_| ())
}

/// Takes back the letters about something that still wait; how many. One that is being sent just now may still arrive.
///
/// # Errors
/// Whatever the engine meets.
pub fn forget(tx: &mut Tx<'_>, about: Uuid) -> store::Result<u64> {
    tx.exec(FORGET, &params![about])
}

/// How much waits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Letters that wait.
    pub letters: u64,
    /// Those of them that were tried in vain already.
    pub tried: u64,
    /// Since when the oldest waits.
    pub since: Option<Timestamp>,
}

/// How much waits to leave by a way: reads all of it, so it is not for a page that many open.
///
/// # Errors
/// Whatever the engine meets.
pub async fn waiting(db: &Db, way: Way) -> store::Result<Waiting> {
    let found: Option<(u64, u64, Option<Timestamp>)> = db.one(WAITING, &params![way.code()]).await?;
    Ok(found.map(|(letters, tried, since)| Waiting { letters, tried, since }).unwrap_or_default())
}

/// How many letters were given up in the last so many days: refused for good, or tried too often.
///
/// # Errors
/// Whatever the engine meets.
pub async fn given_up_since(db: &Db, days: i32) -> store::Result<i64> {
    let today = db.world().today();
    let from = today.checked_sub(days.days()).unwrap_or(today);
    journal::sum(db, Stream::COMMON, ROUND, GIVEN_UP, Period::new(from, today)).await
}

/// A letter that was taken, still sealed.
pub(crate) struct Taken {
    pub(crate) id: Uuid,
    way: Way,
    /// How often it was tried, this time included.
    tries: u32,
    made_at: Timestamp,
    letter: Sealed,
}

struct Due {
    id: Uuid,
    due_at: Timestamp,
    tries: u32,
    made_at: Timestamp,
    letter: Sealed,
}

impl FromRow for Due {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, due_at, tries) = (columns.take()?, columns.take()?, columns.take()?);
        Ok(Self { id, due_at, tries, made_at: columns.take()?, letter: columns.take()? })
    }
}

impl Taken {
    /// Opens it.
    pub(crate) fn open(&self, db: &Db) -> Option<Message> {
        let opened = db.keys().open(LETTER, self.id, &self.letter).ok()?;
        Message::read(self.id, self.way, self.made_at, &opened)
    }

    /// When it is tried again after a try that failed.
    fn next_try(&self, now: Timestamp) -> Timestamp {
        let before = self.tries.saturating_sub(1).min(10);
        now + (FIRST_WAIT * 4_i32.pow(before)).min(LONGEST_WAIT)
    }
}

/// The letters of one batch, under one claim.
pub(crate) struct Batch {
    claim: Uuid,
    pub(crate) letters: Vec<Taken>,
}

/// What became of a batch.
pub(crate) struct Settled {
    pub(crate) claim: Uuid,
    pub(crate) fates: Vec<(Taken, Outcome)>,
}

impl Batch {
    /// What became of each; for a letter without an answer, that the way was closed.
    pub(crate) fn settled(self, outcomes: Vec<Outcome>) -> Settled {
        let outcomes = outcomes.into_iter().chain(std::iter::repeat_with(|| Outcome::Closed("no answer")));
        Settled { claim: self.claim, fates: self.letters.into_iter().zip(outcomes).collect() }
    }
}

/// Whether a letter may be taken now.
pub(crate) async fn any_due(db: &Db, way: Way) -> store::Result<bool> {
    let found: Option<Uuid> = db.one(ANY_DUE, &params![way.code(), db.world().now()]).await?;
    Ok(found.is_some())
}

/// Whether a letter waited too long.
pub(crate) async fn any_expired(db: &Db) -> store::Result<bool> {
    let found: Option<Uuid> = db.one(ANY_EXPIRED, &params![db.world().now()]).await?;
    Ok(found.is_some())
}

/// One write: notes what became of the last batch, drops what waited too long, and takes the next batch of a way if one
/// is wanted. The journal is told how many, in one entry.
pub(crate) async fn turn(db: &Db, last: Option<Settled>, next: Option<Way>) -> store::Result<(Batch, Counts)> {
    let act = move |tx: &mut Tx<'_>| {
        let mut counts = Counts::default();
        if let Some(settled) = last {
            settle(tx, &settled, &mut counts)?;
        }
        counts.expired = tx.exec(EXPIRE, &params![tx.now()])?;
        let batch = take(tx, next)?;
        if counts != Counts::default() || !batch.letters.is_empty() {
            tx.record(counts.entry(batch.letters.len()));
            return Ok((batch, counts));
        }
        // Another server was faster: nothing was done, so nothing is to be told.
        Err(store::Error::refused(Nothing))
    };
    match db.write(Stream::COMMON, Who::system("post"), act).await {
        Err(error) => error.refusal::<Nothing>().map(|Nothing| (Batch::empty(), Counts::default())),
        done => done,
    }
}

#[derive(Debug, thiserror::Error)]
#[error("there was nothing to do")]
struct Nothing;

impl Batch {
    fn empty() -> Self {
        Self { claim: Uuid::nil(), letters: Vec::new() }
    }
}

fn take(tx: &mut Tx<'_>, way: Option<Way>) -> store::Result<Batch> {
    let mut batch = Batch { claim: tx.world().uuid(), letters: Vec::new() };
    let Some(way) = way else { return Ok(batch) };
    let now = tx.now();
    let due: Vec<Due> = tx.all(DUE, &params![way.code(), now])?;
    for Due { id, due_at, tries, made_at, letter } in due {
        // Whoever changes the row first has it: another server's claim has moved `due_at`.
        if tx.exec(CLAIM, &params![id, due_at, now + LEASE, batch.claim])? == 1 {
            batch.letters.push(Taken { id, way, tries: tries + 1, made_at, letter });
        }
    }
    Ok(batch)
}

fn settle(tx: &mut Tx<'_>, settled: &Settled, counts: &mut Counts) -> store::Result<()> {
    let (now, claim) = (tx.now(), settled.claim);
    for (taken, outcome) in &settled.fates {
        match outcome {
            // Also when the claim has run out and another server has it: it need not be sent once more.
            Outcome::Sent => {
                tx.exec(SENT, &params![taken.id])?;
                counts.sent += 1;
            }
            Outcome::Later(_) if taken.tries < TRIES => {
                tx.exec(PUT_OFF, &params![taken.id, claim, taken.next_try(now), taken.tries])?;
                counts.put_off += 1;
            }
            Outcome::Later(_) | Outcome::Refused(_) => {
                tx.exec(DROP, &params![taken.id, claim])?;
                counts.given_up += 1;
            }
            // It was not this letter's fault: it loses no try.
            Outcome::Closed(_) => {
                tx.exec(PUT_OFF, &params![taken.id, claim, now + REST, taken.tries - 1])?;
                counts.put_off += 1;
            }
        }
    }
    Ok(())
}

/// What a round did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) sent: u64,
    pub(crate) put_off: u64,
    pub(crate) given_up: u64,
    pub(crate) expired: u64,
}

impl Counts {
    fn entry(self, taken: usize) -> Entry {
        let amounts =
            [("sent", self.sent), ("put-off", self.put_off), (GIVEN_UP, self.given_up), ("expired", self.expired)];
        let entry = Entry::new(ROUND, "installation", INSTALLATION).with("taken", taken);
        amounts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .fold(entry, |entry, (name, count)| entry.amount(name, i64::try_from(count).unwrap_or(i64::MAX)))
    }
}
