use actors::Space;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Sealed, SealedColumn, Secret, Tx, params};

use super::{json, plan, read, session_people};
use crate::model::session_quiz::{Counts, Moment, Quiz, SHOWN_FROM, fits};
use crate::model::{Attendee, Cohort, Refused};

/// What is sealed of an evaluation: what was written.
pub const SEALED: SealedColumn = SealedColumn {
    table: "training_remark",
    key: &["space_id", "cohort", "id"],
    id: "id",
    column: "words",
    context: CONTEXT,
};
const CONTEXT: &str = "training_remark.words";

const QUIZ: &str = "SELECT content FROM training_quiz WHERE space_id = $1 AND cohort = $2";
const SET_QUIZ: &str = "INSERT INTO training_quiz (space_id, cohort, content, changed_at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (space_id, cohort) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at";
const VOTED: &str = "SELECT COUNT(*) FROM training_ballot WHERE space_id = $1 AND cohort = $2 AND moment = $3";
const VOTE: &str = "INSERT INTO training_ballot (space_id, cohort, moment, participant) VALUES ($1, $2, $3, $4) \
     ON CONFLICT DO NOTHING";
const HAS_VOTED: &str = "SELECT moment FROM training_ballot WHERE space_id = $1 AND cohort = $2 AND moment = $3 \
     AND participant = $4";
const COUNT: &str = "INSERT INTO training_answer (space_id, cohort, moment, question, choice, answers) \
     VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (space_id, cohort, moment, question, choice) \
     DO UPDATE SET answers = training_answer.answers + 1";
const COUNTS: &str =
    "SELECT question, choice, answers FROM training_answer WHERE space_id = $1 AND cohort = $2 AND moment = $3";
const REMARK: &str = "INSERT INTO training_remark (space_id, cohort, id, words) VALUES ($1, $2, $3, $4)";
const REMARKS: &str = "SELECT id, words FROM training_remark WHERE space_id = $1 AND cohort = $2 ORDER BY id LIMIT 500";
const FORGET: &str = "DELETE FROM training_remark WHERE space_id = $1 AND cohort = $2";
const ENDED: &str = "SELECT ended_at FROM training_moment_end WHERE space_id = $1 AND cohort = $2 AND moment = $3";
const END: &str = "INSERT INTO training_moment_end (space_id, cohort, moment, ended_at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT DO NOTHING";

pub(super) const STATEMENTS: &[&str] =
    &[QUIZ, SET_QUIZ, VOTED, VOTE, HAS_VOTED, COUNT, COUNTS, REMARK, REMARKS, FORGET, ENDED, END];

