use std::collections::BTreeMap;

use actors::directory::{Actor, Facts};
use jiff::civil::{Date, date};
use kernel::{Id, Lang, Text};
use uuid::Uuid;

use super::*;
use crate::model::{Article, Force, Statutes};
use crate::model::{EndReason, Ending, Mandate, Office, Rule, Tenure};

const TODAY: Date = date(2026, 11, 21);

fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

fn name(number: u128) -> Text {
    Text::of(Lang::Fr, format!("Personne générée {number:03}"))
}

/// A body of three seats: 1 and 2 are held since 2024 by persons 1 and 2, 3 is vacant.
fn roll() -> Roll {
    let tenure = Tenure::from(date(2024, 1, 1), Some(date(2027, 1, 1)));
    let seat = |number: u32, sitting: Option<u128>| RollSeat {
        id: id(u128::from(number)),
        number,
        sitting: sitting.map(|person| Sitting {
            mandate: id(person),
            person: id(person),
            office: Office::default(),
            tenure,
        }),
        tenures: sitting.iter().map(|_| tenure).collect(),
    };
    let known = |person: u128| (id::<Actor>(person), Facts::named(name(person)));
    Roll {
        today: TODAY,
        seats: vec![seat(1, Some(1)), seat(2, Some(2)), seat(3, None)],
        held: [1, 2].map(|person| (id(person), vec![tenure])).into(),
        people: [1, 2, 7].map(known).into(),
        ..Roll::default()
    }
}

fn line(number: u32) -> Line {
    Line { number, name: name(u128::from(number) + 100), since: Some(date(2026, 1, 5)), ..Line::default() }
}

fn planned(lines: &[Line]) -> Vec<Planned> {
    plan(lines, &roll(), &BTreeMap::new())
}

fn faults(planned: &Planned) -> Vec<FaultKind> {
    match &planned.step {
        Step::Refused(faults) => faults.iter().map(|fault| fault.kind).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn somebody_new_takes_the_first_vacant_seat_and_the_next_one_finds_none() {
    let planned = planned(&[line(2), line(3)]);
    assert!(matches!(planned[0].step, Step::Begin { number: 3, person: Choice::New, .. }));
    assert_eq!(faults(&planned[1]), [FaultKind::NoSeatLeft]);
}

#[test]
fn a_seat_is_not_given_twice_nor_taken_from_whoever_holds_it() {
    let on = |number: u32, seat: u32| Line { seat: Some(seat), ..line(number) };
    let planned = planned(&[on(2, 3), on(3, 3), on(4, 1), on(5, 9)]);
    assert!(matches!(planned[0].step, Step::Begin { number: 3, .. }));
    assert_eq!(faults(&planned[1]), [FaultKind::SeatTwice]);
    assert_eq!(faults(&planned[2]), [FaultKind::SeatHeld]);
    assert_eq!(faults(&planned[3]), [FaultKind::NoSuchSeat]);
}

#[test]
fn a_member_is_not_named_twice() {
    let twice = Line { name: name(102), ..line(3) };
    assert_eq!(faults(&planned(&[line(2), twice])[1]), [FaultKind::MemberTwice]);
    let by_identity = |number: u32| Line { person: Some(id(7)), name: Text::default(), ..line(number) };
    assert_eq!(faults(&planned(&[by_identity(2), by_identity(3)])[1]), [FaultKind::MemberTwice]);
}

#[test]
fn a_seat_is_handed_over_within_one_list() {
    let leaves = Line {
        mandate: Some(id(1)),
        since: None,
        name: Text::default(),
        ended: Some(date(2026, 1, 5)),
        why: Some(EndReason::Resigned),
        ..line(2)
    };
    let comes = Line { seat: Some(1), ..line(3) };
    // The order of the rows makes no difference.
    for lines in [[leaves.clone(), comes.clone()], [comes, leaves]] {
        let planned = planned(&lines);
        let ended = planned.iter().find_map(|planned| match &planned.step {
            Step::Amend { tenure, .. } => tenure.ended,
            _ => None,
        });
        assert_eq!(ended, Some(Ending { on: date(2026, 1, 5), why: EndReason::Resigned }));
        assert!(planned.iter().any(|planned| matches!(planned.step, Step::Begin { number: 1, .. })));
    }
}

#[test]
fn a_row_with_the_identity_of_another_mandate_is_not_a_way_to_replace_somebody() {
    let replaced = Line { mandate: Some(id(1)), name: Text::of(Lang::Fr, "Autre Nom"), since: None, ..line(2) };
    assert_eq!(faults(&planned(&[replaced])[0]), [FaultKind::OtherHolder]);
    let corrected =
        Line { mandate: Some(id(1)), name: Text::of(Lang::Fr, "PERSONNE Générée 001"), since: None, ..line(2) };
    assert!(matches!(planned(&[corrected])[0].step, Step::Amend { .. }));
    let unknown = Line { mandate: Some(id::<Mandate>(99)), ..line(2) };
    assert_eq!(faults(&planned(&[unknown])[0]), [FaultKind::UnknownMandate]);
}

#[test]
fn whoever_sits_already_is_updated_not_seated_again() {
    let known =
        Line { person: Some(id(2)), until: Some(date(2028, 1, 1)), since: None, name: Text::default(), ..line(2) };
    let moved = planned(std::slice::from_ref(&known));
    assert!(matches!(moved[0].step, Step::Amend { .. }));
    assert_eq!(moved[0].changed, [Column::Until]);
    let elsewhere = Line { seat: Some(3), ..known };
    assert_eq!(faults(&planned(&[elsewhere])[0]), [FaultKind::SatThen]);
}

#[test]
fn the_secretary_decides_whom_a_row_means() {
    let alike = Candidate { id: id(7), name: name(7), score: 60 };
    let doubtful = Line { candidates: vec![alike], ..line(2) };
    let person = |choices: &[(u32, Choice)]| {
        let planned = plan(std::slice::from_ref(&doubtful), &roll(), &choices.iter().copied().collect());
        match &planned[0].step {
            Step::Begin { person, .. } => Some(*person),
            _ => None,
        }
    };
    assert_eq!(person(&[]), Some(Choice::New));
    assert_eq!(person(&[(2, Choice::Known(id(7)))]), Some(Choice::Known(id(7))));
}

#[test]
fn dates_that_cannot_be_are_refused() {
    let of = |change: fn(Line) -> Line| faults(&planned(&[change(line(2))])[0]);
    assert_eq!(of(|line| Line { since: Some(date(2027, 1, 1)), ..line }), [FaultKind::Later]);
    assert_eq!(of(|line| Line { until: Some(date(2025, 1, 1)), ..line }), [FaultKind::Backwards]);
    assert_eq!(of(|line| Line { ended: Some(date(2026, 2, 1)), ..line }), [FaultKind::HalfEnd]);
    assert_eq!(of(|line| Line { since: None, ..line }), [FaultKind::NoSince]);
}

#[test]
fn a_term_without_an_end_gets_the_one_of_the_statutes() {
    let term = Article {
        id: id(1),
        body: None,
        rule: Rule::Term { months: 36 },
        article: "8".into(),
        force: Force { from: date(2003, 7, 26), until: None },
    };
    let roll = Roll { statutes: Statutes::new(vec![term]), default_since: Some(date(2026, 3, 1)), ..roll() };
    let planned = plan(&[Line { since: None, ..line(2) }], &roll, &BTreeMap::new());
    assert!(matches!(planned[0].step, Step::Begin { tenure, .. } if tenure.until == Some(date(2029, 3, 1))));
}
