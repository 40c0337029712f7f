//! An event, and what is said of it.

use actors::Space;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use kernel::{Id, Lang, Text};
use serde::{Deserialize, Serialize};

/// The zone of an event that says nothing else.
pub const HOME: &str = "Africa/Casablanca";

/// The zones that the form offers: where the network's organisations and its friends live.
pub const ZONES: &[&str] = &[
    HOME,
    "Africa/Algiers",
    "Africa/Tunis",
    "Africa/Tripoli",
    "Africa/Nouakchott",
    "Africa/Cairo",
    "Africa/Dakar",
    "Asia/Beirut",
    "Europe/Paris",
    "Europe/Brussels",
    "Europe/Madrid",
    "UTC",
];

/// The longest event, in days: lists look back so far for what has begun and goes on.
pub const LONGEST_DAYS: i64 = 62;

store::coded! {
    /// Where an event stands.
    State, "events-state-" {
        /// It is being prepared: only those who prepare it see it.
        Draft = "draft",
        /// It takes place as it is said.
        Announced = "announced",
        /// It takes place later; when is not known yet.
        Postponed = "postponed",
        /// It does not take place.
        Cancelled = "cancelled",
    }
}

impl State {
    /// Whether it has a public page.
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Draft)
    }
}

/// Which event, of which space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The space.
    pub space: Id<Space>,
    /// The event.
    pub event: Id<Event>,
}

/// An event of a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Which one.
    pub key: Key,
    /// The last part of its address, once it was announced.
    pub slug: Option<String>,
    /// Where it stands.
    pub state: State,
    /// What is said of it.
    pub content: Content,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// How often it changed for calendars.
    pub sequence: i32,
    /// Why it was postponed or cancelled.
    pub reason: Text,
    /// When it was to begin before it was moved.
    pub moved_from: Option<Timestamp>,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// How many came, once that was counted.
    pub attended: Option<i32>,
    /// How many of them were women, where that was counted.
    pub women: Option<i32>,
    /// When the names were erased.
    pub erased_at: Option<Timestamp>,
}

/// What is said of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// Its title.
    pub title: Text,
    /// What it is about, in paragraphs.
    pub words: Text,
    /// What happens when: a line for each item (see [`super::programme`]).
    pub programme: Text,
    /// The IANA name of its time zone.
    pub zone: String,
    /// When it begins, on the clocks of that zone.
    pub starts: DateTime,
    /// When it ends, on the clocks of that zone.
    pub ends: DateTime,
    /// The place: a code of [`kernel::place`].
    pub place: Option<String>,
    /// The house, the street, how to find it.
    pub address: Text,
    /// Where one takes part from afar: shown only to those who have a place.
    pub link: String,
    /// Concepts of the thesaurus.
    pub themes: Vec<String>,
    /// The languages that are spoken.
    pub langs: Vec<Lang>,
    /// What who comes with a wheelchair, a child, other ears may count on.
    pub access: Text,
    /// Where to ask: an address of the organisation, public.
    pub contact: String,
    /// A picture.
    pub picture: Option<Id<media::File>>,
    /// How one registers; nothing where one simply comes.
    pub registration: Option<Registration>,
}

impl Default for Content {
    fn default() -> Self {
        Self {
            title: Text::default(),
            words: Text::default(),
            programme: Text::default(),
            zone: HOME.to_owned(),
            starts: DateTime::constant(2000, 1, 1, 0, 0, 0, 0),
            ends: DateTime::constant(2000, 1, 1, 0, 0, 0, 0),
            place: None,
            address: Text::default(),
            link: String::new(),
            themes: Vec::new(),
            langs: Vec::new(),
            access: Text::default(),
            contact: String::new(),
            picture: None,
            registration: None,
        }
    }
}

/// How one registers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Registration {
    /// How many places there are; nothing where there are enough.
    pub seats: Option<i32>,
    /// When it closes, on the clocks of the event's zone; when it begins, where nothing is said.
    pub closes: Option<DateTime>,
    /// Whether those for whom there is no place may wait for one.
    pub has_queue: bool,
    /// Whether a place is held only until it is confirmed by the link in the letter.
    pub is_confirmed: bool,
    /// Whether the association is asked for.
    pub asks_association: bool,
    /// How many days after its end the names are erased.
    pub kept_days: i32,
}

