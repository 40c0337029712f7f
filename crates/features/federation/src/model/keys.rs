//! Keys: the one that this installation signs with, and those of others by which their signatures are checked. Ours is RSA
//! (RSASSA-PKCS1-v1_5 with SHA-256, RFC 8017: what both generations of HTTP signatures have in common); of others Ed25519
//! (RFC 8032) is read too, as a Multikey (FEP-521a).

use ed25519_dalek as ed25519;
use kernel::SystemChance;
use rsa::pkcs1::DecodeRsaPublicKey;
use rsa::pkcs1v15::{Signature, SigningKey, VerifyingKey};
use rsa::pkcs8::{DecodePrivateKey, DecodePublicKey, EncodePrivateKey, EncodePublicKey, LineEnding};
use rsa::signature::{RandomizedSigner, SignatureEncoding, Verifier};
use rsa::traits::PublicKeyParts;
use rsa::{RsaPrivateKey, RsaPublicKey};
use sha2::Sha256;
use store::Secret;

/// The length of our own key in bits, as Mastodon has it.
const BITS: usize = 2048;
/// Keys of others are taken between these lengths: shorter ones can be broken, longer ones cost whoever checks them.
const TAKEN: std::ops::RangeInclusive<usize> = 2048..=4096;

/// The key that signs what leaves this installation.
pub struct OwnKey(SigningKey<Sha256>);

impl OwnKey {
    /// Draws a new key, from the system whatever the world. It takes up to a second: to be called where waiting is allowed.
    ///
    /// # Errors
    /// [`BadKey`] where the library cannot find one.
    pub fn draw() -> Result<Self, BadKey> {
        let key = RsaPrivateKey::new(&mut SystemChance, BITS).map_err(|_| BadKey)?;
        Ok(Self(SigningKey::new(key)))
    }

    /// Reads a key back from where it was kept (PKCS #8, PEM).
    ///
    /// # Errors
    /// [`BadKey`] where it is none.
    pub fn read(pem: &str) -> Result<Self, BadKey> {
        RsaPrivateKey::from_pkcs8_pem(pem).map(|key| Self(SigningKey::new(key))).map_err(|_| BadKey)
    }

    /// The key as it is kept (PKCS #8, PEM), to be sealed.
    ///
    /// # Errors
    /// [`BadKey`] where the library cannot write it.
    pub fn pem(&self) -> Result<Secret<String>, BadKey> {
        let key: &RsaPrivateKey = self.0.as_ref();
        key.to_pkcs8_pem(LineEnding::LF).map(|pem| Secret::new(pem.to_string())).map_err(|_| BadKey)
    }

    /// Its public half as others read it (SPKI, PEM).
    ///
    /// # Errors
    /// As [`OwnKey::pem`].
    pub fn public_pem(&self) -> Result<String, BadKey> {
        let key: &RsaPrivateKey = self.0.as_ref();
        key.to_public_key().to_public_key_pem(LineEnding::LF).map_err(|_| BadKey)
    }

    /// Signs a message, blinded so that the time it takes tells nothing.
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.0.sign_with_rng(&mut SystemChance, message).to_vec()
    }
}

/// How a signature is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    Rsa,
    /// Ed25519.
    Ed25519,
}

/// The public key of somebody elsewhere.
#[derive(Debug)]
pub enum TheirKey {
    /// An RSA key.
    Rsa(Box<VerifyingKey<Sha256>>),
    /// An Ed25519 key.
    Ed25519(Box<ed25519::VerifyingKey>),
}

impl TheirKey {
    /// Reads a public key: RSA as PEM (SPKI or PKCS #1), Ed25519 as a Multikey.
    ///
    /// # Errors
    /// [`BadKey`] where it is none, too short or too long to be taken, or one under which anything is signed.
    pub fn read(words: &str) -> Result<Self, BadKey> {
        if let Some(multikey) = words.trim().strip_prefix('z') {
            return multikey_of(multikey);
        }
        let key = any_length(words)?;
        let is_taken = TAKEN.contains(&(key.n().bits() as usize));
        if is_taken { Ok(Self::Rsa(Box::new(VerifyingKey::new(key)))) } else { Err(BadKey) }
    }

    /// How its signatures are made.
    pub const fn algorithm(&self) -> Algorithm {
        match self {
            Self::Rsa(_) => Algorithm::Rsa,
            Self::Ed25519(_) => Algorithm::Ed25519,
        }
    }

