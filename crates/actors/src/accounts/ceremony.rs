//! What is begun on one page and finished on the next: the second step of a sign-in, the two halves of a passkey.
//!
//! Its state travels with the browser, sealed by the installation's keys, so that any node can finish what another began
//! and a visitor who only looks at the sign-in page writes nothing. It opens once: finishing notes it as spent, within
//! the write that it leads to, until it could no longer be replayed.

use data_encoding::BASE64URL_NOPAD;
use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use store::{Db, Sealed, Secret, Tx, params};
use uuid::Uuid;

use super::Account;
use crate::{Refusal, Result};

/// How long one has to finish.
const PATIENCE: SignedDuration = SignedDuration::from_mins(10);

const SPEND: &str = "INSERT INTO ceremony_spent (id, expires_at) VALUES ($1, $2)";

pub(super) const STATEMENTS: &[&str] = &[SPEND];

/// What a ceremony is for: one begun for this cannot be finished as that.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose {
    SecondFactor,
    NewPasskey,
    PasskeySignIn,
}

impl Purpose {
    const fn context(self) -> &'static str {
        match self {
            Self::SecondFactor => "ceremony.second-factor",
            Self::NewPasskey => "ceremony.new-passkey",
            Self::PasskeySignIn => "ceremony.passkey-sign-in",
        }
    }
}

/// A ceremony that was begun, opened again.
#[derive(Serialize, Deserialize)]
pub(super) struct Ceremony<T> {
    id: Uuid,
    expires_at: Timestamp,
    /// Whose it is, when that is known from the beginning.
    pub(super) account: Option<Id<Account>>,
    /// What it has to remember.
    pub(super) state: T,
}

impl<T: Serialize + DeserializeOwned> Ceremony<T> {
    /// Begins a ceremony; the text goes to the browser and comes back to [`Ceremony::resume`].
    pub(super) fn begin(db: &Db, purpose: Purpose, account: Option<Id<Account>>, state: T) -> Result<String> {
        let world = db.world();
        let begun = Self { id: world.uuid(), expires_at: world.now() + PATIENCE, account, state };
        let json = serde_json::to_string(&begun).map_err(|fault| store::Error::Internal(fault.to_string()))?;
        let sealed = db.keys().seal(purpose.context(), begun.id, &Secret::new(json));
        Ok(BASE64URL_NOPAD.encode(&[begun.id.as_bytes(), sealed.0.as_slice()].concat()))
    }

    /// Opens a ceremony that was begun.
    ///
    /// # Errors
    /// [`Refusal::Expired`] when it is too old, was begun for something else, or was never begun.
    pub(super) fn resume(db: &Db, purpose: Purpose, begun: &str) -> Result<Self, Refusal> {
        let bytes = BASE64URL_NOPAD.decode(begun.as_bytes()).map_err(|_| Refusal::Expired)?;
        let (id, sealed) = bytes.split_at_checked(16).ok_or(Refusal::Expired)?;
        let id = Uuid::from_slice(id).map_err(|_| Refusal::Expired)?;
        let json = db.keys().open(purpose.context(), id, &Sealed(sealed.to_vec())).map_err(|_| Refusal::Expired)?;
        let ceremony: Self = serde_json::from_str(json.reveal()).map_err(|_| Refusal::Expired)?;
        if ceremony.expires_at > db.world().now() { Ok(ceremony) } else { Err(Refusal::Expired) }
    }
}

impl<T> Ceremony<T> {
    /// What [`spend`] needs of it.
    pub(super) const fn ticket(&self) -> Ticket {
        Ticket { id: self.id, expires_at: self.expires_at }
    }
}

/// The one use of a ceremony.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ticket {
    id: Uuid,
    expires_at: Timestamp,
}

/// Uses a ceremony up, within the write that it leads to.
///
/// # Errors
/// [`Refusal::Expired`] when it was finished before.
pub(super) fn spend(tx: &mut Tx<'_>, ticket: Ticket) -> store::Result<()> {
    match tx.exec(SPEND, &params![ticket.id, ticket.expires_at]) {
        Ok(_) => Ok(()),
        Err(store::Error::Conflict { .. }) => Err(Refusal::Expired.into()),
        Err(other) => Err(other),
    }
}
