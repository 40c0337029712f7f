//! A new link for somebody who cannot be written to, and whose old one is lost.

use actors::accounts::Account;
use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use serde::{Deserialize, Serialize};

/// So long another person may answer who asks for a new link.
pub const ASKED_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Two people hand a new link over to its holder: who asked is told digits, who agreed is told the link, and it opens with both
/// only. So nobody who leads the space opens a portfolio alone, and its holder comes back into hers without any address.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// Who asked.
    pub asked_by: Id<Account>,
    /// When.
    pub asked_at: Timestamp,
    /// The digits.
    pub pin: String,
    /// Who agreed; from then on the new link opens, and the old one does not.
    pub given_by: Option<Id<Account>>,
}

/// What somebody holds of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half<'a> {
    /// She asked, and has the digits.
    Digits(&'a str),
    /// She agreed, and has the link.
    Link,
    /// Another person asked, and she may agree.
    Asked,
    /// Two others hand it over.
    Nothing,
}

impl Handover {
    /// Whether it is asked and nobody has agreed yet, as long as that holds.
    pub fn waits(&self, now: Timestamp) -> bool {
        self.given_by.is_none() && now < self.asked_at + ASKED_FOR
    }

    /// Whether it goes on: what was asked too long ago is as if it had not been.
    pub fn is_under_way(&self, now: Timestamp) -> bool {
        self.given_by.is_some() || self.waits(now)
    }

    /// What this account holds of it.
    pub fn half_of(&self, account: Id<Account>) -> Half<'_> {
        match self.given_by {
            _ if self.asked_by == account => Half::Digits(&self.pin),
            Some(other) if other == account => Half::Link,
            Some(_) => Half::Nothing,
            None => Half::Asked,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_holds_both_halves() {
        let account = |number| Id::<Account>::from_uuid(uuid::Uuid::from_u128(number));
        let now = Timestamp::UNIX_EPOCH;
        let mut own = Handover { asked_by: account(1), asked_at: now, pin: "042117".into(), given_by: None };
        assert_eq!((own.half_of(account(1)), own.half_of(account(2))), (Half::Digits("042117"), Half::Asked));
        assert!(own.waits(now) && !own.waits(now + ASKED_FOR) && !own.is_under_way(now + ASKED_FOR));
        own.given_by = Some(account(2));
        let halves = [1, 2, 3].map(|number| own.half_of(account(number)));
        assert_eq!(halves, [Half::Digits("042117"), Half::Link, Half::Nothing]);
        assert!(!own.waits(now) && own.is_under_way(now + ASKED_FOR), "she takes the time that she needs");
    }
}
