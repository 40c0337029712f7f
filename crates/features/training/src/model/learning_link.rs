//! A participant's own link. It opens her page and answers in her place, so it is another than the code that she shows at the
//! door, which everybody there may see.

use actors::Space;
use kernel::Id;

use super::Attendee;

/// The letters of the tag: 100 bits.
const TAG: usize = 20;

/// What stands in the address of her page: her identity, and a tag that only the house can make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLink {
    /// Whose it says that it is.
    pub attendee: Id<Attendee>,
    tag: String,
}

impl OwnLink {
    /// The context of the keyed hash of which a tag is made.
    pub const CONTEXT: &'static str = "training participant page";

    /// What is hashed.
    pub fn words(space: Id<Space>, attendee: Id<Attendee>) -> String {
        format!("{space} {attendee}")
    }

    /// With the hash of [`Self::words`].
    pub fn new(attendee: Id<Attendee>, hash: &[u8]) -> Self {
        let mut tag = data_encoding::BASE32_NOPAD.encode(hash).to_ascii_lowercase();
        tag.truncate(TAG);
        Self { attendee, tag }
    }

    /// Reads what stands in an address.
    pub fn read(written: &str) -> Option<Self> {
        let (attendee, tag) = written.split_at_checked(26)?;
        (tag.len() == TAG).then_some(())?;
        Some(Self { attendee: attendee.parse().ok()?, tag: tag.to_ascii_lowercase() })
    }

    /// Whether the tag is the one that the house makes.
    pub fn is_true(&self, hash: &[u8]) -> bool {
        let made = Self::new(self.attendee, hash);
        made.tag.len() == TAG && web::toll::same(made.tag.as_bytes(), self.tag.as_bytes())
    }
}

impl std::fmt::Display for OwnLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.attendee, self.tag)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    #[test]
    fn a_link_is_one_persons_and_another_than_her_code_at_the_door() {
        let id = Id::from_uuid(uuid::Uuid::from_u128(11));
        let link = OwnLink::new(id, &[3; 32]);
        let read = OwnLink::read(&link.to_string()).unwrap();
        assert!(read.attendee == id && read.is_true(&[3; 32]));
        assert!(!read.is_true(&[4; 32]) && !read.is_true(&[]));
        let written = link.to_string();
        assert_eq!(OwnLink::read(&written[..written.len() - 1]), None);
        assert_eq!(OwnLink::read(&format!("{written}a")), None);
        assert_ne!(OwnLink::CONTEXT, crate::model::session_people::Token::CONTEXT);
    }
}
