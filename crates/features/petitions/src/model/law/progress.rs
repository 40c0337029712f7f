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