/// The questions of a cohort's test; none where nobody wrote any.
///
/// # Errors
/// As [`Db::one`].
pub async fn quiz(db: &Db, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<Quiz> {
    let content: Option<String> = db.one(QUIZ, &params![space, cohort]).await?;
    content.map_or_else(|| Ok(Quiz::default()), |content| read(&content))
}

/// The questions as they stand in this write.
pub(super) fn quiz_in(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<Quiz> {
    let content: Option<String> = tx.one(QUIZ, &params![space, cohort])?;
    content.map_or_else(|| Ok(Quiz::default()), |content| read(&content))
}

/// Writes the questions. Once somebody has answered they stay, so that before and after are asked the same.
///
/// # Errors
/// [`Refused::Given`]; as [`Tx::exec`].
pub fn set_quiz(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>, quiz: &Quiz) -> store::Result<()> {
    plan::cohort_in(tx, space, cohort)?;
    for moment in [Moment::Before, Moment::After] {
        if answered_in(tx, space, cohort, moment)? > 0 {
            return Err(Refused::Given.into());
        }
    }
    let now = tx.now();
    tx.exec(SET_QUIZ, &params![space, cohort, json(quiz)?, now])?;
    let entry = Entry::new("training.quiz.set", "training-cohort", cohort);
    tx.record(entry.amount("questions", quiz.questions.len() as i64));
    Ok(())
}

/// The longest remark.
pub const MOST_LETTERS: usize = 2_000;

/// Counts what a participant answers, once for each moment. Nothing leads from her to her answers: they are added to counts,
/// and what she writes lies under an id of pure chance.
///
/// # Errors
/// [`Refused::Given`] for a second time, [`Refused::OutOfTurn`] for answers to what was not asked, who has no place, or what
/// was ended;
/// as [`Tx::exec`].
pub fn answer(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    participant: Id<Attendee>,
    moment: Moment,
    answers: &[(String, i32)],
    words: &str,
) -> store::Result<()> {
    let attendee = session_people::one_in(tx, space, participant)?.ok_or(Refused::Gone)?;
    let cohort = attendee.cohort;
    let quiz = quiz_in(tx, space, cohort)?;
    if is_ended_in(tx, space, cohort, moment)? {
        return Err(Refused::OutOfTurn.into());
    }
    if attendee.left_at.is_some() || answers.is_empty() || !fits(&quiz, moment, answers) {
        return Err(Refused::OutOfTurn.into());
    }
    if tx.exec(VOTE, &params![space, cohort, moment, participant])? == 0 {
        return Err(Refused::Given.into());
    }
    for (question, choice) in answers {
        tx.exec(COUNT, &params![space, cohort, moment, question, *choice])?;
    }
    let words: String = words.trim().chars().take(MOST_LETTERS).collect();
    if moment == Moment::Evaluation && !words.is_empty() {
        // Ids are else in the order of time, and the order would tell who wrote.
        let id = uuid::Builder::from_random_bytes(tx.world().bytes()).into_uuid();
        let sealed = tx.keys().seal(CONTEXT, id, &Secret::new(words));
        tx.exec(REMARK, &params![space, cohort, id, sealed])?;
    }
    tx.record(Entry::new("training.answers.counted", "training-cohort", cohort).with("moment", moment.code()));
    Ok(())
}

/// Ends a test or an evaluation: it takes no answers any more, and is shown from now on. Twice does no harm.
///
/// # Errors
/// [`Refused::Gone`] where there is no such cohort; as [`Tx::exec`].
pub fn end(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>, moment: Moment) -> store::Result<()> {
    plan::cohort_in(tx, space, cohort)?;
    let now = tx.now();
    tx.exec(END, &params![space, cohort, moment, now])?;
    let answered = answered_in(tx, space, cohort, moment)?;
    let entry = Entry::new("training.answers.ended", "training-cohort", cohort).with("moment", moment.code());
    tx.record(entry.amount("answered", answered));
    Ok(())
}

/// When a test or an evaluation was ended; none while it is not.
///
/// # Errors
/// As [`Db::one`].
pub async fn ended(db: &Db, space: Id<Space>, cohort: Id<Cohort>, moment: Moment) -> store::Result<Option<Timestamp>> {
    db.one(ENDED, &params![space, cohort, moment]).await
}

/// Whether it was ended and enough have answered, so that it may be shown.
async fn is_shown(db: &Db, space: Id<Space>, cohort: Id<Cohort>, moment: Moment) -> store::Result<bool> {
    Ok(ended(db, space, cohort, moment).await?.is_some()
        && answered(db, space, cohort, moment).await? >= i64::from(SHOWN_FROM))
}

/// Whether a participant has answered.
///
/// # Errors
/// As [`Db::one`].
pub async fn has_answered(db: &Db, space: Id<Space>, attendee: &Attendee, moment: Moment) -> store::Result<bool> {
    let found: Option<Moment> = db.one(HAS_VOTED, &params![space, attendee.cohort, moment, attendee.id]).await?;
    Ok(found.is_some())
}

pub(super) fn has_answered_in(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    cohort: Id<Cohort>,
    participant: Id<Attendee>,
    moment: Moment,
) -> store::Result<bool> {
    Ok(tx.one::<Moment>(HAS_VOTED, &params![space, cohort, moment, participant])?.is_some())
}

pub(super) fn is_ended_in(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    cohort: Id<Cohort>,
    moment: Moment,
) -> store::Result<bool> {
    Ok(tx.one::<Timestamp>(ENDED, &params![space, cohort, moment])?.is_some())
}

/// How many have answered.
///
/// # Errors
/// As [`Db::one`].
pub async fn answered(db: &Db, space: Id<Space>, cohort: Id<Cohort>, moment: Moment) -> store::Result<i64> {
    Ok(db.one(VOTED, &params![space, cohort, moment]).await?.unwrap_or(0))
}

pub(super) fn answered_in(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>, moment: Moment) -> store::Result<i64> {
    Ok(tx.one(VOTED, &params![space, cohort, moment])?.unwrap_or(0))
}

/// What was answered, counted, once it was ended: between two looks at counts that still grow stands what one person answered.
/// Of fewer than [`SHOWN_FROM`] nothing is shown.
///
/// # Errors
/// As [`Db::all`].
pub async fn counts(db: &Db, space: Id<Space>, cohort: Id<Cohort>, moment: Moment) -> store::Result<Counts> {
    if !is_shown(db, space, cohort, moment).await? {
        return Ok(Counts::default());
    }
    let rows: Vec<(String, i32, i32)> = db.all(COUNTS, &params![space, cohort, moment]).await?;
    Ok(Counts::of(rows))
}

/// What was written in evaluations, in an order that tells nothing, once they were ended; of fewer than [`SHOWN_FROM`] nothing is
/// shown.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn remarks(db: &Db, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<Vec<String>> {
    if !is_shown(db, space, cohort, Moment::Evaluation).await? {
        return Ok(Vec::new());
    }
    let rows: Vec<(uuid::Uuid, Sealed)> = db.all(REMARKS, &params![space, cohort]).await?;
    rows.into_iter().map(|(id, words)| Ok(db.keys().open(CONTEXT, id, &words)?.reveal().clone())).collect()
}

/// Erases what was written about a cohort.
pub(super) fn forget_words(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<()> {
    tx.exec(FORGET, &params![space, cohort]).map(drop)
}
