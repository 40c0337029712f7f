//! The one policy: what an address asks for, who is asking, and the verdict. Pure, and denying by default.

use crate::Role;

/// What an address asks of whoever comes to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Allow {
    /// Nothing: it is public.
    Anyone,
    /// Nothing where the record is published, which the page finds out; membership of the space where it is not.
    Published,
    /// An account, of any space.
    SignedIn,
    /// At least this role in the space of the address.
    Space(Role),
    /// At least this role in some space: for what the spaces share, such as the directory.
    SomeSpace(Role),
    /// The clearance for this sealed compartment in the space of the address. No role implies it.
    Clearance(&'static str),
    /// To be a keeper: one who runs the installation.
    Keeper,
}

/// How somebody stands before an address.
///
/// A keeper runs the server; that gives no role in any space, because each organisation's data is its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'a> {
    /// Without an account.
    Stranger,
    /// Signed in.
    Account {
        /// Whether the account is a keeper.
        keeper: bool,
        /// Its role in the space of the address; [`Role::Visitor`] where it has none, or where there is no space.
        role: Role,
        /// The highest role that it has in any space.
        highest: Role,
        /// The compartments of that space that it is cleared for.
        clearances: &'a [String],
    },
}

/// What the policy answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Come in.
    Yes,
    /// Perhaps: sign in, and ask again.
    SignInFirst,
    /// Signing in would change nothing, or has not been enough.
    No,
}

impl Verdict {
    /// Whether the answer is yes.
    pub const fn is_yes(self) -> bool {
        matches!(self, Self::Yes)
    }
}

/// Whether somebody who stands so may do what asks for `allow`.
pub fn permits(allow: Allow, standing: &Standing<'_>) -> Verdict {
    match standing {
        Standing::Stranger => match allow {
            Allow::Anyone | Allow::Published | Allow::Space(Role::Visitor) => Verdict::Yes,
            Allow::SignedIn | Allow::Space(_) | Allow::SomeSpace(_) | Allow::Clearance(_) | Allow::Keeper => {
                Verdict::SignInFirst
            }
        },
        Standing::Account { keeper, role, highest, clearances } => {
            let may = match allow {
                Allow::Anyone | Allow::Published | Allow::SignedIn => true,
                Allow::Space(least) => *role >= least,
                Allow::SomeSpace(least) => *highest >= least,
                Allow::Clearance(compartment) => clearances.iter().any(|held| held == compartment),
                Allow::Keeper => *keeper,
            };
            if may { Verdict::Yes } else { Verdict::No }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_allow() -> Vec<Allow> {
        let mut all = vec![Allow::Anyone, Allow::Published, Allow::SignedIn, Allow::Clearance("health"), Allow::Keeper];
        all.extend(Role::ALL.map(Allow::Space));
        all.extend(Role::ALL.map(Allow::SomeSpace));
        all
    }

    #[test]
    fn a_stranger_sees_what_is_public_and_is_asked_to_sign_in_for_the_rest() {
        for allow in every_allow() {
            let public = matches!(allow, Allow::Anyone | Allow::Published | Allow::Space(Role::Visitor));
            let expected = if public { Verdict::Yes } else { Verdict::SignInFirst };
            assert_eq!(permits(allow, &Standing::Stranger), expected, "{allow:?}");
        }
    }

    #[test]
    fn a_role_opens_its_own_doors_and_those_of_lesser_roles_only() {
        for held in Role::ALL {
            for asked in Role::ALL {
                let standing = Standing::Account { keeper: false, role: held, highest: held, clearances: &[] };
                assert_eq!(permits(Allow::Space(asked), &standing).is_yes(), held >= asked, "{held} at {asked}");
            }
        }
    }

    #[test]
    fn a_role_elsewhere_opens_what_the_spaces_share_and_nothing_of_this_space() {
        let standing =
            Standing::Account { keeper: false, role: Role::Visitor, highest: Role::Secretary, clearances: &[] };
        assert!(permits(Allow::SomeSpace(Role::Secretary), &standing).is_yes());
        assert!(!permits(Allow::SomeSpace(Role::Administrator), &standing).is_yes());
        assert!(!permits(Allow::Space(Role::Member), &standing).is_yes());
    }

    #[test]
    fn no_role_and_no_keeping_opens_a_sealed_compartment() {
        let cleared = [String::from("health")];
        for keeper in [false, true] {
            for role in Role::ALL {
                let without = Standing::Account { keeper, role, highest: role, clearances: &[] };
                let with = Standing::Account { keeper, role, highest: role, clearances: &cleared };
                assert_eq!(permits(Allow::Clearance("health"), &without), Verdict::No);
                assert_eq!(permits(Allow::Clearance("health"), &with), Verdict::Yes);
                assert_eq!(permits(Allow::Clearance("casework"), &with), Verdict::No);
            }
        }
    }

    #[test]
    fn a_keeper_has_no_role_in_a_space_and_a_role_makes_no_keeper() {
        for role in Role::ALL {
            let keeper = Standing::Account { keeper: true, role, highest: role, clearances: &[] };
            let other = Standing::Account { keeper: false, role, highest: role, clearances: &[] };
            assert_eq!(permits(Allow::Keeper, &keeper), Verdict::Yes);
            assert_eq!(permits(Allow::Keeper, &other), Verdict::No);
            for asked in Role::ALL {
                assert_eq!(permits(Allow::Space(asked), &keeper), permits(Allow::Space(asked), &other));
            }
        }
    }

    #[test]
    fn whoever_is_signed_in_is_never_asked_to_sign_in() {
        for allow in every_allow() {
            for role in Role::ALL {
                let standing = Standing::Account { keeper: false, role, highest: role, clearances: &[] };
                assert_ne!(permits(allow, &standing), Verdict::SignInFirst, "{allow:?}");
            }
        }
    }
}
