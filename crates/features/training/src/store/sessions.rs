use std::collections::BTreeMap;

use actors::Space;
use jiff::civil::Date;
use kernel::{Id, Text};
use store::{Db, Entry, FromRow, Keys, Row, Tx, params};

use super::{attendance, json, plan, read, session_notices, session_people};
use crate::model::session::{Content, HalfDay};
use crate::model::session_notice::SessionNews;
use crate::model::{Cohort, Refused, Session, SessionState, Slot, Trainer};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT space_id, id, cohort, state, content, sequence, reason, invited_at, changed_at FROM training_session ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE space_id = $1 AND id = $2");
const BY_ID: &str = select!("WHERE id = $1");
const OF_COHORT: &str = select!("WHERE space_id = $1 AND cohort = $2 ORDER BY first_day, id LIMIT 200");
const LIST: &str =
    select!("WHERE space_id = $1 AND (first_day, id) < ($2, $3) ORDER BY first_day DESC, id DESC LIMIT $4");
const ADD: &str = "INSERT INTO training_session \
     (space_id, id, cohort, state, first_day, content, sequence, reason, invited_at, changed_at) \
     VALUES ($1, $2, $3, 'planned', $4, $5, 0, '{}', NULL, $6)";
const CHANGE: &str = "UPDATE training_session SET first_day = $3, content = $4, sequence = $5, changed_at = $6 \
     WHERE space_id = $1 AND id = $2";
const INVITE: &str = "UPDATE training_session SET state = 'invited', invited_at = $3, changed_at = $3 \
     WHERE space_id = $1 AND id = $2 AND state = 'planned'";
const CALL_OFF: &str = "UPDATE training_session SET state = 'cancelled', sequence = $3, reason = $4, changed_at = $5 \
     WHERE space_id = $1 AND id = $2 AND state <> 'cancelled'";
const FORGET_TAUGHT: &str = "DELETE FROM training_taught WHERE space_id = $1 AND session = $2 AND day >= $3";
const TAUGHT: &str = "INSERT INTO training_taught (space_id, trainer, day, session, slot, minutes) \
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
const BUSY: &str = "SELECT trainer, slot FROM training_taught \
     WHERE space_id = $1 AND trainer = $2 AND day >= $3 AND day <= $4 AND session <> $5 ORDER BY slot LIMIT 100";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, BY_ID, OF_COHORT, LIST, ADD, CHANGE, INVITE, CALL_OFF, FORGET_TAUGHT, TAUGHT, BUSY];

impl FromRow for Session {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            space: columns.take()?,
            id: columns.take()?,
            cohort: columns.take()?,
            state: columns.take()?,
            content: read(&columns.take::<String>()?)?,
            sequence: columns.take()?,
            reason: read(&columns.take::<String>()?)?,
            invited_at: columns.take()?,
            changed_at: columns.take()?,
        })
    }
}

/// A session of a space.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, space: Id<Space>, id: Id<Session>) -> store::Result<Option<Session>> {
    db.one(ONE, &params![space, id]).await
}

/// A session of whichever space: for its address, which names none.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_id(db: &Db, id: Id<Session>) -> store::Result<Option<Session>> {
    db.one(BY_ID, &params![id]).await
}

/// A session as it stands in this write.
///
/// # Errors
/// [`Refused::Gone`].
pub fn one_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Session>) -> store::Result<Session> {
    tx.one(ONE, &params![space, id])?.ok_or_else(|| Refused::Gone.into())
}

/// The sessions of a cohort, by their first day.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_cohort(db: &Db, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<Vec<Session>> {
    db.all(OF_COHORT, &params![space, cohort]).await
}

/// The same in a write.
pub(super) fn of_cohort_in(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<Vec<Session>> {
    tx.all(OF_COHORT, &params![space, cohort])
}

/// The sessions of a space, the latest first, a page of them.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(
    db: &Db,
    space: Id<Space>,
    after: Option<(Date, Id<Session>)>,
    limit: u32,
) -> store::Result<Vec<Session>> {
    let (day, id) = match after {
        Some((day, id)) => (day.to_string(), id),
        None => ("9999-99-99".to_owned(), Id::from_uuid(uuid::Uuid::max())),
    };
    db.all(LIST, &params![space, day, id, limit]).await
}

