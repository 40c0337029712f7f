use std::ops::Range;

use super::tokens;

/// A query as it was understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    /// What it asks for; a record should have all of them. At most 24.
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
    /// What it could sound like in any script; empty where a sound tells too little. Good for little.
    pub(crate) sounds: Vec<String>,
}

/// Reads a query: at most its first 24 words that bear meaning, or, if none does, the others.
pub(crate) fn asked(query: &str) -> Asked {
    let words = tokens(query, None).into_iter().take(24);
    let parts = words.map(|token| Part {
        is_unfinished: token.span.end == query.len(),
        span: token.span,
        words: vec![Word { exact: token.exact, stems: vec![token.stem], sounds: Vec::new() }],
        concepts: Vec::new(),
        guessed: Vec::new(),
    });
    Asked { parts: parts.collect() }
}
