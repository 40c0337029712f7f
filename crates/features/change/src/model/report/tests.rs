#![allow(clippy::unwrap_used)] // a test that cannot go on stops

use std::collections::BTreeMap;

use kernel::Lang;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::model::Names;

const TODAY: Date = date(2026, 6, 1);

fn id(number: u128) -> Id<Actor> {
    Id::from_uuid(Uuid::from_u128(number))
}

fn round(association: u128, on: Date, level: i64) -> (Round, Association) {
    let round = Round {
        association: id(association),
        instrument: "associations".to_owned(),
        edition: None,
        closed_on: on,
        seq: i64::from(on.year()) * 1000 + i64::try_from(association).unwrap(),
        levels: BTreeMap::from([("finance".to_owned(), level), ("people".to_owned(), level + 20)]),
        names: Names::default(),
    };
    (round, Association { place: Some("01.511.01.0".to_owned()), ..Association::default() })
}

fn deed(association: u128, kind: DeedKind, on: Date, times: i64) -> Deed {
    Deed {
        association: id(association),
        kind,
        happened_on: on,
        times,
        people: 2 * times,
        women: times,
        youth: 0,
        minutes: 0,
    }
}

fn asked(from: i16, to: i16) -> Asked {
    Asked { from, to, since: Since::First, instrument: "associations".to_owned() }
}

fn report(rounds: Vec<(Round, Association)>, deeds: Vec<Deed>, asked: Asked) -> Report {
    Report::of(&Histories::of(rounds, deeds), asked, TODAY)
}

#[test]
fn before_is_the_first_round_and_after_the_last_of_the_period() {
    let rounds: Vec<_> = (1..=5)
        .flat_map(|one| {
            [(2023, 100), (2024, 150), (2025, 260)].map(|(year, level)| round(one, date(year, 3, 1), level))
        })
        .collect();
    let change = |asked: Asked| report(rounds.clone(), Vec::new(), asked).whole.change.unwrap();
    let all = change(asked(2023, 2025));
    assert_eq!((all.before, all.after), (110, 270));
    let year = change(asked(2024, 2024));
    assert_eq!((year.before, year.after), (110, 160), "what came later does not count");
    let previous = change(Asked { since: Since::Previous, ..asked(2025, 2025) });
    assert_eq!((previous.before, previous.after), (160, 270));
    let none = report(rounds, Vec::new(), asked(2023, 2023));
    assert_eq!((none.whole.change, none.seen.paired), (None, 0));
}

#[test]
fn each_association_is_counted_where_it_belongs() {
    let rounds = vec![
        round(1, date(2024, 1, 10), 200),
        round(1, date(2025, 9, 10), 250),
        round(2, date(2022, 1, 10), 200),
        round(2, date(2023, 1, 10), 250),
        round(3, date(2025, 2, 1), 200),
        round(4, date(2024, 2, 1), 200),
        round(5, date(2026, 2, 1), 200),
    ];
    let seen = report(rounds, Vec::new(), asked(2025, 2025)).seen;
    assert_eq!(seen, Seen { assessed: 4, paired: 1, earlier: 1, waiting: 1, gone: 1 });
}

#[test]
fn those_who_left_are_set_beside_those_who_stayed() {
    let stayed = (1..=5).flat_map(|one| [round(one, date(2024, 1, 1), 200), round(one, date(2025, 1, 1), 300)]);
    let left = (6..=10).map(|one| round(one, date(2023, 1, 1), 120));
    let of = |rounds: Vec<_>| report(rounds, Vec::new(), asked(2025, 2025)).stayed_and_gone;
    assert_eq!(of(stayed.clone().chain(left.clone()).collect()), Some((210, 130)));
    assert_eq!(of(stayed.chain(left.take(4)).collect()), None, "of four nothing is told");
}

