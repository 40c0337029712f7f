//! A year: needs as plans tell them, met by confirmed places; what a cohort costs, planned and spent. On both engines.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

mod house;
#[path = "parts/learned.rs"]
mod learned;

use std::collections::BTreeSet;

use actors::Actor;
use house::{CITY, Calling, House, content, on_each_engine, written};
use jiff::ToSpan;
use jiff::civil::{Date, Time, date};
use kernel::{Id, Lang, Text};
use store::journal::{Period, sum};
use store::{Entry, Stream, Tx};
use twiza_training::model::attendance::Noted;
use twiza_training::model::cost::{Basis, Heading, Size, each, planned};
use twiza_training::model::needs::{Needy, Standing, by_theme, standing};
use twiza_training::model::session::{self, HalfDay, Part};
use twiza_training::model::{Application, Cohort, Order, Programme, Refused, Session, Slot, Way, cohort, programme};
use twiza_training::store::applications::{self, Applied};
use twiza_training::store::costs::{self, NewExpense, NewLine, Owner};
use twiza_training::store::register::Register;
use twiza_training::store::{Silent, attendance, calls, needs, plan, session_people, sessions, year};

/// What an assessment's plan tells the journal when it is adopted, so many days ago.
async fn told(house: &House, actor: Id<Actor>, themes: &'static [&'static str], days_ago: i64) {
    let on = house.db.world().today().saturating_sub(days_ago.days());
    house
        .write(move |tx| {
            let assessment: Id<u8> = tx.id();
            let entry = |kind| Entry::new(kind, "capacity-assessment", assessment).at(on).link("actor", actor);
            tx.record(entry("capacity.plan.adopted").amount("priorities", 3));
            for theme in themes {
                tx.record(entry("capacity.need").with("theme", theme).with("place", CITY));
            }
            Ok(())
        })
        .await
        .unwrap();
}

/// A confirmed place of an association that stands in the directory.
async fn placed(house: &House, calling: &Calling, at: usize, number: u32, actor: Id<Actor>) -> Id<Application> {
    let mut new = written(calling.cohorts[at], number, 1, 0);
    new.actor = Some(actor);
    let key = calling.key;
    let applied = house.write(move |tx| applications::apply(tx, key, new, Way::Online, &Silent)).await.unwrap();
    let Applied::New(application) = applied else { panic!("{number} applied before") };
    house.confirm(key, application.id).await.unwrap();
    application.id
}

/// Moves a cohort to other days.
async fn moved(house: &House, cohort: Id<Cohort>, first_day: Date, last_day: Date) {
    let space = house.space.id;
    let act = move |tx: &mut Tx<'_>| {
        let of = plan::cohort_in(tx, space, cohort)?;
        let content = cohort::Content { first_day, last_day, ..of.content };
        plan::change_cohort(tx, space, cohort, of.programme, &content, &Silent)
    };
    house.write(act).await.unwrap();
}

/// A session of a cohort with a morning of four hours on each of these days.
async fn meeting(house: &House, cohort: Id<Cohort>, days: &[Date]) -> Id<Session> {
    let half = |day: &Date| HalfDay {
        day: *day,
        part: Part::Morning,
        starts: Time::constant(8, 0, 0, 0),
        ends: Time::constant(12, 0, 0, 0),
        pause: 0,
        module: Text::default(),
        room: String::new(),
        trainers: Vec::new(),
    };
    let content = session::Content {
        title: Text::of(Lang::Fr, "Session"),
        half_days: days.iter().map(half).collect(),
        ..session::Content::default()
    };
    let space = house.space.id;
    house.write(move |tx| sessions::add(tx, space, cohort, &content)).await.unwrap()
}

/// Notes whoever an application sends on a morning.
async fn came(house: &House, session: Id<Session>, application: Id<Application>, day: Date) {
    let space = house.space.id;
    let of = sessions::one(&house.db, space, session).await.unwrap().unwrap().cohort;
    let people = session_people::list(&house.db, space, of, 0, 100).await.unwrap();
    let slot = Slot { day, part: Part::Morning };
    let participants: Vec<_> = people.iter().filter(|one| one.application == application).map(|one| one.id).collect();
    assert!(!participants.is_empty());
    let tick = move |tx: &mut Tx<'_>| {
        participants.iter().try_for_each(|one| attendance::tick(tx, space, session, slot, *one, Some(Noted::List)))
    };
    house.write(tick).await.unwrap();
}

