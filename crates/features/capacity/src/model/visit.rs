//! Coaching: visits with aims, findings, commitments and a next date; exchanges between associations.

use actors::Space;
use actors::accounts::Account;
use actors::directory::Actor;
use jiff::civil::Date;
use kernel::Id;
use serde::{Deserialize, Serialize};

use super::plan::Deed;

store::coded! {
    /// What kind of meeting it is.
    VisitKind, "capacity-visit-" {
        /// A coach comes to the association.
        Coaching = "coaching",
        /// Another association shows how it does something.
        Exchange = "exchange",
    }
}

/// Which visit, of which space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct VisitKey {
    /// The space that coaches.
    pub space: Id<Space>,
    /// Which one.
    pub visit: Id<Visit>,
}

/// A visit, planned or held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Which one.
    pub key: VisitKey,
    /// Who is coached.
    pub association: Id<Actor>,
    /// What kind of meeting it is.
    pub kind: VisitKind,
    /// Who shares what it knows, in an exchange.
    pub peer: Option<Id<Actor>>,
    /// Who coaches.
    pub coach: Id<Account>,
    /// The day for which it is planned.
    pub planned_on: Date,
    /// The day on which it took place.
    pub held_on: Option<Date>,
    /// When they see each other again.
    pub next_on: Option<Date>,
    /// How often it was saved.
    pub saved: i32,
    /// What is sealed of it.
    pub note: Note,
}

/// What a visit is for, and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Note {
    /// What it is for.
    pub aims: String,
    /// What was found; empty before it took place.
    pub findings: String,
}

/// What somebody promised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// Which one.
    pub id: Id<Self>,
    /// In the order in which they were written.
    pub number: i32,
    /// By when.
    pub due: Option<Date>,
    /// When it was kept.
    pub kept_on: Option<Date>,
    /// What, and who.
    pub deed: Deed,
}

impl Commitment {
    /// Whether its day has passed and it was not kept.
    pub fn is_late(&self, today: Date) -> bool {
        self.kept_on.is_none() && self.due.is_some_and(|due| due < today)
    }
}

impl Visit {
    /// The day by which lists sort it: when it took place, or is to.
    pub fn day(&self) -> Date {
        self.held_on.unwrap_or(self.planned_on)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_commitment_is_late_the_day_after_and_never_once_it_is_kept() {
        let due = |due: Option<Date>, kept_on: Option<Date>| Commitment {
            id: Id::from_uuid(uuid::Uuid::nil()),
            number: 1,
            due,
            kept_on,
            deed: Deed::default(),
        };
        let day = date(2026, 3, 1);
        assert!(!due(Some(day), None).is_late(day) && due(Some(day), None).is_late(date(2026, 3, 2)));
        assert!(!due(Some(day), Some(date(2026, 4, 1))).is_late(date(2026, 5, 1)) && !due(None, None).is_late(day));
    }
}