impl Default for Registration {
    fn default() -> Self {
        let kept_days = KEPT_DAYS;
        Self { seats: None, closes: None, has_queue: true, is_confirmed: false, asks_association: true, kept_days }
    }
}

/// So long the names are kept where nobody says otherwise: time for a report, and no longer.
pub const KEPT_DAYS: i32 = 30;

impl Content {
    /// The zone of its clocks; that of Morocco where the name is not known.
    pub fn time_zone(&self) -> TimeZone {
        zone(&self.zone)
    }

    /// The instant of a time on its clocks. Where clocks are put forward over it, the time after.
    pub fn instant(&self, time: DateTime) -> Timestamp {
        self.time_zone().to_ambiguous_zoned(time).compatible().map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
    }

    /// Whether who goes where the other says does not find this: another town, house or address on the network.
    pub fn is_elsewhere_than(&self, other: &Self) -> bool {
        (&self.place, &self.address, &self.link) != (&other.place, &other.address, &other.link)
    }

    /// Its days, the first to the last.
    pub fn days(&self) -> Vec<Date> {
        let (first, last) = (self.starts.date(), self.last_day());
        first.series(1.day()).take_while(|day| *day <= last).take(LONGEST_DAYS as usize + 1).collect()
    }

    /// Its last day: an evening that ends at midnight does not reach into the next.
    pub fn last_day(&self) -> Date {
        let ends_at_midnight = self.ends.time() == jiff::civil::Time::midnight() && self.ends > self.starts;
        if ends_at_midnight { self.ends.date().saturating_sub(1.day()) } else { self.ends.date() }
    }

    /// When its registrations close.
    pub fn closes_at(&self) -> Timestamp {
        let closes = self.registration.as_ref().and_then(|registration| registration.closes);
        self.instant(closes.unwrap_or(self.starts).min(self.ends))
    }
}

/// The zone of a name; that of Morocco where it is not known.
pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).or_else(|_| TimeZone::get(HOME)).unwrap_or(TimeZone::UTC)
}

impl Event {
    /// Whether one can register now.
    pub fn takes_guests(&self, now: Timestamp) -> bool {
        self.state == State::Announced && self.content.registration.is_some() && now < self.content.closes_at()
    }

    /// Whether it has ended.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.ends_at <= now
    }

    /// On which day the names of its guests are erased.
    pub fn erased_on(&self) -> Date {
        let days = self.content.registration.as_ref().map_or(KEPT_DAYS, |registration| registration.kept_days);
        self.content.last_day().saturating_add(i64::from(days).days())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use jiff::civil::datetime;

    use super::*;

    fn content(starts: DateTime, ends: DateTime) -> Content {
        Content { starts, ends, ..Content::default() }
    }

    #[test]
    fn an_hour_in_morocco_is_another_instant_in_ramadan() {
        // Morocco keeps UTC+1 and goes back to UTC for Ramadan (2026: 15 February to 22 March).
        let at = |month, day| content(datetime(2026, month, day, 18, 0, 0, 0), datetime(2026, month, day, 20, 0, 0, 0));
        let instant = |content: Content| content.instant(content.starts).to_string();
        assert_eq!(instant(at(1, 20)), "2026-01-20T17:00:00Z");
        assert_eq!(instant(at(3, 1)), "2026-03-01T18:00:00Z");
    }

    #[test]
    fn every_zone_that_is_offered_is_known() {
        for name in ZONES {
            assert!(TimeZone::get(name).is_ok(), "{name}");
        }
    }

    #[test]
    fn an_evening_that_ends_at_midnight_is_one_day() {
        let evening = content(datetime(2026, 6, 5, 20, 0, 0, 0), datetime(2026, 6, 6, 0, 0, 0, 0));
        assert_eq!(evening.days().len(), 1);
        let three = content(datetime(2026, 6, 5, 9, 0, 0, 0), datetime(2026, 6, 7, 13, 0, 0, 0));
        assert_eq!(three.days().len(), 3);
    }
}
