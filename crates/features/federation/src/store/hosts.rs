//! Installations elsewhere: blocked ones, and how it goes with what is sent to each.

use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use store::{Db, Entry, Stream, Tx, Who, params};
use uuid::Uuid;

use super::outbox;
use crate::model::patience::{Outcome, again};

const ENSURE: &str = "INSERT INTO federation_host (host, id, tries) VALUES ($1, $2, 0) ON CONFLICT (host) DO NOTHING";
const GET: &str = "SELECT host, id, blocked_at, due_at, tries, failing_since, rests_since, outcome FROM federation_host WHERE host = $1";
const LIST: &str = "SELECT h.host, h.blocked_at, h.rests_since, h.failing_since, h.tries, h.due_at, h.outcome, \
     (SELECT COUNT(*) FROM federation_follower f WHERE f.host = h.host), \
     (SELECT COUNT(*) FROM federation_delivery d WHERE d.host = h.host) \
     FROM federation_host h WHERE h.host > $1 ORDER BY h.host LIMIT $2";
const DUE: &str =
    "SELECT host, due_at, tries, failing_since FROM federation_host WHERE due_at <= $1 ORDER BY due_at, host LIMIT 16";
const CLAIM: &str = "UPDATE federation_host SET due_at = $3, claim = $4 WHERE host = $1 AND due_at = $2";
const GO_ON: &str =
    "UPDATE federation_host SET due_at = $3, claim = NULL, tries = 0, failing_since = NULL, outcome = $4
    WHERE host = $1 AND claim = $2";
const WAIT: &str = "UPDATE federation_host SET due_at = $3, claim = NULL, tries = $4, failing_since = $5, outcome = $6
    WHERE host = $1 AND claim = $2";
const REST: &str = "UPDATE federation_host SET due_at = NULL, claim = NULL, rests_since = $3, outcome = $4
    WHERE host = $1 AND claim = $2";
const WAKE: &str = "UPDATE federation_host SET rests_since = NULL, failing_since = NULL, tries = 0,
    due_at = CASE WHEN EXISTS (SELECT 1 FROM federation_delivery d WHERE d.host = federation_host.host) THEN $2 ELSE due_at END
    WHERE host = $1 AND (rests_since IS NOT NULL OR tries > 0) AND claim IS NULL";
const BLOCK: &str = "UPDATE federation_host SET blocked_at = $2, due_at = NULL, claim = NULL WHERE host = $1";
const UNBLOCK: &str = "UPDATE federation_host SET blocked_at = NULL WHERE host = $1";
const BLOCKED: &str = "SELECT 1 FROM federation_host WHERE host = $1 AND blocked_at IS NOT NULL";
const UNHEARD: &str = "SELECT 1 FROM federation_host WHERE host = $1 AND (rests_since IS NOT NULL OR tries > 0)";
const REMAINS: &str = "SELECT COUNT(*) FROM federation_delivery WHERE host = $1";

pub(super) const STATEMENTS: &[&str] =
    &[ENSURE, GET, LIST, DUE, CLAIM, GO_ON, WAIT, REST, WAKE, BLOCK, UNBLOCK, BLOCKED, UNHEARD, REMAINS];

const WHO: Who = Who::system("federation");
/// After so long what a taker was not heard of again may be taken anew: far longer than a round may take.
const LEASE: SignedDuration = SignedDuration::from_mins(30);

/// An installation elsewhere: the subject of journal entries.
pub struct Host;

/// An installation as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its host and port.
    pub host: String,
    /// Since when it is blocked, if it is.
    pub blocked_at: Option<Timestamp>,
    /// Since when it rests, if it does.
    pub rests_since: Option<Timestamp>,
    /// Since when nothing arrives there.
    pub failing_since: Option<Timestamp>,
    /// How often it was tried in vain in a row.
    pub tries: u32,
    /// When it is tried next, if something waits.
    pub due_at: Option<Timestamp>,
    /// What came of the last delivery.
    pub outcome: Option<Outcome>,
    /// How many of its people follow.
    pub followers: i64,
    /// How many deliveries wait.
    pub waiting: i64,
}

store::row! { Line { host, blocked_at, rests_since, failing_since, tries, due_at, outcome, followers, waiting } }

/// An installation to which something may be sent now.
#[derive(Debug, Clone)]
pub struct Due {
    /// Its host and port.
    pub host: String,
    due_at: Timestamp,
    tries: u32,
    failing_since: Option<Timestamp>,
}

store::row! { Due { host, due_at, tries, failing_since } }

/// What a round did with one installation.
pub struct Round {
    /// Which.
    pub due: Due,
    /// What was settled: taken, refused or gone.
    pub settled: Vec<outbox::Delivery>,
    /// What came of the last try, if there was one.
    pub last: Option<Outcome>,
}

/// The installations, so many after the one given, in the order of their names.
///
/// # Errors
/// Whatever the engine meets.
pub async fn list(db: &Db, after: &str, limit: u32) -> store::Result<Vec<Line>> {
    db.all(LIST, &params![after, limit]).await
}

/// Whether an installation is blocked.
///
/// # Errors
/// Whatever the engine meets.
pub async fn is_blocked(db: &Db, host: &str) -> store::Result<bool> {
    Ok(db.one::<i64>(BLOCKED, &params![host]).await?.is_some())
}

