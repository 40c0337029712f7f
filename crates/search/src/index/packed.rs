use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use kernel::{Lang, place, right};

use crate::thesaurus;

/// What every facet but rights and themes is counted by, in one number, so that a match costs one read: from the highest
/// bits down the year (12), the day of the year (9), the kind (8), the place (12), the languages (4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Packed(pub(crate) u64);

impl Packed {
    pub(crate) fn new(kind: usize, place: Option<&str>, date: Option<Date>, langs: impl Iterator<Item = Lang>) -> Self {
        let year = date.map_or(0, |date| u64::try_from(date.year()).unwrap_or(0).min(0xfff));
        let day = date.map_or(0, |date| u64::try_from(date.day_of_year()).unwrap_or(0));
        let place = place.and_then(place_number).map_or(0, |number| number as u64 + 1);
        let langs = langs.fold(0, |bits, lang| bits | lang_bit(lang));
        Self(year << 33 | day << 24 | (kind as u64 & 0xff) << 16 | place << 4 | langs)
    }

    /// By what documents are put newest first; 0 without a date.
    pub(crate) const fn day(self) -> u32 {
        (self.0 >> 24) as u32 & 0x1f_ffff
    }

    /// The year; 0 without a date.
    pub(crate) const fn year(self) -> usize {
        (self.0 >> 33) as usize & 0xfff
    }

    pub(crate) const fn kind(self) -> usize {
        (self.0 >> 16) as usize & 0xff
    }

    /// The number of the place, from 1; 0 without one.
    pub(crate) const fn place(self) -> usize {
        (self.0 >> 4) as usize & 0xfff
    }

    /// A bit for each language, in the order of [`Lang::ALL`].
    pub(crate) const fn langs(self) -> usize {
        self.0 as usize & 0xf
    }
}

pub(crate) fn lang_bit(lang: Lang) -> u64 {
    Lang::ALL.iter().position(|known| *known == lang).map_or(0, |at| 1 << at)
}

static PLACES: LazyLock<HashMap<&'static str, usize>> =
    LazyLock::new(|| place::all().iter().enumerate().map(|(at, place)| (place.code, at)).collect());

/// The number of a place in [`place::all`].
pub(crate) fn place_number(code: &str) -> Option<usize> {
    PLACES.get(code).copied()
}

/// The number of the place around each, by its own number.
static AROUND: LazyLock<Vec<Option<usize>>> =
    LazyLock::new(|| place::all().iter().map(|place| place.parent.and_then(place_number)).collect());

/// The numbers of a place and of those around it, the region last; nothing for a number that there is not.
pub(crate) fn ways(number: usize) -> impl Iterator<Item = usize> {
    let first = (number < AROUND.len()).then_some(number);
    std::iter::successors(first, |at| AROUND.get(*at).copied().flatten())
}

static RIGHTS: LazyLock<HashMap<&'static str, usize>> =
    LazyLock::new(|| right::all().iter().enumerate().map(|(at, right)| (right.code, at)).collect());

/// The number of an article in [`right::all`].
pub(crate) fn right_number(code: &str) -> Option<usize> {
    RIGHTS.get(code).copied()
}

static THEMES: LazyLock<HashMap<&'static str, usize>> =
    LazyLock::new(|| thesaurus::themes().take(64).enumerate().map(|(at, theme)| (theme.code.as_str(), at)).collect());

/// The number of a theme among [`thesaurus::themes`]; nothing for a concept that is part of another.
pub(crate) fn theme_number(code: &str) -> Option<usize> {
    THEMES.get(code).copied()
}

pub(crate) fn theme_bit(code: &str) -> u64 {
    theme_number(code).map_or(0, |at| 1 << at)
}
