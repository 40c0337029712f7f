//! Trainers: a pool of the space.

use kernel::Id;
use serde::{Deserialize, Serialize};

/// Who can teach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trainer {
    /// Which one.
    pub id: Id<Self>,
    /// Whether she is asked no more.
    pub is_retired: bool,
    /// Who she is.
    pub card: Card,
}

/// What is sealed of a trainer.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Her name.
    pub name: String,
    /// Her e-mail address or telephone number.
    pub contact: String,
    /// What she teaches: codes of themes.
    pub themes: Vec<String>,
    /// In which languages: codes.
    pub langs: Vec<String>,
    /// What those who plan should know.
    pub words: String,
}

/// A name in a log is a name too many.
impl std::fmt::Debug for Card {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Card(sealed)")
    }
}
