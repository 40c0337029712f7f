//! The keys by which a space signs. The latest generation signs; the public halves of all stay readable, so that what was
//! signed by an earlier one can still be checked.

use actors::Space;
use badges::{IssuerKeys, PublicKeys};
use jiff::Timestamp;
use kernel::Id;
use serde_json::Value;
use store::{Db, Entry, FromRow, Keys, Row, Sealed, SealedColumn, Tx, params};

use super::{json, read};
use crate::model::Refused;
use crate::model::certificate::IssuerKey;

/// The private halves.
pub const SEALED: SealedColumn =
    SealedColumn { table: "training_issuer_key", key: &["space_id", "id"], id: "id", column: "data", context: CONTEXT };
const CONTEXT: &str = "training_issuer_key.data";

const ALL: &str = "SELECT id, generation, multikey, jwk, began_at, ended_at, is_stolen FROM training_issuer_key \
     WHERE space_id = $1 ORDER BY generation DESC LIMIT 100";
const SIGNING: &str = "SELECT id, generation, data, began_at FROM training_issuer_key WHERE space_id = $1 \
     AND data IS NOT NULL ORDER BY generation DESC LIMIT 1";
const LATEST: &str = "SELECT generation FROM training_issuer_key WHERE space_id = $1 ORDER BY generation DESC LIMIT 1";
const ADD: &str = "INSERT INTO training_issuer_key (space_id, id, generation, multikey, jwk, began_at, ended_at, is_stolen, data) \
     VALUES ($1, $2, $3, $4, $5, $6, NULL, FALSE, $7)";
const END: &str = "UPDATE training_issuer_key SET ended_at = $3, is_stolen = $4, data = NULL \
     WHERE space_id = $1 AND generation = $2";

pub(super) const STATEMENTS: &[&str] = &[ALL, SIGNING, LATEST, ADD, END];

/// What everybody may know of a generation.
#[derive(Debug, Clone, PartialEq)]
pub struct Generation {
    /// Which one.
    pub id: Id<IssuerKey>,
    /// 1, 2, 3 …
    pub number: i32,
    /// The Ed25519 key as a Multikey.
    pub multikey: String,
    /// The RSA key as a JSON Web Key.
    pub jwk: Value,
    /// From when on it signed.
    pub began_at: Timestamp,
    /// Until when.
    pub ended_at: Option<Timestamp>,
    /// What it signed is believed no more.
    pub is_stolen: bool,
}

impl FromRow for Generation {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            id: columns.take()?,
            number: columns.take()?,
            multikey: columns.take()?,
            jwk: read(&columns.take::<String>()?)?,
            began_at: columns.take()?,
            ended_at: columns.take()?,
            is_stolen: columns.take()?,
        })
    }
}

/// The generation that signs.
pub struct Signing {
    /// Which one.
    pub id: Id<IssuerKey>,
    /// From when on.
    pub began_at: Timestamp,
    /// Its keys.
    pub keys: IssuerKeys,
}

struct Kept {
    id: Id<IssuerKey>,
    data: Sealed,
    began_at: Timestamp,
}

impl FromRow for Kept {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        Ok(Self { id: row.get(0)?, data: row.get(2)?, began_at: row.get(3)? })
    }
}

/// Every generation of a space, the latest first; none where it never issued anything.
///
/// # Errors
/// As [`Db::all`].
pub async fn all(db: &Db, space: Id<Space>) -> store::Result<Vec<Generation>> {
    db.all(ALL, &params![space]).await
}

/// The keys by which a space signs now.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn signing(db: &Db, space: Id<Space>) -> store::Result<Option<Signing>> {
    let Some(kept) = db.one::<Kept>(SIGNING, &params![space]).await? else { return Ok(None) };
    let opened = db.keys().open(CONTEXT, kept.id.uuid(), &kept.data)?;
    let keys = IssuerKeys::read(opened.reveal()).map_err(unreadable)?;
    Ok(Some(Signing { id: kept.id, began_at: kept.began_at, keys }))
}

fn unreadable(_: badges::Error) -> store::Error {
    store::Error::Damaged { what: "a key that signs credentials is not readable".into() }
}

/// Begins to sign, if the space never did. The keys were drawn before: it takes a second, which no write waits for.
///
/// # Errors
/// As [`Tx::exec`].
pub fn begin(tx: &mut Tx<'_>, space: Id<Space>, new: &IssuerKeys) -> store::Result<()> {
    if tx.one::<i32>(LATEST, &params![space])?.is_some() { Ok(()) } else { add(tx, space, 1, new) }
}

/// Signs with new keys from now on. The old private halves are gone at once; the public ones stay, and what they signed stays
/// good unless they were stolen.
///
/// # Errors
/// [`Refused::OutOfTurn`] where the space has none; as [`Tx::exec`].
pub fn rotate(tx: &mut Tx<'_>, space: Id<Space>, new: &IssuerKeys, is_stolen: bool) -> store::Result<()> {
    let last: i32 = tx.one(LATEST, &params![space])?.ok_or(Refused::OutOfTurn)?;
    let now = tx.now();
    tx.exec(END, &params![space, last, now, is_stolen])?;
    add(tx, space, last + 1, new)
}

fn add(tx: &mut Tx<'_>, space: Id<Space>, number: i32, new: &IssuerKeys) -> store::Result<()> {
    let (id, now): (Id<IssuerKey>, _) = (tx.id(), tx.now());
    let PublicHalves { multikey, jwk } = PublicHalves::of(&new.public())?;
    let data = sealed(tx.keys(), id, new)?;
    tx.exec(ADD, &params![space, id, number, multikey, jwk, now, data])?;
    tx.record(Entry::new("training.keys.drawn", "training-issuer-key", id).with("generation", number));
    Ok(())
}

struct PublicHalves {
    multikey: String,
    jwk: String,
}

impl PublicHalves {
    fn of(keys: &PublicKeys) -> store::Result<Self> {
        Ok(Self { multikey: keys.multikey(), jwk: json(&keys.jwk())? })
    }
}

fn sealed(keys: &Keys, id: Id<IssuerKey>, new: &IssuerKeys) -> store::Result<Sealed> {
    Ok(keys.seal(CONTEXT, id.uuid(), &new.keep().map_err(unreadable)?))
}
