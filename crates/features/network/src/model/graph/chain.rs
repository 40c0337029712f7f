//! Who can introduce us: the shortest chains from one organisation to another.

use super::{Graph, Node, at};

/// A chain of introductions, both ends included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// From the one who asks to the one who is sought.
    pub nodes: Vec<Node>,
    /// How many others those in between are linked to, together: whoever knows fewer knows each better.
    pub crowd: u64,
}

/// The shortest chains between two organisations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chains {
    /// How many steps it takes; nothing where no chain leads there.
    pub steps: Option<u32>,
    /// How many shortest chains there are.
    pub ways: u64,
    /// The best chain through each of those who can begin it, the best first.
    pub chains: Vec<Chain>,
    /// How many can begin one.
    pub introducers: usize,
}

const FAR: u32 = u32::MAX;

impl Graph {
    /// How many steps each node is away from `from`; `u32::MAX` where no chain leads. Ends when all of `wanted` is reached.
    fn steps_from(&self, from: Node, wanted: Option<Node>) -> Vec<u32> {
        let mut steps = vec![FAR; self.len()];
        steps[at(from)] = 0;
        let mut queue = vec![from];
        let mut next = 0;
        while let Some(node) = queue.get(next).copied() {
            next += 1;
            let step = steps[at(node)];
            // All at the distance of the wanted one minus one must have been seen, not more.
            if wanted.is_some_and(|wanted| steps[at(wanted)] <= step) {
                break;
            }
            for near in self.near(node) {
                if steps[at(*near)] == FAR {
                    steps[at(*near)] = step + 1;
                    queue.push(*near);
                }
            }
        }
        steps
    }

    /// How many steps it takes from one to another.
    pub fn distance(&self, from: Node, to: Node) -> Option<u32> {
        Some(self.steps_from(to, Some(from))[at(from)]).filter(|steps| *steps != FAR)
    }

    /// The shortest chains from one to another: for each who can begin one, the chain whose members are linked to the fewest
    /// others; at most `most`.
    pub fn chains(&self, from: Node, to: Node, most: usize) -> Chains {
        let steps = self.steps_from(to, Some(from));
        let length = steps[at(from)];
        if length == FAR || from == to {
            return Chains { steps: (from == to).then_some(0), ..Chains::default() };
        }
        let mut best = Best { graph: self, steps: &steps, known: std::collections::HashMap::new() };
        best.reckon(from, to, length);
        let first = self.near(from).iter().filter(|near| steps[at(**near)] == length - 1);
        let mut chains: Vec<Chain> = first.filter_map(|near| best.chain(from, *near, to)).collect();
        chains.sort_by(|one, other| one.crowd.cmp(&other.crowd).then_with(|| one.nodes.cmp(&other.nodes)));
        let introducers = chains.len();
        chains.truncate(most);
        let ways = best.known.get(&from).map_or(0, |known| known.ways);
        Chains { steps: Some(length), ways, chains, introducers }
    }
}

/// What is known of a node on some shortest chain.
#[derive(Clone, Copy)]
struct Known {
    /// How many shortest chains lead from it to the end.
    ways: u64,
    /// The crowd of the best of them, itself counted.
    crowd: u64,
    /// The next on it.
    next: Node,
}

/// The best chain from each node that lies on a shortest one.
struct Best<'a> {
    graph: &'a Graph,
    steps: &'a [u32],
    known: std::collections::HashMap<Node, Known>,
}

impl Best<'_> {
    /// Layer by layer: who lies on a shortest chain, then from the end backwards how good it is.
    fn reckon(&mut self, from: Node, to: Node, length: u32) {
        let mut layers = vec![vec![from]];
        for step in (0..length).rev() {
            let last = layers.last().map_or(&[][..], Vec::as_slice);
            let below = |node: &Node| self.graph.near(*node).iter().filter(|near| self.steps[at(**near)] == step);
            let mut layer: Vec<Node> = last.iter().flat_map(below).copied().collect();
            layer.sort_unstable();
            layer.dedup();
            layers.push(layer);
        }
        self.known.insert(to, Known { ways: 1, crowd: 0, next: to });
        for node in layers.iter().rev().skip(1).flatten() {
            let below = self
                .graph
                .near(*node)
                .iter()
                .filter(|near| self.steps[at(**near)] == self.steps[at(*node)].wrapping_sub(1));
            let found: Vec<(Node, Known)> = below.filter_map(|near| Some((*near, *self.known.get(near)?))).collect();
            let ways = found.iter().fold(0_u64, |sum, (_, known)| sum.saturating_add(known.ways));
            if let Some((next, known)) = found.iter().min_by_key(|(near, known)| (known.crowd, *near)) {
                let crowd = known.crowd + self.graph.degree(*node) as u64;
                self.known.insert(*node, Known { ways, crowd, next: *next });
            }
        }
    }

    fn chain(&self, from: Node, first: Node, to: Node) -> Option<Chain> {
        let crowd = self.known.get(&first)?.crowd;
        let mut nodes = vec![from, first];
        while let Some(last) = nodes.last().copied().filter(|last| *last != to) {
            nodes.push(self.known.get(&last)?.next);
        }
        Some(Chain { nodes, crowd })
    }
}
