use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use store::testing::{each_config, each_engine};
use store::{Stream, Tx, Who};
use twiza_petitions::model::Confirmation;
use twiza_petitions::store::{petitions, public, signatures};

use super::house::{House, MIGRATIONS, person, words};

fn fault_of(told: &Value, field: &str) -> String {
    let faults = told["faults"].as_array().unwrap_or_else(|| panic!("{told}"));
    let found = faults.iter().find(|fault| fault["field"] == field);
    found.unwrap_or_else(|| panic!("{told}"))["message"].as_str().unwrap().to_owned()
}

#[test]
fn a_supporter_signs_once_however_she_writes_her_number() {
    each_engine("signonce", &MIGRATIONS, |db| async move {
        let house = House::build(db, Confirmation::Offered, None).await;
        let (status, told) = house.sign(person("AB 123456")).await;
        assert_eq!(status, StatusCode::CREATED, "{told}");
        assert_eq!(told["leaf"], 0);
        for (tries, spelling) in ["ab123456", "AB-0123456", "ab ١٢٣٤٥٦", "Ａｂ１２３４５６"].into_iter().enumerate()
        {
            let (status, told) = house.sign(person(spelling)).await;
            assert_eq!(status, StatusCode::CONFLICT, "{spelling}: {told}");
            // Twice she is told so; then it could be somebody who tries the dates of her card.
            assert_eq!(fault_of(&told, "number").contains("déjà signé"), tries < 2, "{told}");
        }
        let pulse = signatures::pulse(&house.db, house.key).await.unwrap();
        assert_eq!((pulse.signed, pulse.standing()), (1, 1), "a refused signature leaves nothing");
        assert_eq!(public::by_province(&house.db, house.key).await.unwrap(), [("09.551".to_owned(), 1)].into());
    });
}

#[test]
fn who_gives_another_date_of_a_card_is_not_told_that_its_holder_signed() {
    each_engine("neighbour", &MIGRATIONS, |db| async move {
        let house = House::build(db, Confirmation::Offered, None).await;
        assert_eq!(house.sign(person("AB123456")).await.0, StatusCode::CREATED);
        let mut curious = person("AB123456");
        curious["expires_on"] = json!("2034-01-01");
        let (_, told) = house.sign(curious).await;
        let said = fault_of(&told, "number");
        assert!(!said.contains("signé"), "{said}");
    });
}

#[test]
fn nobody_signs_after_the_last_day_although_nobody_closed_the_collection() {
    each_engine("lastday", &MIGRATIONS, |db| async move {
        let house = House::build(db, Confirmation::Offered, None).await;
        let (key, yesterday) = (house.key, house.db.world().today().yesterday().unwrap());
        let end = move |tx: &mut Tx<'_>| petitions::set_terms(tx, key, Confirmation::Offered, Some(yesterday));
        house.db.write(Stream::space(key.space), Who::system("test"), end).await.unwrap();
        let (status, told) = house.sign(person("AB123456")).await;
        assert_eq!(status, StatusCode::CONFLICT, "{told}");
        assert_eq!(signatures::pulse(&house.db, key).await.unwrap().signed, 0);
        let (_, page) = house.get("/petitions/bus").await;
        assert!(!page.contains("sign-form"), "there is no form to fill in vain");
    });
}

