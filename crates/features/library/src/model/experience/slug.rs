//! The last part of an experience's public address: short, to be read aloud and typed.

use std::ops::RangeInclusive;

/// How many characters an address has.
pub const LENGTH: RangeInclusive<usize> = 3..=60;

/// Words that stand for a page beside the experiences.
const RESERVED: &[&str] = &["new", "all", "help", "compare", "reviews", "review", "peers", "feed", "files"];

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
            Self::Length => "library-experience-slug-length",
            Self::Letters => "library-experience-slug-letters",
            Self::Reserved => "library-experience-slug-reserved",
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

/// An address proposed for a title; none where the title has no Latin letters, as in Arabic.
pub fn propose(title: &str) -> Option<String> {
    let mut slug = String::new();
    for word in kernel::fold(title).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() > 2) {
        if slug.len() + word.len() > 48 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    read(&slug).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_as_people_read_it_aloud_and_no_page_of_the_house_is_hidden_by_one() {
        assert_eq!(read(" Eau-de-Tata ").as_deref(), Ok("eau-de-tata"));
        assert_eq!(read("ab"), Err(Fault::Length));
        assert_eq!(read(&"a".repeat(61)), Err(Fault::Length));
        for typed in ["eau potable", "-eau", "eau--potable", "eau/../x", "ماء", "eau_potable", "eau%2f"] {
            assert_eq!(read(typed), Err(Fault::Letters), "{typed}");
        }
        for typed in ["compare", "reviews"] {
            assert_eq!(read(typed), Err(Fault::Reserved), "{typed}");
        }
    }

    #[test]
    fn a_title_proposes_an_address() {
        assert_eq!(
            propose("L’eau au douar : une régie villageoise").as_deref(),
            Some("eau-douar-une-regie-villageoise")
        );
        assert_eq!(propose("ماء الدوار"), None);
    }
}
