//! The SQL of the petitions. What is public is counted by the writes that change it; no page counts rows.

/// What happened to a petition, step by step.
pub mod events;
/// Petitions: their texts, states and addresses.
pub mod petitions;
/// Signatures: added, withdrawn, counted.
pub mod signatures;

use ::store::SealedColumn;
use ::store::statements::{count, together};

const ROOMS: &[&[&str]] = &[events::STATEMENTS, petitions::STATEMENTS, signatures::STATEMENTS];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

/// Every sealed column, for the rotation of keys.
pub const SEALED: &[SealedColumn] = &[signatures::SEALED];
