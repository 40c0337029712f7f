//! A petition that can be signed, and an installation that answers.

use std::path::Path;
use std::sync::Arc;

use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use kernel::Text;
use serde_json::{Value, json};
use store::{Db, Migrations, Stream, Who};
use tower::ServiceExt;
use twiza_petitions::model::work::{Challenge, subject};
use twiza_petitions::model::{Confirmation, Key, law};
use twiza_petitions::store::petitions::{self, NewPetition, Texts};
use web::{App, Settings};

pub(crate) const MIGRATIONS: [Migrations; 3] = [actors::MIGRATIONS, post::MIGRATIONS, twiza_petitions::MIGRATIONS];
const WHO: Who = Who::system("test");

/// An installation with one petition that collects signatures.
pub(crate) struct House {
    pub(crate) db: Db,
    pub(crate) key: Key,
    pub(crate) router: Router,
}

/// A national petition, opened, under this address.
pub(crate) async fn opened(db: &Db, slug: &str, confirmation: Confirmation) -> Key {
    let name = Text::fr_ar("Association générée", "جمعية مولدة");
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
    let space = NewSpace { slug: format!("org-{slug}"), name, organisation, listed: true };
    let space = spaces::create(db, WHO, space).await.unwrap().id;
    let today = db.world().today();
    let rules = law::in_force("national-petition", today).unwrap();
    let new = NewPetition {
        space,
        slug: slug.to_owned(),
        rules: rules.source().to_owned(),
        authority: "head-of-government".to_owned(),
        territory: None,
        association: None,
        title: Text::fr_ar("Des bus pour les lycées ruraux", "حافلات لثانويات العالم القروي"),
        confirmation,
    };
    let texts = Texts {
        title: new.title.clone(),
        demand: Text::fr_ar(
            "Que chaque lycée rural soit desservi par un bus, matin et soir, gratuit pour les élèves.",
            "أن تصل حافلة إلى كل ثانوية قروية صباحا ومساء، مجانا للتلاميذ.",
        ),
        reasons: Text::fr_ar(
            "Des milliers d’élèves marchent plus d’une heure.\nLes filles quittent l’école les premières.",
            "آلاف التلاميذ يمشون أكثر من ساعة.\nوالفتيات أول من يغادر المدرسة.",
        ),
        aims: Text::fr_ar("Que personne ne quitte le lycée faute de transport.", "ألا يغادر أحد الثانوية لغياب النقل."),
        choices: Text::default(),
    };
    let open = move |tx: &mut store::Tx<'_>| {
        let key = petitions::create(tx, new)?;
        petitions::write_texts(tx, key, &texts)?;
        petitions::open(tx, key, today)?;
        Ok(key)
    };
    db.write(Stream::space(space), WHO, open).await.unwrap()
}

impl House {
    /// An installation whose letters go into a folder.
    pub(crate) async fn build(db: Db, confirmation: Confirmation, letters: Option<&Path>) -> Self {
        let key = opened(&db, "bus", confirmation).await;
        let mail = letters.map(|folder| format!("folder:{}", folder.display()));
        let post = post::Settings { mail, ..post::Settings::default() }.open().unwrap();
        let settings = Settings { post, public_url: Some("https://twiza.example".into()), ..Settings::default() };
        let features = vec![twiza_petitions::feature()];
        let app = App::new(db.clone(), features, settings).unwrap_or_else(|faults| panic!("{faults:?}"));
        Self { db, key, router: web::router::build(&app) }
    }

    pub(crate) async fn ask(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap()
    }

    pub(crate) async fn get(&self, path: &str) -> (StatusCode, String) {
        words(self.ask(Request::get(path).body(Body::empty()).unwrap()).await).await
    }

    /// Signs as a program does, with the work done.
    pub(crate) async fn sign(&self, fields: Value) -> (StatusCode, Value) {
        self.send(&self.worked(fields).await).await
    }

    /// The fields with the work that they need.
    pub(crate) async fn worked(&self, fields: Value) -> Value {
        let (_, told) = self.get("/petitions/bus/challenge.json").await;
        let told: Value = serde_json::from_str(&told).unwrap();
        let written = told["challenge"].as_str().unwrap().to_owned();
        let now = self.db.world().now();
        let challenge = Challenge::read(self.db.keys(), self.key.petition, now, &written).unwrap();
        let mut fields = fields;
        let typed = fields["number"].as_str().unwrap_or_default().to_owned();
        fields["challenge"] = json!(written);
        fields["nonce"] = json!(challenge.solve(&subject(&typed)));
        fields
    }

    /// A nonce that does not serve: one in four thousand would, whichever is chosen beforehand.
    pub(crate) fn unworked(&self, written: &str, number: &str) -> String {
        let now = self.db.world().now();
        let challenge = Challenge::read(self.db.keys(), self.key.petition, now, written).unwrap();
        let mut nonces = (0..).map(|nonce: u32| nonce.to_string());
        nonces.find(|nonce| !challenge.is_solved(&subject(number), nonce)).unwrap()
    }

    pub(crate) async fn send(&self, fields: &Value) -> (StatusCode, Value) {
        let request = Request::post("/petitions/bus/signatures").header(header::CONTENT_TYPE, "application/json");
        let (status, told) = words(self.ask(request.body(Body::from(fields.to_string())).unwrap()).await).await;
        (status, serde_json::from_str(&told).unwrap_or_else(|_| panic!("{status}: {told}")))
    }

    /// Sends a form as a browser without scripts does.
    pub(crate) async fn form(&self, path: &str, fields: &[(&str, &str)]) -> Response<Body> {
        let encoded = |(name, value): &(&str, &str)| format!("{}={}", web::encoded(name), web::encoded(value));
        let body = fields.iter().map(encoded).collect::<Vec<_>>().join("&");
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(body)).unwrap()).await
    }
}

pub(crate) async fn words(response: Response<Body>) -> (StatusCode, String) {
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8_lossy(&body).into_owned())
}

/// What somebody who does not exist fills in.
pub(crate) fn person(number: &str) -> Value {
    json!({
        "given": "Zoubida", "family": "Exemplaire", "number": number, "expires_on": "2035-06-30",
        "address": "7, impasse Imaginaire", "place": "Tata", "commune": "09.551.01.07", "birth_place": "Tata",
        "mark": "Zoubida Exemplaire", "consent": true,
    })
}

/// A folder for letters that goes with the test.
pub(crate) fn folder() -> Arc<tempfile::TempDir> {
    Arc::new(tempfile::tempdir().unwrap())
}

/// The link that the newest letter of a folder holds.
pub(crate) fn link_in(folder: &Path, holding: &str) -> String {
    let mut letters: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|file| file.path()).collect();
    letters.sort();
    let found = letters.iter().rev().find_map(|path| {
        let text = std::fs::read_to_string(path).ok()?.replace("=\r\n", "").replace("=\n", "");
        let at = text.find(holding)?;
        let end = text[at..].find(|c: char| c.is_whitespace()).map_or(text.len(), |end| at + end);
        Some(text[at..end].to_owned())
    });
    found.unwrap_or_else(|| panic!("no letter holds {holding}"))
}