/// What a programme teaches, in four hours.
async fn teaches(house: &House, programme: Id<Programme>, theme: &str) {
    let content = programme::Content {
        title: Text::of(Lang::Fr, "Finances"),
        themes: vec![theme.to_owned()],
        hours: 4,
        ..Default::default()
    };
    let space = house.space.id;
    house.write(move |tx| plan::change_programme(tx, space, programme, &content)).await.unwrap();
}

/// What the journal tells of the cohorts of a year.
async fn of_year(house: &House, kind: &str, name: &str, year: i16) -> i64 {
    let span = Period::new(date(year, 1, 1), date(year, 12, 31));
    sum(&house.db, Stream::space(house.space.id), kind, name, span).await.unwrap()
}

/// How far the needs of this year are met.
async fn needy(house: &House) -> Vec<Needy> {
    let (space, year) = (house.space.id, house.db.world().today().year());
    let programmes = year::programmes(&house.db, space).await.unwrap();
    let taught = needs::taught(&house.db, space, year, &programmes).await.unwrap();
    standing(needs::told(&house.db, space, year).await.unwrap(), &taught)
}

fn of(needy: &[Needy], actor: Id<Actor>) -> &Needy {
    needy.iter().find(|one| one.actor == actor).unwrap()
}

#[test]
fn needs_are_read_from_the_journal_and_a_confirmed_place_is_one_to_come() {
    on_each_engine("training_needs", |house| async move {
        let (space, today) = (house.space.id, house.db.world().today());
        let (first, second) = (house.association("Première générée").await, house.association("Seconde générée").await);
        told(&house, first, &["finance", "people"], 0).await;
        told(&house, second, &["finance"], 0).await;
        told(&house, second, &["governance"], 0).await;
        let calling = house.call(content(Order::Arrival), &[5]).await;
        let cohort = plan::cohort(&house.db, space, calling.cohorts[0]).await.unwrap().unwrap();
        teaches(&house, cohort.programme, "finance").await;
        assert_eq!(of(&needy(&house).await, first).themes["finance"], Standing::Open);
        placed(&house, &calling, 0, 1, first).await;
        let found = needs::told(&house.db, space, today.year()).await.unwrap();
        assert_eq!(found.iter().filter(|one| one.theme.is_some()).count(), 4);
        assert!(found.iter().filter(|need| need.theme.is_some()).all(|need| need.place.as_deref() == Some(CITY)));
        let needy = needy(&house).await;
        assert_eq!(of(&needy, first).themes["finance"], Standing::Coming(cohort.content.first_day));
        assert_eq!(of(&needy, first).themes["people"], Standing::Open);
        assert_eq!(of(&needy, second).open().collect::<Vec<_>>(), ["governance"], "the later plan stands");
        assert_eq!(by_theme(&needy)["finance"].coming, 1);
        assert!(needs::told(&house.db, space, today.year() - 1).await.unwrap().is_empty(), "a need is of its time");
        assert!(needs::told(&house.db, space, today.year() + 4).await.unwrap().is_empty(), "an old need is asked anew");
    });
}

#[test]
fn a_later_plan_that_asks_for_nothing_ends_the_needs_of_the_earlier() {
    on_each_engine("training_needs_ended", |house| async move {
        let actor = house.association("Association générée").await;
        told(&house, actor, &["finance"], 30).await;
        assert_eq!(needy(&house).await.len(), 1);
        told(&house, actor, &[], 2).await;
        assert!(needy(&house).await.is_empty(), "its latest plan asks for no training");
    });
}

