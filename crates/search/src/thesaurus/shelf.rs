//! Where the concepts stand once they are read.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use kernel::Lang;
use serde::Deserialize;

use super::Concept;

pub(super) struct Shelf {
    pub(super) all: Vec<Concept>,
    pub(super) by_code: HashMap<String, usize>,
}

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    concept: Vec<Concept>,
}

/// The file of the themes stands first: it gives them their order.
const FILES: [&str; 19] = [
    include_str!("../../data/thesaurus/themes.toml"),
    include_str!("../../data/thesaurus/associations.toml"),
    include_str!("../../data/thesaurus/participation.toml"),
    include_str!("../../data/thesaurus/governance.toml"),
    include_str!("../../data/thesaurus/local.toml"),
    include_str!("../../data/thesaurus/rights.toml"),
    include_str!("../../data/thesaurus/justice.toml"),
    include_str!("../../data/thesaurus/women.toml"),
    include_str!("../../data/thesaurus/youth.toml"),
    include_str!("../../data/thesaurus/children.toml"),
    include_str!("../../data/thesaurus/disability.toml"),
    include_str!("../../data/thesaurus/migration.toml"),
    include_str!("../../data/thesaurus/health.toml"),
    include_str!("../../data/thesaurus/education.toml"),
    include_str!("../../data/thesaurus/work.toml"),
    include_str!("../../data/thesaurus/environment.toml"),
    include_str!("../../data/thesaurus/city.toml"),
    include_str!("../../data/thesaurus/culture.toml"),
    include_str!("../../data/thesaurus/organisation.toml"),
];

static SHELF: OnceLock<Shelf> = OnceLock::new();

impl Shelf {
    pub(super) fn get() -> &'static Self {
        SHELF.get_or_init(Self::embedded)
    }

    /// What is in the program; the tests read every file of it.
    fn embedded() -> Self {
        let read = |file: &&str| toml::from_str::<File>(file).map(|file| file.concept).unwrap_or_default();
        let mut shelf = Self { all: Vec::new(), by_code: HashMap::new() };
        FILES.iter().flat_map(read).for_each(|concept| shelf.put(concept));
        shelf
    }

    fn put(&mut self, concept: Concept) {
        if let Some(known) = self.by_code.get(&concept.code).and_then(|at| self.all.get_mut(*at)) {
            known.also.extend(concept.name.languages().map(|(_, term)| term.to_owned()));
            known.also.extend(concept.also);
        } else {
            self.by_code.insert(concept.code.clone(), self.all.len());
            self.all.push(concept);
        }
    }

    /// Puts what was read elsewhere to the rest.
    fn put_checked(&mut self, concept: Concept) -> Result<(), String> {
        let code = concept.code.clone();
        let is_new = !self.by_code.contains_key(&code);
        let is_code =
            !code.is_empty() && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !is_code {
            return Err(format!("“{code}” is no code: small letters, digits and hyphens"));
        }
        if is_new && [Lang::Fr, Lang::Ar, Lang::En].iter().any(|lang| concept.name.get(*lang).is_none()) {
            return Err(format!("“{code}” has no name in French, Arabic and English"));
        }
        if let Some(broader) = concept.broader.as_ref().filter(|broader| !self.by_code.contains_key(*broader)) {
            return Err(format!("“{code}” is part of “{broader}”, which is not known"));
        }
        self.put(concept);
        Ok(())
    }
}

