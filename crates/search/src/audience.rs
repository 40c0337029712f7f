use actors::sessions::SignedIn;
use actors::{Role, Space};
use kernel::{Id, Visibility};

/// For whose eyes a document is: the policy's own words ([`actors::policy::Allow`]) with the space to which they belong.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Everybody.
    Anyone,
    /// Whoever has an account.
    SignedIn,
    /// Whoever has at least this role in some space.
    SomeSpace(Role),
    /// Whoever has at least this role in this space.
    Space(Id<Space>, Role),
    /// Whoever is cleared for this sealed compartment of this space. No role implies it.
    Cleared(Id<Space>, &'static str),
}

impl Audience {
    /// Who may read a record of a space that is this visible.
    pub fn of(visibility: Visibility, space: Id<Space>) -> Self {
        match visibility {
            Visibility::Public => Self::Anyone,
            Visibility::Network => Self::SignedIn,
            Visibility::Space => Self::Space(space, Role::Member),
        }
    }
}

/// What somebody may read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reader {
    /// The account's roles, by space; nothing for a visitor.
    pub roles: Vec<(Id<Space>, Role)>,
    /// The compartments, by space.
    pub clearances: Vec<(Id<Space>, String)>,
    /// Whether there is an account.
    pub is_signed_in: bool,
}

impl Reader {
    /// Somebody without an account.
    pub fn visitor() -> Self {
        Self::default()
    }

    /// Whoever is signed in, or a visitor.
    pub fn of(signed_in: Option<&SignedIn>) -> Self {
        signed_in.map_or_else(Self::visitor, |signed_in| Self {
            roles: signed_in.roles.clone(),
            clearances: signed_in.clearances.clone(),
            is_signed_in: true,
        })
    }
}
