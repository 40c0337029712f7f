//! The SQL of newsletters: `lists`, `people` (requests, subscribers, who left), `imports`, `issues` (written and out), `running`
//! (issues under way), `houses` (who works on them), `copies` (one row for each subscriber and issue), `doubt`, `bounces`.

pub mod bounces;
pub mod copies;
pub mod doubt;
pub(crate) mod found;
pub mod houses;
pub mod imports;
pub mod issues;
pub mod lists;
pub mod people;
pub mod running;

use ::store::SealedColumn;
use ::store::statements::{count, together};

const ROOMS: &[&[&str]] = &[
    bounces::STATEMENTS,
    copies::STATEMENTS,
    doubt::STATEMENTS,
    found::STATEMENTS,
    houses::STATEMENTS,
    imports::STATEMENTS,
    issues::STATEMENTS,
    lists::STATEMENTS,
    people::STATEMENTS,
    running::STATEMENTS,
];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

/// Every sealed column.
pub const SEALED: &[SealedColumn] = &[people::SEALED[0], people::SEALED[1], imports::SEALED];
