//! Certificates: for the hours really attended, once to each, withdrawn for good, signed by keys that are renewed.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops

mod house;

use badges::{IssuerKeys, PublicKeys, proof};
use house::{CITY, House, on_each_engine};
use kernel::{Id, Lang, Text};
use twiza_training::model::certificate::{Address, Attendant, Kind, Rule, award};
use twiza_training::model::{Cohort, Credential, Programme, cohort, programme};
use twiza_training::store::attended::Attended;
use twiza_training::store::{credentials, issuers, plan};

struct Ended {
    programme: Programme,
    cohort: Cohort,
}

/// A programme of ten hours, and a cohort that has ended today.
async fn ended(house: &House) -> Ended {
    let (space, today) = (house.space.id, house.db.world().today());
    let (programme, cohort) = house
        .write(move |tx| {
            let taught = programme::Content {
                title: Text::fr_ar("Gouvernance", "الحكامة"),
                hours: 10,
                certificate: Rule { percent: 80 },
                ..Default::default()
            };
            let programme = plan::add_programme(tx, space, &taught)?;
            let content = cohort::Content {
                title: Text::of(Lang::Fr, "Session"),
                first_day: today,
                last_day: today,
                place: Some(CITY.to_owned()),
                address: Text::default(),
                places: 300,
                is_cancelled: false,
            };
            let cohort = plan::add_cohort(tx, space, programme, None, &content)?;
            Ok((programme, cohort))
        })
        .await
        .unwrap();
    Ended {
        programme: plan::programme(&house.db, space, programme).await.unwrap().unwrap(),
        cohort: plan::cohort(&house.db, space, cohort).await.unwrap().unwrap(),
    }
}

fn attended(number: u128, minutes: Option<i64>) -> Attended {
    Attended {
        participant: Id::<Attendant>::from_uuid(uuid::Uuid::from_u128(number)),
        name: format!("Participante générée {number}"),
        born: Some(1990),
        association: "Association générée".to_owned(),
        actor: None,
        lang: Lang::Fr,
        minutes,
    }
}

async fn issue(house: &House, of: &Ended, people: Vec<Attended>) -> store::Result<i64> {
    let (programme, cohort) = (of.programme.clone(), of.cohort.clone());
    house.write(move |tx| credentials::issue(tx, &programme, &cohort, &people)).await
}

async fn all(house: &House, of: &Ended) -> Vec<Credential> {
    credentials::of_cohort(&house.db, &of.cohort, None, 1_000).await.unwrap()
}

#[test]
fn each_is_given_what_her_hours_are_worth_and_once() {
    on_each_engine("credentials_hours", |house| async move {
        let of = ended(&house).await;
        let people = || {
            vec![
                attended(1, Some(480)),
                attended(2, Some(479)),
                attended(3, Some(0)),
                attended(4, None),
                attended(5, Some(9_999)),
            ]
        };
        assert_eq!(issue(&house, &of, people()).await.unwrap(), 3);
        assert_eq!(issue(&house, &of, people()).await.unwrap(), 0, "nobody is given two");
        let all = all(&house, &of).await;
        let of_one = |number: u128| all.iter().find(|one| one.participant.uuid().as_u128() == number).unwrap();
        assert_eq!((of_one(1).kind, of_one(1).content.minutes), (Kind::Certificate, 480));
        assert_eq!(of_one(2).kind, Kind::Attendance);
        assert_eq!(of_one(5).content.minutes, 600, "never more than the programme has");
        let bits: std::collections::BTreeSet<i32> = all.iter().map(|one| one.place).collect();
        assert_eq!(bits.len(), 3, "each has a bit of its own");
    });
}

