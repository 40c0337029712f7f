//! The statements of the plan, and what they read and write.

pub mod activities;
pub mod drafts;
pub mod measures;
pub mod nodes;
pub mod plans;
pub mod progress;
pub mod rights;

use kernel::Id;
use store::Stream;
use actors::Space;

/// Every statement of this crate.
pub const STATEMENTS: &[&[&str]] = &[
    plans::STATEMENTS,
    nodes::STATEMENTS,
    rights::STATEMENTS,
    measures::STATEMENTS,
    progress::STATEMENTS,
    activities::STATEMENTS,
    drafts::STATEMENTS,
];

/// The stream in which a space's plan writes.
pub(crate) const fn stream(space: Id<Space>) -> Stream {
    Stream::space(space)
}
