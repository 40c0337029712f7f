//! A session: the days on which a cohort meets, in half-days, with what is taught in each.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use actors::Space;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};

use super::Cohort;
use super::session_trainer::Trainer;

store::coded! {
    /// Where a session stands.
    SessionState, "training-session-" {
        /// It is being prepared.
        Planned = "planned",
        /// Whoever has a place was invited.
        Invited = "invited",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

store::coded! {
    /// The part of a day.
    Part, "training-part-" {
        /// Before noon.
        Morning = "am",
        /// After noon.
        Afternoon = "pm",
    }
}

/// Which half-day: a day and its part, written `2026-05-03-am`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot {
    /// The day.
    pub day: Date,
    /// Its part.
    pub part: Part,
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.day, self.part.code())
    }
}

/// It is not written as a half-day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a half-day")]
pub struct NoSlot;

impl FromStr for Slot {
    type Err = NoSlot;

    fn from_str(written: &str) -> Result<Self, NoSlot> {
        let (day, part) = written.rsplit_once('-').ok_or(NoSlot)?;
        // A date has one spelling here: the slot is a key.
        let day = (day.len() == 10).then(|| day.parse::<Date>().ok()).flatten().ok_or(NoSlot)?;
        Ok(Self { day, part: Part::from_code(part).ok_or(NoSlot)? })
    }
}

impl store::Column for Slot {
    fn from_cell(cell: store::Cell<'_>) -> Option<Self> {
        if let store::Cell::Text(written) = cell { written.parse().ok() } else { None }
    }
}

impl From<Slot> for store::Value {
    fn from(slot: Slot) -> Self {
        Self::from(slot.to_string())
    }
}

/// A session of a cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Whose.
    pub space: Id<Space>,
    /// Which one.
    pub id: Id<Self>,
    /// Which cohort meets.
    pub cohort: Id<Cohort>,
    /// Where it stands.
    pub state: SessionState,
    /// What is said of it.
    pub content: Content,
    /// How often it changed in a way that calendars must know.
    pub sequence: i32,
    /// Why it was called off.
    pub reason: Text,
    /// When whoever has a place was invited.
    pub invited_at: Option<Timestamp>,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// What is said of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// Its title.
    pub title: Text,
    /// Where: a code of [`kernel::place`].
    pub place: Option<String>,
    /// The house, the street.
    pub address: Text,
    /// Its half-days, in their order.
    pub half_days: Vec<HalfDay>,
    /// What is handed out: a line each, a title and an address.
    pub materials: Vec<Material>,
    /// What a participant is paid for a half-day, in centimes.
    pub per_half_day: i64,
    /// What she is paid for the journey, once, in centimes.
    pub journey: i64,
}

/// Half a day of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HalfDay {
    /// The day.
    pub day: Date,
    /// Its part.
    pub part: Part,
    /// When it begins.
    pub starts: Time,
    /// When it ends.
    pub ends: Time,
    /// Minutes of pause in it, which count for nobody.
    #[serde(default)]
    pub pause: i32,
    /// What is taught.
    pub module: Text,
    /// In which room.
    #[serde(default)]
    pub room: String,
    /// Who teaches.
    #[serde(default)]
    pub trainers: Vec<Id<Trainer>>,
}

/// What is handed out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Material {
    /// What it is.
    pub title: Text,
    /// Where it is: an address of this house or another.
    pub address: String,
}

impl HalfDay {
    /// Which half-day.
    pub const fn slot(&self) -> Slot {
        Slot { day: self.day, part: self.part }
    }

    /// The minutes that it counts.
    pub fn minutes(&self) -> i32 {
        let seconds = self.starts.duration_until(self.ends).as_secs();
        i32::try_from(seconds / 60).unwrap_or(0).saturating_sub(self.pause).max(0)
    }
}

#[cfg(test)]
impl HalfDay {
    /// One of three hours without a pause, for tests.
    pub(crate) fn from_hour(day: Date, starts: i8) -> Self {
        Self {
            day,
            part: if starts < 13 { Part::Morning } else { Part::Afternoon },
            starts: Time::constant(starts, 0, 0, 0),
            ends: Time::constant(starts + 3, 0, 0, 0),
            pause: 0,
            module: Text::default(),
            room: String::new(),
            trainers: Vec::new(),
        }
    }
}

/// What is wrong with half-days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is none.
    None,
    /// A half-day stands there twice.
    Twice(Slot),
    /// It ends before it begins, or its pause is longer than itself.
    Empty(Slot),
    /// It begins before the one before it has ended.
    Overlaps(Slot),
    /// More than any session has.
    TooMany,
}

/// More half-days than any session has.
pub const MOST_HALF_DAYS: usize = 60;

impl Content {
    /// Puts the half-days in their order and says what is wrong with them.
    ///
    /// # Errors
    /// The first [`Fault`].
    pub fn ordered(mut self) -> Result<Self, Fault> {
        self.half_days.sort_by_key(HalfDay::slot);
        if self.half_days.is_empty() {
            return Err(Fault::None);
        }
        if self.half_days.len() > MOST_HALF_DAYS {
            return Err(Fault::TooMany);
        }
        if let Some(empty) = self.half_days.iter().find(|half| half.minutes() == 0 || half.pause < 0) {
            return Err(Fault::Empty(empty.slot()));
        }
        for pair in self.half_days.windows(2) {
            if let [first, second] = pair {
                if first.slot() == second.slot() {
                    return Err(Fault::Twice(second.slot()));
                }
                if first.day == second.day && second.starts < first.ends {
                    return Err(Fault::Overlaps(second.slot()));
                }
            }
        }
        Ok(self)
    }