#[test]
fn a_need_is_met_by_who_came_and_not_by_who_had_a_place() {
    on_each_engine("training_needs_met", |house| async move {
        let (space, today) = (house.space.id, house.db.world().today());
        let day = today.saturating_sub(3.days());
        let (stayed, came_to_it) =
            (house.association("Absente générée").await, house.association("Venue générée").await);
        told(&house, stayed, &["finance"], 10).await;
        told(&house, came_to_it, &["finance"], 10).await;
        let calling = house.call(content(Order::Arrival), &[5]).await;
        let id = calling.cohorts[0];
        let cohort = plan::cohort(&house.db, space, id).await.unwrap().unwrap();
        teaches(&house, cohort.programme, "finance").await;
        placed(&house, &calling, 0, 1, stayed).await;
        let application = placed(&house, &calling, 0, 2, came_to_it).await;
        moved(&house, id, day, day).await;
        let session = meeting(&house, id, &[day]).await;
        let found = needy(&house).await;
        let both = [stayed, came_to_it].map(|actor| of(&found, actor).themes["finance"]);
        assert_eq!(both, [Standing::Unnoted(day); 2], "nobody has kept the register yet");
        came(&house, session, application, day).await;
        let found = needy(&house).await;
        let both = [stayed, came_to_it].map(|actor| of(&found, actor).themes["finance"]);
        assert_eq!(both, [Standing::Open, Standing::Met(day)]);
        let programmes = year::programmes(&house.db, space).await.unwrap();
        let learned = Register::of_year(&house.db, space, day.year()).await.unwrap().learned(&programmes);
        assert_eq!((learned.associations(), learned.people, learned.of(id)), (1, 1, 1));
        assert_eq!(learned.by_province()[""], 1);
        let (key, id) = (calling.key, application);
        house.give_up(key, id).await.unwrap();
        assert_eq!(of(&needy(&house).await, came_to_it).themes["finance"], Standing::Met(day), "she has learned it");
    });
}

#[test]
fn the_places_of_an_association_are_told_once_in_each_year_whatever_it_gives_up() {
    on_each_engine("training_years", |house| async move {
        let space = house.space.id;
        let actor = house.association("Association générée").await;
        let mut places = Vec::new();
        for number in 1..=3 {
            let calling = house.call(content(Order::Arrival), &[2]).await;
            let application = placed(&house, &calling, 0, number, actor).await;
            places.push((calling, application));
        }
        let first_day =
            plan::cohort(&house.db, space, places[0].0.cohorts[0]).await.unwrap().unwrap().content.first_day;
        let (year, next) = (first_day.year(), first_day.year() + 1);
        moved(&house, places[2].0.cohorts[0], date(next, 3, 1), date(next, 3, 2)).await;
        assert_eq!(plan::years(&house.db, space).await.unwrap(), [next, year]);
        let told = async |year| of_year(&house, "training.place.confirmed", "associations", year).await;
        assert_eq!((told(year).await, told(next).await), (1, 1));
        assert_eq!(of_year(&house, "training.place.confirmed", "new", next).await, 0, "it returns");
        house.give_up(places[0].0.key, places[0].1).await.unwrap();
        assert_eq!(told(year).await, 1, "it has another place");
        house.give_up(places[1].0.key, places[1].1).await.unwrap();
        assert_eq!(told(year).await, 0);
        assert_eq!(told(next).await, 1);
    });
}

#[test]
fn the_costs_of_a_year_go_by_budgets_rates_and_days_that_are_held() {
    on_each_engine("training_year_costs", |house| async move {
        let space = house.space.id;
        let calling = house.call(content(Order::Arrival), &[10, 10, 10]).await;
        let [own, by_rates, off] = calling.cohorts[..] else { panic!("three cohorts") };
        let cohort = plan::cohort(&house.db, space, own).await.unwrap().unwrap();
        let (programme, today) = (cohort.programme, house.db.world().today());
        let spend =
            |heading, centimes| NewExpense { heading, on: today, centimes, words: "généré".into(), by: None };
        let (rest, late) = (spend(Heading::Travel, 80_000), spend(Heading::Venue, 7_000));
        house
            .write(move |tx| {
                costs::add(tx, space, Owner::Programme(programme), &line(Heading::Venue, Basis::Day, 1, 100_000))?;
                costs::add(tx, space, Owner::Cohort(own), &line(Heading::Meals, Basis::Cohort, 1, 50_000))?;
                costs::note(tx, space, own, &rest)?;
                costs::note(tx, space, off, &late)?;
                let of = plan::cohort_in(tx, space, off)?;
                let content = cohort::Content { is_cancelled: true, ..of.content };
                plan::change_cohort(tx, space, off, programme, &content, &Silent)
            })
            .await
            .unwrap();
        let year = cohort.content.first_day.year();
        let costs = year::Costs::of(&house.db, space, year).await.unwrap();
        let priced = |costs: &year::Costs, id| {
            let row = costs.rows.iter().find(|row| row.of.cohort.id == id).unwrap();
            (row.whole().planned, row.whole().spent, row.has_own)
        };
        assert_eq!(priced(&costs, own), (50_000, 80_000, true));
        assert_eq!(priced(&costs, by_rates), (300_000, 0, false), "three days from the first to the last");
        assert_eq!(priced(&costs, off), (0, 7_000, false), "called off: nothing more is planned");
        assert_eq!(costs.committed(), (50_000 + 80_000) + 300_000 + 7_000);
        assert_eq!((costs.whole().planned, costs.whole().spent), (350_000, 87_000));
        assert_eq!(costs.headings()[&Heading::Venue].left(), 300_000 - 7_000);
        meeting(&house, by_rates, &[cohort.content.first_day, cohort.content.last_day]).await;
        let costs = year::Costs::of(&house.db, space, year).await.unwrap();
        assert_eq!(priced(&costs, by_rates).0, 200_000, "two of the days are held");
        assert_eq!(costs.committed(), (50_000 + 80_000) + 200_000 + 7_000);
        let nothing = year::Costs::of(&house.db, space, year + 1).await.unwrap();
        assert_eq!((nothing.rows.len(), nothing.committed()), (0, 0), "cohorts cost in the year in which they begin");
    });
}

