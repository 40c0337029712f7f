use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, date};
use store::{Cell, Column, Value};

/// When a relation began or ended, as exactly as it is known. Stored as `2014` or `2014-03-01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Moment {
    /// The year only.
    Year(i16),
    /// The day.
    Day(Date),
}

/// No relation of anybody in the directory began before, and none is planned beyond.
const YEARS: std::ops::RangeInclusive<i16> = 1850..=2200;

impl Moment {
    /// Reads what a person typed: `2014`, `2014-03-01`, `1/3/2014`, in whatever digits.
    pub fn read(typed: &str) -> Option<Self> {
        let plain: String = typed.trim().chars().map(western).collect();
        let moment = match plain.as_str() {
            year if year.len() == 4 => Self::Year(year.parse().ok()?),
            day => Self::Day(web::read_date(day)?),
        };
        YEARS.contains(&moment.year()).then_some(moment)
    }

    /// The year.
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) => year,
            Self::Day(day) => day.year(),
        }
    }

    /// The first day that it can mean.
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) => date(year, 1, 1),
            Self::Day(day) => day,
        }
    }

    /// The last day that it can mean.
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(year) => date(year, 12, 31),
            Self::Day(day) => day,
        }
    }

    /// Whether it lies before the other for certain: a year and a day of it do not.
    pub fn is_before(self, other: Self) -> bool {
        self.last_day() < other.first_day()
    }
}

/// Eastern Arabic digits as keyboards of phones write them.
fn western(letter: char) -> char {
    match letter {
        '٠'..='٩' => char::from_digit(letter as u32 - '٠' as u32, 10).unwrap_or(letter),
        other => other,
    }
}

/// By the first day that it can mean; a year stands before its days.
impl Ord for Moment {
    fn cmp(&self, other: &Self) -> Ordering {
        let of = |moment: &Self| (moment.first_day(), matches!(moment, Self::Day(_)));
        of(self).cmp(&of(other))
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Day(day) => day.fmt(f),
        }
    }
}

impl FromStr for Moment {
    type Err = ();

    /// Reads what is stored.
    fn from_str(stored: &str) -> Result<Self, ()> {
        match stored.len() {
            4 => stored.parse().map(Self::Year).map_err(drop),
            _ => stored.parse().map(Self::Day).map_err(drop),
        }
    }
}

impl From<Moment> for Value {
    fn from(moment: Moment) -> Self {
        Self::Text(moment.to_string())
    }
}

impl Column for Moment {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Text(stored) => stored.parse().ok(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_a_year_or_a_day_in_whatever_digits() {
        for (typed, stored) in [
            ("2014", "2014"),
            (" ٢٠١٤ ", "2014"),
            ("2014-03-01", "2014-03-01"),
            ("1/3/2014", "2014-03-01"),
            ("٠١/٠٣/٢٠١٤", "2014-03-01"),
        ] {
            let read = Moment::read(typed).unwrap();
            assert_eq!(read.to_string(), stored, "{typed}");
            assert_eq!(stored.parse(), Ok(read));
        }
        for nonsense in
            ["", "14", "depuis 2014", "20140", "1/3/14", "31/2/2014", "0000", "9999", "-204", "2 14", "é201"]
        {
            assert_eq!(Moment::read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn a_year_is_not_before_its_own_days() {
        let [year, day, next] = ["2014", "2014-03-01", "2015"].map(|moment| Moment::read(moment).unwrap());
        assert!(!year.is_before(day) && !day.is_before(year));
        assert!(year.is_before(next) && day.is_before(next) && !next.is_before(day));
        assert!(year < day && day < next);
    }
}
