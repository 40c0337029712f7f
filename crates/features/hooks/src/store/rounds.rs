//! The two writes of a round: whoever takes a webhook, and what came of it. They are written to the common journal, so that
//! telling what happened in a space is not itself something that happened in it.

use actors::Space;
use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use store::{Db, Entry, FromRow, Row, Stream, Who, params};
use uuid::Uuid;

use super::Hook;
use crate::model::{Fate, Message, Outcome, Paused};

const DUE: &str =
    "SELECT h.due_at, s.id, s.slug, h.id, h.address, h.secret, h.old_secret, h.old_until, h.kinds, h.made_at, \
     h.next_entry, h.ping_at, h.tries, h.failing_since, h.paused_why
    FROM hook h JOIN space s ON s.id = h.space_id WHERE h.paused_at IS NULL AND h.due_at <= $1 AND h.id > $2
    ORDER BY h.id LIMIT 100";
const CLAIM: &str = "UPDATE hook SET due_at = $4, claim = $5
    WHERE space_id = $1 AND id = $2 AND due_at = $3 AND paused_at IS NULL";
const GO_ON: &str = "UPDATE hook SET next_entry = $4, ping_at = CASE WHEN $5 THEN NULL ELSE ping_at END, due_at = $6, claim = NULL, tries = 0, failing_since = NULL
    WHERE space_id = $1 AND id = $2 AND claim = $3";
const WAIT: &str = "UPDATE hook SET next_entry = $4, ping_at = CASE WHEN $5 THEN NULL ELSE ping_at END, due_at = $6, claim = NULL, tries = $7, failing_since = $8
    WHERE space_id = $1 AND id = $2 AND claim = $3";
const REST: &str = "UPDATE hook SET paused_at = $3, paused_why = $4 WHERE space_id = $1 AND id = $2";
const LATEST: &str = "SELECT COALESCE(MAX(number), 0) FROM hook_try WHERE space_id = $1 AND hook = $2";
const TRIED: &str = "INSERT INTO hook_try (space_id, hook, number, kind, entry, tried_at, outcome, status)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const FORGET: &str = "DELETE FROM hook_try WHERE space_id = $1 AND hook = $2 AND number <= $3";

pub(super) const STATEMENTS: &[&str] = &[DUE, CLAIM, GO_ON, WAIT, REST, LATEST, TRIED, FORGET];

const WHO: Who = Who::system("hooks");
/// How many tries of a webhook are kept.
const KEPT: i64 = 50;
/// After so long a webhook whose taker was not heard of again may be taken anew: far longer than a round may take.
const LEASE: SignedDuration = SignedDuration::from_mins(10);

/// A webhook that may be looked at.
pub struct Due {
    due_at: Timestamp,
    /// Whose it is.
    pub space: Id<Space>,
    /// The short name of that space.
    pub slug: String,
    /// The webhook.
    pub hook: Hook,
}

impl FromRow for Due {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self { due_at: columns.take()?, space: columns.take()?, slug: columns.take()?, hook: Hook::take(&columns)? })
    }
}

/// A message and what came of it.
pub struct Told {
    /// What was told.
    pub message: Message,
    /// What came of it.
    pub outcome: Outcome,
    /// The status that was answered.
    pub status: Option<u16>,
}

/// What a round did with one webhook.
pub struct Round {
    /// What was tried, in order: all taken but perhaps the last.
    pub told: Vec<Told>,
    /// The next entry to be looked at.
    pub next_entry: u64,
}

/// The webhooks that may be looked at now, after the one given, a hundred at most.
///
/// # Errors
/// Whatever the engine meets.
pub async fn due(db: &Db, after: Uuid) -> store::Result<Vec<Due>> {
    db.all(DUE, &params![db.world().now(), after]).await
}

/// Takes a webhook for a round; nothing where another server was faster or somebody stopped it.
///
/// # Errors
/// Whatever the engine meets.
pub async fn claim(db: &Db, due: &Due) -> store::Result<Option<Uuid>> {
    let (space, id, due_at, claim) = (due.space, due.hook.id, due.due_at, db.world().uuid());
    let taken = db.write(Stream::COMMON, WHO, move |tx| {
        let until = tx.now() + LEASE;
        if tx.exec(CLAIM, &params![space, id, due_at, until, claim])? == 0 {
            return Err(store::Error::refused(Taken));
        }
        tx.record(Entry::new("hooks.taken", "hook", id));
        Ok(Some(claim))
    });
    match taken.await {
        Err(error) => error.refusal::<Taken>().map(|Taken| None),
        done => done,
    }
}

#[derive(Debug, thiserror::Error)]
#[error("somebody else has taken it")]
struct Taken;

/// Notes what came of a round.
///
/// # Errors
/// Whatever the engine meets.
pub async fn settle(db: &Db, due: &Due, claim: Uuid, round: Round) -> store::Result<()> {
    let (space, id) = (due.space, due.hook.id);
    let (tries, failing_since) = (due.hook.tries, due.hook.failing_since);
    db.write(Stream::COMMON, WHO, move |tx| {
        let now = tx.now();
        let failed = round.told.last().map(|last| last.outcome).filter(|outcome| *outcome != Outcome::Taken);
        let is_first = round.told.len() > 1;
        let tries = if is_first { 1 } else { tries + 1 };
        let since = failing_since.filter(|_| !is_first).unwrap_or(now);
        let pinged = round.told.iter().any(|told| told.message.entry.is_none() && told.outcome == Outcome::Taken);
        let next = i64::try_from(round.next_entry).unwrap_or(i64::MAX);
        match failed.map(|outcome| Fate::after(outcome, tries, since, now)) {
            None | Some(Fate::GoesOn) => {
                tx.exec(GO_ON, &params![space, id, claim, next, pinged, now])?;
            }
            Some(Fate::Waits(until)) => {
                tx.exec(WAIT, &params![space, id, claim, next, pinged, until, tries, since])?;
            }
            Some(Fate::Rests(why)) => {
                tx.exec(WAIT, &params![space, id, claim, next, pinged, now, tries, since])?;
                rest(tx, space, id, why)?;
            }
        }
        let taken = round.told.iter().filter(|told| told.outcome == Outcome::Taken).count();
        note(tx, space, id, round.told)?;
        let entry = Entry::new("hooks.round", "hook", id).amount("taken", taken as i64);
        tx.record(entry.amount("failed", i64::from(failed.is_some())));
        Ok(())
    })
    .await
}

/// Keeps what was tried, and forgets the oldest.
fn note(tx: &mut store::Tx<'_>, space: Id<Space>, id: Id<Hook>, told: Vec<Told>) -> store::Result<()> {
    let (now, mut number) = (tx.now(), tx.one::<i64>(LATEST, &params![space, id])?.unwrap_or(0));
    for Told { message, outcome, status } in told {
        number += 1;
        let entry = message.entry.and_then(|entry| i64::try_from(entry).ok());
        tx.exec(TRIED, &params![space, id, number, message.kind, entry, now, outcome, status.map(i32::from)])?;
    }
    tx.exec(FORGET, &params![space, id, number - KEPT]).map(drop)
}

fn rest(tx: &mut store::Tx<'_>, space: Id<Space>, id: Id<Hook>, why: Paused) -> store::Result<()> {
    let now = tx.now();
    tx.exec(REST, &params![space, id, now, why]).map(drop)
}
