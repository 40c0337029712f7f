//! The SQL of the library.

/// What is published: the common catalogue.
pub mod catalogue;
/// Data as typed tables.
pub mod datasets;
/// Experiences that are written down.
pub mod experiences;
/// The catalogue as harvesters walk through it.
pub mod harvest;
/// Studies, legal notes, recordings.
pub mod works;

use ::store::statements::{count, together};

const ROOMS: &[&[&str]] = &[
    catalogue::STATEMENTS,
    experiences::STATEMENTS,
    datasets::STATEMENTS,
    harvest::STATEMENTS,
    works::STATEMENTS,
    works::files::STATEMENTS,
    works::found::STATEMENTS,
    works::shelf::STATEMENTS,
];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);
