//! The last part of an article's address: short, to be read aloud, typed and sent by SMS.

use std::fmt::Write as _;
use std::ops::RangeInclusive;

/// How many characters an address has.
pub const LENGTH: RangeInclusive<usize> = 3..=80;
/// How long an address that is made from a title gets.
const PROPOSED: usize = 60;
/// Words that stand for a page beside the articles.
const RESERVED: &[&str] = &["new", "all", "archive", "feed", "print", "search", "card"];

/// Why an address cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Shorter or longer than [`LENGTH`].
    Length,
    /// Something else than `a` to `z`, digits and single hyphens between them.
    Letters,
    /// Kept for a page of the house.
    Reserved,
}

impl Fault {
    /// What is wrong, as a message.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Length => "portal-articles-slug-length",
            Self::Letters => "portal-articles-slug-letters",
            Self::Reserved => "portal-articles-slug-reserved",
        }
    }
}

/// An address as it was typed, if it can be one.
///
/// # Errors
/// What is wrong with it.
pub fn read(typed: &str) -> Result<String, Fault> {
    let slug = typed.trim().to_ascii_lowercase();
    if !LENGTH.contains(&slug.chars().count()) {
        return Err(Fault::Length);
    }
    let is_plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if !slug.split('-').all(is_plain) {
        return Err(Fault::Letters);
    }
    if RESERVED.contains(&slug.as_str()) { Err(Fault::Reserved) } else { Ok(slug) }
}

/// An address made from a title in whichever script; nothing where the title has no letters.
pub fn propose(title: &str) -> Option<String> {
    let latin: String = title.chars().map(latin).collect();
    let mut slug = String::new();
    for word in kernel::fold(&latin).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() > 1) {
        if slug.len() + word.len() >= PROPOSED {
            break;
        }
        let hyphen = if slug.is_empty() { "" } else { "-" };
        let _ = write!(slug, "{hyphen}{word}");
    }
    read(&slug).ok()
}

/// The same address with a number behind it, for the second article of one title: `eau`, `eau-2`, `eau-3`.
pub fn numbered(slug: &str, number: u32) -> String {
    if number < 2 {
        return slug.to_owned();
    }
    let kept: String = slug.chars().take(LENGTH.end() - 11).collect();
    format!("{}-{number}", kept.trim_end_matches('-'))
}

/// A letter as phones of the region write it in Latin letters: a reader of the address recognises the words.
fn latin(letter: char) -> Box<str> {
    let written = match letter {
        'ا' | 'أ' | 'إ' | 'آ' | 'ى' | 'ٱ' | 'ⴰ' => "a",
        'ب' | 'ⴱ' => "b",
        'ت' | 'ط' | 'ⵜ' | 'ⵟ' => "t",
        'ث' => "th",
        'ج' | 'ⵊ' => "j",
        'ح' | 'ه' | 'ⵀ' | 'ⵃ' => "h",
        'خ' | 'ⵅ' => "kh",
        'د' | 'ض' | 'ⴷ' | 'ⴹ' => "d",
        'ذ' => "dh",
        'ر' | 'ⵔ' | 'ⵕ' => "r",
        'ز' | 'ظ' | 'ⵣ' | 'ⵥ' => "z",
        'س' | 'ص' | 'ⵙ' | 'ⵚ' => "s",
        'ش' | 'ⵛ' => "ch",
        'ع' | 'ⵄ' => "a",
        'غ' | 'ⵖ' => "gh",
        'ف' | 'ⴼ' => "f",
        'ق' | 'ⵇ' => "q",
        'ك' | 'ⴽ' => "k",
        'گ' | 'ݣ' | 'ⴳ' => "g",
        'ل' | 'ⵍ' => "l",
        'م' | 'ⵎ' => "m",
        'ن' | 'ⵏ' => "n",
        'و' | 'ؤ' | 'ⵡ' => "w",
        'ⵓ' => "u",
        'ي' | 'ئ' | 'ⵢ' => "y",
        'ⵉ' => "i",
        'ⴻ' => "e",
        'ة' => "a",
        'ڤ' | 'ⵠ' => "v",
        'پ' => "p",
        // Short vowels, elongation and a lone hamza are not heard in an address.
        'ء' | '\u{0640}' | '\u{064B}'..='\u{0652}' | '\u{0670}' | '\u{2D6F}' => "",
        other => return other.to_string().into(),
    };
    written.into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_title_of_each_script_gives_an_address_that_can_be_typed() {
        assert_eq!(propose("L’eau au douar : une régie").as_deref(), Some("eau-au-douar-une-regie"));
        assert_eq!(propose("مجلس الشباب في تاتا").as_deref(), Some("mjls-alchbab-fy-tata"));
        assert_eq!(propose("ⵜⵡⵉⵣⴰ ⵏ ⵜⴰⵎⴰⵣⵉⵖⵜ").as_deref(), Some("twiza-tamazight"));
        assert_eq!(propose("؟!"), None);
    }

    #[test]
    fn no_page_of_the_house_is_hidden_by_an_article() {
        for typed in RESERVED {
            assert_eq!(read(typed), Err(Fault::Reserved), "{typed}");
        }
        for typed in ["eau potable", "-eau", "eau--potable", "eau/../x", "ماء", "eau%2f"] {
            assert_eq!(read(typed), Err(Fault::Letters), "{typed}");
        }
        assert_eq!((read("ab"), read(&"a".repeat(81))), (Err(Fault::Length), Err(Fault::Length)));
    }

    proptest! {
        #[test]
        fn whatever_is_proposed_can_be_read_and_numbered(title in "\\PC{0,120}", number in 1..u32::MAX) {
            if let Some(slug) = propose(&title) {
                prop_assert_eq!(read(&slug), Ok(slug.clone()));
                let numbered = numbered(&slug, number);
                prop_assert_eq!(read(&numbered), Ok(numbered.clone()));
            }
        }
    }
}
