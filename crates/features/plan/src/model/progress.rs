use std::collections::HashMap;

use jiff::civil::Date;
use kernel::Id;

use super::{Branch, Measure, Node, Target, Tree};

/// One aim and what the journal counts towards it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// The measure.
    pub measure: Id<Measure>,
    /// The aim.
    pub target: Target,
    /// What was counted; corrections in the journal can make it small, never wrong.
    pub done: i64,
}

/// How an aim stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pulse {
    /// Its first day is still to come.
    Ahead,
    /// As much is done as the days that are over ask for.
    OnTrack,
    /// Less is done than the days that are over ask for.
    Late,
    /// All is done.
    Reached,
}

impl Tally {
    /// The part that is done, from 0 to 1: what is beyond the aim does not make up for what lacks elsewhere.
    pub fn ratio(&self) -> f64 {
        (self.done.max(0) as f64 / self.target.amount.max(1) as f64).min(1.0)
    }

    /// How it stands: an aim asks for an equal share of itself each day.
    pub fn pulse(&self, today: Date) -> Pulse {
        let (span, amount) = (self.target.span, self.target.amount);
        if self.done >= amount {
            return Pulse::Reached;
        }
        if today < span.first() {
            return Pulse::Ahead;
        }
        let done = i128::from(self.done) * i128::from(span.days());
        let asked = i128::from(amount) * i128::from(span.days_over(today));
        if done < asked { Pulse::Late } else { Pulse::OnTrack }
    }

    /// Of the aims of one measure in the order of their days, the one that counts on a day: the one that holds it, else
    /// the last that is over, else the first.
    pub fn current(tallies: &[Self], today: Date) -> Option<&Self> {
        tallies.iter().rev().find(|tally| tally.target.span.first() <= today).or(tallies.first())
    }
}

/// How a node stands with all that is beneath it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Standing {
    /// The ratios of the measured nodes added up, each from 0 to 1 and the average of its node's own measures.
    ratios: f64,
    /// How many nodes are measured.
    measured_nodes: usize,
    /// How many measures there are.
    pub measures: usize,
    /// How many of them are neither late nor ahead of their time.
    pub on_track: usize,
    /// How many are late.
    pub late: usize,
}

impl Standing {
    /// How a node stands by its own measures.
    fn own(tallies: &[Tally], today: Date) -> Self {
        if tallies.is_empty() {
            return Self::default();
        }
        let pulses = || tallies.iter().map(|tally| tally.pulse(today));
        Self {
            ratios: tallies.iter().map(Tally::ratio).sum::<f64>() / tallies.len() as f64,
            measured_nodes: 1,
            measures: tallies.len(),
            on_track: pulses().filter(|pulse| matches!(pulse, Pulse::OnTrack | Pulse::Reached)).count(),
            late: pulses().filter(|pulse| *pulse == Pulse::Late).count(),
        }
    }

    /// How several nodes stand together.
    pub fn of_all(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(Self::default(), |sum, part| Self {
            ratios: sum.ratios + part.ratios,
            measured_nodes: sum.measured_nodes + part.measured_nodes,
            measures: sum.measures + part.measures,
            on_track: sum.on_track + part.on_track,
            late: sum.late + part.late,
        })
    }

    /// From 0 to 1: the average over the nodes that are measured. Nothing if none is.
    pub fn ratio(&self) -> Option<f64> {
        (self.measured_nodes > 0).then(|| self.ratios / self.measured_nodes as f64)
    }
}

