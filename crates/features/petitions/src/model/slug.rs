//! The last part of a petition's public address: short, to be read aloud and typed.

use std::ops::RangeInclusive;

/// How many characters an address has.
pub const LENGTH: RangeInclusive<usize> = 3..=60;

/// Words that stand for a page beside the petitions.
const RESERVED: &[&str] =
    &["new", "log", "count", "card", "help", "verify", "receipt", "withdraw", "signatures", "all"];

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
            Self::Length => "petition-setup-slug-length",
            Self::Letters => "petition-setup-slug-letters",
            Self::Reserved => "petition-setup-slug-reserved",
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
    fn an_address_is_taken_as_people_read_it_aloud() {
        assert_eq!(read(" Eau-Potable-2026 ").as_deref(), Ok("eau-potable-2026"));
        assert_eq!(read("ab"), Err(Fault::Length));
        assert_eq!(read(&"a".repeat(61)), Err(Fault::Length));
        for typed in ["eau potable", "-eau", "eau--potable", "eau/../x", "ماء", "été-2026", "eau_potable"] {
            assert_eq!(read(typed), Err(Fault::Letters), "{typed}");
        }
        assert_eq!(read("signatures"), Err(Fault::Reserved));
    }

    #[test]
    fn a_title_proposes_an_address() {
        assert_eq!(propose("Pour l’accès à l’eau potable").as_deref(), Some("pour-acces-eau-potable"));
        assert_eq!(propose("من أجل الماء"), None);
        assert_eq!(propose("Été"), Some("ete".to_owned()));
        let long = propose(&"développement ".repeat(20)).unwrap_or_default();
        assert!(read(&long).is_ok() && long.len() <= 48, "{long}");
    }
}
