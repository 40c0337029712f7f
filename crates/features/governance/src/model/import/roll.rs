use std::collections::BTreeMap;

use actors::directory::{Actor, ContactKind, Facts};
use jiff::civil::Date;
use kernel::Id;

use super::columns::Column;
use super::line::Fault;
use crate::model::{Mandate, Office, Seat, Statutes, Tenure};

/// Whom a row means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Somebody of the directory.
    Known(Id<Actor>),
    /// Somebody new.
    New,
}

/// A body as it stands before an import: its seats with all their tenures, and what is known of the people concerned.
#[derive(Debug, Clone, Default)]
pub struct Roll {
    /// The day of the import.
    pub today: Date,
    /// The seats, by number.
    pub seats: Vec<RollSeat>,
    /// The tenures in this body of everybody who sits or sat in it.
    pub held: BTreeMap<Id<Actor>, Vec<Tenure>>,
    /// What the directory says of those who sit and of those whom rows may mean.
    pub people: BTreeMap<Id<Actor>, Facts>,
    /// Their contacts, as far as the list has columns for them.
    pub contacts: BTreeMap<Id<Actor>, Vec<(ContactKind, String)>>,
    /// What gives a term its end where the row has none.
    pub statutes: Statutes,
    /// The first day of mandates whose row has none.
    pub default_since: Option<Date>,
}

/// A seat as it stands before an import.
#[derive(Debug, Clone)]
pub struct RollSeat {
    /// Its identity.
    pub id: Id<Seat>,
    /// Its number.
    pub number: u32,
    /// Whoever holds it.
    pub sitting: Option<Sitting>,
    /// All tenures that it has seen, the present one included.
    pub tenures: Vec<Tenure>,
}

/// Whoever holds a seat before an import.
#[derive(Debug, Clone)]
pub struct Sitting {
    /// The mandate.
    pub mandate: Id<Mandate>,
    /// Who.
    pub person: Id<Actor>,
    /// The function.
    pub office: Office,
    /// From when.
    pub tenure: Tenure,
}

/// What would come of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A new mandate.
    Begin {
        /// On which seat.
        seat: Id<Seat>,
        /// The number of that seat.
        number: u32,
        /// Whose, and what the directory learns of the person.
        person: Choice,
        /// The function.
        office: Office,
        /// From when to when.
        tenure: Tenure,
    },
    /// A present mandate is corrected, or ended.
    Amend {
        /// Which.
        mandate: Id<Mandate>,
        /// Whose.
        person: Id<Actor>,
        /// The function.
        office: Office,
        /// From when to when.
        tenure: Tenure,
    },
    /// Nothing.
    Unchanged,
    /// Nothing can come of it as it is.
    Refused(Vec<Fault>),
}

/// A row with what would come of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The number of the row.
    pub line: u32,
    /// What would come of it.
    pub step: Step,
    /// What the directory would say of the person, if that changes.
    pub facts: Option<Facts>,
    /// The contacts that the directory would learn.
    pub contacts: Vec<(ContactKind, String)>,
    /// The columns that change something.
    pub changed: Vec<Column>,
}

impl Planned {
    pub(super) const fn refused(line: u32, faults: Vec<Fault>) -> Self {
        Self { line, step: Step::Refused(faults), facts: None, contacts: Vec::new(), changed: Vec::new() }
    }

    /// Whether nothing can come of the row as it is.
    pub const fn is_refused(&self) -> bool {
        matches!(self.step, Step::Refused(_))
    }
}
