use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use kernel::World;
use sha2::{Digest, Sha256};

/// A secret of 256 random bits that whoever holds it may use: a session's cookie, the end of an invitation's link.
///
/// Only its SHA-256 is ever stored; being random and long it needs no slow hash. It cannot be printed by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    /// A new one.
    pub fn new(world: &World) -> Self {
        Self(world.bytes())
    }

    /// Reads what [`Token::reveal`] wrote; `None` for anything else.
    pub fn read(written: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(written.as_bytes()).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// The text for the cookie or the link: 43 letters, digits, `-` and `_`.
    pub fn reveal(&self) -> String {
        BASE64URL_NOPAD.encode(&self.0)
    }

    /// What is stored of it: 32 bytes.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[sealed]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_reads_back_and_prints_nothing() {
        let token = Token::new(&World::fixed(jiff::Timestamp::UNIX_EPOCH, 1));
        assert_eq!(token.reveal().len(), 43);
        assert_eq!(Token::read(&token.reveal()), Some(token.clone()));
        assert_eq!(format!("{token:?}"), "[sealed]");
        assert_ne!(token.hash(), token.0);
    }

    #[test]
    fn what_is_no_token_is_none() {
        for text in ["", "x", "é", "AAAA", &"A".repeat(44), &"A".repeat(1_000)] {
            assert_eq!(Token::read(text), None);
        }
    }
}
