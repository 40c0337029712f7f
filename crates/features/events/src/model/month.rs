//! A month as a calendar shows it: weeks from Monday (CLDR `ar-MA`, `fr`), with the days around it that fill them.

use jiff::ToSpan;
use jiff::civil::Date;

/// A month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    first: Date,
}

impl Month {
    /// The month of a day.
    pub fn of(day: Date) -> Self {
        Self { first: day.first_of_month() }
    }

    /// Reads `2026-11`, in the years that lists go through.
    pub fn read(written: &str) -> Option<Self> {
        let (year, month) = written.split_once('-')?;
        let year = year.parse().ok().filter(|year| (2000..=2100).contains(year))?;
        Some(Self { first: Date::new(year, month.parse().ok()?, 1).ok()? })
    }

    /// As addresses write it.
    pub fn code(self) -> String {
        self.first.strftime("%Y-%m").to_string()
    }

    /// Its first day.
    pub fn first(self) -> Date {
        self.first
    }

    /// The first day after it.
    pub fn end(self) -> Date {
        self.first.saturating_add(1.month())
    }

    /// The month before.
    pub fn before(self) -> Self {
        Self { first: self.first.saturating_sub(1.month()) }
    }

    /// The month after.
    pub fn after(self) -> Self {
        Self { first: self.end() }
    }

    /// Whether a day is in it.
    pub fn has(self, day: Date) -> bool {
        self.first <= day && day < self.end()
    }

    /// Its weeks, each from Monday to Sunday.
    pub fn weeks(self) -> Vec<[Date; 7]> {
        let back = i64::from(self.first.weekday().to_monday_zero_offset());
        let mut monday = self.first.saturating_sub(back.days());
        let mut weeks = Vec::with_capacity(6);
        while monday < self.end() {
            weeks.push(std::array::from_fn(|day| monday.saturating_add((day as i64).days())));
            monday = monday.saturating_add(7.days());
        }
        weeks
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Weekday, date};
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_calendar_has_every_day_of_its_month_once_in_its_column(year in 2000_i16..2100, month in 1_i8..13) {
            let shown = Month::of(date(year, month, 15));
            let days: Vec<Date> = shown.weeks().concat();
            prop_assert!(days.windows(2).all(|pair| pair[0].saturating_add(1.day()) == pair[1]));
            prop_assert_eq!(days.iter().filter(|day| shown.has(**day)).count(), shown.first().days_in_month() as usize);
            prop_assert!(shown.weeks().iter().all(|week| week[0].weekday() == Weekday::Monday));
            prop_assert!(shown.weeks().iter().all(|week| week.iter().any(|day| shown.has(*day))));
            prop_assert_eq!(Month::read(&shown.code()), Some(shown));
        }
    }

    #[test]
    fn what_is_no_month_is_none() {
        for written in ["", "2026", "2026-13", "2026-0", "1999-12", "9999-01", "x-y"] {
            assert_eq!(Month::read(written), None, "{written}");
        }
    }
}
