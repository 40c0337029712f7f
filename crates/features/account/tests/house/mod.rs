//! A house with this feature alone, and browsers that visit it: through the router, without a network.
#![allow(dead_code)] // each test file is a crate of its own and uses a part of this

use std::collections::BTreeMap;

use actors::accounts::{self, Account, Login, NewAccount, Password};
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use jiff::SignedDuration;
use kernel::{FixedClock, Id, Lang, SeededChance, Text, World};
use store::{Config, Db, Who};
use tower::ServiceExt;
use web::{Allow, App, Feature, Route, Settings, Visit};

pub(crate) const PASSWORD: &str = "olives de Tafraout";

pub(crate) struct House {
    _folder: tempfile::TempDir,
    pub(crate) db: Db,
    clock: FixedClock,
    router: Router,
}

/// A feature with a sealed compartment, as the outreach will have.
fn sealed_feature() -> Feature {
    async fn show(visit: Visit) -> String {
        visit.here().to_owned()
    }
    let routes = vec![Route::get("/s/{space}/sealed", Allow::Clearance("health"), show)];
    Feature { name: "sealed", routes, ..Feature::default() }
}

impl House {
    pub(crate) async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = FixedClock::at("2026-03-02T09:00:00Z".parse().unwrap());
        let world = World::new(clock.clone(), SeededChance::new(7), jiff::tz::TimeZone::UTC);
        let db = Db::open(&Config::new(folder.path(), None), world, &[actors::MIGRATIONS]).await.unwrap();
        let features = vec![twiza_account::feature(), sealed_feature()];
        let app = App::new(db.clone(), features, Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"));
        let router = web::router::build(&app);
        Self { _folder: folder, db, clock, router }
    }

    pub(crate) fn wait(&self, seconds: i64) {
        self.clock.set(self.db.world().now() + SignedDuration::from_secs(seconds));
    }

    pub(crate) async fn space(&self, slug: &str) -> Space {
        let name = Text::of(Lang::Fr, format!("Organisation générée {slug}"));
        let new = NewActor::organisation(name.clone()).generated();
        let organisation = directory::create(&self.db, Who::system("test"), new).await.unwrap();
        let new = NewSpace { slug: slug.to_owned(), name, organisation, listed: true };
        spaces::create(&self.db, Who::system("test"), new).await.unwrap()
    }

    pub(crate) async fn account(&self, login: &str, keeper: bool) -> Id<Account> {
        let name = Text::of(Lang::Fr, format!("Personne générée {login}"));
        let person =
            directory::create(&self.db, Who::system("test"), NewActor::person(name).generated()).await.unwrap();
        let login = Login::read(login).unwrap();
        let password = Some(Password::choose(PASSWORD.into(), &login).unwrap());
        let new = NewAccount { person, login, password, keeper, lang: None };
        accounts::create(&self.db, Who::system("test"), new).await.unwrap()
    }

    pub(crate) async fn member(&self, space: &Space, login: &str, role: Role) -> Id<Account> {
        let account = self.account(login, false).await;
        memberships::grant(&self.db, Who::system("test"), space.id, account, role).await.unwrap();
        account
    }

    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser { house: self, cookies: BTreeMap::new(), host: "127.0.0.1:8080" }
    }

    /// A browser in which somebody has signed in by password alone.
    pub(crate) async fn browser_of(&self, login: &str) -> Browser<'_> {
        let mut browser = self.browser();
        let answer = browser.sign_in(login, PASSWORD).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        browser
    }
}

/// What remembers cookies and follows nothing by itself.
pub(crate) struct Browser<'a> {
    house: &'a House,
    cookies: BTreeMap<String, String>,
    /// The name by which it reaches the house.
    pub(crate) host: &'static str,
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) location: String,
    pub(crate) retry_after: Option<String>,
    pub(crate) body: String,
}

impl Answer {
    /// The value of the first input of this name or id.
    pub(crate) fn value_of(&self, input: &str) -> &str {
        let at = [format!("id=\"{input}\""), format!("name=\"{input}\"")].iter().find_map(|mark| self.body.find(mark));
        let after = &self.body[at.unwrap_or_else(|| panic!("no {input} in {}", self.body))..];
        after.split("value=\"").nth(1).unwrap().split('"').next().unwrap()
    }

    pub(crate) fn says(&self, words: &str) -> bool {
        self.body.contains(words)
    }

    /// What stands in the `code` elements of the page.
    pub(crate) fn codes(&self) -> Vec<String> {
        self.body.split("<code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
    }
}

impl Browser<'_> {
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        let request = Request::get(path);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", web::encoded(value))).collect();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(pairs.join("&"))).unwrap()).await
    }

    pub(crate) async fn sign_in(&mut self, login: &str, password: &str) -> Answer {
        self.post("/account/sign-in", &[("login", login), ("password", password)]).await
    }

    /// Follows the redirect that was answered.
    pub(crate) async fn follow(&mut self, answer: &Answer) -> Answer {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        self.get(&answer.location.clone()).await
    }

    async fn send(&mut self, mut request: Request<Body>) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request.headers_mut().insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        request.headers_mut().insert(header::HOST, self.host.parse().unwrap());
        request.headers_mut().insert(header::ACCEPT_LANGUAGE, "en".parse().unwrap());
        let response = self.house.router.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let text = |name| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        let (status, location, retry_after) = (response.status(), text(header::LOCATION), text(header::RETRY_AFTER));
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        let body = String::from_utf8(bytes.to_vec()).unwrap();
        Answer { status, location: location.unwrap_or_default(), retry_after, body }
    }
}
