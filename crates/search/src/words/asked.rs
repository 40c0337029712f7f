use std::cell::OnceCell;
use std::ops::Range;

use super::letters::{self, Script, Spelt};
use super::recognise::{PLAIN, SOUNDS, TERMS, stems_near};
use super::{arabic, common, is_joined, latin, sound};

/// A query as it was understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    /// What it asks for; a record should have all of them. At most [`MOST`].
    pub(crate) parts: Vec<Part>,
}

/// A word that was asked for, or several that name one concept.
///
/// A record has it if it has one of the concepts, or all the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// Where it stands in the query, in bytes.
    pub(crate) span: Range<usize>,
    /// Its words, at least one.
    pub(crate) words: Vec<Word>,
    /// What it means, by the thesaurus.
    pub(crate) concepts: Vec<&'static str>,
    /// What it could mean if it was mistyped or is Darija in Latin letters: good for less than `concepts`.
    pub(crate) guessed: Vec<&'static str>,
    /// Whether its last word is the last of the query and may go on: it is also the beginning of words.
    pub(crate) is_unfinished: bool,
}

/// One word that was asked for. A record has it if it has any of its forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// The word folded; Tifinagh in Latin letters. At most 64 characters.
    pub(crate) exact: String,
    /// Its stems in every language that it could be in.
    pub(crate) stems: Vec<String>,
    /// What it could sound like in any script; empty where a sound tells too little, or where the word is known. Good for
    /// little.
    pub(crate) sounds: Vec<String>,
}

/// How many words of a query are read.
const MOST: usize = 24;

/// How many words of a term are looked at where some may be mistyped.
const LONGEST_TERM: usize = 4;

/// How many bytes of a query are read.
const FARTHEST: usize = 4_000;

/// Reads a query: at most its first 24 words that bear meaning, or, if none does, the others.
pub(crate) fn asked(query: &str) -> Asked {
    let query = &query[..query.floor_char_boundary(FARTHEST)];
    let spelt = joined(query, letters::words(query).collect());
    let read: Vec<Read> = spelt.iter().filter_map(|(exact, word)| Read::of(exact.clone(), word)).collect();
    let all_common = read.iter().all(|word| word.is_common);
    let words: Vec<Read> = read.into_iter().filter(|word| all_common || !word.is_common).take(MOST).collect();
    Asked { parts: parts(words, query.len()) }
}

/// The exact words of a query, with those names in one that others write in one: Ben Jelloun, عبد الرحمن.
fn joined<'a>(query: &'a str, words: Vec<Spelt<'a>>) -> Vec<(String, Spelt<'a>)> {
    let mut joined: Vec<(String, Spelt<'a>)> = Vec::with_capacity(words.len());
    for word in words {
        let exact = letters::exact(&word);
        match joined.last_mut() {
            Some((before, spelt)) if is_joined(before) && spelt.script == word.script => {
                before.push_str(&exact);
                let span = spelt.span.start..word.span.end;
                *spelt = Spelt { letters: query.get(span.clone()).unwrap_or_default(), span, ..word };
            }
            _ => joined.push((exact, word)),
        }
    }
    joined
}

/// A word of the query with what it could be.
struct Read {
    span: Range<usize>,
    word: Word,
    /// What its sounds are compared with where terms are looked for.
    heard: Vec<String>,
    /// Whether the thesaurus has it.
    is_known: bool,
    is_common: bool,
    mended: OnceCell<Vec<String>>,
}

impl Read {
    /// Its stems, and those of the known words that it could be with a slip of the pen: one, or two in a long word.
    fn mended(&self) -> &[String] {
        self.mended.get_or_init(|| {
            let most = match self.word.exact.chars().count() {
                0..5 => return self.word.stems.clone(),
                5..9 => 1,
                _ => 2,
            };
            [stems_near(&self.word.exact, most), self.word.stems.clone()].concat()
        })
    }

    fn of(exact: String, spelt: &Spelt<'_>) -> Option<Self> {
        if exact.is_empty() {
            return None;
        }
        let is_common = common::is_common(&exact, spelt.letters);
        let (stems, spoken) = match spelt.script {
            Script::Arabic => (vec![arabic::stem(&exact)], arabic::bare(&exact, &arabic::KNOWN)),
            Script::Tifinagh => (vec![latin::tamazight(&exact)], exact.as_str()),
            Script::Latin => {
                (vec![latin::french(&exact), latin::english(&exact), latin::tamazight(&exact)], exact.as_str())
            }
        };
        let heard = sound::readings(spoken);
        let is_known = TERMS.knows(&stems);
        // What is surely French or English needs no guessing.
        let is_plain = spelt.script == Script::Latin && stems.iter().any(|stem| PLAIN.contains(stem));
        let sounds = if is_plain { Vec::new() } else { sound::heard(spoken) };
        Some(Self {
            span: spelt.span.clone(),
            word: Word { exact, stems, sounds },
            heard,
            is_known,
            is_common,
            mended: OnceCell::new(),
        })
    }
}

fn parts(words: Vec<Read>, end: usize) -> Vec<Part> {
    let stems: Vec<Vec<String>> = words.iter().map(|word| word.word.stems.clone()).collect();
    let heard: Vec<Vec<String>> = words.iter().map(|word| word.heard.clone()).collect();
    let mut words: Vec<Option<Read>> = words.into_iter().map(Some).collect();
    let mut parts = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (mut taken, concepts) = TERMS.longest_at(&stems[at..]).unwrap_or((1, Vec::new()));
        let mut guessed = Vec::new();
        if concepts.is_empty() {
            let near = near(&words[at..]);
            let alike = SOUNDS.longest_at(&heard[at..]);
            if let Some((length, concepts)) = longer(near, alike) {
                (taken, guessed) = (length, concepts);
            }
        }
        let read: Vec<Read> = words[at..at + taken].iter_mut().filter_map(Option::take).collect();
        let span = read.first().map_or(0, |word| word.span.start)..read.last().map_or(0, |word| word.span.end);
        let is_unfinished = span.end == end;
        let words = read.into_iter().map(|read| read.word);
        // A concept has all that its words sound like.
        let words =
            words.map(|word| if concepts.is_empty() { word } else { Word { sounds: Vec::new(), ..word } }).collect();
        parts.push(Part { span, words, concepts, guessed, is_unfinished });
        at += taken;
    }
    parts
}