#[test]
fn more_needs_than_one_page_of_the_journal_are_all_read() {
    on_each_engine("training_many_needs", |house| async move {
        let actor = house.association("Association générée").await;
        for _ in 0..3 {
            house
                .write(move |tx| {
                    for at in 0..500 {
                        let assessment: Id<u8> = tx.id();
                        let entry = Entry::new("capacity.need", "capacity-assessment", assessment).link("actor", actor);
                        tx.record(entry.with("theme", format!("theme-{at}")));
                    }
                    Ok(())
                })
                .await
                .unwrap();
        }
        let found = needs::told(&house.db, house.space.id, house.db.world().today().year()).await.unwrap();
        assert_eq!(found.len(), 1_500);
        let last = found.iter().map(|need| need.seq).collect::<std::collections::BTreeSet<_>>();
        assert_eq!(last.len(), 1_500, "each once");
    });
}

fn line(heading: Heading, basis: Basis, quantity: i32, price: i64) -> NewLine {
    NewLine { heading, basis, quantity, price, words: "généré".into() }
}

#[test]
fn a_cohort_takes_the_rates_of_its_programme_over_and_keeps_its_own() {
    on_each_engine("training_costs", |house| async move {
        let space = house.space.id;
        let calling = house.call(content(Order::Arrival), &[10]).await;
        let cohort = plan::cohort(&house.db, space, calling.cohorts[0]).await.unwrap().unwrap();
        let (of, own) = (Owner::Programme(cohort.programme), Owner::Cohort(cohort.id));
        house
            .write(move |tx| {
                costs::add(tx, space, of, &line(Heading::Meals, Basis::PersonDay, 2, 4_000))?;
                costs::add(tx, space, of, &line(Heading::Venue, Basis::Day, 1, 150_000)).map(drop)
            })
            .await
            .unwrap();
        let (id, programme) = (cohort.id, cohort.programme);
        house.write(move |tx| costs::adopt(tx, space, id)).await.unwrap();
        let twice = house.write(move |tx| costs::adopt(tx, space, id)).await.unwrap_err();
        assert_eq!(twice.refusal::<Refused>().unwrap(), Refused::OutOfTurn);
        let lines = costs::lines(&house.db, space, own).await.unwrap();
        let size = year::size(&cohort, 1, &BTreeSet::new());
        assert_eq!(size, Size { places: 10, people_each: 1, days: 3 });
        assert_eq!(planned(&lines, size), 10 * 3 * 2 * 4_000 + 3 * 150_000);
        let gone = lines[0].id;
        house.write(move |tx| costs::drop_line(tx, space, own, gone)).await.unwrap();
        assert_eq!(costs::lines(&house.db, space, of).await.unwrap().len(), 2, "the rates stand");
        let year_of = cohort.content.first_day.year();
        assert_eq!(costs::budgets(&house.db, space, year_of).await.unwrap()[&id.uuid()].len(), 1);
        assert_eq!(costs::rates(&house.db, space).await.unwrap()[&programme.uuid()].len(), 2);
        assert!(costs::budgets(&house.db, space, year_of + 1).await.unwrap().is_empty());
        let full = house
            .write(move |tx| {
                for _ in 0..=costs::MOST_LINES {
                    costs::add(tx, space, own, &line(Heading::Other, Basis::Cohort, 1, 1))?;
                }
                Ok(())
            })
            .await
            .unwrap_err();
        assert_eq!(full.refusal::<Refused>().unwrap(), Refused::TooManyLines);
        assert_eq!(costs::lines(&house.db, space, own).await.unwrap().len(), 1, "nothing of a refused write stays");
    });
}

