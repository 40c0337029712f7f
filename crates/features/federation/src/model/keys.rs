//! RSA keys: the one that this installation signs with, and those of others by which their signatures are checked
//! (RSASSA-PKCS1-v1_5 with SHA-256, RFC 8017: what both generations of HTTP signatures have in common).

use kernel::{Chance, SystemChance};
use rsa::pkcs1::DecodeRsaPublicKey;
use rsa::pkcs1v15::{Signature, SigningKey, VerifyingKey};
use rsa::pkcs8::{DecodePrivateKey, DecodePublicKey, EncodePrivateKey, EncodePublicKey, LineEnding};
use rsa::rand_core::{TryCryptoRng, TryRng};
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
        let key = RsaPrivateKey::new(&mut System, BITS).map_err(|_| BadKey)?;
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
        self.0.sign_with_rng(&mut System, message).to_vec()
    }
}

/// The public key of somebody elsewhere.
#[derive(Debug)]
pub struct TheirKey(VerifyingKey<Sha256>);

impl TheirKey {
    /// Reads a public key (SPKI or PKCS #1, PEM).
    ///
    /// # Errors
    /// [`BadKey`] where it is none, or too short or too long to be taken.
    pub fn read(pem: &str) -> Result<Self, BadKey> {
        let key = any_length(pem)?;
        if TAKEN.contains(&(key.n().bits() as usize)) { Ok(Self(VerifyingKey::new(key))) } else { Err(BadKey) }
    }

    /// Whether it made this signature of this message.
    pub fn signed(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::try_from(signature).is_ok_and(|signature| self.0.verify(message, &signature).is_ok())
    }

    /// A key of any length: the worked examples of the draft use one of 1024 bits.
    #[cfg(test)]
    pub(super) fn of_an_example(pem: &str) -> Self {
        Self(VerifyingKey::new(any_length(pem).expect("the example's key can be read")))
    }
}

fn any_length(pem: &str) -> Result<RsaPublicKey, BadKey> {
    let pem = pem.trim();
    RsaPublicKey::from_public_key_pem(pem).or_else(|_| RsaPublicKey::from_pkcs1_pem(pem).map_err(|_| BadKey))
}

/// It is not a key that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an RSA key of a length that is taken")]
pub struct BadKey;

/// The system's chance, in the library's words.
struct System;

impl TryRng for System {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        let mut bytes = [0; 4];
        SystemChance.fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        let mut bytes = [0; 8];
        SystemChance.fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        SystemChance.fill(bytes);
        Ok(())
    }
}

impl TryCryptoRng for System {}

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
    fn a_key_that_can_be_broken_is_not_taken() {
        assert_eq!(TheirKey::read(super::super::examples::CAVAGE_KEY).err(), Some(BadKey));
        for nothing in ["", "key", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"] {
            assert_eq!(TheirKey::read(nothing).err(), Some(BadKey));
        }
    }
}