    /// Whether it made this signature of this message.
    pub fn signed(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Rsa(key) => Signature::try_from(signature).is_ok_and(|it| key.verify(message, &it).is_ok()),
            Self::Ed25519(key) => {
                ed25519::Signature::from_slice(signature).is_ok_and(|it| key.verify_strict(message, &it).is_ok())
            }
        }
    }

    /// A key of any length: the worked examples of the draft use one of 1024 bits.
    #[cfg(test)]
    pub(super) fn of_an_example(pem: &str) -> Self {
        Self::Rsa(Box::new(VerifyingKey::new(any_length(pem).expect("the example's key can be read"))))
    }
}

/// An Ed25519 key of what stands behind the sign of base 58: its code (0xed 0x01), then its 32 bytes.
fn multikey_of(base58: &str) -> Result<TheirKey, BadKey> {
    let bytes = unbase58(base58).ok_or(BadKey)?;
    let key = bytes.strip_prefix(&[0xed, 0x01]).and_then(|key| key.try_into().ok()).ok_or(BadKey)?;
    let key = ed25519::VerifyingKey::from_bytes(key).map_err(|_| BadKey)?;
    if key.is_weak() { Err(BadKey) } else { Ok(TheirKey::Ed25519(Box::new(key))) }
}

/// The bytes of a number in base 58 as Bitcoin writes it: no letter that looks like another.
fn unbase58(words: &str) -> Option<Vec<u8>> {
    const LETTERS: &[u8] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    /// Longer than any key.
    const LONGEST: usize = 100;
    if words.len() > LONGEST {
        return None;
    }
    // The lowest byte first.
    let mut bytes: Vec<u8> = Vec::new();
    for letter in words.bytes() {
        let mut carry = LETTERS.iter().position(|own| *own == letter)?;
        for byte in &mut bytes {
            carry += usize::from(*byte) * 58;
            *byte = (carry & 0xff) as u8;
            carry >>= 8;
        }
        // What is carried is less than 58.
        if carry > 0 {
            bytes.push(carry as u8);
        }
    }
    let zeros = words.bytes().take_while(|letter| *letter == b'1').count();
    bytes.extend(std::iter::repeat_n(0, zeros));
    bytes.reverse();
    Some(bytes)
}

fn any_length(pem: &str) -> Result<RsaPublicKey, BadKey> {
    let pem = pem.trim();
    RsaPublicKey::from_public_key_pem(pem).or_else(|_| RsaPublicKey::from_pkcs1_pem(pem).map_err(|_| BadKey))
}

/// It is not a key that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a key of a kind and length that is taken")]
pub struct BadKey;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_own_key_signs_its_public_half_checks_and_nothing_else() {
        let key = OwnKey::draw().unwrap();
        let kept = OwnKey::read(key.pem().unwrap().reveal()).unwrap();
        let public = TheirKey::read(&key.public_pem().unwrap()).unwrap();
        let signature = kept.sign(b"Tifawin");
        assert!(public.signed(b"Tifawin", &signature));
        assert!(!public.signed(b"tifawin", &signature));
        assert!(!public.signed(b"Tifawin", &signature[1..]));
        assert!(!public.signed(b"Tifawin", &[]));
    }

    #[test]
    fn an_ed25519_key_is_read_from_a_multikey() {
        // The key of a seed of zeros, as the method did:key has it in its examples.
        let TheirKey::Ed25519(key) = TheirKey::read("z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp").unwrap() else {
            panic!("an RSA key")
        };
        assert_eq!(*key, ed25519::SigningKey::from_bytes(&[0; 32]).verifying_key());
        for nothing in [
            "z",
            "z6Mk",
            "zl0OI",
            "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWq1",
            &format!("z{}", "6".repeat(101)),
        ] {
            assert_eq!(TheirKey::read(nothing).err(), Some(BadKey), "{nothing}");
        }
        assert_eq!(unbase58("11").unwrap(), [0, 0]);
        assert_eq!(unbase58("2NEpo7TZRRrLZSi2U").unwrap(), b"Hello World!", "the example of its draft");
    }

    #[test]
    fn a_key_that_can_be_broken_is_not_taken() {
        assert_eq!(TheirKey::read(super::super::examples::CAVAGE_KEY).err(), Some(BadKey));
        for nothing in ["", "key", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"] {
            assert_eq!(TheirKey::read(nothing).err(), Some(BadKey));
        }
    }
}
