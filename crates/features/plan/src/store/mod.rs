//! The statements of the plan, and what they read and write.

pub mod activities;
/// Papers that were read, and their outlines under correction.
pub mod drafts;
pub(crate) mod found;
/// What is counted for a node, and the aims.
pub mod measures;
/// The nodes of a plan, one by one.
pub mod nodes;
/// Plans as a whole.
pub mod plans;
pub mod progress;
/// The articles of human rights that nodes serve.
pub mod rights;

use actors::Space;
use kernel::Id;
use store::{Stream, statements};

/// The statements of each room.
const ROOMS: [&[&str]; 8] = [
    plans::STATEMENTS,
    nodes::STATEMENTS,
    rights::STATEMENTS,
    measures::STATEMENTS,
    progress::STATEMENTS,
    activities::STATEMENTS,
    drafts::STATEMENTS,
    found::STATEMENTS,
];

/// Every statement of this crate.
pub const STATEMENTS: &[&str] = &statements::together::<{ statements::count(&ROOMS) }>(&ROOMS);

/// The stream in which a space's plan writes.
pub(crate) const fn stream(space: Id<Space>) -> Stream {
    Stream::space(space)
}
