#![allow(dead_code, unused_imports)] // until the engine asks
//! How words are read: what of them is indexed, and what a query may mean.
//!
//! A word is kept in three forms. Its *exact* form is folded and in one script for each language, so that what is typed
//! finds what is written, letter by letter and by its beginning. Its *stem* joins the inflections of one word of one
//! language. Its *sound* joins spellings across scripts. Beyond words stand the concepts of the thesaurus.

mod asked;

use std::ops::Range;

use kernel::Lang;

pub(crate) use asked::{Asked, Part, Word, asked};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// Where it stands in the text, in bytes.
    pub(crate) span: Range<usize>,
    /// The word folded; Tifinagh in Latin letters.
    pub(crate) exact: String,
    /// Its stem with the mark of its language: `f:associ`, `a:جمعي`, `e:petit`, `z:tmazght`.
    pub(crate) stem: String,
    /// Its stem in another language that it could be in; only where the language of the text is not known.
    pub(crate) other_stem: Option<String>,
    /// Its consonants, which its spellings in all scripts share, where they tell enough.
    pub(crate) sound: Option<String>,
    /// The same with the letter ع, which careful spellings have and careless ones leave out, where there is one.
    pub(crate) fine_sound: Option<String>,
    /// Whether it is one of those words that stand in every text (`de`, `في`): asked for only when nothing else is.
    pub(crate) is_common: bool,
}

impl Token {
    /// All its stems.
    pub(crate) fn stems(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.stem.as_str()).chain(self.other_stem.as_deref())
    }

    /// All its sounds.
    pub(crate) fn sounds(&self) -> impl Iterator<Item = &str> {
        self.sound.as_deref().into_iter().chain(self.fine_sound.as_deref())
    }
}

/// The words of a text in their order; `lang` is the language of what is in Latin letters, where it is known.
pub(crate) fn tokens(text: &str, _lang: Option<Lang>) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut began = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_alphanumeric(), began) {
            (true, None) => began = Some(at),
            (false, Some(from)) => {
                let exact = kernel::fold(&text[from..at]);
                let stem = format!("f:{exact}");
                if !exact.is_empty() {
                    let (other_stem, sound, fine_sound) = (None, None, None);
                    let is_common = exact.len() < 3;
                    tokens.push(Token { span: from..at, exact, stem, other_stem, sound, fine_sound, is_common });
                }
                began = None;
            }
            _ => {}
        }
    }
    tokens
}

/// The concepts that these words name, by the longest terms of the thesaurus, each once; the broader ones are not added.
pub(crate) fn concepts(_tokens: &[Token]) -> Vec<&'static str> {
    Vec::new()
}
