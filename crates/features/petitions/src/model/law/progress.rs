use std::collections::BTreeMap;

use super::Required;

/// How far a collection is from what the law requires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Signatures that stand, wherever they come from.
    pub total: u64,
    /// Signatures that are required.
    pub needed: u64,
    /// Signatures that miss in all.
    pub missing: u64,
    /// Provinces and prefectures that miss some, in the order of their codes.
    pub provinces: Vec<ProvinceMissing>,
}

/// A province or prefecture in which signatures miss.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvinceMissing {
    /// Its code.
    pub province: String,
    /// Signatures of people who live there.
    pub has: u64,
    /// Signatures that are required of it.
    pub needs: u64,
}

impl ProvinceMissing {
    /// How many miss.
    pub const fn missing(&self) -> u64 {
        self.needs.saturating_sub(self.has)
    }
}

impl Progress {
    /// Compares counts by province with what is required. Counts of places outside the spread (people who only work in
    /// the region, people abroad) count in the whole.
    pub fn of(required: &Required, counts: &BTreeMap<String, u64>) -> Self {
        let total = counts.values().fold(0, |sum: u64, count| sum.saturating_add(*count));
        let needed = u64::from(required.signatures);
        let provinces = required.spread.iter().map(|(province, least)| ProvinceMissing {
            province: province.clone(),
            has: counts.get(province).copied().unwrap_or(0),
            needs: u64::from(*least),
        });
        Self {
            total,
            needed,
            missing: needed.saturating_sub(total),
            provinces: provinces.filter(|province| province.has < province.needs).collect(),
        }
    }

    /// Whether all that the law requires is reached.
    pub const fn is_complete(&self) -> bool {
        self.missing == 0 && self.provinces.is_empty()
    }

    /// How far it is, in whole percent: 100 only when it is complete.
    pub fn percent(&self) -> u8 {
        if self.is_complete() {
            return 100;
        }
        let reached = self.total.saturating_mul(100).checked_div(self.needed).unwrap_or(100);
        u8::try_from(reached.min(99)).unwrap_or(99)
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::{btree_map, vec};
    use proptest::prelude::*;

    use super::*;
    use crate::model::law::Why;

    fn required() -> impl Strategy<Value = Required> {
        (0_u32..40, vec(0_u32..8, 0..5)).prop_map(|(signatures, least)| Required {
            signatures,
            spread: least.into_iter().enumerate().map(|(at, least)| (at.to_string(), least)).collect(),
            why: Why::Fixed,
            doubt: None,
            to_verify: false,
        })
    }

    /// Counts of the provinces of the spread, of others, and of people abroad.
    fn counts() -> impl Strategy<Value = BTreeMap<String, u64>> {
        btree_map("[0-7]|abroad", 0_u64..20, 0..8)
    }

    #[test]
    fn a_region_with_enough_signatures_and_an_empty_province_is_not_complete() {
        let spread = vec![("a".to_owned(), 15), ("b".to_owned(), 15)];
        let required = Required { signatures: 300, spread, why: Why::Fixed, doubt: None, to_verify: false };
        let progress = Progress::of(&required, &[("a".to_owned(), 5_000), ("b".to_owned(), 14)].into());
        assert!(!progress.is_complete());
        assert_eq!((progress.missing, progress.percent()), (0, 99));
        assert_eq!(
            progress
                .provinces
                .iter()
                .map(|province| (province.province.as_str(), province.missing()))
                .collect::<Vec<_>>(),
            [("b", 1)]
        );
    }

    #[test]
    fn what_needs_no_signature_is_complete_at_once() {
        let required = Required { signatures: 0, spread: vec![], why: Why::Nothing, doubt: None, to_verify: false };
        let progress = Progress::of(&required, &BTreeMap::new());
        assert!(progress.is_complete());
        assert_eq!(progress.percent(), 100);
    }

    proptest! {
        #[test]
        fn it_is_complete_when_the_whole_and_every_province_are_reached_and_only_then(required in required(), counts in counts()) {
            let progress = Progress::of(&required, &counts);
            let total: u64 = counts.values().sum();
            let of = |province: &str| counts.get(province).copied().unwrap_or(0);
            let every_province = required.spread.iter().all(|(province, least)| of(province) >= u64::from(*least));
            prop_assert_eq!(progress.is_complete(), total >= u64::from(required.signatures) && every_province);
            prop_assert_eq!(progress.percent() == 100, progress.is_complete());
            prop_assert!(progress.provinces.iter().all(|province| province.missing() > 0));
        }

        #[test]
        fn one_more_signature_never_takes_away_what_was_reached(required in required(), counts in counts(), from in "[0-7]|abroad") {
            let before = Progress::of(&required, &counts);
            let mut more = counts;
            *more.entry(from).or_default() += 1;
            let after = Progress::of(&required, &more);
            prop_assert!(after.missing <= before.missing && after.percent() >= before.percent());
            prop_assert!(after.is_complete() || !before.is_complete());
            for province in &after.provinces {
                prop_assert!(before.provinces.iter().any(|held| held.province == province.province));
            }
        }

        #[test]
        fn no_count_is_too_great(counts in btree_map("[0-3]", any::<u64>(), 0..4), required in required()) {
            prop_assert!(Progress::of(&required, &counts).percent() <= 100);
        }
    }
}
