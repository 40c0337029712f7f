//! Who would be missed: whose going would cut others off, and who lies between the others.

use super::{Graph, Node, at};

/// An organisation without which the network would be another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Missed {
    /// Who.
    pub node: Node,
    /// How many would be cut off from the largest group of those whom it reaches today.
    pub cut: u32,
    /// Into how many groups those would fall whom it reaches today.
    pub pieces: u32,
    /// On the shortest way of which part of all pairs it lies, from 0 to 1.
    pub between: f32,
}

/// How much each organisation holds the network together.
#[derive(Debug, Clone, Default)]
pub struct Importance {
    /// Those who would be missed, those who cut off most first, then those who lie between most; whoever is neither is left out.
    pub missed: Vec<Missed>,
    /// From how many organisations the ways were followed.
    pub sampled: usize,
    /// From how many there are ways.
    pub linked: usize,
}

impl Importance {
    /// Whether all ways were followed, so that `between` is exact.
    pub fn is_exact(&self) -> bool {
        self.sampled >= self.linked
    }

    /// How many would cut somebody off.
    pub fn cutting(&self) -> usize {
        self.missed.iter().take_while(|missed| missed.cut > 0).count()
    }
}

/// How many steps along relations are taken at most: below two tenths of a second on a small server.
const ENOUGH: usize = 9_000_000;
/// From at least so many organisations the ways are followed, however large the network.
const LEAST: usize = 12;

impl Graph {
    /// Who would be missed. Reckoned once: exactly who cuts whom off, and who lies between by following the ways from all
    /// organisations of a small network, from an even sample of a large one.
    pub fn importance(&self) -> &Importance {
        self.importance.get_or_init(|| {
            let cuts = self.cuts();
            let linked: Vec<Node> = self.nodes().filter(|node| self.degree(*node) > 0).collect();
            let steps = linked.len() + self.near.len();
            let sampled = (ENOUGH / steps.max(1)).max(LEAST).min(linked.len());
            let between = self.between(&linked, sampled);
            let mut missed: Vec<Missed> = self
                .nodes()
                .map(|node| Missed {
                    node,
                    cut: cuts[at(node)].0,
                    pieces: cuts[at(node)].1,
                    between: between[at(node)],
                })
                .filter(|missed| missed.cut > 0 || missed.between > 0.0)
                .collect();
            missed.sort_unstable_by(|one, other| {
                other.cut.cmp(&one.cut).then(other.between.total_cmp(&one.between)).then(one.node.cmp(&other.node))
            });
            Importance { missed, sampled, linked: linked.len() }
        })
    }

    /// For each node: how many would be cut off from the largest group that remains of its own if it went, and into how
    /// many groups that would fall. Tarjan's low points with the sizes of the branches, without recursion.
    fn cuts(&self) -> Vec<(u32, u32)> {
        let many = self.len();
        let (mut found, mut low, mut size) = (vec![0_u32; many], vec![0_u32; many], vec![0_u32; many]);
        let mut parent = vec![Node::MAX; many];
        let mut next = vec![0_u32; many];
        // Of the branches that hang on a node alone: how many nodes together, how many in the largest, how many branches.
        let mut hanging = vec![(0_u32, 0_u32, 0_u32); many];
        let (mut clock, mut order) = (0, Vec::new());
        for root in self.nodes().filter(|root| self.degree(*root) > 0) {
            if found[at(root)] > 0 {
                continue;
            }
            order.push(root);
            let mut way = vec![root];
            clock += 1;
            (found[at(root)], low[at(root)], size[at(root)]) = (clock, clock, 1);
            while let Some(node) = way.last().copied() {
                let here = at(node);
                if let Some(near) = self.near(node).get(at(next[here])).copied() {
                    next[here] += 1;
                    if found[at(near)] == 0 {
                        clock += 1;
                        (found[at(near)], low[at(near)], size[at(near)]) = (clock, clock, 1);
                        parent[at(near)] = node;
                        way.push(near);
                    } else if near != parent[here] {
                        low[here] = low[here].min(found[at(near)]);
                    }
                    continue;
                }
                way.pop();
                let above = parent[here];
                if above == Node::MAX {
                    continue;
                }
                size[at(above)] += size[here];
                low[at(above)] = low[at(above)].min(low[here]);
                if low[here] >= found[at(above)] {
                    let (sum, most, branches) = &mut hanging[at(above)];
                    (*sum, *most, *branches) = (*sum + size[here], (*most).max(size[here]), *branches + 1);
                }
            }
        }
        let islands = self.islands();
        let cut = |node: Node| {
            let (sum, most, branches) = hanging[at(node)];
            let others = islands.size_of(node) - 1;
            let rest = others - sum;
            let pieces = branches + u32::from(rest > 0);
            if pieces < 2 { (0, pieces) } else { (others - most.max(rest), pieces) }
        };
        self.nodes().map(cut).collect()
    }

    /// On the shortest way of which part of all pairs each node lies (Brandes), from `sampled` of the linked nodes.
    fn between(&self, linked: &[Node], sampled: usize) -> Vec<f32> {
        let many = self.len();
        let mut sum = vec![0_f64; many];
        let mut tour = Tour::new(many);
        for number in 0..sampled {
            tour.follow(self, linked[number * linked.len() / sampled], &mut sum);
        }
        let others = (many.max(3) - 1) as f64 * (many.max(3) - 2) as f64;
        let scale = if sampled == 0 { 0.0 } else { linked.len() as f64 / sampled as f64 / others };
        sum.into_iter().map(|dependency| (dependency * scale) as f32).collect()
    }
}

/// One walk over the network from one node, with its working memory.
struct Tour {
    steps: Vec<u32>,
    ways: Vec<f64>,
    depends: Vec<f64>,
    order: Vec<Node>,
}

impl Tour {
    fn new(many: usize) -> Self {
        Self {
            steps: vec![u32::MAX; many],
            ways: vec![0.0; many],
            depends: vec![0.0; many],
            order: Vec::with_capacity(many),
        }
    }

    /// Adds to `sum` how much the ways from `from` depend on each node.
    fn follow(&mut self, graph: &Graph, from: Node, sum: &mut [f64]) {
        for node in self.order.drain(..) {
            self.steps[at(node)] = u32::MAX;
            self.ways[at(node)] = 0.0;
            self.depends[at(node)] = 0.0;
        }
        self.steps[at(from)] = 0;
        self.ways[at(from)] = 1.0;
        self.order.push(from);
        let mut next = 0;
        while let Some(node) = self.order.get(next).copied() {
            next += 1;
            let (step, ways) = (self.steps[at(node)] + 1, self.ways[at(node)]);
            for near in graph.near(node) {
                let known = &mut self.steps[at(*near)];
                if *known == u32::MAX {
                    *known = step;
                    self.order.push(*near);
                }
                if *known == step {
                    self.ways[at(*near)] += ways;
                }
            }
        }
        for node in self.order.iter().rev().copied() {
            let step = self.steps[at(node)];
            let share = (1.0 + self.depends[at(node)]) / self.ways[at(node)];
            for near in graph.near(node) {
                if self.steps[at(*near)].wrapping_add(1) == step {
                    self.depends[at(*near)] += self.ways[at(*near)] * share;
                }
            }
            if node != from {
                sum[at(node)] += self.depends[at(node)];
            }
        }
    }
}
