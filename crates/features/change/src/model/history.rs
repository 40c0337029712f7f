use std::collections::BTreeMap;

use actors::directory::Actor;
use jiff::civil::Date;
use kernel::place::{self, Kind};
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Levels by domain, in hundredths: 250 is between the second and the third of four.
pub type Levels = BTreeMap<String, i64>;

/// What an organisation calls what is its own: the house has words for the rest.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Names {
    /// The instrument, where it is not one of the house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<Text>,
    /// Its own domains, by their codes.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub domains: BTreeMap<String, Text>,
}

/// An assessment that was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// The association that stands for who was assessed today.
    pub association: Id<Actor>,
    /// The code of the instrument.
    pub instrument: String,
    /// Its edition, where the journal tells it.
    pub edition: Option<Uuid>,
    /// When it was closed.
    pub closed_on: Date,
    /// Its number in the journal.
    pub seq: i64,
    /// What came out.
    pub levels: Levels,
    /// How what it looked at was called then.
    pub names: Names,
}

store::coded! {
    /// What was done with an association.
    DeedKind, "change-deed-" {
        /// A place in a training that it confirmed; given up, it counts below zero.
        Place = "place",
        /// Half-days that its people attended.
        Attended = "attended",
        /// Certificates for its people.
        Certificate = "certificate",
        /// A visit of a coach, or an exchange.
        Visit = "visit",
        /// A space of its own.
        Space = "space",
    }
}

/// What was done with an association on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// The association that stands for it today.
    pub association: Id<Actor>,
    /// What.
    pub kind: DeedKind,
    /// When.
    pub happened_on: Date,
    /// How often.
    pub times: i64,
    /// How many people.
    pub people: i64,
    /// How many of them are women.
    pub women: i64,
    /// How many of them are young.
    pub youth: i64,
    /// How long, all their hours together.
    pub minutes: i64,
}

store::row! { Deed { association, kind, happened_on, times, people, women, youth, minutes } }

/// What is known of an association beyond its rounds: as the directory has it today.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Association {
    /// Where it has its seat.
    pub place: Option<String>,
    /// When it was founded.
    pub founded: Option<Date>,
    /// Whether it was generated for a demonstration.
    pub is_generated: bool,
}

impl Association {
    /// The code of its region.
    pub fn region(&self) -> Option<&'static str> {
        let way = place::path(self.place.as_deref()?);
        way.first().map(|place| place.code)
    }

    /// Whether its seat is in a rural commune; none where no commune is known.
    pub fn is_rural(&self) -> Option<bool> {
        match place::get(self.place.as_deref()?)?.kind {
            Kind::RuralCommune | Kind::Cercle => Some(true),
            Kind::UrbanCommune | Kind::District | Kind::Arrondissement => Some(false),
            Kind::Region | Kind::Prefecture | Kind::Province => None,
        }
    }

    /// How many whole years it had existed on a day.
    pub fn age_on(&self, day: Date) -> Option<i32> {
        let founded = self.founded.filter(|founded| *founded <= day)?;
        let had_its_day = (day.month(), day.day()) >= (founded.month(), founded.day());
        Some(i32::from(day.year() - founded.year()) - i32::from(!had_its_day))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_association_is_as_old_as_its_last_birthday() {
        let of = Association { founded: Some(date(2016, 5, 12)), ..Association::default() };
        assert_eq!(of.age_on(date(2026, 5, 11)), Some(9));
        assert_eq!(of.age_on(date(2026, 5, 12)), Some(10));
        assert_eq!(of.age_on(date(2010, 1, 1)), None, "not founded yet");
    }

    #[test]
    fn the_seat_tells_the_region_and_whether_it_is_rural() {
        let of = |place: &str| Association { place: Some(place.to_owned()), ..Association::default() };
        assert_eq!(of("01.511.01.0").region(), Some("01"));
        assert_eq!(of("01.511.01.0").is_rural(), Some(false));
        assert_eq!(of("01.511").is_rural(), None, "a province has both");
        assert_eq!(of("99").region(), None);
        let rural = place::all().iter().find(|place| place.kind == Kind::RuralCommune).unwrap();
        assert_eq!(of(rural.code).is_rural(), Some(true));
    }
}
