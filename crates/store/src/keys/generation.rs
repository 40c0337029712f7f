use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signature, Signer, SigningKey};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;

use super::{Sealed, derive, hmac};

const VERSION: u8 = 1;
const NONCE: usize = 24;
/// Version, generation, nonce.
const HEAD: usize = 1 + 4 + NONCE;

/// The keys of one generation, each derived for one purpose.
pub(crate) struct Generation {
    pub(crate) id: u32,
    cipher: XChaCha20Poly1305,
    nonces: Hmac<Sha256>,
    tags: Hmac<Sha256>,
    signer: SigningKey,
    mark: [u8; 32],
}

impl Generation {
    pub(super) fn new(id: u32, secret: &[u8; 32]) -> Self {
        Self {
            id,
            cipher: XChaCha20Poly1305::new((&*derive(secret, "seal")).into()),
            nonces: hmac(&*derive(secret, "nonce")),
            tags: hmac(&*derive(secret, "journal tag")),
            signer: SigningKey::from_bytes(&derive(secret, "journal checkpoint")),
            mark: *derive(secret, "key check"),
        }
    }

    /// The generation that sealed a value, if the value has the right shape.
    pub(super) fn of(sealed: &Sealed) -> Option<u32> {
        match sealed.0.as_slice() {
            [VERSION, a, b, c, d, rest @ ..] if rest.len() >= NONCE => Some(u32::from_be_bytes([*a, *b, *c, *d])),
            _ => None,
        }
    }

    pub(super) fn seal(&self, context: &str, id: Uuid, plain: &[u8], chance: [u8; 32]) -> Sealed {
        let place = place(context, id);
        let nonce = self.nonce(&place, plain, chance);
        let hidden = self
            .cipher
            .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &place })
            .expect("a field is shorter than the cipher's limit of 256 GiB");
        let mut sealed = Vec::with_capacity(HEAD + hidden.len());
        sealed.push(VERSION);
        sealed.extend(self.id.to_be_bytes());
        sealed.extend(nonce);
        sealed.extend(hidden);
        Sealed(sealed)
    }

    pub(super) fn open(&self, context: &str, id: Uuid, sealed: &Sealed) -> Option<Vec<u8>> {
        let (head, hidden) = sealed.0.split_at_checked(HEAD)?;
        let nonce: [u8; NONCE] = head.get(HEAD - NONCE..)?.try_into().ok()?;
        let place = place(context, id);
        self.cipher.decrypt(&XNonce::from(nonce), Payload { msg: hidden, aad: &place }).ok()
    }

    /// Drawn from chance and from what is sealed, so that chance that repeats itself (tests, the demonstration) never
    /// gives two contents the same nonce.
    fn nonce(&self, place: &[u8], plain: &[u8], chance: [u8; 32]) -> [u8; NONCE] {
        let mut mac = self.nonces.clone();
        mac.update(&chance);
        mac.update(place);
        mac.update(plain);
        let drawn = mac.finalize().into_bytes();
        std::array::from_fn(|i| drawn[i])
    }

    /// The keyed tag of a journal entry: only a holder of the keys can make it.
    pub(crate) fn tag(&self, stream: Uuid, seq: u64, leaf: &[u8; 32]) -> [u8; 16] {
        let mut mac = self.tags.clone();
        mac.update(stream.as_bytes());
        mac.update(&seq.to_be_bytes());
        mac.update(leaf);
        let tag = mac.finalize().into_bytes();
        std::array::from_fn(|i| tag[i])
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signer.sign(message).to_bytes()
    }

    pub(crate) fn signed(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.signer.verify(message, &signature).is_ok())
    }

    /// What a database keeps to recognise the generation, which says nothing about its keys.
    pub(crate) fn mark(&self) -> [u8; 32] {
        self.mark
    }
}

/// The place for which a value is sealed; the length keeps `("ab", …)` and `("a", "b…")` apart.
fn place(context: &str, id: Uuid) -> Vec<u8> {
    let length = u32::try_from(context.len()).unwrap_or(u32::MAX);
    [b"twiza sealed field 1".as_slice(), &length.to_be_bytes(), context.as_bytes(), id.as_bytes()].concat()
}
