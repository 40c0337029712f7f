//! The SQL of the trainings. Places are counted in one row a cohort, by statements that take one only where one is left.

/// Applications: writing, sending, taking back.
pub mod applications;
mod applying;
/// Who was there, half-day by half-day.
pub mod attendance;
/// Attendance, as credentials see it.
pub mod attended;
/// Giving certificates and statements of attendance.
pub mod awards;
/// Calls: what they say and where they stand.
pub mod calls;
/// What trainings cost.
pub mod costs;
/// Which confirmed places a year counts.
pub mod counted;
/// Certificates and statements of attendance.
pub mod credentials;
/// Decisions: what the rules propose, and what a person decides.
pub mod decisions;
/// The end of personal data.
pub mod erasure;
pub(crate) mod found;
/// Lists of applicants that are brought in.
pub mod imports;
/// The keys by which a space signs.
pub mod issuers;
/// Which associations learned, as the year and the plan count them.
pub mod learned;
/// Those who learned, over the years.
pub mod learners;
/// What participants answer, and how far that is.
pub mod learning_answers;
/// What is handed out.
pub mod learning_materials;
/// Photos, and what those in them allow.
pub mod learning_photos;
/// The questions of a test.
pub mod learning_quiz;
/// Who teaches.
pub mod learning_trainers;
/// What associations need, as the journal tells it.
pub mod needs;
/// Places: taking, confirming, giving up, moving up.
pub mod places;
/// Programmes, years, cohorts.
pub mod plan;
/// Who came to which cohort.
pub mod register;
/// Reviews.
pub mod reviews;
/// Letters about sessions: to whoever has a place, and to who teaches.
pub mod session_notices;
/// Who has a place: a person each.
pub mod session_people;
/// Tests before and after, and evaluations.
pub mod session_quiz;
/// Trainers.
pub mod session_trainers;
/// Sessions: when a cohort meets, and the letters about it.
pub mod sessions;
/// The shelf that all spaces share.
pub mod shelf;
/// The lists of what was withdrawn.
pub mod withdrawn;
/// The cohorts of a year.
pub mod year;

use ::store::SealedColumn;
use ::store::statements::{count, together};
use post::Letter;

use crate::model::{Application, Call, Cohort};

const ROOMS: &[&[&str]] = &[
    applications::STATEMENTS,
    applying::STATEMENTS,
    attendance::STATEMENTS,
    attended::STATEMENTS,
    awards::STATEMENTS,
    calls::STATEMENTS,
    credentials::STATEMENTS,
    costs::STATEMENTS,
    counted::STATEMENTS,
    decisions::STATEMENTS,
    erasure::STATEMENTS,
    found::STATEMENTS,
    imports::STATEMENTS,
    issuers::STATEMENTS,
    learned::STATEMENTS,
    learners::STATEMENTS,
    learning_answers::STATEMENTS,
    learning_materials::STATEMENTS,
    learning_photos::STATEMENTS,
    learning_quiz::STATEMENTS,
    needs::STATEMENTS,
    places::STATEMENTS,
    plan::STATEMENTS,
    register::STATEMENTS,
    reviews::STATEMENTS,
    session_notices::STATEMENTS,
    session_people::STATEMENTS,
    session_quiz::STATEMENTS,
    session_trainers::STATEMENTS,
    sessions::STATEMENTS,
    shelf::STATEMENTS,
    withdrawn::STATEMENTS,
    year::STATEMENTS,
];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

/// Every sealed column, for the rotation of keys.
pub const SEALED: &[SealedColumn] = &[
    applications::SEALED,
    reviews::SEALED,
    imports::SEALED,
    session_people::SEALED,
    session_quiz::SEALED,
    session_trainers::SEALED,
    credentials::SEALED,
    learners::SEALED,
    issuers::SEALED,
    costs::SEALED,
];

/// What who applied is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Her draft is kept: here is its link.
    Draft,
    /// Somebody asked with her address again: here is the link of what stands.
    Again,
    /// Her application arrived.
    Received,
    /// What was decided, or what she was given in the order of arrival.
    Decision,
    /// A place became free for her.
    MovedUp,
    /// Her place went to somebody else.
    Lapsed,
    /// Her place is confirmed.
    Confirmed,
    /// The cohort in which she has a place meets on other days, or elsewhere.
    Moved,
}

/// Writes the letters. Writes that move applications call it, so that a letter is in the outbox exactly when what it tells has
/// happened.
pub trait Scribe: Send {
    /// The letter; nothing for who cannot be written to.
    fn letter(&self, call: &Call, cohort: Option<&Cohort>, application: &Application, news: News) -> Option<Letter>;
}

/// Who writes no letters: where there is no post, and in tests.
pub struct Silent;

impl Scribe for Silent {
    fn letter(&self, _: &Call, _: Option<&Cohort>, _: &Application, _: News) -> Option<Letter> {
        None
    }
}

/// A record that is not the JSON that it was written as. What it holds may be personal: nothing of it is told.
fn unreadable(_: serde_json::Error) -> ::store::Error {
    ::store::Error::Damaged { what: "a record of a training is not readable".into() }
}

fn json(what: &impl serde::Serialize) -> ::store::Result<String> {
    serde_json::to_string(what).map_err(unreadable)
}

fn read<T: serde::de::DeserializeOwned>(written: &str) -> ::store::Result<T> {
    serde_json::from_str(written).map_err(unreadable)
}
