use actors::Space;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Tx, params};

use super::{calls, plan, session_people, session_quiz, sessions};
use crate::model::learning_link::OwnLink;
use crate::model::learning_time::{Stands, Windows};
use crate::model::session_quiz::{Counts, Moment, SHOWN_FROM};
use crate::model::{Attendee, Cohort, Key, Refused};

const SPACE: &str = "SELECT space_id FROM training_participant WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[SPACE];

/// The link of a participant's own page.
pub fn link(keys: &store::Keys, space: Id<Space>, attendee: Id<Attendee>) -> OwnLink {
    OwnLink::new(attendee, &keys.hash(OwnLink::CONTEXT, &OwnLink::words(space, attendee)))
}

/// Whose link it is, and in which space; none where it is nobody's.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn by_link(db: &Db, link: &OwnLink) -> store::Result<Option<(Id<Space>, Attendee)>> {
    let Some(space) = db.one::<Id<Space>>(SPACE, &params![link.attendee]).await? else { return Ok(None) };
    if !link.is_true(&db.keys().hash(OwnLink::CONTEXT, &OwnLink::words(space, link.attendee))) {
        return Ok(None);
    }
    Ok(session_people::one(db, space, link.attendee).await?.map(|attendee| (space, attendee)))
}

/// Takes what a participant answers while it is asked for. Who has taken the test after the training does not take the one before.
///
/// # Errors
/// [`Refused::OutOfTurn`] outside of its time, or for a cohort that does not take place; as [`session_quiz::answer`].
pub fn take(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    participant: Id<Attendee>,
    moment: Moment,
    answers: &[(String, i32)],
    words: &str,
) -> store::Result<()> {
    let attendee = session_people::one_in(tx, space, participant)?.ok_or(Refused::Gone)?;
    let cohort = plan::cohort_in(tx, space, attendee.cohort)?;
    let sessions = sessions::of_cohort_in(tx, space, cohort.id)?;
    let now = tx.world().local(tx.now());
    let is_open = Windows::of(&cohort.content, &sessions).stands(moment, now) == Stands::Open;
    let is_late =
        moment == Moment::Before && session_quiz::has_answered_in(tx, space, cohort.id, participant, Moment::After)?;
    if !is_open || is_late || cohort.content.is_cancelled {
        return Err(Refused::OutOfTurn.into());
    }
    // Names were erased, and nothing erases words that come after: her marks count, her words are not kept.
    let is_erased = calls::one_in(tx, Key { space, call: attendee.call })?.erased_at.is_some();
    session_quiz::answer(tx, space, participant, moment, answers, if is_erased { "" } else { words })
}

/// What the participants of a cohort can answer now that it is over: the test after it, where there is one, and the evaluation.
pub(super) fn asked_now(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<Vec<Moment>> {
    let of = plan::cohort_in(tx, space, cohort)?;
    let sessions = sessions::of_cohort_in(tx, space, cohort)?;
    let now = tx.world().local(tx.now());
    let windows = Windows::of(&of.content, &sessions);
    let has_test = !session_quiz::quiz_in(tx, space, cohort)?.questions.is_empty();
    let mut asked = Vec::new();
    for moment in [Moment::After, Moment::Evaluation] {
        let is_asked = moment == Moment::Evaluation || has_test;
        if is_asked
            && windows.stands(moment, now) == Stands::Open
            && !session_quiz::is_ended_in(tx, space, cohort, moment)?
        {
            asked.push(moment);
        }
    }
    Ok(asked)
}

/// Those of some participants who have not answered all that is asked.
pub(super) fn silent_in(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    cohort: Id<Cohort>,
    people: Vec<(i32, Id<Attendee>)>,
    asked: &[Moment],
) -> store::Result<Vec<(i32, Id<Attendee>)>> {
    let mut silent = Vec::with_capacity(people.len());
    for (line, id) in people {
        let mut answered = 0;
        for moment in asked {
            answered += usize::from(session_quiz::has_answered_in(tx, space, cohort, id, *moment)?);
        }
        if answered < asked.len() {
            silent.push((line, id));
        }
    }
    Ok(silent)
}

/// Ends a test or an evaluation: it takes no answers any more, and is shown from now on.
///
/// # Errors
/// [`Refused::TooFewAnswers`] where fewer than [`SHOWN_FROM`] have answered and others still can; as [`session_quiz::end`].
pub fn end(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>, moment: Moment) -> store::Result<()> {
    let of = plan::cohort_in(tx, space, cohort)?;
    let sessions = sessions::of_cohort_in(tx, space, cohort)?;
    let now = tx.world().local(tx.now());
    let is_over = Windows::of(&of.content, &sessions).stands(moment, now) == Stands::Over;
    if !is_over && session_quiz::answered_in(tx, space, cohort, moment)? < i64::from(SHOWN_FROM) {
        return Err(Refused::TooFewAnswers.into());
    }
    session_quiz::end(tx, space, cohort, moment)
}

/// How far a test or an evaluation of a cohort is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Which one.
    pub moment: Moment,
    /// How many have answered.
    pub answered: i64,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
    /// What was answered; empty until it is ended, and where too few have answered.
    pub counts: Counts,
}

/// How far both tests and the evaluation of a cohort are.
///
/// # Errors
/// As [`Db::all`].
pub async fn standings(db: &Db, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<Vec<Standing>> {
    let mut all = Vec::with_capacity(Moment::ALL.len());
    for moment in Moment::ALL.iter().copied() {
        all.push(Standing {
            moment,
            answered: session_quiz::answered(db, space, cohort, moment).await?,
            ended_at: session_quiz::ended(db, space, cohort, moment).await?,
            counts: session_quiz::counts(db, space, cohort, moment).await?,
        });
    }
    Ok(all)
}