#[test]
fn a_receipt_shows_what_was_recorded_to_its_holder_and_to_nobody_else() {
    each_engine("receipt", &MIGRATIONS, |db| async move {
        let house = House::build(db, Confirmation::Offered, None).await;
        let (_, told) = house.sign(person("AB123987")).await;
        let path = told["receipt"].as_str().unwrap().to_owned();
        let response = house.ask(Request::get(&path).body(Body::empty()).unwrap()).await;
        assert_eq!(response.headers()[header::CACHE_CONTROL], "private, no-store");
        assert!(response.headers()["x-robots-tag"].to_str().unwrap().contains("noindex"));
        let (status, page) = words(response).await;
        assert_eq!(status, StatusCode::OK);
        for shown in ["Zoubida", "987", told["commitment"].as_str().unwrap(), told["salt"].as_str().unwrap()] {
            assert!(page.contains(shown), "{shown}");
        }
        assert!(!page.contains("AB123987") && !page.contains("Imaginaire"));
        let title = page.split("<title>").nth(1).unwrap().split('<').next().unwrap();
        assert!(!title.contains("Zoubida") && !path.contains("Zoubida"));
        // Another leaf, another seal, another petition.
        let (_, other) = house.sign(person("CD1")).await;
        let (mine, hers) =
            (path.rsplit('/').next().unwrap(), other["receipt"].as_str().unwrap().rsplit('/').next().unwrap());
        let forged = format!("{}{}", &hers[..7], &mine[7..]);
        for code in [forged.as_str(), "0", &"0".repeat(32)] {
            assert_eq!(house.get(&format!("/petitions/bus/receipts/{code}")).await.0, StatusCode::NOT_FOUND, "{code}");
        }
    });
}

#[test]
fn withdrawing_takes_the_signature_and_all_that_was_sealed_and_she_may_sign_again() {
    each_engine("withdraw", &MIGRATIONS, |db| async move {
        let house = House::build(db, Confirmation::Offered, None).await;
        let (_, told) = house.sign(person("AB123456")).await;
        let path = told["receipt"].as_str().unwrap().to_owned();
        let withdraw = format!("{path}/withdraw");
        assert_eq!(house.form(&withdraw, &[]).await.status(), StatusCode::SEE_OTHER);
        assert!(public::held(&house.db, house.key, 0).await.unwrap().is_none());
        assert_eq!(house.get(&path).await.0, StatusCode::GONE);
        assert_eq!(house.form(&withdraw, &[]).await.status(), StatusCode::GONE, "pressed twice");
        let (status, again) = house.sign(person("AB123456")).await;
        assert_eq!(
            (status, again["leaf"].as_u64()),
            (StatusCode::CREATED, Some(2)),
            "the log holds both, and the withdrawal"
        );
        let pulse = signatures::pulse(&house.db, house.key).await.unwrap();
        assert_eq!((pulse.signed, pulse.withdrawn, pulse.standing()), (2, 1, 1));
    });
}

#[test]
fn once_filed_nobody_is_taken_from_the_list() {
    each_engine("filed", &MIGRATIONS, |db| async move {
        let house = House::build(db, Confirmation::Offered, None).await;
        let (_, told) = house.sign(person("AB123456")).await;
        let (key, today) = (house.key, house.db.world().today());
        let file = move |tx: &mut store::Tx<'_>| {
            petitions::close(tx, key, today)?;
            petitions::set_state(tx, key, twiza_petitions::model::State::Filed, today)
        };
        house.db.write(store::Stream::space(key.space), store::Who::system("test"), file).await.unwrap();
        let withdraw = format!("{}/withdraw", told["receipt"].as_str().unwrap());
        assert_eq!(house.form(&withdraw, &[]).await.status(), StatusCode::UNPROCESSABLE_ENTITY);
        assert!(public::held(&house.db, key, 0).await.unwrap().is_some());
    });
}

#[test]
fn a_form_that_comes_back_keeps_what_was_typed_and_names_each_mistake() {
    each_engine("formback", &MIGRATIONS, |db| async move {
        let house = House::build(db, Confirmation::Offered, None).await;
        let fields =
            [("given", "Zoubida <b>"), ("family", ""), ("number", "123"), ("place", "Sidi"), ("consent", "yes")];
        let (status, page) = words(house.form("/petitions/bus/signatures", &fields).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            page.contains("Zoubida &lt;b&gt;") && page.contains("value=\"Sidi\"") && page.contains("value=\"123\"")
        );
        for field in ["family", "number", "expires_on", "address", "place", "birth_place", "mark"] {
            assert!(page.contains(&format!("href=\"#f-{field}\"")), "{field}");
        }
        assert!(page.contains("type=\"radio\" name=\"commune\""), "communes are offered");
    });
}

