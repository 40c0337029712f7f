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
