//! What a visitor is answered: registering, her own page, and what nobody else learns. On both engines.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

mod house;

use std::path::Path;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use house::{House, MIGRATIONS, evening};
use serde_json::Value;
use store::Db;
use tower::ServiceExt;
use twiza_events::model::{Content, GuestState, Key, Registration};
use twiza_events::store::guests;
use web::toll::{Challenge, subject};
use web::{App, Settings};

struct Site {
    house: House,
    key: Key,
    app: App,
    router: Router,
}

const PAGE: &str = "/events/cafe-citoyen";
const SECRET: &str = "https://visio.example.org/salle-7";

impl Site {
    /// An installation with one evening; its letters go into a folder, or nowhere.
    async fn build(db: Db, content: Content, letters: Option<&Path>) -> Self {
        let house = House::build(db.clone()).await;
        let key = house.announced(content).await;
        let mail = letters.map(|folder| format!("folder:{}", folder.display()));
        let post = post::Settings { mail, ..post::Settings::default() }.open().unwrap();
        let settings = Settings { post, public_url: Some("https://twiza.example".into()), ..Settings::default() };
        let app = App::new(db, vec![twiza_events::feature()], settings).unwrap_or_else(|faults| panic!("{faults:?}"));
        let router = web::router::build(&app);
        Self { house, key, app, router }
    }

    async fn ask(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap()
    }

    async fn get(&self, path: &str) -> (StatusCode, String) {
        words(self.ask(Request::get(path).body(Body::empty()).unwrap()).await).await
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Response<Body> {
        let encoded = |(name, value): &(&str, &str)| format!("{name}={}", web::encoded(value));
        let body = fields.iter().map(encoded).collect::<Vec<_>>().join("&");
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(body)).unwrap()).await
    }

    /// Registers as a browser with scripts does.
    async fn register(&self, name: &str, contact: &str) -> Response<Body> {
        self.register_by(name, contact, "").await
    }

    /// As [`Self::register`], from a form that has a secret of its own.
    async fn register_by(&self, name: &str, contact: &str, once: &str) -> Response<Body> {
        let (_, told) = self.get(&format!("{PAGE}/challenge.json")).await;
        let told: Value = serde_json::from_str(&told).unwrap();
        let written = told["challenge"].as_str().unwrap().to_owned();
        let db = &self.house.db;
        let challenge = Challenge::read(db.keys(), self.key.event, db.world().now(), &written).unwrap();
        let nonce = challenge.solve(&subject(contact));
        let typed = [("name", name), ("contact", contact), ("consent", "yes"), ("once", once)];
        let fields = [&typed[..], &[("challenge", &written), ("nonce", &nonce)]].concat();
        self.post(&format!("{PAGE}/registrations"), &fields).await
    }
}

async fn words(response: Response<Body>) -> (StatusCode, String) {
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8_lossy(&body).into_owned())
}

fn there(response: &Response<Body>) -> String {
    response.headers()[header::LOCATION].to_str().unwrap().to_owned()
}

fn online(seats: i32) -> Content {
    Content { link: SECRET.to_owned(), ..evening(30, Some(seats)) }
}

#[test]
fn whoever_cannot_be_written_to_sees_her_own_page_and_nobody_else_does() {
    store::testing::each_engine("events_page", &MIGRATIONS, |db| async {
        let site = Site::build(db, online(1), None).await;
        assert!(!site.get(PAGE).await.1.contains(SECRET), "the link is no part of the public page");
        let answer = site.register("Zoubida Générée", "06 61 00 00 01").await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        let own = there(&answer);
        let (status, page) = site.get(&own).await;
        assert!(status == StatusCode::OK && page.contains(SECRET) && page.contains("Zoubida Générée"));
        let other = site.register("Aïcha Générée", "06 61 00 00 02").await;
        let waits = there(&other);
        assert!(!site.get(&waits).await.1.contains(SECRET), "who waits has no place, and no link");
        let forged = format!("{}{}", &own[..own.len() - 1], if own.ends_with('a') { 'b' } else { 'a' });
        let nonsense = format!("{PAGE}/registrations/nonsense");
        assert_eq!(site.get(&forged).await.0, StatusCode::NOT_FOUND);
        assert_eq!(site.get(&nonsense).await.0, StatusCode::NOT_FOUND);
        let ics = site.get(&format!("{own}/calendar")).await.1;
        assert!(ics.contains("BEGIN:VEVENT") && ics.replace("\r\n ", "").contains(SECRET));
        assert!(!site.get(&format!("{PAGE}.ics")).await.1.replace("\r\n ", "").contains(SECRET));
        assert!(!site.get("/events.ics").await.1.replace("\r\n ", "").contains(SECRET));
        // By the next who moves up, the link is seen.
        assert_eq!(site.post(&format!("{own}/cancel"), &[]).await.status(), StatusCode::SEE_OTHER);
        assert!(site.get(&waits).await.1.contains(SECRET));
        let (_, gone) = site.get(&own).await;
        assert!(!gone.contains("Zoubida") && !gone.contains(SECRET));
    });
}

