//! What a visitor is answered: a draft and its link, what is missing, what nobody else learns, and a list that is brought in. On both
//! engines.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

mod house;
#[path = "parts/lists.rs"]
mod lists;

use std::path::Path;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use house::{CITY, Calling, House, MIGRATIONS, content};
use serde_json::Value;
use store::Db;
use tower::ServiceExt;
use twiza_training::model::call::Content;
use twiza_training::model::eligibility::Check;
use twiza_training::model::{ApplicationState, Criterion, Order};
use twiza_training::store::applications;
use web::toll::{Challenge, subject};
use web::{Allow, App, Feature, Route, Settings};

struct Site {
    house: House,
    calling: Calling,
    app: App,
    router: Router,
}

const PAGE: &str = "/training/calls/appel-genere";

impl Site {
    async fn build(db: Db, content: Content, letters: Option<&Path>) -> Self {
        let house = House::build(db.clone()).await;
        let calling = house.call(content, &[1]).await;
        let mail = letters.map(|folder| format!("folder:{}", folder.display()));
        let post = post::Settings { mail, ..post::Settings::default() }.open().unwrap();
        let settings = Settings { post, public_url: Some("https://twiza.example".into()), ..Settings::default() };
        // Long work is followed at an address of the shell, which another feature opens.
        let routes = vec![Route::get("/work/{id}", Allow::SignedIn, web::work::show)];
        let work = Feature { name: "work", routes, ..Feature::default() };
        let app =
            App::new(db, vec![twiza_training::feature(), work], settings).unwrap_or_else(|faults| panic!("{faults:?}"));
        let router = web::router::build(&app);
        Self { house, calling, app, router }
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

    /// Applies as a browser with scripts does.
    async fn apply(&self, contact: &str, fields: &[(&str, &str)]) -> Response<Body> {
        let (_, told) = self.get(&format!("{PAGE}/challenge.json")).await;
        let told: Value = serde_json::from_str(&told).unwrap();
        let written = told["challenge"].as_str().unwrap().to_owned();
        let db = &self.house.db;
        let challenge = Challenge::read(db.keys(), self.calling.key.call, db.world().now(), &written).unwrap();
        let nonce = challenge.solve(&subject(contact));
        let mut all = vec![("contact", contact), ("consent", "yes"), ("challenge", &written), ("nonce", &nonce)];
        all.extend(fields);
        self.post(&format!("{PAGE}/applications"), &all).await
    }
}

const WHOLE: [(&str, &str); 10] = [
    ("act", "send"),
    ("association", "Association générée"),
    ("actor", "new"),
    ("place", "Tanger"),
    ("place_code", CITY),
    ("person1_name", "Zoubida Générée"),
    ("person1_sex", "f"),
    ("person1_born", "1990"),
    ("answer_g1", "Parce que."),
    ("name", "Aïcha Générée"),
];

async fn words(response: Response<Body>) -> (StatusCode, String) {
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8_lossy(&body).into_owned())
}

fn there(response: &Response<Body>) -> String {
    response.headers()[header::LOCATION].to_str().unwrap().to_owned()
}

