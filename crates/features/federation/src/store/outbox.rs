//! What is told of our records, and the deliveries by which it leaves.

use jiff::Timestamp;
use kernel::Id;
use search::Touched;
use store::{Db, Keys, Sealed, Secret, Tx, params};
use uuid::Uuid;

use super::actors::{ADDRESS, Inbox};
use crate::model::patience::Outcome;

pub(super) const BODY: &str = "federation_activity.body";

const OBJECT: &str =
    "SELECT id, stream, kind, print, told_at, changed_at, withdrawn_at FROM federation_object WHERE id = $1";
const NEWEST: &str = "SELECT id, stream, kind, print, told_at, changed_at, withdrawn_at FROM federation_object
    WHERE withdrawn_at IS NULL AND (told_at < $1 OR (told_at = $1 AND id < $2)) ORDER BY told_at DESC, id DESC LIMIT $3";
const COUNT_OBJECTS: &str = "SELECT COUNT(*) FROM federation_object WHERE withdrawn_at IS NULL";
const TOLD: &str = "INSERT INTO federation_object (id, stream, kind, print, told_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (id) DO UPDATE SET stream = excluded.stream, print = excluded.print, told_at = excluded.told_at, changed_at = NULL, withdrawn_at = NULL";
const CHANGED: &str = "UPDATE federation_object SET print = $2, changed_at = $3 WHERE id = $1";
const WITHDRAWN: &str = "UPDATE federation_object SET withdrawn_at = $2 WHERE id = $1";
const MARKS: &str = "SELECT stream, next_entry FROM federation_mark";
const MARK: &str = "INSERT INTO federation_mark (stream, next_entry) VALUES ($1, $2)
    ON CONFLICT (stream) DO UPDATE SET next_entry = excluded.next_entry";
const ADD: &str = "INSERT INTO federation_activity (id, body, made_at) VALUES ($1, $2, $3)";
const TO_ALL: &str = "INSERT INTO federation_delivery (host, activity, inbox)
    SELECT DISTINCT f.host, a.id, f.inbox FROM federation_activity a, federation_follower f
    JOIN federation_host h ON h.host = f.host WHERE a.id = $1 AND h.blocked_at IS NULL AND h.rests_since IS NULL";
const TO_ONE: &str = "INSERT INTO federation_delivery (host, activity, inbox) VALUES ($1, $2, $3)";
const AWAKEN: &str =
    "UPDATE federation_host SET due_at = $2 WHERE due_at IS NULL AND rests_since IS NULL AND blocked_at IS NULL
    AND host IN (SELECT host FROM federation_delivery WHERE activity = $1)";
const WAITING: &str = "SELECT d.activity, d.inbox, a.body, i.address FROM federation_delivery d
    JOIN federation_activity a ON a.id = d.activity JOIN federation_inbox i ON i.id = d.inbox
    WHERE d.host = $1 ORDER BY d.activity, d.inbox LIMIT 10";
const SETTLED: &str = "DELETE FROM federation_delivery WHERE host = $1 AND activity = $2 AND inbox = $3";
const DROP_HOST: &str = "DELETE FROM federation_delivery WHERE host = $1";
const SWEEP: &str = "DELETE FROM federation_activity
    WHERE NOT EXISTS (SELECT 1 FROM federation_delivery d WHERE d.activity = federation_activity.id)";
const COUNT: &str = "SELECT COUNT(*) FROM federation_delivery";

pub(super) const STATEMENTS: &[&str] = &[
    OBJECT,
    NEWEST,
    COUNT_OBJECTS,
    TOLD,
    CHANGED,
    WITHDRAWN,
    MARKS,
    MARK,
    ADD,
    TO_ALL,
    TO_ONE,
    AWAKEN,
    WAITING,
    SETTLED,
    DROP_HOST,
    SWEEP,
    COUNT,
];

/// What was told of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// The record.
    pub id: Uuid,
    /// The stream in which it was touched, by which it is read.
    pub stream: Uuid,
    /// Its kind.
    pub kind: String,
    /// A hash of what was said last.
    pub print: [u8; 32],
    /// When it was first told.
    pub told_at: Timestamp,
    /// When it was last changed.
    pub changed_at: Option<Timestamp>,
    /// When it was withdrawn, if it was.
    pub withdrawn_at: Option<Timestamp>,
}

store::row! { Object { id, stream, kind, print, told_at, changed_at, withdrawn_at } }

/// Something that waits to be sent to one mailbox.
#[derive(Debug)]
pub struct Delivery {
    activity: Uuid,
    inbox: Id<Inbox>,
    body: Sealed,
    address: Sealed,
    /// What came of it, once it was tried.
    pub outcome: Option<Outcome>,
}

impl store::FromRow for Delivery {
    fn from_row(row: &store::Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (activity, inbox, body, address) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        Ok(Self { activity, inbox, body, address, outcome: None })
    }
}

impl Delivery {
    /// Where it goes, and what is sent.
    ///
    /// # Errors
    /// Whatever keeps a sealed value from being opened.
    pub fn open(&self, keys: &Keys) -> store::Result<(Secret<String>, Secret<String>)> {
        let address = keys.open(ADDRESS, self.inbox.uuid(), &self.address)?;
        Ok((address, keys.open(BODY, self.activity, &self.body)?))
    }
}