/// Writes a new session. Those who confirmed before there were identities get theirs now.
///
/// # Errors
/// [`Refused::Gone`], [`Refused::OutOfTurn`] for a cohort that was called off or a session of no half-day; as [`Tx::exec`].
pub fn add(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>, content: &Content) -> store::Result<Id<Session>> {
    let of = plan::cohort_in(tx, space, cohort)?;
    let first = content.first_day().filter(|_| !of.content.is_cancelled).ok_or(Refused::OutOfTurn)?;
    session_people::enter_missing(tx, space, cohort)?;
    let (id, now) = (tx.id(), tx.now());
    tx.exec(ADD, &params![space, id, cohort, first, json(content)?, now])?;
    teach(tx, space, id, content)?;
    let entry = Entry::new("training.session.added", "training-session", id).with("cohort", cohort);
    tx.record(entry.amount("half-days", content.half_days.len() as i64));
    Ok(id)
}

/// Changes a session. Whoever was invited is told when the hour or the place is another, and whoever teaches when it is another
/// half-day, unless all is over; a half-day on which somebody is noted stays.
///
/// # Errors
/// [`Refused::Attended`], [`Refused::OutOfTurn`] for one that was called off; as [`Tx::exec`].
pub fn change(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Session>, content: &Content) -> store::Result<()> {
    let before = one_in(tx, space, id)?;
    let first = content.first_day().filter(|_| before.state != SessionState::Cancelled).ok_or(Refused::OutOfTurn)?;
    let attended = attendance::slots_in(tx, space, id)?;
    if attended.iter().any(|slot| content.half_day(*slot).is_none()) {
        return Err(Refused::Attended.into());
    }
    let sequence = before.sequence + 1;
    let now = tx.now();
    tx.exec(CHANGE, &params![space, id, first, json(content)?, sequence, now])?;
    for slot in attended {
        if let (Some(old), Some(new)) = (before.content.half_day(slot), content.half_day(slot)) {
            attendance::recount(tx, &before, slot, old.minutes(), new.minutes())?;
        }
    }
    teach(tx, space, id, content)?;
    tx.record(Entry::new("training.session.changed", "training-session", id).with("sequence", sequence));
    let last = before.content.last_day().max(content.last_day());
    let is_told = before.state == SessionState::Invited && last.is_some_and(|day| day >= tx.today());
    let after = Session { content: content.clone(), sequence, ..before.clone() };
    if is_told && content.is_moved_from(&before.content) {
        let mut trainers = session_notices::taught_by(&before.content);
        trainers.extend(session_notices::taught_by(content));
        session_notices::tell_all(tx, &after, SessionNews::Changed, &trainers)?;
    } else if is_told {
        session_notices::tell_trainers(tx, &after, SessionNews::Changed, &content.asked_otherwise(&before.content))?;
    }
    Ok(())
}

/// By what a form shows which session it showed. Who teaches is said elsewhere, and is no part of it.
///
/// # Errors
/// [`store::Error::Damaged`] for what cannot be written as JSON.
pub fn print(keys: &Keys, content: &Content) -> store::Result<String> {
    let half_days = content.half_days.iter().map(|half| HalfDay { trainers: Vec::new(), ..half.clone() }).collect();
    let shown = json(&Content { half_days, ..content.clone() })?;
    Ok(data_encoding::HEXLOWER.encode(&keys.hash("training session", &shown)[..12]))
}

/// Changes a session by a form that showed it as `seen`. A half-day that stays keeps who is asked for it, whoever that is by now.
///
/// # Errors
/// [`Refused::Changed`] where somebody else wrote meanwhile; as [`change`].
pub fn rewrite(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Session>, content: &Content, seen: &str) -> store::Result<()> {
    let (before, mut content) = (one_in(tx, space, id)?.content, content.clone());
    if print(tx.keys(), &before)? != seen {
        return Err(Refused::Changed.into());
    }
    for half in &mut content.half_days {
        if let Some(old) = before.half_day(half.slot()) {
            half.trainers.clone_from(&old.trainers);
        }
    }
    change(tx, space, id, &content)
}

