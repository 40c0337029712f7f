//! The journal: an append-only Merkle tree of entries for each stream, with signed checkpoints.

mod entry;
mod ledger;
pub mod merkle;
mod read;

pub use self::entry::Entry;
pub(crate) use self::entry::{Draft, Line};
pub use self::ledger::Head;
#[cfg(any(test, feature = "testing"))]
pub(crate) use self::ledger::STATEMENTS as LEDGER_STATEMENTS;
pub(crate) use self::ledger::Ledger;
pub use self::read::{Filter, Measure, Period, Record, STATEMENTS, count, distinct, measures, page, sum};
