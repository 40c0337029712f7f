//! Which provinces have nobody on which theme.

use super::{Graph, provinces, regions};

/// Who is present where on what.
#[derive(Debug, Clone)]
pub struct Presence {
    themes: usize,
    /// How many organisations, by province and theme.
    by_province: Vec<u32>,
    /// The same by region: also those of whom only the region is known.
    by_region: Vec<u32>,
    /// How many organisations there are in each province, whatever they do.
    pub organisations: Vec<u32>,
    /// How many have themes and no known province.
    pub elsewhere: u32,
}

impl Presence {
    /// How many organisations of a province work on a theme (their numbers in [`provinces`] and [`Graph::theme_codes`]).
    pub fn count(&self, province: usize, theme: usize) -> u32 {
        self.by_province.get(province * self.themes + theme).copied().unwrap_or(0)
    }

    /// How many organisations of a region work on a theme.
    pub fn in_region(&self, region: usize, theme: usize) -> u32 {
        self.by_region.get(region * self.themes + theme).copied().unwrap_or(0)
    }

    /// The provinces that have nobody on a theme.
    pub fn without(&self, theme: usize) -> impl Iterator<Item = usize> {
        (0..provinces().len()).filter(move |province| self.count(*province, theme) == 0)
    }

    /// On how many of these themes a province has nobody.
    pub fn missing(&self, province: usize, themes: &[usize]) -> usize {
        themes.iter().filter(|theme| self.count(province, **theme) == 0).count()
    }
}

impl Graph {
    /// Who is present where on what.
    pub fn presence(&self) -> Presence {
        let themes = self.theme_codes.len();
        let mut found = Presence {
            themes,
            by_province: vec![0; provinces().len() * themes],
            by_region: vec![0; regions().len() * themes],
            organisations: vec![0; provinces().len()],
            elsewhere: 0,
        };
        for node in self.nodes() {
            let (province, region) = (self.province(node), self.region(node));
            if let Some(province) = province {
                found.organisations[province] += 1;
            }
            found.elsewhere += u32::from(province.is_none() && !self.themes(node).is_empty());
            for theme in self.themes(node).iter().map(|theme| usize::from(*theme)) {
                if let Some(province) = province {
                    found.by_province[province * themes + theme] += 1;
                }
                if let Some(region) = region {
                    found.by_region[region * themes + theme] += 1;
                }
            }
        }
        found
    }
}
