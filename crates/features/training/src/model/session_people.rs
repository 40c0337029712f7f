//! Who has a place: a person each, with the code that she shows at the door.

use actors::{Actor, Space};
use jiff::Timestamp;
use kernel::Id;
use serde::{Deserialize, Serialize};

use super::application::Sex;
use super::{Application, Call, Cohort};

/// Somebody whom an association sends, from the confirmation of its place on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Which one.
    pub id: Id<Self>,
    /// In which cohort.
    pub cohort: Id<Cohort>,
    /// Of which call.
    pub call: Id<Call>,
    /// Of which application.
    pub application: Id<Application>,
    /// Which of those whom the application sends.
    pub line: i32,
    /// Her number in the cohort.
    pub number: i32,
    /// The association.
    pub actor: Id<Actor>,
    /// When her place was given up.
    pub left_at: Option<Timestamp>,
    /// Who she is.
    pub person: Person,
}

/// What is sealed of her.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// Her name.
    pub name: String,
    /// What she does in the association.
    pub function: String,
    /// The sex that she states.
    pub sex: Option<Sex>,
    /// The year of her birth.
    pub born: Option<i16>,
    /// The association's name, as it was written.
    pub association: String,
}

impl Person {
    /// Whether it is still known who she is.
    pub const fn is_named(&self) -> bool {
        !self.name.is_empty()
    }
}

/// A name in a log is a name too many.
impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Person(sealed)")
    }
}

/// What stands before the code, so that a phone knows what it reads.
const HEAD: &str = "TWZ1";
/// The letters of the tag: 80 bits.
const TAG: usize = 16;

/// The code that a participant shows at the door: her identity, and a tag that only the house can make. It holds no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Who she says that she is.
    pub attendee: Id<Attendee>,
    tag: String,
}

impl Token {
    /// The context of the keyed hash of which a tag is made.
    pub const CONTEXT: &'static str = "training participant code";

    /// What is hashed.
    pub fn words(space: Id<Space>, attendee: Id<Attendee>) -> String {
        format!("{space} {attendee}")
    }

    /// With the hash of [`Self::words`].
    pub fn new(attendee: Id<Attendee>, hash: &[u8]) -> Self {
        let mut tag = data_encoding::BASE32_NOPAD.encode(hash);
        tag.truncate(TAG);
        Self { attendee, tag }
    }

    /// Reads what a phone saw: spaces and small letters do no harm.
    pub fn read(seen: &str) -> Option<Self> {
        let letters: String =
            seen.chars().filter(|c| !c.is_whitespace()).take(64).collect::<String>().to_ascii_uppercase();
        let (attendee, tag) = letters.strip_prefix(HEAD)?.split_at_checked(26)?;
        (tag.len() == TAG).then_some(())?;
        Some(Self { attendee: attendee.parse().ok()?, tag: tag.to_owned() })
    }

    /// Whether the tag is the one that the house makes.
    pub fn is_true(&self, hash: &[u8]) -> bool {
        let made = Self::new(self.attendee, hash);
        made.tag.len() == TAG && web::toll::same(made.tag.as_bytes(), self.tag.as_bytes())
    }
}

/// In capitals and digits, which a QR code writes shortest.
impl std::fmt::Display for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{HEAD}{}{}", self.attendee.to_string().to_ascii_uppercase(), self.tag)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    #[test]
    fn a_code_opens_for_its_own_person_only() {
        let id = Id::from_uuid(uuid::Uuid::from_u128(9));
        let token = Token::new(id, &[7; 32]);
        let read = Token::read(&format!(" {} ", token.to_string().to_lowercase())).unwrap();
        assert!(read.attendee == id && read.is_true(&[7; 32]));
        assert!(!read.is_true(&[8; 32]) && !read.is_true(&[]));
        let cut = token.to_string();
        assert_eq!(Token::read(&cut[..cut.len() - 1]), None);
        assert_eq!(Token::read("https://example.org/"), None);
        assert!(token.to_string().bytes().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()));
    }
}
