use kernel::Text;
use kernel::place::{self, Level, Place};
use serde::Deserialize;
use web::{Message, args};

use super::{Article, Rules};

/// How many signatures a procedure needs.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Threshold {
    /// The number, or how it follows from the territory.
    pub needed: Needed,
    /// What the law says, in our words.
    pub words: Text,
    /// Where it says so.
    pub article: Article,
    /// Whether a jurist still has to verify it.
    #[serde(default)]
    pub to_verify: bool,
}

/// The number, or how it follows from the territory.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub enum Needed {
    /// None: nobody has to sign.
    Nothing,
    /// The same everywhere.
    Fixed(u32),
    /// By the inhabitants of the territory.
    ByPopulation {
        /// From the smallest territories up; the last has no limit.
        bands: Vec<Band>,
        /// For a commune that is divided into arrondissements, whatever its inhabitants.
        #[serde(default, rename = "with-arrondissements")]
        with_arrondissements: Option<u32>,
    },
}

/// Territories of some size, and what they need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Band {
    /// Up to so many inhabitants, themselves included; none for the last.
    #[serde(default)]
    pub to: Option<u32>,
    /// So many signatures.
    pub signatures: u32,
}

/// How signatures have to be spread over the provinces and prefectures of a region.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Spread {
    /// In each of them at least this share of the required number, in percent. A part of a person is a person: 5 % of 310 is 16.
    pub percent: u32,
    /// What the law says, in our words.
    pub words: Text,
    /// Where it says so.
    pub article: Article,
    /// Whether a jurist still has to verify it.
    #[serde(default)]
    pub to_verify: bool,
}

/// What a petition to this territory needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Required {
    /// So many signatures in all.
    pub signatures: u32,
    /// The provinces and prefectures by code, in their order, with the least number of each; empty if spread does not matter.
    pub spread: Vec<(String, u32)>,
    /// From what the number follows.
    pub why: Why,
    /// Whether the two censuses disagree about it.
    pub doubt: Option<Doubt>,
    /// Whether a jurist still has to verify the number.
    pub to_verify: bool,
}

/// From what the number of signatures follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nobody has to sign.
    Nothing,
    /// The law names one number.
    Fixed,
    /// The inhabitants of the territory, by the census of 2024.
    Inhabitants(u32),
    /// The commune is divided into arrondissements.
    Arrondissements,
    /// How many live there is not known, or no territory was chosen: the highest number of the law.
    Unknown,
}

/// With the census of 2014 the number would be another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doubt {
    /// The inhabitants in 2014.
    pub inhabitants: u32,
    /// The signatures that they would need.
    pub signatures: u32,
}

impl Required {
    /// What the number follows from, for the reader.
    pub fn message(&self) -> Message {
        match self.why {
            Why::Nothing => Message::new("petition-law-needs-nothing"),
            Why::Fixed => Message::with("petition-law-needs-fixed", args![count = self.signatures]),
            Why::Inhabitants(people) => {
                Message::with("petition-law-needs-inhabitants", args![count = self.signatures, people = people])
            }
            Why::Arrondissements => Message::with("petition-law-needs-arrondissements", args![count = self.signatures]),
            Why::Unknown => Message::with("petition-law-needs-unknown", args![count = self.signatures]),
        }
    }

    /// The warning that the two censuses disagree, if they do.
    pub fn warning(&self) -> Option<Message> {
        self.doubt.map(|doubt| {
            let args = args![count = self.signatures, older = doubt.signatures, people = doubt.inhabitants];
            Message::with("petition-law-needs-doubt", args)
        })
    }
}

