//! A year: needs as plans tell them, met by confirmed places; what a cohort costs, planned and spent. On both engines.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

mod house;

use actors::Actor;
use house::{CITY, House, content, on_each_engine, written};
use jiff::ToSpan;
use kernel::{Id, Lang, Text};
use store::Entry;
use twiza_training::model::cost::{Basis, Heading, Size, each, planned};
use twiza_training::model::needs::{Standing, Taught, by_theme, standing};
use twiza_training::model::{Order, Refused, Way, programme};
use twiza_training::store::applications::{self, Applied};
use twiza_training::store::costs::{self, NewExpense, NewLine, Owner};
use twiza_training::store::{Silent, needs, places, plan, year};

/// What an assessment's plan tells the journal when it is adopted.
async fn told(house: &House, actor: Id<Actor>, themes: &'static [&'static str]) {
    house
        .write(move |tx| {
            let assessment: Id<u8> = tx.id();
            for theme in themes {
                let entry = Entry::new("capacity.need", "capacity-assessment", assessment).link("actor", actor);
                tx.record(entry.with("theme", theme).with("place", CITY));
            }
            Ok(())
        })
        .await
        .unwrap();
}

#[test]
fn needs_are_read_from_the_journal_and_met_by_confirmed_places() {
    on_each_engine("training_needs", |house| async move {
        let (space, today) = (house.space.id, house.db.world().today());
        let (first, second) = (house.association("Première générée").await, house.association("Seconde générée").await);
        told(&house, first, &["finance", "people"]).await;
        told(&house, second, &["finance"]).await;
        told(&house, second, &["governance"]).await;
        let calling = house.call(content(Order::Arrival), &[5]).await;
        let cohort = plan::cohort(&house.db, space, calling.cohorts[0]).await.unwrap().unwrap();
        let taught = programme::Content {
            title: Text::of(Lang::Fr, "Finances"),
            themes: vec!["finance".into()],
            ..Default::default()
        };
        house.write(move |tx| plan::change_programme(tx, space, cohort.programme, &taught)).await.unwrap();
        let mut new = written(calling.cohorts[0], 1, 1, 0);
        new.actor = Some(first);
        let key = calling.key;
        let Applied::New(application) =
            house.write(move |tx| applications::apply(tx, key, new, Way::Online, &Silent)).await.unwrap()
        else {
            panic!("nobody applied before")
        };
        let year = cohort.content.first_day.year();
        assert!(needs::places(&house.db, space, year).await.unwrap().is_empty(), "an offered place meets nothing");
        house.confirm(key, application.id).await.unwrap();
        let places = needs::places(&house.db, space, year).await.unwrap();
        assert_eq!((places.len(), places[0].actor, places[0].on), (1, first, cohort.content.first_day));
        let found = needs::told(&house.db, space, today.year()).await.unwrap();
        assert_eq!(found.len(), 4);
        assert!(found.iter().all(|need| need.place.as_deref() == Some(CITY)));
        let taught = [Taught { actor: first, themes: vec!["finance".into()], on: places[0].on }];
        let needy = standing(found, &taught, today);
        let of = |actor| needy.iter().find(|one| one.actor == actor).unwrap();
        assert_eq!(of(first).themes["finance"], Standing::Coming(places[0].on));
        assert_eq!(of(first).themes["people"], Standing::Open);
        assert_eq!(of(second).open().collect::<Vec<_>>(), ["governance"], "the later plan stands");
        assert_eq!(by_theme(&needy)["finance"].coming, 1);
        assert!(needs::told(&house.db, space, today.year() - 1).await.unwrap().is_empty(), "a need is of its time");
        assert!(needs::told(&house.db, space, today.year() + 4).await.unwrap().is_empty(), "an old need is asked anew");
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
        let size = year::size(&cohort, 1);
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
        assert_eq!(places::confirmed(&house.db, &cohort).await.unwrap(), 1);
        let at = plan::trained_at(&house.db, space, year_of).await.unwrap();
        assert_eq!(at, [(Some(CITY.to_owned()), 1)]);
        assert!(year::cohorts(&house.db, space, year_of + 1).await.unwrap().is_empty());
        assert_eq!(each(10_000, first.confirmed), Some(10_000));
    });
}
