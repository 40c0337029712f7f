//! How a petition is doing: counted visits on both engines, and the pages, the card and the poster.

use std::collections::HashMap;

use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use jiff::civil::date;
use kernel::{Lang, Text};
use store::testing::each_engine;
use store::{Db, Entry, Stream, Who};
use tower::ServiceExt;
use twiza_petitions::model::{Confirmation, How, Key, Mark, Supporter, law};
use twiza_petitions::store::petitions::{self, NewPetition};
use twiza_petitions::store::signatures::{self, Ready, Whereabouts};
use twiza_petitions::store::visits;
use web::{App, Settings};

const WHO: Who = Who::system("test");

async fn petition(db: &Db, slug: &'static str) -> Key {
    let name = Text::fr_ar("Association générée", "جمعية مولدة");
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
    let space = NewSpace { slug: "generee".to_owned(), name, organisation, listed: true };
    let space = spaces::create(db, WHO, space).await.unwrap().id;
    let rules = law::in_force("national-petition", date(2026, 11, 1)).unwrap();
    let new = NewPetition {
        space,
        slug: slug.to_owned(),
        rules: rules.source().to_owned(),
        authority: rules.authorities[0].code.clone(),
        territory: None,
        association: None,
        title: Text::fr_ar("De l’eau & des puits", "الماء والآبار"),
        confirmation: Confirmation::Offered,
    };
    db.write(Stream::space(space), WHO, move |tx| petitions::create(tx, new)).await.unwrap()
}

async fn open(db: &Db, key: Key) {
    let today = db.world().today();
    db.write(Stream::space(key.space), WHO, move |tx| petitions::open(tx, key, today)).await.unwrap();
}

async fn sign(db: &Db, key: Key, number: u32, province: &str, how: How) {
    let supporter = Supporter {
        salt: format!("sel {number}"),
        given: "Personne".to_owned(),
        family: format!("générée {number}"),
        number: Some(format!("AB{number}")),
        expires_on: Some(date(2031, 1, 1)),
        address: None,
        commune: None,
        birth_place: None,
        roll_number: None,
        contact: None,
        mark: Mark::Typed("Personne générée".to_owned()),
        lang: Lang::Fr,
    };
    let place = Whereabouts { province: province.to_owned(), commune: None };
    let ready = Ready::of(db.world(), db.keys(), key, &supporter, place, how).unwrap();
    db.write(key.log(), WHO, move |tx| signatures::sign(tx, key, ready)).await.unwrap();
}

fn app(db: &Db) -> App {
    let built = App::new(db.clone(), vec![twiza_petitions::feature()], Settings::default());
    built.unwrap_or_else(|faults| panic!("{faults:?}"))
}

async fn ask(app: &App, path: &str, more: &[(header::HeaderName, &str)]) -> (StatusCode, HeaderMap, Vec<u8>) {
    let mut request = Request::get(path).header(header::HOST, "twiza.test");
    for (name, value) in more {
        request = request.header(name, *value);
    }
    let response = web::router::build(app).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    (parts.status, parts.headers, to_bytes(body, usize::MAX).await.unwrap().to_vec())
}

async fn page(app: &App, path: &str) -> String {
    let (status, _, body) = ask(app, path, &[]).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    String::from_utf8(body).unwrap()
}

#[test]
fn visits_add_up_by_source_and_by_day() {
    each_engine("visits", &[actors::MIGRATIONS, twiza_petitions::MIGRATIONS], |db| async move {
        let key = petition(&db, "eau").await;
        for (day, source, count) in
            [(1, "poster", 2_u64), (1, "site:hespress.com", 5), (2, "poster", 4), (1, "poster", 1)]
        {
            let counts = HashMap::from([(source.to_owned(), count)]);
            let act = move |tx: &mut store::Tx<'_>| {
                visits::add(tx, key, date(2026, 11, day), &counts)?;
                tx.record(Entry::new("petition.visits.counted", "space", key.space));
                Ok(())
            };
            db.write(Stream::space(key.space), WHO, act).await.unwrap();
        }
        let by_source = visits::by_source(&db, key).await.unwrap();
        assert_eq!(by_source, [("poster".to_owned(), 7), ("site:hespress.com".to_owned(), 5)]);
        assert_eq!(visits::by_day(&db, key).await.unwrap(), [(date(2026, 11, 1), 8), (date(2026, 11, 2), 4)]);
    });
}

#[test]
fn strangers_cannot_fill_the_table_with_names_of_sites() {
    each_engine("visit_sites", &[actors::MIGRATIONS, twiza_petitions::MIGRATIONS], |db| async move {
        let key = petition(&db, "eau").await;
        for turn in 0..3 {
            let site = |number: usize| format!("site:site-{turn}-{number}.example.org");
            let counts: HashMap<String, u64> = (0..30).map(|number| (site(number), 1)).collect();
            let act = move |tx: &mut store::Tx<'_>| {
                visits::add(tx, key, date(2026, 11, 1), &counts)?;
                tx.record(Entry::new("petition.visits.counted", "space", key.space));
                Ok(())
            };
            db.write(Stream::space(key.space), WHO, act).await.unwrap();
        }
        let by_source = visits::by_source(&db, key).await.unwrap();
        assert_eq!(by_source.len(), visits::MOST_SITES + 1);
        assert_eq!(by_source[0], (visits::OTHER_SITES.to_owned(), 50));
        assert_eq!(by_source.iter().map(|(_, visits)| visits).sum::<u64>(), 90, "no visit is lost");
    });
}

