use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::catalogue::Table;

/// The format that this program writes and reads.
pub(super) const FORMAT: u32 = 1;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub(super) format: u32,
    /// When it was made.
    pub made_at: Timestamp,
    /// The migration steps that had run, in the order in which they ran.
    pub steps: Vec<Step>,
    pub(super) tables: Vec<Table>,
}

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
