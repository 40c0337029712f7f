//! Places: never one too many, whoever comes when, and the queue in its order. On both engines.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

mod house;

use std::collections::BTreeSet;

use house::{Diary, House, MIGRATIONS, Silent, WHO, evening, on_each_engine, register};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::Stream;
use twiza_events::model::{GuestState, Key, Refused, Registration, Way};
use twiza_events::store::guests::{self, Registered, Seats};
use twiza_events::store::{News, events};

/// What must be true after whatever happened.
async fn holds(house: &House, key: Key) -> Seats {
    let seats = guests::seats(&house.db, key).await.unwrap();
    let list = house.guests(key).await;
    let on = list.iter().filter(|guest| guest.state.holds_a_seat() && guest.way != Way::Door).count();
    let waiting = list.iter().filter(|guest| guest.state == GuestState::Waiting).count();
    assert_eq!((seats.taken, seats.waiting), (on as i32, waiting as i32), "the counts are those of the list");
    if let Some(all) = seats.seats {
        assert!(seats.taken <= all, "{} places taken of {all}", seats.taken);
    }
    assert!(seats.waiting == 0 || seats.seats == Some(seats.taken), "somebody waits while a place is free");
    seats
}

#[test]
fn whoever_registers_at_once_no_place_is_given_twice() {
    on_each_engine("events_storm", |house| async move {
        let key = house.announced(evening(30, Some(50))).await;
        let all: Vec<_> = (0..200).map(|number| tokio::spawn(register_one(house.db.clone(), key, number))).collect();
        let mut numbers = BTreeSet::new();
        for one in all {
            let Registered::New(guest) = one.await.unwrap() else { panic!("a guest twice") };
            numbers.insert(guest.number);
        }
        let seats = holds(&house, key).await;
        assert_eq!((seats.taken, seats.waiting), (50, 150));
        assert_eq!(numbers.into_iter().collect::<Vec<_>>(), (1..=200).collect::<Vec<_>>(), "each has her own number");
        let first = house.guests(key).await.into_iter().filter(|guest| guest.state == GuestState::Seated);
        assert!(first.map(|guest| guest.number).eq(1..=50), "who came first has the place");
    });
}

#[test]
fn two_servers_on_one_database_give_no_place_twice() {
    store::testing::each_config("events_servers", |place| async move {
        let place = place;
        let house = House::build(place.open(&MIGRATIONS).await).await;
        let other = place.open(&MIGRATIONS).await;
        let key = house.announced(evening(30, Some(20))).await;
        let db = |number: u32| if number.is_multiple_of(2) { house.db.clone() } else { other.clone() };
        let all: Vec<_> = (0..80).map(|number| tokio::spawn(register_one(db(number), key, number))).collect();
        for one in all {
            one.await.unwrap();
        }
        let seats = holds(&house, key).await;
        assert_eq!((seats.taken, seats.waiting), (20, 60));
        // While some cancel on one server, others register on the other.
        let list = house.guests(key).await;
        let seated = list.into_iter().filter(|guest| guest.state == GuestState::Seated).take(10).map(|guest| guest.id);
        let gone: Vec<_> = seated.collect();
        let new: Vec<_> = (100..120).map(|number| tokio::spawn(register_one(other.clone(), key, number))).collect();
        for guest in gone {
            house.write(move |tx| guests::cancel(tx, key, guest, &Silent)).await.unwrap();
        }
        for one in new {
            one.await.unwrap();
        }
        let seats = holds(&house, key).await;
        assert_eq!((seats.taken, seats.waiting), (20, 70));
    });
}

async fn register_one(db: store::Db, key: Key, number: u32) -> Registered {
    register(&db, key, number, Silent).await.unwrap()
}

/// Something that happens to an event.
#[derive(Debug, Clone)]
enum Happens {
    Registers(u32),
    Cancels(usize),
    Confirms(usize),
    Seats(Option<i32>),
    Door,
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        5 => (0_u32..25).prop_map(Happens::Registers),
        3 => (0_usize..25).prop_map(Happens::Cancels),
        2 => (0_usize..25).prop_map(Happens::Confirms),
        1 => proptest::option::of(1_i32..8).prop_map(Happens::Seats),
        1 => Just(Happens::Door),
    ]
}

#[test]
fn whatever_happens_in_whatever_order_places_and_queue_agree() {
    let mut runner = TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    let stories = proptest::collection::vec(happens(), 1..40);
    runner
        .run(&(stories, any::<bool>()), |(story, is_confirmed)| {
            on_one_engine(story, is_confirmed);
            Ok(())
        })
        .unwrap();
}

