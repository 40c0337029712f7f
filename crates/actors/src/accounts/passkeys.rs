//! Passkeys (WebAuthn): a key that the person's device keeps, opened by a finger, a face or a PIN. Having the device and
//! opening it are two factors, so that a passkey asks for no code.

use jiff::Timestamp;
use kernel::{Id, Lang};
use store::{Cell, Column, Db, Entry, Stream, Tx, Who, params};
use uuid::Uuid;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey as Credential, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Webauthn, WebauthnBuilder,
};

use super::ceremony::{self, Ceremony, Purpose};
use super::limits::{Limits, Source};
use super::signin::Caller;
use super::{Account, require_open};
use crate::{Refusal, Result, Token, sessions};

/// A passkey in the list that its owner sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// Its identity.
    pub id: Id<Self>,
    /// What its owner calls it.
    pub label: String,
    /// Since when it is known.
    pub created_at: Timestamp,
    /// When it was last used to sign in.
    pub used_at: Option<Timestamp>,
}

store::row! { Passkey { id, label, created_at, used_at } }

/// The first half of a ceremony, for the page's script.
#[derive(Debug, Clone, PartialEq)]
pub struct Begun {
    /// To be sent back with the device's answer.
    pub ceremony: String,
    /// What `navigator.credentials` is to be called with.
    pub options: serde_json::Value,
}

const LIST: &str =
    "SELECT id, label, created_at, used_at FROM account_passkey WHERE account = $1 ORDER BY created_at, id";
const CREDENTIALS: &str = "SELECT credential FROM account_passkey WHERE account = $1";
const FIND: &str = "SELECT k.id, k.credential FROM account_passkey k JOIN account a ON a.id = k.account
    WHERE k.credential_id = $1 AND k.account = $2 AND a.closed_at IS NULL";
const INSERT: &str = "INSERT INTO account_passkey (id, account, credential_id, credential, label, created_at)
    VALUES ($1, $2, $3, $4, $5, $6)";
const USED: &str = "UPDATE account_passkey SET credential = $2, used_at = $3 WHERE id = $1";
const REMOVE: &str = "DELETE FROM account_passkey WHERE id = $1 AND account = $2";

const DROP_ALL: &str = "DELETE FROM account_passkey WHERE account = $1";

pub(super) const STATEMENTS: &[&str] = &[LIST, CREDENTIALS, FIND, INSERT, USED, REMOVE, DROP_ALL];

/// What is stored of a credential: its public key and counter, as JSON.
struct Stored(Credential);

impl Column for Stored {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Text(json) => serde_json::from_str(json).ok().map(Self),
            _ => None,
        }
    }
}

/// The passkeys of an account, the oldest first.
pub async fn list(db: &Db, account: Id<Account>) -> Result<Vec<Passkey>> {
    Ok(db.all(LIST, &params![account]).await?)
}

/// Drops all passkeys of an account, within a write that tells the journal.
pub(super) fn drop_all_in(tx: &mut Tx<'_>, account: Id<Account>) -> store::Result<()> {
    tx.exec(DROP_ALL, &params![account]).map(|_| ())
}

/// Forgets a passkey.
///
/// # Errors
/// [`store::Error::NotFound`].
pub async fn remove(db: &Db, who: Who, account: Id<Account>, passkey: Id<Passkey>) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        if tx.exec(REMOVE, &params![passkey, account])? == 0 {
            return Err(store::Error::NotFound);
        }
        tx.record(Entry::new("account.passkey.removed", "account", account));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, who, act).await?)
}

/// Passkeys at one address: they are good there and nowhere else, so that no imitation of the site can use them.
pub struct Passkeys(Webauthn);

impl Passkeys {
    /// For the address that the outside uses: `https://` and a host name, or `localhost`.
    ///
    /// # Errors
    /// [`Refusal::NoPasskeysHere`].
    pub fn at(public_url: &str) -> Result<Self, Refusal> {
        let url = Url::parse(public_url).map_err(|_| Refusal::NoPasskeysHere)?;
        let host = url.domain().ok_or(Refusal::NoPasskeysHere)?;
        if url.scheme() != "https" && host != "localhost" {
            return Err(Refusal::NoPasskeysHere);
        }
        let built = WebauthnBuilder::new(host, &url).and_then(|builder| builder.rp_name("Twiza").build());
        built.map(Self).map_err(|_| Refusal::NoPasskeysHere)
    }

    /// Begins to add a passkey to an account.
    ///
    /// # Errors
    /// [`Refusal::UnknownAccount`].
    pub async fn begin_registration(&self, db: &Db, account: &Account) -> Result<Begun> {
        let login = super::login(db, account.id).await?;
        let (_, name) = account.name.in_lang(account.lang.unwrap_or(Lang::Fr));
        let known: Vec<Stored> = db.all(CREDENTIALS, &params![account.id]).await?;
        let known = known.iter().map(|stored| stored.0.cred_id().clone()).collect();
        let (options, state) = self
            .0
            .start_passkey_registration(account.id.uuid(), login.reveal(), name, Some(known))
            .map_err(|_| Refusal::BadPasskey)?;
        let mut options = json(&options)?;
        // Kept on the device, so that signing in asks for no login: one that is not kept could never be used here.
        let selection = &mut options["publicKey"]["authenticatorSelection"];
        selection["residentKey"] = "required".into();
        selection["requireResidentKey"] = true.into();
        let ceremony = Ceremony::begin(db, Purpose::NewPasskey, Some(account.id), state)?;
        Ok(Begun { ceremony, options })
    }

