//! The territory of Morocco: 12 regions, 75 provinces and prefectures, 213 cercles, 1,503 communes, the 8 préfectures
//! d'arrondissements of Casablanca and 41 arrondissements, with their names in French and Arabic, their people in 2014
//! and 2024, a search by name, a few census figures and the outlines of a map.
//!
//! Source: Haut-Commissariat au Plan, censuses (RGPH) of 2014 and 2024; the outlines are OpenStreetMap's. Credits and
//! terms: `crates/kernel/data/LICENSES.md`. The tables lie compressed in the binary and are read on first use.

mod census;
mod map;
mod search;

use std::sync::LazyLock;

pub use census::{COUNTRY, Census, Figures, census};
pub use map::{Map, MapError, Shape, outlines, use_outlines};
pub use search::{bears, search};

use crate::{Text, table};

/// How far down the territory a place stands. Greater levels contain smaller ones, and sort before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// One of the 12 regions.
    Region,
    /// One of the 75 provinces and prefectures.
    Province,
    /// One of the 213 cercles, which group rural communes.
    Cercle,
    /// One of the 1,503 communes.
    Commune,
    /// One of the 8 préfectures d'arrondissements of the commune of Casablanca.
    District,
    /// One of the 41 arrondissements of the six largest cities.
    Arrondissement,
}

/// What a place is in law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Région, جهة.
    Region,
    /// Préfecture, عمالة: a province that is mostly a city.
    Prefecture,
    /// Province, إقليم.
    Province,
    /// Cercle, دائرة.
    Cercle,
    /// Commune urbaine or municipalité, جماعة حضرية.
    UrbanCommune,
    /// Commune rurale, جماعة قروية.
    RuralCommune,
    /// Préfecture d'arrondissements, عمالة مقاطعات.
    District,
    /// Arrondissement, مقاطعة.
    Arrondissement,
}

impl Kind {
    /// All kinds, from the region down.
    pub const ALL: [Self; 8] = [
        Self::Region,
        Self::Prefecture,
        Self::Province,
        Self::Cercle,
        Self::UrbanCommune,
        Self::RuralCommune,
        Self::District,
        Self::Arrondissement,
    ];

    /// The level on which places of this kind stand.
    pub const fn level(self) -> Level {
        match self {
            Self::Region => Level::Region,
            Self::Prefecture | Self::Province => Level::Province,
            Self::Cercle => Level::Cercle,
            Self::UrbanCommune | Self::RuralCommune => Level::Commune,
            Self::District => Level::District,
            Self::Arrondissement => Level::Arrondissement,
        }
    }

    /// The word under which it is stored and translated.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Prefecture => "prefecture",
            Self::Province => "province",
            Self::Cercle => "cercle",
            Self::UrbanCommune => "urban-commune",
            Self::RuralCommune => "rural-commune",
            Self::District => "district",
            Self::Arrondissement => "arrondissement",
        }
    }

    /// Reads the stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One place of the territory.
#[derive(Debug)]
pub struct Place {
    /// Its code at the Haut-Commissariat au Plan, such as `01.511.01.0` for the commune of Tanger.
    pub code: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Its name in French and in Arabic.
    pub name: Text,
    /// The code of the place that contains it; a region has none.
    pub parent: Option<&'static str>,
    /// Its legal population in the census of 2014, if it was counted within its present limits.
    pub population_2014: Option<u32>,
    /// Its legal population in the census of 2024.
    pub population_2024: Option<u32>,
    /// Its households in the census of 2024.
    pub households_2024: Option<u32>,
}

impl Place {
    /// The level on which it stands.
    pub const fn level(&self) -> Level {
        self.kind.level()
    }

    fn read(
        [code, kind, fr, ar, parent, population_2014, population_2024, households_2024]: [&'static str; 8],
    ) -> Self {
        Self {
            code,
            kind: Kind::from_code(kind).expect("a kind of the embedded table, read whole by the tests"),
            name: Text::fr_ar(fr, ar),
            parent: (!parent.is_empty()).then_some(parent),
            population_2014: population_2014.parse().ok(),
            population_2024: population_2024.parse().ok(),
            households_2024: households_2024.parse().ok(),
        }
    }
}

/// Sorted by code, as `scripts/make-places` writes them.
static PLACES: LazyLock<Box<[Place]>> = LazyLock::new(|| {
    table::rows(table::inflate(include_bytes!("../../data/places.tsv.gz"))).map(Place::read).collect()
});

/// All places, in the order of their codes.
pub fn all() -> &'static [Place] {
    &PLACES
}

/// The place of a code.
pub fn get(code: &str) -> Option<&'static Place> {
    all().binary_search_by(|place| place.code.cmp(code)).ok().map(|found| &all()[found])
}

/// The places of a level, in the order of their codes.
pub fn of_level(level: Level) -> impl Iterator<Item = &'static Place> {
    all().iter().filter(move |place| place.level() == level)
}

/// The places directly inside the place of `code`: the cercles and the urban communes of a province, say.
pub fn children(code: &str) -> impl Iterator<Item = &'static Place> {
    all().iter().filter(move |place| place.parent == Some(code))
}

/// The way down to a place: its region first, itself last. Empty if no place has this code.
pub fn path(code: &str) -> Vec<&'static Place> {
    let mut way: Vec<_> = std::iter::successors(get(code), |place| place.parent.and_then(get)).collect();
    way.reverse();
    way
}

#[cfg(test)]
mod tests;
