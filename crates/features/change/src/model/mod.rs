//! The types and rules of the report, without input or output.

mod divide;
mod history;
mod report;
mod seen;

pub use divide::{By, Division, Group, OTHERS};
pub use history::{Association, Deed, DeedKind, Levels, Names, Round};
pub use report::{Asked, Audience, Histories, Report, Since, YearLine};
pub use seen::{CROWD, Change, Middle, Seen, Work, crowded};

use std::collections::BTreeMap;

use actors::directory::Actor;
use jiff::civil::Date;
use kernel::Id;

/// An association before and after: its two rounds, as far as they can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Which one.
    pub association: Id<Actor>,
    /// When the earlier of the two was closed.
    pub before_on: Date,
    /// When the later one was closed.
    pub after_on: Date,
    /// The number of the later one in the journal.
    pub seq: i64,
    /// Both levels of each domain that both rounds have, in hundredths.
    pub domains: BTreeMap<String, (i64, i64)>,
    /// Whether both were made with one edition of the instrument.
    pub is_same_edition: bool,
}

impl Pair {
    /// Its level before and after, in thousandths of hundredths: the mean over the domains that both rounds have.
    fn whole(&self) -> Option<(i64, i64)> {
        let mean = |of: fn(&(i64, i64)) -> i64| seen::mean(self.domains.values().map(|levels| of(levels) * seen::FINE));
        Some((mean(|levels| levels.0)?, mean(|levels| levels.1)?))
    }
}
