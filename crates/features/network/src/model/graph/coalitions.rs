//! Coalitions that overlap.

use super::{Graph, Node, Ties, at, position};
use crate::model::{RelationKind, Sort};

/// Two coalitions with common members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    /// The one.
    pub one: Node,
    /// The other.
    pub other: Node,
    /// How many are in both.
    pub shared: u32,
    /// How many are in the one.
    pub members: u32,
    /// How many are in the other.
    pub other_members: u32,
}

impl Overlap {
    /// Which part of the members of both together is in both, in hundredths.
    pub fn percent(&self) -> u32 {
        let all = self.members + self.other_members - self.shared;
        (self.shared * 100).checked_div(all).unwrap_or(0)
    }
}

/// The coalitions and how they overlap.
#[derive(Debug, Clone, Default)]
pub struct Overlaps {
    /// Every coalition with the number of its members, the largest first.
    pub coalitions: Vec<(Node, u32)>,
    /// The pairs that share most, first.
    pub first: Vec<Overlap>,
    /// How many pairs share somebody.
    pub total: usize,
    /// Whether there were too many to be counted to the end.
    pub is_partial: bool,
}

/// So many steps are taken at most: some tenths of a second.
const ENOUGH: usize = 40_000_000;

impl Graph {
    /// Whether somebody is in a coalition: allied in it, or a member where it is one or a movement.
    fn belongs(&self, node: Node, other: Node, ties: Ties) -> bool {
        let takes_members = matches!(self.sort(other), Some(Sort::Coalition | Sort::Movement));
        node != other
            && (ties.has(Ties::to(RelationKind::AlliedIn))
                || takes_members
                    && (ties.has(Ties::to(RelationKind::MemberOf)) || ties.has(Ties::to(RelationKind::PartOf))))
    }

    /// Who is in a coalition.
    pub fn members(&self, coalition: Node) -> impl Iterator<Item = Node> {
        let is_member = move |node: &Node| self.belongs(*node, coalition, self.ties(*node, coalition));
        self.near(coalition).iter().copied().filter(is_member)
    }

    /// The coalitions of somebody.
    fn coalitions_of(&self, node: Node) -> impl Iterator<Item = Node> {
        self.links(node).filter(move |(other, ties)| self.belongs(node, *other, *ties)).map(|(other, _)| other)
    }

    /// The coalitions, and which pairs of them share members; at most `most` pairs are listed.
    pub fn overlaps(&self, most: usize) -> Overlaps {
        let (mut starts, mut of) = (vec![0_u32], Vec::new());
        for node in self.nodes() {
            of.extend(self.coalitions_of(node));
            starts.push(position(of.len()));
        }
        let mut members = vec![0_u32; self.len()];
        of.iter().for_each(|coalition| members[at(*coalition)] += 1);
        let is_named = |node: &Node| self.sort(*node) == Some(Sort::Coalition);
        let mut found = Overlaps {
            coalitions: self
                .nodes()
                .filter(|node| members[at(*node)] > 0 || is_named(node))
                .map(|node| (node, members[at(node)]))
                .collect(),
            ..Overlaps::default()
        };
        found.coalitions.sort_unstable_by_key(|(node, members)| (std::cmp::Reverse(*members), *node));
        let mut shared = vec![0_u32; self.len()];
        let mut steps = 0;
        for (one, _) in &found.coalitions {
            let mut touched = Vec::new();
            for member in self.members(*one) {
                let theirs = &of[super::range(&starts, member)];
                steps += theirs.len();
                for other in theirs.iter().filter(|other| *other > one) {
                    if shared[at(*other)] == 0 {
                        touched.push(*other);
                    }
                    shared[at(*other)] += 1;
                }
            }
            for other in touched {
                let count = std::mem::take(&mut shared[at(other)]);
                let (members, other_members) = (members[at(*one)], members[at(other)]);
                found.first.push(Overlap { one: *one, other, shared: count, members, other_members });
            }
            if steps > ENOUGH {
                found.is_partial = true;
                break;
            }
        }
        found.total = found.first.len();
        let rank = |pair: &Overlap| (std::cmp::Reverse((pair.shared, pair.percent())), pair.one, pair.other);
        found.first.sort_unstable_by_key(rank);
        found.first.truncate(most);
        found
    }
}
