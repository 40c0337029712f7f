//! One round of assessing an association.

use std::collections::BTreeMap;

use actors::Space;
use actors::directory::Actor;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use kernel::Id;

use super::{Instrument, State};

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

    /// Of the rounds of its association the one with which it is compared: the last that was closed before it and shares a
    /// domain with its instrument. By the time, not by the number: both records of an association that was merged count from
    /// one. Codes of domains are those of the house, or were never given before: what shares one can be compared.
    pub fn before(&self, rounds: Vec<Self>, instrument: &Instrument) -> Option<Self> {
        let is_earlier = |round: &Self| {
            round.state == State::Closed
                && self.closed_at.is_none_or(|own| round.closed_at.is_some_and(|closed| closed < own))
        };
        let is_comparable = |round: &Self| {
            let mut domains = round.averages.iter().flat_map(BTreeMap::keys);
            domains.any(|code| instrument.domain(code).is_some())
        };
        let comparable = rounds.into_iter().filter(|round| is_earlier(round) && is_comparable(round));
        comparable.max_by_key(|round| (round.closed_at, round.key.assessment))
    }

    /// When names and links are erased.
    pub fn erased_on(&self) -> Option<Timestamp> {
        self.closed_at.map(|closed| closed + KEPT_FOR)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use kernel::{Lang, Text};
    use uuid::Uuid;

    use super::*;
    use crate::model::instrument;

    fn round(number: u128, round: i32, closed_on: Option<i64>, domain: &str) -> Assessment {
        let at = |day: i64| Timestamp::from_second(day * 86_400).unwrap();
        Assessment {
            key: Key { space: Id::from_uuid(Uuid::nil()), assessment: Id::from_uuid(Uuid::from_u128(number)) },
            association: Id::from_uuid(Uuid::nil()),
            edition: Id::from_uuid(Uuid::nil()),
            round,
            state: if closed_on.is_some() { State::Closed } else { State::Consensus },
            is_open_to_members: false,
            answers_until: None,
            opened_at: at(0),
            voices: 3,
            answered_at: None,
            closed_at: closed_on.map(at),
            averages: closed_on.map(|_| Averages::from([(domain.to_owned(), 250)])),
            planned_at: None,
            erased_at: None,
        }
    }

    #[test]
    fn a_round_is_compared_with_the_last_one_before_it_whatever_their_numbers() {
        let house = &instrument::house()[0];
        let rounds = || {
            vec![
                round(1, 1, Some(10), "finance"),
                round(2, 2, Some(40), "finance"),
                // The record that was merged in counts from one, too.
                round(3, 1, Some(30), "people"),
                round(4, 2, None, "finance"),
            ]
        };
        let before = |of: &Assessment| of.before(rounds(), house).map(|round| round.key.assessment.uuid().as_u128());
        assert_eq!(before(&rounds()[1]), Some(3), "closed on the 30th, before the 40th");
        assert_eq!(before(&rounds()[2]), Some(1));
        assert_eq!(before(&rounds()[0]), None);
        assert_eq!(before(&rounds()[3]), Some(2), "what is not closed yet comes after all that is");
    }

    #[test]
    fn rounds_that_looked_at_other_things_are_not_compared() {
        let mut own = Instrument::blank(Text::of(Lang::Fr, "À nous"));
        own.put_domain("own-1", Text::of(Lang::Fr, "Eau"), "programmes").unwrap();
        let (house, now) = (&instrument::house()[0], round(9, 3, Some(50), "own-1"));
        let rounds = || vec![round(1, 1, Some(10), "own-1"), round(2, 2, Some(20), "finance")];
        let before = |with: &Instrument| now.before(rounds(), with).map(|round| round.round);
        assert_eq!((before(&own), before(house)), (Some(1), Some(2)));
        assert_eq!(now.before(vec![round(3, 1, Some(20), "own-2")], &own), None);
    }
}
