//! What a space says of its station as a whole, and when it is on the air.

use jiff::civil::{DateTime, Weekday};
use jiff::{SignedDuration, Span};
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Category, Programme};

/// The days of the week in the order of a Moroccan calendar.
pub const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// A station: name and face of the podcast of all programmes, and the live stream.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Station {
    /// Its name; that of the organisation where it is empty.
    pub name: Text,
    /// What it is.
    pub summary: Text,
    /// Its subject in directories.
    pub category: Option<Category>,
    /// An address for platforms that ask whether the podcast is really hers (`itunes:owner`, `podcast:locked`): it is public.
    pub email: String,
    /// Its cover.
    pub cover: Option<Id<media::File>>,
    /// The name by which podcast programs know the podcast of all programmes.
    pub guid: Option<Uuid>,
    /// Where the live stream is heard: an address of a sound server; empty for none.
    pub stream: String,
    /// The media type of the stream.
    pub stream_mime: String,
    /// When it is on the air, in the order of the week.
    pub slots: Vec<Slot>,
}

/// A time of the week on the air.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// The day, 1 for Monday to 7 for Sunday.
    pub day: i8,
    /// When it begins, in minutes after midnight where the installation lives.
    pub from: u16,
    /// How many minutes it lasts; it may go on behind midnight.
    pub minutes: u16,
    /// What is heard.
    pub title: Text,
    /// The programme that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<Id<Programme>>,
}

/// A time on the air of a certain day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnAir<'a> {
    /// What is heard.
    pub slot: &'a Slot,
    /// When it begins, where the installation lives.
    pub from: DateTime,
    /// When it ends.
    pub to: DateTime,
}

impl Station {
    /// Whether there is a live stream.
    pub fn is_live(&self) -> bool {
        !self.stream.is_empty()
    }

    /// What is on the air at a moment, where the installation lives.
    pub fn now(&self, now: DateTime) -> Option<OnAir<'_>> {
        self.around(now).find(|on| on.from <= now && now < on.to)
    }

    /// What comes next behind a moment.
    pub fn next(&self, now: DateTime) -> Option<OnAir<'_>> {
        self.around(now).filter(|on| on.from > now).min_by_key(|on| on.from)
    }

    /// Every slot in the week before and the week behind a moment.
    fn around(&self, now: DateTime) -> impl Iterator<Item = OnAir<'_>> {
        let days = (-7..=7).filter_map(move |days| now.date().checked_add(Span::new().days(days)).ok());
        let of = |slot: &Slot, date: jiff::civil::Date| slot.day == date.weekday().to_monday_one_offset();
        days.flat_map(move |date| {
            self.slots.iter().filter(move |slot| of(slot, date)).filter_map(move |slot| slot.on(date))
        })
    }
}

impl Slot {
    fn on(&self, date: jiff::civil::Date) -> Option<OnAir<'_>> {
        let from = date.to_datetime(jiff::civil::Time::midnight()).checked_add(minutes(self.from)).ok()?;
        let to = from.checked_add(minutes(self.minutes)).ok()?;
        Some(OnAir { slot: self, from, to })
    }

    /// The day of the week.
    pub fn weekday(&self) -> Weekday {
        Weekday::from_monday_one_offset(self.day).unwrap_or(Weekday::Monday)
    }
}

fn minutes(minutes: u16) -> SignedDuration {
    SignedDuration::from_mins(minutes.into())
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;

    use super::*;

    fn station() -> Station {
        let slot = |day, from, minutes| Slot { day, from, minutes, title: Text::default(), programme: None };
        // Friday 10:00 for an hour; Sunday 23:30 for an hour, into Monday.
        Station { slots: vec![slot(5, 600, 60), slot(7, 1410, 60)], ..Station::default() }
    }

    #[test]
    fn a_slot_is_on_the_air_from_its_beginning_until_its_end_also_behind_midnight() {
        let station = station();
        let is_on = |now: DateTime| station.now(now).map(|on| on.slot.day);
        assert_eq!(is_on(datetime(2026, 11, 20, 10, 0, 0, 0)), Some(5));
        assert_eq!(is_on(datetime(2026, 11, 20, 10, 59, 59, 0)), Some(5));
        assert_eq!(is_on(datetime(2026, 11, 20, 11, 0, 0, 0)), None);
        assert_eq!(is_on(datetime(2026, 11, 23, 0, 29, 0, 0)), Some(7));
        assert_eq!(is_on(datetime(2026, 11, 23, 0, 30, 0, 0)), None);
    }

    #[test]
    fn what_comes_next_is_the_nearest_also_in_the_week_to_come() {
        let station = station();
        let next = |now: DateTime| station.next(now).map(|on| on.from);
        assert_eq!(next(datetime(2026, 11, 20, 9, 0, 0, 0)), Some(datetime(2026, 11, 20, 10, 0, 0, 0)));
        assert_eq!(next(datetime(2026, 11, 20, 10, 0, 0, 0)), Some(datetime(2026, 11, 22, 23, 30, 0, 0)));
        assert_eq!(next(datetime(2026, 11, 22, 23, 45, 0, 0)), Some(datetime(2026, 11, 27, 10, 0, 0, 0)));
        assert_eq!(Station::default().next(datetime(2026, 11, 20, 9, 0, 0, 0)), None);
    }
}