type Match = (usize, Vec<&'static str>);

/// The terms that the next words could be if some of them are mistyped. A word that the thesaurus has is not doubted alone.
fn near(words: &[Option<Read>]) -> Option<Match> {
    let read = || words.iter().take(LONGEST_TERM).map_while(Option::as_ref);
    let mended: Vec<Vec<&str>> = read().map(|read| read.mended().iter().map(String::as_str).collect()).collect();
    let is_known = read().next().is_some_and(|read| read.is_known);
    TERMS.longest_at(&mended).filter(|(length, _)| *length > 1 || !is_known)
}

fn longer(one: Option<Match>, other: Option<Match>) -> Option<Match> {
    match (one, other) {
        (Some((a, _)), Some((b, concepts))) if b > a => Some((b, concepts)),
        (Some((a, mut concepts)), Some((b, others))) if a == b => {
            concepts.extend(others);
            concepts.sort_unstable();
            concepts.dedup();
            Some((a, concepts))
        }
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn concepts(query: &str) -> Vec<&'static str> {
        asked(query).parts.into_iter().flat_map(|part| [part.concepts, part.guessed].concat()).collect()
    }

    #[test]
    fn a_query_is_understood_in_every_language_and_spelling() {
        for query in [
            "droits humains",
            "les droits de l'homme",
            "حقوق الإنسان",
            "بحقوق الانسان",
            "human rights",
            "droits humans",
            "7o9o9 al insan",
            "ho9o9 linsan",
        ] {
            assert!(concepts(query).contains(&"human-rights"), "{query}: {:?}", asked(query));
        }
    }

    #[test]
    fn words_that_stand_everywhere_are_asked_for_only_alone() {
        let exact =
            |query| asked(query).parts.iter().flat_map(|p| p.words.iter().map(|w| w.exact.clone())).collect::<Vec<_>>();
        assert_eq!(exact("le forum de la ville"), ["forum", "ville"]);
        assert_eq!(exact("de la"), ["de", "la"]);
        assert_eq!(exact("el hoceima"), ["hoceima"]);
        assert_eq!(exact("على علي"), ["علي"]);
    }

    #[test]
    fn the_last_word_is_unfinished_until_something_follows() {
        assert!(asked("forum soc").parts.last().unwrap().is_unfinished);
        assert!(!asked("forum soc ").parts.last().unwrap().is_unfinished);
    }

    #[test]
    fn a_known_word_is_not_guessed_by_its_sound() {
        let part = &asked("formation ").parts[0];
        assert!(part.words[0].sounds.is_empty() && part.guessed.is_empty(), "{part:?}");
        assert_eq!(asked("Mohammed").parts[0].words[0].sounds, ["lmhmd", "amhmd"]);
    }

    #[test]
    fn a_query_is_read_to_a_bound() {
        let parts = asked(&"abcdefgh ".repeat(2_000)).parts;
        assert_eq!(parts.len(), MOST);
        assert!(asked(&"م".repeat(10_000)).parts[0].words[0].exact.chars().count() <= 64);
        assert!(asked("*** ??? ").parts.is_empty());
    }

    proptest! {
        #[test]
        fn any_query_is_read(query in any::<String>()) {
            let asked = asked(&query);
            prop_assert!(asked.parts.len() <= MOST);
            for part in &asked.parts {
                prop_assert!(!part.words.is_empty() && query.get(part.span.clone()).is_some());
            }
        }
    }
}
