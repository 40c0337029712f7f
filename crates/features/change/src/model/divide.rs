//! The associations of a report in groups, so large that none of them can be told.

use std::collections::{BTreeMap, BTreeSet};

use super::seen::FINE;
use super::{CROWD, Change, Pair};

/// The key of the group in which groups of few stand together.
pub const OTHERS: &str = "~";

store::coded! {
    /// By what associations are grouped.
    By, "change-by-" {
        /// The region of their seat.
        Region = "region",
        /// The year of their last assessment.
        Year = "year",
        /// The year of their first place in a training.
        Cohort = "cohort",
        /// Whether their seat is in a rural commune.
        Milieu = "milieu",
        /// How old they were at the earlier assessment.
        Age = "age",
        /// What was done with them between the two.
        Path = "path",
    }
}

/// Associations of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The code of a region, a year, `rural`…; [`OTHERS`]; empty where it is not known.
    pub key: String,
    /// How many have a before and an after.
    pub members: usize,
    /// What changed, over all domains.
    pub change: Option<Change>,
    /// What changed by domain, where it concerns enough of them.
    pub domains: BTreeMap<String, Change>,
}

/// All associations of a report, in groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Division {
    /// By what.
    pub by: By,
    /// The groups by key, the others last.
    pub groups: Vec<Group>,
}

impl Division {
    /// Groups pairs by what `key_of` says of each. Groups of few stand together; where they are few even together, the smallest
    /// of the others joins them, so that nothing is told of few by taking the groups from the whole.
    pub fn of<'p>(by: By, pairs: &[&'p Pair], key_of: impl Fn(&Pair) -> String) -> Self {
        let mut keyed: BTreeMap<String, Vec<&'p Pair>> = BTreeMap::new();
        for pair in pairs {
            keyed.entry(key_of(pair)).or_default().push(pair);
        }
        let mut few: BTreeSet<String> =
            keyed.iter().filter(|(_, members)| members.len() < CROWD).map(|(key, _)| key.clone()).collect();
        let count = |few: &BTreeSet<String>| few.iter().filter_map(|key| keyed.get(key)).map(Vec::len).sum::<usize>();
        if !few.is_empty() && count(&few) < CROWD {
            let smallest = keyed.iter().filter(|(key, _)| !few.contains(*key)).min_by_key(|(_, members)| members.len());
            few.extend(smallest.map(|(key, _)| key.clone()));
        }
        let mut groups: Vec<Group> = keyed
            .iter()
            .filter(|(key, _)| !few.contains(*key))
            .map(|(key, members)| Group::of(key.clone(), members))
            .collect();
        if !few.is_empty() {
            let mut members: Vec<&Pair> = few.iter().filter_map(|key| keyed.get(key)).flatten().copied().collect();
            members.sort_by_key(|pair| (pair.after_on, pair.seq));
            groups.push(Group::of(OTHERS.to_owned(), &members));
        }
        Self { by, groups }
    }
}

impl Group {
    /// A group of pairs, in the order in which the later rounds were closed.
    pub(super) fn of(key: String, members: &[&Pair]) -> Self {
        let whole: Vec<(i64, i64)> = members.iter().filter_map(|pair| pair.whole()).collect();
        let mut levels: BTreeMap<&str, Vec<(i64, i64)>> = BTreeMap::new();
        for (domain, both) in members.iter().flat_map(|pair| &pair.domains) {
            levels.entry(domain).or_default().push(*both);
        }
        let domains = levels.into_iter().filter_map(|(domain, of)| Some((domain.to_owned(), Change::of(&of)?)));
        Self { key, members: members.len(), change: Change::of_parts(&whole, FINE), domains: domains.collect() }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use jiff::civil::date;
    use kernel::Id;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn pair(number: u128, before: i64, after: i64) -> Pair {
        Pair {
            association: Id::from_uuid(Uuid::from_u128(number)),
            before_on: date(2024, 3, 1),
            after_on: date(2025, 3, 1),
            seq: i64::try_from(number).unwrap(),
            domains: BTreeMap::from([("finance".to_owned(), (before, after))]),
            is_same_edition: true,
        }
    }

    fn division(sizes: &[usize]) -> Division {
        let keys: Vec<usize> = sizes.iter().enumerate().flat_map(|(key, size)| vec![key; *size]).collect();
        let pairs: Vec<Pair> = (0..keys.len()).map(|number| pair(number as u128, 200, 250)).collect();
        let all: Vec<&Pair> = pairs.iter().collect();
        Division::of(By::Region, &all, |pair| keys[pair.seq as usize].to_string())
    }

    fn told(sizes: &[usize]) -> Vec<(String, usize)> {
        division(sizes).groups.into_iter().map(|group| (group.key, group.members)).collect()
    }

    #[test]
    fn groups_of_few_stand_together_and_take_the_smallest_where_they_are_few_even_so() {
        let others = || OTHERS.to_owned();
        assert_eq!(told(&[6, 7]), [("0".to_owned(), 6), ("1".to_owned(), 7)]);
        assert_eq!(told(&[9, 4, 3]), [("0".to_owned(), 9), (others(), 7)]);
        assert_eq!(told(&[9, 4, 6]), [("0".to_owned(), 9), (others(), 10)]);
        assert_eq!(told(&[9, 4]), [(others(), 13)], "nobody finds the four by taking the nine from the whole");
        assert_eq!(told(&[2, 1]), [(others(), 3)]);
        assert_eq!(division(&[2, 1]).groups[0].change, None);
    }

    proptest! {
        #[test]
        fn nobody_is_lost_and_no_told_group_is_small(sizes in prop::collection::vec(0_usize..14, 0..9)) {
            let all: usize = sizes.iter().sum();
            let groups = division(&sizes).groups;
            prop_assert_eq!(groups.iter().map(|group| group.members).sum::<usize>(), all);
            for group in groups {
                prop_assert!(group.members >= CROWD || all < CROWD, "{:?}", group);
                prop_assert_eq!(group.change.is_some(), group.members >= CROWD);
            }
        }
    }
}
