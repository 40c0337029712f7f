//! What is attested: a certificate to who attended enough, a statement of attendance to who came, each as a credential that
//! anybody can verify.

use actors::{Actor, Space};
use badges::status::LENGTH;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};

use super::{Attendee, Cohort, Programme};

mod paper;

pub use paper::{Address, achievement, award};

store::coded! {
    /// What somebody is given.
    Kind, "credentials-kind-" {
        /// She attended as many of the hours as the programme asks.
        Certificate = "certificate",
        /// She came, for these hours.
        Attendance = "attendance",
    }
}

/// The rule of a programme: which share of its hours one has to attend for a certificate, and how long it bears a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rule {
    /// In percent of the hours, from 1 to 100.
    pub percent: i32,
    /// For so many years the holder's name stands in what she was given (law 09-08: data have an end).
    pub years: i32,
}

impl Default for Rule {
    fn default() -> Self {
        Self { percent: 80, years: 10 }
    }
}

impl Rule {
    /// The last day on which what is given on this day bears a name.
    pub fn names_until(self, given: Date) -> Date {
        given.saturating_add(self.years.years())
    }

    /// What somebody is given who attended so many minutes of a programme of so many hours; nothing to who never came.
    pub fn of(self, minutes: i64, hours: i32) -> Option<Kind> {
        let (reached, asked) = (minutes.saturating_mul(100), i64::from(hours) * 60 * i64::from(self.percent));
        match minutes {
            ..=0 => None,
            // A programme without hours asks nothing that could be measured.
            _ if hours > 0 && reached >= asked => Some(Kind::Certificate),
            _ => Some(Kind::Attendance),
        }
    }

    /// Whether so many minutes are what a programme of so many hours asks of who is to have learned what it teaches: enough for a
    /// certificate, or to have come at all where it has no hours that could be measured.
    pub fn is_met(self, minutes: i64, hours: i32) -> bool {
        self.of(minutes, hours).is_some_and(|kind| kind == Kind::Certificate || hours <= 0)
    }

    /// What the minutes of somebody are worth in a programme of so many hours.
    pub fn worth(self, minutes: i64, hours: i32) -> Option<Worth> {
        let kind = self.of(minutes, hours)?;
        Some(Worth { kind, minutes: minutes.min(i64::from(hours) * 60) })
    }
}

/// What hours are worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worth {
    /// Which document.
    pub kind: Kind,
    /// The minutes that it tells: never more than the programme has.
    pub minutes: i64,
}

/// Somebody who learned, over the years.
#[derive(Debug)]
pub struct Learner;

/// A list of what was withdrawn.
#[derive(Debug)]
pub struct StatusList;

/// A generation of a space's keys.
#[derive(Debug)]
pub struct IssuerKey;

/// What a credential says, without a name: as it was on the day it was issued, whatever is changed later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The programme's title.
    pub title: Text,
    /// What one can do after it.
    pub aims: Text,
    /// Its hours.
    pub hours: i32,
    /// The minutes that were attended, never more than the programme has.
    pub minutes: i64,
    /// Which share the programme asked for, in percent.
    pub percent: i32,
    /// The cohort's first day.
    pub first_day: Date,
    /// Its last day.
    pub last_day: Date,
    /// Where: a code of [`kernel::place`].
    #[serde(default)]
    pub place: Option<String>,
}

/// What is sealed of a credential.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// The holder's name.
    pub name: String,
    /// The association that sent her, as it was written.
    pub association: String,
    /// The salt of the hash of her name.
    pub salt: String,
    /// The secret of her link.
    pub secret: String,
    /// The key in the code on paper, which is handed around: it shows the name and opens nothing else.
    pub glance: String,
}

/// A name in a log is a name too many.
impl std::fmt::Debug for Card {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Card(sealed)")
    }
}

