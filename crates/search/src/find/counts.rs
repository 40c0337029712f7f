use std::collections::BTreeMap;

use kernel::{Lang, place, right};

use super::filters::{KIND, LANG, PLACE, RIGHT, THEME, YEAR};
use crate::index::{Packed, lang_bit, ways};
use crate::{Facet, Facets, Searchable, thesaurus};

/// How matches are spread, by number. The sizes are those of the parts of [`Packed`], so that no number lies outside.
pub(super) struct Counts {
    kinds: Box<[u32; 256]>,
    /// From 1; 0 is without a place.
    places: Box<[u32; 4096]>,
    rights: Box<[u32; 1024]>,
    themes: Box<[u32; 64]>,
    /// 0 is without a date.
    years: Box<[u32; 4096]>,
    /// By the set of languages.
    langs: Box<[u32; 16]>,
}

impl Counts {
    pub(super) fn new() -> Self {
        Self {
            kinds: Box::new([0; 256]),
            places: Box::new([0; 4096]),
            rights: Box::new([0; 1024]),
            themes: Box::new([0; 64]),
            years: Box::new([0; 4096]),
            langs: Box::new([0; 16]),
        }
    }

    /// Counts a match.
    #[inline]
    pub(super) fn add(&mut self, packed: Packed, themes: u64, rights: &[u16]) {
        self.kinds[packed.kind() & 0xff] += 1;
        self.places[packed.place() & 0xfff] += 1;
        self.years[packed.year() & 0xfff] += 1;
        self.langs[packed.langs() & 0xf] += 1;
        self.add_themes(themes);
        self.add_rights(rights);
    }

    /// Counts what fails some filters in those facets whose own filter is the only one that it fails.
    pub(super) fn add_failed(&mut self, fails: u8, packed: Packed, themes: u64, rights: &[u16]) {
        match fails {
            KIND => self.kinds[packed.kind() & 0xff] += 1,
            PLACE => self.places[packed.place() & 0xfff] += 1,
            YEAR => self.years[packed.year() & 0xfff] += 1,
            LANG => self.langs[packed.langs() & 0xf] += 1,
            THEME => self.add_themes(themes),
            RIGHT => self.add_rights(rights),
            _ => {}
        }
    }

    #[inline]
    fn add_themes(&mut self, mut themes: u64) {
        while themes != 0 {
            self.themes[themes.trailing_zeros() as usize & 0x3f] += 1;
            themes &= themes - 1;
        }
    }

    #[inline]
    fn add_rights(&mut self, rights: &[u16]) {
        for right in rights {
            self.rights[usize::from(*right) & 0x3ff] += 1;
        }
    }

    pub(super) fn join(&mut self, other: &Self) {
        let add = |all: &mut [u32], some: &[u32]| all.iter_mut().zip(some).for_each(|(all, some)| *all += some);
        add(&mut *self.kinds, &*other.kinds);
        add(&mut *self.places, &*other.places);
        add(&mut *self.rights, &*other.rights);
        add(&mut *self.themes, &*other.themes);
        add(&mut *self.years, &*other.years);
        add(&mut *self.langs, &*other.langs);
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
