//! What becomes of an event, of its letters and of the names: on both engines.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

mod house;

use actors::Role;
use house::{Diary, House, MIGRATIONS, Silent, evening, on_each_engine};
use jiff::ToSpan;
use kernel::{Id, Lang, Text};
use search::{Audience, Touched};
use store::{Db, params};
use twiza_events::model::{Content, Event, GuestState, Key, Refused, State};
use twiza_events::store::shelf::Filter;
use twiza_events::store::{News, attendance, erasure, events, guests, notices, shelf};

#[test]
fn every_statement_is_understood_by_both_engines() {
    store::testing::prepare_all(&MIGRATIONS, twiza_events::store::STATEMENTS);
}

/// Writes all letters that are due, as the chore does.
async fn tell(house: &House, diary: &Diary) -> usize {
    let mut rounds = 0;
    for mut notice in notices::open(&house.db).await.unwrap() {
        loop {
            let guests = notices::next(&house.db, &notice).await.unwrap();
            let is_last = guests.len() < 100;
            let (now, own) = (notice.clone(), diary.clone());
            notice.after = guests.last().map_or(notice.after, |guest| guest.number);
            house.write(move |tx| notices::write(tx, &now, &guests, &own)).await.unwrap();
            rounds += 1;
            if is_last {
                break;
            }
        }
    }
    rounds
}

#[test]
fn guests_are_told_of_a_change_once_each_also_when_two_servers_do_it() {
    on_each_engine("events_told", |house| async move {
        let key = house.announced(evening(30, Some(150))).await;
        for number in 1..=160 {
            house.guest(key, number).await;
        }
        let reason = Text::fr_ar("La salle est prise", "القاعة محجوزة");
        house.write(move |tx| events::cancel(tx, key, reason)).await.unwrap();
        let open = notices::open(&house.db).await.unwrap();
        let diary = Diary::default();
        assert_eq!(tell(&house, &diary).await, 2, "a hundred at a time");
        let mut told: Vec<i32> = diary.pages().into_iter().map(|(number, _)| number).collect();
        assert!(diary.pages().iter().all(|(_, news)| *news == News::Cancelled));
        told.sort_unstable();
        assert!(told.into_iter().eq(1..=160), "also those who wait, and nobody twice");
        // The other server had read the same notice before.
        let late = open[0].clone();
        let guests = notices::next(&house.db, &late).await.unwrap();
        let other = Diary::default();
        let own = other.clone();
        house.write(move |tx| notices::write(tx, &late, &guests, &own)).await.unwrap();
        assert_eq!(other.pages(), []);
        assert_eq!(tell(&house, &diary).await, 0);
    });
}

#[test]
fn an_event_that_is_moved_tells_its_guests_and_its_calendars() {
    on_each_engine("events_moved", |house| async move {
        let key = house.announced(evening(30, Some(9))).await;
        house.guest(key, 1).await;
        let before = house.event(key).await;
        let content = evening(37, Some(9));
        house.write(move |tx| events::change(tx, key, content, &Silent)).await.unwrap();
        let after = house.event(key).await;
        assert!(after.sequence > before.sequence && after.slug == before.slug);
        assert_eq!(after.moved_from, Some(before.starts_at));
        let diary = Diary::default();
        tell(&house, &diary).await;
        assert_eq!(diary.pages(), [(1, News::Moved)]);
        // Another house, or another link, is: and does not make the letter about the hour untrue.
        for content in [
            Content { address: Text::of(Lang::Fr, "Dar chabab"), ..evening(37, Some(9)) },
            Content { link: "https://salle.example/9".to_owned(), ..evening(37, Some(9)) },
        ] {
            diary.clear();
            house.write(move |tx| events::change(tx, key, content, &Silent)).await.unwrap();
            tell(&house, &diary).await;
            assert_eq!(diary.pages(), [(1, News::Relocated)]);
        }
        // Other words are no reason to write to anybody.
        let content = Content { words: Text::of(Lang::Fr, "Autrement dit."), ..house.event(key).await.content };
        house.write(move |tx| events::change(tx, key, content, &Silent)).await.unwrap();
        assert_eq!(tell(&house, &diary).await, 0);
    });
}

