//! What a phone noted at the door, and what is made of it once it comes here: hours later, twice, by a clock that is wrong.

use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use serde::{Deserialize, Serialize};

use super::Cohort;
use super::session::Slot;
use super::session_people::{Attendee, Token};

store::coded! {
    /// How it is known that somebody was there.
    Noted, "training-noted-" {
        /// Her code was read.
        Scan = "scan",
        /// Her name was ticked, on the phone or on the page.
        List = "list",
        /// From the signatures on the printed sheet.
        Sheet = "sheet",
    }
}

store::coded! {
    /// What became of what a phone noted.
    Outcome, "training-outcome-" {
        /// She is noted for this half-day.
        Noted = "noted",
        /// She is noted, though the hour is none at which this half-day could be: somebody should look.
        Odd = "odd",
        /// She had been noted for this half-day before.
        Twice = "twice",
        /// She has a place in another cohort, which has another session.
        OtherSession = "other-session",
        /// Her place was given up.
        Left = "left",
        /// The session has no such half-day.
        NoHalfDay = "no-half-day",
        /// The half-day is on a day to come.
        NotYet = "not-yet",
        /// The session was called off.
        CalledOff = "called-off",
        /// The code is nobody's.
        Unknown = "unknown",
    }
}

impl Outcome {
    /// Whether she is on the list of this half-day after it.
    pub const fn is_there(self) -> bool {
        matches!(self, Self::Noted | Self::Odd | Self::Twice)
    }

    /// Whether somebody should look at it.
    pub const fn is_told(self) -> bool {
        !matches!(self, Self::Noted)
    }
}

/// What a phone noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// Drawn by the phone, so that what is sent twice is noted once.
    pub id: uuid::Uuid,
    /// For which half-day the trainer noted it.
    pub slot: Slot,
    /// Whom.
    pub who: Whom,
    /// When, by the phone's clock.
    pub said_at: Timestamp,
}

/// Whom a phone noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// Who showed this code.
    Code(Token),
    /// Whom the trainer ticked on her list.
    Listed(Id<Attendee>),
    /// What was read is no code of ours.
    Nobody,
}

/// A clock that differs by less than this is right.
pub const CLOCK_MAY_DIFFER: SignedDuration = SignedDuration::from_mins(5);
/// Who comes so long before a half-day begins, or after it has ended, comes at an odd hour.
pub const AROUND: SignedDuration = SignedDuration::from_hours(2);

/// How far a phone's clock is from the house's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// How many seconds the phone is behind; less than nothing where it is ahead.
    pub skew: i32,
}

impl Clock {
    /// Of a phone that says that it is now `said`, when it is `now` here.
    pub fn of(said: Timestamp, now: Timestamp) -> Self {
        let skew = now.as_second().saturating_sub(said.as_second());
        Self { skew: i32::try_from(skew).unwrap_or(if skew < 0 { i32::MIN } else { i32::MAX }) }
    }

    /// Whether it must be told.
    pub fn is_wrong(self) -> bool {
        i64::from(self.skew).abs() > CLOCK_MAY_DIFFER.as_secs()
    }

    /// An instant of that clock, on ours: never later than now.
    pub fn right(self, said: Timestamp, now: Timestamp) -> Timestamp {
        if !self.is_wrong() {
            return said.min(now);
        }
        said.checked_add(SignedDuration::from_secs(self.skew.into())).unwrap_or(now).min(now)
    }
}

/// What is known when a scan is judged.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// Whether the session was called off.
    pub is_cancelled: bool,
    /// Its cohort.
    pub cohort: Id<Cohort>,
    /// When the half-day is; none where the session has no such one.
    pub hours: Option<(Timestamp, Timestamp)>,
    /// Whether its day is still to come: by the house's calendar, for a phone's may be wrong.
    pub is_to_come: bool,
    /// Whose code it is; none where it is nobody's.
    pub attendee: Option<&'a Attendee>,
    /// Whether she is noted for this half-day.
    pub is_noted: bool,
}

