//! The newsroom over HTTP: what its people send, and what they are answered.

use std::sync::{Arc, Mutex};

use actors::sessions;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use kernel::{Lang, Text};
use post::{Message, Outcome, Post, Sender};
use tower::ServiceExt;
use twiza_portal::model::article::Key;
use twiza_portal::store::hands::Writer;
use twiza_portal::store::steps;
use web::{App, Settings};

use crate::house::{House, on_each_engine, words};

/// A letter as it left: to whom, in which language, its subject and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Left {
    pub(crate) to: String,
    pub(crate) lang: String,
    pub(crate) subject: String,
    pub(crate) body: String,
}

/// Keeps the letters that it is given.
#[derive(Default)]
struct Box(Mutex<Vec<Left>>);

impl Sender for Box {
    fn send(&self, messages: &[Message]) -> Vec<Outcome> {
        let left = messages.iter().map(|message| Left {
            to: message.to().to_owned(),
            lang: message.lang().to_owned(),
            subject: message.subject().to_owned(),
            body: message.body().to_owned(),
        });
        self.0.lock().unwrap().extend(left);
        messages.iter().map(|_| Outcome::Sent).collect()
    }
}

/// A newsroom with its doors open.
pub(crate) struct Site {
    pub(crate) app: App,
    router: Router,
    letters: Arc<Box>,
}

impl Site {
    pub(crate) fn open(house: &House, public_url: Option<&str>) -> Self {
        let letters = Arc::new(Box::default());
        let post = Post::new(Some(Arc::clone(&letters) as Arc<dyn Sender>), None);
        let settings = Settings { post, public_url: public_url.map(str::to_owned), ..Settings::default() };
        let app = App::new(house.db.clone(), vec![twiza_portal::feature()], settings)
            .unwrap_or_else(|faults| panic!("{faults:?}"));
        let router = web::router::build(&app);
        Self { app, router, letters }
    }

    async fn ask(&self, request: Request<Body>) -> (StatusCode, String) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    async fn cookie(&self, by: Option<Writer>) -> String {
        let Some(by) = by else { return String::new() };
        let token = sessions::open(&self.app.db, by.account, "test".to_owned(), false).await.unwrap();
        format!("twiza_session={}", token.reveal())
    }

    pub(crate) async fn get(&self, by: Option<Writer>, path: &str) -> (StatusCode, String) {
        let request =
            Request::get(path).header(header::HOST, "evil.example").header(header::COOKIE, self.cookie(by).await);
        self.ask(request.header(header::ACCEPT_LANGUAGE, "fr").body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, by: Writer, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        let encoded = |(name, value): &(&str, &str)| format!("{name}={}", web::encoded(value));
        let body = fields.iter().map(encoded).collect::<Vec<_>>().join("&");
        let request = Request::post(path)
            .header(header::HOST, "evil.example")
            .header(header::COOKIE, self.cookie(Some(by)).await)
            .header(header::ACCEPT_LANGUAGE, "fr")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(body)).unwrap()).await
    }

    /// The letters that waited, as they left.
    pub(crate) async fn letters(&self) -> Vec<Left> {
        self.app.post.deliver(&self.app.db).await.unwrap();
        std::mem::take(&mut *self.letters.0.lock().unwrap())
    }
}

pub(crate) fn of(key: Key, below: &str) -> String {
    format!("/s/maison/newsroom/{}{below}", key.article)
}

#[test]
fn an_address_that_was_withdrawn_says_when_and_why() {
    on_each_engine("portal-gone-page", |house| async move {
        let ((key, slug), chief) = (house.published("L’eau").await, house.chief);
        house.clock.set("2026-03-05T09:00:00Z".parse().unwrap());
        let why = Text::of(Lang::Fr, "Une personne citée <b>le demande</b>.");
        house.act(move |tx| steps::withdraw(tx, key, chief, &why)).await.unwrap();
        let (status, page) = Site::open(&house, None).get(None, &format!("/articles/{slug}?lang=fr")).await;
        assert_eq!(status, StatusCode::GONE);
        assert!(page.contains("Une personne citée &lt;b&gt;le demande&lt;/b&gt;.") && page.contains("5 mars 2026"));
    });
}

#[test]
fn a_rewriting_is_told_from_a_correction_before_it_is_sent_and_after() {
    on_each_engine("portal-rewriting-page", |house| async move {
        let ((key, _), editor, chief) = (house.published("L’eau").await, house.editor, house.chief);
        let body = (0..90).map(|n| format!("mot{n}")).collect::<Vec<_>>().join(" ");
        house.save(key, editor, Lang::Fr, 1, words("L’eau", &body)).await.unwrap();
        let site = Site::open(&house, None);
        let waits = "Ce que vous avez changé va au-delà d’une correction";
        let (_, page) = site.get(Some(editor), &of(key, "/publication")).await;
        assert!(page.contains(waits) && !page.contains("value=\"new\""), "{page}");
        let sent = [("lang-fr", "new"), ("why", "error"), ("correction.fr", "Tout.")];
        let (status, page) = site.post(editor, &of(key, "/publication"), &sent).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains(waits) && page.contains("Tout."), "what was typed stays");
        let (_, page) = site.get(Some(chief), &of(key, "/publication")).await;
        assert!(!page.contains(waits) && page.contains("value=\"new\""));
        let (status, _) = site.post(chief, &of(key, "/publication"), &sent).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn the_history_shows_who_was_alone() {
    on_each_engine("portal-alone-page", |house| async move {
        let (editor, chief) = (house.editor, house.chief);
        let key = house.draft(editor, "Mien").await;
        actors::memberships::end(&house.db, crate::house::WHO, house.space.id, chief.account).await.unwrap();
        house.act(move |tx| steps::submit(tx, key, editor, "")).await.unwrap();
        let site = Site::open(&house, None);
        let alone = "sans deuxième lecture";
        assert!(!site.get(Some(editor), &of(key, "")).await.1.contains(alone));
        assert_eq!(site.post(editor, &of(key, "/publication"), &[]).await.0, StatusCode::SEE_OTHER);
        assert!(site.get(Some(editor), &of(key, "")).await.1.contains(alone));
    });
}

#[test]
fn what_is_typed_has_its_own_language_and_what_helps_has_that_of_the_page() {
    on_each_engine("portal-field-lang", |house| async move {
        let key = house.draft(house.editor, "L’eau").await;
        let (_, page) = Site::open(&house, None).get(Some(house.editor), &of(key, "/text/ar?lang=fr")).await;
        let written = &page[page.find("<div class=\"written\">").unwrap()..];
        let field = |name: &str| {
            let at = written.find(&format!("name=\"{name}\"")).unwrap();
            written[at..at + written[at..].find('>').unwrap()].to_owned()
        };
        for name in ["title", "summary", "body"] {
            assert!(field(name).contains("lang=\"ar\" dir=\"rtl\""), "{}", field(name));
        }
        let at = written.find("id=\"f-summary-hint\"").unwrap();
        let hint = &written[at..at + written[at..].find("</p>").unwrap()];
        assert!(hint.contains("Deux ou trois phrases") && !hint.contains("lang="), "{hint}");
    });
}
