//! Rounds: answering alone, counting, agreeing, closing for ever, choosing what comes first.

use actors::Role;
use jiff::civil::date;
use kernel::{Id, Lang, Text};
use store::Stream;
use store::journal::{self, Period};
use twiza_capacity::model::assessment::MOST_ASSESSORS;
use twiza_capacity::model::plan::Deed;
use twiza_capacity::model::{Assessment, AssessorState, Instrument, Key, Level, Refused, State, Statement};
use twiza_capacity::store::Silent;
use twiza_capacity::store::instruments::{self, Change, Source};
use twiza_capacity::store::plans::{self, NewPriority};
use twiza_capacity::store::{answers, assessments, assessors, consensus, erasure, numbers};
use web::entrance::{Code, Guess};

use crate::house::{House, all, on_each_engine, organisation};

fn refused<T: std::fmt::Debug>(result: store::Result<T>) -> Refused {
    result.unwrap_err().refusal::<Refused>().unwrap()
}

fn ever() -> Period {
    Period::new(date(2000, 1, 1), date(2100, 1, 1))
}

fn priority(statement: &str, theme: Option<&str>) -> NewPriority {
    let deed = Deed { what: "Tenir un registre".into(), who: "La trésorière".into() };
    NewPriority { statement: statement.into(), deed, due: date(2100, 1, 1), theme: theme.map(str::to_owned) }
}

#[test]
fn a_round_goes_from_single_answers_to_a_plan_and_the_journal_tells_what_others_may_know() {
    on_each_engine("capacity_round", |house: House| async move {
        let (key, voices) = house.closed(2).await;
        let closed = house.assessment(key).await;
        assert_eq!((closed.state, closed.voices), (State::Closed, 3));
        let averages = closed.averages.unwrap();
        assert!(averages.len() == 7 && averages.values().all(|level| *level == 200), "{averages:?}");

        let stream = Stream::space(house.programme.id);
        let assessed = journal::distinct(&house.db, stream, "capacity.assessment.closed", "actor", ever()).await;
        assert_eq!(assessed.unwrap(), 1);
        let level = journal::sum(&house.db, stream, "capacity.assessment.closed", "level.finance", ever()).await;
        assert_eq!(level.unwrap(), 200);

        assert_eq!(refused(house.write(move |tx| plans::adopt(tx, key)).await), Refused::NoPriorities);
        for statement in ["finance.budget", "finance.accounts", "people.roles"] {
            let theme = statement.split('.').next();
            house.write(move |tx| plans::put(tx, key, None, priority(statement, theme))).await.unwrap();
        }
        let unknown = priority("finance.budget", Some("astrology"));
        assert_eq!(refused(house.write(move |tx| plans::put(tx, key, None, unknown)).await), Refused::Gone);
        house.write(move |tx| plans::adopt(tx, key)).await.unwrap();
        let needs = journal::count(&house.db, stream, "capacity.need", ever()).await.unwrap();
        assert_eq!(needs, 2, "each theme once, however many priorities ask for it");
        let late = priority("people.roles", None);
        assert_eq!(refused(house.write(move |tx| plans::put(tx, key, None, late)).await), Refused::OutOfTurn);
        let own = plans::list(&house.db, key).await.unwrap();
        let first = own[0].id;
        house.write(move |tx| plans::done(tx, key, first, true)).await.unwrap();
        assert!(plans::list(&house.db, key).await.unwrap()[0].done_on.is_some());
        assert_eq!(voices.len(), 3);
    });
}

#[test]
fn a_plan_has_few_priorities() {
    on_each_engine("capacity_priorities", |house: House| async move {
        let (key, _) = house.closed(1).await;
        for _ in 0..5 {
            house.write(move |tx| plans::put(tx, key, None, priority("finance.budget", None))).await.unwrap();
        }
        let sixth = priority("finance.budget", None);
        assert_eq!(refused(house.write(move |tx| plans::put(tx, key, None, sixth)).await), Refused::TooManyPriorities);
    });
}

