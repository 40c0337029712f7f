use data_encoding::{BASE64, BASE64URL_NOPAD};
use ed25519_dalek::{Signer as _, SigningKey as Edwards, VerifyingKey};
use kernel::{Chance as _, SystemChance};
use rsa::pkcs1v15::SigningKey;
use rsa::pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _, LineEnding};
use rsa::signature::{RandomizedSigner as _, SignatureEncoding as _};
use rsa::traits::PublicKeyParts as _;
use rsa::{BoxedUint as BigUint, RsaPrivateKey, RsaPublicKey};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::Sha256;
use store::Secret;

use crate::{Error, Result};

/// What 1EdTech asks at least.
const RSA_BITS: usize = 2048;
/// How a Multikey says that it is one of Ed25519: <https://www.w3.org/TR/controller-document/#Multikey>.
const ED25519: [u8; 2] = [0xed, 0x01];

/// The two keys that who issues signs with: Ed25519 for the proof within, RSA for the token.
pub struct IssuerKeys {
    edwards: Edwards,
    rsa: SigningKey<Sha256>,
}

/// How they are kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    edwards: String,
    rsa: String,
}

impl IssuerKeys {
    /// Draws new keys, from the system whatever the world. It takes up to a second: to be called where waiting is allowed.
    ///
    /// # Errors
    /// [`Error::Key`] where the library cannot find one.
    pub fn draw() -> Result<Self> {
        let mut seed = [0; 32];
        SystemChance.fill(&mut seed);
        let rsa = RsaPrivateKey::new(&mut SystemChance, RSA_BITS).map_err(|_| Error::Key)?;
        Ok(Self { edwards: Edwards::from_bytes(&seed), rsa: SigningKey::new(rsa) })
    }

    /// Reads keys back from where they were kept.
    ///
    /// # Errors
    /// [`Error::Key`] where they are none.
    pub fn read(kept: &str) -> Result<Self> {
        let kept: Kept = serde_json::from_str(kept).map_err(|_| Error::Key)?;
        let seed = BASE64.decode(kept.edwards.as_bytes()).map_err(|_| Error::Key)?;
        let seed: [u8; 32] = seed.try_into().map_err(|_| Error::Key)?;
        let rsa = RsaPrivateKey::from_pkcs8_pem(&kept.rsa).map_err(|_| Error::Key)?;
        Ok(Self { edwards: Edwards::from_bytes(&seed), rsa: SigningKey::new(rsa) })
    }

    /// The keys as they are kept, to be sealed.
    ///
    /// # Errors
    /// [`Error::Key`] where the library cannot write them.
    pub fn keep(&self) -> Result<Secret<String>> {
        let rsa: &RsaPrivateKey = self.rsa.as_ref();
        let rsa = rsa.to_pkcs8_pem(LineEnding::LF).map_err(|_| Error::Key)?.to_string();
        let kept = Kept { edwards: BASE64.encode(self.edwards.as_bytes()), rsa };
        serde_json::to_string(&kept).map(Secret::new).map_err(|_| Error::Key)
    }

    /// What everybody may know of them.
    pub fn public(&self) -> PublicKeys {
        let rsa: &RsaPrivateKey = self.rsa.as_ref();
        PublicKeys { edwards: self.edwards.verifying_key(), rsa: rsa.to_public_key() }
    }

    pub(crate) fn sign_edwards(&self, message: &[u8]) -> [u8; 64] {
        self.edwards.sign(message).to_bytes()
    }

    /// RSASSA-PKCS1-v1_5 with SHA-256 (RS256), blinded so that the time it takes tells nothing.
    pub(crate) fn sign_rsa(&self, message: &[u8]) -> Vec<u8> {
        self.rsa.sign_with_rng(&mut SystemChance, message).to_vec()
    }
}

/// The keys by which everybody checks.
#[derive(Debug, Clone)]
pub struct PublicKeys {
    pub(crate) edwards: VerifyingKey,
    pub(crate) rsa: RsaPublicKey,
}

impl PublicKeys {
    /// Reads them back from what everybody may read.
    ///
    /// # Errors
    /// [`Error::Key`] where they are none.
    pub fn read(multikey: &str, jwk: &Value) -> Result<Self> {
        let bytes = multikey.strip_prefix('z').and_then(|key| bs58::decode(key).into_vec().ok()).ok_or(Error::Key)?;
        let edwards = bytes.strip_prefix(&ED25519).and_then(|key| <[u8; 32]>::try_from(key).ok()).ok_or(Error::Key)?;
        let number = |name: &str| {
            let written = jwk[name].as_str().ok_or(Error::Key)?;
            let bytes = BASE64URL_NOPAD.decode(written.as_bytes()).map_err(|_| Error::Key)?;
            Ok(BigUint::from_be_slice_vartime(&bytes))
        };
        Ok(Self {
            edwards: VerifyingKey::from_bytes(&edwards).map_err(|_| Error::Key)?,
            rsa: RsaPublicKey::new(number("n")?, number("e")?).map_err(|_| Error::Key)?,
        })
    }

    /// The Ed25519 key as a Multikey: `z6Mk…`.
    pub fn multikey(&self) -> String {
        let mut bytes = ED25519.to_vec();
        bytes.extend(self.edwards.as_bytes());
        format!("z{}", bs58::encode(bytes).into_string())
    }

    /// The RSA key as a JSON Web Key (RFC 7517).
    pub fn jwk(&self) -> Value {
        let number = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
        json!({
            "kty": "RSA", "alg": "RS256", "use": "sig",
            "n": number(&self.rsa.n().to_be_bytes_trimmed_vartime()), "e": number(&self.rsa.e().to_be_bytes_trimmed_vartime()),
        })
    }
}
