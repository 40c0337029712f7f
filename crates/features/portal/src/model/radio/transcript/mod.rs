//! What is said in an episode, in one language: cues with their moments, or paragraphs without.

mod passages;
mod read;
mod write;

use serde::{Deserialize, Serialize};

pub use passages::{Passage, found, passages};
pub use read::read;
pub use write::{to_json, to_srt, to_text, to_vtt};

/// The most bytes of a transcript: some thirty hours of speech.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// The most cues.
const MOST_CUES: usize = 40_000;
/// The most characters of a cue.
const LONGEST: usize = 20_000;

/// A transcript.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transcript {
    /// What is said, in order.
    pub cues: Vec<Cue>,
}

/// Some words of it. Its names are short, because there are thousands in a row of the database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// When it is said; unknown where the transcript is plain text.
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Span>,
    /// Who says it; empty where that is unknown or has not changed.
    #[serde(rename = "v", default, skip_serializing_if = "String::is_empty")]
    pub voice: String,
    /// What is said, one line.
    #[serde(rename = "w")]
    pub words: String,
}

/// From when to when, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u64, u64)", into = "(u64, u64)")]
pub struct Span {
    /// The first moment.
    pub from: u64,
    /// The last one, not before the first.
    pub to: u64,
}

impl From<(u64, u64)> for Span {
    fn from((from, to): (u64, u64)) -> Self {
        Self { from, to }
    }
}

impl From<Span> for (u64, u64) {
    fn from(span: Span) -> Self {
        (span.from, span.to)
    }
}

impl Transcript {
    /// Whether it says when its words are said.
    pub fn is_timed(&self) -> bool {
        self.cues.iter().any(|cue| cue.at.is_some())
    }

    /// How many words it has, as a reader counts them.
    pub fn words(&self) -> usize {
        self.cues.iter().map(|cue| cue.words.split_whitespace().count()).sum()
    }

    /// The last moment at which something is said.
    pub fn end(&self) -> Option<u64> {
        self.cues.iter().filter_map(|cue| cue.at).map(|at| at.to).max()
    }
}
