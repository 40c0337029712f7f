use crate::model::RelationKind;

/// How somebody is linked to a neighbour: each kind of relation, seen from its subject or from its object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ties(u16);

impl Ties {
    /// It is the subject of a relation to the neighbour.
    pub fn to(kind: RelationKind) -> Self {
        Self(1 << (2 * kind as u16))
    }

    /// It is the object of a relation of the neighbour.
    pub fn from(kind: RelationKind) -> Self {
        Self(2 << (2 * kind as u16))
    }

    /// Adds others.
    pub fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Whether one of these is among them.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The kinds, each with whether it is the object.
    pub fn kinds(self) -> impl Iterator<Item = (RelationKind, bool)> {
        let both = RelationKind::ALL.iter().flat_map(|kind| [(*kind, false), (*kind, true)]);
        both.filter(move |(kind, is_object)| self.has(if *is_object { Self::from(*kind) } else { Self::to(*kind) }))
    }
}
