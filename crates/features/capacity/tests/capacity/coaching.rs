//! Visits: planned, held, promised; seen by the coach and the association, and by nobody else.

use actors::Role;
use jiff::civil::date;
use kernel::Id;
use store::Stream;
use store::journal::{self, Period};
use twiza_capacity::model::Refused;
use twiza_capacity::model::plan::Deed;
use twiza_capacity::model::visit::{VisitKey, VisitKind};
use twiza_capacity::store::visits::{self, NewVisit, Report};

use crate::house::{House, on_each_engine, organisation};
use crate::pages::Site;

fn refused<T: std::fmt::Debug>(result: store::Result<T>) -> Refused {
    result.unwrap_err().refusal::<Refused>().unwrap()
}

fn new(house: &House) -> NewVisit {
    NewVisit {
        association: house.own.organisation,
        kind: VisitKind::Coaching,
        peer: None,
        coach: house.facilitator,
        planned_on: date(2026, 3, 2),
        aims: "Ouvrir un registre des dépenses".into(),
    }
}

fn report(saved: i32) -> Report {
    Report {
        held_on: date(2026, 3, 3),
        aims: "Ouvrir un registre des dépenses".into(),
        findings: "Deux cahiers tenus, sans numéros".into(),
        next_on: Some(date(2026, 5, 4)),
        saved,
    }
}

async fn planned(house: &House) -> VisitKey {
    let (space, new) = (house.programme.id, new(house));
    house.write(move |tx| visits::plan(tx, space, new)).await.unwrap()
}

#[test]
fn a_visit_is_told_once_on_the_day_on_which_it_took_place() {
    on_each_engine("capacity_visit", |house: House| async move {
        let key = planned(&house).await;
        let deed = Deed { what: "Numéroter les pièces".into(), who: "Le trésorier".into() };
        let early = deed.clone();
        assert_eq!(refused(house.write(move |tx| visits::commit(tx, key, early, None)).await), Refused::OutOfTurn);
        house.write(move |tx| visits::hold(tx, key, report(0))).await.unwrap();
        assert_eq!(refused(house.write(move |tx| visits::hold(tx, key, report(0))).await), Refused::Newer);
        house.write(move |tx| visits::hold(tx, key, report(1))).await.unwrap();
        let id = house.write(move |tx| visits::commit(tx, key, deed, Some(date(2026, 4, 1)))).await.unwrap();
        house.write(move |tx| visits::keep(tx, key, id, true)).await.unwrap();
        assert!(visits::commitments(&house.db, key).await.unwrap()[0].kept_on.is_some());
        let stream = Stream::space(house.programme.id);
        let day = Period::new(date(2026, 3, 3), date(2026, 3, 3));
        assert_eq!(
            journal::count(&house.db, stream, "capacity.visit", day).await.unwrap(),
            1,
            "a correction is no visit"
        );
        let moved = Report { held_on: date(2026, 4, 8), ..report(2) };
        house.write(move |tx| visits::hold(tx, key, moved)).await.unwrap();
        for (day, by) in [(date(2026, 3, 3), -1), (date(2026, 4, 8), 1)] {
            let day = Period::new(day, day);
            let sum = journal::sum(&house.db, stream, "capacity.visit.corrected", "visits", day).await.unwrap();
            assert_eq!(sum, by, "whoever counts visits by the day hears of another day");
        }
        assert_eq!(refused(house.write(move |tx| visits::cancel(tx, key)).await), Refused::OutOfTurn);
        assert_eq!(visits::held(&house.db, house.programme.id).await.unwrap(), 1);
    });
}

#[test]
fn an_exchange_is_between_two() {
    on_each_engine("capacity_exchange", |house: House| async move {
        let space = house.programme.id;
        let other = organisation(&house.db, "Autre association générée").await;
        let with = |kind: VisitKind, peer: Option<Id<_>>| NewVisit { kind, peer, ..new(&house) };
        for (kind, peer) in [
            (VisitKind::Exchange, None),
            (VisitKind::Exchange, Some(house.own.organisation)),
            (VisitKind::Coaching, Some(other)),
        ] {
            let new = with(kind, peer);
            assert_eq!(refused(house.write(move |tx| visits::plan(tx, space, new)).await), Refused::NoPeer, "{kind:?}");
        }
        let good = with(VisitKind::Exchange, Some(other));
        let key = house.write(move |tx| visits::plan(tx, space, good)).await.unwrap();
        assert!(
            visits::about(&house.db, other).await.unwrap().is_empty(),
            "the notes are those of the one that learns"
        );
        house.write(move |tx| visits::cancel(tx, key)).await.unwrap();
        assert!(visits::about(&house.db, house.own.organisation).await.unwrap().is_empty());
    });
}

#[test]
fn notes_of_a_visit_are_for_the_coach_and_the_association() {
    on_each_engine("capacity_coached", |house: House| async move {
        let key = planned(&house).await;
        house.write(move |tx| visits::hold(tx, key, report(0))).await.unwrap();
        let site = Site::build(house);
        let (desk, own) =
            (format!("/s/programme/capacity/visits/{}", key.visit), format!("/s/douar/capacity/coached/{}", key.visit));
        let coach = site.browser(site.house.facilitator).await;
        assert!(site.get(&coach, &desk).await.1.contains("Deux cahiers tenus"));
        let account = site.house.account("membre", &site.house.own, Role::Member).await;
        let member = site.browser(account).await;
        assert!(site.get(&member, &own).await.1.contains("Deux cahiers tenus"));
        for role in [Role::Facilitator, Role::Administrator] {
            let account = site.house.account(&format!("autre-{}", role.code()), &site.house.programme, role).await;
            let other = site.browser(account).await;
            assert_eq!(site.get(&other, &desk).await.0, axum::http::StatusCode::NOT_FOUND, "{role}");
            let elsewhere = format!("/s/programme/capacity/coached/{}", key.visit);
            assert_eq!(site.get(&other, &elsewhere).await.0, axum::http::StatusCode::NOT_FOUND, "{role}");
        }
    });
}
