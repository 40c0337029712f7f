//! The webradio: what a space makes, and what everybody hears.

/// What everybody hears.
pub mod aired;
/// Programmes that everybody can find.
pub mod dial;
/// Episodes.
pub mod episodes;
/// What of the radio can be found.
pub(crate) mod found;
/// Programmes.
pub mod programmes;
/// Stations and their live streams.
pub mod stations;
/// What is said in episodes.
pub mod transcripts;

use ::store::statements::{count, together};
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{Cell, Column};

const ROOMS: &[&[&str]] = &[
    aired::STATEMENTS,
    dial::STATEMENTS,
    episodes::STATEMENTS,
    found::STATEMENTS,
    programmes::STATEMENTS,
    stations::STATEMENTS,
    transcripts::STATEMENTS,
];

pub(super) const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

/// A structure that stands in a column as JSON.
struct Json<T>(T);

impl<T: DeserializeOwned> Column for Json<T> {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Text(words) => serde_json::from_str(words).ok().map(Self),
            _ => None,
        }
    }
}

fn json(of: &impl Serialize) -> store::Result<String> {
    serde_json::to_string(of)
        .map_err(|_| store::Error::Damaged { what: "what is said of the radio cannot be written".into() })
}
