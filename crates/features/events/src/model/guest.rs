//! Who registers for an event, and the place that she has or waits for.

use jiff::{SignedDuration, Timestamp};
use kernel::{Id, Lang};
use post::Address;
use serde::{Deserialize, Serialize};

store::coded! {
    /// Where a registration stands.
    GuestState, "events-guest-" {
        /// She has a place.
        Seated = "seated",
        /// A place is held for her until she confirms it.
        Offered = "offered",
        /// She waits for a place.
        Waiting = "waiting",
        /// She did not confirm in time: the place went to somebody else.
        Lapsed = "lapsed",
        /// She will not come.
        Cancelled = "cancelled",
    }
}

impl GuestState {
    /// Whether a place is taken for her.
    pub const fn holds_a_seat(self) -> bool {
        matches!(self, Self::Seated | Self::Offered)
    }
}

store::coded! {
    /// How she came to be on the list.
    Way, "events-way-" {
        /// By the form of the public page.
        Online = "online",
        /// Those who keep the event wrote her down.
        Desk = "desk",
        /// She came without having registered.
        Door = "door",
    }
}

/// Somebody on the list of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Which one.
    pub id: Id<Self>,
    /// Her number in the order of arrival.
    pub number: i32,
    /// Where her registration stands.
    pub state: GuestState,
    /// How she came to be on the list.
    pub way: Way,
    /// The language in which she is written to.
    pub lang: Lang,
    /// Until when the place is held.
    pub holds_until: Option<Timestamp>,
    /// When she registered.
    pub registered_at: Timestamp,
    /// What she wrote.
    pub card: Card,
}

/// What is sealed of a guest: no more than the list at the door needs.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Her name.
    pub name: String,
    /// An e-mail address or a telephone number; empty for who came to the door.
    pub contact: String,
    /// Her association.
    pub association: String,
    /// The secret of her link, in letters: who has the link is she.
    pub secret: String,
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
}

/// An e-mail address or a telephone number, as it was typed.
pub fn read_contact(typed: &str) -> Option<Address> {
    Address::read(typed)
}

/// The link of a guest: her identity and her secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Who she is.
    pub guest: Id<Guest>,
    secret: String,
}

impl Code {
    /// Of a guest.
    pub fn of(guest: Id<Guest>, card: &Card) -> Self {
        Self { guest, secret: card.secret.clone() }
    }

    /// Reads what stands in an address.
    pub fn read(written: &str) -> Option<Self> {
        let (guest, secret) = written.split_at_checked(26)?;
        Some(Self { guest: guest.parse().ok()?, secret: secret.to_ascii_lowercase() })
    }

    /// Whether it is the code of this card.
    pub fn opens(&self, card: &Card) -> bool {
        !card.secret.is_empty() && web::toll::same(self.secret.as_bytes(), card.secret.as_bytes())
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.guest, self.secret)
    }
}

/// A new secret: 128 bits in letters that survive being read out.
pub fn secret(bytes: [u8; 16]) -> String {
    data_encoding::BASE32_NOPAD.encode(&bytes).to_ascii_lowercase()
}

/// So long a place that became free is held for the first who waits.
pub const HELD_FOR: SignedDuration = SignedDuration::from_hours(48);
/// Nearer to the beginning a place is given at once: there is no time left to ask.
pub const AT_ONCE: SignedDuration = SignedDuration::from_hours(24);

/// Until when a place is held for who waits, or nothing where it is hers at once. The deadline never stands after the
/// beginning; who cannot be written to has no deadline, because she would not hear of it.
pub fn held_until(now: Timestamp, starts_at: Timestamp, is_reached: bool) -> Option<Timestamp> {
    let last = starts_at - AT_ONCE / 2;
    (is_reached && now + AT_ONCE < starts_at).then(|| (now + HELD_FOR).min(last))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    fn hours(hours: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours)
    }

    #[test]
    fn a_deadline_leaves_time_to_answer_and_stands_before_the_beginning() {
        assert_eq!(held_until(hours(0), hours(500), true), Some(hours(48)));
        assert_eq!(held_until(hours(0), hours(30), true), Some(hours(18)));
        assert_eq!(held_until(hours(0), hours(24), true), None, "too near to ask");
        assert_eq!(held_until(hours(0), hours(500), false), None, "she could not be told");
    }

    #[test]
    fn a_link_opens_its_own_registration_only() {
        let card = Card { secret: secret([7; 16]), ..Card::default() };
        let guest = Id::from_uuid(uuid::Uuid::from_u128(5));
        let code = Code::read(&Code::of(guest, &card).to_string()).unwrap();
        assert!(code.guest == guest && code.opens(&card));
        assert!(!code.opens(&Card { secret: secret([8; 16]), ..Card::default() }));
        assert!(!Code::read(&guest.to_string()).unwrap().opens(&Card::default()), "no secret opens nothing");
        for wrong in ["", "x", "é123456789abcdefghjkmnpqrsxx"] {
            assert_eq!(Code::read(wrong), None);
        }
    }

    #[test]
    fn a_card_is_never_printed() {
        let card = Card { name: "Zoubida".into(), ..Card::default() };
        assert!(!format!("{card:?}").contains("Zoubida"));
    }
}
