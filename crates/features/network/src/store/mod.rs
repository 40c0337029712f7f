//! The SQL of the network.

use ::store::statements::{count, together};

const ROOMS: &[&[&str]] = &[];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);
