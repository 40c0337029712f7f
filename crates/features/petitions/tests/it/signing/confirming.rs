use axum::http::{StatusCode, header};
use jiff::tz::TimeZone;
use kernel::{FixedClock, SeededChance, World};
use serde_json::{Value, json};
use store::Db;
use store::testing::{each_config, each_engine};
use twiza_petitions::model::Confirmation;
use twiza_petitions::store::{pending, signatures};

use super::house::{House, MIGRATIONS, folder, link_in, person};

fn with_contact(number: &str, contact: &str) -> Value {
    let mut fields = person(number);
    fields["contact"] = json!(contact);
    fields
}

async fn send_letters(house: &House, letters: &std::path::Path) {
    let settings = post::Settings { mail: Some(format!("folder:{}", letters.display())), ..post::Settings::default() };
    settings.open().unwrap().deliver(&house.db).await.unwrap();
}

/// The path of the link to confirm that was sent last.
async fn link(house: &House, letters: &std::path::Path) -> String {
    send_letters(house, letters).await;
    link_in(letters, "https://twiza.example/petitions/bus/confirm/").replace("https://twiza.example", "")
}

#[test]
fn a_signature_that_waits_counts_when_its_link_is_confirmed_and_only_once() {
    each_engine("confirm", &MIGRATIONS, |db| async move {
        let letters = folder();
        let house = House::build(db, Confirmation::Required, Some(letters.path())).await;
        let (status, told) = house.sign(with_contact("AB123456", "zoubida@exemple.ma")).await;
        assert_eq!(status, StatusCode::ACCEPTED, "{told}");
        assert_eq!(signatures::pulse(&house.db, house.key).await.unwrap().signed, 0);
        let link = link(&house, letters.path()).await;
        // A scanner of viruses opens the link, twice.
        for _ in 0..2 {
            let (status, page) = house.get(&link).await;
            assert!(status == StatusCode::OK && page.contains("Je confirme"), "{page}");
        }
        assert_eq!(signatures::pulse(&house.db, house.key).await.unwrap().signed, 0);
        let mut receipts = Vec::new();
        for _ in 0..3 {
            let response = house.form(&link, &[]).await;
            assert_eq!(response.status(), StatusCode::SEE_OTHER);
            receipts.push(response.headers()[header::LOCATION].to_str().unwrap().to_owned());
        }
        receipts.dedup();
        assert_eq!(receipts.len(), 1, "a link that is followed again leads to the same receipt");
        assert_eq!(signatures::pulse(&house.db, house.key).await.unwrap().signed, 1);
        assert_eq!(house.get(&receipts[0]).await.0, StatusCode::OK);
    });
}

