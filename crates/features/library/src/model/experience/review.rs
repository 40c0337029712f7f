use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use store::{Cell, Column, Value};

store::coded! {
    /// By what a sheet is judged.
    Criterion, "library-experience-criterion-" {
        /// Somebody who was not there understands it.
        Clear = "clear",
        /// What it claims can be checked.
        Evidenced = "evidenced",
        /// Others can do it.
        Replicable = "replicable",
        /// It says what it was for women and for men.
        Gender = "gender",
        /// It says what was learned, also from what failed.
        Lessons = "lessons",
    }
}

store::coded! {
    /// How well a sheet keeps a criterion.
    Grade, "library-experience-grade-" {
        /// Not at all.
        Missing = "missing",
        /// In part.
        Partly = "partly",
        /// Well.
        Well = "well",
        /// So that others can take it as an example.
        Exemplary = "exemplary",
    }
}

store::coded! {
    /// What a reviewer concludes.
    Verdict, "library-experience-verdict-" {
        /// It can be published.
        Favourable = "favourable",
        /// It can be published once the remarks are answered.
        Reserved = "reserved",
        /// It has to be worked on and submitted again.
        Rework = "rework",
    }
}

/// The grades of a review.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid(pub BTreeMap<Criterion, Grade>);

impl Grid {
    /// The criteria without a grade.
    pub fn ungraded(&self) -> Vec<Criterion> {
        Criterion::ALL.iter().copied().filter(|criterion| !self.0.contains_key(criterion)).collect()
    }
}

impl From<&Grid> for Value {
    fn from(grid: &Grid) -> Self {
        Self::Text(serde_json::to_string(grid).unwrap_or_default())
    }
}

impl Column for Grid {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Text(words) => serde_json::from_str(words).ok(),
            _ => None,
        }
    }
}

/// How the reviews of a round stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that were delivered.
    pub delivered: u32,
    /// Those of them that ask for more work.
    pub rework: u32,
    /// Those that were asked for and neither delivered nor declined.
    pub awaited: u32,
    /// Remarks of delivered reviews that no author answered.
    pub unanswered: u32,
    /// Whether peers found it good in an earlier round, and it was only corrected since.
    pub is_corrected: bool,
}
