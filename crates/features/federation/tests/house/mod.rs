//! What the tests share: whole installations on the loopback, with one kind of public record, and strangers who sign.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)] // each test file uses its part; a test that cannot go on says so best by failing there

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use actors::Space;
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use axum::Router;
use axum::extract::Request;
use axum::response::IntoResponse;
use jiff::{SignedDuration, Timestamp};
use kernel::{FixedClock, Id, Lang, SeededChance, Text, World};
use search::{Audience, Document, Searchable};
use serde_json::{Value, json};
use store::testing::{TestPlace, each_config};
use store::{Db, Entry, Stream, Who, params};
use tokio::net::TcpListener;
use twiza_federation::model::keys::OwnKey;
use twiza_federation::model::signature::{Headers, Ours, sign, sign_anew};
use twiza_federation::store::voice::{self, NewVoice};
use url::Url;
use uuid::Uuid;
use web::{Allow, App, Feature, Page, Route, Settings, Visit};

pub const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";

/// The record that every one of these houses has.
pub const RECORD: Uuid = Uuid::from_u128(7);

pub const WHO: Who = Who::system("test");

/// The records of these houses: a title in French and Arabic, public or not.
pub const PAPER: store::Migrations = store::Migrations {
    owner: "paper",
    steps: &[(
        "0001_paper",
        "CREATE TABLE paper (id UUID NOT NULL PRIMARY KEY, title TEXT NOT NULL, public BOOLEAN NOT NULL);",
    )],
};
const GET: &str = "SELECT id, title, public FROM paper WHERE id = $1";
const ALL: &str = "SELECT id FROM paper WHERE id > $1 ORDER BY id LIMIT $2";
const PUT: &str = "INSERT INTO paper (id, title, public) VALUES ($1, $2, $3)
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, public = excluded.public";

const PAPERS: &[Searchable] = &[Searchable {
    kind: "article",
    label: "federation-told",
    subjects: &["article"],
    load: |db, touched| {
        Box::pin(async move {
            let mut documents = Vec::new();
            for record in touched {
                let row: Option<(Uuid, Text, bool)> = db.one(GET, &params![record.id]).await?;
                if let Some((id, title, true)) = row {
                    let is_old = title.get(Lang::Fr).is_some_and(|words| words.starts_with("Vieux"));
                    let path = format!("/articles/{id}");
                    let mut document = Document::new(Id::<()>::from_uuid(id), Audience::Anyone, path, title);
                    document.summary = Text::of(Lang::Fr, "Un résumé");
                    document.space = Some(Id::from_uuid(record.stream));
                    document.date = is_old.then(|| jiff::civil::date(2013, 5, 12));
                    documents.push(document);
                }
            }
            Ok(documents)
        })
    },
    all: |db, after, limit| {
        Box::pin(async move {
            let after = after.map_or(Uuid::nil(), |after| after.id);
            let ids: Vec<Uuid> = db.all(ALL, &params![after, limit]).await?;
            Ok(ids.into_iter().map(|id| search::Touched { stream: Uuid::nil(), id }).collect())
        })
    },
}];

/// What stands beside a record, whichever: this page asks nothing itself.
async fn page(visit: Visit, axum::extract::Path(id): axum::extract::Path<Uuid>) -> web::Result<Page> {
    let beside = web::beside(&visit, &search::Like { except: Some(id), ..search::Like::default() }).await?;
    Ok(visit.page_named("Article", beside))
}

/// An installation that answers on the loopback.
pub struct House {
    pub app: App,
    pub space: Id<Space>,
    pub origin: String,
    pub clock: FixedClock,
}

