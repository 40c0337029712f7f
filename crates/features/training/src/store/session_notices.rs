use std::collections::BTreeSet;

use actors::Space;
use jiff::Timestamp;
use kernel::Id;
use post::Letter;
use store::{Db, Entry, Tx, params};

use super::{Silent, applications, calls, learning_answers, session_people, session_trainers, sessions};
use crate::model::application::Ref;
use crate::model::session::{Content, HalfDay};
use crate::model::session_notice::{Kind, SessionNews, reminders};
use crate::model::{Application, Attendee, Call, Cohort, Key, Session, SessionState, Trainer};

const MAKE: &str = "INSERT INTO training_session_notice (space_id, session, kind, made_at, after, is_done) \
     VALUES ($1, $2, $3, $4, $5, FALSE) ON CONFLICT (space_id, session, kind) DO NOTHING";
const SUPERSEDE: &str = "UPDATE training_session_notice SET is_done = TRUE \
     WHERE space_id = $1 AND session = $2 AND is_done = FALSE AND kind LIKE $3";
const UNDER_WAY: &str = "SELECT 1 FROM training_session_notice WHERE space_id = $1 AND session = $2 AND is_done = FALSE \
     AND made_at <= $3 AND kind NOT LIKE 'trainer-%' LIMIT 1";
const OPEN: &str = "SELECT space_id, session, kind, after FROM training_session_notice \
     WHERE is_done = FALSE AND made_at <= $1 ORDER BY made_at LIMIT 50";
const GO_ON: &str = "UPDATE training_session_notice SET after = $4, is_done = $5 \
     WHERE space_id = $1 AND session = $2 AND kind = $3 AND after = $6 AND is_done = FALSE";
/// One letter for each application: to the number of the first whom it sends.
const NEXT: &str = "SELECT number, call, application FROM training_participant \
     WHERE space_id = $1 AND cohort = $2 AND number > $3 AND line = 0 AND left_at IS NULL ORDER BY number LIMIT $4";

pub(super) const STATEMENTS: &[&str] = &[MAKE, SUPERSEDE, UNDER_WAY, OPEN, GO_ON, NEXT];

/// Writes the letters of sessions.
pub trait SessionScribe: Send {
    /// The letter to an application about those of its people who are named, each with its line there; nothing for who cannot
    /// be written to.
    fn to_application(
        &self,
        session: &Session,
        call: &Call,
        application: &Application,
        people: &[(i32, Id<Attendee>)],
        news: SessionNews,
    ) -> Option<Letter>;

    /// The letter to a trainer, with the half-days for which she is asked: none where she is asked no more.
    fn to_trainer(
        &self,
        session: &Session,
        trainer: &Trainer,
        half_days: &[&HalfDay],
        news: SessionNews,
    ) -> Option<Letter>;
}

impl SessionScribe for Silent {
    fn to_application(
        &self,
        _: &Session,
        _: &Call,
        _: &Application,
        _: &[(i32, Id<Attendee>)],
        _: SessionNews,
    ) -> Option<Letter> {
        None
    }

    fn to_trainer(&self, _: &Session, _: &Trainer, _: &[&HalfDay], _: SessionNews) -> Option<Letter> {
        None
    }
}

/// Letters that somebody is to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Whose session.
    pub space: Id<Space>,
    /// Of which session.
    pub session: Id<Session>,
    /// What they tell, and to whom.
    pub kind: Kind,
    /// The participant's number to whose application the last was written.
    pub after: i32,
}
store::row! { Notice { space, session, kind, after } }

/// Letters that one write puts into the outbox.
const BATCH: u32 = 100;
const ALL: &str = "%";
const TRAINERS: &str = "trainer-%";

fn make(tx: &mut Tx<'_>, of: &Session, kind: Kind, from: Timestamp, after: i32) -> store::Result<()> {
    tx.exec(MAKE, &params![of.space, of.id, kind, from, after]).map(drop)
}

/// What was to be told before is not true any more.
pub(super) fn supersede(tx: &mut Tx<'_>, of: &Session) -> store::Result<()> {
    tx.exec(SUPERSEDE, &params![of.space, of.id, ALL]).map(drop)
}

/// Has everybody told who has a place or teaches, now; and reminded in time.
pub(super) fn tell_all(
    tx: &mut Tx<'_>,
    of: &Session,
    news: SessionNews,
    trainers: &BTreeSet<uuid::Uuid>,
) -> store::Result<()> {
    supersede(tx, of)?;
    let now = tx.now();
    make(tx, of, Kind::People(news, of.sequence), now, 0)?;
    tell_trainers(tx, of, news, trainers)?;
    for (reminder, at) in coming(tx, of, news) {
        make(tx, of, Kind::People(reminder, of.sequence), at, 0)?;
    }
    Ok(())
}

/// Has trainers told, now; and reminded in time.
pub(super) fn tell_trainers(
    tx: &mut Tx<'_>,
    of: &Session,
    news: SessionNews,
    trainers: &BTreeSet<uuid::Uuid>,
) -> store::Result<()> {
    let now = tx.now();
    for id in trainers {
        let id = Id::from_uuid(*id);
        tx.exec(SUPERSEDE, &params![of.space, of.id, format!("{TRAINERS}-{id}")])?;
        make(tx, of, Kind::Trainer(news, of.sequence, id), now, 0)?;
        for (reminder, at) in coming(tx, of, news).into_iter().filter(|(news, _)| *news == SessionNews::Coming) {
            make(tx, of, Kind::Trainer(reminder, of.sequence, id), at, 0)?;
        }
    }
    Ok(())
}

