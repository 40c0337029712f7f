use std::collections::{BTreeMap, HashSet};

use actors::{Actor, Space};
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Tx, params};

use super::{learned, plan, session_people, sessions};
use crate::model::attendance::{Clock, Known, Noted, Outcome, Scan, Whom, judge};
use crate::model::{Attendee, Cohort, Refused, Session, SessionState, Slot};

const NOTE: &str = "INSERT INTO training_presence (space_id, session, slot, participant, minutes, way, at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
const STRIKE: &str =
    "DELETE FROM training_presence WHERE space_id = $1 AND session = $2 AND slot = $3 AND participant = $4";
// In whichever session of her cohort: who is there on a half-day is there once.
const IS_NOTED: &str = "SELECT 1 FROM training_presence WHERE space_id = $1 AND participant = $2 AND slot = $3 LIMIT 1";
const ELSEWHERE: &str = "SELECT a.participant FROM training_session s \
     JOIN training_presence a ON a.space_id = s.space_id AND a.session = s.id AND a.slot = $3 \
     WHERE s.space_id = $1 AND s.cohort = $2 AND s.id <> $4 LIMIT 10000";
const RECOUNT: &str = "UPDATE training_presence SET minutes = $4 WHERE space_id = $1 AND session = $2 AND slot = $3";
const THERE: &str = "SELECT p.actor, COUNT(*) FROM training_presence a \
     JOIN training_participant p ON p.space_id = a.space_id AND p.id = a.participant \
     WHERE a.space_id = $1 AND a.session = $2 AND a.slot = $3 GROUP BY p.actor";
const SLOTS: &str = "SELECT DISTINCT slot FROM training_presence WHERE space_id = $1 AND session = $2";
const MINUTES: &str = "SELECT CAST(COALESCE(SUM(minutes), 0) AS BIGINT) FROM training_presence \
     WHERE space_id = $1 AND participant = $2";
const ALL: &str = "SELECT participant, slot FROM training_presence WHERE space_id = $1 AND session = $2 \
     ORDER BY slot, participant LIMIT 100000";
const OF_ONE: &str = "SELECT session, slot, minutes FROM training_presence WHERE space_id = $1 AND participant = $2 \
     ORDER BY session, slot LIMIT 1000";
const BY_COHORT: &str = "SELECT p.id, CAST(SUM(a.minutes) AS BIGINT) FROM training_participant p \
     JOIN training_presence a ON a.space_id = p.space_id AND a.participant = p.id \
     WHERE p.space_id = $1 AND p.cohort = $2 GROUP BY p.id";
const SCANNED: &str = "SELECT outcome FROM training_scan WHERE space_id = $1 AND session = $2 AND id = $3";
const ADD_SCAN: &str = "INSERT INTO training_scan \
     (space_id, session, id, slot, participant, outcome, said_at, came_at, skew) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const TOLD: &str = "SELECT slot, participant, outcome, said_at, came_at, skew FROM training_scan \
     WHERE space_id = $1 AND session = $2 AND (outcome <> 'noted' OR skew > $3 OR skew < $4) \
     ORDER BY came_at DESC, id DESC LIMIT 200";

pub(super) const STATEMENTS: &[&str] = &[
    NOTE, STRIKE, IS_NOTED, ELSEWHERE, RECOUNT, THERE, SLOTS, MINUTES, ALL, OF_ONE, BY_COHORT, SCANNED, ADD_SCAN, TOLD,
];

/// How many minutes a participant was there, in all sessions of her cohort: each half-day counts once, without its pause.
///
/// # Errors
/// As [`Db::one`].
pub async fn minutes(db: &Db, space: Id<Space>, participant: Id<Attendee>) -> store::Result<i64> {
    Ok(db.one(MINUTES, &params![space, participant]).await?.unwrap_or(0))
}

/// How many minutes each participant of a cohort was there; who never came is not among them.
///
/// # Errors
/// As [`Db::all`].
pub async fn minutes_of_cohort(
    db: &Db,
    space: Id<Space>,
    cohort: Id<Cohort>,
) -> store::Result<BTreeMap<Id<Attendee>, i64>> {
    let rows: Vec<(Id<Attendee>, i64)> = db.all(BY_COHORT, &params![space, cohort]).await?;
    Ok(rows.into_iter().collect())
}

/// When one participant was there: session, half-day, minutes.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_one(
    db: &Db,
    space: Id<Space>,
    participant: Id<Attendee>,
) -> store::Result<Vec<(Id<Session>, Slot, i32)>> {
    db.all(OF_ONE, &params![space, participant]).await
}