#[test]
fn what_is_corrected_once_it_is_over_is_told_to_nobody() {
    on_each_engine("events_corrected", |house| async move {
        let space = house.space.id;
        let key = house.write(move |tx| events::add(tx, space, &evening(30, Some(9)))).await.unwrap();
        house.write(move |tx| events::announce(tx, key, &Silent)).await.unwrap();
        house.guest(key, 1).await;
        house.write(move |tx| events::change(tx, key, evening(-3, Some(9)), &Silent)).await.unwrap();
        let content = Content { address: Text::of(Lang::Fr, "Dar chabab"), ..evening(-3, Some(9)) };
        house.write(move |tx| events::change(tx, key, content, &Silent)).await.unwrap();
        let diary = Diary::default();
        tell(&house, &diary).await;
        assert_eq!(diary.pages(), []);
    });
}

#[test]
fn who_was_to_confirm_keeps_her_place_when_it_is_postponed_and_who_waits_moves_up_when_it_takes_place() {
    on_each_engine("events_held", |house| async move {
        let key = house.announced(evening(30, Some(1))).await;
        let first = house.guest(key, 1).await.id;
        for number in 2..=4 {
            house.guest(key, number).await;
        }
        house.write(move |tx| guests::cancel(tx, key, first, &Diary::default())).await.unwrap();
        let states = async || house.guests(key).await.iter().map(|guest| guest.state).collect::<Vec<_>>();
        use GuestState::{Cancelled, Offered, Seated, Waiting};
        assert_eq!(states().await, [Cancelled, Offered, Waiting, Waiting]);
        house.write(move |tx| events::postpone(tx, key, Text::of(Lang::Fr, "La crue"))).await.unwrap();
        assert_eq!(states().await, [Cancelled, Seated, Waiting, Waiting]);
        assert_eq!(house.guests(key).await[1].holds_until, None, "nothing runs out");
        // A larger house is found meanwhile, and a day.
        house.write(move |tx| events::change(tx, key, evening(60, Some(2)), &Silent)).await.unwrap();
        assert_eq!(states().await, [Cancelled, Seated, Waiting, Waiting], "not before it is said when it is");
        let diary = Diary::default();
        let own = diary.clone();
        house.write(move |tx| events::announce(tx, key, &own)).await.unwrap();
        assert_eq!(states().await, [Cancelled, Seated, Offered, Waiting]);
        assert!(diary.pages().contains(&(3, News::MovedUp)));
    });
}

#[test]
fn what_was_postponed_is_said_and_taken_back_and_only_the_last_word_is_sent() {
    on_each_engine("events_postponed", |house| async move {
        let key = house.announced(evening(30, Some(9))).await;
        house.guest(key, 1).await;
        house.write(move |tx| events::postpone(tx, key, Text::of(Lang::Fr, "La crue"))).await.unwrap();
        assert_eq!(house.event(key).await.state, State::Postponed);
        let twice = house.write(move |tx| events::postpone(tx, key, Text::default())).await.unwrap_err();
        assert_eq!(twice.refusal::<Refused>().unwrap(), Refused::OutOfTurn);
        house.write(move |tx| events::announce(tx, key, &Silent)).await.unwrap();
        let diary = Diary::default();
        tell(&house, &diary).await;
        assert_eq!(diary.pages(), [(1, News::Moved)], "that it was off for an hour is no news any more");
        assert!(house.event(key).await.reason.is_empty());
    });
}

#[test]
fn a_reminder_goes_once_for_each_date_to_those_who_have_a_place() {
    on_each_engine("events_reminded", |house| async move {
        let key = house.announced(evening(5, Some(1))).await;
        house.guest(key, 1).await;
        house.guest(key, 2).await;
        let event = house.event(key).await;
        assert!(!notices::is_reminded(&house.db, &event, 7).await.unwrap());
        for _ in 0..2 {
            let event = event.clone();
            house.write(move |tx| notices::remind(tx, &event, 7)).await.unwrap();
        }
        assert!(notices::is_reminded(&house.db, &event, 7).await.unwrap());
        let diary = Diary::default();
        tell(&house, &diary).await;
        assert_eq!(diary.pages(), [(1, News::Reminder(7))]);
        house.write(move |tx| events::change(tx, key, evening(12, Some(1)), &Silent)).await.unwrap();
        let moved = house.event(key).await;
        assert!(!notices::is_reminded(&house.db, &moved, 7).await.unwrap(), "the new date has its own reminder");
    });
}

