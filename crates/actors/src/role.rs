use std::fmt;

/// What an account may do in one space, from the least to the most: each role may do what those before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Anybody, with or without an account: sees what is public.
    Visitor,
    /// Belongs to the organisation: sees what is its own.
    Member,
    /// Leads activities: trains, observes, moderates.
    Facilitator,
    /// Sits in a body of the organisation, or works for it.
    Officer,
    /// Keeps the records: members, seats, minutes, the plan.
    Secretary,
    /// Decides who may do what here.
    Administrator,
}

impl Role {
    /// All roles, from the least to the most.
    pub const ALL: [Self; 6] =
        [Self::Visitor, Self::Member, Self::Facilitator, Self::Officer, Self::Secretary, Self::Administrator];

    /// The roles that can be granted: being a visitor needs no grant.
    pub fn granted() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|role| *role > Self::Visitor)
    }

    /// The word under which it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Member => "member",
            Self::Facilitator => "facilitator",
            Self::Officer => "officer",
            Self::Secretary => "secretary",
            Self::Administrator => "administrator",
        }
    }

    /// Reads the stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Visitor => "actors-role-visitor",
            Self::Member => "actors-role-member",
            Self::Facilitator => "actors-role-facilitator",
            Self::Officer => "actors-role-officer",
            Self::Secretary => "actors-role-secretary",
            Self::Administrator => "actors-role-administrator",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_rise_and_their_words_read_back() {
        assert!(Role::ALL.is_sorted());
        for role in Role::ALL {
            assert_eq!(Role::from_code(role.code()), Some(role));
        }
        assert_eq!(Role::from_code("owner"), None);
        assert_eq!(Role::granted().count(), 5);
    }
}