/// How every node of a tree stands today. `current` holds the tallies that count today, by node.
///
/// A node counts what its descendants are measured by, each measured node once: a domain without a measure of its own
/// is as far as the average of its measured objectives.
pub fn standings(tree: &Tree, current: &HashMap<Id<Node>, Vec<Tally>>, today: Date) -> HashMap<Id<Node>, Standing> {
    let mut standings: HashMap<Id<Node>, Standing> = HashMap::new();
    for Branch { node, .. } in tree.branches().iter().rev() {
        let own = Standing::own(current.get(&node.id).map_or(&[], Vec::as_slice), today);
        let beneath = standings.get(&node.id).copied().unwrap_or_default();
        let whole = Standing::of_all([own, beneath]);
        standings.insert(node.id, whole);
        if let Some(parent) = node.parent {
            let siblings = standings.get(&parent).copied().unwrap_or_default();
            standings.insert(parent, Standing::of_all([siblings, whole]));
        }
    }
    standings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;
    use crate::model::tree::tests::{id, tree_of};
    use jiff::civil::date;
    use proptest::prelude::*;

    fn tally(amount: i64, done: i64) -> Tally {
        let span = Span::new(date(2026, 1, 1), date(2026, 12, 31)).unwrap();
        Tally { measure: id(1), target: Target { span, amount }, done }
    }

    #[test]
    fn what_is_late_is_behind_its_share_of_the_days_gone_by() {
        let noon = date(2026, 7, 2); // 182 of 365 days are over
        assert_eq!(tally(365, 181).pulse(noon), Pulse::Late);
        assert_eq!(tally(365, 182).pulse(noon), Pulse::OnTrack);
        assert_eq!(tally(365, 365).pulse(noon), Pulse::Reached);
        assert_eq!(tally(365, 0).pulse(date(2026, 1, 1)), Pulse::OnTrack);
        assert_eq!(tally(365, 0).pulse(date(2025, 12, 31)), Pulse::Ahead);
        assert_eq!(tally(365, 364).pulse(date(2027, 1, 1)), Pulse::Late);
    }

    #[test]
    fn the_tally_that_counts_is_the_one_of_today() {
        let year = |year| {
            let span = Span::new(date(year, 1, 1), date(year, 12, 31)).unwrap();
            Tally { measure: id(1), target: Target { span, amount: 300 }, done: i64::from(year) }
        };
        let years = [year(2025), year(2026), year(2027)];
        let of = |day| Tally::current(&years, day).unwrap().done;
        assert_eq!(of(date(2024, 5, 1)), 2025);
        assert_eq!(of(date(2026, 11, 21)), 2026);
        assert_eq!(of(date(2030, 1, 1)), 2027);
        assert!(Tally::current(&[], date(2026, 1, 1)).is_none());
    }

    #[test]
    fn a_parent_is_as_far_as_the_average_of_what_is_measured_beneath_it() {
        // 1 ── 2 (half), 3 (all, and twice what was asked), 4 unmeasured ── 5 (nothing)
        let tree = tree_of(&[(1, None), (2, Some(1)), (3, Some(1)), (4, Some(1)), (5, Some(4))]);
        let current = HashMap::from([
            (id(2), vec![tally(10, 5)]),
            (id(3), vec![tally(10, 20), tally(10, 10)]),
            (id(5), vec![tally(10, 0)]),
        ]);
        let standings = standings(&tree, &current, date(2026, 7, 1));
        assert_eq!(standings[&id(1)].ratio(), Some(0.5));
        assert_eq!(standings[&id(4)].ratio(), Some(0.0));
        let whole = standings[&id(1)];
        assert_eq!((whole.measures, whole.on_track, whole.late), (4, 3, 1));
        assert_eq!(Standing::default().ratio(), None);
    }

    proptest! {
        #[test]
        fn a_ratio_stays_between_nothing_and_all(amount in i64::MIN..i64::MAX, done in i64::MIN..i64::MAX) {
            let ratio = tally(amount, done).ratio();
            prop_assert!((0.0..=1.0).contains(&ratio));
        }

        #[test]
        fn doing_more_never_makes_later(amount in 1..10_000_i64, done in 0..10_000_i64, day in 0..365_i64) {
            let today = date(2026, 1, 1) + jiff::Span::new().days(day);
            if tally(amount, done).pulse(today) != Pulse::Late {
                prop_assert_ne!(tally(amount, done + 1).pulse(today), Pulse::Late);
            }
        }

        #[test]
        fn the_root_counts_each_measure_once(parents in prop::collection::vec(0..20_u128, 1..20), done in prop::collection::vec(0..20_i64, 20)) {
            let nodes: Vec<(u128, Option<u128>)> =
                (1..=parents.len() as u128).map(|node| (node, parents.get(node as usize - 1).map(|p| p % node).filter(|p| *p > 0))).collect();
            let tree = tree_of(&nodes);
            let current: HashMap<_, _> = nodes.iter().map(|(node, _)| (id(*node), vec![tally(10, done[*node as usize % 20])])).collect();
            let standings = standings(&tree, &current, date(2026, 7, 1));
            let whole = Standing::of_all(tree.roots().map(|root| standings[&root.node.id]));
            prop_assert_eq!(whole.measures, nodes.len());
            prop_assert!(whole.on_track + whole.late <= whole.measures);
        }
    }
}
