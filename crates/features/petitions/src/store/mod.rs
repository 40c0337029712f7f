//! The SQL of the petitions. What is public is counted by the writes that change it; no page counts rows.

/// Whether the list is what the public log says.
pub mod audit;
/// The admissibility checklist.
pub mod checks;
/// Initiators, committee, and the minutes of its meeting.
pub mod committee;
/// Envelopes from volunteers' phones.
pub mod doorstep;
/// The end of personal data.
pub mod erasure;
/// What happened to a petition, step by step.
pub mod events;
/// Documents of the history, sealed.
pub mod files;
/// How a petition was handed in.
pub mod filing;
pub(crate) mod found;
/// The list of supporters, opened.
pub mod list;
/// Signatures that wait for the confirmation of a contact.
pub mod pending;
/// Petitions: their texts, states and addresses.
pub mod petitions;
/// What was promised.
pub mod promises;
/// What the public pages read.
pub mod public;
/// Reminders of deadlines.
pub mod reminders;
/// Scans of printed sheets.
pub mod scans;
/// Printed sheets, keyed in twice.
pub mod sheets;
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
    erasure::STATEMENTS,
    events::STATEMENTS,
    files::STATEMENTS,
    filing::STATEMENTS,
    found::STATEMENTS,
    list::STATEMENTS,
    pending::STATEMENTS,
    petitions::STATEMENTS,
    promises::STATEMENTS,
    public::STATEMENTS,
    reminders::STATEMENTS,
    scans::STATEMENTS,
    sheets::STATEMENTS,
    signatures::STATEMENTS,
    visits::STATEMENTS,
];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

/// Every sealed column, for the rotation of keys.
pub const SEALED: &[SealedColumn] =
    &[committee::SEALED, files::SEALED, pending::SEALED, scans::SEALED, sheets::SEALED, signatures::SEALED];

/// A record that is not the JSON that it was written as. What it holds may be personal: nothing of it is told.
fn unreadable(_: serde_json::Error) -> ::store::Error {
    ::store::Error::Damaged { what: "a record of a petition is not readable".into() }
}