pub(super) fn add(folder: &Path) -> Result<usize, String> {
    if !folder.is_dir() {
        return Ok(0);
    }
    let (mut shelf, mut read) = (Shelf::embedded(), 0);
    for path in files(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let wrong = |what: String| format!("{}: {what}", path.display());
        let words = std::fs::read_to_string(&path).map_err(|error| wrong(error.to_string()))?;
        let file: File = toml::from_str(&words).map_err(|error| wrong(error.to_string()))?;
        for concept in file.concept {
            shelf.put_checked(concept).map_err(wrong)?;
            read += 1;
        }
    }
    // Where the thesaurus was asked before, it stays what it was.
    let _ = SHELF.set(shelf);
    Ok(read)
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let paths = std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut paths: Vec<PathBuf> = paths.collect::<std::io::Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet, HashSet};

    use super::*;
    use crate::thesaurus::{concepts, get, terms, themes};
    use crate::words::{concepts as named, tokens};

    #[test]
    fn every_file_reads_and_no_code_stands_twice() {
        let mut seen = HashSet::new();
        for file in FILES {
            let file = toml::from_str::<File>(file);
            for concept in file.map_err(|e| e.to_string()).expect("a file that reads").concept {
                assert!(seen.insert(concept.code.clone()), "{} stands twice", concept.code);
            }
        }
        assert!(seen.len() >= 420, "{} concepts", seen.len());
    }

    #[test]
    fn every_concept_has_three_languages_and_a_theme() {
        for concept in concepts() {
            for lang in [Lang::Fr, Lang::Ar, Lang::En] {
                assert!(concept.name.get(lang).is_some(), "{} in {lang:?}", concept.code);
            }
            let (mut at, mut steps) = (concept, 0);
            while let Some(broader) = &at.broader {
                at = get(broader).unwrap_or_else(|| panic!("{} is part of {broader}", at.code));
                steps += 1;
                assert!(steps < 4, "{} goes round", concept.code);
            }
        }
        assert!((30..=40).contains(&themes().count()));
    }

    /// Words that are one in writing or in their stem and two in meaning: each is found as both.
    const SHARED: [&str; 2] = [
        // The boarding house of boys and that of girls.
        "a:دار a:طالب",
        "a:دور a:طالب",
    ];

    #[test]
    fn no_term_means_two_concepts_without_reason() {
        let mut meanings: BTreeMap<Vec<String>, BTreeSet<&str>> = BTreeMap::new();
        let mut shown: BTreeMap<Vec<String>, &str> = BTreeMap::new();
        for (term, lang, code) in terms() {
            let stems: Vec<String> = tokens(term, lang.or(Some(Lang::Fr)))
                .iter()
                .filter(|token| !token.is_common)
                .map(|token| token.stem.clone())
                .collect();
            shown.insert(stems.clone(), term);
            meanings.entry(stems).or_default().insert(code);
        }
        let shared =
            meanings.iter().filter(|(stems, codes)| codes.len() > 1 && !SHARED.contains(&stems.join(" ").as_str()));
        let shared: Vec<_> = shared.map(|(stems, codes)| (shown[stems], stems.join(" "), codes)).collect();
        assert!(shared.is_empty(), "{shared:#?}");
    }

    #[test]
    fn every_term_is_recognised_as_its_concept() {
        for (term, lang, code) in terms() {
            let found = named(&tokens(term, lang));
            assert!(found.contains(&code), "{term} ({code}): {found:?}");
        }
    }

    #[test]
    fn an_installation_adds_concepts_and_terms_of_its_own() {
        let mut shelf = Shelf::embedded();
        let count = shelf.all.len();
        let read = |words: &str| toml::from_str::<File>(words).unwrap().concept.remove(0);
        let new = "[[concept]]\ncode = 'tbourida'\nname = { fr = 'Tbourida', ar = 'التبوريدة', en = 'Tbourida' }\nbroader = 'culture'";
        shelf.put_checked(read(new)).unwrap();
        shelf.put_checked(read("[[concept]]\ncode = 'petition'\nname = {}\nalso = ['رسالة مفتوحة']")).unwrap();
        assert_eq!(shelf.all.len(), count + 1);
        assert!(shelf.all[shelf.by_code["petition"]].also.contains(&"رسالة مفتوحة".to_owned()));
        for wrong in [
            "[[concept]]\ncode = 'x'\nname = { fr = 'X' }",
            "[[concept]]\ncode = 'x'\nname = { fr = 'X', ar = 'س', en = 'X' }\nbroader = 'nowhere'",
            "[[concept]]\ncode = 'X y'\nname = { fr = 'X', ar = 'س', en = 'X' }",
        ] {
            assert!(shelf.put_checked(read(wrong)).is_err(), "{wrong}");
        }
    }
}
