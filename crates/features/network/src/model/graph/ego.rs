//! One organisation with those around it: what is drawn of it.

use std::collections::HashMap;

use super::{Graph, Node};

/// One of those around.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// Who.
    pub node: Node,
    /// Through whom it is linked to the one in the middle, as a number in the ring before; itself has none.
    pub through: usize,
}

/// An organisation with its neighbours and theirs, as many as can be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ego {
    /// In the middle.
    pub node: Node,
    /// The neighbours: those of one region stand beside each other, the best linked first.
    pub first: Vec<Spot>,
    /// The neighbours of the neighbours, near to those through whom they are linked.
    pub second: Vec<Spot>,
    /// How many neighbours are not drawn.
    pub first_hidden: usize,
    /// How many of their neighbours are not drawn.
    pub second_hidden: usize,
}

impl Graph {
    /// An organisation with those around it, at most `most` altogether; a third of them at least may be direct neighbours.
    pub fn around(&self, node: Node, most: usize) -> Ego {
        let mut ring: Vec<Node> = self.near(node).to_vec();
        let all = ring.len();
        let room = if all <= most / 2 { most / 2 } else { most };
        ring.sort_unstable_by_key(|near| (std::cmp::Reverse(self.degree(*near)), *near));
        ring.truncate(room);
        ring.sort_unstable_by_key(|near| (self.regions[*near as usize], std::cmp::Reverse(self.degree(*near)), *near));
        let first: Vec<Spot> = ring.iter().map(|near| Spot { node: *near, through: 0 }).collect();
        let mut seen: HashMap<Node, usize> = self.near(node).iter().map(|near| (*near, 0)).collect();
        seen.insert(node, 0);
        let mut second = Vec::new();
        for (through, spot) in first.iter().enumerate() {
            for near in self.near(spot.node) {
                if seen.insert(*near, through).is_none() {
                    second.push(Spot { node: *near, through });
                }
            }
        }
        let room = most.saturating_sub(first.len());
        let second_hidden = second.len().saturating_sub(room);
        second.sort_unstable_by_key(|spot| (std::cmp::Reverse(self.degree(spot.node)), spot.node));
        second.truncate(room);
        second.sort_unstable_by_key(|spot| (spot.through, spot.node));
        Ego { node, first_hidden: all - first.len(), first, second, second_hidden }
    }
}