/// The sum of an amount over the entries of the journal, as a plan measures it.
async fn sum(db: &Db, key: Key, kind: &'static str, amount: &'static str) -> i64 {
    let whole = store::journal::Period::new(jiff::civil::date(2000, 1, 1), jiff::civil::date(2100, 1, 1));
    store::journal::sum(db, store::Stream::space(key.space), kind, amount, whole).await.unwrap()
}

#[test]
fn who_came_is_counted_once_and_a_correction_moves_the_sum_by_the_difference() {
    on_each_engine("events_counted", |house| async move {
        let key = house.announced(evening(-1, None)).await;
        house.write(move |tx| attendance::count(tx, key, 40, Some(15))).await.unwrap();
        house.write(move |tx| attendance::count(tx, key, 38, Some(17))).await.unwrap();
        assert_eq!(sum(&house.db, key, "events.attended", "people").await, 38);
        assert_eq!(sum(&house.db, key, "events.attended", "women").await, 17);
        let event = house.event(key).await;
        assert_eq!((event.attended, event.women), (Some(38), Some(17)));
        let early = house.announced(evening(9, None)).await;
        let refused = house.write(move |tx| attendance::count(tx, early, 5, None)).await.unwrap_err();
        assert_eq!(refused.refusal::<Refused>().unwrap(), Refused::TooEarly);
    });
}

#[test]
fn a_presence_is_of_a_guest_on_a_day_of_the_event() {
    on_each_engine("events_ticked", |house| async move {
        let content = evening(3, None);
        let content = Content { ends: content.ends.saturating_add(1.day()), ..content };
        let days = content.days();
        let key = house.announced(content).await;
        let guest = house.guest(key, 1).await.id;
        for day in [days[0], days[1], days[0]] {
            house.write(move |tx| attendance::tick(tx, key, guest, day, true)).await.unwrap();
        }
        assert_eq!(attendance::people(&house.db, key).await.unwrap(), 1, "two days, one person");
        assert_eq!(attendance::by_day(&house.db, key).await.unwrap(), [(days[0], 1), (days[1], 1)]);
        let (first, other) = (days[0], days[0].saturating_sub(1.day()));
        house.write(move |tx| attendance::tick(tx, key, guest, first, false)).await.unwrap();
        assert_eq!(attendance::on(&house.db, key, first).await.unwrap(), 0);
        assert!(house.write(move |tx| attendance::tick(tx, key, guest, other, true)).await.is_err());
        let nobody = Id::from_uuid(uuid::Uuid::from_u128(9));
        assert!(house.write(move |tx| attendance::tick(tx, key, nobody, first, true)).await.is_err());
    });
}

#[test]
fn a_long_list_is_read_a_page_at_a_time_and_each_page_knows_who_is_there() {
    on_each_engine("events_pages", |house| async move {
        let content = evening(1, None);
        let day = content.starts.date();
        let key = house.announced(content).await;
        let mut all = Vec::new();
        for number in 1..=12 {
            all.push(house.guest(key, number).await);
        }
        let (gone, there) = (all[4].id, [all[1].id, all[8].id]);
        house.write(move |tx| guests::cancel(tx, key, gone, &Silent)).await.unwrap();
        for guest in there {
            house.write(move |tx| attendance::tick(tx, key, guest, day, true)).await.unwrap();
        }
        let first = guests::seated(&house.db, key, 0, 5).await.unwrap();
        assert_eq!(
            first.iter().map(|guest| guest.number).collect::<Vec<_>>(),
            [1, 2, 3, 4, 6],
            "who cancelled is left out"
        );
        let second = guests::seated(&house.db, key, 6, 5).await.unwrap();
        assert_eq!(second.iter().map(|guest| guest.number).collect::<Vec<_>>(), [7, 8, 9, 10, 11]);
        let among = |range| attendance::among(&house.db, key, day, range);
        assert_eq!(among((1, 6)).await.unwrap(), [there[0]].into());
        assert_eq!(among((7, 11)).await.unwrap(), [there[1]].into());
        assert_eq!(attendance::on(&house.db, key, day).await.unwrap(), 2);
    });
}

