//! Looking for something in every way that nobody should: each gets a page or an answer, and each within bounds.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use kernel::{Lang, World};
use store::Db;
use store::testing::{TestPlace, each_config};
use tower::ServiceExt;
use twiza::house;
use web::{App, Settings};

/// A house with nothing in it but the territory.
async fn house(place: &TestPlace) -> (App, Router) {
    let db = Db::open(&place.config, World::real(), &house::migrations(&house::features())).await.unwrap();
    let app = App::new(db, house::features(), Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"));
    app.search.catch_up(&app.db).await.unwrap();
    let router = web::router::build(&app);
    (app, router)
}

async fn ask(router: &Router, path: &str) -> (StatusCode, String) {
    let request = Request::get(path).header(header::HOST, "twiza.test").header(header::ACCEPT_LANGUAGE, "en");
    let response = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[test]
fn whatever_is_typed_is_answered_with_a_page_of_bounded_size() {
    each_config("looking", |place| async move {
        let (_app, router) = house(&place).await;
        let long = "tanger%20".repeat(1_200);
        let all = [
            long.as_str(),
            "%2A%2A%2A",
            "%25%25",
            "%00%01%1b%5b2J",
            "%ff%fe",
            "%",
            "%E2%80%AE%E2%80%8F",
            "%22%22%22%28%28%5B%7B",
            "AND+OR+NOT",
            "title%3Atanger+%2Btanger+-tanger+tanger~2+tanger%5E9",
            "%3Cscript%3Ealert%281%29%3C%2Fscript%3E",
            "a",
            "1",
            "%F0%9F%92%A7",
            &"%D9%8E".repeat(400),
            &"x%20".repeat(2_000),
        ];
        for typed in all {
            for path in ["/search", "/search.json", "/search/suggestions"] {
                let (status, body) = ask(&router, &format!("{path}?q={typed}")).await;
                assert_eq!(status, StatusCode::OK, "{path} {typed:.40}");
                assert!(body.len() < 200_000, "{path} {typed:.40}: {} bytes", body.len());
                assert!(path != "/search" || !body.contains("<script>alert"), "{path}");
            }
        }
        let (_, body) = ask(&router, &format!("/search?q={long}")).await;
        assert!(
            body.contains("Only the first") && body.contains("/places/01.511.01.0"),
            "it is cut, says so, and finds"
        );
        let (_, body) = ask(&router, "/search?q=%2A%2A").await;
        assert!(body.contains("no letter and no digit") && body.contains("?kind=place"), "the ways in are offered");
    });
}

#[test]
fn no_page_is_beyond_the_last_one_and_no_filter_is_taken_for_another() {
    each_config("looking", |place| async move {
        let (_app, router) = house(&place).await;
        for page in ["0", "-1", "51", "99999999999999999999", "x"] {
            let (status, body) = ask(&router, &format!("/search.json?kind=place&page={page}")).await;
            let shown: serde_json::Value = serde_json::from_str(&body).unwrap();
            assert_eq!(status, StatusCode::OK);
            assert!((1..=50).contains(&shown["page"].as_u64().unwrap()), "{page}");
            assert_eq!(ask(&router, &format!("/search?kind=place&page={page}")).await.0, StatusCode::OK);
        }
        for filter in
            ["kind=secret", "place=99", "right=ICCPR-999", "theme=none", "year=0", "language=de", "space=nobody"]
        {
            let (status, body) = ask(&router, &format!("/search.json?q=tanger&{filter}")).await;
            assert_eq!(status, StatusCode::BAD_REQUEST);
            assert!(body.contains("unknown-value") && body.contains(filter.split('=').next().unwrap()), "{body}");
            assert_eq!(
                ask(&router, &format!("/search?q=tanger&{filter}")).await.0,
                StatusCode::OK,
                "a person sees what is chosen"
            );
        }
    });
}

#[test]
fn every_place_of_the_territory_is_reached_page_by_page_each_once() {
    each_config("looking", |place| async move {
        let (_app, router) = house(&place).await;
        let (mut path, mut seen) = ("/search.json?kind=place&place=01".to_owned(), Vec::new());
        loop {
            let answer: serde_json::Value = serde_json::from_str(&ask(&router, &path).await.1).unwrap();
            seen.extend(
                answer["results"].as_array().unwrap().iter().map(|one| one["url"].as_str().unwrap().to_owned()),
            );
            match answer["next"].as_str() {
                Some(next) => path = next.replace("http://twiza.test", ""),
                None => break assert_eq!(answer["total"].as_u64().unwrap() as usize, seen.len()),
            }
        }
        let within = kernel::place::all().iter().filter(|place| place.code == "01" || place.code.starts_with("01."));
        let mut expected: Vec<String> =
            within.map(|place| format!("http://twiza.test/places/{}", place.code)).collect();
        seen.sort();
        expected.sort();
        assert_eq!(seen, expected);
    });
}

#[test]
fn the_map_of_the_site_has_each_open_page_once_with_its_languages() {
    each_config("looking", |place| async move {
        let (app, router) = house(&place).await;
        let (_, index) = ask(&router, "/sitemap.xml").await;
        let parts: Vec<&str> = index.split("<loc>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
        let known = app.search.open_pages(0, usize::MAX >> 1).unwrap();
        let (mut pages, mut own) = (Vec::new(), 0);
        for part in &parts {
            let (status, xml) = ask(&router, part.trim_start_matches("http://twiza.test")).await;
            assert_eq!(status, StatusCode::OK);
            for url in xml.split("<url>").skip(1) {
                let path = url.split("<loc>http://twiza.test").nth(1).unwrap().split('<').next().unwrap();
                let langs =
                    known.iter().find(|page| page.path == path).map_or(Lang::ALL.len(), |page| page.langs.len());
                let links = if langs > 1 { langs + 1 } else { 0 };
                assert_eq!(url.matches("hreflang").count(), links, "{path} is offered in the languages that it has");
            }
            if part.ends_with("/1.xml") {
                own = xml.matches("<url>").count();
            }
            pages.extend(xml.split("<loc>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()));
        }
        let all = pages.len();
        pages.sort();
        pages.dedup();
        assert_eq!(pages.len(), all, "no page twice");
        assert_eq!(all as u64, app.search.open_records().unwrap() + own as u64, "and none left out");
        for page in pages.iter().step_by(150) {
            assert_eq!(ask(&router, page.trim_start_matches("http://twiza.test")).await.0, StatusCode::OK, "{page}");
        }
        for part in ["0.xml", "99.xml", "1", "x.xml", "-1.xml"] {
            assert_eq!(ask(&router, &format!("/sitemap/{part}")).await.0, StatusCode::NOT_FOUND, "{part}");
        }
    });
}

#[test]
fn many_who_look_at_once_are_all_answered() {
    each_config("looking", |place| async move {
        let (_app, router) = house(&place).await;
        let asked = (0..60).map(|number| {
            let router = router.clone();
            tokio::spawn(async move { ask(&router, &format!("/search.json?q=tanger+{number}")).await.0 })
        });
        for answer in asked.collect::<Vec<_>>() {
            assert_eq!(answer.await.unwrap(), StatusCode::OK);
        }
    });
}