impl House {
    /// Opens one whose clock is that of the others.
    pub async fn open(place: &TestPlace, clock: &FixedClock, seed: u64) -> Self {
        let world = World::new(clock.clone(), SeededChance::new(seed), jiff::tz::TimeZone::UTC);
        let migrations = [actors::MIGRATIONS, twiza_federation::MIGRATIONS, PAPER];
        let db = Db::open(&place.config, world, &migrations).await.unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let name = Text::fr_ar(format!("Réseau généré {seed}"), "شبكة مولدة");
        let organisation = directory::create(&db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
        let new = NewSpace { slug: "jam".to_owned(), name, organisation, listed: true };
        let space = spaces::create(&db, WHO, new).await.unwrap().id;
        spaces::set_voice(&db, WHO, space).await.unwrap();
        let new = NewVoice::draw("joussour".to_owned(), Some(origin.clone())).unwrap();
        db.write(Stream::space(space), WHO, move |tx| voice::open(tx, new)).await.unwrap();
        let settings = Settings {
            reaches_inside: true,
            public_url: Some(origin.clone()),
            behind_proxy: true,
            ..Settings::default()
        };
        let pages = vec![Route::get("/articles/{id}", Allow::Anyone, page)];
        let paper = Feature { name: "paper", routes: pages, searchable: PAPERS, ..Feature::default() };
        let features = vec![twiza_federation::feature(), paper];
        let app = App::new(db, features, settings).unwrap_or_else(|faults| panic!("{faults:?}"));
        let router = web::router::build(&app).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { app, space, origin, clock: clock.clone() }
    }

    /// Publishes, changes or withdraws a record.
    pub async fn put(&self, id: Uuid, title: &str, public: bool) {
        let title = Text::fr_ar(title, "عنوان");
        let act = move |tx: &mut store::Tx<'_>| {
            tx.exec(PUT, &params![id, title, public])?;
            tx.record(Entry::new("paper.put", "article", Id::<()>::from_uuid(id)));
            Ok(())
        };
        self.app.db.write(Stream::space(self.space), WHO, act).await.unwrap();
    }

    /// A chore of federation: `telling`, `delivering`, `visiting`, `tidying`.
    pub async fn run(&self, chore: &str) {
        let name = format!("federation-{chore}");
        let chores = twiza_federation::feature().chores;
        let chore = chores.iter().find(|chore| chore.name == name).unwrap();
        (chore.run)(&self.app).await.unwrap();
    }

    /// Everything that this house has to say is said, and its index knows everything.
    pub async fn speak(&self) {
        self.app.search.catch_up(&self.app.db).await.unwrap();
        self.run("telling").await;
        self.run("delivering").await;
    }

    pub fn object(&self, id: Uuid) -> String {
        format!("{}/federation/article/{id}", self.origin)
    }

    pub fn actor(&self) -> String {
        format!("{}/federation/actor", self.origin)
    }

    pub fn inbox(&self) -> Url {
        Url::parse(&format!("{}/federation/inbox", self.origin)).unwrap()
    }

    pub fn host(&self) -> String {
        self.origin.trim_start_matches("http://").to_owned()
    }

    /// The page of a record, as everybody sees it.
    pub async fn page(&self, id: Uuid) -> String {
        let at = format!("{}/articles/{id}?lang=fr", self.origin);
        let asking = move || {
            let agent = web::outward(true, std::time::Duration::from_secs(20));
            agent.get(&at).call().unwrap().body_mut().read_to_string().unwrap()
        };
        let page = tokio::task::spawn_blocking(asking).await.unwrap();
        page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0.replace(&id.to_string(), "")
    }

    /// How many entries all journals have together: while it stays the same, nothing was written.
    pub async fn entries(&self) -> u64 {
        store::journal::heads(&self.app.db).await.unwrap().iter().map(|head| head.size).sum()
    }
}

/// What is read at an address: status and JSON.
pub async fn read(at: &str) -> (u16, Value) {
    let at = at.to_owned();
    let asking = move || {
        let agent = web::outward(true, std::time::Duration::from_secs(20));
        let mut answer = agent.get(&at).header("accept", "application/activity+json").call().unwrap();
        let body = answer.body_mut().read_to_string().unwrap();
        (answer.status().as_u16(), serde_json::from_str(&body).unwrap_or(Value::Null))
    };
    tokio::task::spawn_blocking(asking).await.unwrap()
}

