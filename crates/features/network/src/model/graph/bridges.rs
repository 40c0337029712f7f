//! Who bridges two regions.

use super::{Graph, Node, at, regions};

/// An organisation whose relations join two regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bridge {
    /// Who.
    pub node: Node,
    /// How many of the one region it reaches, itself counted if it is there.
    pub here: u32,
    /// How many of the other.
    pub there: u32,
}

impl Bridge {
    /// How many pairs of organisations meet through it.
    pub fn pairs(&self) -> u64 {
        u64::from(self.here) * u64::from(self.there)
    }
}

/// Who joins two regions.
#[derive(Debug, Clone, Default)]
pub struct Bridges {
    /// Those through whom most pairs meet, first.
    pub first: Vec<Bridge>,
    /// How many there are in all.
    pub total: usize,
    /// How many organisations of the one region are linked to the other without anybody between them.
    pub direct: usize,
}

/// How many organisations join each pair of regions.
#[derive(Debug, Clone)]
pub struct Joined {
    counts: Vec<u32>,
}

impl Joined {
    /// How many join these two.
    pub fn count(&self, one: usize, other: usize) -> u32 {
        self.counts.get(one * regions().len() + other).copied().unwrap_or(0)
    }
}

impl Graph {
    /// Who bridges two regions (numbers in [`regions`]): organisations that reach both by their own place or that of who
    /// is linked to them. At most `most` of them are listed.
    pub fn bridges(&self, one: usize, other: usize, most: usize) -> Bridges {
        if one == other {
            return Bridges::default();
        }
        let mut found = Bridges::default();
        for node in self.nodes() {
            let (mut here, mut there) = (0, 0);
            for place in self.near(node).iter().chain(std::iter::once(&node)) {
                match self.region(*place) {
                    Some(region) if region == one => here += 1,
                    Some(region) if region == other => there += 1,
                    _ => {}
                }
            }
            let is_joined = here > 0 && there > 0;
            found.direct += usize::from(is_joined && self.region(node) == Some(one));
            if is_joined {
                found.first.push(Bridge { node, here, there });
            }
        }
        found.total = found.first.len();
        let rank = |bridge: &Bridge| (std::cmp::Reverse(bridge.pairs()), self.degree(bridge.node), bridge.node);
        found.first.sort_unstable_by_key(rank);
        found.first.truncate(most);
        found
    }

    /// How many organisations join each pair of regions.
    pub fn joined(&self) -> Joined {
        let many = regions().len();
        let mut counts = vec![0; many * many];
        for node in self.nodes() {
            let reached = self.regions_reached(node);
            for one in (0..many).filter(|one| reached & (1 << one) != 0) {
                for other in (0..many).filter(|other| *other != one && reached & (1 << other) != 0) {
                    counts[one * many + other] += 1;
                }
            }
        }
        Joined { counts }
    }

    /// The regions of an organisation and of who is linked to it, a bit for each.
    fn regions_reached(&self, node: Node) -> u32 {
        let all = self.near(node).iter().chain(std::iter::once(&node));
        all.map(|near| self.regions[at(*near)]).filter(|region| *region < 32).fold(0, |set, region| set | 1 << region)
    }
}