#[test]
fn nobody_answers_twice() {
    on_each_engine("capacity_twice", |house: House| async move {
        let key = house.opened().await;
        let one = house.voice(key, 1, 2).await;
        assert_eq!(refused(house.write(move |tx| answers::deliver(tx, key, one)).await), Refused::Delivered);
        assert_eq!(refused(house.write(move |tx| answers::save(tx, key, one, all(4))).await), Refused::Delivered);
        assert_eq!(refused(house.invite(key, 1).await), Refused::Known, "who is reached so is on the list");
        assert_eq!(refused(house.write(move |tx| assessors::remove(tx, key, one)).await), Refused::Delivered);
        let member = house.account("membre", &house.own, Role::Member).await;
        for _ in 0..2 {
            house.write(move |tx| assessors::join(tx, key, member, "Membre générée".into(), Lang::Ar)).await.unwrap();
        }
        assert_eq!(assessors::list(&house.db, key).await.unwrap().len(), 2, "an account takes part once");
    });
}

#[test]
fn who_takes_her_answers_back_may_correct_them_and_counts_once() {
    on_each_engine("capacity_back", |house: House| async move {
        let key = house.opened().await;
        let one = house.voice(key, 1, 1).await;
        house.write(move |tx| answers::take_back(tx, key, one)).await.unwrap();
        assert_eq!(answers::of(&house.db, key, one).await.unwrap(), all(1), "they are still there");
        house.write(move |tx| answers::save(tx, key, one, all(4))).await.unwrap();
        house.write(move |tx| answers::deliver(tx, key, one)).await.unwrap();
        for number in 2..=3 {
            house.voice(key, number, 4).await;
        }
        house.count(key).await.unwrap();
        let table = consensus::table(&house.db, key).await.unwrap();
        assert!(table.tallies.values().all(|tally| tally.levels == [0, 0, 0, 3]), "{:?}", table.tallies);
    });
}

#[test]
fn a_sheet_with_gaps_is_not_handed_in() {
    on_each_engine("capacity_gaps", |house: House| async move {
        let key = house.opened().await;
        let id = house.invite(key, 1).await.unwrap();
        let mut given = all(0);
        given.remove("finance.budget");
        given.insert("no.such.statement".into(), None);
        house
            .write(move |tx| {
                assessors::begin(tx, key, id, Lang::Fr)?;
                answers::save(tx, key, id, given)
            })
            .await
            .unwrap();
        assert_eq!(refused(house.write(move |tx| answers::deliver(tx, key, id)).await), Refused::Unanswered);
        assert_eq!(answers::of(&house.db, key, id).await.unwrap().len(), 29, "what is no statement is not kept");
    });
}

#[test]
fn what_is_written_while_the_answers_are_closed_does_not_count_and_nothing_single_is_left() {
    on_each_engine("capacity_late", |house: House| async move {
        let key = house.opened().await;
        let mut voices = Vec::new();
        for number in 1..=3 {
            voices.push(house.voice(key, number, 3).await);
        }
        let late = house.begun(key, 4, 1).await;
        house.count(key).await.unwrap();
        assert_eq!(refused(house.write(move |tx| answers::save(tx, key, late, all(1))).await), Refused::AnswersClosed);
        assert_eq!(refused(house.write(move |tx| answers::deliver(tx, key, late)).await), Refused::AnswersClosed);
        assert_eq!(house.assessment(key).await.voices, 3);
        let table = consensus::table(&house.db, key).await.unwrap();
        assert!(table.tallies.values().all(|tally| tally.levels == [0, 0, 3, 0] && tally.unknown == 0));
        for id in voices.into_iter().chain([late]) {
            assert!(answers::of(&house.db, key, id).await.unwrap().is_empty(), "only counts are left");
        }
        assert_eq!(refused(house.propose(key, late, "finance.budget", 1, 0).await), Refused::OutOfTurn);
    });
}

#[test]
fn answers_of_two_are_not_counted() {
    on_each_engine("capacity_few", |house: House| async move {
        let key = house.opened().await;
        for number in 1..=2 {
            house.voice(key, number, 3).await;
        }
        assert_eq!(refused(house.count(key).await), Refused::TooFew);
        house.voice(key, 3, 3).await;
        house.count(key).await.unwrap();
        assert_eq!(refused(house.count(key).await), Refused::OutOfTurn, "answers are closed once");
    });
}

