//! Which place the cells of a row mean.

use std::collections::HashMap;

use kernel::fold;
use kernel::place::{self, Level, Place};

/// Why no place is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lost {
    /// No place of that name, or none within the one named beside it.
    Unknown,
    /// Several of that name.
    Several,
}

/// Finds places, each way of writing once.
#[derive(Default)]
pub(super) struct Territory {
    known: HashMap<(String, Option<&'static str>, Level), Result<&'static str, Lost>>,
    by_name: HashMap<String, Vec<&'static Place>>,
}

impl Territory {
    /// The place that a name or code means, within another if one is given; `level` is what the column promises.
    pub(super) fn find(
        &mut self,
        words: &str,
        within: Option<&'static str>,
        level: Level,
    ) -> Result<&'static str, Lost> {
        let asked = (words.to_owned(), within, level);
        if let Some(known) = self.known.get(&asked) {
            return *known;
        }
        let found = self.look(words, within, level);
        self.known.insert(asked, found);
        found
    }

    fn look(&mut self, words: &str, within: Option<&'static str>, level: Level) -> Result<&'static str, Lost> {
        let inside = words.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')')).map_or(words, |(code, _)| code);
        let is_within = |place: &Place| {
            within.is_none_or(|outer| {
                place.code == outer || place.code.strip_prefix(outer).is_some_and(|rest| rest.starts_with('.'))
            })
        };
        if let Some(place) = place::get(inside.trim()).filter(|place| is_within(place)) {
            return Ok(place.code);
        }
        let mut found: Vec<&'static Place> = self.named(words).into_iter().filter(|place| is_within(place)).collect();
        // What the column promises comes first; of the others the greater: a city before its arrondissement.
        found.sort_by_key(|place| (place.level() != level, place.level()));
        let Some(best) = found.first() else { return Err(Lost::Unknown) };
        let rivals = found.iter().filter(|place| place.level() == best.level()).count();
        if rivals > 1 { Err(Lost::Several) } else { Ok(best.code) }
    }

    /// The places that bear exactly this name in French or Arabic, with or without a word for their level before it.
    fn named(&mut self, words: &str) -> Vec<&'static Place> {
        if self.by_name.is_empty() {
            for place in place::all() {
                for (_, name) in place.name.languages() {
                    self.by_name.entry(bare(name)).or_default().push(place);
                }
            }
        }
        self.by_name.get(&bare(words)).cloned().unwrap_or_default()
    }
}

/// A folded name without its articles and without a word for a level.
fn bare(name: &str) -> String {
    const LEVELS: [&str; 14] = [
        "province",
        "prefecture",
        "commune",
        "region",
        "ville",
        "municipalite",
        "cercle",
        "اقليم",
        "عماله",
        "جماعه",
        "جهه",
        "مدينه",
        "de",
        "d",
    ];
    const ARTICLES: [&str; 7] = ["el", "al", "l", "es", "er", "la", "le"];
    let folded = fold(name);
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    while words.len() > 1 && words.first().is_some_and(|word| LEVELS.contains(word)) {
        words.remove(0);
    }
    let kept: Vec<&str> = words.iter().copied().filter(|word| !ARTICLES.contains(word)).collect();
    if kept.is_empty() { words.concat() } else { kept.concat() }
}