impl Rules {
    /// What a petition to this territory needs. Which count of the people binds is written in no text that was read: the
    /// census of 2024 is taken, and [`Required::doubt`] warns where that of 2014 gives another number.
    pub fn required(&self, territory: Option<&Place>) -> Required {
        let (signatures, why, doubt) = match &self.threshold.needed {
            Needed::Nothing => (0, Why::Nothing, None),
            Needed::Fixed(signatures) => (*signatures, Why::Fixed, None),
            Needed::ByPopulation { bands, with_arrondissements } => {
                by_population(bands, *with_arrondissements, territory)
            }
        };
        let spread = match (&self.spread, territory) {
            (Some(spread), Some(region)) if region.level() == Level::Region => spread.over(region, signatures),
            _ => Vec::new(),
        };
        Required { signatures, spread, why, doubt, to_verify: self.threshold.to_verify }
    }
}

fn by_population(bands: &[Band], divided: Option<u32>, territory: Option<&Place>) -> (u32, Why, Option<Doubt>) {
    if let (Some(signatures), Some(commune)) = (divided, territory)
        && is_divided(commune)
    {
        return (signatures, Why::Arrondissements, None);
    }
    let Some(people) = territory.and_then(|place| place.population_2024) else {
        let highest = bands.iter().map(|band| band.signatures).chain(divided).max();
        return (highest.unwrap_or(0), Why::Unknown, None);
    };
    let signatures = needed(bands, people);
    let doubt = territory
        .and_then(|place| place.population_2014)
        .map(|inhabitants| Doubt { inhabitants, signatures: needed(bands, inhabitants) })
        .filter(|doubt| doubt.signatures != signatures);
    (signatures, Why::Inhabitants(people), doubt)
}

/// The signatures that so many inhabitants need.
pub(super) fn needed(bands: &[Band], people: u32) -> u32 {
    bands.iter().find(|band| band.to.is_none_or(|to| people <= to)).map_or(0, |band| band.signatures)
}

/// Whether a commune is divided into arrondissements (LO 113-14: *communes à arrondissements*, الجماعات ذات نظام المقاطعات).
fn is_divided(commune: &Place) -> bool {
    commune.level() == Level::Commune
        && place::children(commune.code).any(|part| matches!(part.level(), Level::District | Level::Arrondissement))
}

impl Spread {
    /// The least number in each province and prefecture of the region.
    fn over(&self, region: &Place, signatures: u32) -> Vec<(String, u32)> {
        let least = self.least(signatures);
        let inside = place::of_level(Level::Province).filter(|province| province.parent == Some(region.code));
        inside.map(|province| (province.code.to_owned(), least)).collect()
    }

