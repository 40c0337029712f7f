//! Short names in addresses: the last part of `/petitions/eau-potable-2026`. Short, to be read aloud and typed.

use std::ops::RangeInclusive;

use crate::fold;

/// The longest name that is made of a title, in bytes; a word or two may be added to it.
const LONGEST: usize = 60;
/// The longest name that is proposed, in bytes: shorter than what may be typed, so that a number can follow.
const PROPOSED: usize = 48;

/// What short names of one sort are like.
#[derive(Debug, Clone)]
pub struct Slugs {
    length: RangeInclusive<usize>,
    reserved: &'static [&'static str],
}

/// Why a short name cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Too short or too long.
    Length,
    /// Something else than `a` to `z`, digits and single hyphens between them.
    Letters,
    /// Kept for a page of the house.
    Reserved,
}

impl Slugs {
    /// Names of 3 to 60 characters, beside which pages stand that have these words as theirs.
    pub const fn beside(reserved: &'static [&'static str]) -> Self {
        Self { length: 3..=60, reserved }
    }

    /// Names of so many characters.
    pub const fn of_length(length: RangeInclusive<usize>) -> Self {
        Self { length, reserved: &[] }
    }

    /// A name as it was typed, if it can be one.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(&self, typed: &str) -> Result<String, Fault> {
        let slug = typed.trim().to_ascii_lowercase();
        if !self.length.contains(&slug.chars().count()) {
            return Err(Fault::Length);
        }
        let is_plain =
            |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if !slug.split('-').all(is_plain) {
            return Err(Fault::Letters);
        }
        if self.is_reserved(&slug) { Err(Fault::Reserved) } else { Ok(slug) }
    }

    /// A name proposed for a title; none where the title has no Latin letters, as in Arabic: whoever writes it knows best
    /// how it is spelled in Latin ones.
    pub fn propose(&self, title: &str) -> Option<String> {
        self.read(&words(title, PROPOSED)).ok()
    }

    /// Whether a page of the house has this name.
    pub fn is_reserved(&self, slug: &str) -> bool {
        self.reserved.contains(&slug)
    }
}

