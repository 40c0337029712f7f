//! SQL.

/// The antennas.
pub mod antennas;
/// What everybody can read.
pub mod public;

use ::store::statements::{count, together};

const ROOMS: &[&[&str]] = &[antennas::STATEMENTS, public::STATEMENTS];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);