/// What becomes of a scan that was made `at`, by a clock that was put right.
pub fn judge(known: Known<'_>, at: Timestamp) -> Outcome {
    let Some(attendee) = known.attendee else { return Outcome::Unknown };
    if attendee.cohort != known.cohort {
        return Outcome::OtherSession;
    }
    if known.is_cancelled {
        return Outcome::CalledOff;
    }
    let Some((starts, ends)) = known.hours else { return Outcome::NoHalfDay };
    if known.is_to_come {
        return Outcome::NotYet;
    }
    if attendee.left_at.is_some_and(|left| left <= at) {
        return Outcome::Left;
    }
    if known.is_noted {
        return Outcome::Twice;
    }
    let is_usual = starts.checked_sub(AROUND).is_ok_and(|from| from <= at)
        && ends.checked_add(AROUND).is_ok_and(|until| at <= until);
    if is_usual { Outcome::Noted } else { Outcome::Odd }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::session_people::Person;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * 365) + SignedDuration::from_mins(minutes)
    }

    fn id<T>(number: u128) -> Id<T> {
        Id::from_uuid(uuid::Uuid::from_u128(number))
    }

    fn attendee(cohort: u128, left_at: Option<Timestamp>) -> Attendee {
        Attendee {
            id: id(1),
            cohort: id(cohort),
            call: id(2),
            application: id(3),
            line: 0,
            number: 1,
            actor: id(4),
            left_at,
            person: Person::default(),
        }
    }

    fn known(attendee: Option<&Attendee>) -> Known<'_> {
        Known {
            is_cancelled: false,
            cohort: id(7),
            hours: Some((at(0), at(210))),
            is_to_come: false,
            attendee,
            is_noted: false,
        }
    }

    #[test]
    fn each_thing_that_can_be_wrong_is_told_by_its_name() {
        let (own, other) = (attendee(7, None), attendee(8, None));
        assert_eq!(judge(known(Some(&own)), at(5)), Outcome::Noted);
        assert_eq!(judge(known(None), at(5)), Outcome::Unknown);
        assert_eq!(judge(known(Some(&other)), at(5)), Outcome::OtherSession);
        assert_eq!(judge(Known { is_noted: true, ..known(Some(&own)) }, at(5)), Outcome::Twice);
        assert_eq!(judge(Known { is_cancelled: true, ..known(Some(&own)) }, at(5)), Outcome::CalledOff);
        assert_eq!(judge(Known { hours: None, ..known(Some(&own)) }, at(5)), Outcome::NoHalfDay);
        assert_eq!(judge(Known { is_to_come: true, ..known(Some(&own)) }, at(5)), Outcome::NotYet);
        assert_eq!(judge(known(Some(&own)), at(-121)), Outcome::Odd);
        assert_eq!(judge(known(Some(&own)), at(-120)), Outcome::Noted);
        assert_eq!(judge(known(Some(&own)), at(331)), Outcome::Odd);
    }

    #[test]
    fn who_gave_up_her_place_later_was_there_before() {
        let left = attendee(7, Some(at(300)));
        assert_eq!(judge(known(Some(&left)), at(10)), Outcome::Noted);
        assert_eq!(judge(known(Some(&left)), at(301)), Outcome::Left);
    }

    #[test]
    fn a_clock_is_wrong_from_five_minutes_on() {
        assert!(!Clock::of(at(0), at(5)).is_wrong());
        assert!(Clock::of(at(0), at(6)).is_wrong() && Clock::of(at(6), at(0)).is_wrong());
    }

    proptest! {
        /// A phone that is wrong by whatever it may be says the same as one that is right, once both are put right.
        #[test]
        fn a_wrong_clock_changes_no_outcome(wrong in -2_000_000_i64..2_000_000, noted in 0_i64..600, later in 0_i64..10_000) {
            let own = attendee(7, None);
            let (made, now) = (at(noted), at(noted + later));
            let shift = SignedDuration::from_mins(wrong);
            let clock = Clock::of(now + shift, now);
            let right = clock.right(made + shift, now);
            prop_assert!(right <= now);
            prop_assert!(right.duration_since(made).abs() <= CLOCK_MAY_DIFFER);
            if (right.as_second() - at(330).as_second()).abs() > 300 {
                prop_assert_eq!(judge(known(Some(&own)), right), judge(known(Some(&own)), made));
            }
        }
    }
}
