//! The concepts of the field, with their terms in French, Arabic, English, Tamazight and Darija: they join what different
//! languages call the same, and they are the themes by which records are sorted.
//!
//! The terms are data (`data/thesaurus/*.toml`).

use std::collections::HashMap;
use std::sync::LazyLock;

use kernel::{Lang, Text};
use serde::Deserialize;

/// A concept of the thesaurus.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    /// Its code, which never changes: `petition`.
    pub code: String,
    /// The preferred term, in French, Arabic and English at least.
    pub name: Text,
    /// Other terms, in any language and script: synonyms, plurals that no rule finds, Darija in Latin letters, acronyms.
    #[serde(default)]
    pub also: Vec<String>,
    /// The concept of which it is a part; nothing for a theme, by which facets are made.
    #[serde(default)]
    pub broader: Option<String>,
}

#[derive(Deserialize)]
struct File {
    concept: Vec<Concept>,
}

const FILES: &[&str] = &[include_str!("../../data/thesaurus/themes.toml")];

struct Shelf {
    all: Vec<Concept>,
    by_code: HashMap<String, usize>,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let read = |file: &&str| toml::from_str::<File>(file).map(|file| file.concept).unwrap_or_default();
    let all: Vec<Concept> = FILES.iter().flat_map(read).collect();
    let by_code = all.iter().enumerate().map(|(at, concept)| (concept.code.clone(), at)).collect();
    Shelf { all, by_code }
});

/// Every concept.
pub fn concepts() -> &'static [Concept] {
    &SHELF.all
}

/// The concept with this code.
pub fn get(code: &str) -> Option<&'static Concept> {
    SHELF.by_code.get(code).map(|at| &SHELF.all[*at])
}

/// The themes: the concepts that are part of no other, a few dozen, in the order of the data. People choose among these.
pub fn themes() -> impl Iterator<Item = &'static Concept> {
    concepts().iter().filter(|concept| concept.broader.is_none())
}

/// Every term with its language and the code of its concept. The language of other terms is not written down: it is
/// Arabic or Tamazight by the letters, and else French or English.
pub(crate) fn terms() -> impl Iterator<Item = (&'static str, Option<Lang>, &'static str)> {
    concepts().iter().flat_map(|concept| {
        let names = concept.name.languages().map(|(lang, term)| (term, Some(lang)));
        let others = concept.also.iter().map(|term| (term.as_str(), None));
        names.chain(others).map(|(term, lang)| (term, lang, concept.code.as_str()))
    })
}
