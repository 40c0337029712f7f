//! The desk over HTTP: an issue leaves only where whoever sends it said that she means it.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use actors::accounts::{self, Account, Login, NewAccount, Password};
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, memberships, sessions};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::request::Builder;
use axum::http::{Request, StatusCode, header};
use jiff::Timestamp;
use kernel::{FixedClock, Id, Lang, SeededChance, Text, World};
use post::carrier::Fate;
use store::testing::TestPlace;
use store::{Db, Stream, Tx, Who};
use tower::ServiceExt;
use twiza_newsletter::model::{Content, Key, List, Reader, State};
use twiza_newsletter::store::{copies, doubt, issues, lists, people, running};
use uuid::Uuid;
use web::{App, Settings};

const WHO: Who = Who::system("test");

async fn editor(db: &Db) -> Id<Account> {
    let person = NewActor::person(Text::of(Lang::Fr, "Personne générée")).generated();
    let person = directory::create(db, WHO, person).await.unwrap();
    let login = Login::read("edition").unwrap();
    let password = Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap();
    let new = NewAccount { person, login, password: Some(password), lang: None, keeper: false };
    accounts::create(db, WHO, new).await.unwrap()
}

/// A list of three readers with an issue that can leave.
async fn issue(db: &Db) -> (Key, Id<Account>) {
    let name = Text::fr_ar("Organisation générée", "منظمة مولدة");
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
    let new = NewSpace { slug: "maison".to_owned(), name, organisation, listed: true };
    let space = spaces::create(db, WHO, new).await.unwrap().id;
    let account = editor(db).await;
    memberships::grant(db, WHO, space, account, Role::Officer).await.unwrap();
    let (key, list) = (Key { space, issue: db.world().id() }, db.world().id());
    let made = List {
        id: list,
        slug: "lettre".to_owned(),
        kept_by: space,
        title: Text::fr_ar("La lettre", "النشرة"),
        about: Text::fr_ar("Tout", "كل شيء"),
        langs: vec![Lang::Fr],
        kinds: vec![],
        theme: None,
        reply_to: None,
        is_open: true,
    };
    let act = move |tx: &mut Tx<'_>| {
        lists::add(tx, &made)?;
        let now = tx.now();
        let reader = |number| Reader { address: format!("reader{number}@example.org"), name: String::new() };
        let some: Vec<_> = (0..3).map(|number| (reader(number), Lang::Fr)).collect();
        people::bring(tx, space, list, &some, now)?;
        let (subject, intro) = (Text::of(Lang::Fr, "Des nouvelles"), Text::of(Lang::Fr, "Bonjour"));
        issues::add(tx, key, list, "lettre-1", &Content { subject, intro, ..Content::default() })
    };
    db.write(Stream::space(space), WHO, act).await.unwrap();
    (key, account)
}

/// The desk as its editor meets it.
struct Desk {
    db: Db,
    key: Key,
    router: Router,
    cookie: String,
    path: String,
}

impl Desk {
    async fn open(place: &TestPlace) -> Self {
        let now: Timestamp = "2026-05-04T09:30:20Z".parse().unwrap();
        let world = World::new(FixedClock::at(now), SeededChance::new(1), jiff::tz::TimeZone::UTC);
        let tables = [actors::MIGRATIONS, post::MIGRATIONS, twiza_newsletter::MIGRATIONS];
        let db = Db::open(&place.config, world, &tables).await.unwrap();
        let (key, account) = issue(&db).await;
        let post = post::Settings { folder: Some("nowhere".into()), ..post::Settings::default() }.open().unwrap();
        let settings = Settings { post, public_url: Some("https://twiza.example".to_owned()), ..Settings::default() };
        let app = App::new(db.clone(), vec![twiza_newsletter::feature()], settings)
            .unwrap_or_else(|faults| panic!("{faults:?}"));
        let token = sessions::open(&db, account, "test".to_owned(), false).await.unwrap();
        let cookie = format!("twiza_session={}", token.reveal());
        let path = format!("/s/maison/newsletter/issues/{}", key.issue);
        Self { db, key, router: web::router::build(&app), cookie, path }
    }