    /// A share of the required number, rounded up.
    pub(super) fn least(&self, signatures: u32) -> u32 {
        (signatures * self.percent).div_ceil(100)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::model::law::in_force;

    fn required(code: &str, place: &Place) -> Required {
        in_force(code, date(2026, 11, 22)).unwrap().required(Some(place))
    }

    fn bands(code: &str) -> Vec<Band> {
        match in_force(code, date(2026, 11, 22)).unwrap().threshold.needed.clone() {
            Needed::ByPopulation { bands, .. } => bands,
            _ => panic!("{code} goes by population"),
        }
    }

    /// LO 113-14, art. 123: fewer than 35,000 inhabitants 100, the others 200, with arrondissements 400.
    #[test]
    fn communes_need_what_the_law_says() {
        let mut counts = std::collections::BTreeMap::new();
        for commune in place::of_level(Level::Commune) {
            let required = required("commune-petition", commune);
            *counts.entry(required.signatures).or_insert(0) += 1;
            let people = commune.population_2024.unwrap();
            match required.why {
                Why::Arrondissements => assert_eq!(required.signatures, 400),
                why => {
                    assert_eq!(why, Why::Inhabitants(people));
                    assert_eq!(required.signatures, if people < 35_000 { 100 } else { 200 });
                }
            }
        }
        assert_eq!(counts, [(100, 1_349), (200, 148), (400, 6)].into());
    }

    #[test]
    fn the_six_communes_with_arrondissements_are_those_of_the_law() {
        let divided = place::of_level(Level::Commune).filter(|commune| is_divided(commune));
        let mut names: Vec<_> = divided.map(|commune| commune.name.get(kernel::Lang::Fr).unwrap()).collect();
        names.sort_unstable();
        assert_eq!(names, ["Casablanca", "Fès", "Marrakech", "Rabat", "Salé", "Tanger"]);
    }

    /// LO 111-14, art. 120: fewer than a million 300, between one and three millions 400, more than three millions 500.
    #[test]
    fn the_limits_themselves_fall_where_the_law_puts_them() {
        let region = bands("region-petition");
        let at = |people| needed(&region, people);
        assert_eq!([0, 999_999, 1_000_000, 3_000_000, 3_000_001].map(at), [300, 300, 400, 400, 500]);
        let commune = bands("commune-petition");
        assert_eq!([34_999, 35_000].map(|people| needed(&commune, people)), [100, 200]);
    }

    #[test]
    fn the_spread_over_a_region_never_asks_for_more_than_the_whole() {
        for region in place::of_level(Level::Region) {
            let required = required("region-petition", region);
            let provinces = place::of_level(Level::Province).filter(|province| province.parent == Some(region.code));
            assert_eq!(required.spread.len(), provinces.count(), "{}", region.code);
            assert!(required.spread.iter().all(|(_, least)| *least == required.signatures / 20));
            assert!(required.spread.iter().map(|(_, least)| least).sum::<u32>() <= required.signatures);
        }
    }

    #[test]
    fn where_the_censuses_disagree_the_reader_is_warned() {
        let communes = place::of_level(Level::Commune);
        let doubtful = communes.filter_map(|commune| Some((commune, required("commune-petition", commune).doubt?)));
        let mut count = 0;
        for (commune, doubt) in doubtful {
            let (older, newer) = (commune.population_2014.unwrap(), commune.population_2024.unwrap());
            assert_eq!(doubt.inhabitants, older);
            assert!((older < 35_000) != (newer < 35_000), "{}", commune.code);
            count += 1;
        }
        assert!(count > 0);
        assert!(required("commune-petition", place::get("01.511.01.0").unwrap()).warning().is_none());
    }

    #[test]
    fn without_a_territory_the_highest_number_is_named() {
        let required = in_force("region-petition", date(2026, 11, 22)).unwrap().required(None);
        assert_eq!((required.signatures, required.why, required.spread), (500, Why::Unknown, Vec::new()));
    }

    #[test]
    fn national_procedures_and_associations_need_one_number_or_none() {
        let number = |code| in_force(code, date(2026, 11, 22)).unwrap().required(None).signatures;
        assert_eq!(["national-petition", "legislative-motion", "province-petition"].map(number), [4_000, 20_000, 300]);
        assert_eq!(
            ["region-association", "province-association", "commune-association", "open-appeal"].map(number),
            [0; 4]
        );
    }

    proptest! {
        #[test]
        fn more_inhabitants_never_need_fewer_signatures(fewer: u32, more: u32) {
            let (fewer, more) = (fewer.min(more), fewer.max(more));
            for code in ["region-petition", "commune-petition"] {
                let bands = bands(code);
                prop_assert!(needed(&bands, fewer) <= needed(&bands, more));
                prop_assert!(needed(&bands, fewer) > 0);
            }
        }

        #[test]
        fn a_share_is_rounded_up_to_whole_people(percent in 0_u32..=100, signatures in 0_u32..=10_000_000) {
            let article = Article::read("house").unwrap();
            let least = Spread { percent, words: Text::default(), article, to_verify: false }.least(signatures);
            prop_assert!(u64::from(least) * 100 >= u64::from(signatures) * u64::from(percent));
            prop_assert!(u64::from(least.saturating_sub(1)) * 100 < u64::from(signatures) * u64::from(percent) || least == 0);
            prop_assert!(least <= signatures);
        }
    }
}
