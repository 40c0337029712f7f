//! How words are read: what of them is indexed, and what a query may mean.
//!
//! A word is kept in three forms. Its *exact* form is folded and in one script for each language, so that what is typed
//! finds what is written, letter by letter and by its beginning. Its *stem* joins the inflections of one word of one
//! language. Its *sound* joins spellings across scripts. Beyond words stand the concepts of the thesaurus.

mod arabic;
mod asked;
mod common;
mod latin;
mod letters;
mod recognise;
mod sound;

use std::ops::Range;

use kernel::Lang;

pub(crate) use asked::{Part, Word, asked};
use letters::{Script, Spelt};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// Where it stands in the text, in bytes.
    pub(crate) span: Range<usize>,
    /// The word folded; Tifinagh in Latin letters.
    pub(crate) exact: String,
    /// Its stem with the mark of its language: `f:association`, `a:جمعي`, `e:petit`, `z:tmazght`.
    pub(crate) stem: String,
    /// Its stem in another language that it could be in; only where the language of the text is not known.
    pub(crate) other_stem: Option<String>,
    /// Its consonants, which its spellings share, where they tell enough: `lmhmd` in Latin letters, `amhmd` in Arabic ones.
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
///
/// French and English words are heard only where they may be names, with a capital or a digit: the sound of the others
/// would answer for Arabic words with which they have nothing in common.
pub(crate) fn tokens(text: &str, lang: Option<Lang>) -> Vec<Token> {
    let words: Vec<Read<'_>> = letters::words(text).map(Read::of).filter(|word| !word.exact.is_empty()).collect();
    let guessed = match lang {
        Some(Lang::Fr | Lang::En | Lang::Zgh) => lang,
        Some(Lang::Ar) | None => common::guess(words.iter().map(|word| word.exact.as_str())),
    };
    let names: Vec<bool> = (0..words.len()).map(|at| may_be_name(text, &words, at)).collect();
    let mut tokens: Vec<Token> =
        words.into_iter().zip(names).map(|(word, is_name)| word.token(guessed, is_name)).collect();
    for at in 1..tokens.len() {
        if is_joined(&tokens[at - 1].exact) && tokens[at].fine_sound.is_none() {
            let whole = format!("{}{}", tokens[at - 1].exact, tokens[at].exact);
            tokens[at].fine_sound = sound::sounds(&whole).0;
        }
    }
    tokens
}

/// Whether a word is a part of the name that follows, which others write to it: Ben Jelloun and Benjelloun.
fn is_joined(exact: &str) -> bool {
    ["ben", "bin", "abd", "abdel", "abdul", "بن", "عبد"].contains(&exact)
}

/// Whether a word has a capital that it does not owe to the beginning of a sentence; or owes, and so has the next.
fn may_be_name(text: &str, words: &[Read<'_>], at: usize) -> bool {
    let is_capital = |at: usize| words.get(at).is_some_and(|word| word.spelt.letters.starts_with(char::is_uppercase));
    let begun = if at == 0 { 0 } else { words[at - 1].spelt.span.end };
    let is_first = at == 0 || text[begun..words[at].spelt.span.start].contains(['.', '!', '?', ':', '\n', '«', '–']);
    is_capital(at) && (!is_first || is_capital(at + 1))
}

/// A word as it was read, before anything is made of it.
struct Read<'a> {
    spelt: Spelt<'a>,
    exact: String,
}

impl<'a> Read<'a> {
    fn of(spelt: Spelt<'a>) -> Self {
        Self { exact: letters::exact(&spelt), spelt }
    }

    fn token(self, lang: Option<Lang>, is_name: bool) -> Token {
        let Self { spelt, exact } = self;
        let is_common = common::is_common(&exact, spelt.letters);
        let (stem, other_stem) = match spelt.script {
            Script::Arabic => (arabic::stem(&exact), None),
            Script::Tifinagh => (latin::tamazight(&exact), None),
            Script::Latin => match lang {
                Some(lang) => (latin::stem(&exact, lang), None),
                None => (latin::french(&exact), Some(latin::english(&exact))),
            },
        };
        let is_plain = spelt.script == Script::Latin
            && matches!(lang, Some(Lang::Fr | Lang::En))
            && !is_name
            && !sound::is_arabizi(&exact);
        let (sound, fine_sound) = match spelt.script {
            _ if is_common || is_plain => (None, None),
            Script::Arabic => sound::sounds(arabic::bare(&exact, &arabic::KNOWN)),
            Script::Latin | Script::Tifinagh => sound::sounds(&exact),
        };
        Token { span: spelt.span, exact, stem, other_stem, sound, fine_sound, is_common }
    }
}

/// The concepts that these words name, each once: all terms that stand among them, also one within another. The broader
/// concepts are not added.
pub(crate) fn concepts(tokens: &[Token]) -> Vec<&'static str> {
    let bearing: Vec<&Token> = tokens.iter().filter(|token| !token.is_common).collect();
    let stems: Vec<Vec<&str>> = bearing.iter().map(|token| token.stems().collect()).collect();
    let mut found = Vec::new();
    for at in 0..stems.len() {
        for (_, concept) in recognise::TERMS.all_at(&stems[at..]) {
            if !found.contains(&concept) {
                found.push(concept);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, lang: Lang) -> Vec<&'static str> {
        concepts(&tokens(text, Some(lang)))
    }

    #[test]
    fn a_concept_is_recognised_in_every_language_and_inflection() {
        for (text, lang) in [
            ("Les droits des femmes et la protection sociale", Lang::Fr),
            ("حقوق النساء والحماية الاجتماعية", Lang::Ar),
            ("Women’s rights and social protection", Lang::En),
        ] {
            let found = of(text, lang);
            assert!(found.contains(&"women") && found.contains(&"social-protection"), "{text}: {found:?}");
        }
        assert!(of("ⵜⴰⵎⴰⵣⵉⵖⵜ", Lang::Zgh).contains(&"amazigh"));
    }

    #[test]
    fn a_token_remembers_where_it_stood() {
        let text = "«الجمعيّات» de l’Égalité";
        let tokens = tokens(text, None);
        let words: Vec<&str> = tokens.iter().map(|token| &text[token.span.clone()]).collect();
        assert_eq!(words, ["الجمعيّات", "de", "l", "Égalité"]);
        assert!(tokens[1].is_common && tokens[2].is_common && !tokens[3].is_common);
    }

    #[test]
    fn a_text_of_unknown_language_has_the_stems_of_both() {
        let of = |text, lang| tokens(text, lang).remove(0).stems().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(of("associations", None), ["f:association", "e:association"]);
        assert_eq!(of("associations", Some(Lang::Fr)), ["f:association"]);
        assert_eq!(of("associations of the region", None), ["e:association"]);
    }

    #[test]
    fn plain_french_words_have_no_sound_and_names_have() {
        let tokens = tokens("une réunion avec Mohamed sur la 3arida", Some(Lang::Fr));
        let sounds: Vec<_> = tokens.iter().flat_map(Token::sounds).collect();
        assert_eq!(sounds, ["lmhmd", "l3rd"]);
    }
}
