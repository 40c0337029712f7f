//! The concepts of the field, with their terms in French, Arabic, English, Tamazight and Darija: they join what different
//! languages call the same, and they are the themes by which records are sorted.
//!
//! The terms are data (`data/thesaurus/*.toml`, one file for each family of themes). An installation may add its own in the
//! same form: [`add`].

mod shelf;

use std::path::Path;

use kernel::{Lang, Text};
use serde::Deserialize;

use shelf::Shelf;

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

/// Every concept.
pub fn concepts() -> &'static [Concept] {
    &Shelf::get().all
}

/// The concept with this code.
pub fn get(code: &str) -> Option<&'static Concept> {
    let shelf = Shelf::get();
    shelf.by_code.get(code).map(|at| &shelf.all[*at])
}

/// The themes: the concepts that are part of no other, a few dozen, in the order of the data. People choose among these.
pub fn themes() -> impl Iterator<Item = &'static Concept> {
    concepts().iter().filter(|concept| concept.broader.is_none())
}

/// Adds the concepts of an installation: every `*.toml` in the folder, in the order of their names, if there is one. A concept
/// whose code is known adds its terms to that one. Tells how many concepts were read.
///
/// To be called once and before anything asks the thesaurus: what was asked before, or added before, stays as it is.
///
/// # Errors
/// A sentence about the file that cannot be read, or whose concept has no French, Arabic and English name, or a broader
/// concept that is not known.
pub fn add(folder: &Path) -> Result<usize, String> {
    shelf::add(folder)
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
