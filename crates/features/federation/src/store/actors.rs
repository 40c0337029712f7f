//! Who was heard of elsewhere: what they say of themselves is sealed, and found by keyed hashes of their addresses.

use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use store::{Db, Entry, Keys, Sealed, Secret, Stream, Tx, Who, params};
use url::Url;

use super::hosts;
use crate::model::address;
use crate::model::incoming::Profile;

pub(super) const PROFILE: &str = "federation_actor.profile";
pub(super) const ADDRESS: &str = "federation_inbox.address";
const BY_ADDRESS: &str = "federation_actor.hash";
const BY_KEY: &str = "federation_actor.key_hash";
const BY_INBOX: &str = "federation_inbox.hash";

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT id, host, inbox, profile, fetched_at, blocked_at FROM federation_actor WHERE ", $rest)
    };
}

const OF_KEY: &str = select!("key_hash = $1 ORDER BY fetched_at DESC LIMIT 1");
const OF_ADDRESS: &str = select!("hash = $1");
const GET: &str = select!("id = $1");
const ADD: &str = "INSERT INTO federation_actor (id, hash, key_hash, host, inbox, profile, fetched_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const RENEW: &str =
    "UPDATE federation_actor SET key_hash = $2, inbox = $3, profile = $4, fetched_at = $5 WHERE id = $1";
const BLOCK: &str = "UPDATE federation_actor SET blocked_at = $2 WHERE id = $1";
const FORGET: &str = "DELETE FROM federation_actor WHERE id = $1";
const INBOX: &str = "SELECT id FROM federation_inbox WHERE hash = $1";
const ADD_INBOX: &str = "INSERT INTO federation_inbox (id, hash, host, address) VALUES ($1, $2, $3, $4)";
const UNUSED: &str = "SELECT a.id FROM federation_actor a WHERE a.fetched_at < $1 AND a.blocked_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM federation_follower f WHERE f.actor = a.id)
    AND NOT EXISTS (SELECT 1 FROM federation_response r WHERE r.actor = a.id)
    ORDER BY a.fetched_at LIMIT 500";
const UNUSED_INBOXES: &str = "DELETE FROM federation_inbox
    WHERE NOT EXISTS (SELECT 1 FROM federation_actor a WHERE a.inbox = federation_inbox.id)
    AND NOT EXISTS (SELECT 1 FROM federation_delivery d WHERE d.inbox = federation_inbox.id)";
const UNUSED_HOSTS: &str = "DELETE FROM federation_host WHERE blocked_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM federation_actor a WHERE a.host = federation_host.host)
    AND NOT EXISTS (SELECT 1 FROM federation_delivery d WHERE d.host = federation_host.host)
    AND NOT EXISTS (SELECT 1 FROM federation_trust t WHERE t.host = federation_host.host)";
const SEEN: &str = "INSERT INTO federation_seen (hash, forget_at) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING";
const OLD_SEEN: &str = "SELECT COUNT(*) FROM federation_seen WHERE forget_at < $1";
const FORGET_SEEN: &str = "DELETE FROM federation_seen WHERE forget_at < $1";

pub(super) const STATEMENTS: &[&str] = &[
    OF_KEY,
    OF_ADDRESS,
    GET,
    ADD,
    RENEW,
    BLOCK,
    FORGET,
    INBOX,
    ADD_INBOX,
    UNUSED,
    UNUSED_INBOXES,
    UNUSED_HOSTS,
    SEEN,
    OLD_SEEN,
    FORGET_SEEN,
];

/// Who is heard of no more and neither follows nor answered is forgotten after so long.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);
const WHO: Who = Who::system("federation");

/// Somebody elsewhere.
#[derive(Debug, Clone)]
pub struct Known {
    /// Which.
    pub id: Id<Self>,
    /// Host and port of the installation.
    pub host: String,
    /// Where to write.
    pub inbox: Id<Inbox>,
    profile: Sealed,
    /// When it was asked who it is.
    pub fetched_at: Timestamp,
    /// Since when it is blocked, if it is.
    pub blocked_at: Option<Timestamp>,
}

store::row! { Known { id, host, inbox, profile, fetched_at, blocked_at } }

/// A mailbox elsewhere.
pub struct Inbox;

impl Known {
    /// What it says of itself.
    ///
    /// # Errors
    /// Whatever keeps a sealed value from being opened.
    pub fn profile(&self, keys: &Keys) -> store::Result<Profile> {
        let opened = keys.open(PROFILE, self.id.uuid(), &self.profile)?;
        serde_json::from_str(opened.reveal()).map_err(super::damaged)
    }
}

/// Who has this key.
///
/// # Errors
/// Whatever the engine meets.
pub async fn of_key(db: &Db, key_id: &str) -> store::Result<Option<Known>> {
    db.one(OF_KEY, &params![db.keys().hash(BY_KEY, key_id)]).await
}

/// Who has this address.
///
/// # Errors
/// Whatever the engine meets.
pub async fn of_address(db: &Db, actor: &str) -> store::Result<Option<Known>> {
    db.one(OF_ADDRESS, &params![db.keys().hash(BY_ADDRESS, actor)]).await
}