fn coming(tx: &Tx<'_>, of: &Session, news: SessionNews) -> Vec<(SessionNews, Timestamp)> {
    if news == SessionNews::Cancelled {
        return Vec::new();
    }
    let due = reminders(&of.content, tx.world(), tx.now());
    due.into_iter().filter_map(|(news, at)| Some((news, at?))).collect()
}

/// Who teaches a session.
pub(super) fn taught_by(content: &Content) -> BTreeSet<uuid::Uuid> {
    content.half_days.iter().flat_map(|half| &half.trainers).map(|id| id.uuid()).collect()
}

/// Whoever confirms once others were invited has the invitations too, of all sessions of her cohort that are not over. Letters
/// that are being written reach her by themselves: they are written in the order of numbers, and hers are the last.
pub(super) fn joined(tx: &mut Tx<'_>, cohort: &Cohort, number: i32) -> store::Result<()> {
    let (now, today) = (tx.now(), tx.today());
    for session in sessions::of_cohort_in(tx, cohort.space, cohort.id)? {
        let is_on =
            session.state == SessionState::Invited && session.content.last_day().is_some_and(|day| day >= today);
        if is_on && tx.one::<i64>(UNDER_WAY, &params![session.space, session.id, now])?.is_none() {
            make(tx, &session, Kind::Joined(number), now, number - 1)?;
        }
    }
    Ok(())
}

/// The notices of which letters are due and still to be written, of all spaces: for the chore.
///
/// # Errors
/// As [`Db::all`].
pub async fn due(db: &Db) -> store::Result<Vec<Notice>> {
    db.all(OPEN, &params![db.world().now()]).await
}

/// Writes the next letters of a notice, and says whether more remain: they and the place where it goes on stand in one write,
/// so that nobody is written to twice, also where two servers do it at once.
///
/// # Errors
/// As [`Tx::exec`].
pub fn tell(tx: &mut Tx<'_>, of: &Notice, scribe: &dyn SessionScribe) -> store::Result<bool> {
    let session = sessions::one_in(tx, of.space, of.session)?;
    let (written, remains) = match of.kind {
        Kind::People(news, _) => people(tx, of, &session, news, scribe)?,
        Kind::Joined(_) => people(tx, of, &session, SessionNews::Invited, scribe)?,
        Kind::Trainer(news, _, id) => (trainer(tx, of, &session, (id, news), scribe)?, false),
    };
    tx.record(Entry::new("training.session.told", "training-session", of.session).amount("letters", written));
    Ok(remains)
}

fn go_on(tx: &mut Tx<'_>, of: &Notice, after: i32, is_done: bool) -> store::Result<bool> {
    Ok(tx.exec(GO_ON, &params![of.space, of.session, of.kind, after, is_done, of.after])? == 1)
}

fn people(
    tx: &mut Tx<'_>,
    of: &Notice,
    session: &Session,
    news: SessionNews,
    scribe: &dyn SessionScribe,
) -> store::Result<(i64, bool)> {
    let asked = match news {
        SessionNews::Answers => learning_answers::asked_now(tx, of.space, session.cohort)?,
        _ => Vec::new(),
    };
    let is_idle = news == SessionNews::Answers && asked.is_empty();
    let next: Vec<(i32, Id<Call>, Id<Application>)> = match is_idle {
        true => Vec::new(),
        false => tx.all(NEXT, &params![of.space, session.cohort, of.after, BATCH])?,
    };
    let is_done = next.len() < BATCH as usize;
    let after = next.last().map_or(of.after, |(number, ..)| *number);
    if !go_on(tx, of, after, is_done)? {
        return Ok((0, false));
    }
    let mut written = 0;
    for (_, call, id) in next {
        let key = Key { space: of.space, call };
        let mut people = session_people::placed_in(tx, of.space, id)?;
        if news == SessionNews::Answers {
            people = learning_answers::silent_in(tx, of.space, session.cohort, people, &asked)?;
        }
        if people.is_empty() {
            continue;
        }
        let application = applications::one_in(tx, Ref { call: key, id })?;
        let call = calls::one_in(tx, key)?;
        if let Some(letter) = scribe.to_application(session, &call, &application, &people, news) {
            post::enqueue(tx, &letter)?;
            written += 1;
        }
    }
    Ok((written, !is_done))
}

fn trainer(
    tx: &mut Tx<'_>,
    of: &Notice,
    session: &Session,
    (id, news): (Id<Trainer>, SessionNews),
    scribe: &dyn SessionScribe,
) -> store::Result<i64> {
    if !go_on(tx, of, of.after, true)? {
        return Ok(0);
    }
    let hers: Vec<&HalfDay> = session.content.half_days.iter().filter(|half| half.trainers.contains(&id)).collect();
    // Who is asked no more hears of it once, and of nothing that comes.
    if hers.is_empty() && news != SessionNews::Changed {
        return Ok(0);
    }
    let Some(trainer) = session_trainers::one_in(tx, of.space, id)? else { return Ok(0) };
    match scribe.to_trainer(session, &trainer, &hers, news) {
        Some(letter) => post::enqueue(tx, &letter).map(|()| 1),
        None => Ok(0),
    }
}
