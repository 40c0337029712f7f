//! An experience that is written down: its sections, who may do what with it, what reviewers say, how versions differ.

mod content;
mod correction;
mod file;
mod merge;
mod refused;
mod review;
mod rules;
mod section;
pub mod slug;

use actors::Space;
use jiff::Timestamp;
use kernel::Id;

pub use content::{Content, Head, Licence, Link, Public};
pub use correction::is_correction;
pub use file::{File, FileKind, LARGEST_FILE, undressed};
pub use merge::merge;
pub use refused::Refused;
pub use review::{Criterion, Grade, Grid, Tally, Verdict};
pub use rules::{Act, Hand, NEEDED_REVIEWS, Obstacle, State, Step, may, next, obstacles};
pub use section::{Body, Claim, Consent, MOST_CLAIMS, MOST_MEDIA, Medium, Proof, Section};

/// Which experience of which space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The space that keeps it.
    pub space: Id<Space>,
    /// The experience.
    pub experience: Id<Experience>,
}

/// An experience as its space has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Experience {
    /// Which it is.
    pub key: Key,
    /// The last part of its public address.
    pub slug: String,
    /// Where it stands.
    pub state: State,
    /// How often it was submitted.
    pub round: u32,
    /// The version that was published last; 0 before the first.
    pub version: u32,
    /// Title, place, themes and so on.
    pub head: Head,
    /// Whether it was generated for a demonstration.
    pub is_generated: bool,
    /// Since when there is a draft.
    pub begun_at: Timestamp,
    /// When anything of it changed last.
    pub changed_at: Timestamp,
}

impl Experience {
    /// Whether everybody can read a version of it.
    pub fn is_public(&self) -> bool {
        self.version > 0 && self.state != State::Withdrawn
    }
}
