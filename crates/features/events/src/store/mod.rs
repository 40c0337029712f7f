//! The SQL of the events. Places are counted in one row an event, by statements that take one only where one is left.

/// How many came.
pub mod attendance;
/// The end of personal data.
pub mod erasure;
/// Events: what is said of them, and where they stand.
pub mod events;
pub(crate) mod found;
/// Who registered: places, the queue, cancelling.
pub mod guests;
/// Letters that all guests of an event are to have.
pub mod notices;
/// The shelf that all spaces share.
pub mod shelf;

use ::store::SealedColumn;
use ::store::statements::{count, together};
use post::Letter;

use crate::model::{Event, Guest};

const ROOMS: &[&[&str]] = &[
    attendance::STATEMENTS,
    erasure::STATEMENTS,
    events::STATEMENTS,
    found::STATEMENTS,
    guests::STATEMENTS,
    notices::STATEMENTS,
    shelf::STATEMENTS,
];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

/// Every sealed column, for the rotation of keys.
pub const SEALED: &[SealedColumn] = &[guests::SEALED];

/// What a guest is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// She registered: she has a place, is asked to confirm it, or waits.
    Registered,
    /// She asked again: her link is sent once more.
    Again,
    /// A place became free for her.
    MovedUp,
    /// Her place went to somebody else.
    Lapsed,
    /// The event takes place, at another time than before, or after all.
    Moved,
    /// It takes place elsewhere than was said, in a house or on the network.
    Relocated,
    /// It takes place later.
    Postponed,
    /// It does not take place.
    Cancelled,
    /// It is in so many days.
    Reminder(i32),
}

/// Writes the letter for a guest; nothing for who cannot be written to. Writes that move guests call it, so that a letter
/// is in the outbox exactly when what it tells has happened.
pub trait Scribe: Send {
    /// The letter.
    fn letter(&self, event: &Event, guest: &Guest, news: News) -> Option<Letter>;
}

/// Who writes no letters: where there is no post, and in tests.
pub struct Silent;

impl Scribe for Silent {
    fn letter(&self, _: &Event, _: &Guest, _: News) -> Option<Letter> {
        None
    }
}

/// A record that is not the JSON that it was written as. What it holds may be personal: nothing of it is told.
fn unreadable(_: serde_json::Error) -> ::store::Error {
    ::store::Error::Damaged { what: "a record of an event is not readable".into() }
}
