//! Who assesses: by a personal link without an account, or by an account of the association's own space.

use std::collections::BTreeMap;

use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Lang};
use post::Address;
use serde::{Deserialize, Serialize};
use web::entrance::{Entrance, Latch};

use super::Level;
use super::assessment::KEPT_FOR;

/// Where the links of assessors lead. A browser holds what opens them for as long as names are kept.
pub const ENTRANCE: Entrance = Entrance { path: "/assessments", cookie: "twiza_seat", held_for: KEPT_FOR };

store::coded! {
    /// How far somebody is with her answers.
    AssessorState, "capacity-assessor-" {
        /// She was given a link.
        Invited = "invited",
        /// She opened it.
        Begun = "begun",
        /// She handed in her answers.
        Delivered = "delivered",
    }
}

/// What somebody answered, by statement; none is "I do not know".
pub type Answers = BTreeMap<String, Option<Level>>;

/// Somebody who assesses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessor {
    /// Who.
    pub id: Id<Self>,
    /// In the order of the list.
    pub number: i32,
    /// Her account, if she takes part by one.
    pub account: Option<Id<Account>>,
    /// The language in which she is written to.
    pub lang: Lang,
    /// How far she is.
    pub state: AssessorState,
    /// How many links she was given.
    pub links: i32,
    /// How often a wrong code was typed.
    pub tries: i32,
    /// When she handed in.
    pub delivered_at: Option<Timestamp>,
    /// What is sealed of her.
    pub card: Card,
}

impl Assessor {
    /// The address of her link, without the site's name.
    pub fn link(&self) -> String {
        ENTRANCE.link(self.id, &self.card.latch)
    }
}

/// What is sealed of an assessor.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Her name.
    pub name: String,
    /// An e-mail address or a telephone number; empty where the link is handed to her.
    pub contact: String,
    /// What opens her link.
    #[serde(flatten)]
    pub latch: Latch,
    /// Her link was replaced after the answers were closed: whoever holds the new one reads, and has no voice. Nobody who gives
    /// out links could else speak for the group.
    pub only_reads: bool,
    /// Her link was replaced after she had handed in: her answers count, and are shown to nobody, because nobody can tell who
    /// holds the new one. Whoever takes them back begins anew.
    pub hides_answers: bool,
}

/// A name in a log is a name too many.
impl std::fmt::Debug for Card {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Card(sealed)")
    }
}

impl Card {
    /// Where a letter reaches her.
    pub fn address(&self) -> Option<Address> {
        Address::read(&self.contact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_never_printed() {
        let card = Card { name: "Zoubida".into(), ..Card::default() };
        assert!(!format!("{card:?}").contains("Zoubida"));
    }
}
