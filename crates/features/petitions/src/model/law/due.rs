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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::model::law::{Length, in_force};
    use EventKind as E;

    const TODAY: Date = date(2026, 11, 22);

    fn rules(code: &str) -> Arc<Rules> {
        in_force(code, TODAY).unwrap()
    }

    /// Where one deadline stands.
    fn of(
        rules: &Rules,
        authority: &str,
        way: Way,
        code: &str,
        events: &[(E, Date)],
        today: Date,
    ) -> (Option<Date>, DueState) {
        let dues = dues(rules, authority, way, events, today);
        let due = dues.iter().find(|due| due.deadline.code == code).expect(code);
        (due.ends_on, due.state)
    }

    /// LO 44-14, art. 8 to 11.
    #[test]
    fn a_petition_to_the_head_of_government_runs_through_its_chain() {
        let rules = rules("national-petition");
        let at = |code: &str, events: &[(E, Date)], today| {
            of(&rules, "head-of-government", Way::Direct, code, events, today)
        };
        let filed = (E::Filed, date(2026, 3, 2));
        assert_eq!(at("refer", &[], TODAY), (None, DueState::Waiting));
        assert_eq!(
            at("refer", &[filed], date(2026, 3, 2)),
            (Some(date(2026, 3, 17)), DueState::Running { days_left: 15 })
        );
        assert_eq!(at("refer", &[filed], date(2026, 3, 17)).1, DueState::Running { days_left: 0 });
        assert_eq!(at("refer", &[filed], date(2026, 3, 18)).1, DueState::Overdue { days: 1 });
        let referred = (E::Referred, date(2026, 3, 20));
        assert_eq!(at("refer", &[filed, referred], TODAY).1, DueState::Met { on: date(2026, 3, 20), late: 3 });
        assert_eq!(at("opinion", &[filed, referred], date(2026, 3, 20)).0, Some(date(2026, 5, 19)));
        let opinion = (E::Opinion, date(2026, 5, 4));
        let until = [filed, referred, opinion];
        assert_eq!(
            at("refuse", &until, date(2026, 5, 5)),
            (Some(date(2026, 6, 3)), DueState::Running { days_left: 29 })
        );
        assert_eq!(at("decide", &until, date(2026, 5, 14)), (None, DueState::Open { days: 10 }));
        let decided = (E::Decided, date(2026, 7, 1));
        assert_eq!(
            at("refuse", &[filed, referred, opinion, decided], TODAY).1,
            DueState::Met { on: date(2026, 7, 1), late: 28 }
        );
        assert_eq!(at("tell", &[filed, referred, opinion, decided], date(2026, 7, 1)).1, DueState::Open { days: 0 });
        assert_eq!(
            at("transfer", &[filed, decided, (E::Told, date(2026, 7, 2))], TODAY).1,
            DueState::Lapsed { on: date(2026, 7, 1) }
        );
    }

    /// LO 44-14, art. 7: the time of the authority runs from the day on which it receives what the local authority forwards.
    #[test]
    fn filed_with_the_local_authority_the_times_run_from_the_forwarding() {
        let rules = rules("national-petition");
        for (authority, refer) in
            [("head-of-government", "refer-forwarded"), ("president-of-councillors", "refer-house-forwarded")]
        {
            let at = |code: &str, events: &[(E, Date)]| {
                of(&rules, authority, Way::LocalAuthority, code, events, date(2026, 3, 10))
            };
            let filed = (E::Filed, date(2026, 3, 2));
            assert_eq!(at("forward", &[filed]), (Some(date(2026, 3, 17)), DueState::Running { days_left: 7 }));
            assert_eq!(at(refer, &[filed]), (None, DueState::Waiting));
            assert_eq!(at(refer, &[filed, (E::Forwarded, date(2026, 3, 9))]).0, Some(date(2026, 3, 24)));
            let direct = dues(&rules, authority, Way::Direct, &[filed], TODAY);
            assert!(direct.iter().all(|due| due.deadline.code != "forward" && due.deadline.code != refer));
        }
        assert_eq!(rules.ways("head-of-government"), [Way::Direct, Way::LocalAuthority]);
        assert_eq!(super::super::in_force("commune-petition", TODAY).unwrap().ways("council-president"), [Way::Direct]);
    }

    /// LO 44-14, art. 12 bis.
    #[test]
    fn only_the_houses_have_the_rolls_checked() {
        let rules = rules("national-petition");
        let events = [(E::Filed, date(2026, 3, 2)), (E::RollAsked, date(2026, 3, 5))];
        let check = of(&rules, "president-of-representatives", Way::Direct, "check-rolls", &events, date(2026, 3, 26));
        assert_eq!(check, (Some(date(2026, 3, 25)), DueState::Overdue { days: 1 }));
        assert!(
            dues(&rules, "head-of-government", Way::Direct, &events, TODAY)
                .iter()
                .all(|due| due.deadline.code != "check-rolls")
        );
    }

    /// LO 64-14, art. 10.
    #[test]
    fn the_bureau_decides_on_a_motion_in_sixty_days_and_tells_in_fifteen() {
        let rules = rules("legislative-motion");
        let at = |code: &str, events: &[(E, Date)]| {
            of(&rules, "bureau-of-councillors", Way::Direct, code, events, date(2026, 4, 1))
        };
        let filed = (E::Filed, date(2026, 2, 1));
        assert_eq!(at("decide", &[filed]).0, Some(date(2026, 4, 2)));
        for decision in [E::Accepted, E::Refused] {
            let decided = (decision, date(2026, 3, 25));
            assert_eq!(at("decide", &[filed, decided]).1, DueState::Met { on: date(2026, 3, 25), late: 0 });
            assert_eq!(at("tell", &[filed, decided]), (Some(date(2026, 4, 9)), DueState::Running { days_left: 8 }));
        }
        assert_eq!(at("adopt", &[filed, (E::Accepted, date(2026, 3, 25))]).1, DueState::Open { days: 7 });
        assert_eq!(
            at("adopt", &[filed, (E::Refused, date(2026, 3, 25))]).1,
            DueState::Lapsed { on: date(2026, 3, 25) }
        );
    }

    /// LO 111-14, art. 122; LO 112-14, art. 116; LO 113-14, art. 125.
    #[test]
    fn a_council_refuses_in_two_months_or_three_and_puts_what_it_accepts_on_its_next_session() {
        let filed = (E::Filed, date(2025, 12, 31));
        let ends = [("region", date(2026, 2, 28)), ("province", date(2026, 2, 28)), ("commune", date(2026, 3, 31))];
        for ((level, end), by) in ends.into_iter().flat_map(|end| [(end, "petition"), (end, "association")]) {
            let rules = rules(&format!("{level}-{by}"));
            let at = |code: &str, events: &[(E, Date)]| {
                of(&rules, "council-president", Way::Direct, code, events, date(2026, 2, 1))
            };
            assert_eq!(at("answer", &[filed]).0, Some(end), "{level}");
            let accepted = (E::Accepted, date(2026, 1, 20));
            assert_eq!(at("answer", &[filed, accepted]).1, DueState::Met { on: date(2026, 1, 20), late: 0 });
            let told = (E::Told, date(2026, 1, 25));
            assert!(matches!(at("schedule", &[filed, accepted, told]).1, DueState::Running { .. }), "{level}");
            assert_eq!(
                at("schedule", &[filed, (E::Refused, date(2026, 1, 20))]).1,
                DueState::Lapsed { on: date(2026, 1, 20) }
            );
        }
    }

    #[test]
    fn a_petition_that_was_given_up_is_owed_nothing() {
        let rules = rules("national-petition");
        let events = [(E::Filed, date(2026, 3, 2)), (E::GivenUp, date(2026, 3, 3))];
        for due in dues(&rules, "head-of-government", Way::Direct, &events, TODAY) {
            assert_eq!(due.state, DueState::Lapsed { on: date(2026, 3, 3) }, "{}", due.deadline.code);
        }
    }

    #[test]
    fn a_clock_that_was_set_back_sees_no_deadline_that_has_not_begun() {
        let rules = rules("national-petition");
        let events = [(E::Filed, date(2026, 3, 2)), (E::Referred, date(2026, 3, 10))];
        for due in dues(&rules, "head-of-government", Way::Direct, &events, date(2026, 3, 1)) {
            assert_eq!(due.state, DueState::Waiting, "{}", due.deadline.code);
        }
    }

    fn events() -> impl Strategy<Value = Vec<(E, Date)>> {
        let event =
            (0..E::ALL.len(), 0_i64..400).prop_map(|(at, ahead)| (E::ALL[at], date(2027, 10, 1) + ahead.days()));
        proptest::collection::vec(event, 0..8)
    }

    proptest! {
        #[test]
        fn whatever_happened_every_deadline_stands_somewhere_sensible(events in events(), ahead in -10_i64..500, local: bool) {
            let today = date(2027, 10, 1) + ahead.days();
            let way = if local { Way::LocalAuthority } else { Way::Direct };
            for rules in crate::model::law::procedures(None) {
                for authority in &rules.authorities {
                    for due in dues(&rules, &authority.code, way, &events, today) {
                        if let (Some(start), Some(end)) = (due.starts_on, due.ends_on) {
                            prop_assert!(start <= today && end > start);
                        }
                        match due.state {
                            DueState::Waiting => prop_assert!(due.starts_on.is_none()),
                            DueState::Running { days_left } => prop_assert_eq!(today + i64::from(days_left).days(), due.ends_on.unwrap()),
                            DueState::Overdue { days } => prop_assert!(days > 0 && due.ends_on.unwrap() + i64::from(days).days() == today),
                            DueState::Open { .. } => prop_assert_eq!(due.deadline.length, Length::Unset),
                            DueState::Met { on, .. } | DueState::Lapsed { on } => prop_assert!(on <= today),
                        }
                    }
                }
            }
        }

        #[test]
        fn as_days_pass_a_running_deadline_only_comes_nearer(events in events(), ahead in 400_i64..500) {
            let rules = rules("national-petition");
            let on = |day: Date| dues(&rules, "head-of-government", Way::Direct, &events, day);
            let today = date(2027, 10, 1) + ahead.days();
            for (now, then) in on(today).into_iter().zip(on(today + 1.day())) {
                match now.state {
                    DueState::Running { days_left: 0 } => prop_assert_eq!(then.state, DueState::Overdue { days: 1 }),
                    DueState::Running { days_left } => prop_assert_eq!(then.state, DueState::Running { days_left: days_left - 1 }),
                    DueState::Overdue { days } => prop_assert_eq!(then.state, DueState::Overdue { days: days + 1 }),
                    DueState::Open { days } => prop_assert_eq!(then.state, DueState::Open { days: days + 1 }),
                    other => prop_assert_eq!(then.state, other),
                }
            }
        }
    }
}
