//! Places: never one too many, whoever comes when, and the waiting list in its order. On both engines.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

#[path = "parts/counted.rs"]
mod counted;
mod house;

use std::collections::BTreeSet;

use house::{Calling, Diary, House, content, on_each_engine, written};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use twiza_training::model::application::Ref;
use twiza_training::model::call::Content;
use twiza_training::model::{ApplicationState, Group, Order, Refused, Rule, Tally, Way, Why};
use twiza_training::store::applications::{self, Applied};
use twiza_training::store::{News, Silent, calls, learned, places, plan};

/// What must be true after whatever happened.
async fn holds(house: &House, calling: &Calling) {
    for cohort in &calling.cohorts {
        let seats = house.seats(*cohort).await;
        let (mut taken, mut waiting) = (Vec::new(), 0);
        for state in [ApplicationState::Offered, ApplicationState::Confirmed, ApplicationState::Waiting] {
            let of = house.in_state(calling.key, state).await;
            let here = of.into_iter().filter(|application| application.cohort == Some(*cohort));
            match state {
                ApplicationState::Waiting => waiting += here.count(),
                _ => taken.extend(here.map(|application| application.facts)),
            }
        }
        assert!(seats.taken <= seats.places, "{} places given of {}", seats.taken, seats.places);
        assert_eq!(
            (seats.taken, seats.waiting),
            (taken.len() as i32, waiting as i32),
            "the counts are those of the list"
        );
        assert_eq!(seats.tally, Tally::of(&taken), "what the rules count is what stands there");
    }
}

#[test]
fn whoever_applies_at_once_no_place_is_given_twice() {
    on_each_engine("training_storm", |house| async move {
        let calling = house.call(content(Order::Arrival), &[20, 20]).await;
        let all: Vec<_> = (0..100_u32)
            .map(|number| {
                let (db, key) = (house.db.clone(), calling.key);
                let new = written(calling.cohorts[number as usize % 2], number, 1, 0);
                tokio::spawn(async move {
                    let act = move |tx: &mut store::Tx<'_>| applications::apply(tx, key, new, Way::Online, &Silent);
                    db.write_carefully(calls::stream(key), house::WHO, act).await.unwrap()
                })
            })
            .collect();
        let mut numbers = BTreeSet::new();
        for one in all {
            let Applied::New(application) = one.await.unwrap() else { panic!("one twice") };
            numbers.insert(application.number);
        }
        assert_eq!(
            numbers.into_iter().collect::<Vec<_>>(),
            (1..=100).collect::<Vec<_>>(),
            "each has a number of its own"
        );
        holds(&house, &calling).await;
        for cohort in &calling.cohorts {
            let seats = house.seats(*cohort).await;
            assert_eq!((seats.taken, seats.waiting), (20, 30));
        }
        let waiting = house.in_state(calling.key, ApplicationState::Waiting).await;
        let offered = house.in_state(calling.key, ApplicationState::Offered).await;
        for cohort in &calling.cohorts {
            let of = |list: &[twiza_training::model::Application]| {
                list.iter().filter(|one| one.cohort == Some(*cohort)).map(|one| one.number).collect::<Vec<_>>()
            };
            assert!(of(&offered).iter().max() < of(&waiting).iter().min(), "who came first has the place");
        }
    });
}

/// Something that happens to a call.
#[derive(Debug, Clone)]
enum Happens {
    Applies { number: u32, at: usize, is_woman: bool },
    GivesUp(usize),
    Confirms(usize),
    Places(usize, i32),
    Closes,
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        8 => (0_u32..40, 0_usize..2, any::<bool>()).prop_map(|(number, at, is_woman)| Happens::Applies { number, at, is_woman }),
        3 => (0_usize..40).prop_map(Happens::GivesUp),
        3 => (0_usize..40).prop_map(Happens::Confirms),
        1 => (0_usize..2, 1_i32..8).prop_map(|(at, places)| Happens::Places(at, places)),
        1 => Just(Happens::Closes),
    ]
}

#[test]
fn whatever_happens_in_whatever_order_places_waiting_list_and_year_agree() {
    let mut runner = TestRunner::new(Config { cases: 20, failure_persistence: None, ..Config::default() });
    let stories = proptest::collection::vec(happens(), 1..45);
    runner
        .run(&stories, |story| {
            on_each_engine("training_story", |house| {
                let story = story.clone();
                async move {
                    let rules = vec![Rule::AtLeast(Group::Women, 50)];
                    let calling = house.call(Content { rules, waiting: 6, ..content(Order::Arrival) }, &[4, 3]).await;
                    for step in story {
                        happen(&house, &calling, step).await;
                        holds(&house, &calling).await;
                        year_agrees(&house, &calling).await;
                    }
                }
            });
            Ok(())
        })
        .unwrap();
}

