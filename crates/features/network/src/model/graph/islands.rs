//! Who is linked to nobody, and which groups are apart from the rest.

use petgraph::unionfind::UnionFind;

use super::{Graph, Node, at};

/// The groups of organisations that reach each other.
#[derive(Debug, Clone, Default)]
pub struct Islands {
    /// Which group each node belongs to: the number in `sizes`.
    of: Vec<u32>,
    /// How many each group has; the largest first.
    pub sizes: Vec<u32>,
}

impl Islands {
    /// The group of a node: 0 is the largest.
    pub fn of(&self, node: Node) -> usize {
        self.of[at(node)] as usize
    }

    /// How many are in the group of a node.
    pub fn size_of(&self, node: Node) -> u32 {
        self.sizes[self.of(node)]
    }

    /// How many are in the largest group.
    pub fn largest(&self) -> u32 {
        self.sizes.first().copied().unwrap_or(0)
    }

    /// How many are linked to nobody.
    pub fn alone(&self) -> usize {
        self.sizes.iter().rev().take_while(|size| **size == 1).count()
    }

    /// The groups of two and more that are apart from the largest.
    pub fn apart(&self) -> usize {
        self.sizes.iter().skip(1).filter(|size| **size > 1).count()
    }
}

impl Graph {
    /// The groups of organisations that reach each other. Reckoned once.
    pub fn islands(&self) -> &Islands {
        self.islands.get_or_init(|| {
            let mut groups = UnionFind::<u32>::new(self.len());
            for node in self.nodes() {
                for near in self.near(node).iter().filter(|near| **near > node) {
                    groups.union(node, *near);
                }
            }
            let labels = groups.into_labeling();
            let mut sizes = vec![0_u32; self.len()];
            labels.iter().for_each(|label| sizes[at(*label)] += 1);
            let mut order: Vec<u32> = self.nodes().filter(|label| sizes[at(*label)] > 0).collect();
            order.sort_unstable_by_key(|label| (std::cmp::Reverse(sizes[at(*label)]), *label));
            let mut number = vec![0; self.len()];
            (0..).zip(&order).for_each(|(place, label)| number[at(*label)] = place);
            Islands {
                of: labels.iter().map(|label| number[at(*label)]).collect(),
                sizes: order.iter().map(|label| sizes[at(*label)]).collect(),
            }
        })
    }

    /// Who is linked to nobody: in this region (its number in [`super::regions`]), or nowhere known, or anywhere.
    pub fn alone(&self, region: Option<Option<usize>>) -> impl Iterator<Item = Node> {
        let is_there = move |node: Node| region.is_none_or(|region| self.region(node) == region);
        self.nodes().filter(move |node| self.degree(*node) == 0 && is_there(*node))
    }
}