#[test]
fn a_link_that_was_handed_on_opens_nothing_without_its_code() {
    on_each_engine("capacity_forwarded", |house: House| async move {
        let key = house.opened().await;
        let id = house.begun(key, 1, 2).await;
        let held = house.assessor(key, id).await;
        let pin = held.card.latch.pin.clone();
        assert_eq!(refused(house.write(move |tx| assessors::begin(tx, key, id, Lang::Fr)).await), Refused::InUse);
        let other = if pin == "000000" { "000001" } else { "000000" };
        for _ in 0..5 {
            let tried = house.write(move |tx| assessors::unlock(tx, key, id, other)).await.unwrap();
            assert_eq!(tried, Guess::Wrong);
        }
        let tried = house.write(move |tx| assessors::unlock(tx, key, id, &pin)).await.unwrap();
        assert_eq!(tried, Guess::Locked, "after five wrong ones even the right one is not taken");

        let old = Code::of(held.id, &held.card.latch.secret);
        house.write(move |tx| assessors::renew(tx, key, id, &Silent)).await.unwrap();
        assert_eq!(assessors::by_code(&house.db, &old).await.unwrap(), None, "the old link opens nothing");
        let renewed = house.assessor(key, id).await;
        assert_eq!((renewed.state, renewed.links, renewed.tries), (AssessorState::Invited, 2, 0));
        assert!(answers::of(&house.db, key, id).await.unwrap().is_empty(), "nobody can tell who had begun");
        let found = assessors::by_code(&house.db, &Code::of(renewed.id, &renewed.card.latch.secret)).await.unwrap();
        assert_eq!(found.map(|(at, found)| (at, found.id)), Some((key, id)));
    });
}

#[test]
fn right_digits_forgive_the_wrong_ones_before_them() {
    on_each_engine("capacity_forgiven", |house: House| async move {
        let key = house.opened().await;
        let id = house.begun(key, 1, 2).await;
        let pin = house.assessor(key, id).await.card.latch.pin;
        for typed in ["1", "2", "3", &pin].map(str::to_owned) {
            house.write(move |tx| assessors::unlock(tx, key, id, &typed)).await.unwrap();
        }
        assert_eq!(house.assessor(key, id).await.tries, 0, "a family that mistypes now and then is not shut out");
    });
}

#[test]
fn a_new_link_does_not_hand_out_what_was_handed_in() {
    on_each_engine("capacity_renewed", |house: House| async move {
        let key = house.opened().await;
        let id = house.voice(key, 1, 4).await;
        house.write(move |tx| assessors::renew(tx, key, id, &Silent)).await.unwrap();
        assert_eq!(house.assessor(key, id).await.state, AssessorState::Delivered, "it still counts");
        house.write(move |tx| assessors::begin(tx, key, id, Lang::Fr)).await.unwrap();
        house.write(move |tx| answers::take_back(tx, key, id)).await.unwrap();
        let left = answers::of(&house.db, key, id).await.unwrap();
        assert!(left.is_empty(), "who gave the new link out reads nothing by it: whoever takes back begins anew");
        let given = all(1);
        house.write(move |tx| answers::save(tx, key, id, given)).await.unwrap();
        house.write(move |tx| answers::deliver(tx, key, id)).await.unwrap();
        house.write(move |tx| answers::take_back(tx, key, id)).await.unwrap();
        assert!(
            !answers::of(&house.db, key, id).await.unwrap().is_empty(),
            "by the same link she corrects what is hers"
        );
    });
}

#[test]
fn who_gives_out_links_cannot_speak_for_the_group_by_new_ones() {
    on_each_engine("capacity_impostor", |house: House| async move {
        let key = house.opened().await;
        let mut voices = Vec::new();
        for number in 1..=3 {
            voices.push(house.voice(key, number, 2).await);
        }
        house.count(key).await.unwrap();
        let id = voices[0];
        house.write(move |tx| assessors::renew(tx, key, id, &Silent)).await.unwrap();
        house.write(move |tx| assessors::begin(tx, key, id, Lang::Fr)).await.unwrap();
        assert_eq!(refused(house.propose(key, id, "finance.budget", 4, 0).await), Refused::OutOfTurn);
        house.propose(key, voices[1], "finance.budget", 2, 0).await.unwrap();
        let read = vec![("finance.budget".to_owned(), 1)];
        assert_eq!(refused(house.write(move |tx| consensus::agree(tx, key, id, read)).await), Refused::OutOfTurn);
        assert_eq!(house.assessment(key).await.voices, 3, "her answers still count");
    });
}

