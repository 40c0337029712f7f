use std::ops::Range;

/// No word of a language is longer; of what is, only so much is compared.
const LONGEST: usize = 48;

/// One word of a text.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Where it stands, in bytes.
    pub(super) span: Range<usize>,
    /// Its form for comparing ([`kernel::fold`]).
    pub(super) folded: String,
}

impl Word {
    /// The number that it writes in digits of any script.
    pub(super) fn number(&self) -> Option<u64> {
        self.folded.parse().ok()
    }
}

/// The words of a text, in order, found as they are asked for. An ending in brackets belongs to its word: "domaine(s)"
/// is "domaines".
pub(super) fn words(text: &str) -> impl Iterator<Item = Word> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(char::is_alphanumeric)?;
        let stem = start + run(&text[start..]);
        let end = stem + bracketed_ending(&text[stem..]);
        from = end;
        Some(Word { span: start..end, folded: fold(&text[start..end]) })
    })
}

/// The folded words of a text with single spaces between them.
pub(super) fn folded(text: &str) -> String {
    words(text).map(|word| word.folded).collect::<Vec<_>>().join(" ")
}

fn fold(word: &str) -> String {
    let letters = word.chars().filter(|c| !matches!(c, '(' | ')')).take(LONGEST);
    kernel::fold(&letters.collect::<String>())
}

/// The bytes of the word at the start of a text.
fn run(text: &str) -> usize {
    text.find(|c: char| !(c.is_alphanumeric() || joins(c))).unwrap_or(text.len())
}

/// What stands inside words without being a letter: accents written apart, harakat, tatweel, joiners.
pub(super) fn joins(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | 'ـ' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// The bytes of "(s)", "(e)s", "(ne)s" right after a word.
fn bracketed_ending(text: &str) -> usize {
    let Some(inside) = text.strip_prefix('(') else { return 0 };
    let Some(close) = inside.find(')').filter(|&length| (1..=3).contains(&length)) else { return 0 };
    if !inside[..close].bytes().all(|b| b.is_ascii_alphabetic()) {
        return 0;
    }
    let end = close + 2;
    end + run(&text[end..])
}

/// The first `limit` bytes of a text, less what would cut a letter.
pub(super) fn head(text: &str, limit: usize) -> &str {
    &text[..text.floor_char_boundary(limit)]
}

/// The last `limit` bytes of a text, less what would cut a letter.
pub(super) fn tail(text: &str, limit: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(limit))..]
}

/// Whether the first letter is a small one, as in the middle of a sentence. Scripts without capitals have none.
pub(super) fn starts_small(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
}

/// Whether every letter that could be a capital is one, and at least four are.
pub(super) fn is_capitals(text: &str) -> bool {
    let (mut large, mut small) = (0, 0);
    for c in head(text, 400).chars() {
        large += usize::from(c.is_uppercase());
        small += usize::from(c.is_lowercase());
    }
    small == 0 && large >= 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_with_their_places() {
        let text = "l’Été, DOMAINE(S) d'activité (bis) 1.2";
        let seen: Vec<_> = words(text).map(|w| (text[w.span.clone()].to_owned(), w.folded)).collect();
        let expected = [
            ("l", "l"),
            ("Été", "ete"),
            ("DOMAINE(S)", "domaines"),
            ("d", "d"),
            ("activité", "activite"),
            ("bis", "bis"),
            ("1", "1"),
            ("2", "2"),
        ];
        assert_eq!(seen, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }

    #[test]
    fn cutting_never_cuts_a_letter() {
        assert_eq!(head("éé", 3), "é");
        assert_eq!(tail("éé", 3), "é");
        assert_eq!(head("ab", 9), "ab");
        assert_eq!(tail("ab", 9), "ab");
    }

    #[test]
    fn arabic_has_no_capitals() {
        assert!(!is_capitals("المحور الأول"));
        assert!(!starts_small("المحور الأول"));
        assert!(is_capitals("DOMAINE(S) D’ACTIVITÉ :"));
        assert!(!is_capitals("FMAS"[..3].as_ref()));
        assert!(starts_small("« rénover"));
    }
}
