//! A list of organisations on its way in: which row holds the headings and which column is which ([`Columns`]), what each
//! row says ([`Line`]), and which rows of the list could be one ([`Twins`]). All of it pure.

mod cell;
mod columns;
mod dictionary;
mod headers;
mod line;
mod territory;
mod twins;

pub use columns::{Column, Columns};
pub use dictionary::Dictionary;
pub use line::{Fault, FaultKind, Line, Reader, Twin, Verdict, Whom};
pub use twins::Twins;

/// The most organisations of one list.
pub const MOST: usize = 50_000;

#[cfg(test)]
mod tests;
