//! What the network may know: how many, and averages over so many associations that none can be told.

use std::collections::{BTreeMap, BTreeSet};

use actors::Space;
use actors::directory::Actor;
use kernel::Id;
use store::{Db, params};

use crate::model::{Averages, count};

const CLOSED: &str = "SELECT r.root, a.averages FROM capacity_assessment a JOIN actor r ON r.id = a.association \
     WHERE a.space_id = $1 AND a.state = 'closed' AND (a.closed_at, a.id) > ($2, $3) ORDER BY a.closed_at, a.id LIMIT 20000";
const STATES: &str = "SELECT state, COUNT(*) FROM capacity_assessment WHERE space_id = $1 GROUP BY state";
const NEEDS: &str = "SELECT p.theme, COUNT(DISTINCT r.root) FROM capacity_priority p \
     JOIN capacity_assessment a ON a.space_id = p.space_id AND a.id = p.assessment JOIN actor r ON r.id = a.association \
     WHERE p.space_id = $1 AND p.theme IS NOT NULL AND a.planned_at IS NOT NULL GROUP BY p.theme";

pub(super) const STATEMENTS: &[&str] = &[CLOSED, STATES, NEEDS];

/// What others see of the assessments of a space.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// How many are under way.
    pub under_way: i64,
    /// How many associations were assessed.
    pub assessed: usize,
    /// How many of them again.
    pub reassessed: usize,
    /// Averages of first assessments.
    pub first: Crowd,
    /// Averages of the associations that were assessed again: the first time.
    pub before: Crowd,
    /// The same associations: the second time.
    pub after: Crowd,
    /// How many associations need a training, by theme; told once they are many.
    pub needs: Vec<(String, i64)>,
}

/// Averages over many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Crowd {
    /// Over how many associations: 0, or at least [`count::CROWD`].
    pub associations: usize,
    /// By domain, in hundredths; only those that concern at least [`count::CROWD`] of them.
    pub averages: Averages,
}

impl Crowd {
    /// Averages over the first associations, as many as make no single one known.
    pub fn of(all: &[&Averages]) -> Self {
        let shown = &all[..count::crowded(all.len())];
        let mut levels: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
        for (domain, level) in shown.iter().flat_map(|averages| averages.iter()) {
            levels.entry(domain.as_str()).or_default().push(*level);
        }
        // Where a domain concerns some of them only, those are counted by their own fives: the next one to whom it matters
        // would else be seen as a difference.
        let crowded = levels.into_iter().filter_map(|(domain, levels)| {
            let own = &levels[..count::crowded(levels.len())];
            count::mean(own).map(|mean| (domain.to_owned(), mean))
        });
        Self { associations: shown.len(), averages: crowded.collect() }
    }
}

/// Each association's rounds, in the order in which the first ones were closed.
pub fn histories(closed: Vec<(Id<Actor>, Averages)>) -> Vec<Vec<Averages>> {
    let mut order: BTreeMap<Id<Actor>, usize> = BTreeMap::new();
    let mut histories: Vec<Vec<Averages>> = Vec::new();
    for (association, averages) in closed {
        let at = *order.entry(association).or_insert_with(|| {
            histories.push(Vec::new());
            histories.len() - 1
        });
        histories[at].push(averages);
    }
    histories
}

/// What others see of the assessments of a space.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, space: Id<Space>) -> store::Result<Numbers> {
    let start = params![space, i64::MIN, uuid::Uuid::nil()];
    let rows: Vec<(Id<Actor>, String)> = db.all(CLOSED, &start).await?;
    let read = |(actor, written): (Id<Actor>, String)| {
        serde_json::from_str(&written).map(|averages| (actor, averages)).map_err(super::unreadable)
    };
    let closed: Vec<(Id<Actor>, Averages)> = rows.into_iter().map(read).collect::<store::Result<_>>()?;
    let states: Vec<(crate::model::State, i64)> = db.all(STATES, &params![space]).await?;
    let needs: Vec<(String, i64)> = db.all(NEEDS, &params![space]).await?;
    let under_way = states.iter().filter(|(state, _)| state.is_under_way()).map(|(_, count)| count).sum();
    let repeated = second_rounds(&closed);
    let histories = histories(closed);
    let first: Vec<&Averages> = histories.iter().filter_map(|rounds| rounds.first()).collect();
    let (before, after): (Vec<&Averages>, Vec<&Averages>) = repeated.iter().map(|(one, two)| (one, two)).unzip();
    Ok(Numbers {
        under_way,
        assessed: histories.len(),
        reassessed: repeated.len(),
        first: Crowd::of(&first),
        before: Crowd::of(&before),
        after: Crowd::of(&after),
        needs: needs.into_iter().filter(|(_, count)| *count >= count::CROWD as i64).collect(),
    })
}

