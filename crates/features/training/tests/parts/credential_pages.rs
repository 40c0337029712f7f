//! What visitors are answered about certificates.

use std::sync::LazyLock;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use badges::token;
use serde_json::Value;
use tower::ServiceExt;
use web::table::Listing;
use web::{Allow, App, Feature, Register, Route, Settings, Visit};

use super::*;

/// Drawn once: an RSA key takes its time.
static KEPT: LazyLock<String> = LazyLock::new(|| IssuerKeys::draw().unwrap().keep().unwrap().reveal().clone());

/// A feature that asks the registers of the house, as portfolios do.
fn asking() -> Feature {
    async fn ask(visit: Visit, listing: Listing) -> web::Result<String> {
        Ok(match web::attested(&visit, listing.get("of")).await? {
            None => "no address of ours".to_owned(),
            Some(Register::Unknown) => "unknown".to_owned(),
            Some(Register::Known(known)) => {
                let withdrawn = known.withdrawn.as_ref().map(|(_, why)| why.as_str());
                format!("{} {:?} {withdrawn:?}", known.address, known.name.as_deref())
            }
        })
    }
    Feature { name: "asking", routes: vec![Route::get("/asking", Allow::Anyone, ask)], ..Feature::default() }
}

struct Site {
    router: Router,
    house: House,
    of: Ended,
    one: Credential,
}