#[test]
fn a_withdrawn_one_stays_and_says_why_and_another_can_be_given() {
    on_each_engine("credentials_withdrawn", |house| async move {
        let of = ended(&house).await;
        issue(&house, &of, vec![attended(1, Some(600)), attended(2, Some(600))]).await.unwrap();
        let one = all(&house, &of).await.remove(0);
        let gone = one.clone();
        house.write(move |tx| credentials::withdraw(tx, &gone, "Heures mal comptées")).await.unwrap();
        let again = one.clone();
        assert!(house.write(move |tx| credentials::withdraw(tx, &again, "Encore une fois")).await.is_err());
        let read = credentials::one(&house.db, one.id).await.unwrap().unwrap();
        assert_eq!(read.withdrawn.unwrap().1, "Heures mal comptées");
        let status = credentials::status(&house.db, one.list).await.unwrap().unwrap();
        let withdrawn: Vec<bool> =
            all(&house, &of).await.iter().map(|one| status.bits.is_withdrawn(one.place.unsigned_abs())).collect();
        assert_eq!(withdrawn.iter().filter(|is| **is).count(), 1);
        let number = one.participant.uuid().as_u128();
        assert_eq!(issue(&house, &of, vec![attended(number, Some(300))]).await.unwrap(), 1);
        let both = credentials::of_participant(&house.db, &of.cohort, one.participant).await.unwrap();
        assert_eq!(both.len(), 2);
        let learned = credentials::of_learner(&house.db, house.space.id, one.learner).await.unwrap();
        assert_eq!(learned.len(), 2, "it is the same person's");
    });
}

#[test]
fn the_name_is_read_with_the_key_or_by_the_holders_wish() {
    on_each_engine("credentials_name", |house| async move {
        let of = ended(&house).await;
        issue(&house, &of, vec![attended(1, Some(600))]).await.unwrap();
        let one = all(&house, &of).await.remove(0);
        assert_eq!(one.name_for(""), None);
        assert_eq!(one.name_for("aaaaaaaaaaaaaaaaaaaaaaaaaa"), None);
        assert_eq!(one.name_for(&one.card.secret), Some("Participante générée 1"));
        let id = one.id;
        house.write(move |tx| credentials::show_name(tx, &one, true)).await.unwrap();
        let open = credentials::one(&house.db, id).await.unwrap().unwrap();
        assert_eq!(open.name_for(""), Some("Participante générée 1"));
    });
}

#[test]
fn nothing_is_issued_before_the_last_day() {
    on_each_engine("credentials_early", |house| async move {
        let mut of = ended(&house).await;
        of.cohort.content.last_day = of.cohort.content.last_day.tomorrow().unwrap();
        assert!(issue(&house, &of, vec![attended(1, Some(600))]).await.is_err());
        assert!(all(&house, &of).await.is_empty());
    });
}

#[test]
fn what_old_keys_signed_is_checked_by_the_public_halves_that_stay() {
    on_each_engine("credentials_keys", |house| async move {
        let (of, space) = (ended(&house).await, house.space.id);
        issue(&house, &of, vec![attended(1, Some(600))]).await.unwrap();
        let one = all(&house, &of).await.remove(0);
        let first = IssuerKeys::draw().unwrap();
        house.write(move |tx| issuers::begin(tx, space, &first)).await.unwrap();
        let address = Address::new("https://twiza.example", "reseau");
        let document = award(&address, &house.space.name, &one, "10 h".to_owned()).document();
        assert!(!document.to_string().contains("Participante"));
        let before = issuers::signing(&house.db, space).await.unwrap().unwrap();
        let proven = proof::attach(&document, &before.keys, &address.method(before.id), one.issued_at).unwrap();
        let second = IssuerKeys::draw().unwrap();
        house.write(move |tx| issuers::rotate(tx, space, &second, false)).await.unwrap();
        let now = issuers::signing(&house.db, space).await.unwrap().unwrap();
        assert_ne!(now.id, before.id);
        let keys = issuers::all(&house.db, space).await.unwrap();
        assert_eq!(
            keys.iter().map(|key| (key.number, key.ended_at.is_some())).collect::<Vec<_>>(),
            [(2, false), (1, true)]
        );
        let old = PublicKeys::read(&keys[1].multikey, &keys[1].jwk).unwrap();
        assert_eq!(proof::check(&proven, &old), Ok(()));
        let new = PublicKeys::read(&keys[0].multikey, &keys[0].jwk).unwrap();
        assert!(proof::check(&proven, &new).is_err());
    });
}

/// What visitors are answered.
mod pages {
    use std::sync::LazyLock;

    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::http::{HeaderMap, Request, StatusCode, header};
    use badges::token;
    use serde_json::Value;
    use tower::ServiceExt;
    use web::{App, Settings};

    use super::*;

    /// Drawn once: an RSA key takes its time.
    static KEPT: LazyLock<String> = LazyLock::new(|| IssuerKeys::draw().unwrap().keep().unwrap().reveal().clone());

