//! When a cohort may answer: the test before until its first half-day is over, the test after and the evaluation from its last
//! half-day on.

use jiff::ToSpan;
use jiff::civil::{DateTime, Time};

use super::session_quiz::Moment;
use super::{Session, SessionState, cohort};

/// Days after the last one on which the test after and the evaluation still take answers.
pub const DAYS_AFTER: i64 = 60;

/// When a cohort may answer, by the clocks where the installation lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Windows {
    /// The end of the first half-day.
    pub before_until: DateTime,
    /// The beginning of the last half-day.
    pub after_from: DateTime,
    /// When nothing is taken any more.
    pub after_until: DateTime,
}

impl Windows {
    /// Of a cohort and its sessions: those that were called off do not count. Without sessions the cohort's days hold.
    pub fn of(cohort: &cohort::Content, sessions: &[Session]) -> Self {
        let taking_place = sessions.iter().filter(|session| session.state != SessionState::Cancelled);
        let half_days: Vec<_> = taking_place.flat_map(|session| &session.content.half_days).collect();
        let first_end = half_days.iter().map(|half| half.day.to_datetime(half.ends)).min();
        let last_start = half_days.iter().map(|half| half.day.to_datetime(half.starts)).max();
        let last_day = half_days.iter().map(|half| half.day).max().unwrap_or(cohort.last_day);
        let evening = Time::constant(23, 59, 59, 0);
        Self {
            before_until: first_end.unwrap_or_else(|| cohort.first_day.to_datetime(evening)),
            after_from: last_start.unwrap_or_else(|| cohort.last_day.to_datetime(Time::midnight())),
            after_until: last_day.saturating_add(DAYS_AFTER.days()).to_datetime(evening),
        }
    }

    /// Where a moment stands.
    pub fn stands(&self, moment: Moment, now: DateTime) -> Stands {
        let (from, until) = match moment {
            Moment::Before => (DateTime::MIN, self.before_until),
            Moment::After | Moment::Evaluation => (self.after_from, self.after_until),
        };
        match () {
            () if now < from => Stands::Coming,
            () if now <= until => Stands::Open,
            () => Stands::Over,
        }
    }
}

/// Where a test or an evaluation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// It takes no answers yet.
    Coming,
    /// It takes answers.
    Open,
    /// It takes none any more.
    Over,
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::Date;
    use kernel::{Id, Text};

    use super::*;
    use crate::model::session::{Content, HalfDay};

    const FIRST: Date = Date::constant(2026, 5, 3);

    fn cohort() -> cohort::Content {
        cohort::Content {
            title: Text::default(),
            first_day: FIRST,
            last_day: Date::constant(2026, 5, 5),
            place: None,
            address: Text::default(),
            places: 20,
            is_cancelled: false,
        }
    }

    fn session(state: SessionState, half_days: Vec<HalfDay>) -> Session {
        Session {
            space: Id::from_uuid(uuid::Uuid::nil()),
            id: Id::from_uuid(uuid::Uuid::nil()),
            cohort: Id::from_uuid(uuid::Uuid::nil()),
            state,
            content: Content { half_days, ..Content::default() },
            sequence: 0,
            reason: Text::default(),
            invited_at: None,
            changed_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn at(day: Date, hour: i8) -> DateTime {
        day.to_datetime(Time::constant(hour, 30, 0, 0))
    }

    #[test]
    fn the_first_half_day_ends_the_test_before_and_the_last_begins_the_one_after() {
        let later = Date::constant(2026, 6, 1);
        let windows = Windows::of(
            &cohort(),
            &[
                session(SessionState::Invited, vec![HalfDay::from_hour(later, 9), HalfDay::from_hour(later, 14)]),
                session(
                    SessionState::Cancelled,
                    vec![
                        HalfDay::from_hour(Date::constant(2026, 4, 1), 9),
                        HalfDay::from_hour(Date::constant(2026, 9, 1), 9),
                    ],
                ),
                session(SessionState::Planned, vec![HalfDay::from_hour(FIRST, 9), HalfDay::from_hour(FIRST, 14)]),
            ],
        );
        let stands = |moment, day, hour| windows.stands(moment, at(day, hour));
        assert_eq!(stands(Moment::Before, FIRST, 11), Stands::Open);
        assert_eq!(stands(Moment::Before, FIRST, 12), Stands::Over);
        assert_eq!(stands(Moment::After, FIRST, 15), Stands::Coming);
        assert_eq!(stands(Moment::After, later, 13), Stands::Coming);
        assert_eq!(stands(Moment::Evaluation, later, 14), Stands::Open);
        assert_eq!(stands(Moment::Evaluation, Date::constant(2026, 7, 31), 12), Stands::Open);
        assert_eq!(stands(Moment::After, Date::constant(2026, 8, 1), 0), Stands::Over);
    }

    #[test]
    fn without_sessions_the_days_of_the_cohort_hold() {
        let windows = Windows::of(&cohort(), &[]);
        assert_eq!(windows.stands(Moment::Before, at(FIRST, 20)), Stands::Open);
        assert_eq!(windows.stands(Moment::Before, at(Date::constant(2026, 5, 4), 0)), Stands::Over);
        assert_eq!(windows.stands(Moment::After, at(Date::constant(2026, 5, 4), 20)), Stands::Coming);
        assert_eq!(windows.stands(Moment::After, at(Date::constant(2026, 5, 5), 0)), Stands::Open);
    }
}
