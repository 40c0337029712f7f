//! The webradio: what a space makes, and what everybody hears.

/// What everybody hears.
pub mod aired;
/// What was wrong in published episodes.
pub mod corrections;
/// Programmes that everybody can find.
pub mod dial;
/// Episodes.
pub mod episodes;
/// What of the radio can be found.
pub(crate) mod found;
/// How often episodes are listened to.
pub mod listens;
/// Programmes.
pub mod programmes;
/// Stations and their live streams.
pub mod stations;
/// What happens to episodes.
pub mod steps;
/// What is said in episodes.
pub mod transcripts;

use ::store::statements::{count, together};

use super::{Json, json};

const ROOMS: &[&[&str]] = &[
    aired::STATEMENTS,
    corrections::STATEMENTS,
    dial::STATEMENTS,
    episodes::STATEMENTS,
    found::STATEMENTS,
    listens::STATEMENTS,
    programmes::STATEMENTS,
    stations::STATEMENTS,
    steps::STATEMENTS,
    transcripts::STATEMENTS,
];

pub(super) const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);