    struct Site {
        router: Router,
        house: House,
        of: Ended,
        one: Credential,
    }

    impl Site {
        async fn build(house: House) -> Self {
            let (of, space) = (ended(&house).await, house.space.id);
            issue(&house, &of, vec![attended(1, Some(510))]).await.unwrap();
            let keys = IssuerKeys::read(&KEPT).unwrap();
            house.write(move |tx| issuers::begin(tx, space, &keys)).await.unwrap();
            let one = all(&house, &of).await.remove(0);
            let settings = Settings { public_url: Some("https://twiza.example".into()), ..Settings::default() };
            let features = vec![twiza_training::feature()];
            let app = App::new(house.db.clone(), features, settings).unwrap_or_else(|faults| panic!("{faults:?}"));
            Self { router: web::router::build(&app), house, of, one }
        }

        async fn ask(&self, request: Request<Body>) -> (StatusCode, HeaderMap, Vec<u8>) {
            let answer = self.router.clone().oneshot(request).await.unwrap();
            let (status, headers) = (answer.status(), answer.headers().clone());
            (status, headers, to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec())
        }

        async fn get(&self, path: &str, accept: &str) -> (StatusCode, String) {
            let request = Request::get(path).header(header::ACCEPT, accept).header(header::HOST, "evil.example");
            let (status, _, body) = self.ask(request.body(Body::empty()).unwrap()).await;
            (status, String::from_utf8_lossy(&body).into_owned())
        }

        async fn check(&self, file: &str) -> String {
            let body = format!(
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.json\"\r\nContent-Type: \
                 application/json\r\n\r\n{file}\r\n--b--\r\n"
            );
            let request = Request::post("/credentials").header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
            let (_, _, body) = self.ask(request.body(Body::from(body)).unwrap()).await;
            String::from_utf8_lossy(&body).into_owned()
        }

        fn path(&self, below: &str) -> String {
            format!("/credentials/{}{below}", self.one.id)
        }

        fn key(&self) -> &str {
            &self.one.card.secret
        }
    }

    const PAGE: &str = "text/html";
    const NAME: &str = "Participante générée 1";

    #[test]
    fn people_read_a_page_and_machines_what_the_space_signed() {
        on_each_engine("credentials_pages", |house| async move {
            let site = Site::build(house).await;
            let (status, page) = site.get(&site.path(""), PAGE).await;
            assert!(status == StatusCode::OK && page.contains("Gouvernance") && !page.contains(NAME));
            let (_, page) = site.get(&site.path(&format!("?k={}", site.key())), PAGE).await;
            assert!(page.contains(NAME), "her own link shows her name");

            let public = IssuerKeys::read(&KEPT).unwrap().public();
            let (_, document) = site.get(&site.path(""), "application/ld+json").await;
            let document: Value = serde_json::from_str(&document).unwrap();
            assert_eq!(proof::check(&document, &public), Ok(()));
            assert_eq!(document["id"], format!("https://twiza.example{}", site.path("")), "not of the host that asked");
            assert!(!document.to_string().contains("générée 1"));
            let (_, signed) = site.get(&site.path(""), "application/vc+jwt").await;
            let of_token = token::decode(&signed, &public).unwrap();
            assert_eq!(of_token["credentialSubject"], document["credentialSubject"]);

            // What the proof names is found where it says.
            let method = proof::method(&document).unwrap().to_owned();
            let (_, issuer) = site.get("/credentials/issuers/reseau", "*/*").await;
            let issuer: Value = serde_json::from_str(&issuer).unwrap();
            let told = issuer["verificationMethod"].as_array().unwrap().iter().find(|one| one["id"] == method.as_str());
            assert_eq!(told.unwrap()["publicKeyMultibase"], public.multikey());
            assert!(issuer["assertionMethod"].as_array().unwrap().contains(&Value::from(method)));

            assert_eq!(site.get("/credentials/issuers/nobody", "*/*").await.0, StatusCode::NOT_FOUND);
            assert_eq!(site.get(&site.path("x"), PAGE).await.0, StatusCode::NOT_FOUND);
        });
    }

