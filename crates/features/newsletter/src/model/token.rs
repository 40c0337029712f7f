//! What the addresses in letters carry. Each says of itself that it was made here: nobody guesses one, and nothing is stored
//! for them.

use actors::Space;
use data_encoding::{BASE32_NOPAD, BASE64URL_NOPAD};
use kernel::Id;
use store::Keys;
use uuid::Uuid;
use web::toll::same;

use super::{Issue, Key, List, Subscriber};

/// The right to change what one subscriber of one list gets: it stands in her letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// The list of the letter.
    pub list: Id<List>,
    /// The subscriber.
    pub subscriber: Id<Subscriber>,
}

/// Bytes of the seal of a token: with 45 bytes in all it is written in 60 letters, a multiple of three, so that mails can be
/// encoded once for all readers.
const SEAL: usize = 13;

impl Token {
    /// How long a written token is.
    pub const LENGTH: usize = 60;

    /// As it stands in an address.
    pub fn write(&self, keys: &Keys) -> String {
        let ids = [self.list.uuid().as_bytes().as_slice(), self.subscriber.uuid().as_bytes()].concat();
        let seal = keys.hash("newsletter token", &BASE64URL_NOPAD.encode(&ids));
        BASE64URL_NOPAD.encode(&[ids.as_slice(), &seal[..SEAL]].concat())
    }

    /// Reads a token that was made here.
    pub fn read(keys: &Keys, written: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(written.as_bytes()).ok()?;
        let token = Self { list: id(bytes.get(..16)?)?, subscriber: id(bytes.get(16..32)?)? };
        same(token.write(keys).as_bytes(), written.as_bytes()).then_some(token)
    }
}

/// The right to confirm one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirmation {
    /// The space that was asked.
    pub space: Id<Space>,
    /// The request.
    pub request: Uuid,
}

impl Confirmation {
    /// As it stands in an address.
    pub fn write(&self, keys: &Keys) -> String {
        let ids = [self.space.uuid().as_bytes().as_slice(), self.request.as_bytes()].concat();
        let seal = keys.hash("newsletter confirmation", &BASE64URL_NOPAD.encode(&ids));
        BASE64URL_NOPAD.encode(&[ids.as_slice(), &seal[..SEAL]].concat())
    }

    /// Reads one that was made here.
    pub fn read(keys: &Keys, written: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(written.as_bytes()).ok()?;
        let request = Uuid::from_slice(bytes.get(16..32)?).ok()?;
        let confirmation = Self { space: id(bytes.get(..16)?)?, request };
        same(confirmation.write(keys).as_bytes(), written.as_bytes()).then_some(confirmation)
    }
}

/// What tells one copy from all others when it comes back: small letters and digits, 51 of them, so that with a name before
/// it and a plus it is still the left half of an address (64 letters; RFC 5321 section 4.5.3.1.1), in which capitals may be
/// lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The issue.
    pub issue: Id<Issue>,
    /// The number of the copy.
    pub number: u64,
}

/// Bytes of the seal of a mark.
const MARK_SEAL: usize = 10;
/// Bytes of the number: more copies than there are people do not fit.
const NUMBER: usize = 5;

impl Mark {
    /// As it stands in a letter.
    pub fn write(&self, keys: &Keys) -> String {
        let number = &self.number.to_be_bytes()[8 - NUMBER..];
        let ids = [self.issue.uuid().as_bytes().as_slice(), number].concat();
        let seal = keys.hash("newsletter mark", &BASE32_NOPAD.encode(&ids));
        BASE32_NOPAD.encode(&[ids.as_slice(), &seal[..MARK_SEAL]].concat()).to_lowercase()
    }

    /// Reads one that was made here.
    pub fn read(keys: &Keys, written: &str) -> Option<Self> {
        let bytes = BASE32_NOPAD.decode(written.to_ascii_uppercase().as_bytes()).ok()?;
        let mut number = [0; 8];
        number[8 - NUMBER..].copy_from_slice(bytes.get(16..16 + NUMBER)?);
        let mark = Self { issue: id(bytes.get(..16)?)?, number: u64::from_be_bytes(number) };
        same(mark.write(keys).as_bytes(), written.to_ascii_lowercase().as_bytes()).then_some(mark)
    }

    /// How long a written mark is.
    pub const LENGTH: usize = 50;

    /// The issue's key, once its space is known.
    pub fn key(&self, space: Id<Space>) -> Key {
        Key { space, issue: self.issue }
    }
}

fn id<T: ?Sized>(bytes: &[u8]) -> Option<Id<T>> {
    Uuid::from_slice(bytes).ok().map(Id::from_uuid)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(folder: &std::path::Path) -> Keys {
        Keys::create(&folder.join("keys.toml"), &kernel::World::real()).unwrap()
    }

    #[test]
    fn a_token_is_read_back_and_no_other_is() {
        let folder = tempfile::tempdir().unwrap();
        let (keys, other) = (keys(folder.path()), tempfile::tempdir().unwrap());
        let world = kernel::World::real();
        let token = Token { list: world.id(), subscriber: world.id() };
        let written = token.write(&keys);
        assert_eq!(written.len(), Token::LENGTH);
        assert_eq!(Token::read(&keys, &written), Some(token));
        let stranger = Keys::create(&other.path().join("keys.toml"), &world).unwrap();
        assert_eq!(Token::read(&stranger, &written), None);
        for place in 0..written.len() {
            let mut changed = written.clone().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert!(changed == written || Token::read(&keys, &changed).is_none(), "{place}");
        }
        for wrong in ["", "x", &written[1..], &format!("{written}A")] {
            assert_eq!(Token::read(&keys, wrong), None);
        }
        let confirmation = Confirmation { space: world.id(), request: world.uuid() };
        assert_eq!(Confirmation::read(&keys, &confirmation.write(&keys)), Some(confirmation));
        assert_eq!(Confirmation::read(&keys, &written), None, "a link that leaves does not confirm");
    }

    #[test]
    fn a_mark_survives_the_loss_of_capitals_and_fits_into_an_address() {
        let folder = tempfile::tempdir().unwrap();
        let keys = keys(folder.path());
        let mark = Mark { issue: kernel::World::real().id(), number: 99_999 };
        let written = mark.write(&keys);
        assert_eq!(written.len(), Mark::LENGTH);
        assert!("newsletter+".len() + written.len() <= 64);
        assert_eq!(Mark::read(&keys, &written), Some(mark));
        assert_eq!(Mark::read(&keys, &written.to_ascii_uppercase()), Some(mark));
        assert_eq!(Mark::read(&keys, &written[..49]), None);
    }
}
