//! Envelopes that a volunteer's phone closes and only the installation opens: HPKE (RFC 9180), base mode,
//! DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. The other half is `assets/hpke.js`.
//!
//! The private key of a petition is derived from the key file whenever it is needed and is stored nowhere. A stolen phone
//! holds envelopes that it cannot open itself. A stolen database holds none at all: an envelope is opened when it comes
//! in, and what was in it is sealed as every signature. Who steals the key file can open the envelopes of every phone
//! that she can lay hands on as well.

use data_encoding::BASE64URL_NOPAD;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, Serializable};
use kernel::Id;
use serde::{Deserialize, Serialize};
use store::Keys;
use uuid::Uuid;

use super::Petition;

/// The most that an envelope holds, in bytes: a form and a drawing.
pub const LARGEST: usize = 24 * 1024;

/// Marks the identity that a phone gave to an envelope, by which it counts once however often it is sent.
#[derive(Debug)]
pub struct Envelope;

/// An envelope as it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// Its identity, made by the phone.
    pub id: Uuid,
    /// The sender's ephemeral public key (`enc`), 65 bytes in base 64 for addresses, unpadded.
    pub key: String,
    /// What was written, encrypted (`ct`), in base 64 for addresses, unpadded.
    pub sealed: String,
}

/// The keys of one petition: what closes envelopes for it, and what opens them.
pub struct Lock {
    petition: Id<Petition>,
    private: <DhP256HkdfSha256 as Kem>::PrivateKey,
    public: <DhP256HkdfSha256 as Kem>::PublicKey,
}

impl Closed {
    /// Its identity in the store.
    pub fn identity(&self) -> Id<Envelope> {
        Id::from_uuid(self.id)
    }
}

impl Lock {
    /// The keys of this petition, the same at every time (RFC 9180, section 7.1.3).
    pub fn of(keys: &Keys, petition: Id<Petition>) -> Self {
        let seed = keys.derive(&format!("petition doorstep {petition}"));
        let (private, public) = DhP256HkdfSha256::derive_keypair(&*seed);
        Self { petition, private, public }
    }

    /// The public key as phones take it: an uncompressed point, in base 64 for addresses, unpadded.
    pub fn public(&self) -> String {
        BASE64URL_NOPAD.encode(&self.public.to_bytes())
    }

    /// What an envelope holds; nothing if it was closed for another petition, changed, or given another identity.
    pub fn open(&self, envelope: &Closed) -> Option<Vec<u8>> {
        let key = BASE64URL_NOPAD.decode(envelope.key.as_bytes()).ok()?;
        let sealed = BASE64URL_NOPAD.decode(envelope.sealed.as_bytes()).ok().filter(|s| s.len() <= LARGEST)?;
        let key = <DhP256HkdfSha256 as Kem>::EncappedKey::from_bytes(&key).ok()?;
        let (info, about) = (info(self.petition), envelope.id.to_string());
        hpke::single_shot_open::<AesGcm256, HkdfSha256, DhP256HkdfSha256>(
            &OpModeR::Base,
            &self.private,
            &key,
            info.as_bytes(),
            &sealed,
            about.as_bytes(),
        )
        .ok()
    }
}

/// What binds an envelope to its petition.
fn info(petition: Id<Petition>) -> String {
    format!("twiza doorstep 1 {petition}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use data_encoding::HEXLOWER;
    use hpke::OpModeS;
    use kernel::{SystemChance, World};

    use super::*;

    fn close(lock: &Lock, petition: Id<Petition>, id: Uuid, words: &str) -> Closed {
        let (key, sealed) = hpke::single_shot_seal_with_rng::<AesGcm256, HkdfSha256, DhP256HkdfSha256>(
            &OpModeS::Base,
            &lock.public,
            info(petition).as_bytes(),
            words.as_bytes(),
            id.to_string().as_bytes(),
            &mut SystemChance,
        )
        .unwrap();
        Closed { id, key: BASE64URL_NOPAD.encode(&key.to_bytes()), sealed: BASE64URL_NOPAD.encode(&sealed) }
    }

    #[test]
    fn a_key_pair_is_derived_as_the_rfc_has_it() {
        // RFC 9180, appendix A.3.1.
        let seed = HEXLOWER.decode(b"668b37171f1072f3cf12ea8a236a45df23fc13b82af3609ad1e354f6ef817550").unwrap();
        let (private, public) = DhP256HkdfSha256::derive_keypair(&seed);
        assert_eq!(
            HEXLOWER.encode(&private.to_bytes()),
            "f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2"
        );
        assert!(
            HEXLOWER
                .encode(&public.to_bytes())
                .starts_with("04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a8")
        );
    }

    #[test]
    fn an_envelope_opens_for_its_petition_and_identity_only_and_after_a_rotation_too() {
        let folder = tempfile::tempdir().unwrap();
        let world = World::real();
        let keys = Keys::create(&folder.path().join("keys.toml"), &world).unwrap();
        let (petition, other): (Id<Petition>, Id<Petition>) = (world.id(), world.id());
        let (id, another) = (world.uuid(), world.uuid());
        let closed = close(&Lock::of(&keys, petition), petition, id, "nom");
        keys.rotate().unwrap();
        let lock = Lock::of(&keys, petition);
        assert_eq!(lock.open(&closed).as_deref(), Some(b"nom".as_slice()));
        assert_eq!(Lock::of(&keys, other).open(&closed), None);
        assert_eq!(lock.open(&Closed { id: another, ..closed.clone() }), None);
        let mut changed = closed.clone();
        changed.sealed.replace_range(0..1, if closed.sealed.starts_with('A') { "B" } else { "A" });
        assert_eq!(lock.open(&changed), None);
        for key in ["", "AAAA", "not base 64"] {
            assert_eq!(lock.open(&Closed { key: key.to_owned(), ..closed.clone() }), None);
        }
    }
}