/// Who was there when, in one session.
///
/// # Errors
/// As [`Db::all`].
pub async fn all(db: &Db, space: Id<Space>, session: Id<Session>) -> store::Result<HashSet<(Id<Attendee>, Slot)>> {
    let rows: Vec<(Id<Attendee>, Slot)> = db.all(ALL, &params![space, session]).await?;
    Ok(rows.into_iter().collect())
}

/// Who is noted for a half-day in another session of the same cohort: she counts there, and not once more.
///
/// # Errors
/// As [`Db::all`].
pub async fn elsewhere(db: &Db, of: &Session, slot: Slot) -> store::Result<HashSet<Id<Attendee>>> {
    let rows: Vec<Id<Attendee>> = db.all(ELSEWHERE, &params![of.space, of.cohort, slot, of.id]).await?;
    Ok(rows.into_iter().collect())
}

/// Notes by hand that somebody was there, or that this was a mistake.
///
/// # Errors
/// As [`list`].
pub fn tick(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    session: Id<Session>,
    slot: Slot,
    participant: Id<Attendee>,
    way: Option<Noted>,
) -> store::Result<()> {
    list(tx, space, session, slot, &[(participant, way.is_some())], way.unwrap_or(Noted::List))
}

/// Somebody went through the list of a half-day: who was there, and who was noted by mistake. Whoever is not named stays as she
/// was.
///
/// # Errors
/// [`Refused::OutOfTurn`] for a half-day that the session has not, who has no place in it, a session that was called off or
/// a day to come; as [`Tx::exec`].
pub fn list(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    session: Id<Session>,
    slot: Slot,
    changes: &[(Id<Attendee>, bool)],
    way: Noted,
) -> store::Result<()> {
    let of = sessions::one_in(tx, space, session)?;
    let minutes = of.content.half_day(slot).ok_or(Refused::OutOfTurn)?.minutes();
    if of.state == SessionState::Cancelled || slot.day > tx.today() {
        return Err(Refused::OutOfTurn.into());
    }
    let now = tx.now();
    for (participant, is_there) in changes {
        let attendee = session_people::one_in(tx, space, *participant)?.ok_or(Refused::Gone)?;
        if attendee.cohort != of.cohort {
            return Err(Refused::OutOfTurn.into());
        }
        if *is_there {
            note(tx, &of, slot, &attendee, minutes, (way, now))?;
        } else if tx.exec(STRIKE, &params![space, session, slot, participant])? == 1 {
            tx.record(told(&of, slot, -1, -i64::from(minutes), attendee.actor).with("corrects", true));
        }
    }
    settle(tx, &of)?;
    let entry = Entry::new("training.attendance.listed", "training-session", session).with("slot", slot.to_string());
    tx.record(entry.amount("changes", changes.len() as i64));
    Ok(())
}

fn note(
    tx: &mut Tx<'_>,
    of: &Session,
    slot: Slot,
    attendee: &Attendee,
    minutes: i32,
    (way, at): (Noted, Timestamp),
) -> store::Result<()> {
    if tx.one::<i64>(IS_NOTED, &params![of.space, attendee.id, slot])?.is_some() {
        return Ok(());
    }
    if tx.exec(NOTE, &params![of.space, of.id, slot, attendee.id, minutes, way, at])? == 1 {
        tx.record(told(of, slot, 1, minutes.into(), attendee.actor));
    }
    Ok(())
}

/// Whoever attended more or less than before may have learned, or not any more.
fn settle(tx: &mut Tx<'_>, of: &Session) -> store::Result<()> {
    let cohort = plan::cohort_in(tx, of.space, of.cohort)?;
    learned::settle(tx, &cohort)
}

/// What the plan counts: half-days and minutes of an association, no person. A correction is an entry of the difference.
fn told(of: &Session, slot: Slot, half_days: i64, minutes: i64, actor: Id<Actor>) -> Entry {
    Entry::new("training.attended", "training-session", of.id)
        .at(slot.day)
        .with("cohort", of.cohort)
        .link("actor", actor)
        .amount("half-days", half_days)
        .amount("minutes", minutes)
}

/// More than any phone notes in a session.
pub const MOST_SCANS: usize = 2_000;

/// What a phone is answered: for each thing that it noted, what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// What the phone called it.
    pub id: uuid::Uuid,
    /// What became of it.
    pub outcome: Outcome,
}

