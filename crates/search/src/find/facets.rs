use std::collections::BTreeMap;

use kernel::{Lang, place, right};

use super::gather::Gathered;
use crate::index::{lang_bit, ways};
use crate::{Facet, Facets, Searchable, thesaurus};

/// How the matches are spread, by code.
pub(super) fn of(found: &Gathered, kinds: &[Searchable]) -> Facets {
    let counts = &found.counts;
    let mut years = lines((1..).map(|year: u32| year.to_string()).zip(counts.years.iter().skip(1).copied()));
    years.sort_by_key(|line| std::cmp::Reverse(line.code.parse::<u16>().unwrap_or(0)));
    Facets {
        kinds: frequent_first(lines(kinds.iter().map(|kind| kind.kind.to_owned()).zip(counts.kinds.iter().copied()))),
        places: frequent_first(regions(&counts.places)),
        rights: frequent_first(lines(
            right::all().iter().map(|right| right.code.to_owned()).zip(counts.rights.iter().copied()),
        )),
        themes: frequent_first(lines(
            thesaurus::themes().map(|theme| theme.code.clone()).zip(counts.themes.iter().copied()),
        )),
        years,
        langs: frequent_first(lines(
            Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), of_lang(&counts.langs, lang))),
        )),
    }
}

fn lines(counts: impl Iterator<Item = (String, u32)>) -> Vec<Facet> {
    let found = counts.filter(|(_, count)| *count > 0);
    found.map(|(code, count)| Facet { code, count: u64::from(count) }).collect()
}

fn frequent_first(mut lines: Vec<Facet>) -> Vec<Facet> {
    lines.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.code.cmp(&b.code)));
    lines
}

fn regions(places: &[u32]) -> Vec<Facet> {
    let mut regions = BTreeMap::<usize, u32>::new();
    for (at, count) in places.iter().skip(1).enumerate().filter(|(_, count)| **count > 0) {
        if let Some(region) = ways(at).last() {
            *regions.entry(region).or_default() += count;
        }
    }
    lines(regions.into_iter().map(|(region, count)| (place::all()[region].code.to_owned(), count)))
}

fn of_lang(sets: &[u32], lang: Lang) -> u32 {
    let bit = lang_bit(lang) as usize;
    sets.iter().enumerate().filter(|(set, _)| set & bit != 0).map(|(_, count)| count).sum()
}