#[test]
fn a_draft_is_kept_by_a_link_that_opens_it_and_nothing_else() {
    store::testing::each_engine("training_pages", &MIGRATIONS, |db| async {
        let site = Site::build(db, content(Order::Score), None).await;
        let kept = site.apply("06 61 00 00 01", &[("act", "save"), ("association", "Association générée")]).await;
        assert_eq!(kept.status(), StatusCode::SEE_OTHER);
        let own = there(&kept);
        let (status, page) = site.get(&own).await;
        assert!(status == StatusCode::OK && page.contains("Association générée"));
        let (status, page) =
            words(site.post(&own, &[("act", "send"), ("contact", "06 61 00 00 01"), ("consent", "yes")]).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["association", "place", "person1_name", "person1_born", "answer_g1", "name"] {
            assert!(page.contains(&format!("href=\"#f-{field}\"")), "{field} is missing and named");
        }
        assert!(
            page.contains("#f-name\"><strong>Personne qui pose la candidature</strong> – "),
            "as its label calls it: {page}"
        );
        let mut all = vec![("contact", "06 61 00 00 01"), ("consent", "yes")];
        all.extend(WHOLE);
        assert_eq!(site.post(&own, &all).await.status(), StatusCode::SEE_OTHER);
        let sent = site.house.in_state(site.calling.key, ApplicationState::Sent).await;
        assert_eq!((sent.len(), sent[0].facts.women, sent[0].facts.region.as_str()), (1, 1, "01"));
        let forged = format!("{}{}", &own[..own.len() - 1], if own.ends_with('a') { 'b' } else { 'a' });
        for wrong in [forged.as_str(), &format!("{PAGE}/applications/nonsense"), "/training/calls/none"] {
            assert_eq!(site.get(wrong).await.0, StatusCode::NOT_FOUND, "{wrong}");
        }
        assert_eq!(site.get(&format!("{PAGE}/order")).await.0, StatusCode::NOT_FOUND, "nothing is decided");
        let (_, page) = site.get(PAGE).await;
        assert!(!page.contains("Zoubida") && !page.contains("Association générée"));
    });
}

#[test]
fn who_tries_an_address_is_not_told_whether_it_has_applied() {
    store::testing::each_engine("training_tried", &MIGRATIONS, |db| async {
        let letters = tempfile::tempdir().unwrap();
        let site = Site::build(db, content(Order::Score), Some(letters.path())).await;
        let first = site.apply("zoubida@example.org", &WHOLE).await;
        let again = site.apply("zoubida@example.org", &WHOLE).await;
        assert_eq!((first.status(), there(&first)), (again.status(), there(&again)));
        assert_eq!(site.house.in_state(site.calling.key, ApplicationState::Sent).await.len(), 1);
        let waiting = post::waiting(&site.app.db, post::Way::Email).await.unwrap();
        assert_eq!(waiting.letters, 2, "one that it arrived, and one with its link");
    });
}

#[test]
fn criteria_are_checked_openly_before_anything_is_sent() {
    store::testing::each_engine("training_criteria", &MIGRATIONS, |db| async {
        let criteria = vec![
            Criterion { code: "receipt".into(), check: Check::Receipt },
            Criterion { code: "regions".into(), check: Check::Regions(vec!["04".into()]) },
        ];
        let site = Site::build(db, Content { criteria, ..content(Order::Score) }, None).await;
        let (status, page) = words(site.apply("0661000001", &WHOLE).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("#f-receipt") && page.contains("#f-place"), "each is named beside its field");
        assert!(page.contains("Zoubida Générée"), "what was typed stays");
        assert!(site.house.in_state(site.calling.key, ApplicationState::Sent).await.is_empty());
    });
}

#[test]
fn in_the_order_of_arrival_the_page_confirms_gives_up_and_the_next_moves_up() {
    store::testing::each_engine("training_arrival", &MIGRATIONS, |db| async {
        let site = Site::build(db, content(Order::Arrival), None).await;
        let first = there(&site.apply("0661000001", &WHOLE).await);
        let second = there(&site.apply("0661000002", &WHOLE).await);
        assert!(site.get(&first).await.1.contains("/confirm"));
        assert!(!site.get(&second).await.1.contains("/confirm"), "who waits confirms nothing");
        let late = site.post(&format!("{second}/confirm"), &[]).await;
        assert_eq!(late.status(), StatusCode::SEE_OTHER);
        assert!(site.house.in_state(site.calling.key, ApplicationState::Confirmed).await.is_empty());
        site.post(&format!("{first}/withdrawal"), &[]).await;
        assert!(!site.get(&first).await.1.contains("Zoubida"), "what she wrote is erased");
        site.post(&format!("{second}/confirm"), &[]).await;
        assert_eq!(site.house.in_state(site.calling.key, ApplicationState::Confirmed).await.len(), 1);
        let (status, order) = site.get(&format!("{PAGE}/order.csv")).await;
        assert!(status == StatusCode::OK && order.contains("confirmed") && !order.contains("Zoubida"));
    });
}
