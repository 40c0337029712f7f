//! Obligations arise from the journal and from what is entered, and are followed to their receipt. On both engines.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

mod house;

use house::{on_each_engine, open, today};
use jiff::ToSpan;
use kernel::Text;
use store::Stream;
use store::journal::{Filter, Period, count, page, sum};
use twiza_toolkit::Refused;
use twiza_toolkit::model::dossier::Dossier;
use twiza_toolkit::model::duty::{Key, Said, State, StepKind, StepSaid};
use twiza_toolkit::model::law;
use twiza_toolkit::model::officer::Particulars;
use twiza_toolkit::store::duties::Proof;
use twiza_toolkit::store::{dossier, duties, feeds, follow, officers};

fn rule(code: &str) -> &'static law::Rule {
    law::all().iter().find(|rule| rule.code == code).unwrap()
}

#[test]
fn a_bureau_that_changes_is_declared_once_within_the_month() {
    on_each_engine("toolkit_follow", |house| async move {
        let space = open(&house.db, "amal", "Association générée Amal").await;
        let (bureau, assembly) = (house.body(space.id, "bureau").await, house.body(space.id, "assembly").await);
        let (fatima, omar) = (house.person("Fatima Générée").await, house.person("Omar Généré").await);
        let before = today().saturating_sub(300.days());
        let old = house.seat(space.id, bureau, fatima, "president", before).await;
        house.seat(space.id, assembly, omar, "member", today()).await;
        follow::catch_up(&house.db, &space).await.unwrap();
        let todo = |house: &house::House| {
            let (db, id) = (house.db.clone(), space.id);
            async move { duties::in_state(&db, id, State::Todo).await.unwrap() }
        };
        assert!(
            todo(&house).await.is_empty(),
            "what was before the space was opened, or is no direction, is no change"
        );
        assert_eq!(officers::all(&house.db, space.id).await.unwrap().len(), 1);

        house.leave(space.id, bureau, fatima, old, today()).await;
        house.seat(space.id, bureau, omar, "president", today()).await;
        let (one, other) = tokio::join!(follow::catch_up(&house.db, &space), follow::catch_up(&house.db, &space));
        one.unwrap();
        other.unwrap();
        let found = todo(&house).await;
        assert_eq!(found.len(), 1, "both changes are told in one declaration");
        assert_eq!((found[0].code.as_str(), found[0].causes, found[0].since), ("leadership", 2, today()));
        assert_eq!(found[0].due_on, today().saturating_add(1.month()));
        let seated = officers::all(&house.db, space.id).await.unwrap();
        assert_eq!((seated.len(), seated[0].person, seated[0].office.as_str()), (1, omar, "president"));
        follow::catch_up(&house.db, &space).await.unwrap();
        assert_eq!(todo(&house).await, found, "reading on again changes nothing");
    });
}

#[test]
fn a_filing_is_followed_to_its_receipt_and_counted_in_time() {
    on_each_engine("toolkit_filing", |house| async move {
        let space = open(&house.db, "amal", "Association générée Amal").await.id;
        let since = today().saturating_sub(40.days());
        let said = Said { what: Text::fr_ar("Fondation générée", "مؤسسة مولدة"), amount: Some(1_000_000) };
        let late = house
            .write(space, move |tx| duties::raise(tx, space, rule("foreign-funding"), since, &said))
            .await
            .unwrap();
        let timely = house
            .write(space, move |tx| duties::raise(tx, space, rule("leadership"), since, &Said::default()))
            .await
            .unwrap();
        let (late, timely) = (Key { space, duty: late }, Key { space, duty: timely });
        assert_eq!(duties::standing(&house.db, space, today()).await.unwrap().0, 2);
        let officer = "Agent généré, guichet 3";
        let step = |key, kind, on, number: &str| {
            let said = StepSaid { officer: officer.into(), number: number.into(), ..StepSaid::default() };
            let proof = Proof { kind: "pdf", bytes: b"%PDF-1.7 genere".to_vec() };
            house.write(space, move |tx| duties::step(tx, key, kind, on, &said, Some(&proof)))
        };
        step(late, StepKind::File, today(), "1").await.unwrap();
        step(timely, StepKind::File, since.saturating_add(20.days()), "2").await.unwrap();
        let again = step(timely, StepKind::File, today(), "3").await.unwrap_err();
        assert_eq!(again.refusal::<Refused>().unwrap(), Refused::OutOfTurn);
        step(timely, StepKind::Refuse, today(), "").await.unwrap();
        step(timely, StepKind::File, today(), "4").await.unwrap();
        step(timely, StepKind::Receipt, today(), "5").await.unwrap();
        assert_eq!(duties::one(&house.db, timely).await.unwrap().unwrap().state, State::Settled);
        assert_eq!(duties::said(&house.db, late).await.unwrap().amount, Some(1_000_000));

        let steps = duties::steps(&house.db, timely).await.unwrap();
        assert_eq!(
            steps.iter().map(|step| step.kind).collect::<Vec<_>>(),
            [StepKind::File, StepKind::Refuse, StepKind::File, StepKind::Receipt]
        );
        assert_eq!(steps[0].said.officer, officer);
        let (kind, bytes) = duties::proof(&house.db, timely, steps[0].id).await.unwrap().unwrap();
        assert_eq!((kind.as_str(), bytes.as_slice()), ("pdf", b"%PDF-1.7 genere".as_slice()));

        let (stream, year) = (Stream::space(space), Period::new(since.saturating_sub(1.year()), today()));
        assert_eq!(count(&house.db, stream, "toolkit.filing.filed", year).await.unwrap(), 3);
        assert_eq!(sum(&house.db, stream, "toolkit.filing.filed", "in_time", year).await.unwrap(), 1);
        let told = page(&house.db, stream, None, 200, Filter::All).await.unwrap();
        assert!(told.iter().all(|record| !record.body.to_string().contains("généré")), "the journal names nobody");
    });
}