/// Sends a body with these headers, and tells the status.
pub async fn send(to: &Url, headers: Headers, body: Vec<u8>) -> u16 {
    let to = to.to_string();
    let sending = move || {
        let agent = web::outward(true, std::time::Duration::from_secs(20));
        let mut request = agent.post(&to).header("content-type", "application/activity+json");
        for (name, value) in headers {
            request = request.header(name, value);
        }
        request.send(&body[..]).unwrap().status().as_u16()
    };
    tokio::task::spawn_blocking(sending).await.unwrap()
}

/// Somebody elsewhere: an actor with a key and a mailbox that answers with the next status of a script, then with 202.
pub struct Stranger {
    pub origin: String,
    pub key: Arc<Mutex<Arc<OwnKey>>>,
    pub received: Arc<Mutex<Vec<Value>>>,
    pub asked: Arc<AtomicUsize>,
    pub script: Arc<Mutex<Vec<u16>>>,
    pub also: Arc<Mutex<Vec<String>>>,
    pub multikey: Arc<Mutex<Option<&'static str>>>,
    /// Whether nothing stands there any more.
    pub is_gone: Arc<AtomicBool>,
    /// What else stands there: by its path its media type and words.
    pub files: Arc<Mutex<HashMap<String, (&'static str, Value)>>>,
}

impl Stranger {
    pub async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let key = Arc::new(Mutex::new(Arc::new(OwnKey::draw().unwrap())));
        let own = Self {
            origin,
            key,
            received: <_>::default(),
            asked: <_>::default(),
            script: <_>::default(),
            also: <_>::default(),
            multikey: <_>::default(),
            is_gone: <_>::default(),
            files: <_>::default(),
        };
        let (origin, key, received) = (own.origin.clone(), Arc::clone(&own.key), Arc::clone(&own.received));
        let (asked, script, also) = (Arc::clone(&own.asked), Arc::clone(&own.script), Arc::clone(&own.also));
        let (multikey, files, is_gone) = (Arc::clone(&own.multikey), Arc::clone(&own.files), Arc::clone(&own.is_gone));
        let answer = move |request: Request| {
            let (origin, key, received) = (origin.clone(), Arc::clone(&key), Arc::clone(&received));
            let (asked, script, also) = (Arc::clone(&asked), Arc::clone(&script), Arc::clone(&also));
            let (multikey, files, is_gone) = (Arc::clone(&multikey), Arc::clone(&files), Arc::clone(&is_gone));
            async move {
                let path = request.uri().path().to_owned();
                if request.method() == "POST" {
                    let status = {
                        let mut script = script.lock().unwrap();
                        if script.is_empty() { 202 } else { script.remove(0) }
                    };
                    let body = axum::body::to_bytes(request.into_body(), 1 << 20).await.unwrap();
                    if status == 202 {
                        received.lock().unwrap().push(serde_json::from_slice(&body).unwrap());
                    }
                    return axum::http::StatusCode::from_u16(status).unwrap().into_response();
                }
                asked.fetch_add(1, Ordering::SeqCst);
                if is_gone.load(Ordering::SeqCst) {
                    return axum::http::StatusCode::GONE.into_response();
                }
                if let Some((media, words)) = files.lock().unwrap().get(&path) {
                    return ([("content-type", *media)], words.to_string()).into_response();
                }
                let id = format!("{origin}{path}");
                let pem = key.lock().unwrap().public_pem().unwrap();
                let mut actor = json!({"id": id, "type": "Person", "preferredUsername": "amina", "name": "Amina", "inbox": format!("{id}/inbox"),
                    "alsoKnownAs": *also.lock().unwrap(),
                    "publicKey": {"id": format!("{id}#main-key"), "owner": id, "publicKeyPem": pem}});
                if let Some(words) = *multikey.lock().unwrap() {
                    let key = format!("{id}#ed25519-key");
                    actor["assertionMethod"] =
                        json!([{"id": key, "type": "Multikey", "controller": id, "publicKeyMultibase": words}]);
                }
                ([("content-type", "application/activity+json")], actor.to_string()).into_response()
            }
        };
        tokio::spawn(async move { axum::serve(listener, Router::new().fallback(answer)).await });
        own
    }