/// Of those who had two rounds that can be compared, the first two of these in the domains that both have, in the order in
/// which the second ones were closed.
fn second_rounds(closed: &[(Id<Actor>, Averages)]) -> Vec<(Averages, Averages)> {
    let mut earlier: BTreeMap<Id<Actor>, Vec<&Averages>> = BTreeMap::new();
    let mut paired: BTreeSet<Id<Actor>> = BTreeSet::new();
    let mut pairs = Vec::new();
    for (association, averages) in closed {
        let rounds = earlier.entry(*association).or_default();
        let pair = rounds.iter().map(|before| shared(before, averages)).find(|(both, _)| !both.is_empty());
        if let Some(pair) = pair.filter(|_| paired.insert(*association)) {
            pairs.push(pair);
        }
        rounds.push(averages);
    }
    pairs
}

/// Two rounds in the domains that both have.
fn shared(one: &Averages, other: &Averages) -> (Averages, Averages) {
    let of = |averages: &Averages, both: &Averages| {
        let kept = averages.iter().filter(|(domain, _)| both.contains_key(*domain));
        kept.map(|(domain, level)| (domain.clone(), *level)).collect()
    };
    (of(one, other), of(other, one))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(finance: i64) -> Averages {
        Averages::from([("finance".to_owned(), finance)])
    }

    #[test]
    fn no_average_tells_what_a_single_association_said() {
        let all: Vec<Averages> = (0..13).map(|number| levels(100 + number * 20)).collect();
        let crowd = |count: usize| Crowd::of(&all.iter().take(count).collect::<Vec<_>>());
        for count in 0..5 {
            assert_eq!(crowd(count), Crowd::default(), "{count}");
        }
        assert_eq!(crowd(5).averages["finance"], 140);
        for count in 6..10 {
            assert_eq!(crowd(count), crowd(5), "one more association moves nothing that others see");
        }
        assert_eq!(crowd(12).associations, 10);
    }

    #[test]
    fn a_domain_that_concerns_few_is_not_told() {
        let mut all: Vec<Averages> = (0..10).map(|_| levels(200)).collect();
        for own in all.iter_mut().take(4) {
            own.insert("people".to_owned(), 300);
        }
        let crowd = Crowd::of(&all.iter().collect::<Vec<_>>());
        assert_eq!(crowd.averages, levels(200));
    }

    #[test]
    fn before_and_after_are_the_same_associations() {
        let id = |number: u128| Id::from_uuid(uuid::Uuid::from_u128(number));
        let closed = [
            (id(1), levels(100)),
            (id(2), levels(200)),
            (id(2), levels(300)),
            (id(1), levels(150)),
            (id(2), levels(400)),
        ];
        assert_eq!(second_rounds(&closed), [(levels(200), levels(300)), (levels(100), levels(150))]);
        assert_eq!(histories(closed.to_vec()).iter().map(Vec::len).collect::<Vec<_>>(), [2, 3]);
    }

    #[test]
    fn before_and_after_are_told_in_the_domains_that_both_rounds_looked_at() {
        let id = Id::from_uuid(uuid::Uuid::from_u128(1));
        let own = Averages::from([("own-1".to_owned(), 300)]);
        let mixed = Averages::from([("own-1".to_owned(), 350), ("finance".to_owned(), 200)]);
        let alone = second_rounds(&[(id, levels(100)), (id, own.clone())]);
        assert_eq!(alone, [], "another instrument is no second round");
        let pairs = second_rounds(&[(id, own.clone()), (id, levels(100)), (id, mixed.clone())]);
        assert_eq!(pairs, [(own, Averages::from([("own-1".to_owned(), 350)]))], "what one alone has is left out");
    }
}