#[test]
fn another_instrument_is_not_compared() {
    let mut rounds: Vec<_> =
        (1..=5).flat_map(|one| [round(one, date(2024, 1, 1), 200), round(one, date(2025, 1, 1), 300)]).collect();
    for (round, _) in rounds.iter_mut().filter(|(round, _)| round.closed_on.year() == 2025) {
        round.instrument = "own".to_owned();
    }
    let all = Histories::of(rounds, Vec::new());
    assert_eq!(all.instruments(), ["associations", "own"]);
    let seen = Report::of(&all, asked(2025, 2025), TODAY).seen;
    assert_eq!((seen.assessed, seen.paired), (5, 0));
}

#[test]
fn an_earlier_round_that_looked_at_nothing_of_the_last_is_passed_over() {
    let other = |one: u128, year: i16| {
        let (mut round, association) = round(one, date(year, 1, 1), 0);
        round.levels = BTreeMap::from([("own-1".to_owned(), 400)]);
        (round, association)
    };
    let rounds: Vec<_> = (1..=5)
        .flat_map(|one| {
            let own = [(2022, 100), (2023, 200), (2025, 300)].map(|(year, level)| round(one, date(year, 1, 1), level));
            own.into_iter().chain([other(one, 2021), other(one, 2024)])
        })
        .collect();
    let before = |since: Since| {
        let report = report(rounds.clone(), Vec::new(), Asked { since, ..asked(2025, 2025) });
        report.whole.change.map(|change| (change.of, change.before))
    };
    assert_eq!(before(Since::First), Some((5, 110)), "not the very first, which looked at other things");
    assert_eq!(before(Since::Previous), Some((5, 210)), "nor the one just before");
    let alone = (1..=5).flat_map(|one| [other(one, 2021), round(one, date(2025, 1, 1), 300)]).collect();
    let report = report(alone, Vec::new(), asked(2025, 2025));
    assert_eq!((report.seen.paired, report.whole.change), (0, None));
}

#[test]
fn of_few_whose_first_and_previous_round_differ_only_the_first_is_told() {
    let rounds = |others: u128| {
        let two = (1..=10).flat_map(|one| [round(one, date(2023, 1, 1), 100), round(one, date(2025, 1, 1), 300)]);
        let three = (1..=others).map(|one| round(one, date(2024, 1, 1), 200));
        two.chain(three).collect::<Vec<_>>()
    };
    let told = |others: u128| {
        let report = report(rounds(others), Vec::new(), Asked { since: Since::Previous, ..asked(2025, 2025) });
        (report.asked.since, report.whole.change.unwrap().before)
    };
    assert_eq!(told(4), (Since::First, 110), "four: the two reports taken from each other would tell of them");
    assert_eq!(told(5), (Since::Previous, 160));
    assert_eq!(told(0).0, Since::Previous, "of none nothing could be told");
}

#[test]
fn what_is_an_organisations_own_is_called_as_it_was_called_last() {
    let named = |one: u128, year: i16, name: &str| {
        let (mut round, association) = round(one, date(year, 1, 1), 200);
        round.instrument = "own-2".to_owned();
        round.names.instrument = Some(Text::of(Lang::Fr, format!("Outil {name}")));
        round.names.domains = BTreeMap::from([("own-1".to_owned(), Text::of(Lang::Fr, name))]);
        (round, association)
    };
    // The earlier one is of an association that comes later in the order of their identities.
    let all = Histories::of(vec![named(1, 2025, "L’eau"), named(9, 2024, "Le puits")], Vec::new());
    let report = Report::of(&all, Asked { instrument: "own-2".to_owned(), ..asked(2025, 2025) }, TODAY);
    assert_eq!(report.domain_names["own-1"].in_lang(Lang::Fr).1, "L’eau");
    assert_eq!(all.instrument_name("own-2").map(|name| name.in_lang(Lang::Fr).1), Some("Outil L’eau"));
    assert_eq!(all.instrument_name("associations"), None);
}

