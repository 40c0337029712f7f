//! The rules of this feature that need no data.

use actors::{Role, Space};
use kernel::Id;

/// Where somebody goes after signing in: always a page of this site.
///
/// What comes with the address is believed only if it is a path that begins with a single slash. Browsers drop tabs
/// and line ends from addresses and read a backslash as a slash, so that `/\t/other.example` would lead elsewhere:
/// neither is let through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Then(String);

/// One's own account, where nothing else was asked for.
const OWN_ACCOUNT: &str = "/account";

impl Then {
    /// What was asked for, if it leads to a page of this site; else one's own account.
    pub(crate) fn read(asked: &str) -> Self {
        Self(if is_own_path(asked) { asked } else { OWN_ACCOUNT }.to_owned())
    }

    /// The path, with its query if it has one.
    pub(crate) fn path(&self) -> &str {
        &self.0
    }

    /// The address `page` with this as its parameter `then`.
    pub(crate) fn after(&self, page: &str) -> String {
        format!("{page}?then={}", web::encoded(&self.0))
    }
}

fn is_own_path(asked: &str) -> bool {
    let is_harmless = |c: char| !c.is_control() && !c.is_whitespace() && c != '\\';
    asked.starts_with('/') && !asked.starts_with("//") && asked.chars().all(is_harmless)
}

/// Whether the administrators of `here` may hand over a link that sets an account's password.
///
/// Such a link is the account itself. They may for whoever belongs to their space alone; the account of somebody who
/// also belongs elsewhere, or keeps the server, would open doors that are not theirs.
pub(crate) fn may_reset(keeper: bool, roles: &[(Id<Space>, Role)], here: Id<Space>) -> bool {
    let belongs_here = roles.iter().any(|(space, _)| *space == here);
    !keeper && belongs_here && roles.iter().all(|(space, _)| *space == here)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::World;

    #[test]
    fn after_signing_in_one_comes_to_the_page_that_was_asked_for() {
        for path in ["/", "/s/fmas/plan?q=é&sort=name", "/account/passkeys", "/places?next=//x"] {
            assert_eq!(Then::read(path).path(), path);
        }
        assert_eq!(
            Then::read("/s/fmas?a=1").after("/account/sign-in/code"),
            "/account/sign-in/code?then=/s/fmas%3Fa%3D1"
        );
    }

    #[test]
    fn nobody_is_led_to_another_site() {
        let hostile = [
            "",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "evil.example",
            " //evil.example",
            "\\\\evil.example",
        ];
        for asked in hostile {
            assert_eq!(Then::read(asked).path(), "/account", "{asked:?}");
        }
    }

    #[test]
    fn an_administrator_opens_no_account_that_reaches_beyond_the_space() {
        let world = World::fixed("2026-01-01T00:00:00Z".parse().unwrap(), 1);
        let (here, elsewhere) = (world.id(), world.id());
        assert!(may_reset(false, &[(here, Role::Administrator)], here));
        assert!(!may_reset(true, &[(here, Role::Member)], here));
        assert!(!may_reset(false, &[(here, Role::Member), (elsewhere, Role::Member)], here));
        assert!(!may_reset(false, &[(elsewhere, Role::Member)], here));
        assert!(!may_reset(false, &[], here));
    }
}
