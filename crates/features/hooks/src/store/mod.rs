//! The SQL of webhooks.

mod hooks;
mod rounds;

use ::store::SealedColumn;
use ::store::statements::{count, together};

pub use hooks::{Hook, NewHook, Try, add, get, list, pause, ping, remove, renew, tries, wake};
pub use rounds::{Due, Round, Told, claim, due, settle};

const ROOMS: &[&[&str]] = &[hooks::STATEMENTS, rounds::STATEMENTS];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

/// Every sealed column, for the rotation of keys.
pub const SEALED: &[SealedColumn] = &hooks::SEALED;
