use actors::Space;
use kernel::Id;
use store::{Db, Tx, params};

use super::session_quiz;
use crate::model::session_quiz::{Question, Quiz};
use crate::model::{Cohort, Programme, Refused};

const OTHERS: &str = "SELECT c.id FROM training_cohort c JOIN training_quiz q ON q.space_id = c.space_id AND q.cohort = c.id \
     WHERE c.space_id = $1 AND c.programme = $2 AND c.id <> $3 ORDER BY c.first_day DESC, c.id DESC LIMIT 100";

pub(super) const STATEMENTS: &[&str] = &[OTHERS];

/// More questions than anybody answers.
pub const MOST_QUESTIONS: usize = 60;

/// Cohorts of the same programme that have questions, the latest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn others(
    db: &Db,
    space: Id<Space>,
    programme: Id<Programme>,
    cohort: Id<Cohort>,
) -> store::Result<Vec<Id<Cohort>>> {
    db.all(OTHERS, &params![space, programme, cohort]).await
}

/// Writes a question: a new one at the end, or in the place of the one that has its code.
///
/// # Errors
/// [`Refused::Full`] beyond [`MOST_QUESTIONS`], [`Refused::Gone`] for a code that is none; as [`session_quiz::set_quiz`].
pub fn write(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    cohort: Id<Cohort>,
    code: Option<&str>,
    question: Question,
) -> store::Result<()> {
    let mut quiz = session_quiz::quiz_in(tx, space, cohort)?;
    match code {
        Some(code) => {
            let there = quiz.questions.iter_mut().find(|one| one.code == code).ok_or(Refused::Gone)?;
            *there = Question { code: code.to_owned(), ..question };
        }
        None if quiz.questions.len() >= MOST_QUESTIONS => return Err(Refused::Full.into()),
        None => {
            let code = quiz.next_code();
            quiz.questions.push(Question { code, ..question });
        }
    }
    session_quiz::set_quiz(tx, space, cohort, &quiz)
}

/// What is done to a question in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It goes.
    Drop,
    /// It stands before the one that stood before it.
    Up,
}

/// Moves a question up, or takes it away.
///
/// # Errors
/// [`Refused::Gone`] for a code that is none; as [`session_quiz::set_quiz`].
pub fn turn(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>, code: &str, turn: Turn) -> store::Result<()> {
    let mut quiz = session_quiz::quiz_in(tx, space, cohort)?;
    let at = quiz.questions.iter().position(|one| one.code == code).ok_or(Refused::Gone)?;
    match turn {
        Turn::Drop => drop(quiz.questions.remove(at)),
        Turn::Up if at > 0 => quiz.questions.swap(at, at - 1),
        Turn::Up => {}
    }
    session_quiz::set_quiz(tx, space, cohort, &quiz)
}

/// Takes over the questions of another cohort, with their codes, so that both can be compared.
///
/// # Errors
/// [`Refused::Gone`] where it has none; as [`session_quiz::set_quiz`].
pub fn take_over(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>, from: Id<Cohort>) -> store::Result<()> {
    let quiz: Quiz = session_quiz::quiz_in(tx, space, from)?;
    if quiz.questions.is_empty() {
        return Err(Refused::Gone.into());
    }
    session_quiz::set_quiz(tx, space, cohort, &quiz)
}
