use jiff::civil::Date;

use super::{Deadline, Rules, Way};
use crate::model::EventKind;

/// Where a deadline stands on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Due<'a> {
    /// The step.
    pub deadline: &'a Deadline,
    /// The day of the event that set it running.
    pub starts_on: Option<Date>,
    /// Its last day; none while it waits, and where the law sets no time.
    pub ends_on: Option<Date>,
    /// Where it stands.
    pub state: DueState,
}

/// Where a deadline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueState {
    /// What starts it has not happened.
    Waiting,
    /// It runs: so many days after today remain, 0 on its last day.
    Running {
        /// Days after today.
        days_left: u32,
    },
    /// The step can be taken and the law sets no time for it: so many days since.
    Open {
        /// Days since what started it.
        days: u32,
    },
    /// It passed so many days ago, and the step was not taken.
    Overdue {
        /// Days since its last day.
        days: u32,
    },
    /// The step was taken.
    Met {
        /// On this day.
        on: Date,
        /// So many days after its last day; 0 in time.
        late: u32,
    },
    /// The procedure ended before the step was taken: it is owed no longer.
    Lapsed {
        /// On this day.
        on: Date,
    },
}

impl Due<'_> {
    /// Whether somebody has to be reminded of it.
    pub const fn is_pressing(&self) -> bool {
        matches!(self.state, DueState::Running { .. } | DueState::Overdue { .. })
    }
}

/// Where each deadline of a petition to this authority stands today, in the order of the law, by what has happened to it.
/// Events of the future count as what they are: written down, not yet come.
pub fn dues<'a>(
    rules: &'a Rules,
    authority: &'a str,
    way: Way,
    events: &[(EventKind, Date)],
    today: Date,
) -> Vec<Due<'a>> {
    let past: Vec<_> = events.iter().copied().filter(|(_, day)| *day <= today).collect();
    rules.deadlines_for(authority, way).map(|deadline| due(rules, deadline, &past, today)).collect()
}

fn due<'a>(rules: &Rules, deadline: &'a Deadline, events: &[(EventKind, Date)], today: Date) -> Due<'a> {
    let starts_on = first(events, &deadline.from, Date::MIN);
    let ends_on = starts_on.and_then(|start| deadline.length.end(start, rules.sessions.as_ref()));
    let state = state(deadline, events, starts_on, ends_on, today);
    Due { deadline, starts_on, ends_on, state }
}

fn state(
    deadline: &Deadline,
    events: &[(EventKind, Date)],
    starts_on: Option<Date>,
    ends_on: Option<Date>,
    today: Date,
) -> DueState {
    let is_owed = starts_on.is_some() || !deadline.only_if;
    let taken = first(events, &deadline.to, starts_on.unwrap_or(Date::MIN));
    if let Some(on) = taken.filter(|_| is_owed) {
        return DueState::Met { on, late: ends_on.map_or(0, |end| days(end, on)) };
    }
    if let Some(on) = end_of_course(deadline, events) {
        return DueState::Lapsed { on };
    }
    match (starts_on, ends_on) {
        (None, _) => DueState::Waiting,
        (Some(start), None) => DueState::Open { days: days(start, today) },
        (Some(_), Some(end)) if today <= end => DueState::Running { days_left: days(today, end) },
        (Some(_), Some(end)) => DueState::Overdue { days: days(end, today) },
    }
}

/// What ends a course: after it, only what it started itself is still owed.
const ENDINGS: &[EventKind] = &[EventKind::GivenUp, EventKind::Refused, EventKind::Transferred, EventKind::Decided];

fn end_of_course(deadline: &Deadline, events: &[(EventKind, Date)]) -> Option<Date> {
    let is_started_by_one = events.iter().any(|(kind, _)| ENDINGS.contains(kind) && deadline.from.contains(kind));
    first(events, if is_started_by_one { &[EventKind::GivenUp] } else { ENDINGS }, Date::MIN)
}

fn first(events: &[(EventKind, Date)], kinds: &[EventKind], not_before: Date) -> Option<Date> {
    events.iter().filter(|(kind, day)| kinds.contains(kind) && *day >= not_before).map(|(_, day)| *day).min()
}

/// Days from one day to a later one; 0 when it is not later.
fn days(from: Date, to: Date) -> u32 {
    u32::try_from(from.until(to).map_or(0, |span| span.get_days())).unwrap_or(0)
}