#[test]
fn who_tries_an_address_is_not_told_whether_it_is_on_the_list() {
    store::testing::each_engine("events_tried", &MIGRATIONS, |db| async {
        let letters = tempfile::tempdir().unwrap();
        let site = Site::build(db, online(5), Some(letters.path())).await;
        let first = site.register("Zoubida Générée", "zoubida@example.org").await;
        let (_, before) = site.get(PAGE).await;
        let again = site.register("Curieuse Générée", "zoubida@example.org").await;
        let (_, after) = site.get(PAGE).await;
        assert_eq!((first.status(), there(&first)), (again.status(), there(&again)));
        let stable = |page: &str| page.lines().filter(|line| !line.contains("challenge")).count();
        assert_eq!(stable(&before), stable(&after));
        let list = site.house.guests(site.key).await;
        assert_eq!(list.len(), 1);
        let waiting = post::waiting(&site.app.db, post::Way::Email).await.unwrap();
        assert_eq!(waiting.letters, 2, "a letter with her place, and one with her link");
    });
}

#[test]
fn who_tries_a_number_is_not_told_whether_it_is_on_the_list() {
    store::testing::each_engine("events_number", &MIGRATIONS, |db| async {
        let site = Site::build(db, online(5), None).await;
        let own = there(&site.register("Zoubida Générée", "06 61 00 00 01").await);
        let (known, unknown) = (
            site.register("Curieuse Générée", "06 61 00 00 01").await,
            site.register("Curieuse Générée", "06 61 00 00 02").await,
        );
        assert_eq!(known.status(), unknown.status());
        assert_ne!(there(&known), own, "her page stays hers");
        let (known, unknown) = (site.get(&there(&known)).await.1, site.get(&there(&unknown)).await.1);
        assert!(!known.contains("Zoubida") && known.lines().count() == unknown.lines().count());
        // The same form that is sent twice, as by two presses, is one registration.
        let once = "0123456789abcdef0123456789abcdef";
        let first = site.register_by("Hadda Générée", "06 61 00 00 03", once).await;
        let second = site.register_by("Hadda Générée", "06 61 00 00 03", once).await;
        assert_eq!(there(&first), there(&second));
        assert_eq!(site.house.guests(site.key).await.len(), 4);
    });
}