fn on_one_engine(story: Vec<Happens>, is_confirmed: bool) {
    on_each_engine("events_story", |house| {
        let story = story.clone();
        async move {
            let registration = Registration { seats: Some(3), is_confirmed, ..Registration::default() };
            let key = house
                .announced(twiza_events::model::Content { registration: Some(registration), ..evening(30, None) })
                .await;
            for step in story {
                let before: Vec<i32> = waiting(&house, key).await;
                happen(&house, key, step.clone()).await;
                holds(&house, key).await;
                let after = waiting(&house, key).await;
                let gone: Vec<&i32> = before.iter().filter(|number| !after.contains(number)).collect();
                // Whoever left the queue by moving up stood at its head; by her own wish, anywhere.
                if !matches!(step, Happens::Cancels(_)) {
                    assert!(
                        gone.iter().copied().eq(before.iter().take(gone.len())),
                        "{step:?}: {before:?} became {after:?}"
                    );
                }
            }
        }
    });
}

async fn waiting(house: &House, key: Key) -> Vec<i32> {
    let list = house.guests(key).await.into_iter();
    list.filter(|guest| guest.state == GuestState::Waiting).map(|guest| guest.number).collect()
}

async fn happen(house: &House, key: Key, step: Happens) {
    let list = house.guests(key).await;
    match step {
        Happens::Registers(number) => drop(register(&house.db, key, number, Diary::default()).await),
        Happens::Cancels(at) => {
            if let Some(guest) = list.get(at).map(|guest| guest.id) {
                drop(house.write(move |tx| guests::cancel(tx, key, guest, &Diary::default())).await);
            }
        }
        Happens::Confirms(at) => {
            if let Some(guest) = list.get(at).map(|guest| guest.id) {
                drop(house.write(move |tx| guests::confirm(tx, key, guest)).await);
            }
        }
        Happens::Seats(seats) => {
            let mut content = house.event(key).await.content;
            content.registration.as_mut().unwrap().seats = seats;
            drop(house.write(move |tx| events::change(tx, key, content, &Diary::default())).await);
        }
        Happens::Door => {
            let card = twiza_events::model::Card { name: "Passante générée".to_owned(), ..Default::default() };
            let new =
                guests::NewGuest { card, lang: kernel::Lang::Ar, way: Way::Door, known_by: guests::KnownBy::Nothing };
            house.write(move |tx| guests::register(tx, key, new, &Silent)).await.unwrap();
        }
    }
}

#[test]
fn who_waits_moves_up_when_somebody_cancels_and_is_told_until_when_to_answer() {
    on_each_engine("events_queue", |house| async move {
        let key = house.announced(evening(30, Some(2))).await;
        let (first, _) = (house.guest(key, 1).await, house.guest(key, 2).await);
        let (third, fourth) = (house.guest(key, 3).await, house.guest(key, 4).await);
        assert_eq!((third.state, fourth.state), (GuestState::Waiting, GuestState::Waiting));
        let diary = Diary::default();
        let own = diary.clone();
        house.write(move |tx| guests::cancel(tx, key, first.id, &own)).await.unwrap();
        assert!(diary.pages().contains(&(3, News::MovedUp)), "{:?}", diary.pages());
        let list = house.guests(key).await;
        assert_eq!(list[2].state, GuestState::Offered);
        assert!(list[2].holds_until.unwrap() > house.db.world().now());
        assert_eq!(list[3].state, GuestState::Waiting, "one place, one person");
        assert!(list[0].card.name.is_empty() && list[0].card.contact.is_empty(), "who cancels is forgotten at once");
        house.write(move |tx| guests::confirm(tx, key, third.id)).await.unwrap();
        assert_eq!(house.guests(key).await[2].state, GuestState::Seated);
        holds(&house, key).await;
    });
}