#[test]
fn what_comes_again_is_planned_once_and_not_where_a_change_was_declared() {
    on_each_engine("toolkit_year", |house| async move {
        let space = open(&house.db, "amal", "Association générée Amal").await;
        let soon = today().saturating_add(30.days());
        let own = Dossier {
            no_change_day: soon.strftime("%m-%d").to_string().parse().ok(),
            assembly_months: Some(12),
            last_assembly_on: Some(today().saturating_sub(11.months())),
            ..Dossier::default()
        };
        let id = space.id;
        house.write(id, move |tx| dossier::save(tx, id, &own)).await.unwrap();
        for _ in 0..2 {
            follow::catch_up(&house.db, &space).await.unwrap();
        }
        let codes = |duties: Vec<twiza_toolkit::model::duty::Duty>| {
            duties.into_iter().map(|duty| duty.code).collect::<Vec<_>>()
        };
        let mut found = codes(duties::in_state(&house.db, id, State::Todo).await.unwrap());
        found.sort();
        assert_eq!(found, ["assembly", "no-change"]);
        let held = duties::in_state(&house.db, id, State::Todo)
            .await
            .unwrap()
            .into_iter()
            .find(|duty| duty.code == "assembly")
            .unwrap();
        let key = Key { space: id, duty: held.id };
        house
            .write(id, move |tx| duties::step(tx, key, StepKind::File, today(), &StepSaid::default(), None))
            .await
            .unwrap();
        assert_eq!(
            dossier::of(&house.db, id).await.unwrap().last_assembly_on,
            Some(today()),
            "the next one counts from it"
        );

        let other = open(&house.db, "nour", "Association générée Nour").await;
        let id = other.id;
        let own = Dossier { no_change_day: soon.strftime("%m-%d").to_string().parse().ok(), ..Dossier::default() };
        let act = move |tx: &mut store::Tx<'_>| {
            duties::raise(tx, id, rule("leadership"), today().saturating_sub(60.days()), &Said::default())?;
            dossier::save(tx, id, &own)
        };
        house.write(id, act).await.unwrap();
        follow::catch_up(&house.db, &other).await.unwrap();
        assert_eq!(codes(duties::in_state(&house.db, id, State::Todo).await.unwrap()), ["leadership"]);
    });
}

#[test]
fn what_is_known_of_the_bureau_is_sealed_and_can_be_erased() {
    on_each_engine("toolkit_officer", |house| async move {
        let space = open(&house.db, "amal", "Association générée Amal").await;
        let (id, bureau, fatima) =
            (space.id, house.body(space.id, "bureau").await, house.person("Fatima Générée").await);
        let mandate = house.seat(id, bureau, fatima, "president", today()).await;
        follow::catch_up(&house.db, &space).await.unwrap();
        let of =
            Particulars { domicile: Text::fr_ar("Douar généré", "دوار مولد"), ..Particulars::default() };
        let stranger = house.person("Omar Généré").await;
        let (one, other, later) = (of.clone(), of.clone(), of.clone());
        assert!(house.write(id, move |tx| officers::save(tx, id, stranger, &one)).await.is_err(), "she does not sit");
        house.write(id, move |tx| officers::save(tx, id, fatima, &other)).await.unwrap();
        let known = officers::all(&house.db, id).await.unwrap();
        assert_eq!(known[0].particulars, Some(of));
        assert!(
            known[0].missing().contains(&"toolkit-officer-profession")
                && !known[0].missing().contains(&"toolkit-officer-domicile")
        );
        house.write(id, move |tx| officers::erase(tx, id, fatima)).await.unwrap();
        assert_eq!(officers::all(&house.db, id).await.unwrap()[0].particulars, None);

        house.write(id, move |tx| officers::save(tx, id, fatima, &later)).await.unwrap();
        house.leave(id, bureau, fatima, mandate, today()).await;
        house.seat(id, bureau, fatima, "treasurer", today()).await;
        follow::catch_up(&house.db, &space).await.unwrap();
        assert_eq!(officers::all(&house.db, id).await.unwrap()[0].particulars, None, "who leaves is forgotten");
    });
}

#[test]
fn a_calendar_is_found_by_its_secret_until_it_is_closed() {
    on_each_engine("toolkit_feed", |house| async move {
        let (space, other) = (house.programme.id, open(&house.db, "amal", "Association générée").await.id);
        let token = house.write(space, move |tx| feeds::make(tx, space, kernel::Lang::Ar)).await.unwrap();
        assert_eq!(feeds::find(&house.db, space, &token).await.unwrap(), Some(kernel::Lang::Ar));
        assert_eq!(feeds::find(&house.db, other, &token).await.unwrap(), None);
        house.write(space, move |tx| feeds::end_all(tx, space)).await.unwrap();
        assert_eq!(feeds::find(&house.db, space, &token).await.unwrap(), None);
    });
}