    pub fn actor(&self) -> String {
        format!("{}/users/amina", self.origin)
    }

    /// Something that she says.
    pub fn says(&self, number: u32, sort: &str, object: Value) -> Value {
        json!({"@context": "https://www.w3.org/ns/activitystreams", "id": format!("{}/acts/{number}", self.origin), "type": sort,
            "actor": self.actor(), "object": object})
    }

    /// Something that she writes, for everybody.
    pub fn note(&self, number: u32, answers: &str, words: &str) -> Value {
        json!({"id": format!("{}/notes/{number}", self.origin), "type": "Note", "attributedTo": self.actor(),
            "to": [PUBLIC], "inReplyTo": answers, "content": words, "published": "2026-03-02T11:00:00Z"})
    }

    /// Her signature of a body for a mailbox.
    pub fn signed(&self, to: &Url, body: &[u8], now: Timestamp) -> Headers {
        self.signed_as(&self.actor(), to, body, now)
    }

    pub fn signed_as(&self, actor: &str, to: &Url, body: &[u8], now: Timestamp) -> Headers {
        let key = Arc::clone(&self.key.lock().unwrap());
        sign(&Ours { method: "POST", url: to, body: Some(body) }, &format!("{actor}#main-key"), &key, now)
    }

    /// Tells a house something; the status that it answers.
    pub async fn tell(&self, house: &House, what: &Value) -> u16 {
        let body = what.to_string().into_bytes();
        let headers = self.signed(&house.inbox(), &body, house.app.world.now());
        send(&house.inbox(), headers, body).await
    }

    /// As [`Stranger::tell`], from one of many addresses.
    pub async fn tell_from(&self, house: &House, number: u32, what: &Value) -> u16 {
        let body = what.to_string().into_bytes();
        let mut headers = self.signed(&house.inbox(), &body, house.app.world.now());
        headers.push(("x-forwarded-for", caller(number)));
        send(&house.inbox(), headers, body).await
    }

    /// As [`Stranger::tell`], signed by RFC 9421.
    pub async fn tell_anew(&self, house: &House, what: &Value) -> u16 {
        let body = what.to_string().into_bytes();
        let url = house.inbox();
        let headers = {
            let key = Arc::clone(&self.key.lock().unwrap());
            let ours = Ours { method: "POST", url: &url, body: Some(&body) };
            sign_anew(&ours, &format!("{}#main-key", self.actor()), &key, house.app.world.now())
        };
        send(&url, headers, body).await
    }

    pub fn sorts(&self) -> Vec<String> {
        let received = self.received.lock().unwrap();
        received.iter().map(|activity| activity["type"].as_str().unwrap().to_owned()).collect()
    }
}

pub fn noon() -> FixedClock {
    FixedClock::at("2026-03-02T12:00:00Z".parse::<Timestamp>().unwrap())
}

pub fn wait(clock: &FixedClock, app: &App, by: SignedDuration) {
    clock.set(app.world.now() + by);
}

/// One of many addresses from which somebody may call.
pub fn caller(number: u32) -> String {
    format!("198.51.{}.{}", number / 256, number % 256)
}

/// A house with a record, and a stranger, on each engine.
pub fn each_house<F: Future<Output = ()>>(name: &str, test: impl Fn(House, Stranger) -> F) {
    each_config(name, |place| {
        let test = &test;
        async move {
            let place = place;
            let house = House::open(&place, &noon(), 11).await;
            house.put(RECORD, "Les eaux", true).await;
            house.speak().await;
            test(house, Stranger::open().await).await;
        }
    });
}
