use actors::Role;
use kernel::Lang;
use twiza_portal::model::article::{About, Refused, Words};
use twiza_portal::store::articles::{self, Head};
use twiza_portal::store::{antennas, steps, texts};

use crate::house::{member, on_each_engine, words};

fn body(body: &str) -> Words {
    words("Titre", body)
}

#[test]
fn two_who_edit_at_once_lose_nothing() {
    on_each_engine("portal-merge", |house| async move {
        let key = house.draft(house.reporter, "Titre").await;
        house.save(key, house.reporter, Lang::Fr, 1, body("un !\n\ndeux\n\ntrois\n\nquatre")).await.unwrap();
        let second =
            house.save(key, house.editor, Lang::Fr, 1, body("un\n\ndeux\n\ntrois\n\nquatre, cinq")).await.unwrap();
        assert!(second.is_merged);
        let stands = texts::latest(&house.db, key, Lang::Fr).await.unwrap().unwrap();
        assert_eq!(stands.words.body, "un !\n\ndeux\n\ntrois\n\nquatre, cinq");
        let third = house.save(key, house.editor, Lang::Fr, 1, body("UN\n\ndeux\n\ntrois\n\nquatre")).await;
        assert_eq!(third, Err(Refused::Meanwhile));
        let past = texts::past(&house.db, key, Lang::Fr, 100, 10).await.unwrap();
        assert_eq!(past.len(), 3, "every writing stays");
    });
}

#[test]
fn two_who_describe_at_once_lose_nothing() {
    on_each_engine("portal-about", |house| async move {
        let (key, by) = (house.draft(house.reporter, "Titre").await, house.editor);
        let article = house.one(key).await;
        let head = Head { kind: article.kind, antenna: article.antenna, slug: article.slug };
        let base = About { place: Some("09.551".to_owned()), themes: vec!["water".to_owned()], ..About::default() };
        let placed = About { place: Some("04".to_owned()), ..base.clone() };
        let signed = About { byline: Some("Antenne".to_owned()), ..base.clone() };
        let again = About { place: Some("05".to_owned()), ..base };
        let say = |about: About| {
            let head = head.clone();
            house.act(move |tx| articles::describe(tx, key, by, 1, &head, &about))
        };
        say(placed).await.unwrap();
        say(signed).await.unwrap();
        let said = twiza_portal::store::abouts::latest(&house.db, key).await.unwrap().about;
        assert_eq!((said.place.as_deref(), said.byline.as_deref()), (Some("04"), Some("Antenne")));
        assert_eq!(say(again).await, Err(Refused::Meanwhile));
    });
}

#[test]
fn a_translation_says_that_it_is_older_until_somebody_looked_at_it_again() {
    on_each_engine("portal-stale", |house| async move {
        let key = house.draft(house.reporter, "Titre").await;
        let arabic = words("عنوان", "واحد");
        house.save(key, house.reporter, Lang::Ar, 0, arabic.clone()).await.unwrap();
        assert_eq!(house.one(key).await.stale, 0);
        house.save(key, house.reporter, Lang::Fr, 1, body("autre")).await.unwrap();
        assert_eq!(house.one(key).await.stale, 1);
        let board = articles::board(&house.db, house.space.id, 10).await.unwrap();
        assert_eq!(board.stale.len(), 1);
        // The same words again: it is still right.
        house.save(key, house.reporter, Lang::Ar, 1, arabic.clone()).await.unwrap();
        assert_eq!(house.one(key).await.stale, 0);
        assert_eq!(house.save(key, house.reporter, Lang::Ar, 2, arabic).await, Err(Refused::Same));
    });
}

#[test]
fn a_reporter_touches_nothing_that_is_not_hers_and_nothing_under_review() {
    on_each_engine("portal-rights", |house| async move {
        let key = house.draft(house.reporter, "Titre").await;
        assert_eq!(house.save(key, house.other, Lang::Fr, 1, body("x")).await, Err(Refused::OutOfTurn));
        let (other, reporter) = (house.other, house.reporter);
        assert_eq!(house.act(move |tx| steps::submit(tx, key, other, "")).await, Err(Refused::OutOfTurn));
        house.act(move |tx| steps::submit(tx, key, reporter, "voici")).await.unwrap();
        assert_eq!(house.save(key, reporter, Lang::Fr, 1, body("x")).await, Err(Refused::OutOfTurn));
        house.act(move |tx| steps::give_back(tx, key, reporter, "")).await.unwrap();
        house.save(key, reporter, Lang::Fr, 1, body("x")).await.unwrap();
    });
}

#[test]
fn whoever_reports_for_no_open_antenna_begins_nothing() {
    on_each_engine("portal-reporters", |house| async move {
        let stranger = member(&house.db, &house.space, "membre", Role::Member).await;
        let mut new = house.report(stranger, "Titre", "texte");
        let begin = |new: articles::New| house.act(move |tx| articles::create(tx, &new));
        assert_eq!(begin(new.clone()).await, Err(Refused::NoReporter));
        new.antenna = None;
        assert_eq!(begin(new).await, Err(Refused::NoReporter));
        let (space, antenna) = (house.space.id, house.antenna);
        house.act(move |tx| antennas::close(tx, space, antenna, true)).await.unwrap();
        assert_eq!(begin(house.report(house.reporter, "Titre", "texte")).await, Err(Refused::NoAntenna));
    });
}

#[test]
fn a_draft_goes_from_hand_to_hand_within_the_newsroom_only() {
    on_each_engine("portal-hand-over", |house| async move {
        let (key, by, other) = (house.draft(house.reporter, "Titre").await, house.editor, house.other);
        let stranger = member(&house.db, &house.space, "membre", Role::Member).await;
        assert_eq!(house.act(move |tx| articles::hand_over(tx, key, by, stranger)).await, Err(Refused::NoReporter));
        house.act(move |tx| articles::hand_over(tx, key, by, other)).await.unwrap();
        house.save(key, other, Lang::Fr, 1, body("x")).await.unwrap();
        assert_eq!(house.save(key, house.reporter, Lang::Fr, 2, body("y")).await, Err(Refused::OutOfTurn));
    });
}
