//! A cohort: those who go through a programme together.

use std::collections::BTreeSet;

use actors::Space;
use jiff::civil::Date;
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};

use super::{Call, Programme};

/// A cohort of a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// Whose.
    pub space: Id<Space>,
    /// Which one.
    pub id: Id<Self>,
    /// What it learns.
    pub programme: Id<Programme>,
    /// By which call one comes to it.
    pub call: Option<Id<Call>>,
    /// What is said of it.
    pub content: Content,
}

/// What is said of a cohort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Its name.
    pub title: Text,
    /// Its first day.
    pub first_day: Date,
    /// Its last day.
    pub last_day: Date,
    /// Where: a code of [`kernel::place`].
    #[serde(default)]
    pub place: Option<String>,
    /// The house, the street.
    #[serde(default)]
    pub address: Text,
    /// How many associations have a place.
    pub places: i32,
    /// It does not take place.
    #[serde(default)]
    pub is_cancelled: bool,
}

impl Content {
    /// Whether whoever has a place must be told that it changed: when or where it is.
    pub fn is_moved_from(&self, before: &Self) -> bool {
        let of = |content: &Self| (content.first_day, content.last_day, content.place.clone(), content.address.clone());
        of(self) != of(before)
    }

    /// How many days are paid for: those on which its sessions meet, once they reach to its last day, since a cohort may meet on
    /// Saturdays only; until then every day from the first to the last.
    pub fn days(&self, meets: &BTreeSet<Date>) -> i64 {
        if meets.last().is_some_and(|last| *last >= self.last_day) {
            return meets.len() as i64;
        }
        self.last_day.since(self.first_day).map_or(0, |span| i64::from(span.get_days())) + 1
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_between_two_sessions_are_not_paid_for() {
        let content = Content {
            title: Text::default(),
            first_day: date(2026, 2, 7),
            last_day: date(2026, 3, 7),
            place: None,
            address: Text::default(),
            places: 20,
            is_cancelled: false,
        };
        let meets =
            |days: &[(i8, i8)]| days.iter().map(|(month, day)| date(2026, *month, *day)).collect::<BTreeSet<_>>();
        assert_eq!(content.days(&meets(&[(2, 7), (2, 21), (3, 7)])), 3);
        assert_eq!(content.days(&meets(&[(2, 7)])), 29, "the others are not planned yet");
        assert_eq!(content.days(&BTreeSet::new()), 29);
    }
}