/// Who teaches what when, as the session says it now.
fn teach(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Session>, content: &Content) -> store::Result<()> {
    tx.exec(FORGET_TAUGHT, &params![space, id, ""])?;
    for half in &content.half_days {
        for trainer in &half.trainers {
            tx.exec(TAUGHT, &params![space, trainer, half.day, id, half.slot(), half.minutes()])?;
        }
    }
    Ok(())
}

/// The half-days of a session for which a trainer is asked elsewhere too: told, not refused.
///
/// # Errors
/// As [`Db::all`].
pub async fn clashes(
    db: &Db,
    space: Id<Space>,
    id: Option<Id<Session>>,
    content: &Content,
) -> store::Result<Vec<(Id<Trainer>, Slot)>> {
    let (Some(first), Some(last)) = (content.first_day(), content.last_day()) else { return Ok(Vec::new()) };
    let own = id.unwrap_or_else(|| Id::from_uuid(uuid::Uuid::nil()));
    let mut wanted: BTreeMap<uuid::Uuid, Vec<Slot>> = BTreeMap::new();
    for half in &content.half_days {
        for trainer in &half.trainers {
            wanted.entry(trainer.uuid()).or_default().push(half.slot());
        }
    }
    let mut clashes = Vec::new();
    for (trainer, slots) in wanted {
        let trainer = Id::<Trainer>::from_uuid(trainer);
        let busy: Vec<(Id<Trainer>, Slot)> = db.all(BUSY, &params![space, trainer, first, last, own]).await?;
        clashes.extend(busy.into_iter().filter(|(_, slot)| slots.contains(slot)));
    }
    Ok(clashes)
}

/// Invites whoever has a place: their letters are written by the chore.
///
/// # Errors
/// [`Refused::OutOfTurn`] unless it is planned and its cohort takes place; as [`Tx::exec`].
pub fn invite(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Session>) -> store::Result<()> {
    let session = one_in(tx, space, id)?;
    let cohort = plan::cohort_in(tx, space, session.cohort)?;
    let now = tx.now();
    if cohort.content.is_cancelled || tx.exec(INVITE, &params![space, id, now])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    session_people::enter_missing(tx, space, session.cohort)?;
    tx.record(Entry::new("training.session.invited", "training-session", id).with("cohort", session.cohort));
    session_notices::tell_all(tx, &session, SessionNews::Invited, &session_notices::taught_by(&session.content))
}

/// Calls a session off. Whoever was invited is told, and calendars that took it drop it; what was attended stays.
///
/// # Errors
/// [`Refused::OutOfTurn`] where it was called off before; as [`Tx::exec`].
pub fn call_off(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Session>, reason: &Text) -> store::Result<()> {
    let session = one_in(tx, space, id)?;
    end(tx, &session, reason)?;
    if session.state == SessionState::Invited {
        let after = Session { sequence: session.sequence + 1, ..session };
        let trainers = session_notices::taught_by(&after.content);
        session_notices::tell_all(tx, &after, SessionNews::Cancelled, &trainers)?;
    }
    Ok(())
}

/// The sessions of a cohort that does not take place end with it: who has a place hears of the cohort, not of each session;
/// who teaches hears of each.
pub(super) fn end_all(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<()> {
    let all = of_cohort_in(tx, space, cohort)?;
    for session in all.iter().filter(|session| session.state != SessionState::Cancelled) {
        end(tx, session, &Text::default())?;
        session_notices::supersede(tx, session)?;
        if session.state == SessionState::Invited && session.content.last_day().is_some_and(|day| day >= tx.today()) {
            let after = Session { sequence: session.sequence + 1, ..session.clone() };
            let trainers = session_notices::taught_by(&after.content);
            session_notices::tell_trainers(tx, &after, SessionNews::Cancelled, &trainers)?;
        }
    }
    Ok(())
}

fn end(tx: &mut Tx<'_>, session: &Session, reason: &Text) -> store::Result<()> {
    let (now, today, sequence) = (tx.now(), tx.today(), session.sequence + 1);
    if tx.exec(CALL_OFF, &params![session.space, session.id, sequence, json(reason)?, now])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    // What was taught before today was taught.
    tx.exec(FORGET_TAUGHT, &params![session.space, session.id, today])?;
    tx.record(Entry::new("training.session.cancelled", "training-session", session.id).with("cohort", session.cohort));
    Ok(())
}
