//! What machines read beside a credential: who issues, by which keys, and what was withdrawn.

use axum::extract::Path;
use axum::response::Response;
use kernel::{Id, Lang};
use serde_json::{Value, json};
use web::{Error, Result, Visit};

use super::signing::{Signer, address};
use super::wanted::{document, open};
use crate::model::certificate::{Address, IssuerKey, StatusList};
use crate::store::issuers::{self, Generation};
use crate::store::withdrawn;

/// The profile of a space that issues, with every key that it ever signed with (Controlled Identifiers 1.0).
pub(super) async fn issuer(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let space = actors::spaces::by_slug(visit.db(), &slug).await?.ok_or(Error::NotFound)?;
    let keys = issuers::all(visit.db(), space.id).await?;
    if keys.is_empty() {
        return Err(Error::NotFound);
    }
    let address = address(&visit, &space)?;
    let issuer = address.issuer();
    // Wallets keep credentials for years: the keys of before are still those of assertions, but for the stolen ones.
    let believed = keys.iter().filter(|key| !key.is_stolen);
    let assertions: Vec<String> =
        believed.flat_map(|key| [address.method(key.id), address.token_key(key.id)]).collect();
    let methods: Vec<Value> = keys.iter().flat_map(|key| methods(&address, key)).collect();
    let (_, name) = space.name.in_lang(Lang::Fr);
    Ok(document(&json!({
        "@context": ["https://www.w3.org/ns/cid/v1", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": issuer, "type": ["Profile"], "name": name, "verificationMethod": methods, "assertionMethod": assertions,
    })))
}

fn methods(address: &Address, key: &Generation) -> [Value; 2] {
    let (issuer, key_address) = (address.issuer(), address.token_key(key.id));
    let mut methods = [
        json!({ "id": address.method(key.id), "type": "Multikey", "controller": issuer, "publicKeyMultibase": key.multikey }),
        json!({ "id": key_address, "type": "JsonWebKey", "controller": issuer, "publicKeyJwk": key.jwk }),
    ];
    if let Some(at) = key.ended_at.filter(|_| key.is_stolen) {
        methods.iter_mut().for_each(|method| method["revoked"] = at.to_string().into());
    }
    methods
}

/// The key of a token's header, as a JSON Web Key (RFC 7517).
pub(super) async fn key(visit: Visit, Path((slug, id)): Path<(String, String)>) -> Result<Response> {
    let space = actors::spaces::by_slug(visit.db(), &slug).await?.ok_or(Error::NotFound)?;
    let id: Id<IssuerKey> = id.parse().map_err(|_| Error::NotFound)?;
    let keys = issuers::all(visit.db(), space.id).await?;
    // A stolen key is none: who checks a token by it finds nothing.
    let key = keys.into_iter().find(|key| key.id == id && !key.is_stolen).ok_or(Error::NotFound)?;
    let mut jwk = key.jwk;
    jwk["kid"] = address(&visit, &space)?.token_key(id).into();
    Ok(open("application/jwk+json", jwk.to_string()))
}

/// A list of what was withdrawn, signed as a credential is.
pub(super) async fn list(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let id: Id<StatusList> = id.parse().map_err(|_| Error::NotFound)?;
    let status = withdrawn::status(visit.db(), id).await?.ok_or(Error::NotFound)?;
    let signer = Signer::of(&visit, status.space).await?;
    let said = status.bits.document(&signer.address.list(id), &signer.address.issuer(), status.changed_at);
    Ok(document(&signer.prove(&said, status.changed_at)?))
}
