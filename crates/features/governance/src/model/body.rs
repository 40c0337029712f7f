use jiff::civil::Date;
use kernel::{Id, Text, Visibility};

store::coded! {
    /// What sort of body it is.
    BodyKind, "gov-kind-" {
        /// The general assembly.
        Assembly = "assembly",
        /// A council.
        Council = "council",
        /// A bureau.
        Bureau = "bureau",
        /// A secretariat.
        Secretariat = "secretariat",
        /// A commission or committee.
        Commission = "commission",
        /// Another sort.
        Other = "other",
    }
}

/// The most seats that a form or an import gives a body.
pub const MOST_SEATS: u32 = 5_000;

/// What is said of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyFacts {
    /// What sort of body it is.
    pub kind: BodyKind,
    /// Its name.
    pub name: Text,
    /// The body that it answers to.
    pub parent: Option<Id<Body>>,
    /// Its place among the bodies; lower comes first.
    pub position: i32,
    /// For whose eyes its name, its size and its statutes are.
    pub visibility: Visibility,
    /// Whether whoever may see the body may also see who sits in it. Otherwise only members of the space may.
    pub members_published: bool,
    /// Since when it exists.
    pub since: Option<Date>,
    /// The day on which it was dissolved.
    pub until: Option<Date>,
}

/// A body of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Its identity.
    pub id: Id<Self>,
    /// What is said of it.
    pub facts: BodyFacts,
    /// How many seats it has.
    pub seats: u32,
    /// How many of them are held.
    pub filled: u32,
}

impl Body {
    /// How many seats nobody holds.
    pub const fn vacant(&self) -> u32 {
        self.seats.saturating_sub(self.filled)
    }

    /// Its name.
    pub const fn name(&self) -> &Text {
        &self.facts.name
    }
}

/// A body with those that answer to it.
#[derive(Debug, PartialEq, Eq)]
pub struct Branch<'a> {
    /// The body.
    pub body: &'a Body,
    /// Those that answer to it, in their order.
    pub below: Vec<Self>,
}

/// The bodies as an organigram: those that answer to none (or to one that is not among them) at the top.
pub fn organigram(bodies: &[Body]) -> Vec<Branch<'_>> {
    let known = |id: Id<Body>| bodies.iter().any(|body| body.id == id);
    let is_top = |body: &&Body| body.facts.parent.is_none_or(|parent| !known(parent));
    bodies.iter().filter(is_top).map(|body| branch(bodies, body)).collect()
}

fn branch<'a>(bodies: &'a [Body], body: &'a Body) -> Branch<'a> {
    let below = bodies.iter().filter(|other| other.facts.parent == Some(body.id));
    Branch { body, below: below.map(|child| branch(bodies, child)).collect() }
}

/// Whether `body` would answer to itself, near or far, if it answered to `parent`.
pub fn would_circle(bodies: &[Body], body: Id<Body>, parent: Id<Body>) -> bool {
    let mut above = Some(parent);
    // No honest chain is longer than the list of bodies.
    for _ in 0..=bodies.len() {
        match above {
            Some(id) if id == body => return true,
            Some(id) => above = bodies.iter().find(|other| other.id == id).and_then(|other| other.facts.parent),
            None => return false,
        }
    }
    true
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use kernel::Lang;
    use uuid::Uuid;

    pub(crate) fn body(number: u128, parent: Option<u128>) -> Body {
        let facts = BodyFacts {
            kind: BodyKind::Commission,
            name: Text::of(Lang::Fr, format!("Commission {number}")),
            parent: parent.map(|number| Id::from_uuid(Uuid::from_u128(number))),
            position: 0,
            visibility: Visibility::Space,
            members_published: false,
            since: None,
            until: None,
        };
        Body { id: Id::from_uuid(Uuid::from_u128(number)), facts, seats: 3, filled: 1 }
    }

    #[test]
    fn an_organigram_holds_every_body_once_under_the_one_it_answers_to() {
        let bodies = [body(1, None), body(2, Some(1)), body(3, Some(2)), body(4, Some(1)), body(5, Some(99))];
        let tops = organigram(&bodies);
        assert_eq!(tops.iter().map(|top| top.body.id).collect::<Vec<_>>(), [bodies[0].id, bodies[4].id]);
        assert_eq!(tops[0].below.len(), 2);
        assert_eq!(tops[0].below[0].below[0].body.id, bodies[2].id);
    }

    #[test]
    fn a_body_never_answers_to_itself() {
        let bodies = [body(1, None), body(2, Some(1)), body(3, Some(2))];
        assert!(would_circle(&bodies, bodies[0].id, bodies[2].id));
        assert!(would_circle(&bodies, bodies[0].id, bodies[0].id));
        assert!(!would_circle(&bodies, bodies[2].id, bodies[0].id));
    }

    #[test]
    fn every_kind_reads_back() {
        for kind in BodyKind::ALL {
            assert_eq!(BodyKind::from_code(kind.code()), Some(*kind));
        }
        assert_eq!(BodyKind::from_code("parliament"), None);
    }
}
