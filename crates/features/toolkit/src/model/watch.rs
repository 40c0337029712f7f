use actors::Space;
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::{Id, Text};

/// After so many days without an act of anybody who administers it, a space counts as left. A rule of this house, not of law.
pub const SILENT_DAYS: i64 = 60;
/// So many days whoever still administers a space has to stop a handover.
pub const OBJECTION_DAYS: i64 = 7;

/// A space that a programme looks after, as it stood when it was last looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// The space.
    pub house: Id<Space>,
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub name: Text,
    /// By what it is sorted.
    pub name_key: String,
    /// When it was opened.
    pub opened_on: Date,
    /// How many administer it.
    pub administrators: i32,
    /// The last day on which one of them did something.
    pub administered_on: Option<Date>,
    /// The last day on which anybody did something.
    pub active_on: Option<Date>,
    /// How many deadlines have passed.
    pub overdue: i32,
    /// The next deadline.
    pub next_due: Option<Date>,
    /// Whether a handover waits for somebody.
    pub claimed: bool,
}

store::row! {
    House { house, slug, name, name_key, opened_on, administrators, administered_on, active_on, overdue, next_due, claimed }
}

store::coded! {
    /// What a list of spaces shows.
    Show, "toolkit-houses-show-" {
        /// All of them.
        All = "all",
        /// Those without anybody who administers them, or whose administrator has been silent.
        Orphaned = "orphaned",
        /// Those with deadlines that have passed.
        Late = "late",
        /// Those in which nobody does anything.
        Silent = "silent",
    }
}

impl House {
    /// Whether nobody administers it, or nobody who does has done anything for long.
    pub fn is_orphaned(&self, today: Date) -> bool {
        is_orphaned(self.administrators, self.administered_on, self.opened_on, today)
    }

    /// Whether nobody has done anything for long.
    pub fn is_silent(&self, today: Date) -> bool {
        is_long_ago(self.active_on.unwrap_or(self.opened_on), today)
    }
}

/// Whether a space has nobody who looks after it: no administrator, or none who did anything for [`SILENT_DAYS`].
pub fn is_orphaned(administrators: i32, administered_on: Option<Date>, opened_on: Date, today: Date) -> bool {
    administrators == 0 || is_long_ago(administered_on.unwrap_or(opened_on).max(opened_on), today)
}

fn is_long_ago(day: Date, today: Date) -> bool {
    day < silent_before(today)
}

/// Whoever did nothing on or after this day is silent.
pub fn silent_before(today: Date) -> Date {
    today.saturating_sub(SILENT_DAYS.days())
}

store::coded! {
    /// By what somebody proves to be of the bureau.
    Proof, "toolkit-proof-" {
        /// The minutes of the assembly that elected her.
        Minutes = "minutes",
        /// A receipt of the authority with the list of the bureau.
        Receipt = "receipt",
        /// A letter that the bureau signed.
        Letter = "letter",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_space_is_orphaned_once_nobody_who_administers_it_has_come_for_two_months() {
        let (opened, today) = (date(2026, 1, 1), date(2026, 11, 22));
        assert!(is_orphaned(0, Some(today), opened, today));
        assert!(is_orphaned(1, None, opened, today));
        assert!(is_orphaned(2, Some(date(2026, 9, 22)), opened, today));
        assert!(!is_orphaned(1, Some(date(2026, 9, 23)), opened, today));
        assert!(!is_orphaned(1, None, date(2026, 11, 1), today), "one that was just opened is given time");
    }
}
