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

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::model::law::in_force;

    #[test]
    fn a_length_is_read_or_refused() {
        assert_eq!(Length::read("60 days"), Some(Length::Days(60)));
        assert_eq!(Length::read("2 months"), Some(Length::Months(2)));
        assert_eq!(Length::read("session"), Some(Length::Session));
        assert_eq!(Length::read("none"), Some(Length::Unset));
        for wrong in ["", "60", "days", "0 days", "-3 days", "2 weeks", "70000 days", "never"] {
            assert_eq!(Length::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_day_after_the_event_is_day_one_and_the_last_day_counts() {
        assert_eq!(Length::Days(15).end(date(2026, 1, 20), None), Some(date(2026, 2, 4)));
        assert_eq!(Length::Days(60).end(date(2028, 1, 1), None), Some(date(2028, 3, 1)));
        assert_eq!(Length::Days(1).end(date(2026, 12, 31), None), Some(date(2027, 1, 1)));
    }

    #[test]
    fn a_month_that_is_too_short_ends_on_its_last_day() {
        assert_eq!(Length::Months(2).end(date(2026, 12, 31), None), Some(date(2027, 2, 28)));
        assert_eq!(Length::Months(2).end(date(2027, 12, 31), None), Some(date(2028, 2, 29)));
        assert_eq!(Length::Months(3).end(date(2026, 1, 31), None), Some(date(2026, 4, 30)));
        assert_eq!(Length::Months(3).end(date(2028, 2, 29), None), Some(date(2028, 5, 29)));
    }

    #[test]
    fn where_dates_end_there_is_no_deadline_and_no_fall() {
        assert_eq!(Length::Days(1).end(Date::MAX, None), None);
        assert_eq!(Length::Months(1).end(Date::MAX, None), None);
    }

    /// LO 111-14, art. 36; LO 112-14, art. 34; LO 113-14, art. 33.
    #[test]
    fn the_next_ordinary_session_of_each_council_is_that_of_the_law() {
        let next = |code, day| in_force(code, day).unwrap().sessions.as_ref().unwrap().next(day).unwrap();
        assert_eq!(next("region-petition", date(2026, 11, 22)), date(2027, 3, 1));
        assert_eq!(next("region-petition", date(2027, 3, 1)), date(2027, 7, 5));
        assert_eq!(next("province-petition", date(2026, 11, 22)), date(2027, 1, 11));
        assert_eq!(next("commune-petition", date(2026, 11, 22)), date(2027, 2, 7));
        assert_eq!(next("commune-petition", date(2027, 2, 6)), date(2027, 2, 7));
        assert_eq!(next("commune-petition", date(2027, 2, 7)), date(2027, 5, 7));
    }

    fn days() -> impl Strategy<Value = Date> {
        (1900_i16..2200, 1_i8..=12, 1_i8..=31)
            .prop_filter_map("a day of the calendar", |(year, month, day)| Date::new(year, month, day).ok())
    }

    proptest! {
        #[test]
        fn no_deadline_ends_before_it_begins_and_a_later_event_never_ends_it_sooner(start in days(), days in 1_u16..400, months in 1_u8..24, later in 0_i64..400) {
            for length in [Length::Days(days), Length::Months(months)] {
                let end = length.end(start, None).unwrap();
                prop_assert!(end > start);
                prop_assert!(length.end(start + later.days(), None).unwrap() >= end);
            }
            prop_assert_eq!(Length::Days(days).end(start, None).unwrap().since(start).unwrap().get_days(), i32::from(days));
        }

        #[test]
        fn a_session_is_always_found_within_a_year(day in days(), months in proptest::collection::vec(1_i8..=12, 1..4), monday in proptest::option::of(1_i8..=4)) {
            let rules = in_force("commune-petition", date(2026, 11, 22)).unwrap();
            let sessions = Sessions { months, monday, ..rules.sessions.clone().unwrap() };
            let next = sessions.next(day).unwrap();
            prop_assert!(next > day && next <= day + 13.months());
            prop_assert!(sessions.months.contains(&next.month()));
        }
    }
}