async fn year_agrees(house: &House, calling: &Calling) {
    let year = house.db.world().today().saturating_add(jiff::ToSpan::days(60)).year();
    let progress = learned::progress(&house.db, house.space.id, year).await.unwrap();
    let confirmed = house.in_state(calling.key, ApplicationState::Confirmed).await;
    assert_eq!(progress.expected, confirmed.len() as i64, "the year expects the confirmed places");
}

async fn happen(house: &House, calling: &Calling, step: Happens) {
    let key = calling.key;
    let mut living = Vec::new();
    for state in [ApplicationState::Offered, ApplicationState::Confirmed, ApplicationState::Waiting] {
        living.extend(house.in_state(key, state).await);
    }
    match step {
        Happens::Applies { number, at, is_woman } => {
            let new = written(calling.cohorts[at], number, usize::from(is_woman), usize::from(!is_woman));
            let act = move |tx: &mut store::Tx<'_>| applications::apply(tx, key, new, Way::Online, &Diary::default());
            drop(house.write(act).await);
        }
        Happens::GivesUp(at) => {
            if let Some(id) = living.get(at).map(|one| one.id) {
                house.give_up(key, id).await.unwrap();
            }
        }
        Happens::Confirms(at) => {
            if let Some(id) = living.get(at).map(|one| one.id) {
                drop(house.confirm(key, id).await);
            }
        }
        Happens::Places(at, places) => {
            let cohort = plan::cohort(&house.db, house.space.id, calling.cohorts[at]).await.unwrap().unwrap();
            let mut content = cohort.content;
            content.places = places;
            let (space, id, programme) = (house.space.id, cohort.id, cohort.programme);
            drop(house.write(move |tx| plan::change_cohort(tx, space, id, programme, &content, &Silent)).await);
        }
        Happens::Closes => drop(house.write(move |tx| calls::close(tx, key, &Silent)).await),
    }
}

#[test]
fn places_are_held_for_a_group_until_the_call_closes_and_then_go_to_who_waits() {
    on_each_engine("training_held", |house| async move {
        let rules = vec![Rule::AtLeast(Group::Women, 50)];
        let calling = house.call(Content { rules, ..content(Order::Arrival) }, &[4]).await;
        for number in 0..3 {
            house.apply(&calling, 0, number, 0, 1).await.unwrap();
        }
        let seats = house.seats(calling.cohorts[0]).await;
        assert_eq!((seats.taken, seats.waiting), (2, 1), "two places are held for women");
        let waits = house.in_state(calling.key, ApplicationState::Waiting).await;
        assert_eq!(waits[0].why, Why::Held);
        house.apply(&calling, 0, 10, 1, 0).await.unwrap();
        assert_eq!(house.seats(calling.cohorts[0]).await.taken, 3, "a woman is given one at once");
        house.close(calling.key, &[]).await;
        let seats = house.seats(calling.cohorts[0]).await;
        assert_eq!((seats.taken, seats.waiting), (4, 0), "what was held goes to who waits");
        holds(&house, &calling).await;
    });
}

#[test]
fn who_does_not_confirm_in_time_loses_the_place_to_who_comes_next_and_is_told() {
    on_each_engine("training_lapse", |house| async move {
        let calling = house.call(content(Order::Arrival), &[1]).await;
        let first = house.apply(&calling, 0, 1, 1, 0).await.unwrap();
        let second = house.apply(&calling, 0, 2, 1, 0).await.unwrap();
        assert_eq!((first.state, second.state), (ApplicationState::Offered, ApplicationState::Waiting));
        assert!(places::overdue(&house.db).await.unwrap().is_empty());
        let (diary, of) = (Diary::default(), Ref { call: calling.key, id: first.id });
        let early = house.write(move |tx| places::lapse(tx, of, &Silent)).await;
        assert_eq!(early.unwrap_err().refusal::<Refused>().unwrap(), Refused::OutOfTurn, "her time is not over");
        house.give_up(calling.key, first.id).await.unwrap();
        let moved = house.one(calling.key, second.id).await;
        assert_eq!(moved.state, ApplicationState::Offered);
        assert!(moved.holds_until.unwrap() > house.db.world().now());
        let gone = house.one(calling.key, first.id).await;
        assert!(gone.card.people.is_empty() && gone.card.contact.is_empty(), "what she wrote is erased");
        let (writes, key, third) = (diary.clone(), calling.key, written(calling.cohorts[0], 3, 1, 0));
        house.write(move |tx| applications::apply(tx, key, third, Way::Online, &writes)).await.unwrap();
        let (writes, of) = (diary.clone(), Ref { call: calling.key, id: second.id });
        house.write(move |tx| places::give_up(tx, of, &writes)).await.unwrap();
        assert_eq!(diary.pages(), [(3, News::Decision), (3, News::MovedUp)]);
        holds(&house, &calling).await;
    });
}

