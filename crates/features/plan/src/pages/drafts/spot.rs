use crate::reader::{DraftNode, Kind};

/// Where a node of a draft stands.
pub(super) struct Spot<'a> {
    /// The node that it is a part of.
    pub(super) parent: Option<&'a DraftNode>,
    /// The parts of that node, this one among them.
    pub(super) siblings: &'a [DraftNode],
    /// Its place among them.
    pub(super) index: usize,
}

impl<'a> Spot<'a> {
    /// Finds a node.
    pub(super) fn of(nodes: &'a [DraftNode], id: u32) -> Option<Self> {
        Self::under(None, nodes, id)
    }

    fn under(parent: Option<&'a DraftNode>, siblings: &'a [DraftNode], id: u32) -> Option<Self> {
        if let Some(index) = siblings.iter().position(|node| node.id == id) {
            return Some(Self { parent, siblings, index });
        }
        siblings.iter().find_map(|node| Self::under(Some(node), &node.children, id))
    }

    /// The node itself.
    pub(super) fn node(&self) -> &'a DraftNode {
        &self.siblings[self.index]
    }

    /// The node above it on the page to whose words its own can be added: the sibling before it, else its parent.
    pub(super) fn above(&self) -> Option<&'a DraftNode> {
        self.index.checked_sub(1).map(|before| &self.siblings[before]).or(self.parent)
    }
}

/// Where something is put, relative to a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// Before it, beside it.
    Before,
    /// After it, beside it.
    After,
    /// As its last part.
    Inside,
}

impl Where {
    pub(super) fn from_code(code: &str) -> Option<Self> {
        match code {
            "before" => Some(Self::Before),
            "after" => Some(Self::After),
            "inside" => Some(Self::Inside),
            _ => None,
        }
    }
}

/// A place in the tree: under which node, and before which of its parts, counted without the node `moved`.
pub(super) fn place(nodes: &[DraftNode], target: u32, at: Where, moved: Option<u32>) -> Option<(Option<u32>, usize)> {
    let spot = Spot::of(nodes, target)?;
    let before_target = spot.siblings[..spot.index].iter().filter(|node| Some(node.id) != moved).count();
    Some(match at {
        Where::Inside => (Some(target), usize::MAX),
        Where::Before => (spot.parent.map(|parent| parent.id), before_target),
        Where::After => (spot.parent.map(|parent| parent.id), before_target + 1),
    })
}

/// What something put there most likely is: what its new neighbours are.
pub(super) fn kind_there(nodes: &[DraftNode], target: u32, at: Where) -> Kind {
    let Some(spot) = Spot::of(nodes, target) else { return Kind::Section };
    match at {
        Where::Before | Where::After => spot.node().kind,
        Where::Inside => spot.node().children.first().map_or(Kind::Action, |child| child.kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(id: u32, children: Vec<DraftNode>) -> DraftNode {
        DraftNode {
            id,
            kind: Kind::Objective,
            number: None,
            name: None,
            title: format!("n{id}"),
            body: String::new(),
            title_last: false,
            lines: Vec::new(),
            rights: Vec::new(),
            children,
        }
    }

    #[test]
    fn a_place_is_counted_without_the_node_that_moves_there() {
        let nodes = [node(1, vec![]), node(2, vec![node(4, vec![])]), node(3, vec![])];
        assert_eq!(place(&nodes, 3, Where::Before, Some(1)), Some((None, 1)));
        assert_eq!(place(&nodes, 3, Where::After, Some(1)), Some((None, 2)));
        assert_eq!(place(&nodes, 1, Where::Before, Some(3)), Some((None, 0)));
        assert_eq!(place(&nodes, 4, Where::After, None), Some((Some(2), 1)));
        assert_eq!(place(&nodes, 2, Where::Inside, Some(1)), Some((Some(2), usize::MAX)));
        assert_eq!(place(&nodes, 9, Where::Inside, None), None);
    }

    #[test]
    fn what_is_merged_goes_to_the_sibling_before_else_to_the_parent() {
        let nodes = [node(1, vec![node(2, vec![]), node(3, vec![])])];
        assert_eq!(Spot::of(&nodes, 3).unwrap().above().unwrap().id, 2);
        assert_eq!(Spot::of(&nodes, 2).unwrap().above().unwrap().id, 1);
        assert!(Spot::of(&nodes, 1).unwrap().above().is_none());
    }
}
