//! The passage of a hit that shows why it was found.

use std::collections::HashSet;
use std::ops::Range;

use kernel::Lang;

use super::langs;
use crate::index::Kept;
use crate::words::{self, Token};
use crate::{Hit, Piece};

/// How long a passage is, in letters.
const LONG: usize = 220;
/// How much of it stands before the first match.
const BEFORE: usize = 50;
/// How much of a body is read for a passage, in bytes.
const READ: usize = 6 * 1024;
/// How many words a term of the thesaurus has at most.
const TERM_WORDS: usize = 5;

/// What is marked.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub(super) exact: HashSet<String>,
    pub(super) begun: Vec<String>,
    pub(super) stems: HashSet<String>,
    pub(super) sounds: HashSet<String>,
    pub(super) concepts: HashSet<&'static str>,
    /// Words that are marked where they stand one after the other, before anything else is.
    pub(super) phrases: Vec<Vec<String>>,
}

/// A hit as it is shown to somebody who reads this language.
pub(super) fn hit(kept: Kept, marks: &Marks, lang: Option<Lang>) -> Hit {
    let snippet = snippet(&kept, marks, lang);
    let heading = heading(&kept, marks, lang);
    let space = kept.space();
    let Kept { id, kind, path, title, place, date, picture, .. } = kept;
    Hit { id, kind, path, title, heading, snippet, place, date, space, picture }
}

/// The whole title in the language in which this reader is shown it.
fn heading(kept: &Kept, marks: &Marks, lang: Option<Lang>) -> Vec<Piece> {
    let (said_in, title) = kept.title.in_lang(lang.unwrap_or(Lang::Fr));
    let found = if marks.is_empty() { Vec::new() } else { marks.find(title, Some(said_in)) };
    pieces(title, &found, 0..title.len())
}

/// The summary if it has a match, else a passage of the body that has one, else the beginning of either.
fn snippet(kept: &Kept, marks: &Marks, lang: Option<Lang>) -> Vec<Piece> {
    let texts = texts(kept, lang);
    if !marks.is_empty() {
        for (lang, text) in &texts {
            let found = marks.find(text, *lang);
            if !found.is_empty() {
                return cut(text, &found);
            }
        }
    }
    texts.first().map(|(_, text)| cut(text, &[])).unwrap_or_default()
}

/// What a passage can be taken from: the summary, in the reader's language first, then the body as far as it is read.
fn texts(kept: &Kept, lang: Option<Lang>) -> Vec<(Option<Lang>, &str)> {
    let summaries = langs(lang).filter_map(|lang| kept.summary.get(lang).map(|text| (Some(lang), text)));
    let mut texts: Vec<_> = summaries.collect();
    let mut left = READ;
    for (lang, text) in &kept.body {
        let text = &text[..text.floor_char_boundary(left)];
        left -= text.len();
        if !text.is_empty() {
            texts.push((*lang, text));
        }
    }
    texts
}

impl Marks {
    fn is_empty(&self) -> bool {
        self.exact.is_empty() && self.concepts.is_empty()
    }

    /// How many of its words a text has.
    pub(super) fn count(&self, text: &str, lang: Lang) -> usize {
        words::tokens(text, Some(lang)).iter().filter(|token| self.is_word(token)).count()
    }

    /// Where a text has what was asked for: its words, else words that mean the same, else words that sound the same.
    fn find(&self, text: &str, lang: Option<Lang>) -> Vec<Range<usize>> {
        let tokens = words::tokens(text, lang);
        let by = |is_match: &dyn Fn(&Token) -> bool| -> Vec<Range<usize>> {
            tokens.iter().filter(|token| is_match(token)).map(|token| token.span.clone()).collect()
        };
        let mut found = self.find_phrases(&tokens);
        if found.is_empty() {
            found = by(&|token| self.is_word(token));
        }
        if found.is_empty() {
            found = self.find_concepts(&tokens);
        }
        if found.is_empty() {
            found = by(&|token| token.sounds().any(|sound| self.sounds.contains(sound)));
        }
        found
    }

