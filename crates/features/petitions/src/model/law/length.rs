use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};
use serde::{Deserialize, Deserializer};

use super::Sessions;

/// How long a deadline is, as the files write it: `"60 days"`, `"2 months"`, `"session"`, `"none"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// So many days, holidays included. The day after the starting event is day 1; the last day counts whole.
    Days(u16),
    /// So many months: the same day of a later month, or that month's last day if it has no such day.
    Months(u8),
    /// The council's next ordinary session.
    Session,
    /// The law names the step and sets no time for it.
    Unset,
}

impl Length {
    /// Reads what a file writes.
    pub fn read(words: &str) -> Option<Self> {
        match words.split_once(' ') {
            None if words == "session" => Some(Self::Session),
            None if words == "none" => Some(Self::Unset),
            Some((days, "days" | "day")) => days.parse().ok().filter(|days| *days > 0).map(Self::Days),
            Some((months, "months" | "month")) => months.parse().ok().filter(|months| *months > 0).map(Self::Months),
            _ => None,
        }
    }

    /// The last day of a time that an event of `start` sets running; none if the law sets no time, or where dates end.
    pub fn end(self, start: Date, sessions: Option<&Sessions>) -> Option<Date> {
        let span: Span = match self {
            Self::Days(days) => i64::from(days).days(),
            Self::Months(months) => i64::from(months).months(),
            Self::Session => return sessions.and_then(|sessions| sessions.next(start)),
            Self::Unset => return None,
        };
        start.checked_add(span).ok()
    }
}

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let words = String::deserialize(from)?;
        Self::read(&words).ok_or_else(|| serde::de::Error::custom(format!("not a length of time: {words}")))
    }
}

impl Sessions {
    /// The day by which the next ordinary session after `day` opens: its Monday, or where the law says "in the first week"
    /// the seventh of the month. A holiday puts it off to the next working day: that is not computed.
    pub fn next(&self, day: Date) -> Option<Date> {
        (0..=12).find_map(|ahead| {
            let month = day.first_of_month().checked_add(ahead.months()).ok()?;
            let opening = self.months.contains(&month.month()).then(|| self.opening(month)).flatten()?;
            (opening > day).then_some(opening)
        })
    }

    fn opening(&self, month: Date) -> Option<Date> {
        match self.monday {
            Some(rank) => month.nth_weekday_of_month(rank, Weekday::Monday).ok(),
            None => month.with().day(7).build().ok(),
        }
    }
}
