use actors::{Role, Space};
use kernel::Id;

use crate::{Audience, Reader};

/// The token of what every account may read.
pub(crate) const SIGNED_IN: &str = "account";

/// On which shelf a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Room {
    /// What everybody may read.
    Open,
    /// What needs an account or a role.
    Inner,
    /// Sealed compartments.
    Sealed,
}

/// The shelf of an audience. To be a visitor of a space asks for nothing.
pub(crate) fn room(audience: &Audience) -> Room {
    match audience {
        Audience::Anyone | Audience::Space(_, Role::Visitor) => Room::Open,
        Audience::SignedIn | Audience::SomeSpace(_) | Audience::Space(..) => Room::Inner,
        Audience::Cleared(..) => Room::Sealed,
    }
}

/// The token that a reader must hold.
pub(crate) fn token(audience: &Audience) -> String {
    match audience {
        Audience::Anyone | Audience::Space(_, Role::Visitor) => String::from("anyone"),
        Audience::SignedIn | Audience::SomeSpace(Role::Visitor) => String::from(SIGNED_IN),
        Audience::SomeSpace(role) => format!("some:{}", role.code()),
        Audience::Space(space, role) => of_space(*space, *role),
        Audience::Cleared(space, compartment) => of_compartment(*space, compartment),
    }
}

/// The tokens that a reader holds in a room; none in the open one, where nobody is asked for any.
pub(crate) fn tokens_of(reader: &Reader, room: Room) -> Vec<String> {
    match room {
        Room::Open => Vec::new(),
        Room::Inner => inner(reader),
        Room::Sealed => reader.clearances.iter().map(|(space, name)| of_compartment(*space, name)).collect(),
    }
}

fn inner(reader: &Reader) -> Vec<String> {
    let mut tokens: Vec<String> = reader.is_signed_in.then(|| SIGNED_IN.to_owned()).into_iter().collect();
    for (space, held) in &reader.roles {
        tokens.extend(up_to(*held).map(|role| of_space(*space, role)));
    }
    let highest = reader.roles.iter().map(|(_, role)| *role).max().unwrap_or(Role::Visitor);
    tokens.extend(up_to(highest).map(|role| format!("some:{}", role.code())));
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

/// A role and all lesser ones that can be granted.
fn up_to(held: Role) -> impl Iterator<Item = Role> {
    Role::granted().filter(move |role| *role <= held)
}

fn of_space(space: Id<Space>, role: Role) -> String {
    format!("{}:{}", space.uuid().simple(), role.code())
}

fn of_compartment(space: Id<Space>, compartment: &str) -> String {
    format!("{}#{compartment}", space.uuid().simple())
}