#[test]
fn names_are_erased_when_their_time_has_come_and_the_count_stays() {
    on_each_engine("events_erased", |house| async move {
        let soon = house.announced(evening(20, None)).await;
        house.guest(soon, 1).await;
        let early = house.write(move |tx| erasure::erase(tx, soon)).await.unwrap_err();
        assert_eq!(early.refusal::<Refused>().unwrap(), Refused::TooEarly);
        let key = house.announced(evening(-40, None)).await;
        let card = twiza_events::model::Card { name: "Passante générée".into(), ..Default::default() };
        let new = guests::NewGuest {
            card,
            lang: Lang::Ar,
            way: twiza_events::model::Way::Door,
            known_by: guests::KnownBy::Nothing,
        };
        let day = house.event(key).await.content.starts.date();
        house
            .write(move |tx| match guests::register(tx, key, new, &Silent)? {
                guests::Registered::New(guest) => attendance::tick(tx, key, guest.id, day, true),
                guests::Registered::Again { .. } => Ok(()),
            })
            .await
            .unwrap();
        assert_eq!(erasure::ended(&house.db, None, house.db.world().now()).await.unwrap(), [key]);
        house.write(move |tx| erasure::erase(tx, key)).await.unwrap();
        assert_eq!(house.guests(key).await, []);
        assert_eq!(attendance::all(&house.db, key).await.unwrap(), []);
        let event = house.event(key).await;
        assert!(event.erased_at.is_some() && event.attended == Some(1), "what was ticked counts");
        assert_eq!(erasure::ended(&house.db, None, house.db.world().now()).await.unwrap(), [], "once");
        assert!(house.write(move |tx| erasure::erase(tx, key)).await.is_err());
    });
}

#[test]
fn no_name_and_no_address_lies_open_in_the_database() {
    store::testing::each_config("events_sealed", |place| async move {
        let db = place.open(&MIGRATIONS).await;
        let house = House::build(db).await;
        let key = house.announced(evening(9, None)).await;
        house.guest(key, 77).await;
        let rows: Vec<Vec<u8>> =
            house.db.all("SELECT data FROM event_guest WHERE space_id = $1", &params![key.space]).await.unwrap();
        let words = String::from_utf8_lossy(&rows[0]).into_owned();
        assert!(!words.contains("générée") && !words.contains("p77@"), "{words}");
        let contact: Vec<Vec<u8>> =
            house.db.all("SELECT contact FROM event_guest WHERE space_id = $1", &params![key.space]).await.unwrap();
        assert!(!String::from_utf8_lossy(&contact[0]).contains("p77"));
    });
}

#[test]
fn the_shelf_is_narrowed_paged_and_split_by_now() {
    on_each_engine("events_shelf", |house| async move {
        for days in [-20_i64, -10, 4, 8, 12] {
            let content = Content {
                themes: vec![if days % 8 == 0 { "health" } else { "water" }.to_owned()],
                langs: vec![if days > 5 { Lang::Fr } else { Lang::Ar }],
                title: Text::of(Lang::Fr, format!("Rencontre numéro {}", days + 100)),
                ..evening(days, None)
            };
            house.announced(content).await;
        }
        let space = house.space.id;
        house.write(move |tx| events::add(tx, space, &evening(5, None))).await.unwrap();
        let (db, now) = (&house.db, house.db.world().now());
        let coming = |filter: Filter| async move {
            let rows = shelf::between(db, &filter, (now, jiff::Timestamp::MAX), None, 50).await.unwrap();
            rows.into_iter().map(|row| row.card.slug).collect::<Vec<_>>()
        };
        let all = coming(Filter::default()).await;
        assert_eq!(
            all,
            ["rencontre-numero-104", "rencontre-numero-108", "rencontre-numero-112"],
            "no draft, nothing past"
        );
        let past = shelf::past(db, &Filter::default(), now, None, 50).await.unwrap();
        assert_eq!(
            past.iter().map(|row| row.card.slug.as_str()).collect::<Vec<_>>(),
            ["rencontre-numero-90", "rencontre-numero-80"]
        );
        assert_eq!(coming(Filter { theme: Some("health".into()), ..Filter::default() }).await, [all[1].clone()]);
        assert_eq!(coming(Filter { lang: Some(Lang::Fr), ..Filter::default() }).await.len(), 2);
        let region = kernel::place::path("09.551")[0].code.to_owned();
        let both = Filter { place: Some(region), theme: Some("water".into()), lang: Some(Lang::Fr) };
        assert_eq!(coming(both).await, [all[2].clone()]);
        let (mut after, mut seen) = (None, Vec::new());
        loop {
            let page = shelf::between(db, &Filter::default(), (now, jiff::Timestamp::MAX), after, 1).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some((last.starts_at, last.id));
            seen.extend(page.into_iter().map(|row| row.card.slug));
        }
        assert_eq!(seen, all, "page by page the same as at once");
    });
}

