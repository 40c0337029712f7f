//! Where words begin and end, and in which letters they are written.

use std::borrow::Cow;
use std::ops::Range;

use kernel::fold;

/// What is read of a word at most, in characters.
pub(super) const LONGEST: usize = 64;

/// The letters of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// Also digits alone, and letters that we do not know.
    Latin,
    Arabic,
    Tifinagh,
}

/// A word where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Spelt<'a> {
    pub(super) span: Range<usize>,
    pub(super) letters: &'a str,
    pub(super) script: Script,
}

/// The words of a text. An apostrophe, a hyphen and any other mark parts two words (`l'eau`), a change of letters too
/// (`بـONG`); accents, harakat and the invisible marks of direction do not. Digits stay with Latin letters (`3arida`), and
/// leave Arabic ones.
pub(super) fn words(text: &str) -> impl Iterator<Item = Spelt<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let (from, script) = text.get(at..)?.char_indices().find_map(|(i, c)| Some((at + i, script(c)?)))?;
        let mut to = from;
        let mut kind = script;
        for (i, letter) in text[from..].char_indices() {
            match self::script(letter) {
                Some(Kind::Digit) if kind == Kind::Letter(Script::Arabic) || kind == Kind::Letter(Script::Tifinagh) => {
                    break;
                }
                Some(Kind::Digit) => {}
                Some(next) if kind == Kind::Digit => {
                    if next != Kind::Letter(Script::Latin) {
                        break;
                    }
                    kind = next;
                }
                Some(next) if next != kind => break,
                None if !is_within(letter) => break,
                _ => {}
            }
            to = from + i + letter.len_utf8();
        }
        at = to;
        let script = if let Kind::Letter(script) = kind { script } else { Script::Latin };
        Some(Spelt { span: from..to, letters: &text[from..to], script })
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Digit,
    Letter(Script),
}

fn script(letter: char) -> Option<Kind> {
    Some(match letter {
        'a'..='z' | 'A'..='Z' => Kind::Letter(Script::Latin),
        '0'..='9' | '٠'..='٩' | '۰'..='۹' => Kind::Digit,
        'ـ' => return None,
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{8a0}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}'
            if letter.is_alphanumeric() =>
        {
            Kind::Letter(Script::Arabic)
        }
        '\u{2d30}'..='\u{2d7f}' if letter.is_alphanumeric() => Kind::Letter(Script::Tifinagh),
        _ if letter.is_alphanumeric() && !letter.is_ascii() => Kind::Letter(Script::Latin),
        _ => return None,
    })
}

/// What stands within a word without being read: accents, harakat, the tatweel, marks of joining and direction.
fn is_within(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
        || matches!(letter, 'ـ' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The folded word, in Latin letters where it is Tifinagh, at most [`LONGEST`] characters of it.
pub(super) fn exact(word: &Spelt<'_>) -> String {
    let letters = match word.letters.char_indices().nth(LONGEST) {
        Some((end, _)) => &word.letters[..end],
        None => word.letters,
    };
    if letters.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return letters.to_ascii_lowercase();
    }
    let folded = fold(letters);
    let mut exact = if word.script == Script::Arabic { folded } else { latin(&folded).into_owned() };
    if exact.contains(' ') {
        exact.retain(|letter| letter != ' ');
    }
    exact
}

/// A folded word with its Tifinagh, and the letters of Latin Tamazight that no French keyboard has, in plain letters.
fn latin(folded: &str) -> Cow<'_, str> {
    if folded.is_ascii() {
        return Cow::Borrowed(folded);
    }
    let mut latin = String::with_capacity(folded.len());
    for letter in folded.chars() {
        match letter {
            'ɣ' | 'γ' | 'ⵖ' => latin.push_str("gh"),
            'ɛ' | 'ε' | 'ⵄ' => latin.push('3'),
            'ⵅ' | 'χ' => latin.push_str("kh"),
            'ⵛ' => latin.push_str("ch"),
            'ⵞ' => latin.push_str("tch"),
            'ⵯ' | 'ʷ' | '\u{2d7f}' => {}
            other => {
                latin.push(TIFINAGH.iter().find(|(tifinagh, _)| *tifinagh == other).map_or(other, |(_, plain)| *plain))
            }
        }
    }
    Cow::Owned(latin)
}

/// The letters of IRCAM's alphabet, and of its neighbours, that are one Latin letter.
const TIFINAGH: [(char, char); 38] = [
    ('ⴰ', 'a'),
    ('ⴱ', 'b'),
    ('ⴲ', 'b'),
    ('ⴳ', 'g'),
    ('ⴴ', 'g'),
    ('ⴵ', 'j'),
    ('ⴷ', 'd'),
    ('ⴸ', 'd'),
    ('ⴹ', 'd'),
    ('ⴺ', 'd'),
    ('ⴻ', 'e'),
    ('ⴼ', 'f'),
    ('ⴽ', 'k'),
    ('ⴾ', 'k'),
    ('ⴿ', 'k'),
    ('ⵀ', 'h'),
    ('ⵁ', 'h'),
    ('ⵂ', 'h'),
    ('ⵃ', 'h'),
    ('ⵇ', 'q'),
    ('ⵉ', 'i'),
    ('ⵊ', 'j'),
    ('ⵍ', 'l'),
    ('ⵎ', 'm'),
    ('ⵏ', 'n'),
    ('ⵓ', 'u'),
    ('ⵒ', 'p'),
    ('ⵔ', 'r'),
    ('ⵕ', 'r'),
    ('ⵙ', 's'),
    ('ⵚ', 's'),
    ('ⵜ', 't'),
    ('ⵟ', 't'),
    ('ⵡ', 'w'),
    ('ⵢ', 'y'),
    ('ⵣ', 'z'),
    ('ⵥ', 'z'),
    ('ⵠ', 'v'),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn exacts(text: &str) -> Vec<String> {
        words(text).map(|word| exact(&word)).collect()
    }

    #[test]
    fn words_part_at_marks_and_at_changes_of_letters() {
        assert_eq!(exacts("L’eau, qu'il faut: porte-parole"), ["l", "eau", "qu", "il", "faut", "porte", "parole"]);
        assert_eq!(exacts("بـONG وعريضة2024"), ["ب", "ong", "وعريضه", "2024"]);
        assert_eq!(exacts("3arida jam3iya 113-14 ١٢"), ["3arida", "jam3iya", "113", "14", "12"]);
        assert_eq!(exacts("الحـــقّ ab\u{200f}cd"), ["الحق", "abcd"]);
        assert_eq!(exacts("«…» !؟ \u{200f}"), Vec::<String>::new());
    }

    #[test]
    fn tamazight_is_one_word_in_both_letters() {
        assert_eq!(exacts("ⵜⴰⵎⴰⵣⵉⵖⵜ tamaziɣt tajmaɛt ⵜⴰⵊⵎⴰⵄⵜ"), ["tamazight", "tamazight", "tajma3t", "tajma3t"]);
    }

    #[test]
    fn a_word_without_end_is_read_to_a_bound() {
        assert_eq!(exacts(&"é".repeat(10_000)), ["e".repeat(LONGEST)]);
    }

    proptest! {
        #[test]
        fn spans_are_in_order_and_within_the_text(text in any::<String>()) {
            let mut last = 0;
            for word in words(&text) {
                prop_assert!(word.span.start >= last && word.span.end > word.span.start);
                prop_assert_eq!(&text[word.span.clone()], word.letters);
                last = word.span.end;
            }
        }
    }
}
