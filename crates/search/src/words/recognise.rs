//! Finds the terms of the thesaurus among words.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use kernel::{Lang, distance};

use super::letters::{self, Script};
use super::{arabic, common, latin, sound};
use crate::thesaurus;

/// Terms by their first key, longest first; and all keys.
#[derive(Default)]
pub(super) struct Terms(HashMap<String, Vec<Term>>, HashSet<String>);

struct Term {
    /// The keys of its words after the first.
    rest: Box<[String]>,
    concept: &'static str,
}

/// The terms by the stems of their words.
pub(super) static TERMS: LazyLock<Terms> = LazyLock::new(|| {
    let mut terms = Terms::default();
    for (term, lang, concept) in thesaurus::terms() {
        for lang in lang.map_or(&[Lang::Fr, Lang::En][..], |lang| match lang {
            Lang::Fr => &[Lang::Fr],
            Lang::En => &[Lang::En],
            Lang::Ar => &[Lang::Ar],
            Lang::Zgh => &[Lang::Zgh],
        }) {
            terms.learn(bearing(term).map(|word| word.stem(*lang)), concept);
        }
    }
    terms.sort();
    terms
});

/// The stems of words that are surely French or English: those of preferred terms.
pub(super) static PLAIN: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let surely = thesaurus::terms().filter_map(|(term, lang, _)| Some((term, lang?)));
    let surely = surely.filter(|(_, lang)| matches!(lang, Lang::Fr | Lang::En));
    surely.flat_map(|(term, lang)| bearing(term).map(move |word| word.stem(lang))).collect()
});

/// The Arabic terms by the sounds of their words: what Darija in Latin letters may mean.
pub(super) static SOUNDS: LazyLock<Terms> = LazyLock::new(|| {
    let mut terms = Terms::default();
    for (term, _, concept) in thesaurus::terms() {
        let words: Vec<Bearing> = bearing(term).collect();
        if words.iter().all(|word| word.script == Script::Arabic) {
            let sounds: Vec<_> =
                words.iter().map(|word| sound::all(arabic::bare(&word.exact, &arabic::KNOWN))).collect();
            for has_ain in [true, false] {
                let of = |sounds: &(String, String)| if has_ain { sounds.1.clone() } else { sounds.0.clone() };
                if sound::tell_enough(sounds.iter().map(of)) {
                    terms.learn(sounds.iter().map(of), concept);
                }
            }
        }
    }
    terms.sort();
    terms
});

/// A word of the terms: what a mistyped one may have been.
pub(super) struct Known {
    exact: String,
    length: usize,
    /// A bit for each letter in it.
    letters: u64,
    stems: Vec<String>,
}

static VOCABULARY: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let mut vocabulary: HashMap<String, Vec<String>> = HashMap::new();
    for (term, lang, _) in thesaurus::terms() {
        for word in bearing(term) {
            let stems = vocabulary.entry(word.exact.clone()).or_default();
            for lang in lang.map_or(vec![Lang::Fr, Lang::En], |lang| vec![lang]) {
                let stem = word.stem(lang);
                if !stems.contains(&stem) {
                    stems.push(stem);
                }
            }
        }
    }
    let known = |(exact, stems): (String, Vec<String>)| {
        let (length, letters) = (exact.chars().count(), letters_in(&exact));
        Known { exact, length, letters, stems }
    };
    vocabulary.into_iter().map(known).collect()
});

/// The stems of the words of the terms that differ from this one by at most so many errors.
pub(super) fn stems_near(exact: &str, most: usize) -> Vec<String> {
    let (length, letters) = (exact.chars().count(), letters_in(exact));
    // An error adds or takes at most two letters: most words are told apart by that alone.
    let may_be = |known: &&Known| {
        known.length.abs_diff(length) <= most && (known.letters ^ letters).count_ones() as usize <= 2 * most
    };
    let near = VOCABULARY.iter().filter(may_be).filter(|known| distance(exact, &known.exact, most).is_some());
    let mut stems: Vec<String> = near.flat_map(|known| known.stems.iter().cloned()).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

fn letters_in(word: &str) -> u64 {
    word.chars().fold(0, |bits, letter| bits | 1 << ((letter as u32).wrapping_mul(0x9e37_79b9) >> 26))
}

struct Bearing {
    exact: String,
    script: Script,
}

impl Bearing {
    fn stem(&self, lang: Lang) -> String {
        match self.script {
            Script::Arabic => arabic::stem(&self.exact),
            Script::Tifinagh => latin::tamazight(&self.exact),
            Script::Latin => latin::stem(&self.exact, lang),
        }
    }
}

/// The words of a term that bear meaning, or all of them where none does.
fn bearing(term: &str) -> impl Iterator<Item = Bearing> {
    let words: Vec<(Bearing, bool)> = letters::words(term)
        .map(|word| {
            let exact = letters::exact(&word);
            let is_common = common::is_common(&exact, word.letters);
            (Bearing { exact, script: word.script }, is_common)
        })
        .collect();
    let all_common = words.iter().all(|(_, is_common)| *is_common);
    words.into_iter().filter(move |(_, is_common)| all_common || !is_common).map(|(word, _)| word)
}

impl Terms {
    fn learn(&mut self, keys: impl Iterator<Item = String>, concept: &'static str) {
        let mut keys: Vec<String> = keys.collect();
        if keys.is_empty() || keys.iter().any(String::is_empty) {
            return;
        }
        self.1.extend(keys.iter().cloned());
        let first = keys.remove(0);
        let terms = self.0.entry(first).or_default();
        if !terms.iter().any(|term| *term.rest == *keys && term.concept == concept) {
            terms.push(Term { rest: keys.into(), concept });
        }
    }

    /// Whether some word of some term has one of these keys.
    pub(super) fn knows(&self, keys: &[String]) -> bool {
        keys.iter().any(|key| self.1.contains(key))
    }

    fn sort(&mut self) {
        for terms in self.0.values_mut() {
            terms.sort_by_key(|term| std::cmp::Reverse(term.rest.len()));
        }
    }

    /// Every term that stands at the head of these words, of which each has several keys: how many words it takes, and its
    /// concept. The longest come first for each key.
    pub(super) fn all_at<'a, K: AsRef<str>>(
        &'a self,
        words: &'a [Vec<K>],
    ) -> impl Iterator<Item = (usize, &'static str)> + 'a {
        let (first, rest) = words.split_first().map_or((&[][..], &[][..]), |(first, rest)| (first.as_slice(), rest));
        first.iter().filter_map(|key| self.0.get(key.as_ref())).flatten().filter_map(move |term| {
            let stands = term.rest.len() <= rest.len()
                && term.rest.iter().zip(rest).all(|(key, word)| word.iter().any(|k| k.as_ref() == key));
            stands.then_some((term.rest.len() + 1, term.concept))
        })
    }

    /// The longest terms at the head of these words: how many words they take, and their concepts.
    pub(super) fn longest_at<K: AsRef<str>>(&self, words: &[Vec<K>]) -> Option<(usize, Vec<&'static str>)> {
        let all: Vec<_> = self.all_at(words).collect();
        let longest = all.iter().map(|(length, _)| *length).max()?;
        let mut concepts: Vec<_> = all.into_iter().filter(|(length, _)| *length == longest).map(|(_, c)| c).collect();
        concepts.sort_unstable();
        concepts.dedup();
        Some((longest, concepts))
    }
}
