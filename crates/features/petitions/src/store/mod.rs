//! The SQL of the petitions. What is public is counted by the writes that change it; no page counts rows.

/// Whether the list is what the public log says.
pub mod audit;
/// The admissibility checklist.
pub mod checks;
/// Initiators, committee, and the minutes of its meeting.
pub mod committee;
/// Envelopes from volunteers' phones.
pub mod doorstep;
/// What happened to a petition, step by step.
pub mod events;
/// Signatures that wait for the confirmation of a contact.
pub mod pending;
/// Petitions: their texts, states and addresses.
pub mod petitions;
/// Scans of printed sheets.
pub mod scans;
/// Printed sheets, keyed in twice.
pub mod sheets;
/// What was promised.
pub mod promises;
/// Reminders of deadlines.
pub mod reminders;
/// What the public pages read.
pub mod public;
/// Signatures: added, withdrawn, counted.
pub mod signatures;
/// Where readers of the public pages came from.
pub mod visits;

use ::store::SealedColumn;
use ::store::statements::{count, together};

const ROOMS: &[&[&str]] = &[
    audit::STATEMENTS,
    checks::STATEMENTS,
    committee::STATEMENTS,
    doorstep::STATEMENTS,
    events::STATEMENTS,
    pending::STATEMENTS,
    petitions::STATEMENTS,
    scans::STATEMENTS,
    sheets::STATEMENTS,
    promises::STATEMENTS,
    reminders::STATEMENTS,
    public::STATEMENTS,
    signatures::STATEMENTS,
    visits::STATEMENTS,
];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

/// Every sealed column, for the rotation of keys.
pub const SEALED: &[SealedColumn] =
    &[committee::SEALED, pending::SEALED, scans::SEALED, sheets::SEALED, signatures::SEALED];

/// A record that is not the JSON that it was written as. What it holds may be personal: nothing of it is told.
fn unreadable(_: serde_json::Error) -> ::store::Error {
    ::store::Error::Damaged { what: "a record of a petition is not readable".into() }
}
