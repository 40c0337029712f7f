//! An application: an association that asks for a place, the people whom it sends, and where it stands.

use std::collections::BTreeMap;

use actors::Actor;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::place::{self, Kind};
use kernel::{Id, Lang};
use post::Address;
use serde::{Deserialize, Serialize};

use super::eligibility::Applicant;
use super::selection::{Ruling, Why};
use super::{Cohort, Key};

pub use actors::directory::Sex;

store::coded! {
    /// Where an application stands.
    ApplicationState, "training-application-" {
        /// It is being written.
        Draft = "draft",
        /// It was sent, and nothing is decided.
        Sent = "sent",
        /// It does not meet a criterion.
        Ineligible = "ineligible",
        /// A place is held until it is confirmed.
        Offered = "offered",
        /// It has a place.
        Confirmed = "confirmed",
        /// It waits for a place.
        Waiting = "waiting",
        /// It has none.
        Refused = "refused",
        /// Its place was not confirmed in time.
        Lapsed = "lapsed",
        /// It was taken back, or its place given up.
        Declined = "declined",
        /// Its cohort does not take place.
        Cancelled = "cancelled",
    }
}

impl ApplicationState {
    /// Whether a place is taken for it.
    pub const fn holds_a_place(self) -> bool {
        matches!(self, Self::Offered | Self::Confirmed)
    }

    /// Whether something can still come of it.
    pub const fn is_alive(self) -> bool {
        matches!(self, Self::Draft | Self::Sent | Self::Offered | Self::Confirmed | Self::Waiting)
    }
}

store::coded! {
    /// How an application came.
    Way, "training-way-" {
        /// By the form of the public page.
        Online = "online",
        /// In a list that the space brought in.
        List = "list",
    }
}

/// An application for a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Which one.
    pub id: Id<Self>,
    /// The cohort that is wished.
    pub cohort: Option<Id<Cohort>>,
    /// Its number in the order of sending; 0 for a draft.
    pub number: i32,
    /// Where it stands.
    pub state: ApplicationState,
    /// How it came.
    pub way: Way,
    /// The language in which it is answered.
    pub lang: Lang,
    /// The association, if it stands in the directory.
    pub actor: Option<Id<Actor>>,
    /// What the rules count.
    pub facts: Facts,
    /// Its score, in hundredths of a percent.
    pub score: Option<i32>,
    /// Its place in the order of its cohort.
    pub rank: Option<i32>,
    /// Why it stands where it stands.
    pub why: Why,
    /// What a person ruled.
    pub ruling: Option<Ruling>,
    /// Until when the place is held.
    pub holds_until: Option<Timestamp>,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// What was written.
    pub card: Card,
}

/// What the rules count of an application: numbers, no names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// How many people it sends.
    pub people: i32,
    /// How many of them are women.
    pub women: i32,
    /// How many are under 35.
    pub youth: i32,
    /// Whether the association is of a rural commune.
    pub is_rural: bool,
    /// Whether it had no place before.
    pub is_new: bool,
    /// The code of its region.
    pub region: String,
}

/// Somebody whom an association sends.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Participant {
    /// Her name.
    pub name: String,
    /// The sex that she states.
    pub sex: Option<Sex>,
    /// The year of her birth.
    pub born: Option<i16>,
    /// What she does in the association.
    pub function: String,
}

/// What is sealed of an application.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Who applies in the association's name.
    pub name: String,
    /// Her e-mail address or telephone number.
    pub contact: String,
    /// The association's name, as it was written.
    pub association: String,
    /// When it was founded.
    pub founded: Option<Date>,
    /// Its commune: a code of [`kernel::place`].
    pub place: Option<String>,
    /// Whether it has the receipt of its declaration.
    pub has_receipt: bool,
    /// What it declared: codes of criteria.
    pub declared: Vec<String>,
    /// The people whom it sends.
    pub people: Vec<Participant>,
    /// What it answers, by the code of the grid's line.
    pub answers: BTreeMap<String, String>,
    /// Why a person ruled, in that person's words; shown to who applied.
    pub ruling_words: String,
    /// The secret of its link, in letters.
    pub secret: String,
}

macro_rules! silent {
    ($($of:ident)+) => {$(
        /// A name in a log is a name too many.
        impl std::fmt::Debug for $of {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($of), "(sealed)"))
            }
        }
    )+};
}
silent! { Participant Card }

/// Younger than this is young, where a rule counts youth.
pub const YOUTH_UNTIL: i16 = 35;