    #[test]
    fn the_box_tells_what_is_good_changed_or_withdrawn() {
        on_each_engine("credentials_box", |house| async move {
            let site = Site::build(house).await;
            let (_, document) = site.get(&site.path(""), "application/ld+json").await;
            let (_, signed) = site.get(&site.path(""), "application/vc+jwt").await;
            for file in [&document, &signed] {
                assert!(site.check(file).await.contains("La signature est bonne"));
            }
            assert!(site.check(&document.replace("8 h 30", "9 h 30")).await.contains("modifié"));
            assert!(site.check(&document.replace("issuers/reseau", "issuers/ailleurs")).await.contains("ailleurs"));
            assert!(site.check("{}").await.contains("class=\"fault\""));
            let one = site.one.clone();
            site.house.write(move |tx| credentials::withdraw(tx, &one, "Heures mal comptées")).await.unwrap();
            assert!(site.check(&document).await.contains("Heures mal comptées"));
            let (_, status) = site.get(&site.path("/status"), "application/json").await;
            let status: Value = serde_json::from_str(&status).unwrap();
            assert_eq!((&status["status"], &status["reason"]), (&"withdrawn".into(), &"Heures mal comptées".into()));
            let list = status["statusListCredential"].as_str().unwrap().strip_prefix("https://twiza.example").unwrap();
            let (_, list) = site.get(list, "*/*").await;
            let list: Value = serde_json::from_str(&list).unwrap();
            assert_eq!(proof::check(&list, &IssuerKeys::read(&KEPT).unwrap().public()), Ok(()));
            let bits =
                badges::status::List::decode(list["credentialSubject"]["encodedList"].as_str().unwrap()).unwrap();
            assert!(bits.is_withdrawn(site.one.place.unsigned_abs()));
        });
    }

    #[test]
    fn the_paper_is_for_who_has_the_key_and_says_the_same_in_both_scripts() {
        on_each_engine("credentials_paper", |house| async move {
            let site = Site::build(house).await;
            assert_eq!(site.get(&site.path("/paper"), PAGE).await.0, StatusCode::NOT_FOUND);
            assert_eq!(site.get(&site.path("/paper?k=wrong"), PAGE).await.0, StatusCode::NOT_FOUND);
            for (lang, wanted) in [("fr", ["Gouvernance", "8 h 30"]), ("ar", ["الحكامة", "شهادة تكوين"])]
            {
                let request = Request::get(site.path(&format!("/paper?k={}&in={lang}", site.key())));
                let (status, headers, pdf) = site.ask(request.body(Body::empty()).unwrap()).await;
                assert_eq!(
                    (status, &headers[header::CACHE_CONTROL]),
                    (StatusCode::OK, &"private, no-store".parse().unwrap())
                );
                let words = papers::fulltext::read(pdf, "paper.pdf").unwrap().text;
                for word in wanted.iter().chain(&[NAME]) {
                    assert!(words.contains(word), "{word} is missing in {lang}: {words}");
                }
            }
        });
    }

    #[test]
    fn a_record_is_read_by_its_link_and_joined_by_the_key_of_another() {
        on_each_engine("credentials_record", |house| async move {
            let site = Site::build(house).await;
            let stranger = Attended { born: None, ..attended(2, Some(600)) };
            issue(&site.house, &site.of, vec![stranger]).await.unwrap();
            let all = all(&site.house, &site.of).await;
            let other = all.iter().find(|one| one.id != site.one.id).unwrap();
            let (space, learner) = (site.house.space.id, site.one.learner);
            let secret = credentials::learner_secret(&site.house.db, space, learner).await.unwrap().unwrap();
            let path = format!("/credentials/records/{space}{learner}{}", secret.reveal());
            let (status, page) = site.get(&path, PAGE).await;
            assert!(status == StatusCode::OK && page.contains(NAME));
            let wrong = format!("/credentials/records/{space}{learner}{}", site.key());
            assert_eq!(site.get(&wrong, PAGE).await.0, StatusCode::NOT_FOUND);
            let join = async |key: &str| {
                let link = web::encoded(&format!("https://twiza.example/credentials/{}?k={key}", other.id));
                let request = Request::post(&path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
                site.ask(request.body(Body::from(format!("link={link}"))).unwrap()).await.0
            };
            assert_eq!(join("guessed").await, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(join(&other.card.secret).await, StatusCode::SEE_OTHER);
            assert_eq!(credentials::of_learner(&site.house.db, space, learner).await.unwrap().len(), 2);
        });
    }
}
