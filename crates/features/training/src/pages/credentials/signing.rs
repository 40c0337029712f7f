//! Signing: on demand, by the keys that the space has now, so that old private keys need not be kept.

use actors::Space;
use badges::{proof, token};
use jiff::Timestamp;
use kernel::{Id, Lang};
use serde_json::Value;
use web::{App, Error, Result, Visit, Words};

use super::criteria;
use crate::model::Credential;
use crate::model::certificate::{Address, award};
use crate::store::issuers::{self, Signing};

/// A space with the keys by which it signs.
pub(super) struct Signer {
    pub(super) address: Address,
    pub(super) space: Space,
    signing: Signing,
    app: App,
}

impl Signer {
    /// Of a space that has issued something.
    pub(super) async fn of(visit: &Visit, space: Id<Space>) -> Result<Self> {
        let space = actors::spaces::get(visit.db(), space).await?.ok_or(Error::NotFound)?;
        let address = address(visit, &space)?;
        let signing = issuers::signing(visit.db(), space.id).await?.ok_or(Error::NotFound)?;
        Ok(Self { address, space, signing, app: visit.app().clone() })
    }

    /// The credential as JSON-LD with its proof.
    pub(super) fn proven(&self, credential: &Credential) -> Result<Value> {
        self.prove(&self.document(credential), credential.issued_at)
    }

    /// Any document of this issuer with a proof, not older than the key.
    pub(super) fn prove(&self, document: &Value, at: Timestamp) -> Result<Value> {
        let Signing { id, began_at, keys } = &self.signing;
        proof::attach(document, keys, &self.address.method(*id), at.max(*began_at)).map_err(Error::fault)
    }

    /// The credential as a token.
    pub(super) fn token(&self, credential: &Credential) -> Result<String> {
        let Signing { id, keys, .. } = &self.signing;
        token::encode(&self.document(credential), keys, &self.address.token_key(*id)).map_err(Error::fault)
    }

    fn document(&self, credential: &Credential) -> Value {
        let words: &Words = &self.app.words;
        let said = [Lang::Fr, Lang::Ar].map(|lang| criteria(words, lang, credential)).join(" / ");
        award(&self.address, &self.space.name, credential, said).document()
    }
}

/// Where the credentials of a space are. What is signed names the address that the operator gave, never the one that a request
/// claims: who writes a host of his own would have the space sign for it.
pub(super) fn address(visit: &Visit, space: &Space) -> Result<Address> {
    let origin = visit.outside().ok_or_else(|| Error::told("credentials-refused-no-address"))?;
    Ok(Address::new(origin, space.slug.clone()))
}
