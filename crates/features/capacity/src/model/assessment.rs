//! One round of assessing an association.

use std::collections::BTreeMap;

use actors::Space;
use actors::directory::Actor;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use kernel::Id;

use super::State;

/// Which assessment, of which space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The space that facilitates it.
    pub space: Id<Space>,
    /// Which one.
    pub assessment: Id<Assessment>,
}

/// What came out, by domain, in hundredths of a level: 250 is half way between the second and the third. Domains that do not
/// concern the association are not in it.
pub type Averages = BTreeMap<String, i64>;

/// An instrument as assessments are made with it.
#[derive(Debug)]
pub enum Edition {}

/// A round of assessing an association.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Which one.
    pub key: Key,
    /// Who is assessed.
    pub association: Id<Actor>,
    /// With which instrument.
    pub edition: Id<Edition>,
    /// The first, the second time.
    pub round: i32,
    /// Where it stands.
    pub state: State,
    /// Whether members of the association's own space may take part by their accounts.
    pub is_open_to_members: bool,
    /// The day until which answers are hoped for.
    pub answers_until: Option<Date>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// How many handed in their answers: fixed when the answers were closed.
    pub voices: u32,
    /// When the answers were closed.
    pub answered_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// What came out.
    pub averages: Option<Averages>,
    /// When the priorities were adopted.
    pub planned_at: Option<Timestamp>,
    /// When the names of those who took part were erased.
    pub erased_at: Option<Timestamp>,
}

/// The names of those who took part, and their links, are kept for so long after it is closed: the time of a next round.
pub const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24 * 400);

/// More people than sit around any table: who has more assesses with those whom they choose.
pub const MOST_ASSESSORS: usize = 100;

impl Assessment {
    /// Whether its plan can still be written.
    pub fn is_planning(&self) -> bool {
        self.state == State::Closed && self.planned_at.is_none()
    }

    /// When names and links are erased.
    pub fn erased_on(&self) -> Option<Timestamp> {
        self.closed_at.map(|closed| closed + KEPT_FOR)
    }
}
