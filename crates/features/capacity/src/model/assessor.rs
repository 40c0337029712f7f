//! Who assesses: by a personal link without an account, or by an account of the association's own space.

use std::collections::BTreeMap;

use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Lang};
use post::Address;
use serde::{Deserialize, Serialize};

use super::Level;

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

/// So many wrong codes are taken before a new link is needed.
pub const MOST_TRIES: i32 = 5;

impl Assessor {
    /// Whether another device is no longer let in by the code.
    pub const fn is_locked(&self) -> bool {
        self.tries >= MOST_TRIES
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
    /// The secret of her link.
    pub secret: String,
    /// What the browser holds that began with the link; empty before.
    pub device: String,
    /// What opens the link on another device: four digits that only the first device is told.
    pub pin: String,
    /// Her link was replaced after the answers were closed: whoever holds the new one reads, and has no voice. Nobody who gives
    /// out links could else speak for the group.
    pub only_reads: bool,
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
        read_contact(&self.contact)
    }

    /// Whether this is the browser that began.
    pub fn is_device(&self, held: &str) -> bool {
        !self.device.is_empty() && web::toll::same(held.as_bytes(), self.device.as_bytes())
    }

    /// Whether these are the four digits, in whatever digits and with whatever between them.
    pub fn is_pin(&self, typed: &str) -> bool {
        let digits: String = typed.chars().map(web::toll::latin_digit).filter(char::is_ascii_digit).collect();
        !self.pin.is_empty() && web::toll::same(digits.as_bytes(), self.pin.as_bytes())
    }
}

/// An e-mail address or a telephone number, as it was typed.
pub fn read_contact(typed: &str) -> Option<Address> {
    if typed.contains('@') { Address::email(typed) } else { Address::phone(typed) }
}

/// The link of an assessor: her identity and her secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Who she is.
    pub assessor: Id<Assessor>,
    secret: String,
}

impl Code {
    /// Of an assessor.
    pub fn of(assessor: &Assessor) -> Self {
        Self { assessor: assessor.id, secret: assessor.card.secret.clone() }
    }

    /// Reads what stands in an address.
    pub fn read(written: &str) -> Option<Self> {
        let (assessor, secret) = written.split_at_checked(26)?;
        Some(Self { assessor: assessor.parse().ok()?, secret: secret.to_ascii_lowercase() })
    }

    /// Whether it is the code of this card.
    pub fn opens(&self, card: &Card) -> bool {
        !card.secret.is_empty() && web::toll::same(self.secret.as_bytes(), card.secret.as_bytes())
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.assessor, self.secret)
    }
}

/// A new secret: 128 bits in letters that survive being read out.
pub fn secret(bytes: [u8; 16]) -> String {
    data_encoding::BASE32_NOPAD.encode(&bytes).to_ascii_lowercase()
}

/// Four digits.
pub fn pin(below_ten_thousand: u64) -> String {
    format!("{:04}", below_ten_thousand % 10_000)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    fn assessor(secret: &str) -> Assessor {
        let card = Card { secret: secret.to_owned(), ..Card::default() };
        let (account, delivered_at, state) = (None, None, AssessorState::Invited);
        let id = Id::from_uuid(uuid::Uuid::from_u128(7));
        Assessor { id, number: 1, account, lang: Lang::Fr, state, links: 1, tries: 0, delivered_at, card }
    }

    #[test]
    fn a_link_opens_its_own_sheet_only() {
        let own = assessor(&secret([7; 16]));
        let code = Code::read(&Code::of(&own).to_string()).unwrap();
        assert!(code.assessor == own.id && code.opens(&own.card));
        assert!(!code.opens(&assessor(&secret([8; 16])).card), "a link that was replaced opens nothing");
        assert!(!Code::read(&own.id.to_string()).unwrap().opens(&Card::default()), "no secret opens nothing");
        for wrong in ["", "x", "é123456789abcdefghjkmnpqrsxx"] {
            assert_eq!(Code::read(wrong), None);
        }
    }

    #[test]
    fn the_code_for_another_device_is_read_as_people_type_it() {
        let card = Card { pin: pin(421), device: "d".into(), ..Card::default() };
        assert_eq!(card.pin, "0421");
        assert!(card.is_pin("0421") && card.is_pin(" 04 21 ") && card.is_pin("٠٤٢١"));
        assert!(!card.is_pin("421") && !card.is_pin("") && !Card::default().is_pin(""));
        assert!(card.is_device("d") && !Card::default().is_device(""), "who has not begun has no device");
    }

    #[test]
    fn a_card_is_never_printed() {
        let card = Card { name: "Zoubida".into(), ..Card::default() };
        assert!(!format!("{card:?}").contains("Zoubida"));
    }
}