#[test]
fn a_level_holds_once_more_than_half_of_the_group_agree_with_that_very_proposal() {
    on_each_engine("capacity_consensus", |house: House| async move {
        let key = house.opened().await;
        let mut voices = Vec::new();
        for number in 1..=4 {
            voices.push(house.voice(key, number, number as u8).await);
        }
        house.count(key).await.unwrap();
        let agree = |by: Id<_>, number: i32| {
            let read = vec![("finance.budget".to_owned(), number)];
            house.write(move |tx| consensus::agree(tx, key, by, read))
        };
        let is_agreed = || async { consensus::table(&house.db, key).await.unwrap().is_agreed("finance.budget", 4) };
        house.propose(key, voices[0], "finance.budget", 2, 0).await.unwrap();
        agree(voices[1], 1).await.unwrap();
        assert!(!is_agreed().await, "half is not enough");
        agree(voices[1], 1).await.unwrap();
        assert!(!is_agreed().await, "who agrees twice is one");
        agree(voices[2], 1).await.unwrap();
        assert!(is_agreed().await);
        assert_eq!(refused(house.propose(key, voices[3], "finance.budget", 4, 0).await), Refused::Newer);
        house.propose(key, voices[3], "finance.budget", 4, 1).await.unwrap();
        assert!(!is_agreed().await, "another level asks everybody anew");
        assert_eq!(refused(agree(voices[1], 1).await), Refused::Newer, "nobody agrees with what was replaced");
        assert_eq!(refused(house.propose(key, voices[0], "no.such", 4, 0).await), Refused::Gone);
        assert_eq!(refused(house.close(key).await), Refused::NotAgreed);
        assert_eq!(consensus::history(&house.db, key, "finance.budget").await.unwrap().len(), 2, "what was said stays");
    });
}

#[test]
fn what_is_closed_changes_no_more() {
    on_each_engine("capacity_closed", |house: House| async move {
        let (key, voices) = house.closed(3).await;
        let by = voices[0];
        assert_eq!(refused(house.propose(key, by, "finance.budget", 1, 1).await), Refused::OutOfTurn);
        let read = vec![("finance.budget".to_owned(), 1)];
        assert_eq!(refused(house.write(move |tx| consensus::agree(tx, key, by, read)).await), Refused::OutOfTurn);
        assert_eq!(
            refused(house.write(move |tx| consensus::remark(tx, key, "finance.budget", "Non")).await),
            Refused::OutOfTurn
        );
        assert_eq!(refused(house.close(key).await), Refused::OutOfTurn);
        assert_eq!(refused(house.write(move |tx| assessments::abandon(tx, key)).await), Refused::OutOfTurn);
        assert_eq!(refused(house.invite(key, 9).await), Refused::OutOfTurn);
        assert_eq!(
            refused(house.write(move |tx| erasure::erase(tx, key)).await),
            Refused::OutOfTurn,
            "names stay for their time"
        );
        assert_eq!(
            consensus::table(&house.db, key).await.unwrap().proposals["finance.budget"].level.unwrap().number(),
            3
        );
    });
}

#[test]
fn a_remark_stands_beside_a_level_and_changes_none() {
    on_each_engine("capacity_remark", |house: House| async move {
        let key = house.opened().await;
        let mut voices = Vec::new();
        for number in 1..=3 {
            voices.push(house.voice(key, number, 2).await);
        }
        house.count(key).await.unwrap();
        house.agree(key, &voices, 2).await;
        house
            .write(move |tx| consensus::remark(tx, key, "finance.budget", "Je vois plutôt le niveau 1"))
            .await
            .unwrap();
        let table = consensus::table(&house.db, key).await.unwrap();
        assert_eq!(table.remarks["finance.budget"], "Je vois plutôt le niveau 1");
        assert_eq!(house.close(key).await.unwrap()["finance"], 200);
    });
}

