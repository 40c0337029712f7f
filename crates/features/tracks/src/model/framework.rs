//! Frameworks: what a qualification is made of.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::civil::Date;
use kernel::{Lang, Text};
use serde::{Deserialize, Serialize};

use super::{Level, Refused};

/// The frameworks of the house, the newest of each first. A correction of what was in use is a new dated file beside the old one.
const FILES: &[&str] = &[
    include_str!("../../frameworks/youth-2026.toml"),
    include_str!("../../frameworks/social-2026.toml"),
    include_str!("../../frameworks/justice-2026.toml"),
];

store::coded! {
    /// Whom a framework is for.
    People, "tracks-people-" {
        /// Young people who lead.
        Youth = "youth",
        /// Social workers.
        Social = "social",
        /// Professionals of justice.
        Justice = "justice",
    }
}

/// What a qualification is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// What it is called in the program.
    pub code: String,
    /// From when on it is offered.
    pub in_force_from: Date,
    /// Whom it is for.
    pub people: People,
    /// Who wrote it, and what it rests on.
    pub source: Text,
    /// Whether what it rests on is still to be verified.
    #[serde(default)]
    pub verify: bool,
    /// What it is called.
    pub title: Text,
    /// What it is for.
    pub words: Text,
    /// For so many years a statement of it bears a name (law 09-08: data have an end).
    #[serde(default = "ten")]
    pub names_years: i16,
    /// So many of the competencies that may be chosen are needed; all others are.
    #[serde(default)]
    pub chosen: usize,
    /// What it is made of.
    #[serde(rename = "competency")]
    pub competencies: Vec<Competency>,
}

const fn ten() -> i16 {
    10
}

/// A competency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Competency {
    /// `listening`: the same in all editions.
    pub code: String,
    /// What it is called.
    pub title: Text,
    /// What somebody does who has it.
    pub words: Text,
    /// What somebody does who stands at the first, …, fourth level.
    pub levels: [Text; 4],
    /// The level that the qualification asks.
    pub needed: Level,
    /// Whether it is one of those among which she chooses.
    #[serde(default)]
    pub may_be_chosen: bool,
    /// So many pieces of evidence at least.
    pub least_pieces: usize,
    /// What shows it.
    pub evidence: Vec<Text>,
}

/// The frameworks of the house.
///
/// # Panics
/// When a file of this crate is no framework: a test reads them all.
pub fn house() -> &'static [Framework] {
    static HOUSE: LazyLock<Vec<Framework>> = LazyLock::new(|| {
        FILES.iter().map(|file| toml::from_str(file).expect("the house's frameworks are read by a test")).collect()
    });
    &HOUSE
}

/// The framework with this code that is in force on a day.
pub fn in_force(code: &str, day: Date) -> Option<&'static Framework> {
    house().iter().find(|own| own.code == code && own.in_force_from <= day)
}

/// All that are in force on a day.
pub fn all_in_force(day: Date) -> impl Iterator<Item = &'static Framework> {
    house().iter().filter(move |own| in_force(&own.code, day) == Some(*own))
}

/// How far somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// So many of what is needed are attained.
    pub attained: usize,
    /// So many are needed.
    pub needed: usize,
}

impl Progress {
    /// Whether all that is needed is attained.
    pub const fn is_whole(self) -> bool {
        self.attained == self.needed
    }
}

impl Framework {
    /// A competency.
    pub fn competency(&self, code: &str) -> Option<&Competency> {
        self.competencies.iter().find(|own| own.code == code)
    }

    /// How far somebody is who was validated at these levels. Chosen ones count up to as many as are asked.
    pub fn progress(&self, validated: &BTreeMap<String, Level>) -> Progress {
        let has = |own: &&Competency| validated.get(&own.code).is_some_and(|level| *level >= own.needed);
        let (chosen, all): (Vec<&Competency>, Vec<&Competency>) =
            self.competencies.iter().partition(|own| own.may_be_chosen);
        let attained =
            all.iter().filter(|own| has(own)).count() + chosen.iter().filter(|own| has(own)).count().min(self.chosen);
        Progress { attained, needed: all.len() + self.chosen }
    }

    /// Refuses what nobody could be qualified by.
    ///
    /// # Errors
    /// [`Refused::NotWhole`].
    pub fn check(&self) -> Result<(), Refused> {
        let codes: BTreeSet<&str> = self.competencies.iter().map(|own| own.code.as_str()).collect();
        let choice = self.competencies.iter().filter(|own| own.may_be_chosen).count();
        let is_whole = |text: &Text| [Lang::Fr, Lang::Ar].iter().all(|lang| text.get(*lang).is_some());
        let is_sound = |own: &Competency| {
            (1..=5).contains(&own.least_pieces)
                && own.levels.iter().chain(&own.evidence).chain([&own.title, &own.words]).all(is_whole)
        };
        let is_good = codes.len() == self.competencies.len()
            && !codes.is_empty()
            && self.chosen <= choice
            && (1..=30).contains(&self.names_years)
            && self.competencies.iter().all(is_sound)
            && is_whole(&self.title);
        if is_good { Ok(()) } else { Err(Refused::NotWhole) }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_frameworks_of_the_house_are_whole_in_three_languages() {
        assert_eq!(house().len(), FILES.len());
        for own in house() {
            own.check().unwrap();
            assert!((6..=9).contains(&own.competencies.len()), "{}", own.code);
            for competency in &own.competencies {
                let texts: Vec<&Text> =
                    competency.levels.iter().chain(&competency.evidence).chain([&competency.words]).collect();
                for lang in [Lang::Fr, Lang::Ar, Lang::En] {
                    let said: BTreeSet<&str> = texts.iter().filter_map(|text| text.get(lang)).collect();
                    assert_eq!(
                        said.len(),
                        texts.len(),
                        "{} {} in {lang:?}: nothing is missing or said twice",
                        own.code,
                        competency.code
                    );
                    let is_arabic = |words: &&str| words.chars().any(|c| ('\u{0600}'..='\u{06ff}').contains(&c));
                    assert!(said.iter().all(|words| is_arabic(words) == (lang == Lang::Ar)), "{}", competency.code);
                }
            }
        }
    }

    #[test]
    fn each_of_the_three_publics_has_a_framework_from_its_day_on() {
        let on = |day| all_in_force(day).map(|own| own.people).collect::<BTreeSet<_>>();
        assert_eq!(on(date(2026, 1, 1)).len(), People::ALL.len());
        assert!(on(date(2025, 12, 31)).is_empty() && in_force("other", date(2027, 1, 1)).is_none());
    }

    #[test]
    fn what_may_be_chosen_counts_up_to_what_is_asked() {
        let framework = house().iter().find(|own| own.chosen > 0).unwrap();
        let level = Level::new(4).unwrap();
        let with = |keep: &dyn Fn(&Competency) -> bool| {
            let held = framework.competencies.iter().filter(|own| keep(own));
            framework.progress(&held.map(|own| (own.code.clone(), level)).collect())
        };
        assert!(with(&|_| true).is_whole());
        assert!(!with(&|own| own.may_be_chosen).is_whole(), "choices replace nothing that all need");
        assert!(!with(&|own| !own.may_be_chosen).is_whole());
        assert_eq!(with(&|_| false).attained, 0);
        let mut low = framework.clone();
        low.competencies[0].needed = Level::new(2).unwrap();
        let one = BTreeMap::from([(low.competencies[0].code.clone(), Level::new(1).unwrap())]);
        assert_eq!(low.progress(&one).attained, 0, "validated below what is asked is not attained");
    }
}