    fn find_phrases(&self, tokens: &[Token]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let stands = |phrase: &&Vec<String>| {
                let some = tokens[at..].iter().take(phrase.len()).map(|token| &token.exact);
                !phrase.is_empty() && some.eq(phrase.iter())
            };
            match self.phrases.iter().filter(stands).map(Vec::len).max() {
                Some(words) => {
                    found.push(tokens[at].span.start..tokens[at + words - 1].span.end);
                    at += words;
                }
                None => at += 1,
            }
        }
        found
    }

    fn is_word(&self, token: &Token) -> bool {
        self.exact.contains(&token.exact)
            || token.stems().any(|stem| self.stems.contains(stem))
            || self.begun.iter().any(|begun| token.exact.starts_with(begun))
    }

    /// The shortest runs of words that name one of the concepts.
    fn find_concepts(&self, tokens: &[Token]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        if self.concepts.is_empty() || !self.names_one(tokens) {
            return found;
        }
        let mut at = 0;
        while at < tokens.len() {
            let ends = (at + 1..=(at + TERM_WORDS).min(tokens.len())).find(|end| self.names_one(&tokens[at..*end]));
            match ends {
                // A run that is no shorter from its next word begins there.
                Some(end) if end > at + 1 && self.names_one(&tokens[at + 1..end]) => at += 1,
                Some(end) => {
                    found.push(tokens[at].span.start..tokens[end - 1].span.end);
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    fn names_one(&self, tokens: &[Token]) -> bool {
        let named = words::concepts(tokens);
        named.iter().flat_map(|code| crate::index::with_broader(code)).any(|code| self.concepts.contains(code))
    }
}

/// A passage of a text around the place with the most matches.
fn cut(text: &str, found: &[Range<usize>]) -> Vec<Piece> {
    let around = best_window(text, found);
    let mut shown = Vec::new();
    if around.start > 0 {
        shown.push(Piece { words: "… ".to_owned(), is_match: false });
    }
    shown.extend(pieces(text, found, around.clone()));
    if around.end < text.len() {
        shown.push(Piece { words: " …".to_owned(), is_match: false });
    }
    shown
}

/// A part of a text with the matches that are wholly in it.
fn pieces(text: &str, found: &[Range<usize>], around: Range<usize>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut put = |words: &str, is_match: bool| {
        if !words.is_empty() {
            pieces.push(Piece { words: in_a_line(words), is_match });
        }
    };
    let mut from = around.start;
    for span in found.iter().filter(|span| span.start >= around.start && span.end <= around.end) {
        put(&text[from..span.start], false);
        put(&text[span.clone()], true);
        from = span.end;
    }
    put(&text[from..around.end], false);
    pieces
}

/// Line breaks and other signs that are not to be seen are spaces in a passage.
fn in_a_line(words: &str) -> String {
    words.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// The part of a text that is shown, cut between words.
fn best_window(text: &str, found: &[Range<usize>]) -> Range<usize> {
    let start = found
        .iter()
        .max_by_key(|first| {
            let end = ahead(text, first.start, LONG - BEFORE);
            let within = found.iter().filter(|span| span.start >= first.start && span.end <= end).count();
            // Of places with as many matches, the first.
            (within, std::cmp::Reverse(first.start))
        })
        .map_or(0, |first| back(text, first.start, BEFORE));
    // A little is left out only where there is much.
    let start = if start < BEFORE { 0 } else { start };
    let end = ahead(text, start, LONG);
    start..if text.len() - end < BEFORE { text.len() } else { end }
}

/// The end of the last whole word within so many letters after a place.
fn ahead(text: &str, from: usize, letters: usize) -> usize {
    let rest = &text[from..];
    let Some((at, _)) = rest.char_indices().nth(letters) else { return text.len() };
    from + rest[..at].rfind(char::is_whitespace).filter(|end| *end > 0).unwrap_or(at)
}

/// The beginning of the first whole word within so many letters before a place.
fn back(text: &str, from: usize, letters: usize) -> usize {
    let before = &text[..from];
    let Some((at, _)) = before.char_indices().rev().nth(letters) else { return 0 };
    let word = before[at..].char_indices().find(|(_, letter)| letter.is_whitespace());
    word.map_or(at, |(space, letter)| at + space + letter.len_utf8())
}