#[test]
fn an_event_of_several_days_is_listed_until_its_end() {
    on_each_engine("events_lasting", |house| async move {
        let content = evening(-3, None);
        let content = Content { ends: content.starts.saturating_add(6.days()), ..content };
        let key = house.announced(content).await;
        let now = house.db.world().now();
        let rows = shelf::between(&house.db, &Filter::default(), (now, jiff::Timestamp::MAX), None, 9).await.unwrap();
        assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [key.event]);
    });
}

#[test]
fn an_event_is_found_by_exactly_those_who_may_open_it() {
    on_each_engine("events_found", |house| async move {
        let found = |key: Key| {
            let (db, stream) = (house.db.clone(), house.space.id.uuid());
            async move {
                let feature = twiza_events::feature();
                let touched = [Touched { stream, id: key.event.uuid() }];
                let document = (feature.searchable[0].load)(&db, &touched).await.unwrap().pop()?;
                Some((document.audience, document.path, document.body))
            }
        };
        let space = house.space.id;
        let content = Content { link: "https://visio.example.org/secret".into(), ..evening(9, None) };
        let key = house.write(move |tx| events::add(tx, space, &content)).await.unwrap();
        let (audience, path, _) = found(key).await.unwrap();
        assert_eq!(audience, Audience::Space(space, Role::Officer));
        assert_eq!(path, format!("/s/forum/events/{}", key.event));
        house.write(move |tx| events::announce(tx, key, &Silent)).await.unwrap();
        let (audience, path, body) = found(key).await.unwrap();
        assert_eq!((audience, path.as_str()), (Audience::Anyone, "/events/cafe-citoyen"));
        assert!(body.iter().all(|(_, words)| !words.contains("secret")), "the link is found by no search");
        house.write(move |tx| events::cancel(tx, key, Text::of(Lang::Fr, "Salle prise"))).await.unwrap();
        assert!(found(key).await.is_some(), "its page says that it is off");
    });
}

#[test]
fn two_events_of_one_name_have_two_addresses_that_never_change() {
    on_each_engine("events_slugs", |house| async move {
        let (one, two) = (house.announced(evening(9, None)).await, house.announced(evening(16, None)).await);
        let slugs = [house.event(one).await.slug.unwrap(), house.event(two).await.slug.unwrap()];
        assert_ne!(slugs[0], slugs[1]);
        let content = Content { title: Text::of(Lang::Fr, "Tout autre chose"), ..evening(9, None) };
        house.write(move |tx| events::change(tx, one, content, &Silent)).await.unwrap();
        assert_eq!(house.event(one).await.slug.as_ref(), Some(&slugs[0]));
        assert_eq!(shelf::by_slug(&house.db, &slugs[1]).await.unwrap(), Some(two));
        let public: store::Result<()> = house.write(move |tx| events::remove(tx, one)).await;
        assert!(public.is_err(), "an address that was given out stays");
        let arabic = Content { title: Text::of(Lang::Ar, "لقاء"), ..evening(9, None) };
        let key = house.announced(arabic).await;
        let event: Event = house.event(key).await;
        assert!(event.slug.unwrap().starts_with("event-"));
    });
}
