//! Balance rules: what a cohort is to look like, as data that the call shows, and how far a set of places is from it.
//!
//! A place is an association's; up to so many people come on it. What counts people (women, youth) is measured on the
//! people, what counts associations (rural, new) on the associations. Everything is whole numbers: what one counts by hand
//! comes out here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Facts;

store::coded! {
    /// Whom a rule counts.
    Group, "training-group-" {
        /// Women among the participants.
        Women = "women",
        /// Participants under 35.
        Youth = "youth",
        /// Associations of rural communes.
        Rural = "rural",
        /// Associations that had no place before.
        New = "new",
    }
}

impl Group {
    /// Whether it counts people; otherwise associations.
    pub const fn counts_people(self) -> bool {
        matches!(self, Self::Women | Self::Youth)
    }
}

/// What a cohort is to look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// At least so many percent of a group.
    AtLeast(Group, i32),
    /// At most so many places for each region.
    RegionAtMost(i32),
}

/// Whom a set of places counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tally {
    /// Associations: places.
    pub places: i32,
    /// People who come on them.
    pub people: i32,
    /// How many of each group.
    pub women: i32,
    /// People under 35.
    pub youth: i32,
    /// Rural associations.
    pub rural: i32,
    /// New associations.
    pub new: i32,
    /// Places of each region.
    pub regions: BTreeMap<String, i32>,
}

/// The whole on which percentages are reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole {
    /// Places.
    pub places: i32,
    /// People.
    pub people: i32,
}

impl Tally {
    /// Of some applications.
    pub fn of<'a>(all: impl IntoIterator<Item = &'a Facts>) -> Self {
        all.into_iter().fold(Self::default(), |mut tally, facts| {
            tally.add(facts);
            tally
        })
    }

    /// With one more.
    pub fn add(&mut self, facts: &Facts) {
        self.change(facts, 1);
    }

    /// With one less.
    pub fn remove(&mut self, facts: &Facts) {
        self.change(facts, -1);
    }

    fn change(&mut self, facts: &Facts, by: i32) {
        self.places += by;
        self.people += by * facts.people;
        self.women += by * facts.women;
        self.youth += by * facts.youth;
        self.rural += by * i32::from(facts.is_rural);
        self.new += by * i32::from(facts.is_new);
        let region = self.regions.entry(facts.region.clone()).or_default();
        *region += by;
        if *region == 0 {
            self.regions.remove(&facts.region);
        }
    }

    /// The same, with one more.
    #[must_use]
    pub fn with(&self, facts: &Facts) -> Self {
        let mut tally = self.clone();
        tally.add(facts);
        tally
    }

    /// How many of a group.
    pub const fn of_group(&self, group: Group) -> i32 {
        match group {
            Group::Women => self.women,
            Group::Youth => self.youth,
            Group::Rural => self.rural,
            Group::New => self.new,
        }
    }

    /// The whole that it makes up itself.
    pub const fn whole(&self) -> Whole {
        Whole { places: self.places, people: self.people }
    }
}

/// How many of a group a rule asks for, of a whole: a half of seven is four.
pub fn needed(group: Group, percent: i32, whole: Whole) -> i32 {
    let all = i64::from(if group.counts_people() { whole.people } else { whole.places });
    i32::try_from((all * i64::from(percent)).div_euclid(100) + i64::from((all * i64::from(percent)) % 100 > 0))
        .unwrap_or(i32::MAX)
}

/// How many a rule lacks.
pub fn lack(rule: Rule, tally: &Tally, whole: Whole) -> i32 {
    match rule {
        Rule::AtLeast(group, percent) => (needed(group, percent, whole) - tally.of_group(group)).max(0),
        Rule::RegionAtMost(_) => 0,
    }
}

/// How much all rules lack together, of what the places that are given make up themselves.
pub fn lacking(rules: &[Rule], tally: &Tally) -> i32 {
    rules.iter().map(|rule| lack(*rule, tally, tally.whole())).sum()
}

/// How many places must be held for what the rules lack, if all places are given: never too few, whoever comes.
pub fn held(rules: &[Rule], tally: &Tally, places: i32, people_each: i32) -> i32 {
    let whole = Whole { places, people: places * people_each };
    let each = people_each.max(1);
    rules
        .iter()
        .map(|rule| {
            let lack = lack(*rule, tally, whole);
            match rule {
                Rule::AtLeast(group, _) if group.counts_people() => lack / each + i32::from(lack % each > 0),
                _ => lack,
            }
        })
        .sum()
}

