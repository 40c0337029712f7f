//! What a year is to reach, and how far it is.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use actors::Actor;
use jiff::civil::Date;
use kernel::Id;
use serde::{Deserialize, Serialize};

/// What a year is to reach: so many associations, with these shares.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Target {
    /// Associations trained, each once.
    pub associations: i32,
    /// At least so many percent of the participants are women.
    pub women: i32,
    /// At least so many percent of the participants are under 35.
    pub youth: i32,
    /// At least so many percent of the associations are rural.
    pub rural: i32,
    /// At least so many percent of the associations are new.
    pub new: i32,
    /// So many associations of each region, by its code.
    pub regions: BTreeMap<String, i32>,
    /// What the year may cost, in centimes; nothing where nobody said so.
    pub budget: Option<i64>,
}

/// A confirmed place, as the year counts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trained {
    /// The association.
    pub actor: Id<Actor>,
    /// The code of its region; empty where it is not known.
    pub region: String,
    /// How many people it sends.
    pub people: i32,
    /// How many of them are women.
    pub women: i32,
    /// How many are under 35.
    pub youth: i32,
    /// Whether it is of a rural commune.
    pub is_rural: bool,
    /// Whether it had no place in an earlier year.
    pub is_new: bool,
}

store::row! { Trained { actor, region, people, women, youth, is_rural, is_new } }

/// How far a year is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reached {
    /// Associations, each once.
    pub associations: i64,
    /// Those that are rural.
    pub rural: i64,
    /// Those that are new.
    pub new: i64,
    /// Participants.
    pub people: i64,
    /// Those who are women.
    pub women: i64,
    /// Those who are under 35.
    pub youth: i64,
    /// Associations of each region.
    pub regions: BTreeMap<String, i64>,
}

/// How many of an aim would be reached by a day, if every day of the year brought as many: what a year is compared with while
/// it runs. The whole aim once the year is over, nothing before it begins.
pub fn pace(aim: i64, year: i16, today: Date) -> i64 {
    match today.year().cmp(&year) {
        Ordering::Less => 0,
        Ordering::Greater => aim,
        Ordering::Equal => aim * i64::from(today.day_of_year()) / i64::from(today.days_in_year()),
    }
}

impl Reached {
    /// From the confirmed places of a year. An association with several counts once; the people of each place count.
    pub fn of(places: &[Trained]) -> Self {
        let (mut reached, mut seen) = (Self::default(), BTreeSet::new());
        for place in places {
            reached.people += i64::from(place.people);
            reached.women += i64::from(place.women);
            reached.youth += i64::from(place.youth);
            if seen.insert(place.actor) {
                reached.associations += 1;
                reached.rural += i64::from(place.is_rural);
                reached.new += i64::from(place.is_new);
                *reached.regions.entry(place.region.clone()).or_default() += 1;
            }
        }
        reached
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pace_of_a_year_is_even() {
        use jiff::civil::date;
        assert_eq!(pace(300, 2026, date(2025, 12, 31)), 0);
        assert_eq!(pace(300, 2026, date(2026, 7, 2)), 150);
        assert_eq!(pace(300, 2026, date(2026, 12, 31)), 300);
        assert_eq!(pace(300, 2026, date(2027, 1, 1)), 300);
    }

    #[test]
    fn an_association_counts_once_and_its_people_each_time() {
        let place = |actor, people| Trained {
            actor: Id::from_uuid(uuid::Uuid::from_u128(actor)),
            region: "04".into(),
            people,
            women: 1,
            youth: 0,
            is_rural: true,
            is_new: false,
        };
        let reached = Reached::of(&[place(1, 2), place(1, 2), place(2, 1)]);
        assert_eq!((reached.associations, reached.people, reached.rural, reached.new), (2, 5, 2, 0));
        assert_eq!(reached.regions["04"], 2);
    }
}