/// A certificate, or a statement of attendance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// Whose keys sign it.
    pub space: Id<Space>,
    /// Which one.
    pub id: Id<Self>,
    /// What it is.
    pub kind: Kind,
    /// The cohort.
    pub cohort: Id<Cohort>,
    /// The programme.
    pub programme: Id<Programme>,
    /// To whom.
    pub participant: Id<Attendee>,
    /// Who that is over the years.
    pub learner: Id<Learner>,
    /// The association that sent her.
    pub actor: Id<Actor>,
    /// The list of what was withdrawn.
    pub list: Id<StatusList>,
    /// The bit of that list.
    pub place: i32,
    /// What it says.
    pub content: Content,
    /// From when on it is valid.
    pub issued_at: Timestamp,
    /// Whether everybody reads the name.
    pub is_open: bool,
    /// When and why it was withdrawn.
    pub withdrawn: Option<(Timestamp, String)>,
    /// The last day on which it bears a name; nothing once it bears none.
    pub names_until: Option<Date>,
    /// What is sealed.
    pub card: Card,
}

impl Credential {
    /// Whether this is the key of its holder's link.
    pub fn is_opened_by(&self, key: &str) -> bool {
        let secret = self.card.secret.as_bytes();
        !secret.is_empty() && web::toll::same(secret, key.trim().to_ascii_lowercase().as_bytes())
    }

    /// Whether this key shows the name: the one on the paper, or its holder's.
    pub fn is_shown_by(&self, key: &str) -> bool {
        let glance = self.card.glance.as_bytes();
        let is_seen = !glance.is_empty() && web::toll::same(glance, key.trim().to_ascii_lowercase().as_bytes());
        is_seen || self.is_opened_by(key)
    }

    /// The name, for who may read it.
    pub fn name_for(&self, key: &str) -> Option<&str> {
        let may = self.bears_a_name() && (self.is_open || self.is_shown_by(key));
        may.then_some(self.card.name.as_str())
    }

    /// Whether a name stands in it still.
    pub fn bears_a_name(&self) -> bool {
        !self.card.name.is_empty()
    }

    /// What it says, to be compared with what is worth now.
    pub const fn worth(&self) -> Worth {
        Worth { kind: self.kind, minutes: self.content.minutes }
    }

    /// Hours and minutes that were attended.
    pub const fn attended(&self) -> (i64, i64) {
        (self.content.minutes / 60, self.content.minutes % 60)
    }
}

/// The order in which the bits of a list are given away: all of them, each once, and none tells which came before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deal {
    /// How far each is from the one before; odd, so that the walk meets every bit of a list whose length is a power of two.
    pub step: i32,
    /// Where the first is.
    pub start: i32,
}

impl Deal {
    /// Of drawn numbers.
    pub const fn of(drawn: [u32; 2]) -> Self {
        Self { step: ((drawn[0] % LENGTH) | 1) as i32, start: (drawn[1] % LENGTH) as i32 }
    }

    /// The bit of the `n`th credential, from 0.
    pub const fn bit(self, n: i32) -> i32 {
        ((self.step as i64 * n as i64 + self.start as i64) % LENGTH as i64) as i32
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_certificate_is_for_the_hours_really_attended() {
        let rule = Rule::default();
        // 80 % of 20 hours are 960 minutes, to the minute.
        assert_eq!(rule.of(960, 20), Some(Kind::Certificate));
        assert_eq!(rule.of(959, 20), Some(Kind::Attendance));
        assert_eq!(rule.of(1, 20), Some(Kind::Attendance));
        assert_eq!(rule.of(0, 20), None);
        assert_eq!(rule.of(-5, 20), None);
        assert_eq!(rule.of(500, 0), Some(Kind::Attendance), "a programme without hours certifies none");
        assert_eq!(Rule { percent: 100, ..Rule::default() }.of(i64::MAX, 2_000), Some(Kind::Certificate));
    }

    #[test]
    fn a_name_has_its_end() {
        let until = Rule { years: 3, ..Rule::default() }.names_until(jiff::civil::date(2024, 2, 29));
        assert_eq!(until, jiff::civil::date(2027, 2, 28));
    }

    #[test]
    fn a_name_stands_in_no_log() {
        let card = Card { name: "Zoubida".into(), ..Card::default() };
        assert!(!format!("{card:?}").contains("Zoubida"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(8))]
        #[test]
        fn every_bit_of_a_list_is_given_once(drawn: [u32; 2]) {
            let deal = Deal::of(drawn);
            let all: BTreeSet<i32> = (0..LENGTH as i32).map(|n| deal.bit(n)).collect();
            prop_assert_eq!(all.len(), LENGTH as usize);
            prop_assert!(all.iter().all(|bit| (0..LENGTH as i32).contains(bit)));
        }
    }
}
