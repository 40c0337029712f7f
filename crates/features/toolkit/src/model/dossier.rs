use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use kernel::Text;
use serde::{Deserialize, Serialize};

/// What the association says of itself for its papers. Nothing of it is asked twice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dossier {
    /// Its name as the statutes have it, where it differs from that of its space.
    pub name: Text,
    /// What it works for.
    pub object: Text,
    /// The address of its seat.
    pub seat: Text,
    /// The town, before dates: "Fait à …".
    pub town: Text,
    /// How it is reached.
    pub phone: String,
    /// How it is reached.
    pub email: String,
    /// The local authority to which it declares.
    pub authority: Text,
    /// When it was founded.
    pub founded_on: Option<Date>,
    /// The number of its last receipt, and its date.
    pub receipt: String,
    /// The date of its last receipt.
    pub receipt_on: Option<Date>,
    /// The day of each year on which its statutes want the declaration that nothing changed.
    pub no_change_day: Option<YearDay>,
    /// So many months lie between two ordinary assemblies.
    pub assembly_months: Option<i8>,
    /// When the last one was held.
    pub last_assembly_on: Option<Date>,
    /// Whether it receives public money.
    pub subsidised: bool,
    /// The yearly fee of a member, in centimes.
    pub fee: Option<i64>,
    /// How many years a term in the bureau lasts.
    pub term_years: Option<i8>,
}

/// A day of every year, such as 15 March.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearDay {
    month: i8,
    day: i8,
}

impl YearDay {
    /// In this year; 29 February is 28 February where there is none.
    pub fn in_year(self, year: i16) -> Date {
        let last = Date::new(year, self.month, 1).map_or(28, |first| first.days_in_month());
        Date::new(year, self.month, self.day.min(last)).unwrap_or(Date::MAX)
    }

    /// The next one, on or after a day.
    pub fn on_or_after(self, day: Date) -> Date {
        let this = self.in_year(day.year());
        if this >= day { this } else { self.in_year(day.year().saturating_add(1)) }
    }

    /// The day and the month.
    pub const fn parts(self) -> (i8, i8) {
        (self.day, self.month)
    }

    /// From a day and a month that exist in some year.
    pub fn new(day: i8, month: i8) -> Option<Self> {
        Date::new(2024, month, day).ok().map(|_| Self { month, day })
    }
}

impl FromStr for YearDay {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (month, day) = text.split_once('-').ok_or("a month and a day")?;
        let parts = month.parse().ok().zip(day.parse().ok());
        parts.and_then(|(month, day)| Self::new(day, month)).ok_or("a month and a day")
    }
}

impl fmt::Display for YearDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

impl Serialize for YearDay {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for YearDay {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_of_every_year_comes_again_also_at_the_end_of_february() {
        let leap: YearDay = "02-29".parse().unwrap();
        assert_eq!(leap.on_or_after(date(2027, 1, 1)), date(2027, 2, 28));
        assert_eq!(leap.on_or_after(date(2027, 12, 1)), date(2028, 2, 29));
        assert_eq!(leap.on_or_after(date(2028, 2, 29)), date(2028, 2, 29));
        for bad in ["", "2-30", "13-01", "00-10", "xx-yy", "02"] {
            assert!(bad.parse::<YearDay>().is_err(), "{bad}");
        }
        let dossier = Dossier { no_change_day: Some(leap), ..Dossier::default() };
        let json = serde_json::to_string(&dossier).unwrap();
        assert_eq!(serde_json::from_str::<Dossier>(&json).unwrap(), dossier);
        assert_eq!(serde_json::from_str::<Dossier>("{}").unwrap(), Dossier::default());
    }
}