#[test]
fn a_program_that_does_no_work_is_told_how() {
    each_engine("nowork", &MIGRATIONS, |db| async move {
        let house = House::build(db, Confirmation::Offered, None).await;
        let (status, told) = house.send(&person("AB123456")).await;
        assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
        assert!(told["challenge"].is_string() && told["bits"].as_u64() >= Some(12) && told["work"].is_string());
        let mut wrong = person("AB123456");
        wrong["challenge"] = told["challenge"].clone();
        wrong["nonce"] = json!(house.unworked(told["challenge"].as_str().unwrap(), "AB123456"));
        assert_eq!(house.send(&wrong).await.0, StatusCode::TOO_MANY_REQUESTS);
        for body in ["", "[]", "{\"given\":{}}"] {
            let request = Request::post("/petitions/bus/signatures").header(header::CONTENT_TYPE, "application/json");
            let (status, said) = words(house.ask(request.body(Body::from(body)).unwrap()).await).await;
            assert_eq!(status, StatusCode::BAD_REQUEST, "{said}");
        }
        // Without scripts a person needs some seconds; a form that comes at once is asked to come again.
        let (_, page) = house.get("/petitions/bus").await;
        let challenge = page.split("name=\"challenge\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let whole = person("AB123456");
        let mut fields: Vec<(&str, &str)> = whole
            .as_object()
            .unwrap()
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str().unwrap_or("yes")))
            .collect();
        fields.push(("challenge", challenge));
        let (status, page) = words(house.form("/petitions/bus/signatures", &fields).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("très rapide"), "{page}");
        assert_eq!(signatures::pulse(&house.db, house.key).await.unwrap().signed, 0);
    });
}

#[test]
fn the_public_sees_counts_and_no_name() {
    each_engine("publiccount", &MIGRATIONS, |db| async move {
        let house = House::build(db, Confirmation::Offered, None).await;
        house.sign(person("AB123456")).await;
        let (status, told) = house.get("/petitions/bus/count.json").await;
        let told: Value = serde_json::from_str(&told).unwrap();
        assert_eq!(status, StatusCode::OK);
        assert_eq!((&told["signed"], &told["standing"], &told["required"]), (&json!(1), &json!(1), &json!(4000)));
        assert_eq!(told["provinces"], json!({ "09.551": 1 }));
        for path in ["/petitions", "/petitions/bus"] {
            let (status, page) = house.get(path).await;
            assert_eq!(status, StatusCode::OK, "{path}");
            assert!(page.contains("Des bus pour les lycées ruraux") && !page.contains("Zoubida"));
        }
        assert_eq!(house.get("/petitions/autre").await.0, StatusCode::NOT_FOUND);
    });
}

#[test]
fn what_lies_on_the_disk_holds_no_name_and_no_number() {
    each_config("sealed", |place| async move {
        let place = place;
        let db = place.open(&MIGRATIONS).await;
        let letters = super::house::folder();
        let house = House::build(db, Confirmation::Offered, Some(letters.path())).await;
        for (number, contact) in [("AB123456", "zoubida@exemple.ma"), ("CD654321", "zoubida.deux@exemple.ma")] {
            let mut fields = person(number);
            fields["contact"] = json!(contact);
            let (status, told) = house.sign(fields).await;
            assert_eq!(status, StatusCode::CREATED, "{told}");
        }
        if place.engine() != store::Engine::Sqlite {
            return; // The server's files are not ours to read; the rows are the same.
        }
        let files: Vec<_> = std::fs::read_dir(place.folder()).unwrap().flatten().map(|file| file.path()).collect();
        let held: Vec<u8> =
            files.iter().filter(|path| path.is_file()).flat_map(|path| std::fs::read(path).unwrap()).collect();
        assert!(held.windows(3).any(|part| part == b"bus"), "the database was read");
        for secret in ["Zoubida", "Exemplaire", "AB123456", "CD654321", "Imaginaire", "zoubida", "ab123456"] {
            assert!(!held.windows(secret.len()).any(|part| part == secret.as_bytes()), "{secret}");
        }
    });
}
