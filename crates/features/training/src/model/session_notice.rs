//! What letters tell about a session, to whom, and from when on.

use std::fmt;
use std::str::FromStr;

use jiff::{SignedDuration, Timestamp};
use kernel::{Id, World};

use super::Trainer;
use super::session::Content;

/// What is told of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionNews {
    /// It takes place: here is the calendar, and each one's code.
    Invited,
    /// Its hour or its place is another.
    Changed,
    /// It was called off.
    Cancelled,
    /// It is about to begin.
    Coming,
    /// It is over, and answers are still missing.
    Answers,
}

impl SessionNews {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Invited, "invited"),
        (Self::Changed, "changed"),
        (Self::Cancelled, "cancelled"),
        (Self::Coming, "coming"),
        (Self::Answers, "answers"),
    ];

    fn code(self) -> &'static str {
        Self::ALL.iter().find(|(news, _)| *news == self).map_or("", |(_, code)| code)
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| *own == code).map(|(news, _)| *news)
    }
}

/// Which letters: each kind is written once for a session. The number is that of the session's change, so that what is told
/// anew is told again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// To whoever has a place: `changed-3`.
    People(SessionNews, i32),
    /// To those who confirmed, from this number on, once the others had been invited: `joined-17`.
    Joined(i32),
    /// To somebody who teaches: `trainer-coming-3-…`.
    Trainer(SessionNews, i32, Id<Trainer>),
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::People(news, sequence) => write!(f, "{}-{sequence}", news.code()),
            Self::Joined(number) => write!(f, "joined-{number}"),
            Self::Trainer(news, sequence, id) => write!(f, "trainer-{}-{sequence}-{id}", news.code()),
        }
    }
}

/// It is not written as a kind of letters is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no kind of letters")]
pub struct NoKind;

impl FromStr for Kind {
    type Err = NoKind;

    fn from_str(written: &str) -> Result<Self, NoKind> {
        let words: Vec<&str> = written.split('-').collect();
        let news = |word: &str| SessionNews::from_code(word).ok_or(NoKind);
        let number = |word: &str| word.parse::<i32>().map_err(|_| NoKind);
        match words.as_slice() {
            ["joined", from] => Ok(Self::Joined(number(from)?)),
            ["trainer", of, sequence, id] => {
                Ok(Self::Trainer(news(of)?, number(sequence)?, id.parse().map_err(|_| NoKind)?))
            }
            [of, sequence] => Ok(Self::People(news(of)?, number(sequence)?)),
            _ => Err(NoKind),
        }
    }
}

impl store::Column for Kind {
    fn from_cell(cell: store::Cell<'_>) -> Option<Self> {
        if let store::Cell::Text(written) = cell { written.parse().ok() } else { None }
    }
}

impl From<Kind> for store::Value {
    fn from(kind: Kind) -> Self {
        Self::from(kind.to_string())
    }
}

/// So long before it begins, whoever has a place or teaches is reminded.
pub const REMINDED: SignedDuration = SignedDuration::from_hours(48);
/// So long after it has ended, those who have not answered are asked once more.
pub const ASKED_AGAIN: SignedDuration = SignedDuration::from_hours(24);

/// When the reminders of a session are due: before it begins, and after it has ended. A moment that is over is none.
pub fn reminders(content: &Content, world: &World, now: Timestamp) -> [(SessionNews, Option<Timestamp>); 2] {
    let begins = content.half_days.iter().map(|half| half.day.to_datetime(half.starts)).min();
    let ends = content.half_days.iter().map(|half| half.day.to_datetime(half.ends)).max();
    let coming = begins.and_then(|begins| world.instant(begins).checked_sub(REMINDED).ok());
    let answers = ends.and_then(|ends| world.instant(ends).checked_add(ASKED_AGAIN).ok());
    [(SessionNews::Coming, coming), (SessionNews::Answers, answers)].map(|(news, at)| (news, at.filter(|at| *at > now)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use jiff::civil::{Date, Time};

    use super::*;
    use crate::model::session::HalfDay;

    #[test]
    fn a_kind_is_read_as_it_is_written_and_nothing_else_is() {
        let id = Id::from_uuid(uuid::Uuid::from_u128(77));
        for kind in [
            Kind::People(SessionNews::Changed, 3),
            Kind::People(SessionNews::Answers, 0),
            Kind::Joined(17),
            Kind::Trainer(SessionNews::Coming, 12, id),
        ] {
            assert_eq!(kind.to_string().parse(), Ok(kind));
        }
        for wrong in ["", "changed", "changed-x", "somehow-3", "trainer-coming-3", "trainer-coming-3-x", "joined-1-2"] {
            assert_eq!(wrong.parse::<Kind>(), Err(NoKind), "{wrong}");
        }
    }

    #[test]
    fn reminders_come_two_days_before_and_a_day_after_and_never_for_what_is_over() {
        let (first, last) = (Date::constant(2026, 5, 3), Date::constant(2026, 5, 5));
        let content = Content {
            half_days: vec![HalfDay::from_hour(last, 14), HalfDay::from_hour(first, 9)],
            ..Content::default()
        };
        let world = World::fixed(Timestamp::UNIX_EPOCH, 1);
        let at = |day: Date, hour| world.instant(day.to_datetime(Time::constant(hour, 0, 0, 0)));
        let due = |now| reminders(&content, &world, now).map(|(_, at)| at);
        let (coming, answers) = (at(Date::constant(2026, 5, 1), 9), at(Date::constant(2026, 5, 6), 17));
        assert_eq!(due(at(Date::constant(2026, 4, 1), 0)), [Some(coming), Some(answers)]);
        assert_eq!(due(at(first, 8)), [None, Some(answers)], "who is invited today needs no reminder");
        assert_eq!(due(at(Date::constant(2026, 6, 1), 0)), [None, None]);
    }
}
