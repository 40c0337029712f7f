//! The SQL of the library.

/// What is published: the common catalogue.
pub mod catalogue;
/// Experiences that are written down.
pub mod experiences;
/// Studies, legal notes, recordings.
pub mod works;

use ::store::statements::{count, together};

const ROOMS: &[&[&str]] = &[
    catalogue::STATEMENTS,
    experiences::STATEMENTS,
    works::STATEMENTS,
    works::files::STATEMENTS,
    works::found::STATEMENTS,
    works::shelf::STATEMENTS,
];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);