impl Site {
    async fn build(house: House) -> Self {
        // 8 h 01.
        let (of, space) = (ended(&house, &[&[1, 3]]).await, house.space.id);
        issue(&house, &of).await.unwrap();
        let keys = IssuerKeys::read(&KEPT).unwrap();
        house.write(move |tx| issuers::begin(tx, space, &keys)).await.unwrap();
        let one = all(&house, &of).await.remove(0);
        let settings = Settings { public_url: Some("https://twiza.example".into()), ..Settings::default() };
        let features = vec![twiza_training::feature(), asking()];
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
const NAME: &str = "Participante générée 0";

#[test]
fn the_register_answers_for_what_stands_and_hands_no_key_on_that_opens_a_record() {
    on_each_engine("credentials_register", |house| async move {
        let site = Site::build(house).await;
        let ask = async |of: &str| site.get(&format!("/asking?of={}", web::encoded(of)), PAGE).await.1;
        let (own, glance) = (site.path(""), &site.one.card.glance);
        let named = format!("{own}?k={glance} Some({NAME:?}) None");
        for key in [site.key(), glance] {
            assert_eq!(ask(&format!("{own}?k={key}")).await, named);
        }
        assert_eq!(ask(&format!("{own}/paper?in=fr&k={}", site.key())).await, named, "nor by its paper");
        assert_eq!(ask(&own).await, format!("{own} None None"));
        assert_eq!(ask(&format!("{own}?k=aaaa")).await, format!("{own} None None"));
        for unknown in ["/credentials/01hx", "/credentials/records/aaaa", "/credentials/"] {
            assert_eq!(ask(unknown).await, "unknown");
        }
        assert_eq!(ask("/tracks/statements/01hx").await, "no address of ours");
        withdraw(&site.house, &site.one, "Une erreur de nom.").await.unwrap();
        assert!(ask(&own).await.contains("Une erreur de nom."));
    });
}

#[test]
fn people_read_a_page_and_machines_what_the_space_signed() {
    on_each_engine("credentials_pages", |house| async move {
        let site = Site::build(house).await;
        let (status, page) = site.get(&site.path(""), PAGE).await;
        assert!(status == StatusCode::OK && page.contains("Gouvernance") && !page.contains(NAME));
        let (_, page) = site.get(&site.path(&format!("?k={}", site.key())), PAGE).await;
        assert!(page.contains(NAME), "her own link shows her name");
        let on_paper = &site.one.card.glance;
        let (_, page) = site.get(&site.path(&format!("?k={on_paper}")), PAGE).await;
        assert!(page.contains(NAME) && !page.contains("/credentials/records/"), "the code on paper shows it, no more");
        assert_eq!(site.get(&site.path(&format!("/paper?k={on_paper}")), PAGE).await.0, StatusCode::NOT_FOUND);

        let public = IssuerKeys::read(&KEPT).unwrap().public();
        let (_, document) = site.get(&site.path(""), "application/ld+json").await;
        let document: Value = serde_json::from_str(&document).unwrap();
        assert_eq!(proof::check(&document, &public), Ok(()));
        assert_eq!(document["id"], format!("https://twiza.example{}", site.path("")), "not of the host that asked");
        assert!(!document.to_string().contains("générée 0"));
        assert_eq!(document["credentialSubject"].get("identifier"), None, "no hash to try names on");
        let (_, keyed) = site.get(&site.path(&format!("?k={}", site.key())), "application/ld+json").await;
        let keyed: Value = serde_json::from_str(&keyed).unwrap();
        assert!(proof::check(&keyed, &public).is_ok() && keyed["credentialSubject"]["identifier"].is_array());
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
        assert!(site.check(&document.replace("8 h 1 min", "9 h 1 min")).await.contains("modifié"));
        assert!(site.check(&document.replace("issuers/reseau", "issuers/ailleurs")).await.contains("ailleurs"));
        assert!(site.check("{}").await.contains("class=\"faults\""));
        assert!(site.check("%PDF-1.7 …").await.contains("document imprimable"));
        let typed = Id::<Credential>::from_uuid(uuid::Uuid::from_u128(1)).to_string();
        assert!(site.check(&typed).await.contains("Aucun document ne porte ce numéro"));
        withdraw(&site.house, &site.one, "Heures mal comptées").await.unwrap();
        assert!(site.check(&document).await.contains("Heures mal comptées"));
        let (_, status) = site.get(&site.path("/status"), "application/json").await;
        let status: Value = serde_json::from_str(&status).unwrap();
        assert_eq!((&status["status"], &status["reason"]), (&"withdrawn".into(), &"Heures mal comptées".into()));
        let list = status["statusListCredential"].as_str().unwrap().strip_prefix("https://twiza.example").unwrap();
        let (_, list) = site.get(list, "*/*").await;
        let list: Value = serde_json::from_str(&list).unwrap();
        assert_eq!(proof::check(&list, &IssuerKeys::read(&KEPT).unwrap().public()), Ok(()));
        let bits = badges::status::List::decode(list["credentialSubject"]["encodedList"].as_str().unwrap()).unwrap();
        assert!(bits.is_withdrawn(site.one.place.unsigned_abs()));
    });
}

#[test]
fn the_paper_is_for_who_has_the_key_and_says_the_same_in_both_scripts() {
    on_each_engine("credentials_paper", |house| async move {
        let site = Site::build(house).await;
        assert_eq!(site.get(&site.path("/paper"), PAGE).await.0, StatusCode::NOT_FOUND);
        assert_eq!(site.get(&site.path("/paper?k=wrong"), PAGE).await.0, StatusCode::NOT_FOUND);
        for (lang, wanted) in [("fr", ["Gouvernance", "8 h 1 min"]), ("ar", ["الحكامة", "شهادة تكوين"])]
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
        // Of another association, so that the house does not know that it is she.
        let one = site.house.apply(&site.of.calling, 0, 7, 1, 0).await.unwrap();
        site.house.confirm(site.of.calling.key, one.id).await.unwrap();
        let who = at(&site.house, &site.of).await.pop().unwrap();
        tick(&site.house, &site.of, &who, &ALL, true).await;
        issue(&site.house, &site.of).await.unwrap();
        let all = all(&site.house, &site.of).await;
        let other = all.iter().find(|one| one.id != site.one.id).unwrap();
        assert_ne!(other.learner, site.one.learner);
        let (space, learner) = (site.house.space.id, site.one.learner);
        let secret = learners::link_secret(&site.house.db, space, learner).await.unwrap().unwrap();
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

        // She has her name erased: both documents stand without it, her links open nothing.
        let erase = Request::post(format!("{path}/erasure"));
        assert_eq!(site.ask(erase.body(Body::empty()).unwrap()).await.0, StatusCode::SEE_OTHER);
        assert_eq!(site.get(&path, PAGE).await.0, StatusCode::NOT_FOUND);
        let (status, page) = site.get(&site.path(&format!("?k={}", site.key())), PAGE).await;
        assert!(status == StatusCode::OK && !page.contains(NAME) && page.contains("Nom effacé"));
        let paper = site.get(&site.path(&format!("/paper?k={}", site.key())), PAGE).await;
        assert_eq!(paper.0, StatusCode::NOT_FOUND);
        let (_, document) = site.get(&site.path(""), "application/ld+json").await;
        let document: Value = serde_json::from_str(&document).unwrap();
        assert_eq!(proof::check(&document, &IssuerKeys::read(&KEPT).unwrap().public()), Ok(()));
        assert_eq!(document["credentialSubject"].get("identifier"), None);
    });
}
