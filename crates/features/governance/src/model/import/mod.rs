//! A list of members on its way in: which column is which ([`Columns`]), what each row says ([`Line`]), and what would
//! come of it ([`plan()`]). All of it pure: the page that shows the preview and the write that applies it plan alike.

mod cell;
mod columns;
mod headers;
mod line;
mod plan;
mod roll;
mod sense;

pub use columns::{Column, Columns};
pub use line::{Candidate, Fault, FaultKind, Line, read};
pub use plan::plan;
pub use roll::{Choice, Planned, Roll, RollSeat, Sitting, Step};

#[cfg(test)]
mod tests;