    /// Adds the passkey with which the device answered.
    ///
    /// # Errors
    /// [`Refusal::BadPasskey`], [`Refusal::Expired`].
    pub async fn finish_registration(
        &self,
        db: &Db,
        account: Id<Account>,
        begun: &str,
        answer: &str,
        label: &str,
    ) -> Result<()> {
        let ceremony: Ceremony<PasskeyRegistration> = Ceremony::resume(db, Purpose::NewPasskey, begun)?;
        if ceremony.account != Some(account) {
            return Err(Refusal::Expired.into());
        }
        let answer: RegisterPublicKeyCredential = serde_json::from_str(answer).map_err(|_| Refusal::BadPasskey)?;
        let credential =
            self.0.finish_passkey_registration(&answer, &ceremony.state).map_err(|_| Refusal::BadPasskey)?;
        let (stored, ticket) = (json(&credential)?, ceremony.ticket());
        let label: String = label.trim().chars().take(60).collect();
        let act = move |tx: &mut Tx<'_>| {
            ceremony::spend(tx, ticket)?;
            require_open(tx, account)?;
            let (id, now) = (tx.id::<Passkey>(), tx.now());
            let credential_id = credential.cred_id().as_slice();
            let added = tx.exec(INSERT, &params![id, account, credential_id, stored, label, now]);
            added.map_err(|fault| match fault {
                store::Error::Conflict { .. } => Refusal::BadPasskey.into(),
                other => other,
            })?;
            tx.record(Entry::new("account.passkey.added", "account", account));
            Ok(())
        };
        Ok(db.write(Stream::COMMON, Who::account(account), act).await?)
    }

    /// Begins a sign-in by passkey: the device will say whose it is.
    ///
    /// # Errors
    /// [`Refusal::BadPasskey`] when no challenge can be made.
    pub fn begin_sign_in(&self, db: &Db) -> Result<Begun> {
        let (options, state) = self.0.start_discoverable_authentication().map_err(|_| Refusal::BadPasskey)?;
        let ceremony = Ceremony::begin(db, Purpose::PasskeySignIn, None, state)?;
        Ok(Begun { ceremony, options: json(&options)? })
    }

    /// Signs in with the device's answer; the token is for the session cookie.
    ///
    /// # Errors
    /// [`Refusal::BadPasskey`], [`Refusal::Expired`], [`Refusal::TooMany`].
    pub async fn finish_sign_in(
        &self,
        db: &Db,
        limits: &Limits,
        caller: &Caller,
        begun: &str,
        answer: &str,
    ) -> Result<Token> {
        limits.take(db.world().now(), &[Source::Network(caller.address)])?;
        let ceremony: Ceremony<DiscoverableAuthentication> = Ceremony::resume(db, Purpose::PasskeySignIn, begun)?;
        let answer: PublicKeyCredential = serde_json::from_str(answer).map_err(|_| Refusal::BadPasskey)?;
        let (owner, credential_id): (Uuid, &[u8]) =
            self.0.identify_discoverable_authentication(&answer).map_err(|_| Refusal::BadPasskey)?;
        let found: Option<(Id<Passkey>, Stored)> = db.one(FIND, &params![credential_id, owner]).await?;
        let (passkey, Stored(mut credential)) = found.ok_or(Refusal::BadPasskey)?;
        let ticket = ceremony.ticket();
        let shown = self
            .0
            .finish_discoverable_authentication_v2(&answer, ceremony.state, &credential)
            .map_err(|_| Refusal::BadPasskey)?;
        credential.update_credential(&shown);
        let (account, stored, device) = (Id::<Account>::from_uuid(owner), json(&credential)?, caller.device.clone());
        let act = move |tx: &mut Tx<'_>| {
            ceremony::spend(tx, ticket)?;
            let now = tx.now();
            tx.exec(USED, &params![passkey, stored, now])?;
            sessions::open_in(tx, account, &device, true)
        };
        Ok(db.write(Stream::COMMON, Who::account(account), act).await?)
    }
}

fn json(value: &impl serde::Serialize) -> Result<serde_json::Value> {
    Ok(serde_json::to_value(value).map_err(|fault| store::Error::Internal(fault.to_string()))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_need_a_safe_address_with_a_name() {
        for good in ["https://twiza.example", "https://twiza.example:8443", "http://localhost:8080"] {
            assert!(Passkeys::at(good).is_ok(), "{good}");
        }
        for bad in ["", "twiza", "http://twiza.example", "https://192.0.2.1", "http://127.0.0.1:8080"] {
            assert_eq!(Passkeys::at(bad).err(), Some(Refusal::NoPasskeysHere), "{bad}");
        }
    }
}
