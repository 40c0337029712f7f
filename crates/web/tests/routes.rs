//! What a route may ask of the router: to be shown in frames of other sites, to have its requests seen.
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by ending there

use std::sync::Mutex;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::IntoResponse;
use kernel::World;
use maud::html;
use store::{Config, Db};
use tower::ServiceExt;
use twiza_web as web;
use web::{Allow, App, Error, Feature, Page, Result, Route, Settings, Visit};

#[derive(Default)]
struct Seen(Mutex<Vec<String>>);

fn witness(app: &App, request: &axum::extract::Request) {
    app.held::<Seen>().0.lock().unwrap().push(request.uri().to_string());
}

async fn page(visit: Visit) -> Page {
    visit.page_named("Une page", html! { p { "corps" } }).described("Une page", "Ce qu’elle dit.")
}

async fn card(visit: Visit) -> Page {
    visit.page_named("Une carte", html! { p { "corps" } }).bare()
}

async fn missing(_: Visit) -> Result<Page> {
    Err(Error::NotFound)
}

async fn house(folder: &std::path::Path) -> App {
    let db = Db::open(&Config::new(folder, None), World::real(), &[actors::MIGRATIONS]).await.unwrap();
    let feature = Feature {
        name: "test",
        routes: vec![
            Route::get("/page/{name}", Allow::Anyone, page).remembered().witnessed(witness),
            Route::get("/card", Allow::Anyone, card).framed(),
            Route::get("/missing", Allow::Anyone, missing).framed(),
        ],
        ..Feature::default()
    };
    App::new(db, vec![feature], Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

async fn ask(app: &App, path: &str) -> (StatusCode, HeaderMap, String) {
    let request = Request::get(path).header(header::HOST, "twiza.test").body(Body::empty()).unwrap();
    let response = web::router::build(app).oneshot(request).await.unwrap().into_response();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, parts.headers, String::from_utf8(body.to_vec()).unwrap())
}

fn policy(headers: &HeaderMap) -> &str {
    headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap()
}

#[tokio::test]
async fn only_a_route_that_asks_for_it_may_be_framed_and_then_it_has_no_cookie_no_script_and_no_form() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let (_, headers, _) = ask(&app, "/page/one").await;
    assert!(policy(&headers).contains("frame-ancestors 'none'"));
    let (status, headers, body) = ask(&app, "/card?lang=ar").await;
    assert_eq!(status, StatusCode::OK);
    assert!(policy(&headers).contains("frame-ancestors *") && policy(&headers).contains("form-action 'none'"));
    assert!(!policy(&headers).contains("script-src"));
    assert!(!headers.contains_key(header::SET_COOKIE));
    assert!(body.contains("dir=\"rtl\"") && body.contains("noindex"));
    for absent in ["<script", "<form", "<nav", "<footer"] {
        assert!(!body.contains(absent), "{absent}");
    }
}

#[tokio::test]
async fn the_error_page_of_a_framed_route_is_a_page_of_the_house_and_refuses_frames() {
    let folder = tempfile::tempdir().unwrap();
    let (status, headers, body) = ask(&house(folder.path()).await, "/missing").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(policy(&headers).contains("frame-ancestors 'none'") && body.contains("<nav"));
}

#[tokio::test]
async fn a_witness_sees_every_request_also_what_is_answered_from_memory() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    for path in ["/page/one", "/page/one", "/page/two?via=x", "/card", "/page"] {
        ask(&app, path).await;
    }
    assert_eq!(*app.held::<Seen>().0.lock().unwrap(), ["/page/one", "/page/one", "/page/two?via=x"]);
}

#[tokio::test]
async fn a_page_that_is_described_tells_others_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (_, _, body) = ask(&house(folder.path()).await, "/page/one?x=1").await;
    assert!(body.contains("<meta property=\"og:description\" content=\"Ce qu’elle dit.\">"));
    assert!(body.contains("<meta property=\"og:url\" content=\"http://twiza.test/page/one\">"));
}