/// The first words of a title that have more than two Latin letters or digits, joined by hyphens, in at most so many bytes.
pub fn words(title: &str, longest: usize) -> String {
    let mut slug = String::new();
    for word in fold(title).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() > 2) {
        if slug.len() + word.len() > longest {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}

/// A title spelled in Latin letters, all of its words: "Recensement 2024, communes" gives `recensement-2024-communes`,
/// "معطيات التعليم" gives `matiat-altalim`. Empty where nothing is left.
pub fn spelled(title: &str) -> String {
    joined(title, '-')
}

/// A name for machines, as of a column: `population_2024`.
pub fn key(label: &str) -> String {
    let key = joined(label, '_');
    if key.starts_with(|first: char| first.is_ascii_digit()) { format!("c_{key}") } else { key }
}

fn joined(words: &str, mark: char) -> String {
    let mut name = String::new();
    for word in fold(words).split(' ') {
        let latin: String = word.chars().map(latin).collect();
        if latin.is_empty() {
            continue;
        }
        if name.len() + latin.len() + 1 > LONGEST {
            if name.is_empty() {
                name.push_str(&latin[..LONGEST.min(latin.len())]);
            }
            break;
        }
        if !name.is_empty() {
            name.push(mark);
        }
        name.push_str(&latin);
    }
    name
}

/// A folded letter in Latin ones, as Moroccans write Arabic and Tamazight in French addresses.
fn latin(letter: char) -> &'static str {
    const ASCII: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    if let Some(at) = ASCII.find(letter) {
        return &ASCII[at..at + 1];
    }
    match letter {
        'ا' | 'ⴰ' | 'ع' | 'ⵄ' => "a",
        'ب' | 'ⴱ' => "b",
        'ت' | 'ط' | 'ⵜ' | 'ⵟ' => "t",
        'ث' => "th",
        'ج' | 'ⵊ' => "j",
        'ح' | 'ه' | 'ⵃ' | 'ⵀ' => "h",
        'خ' | 'ⵅ' => "kh",
        'د' | 'ض' | 'ⴷ' | 'ⴹ' => "d",
        'ذ' => "dh",
        'ر' | 'ⵔ' | 'ⵕ' => "r",
        'ز' | 'ⵣ' | 'ⵥ' => "z",
        'س' | 'ص' | 'ⵙ' | 'ⵚ' => "s",
        'ش' | 'ⵛ' => "ch",
        'غ' | 'ⵖ' => "gh",
        'ف' | 'ⴼ' => "f",
        'ق' | 'ⵇ' => "q",
        'ك' | 'ⴽ' | 'ⴳ' => "k",
        'ل' | 'ⵍ' => "l",
        'م' | 'ⵎ' => "m",
        'ن' | 'ⵏ' => "n",
        'و' | 'ⵓ' | 'ⵡ' => "ou",
        'ي' | 'ⵉ' | 'ⵢ' => "i",
        'ⴻ' => "e",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SLUGS: Slugs = Slugs::beside(&["signatures", "compare"]);

    #[test]
    fn a_name_is_taken_as_people_read_it_aloud_and_no_page_of_the_house_is_hidden_by_one() {
        assert_eq!(SLUGS.read(" Eau-Potable-2026 ").as_deref(), Ok("eau-potable-2026"));
        assert_eq!(SLUGS.read("ab"), Err(Fault::Length));
        assert_eq!(SLUGS.read(&"a".repeat(61)), Err(Fault::Length));
        for typed in ["eau potable", "-eau", "eau--potable", "eau/../x", "ماء", "été-2026", "eau_potable", "eau%2f"]
        {
            assert_eq!(SLUGS.read(typed), Err(Fault::Letters), "{typed}");
        }
        for typed in ["compare", "Signatures"] {
            assert_eq!(SLUGS.read(typed), Err(Fault::Reserved), "{typed}");
        }
        assert_eq!(Slugs::of_length(2..=40).read("a2").as_deref(), Ok("a2"));
    }

    #[test]
    fn a_title_proposes_a_name() {
        assert_eq!(SLUGS.propose("Pour l’accès à l’eau potable").as_deref(), Some("pour-acces-eau-potable"));
        assert_eq!(
            SLUGS.propose("L’eau au douar : une régie villageoise").as_deref(),
            Some("eau-douar-une-regie-villageoise")
        );
        assert_eq!(SLUGS.propose("من أجل الماء"), None);
        assert_eq!(SLUGS.propose("Été"), Some("ete".to_owned()));
        assert_eq!(SLUGS.propose("Signatures"), None, "a reserved word is never proposed");
        let long = SLUGS.propose(&"développement ".repeat(20)).unwrap_or_default();
        assert!(SLUGS.read(&long).is_ok() && long.len() <= PROPOSED, "{long}");
    }

    #[test]
    fn titles_are_spelled_in_latin_letters() {
        assert_eq!(spelled("Recensement 2024 : les communes d’Al Haouz"), "recensement-2024-les-communes-d-al-haouz");
        assert_eq!(spelled("معطيات التعليم"), "matiat-altalim");
        assert_eq!(key("2024 – Urbain (%)"), "c_2024_urbain");
        assert_eq!(spelled("…"), "");
    }

    proptest! {
        #[test]
        fn a_name_is_plain_whatever_the_title(title in any::<String>()) {
            for slug in [spelled(&title), words(&title, LONGEST)] {
                prop_assert!(slug.len() <= LONGEST + 2);
                prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            }
            if let Some(proposed) = SLUGS.propose(&title) {
                prop_assert_eq!(SLUGS.read(&proposed), Ok(proposed));
            }
        }
    }
}