#[test]
fn one_round_at_a_time_and_the_second_is_told_as_a_reassessment() {
    on_each_engine("capacity_rounds", |house: House| async move {
        let key = house.opened().await;
        let again = house.opening(Source::House(crate::house::house()));
        assert_eq!(refused(house.write(move |tx| assessments::open(tx, again)).await), Refused::UnderWay);
        house.write(move |tx| assessments::abandon(tx, key)).await.unwrap();
        let (first, _) = house.closed(1).await;
        let (second, _) = house.closed(2).await;
        assert_eq!((house.assessment(first).await.round, house.assessment(second).await.round), (1, 2));
        let stream = Stream::space(house.programme.id);
        let repeated = journal::distinct(&house.db, stream, "capacity.assessment.repeated", "actor", ever()).await;
        assert_eq!(repeated.unwrap(), 1);
        let told = numbers::of(&house.db, house.programme.id).await.unwrap();
        assert_eq!((told.assessed, told.reassessed, told.under_way), (1, 1, 0));
        assert!(
            told.first.averages.is_empty() && told.after.averages.is_empty(),
            "one association is never an average"
        );
        let rounds = assessments::about(&house.db, house.own.organisation).await.unwrap();
        assert_eq!(
            rounds.iter().map(|round| round.key).collect::<Vec<_>>(),
            [second, first],
            "what was given up is gone"
        );
    });
}

#[test]
fn an_association_keeps_its_rounds_when_its_record_is_merged_into_another() {
    on_each_engine("capacity_merged", |house: House| async move {
        let (first, _) = house.closed(1).await;
        let kept = organisation(&house.db, "La même association").await;
        actors::merge::merge(&house.db, crate::house::WHO, kept, house.own.organisation).await.unwrap();
        for record in [kept, house.own.organisation] {
            let rounds = assessments::about(&house.db, record).await.unwrap();
            assert_eq!(rounds.iter().map(|round| round.key).collect::<Vec<_>>(), [first]);
            assert!(assessments::one_about(&house.db, record, first.assessment).await.unwrap().is_some());
            assert_eq!(assessments::rounds(&house.db, house.programme.id, record).await.unwrap().len(), 1);
        }
        let (second, _) = house.closed(2).await;
        assert_eq!(house.assessment(second).await.round, 2);
        let told = numbers::of(&house.db, house.programme.id).await.unwrap();
        assert_eq!((told.assessed, told.reassessed), (1, 1));
    });
}

#[test]
fn a_result_is_set_beside_the_round_before_it_by_time_when_both_records_had_rounds() {
    on_each_engine("capacity_merged_before", |house: House| async move {
        // Each record has a first round of its own; the later one was made with the record that goes on.
        let (early, _) = house.closed(1).await;
        let other = organisation(&house.db, "La même association").await;
        let opening =
            assessments::Opening { association: other, ..house.opening(Source::House(crate::house::house())) };
        let key = house.write(move |tx| assessments::open(tx, opening)).await.unwrap();
        let (late, _) = house.close_round(key, 3).await;
        assert_eq!((house.assessment(early).await.round, house.assessment(late).await.round), (1, 1));
        actors::merge::merge(&house.db, crate::house::WHO, house.own.organisation, other).await.unwrap();
        let rounds = assessments::rounds(&house.db, house.programme.id, house.own.organisation).await.unwrap();
        let before = |key: Key, rounds: Vec<Assessment>| {
            rounds.iter().find(|round| round.key == key).unwrap().before(rounds.clone(), crate::house::house())
        };
        assert_eq!(before(late, rounds.clone()).map(|round| round.key), Some(early));
        assert_eq!(before(early, rounds), None);
    });
}

#[test]
fn what_is_given_up_leaves_neither_answers_nor_names() {
    on_each_engine("capacity_abandoned", |house: House| async move {
        let key = house.opened().await;
        let id = house.voice(key, 1, 2).await;
        let code = Code::of(id, &house.assessor(key, id).await.card.latch.secret);
        house.write(move |tx| assessments::abandon(tx, key)).await.unwrap();
        assert_eq!(assessors::by_code(&house.db, &code).await.unwrap(), None);
        assert!(assessors::list(&house.db, key).await.unwrap().is_empty());
        let found = assessments::one_about(&house.db, house.own.organisation, key.assessment).await.unwrap();
        assert_eq!(found, None);
    });
}

