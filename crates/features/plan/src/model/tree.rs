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
            std::iter::successors(self.get(id), |branch| branch.node.parent.and_then(|parent| self.get(parent)))
                .collect();
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

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::Owner;
    use crate::reader::Kind;
    use kernel::Text;
    use proptest::prelude::*;

    pub(in crate::model) fn id<T>(number: u128) -> Id<T> {
        Id::from_uuid(uuid::Uuid::from_u128(number))
    }

    fn node(number: u128, parent: Option<u128>) -> Node {
        Node {
            id: id(number),
            plan: id(0),
            parent: parent.map(id),
            position: 0,
            kind: Kind::Objective,
            number: None,
            title: Text::default(),
            body: Text::default(),
            owner: Owner::Nobody,
            first_day: None,
            last_day: None,
            is_removed: false,
        }
    }

    pub(in crate::model) fn tree_of(nodes: &[(u128, Option<u128>)]) -> Tree {
        Tree::grow(nodes.iter().map(|(number, parent)| node(*number, *parent)).collect())
    }

    #[test]
    fn nodes_stand_after_what_holds_them_with_their_depth() {
        let tree = tree_of(&[(3, Some(2)), (1, None), (2, Some(1)), (4, None)]);
        let order: Vec<_> =
            tree.branches().iter().map(|branch| (branch.node.id, branch.depth, branch.descendants)).collect();
        assert_eq!(order, [(id(1), 0, 2), (id(2), 1, 1), (id(3), 2, 0), (id(4), 0, 0)]);
        assert_eq!(tree.path(id(3)).iter().map(|branch| branch.node.id).collect::<Vec<_>>(), [id(1), id(2), id(3)]);
        assert_eq!(tree.under(id(2)).len(), 2);
    }

    #[test]
    fn a_node_may_stand_anywhere_but_under_itself() {
        let tree = tree_of(&[(1, None), (2, Some(1)), (3, Some(2)), (4, None)]);
        assert!(tree.may_move(id(1), Some(id(4))));
        assert!(tree.may_move(id(3), None));
        assert!(!tree.may_move(id(1), Some(id(1))));
        assert!(!tree.may_move(id(1), Some(id(3))));
        assert!(!tree.may_move(id(1), Some(id(9))));
        assert!(!tree.may_move(id(9), None));
    }

    proptest! {
        #[test]
        fn no_node_is_lost_whatever_its_parent_is(parents in prop::collection::vec(prop::option::of(0..12_u128), 0..12)) {
            let nodes: Vec<_> = parents.iter().enumerate().map(|(index, parent)| (index as u128, *parent)).collect();
            let tree = tree_of(&nodes);
            let mut seen: Vec<_> = tree.branches().iter().map(|branch| branch.node.id).collect();
            seen.sort_unstable();
            prop_assert_eq!(seen, nodes.iter().map(|(number, _)| id(*number)).collect::<Vec<_>>());
            let roots: usize = tree.roots().map(|root| root.descendants + 1).sum();
            prop_assert_eq!(roots, nodes.len());
        }
    }
}
