//! A credential as a signed token: the JSON Web Token proof of Open Badges 3.0, RS256 (RFC 7515, RFC 7518).

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;
use rsa::pkcs1v15::{Signature, VerifyingKey};
use rsa::signature::Verifier as _;
use serde_json::{Map, Value, json};
use sha2::Sha256;

use crate::{Error, IssuerKeys, PublicKeys, Result};

/// The token of a document; `key` is the address at which everybody reads the public key as a JWK.
///
/// # Errors
/// [`Error::Value`] where the document lacks what a token has to repeat.
pub fn encode(document: &Value, keys: &IssuerKeys, key: &str) -> Result<String> {
    let header = json!({ "alg": "RS256", "kid": key, "typ": "JWT" });
    let signed = format!("{}.{}", part(&header), part(&claims(document)?));
    let signature = BASE64URL_NOPAD.encode(&keys.sign_rsa(signed.as_bytes()));
    Ok(format!("{signed}.{signature}"))
}

/// The document of a token that the key signed.
///
/// # Errors
/// [`Error::NoProof`] where it is no such token, [`Error::Forged`] where another key signed it or its claims say something
/// else than the document.
pub fn decode(token: &str, keys: &PublicKeys) -> Result<Value> {
    let (signed, signature) = token.trim().rsplit_once('.').ok_or(Error::NoProof)?;
    let (header, claims) = signed.split_once('.').ok_or(Error::NoProof)?;
    if read(header)?["alg"] != "RS256" {
        return Err(Error::NoProof);
    }
    let signature = BASE64URL_NOPAD.decode(signature.as_bytes()).map_err(|_| Error::NoProof)?;
    let signature = Signature::try_from(signature.as_slice()).map_err(|_| Error::NoProof)?;
    let key = VerifyingKey::<Sha256>::new(keys.rsa.clone());
    key.verify(signed.as_bytes(), &signature).map_err(|_| Error::Forged)?;
    let claims = read(claims)?;
    let document = document_of(&claims);
    if self::claims(&document)? == claims { Ok(document) } else { Err(Error::Forged) }
}

/// The document itself, and what Open Badges wants to find again beside it.
fn claims(document: &Value) -> Result<Value> {
    let lacking = |what: &str| Error::Value(what.to_owned());
    let mut claims: Map<String, Value> = document.as_object().ok_or_else(|| lacking("the document"))?.clone();
    let address = |value: &Value, what: &str| value.as_str().map(Value::from).ok_or_else(|| lacking(what));
    let seconds = |value: &Value, what: &str| {
        let at = value.as_str().and_then(|at| at.parse::<Timestamp>().ok()).ok_or_else(|| lacking(what))?;
        Ok::<_, Error>(Value::from(at.as_second()))
    };
    claims.insert("iss".to_owned(), address(&document["issuer"]["id"], "issuer")?);
    claims.insert("jti".to_owned(), address(&document["id"], "id")?);
    claims.insert("sub".to_owned(), address(&document["credentialSubject"]["id"], "credentialSubject")?);
    claims.insert("nbf".to_owned(), seconds(&document["validFrom"], "validFrom")?);
    if document.get("validUntil").is_some() {
        claims.insert("exp".to_owned(), seconds(&document["validUntil"], "validUntil")?);
    }
    Ok(Value::Object(claims))
}

fn document_of(claims: &Value) -> Value {
    const BESIDE: [&str; 5] = ["iss", "jti", "sub", "nbf", "exp"];
    let members = claims.as_object().into_iter().flatten().filter(|(name, _)| !BESIDE.contains(&name.as_str()));
    Value::Object(members.map(|(name, value)| (name.clone(), value.clone())).collect())
}

fn part(value: &Value) -> String {
    BASE64URL_NOPAD.encode(value.to_string().as_bytes())
}

fn read(part: &str) -> Result<Value> {
    let bytes = BASE64URL_NOPAD.decode(part.as_bytes()).map_err(|_| Error::NoProof)?;
    serde_json::from_slice(&bytes).map_err(|_| Error::NoProof)
}