/// What was told of a record.
///
/// # Errors
/// Whatever the engine meets.
pub async fn object(db: &Db, id: Uuid) -> store::Result<Option<Object>> {
    db.one(OBJECT, &params![id]).await
}

/// As [`object`], within a write.
///
/// # Errors
/// Whatever the engine meets.
pub fn object_in(tx: &mut Tx<'_>, id: Uuid) -> store::Result<Option<Object>> {
    tx.one(OBJECT, &params![id])
}

/// What was told and stands, the newest first, before the one given.
///
/// # Errors
/// Whatever the engine meets.
pub async fn newest(db: &Db, before: Option<(i64, Uuid)>, limit: u32) -> store::Result<Vec<Object>> {
    let (at, id) = before.unwrap_or((i64::MAX, Uuid::max()));
    db.all(NEWEST, &params![at, id, limit]).await
}

/// How much was told and stands.
///
/// # Errors
/// Whatever the engine meets.
pub async fn objects(db: &Db) -> store::Result<i64> {
    Ok(db.one(COUNT_OBJECTS, &[]).await?.unwrap_or(0))
}

/// How far the journal was told.
///
/// # Errors
/// Whatever the engine meets.
pub async fn marks(db: &Db) -> store::Result<Vec<(Uuid, u64)>> {
    db.all(MARKS, &[]).await
}

/// Notes how far a stream was told.
///
/// # Errors
/// Whatever the engine meets.
pub fn mark(tx: &mut Tx<'_>, stream: Uuid, next: u64) -> store::Result<()> {
    tx.exec(MARK, &params![stream, i64::try_from(next).unwrap_or(i64::MAX)]).map(drop)
}

/// Notes that a record was told for the first time, or again after it was withdrawn.
///
/// # Errors
/// Whatever the engine meets.
pub fn told(tx: &mut Tx<'_>, record: Touched, kind: &str, print: [u8; 32], at: Timestamp) -> store::Result<()> {
    tx.exec(TOLD, &params![record.id, record.stream, kind, print, at]).map(drop)
}

/// Notes that a record was told anew.
///
/// # Errors
/// Whatever the engine meets.
pub fn changed(tx: &mut Tx<'_>, id: Uuid, print: [u8; 32]) -> store::Result<()> {
    let now = tx.now();
    tx.exec(CHANGED, &params![id, print, now]).map(drop)
}

/// Notes that a record was withdrawn.
///
/// # Errors
/// Whatever the engine meets.
pub fn withdrawn(tx: &mut Tx<'_>, id: Uuid) -> store::Result<()> {
    let now = tx.now();
    tx.exec(WITHDRAWN, &params![id, now]).map(drop)
}

/// Sends something to all who follow: one delivery for each mailbox, which many may share.
///
/// # Errors
/// Whatever the engine meets.
pub fn to_followers(tx: &mut Tx<'_>, body: &serde_json::Value) -> store::Result<()> {
    let id = add(tx, body)?;
    tx.exec(TO_ALL, &params![id])?;
    awaken(tx, id)
}

/// Sends something to one mailbox.
///
/// # Errors
/// Whatever the engine meets.
pub fn to_one(tx: &mut Tx<'_>, body: &serde_json::Value, host: &str, inbox: Id<Inbox>) -> store::Result<()> {
    let id = add(tx, body)?;
    tx.exec(TO_ONE, &params![host, id, inbox])?;
    awaken(tx, id)
}

fn add(tx: &mut Tx<'_>, body: &serde_json::Value) -> store::Result<Uuid> {
    // An identity that sorts after earlier ones: a record is told, changed and withdrawn in this order.
    let (id, now) = (tx.id::<Object>().uuid(), tx.now());
    let sealed = tx.keys().seal(BODY, id, &Secret::new(crate::model::said::written(body)));
    tx.exec(ADD, &params![id, sealed, now])?;
    Ok(id)
}

fn awaken(tx: &mut Tx<'_>, activity: Uuid) -> store::Result<()> {
    let now = tx.now();
    tx.exec(AWAKEN, &params![activity, now]).map(drop)
}

/// What waits for an installation, the oldest first, a few at a time.
///
/// # Errors
/// Whatever the engine meets.
pub async fn waiting(db: &Db, host: &str) -> store::Result<Vec<Delivery>> {
    db.all(WAITING, &params![host]).await
}

/// How many deliveries wait in all.
///
/// # Errors
/// Whatever the engine meets.
pub async fn count(db: &Db) -> store::Result<i64> {
    Ok(db.one(COUNT, &[]).await?.unwrap_or(0))
}

pub(super) fn settled(tx: &mut Tx<'_>, host: &str, deliveries: &[Delivery]) -> store::Result<()> {
    for delivery in deliveries {
        tx.exec(SETTLED, &params![host, delivery.activity, delivery.inbox])?;
        if delivery.outcome == Some(Outcome::Gone) {
            super::followers::drop_inbox(tx, delivery.inbox)?;
        }
    }
    Ok(())
}

pub(super) fn drop_host(tx: &mut Tx<'_>, host: &str) -> store::Result<()> {
    tx.exec(DROP_HOST, &params![host]).map(drop)
}

/// Forgets what nobody waits for any more.
pub(super) fn sweep(tx: &mut Tx<'_>) -> store::Result<()> {
    tx.exec(SWEEP, &[]).map(drop)
}