#[test]
fn a_place_that_nobody_confirms_goes_to_the_next() {
    store::testing::each_config("events_lapse", |place| async move {
        let start: jiff::Timestamp = "2026-05-04T09:00:00Z".parse().unwrap();
        let clock = kernel::FixedClock::at(start);
        let world = kernel::World::new(clock.clone(), kernel::SeededChance::new(7), jiff::tz::TimeZone::UTC);
        let db = store::Db::open(&place.config, world, &MIGRATIONS).await.unwrap();
        let house = House::build(db).await;
        let content = twiza_events::model::Content {
            starts: jiff::civil::datetime(2026, 6, 4, 18, 0, 0, 0),
            ends: jiff::civil::datetime(2026, 6, 4, 20, 0, 0, 0),
            ..evening(30, Some(1))
        };
        let key = house.announced(content).await;
        let first = house.guest(key, 1).await;
        let (second, third) = (house.guest(key, 2).await, house.guest(key, 3).await);
        house.write(move |tx| guests::cancel(tx, key, first.id, &Diary::default())).await.unwrap();
        assert_eq!(guests::overdue(&house.db).await.unwrap(), [], "she has time");
        let early = house.write(move |tx| guests::lapse(tx, key, second.id, &Diary::default())).await;
        assert!(early.is_err());
        clock.set(start + jiff::SignedDuration::from_hours(49));
        assert_eq!(guests::overdue(&house.db).await.unwrap(), [(key, second.id)]);
        let late = house.write(move |tx| guests::confirm(tx, key, second.id)).await.unwrap_err();
        assert_eq!(late.refusal::<Refused>().unwrap(), Refused::Late);
        let diary = Diary::default();
        let own = diary.clone();
        house.write(move |tx| guests::lapse(tx, key, second.id, &own)).await.unwrap();
        assert!(diary.pages().contains(&(2, News::Lapsed)) && diary.pages().contains(&(3, News::MovedUp)));
        let states: Vec<GuestState> = house.guests(key).await.iter().map(|guest| guest.state).collect();
        assert_eq!(states, [GuestState::Cancelled, GuestState::Lapsed, GuestState::Offered]);
        // A few hours before the beginning there is no time to ask: the place is hers at once.
        let fourth = house.guest(key, 4).await;
        clock.set("2026-06-04T08:00:00Z".parse().unwrap());
        house.write(move |tx| guests::cancel(tx, key, third.id, &Diary::default())).await.unwrap();
        let last = house.guests(key).await.pop().unwrap();
        assert_eq!((last.id, last.state), (fourth.id, GuestState::Seated));
        holds(&house, key).await;
    });
}

#[test]
fn the_same_address_is_on_the_list_once_and_her_link_is_sent_again() {
    on_each_engine("events_twice", |house| async move {
        let key = house.announced(evening(30, Some(5))).await;
        let guest = house.guest(key, 1).await;
        let diary = Diary::default();
        let again = register(&house.db, key, 1, diary.clone()).await.unwrap();
        assert!(matches!(again, Registered::Again { guest: known, .. } if known.id == guest.id));
        assert_eq!(diary.pages(), [(1, News::Again)]);
        assert_eq!(holds(&house, key).await.taken, 1);
        let id = guest.id;
        house.write(move |tx| guests::cancel(tx, key, id, &Silent)).await.unwrap();
        assert!(matches!(house.register(key, 1).await.unwrap(), Registered::New(_)), "who cancelled may come back");
    });
}

#[test]
fn nobody_registers_where_it_is_full_or_closed_or_off() {
    on_each_engine("events_shut", |house| async move {
        let no_queue = Registration { seats: Some(1), has_queue: false, ..Registration::default() };
        let full =
            house.announced(twiza_events::model::Content { registration: Some(no_queue), ..evening(30, None) }).await;
        house.guest(full, 1).await;
        let refused = |error: store::Error| error.refusal::<Refused>().unwrap();
        assert_eq!(refused(house.register(full, 2).await.unwrap_err()), Refused::Full);
        assert_eq!(holds(&house, full).await.last_number, 1, "who was refused takes no number");
        let over = house.announced(evening(-3, Some(5))).await;
        assert_eq!(refused(house.register(over, 1).await.unwrap_err()), Refused::Closed);
        let off = house.announced(evening(30, Some(5))).await;
        house
            .write(move |tx| events::cancel(tx, off, kernel::Text::of(kernel::Lang::Fr, "Salle prise")))
            .await
            .unwrap();
        assert_eq!(refused(house.register(off, 1).await.unwrap_err()), Refused::Closed);
        let space = house.space.id;
        let draft = house.write(move |tx| events::add(tx, space, &evening(30, Some(5)))).await.unwrap();
        assert_eq!(refused(house.register(draft, 1).await.unwrap_err()), Refused::Closed);
    });
}

#[test]
fn places_are_never_made_fewer_than_are_taken() {
    on_each_engine("events_fewer", |house| async move {
        let key = house.announced(evening(30, Some(3))).await;
        for number in 1..=3 {
            house.guest(key, number).await;
        }
        let fewer = |seats| {
            let house = &house;
            async move {
                let mut content = house.event(key).await.content;
                content.registration.as_mut().unwrap().seats = seats;
                house.db.write(Stream::space(key.space), WHO, move |tx| events::change(tx, key, content, &Silent)).await
            }
        };
        assert_eq!(fewer(Some(2)).await.unwrap_err().refusal::<Refused>().unwrap(), Refused::TooFewSeats);
        assert!(fewer(Some(3)).await.is_ok() && fewer(Some(9)).await.is_ok() && fewer(None).await.is_ok());
        holds(&house, key).await;
    });
}
