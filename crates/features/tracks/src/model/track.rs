//! A track that a space accompanies people on.

use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Text};

/// A framework as a track is followed with it.
#[derive(Debug)]
pub enum Edition {}

/// A track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// Which one.
    pub id: Id<Self>,
    /// Of which space.
    pub space: Id<Space>,
    /// With which framework.
    pub edition: Id<Edition>,
    /// What it is called.
    pub title: Text,
    /// Since when.
    pub opened_at: Timestamp,
    /// Since when nobody is invited any more.
    pub closed_at: Option<Timestamp>,
}

/// So many people validate on a track at least: two who look, and one where they differ.
pub const FEWEST_VALIDATORS: usize = 3;
