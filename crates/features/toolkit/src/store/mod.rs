//! The SQL of the toolkit.

/// Handing a space over to somebody of its bureau.
pub mod claims;
/// What the association says of itself.
pub mod dossier;
/// Obligations and what is done about them.
pub mod duties;
/// Secret addresses of the calendar.
pub mod feeds;
/// What the journal tells, read on for the obligations.
pub mod follow;
/// The spaces that a programme looks after.
pub mod houses;
/// Links by which associations open their spaces.
pub mod offers;
/// Who sits in the bureau.
pub mod officers;
/// Documents made from models.
pub mod papers;

use ::store::statements::{count, together};
use ::store::{Keys, Sealed, SealedColumn, Secret};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

const ROOMS: &[&[&str]] = &[
    claims::STATEMENTS,
    dossier::STATEMENTS,
    duties::STATEMENTS,
    feeds::STATEMENTS,
    follow::STATEMENTS,
    houses::STATEMENTS,
    offers::STATEMENTS,
    officers::STATEMENTS,
    papers::STATEMENTS,
];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

/// Every sealed column, for the rotation of keys.
pub const SEALED: &[SealedColumn] = &[
    claims::SEALED,
    dossier::SEALED,
    duties::SEALED,
    duties::SEALED_STEP,
    duties::SEALED_PROOF,
    officers::SEALED,
    papers::SEALED,
];

/// Seals a record as JSON under its identity.
fn sealed(keys: &Keys, context: &'static str, id: Uuid, record: &impl Serialize) -> ::store::Result<Sealed> {
    let words = serde_json::to_string(record).map_err(unreadable)?;
    Ok(keys.seal(context, id, &Secret::new(words)))
}

/// Opens what [`sealed`] made.
fn opened<T: DeserializeOwned>(keys: &Keys, context: &'static str, id: Uuid, data: &Sealed) -> ::store::Result<T> {
    serde_json::from_str(keys.open(context, id, data)?.reveal()).map_err(unreadable)
}

/// A record that is not the JSON that it was written as. What it holds may be personal: nothing of it is told.
fn unreadable(_: serde_json::Error) -> ::store::Error {
    ::store::Error::Damaged { what: "a record of the toolkit is not readable".into() }
}