/// Whether somebody who was born then is young in a year.
pub fn is_young(born: Option<i16>, year: i16) -> bool {
    born.is_some_and(|born| year - born < YOUTH_UNTIL)
}

impl Card {
    /// Where a letter reaches who applied.
    pub fn address(&self) -> Option<Address> {
        read_contact(&self.contact)
    }

    /// What the rules count; `year` is that of the cohort's first day.
    pub fn facts(&self, year: i16, is_new: bool) -> Facts {
        let count = |is: &dyn Fn(&Participant) -> bool| {
            i32::try_from(self.people.iter().filter(|one| is(one)).count()).unwrap_or(i32::MAX)
        };
        Facts {
            people: count(&|_| true),
            women: count(&|one| one.sex == Some(Sex::Female)),
            youth: count(&|one| is_young(one.born, year)),
            is_rural: self.place.as_deref().is_some_and(is_rural),
            is_new,
            region: self.place.as_deref().map(region).unwrap_or_default(),
        }
    }

    /// What the criteria are asked about.
    pub fn applicant(&self, facts: &Facts) -> Applicant {
        Applicant {
            founded: self.founded,
            region: facts.region.clone(),
            is_rural: facts.is_rural,
            is_new: facts.is_new,
            people: facts.people,
            women: facts.women,
            has_receipt: self.has_receipt,
            declared: self.declared.clone(),
        }
    }
}

/// Whether a place is a rural commune or a group of them.
pub fn is_rural(code: &str) -> bool {
    place::get(code).is_some_and(|place| matches!(place.kind, Kind::RuralCommune | Kind::Cercle))
}

/// The code of the region of a place; empty for one that is not known.
pub fn region(code: &str) -> String {
    place::path(code).first().map(|place| place.code.to_owned()).unwrap_or_default()
}

/// An e-mail address or a telephone number, as it was typed.
pub fn read_contact(typed: &str) -> Option<Address> {
    Address::read(typed)
}

/// The link of an application: its identity and its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Which application.
    pub application: Id<Application>,
    secret: String,
}

impl Code {
    /// Of an application.
    pub fn of(application: Id<Application>, card: &Card) -> Self {
        Self { application, secret: card.secret.clone() }
    }

    /// Reads what stands in an address.
    pub fn read(written: &str) -> Option<Self> {
        let (application, secret) = written.split_at_checked(26)?;
        Some(Self { application: application.parse().ok()?, secret: secret.to_ascii_lowercase() })
    }

    /// Whether it is the code of this card.
    pub fn opens(&self, card: &Card) -> bool {
        !card.secret.is_empty() && web::toll::same(self.secret.as_bytes(), card.secret.as_bytes())
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.application, self.secret)
    }
}

/// A new secret: 128 bits in letters that survive being read out.
pub fn secret(bytes: [u8; 16]) -> String {
    data_encoding::BASE32_NOPAD.encode(&bytes).to_ascii_lowercase()
}

/// Which application, of which call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ref {
    /// The call.
    pub call: Key,
    /// The application.
    pub id: Id<Application>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    #[test]
    fn the_rules_count_numbers_and_no_names() {
        let one = |sex, born| Participant {
            name: "Zoubida".into(),
            sex: Some(sex),
            born: Some(born),
            function: String::new(),
        };
        let card = Card {
            people: vec![one(Sex::Female, 1992), one(Sex::Male, 1991)],
            place: kernel::place::all()
                .iter()
                .find(|place| place.kind == Kind::RuralCommune)
                .map(|place| place.code.into()),
            ..Card::default()
        };
        let facts = card.facts(2026, true);
        assert_eq!((facts.people, facts.women, facts.youth, facts.is_rural, facts.is_new), (2, 1, 1, true, true));
        assert_eq!(facts.region.len(), 2);
        assert!(!serde_json::to_string(&facts).unwrap().contains("Zoubida"));
        assert!(!format!("{card:?}").contains("Zoubida"));
    }

    #[test]
    fn a_link_opens_its_own_application_only() {
        let card = Card { secret: secret([7; 16]), ..Card::default() };
        let id = Id::from_uuid(uuid::Uuid::from_u128(5));
        let code = Code::read(&Code::of(id, &card).to_string()).unwrap();
        assert!(code.application == id && code.opens(&card));
        assert!(!code.opens(&Card { secret: secret([8; 16]), ..Card::default() }));
        assert!(!Code::read(&id.to_string()).unwrap().opens(&Card::default()), "no secret opens nothing");
    }
}