#[test]
fn domains_that_only_one_round_has_are_left_out() {
    let mut rounds: Vec<_> =
        (1..=5).flat_map(|one| [round(one, date(2024, 1, 1), 200), round(one, date(2025, 1, 1), 300)]).collect();
    for (round, _) in &mut rounds {
        let added = if round.closed_on.year() == 2024 { "purpose" } else { "programmes" };
        round.levels.insert(added.to_owned(), 400);
    }
    let whole = report(rounds, Vec::new(), asked(2025, 2025)).whole;
    assert_eq!(whole.domains.keys().collect::<Vec<_>>(), ["finance", "people"]);
    assert_eq!(whole.change.unwrap().before, 210);
}

#[test]
fn a_place_that_was_given_up_trained_nobody() {
    let rounds =
        (1..=2).flat_map(|one| [round(one, date(2024, 1, 1), 200), round(one, date(2025, 1, 1), 300)]).collect();
    let deeds = vec![
        deed(1, DeedKind::Place, date(2024, 5, 1), 1),
        deed(2, DeedKind::Place, date(2024, 5, 1), 1),
        deed(2, DeedKind::Place, date(2024, 5, 2), -1),
        deed(3, DeedKind::Place, date(2024, 5, 1), 1),
        deed(3, DeedKind::Place, date(2025, 5, 1), 1),
        deed(1, DeedKind::Visit, date(2024, 6, 1), 2),
        deed(1, DeedKind::Place, date(2026, 8, 1), 1),
    ];
    let report = report(rounds, deeds, asked(2024, 2026));
    let work = report.work;
    assert_eq!((work.trained, work.trained_paired, work.places, work.people, work.women), (2, 1, 3, 6, 3));
    assert_eq!((work.visits, work.visited), (2, 1));
    let years: Vec<_> = report.years.iter().map(|line| (line.year, line.work.trained)).collect();
    assert_eq!(years, [(2024, 2), (2025, 1), (2026, 0)], "what is still to come has trained nobody");
}

#[test]
fn what_was_done_between_the_two_rounds_groups_them() {
    let mut rounds = Vec::new();
    let mut deeds = Vec::new();
    for one in 1..=20 {
        rounds.extend([round(one, date(2024, 1, 1), 200), round(one, date(2025, 1, 1), 300)]);
        if one <= 10 {
            deeds.push(deed(one, DeedKind::Place, date(2024, 5, 1), 1));
        }
        if (6..=15).contains(&one) {
            deeds.push(deed(one, DeedKind::Visit, date(2024, 8, 1), 1));
        }
        deeds.push(deed(one, DeedKind::Visit, date(2025, 8, 1), 1));
    }
    let report = report(rounds, deeds, asked(2025, 2025));
    let groups = |by: By| {
        let division = report.division(by).unwrap();
        division.groups.iter().map(|group| (group.key.clone(), group.members)).collect::<Vec<_>>()
    };
    let five = |key: &str| (key.to_owned(), 5);
    assert_eq!(groups(By::Path), [five("1-both"), five("2-trained"), five("3-coached"), five("4-neither")]);
    assert_eq!(groups(By::Cohort), [(String::new(), 10), ("2024".to_owned(), 10)]);
    assert_eq!(groups(By::Region), [("01".to_owned(), 20)]);
    assert_eq!(groups(By::Milieu), [("urban".to_owned(), 20)]);
}

proptest! {
    #[test]
    fn everybody_who_was_assessed_is_in_one_place_only(
        rounds in prop::collection::vec((1_u128..30, 0_i32..2200, 100_i64..=380), 0..120),
        from in 2020_i16..2026,
        years in 0_i16..4,
    ) {
        let start = date(2020, 1, 1);
        let rounds: Vec<_> =
            rounds.into_iter().map(|(one, days, level)| round(one, start.saturating_add(days.days()), level)).collect();
        let report = report(rounds, Vec::new(), asked(from, from + years));
        let Seen { assessed, paired, earlier, waiting, gone } = report.seen;
        prop_assert_eq!(assessed, paired + earlier + waiting + gone);
        for division in &report.divisions {
            prop_assert_eq!(division.groups.iter().map(|group| group.members).sum::<usize>(), paired);
        }
    }
}
