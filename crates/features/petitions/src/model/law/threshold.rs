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