    /// The half-day of a slot.
    pub fn half_day(&self, slot: Slot) -> Option<&HalfDay> {
        self.half_days.iter().find(|half| half.slot() == slot)
    }

    /// Its first day; none while it has no half-day.
    pub fn first_day(&self) -> Option<Date> {
        self.half_days.iter().map(|half| half.day).min()
    }

    /// Its last day.
    pub fn last_day(&self) -> Option<Date> {
        self.half_days.iter().map(|half| half.day).max()
    }

    /// The minutes of all its half-days.
    pub fn minutes(&self) -> i32 {
        self.half_days.iter().map(HalfDay::minutes).sum()
    }

    /// What is due to somebody who was there on so many half-days, in centimes: nothing for who never came.
    pub const fn due(&self, half_days: i64) -> i64 {
        if half_days == 0 { 0 } else { half_days * self.per_half_day + self.journey }
    }

    /// Who is asked for other half-days than before, or is asked no more.
    pub fn asked_otherwise(&self, before: &Self) -> BTreeSet<uuid::Uuid> {
        let asked = |content: &Self| -> BTreeSet<(uuid::Uuid, Slot)> {
            let each = |half: &HalfDay| half.trainers.iter().map(|id| (id.uuid(), half.slot())).collect::<Vec<_>>();
            content.half_days.iter().flat_map(each).collect()
        };
        asked(self).symmetric_difference(&asked(before)).map(|(id, _)| *id).collect()
    }

    /// Whether whoever was invited must be told that it changed: when or where it is, not what is handed out.
    pub fn is_moved_from(&self, before: &Self) -> bool {
        let when = |content: &Self| -> Vec<_> {
            content.half_days.iter().map(|half| (half.slot(), half.starts, half.ends, half.room.clone())).collect()
        };
        when(self) != when(before) || self.place != before.place || self.address != before.address
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use proptest::prelude::*;

    use super::*;

    fn half(day: i8, part: Part, starts: i8, ends: i8, pause: i32) -> HalfDay {
        HalfDay {
            day: Date::constant(2026, 5, day),
            part,
            starts: Time::constant(starts, 0, 0, 0),
            ends: Time::constant(ends, 30, 0, 0),
            pause,
            module: Text::fr_ar("Le budget", "الميزانية"),
            room: String::new(),
            trainers: Vec::new(),
        }
    }

    fn content(half_days: Vec<HalfDay>) -> Content {
        Content { half_days, per_half_day: 10_000, journey: 5_000, ..Content::default() }
    }

    #[test]
    fn half_days_come_in_their_order_and_count_without_their_pause() {
        let content = content(vec![
            half(4, Part::Morning, 9, 12, 15),
            half(3, Part::Afternoon, 14, 17, 15),
            half(3, Part::Morning, 9, 12, 0),
        ]);
        let content = content.ordered().unwrap();
        let slots: Vec<String> = content.half_days.iter().map(|half| half.slot().to_string()).collect();
        assert_eq!(slots, ["2026-05-03-am", "2026-05-03-pm", "2026-05-04-am"]);
        assert_eq!(content.minutes(), 210 + 195 + 195);
        assert_eq!((content.due(0), content.due(2)), (0, 25_000));
    }

    #[test]
    fn what_cannot_be_taught_is_told() {
        let fault = |half_days| content(half_days).ordered().unwrap_err();
        let am = half(3, Part::Morning, 9, 12, 0);
        assert_eq!(fault(vec![]), Fault::None);
        assert_eq!(fault(vec![am.clone(), am.clone()]), Fault::Twice(am.slot()));
        assert_eq!(fault(vec![half(3, Part::Morning, 12, 9, 0)]), Fault::Empty(am.slot()));
        assert_eq!(fault(vec![half(3, Part::Morning, 9, 12, 210)]), Fault::Empty(am.slot()));
        let early = half(3, Part::Afternoon, 12, 15, 0);
        assert_eq!(fault(vec![am, early.clone()]), Fault::Overlaps(early.slot()));
    }

    #[test]
    fn materials_move_nobody_but_an_hour_does() {
        let before = content(vec![half(3, Part::Morning, 9, 12, 0)]);
        let mut after = before.clone();
        after.materials.push(Material::default());
        assert!(!after.is_moved_from(&before));
        after.half_days[0].starts = Time::constant(10, 0, 0, 0);
        assert!(after.is_moved_from(&before));
    }

    proptest! {
        #[test]
        fn a_slot_is_read_as_it_was_written_and_nothing_else_is(day in 1_i8..=28, month in 1_i8..=12, pm: bool, other in "\\PC{0,16}") {
            let slot = Slot { day: Date::constant(2026, month, day), part: if pm { Part::Afternoon } else { Part::Morning } };
            prop_assert_eq!(slot.to_string().parse::<Slot>(), Ok(slot));
            if let Ok(read) = other.parse::<Slot>() {
                prop_assert_eq!(read.to_string(), other);
            }
        }
    }
}