#[test]
fn an_assessment_keeps_the_edition_with_which_it_began() {
    on_each_engine("capacity_editions", |house: House| async move {
        let space = house.programme.id;
        let title = Text::fr_ar("Le nôtre", "أداتنا");
        let id = house.write(move |tx| instruments::begin(tx, space, crate::house::house(), title)).await.unwrap();
        let early = house.opening(Source::Own(id));
        assert_eq!(
            refused(house.write(move |tx| assessments::open(tx, early)).await),
            Refused::Gone,
            "it has no edition"
        );
        house.write(move |tx| instruments::publish(tx, space, id)).await.unwrap();
        assert_eq!(refused(house.write(move |tx| instruments::publish(tx, space, id)).await), Refused::Unchanged);
        let opening = house.opening(Source::Own(id));
        let key = house.write(move |tx| assessments::open(tx, opening)).await.unwrap();

        let words = Text::fr_ar("Autre phrase", "جملة أخرى");
        let statement = Statement {
            code: "finance.budget".into(),
            words: words.clone(),
            levels: ["1", "2", "3", "4"].map(|level| Text::fr_ar(level, format!("م {level}"))),
        };
        let change = Change::Put { domain: "finance".into(), statement: Box::new(statement) };
        let stale = change.clone();
        house.write(move |tx| instruments::change(tx, space, id, 0, change)).await.unwrap();
        assert_eq!(refused(house.write(move |tx| instruments::change(tx, space, id, 0, stale)).await), Refused::Newer);
        house
            .write(move |tx| instruments::change(tx, space, id, 1, Change::TakeOut("people.roles".into())))
            .await
            .unwrap();
        house.write(move |tx| instruments::publish(tx, space, id)).await.unwrap();

        let kept = instruments::edition(&house.db, space, house.assessment(key).await.edition).await.unwrap();
        assert!(kept.statement("people.roles").is_some(), "the statement was taken out of the next edition only");
        assert_ne!(kept.statement("finance.budget").unwrap().1.words, words);
        house.write(move |tx| assessments::abandon(tx, key)).await.unwrap();
        let opening = house.opening(Source::Own(id));
        let next = house.write(move |tx| assessments::open(tx, opening)).await.unwrap();
        let now = instruments::edition(&house.db, space, house.assessment(next).await.edition).await.unwrap();
        assert!(now.statement("people.roles").is_none() && now.statement("finance.budget").unwrap().1.words == words);
        assert_eq!(instruments::editions(&house.db, space, id).await.unwrap().len(), 2);
    });
}

#[test]
fn people_are_not_assessed() {
    on_each_engine("capacity_person", |house: House| async move {
        let account = actors::accounts::get(&house.db, house.facilitator).await.unwrap().unwrap();
        let mut opening = house.opening(Source::House(crate::house::house()));
        opening.association = account.person;
        assert_eq!(refused(house.write(move |tx| assessments::open(tx, opening)).await), Refused::NoOrganisation);
        let key = house.opened().await;
        let facilitator = house.facilitator;
        let join = house.write(move |tx| assessors::join(tx, key, facilitator, "Elle".into(), Lang::Fr)).await;
        assert_eq!(refused(join), Refused::Facilitates, "who leads the work does not answer in it");
        assert_ne!(organisation(&house.db, "Autre").await, house.own.organisation);
    });
}

#[test]
fn sixty_answer_at_once_while_the_answers_are_closed_and_each_counts_once_or_is_told() {
    on_each_engine("capacity_sixty", |house: House| async move {
        let key = house.opened().await;
        let mut begun = Vec::new();
        for number in 1..=60 {
            begun.push(house.begun(key, number, 1 + (number % 4) as u8).await);
        }
        for id in begun.iter().copied().take(20) {
            house.write(move |tx| answers::deliver(tx, key, id)).await.unwrap();
        }
        let house = std::sync::Arc::new(house);
        let mut tasks = Vec::new();
        for (index, id) in begun.iter().copied().skip(20).enumerate() {
            if index == 20 {
                let house = house.clone();
                tasks.push(tokio::spawn(async move { house.count(key).await.map(|()| false) }));
            }
            let house = house.clone();
            tasks.push(tokio::spawn(async move {
                house.write(move |tx| answers::deliver(tx, key, id)).await.map(|()| true)
            }));
        }
        let mut delivered = 20;
        for task in tasks {
            match task.await.unwrap() {
                Ok(counts) => delivered += u32::from(counts),
                Err(error) => assert_eq!(error.refusal::<Refused>().unwrap(), Refused::AnswersClosed),
            }
        }
        let assessment = house.assessment(key).await;
        assert_eq!((assessment.state, assessment.voices), (State::Consensus, delivered));
        let table = consensus::table(&house.db, key).await.unwrap();
        assert!(table.tallies.values().all(|tally| tally.known() == delivered), "each statement has each answer once");
    });
}