/// Whether an installation was away when it was last written to, so that any sign of it is news.
///
/// # Errors
/// Whatever the engine meets.
pub async fn is_away(db: &Db, host: &str) -> store::Result<bool> {
    Ok(db.one::<i64>(UNHEARD, &params![host]).await?.is_some())
}

/// Notes that an installation exists.
///
/// # Errors
/// Whatever the engine meets.
pub fn ensure(tx: &mut Tx<'_>, host: &str) -> store::Result<()> {
    let id = tx.world().uuid();
    tx.exec(ENSURE, &params![host, id]).map(drop)
}

/// Notes that an installation was heard of: what waits for it goes now.
///
/// # Errors
/// Whatever the engine meets.
pub fn wake(tx: &mut Tx<'_>, host: &str) -> store::Result<u64> {
    let now = tx.now();
    tx.exec(WAKE, &params![host, now])
}

type Facts =
    (String, Uuid, Option<Timestamp>, Option<Timestamp>, u32, Option<Timestamp>, Option<Timestamp>, Option<String>);

fn id_of(tx: &mut Tx<'_>, host: &str) -> store::Result<Id<Host>> {
    let facts: Option<Facts> = tx.one(GET, &params![host])?;
    facts.map(|facts| Id::from_uuid(facts.1)).ok_or(store::Error::NotFound)
}

/// Blocks an installation: nothing is taken from it or sent to it, and what came from it is gone.
///
/// # Errors
/// Whatever the engine meets.
pub fn block(tx: &mut Tx<'_>, host: &str) -> store::Result<()> {
    ensure(tx, host)?;
    let now = tx.now();
    tx.exec(BLOCK, &params![host, now])?;
    super::followers::drop_host(tx, host)?;
    super::responses::drop_host(tx, host)?;
    super::trust::drop_host(tx, host)?;
    outbox::drop_host(tx, host)?;
    let id = id_of(tx, host)?;
    tx.record(Entry::new("federation.blocked", "federation-host", id));
    Ok(())
}

/// Takes from an installation again.
///
/// # Errors
/// [`store::Error::NotFound`]; whatever the engine meets.
pub fn unblock(tx: &mut Tx<'_>, host: &str) -> store::Result<()> {
    let id = id_of(tx, host)?;
    tx.exec(UNBLOCK, &params![host])?;
    tx.record(Entry::new("federation.unblocked", "federation-host", id));
    Ok(())
}

/// Tries an installation again at once.
///
/// # Errors
/// [`store::Error::NotFound`]; whatever the engine meets.
pub fn try_now(tx: &mut Tx<'_>, host: &str) -> store::Result<()> {
    let id = id_of(tx, host)?;
    wake(tx, host)?;
    tx.record(Entry::new("federation.woken", "federation-host", id));
    Ok(())
}

/// The installations to which something may be sent now, a few at a time.
///
/// # Errors
/// Whatever the engine meets.
pub async fn due(db: &Db) -> store::Result<Vec<Due>> {
    db.all(DUE, &params![db.world().now()]).await
}

/// Takes these installations for a round, and tells which were still to be had.
///
/// # Errors
/// Whatever the engine meets.
pub async fn claim(db: &Db, voice: Uuid, due: Vec<Due>, claim: Uuid) -> store::Result<Vec<Due>> {
    db.write(Stream::COMMON, WHO, move |tx| {
        let until = tx.now() + LEASE;
        let mut taken = Vec::new();
        for due in due {
            if tx.exec(CLAIM, &params![&due.host, due.due_at, until, claim])? > 0 {
                taken.push(due);
            }
        }
        let voice = Id::<super::voice::Voice>::from_uuid(voice);
        tx.record(Entry::new("federation.taken", "federation-voice", voice).with("hosts", taken.len()));
        Ok(taken)
    })
    .await
}

/// Notes what came of a round.
///
/// # Errors
/// Whatever the engine meets.
pub async fn settle(db: &Db, voice: Uuid, claim: Uuid, rounds: Vec<Round>) -> store::Result<()> {
    db.write(Stream::COMMON, WHO, move |tx| {
        let settled: usize = rounds.iter().map(|round| round.settled.len()).sum();
        for round in rounds {
            settle_one(tx, claim, round)?;
        }
        outbox::sweep(tx)?;
        let voice = Id::<super::voice::Voice>::from_uuid(voice);
        tx.record(Entry::new("federation.delivered", "federation-voice", voice).with("settled", settled));
        Ok(())
    })
    .await
}

fn settle_one(tx: &mut Tx<'_>, claim: Uuid, round: Round) -> store::Result<()> {
    let (now, host) = (tx.now(), &round.due.host);
    outbox::settled(tx, host, &round.settled)?;
    let outcome = round.last.map(Outcome::code);
    if round.last.is_none_or(Outcome::goes_on) {
        let waits = tx.one::<i64>(REMAINS, &params![host])?.unwrap_or(0) > 0;
        return tx.exec(GO_ON, &params![host, claim, waits.then_some(now), outcome]).map(drop);
    }
    let is_first = !round.settled.is_empty();
    let tries = if is_first { 1 } else { round.due.tries + 1 };
    let since = round.due.failing_since.filter(|_| !is_first).unwrap_or(now);
    match again(tries, since, now) {
        Some(next) => tx.exec(WAIT, &params![host, claim, next, tries, since, outcome]).map(drop),
        None => {
            outbox::drop_host(tx, host)?;
            tx.exec(REST, &params![host, claim, now, outcome]).map(drop)
        }
    }
}