#[test]
fn an_expense_is_taken_back_by_another_and_only_once() {
    on_each_engine("training_expenses", |house| async move {
        let (space, today) = (house.space.id, house.db.world().today());
        let calling = house.call(content(Order::Arrival), &[4]).await;
        let id = calling.cohorts[0];
        let note = |heading, centimes, days: i64| {
            let on = today.saturating_sub(days.days());
            let new = NewExpense { heading, on, centimes, words: "Facture générée 7".into(), by: None };
            house.write(move |tx| costs::note(tx, space, id, &new))
        };
        let venue = note(Heading::Venue, 120_050, 3).await.unwrap();
        note(Heading::Meals, 80_000, 1).await.unwrap();
        house.write(move |tx| costs::reverse(tx, space, id, venue, None)).await.unwrap();
        let again = house.write(move |tx| costs::reverse(tx, space, id, venue, None)).await.unwrap_err();
        assert_eq!(again.refusal::<Refused>().unwrap(), Refused::OutOfTurn);
        let all = costs::expenses(&house.db, space, id, None, 10).await.unwrap();
        let told: Vec<(Heading, i64)> = all.iter().map(|one| (one.heading, one.centimes)).collect();
        assert_eq!(told[0], (Heading::Meals, 80_000), "the latest first");
        assert_eq!(all.len(), 3);
        let back = all.iter().find(|one| one.reverses == Some(venue)).unwrap();
        assert_eq!((back.centimes, back.words.as_str()), (-120_050, "Facture générée 7"));
        let id_of_back = back.id;
        let of_back = house.write(move |tx| costs::reverse(tx, space, id, id_of_back, None)).await.unwrap_err();
        assert_eq!(of_back.refusal::<Refused>().unwrap(), Refused::OutOfTurn);
        assert_eq!(costs::reversed(&house.db, space, id).await.unwrap(), [venue]);
        let spent = costs::spent(&house.db, space, id).await.unwrap();
        assert_eq!((spent[&Heading::Venue], spent[&Heading::Meals]), (0, 80_000));
        let cohort = plan::cohort(&house.db, space, id).await.unwrap().unwrap();
        let in_year = costs::spent_in_year(&house.db, space, cohort.content.first_day.year()).await.unwrap();
        assert_eq!(in_year[&id], spent);
        let paged = costs::expenses(&house.db, space, id, Some((all[0].on, all[0].id)), 10).await.unwrap();
        assert_eq!(paged, all[1..]);
    });
}

#[test]
fn a_year_has_its_cohorts_with_who_confirmed() {
    on_each_engine("training_year", |house| async move {
        let space = house.space.id;
        let calling = house.call(content(Order::Arrival), &[2, 3]).await;
        let application = house.apply(&calling, 0, 1, 1, 0).await.unwrap();
        house.confirm(calling.key, application.id).await.unwrap();
        house.apply(&calling, 0, 2, 1, 0).await.unwrap();
        let cohort = plan::cohort(&house.db, space, calling.cohorts[0]).await.unwrap().unwrap();
        let year_of = cohort.content.first_day.year();
        let all = year::cohorts(&house.db, space, year_of).await.unwrap();
        let of = |id| all.iter().find(|one| one.cohort.id == id).unwrap();
        let first = of(calling.cohorts[0]);
        assert_eq!((first.seats.taken, first.confirmed, first.people, first.people_each), (2, 1, 1, 1));
        assert_eq!((of(calling.cohorts[1]).confirmed, of(calling.cohorts[1]).seats.free()), (0, 3));
        assert!(year::cohorts(&house.db, space, year_of + 1).await.unwrap().is_empty());
        assert_eq!(each(10_000, first.confirmed), Some(10_000));
    });
}