#[test]
fn the_pages_show_count_curve_and_map_and_a_draft_shows_nothing() {
    each_engine("growth_pages", &[actors::MIGRATIONS, twiza_petitions::MIGRATIONS], |db| async move {
        let key = petition(&db, "eau").await;
        let app = app(&db);
        for below in ["growth", "card", "poster.pdf"] {
            assert_eq!(ask(&app, &format!("/petitions/eau/{below}"), &[]).await.0, StatusCode::NOT_FOUND, "{below}");
        }
        open(&db, key).await;
        sign(&db, key, 1, "01.511", How::Online).await;
        sign(&db, key, 2, "abroad", How::Paper).await;
        for (lang, needed) in [("fr", "4\u{202f}000"), ("ar", "4.000"), ("en", "4,000")] {
            let shown = page(&app, &format!("/petitions/eau/growth?lang={lang}")).await;
            assert!(shown.contains(needed) && shown.contains("data-count=\"/petitions/eau/count.json\""), "{lang}");
            assert!(shown.contains("class=\"map\"") && shown.contains("stroke majorelle") | shown.contains("<circle"));
            assert!(!shown.contains("petition-growth") && !shown.contains("onclick") && !shown.contains(" style=\""));
            assert!(shown.contains("via%3Dwhatsapp%26lang%3D") && shown.contains("via=link&amp;lang="));
        }
    });
}

#[test]
fn the_card_can_be_framed_and_leads_to_the_petition_in_a_page_of_its_own() {
    each_engine("growth_card", &[actors::MIGRATIONS, twiza_petitions::MIGRATIONS], |db| async move {
        let key = petition(&db, "eau").await;
        open(&db, key).await;
        let (status, headers, body) = ask(&app(&db), "/petitions/eau/card?lang=ar", &[]).await;
        let body = String::from_utf8(body).unwrap();
        assert_eq!(status, StatusCode::OK);
        assert!(headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("frame-ancestors *"));
        assert!(!headers.contains_key(header::SET_COOKIE) && !body.contains("<script"));
        assert!(body.contains("الماء والآبار") && body.contains("/petitions/eau?via=card&amp;lang=ar"));
        assert_eq!(body.matches("target=\"_blank\" rel=\"noopener\"").count(), 2);
        let (_, headers, _) = ask(&app(&db), "/petitions/eau/growth", &[]).await;
        assert!(headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("frame-ancestors 'none'"));
    });
}

#[test]
fn the_poster_is_a_pdf_in_both_languages_and_sizes() {
    each_engine("growth_poster", &[actors::MIGRATIONS, twiza_petitions::MIGRATIONS], |db| async move {
        let key = petition(&db, "eau").await;
        open(&db, key).await;
        let app = app(&db);
        for query in ["lang=fr", "lang=ar&format=a3"] {
            let (status, headers, body) = ask(&app, &format!("/petitions/eau/poster.pdf?{query}"), &[]).await;
            assert_eq!((status, &headers[header::CONTENT_TYPE]), (StatusCode::OK, &"application/pdf".parse().unwrap()));
            assert!(body.starts_with(b"%PDF"));
        }
    });
}

#[test]
fn readers_of_the_public_page_are_counted_by_where_they_came_from_and_machines_are_not() {
    each_engine("visits_counted", &[actors::MIGRATIONS, twiza_petitions::MIGRATIONS], |db| async move {
        let key = petition(&db, "eau").await;
        let app = app(&db);
        ask(&app, "/petitions/eau", &[]).await;
        open(&db, key).await;
        let phone = (header::USER_AGENT, "Mozilla/5.0 (Linux; Android 10; K) Mobile Safari/537.36");
        for _ in 0..3 {
            assert_eq!(ask(&app, "/petitions/eau?via=poster", std::slice::from_ref(&phone)).await.0, StatusCode::OK);
        }
        ask(&app, "/petitions/eau", &[phone.clone(), (header::REFERER, "https://www.hespress.com/a?b#c")]).await;
        ask(&app, "/petitions/eau?lang=ar", &[phone, (header::REFERER, "http://twiza.test/petitions/eau")]).await;
        ask(&app, "/petitions/eau", &[(header::USER_AGENT, "Googlebot/2.1")]).await;
        ask(&app, "/petitions/nulle-part", &[]).await;
        let chore =
            app.features.iter().flat_map(|feature| feature.chores).find(|chore| chore.name == "petition-visits");
        (chore.unwrap().run)(&app).await.unwrap();
        // The request before the opening cannot be told from one after it: it counts on the same day.
        let expected = [("poster", 3), ("direct", 1), ("site:hespress.com", 1)].map(|(code, n)| (code.to_owned(), n));
        assert_eq!(visits::by_source(&db, key).await.unwrap(), expected);
        (chore.unwrap().run)(&app).await.unwrap();
        assert_eq!(visits::by_source(&db, key).await.unwrap(), expected, "what was written is not written again");
    });
}
