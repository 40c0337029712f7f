//! The network as a graph in memory, and the questions that it answers. Pure: what may be seen is decided by whoever hands
//! over the organisations and relations, so a graph of what is public knows nothing of the rest.
//!
//! Compact arrays: a node is a position, its relations lie beside each other (compressed sparse rows), so that 50,000
//! organisations and 300,000 relations take some tens of megabytes and a walk over all of them takes milliseconds.

mod bridges;
mod chain;
mod coalitions;
mod ego;
mod gaps;
mod islands;
mod missed;
mod search;
mod ties;

use std::sync::OnceLock;

use kernel::Text;
use kernel::place::{self, Level, Place};
use uuid::Uuid;

pub use bridges::{Bridge, Bridges, Joined};
pub use chain::{Chain, Chains};
pub use coalitions::{Overlap, Overlaps};
pub use ego::{Ego, Spot};
pub use gaps::Presence;
pub use islands::Islands;
pub use missed::{Importance, Missed};
pub use ties::Ties;

use super::{RelationKind, Sort};

/// An organisation by its position in a [`Graph`]. It means nothing in another graph.
pub type Node = u32;

/// An organisation on its way into a graph.
#[derive(Debug, Clone, Default)]
pub struct Org {
    /// Its record in the directory.
    pub id: Uuid,
    /// Its name.
    pub name: Text,
    /// Its acronym.
    pub acronym: Option<String>,
    /// What it is, if somebody has said so.
    pub sort: Option<Sort>,
    /// Where it is: a code of [`kernel::place`].
    pub place: Option<String>,
    /// What it works on: codes of the thesaurus.
    pub themes: Vec<String>,
}

/// A relation on its way into a graph: subject, object, kind.
pub type Relation = (Uuid, Uuid, RelationKind);

/// No region or province is known.
const NOWHERE: u8 = u8::MAX;

/// The network: organisations and how they are linked.
pub struct Graph {
    /// In ascending order: a node is found by halving.
    ids: Vec<Uuid>,
    names: Vec<Text>,
    acronyms: Vec<Option<Box<str>>>,
    sorts: Vec<Option<Sort>>,
    regions: Vec<u8>,
    provinces: Vec<u8>,
    /// The codes of the themes in use, sorted.
    theme_codes: Vec<String>,
    theme_starts: Vec<u32>,
    themes: Vec<u16>,
    /// Where the neighbours of each node begin; one more at the end.
    starts: Vec<u32>,
    /// The neighbours of each node, ascending, each once.
    near: Vec<Node>,
    /// How each neighbour is linked, beside `near`.
    ties: Vec<Ties>,
    relations: usize,
    importance: OnceLock<Importance>,
    islands: OnceLock<Islands>,
    folded: OnceLock<Vec<String>>,
}

impl Graph {
    /// Puts a graph together. A relation of whom is not in it, and one of somebody with itself, is left out.
    pub fn of(mut orgs: Vec<Org>, relations: &[Relation]) -> Self {
        orgs.sort_by_key(|org| org.id);
        orgs.dedup_by_key(|org| org.id);
        let ids: Vec<Uuid> = orgs.iter().map(|org| org.id).collect();
        let mut theme_codes: Vec<String> = orgs.iter().flat_map(|org| org.themes.iter().cloned()).collect();
        theme_codes.sort_unstable();
        theme_codes.dedup();
        theme_codes.truncate(usize::from(u16::MAX));
        let (mut theme_starts, mut themes) = (vec![0], Vec::new());
        for org in &orgs {
            let found = org.themes.iter().filter_map(|code| theme_codes.binary_search(code).ok());
            themes.extend(found.filter_map(|at| u16::try_from(at).ok()));
            theme_starts.push(position(themes.len()));
        }
        let (starts, near, ties, relations) = rows(&ids, relations);
        Self {
            regions: orgs.iter().map(|org| within(org.place.as_deref(), Level::Region)).collect(),
            provinces: orgs.iter().map(|org| within(org.place.as_deref(), Level::Province)).collect(),
            sorts: orgs.iter().map(|org| org.sort).collect(),
            acronyms: orgs.iter_mut().map(|org| org.acronym.take().map(String::into_boxed_str)).collect(),
            names: orgs.into_iter().map(|org| org.name).collect(),
            ids,
            theme_codes,
            theme_starts,
            themes,
            starts,
            near,
            ties,
            relations,
            importance: OnceLock::new(),
            islands: OnceLock::new(),
            folded: OnceLock::new(),
        }
    }

    /// How many organisations there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// How many relations there are.
    pub fn relations(&self) -> usize {
        self.relations
    }

    /// All nodes.
    pub fn nodes(&self) -> std::ops::Range<Node> {
        0..position(self.len())
    }

    /// The node of a record.
    pub fn find(&self, id: Uuid) -> Option<Node> {
        self.ids.binary_search(&id).ok().map(position)
    }

    /// The record of a node.
    pub fn id(&self, node: Node) -> Uuid {
        self.ids[at(node)]
    }