#[test]
fn the_year_counts_an_association_once_and_a_place_that_is_given_up_no_more() {
    on_each_engine("training_year", |house| async move {
        let calling = house.call(content(Order::Arrival), &[5]).await;
        let actor = house.association("Association de l’oasis").await;
        let mut ids = Vec::new();
        for number in 0..2 {
            let mut new = written(calling.cohorts[0], number, 1, 0);
            new.actor = Some(actor);
            let key = calling.key;
            let act = move |tx: &mut store::Tx<'_>| applications::apply(tx, key, new, Way::Online, &Silent);
            let Applied::New(application) = house.write(act).await.unwrap() else { panic!() };
            house.confirm(calling.key, application.id).await.unwrap();
            ids.push(application.id);
        }
        assert_eq!(measured(&house).await, (1, 2, 2));
        house.give_up(calling.key, ids[0]).await.unwrap();
        assert_eq!(measured(&house).await, (1, 1, 1), "the other place still stands");
        house.give_up(calling.key, ids[1]).await.unwrap();
        assert_eq!(measured(&house).await, (0, 0, 0));
        // Who was only proposed enters the directory with the confirmation, and not before.
        let before = actors::directory::count(&house.db, actors::ActorKind::Organisation).await.unwrap();
        let fresh = house.apply(&calling, 0, 9, 1, 0).await.unwrap();
        assert_eq!(actors::directory::count(&house.db, actors::ActorKind::Organisation).await.unwrap(), before);
        house.confirm(calling.key, fresh.id).await.unwrap();
        house.confirm(calling.key, fresh.id).await.unwrap();
        assert_eq!(actors::directory::count(&house.db, actors::ActorKind::Organisation).await.unwrap(), before + 1);
        assert_eq!(measured(&house).await, (1, 1, 1), "confirming twice does no harm");
    });
}

#[test]
fn a_cohort_that_is_called_off_is_told_to_everybody_and_counts_no_more() {
    on_each_engine("training_off", |house| async move {
        let calling = house.call(content(Order::Arrival), &[1]).await;
        let first = house.apply(&calling, 0, 1, 1, 0).await.unwrap();
        house.apply(&calling, 0, 2, 1, 0).await.unwrap();
        house.confirm(calling.key, first.id).await.unwrap();
        assert_eq!(measured(&house).await, (1, 1, 1));
        let (space, id) = (house.space.id, calling.cohorts[0]);
        let cohort = plan::cohort(&house.db, space, id).await.unwrap().unwrap();
        let mut content = cohort.content;
        content.is_cancelled = true;
        let (programme, off) = (cohort.programme, content.clone());
        let diary = Diary::default();
        let writes = diary.clone();
        house.write(move |tx| plan::change_cohort(tx, space, id, programme, &off, &writes)).await.unwrap();
        assert_eq!(diary.pages(), [(1, News::Decision), (2, News::Decision)], "each is told");
        assert_eq!(measured(&house).await, (0, 0, 0));
        let off = house.in_state(calling.key, ApplicationState::Cancelled).await;
        assert_eq!(off.len(), 2);
        holds(&house, &calling).await;
        content.is_cancelled = false;
        let again = house.write(move |tx| plan::change_cohort(tx, space, id, programme, &content, &Silent)).await;
        assert_eq!(again.unwrap_err().refusal::<Refused>().unwrap(), Refused::OutOfTurn);
        assert!(house.apply(&calling, 0, 3, 1, 0).await.is_err(), "nobody applies for it any more");
    });
}

/// Associations, people and places, as the plan's measures count them.
async fn measured(house: &House) -> (i64, i64, i64) {
    use store::journal::{Period, sum};
    let stream = store::Stream::space(house.space.id);
    let period = Period::new(jiff::civil::date(2000, 1, 1), jiff::civil::date(2199, 1, 1));
    let of = async |name: &str| sum(&house.db, stream, "training.place.confirmed", name, period).await.unwrap();
    (of("associations").await, of("people").await, of("places").await)
}

#[test]
fn a_full_call_refuses_and_never_gives_more_places_than_it_has() {
    on_each_engine("training_full", |house| async move {
        let calling = house.call(Content { waiting: 1, ..content(Order::Arrival) }, &[1]).await;
        for number in 0..2 {
            house.apply(&calling, 0, number, 1, 0).await.unwrap();
        }
        let refused = house.apply(&calling, 0, 2, 1, 0).await.unwrap_err().refusal::<Refused>().unwrap();
        assert_eq!(refused, Refused::Full);
        let (space, id) = (house.space.id, calling.cohorts[0]);
        let cohort = plan::cohort(&house.db, space, id).await.unwrap().unwrap();
        let mut content = cohort.content;
        content.places = 3;
        let programme = cohort.programme;
        let more = content.clone();
        house.write(move |tx| plan::change_cohort(tx, space, id, programme, &more, &Silent)).await.unwrap();
        assert_eq!(house.seats(id).await.taken, 2, "who waits moves up where there are more");
        content.places = 1;
        let fewer = house.write(move |tx| plan::change_cohort(tx, space, id, programme, &content, &Silent)).await;
        assert_eq!(fewer.unwrap_err().refusal::<Refused>().unwrap(), Refused::TooFewPlaces);
        holds(&house, &calling).await;
    });
}
