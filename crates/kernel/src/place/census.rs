use std::collections::HashMap;
use std::sync::LazyLock;

use crate::table;

/// The code under which [`census`] holds the figures of the whole country.
pub const COUNTRY: &str = "MA";

/// The census of 2024 in one place, for everybody and by sex.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Census {
    /// Women and men together.
    pub all: Figures,
    /// Women and girls.
    pub women: Figures,
    /// Men and boys.
    pub men: Figures,
}

/// What the census of 2024 says of a population. Shares and rates are percentages, with one decimal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    /// How many people live in households here (*population municipale*).
    pub population: u32,
    /// Share aged under 15. As the other shares by age, a sum of published shares of five years each, so right within 0.2.
    pub under_15: f32,
    /// Share aged 15 to 29.
    pub from_15_to_29: f32,
    /// Share aged 60 and over.
    pub from_60: f32,
    /// Of those aged 10 and over, how many neither read nor write.
    pub illiteracy: f32,
    /// Of those aged 15 and over, how many work or seek work.
    pub activity: f32,
    /// Of those who work or seek work, how many have none.
    pub unemployment: f32,
}

/// The figures of a region or a province, or of the [`COUNTRY`]; other places have none here.
pub fn census(code: &str) -> Option<&'static Census> {
    CENSUS.get(code)
}

static CENSUS: LazyLock<HashMap<&'static str, Census>> = LazyLock::new(|| {
    table::rows::<22>(table::inflate(include_bytes!("../../data/census.tsv.gz")))
        .map(|[code, figures @ ..]| (code, Census::read(&figures)))
        .collect()
});

impl Census {
    fn read(cells: &[&str; 21]) -> Self {
        let (all, women, men) = (&cells[..7], &cells[7..14], &cells[14..]);
        Self { all: Figures::read(all), women: Figures::read(women), men: Figures::read(men) }
    }
}

impl Figures {
    fn read(cells: &[&str]) -> Self {
        let share = |at: usize| cells[at].parse().expect("a figure of the embedded table, read whole by the tests");
        Self {
            population: cells[0].parse().expect("a count of the embedded table, read whole by the tests"),
            under_15: share(1),
            from_15_to_29: share(2),
            from_60: share(3),
            illiteracy: share(4),
            activity: share(5),
            unemployment: share(6),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::{Level, of_level};

    #[test]
    fn the_country_its_regions_and_its_provinces_have_figures() {
        let country = census(COUNTRY).unwrap();
        assert_eq!(country.all.population, 36_490_591);
        assert_eq!((country.all.illiteracy, country.women.illiteracy, country.men.illiteracy), (24.8, 32.4, 17.2));
        assert_eq!((country.women.activity, country.men.unemployment), (16.8, 20.1));
        for place in of_level(Level::Region).chain(of_level(Level::Province)) {
            assert!(census(place.code).is_some(), "{}", place.code);
        }
        assert_eq!(census("01.511.01.0"), None);
    }

    #[test]
    fn women_and_men_make_everybody() {
        for (code, Census { all, women, men }) in CENSUS.iter() {
            assert_eq!(women.population + men.population, all.population, "{code}");
            assert!(all.under_15 + all.from_15_to_29 + all.from_60 < 100.0, "{code}");
        }
    }
}
