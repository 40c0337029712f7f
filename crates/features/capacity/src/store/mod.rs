//! The SQL of capacity. Where an assessment stands is asked again inside each write, and held there.

/// What single people answer: kept sealed, counted once, then overwritten.
pub mod answers;
/// Rounds: opening, who facilitates, closing the answers, closing for ever.
pub mod assessments;
/// Who assesses: invitations and links.
pub mod assessors;
/// What the group has before it: counts, proposals, agreement, remarks.
pub mod consensus;
/// The end of names.
pub mod erasure;
/// Instruments of a space, and the editions that assessments keep.
pub mod instruments;
pub mod numbers;
/// Priorities.
pub mod plans;
/// Visits and what was promised at them.
pub mod visits;

use ::store::statements::{count, together};
use ::store::{Keys, Sealed, SealedColumn, Secret};
use post::Letter;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::model::{Assessment, Assessor};

const ROOMS: &[&[&str]] = &[
    answers::STATEMENTS,
    assessments::STATEMENTS,
    assessors::STATEMENTS,
    consensus::STATEMENTS,
    erasure::STATEMENTS,
    instruments::STATEMENTS,
    numbers::STATEMENTS,
    plans::STATEMENTS,
    visits::STATEMENTS,
];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

const ASSESSOR_KEY: &[&str] = &["space_id", "assessment", "id"];

/// Every sealed column, for the rotation of keys.
pub const SEALED: &[SealedColumn] = &[
    SealedColumn { table: "capacity_assessor", key: ASSESSOR_KEY, id: "id", column: "data", context: CARD },
    SealedColumn { table: "capacity_assessor", key: ASSESSOR_KEY, id: "id", column: "answers", context: ANSWERS },
    SealedColumn {
        table: "capacity_proposal",
        key: &["space_id", "assessment", "statement", "number"],
        id: "id",
        column: "words",
        context: PROPOSAL,
    },
    SealedColumn {
        table: "capacity_remark",
        key: &["space_id", "assessment", "statement"],
        id: "id",
        column: "words",
        context: REMARK,
    },
    SealedColumn {
        table: "capacity_priority",
        key: &["space_id", "assessment", "id"],
        id: "id",
        column: "data",
        context: PRIORITY,
    },
    SealedColumn { table: "capacity_visit", key: &["space_id", "id"], id: "id", column: "data", context: VISIT },
    SealedColumn {
        table: "capacity_commitment",
        key: &["space_id", "visit", "id"],
        id: "id",
        column: "data",
        context: COMMITMENT,
    },
];

const CARD: &str = "capacity_assessor.data";
const ANSWERS: &str = "capacity_assessor.answers";
const PROPOSAL: &str = "capacity_proposal.words";
const REMARK: &str = "capacity_remark.words";
const VISIT: &str = "capacity_visit.data";
const COMMITMENT: &str = "capacity_commitment.data";
const PRIORITY: &str = "capacity_priority.data";

/// What an assessor is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// She is asked to assess: her link.
    Invited,
    /// A new link, the old one is void.
    Renewed,
    /// The answers were counted: the group agrees now.
    Consensus,
    /// It is closed: what came out.
    Closed,
}

/// Writes the letter for an assessor; nothing for who cannot be written to.
pub trait Scribe: Send {
    /// The letter.
    fn letter(&self, assessment: &Assessment, assessor: &Assessor, news: News) -> Option<Letter>;
}

/// Who writes no letters: where there is no post, and in tests.
pub struct Silent;

impl Scribe for Silent {
    fn letter(&self, _: &Assessment, _: &Assessor, _: News) -> Option<Letter> {
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
    ::store::Error::Damaged { what: "a record of an assessment is not readable".into() }
}
