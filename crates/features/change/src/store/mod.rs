//! The SQL of the report: what was read from the journal, and how far.

/// Reads the journal on.
pub mod follow;
/// What a report is made from.
pub mod histories;
mod told;

use ::store::statements::{count, together};

const ROOMS: &[&[&str]] = &[follow::STATEMENTS, histories::STATEMENTS, told::STATEMENTS];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

/// A row that is not the JSON that it was written as.
fn unreadable(_: serde_json::Error) -> ::store::Error {
    ::store::Error::Damaged { what: "a row of the report is not readable".into() }
}