#[test]
fn where_there_is_no_room_who_tries_an_address_learns_nothing_either() {
    store::testing::each_engine("events_full", &MIGRATIONS, |db| async {
        let letters = tempfile::tempdir().unwrap();
        let registration = Registration { seats: Some(1), has_queue: false, ..Registration::default() };
        let content = Content { registration: Some(registration), ..online(1) };
        let site = Site::build(db, content, Some(letters.path())).await;
        assert_eq!(site.register("Zoubida Générée", "zoubida@example.org").await.status(), StatusCode::SEE_OTHER);
        let known = words(site.register("Curieuse Générée", "zoubida@example.org").await).await;
        let unknown = words(site.register("Curieuse Générée", "zoubidi@example.org").await).await;
        assert_eq!((known.0, unknown.0), (StatusCode::CONFLICT, StatusCode::CONFLICT));
        let stable = |page: &str| {
            let lines = page.replace("zoubidi", "zoubida");
            lines.lines().filter(|line| !line.contains("challenge")).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(stable(&known.1), stable(&unknown.1));
        let waiting = post::waiting(&site.app.db, post::Way::Email).await.unwrap();
        assert_eq!(waiting.letters, 2, "she herself is sent her link");
    });
}

#[test]
fn a_place_is_held_until_it_is_confirmed_by_the_letter_where_the_event_asks_for_it() {
    store::testing::each_engine("events_held", &MIGRATIONS, |db| async {
        let letters = tempfile::tempdir().unwrap();
        let registration = Registration { seats: Some(5), is_confirmed: true, ..Registration::default() };
        let content = Content { registration: Some(registration), ..online(5) };
        let site = Site::build(db, content, Some(letters.path())).await;
        site.register("Zoubida Générée", "zoubida@example.org").await;
        let guest = site.house.guests(site.key).await.pop().unwrap();
        assert_eq!(guest.state, GuestState::Offered);
        assert_eq!(guests::seats(&site.house.db, site.key).await.unwrap().taken, 1, "held is taken");
        let code = twiza_events::model::guest::Code::of(guest.id, &guest.card);
        let own = format!("{PAGE}/registrations/{code}");
        assert!(!site.get(&own).await.1.contains(SECRET));
        site.post(&format!("{own}/confirm"), &[]).await;
        assert!(site.get(&own).await.1.contains(SECRET));
    });
}

#[test]
fn a_form_that_is_wrong_comes_back_with_what_was_typed() {
    store::testing::each_engine("events_wrong", &MIGRATIONS, |db| async {
        let site = Site::build(db, online(5), None).await;
        let (path, fields) =
            (format!("{PAGE}/registrations"), [("name", "Zoubida Générée"), ("contact", "pas une adresse")]);
        let (status, page) = words(site.post(&path, &fields).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("Zoubida Générée") && page.contains("pas une adresse"));
        assert!(page.contains("f-contact-fault") && page.contains("f-consent-fault"));
        assert_eq!(site.house.guests(site.key).await.len(), 0);
    });
}

#[test]
fn a_machine_that_does_not_work_registers_nobody() {
    store::testing::each_engine("events_toll", &MIGRATIONS, |db| async {
        let site = Site::build(db, online(5), None).await;
        let (_, told) = site.get(&format!("{PAGE}/challenge.json")).await;
        let told: Value = serde_json::from_str(&told).unwrap();
        let challenge = told["challenge"].as_str().unwrap();
        let person = [("name", "Robot généré"), ("contact", "robot@example.org"), ("consent", "yes")];
        let db = &site.house.db;
        let read = Challenge::read(db.keys(), site.key.event, db.world().now(), challenge).unwrap();
        // One nonce in four thousand serves, whichever is chosen beforehand.
        let mut nonces = (0..).map(|nonce: u32| nonce.to_string());
        let idle = nonces.find(|nonce| !read.is_solved(&subject("robot@example.org"), nonce)).unwrap();
        for (challenge, nonce) in [("", ""), (challenge, idle.as_str()), ("1f.12.00", "77")] {
            let fields = [&person[..], &[("challenge", challenge), ("nonce", nonce)]].concat();
            let (status, page) = words(site.post(&format!("{PAGE}/registrations"), &fields).await).await;
            assert_eq!(status, StatusCode::TOO_MANY_REQUESTS, "{challenge} {nonce}");
            assert!(page.contains("robot@example.org"), "what was typed is still there");
        }
        assert_eq!(site.house.guests(site.key).await.len(), 0);
    });
}

#[test]
fn a_calendar_is_given_once_until_something_changes() {
    store::testing::each_engine("events_etag", &MIGRATIONS, |db| async {
        let site = Site::build(db, online(5), None).await;
        let first = site.ask(Request::get("/events.ics").body(Body::empty()).unwrap()).await;
        let mark = first.headers()[header::ETAG].clone();
        assert!(first.headers()[header::CONTENT_TYPE].to_str().unwrap().starts_with("text/calendar"));
        let ask = || Request::get("/events.ics").header(header::IF_NONE_MATCH, &mark).body(Body::empty()).unwrap();
        assert_eq!(site.ask(ask()).await.status(), StatusCode::NOT_MODIFIED);
        let key = site.key;
        let reason = kernel::Text::fr_ar("Salle prise", "القاعة محجوزة");
        site.house.write(move |tx| twiza_events::store::events::cancel(tx, key, reason)).await.unwrap();
        let (status, words) = words(site.ask(ask()).await).await;
        assert_eq!(status, StatusCode::OK);
        assert!(words.contains("STATUS:CANCELLED\r\n") && words.contains("SEQUENCE:1\r\n"), "{words}");
    });
}
