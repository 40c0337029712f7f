use std::collections::HashMap;

use jiff::civil::Date;
use kernel::Id;

use super::{Measure, Node, Target, Tree};

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

impl Pulse {
    /// The word of its style and message.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::OnTrack => "on-track",
            Self::Late => "late",
            Self::Reached => "reached",
        }
    }
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
    /// From 0 to 1: the average over the nodes that are measured, each the average of its own measures. Nothing if no
    /// node is measured.
    pub ratio: Option<f64>,
    /// How many measures there are.
    pub measures: usize,
    /// How many of them are neither late nor ahead of their time.
    pub on_track: usize,
    /// How many are late.
    pub late: usize,
}

/// What is added up on the way from the leaves to the root.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    ratios: f64,
    measured_nodes: usize,
    measures: usize,
    on_track: usize,
    late: usize,
}

impl Sum {
    fn of(tallies: &[Tally], today: Date) -> Self {
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

    fn add(&mut self, other: Self) {
        self.ratios += other.ratios;
        self.measured_nodes += other.measured_nodes;
        self.measures += other.measures;
        self.on_track += other.on_track;
        self.late += other.late;
    }

    fn standing(self) -> Standing {
        Standing {
            ratio: (self.measured_nodes > 0).then(|| self.ratios / self.measured_nodes as f64),
            measures: self.measures,
            on_track: self.on_track,
            late: self.late,
        }
    }
}

/// How every node of a tree stands today. `current` holds the tallies that count today, by node.
///
/// A node counts what its descendants are measured by, each measured node once: a domain without a measure of its own
/// is as far as the average of its measured objectives.
pub fn standings(tree: &Tree, current: &HashMap<Id<Node>, Vec<Tally>>, today: Date) -> HashMap<Id<Node>, Standing> {
    let mut sums: HashMap<Id<Node>, Sum> = HashMap::new();
    for branch in tree.branches().iter().rev() {
        let own = Sum::of(current.get(&branch.node.id).map_or(&[][..], Vec::as_slice), today);
        let sum = sums.entry(branch.node.id).or_default();
        sum.add(own);
        let with_children = *sum;
        if let Some(parent) = branch.node.parent {
            sums.entry(parent).or_default().add(with_children);
        }
    }
    sums.into_iter().map(|(node, sum)| (node, sum.standing())).collect()
}
