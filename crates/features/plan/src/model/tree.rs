use std::collections::HashMap;

use kernel::Id;

use super::Node;

/// The nodes of a plan in reading order, each after the node that holds it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    branches: Vec<Branch>,
}

/// A node in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The node.
    pub node: Node,
    /// How deep it stands; the outermost at 0.
    pub depth: usize,
    /// How many nodes stand beneath it, at any depth: they follow it in the tree.
    pub descendants: usize,
}

impl Tree {
    /// Puts nodes in their places, siblings in the order given. None is lost: a node whose parent is not among them,
    /// or that would hold itself, stands at the outside.
    pub fn grow(nodes: Vec<Node>) -> Self {
        let known: HashMap<Id<Node>, Option<Id<Node>>> = nodes.iter().map(|node| (node.id, node.parent)).collect();
        let mut children: HashMap<Option<Id<Node>>, Vec<Node>> = HashMap::new();
        for mut node in nodes {
            node.parent = node.parent.filter(|parent| known.contains_key(parent) && !is_circle(&known, node.id));
            children.entry(node.parent).or_default().push(node);
        }
        let mut tree = Self::default();
        tree.place(None, 0, &mut children);
        tree
    }

    fn place(&mut self, parent: Option<Id<Node>>, depth: usize, children: &mut HashMap<Option<Id<Node>>, Vec<Node>>) {
        for node in children.remove(&parent).unwrap_or_default() {
            let (index, id) = (self.branches.len(), node.id);
            self.branches.push(Branch { node, depth, descendants: 0 });
            self.place(Some(id), depth + 1, children);
            self.branches[index].descendants = self.branches.len() - index - 1;
        }
    }

    /// All nodes, in reading order.
    pub fn branches(&self) -> &[Branch] {
        &self.branches
    }

    /// The node of this identity, in its place.
    pub fn get(&self, id: Id<Node>) -> Option<&Branch> {
        self.index_of(id).map(|index| &self.branches[index])
    }

    /// The outermost nodes.
    pub fn roots(&self) -> impl Iterator<Item = &Branch> {
        self.children_of(None)
    }

    /// The nodes directly beneath another one, or the outermost.
    pub fn children_of(&self, parent: Option<Id<Node>>) -> impl Iterator<Item = &Branch> {
        self.branches.iter().filter(move |branch| branch.node.parent == parent)
    }

    /// A node and all that stands beneath it.
    pub fn under(&self, id: Id<Node>) -> &[Branch] {
        let Some(index) = self.index_of(id) else { return &[] };
        &self.branches[index..=index + self.branches[index].descendants]
    }

    /// The way down to a node, the outermost first, the node itself last.
    pub fn path(&self, id: Id<Node>) -> Vec<&Branch> {
        let mut way: Vec<&Branch> =
            std::iter::successors(self.get(id), |branch| branch.node.parent.and_then(|parent| self.get(parent))).collect();
        way.reverse();
        way
    }

    /// Whether a node may be put beneath another one (or outermost): beneath anything but itself and its own parts.
    pub fn may_move(&self, id: Id<Node>, under: Option<Id<Node>>) -> bool {
        let is_here = self.get(id).is_some() && under.is_none_or(|parent| self.get(parent).is_some());
        is_here && under.is_none_or(|parent| self.under(id).iter().all(|branch| branch.node.id != parent))
    }

    fn index_of(&self, id: Id<Node>) -> Option<usize> {
        self.branches.iter().position(|branch| branch.node.id == id)
    }
}

/// Whether going up from a node never ends.
fn is_circle(parents: &HashMap<Id<Node>, Option<Id<Node>>>, from: Id<Node>) -> bool {
    let up = |id: &Id<Node>| parents.get(id).copied().flatten();
    std::iter::successors(Some(from), up).nth(parents.len()).is_some()
}
