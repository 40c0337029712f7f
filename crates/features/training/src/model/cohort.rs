//! A cohort: those who go through a programme together.

use actors::Space;
use jiff::civil::Date;
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};

use super::{Call, Programme};

/// A cohort of a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// Whose.
    pub space: Id<Space>,
    /// Which one.
    pub id: Id<Self>,
    /// What it learns.
    pub programme: Id<Programme>,
    /// By which call one comes to it.
    pub call: Option<Id<Call>>,
    /// What is said of it.
    pub content: Content,
}

/// What is said of a cohort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Its name.
    pub title: Text,
    /// Its first day.
    pub first_day: Date,
    /// Its last day.
    pub last_day: Date,
    /// Where: a code of [`kernel::place`].
    #[serde(default)]
    pub place: Option<String>,
    /// The house, the street.
    #[serde(default)]
    pub address: Text,
    /// How many associations have a place.
    pub places: i32,
    /// It does not take place.
    #[serde(default)]
    pub is_cancelled: bool,
}
