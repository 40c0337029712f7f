//! The policy of the house, asked of every route by every role: nobody gets further than the table says.

use actors::accounts::{self, Login, NewAccount, Password};
use actors::directory::{self, NewActor};
use actors::policy::Allow;
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships, sessions};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use kernel::{Lang, Text, World};
use store::{Config, Db, Who};
use tower::ServiceExt;
use twiza::house;
use web::{App, Feature, Settings};

/// Every route with who may ask for it, as a table that a person reviews when it changes.
#[test]
fn the_table_of_routes_is_the_one_that_was_reviewed() {
    let mut lines: Vec<String> = house::features().iter().flat_map(table_of).collect();
    lines.sort();
    insta::assert_snapshot!("routes", lines.join("\n"));
}

fn table_of(feature: &Feature) -> Vec<String> {
    let line = |route: &web::Route| format!("{:<60} {:<5} {:?}", route.path, route.method.as_str(), route.allow);
    feature.routes.iter().map(line).collect()
}

/// Somebody who stands before the routes, and the role held in the space of the addresses.
struct Somebody {
    name: String,
    account: Option<kernel::Id<accounts::Account>>,
    role: Role,
    highest: Role,
    keeper: bool,
}

struct House {
    _folder: tempfile::TempDir,
    app: App,
    somebodies: Vec<Somebody>,
}

async fn house() -> House {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&Config::new(folder.path(), None), World::real(), &house::migrations(&house::features()))
        .await
        .unwrap();
    let here = space(&db, "here").await;
    let elsewhere = space(&db, "elsewhere").await;
    let mut somebodies = vec![Somebody {
        name: "stranger".into(),
        account: None,
        role: Role::Visitor,
        highest: Role::Visitor,
        keeper: false,
    }];
    for role in Role::granted() {
        let account = account(&db, role.code(), false).await;
        memberships::grant(&db, Who::system("test"), here.id, account, role).await.unwrap();
        somebodies.push(Somebody {
            name: role.code().into(),
            account: Some(account),
            role,
            highest: role,
            keeper: false,
        });
    }
    let stranger = account(&db, "of-elsewhere", false).await;
    memberships::grant(&db, Who::system("test"), elsewhere.id, stranger, Role::Administrator).await.unwrap();
    somebodies.push(Somebody {
        name: "administrator of elsewhere".into(),
        account: Some(stranger),
        role: Role::Visitor,
        highest: Role::Administrator,
        keeper: false,
    });
    let keeper = account(&db, "keeper", true).await;
    somebodies.push(Somebody {
        name: "keeper".into(),
        account: Some(keeper),
        role: Role::Visitor,
        highest: Role::Visitor,
        keeper: true,
    });
    let app = App::new(db, house::features(), Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"));
    House { _folder: folder, app, somebodies }
}

async fn space(db: &Db, slug: &str) -> Space {
    let name = Text::of(Lang::Fr, format!("Organisation générée {slug}"));
    let organisation =
        directory::create(db, Who::system("test"), NewActor::organisation(name.clone()).generated()).await.unwrap();
    let new = NewSpace { slug: slug.to_owned(), name, organisation, listed: true };
    spaces::create(db, Who::system("test"), new).await.unwrap()
}

async fn account(db: &Db, login: &str, keeper: bool) -> kernel::Id<accounts::Account> {
    let name = Text::of(Lang::Fr, format!("Personne générée {login}"));
    let person = directory::create(db, Who::system("test"), NewActor::person(name).generated()).await.unwrap();
    let login = Login::read(login).unwrap();
    let password = Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap();
    let new = NewAccount { person, login, password: Some(password), lang: None, keeper };
    accounts::create(db, Who::system("test"), new).await.unwrap()
}

impl Somebody {
    /// What the policy promises, told a second time and in other words than `actors::policy`.
    ///
    /// What a space has published is open to its members in any case; for others the page decides.
    fn may(&self, allow: Allow) -> Option<bool> {
        let may = match allow {
            Allow::Anyone => true,
            Allow::Published if self.role >= Role::Member => true,
            Allow::Published => return None,
            Allow::SignedIn => self.account.is_some(),
            Allow::Space(least) => self.role as u8 >= least as u8,
            Allow::SomeSpace(least) => self.highest as u8 >= least as u8,
            Allow::Keeper => self.keeper,
            Allow::Clearance(_) => false,
        };
        Some(may)
    }
}

/// An address of the route: the space of the test, and ids that name nothing.
fn address(path: &str) -> String {
    path.replace("{space}", "here")
        .split('/')
        .map(|part| if part.starts_with('{') { "0000000000000000000000000c" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

#[tokio::test]
async fn nobody_gets_further_than_the_policy_says_on_any_route() {
    let house = house().await;
    let router = web::router::build(&house.app);
    let mut wrong = Vec::new();
    for route in house.app.features.iter().flat_map(|feature| &feature.routes) {
        for somebody in &house.somebodies {
            let mut request = Request::builder().method(route.method.clone()).uri(address(route.path));
            if let Some(account) = somebody.account {
                let token = sessions::open(&house.app.db, account, "test".to_owned(), false).await.unwrap();
                request = request.header(header::COOKIE, format!("twiza_session={}", token.reveal()));
            }
            if route.method == Method::POST {
                request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            }
            let status = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap().status();
            let refused = matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN);
            let kept = somebody.may(route.allow).is_none_or(|may| may != refused);
            if !kept || status.is_server_error() {
                wrong.push(format!("{} {} asked by {}: {status}", route.method, route.path, somebody.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The acts that mail programs and servers elsewhere take.
const FROM_ANYWHERE: [&str; 1] = ["/newsletter/leave/{token}"];

#[tokio::test]
async fn a_form_of_another_site_is_refused_on_every_act() {
    let house = house().await;
    let router = web::router::build(&house.app);
    for route in
        house.app.features.iter().flat_map(|feature| &feature.routes).filter(|route| route.method == Method::POST)
    {
        // What an address itself gives the right to is not refused, and reads no cookie.
        if route.from_anywhere {
            assert!(FROM_ANYWHERE.contains(&route.path), "{}", route.path);
            continue;
        }
        let request = Request::post(address(route.path))
            .header("sec-fetch-site", "cross-site")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::empty())
            .unwrap();
        let status = router.clone().oneshot(request).await.unwrap().status();
        assert_eq!(status, StatusCode::FORBIDDEN, "{}", route.path);
    }
}
