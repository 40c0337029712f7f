//! The journal: an append-only Merkle tree of entries for each stream, with signed checkpoints.

mod entry;
mod feed;
mod figures;
mod finding;
mod ledger;
pub mod log;
pub mod merkle;
pub mod proof;
mod read;
mod verify;

pub use self::entry::Entry;
pub(crate) use self::entry::{Draft, Line};
pub use self::feed::{Trace, heads, kept_heads, since};
pub use self::finding::{Finding, Report};
pub use self::ledger::Head;
pub(crate) use self::ledger::Ledger;
pub use self::read::{Filter, Measure, Period, Record, STATEMENTS, count, distinct, measures, onward, page, sum};
pub(crate) use self::verify::verify_session;
pub use self::verify::{verify, verify_since};

/// The journal's statements, for the test that prepares each on both engines.
#[cfg(any(test, feature = "testing"))]
pub(crate) fn all_statements() -> Vec<&'static str> {
    [
        ledger::STATEMENTS.as_slice(),
        verify::STATEMENTS.as_slice(),
        figures::STATEMENTS.as_slice(),
        log::STATEMENTS.as_slice(),
        feed::STATEMENTS.as_slice(),
        STATEMENTS,
    ]
    .concat()
}
