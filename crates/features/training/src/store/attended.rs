//! Who took part in a cohort, for how long, and what she was given for it: the one place at which credentials meet attendance.
//!
//! What is issued is for what stands here, and for nothing else.

use actors::Actor;
use jiff::Timestamp;
use kernel::{Id, World};
use store::{Db, FromRow, Keys, Row, Sealed, Tx, params};

use super::{read, session_people, sessions};
use crate::model::application::Ref;
use crate::model::certificate::{Content, Kind, Rule, Worth};
use crate::model::session::HalfDay;
use crate::model::session_people::Person;
use crate::model::{Attendee, Cohort, Credential, Key, Programme, Session, SessionState, Slot};

// Whoever left has given her place up; an association that was merged counts as the one that stands for it.
const PART: &str = "SELECT p.space_id, p.id, p.number, p.call, p.application, a.root, p.data, \
     (SELECT CAST(COALESCE(SUM(t.minutes), 0) AS BIGINT) FROM training_presence t \
      WHERE t.space_id = p.space_id AND t.participant = p.id), c.id, c.kind, c.content \
     FROM training_participant p JOIN actor a ON a.id = p.actor \
     LEFT JOIN training_credential c ON c.space_id = p.space_id AND c.cohort = p.cohort AND c.participant = p.id \
     AND c.withdrawn_at IS NULL \
     WHERE p.space_id = $1 AND p.cohort = $2 AND p.number > $3 AND p.left_at IS NULL ORDER BY p.number LIMIT $4";
const NOTED: &str = "SELECT DISTINCT t.session, t.slot FROM training_presence t \
     JOIN training_session s ON s.space_id = t.space_id AND s.id = t.session WHERE s.space_id = $1 AND s.cohort = $2";

pub(super) const STATEMENTS: &[&str] = &[PART, NOTED];

/// Somebody who has a place in a cohort, how long she was there, and what she has for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attended {
    /// Who.
    pub participant: Id<Attendee>,
    /// Her number in the cohort.
    pub number: i32,
    /// By which application she came.
    pub application: Ref,
    /// The association that sent her, as it stands in the directory now.
    pub actor: Id<Actor>,
    /// Who she is. It is empty where names were erased.
    pub person: Person,
    /// The minutes that she was there.
    pub minutes: i64,
    /// What she was given, and what it says.
    pub has: Option<(Id<Credential>, Worth)>,
}

impl Attended {
    /// What her hours are worth now.
    pub fn worth(&self, programme: &Programme) -> Option<Worth> {
        programme.content.certificate.worth(self.minutes, programme.content.hours)
    }

    /// Whether what she has says something else than what her hours are worth now: they were corrected since.
    pub fn differs(&self, programme: &Programme) -> bool {
        self.has.is_some_and(|(_, has)| self.worth(programme) != Some(has))
    }
}

struct Found {
    attended: Attended,
    data: Sealed,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (space, participant, number) = (columns.take()?, columns.take()?, columns.take()?);
        let (call, id, actor) = (columns.take()?, columns.take()?, columns.take()?);
        let application = Ref { call: Key { space, call }, id };
        let (data, minutes) = (columns.take()?, columns.take()?);
        let (id, kind, content): (Option<Id<Credential>>, Option<Kind>, Option<String>) =
            (columns.take()?, columns.take()?, columns.take()?);
        let has = match (id, kind, content) {
            (Some(id), Some(kind), Some(content)) => {
                Some((id, Worth { kind, minutes: read::<Content>(&content)?.minutes }))
            }
            _ => None,
        };
        let person = Person::default();
        Ok(Self { attended: Attended { participant, number, application, actor, person, minutes, has }, data })
    }
}

fn opened(rows: Vec<Found>, keys: &Keys) -> store::Result<Vec<Attended>> {
    let open = |Found { mut attended, data }: Found| {
        let words = keys.open(session_people::SEALED.context, attended.participant.uuid(), &data)?;
        attended.person = read(words.reveal())?;
        Ok(attended)
    };
    rows.into_iter().map(open).collect()
}

/// Those who have a place in a cohort, in the order of their numbers, a page of them.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn of_cohort(db: &Db, cohort: &Cohort, after: i32, limit: u32) -> store::Result<Vec<Attended>> {
    opened(db.all(PART, &params![cohort.space, cohort.id, after, limit]).await?, db.keys())
}

/// As [`of_cohort`], in this write: what is issued is for the hours as they stand in the moment of issuing.
///
/// # Errors
/// As [`of_cohort`].
pub fn of_cohort_in(tx: &mut Tx<'_>, cohort: &Cohort, after: i32, limit: u32) -> store::Result<Vec<Attended>> {
    let rows = tx.all(PART, &params![cohort.space, cohort.id, after, limit])?;
    opened(rows, tx.keys())
}

/// How far the register of a cohort is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kept {
    /// Half-days of its sessions.
    pub half_days: usize,
    /// Those of them on which somebody is noted.
    pub noted: usize,
    /// Those that are over, and nobody is noted: a list or a telephone is still missing.
    pub missing: usize,
    /// Those that have not begun yet: nothing is issued before.
    pub to_come: usize,
    /// Minutes of all half-days.
    pub minutes: i64,
}

impl Kept {
    /// Whether all half-days together are shorter than the rule asks to attend: then nobody is given a certificate.
    pub fn is_too_short(&self, rule: Rule, hours: i32) -> bool {
        self.half_days > 0 && rule.of(self.minutes, hours) != Some(Kind::Certificate)
    }
}

fn begins(world: &World, half: &HalfDay) -> Timestamp {
    world.instant(half.day.to_datetime(half.starts))
}

/// Whether a half-day of a cohort has not begun yet.
pub(super) fn is_to_come(tx: &mut Tx<'_>, cohort: &Cohort) -> store::Result<bool> {
    let sessions = sessions::of_cohort_in(tx, cohort.space, cohort.id)?;
    let held = sessions.iter().filter(|session| session.state != SessionState::Cancelled);
    Ok(held.flat_map(|session| &session.content.half_days).any(|half| begins(tx.world(), half) > tx.now()))
}

/// How far the register of a cohort is kept.
///
/// # Errors
/// As [`Db::all`].
pub async fn kept(db: &Db, cohort: &Cohort) -> store::Result<Kept> {
    let sessions: Vec<Session> = sessions::of_cohort(db, cohort.space, cohort.id).await?;
    let noted: Vec<(Id<Session>, Slot)> = db.all(NOTED, &params![cohort.space, cohort.id]).await?;
    let now: Timestamp = db.world().now();
    let mut kept = Kept::default();
    for session in sessions.iter().filter(|session| session.state != SessionState::Cancelled) {
        for half in &session.content.half_days {
            let is_noted = noted.contains(&(session.id, half.slot()));
            let is_over = db.world().instant(half.day.to_datetime(half.ends)) <= now;
            kept.half_days += 1;
            kept.minutes += i64::from(half.minutes());
            kept.noted += usize::from(is_noted);
            kept.missing += usize::from(is_over && !is_noted);
            kept.to_come += usize::from(begins(db.world(), half) > now);
        }
    }
    Ok(kept)
}