#[test]
fn the_list_ends_where_a_group_does() {
    on_each_engine("capacity_full", |house: House| async move {
        let key = house.opened().await;
        for number in 1..=MOST_ASSESSORS as u32 {
            house.invite(key, number).await.unwrap();
        }
        assert_eq!(refused(house.invite(key, 1_000).await), Refused::Full);
        assert_eq!(house.assessment(key).await.state, State::Answering);
    });
}

#[test]
fn the_journal_names_what_the_house_has_no_words_for_and_nothing_else() {
    on_each_engine("capacity_named", |house: House| async move {
        let space = house.programme.id;
        let blank = Instrument::blank(Text::of(Lang::Fr, "Notre outil"));
        let begin = |blank: Instrument| {
            let title = blank.title.clone();
            house.write(move |tx| instruments::begin(tx, space, &blank, title))
        };
        let (id, other) = (begin(blank.clone()).await.unwrap(), begin(blank).await.unwrap());
        let draft = async |id| instruments::one(&house.db, space, id).await.unwrap().unwrap().draft;
        assert_ne!(
            draft(id).await.code,
            draft(other).await.code,
            "what is written from nothing is compared with nothing else"
        );
        let title = Text::fr_ar("L’eau", "الماء");
        let put = Change::PutDomain { code: String::new(), title: title.clone(), theme: "programmes".into() };
        house.write(move |tx| instruments::change(tx, space, id, 0, put)).await.unwrap();
        let domain = draft(id).await.domains[0].code.clone();
        let words = |words: &str| Text::of(Lang::Fr, words);
        let levels = ["un", "deux", "trois", "quatre"].map(words);
        let statement = Box::new(Statement { code: String::new(), words: words("Le puits"), levels });
        let put = Change::Put { domain: domain.clone(), statement };
        house.write(move |tx| instruments::change(tx, space, id, 1, put)).await.unwrap();
        house.write(move |tx| instruments::publish(tx, space, id)).await.unwrap();
        let own = draft(id).await;
        let opening = house.opening(Source::Own(id));
        let key = house.write(move |tx| assessments::open(tx, opening)).await.unwrap();
        let mut voices = Vec::new();
        for number in 1..=3 {
            let voice = house.invite(key, number).await.unwrap();
            let answers = own.statements().map(|(_, one)| (one.code.clone(), Level::new(3))).collect();
            house
                .write(move |tx| {
                    assessors::begin(tx, key, voice, Lang::Fr)?;
                    answers::save(tx, key, voice, answers)?;
                    answers::deliver(tx, key, voice)
                })
                .await
                .unwrap();
            voices.push(voice);
        }
        house.count(key).await.unwrap();
        let statement = own.domains[0].statements[0].code.clone();
        house.propose(key, voices[0], &statement, 3, 0).await.unwrap();
        for by in voices[1..].iter().copied() {
            let read = vec![(statement.clone(), 1)];
            house.write(move |tx| consensus::agree(tx, key, by, read)).await.unwrap();
        }
        house.close(key).await.unwrap();
        let kind = journal::Filter::Kind("capacity.assessment.closed");
        let told = async || {
            let entries = journal::page(&house.db, Stream::space(space), None, 1, kind).await.unwrap();
            entries.into_iter().next().unwrap().body
        };
        let body = told().await;
        assert_eq!(body["title"], serde_json::to_value(Text::of(Lang::Fr, "Notre outil")).unwrap());
        assert_eq!(body["domains"][&domain], serde_json::to_value(&title).unwrap());
        house.closed(2).await;
        let body = told().await;
        assert!(body.get("title").is_none() && body.get("domains").is_none(), "{body}");
    });
}