    /// A page below the issue. The numbers of messages stand between marks of direction, which are left out.
    async fn ask(&self, request: Builder, body: &str) -> (StatusCode, String) {
        let request = request
            .header(header::HOST, "twiza.example")
            .header(header::COOKIE, &self.cookie)
            .header(header::ACCEPT_LANGUAGE, "fr")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let response = self.router.clone().oneshot(request.body(Body::from(body.to_owned())).unwrap()).await.unwrap();
        let status = response.status();
        let page = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&page).replace(['\u{2068}', '\u{2069}'], ""))
    }

    async fn state(&self) -> State {
        issues::get(&self.db, self.key).await.unwrap().unwrap().state
    }
}

#[test]
fn an_issue_leaves_only_where_its_editor_said_to_how_many() {
    store::testing::each_config("newsletter-desk", |place| async move {
        let desk = Desk::open(&place).await;
        let (_, page) = desk.ask(Request::get(&desk.path), "").await;
        for words in
            ["Envoyer le numéro à 3 personnes", "Oui, envoyer à 3 personnes", "data-confirm=\"Envoyer ce numéro à 3"]
        {
            assert!(page.contains(words), "{words}: {page}");
        }
        let send = format!("{}/schedule", desk.path);
        let (status, page) = desk.ask(Request::post(&send), "day=&time=").await;
        assert_eq!(
            (status, desk.state().await),
            (StatusCode::UNPROCESSABLE_ENTITY, State::Draft),
            "nobody said that it is meant"
        );
        assert!(page.contains("f-sure-fault"));
        let (status, page) = desk.ask(Request::post(&send), "day=2026-05-04&time=9h12&sure=yes").await;
        assert_eq!(
            (status, desk.state().await),
            (StatusCode::UNPROCESSABLE_ENTITY, State::Draft),
            "a quarter of an hour ago"
        );
        assert!(page.contains("f-time-fault") && page.contains("value=\"9h12\""), "{page}");
        let (status, _) = desk.ask(Request::post(&send), "day=2026-05-05&time=9h12&sure=yes").await;
        assert_eq!((status, desk.state().await), (StatusCode::SEE_OTHER, State::Scheduled));
        let list = lists::by_slug(&desk.db, "lettre").await.unwrap().unwrap();
        assert_eq!(running::wanted(&desk.db, &list).await.unwrap(), 3);
    });
}

#[test]
fn copies_in_doubt_leave_again_only_where_their_editor_says_that_some_may_get_two() {
    store::testing::each_config("newsletter-desk-doubt", |place| async move {
        let (desk, now) = (Desk::open(&place).await, Timestamp::UNIX_EPOCH);
        let (key, house) = (desk.key, Uuid::from_u128(1));
        let write = desk.db.write(Stream::space(key.space), WHO, move |tx| {
            running::schedule(tx, key, now, "https://twiza.example")?;
            Ok(issues::get_in(tx, key)?.unwrap())
        });
        let issue = write.await.unwrap();
        let act = move |tx: &mut Tx<'_>| {
            running::start(tx, &issue, house, &[])?;
            let handed = copies::hand_over(tx, key, house, &[Lang::Fr], house)?;
            let doubted: Vec<_> = handed.iter().map(|copy| (copy.number, copy.hand, Some(Fate::Doubtful))).collect();
            copies::settle(tx, key, &doubted)?;
            running::finish(tx, key)
        };
        desk.db.write(Stream::space(key.space), WHO, act).await.unwrap();
        let doubted = async || doubt::copies(&desk.db, key).await.unwrap().len();
        let (_, page) = desk.ask(Request::get(&desk.path), "").await;
        assert!(page.contains("data-confirm=\"Renvoyer 3 exemplaires") && page.contains("id=\"f-sure\""), "{page}");
        let again = format!("{}/doubtful", desk.path);
        let (status, page) = desk.ask(Request::post(&again), "").await;
        assert_eq!((status, doubted().await), (StatusCode::UNPROCESSABLE_ENTITY, 3));
        assert!(page.contains("f-sure-fault") && page.contains("role=\"alert\""), "{page}");
        let (status, _) = desk.ask(Request::post(&again), "sure=yes").await;
        assert_eq!((status, doubted().await, desk.state().await), (StatusCode::SEE_OTHER, 0, State::Sending));
    });
}
