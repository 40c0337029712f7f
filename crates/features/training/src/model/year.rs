//! What a year is to reach, and how far it is.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use actors::Actor;
use jiff::civil::Date;
use kernel::Id;
use serde::{Deserialize, Serialize};

use super::application::{Facts, Sex, is_young};
use super::session_people::Person;

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

/// Of an association, those who learned in one cohort, as the year counts them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trained {
    /// The association.
    pub actor: Id<Actor>,
    /// The code of its region; empty where it is not known.
    pub region: String,
    /// How many people attended what the programme asks.
    pub people: i32,
    /// How many of them are women.
    pub women: i32,
    /// How many are under 35.
    pub youth: i32,
    /// Whether it is of a rural commune.
    pub is_rural: bool,
    /// Whether it learned nothing in an earlier year.
    pub is_new: bool,
}

store::row! { Trained { actor, region, people, women, youth, is_rural, is_new } }

/// How many people learned, and whom the shares count among them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Headcount {
    /// All of them.
    pub people: i32,
    /// Those who are women.
    pub women: i32,
    /// Those who are under 35.
    pub youth: i32,
}

impl Headcount {
    /// Of some whom one application sent, in a cohort of a year. Where their names are erased, what the application told of all whom
    /// it sent stands for them.
    pub fn of(people: &[Person], facts: &Facts, year: i16) -> Self {
        let count =
            |is: &dyn Fn(&Person) -> bool| people.iter().filter(|one| is(one)).count().try_into().unwrap_or(i32::MAX);
        let all = count(&|_| true);
        if people.iter().all(Person::is_named) {
            let (women, youth) = (count(&|one| one.sex == Some(Sex::Female)), count(&|one| is_young(one.born, year)));
            return Self { people: all, women, youth };
        }
        Self { people: all, women: facts.women.min(all), youth: facts.youth.min(all) }
    }

    /// The difference to an earlier count.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self { people: self.people - other.people, women: self.women - other.women, youth: self.youth - other.youth }
    }
}

/// How far a year is, and what its confirmed places may still bring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// What is counted.
    pub reached: Reached,
    /// Associations that are not counted yet and have a confirmed place in a cohort which is not over.
    pub expected: i64,
    /// Associations that are neither, and had a place in a cohort which is over and whose register nobody has kept.
    pub unnoted: i64,
}

/// What a year has reached.
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
    /// From those who learned in a year. An association that learned in several cohorts counts once; its people count each time.
    pub fn of(all: &[Trained]) -> Self {
        let (mut reached, mut seen) = (Self::default(), BTreeSet::new());
        for one in all {
            reached.people += i64::from(one.people);
            reached.women += i64::from(one.women);
            reached.youth += i64::from(one.youth);
            if seen.insert(one.actor) {
                reached.associations += 1;
                reached.rural += i64::from(one.is_rural);
                reached.new += i64::from(one.is_new);
                *reached.regions.entry(one.region.clone()).or_default() += 1;
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
    fn those_who_learned_are_counted_themselves_and_by_their_application_once_names_are_erased() {
        let one =
            |sex, born| Person { name: "Générée".into(), sex: Some(sex), born: Some(born), ..Person::default() };
        let facts = Facts { people: 3, women: 2, youth: 1, ..Facts::default() };
        let (woman, man) = (one(Sex::Female, 2000), one(Sex::Male, 1980));
        let count = |people: &[Person]| Headcount::of(people, &facts, 2026);
        assert_eq!(
            count(std::slice::from_ref(&man)),
            Headcount { people: 1, women: 0, youth: 0 },
            "the women did not come"
        );
        assert_eq!(count(&[woman, man]), Headcount { people: 2, women: 1, youth: 1 });
        assert_eq!(count(&[Person::default()]), Headcount { people: 1, women: 1, youth: 1 });
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
