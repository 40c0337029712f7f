use std::collections::BTreeMap;

use kernel::{Lang, place, right};

use super::filters::{KIND, LANG, PLACE, RIGHT, THEME, YEAR};
use crate::index::{Packed, lang_bit, ways};
use crate::{Facet, Facets, Searchable, thesaurus};

/// How matches are spread, by number.
pub(super) struct Counts {
    kinds: Vec<u32>,
    /// From 1; 0 is without a place.
    places: Vec<u32>,
    rights: Vec<u32>,
    themes: Vec<u32>,
    /// 0 is without a date.
    years: Vec<u32>,
    /// By the set of languages.
    langs: Vec<u32>,
}

impl Counts {
    pub(super) fn new() -> Self {
        Self {
            kinds: vec![0; 256],
            places: vec![0; 4096],
            rights: vec![0; right::all().len()],
            themes: vec![0; 64],
            years: vec![0; 4096],
            langs: vec![0; 16],
        }
    }

    /// Counts a match in those facets whose filters are the only ones that it fails.
    pub(super) fn add(&mut self, fails: u8, packed: Packed, mut themes: u64, rights: &[u16]) {
        let is_in = |facet: u8| fails & !facet == 0;
        if is_in(KIND) {
            self.kinds[packed.kind()] += 1;
        }
        if is_in(PLACE) {
            self.places[packed.place()] += 1;
        }
        if is_in(YEAR) {
            self.years[packed.year()] += 1;
        }
        if is_in(LANG) {
            self.langs[packed.langs()] += 1;
        }
        if is_in(THEME) {
            while themes != 0 {
                self.themes[themes.trailing_zeros() as usize] += 1;
                themes &= themes - 1;
            }
        }
        if is_in(RIGHT) {
            for right in rights {
                if let Some(count) = self.rights.get_mut(usize::from(*right)) {
                    *count += 1;
                }
            }
        }
    }

    pub(super) fn join(&mut self, other: &Self) {
        let add = |all: &mut Vec<u32>, some: &[u32]| all.iter_mut().zip(some).for_each(|(all, some)| *all += some);
        add(&mut self.kinds, &other.kinds);
        add(&mut self.places, &other.places);
        add(&mut self.rights, &other.rights);
        add(&mut self.themes, &other.themes);
        add(&mut self.years, &other.years);
        add(&mut self.langs, &other.langs);
    }

    /// How the matches are spread, by code.
    pub(super) fn facets(&self, kinds: &[Searchable]) -> Facets {
        let mut years = lines(self.years.iter().enumerate().skip(1).map(|(year, count)| (year.to_string(), *count)));
        years.reverse();
        let kinds = kinds.iter().map(|kind| kind.kind).zip(self.kinds.iter().copied());
        let rights = right::all().iter().map(|right| right.code).zip(self.rights.iter().copied());
        let themes = thesaurus::themes().map(|theme| theme.code.as_str()).zip(self.themes.iter().copied());
        let langs = Lang::ALL.into_iter().map(|lang| (lang.code(), self.in_lang(lang)));
        Facets {
            kinds: frequent_first(lines(kinds)),
            places: frequent_first(self.regions()),
            rights: frequent_first(lines(rights)),
            themes: frequent_first(lines(themes)),
            years,
            langs: frequent_first(lines(langs)),
        }
    }

    fn regions(&self) -> Vec<Facet> {
        let mut regions = BTreeMap::<usize, u32>::new();
        for (at, count) in self.places.iter().skip(1).enumerate().filter(|(_, count)| **count > 0) {
            if let Some(region) = ways(at).last() {
                *regions.entry(region).or_default() += count;
            }
        }
        lines(regions.into_iter().map(|(region, count)| (place::all()[region].code, count)))
    }

    fn in_lang(&self, lang: Lang) -> u32 {
        let bit = lang_bit(lang) as usize;
        self.langs.iter().enumerate().filter(|(set, _)| set & bit != 0).map(|(_, count)| count).sum()
    }
}

fn lines<C: Into<String>>(counts: impl Iterator<Item = (C, u32)>) -> Vec<Facet> {
    let found = counts.filter(|(_, count)| *count > 0);
    found.map(|(code, count)| Facet { code: code.into(), count: u64::from(count) }).collect()
}

fn frequent_first(mut lines: Vec<Facet>) -> Vec<Facet> {
    lines.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.code.cmp(&b.code)));
    lines
}
