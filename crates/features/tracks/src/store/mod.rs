//! The SQL of tracks. Each act in a portfolio first touches its row, so that acts in one portfolio follow one another.

/// How she sees herself, and what shows it.
pub mod evidence;
/// The files of evidence: sealed, in parts.
pub mod files;
/// A new link, handed over by two people.
pub mod handovers;
/// Portfolios: invitations, links, what their holder decides, their end.
pub mod portfolios;
/// Reading links.
pub mod readers;
/// Asking for validation, and what validators find.
pub mod requests;
/// Portfolios to which nobody comes back.
pub mod rest;
/// Statements of qualification.
pub mod statements;
/// Tracks, and who validates on them.
pub mod tracks;

use ::store::statements::{count, together};
use ::store::{Keys, Sealed, SealedColumn, Secret};
use post::Letter;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::model::Portfolio;

const ROOMS: &[&[&str]] = &[
    evidence::STATEMENTS,
    files::STATEMENTS,
    handovers::STATEMENTS,
    portfolios::STATEMENTS,
    readers::STATEMENTS,
    requests::STATEMENTS,
    rest::STATEMENTS,
    statements::STATEMENTS,
    tracks::STATEMENTS,
];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

const CARD: &str = "tracks_portfolio.data";
const PIECE: &str = "tracks_piece.data";
const FILE: &str = "tracks_file.part";
const ESTIMATE: &str = "tracks_estimate.data";
const REQUEST: &str = "tracks_request.words";
const OPINION: &str = "tracks_opinion.words";
const READER: &str = "tracks_reader.data";
const STATEMENT: &str = "tracks_statement.data";

const OWN: &[&str] = &["space_id", "id"];
const IN_PORTFOLIO: &[&str] = &["space_id", "portfolio", "id"];

/// Every sealed column, for the rotation of keys.
pub const SEALED: &[SealedColumn] = &[
    sealed("tracks_portfolio", OWN, "data", CARD),
    sealed("tracks_piece", IN_PORTFOLIO, "data", PIECE),
    sealed("tracks_file", &["space_id", "piece", "number"], "part", FILE),
    sealed("tracks_estimate", &["space_id", "portfolio", "number"], "data", ESTIMATE),
    sealed("tracks_request", OWN, "words", REQUEST),
    sealed("tracks_opinion", &["space_id", "request", "account"], "words", OPINION),
    sealed("tracks_reader", IN_PORTFOLIO, "data", READER),
    sealed("tracks_statement", OWN, "data", STATEMENT),
];

const fn sealed(
    table: &'static str,
    key: &'static [&'static str],
    column: &'static str,
    context: &'static str,
) -> SealedColumn {
    SealedColumn { table, key, id: "id", column, context }
}

/// What the holder of a portfolio is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News<'a> {
    /// Her link.
    Invited,
    /// A new link, the old one is void.
    Renewed,
    /// A competency was validated, or is not there yet.
    Settled,
    /// Her statement was given.
    Qualified,
    /// Her statement was withdrawn, for this reason.
    Withdrawn(&'a str),
    /// Nobody came back to her portfolio for a long time: it will be erased.
    Resting,
}

/// Writes the letter for the holder of a portfolio; nothing for who cannot be written to.
pub trait Scribe: Send {
    /// The letter.
    fn letter(&self, portfolio: &Portfolio, news: News<'_>) -> Option<Letter>;
}

/// Who writes no letters: where there is no post, and in tests.
pub struct Silent;

impl Scribe for Silent {
    fn letter(&self, _: &Portfolio, _: News<'_>) -> Option<Letter> {
        None
    }
}

fn seal<T: Serialize>(keys: &Keys, context: &str, id: Uuid, value: &T) -> ::store::Result<Sealed> {
    let written = serde_json::to_string(value).map_err(unreadable)?;
    Ok(keys.seal(context, id, &Secret::new(written)))
}

fn open<T: DeserializeOwned>(keys: &Keys, context: &str, id: Uuid, sealed: &Sealed) -> ::store::Result<T> {
    let opened = keys.open(context, id, sealed)?;
    serde_json::from_str(opened.reveal()).map_err(unreadable)
}

/// A record that is not the JSON that it was written as. What it holds may be personal: nothing of it is told.
fn unreadable(_: serde_json::Error) -> ::store::Error {
    ::store::Error::Damaged { what: "a record of a portfolio is not readable".into() }
}
