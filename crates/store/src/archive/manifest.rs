use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::catalogue::Table;
use crate::journal::merkle::Hash;

/// The format that this program writes and reads.
pub(super) const FORMAT: u32 = 1;

/// What a backup says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub(super) format: u32,
    /// When it was made.
    pub made_at: Timestamp,
    /// The migration steps that had run, in the order in which they ran.
    pub steps: Vec<Step>,
    /// The streams of the journal as they were then: a memory outside of the database.
    pub heads: Vec<Remembered>,
    pub(super) tables: Vec<Table>,
}

/// A stream of the journal as it once was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    /// The stream.
    pub stream: Uuid,
    /// Its number of entries.
    pub size: u64,
    /// The root of its tree.
    pub root: Hash,
}

crate::row! { Remembered { stream, size, root } }

/// A migration step that had run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Whose tables.
    pub owner: String,
    /// The name of the step.
    pub step: String,
    /// The SHA-256 of its script, in hexadecimal.
    pub checksum: String,
}

crate::row! { Step { owner, step, checksum } }
