//! The last part of an article's address: short, to be read aloud, typed and sent by SMS.

use kernel::slug::{Fault, Slugs, spelled};

/// What addresses of articles are like; the words are those of pages beside them.
const ADDRESSES: Slugs = Slugs::beside(&["new", "all", "archive", "feed", "print", "search", "card"]);

/// What is wrong with an address, as a message.
pub const fn message(fault: Fault) -> &'static str {
    match fault {
        Fault::Length => "portal-articles-slug-length",
        Fault::Letters => "portal-articles-slug-letters",
        Fault::Reserved => "portal-articles-slug-reserved",
    }
}

/// An address as it was typed, if it can be one.
///
/// # Errors
/// What is wrong with it.
pub fn read(typed: &str) -> Result<String, Fault> {
    ADDRESSES.read(typed)
}

/// An address made from a title in whichever script; nothing where the title has no letters.
pub fn propose(title: &str) -> Option<String> {
    read(&spelled(title)).ok()
}

/// The same address with a number behind it, for the second article of one title: `eau`, `eau-2`, `eau-3`.
pub fn numbered(slug: &str, number: u32) -> String {
    if number < 2 {
        return slug.to_owned();
    }
    let kept: String = slug.chars().take(49).collect();
    format!("{}-{number}", kept.trim_end_matches('-'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_title_of_each_script_gives_an_address_that_can_be_typed() {
        assert_eq!(propose("L’eau au douar : une régie").as_deref(), Some("l-eau-au-douar-une-regie"));
        for title in ["مجلس الشباب في تاتا", "ⵜⵡⵉⵣⴰ ⵏ ⵜⴰⵎⴰⵣⵉⵖⵜ"] {
            let slug = propose(title).unwrap();
            assert!(slug.contains('-') && slug.len() > 8, "{slug}");
        }
        assert_eq!(propose("؟!"), None);
    }

    #[test]
    fn no_page_of_the_house_is_hidden_by_an_article() {
        assert_eq!(read("archive"), Err(Fault::Reserved));
        assert_eq!(propose("Archive"), None);
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
