//! The installation's voice: its short name, its address, its key.

use jiff::Timestamp;
use store::{Db, Entry, Keys, Sealed, Secret, Tx, params};
use uuid::Uuid;

use crate::model::keys::{BadKey, OwnKey};
use crate::model::objects::Home;

pub(super) const PRIVATE_KEY: &str = "federation_voice.private_key";

const GET: &str =
    "SELECT id, handle, origin, public_key, private_key, opened_at, closed_at FROM federation_voice WHERE one = 1";
const OPEN: &str = "INSERT INTO federation_voice (one, id, handle, origin, public_key, private_key, opened_at) VALUES (1, $1, $2, $3, $4, $5, $6)";
const REOPEN: &str = "UPDATE federation_voice SET closed_at = NULL WHERE one = 1";
const CLOSE: &str = "UPDATE federation_voice SET closed_at = $1 WHERE one = 1";
const FIX: &str = "UPDATE federation_voice SET origin = $1 WHERE one = 1 AND origin IS NULL";

pub(super) const STATEMENTS: &[&str] = &[GET, OPEN, REOPEN, CLOSE, FIX];

/// The voice of this installation.
#[derive(Debug, Clone)]
pub struct Voice {
    /// Which: in the journal.
    pub id: Uuid,
    /// Its short name.
    pub handle: String,
    /// The address under which it is known; nothing until somebody followed it, in a demonstration.
    pub origin: Option<String>,
    /// Its public key (PEM).
    pub public_key: String,
    private_key: Sealed,
    /// Since when.
    pub opened_at: Timestamp,
    /// Since when it is silent, if it is.
    pub closed_at: Option<Timestamp>,
}

store::row! { Voice { id, handle, origin, public_key, private_key, opened_at, closed_at } }

impl Voice {
    /// Its addresses; `known_as` is how the installation is reached as far as the caller knows.
    pub fn home(&self, known_as: &str) -> Home {
        Home { origin: self.origin.clone().unwrap_or_else(|| known_as.to_owned()), handle: self.handle.clone() }
    }

    /// Its key.
    ///
    /// # Errors
    /// Whatever keeps a sealed value from being opened.
    pub fn key(&self, keys: &Keys) -> store::Result<OwnKey> {
        let pem = keys.open(PRIVATE_KEY, self.id, &self.private_key)?;
        OwnKey::read(pem.reveal()).map_err(super::damaged)
    }
}

/// What a new voice needs.
pub struct NewVoice {
    handle: String,
    origin: Option<String>,
    public_key: String,
    private_key: Secret<String>,
}

impl NewVoice {
    /// A voice with a new key. Drawing it takes up to a second: to be called where waiting is allowed.
    ///
    /// # Errors
    /// [`BadKey`].
    pub fn draw(handle: String, origin: Option<String>) -> Result<Self, BadKey> {
        let key = OwnKey::draw()?;
        Ok(Self { handle, origin, public_key: key.public_pem()?, private_key: key.pem()? })
    }
}

/// The voice, if it was ever opened.
///
/// # Errors
/// Whatever the engine meets.
pub async fn get(db: &Db) -> store::Result<Option<Voice>> {
    db.one(GET, &[]).await
}

/// Opens the voice; one that was silent speaks again, as who it was.
///
/// # Errors
/// Whatever the engine meets.
pub fn open(tx: &mut Tx<'_>, new: NewVoice) -> store::Result<()> {
    let now = tx.now();
    let id = match tx.one::<Voice>(GET, &[])? {
        Some(voice) => {
            tx.exec(REOPEN, &[])?;
            voice.id
        }
        None => {
            let id = tx.world().uuid();
            let key = tx.keys().seal(PRIVATE_KEY, id, &new.private_key);
            tx.exec(OPEN, &params![id, new.handle, new.origin, new.public_key, key, now])?;
            id
        }
    };
    tx.record(Entry::new("federation.opened", "federation-voice", kernel::Id::<Voice>::from_uuid(id)));
    Ok(())
}

/// Lets the voice speak again with the key that it had.
///
/// # Errors
/// Whatever the engine meets.
pub fn reopen(tx: &mut Tx<'_>, voice: Uuid) -> store::Result<()> {
    tx.exec(REOPEN, &[])?;
    tx.record(Entry::new("federation.opened", "federation-voice", kernel::Id::<Voice>::from_uuid(voice)));
    Ok(())
}

/// Makes the voice silent: nothing is answered, taken or sent.
///
/// # Errors
/// Whatever the engine meets.
pub fn close(tx: &mut Tx<'_>, voice: Uuid) -> store::Result<()> {
    let now = tx.now();
    tx.exec(CLOSE, &params![now])?;
    tx.record(Entry::new("federation.closed", "federation-voice", kernel::Id::<Voice>::from_uuid(voice)));
    Ok(())
}

/// Notes the address under which somebody began to follow: from now on it does not change.
///
/// # Errors
/// Whatever the engine meets.
pub fn fix_origin(tx: &mut Tx<'_>, origin: &str) -> store::Result<()> {
    tx.exec(FIX, &params![origin]).map(drop)
}
