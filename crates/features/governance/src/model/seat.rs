use std::fmt;
use std::str::FromStr;

use actors::directory::{Birth, Sex};
use jiff::civil::Date;
use kernel::place::{self, Level};
use kernel::{Id, Text};

use super::{Body, Mandate};

/// A seat of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Its identity.
    pub id: Id<Self>,
    /// The body that it belongs to.
    pub body: Id<Body>,
    /// Its number in the body, from 1.
    pub number: u32,
    /// What it is called beside its number; often nothing.
    pub label: Text,
    /// For whom the statutes keep it.
    pub reserve: Option<Reserve>,
    /// The mandate of whoever holds it.
    pub mandate: Option<Id<Mandate>>,
}

/// For whom a seat is kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Reserve {
    /// For a woman.
    Women,
    /// For somebody below the age that the statutes call youth.
    Youth,
    /// For somebody of this region, by its code in [`kernel::place`].
    Region(String),
}

/// What the directory knows of a person that decides whether a reserved seat suits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Traits<'a> {
    /// The sex that the person states.
    pub sex: Option<Sex>,
    /// When the person was born.
    pub birth: Option<Birth>,
    /// The code of the place where the person lives.
    pub place: Option<&'a str>,
}

impl Reserve {
    /// Whether a person suits; `None` when the directory does not know enough. `youth_below` is the age in years.
    pub fn suits(&self, person: Traits<'_>, youth_below: Option<u32>, today: Date) -> Option<bool> {
        match self {
            Self::Women => person.sex.map(|sex| sex == Sex::Female),
            Self::Youth => Some(is_below(person.birth?, youth_below?, today)),
            Self::Region(code) => {
                let lives = person.place?;
                Some(lives == code || place::path(lives).iter().any(|within| within.code == code))
            }
        }
    }
}

/// Whether somebody is younger than `years` on a day. Who is known by year only is taken at the age reached that year.
pub fn is_below(birth: Birth, years: u32, today: Date) -> bool {
    let years = i16::try_from(years).unwrap_or(i16::MAX);
    match birth {
        Birth::Year(year) => today.year().saturating_sub(year) < years,
        Birth::Day(day) => day > youth_begins(years, today),
    }
}

/// Those born after this day are younger than `years`.
pub(crate) fn youth_begins(years: i16, today: Date) -> Date {
    today.saturating_sub(jiff::Span::new().years(years.min(200)))
}

impl fmt::Display for Reserve {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Women => f.write_str("women"),
            Self::Youth => f.write_str("youth"),
            Self::Region(code) => write!(f, "region:{code}"),
        }
    }
}

/// The words name no group for whom seats are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such group")]
pub struct UnknownReserve;

impl FromStr for Reserve {
    type Err = UnknownReserve;

    fn from_str(words: &str) -> Result<Self, UnknownReserve> {
        match words {
            "women" => Ok(Self::Women),
            "youth" => Ok(Self::Youth),
            _ => words
                .strip_prefix("region:")
                .filter(|code| place::get(code).is_some_and(|place| place.level() == Level::Region))
                .map(|code| Self::Region(code.to_owned()))
                .ok_or(UnknownReserve),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 21);
    const NOBODY: Traits<'_> = Traits { sex: None, birth: None, place: None };

    #[test]
    fn youth_ends_on_the_birthday() {
        assert!(is_below(Birth::Day(date(1991, 11, 22)), 35, TODAY));
        assert!(!is_below(Birth::Day(date(1991, 11, 21)), 35, TODAY));
        assert!(is_below(Birth::Year(1992), 35, TODAY));
        assert!(!is_below(Birth::Year(1991), 35, TODAY));
    }

    #[test]
    fn a_reserve_judges_only_what_is_known() {
        assert_eq!(Reserve::Women.suits(NOBODY, None, TODAY), None);
        assert_eq!(Reserve::Women.suits(Traits { sex: Some(Sex::Male), ..NOBODY }, None, TODAY), Some(false));
        let young = Traits { birth: Some(Birth::Year(2000)), ..NOBODY };
        assert_eq!(Reserve::Youth.suits(young, None, TODAY), None);
        assert_eq!(Reserve::Youth.suits(young, Some(35), TODAY), Some(true));
        let tangier = Traits { place: Some("01.511.01.0"), ..NOBODY };
        let region = |code: &str| Reserve::Region(code.to_owned());
        assert_eq!(region("01").suits(tangier, None, TODAY), Some(true));
        assert_eq!(region("02").suits(tangier, None, TODAY), Some(false));
    }

    #[test]
    fn a_reserve_reads_back_and_knows_its_regions() {
        for words in ["women", "youth", "region:01", "region:12"] {
            assert_eq!(words.parse::<Reserve>().map(|reserve| reserve.to_string()).as_deref(), Ok(words));
        }
        for words in ["", "men", "region:", "region:99", "region:01.511"] {
            assert_eq!(words.parse::<Reserve>(), Err(UnknownReserve), "{words}");
        }
    }
}
