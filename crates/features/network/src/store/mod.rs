//! The SQL of the network.

/// What changed when.
pub mod changes;
/// The list of organisations, and how many there are where.
pub mod directory;
/// The network as a graph in memory.
pub mod graph;
/// Lists of organisations on their way in.
pub mod import;
/// Links by which an organisation keeps its own profile.
pub mod links;
/// What organisations say of themselves.
pub mod profiles;
/// Who is linked to whom.
pub mod relations;
/// Lists of a space that keep themselves up to date.
pub mod segments;
mod ties;

use ::store::SealedColumn;
use ::store::statements::{count, together};

const ROOMS: &[&[&str]] = &[
    changes::STATEMENTS,
    directory::STATEMENTS,
    graph::STATEMENTS,
    import::STATEMENTS,
    links::STATEMENTS,
    profiles::STATEMENTS,
    relations::STATEMENTS,
    segments::STATEMENTS,
    ties::STATEMENTS,
    crate::searchable::STATEMENTS,
];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

/// Every sealed column, for the rotation of keys.
pub const SEALED: &[SealedColumn] = &[import::SEALED, profiles::SEALED];
