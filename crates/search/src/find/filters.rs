use std::sync::Arc;

use kernel::place;

use crate::index::{Packed, lang_bit, place_number, right_number, theme_number, ways};
use crate::{Query, Searchable};

/// What a match must be besides having the words. These are asked while gathering and not before, so that each facet can be
/// counted as if its own filter were not there.
#[derive(Debug, Clone, Default)]
pub(super) struct Filters {
    /// For each kind by its number, whether records of that kind are looked at.
    among: Option<Arc<[bool]>>,
    /// For each kind by its number, whether it is asked for.
    kinds: Option<Arc<[bool]>>,
    /// For each place by its number, from 1, whether it lies within the one that is asked for.
    places: Option<Arc<[bool]>>,
    right: Option<u16>,
    theme: Option<u64>,
    year: Option<usize>,
    lang: Option<usize>,
}

/// The facets, each a bit of what a match fails.
pub(super) const KIND: u8 = 1;
pub(super) const PLACE: u8 = 2;
pub(super) const RIGHT: u8 = 4;
pub(super) const THEME: u8 = 8;
pub(super) const YEAR: u8 = 16;
pub(super) const LANG: u8 = 32;
/// Not looked at, therefore counted in no facet.
const OUTSIDE: u8 = 64;

impl Filters {
    /// The filters of a query; nothing when it asks for a kind, a place or a right that there is not.
    pub(super) fn of(query: &Query, kinds: &[Searchable]) -> Option<Self> {
        let kind = |code: &String| kinds.iter().any(|kind| kind.kind == code).then(|| only(kinds, |kind| kind == code));
        let among = (!query.among.is_empty()).then(|| only(kinds, |kind| query.among.contains(&kind)));
        Some(Self {
            among,
            kinds: query.kind.as_ref().map(|code| kind(code).ok_or(())).transpose().ok()?,
            places: query.place.as_ref().map(|code| within(code).ok_or(())).transpose().ok()?,
            right: query.right.as_ref().map(|code| right(code).ok_or(())).transpose().ok()?,
            theme: query.theme.as_ref().and_then(|code| theme_number(code)).map(|at| 1 << at),
            year: query.year.map(|year| usize::try_from(year).unwrap_or(usize::MAX)),
            lang: query.lang.map(|lang| lang_bit(lang) as usize),
        })
    }

    /// Only some kinds of record.
    pub(super) fn kinds(wanted: &[&str], kinds: &[Searchable]) -> Self {
        let is_asked = !wanted.is_empty();
        Self { kinds: is_asked.then(|| only(kinds, |kind| wanted.contains(&kind))), ..Self::default() }
    }

    /// Whether they let everything through.
    pub(super) const fn is_empty(&self) -> bool {
        self.among.is_none()
            && self.kinds.is_none()
            && self.places.is_none()
            && self.right.is_none()
            && self.theme.is_none()
            && self.year.is_none()
            && self.lang.is_none()
    }

    /// What a match fails.
    pub(super) fn fails(&self, packed: Packed, themes: u64, rights: &[u16]) -> u8 {
        let fails = |is_failed: bool, bit: u8| if is_failed { bit } else { 0 };
        fails(self.among.as_ref().is_some_and(|among| !among[packed.kind()]), OUTSIDE)
            | fails(self.kinds.as_ref().is_some_and(|kinds| !kinds[packed.kind()]), KIND)
            | fails(self.places.as_ref().is_some_and(|within| !within[packed.place()]), PLACE)
            | fails(self.right.is_some_and(|right| !rights.contains(&right)), RIGHT)
            | fails(self.theme.is_some_and(|bit| themes & bit == 0), THEME)
            | fails(self.year.is_some_and(|year| year != packed.year()), YEAR)
            | fails(self.lang.is_some_and(|bit| packed.langs() & bit == 0), LANG)
    }
}

fn right(code: &str) -> Option<u16> {
    right_number(code).and_then(|number| u16::try_from(number).ok())
}

fn only(kinds: &[Searchable], is_asked: impl Fn(&str) -> bool) -> Arc<[bool]> {
    let mut only = vec![false; 256];
    kinds.iter().zip(&mut only).for_each(|(kind, only)| *only = is_asked(kind.kind));
    only.into()
}

/// For each place by its number, from 1, whether it lies within this one.
fn within(code: &str) -> Option<Arc<[bool]>> {
    let asked = place_number(code)?;
    let mut within = vec![false; 4096];
    (0..place::all().len()).for_each(|at| within[at + 1] = ways(at).any(|around| around == asked));
    Some(within.into())
}