#[test]
fn what_waits_keeps_nobody_from_signing() {
    each_engine("waits", &MIGRATIONS, |db| async move {
        let letters = folder();
        let house = House::build(db, Confirmation::Required, Some(letters.path())).await;
        // Somebody types a neighbour's number and never confirms.
        house.sign(with_contact("AB123456", "autre@exemple.ma")).await;
        let first = link(&house, letters.path()).await;
        house.sign(with_contact("AB123456", "zoubida@exemple.ma")).await;
        let second = link(&house, letters.path()).await;
        assert_ne!(first, second);
        assert_eq!(house.form(&second, &[]).await.status(), StatusCode::SEE_OTHER);
        // Whoever confirms later is told that the number stands in the list.
        assert_eq!(house.form(&first, &[]).await.status(), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(signatures::pulse(&house.db, house.key).await.unwrap().signed, 1);
    });
}

#[test]
fn without_a_contact_nothing_waits_and_one_box_is_not_filled() {
    each_engine("boxes", &MIGRATIONS, |db| async move {
        let letters = folder();
        let house = House::build(db, Confirmation::Required, Some(letters.path())).await;
        assert_eq!(house.sign(person("AB123456")).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        let (status, told) = house.sign(with_contact("AB123456", "0612345678")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "no short messages leave this house: {told}");
        for _ in 0..3 {
            assert_eq!(house.sign(with_contact("AB123456", "zoubida@exemple.ma")).await.0, StatusCode::ACCEPTED);
        }
        assert_eq!(house.sign(with_contact("AB123456", "zoubida@exemple.ma")).await.0, StatusCode::TOO_MANY_REQUESTS);
    });
}

#[test]
fn who_leaves_a_contact_is_sent_her_receipt_and_withdrawing_takes_the_letter_back() {
    each_engine("letters", &MIGRATIONS, |db| async move {
        let letters = folder();
        let house = House::build(db, Confirmation::Offered, Some(letters.path())).await;
        let (_, told) = house.sign(with_contact("AB123456", "zoubida@exemple.ma")).await;
        send_letters(&house, letters.path()).await;
        let sent = link_in(letters.path(), "https://twiza.example/petitions/bus/receipts/");
        assert_eq!(sent.trim_start_matches("https://twiza.example"), told["receipt"].as_str().unwrap());
        let (_, told) = house.sign(with_contact("CD1", "deux@exemple.ma")).await;
        house.form(&format!("{}/withdraw", told["receipt"].as_str().unwrap()), &[]).await;
        assert_eq!(post::waiting(&house.db, post::Way::Email).await.unwrap().letters, 0);
    });
}

#[test]
fn after_seven_days_a_link_leads_nowhere_and_nothing_is_left() {
    each_config("sevendays", |place| async move {
        let place = place;
        let clock = FixedClock::at("2026-05-01T08:00:00Z".parse().unwrap());
        let world = World::new(clock.clone(), SeededChance::new(7), TimeZone::UTC);
        let db = Db::open(&place.config, world, &MIGRATIONS).await.unwrap();
        let letters = folder();
        let house = House::build(db, Confirmation::Required, Some(letters.path())).await;
        house.sign(with_contact("AB123456", "zoubida@exemple.ma")).await;
        let link = link(&house, letters.path()).await;
        clock.set("2026-05-07T08:00:00Z".parse().unwrap());
        assert_eq!(house.get(&link).await.0, StatusCode::OK);
        assert_eq!(pending::sweep(&house.db).await.unwrap(), 0);
        clock.set("2026-05-08T08:00:01Z".parse().unwrap());
        assert_eq!(house.get(&link).await.0, StatusCode::GONE);
        assert_eq!(house.form(&link, &[]).await.status(), StatusCode::GONE);
        assert_eq!(pending::sweep(&house.db).await.unwrap(), 1);
        assert_eq!(pending::sweep(&house.db).await.unwrap(), 0);
    });
}

#[test]
fn a_link_in_an_arabic_letter_is_followed_by_nothing_that_a_telephone_takes_for_a_part_of_it() {
    each_engine("arabicletter", &MIGRATIONS, |db| async move {
        let letters = folder();
        let house = House::build(db, Confirmation::Required, Some(letters.path())).await;
        let fields = house.worked(with_contact("AB123456", "zoubida@exemple.ma")).await;
        let request = axum::http::Request::post("/petitions/bus/signatures?lang=ar")
            .header(header::CONTENT_TYPE, "application/json")
            .body(axum::body::Body::from(fields.to_string()))
            .unwrap();
        assert_eq!(house.ask(request).await.status(), StatusCode::ACCEPTED);
        send_letters(&house, letters.path()).await;
        let letter = std::fs::read_dir(letters.path()).unwrap().flatten().next().unwrap().path();
        let letter = std::fs::read_to_string(letter).unwrap();
        let (_, body) = letter.split_once("\r\n\r\n").or_else(|| letter.split_once("\n\n")).unwrap();
        let packed: String = body.split_whitespace().collect();
        let body = String::from_utf8(data_encoding::BASE64.decode(packed.as_bytes()).unwrap()).unwrap();
        assert!(body.contains("https://twiza.example/petitions/bus/confirm/"), "{body}");
        assert!(!body.contains('\u{2068}') && !body.contains('\u{2069}'), "{body:?}");
    });
}