/// Who it is.
///
/// # Errors
/// Whatever the engine meets.
pub async fn get(db: &Db, id: Id<Known>) -> store::Result<Option<Known>> {
    db.one(GET, &params![id]).await
}

/// Keeps what somebody says of itself, and tells as whom.
///
/// # Errors
/// Whatever the engine meets.
pub fn keep(tx: &mut Tx<'_>, profile: &Profile) -> store::Result<Known> {
    let host = Url::parse(&profile.id).ok().as_ref().and_then(address::host_of).ok_or(store::Error::NotFound)?;
    hosts::ensure(tx, &host)?;
    let inbox = inbox(tx, &host, profile.shared.as_deref().unwrap_or(&profile.inbox))?;
    let (hash, key_hash) = (tx.keys().hash(BY_ADDRESS, &profile.id), tx.keys().hash(BY_KEY, &profile.key_id));
    let known: Option<Known> = tx.one(OF_ADDRESS, &params![&hash])?;
    let (id, now) = (known.as_ref().map_or_else(|| tx.id::<Known>(), |known| known.id), tx.now());
    let words = Secret::new(serde_json::to_string(profile).unwrap_or_default());
    let sealed = tx.keys().seal(PROFILE, id.uuid(), &words);
    match &known {
        Some(_) => tx.exec(RENEW, &params![id, key_hash, inbox, &sealed, now])?,
        None => tx.exec(ADD, &params![id, hash, key_hash, &host, inbox, &sealed, now])?,
    };
    let blocked_at = known.and_then(|known| known.blocked_at);
    Ok(Known { id, host, inbox, profile: sealed, fetched_at: now, blocked_at })
}

/// The mailbox of an address.
///
/// # Errors
/// Whatever the engine meets.
pub fn inbox(tx: &mut Tx<'_>, host: &str, address: &str) -> store::Result<Id<Inbox>> {
    let hash = tx.keys().hash(BY_INBOX, address);
    if let Some(id) = tx.one(INBOX, &params![&hash])? {
        return Ok(id);
    }
    let id = tx.id::<Inbox>();
    let sealed = tx.keys().seal(ADDRESS, id.uuid(), &Secret::from(address));
    tx.exec(ADD_INBOX, &params![id, hash, host, sealed])?;
    Ok(id)
}

/// Takes nothing from somebody any more; what came from it is gone.
///
/// # Errors
/// Whatever the engine meets.
pub fn block(tx: &mut Tx<'_>, id: Id<Known>) -> store::Result<()> {
    let now = tx.now();
    tx.exec(BLOCK, &params![id, now])?;
    super::followers::unfollow(tx, id)?;
    super::responses::drop_actor(tx, id)?;
    tx.record(Entry::new("federation.blocked", "federation-actor", id));
    Ok(())
}

/// Forgets somebody who is no more, with all that came from it.
///
/// # Errors
/// Whatever the engine meets.
pub fn forget(tx: &mut Tx<'_>, id: Id<Known>) -> store::Result<()> {
    super::followers::unfollow(tx, id)?;
    super::responses::drop_actor(tx, id)?;
    tx.exec(FORGET, &params![id])?;
    tx.record(Entry::new("federation.forgotten", "federation-actor", id));
    Ok(())
}

/// Whether a signature is taken for the first time; it is remembered until `until`.
///
/// # Errors
/// Whatever the engine meets.
pub fn is_new(tx: &mut Tx<'_>, hash: [u8; 32], until: Timestamp) -> store::Result<bool> {
    Ok(tx.exec(SEEN, &params![hash, until])? > 0)
}

/// Forgets signatures whose hour is over, and people and installations of whom nothing is left: all that a flood left behind,
/// some at a time.
///
/// # Errors
/// Whatever the engine meets.
pub async fn tidy(db: &Db, voice: uuid::Uuid) -> store::Result<()> {
    loop {
        let now = db.world().now();
        let old: i64 = db.one(OLD_SEEN, &params![now]).await?.unwrap_or(0);
        let unused: Vec<Id<Known>> = db.all(UNUSED, &params![now - KEPT]).await?;
        if old == 0 && unused.is_empty() {
            return Ok(());
        }
        tidy_some(db, voice, unused).await?;
    }
}

async fn tidy_some(db: &Db, voice: uuid::Uuid, unused: Vec<Id<Known>>) -> store::Result<()> {
    let now = db.world().now();
    db.write(Stream::COMMON, WHO, move |tx| {
        tx.exec(FORGET_SEEN, &params![now])?;
        for id in &unused {
            tx.exec(FORGET, &params![*id])?;
        }
        tx.exec(UNUSED_INBOXES, &[])?;
        tx.exec(UNUSED_HOSTS, &[])?;
        let voice = Id::<super::voice::Voice>::from_uuid(voice);
        tx.record(Entry::new("federation.tidied", "federation-voice", voice).with("people", unused.len()));
        Ok(())
    })
    .await
}