/// Whether the region of an application has room for one more.
pub fn region_has_room(rules: &[Rule], tally: &Tally, facts: &Facts) -> bool {
    let there = tally.regions.get(&facts.region).copied().unwrap_or(0);
    rules.iter().all(|rule| match rule {
        Rule::RegionAtMost(most) => there < *most,
        Rule::AtLeast(..) => true,
    })
}

/// Whether somebody who comes now is given a place at once: where one is free, and either enough stay free for what the rules
/// lack, or she brings what they lack.
pub fn takes_now(rules: &[Rule], tally: &Tally, places: i32, people_each: i32, facts: &Facts) -> bool {
    let free = places - tally.places;
    let before = held(rules, tally, places, people_each);
    let after = held(rules, &tally.with(facts), places, people_each);
    free > 0 && region_has_room(rules, tally, facts) && (after < free || after < before)
}

/// Who of those that wait comes next: the one with whom the rules lack least; among equals, who stands first.
/// `waiting` stand in their order. None where no region of them has room.
pub fn next_up<'a>(rules: &[Rule], tally: &Tally, waiting: impl IntoIterator<Item = &'a Facts>) -> Option<usize> {
    waiting
        .into_iter()
        .enumerate()
        .filter(|(_, facts)| region_has_room(rules, tally, facts))
        .min_by_key(|(at, facts)| (lacking(rules, &tally.with(facts)), *at))
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn facts() -> impl Strategy<Value = Facts> {
        (1..=2_i32, 0..=2_i32, 0..=2_i32, any::<bool>(), any::<bool>(), 0..3_u8).prop_map(
            |(people, women, youth, is_rural, is_new, region)| Facts {
                people,
                women: women.min(people),
                youth: youth.min(people),
                is_rural,
                is_new,
                region: format!("0{region}"),
            },
        )
    }

    fn rules() -> Vec<Rule> {
        vec![Rule::AtLeast(Group::Women, 50), Rule::AtLeast(Group::Youth, 34), Rule::AtLeast(Group::Rural, 30)]
    }

    #[test]
    fn a_share_is_rounded_up() {
        let whole = Whole { places: 10, people: 21 };
        assert_eq!(needed(Group::Women, 50, whole), 11);
        assert_eq!(needed(Group::Rural, 50, whole), 5);
        assert_eq!(needed(Group::New, 0, whole), 0);
    }

    #[test]
    fn a_place_stays_free_for_whom_the_rules_lack() {
        let rules = [Rule::AtLeast(Group::Women, 50)];
        let man = Facts { people: 1, ..Facts::default() };
        let woman = Facts { women: 1, ..man.clone() };
        let two_men = Tally::of([&man, &man]);
        assert!(!takes_now(&rules, &two_men, 4, 1, &man), "two of the four places are for women");
        assert!(takes_now(&rules, &two_men, 4, 1, &woman));
        let balanced = Tally::of([&man, &woman, &woman]);
        assert!(takes_now(&rules, &balanced, 4, 1, &man));
    }

    #[test]
    fn the_next_is_the_one_with_whom_the_rules_lack_least() {
        let rules = [Rule::AtLeast(Group::Women, 50), Rule::RegionAtMost(2)];
        let man = Facts { people: 1, region: "01".into(), ..Facts::default() };
        let woman = Facts { women: 1, region: "02".into(), ..man.clone() };
        let there = Tally::of([&man]);
        assert_eq!(next_up(&rules, &there, [&man, &woman, &man]), Some(1));
        assert_eq!(next_up(&rules, &there.with(&woman), [&woman, &man]), Some(0), "among equals, who stands first");
        assert_eq!(next_up(&rules, &Tally::of([&man, &man]), [&man]), None, "the region is full");
    }

    proptest! {
        #[test]
        fn whoever_comes_in_whatever_order_places_are_never_too_many_and_suffice_for_the_rules(
            all in proptest::collection::vec(facts(), 0..60),
            places in 1..15_i32,
        ) {
            let rules = rules();
            let mut tally = Tally::default();
            let could = held(&rules, &tally, places, 2) <= places;
            for facts in &all {
                if takes_now(&rules, &tally, places, 2, facts) {
                    tally.add(facts);
                }
                prop_assert!(tally.places <= places);
                if could {
                    prop_assert!(held(&rules, &tally, places, 2) <= places - tally.places, "what is held is there");
                }
            }
        }

        #[test]
        fn who_leaves_is_counted_no_more(all in proptest::collection::vec(facts(), 1..20), at in any::<prop::sample::Index>()) {
            let gone = at.index(all.len());
            let mut tally = Tally::of(&all);
            tally.remove(&all[gone]);
            let rest = all.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, facts)| facts);
            prop_assert_eq!(tally, Tally::of(rest));
        }
    }
}
