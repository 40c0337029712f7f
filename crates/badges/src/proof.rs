//! The proof that stands within a credential: Data Integrity with `eddsa-rdfc-2022`
//! (<https://www.w3.org/TR/vc-di-eddsa/>).

use ed25519_dalek::Signature;
use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::award::instant;
use crate::quads::{canonical, without};
use crate::{Error, IssuerKeys, PublicKeys, Result};

const SUITE: &str = "eddsa-rdfc-2022";

/// The document with the proof of `keys`, whose public half is read at the address `method`.
///
/// # Errors
/// [`Error::Term`], [`Error::Value`] where the document says what this house does not understand.
pub fn attach(document: &Value, keys: &IssuerKeys, method: &str, at: Timestamp) -> Result<Value> {
    let mut proof = json!({
        "type": "DataIntegrityProof", "cryptosuite": SUITE, "created": instant(at), "verificationMethod": method,
        "proofPurpose": "assertionMethod",
    });
    let signature = keys.sign_edwards(&hashes(document, &proof)?);
    set(&mut proof, "proofValue", format!("z{}", bs58::encode(signature).into_string()).into())?;
    let mut proven = document.clone();
    set(&mut proven, "proof", proof)?;
    Ok(proven)
}

/// Checks that the proof of a document was made by the key, and of this very document.
///
/// # Errors
/// [`Error::NoProof`], [`Error::Forged`], and those of [`attach`].
pub fn check(proven: &Value, keys: &PublicKeys) -> Result<()> {
    let proof = proven.get("proof").filter(|proof| proof["cryptosuite"] == SUITE).ok_or(Error::NoProof)?;
    let value = proof["proofValue"].as_str().and_then(|value| value.strip_prefix('z')).ok_or(Error::NoProof)?;
    let signature = bs58::decode(value).into_vec().ok().and_then(|bytes| Signature::from_slice(&bytes).ok());
    let signature = signature.ok_or(Error::NoProof)?;
    let signed = hashes(&without(proven, "proof")?, &without(proof, "proofValue")?)?;
    keys.edwards.verify_strict(&signed, &signature).map_err(|_| Error::Forged)
}

/// The address of the key that a document says it was signed by.
pub fn method(proven: &Value) -> Option<&str> {
    proven["proof"]["verificationMethod"].as_str()
}

/// What is signed: the hash of what the proof says of itself, then that of what the document says.
fn hashes(document: &Value, proof: &Value) -> Result<Vec<u8>> {
    let mut both = Sha256::digest(canonical(proof)?).to_vec();
    both.extend(Sha256::digest(canonical(document)?));
    Ok(both)
}

fn set(value: &mut Value, member: &str, to: Value) -> Result<()> {
    let members = value.as_object_mut().ok_or_else(|| Error::Value(member.to_owned()))?;
    members.insert(member.to_owned(), to);
    Ok(())
}
