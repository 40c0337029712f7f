//! Pages that are given again: never to another reader, never after something was written.

use actors::accounts::{self, Login, NewAccount, Password};
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Token, memberships, sessions};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use kernel::{Lang, Text, World};
use store::{Config, Db, Who};
use tower::ServiceExt;
use twiza::house;
use web::{App, Settings};

const WHO: Who = Who::system("test");

async fn house(folder: &std::path::Path) -> (Db, Router) {
    let db = Db::open(&Config::new(folder, None), World::real(), &house::migrations(&house::features())).await.unwrap();
    let app =
        App::new(db.clone(), house::features(), Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"));
    (db, web::router::build(&app))
}

/// A member of a space of her own, signed in.
async fn member(db: &Db, login: &str) -> (kernel::Id<accounts::Account>, Token) {
    let name = Text::of(Lang::Fr, format!("Organisation générée {login}"));
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
    let new = NewSpace { slug: login.to_owned(), name, organisation, listed: true };
    let space = spaces::create(db, WHO, new).await.unwrap();
    let person = NewActor::person(Text::of(Lang::Fr, format!("Personne générée {login}"))).generated();
    let person = directory::create(db, WHO, person).await.unwrap();
    let login = Login::read(login).unwrap();
    let password = Some(Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap());
    let new = NewAccount { person, login, password, keeper: false, lang: None };
    let account = accounts::create(db, WHO, new).await.unwrap();
    memberships::grant(db, WHO, space.id, account, Role::Member).await.unwrap();
    (account, sessions::open(db, account, "test".to_owned(), false).await.unwrap())
}

async fn ask(router: &Router, path: &str, token: Option<&Token>) -> (StatusCode, String) {
    let mut request = Request::get(path);
    if let Some(token) = token {
        request = request.header(header::COOKIE, format!("twiza_session={}", token.reveal()));
    }
    let response = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn what_is_written_is_on_the_very_next_page() {
    let folder = tempfile::tempdir().unwrap();
    let (db, router) = house(folder.path()).await;
    let (_, token) = member(&db, "une").await;
    for number in 0..5 {
        let name = format!("Personne générée neuve {number}");
        assert!(!ask(&router, "/people", Some(&token)).await.1.contains(&name));
        directory::create(&db, WHO, NewActor::person(Text::of(Lang::Fr, &name)).generated()).await.unwrap();
        assert!(ask(&router, "/people", Some(&token)).await.1.contains(&name), "{name}");
    }
}

#[tokio::test]
async fn a_session_that_ended_is_given_nothing_again() {
    let folder = tempfile::tempdir().unwrap();
    let (db, router) = house(folder.path()).await;
    let (account, token) = member(&db, "une").await;
    assert_eq!(ask(&router, "/people", Some(&token)).await.0, StatusCode::OK);
    let session = sessions::find(&db, &token).await.unwrap().unwrap().session;
    sessions::revoke(&db, WHO, account, session).await.unwrap();
    assert_eq!(ask(&router, "/people", Some(&token)).await.0, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn no_reader_is_given_the_page_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let (db, router) = house(folder.path()).await;
    let (_, one) = member(&db, "une").await;
    let (_, other) = member(&db, "autre").await;
    for _ in 0..2 {
        assert!(ask(&router, "/?lang=fr", Some(&one)).await.1.contains("Personne générée une"));
        assert!(ask(&router, "/?lang=fr", Some(&other)).await.1.contains("Personne générée autre"));
        assert!(!ask(&router, "/people", None).await.1.contains("Personne générée"));
        assert_eq!(ask(&router, "/people", None).await.0, StatusCode::UNAUTHORIZED);
    }
}