/// Takes what a phone noted without a network. What it sends again is answered as the first time, and noted once.
///
/// # Errors
/// [`Refused::Gone`] where there is no such session; as [`Tx::exec`].
pub fn reconcile(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    session: Id<Session>,
    clock: Clock,
    scans: &[Scan],
) -> store::Result<Vec<Answer>> {
    let of = sessions::one_in(tx, space, session)?;
    let mut answers = Vec::with_capacity(scans.len().min(MOST_SCANS));
    for scan in scans.iter().take(MOST_SCANS) {
        let before: Option<Outcome> = tx.one(SCANNED, &params![space, session, scan.id])?;
        let outcome = match before {
            Some(outcome) => outcome,
            None => take(tx, &of, clock, scan)?,
        };
        answers.push(Answer { id: scan.id, outcome });
    }
    settle(tx, &of)?;
    let count = |is: &dyn Fn(Outcome) -> bool| answers.iter().filter(|answer| is(answer.outcome)).count() as i64;
    let entry = Entry::new("training.attendance.reconciled", "training-session", session);
    tx.record(entry.amount("scans", count(&|_| true)).amount("told", count(&Outcome::is_told)));
    Ok(answers)
}

fn take(tx: &mut Tx<'_>, of: &Session, clock: Clock, scan: &Scan) -> store::Result<Outcome> {
    let (space, now) = (of.space, tx.now());
    let (id, way) = match &scan.who {
        Whom::Code(token) if session_people::is_true(tx.keys(), space, token) => (Some(token.attendee), Noted::Scan),
        Whom::Listed(id) => (Some(*id), Noted::List),
        Whom::Code(_) | Whom::Nobody => (None, Noted::Scan),
    };
    let attendee = match id {
        Some(id) => session_people::one_in(tx, space, id)?,
        None => None,
    };
    let is_noted = match &attendee {
        Some(one) => tx.one::<i64>(IS_NOTED, &params![space, one.id, scan.slot])?.is_some(),
        None => false,
    };
    let half = of.content.half_day(scan.slot);
    let instant = |time| tx.world().instant(scan.slot.day.to_datetime(time));
    let hours = half.map(|half| (instant(half.starts), instant(half.ends)));
    let at = clock.right(scan.said_at, now);
    let known = Known {
        is_cancelled: of.state == SessionState::Cancelled,
        cohort: of.cohort,
        hours,
        is_to_come: scan.slot.day > tx.today(),
        attendee: attendee.as_ref(),
        is_noted,
    };
    let outcome = judge(known, at);
    if let (Outcome::Noted | Outcome::Odd, Some(attendee), Some(half)) = (outcome, &attendee, half) {
        note(tx, of, scan.slot, attendee, half.minutes(), (way, at))?;
    }
    let whose = attendee.map(|attendee| attendee.id);
    let row = params![space, of.id, scan.id, scan.slot, whose, outcome, scan.said_at, now, clock.skew];
    tx.exec(ADD_SCAN, &row)?;
    Ok(outcome)
}

/// What somebody should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    /// For which half-day.
    pub slot: Slot,
    /// Whom it is about.
    pub participant: Option<Id<Attendee>>,
    /// What became of it.
    pub outcome: Outcome,
    /// When, by the phone's clock.
    pub said_at: Timestamp,
    /// When it came here.
    pub came_at: Timestamp,
    /// The phone's clock.
    pub clock: Clock,
}

/// What phones noted that somebody should look at, the latest first: not simply noted, or by a clock that was wrong.
///
/// # Errors
/// As [`Db::all`].
pub async fn odd(db: &Db, space: Id<Space>, session: Id<Session>) -> store::Result<Vec<Odd>> {
    type Line = (Slot, Option<Id<Attendee>>, Outcome, Timestamp, Timestamp, i32);
    let most = crate::model::attendance::CLOCK_MAY_DIFFER.as_secs();
    let rows: Vec<Line> = db.all(TOLD, &params![space, session, most, -most]).await?;
    let odd = |(slot, participant, outcome, said_at, came_at, skew)| Odd {
        slot,
        participant,
        outcome,
        said_at,
        came_at,
        clock: Clock { skew },
    };
    Ok(rows.into_iter().map(odd).collect())
}

/// The half-days of a session on which somebody is noted.
pub(super) fn slots_in(tx: &mut Tx<'_>, space: Id<Space>, session: Id<Session>) -> store::Result<Vec<Slot>> {
    tx.all(SLOTS, &params![space, session])
}

/// A half-day whose hours changed counts what it now lasts, for whoever was there; the plan hears of the difference.
pub(super) fn recount(tx: &mut Tx<'_>, of: &Session, slot: Slot, before: i32, after: i32) -> store::Result<()> {
    if before == after {
        return Ok(());
    }
    let there: Vec<(Id<Actor>, i64)> = tx.all(THERE, &params![of.space, of.id, slot])?;
    tx.exec(RECOUNT, &params![of.space, of.id, slot, after])?;
    let more = i64::from(after - before);
    for (actor, people) in there {
        tx.record(told(of, slot, 0, more * people, actor).with("corrects", true));
    }
    settle(tx, of)
}
