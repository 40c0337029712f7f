//! What the association does first.

use jiff::civil::Date;
use kernel::Id;
use serde::{Deserialize, Serialize};

use super::{Instrument, Level, Tally};

/// Something to do first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priority {
    /// Which one.
    pub id: Id<Self>,
    /// In the order of the plan.
    pub number: i32,
    /// The statement that it is to raise.
    pub statement: String,
    /// By when.
    pub due: Date,
    /// The theme of a training that is needed for it.
    pub theme: Option<String>,
    /// When it was done.
    pub done_on: Option<Date>,
    /// What is sealed of it.
    pub deed: Deed,
}

/// What is to be done, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Deed {
    /// What.
    pub what: String,
    /// Who sees to it.
    pub who: String,
}

/// A statement as the group saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Which one.
    pub statement: String,
    /// What the group agreed on; none: it does not concern the association.
    pub level: Option<Level>,
    /// How the single answers lay.
    pub tally: Tally,
}

/// Where a plan may begin: the lowest levels first, and of those the ones on which the answers lay furthest apart; what
/// stands at the fourth level, or does not concern the association, needs nothing.
pub fn candidates(instrument: &Instrument, seen: &[Seen]) -> Vec<Seen> {
    let order = |seen: &Seen| instrument.statements().position(|(_, statement)| statement.code == seen.statement);
    let mut low: Vec<Seen> =
        seen.iter().filter(|seen| seen.level.is_some_and(|level| level.next().is_some())).cloned().collect();
    low.sort_by_key(|seen| (seen.level, std::cmp::Reverse(seen.tally.spread()), order(seen)));
    low
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::instrument;

    #[test]
    fn a_plan_begins_where_the_group_stands_lowest_and_agreed_least() {
        let house = &instrument::house()[0];
        let seen = |statement: &str, level: u8, levels: [u32; 4]| Seen {
            statement: statement.to_owned(),
            level: Level::new(level),
            tally: Tally { levels, unknown: 0 },
        };
        let all = [
            seen("finance.control", 2, [0, 4, 0, 0]),
            seen("finance.budget", 1, [4, 0, 0, 0]),
            seen("people.roles", 1, [2, 1, 0, 1]),
            seen("governance.purpose", 4, [0, 0, 0, 4]),
            seen("people.employment", 0, [0; 4]),
        ];
        let found: Vec<String> = candidates(house, &all).into_iter().map(|seen| seen.statement).collect();
        assert_eq!(found, ["people.roles", "finance.budget", "finance.control"]);
    }
}