    /// The name of a node.
    pub fn name(&self, node: Node) -> &Text {
        &self.names[at(node)]
    }

    /// The acronym of a node.
    pub fn acronym(&self, node: Node) -> Option<&str> {
        self.acronyms[at(node)].as_deref()
    }

    /// What a node is.
    pub fn sort(&self, node: Node) -> Option<Sort> {
        self.sorts[at(node)]
    }

    /// The region of a node, as its number in [`regions`].
    pub fn region(&self, node: Node) -> Option<usize> {
        known(self.regions[at(node)])
    }

    /// The province of a node, as its number in [`provinces`].
    pub fn province(&self, node: Node) -> Option<usize> {
        known(self.provinces[at(node)])
    }

    /// The themes of a node, as their numbers in [`Graph::theme_codes`].
    fn themes(&self, node: Node) -> &[u16] {
        &self.themes[range(&self.theme_starts, node)]
    }

    /// The codes of the themes in use.
    pub fn theme_codes(&self) -> &[String] {
        &self.theme_codes
    }

    /// Who is linked to a node, each once.
    pub fn near(&self, node: Node) -> &[Node] {
        &self.near[range(&self.starts, node)]
    }

    /// Who is linked to a node, and how.
    pub fn links(&self, node: Node) -> impl Iterator<Item = (Node, Ties)> {
        let range = range(&self.starts, node);
        self.near[range.clone()].iter().copied().zip(self.ties[range].iter().copied())
    }

    /// How two nodes are linked.
    pub fn ties(&self, node: Node, other: Node) -> Ties {
        let at = self.near(node).binary_search(&other);
        at.map_or(Ties::default(), |at| self.ties[range(&self.starts, node)][at])
    }

    /// To how many others a node is linked.
    pub fn degree(&self, node: Node) -> usize {
        self.near(node).len()
    }
}

/// The rows of neighbours, and how many relations they hold.
fn rows(ids: &[Uuid], relations: &[Relation]) -> (Vec<u32>, Vec<Node>, Vec<Ties>, usize) {
    let node = |id: &Uuid| ids.binary_search(id).ok().map(position);
    let mut both: Vec<(Node, Node, Ties)> = Vec::with_capacity(relations.len() * 2);
    let mut kept = 0;
    for (subject, object, kind) in relations {
        let Some((subject, object)) = node(subject).zip(node(object)).filter(|(one, other)| one != other) else {
            continue;
        };
        kept += 1;
        both.push((subject, object, Ties::to(*kind)));
        both.push((object, subject, Ties::from(*kind)));
    }
    both.sort_unstable_by_key(|(from, to, _)| (*from, *to));
    let (mut starts, mut near, mut ties): (Vec<u32>, Vec<Node>, Vec<Ties>) =
        (Vec::with_capacity(ids.len() + 1), Vec::with_capacity(both.len()), Vec::with_capacity(both.len()));
    let mut next = 0;
    for from in 0..position(ids.len()) {
        let start = near.len();
        starts.push(position(start));
        while let Some((_, to, tie)) = both.get(next).filter(|(row, ..)| *row == from) {
            match ties.last_mut().filter(|_| near.len() > start && near.last() == Some(to)) {
                Some(known) => known.add(*tie),
                None => {
                    near.push(*to);
                    ties.push(*tie);
                }
            }
            next += 1;
        }
    }
    starts.push(position(near.len()));
    (starts, near, ties, kept)
}

/// The regions, in the order of their codes.
pub fn regions() -> &'static [&'static Place] {
    static REGIONS: OnceLock<Vec<&'static Place>> = OnceLock::new();
    REGIONS.get_or_init(|| place::of_level(Level::Region).collect())
}

/// The provinces and prefectures, in the order of their codes.
pub fn provinces() -> &'static [&'static Place] {
    static PROVINCES: OnceLock<Vec<&'static Place>> = OnceLock::new();
    PROVINCES.get_or_init(|| place::of_level(Level::Province).collect())
}

/// The number of the region or province in which a place lies.
fn within(code: Option<&str>, level: Level) -> u8 {
    let all = if level == Level::Region { regions() } else { provinces() };
    let mut way = std::iter::successors(code.and_then(place::get), |place| place.parent.and_then(place::get));
    let found = way.find(|place| place.level() == level);
    let number = found.and_then(|found| all.binary_search_by(|place| place.code.cmp(found.code)).ok());
    number.and_then(|number| u8::try_from(number).ok()).unwrap_or(NOWHERE)
}

fn known(number: u8) -> Option<usize> {
    (number != NOWHERE).then_some(usize::from(number))
}

fn at(node: Node) -> usize {
    node as usize
}

/// Nodes and rows are counted in 32 bits: four thousand million relations.
fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn range(starts: &[u32], node: Node) -> std::ops::Range<usize> {
    starts[at(node)] as usize..starts[at(node) + 1] as usize
}

#[cfg(test)]
mod tests;
