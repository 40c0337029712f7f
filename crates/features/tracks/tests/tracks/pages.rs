//! What is answered to whom: nobody sees what its holder does not show, whatever her role.

use actors::accounts::Account;
use actors::sessions;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use kernel::Id;
use tower::ServiceExt;
use twiza_tracks::model::{Code, Key};
use twiza_tracks::store::portfolios::Holder;
use twiza_tracks::store::{Silent, evidence, portfolios, requests, statements};
use web::{App, Settings};

use crate::house::{House, on_each_engine};

pub(crate) struct Site {
    pub(crate) house: House,
    router: Router,
}

/// Somebody with a browser.
#[derive(Clone, Default)]
pub(crate) struct Browser {
    cookies: Vec<String>,
}

impl Browser {
    fn keep(&mut self, response: &Response<Body>) {
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
            if !pair.starts_with("twiza_said") {
                self.cookies.push(pair);
            }
        }
    }
}

impl Site {
    pub(crate) fn build(house: House) -> Self {
        let settings = Settings { public_url: Some("https://twiza.example".into()), ..Settings::default() };
        let app = App::new(house.db.clone(), vec![twiza_tracks::feature()], settings)
            .unwrap_or_else(|faults| panic!("{faults:?}"));
        Self { house, router: web::router::build(&app) }
    }

    pub(crate) async fn browser(&self, account: Id<Account>) -> Browser {
        let token = sessions::open(&self.house.db, account, "test".to_owned(), false).await.unwrap();
        Browser { cookies: vec![format!("twiza_session={}", token.reveal())] }
    }

    pub(crate) async fn bytes(&self, browser: &Browser, path: &str) -> (StatusCode, Vec<u8>) {
        let request = Request::get(path).header(header::COOKIE, browser.cookies.join("; "));
        let response = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let status = response.status();
        (status, to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec())
    }

    pub(crate) async fn get(&self, browser: &Browser, path: &str) -> (StatusCode, String) {
        let (status, body) = self.bytes(browser, path).await;
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    async fn post(&self, browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> StatusCode {
        let encoded = |(name, value): &(&str, &str)| format!("{name}={}", web::encoded(value));
        let body = fields.iter().map(encoded).collect::<Vec<_>>().join("&");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, browser.cookies.join("; "));
        let response = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        browser.keep(&response);
        response.status()
    }

    /// A form with a file.
    async fn send(&self, browser: &Browser, path: &str, fields: &[(&str, &str)], file: &[u8]) -> StatusCode {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        body.extend(b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n");
        body.extend(file);
        body.extend(b"\r\n--x--\r\n");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
            .header(header::COOKIE, browser.cookies.join("; "));
        self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap().status()
    }

    pub(crate) async fn link(&self, key: Key) -> String {
        let own = self.house.portfolio(key).await;
        format!("/portfolios/{}", Code::of(key.portfolio, &own.card.secret))
    }

    /// A browser in which the holder's link opens.
    pub(crate) async fn device(&self, holder: Holder) -> Browser {
        let own = self.house.portfolio(holder.key).await;
        Browser { cookies: vec![format!("twiza_portfolio_{}={}", holder.key.portfolio, own.card.device)] }
    }
}

#[test]
fn a_link_opens_in_the_browser_that_began_and_in_no_other_without_the_code() {
    on_each_engine("tracks_link", |house: House| async move {
        let site = Site::build(house);
        let key = site.house.invite("").await.unwrap();
        let link = site.link(key).await;
        let (mut phone, mut other) = (Browser::default(), Browser::default());
        let (status, page) = site.get(&phone, &link).await;
        assert!(status == StatusCode::OK && page.contains("Personne générée"));
        for below in ["/estimate", "/sight", "/portfolio.pdf", "/competencies/animate"] {
            assert_eq!(site.get(&phone, &format!("{link}{below}")).await.0, StatusCode::NOT_FOUND, "before she began");
        }
        site.post(&mut phone, &format!("{link}/beginning"), &[]).await;
        let seen = site.post(&mut phone, &format!("{link}/estimate"), &[("c-animate", "2"), ("c-media", "4")]).await;
        assert_eq!(seen, StatusCode::SEE_OTHER);
        let empty = site.post(&mut phone, &format!("{link}/estimate"), &[]).await;
        assert_eq!(empty, StatusCode::UNPROCESSABLE_ENTITY);
        let (_, page) = site.get(&phone, &format!("{link}/estimate")).await;
        assert_eq!(page.matches(" checked").count(), 2, "what she said last is chosen");

        let (status, page) = site.get(&other, &link).await;
        assert!(status == StatusCode::OK && !page.contains("Personne") && !page.contains("/estimate"), "handed on");
        assert_eq!(site.get(&other, &format!("{link}/sight")).await.0, StatusCode::NOT_FOUND);
        assert_eq!(site.post(&mut other, &format!("{link}/erasure"), &[("sure", "yes")]).await, StatusCode::NOT_FOUND);
        let pin = site.house.portfolio(key).await.card.pin;
        let wrong = if pin == "000000" { "000001" } else { "000000" };
        let refused = site.post(&mut other, &format!("{link}/unlocking"), &[("pin", wrong)]).await;
        assert_eq!(refused, StatusCode::UNPROCESSABLE_ENTITY);
        site.post(&mut other, &format!("{link}/unlocking"), &[("pin", &pin)]).await;
        assert_eq!(site.get(&other, &format!("{link}/sight")).await.0, StatusCode::OK);
        let mut thief = Browser::default();
        for _ in 0..6 {
            site.post(&mut thief, &format!("{link}/unlocking"), &[("pin", wrong)]).await;
        }
        let late = site.post(&mut thief, &format!("{link}/unlocking"), &[("pin", &pin)]).await;
        assert_eq!(late, StatusCode::TOO_MANY_REQUESTS, "nobody goes on guessing");
    });
}

#[test]
fn who_accompanies_reads_nothing_that_is_not_shown_to_her() {
    on_each_engine("tracks_guide", |house: House| async move {
        let site = Site::build(house);
        let holder = site.house.holder().await;
        let piece = site.house.show(holder, "animate", b"%PDF-1.4 sealed".to_vec()).await.unwrap();
        let guide = site.browser(site.house.guide).await;
        let person = format!("/s/douar/tracks/people/{}", holder.key.portfolio);
        let file = format!("{person}/files/{piece}");
        let (status, page) = site.get(&guide, &person).await;
        assert!(status == StatusCode::OK && page.contains("Personne générée") && !page.contains("Preuve générée"));
        assert_eq!(site.get(&guide, &file).await.0, StatusCode::NOT_FOUND);
        let own = site.link(holder.key).await;
        let (_, page) = site.get(&guide, &own).await;
        assert!(!page.contains("Preuve générée"), "her link opens nothing for who gave it out");

        let mut device = site.device(holder).await;
        site.post(&mut device, &format!("{own}/sight"), &[("guides", "yes")]).await;
        assert!(site.get(&guide, &person).await.1.contains("Preuve générée"));
        assert_eq!(site.bytes(&guide, &file).await, (StatusCode::OK, b"%PDF-1.4 sealed".to_vec()));
        site.post(&mut device, &format!("{own}/sight"), &[]).await;
        assert_eq!(site.get(&guide, &file).await.0, StatusCode::NOT_FOUND, "she takes it back");
    });
}

#[test]
fn a_validator_sees_what_she_is_asked_to_look_at_for_as_long_as_she_looks() {
    on_each_engine("tracks_validator", |house: House| async move {
        let site = Site::build(house);
        let holder = site.house.holder().await;
        site.house.gathers(holder).await;
        let asked = site.house.show(holder, "include", b"%PDF-1.4 asked".to_vec()).await.unwrap();
        let other = site.house.show(holder, "protect", b"%PDF-1.4 other".to_vec()).await.unwrap();
        let request = site.house.ask(holder, "include").await.unwrap();
        let page = format!("/s/douar/tracks/requests/{request}");
        let [one, two, three] = [0, 1, 2].map(|number| site.house.validators[number]);
        let (mut first, second) = (site.browser(one).await, site.browser(two).await);
        let guide = site.browser(site.house.guide).await;
        let (status, words) = site.get(&first, &page).await;
        assert!(status == StatusCode::OK && words.contains("Preuve générée de include"));
        assert!(!words.contains("Preuve générée de protect"), "of this competency only");
        assert_eq!(site.get(&first, &format!("{page}/files/{asked}")).await.0, StatusCode::OK);
        assert_eq!(site.get(&first, &format!("{page}/files/{other}")).await.0, StatusCode::NOT_FOUND);
        assert_eq!(site.get(&guide, &page).await.0, StatusCode::NOT_FOUND, "who accompanies does not look");
        assert_eq!(site.get(&Browser::default(), &page).await.0, StatusCode::UNAUTHORIZED);
        let short = site.post(&mut first, &page, &[("level", "3"), ("words", "oui")]).await;
        assert_eq!(short, StatusCode::UNPROCESSABLE_ENTITY, "a reason is a sentence");
        let why = "La rencontre a été changée, et trois filles sont venues.";
        assert_eq!(site.post(&mut first, &page, &[("level", "3"), ("words", why)]).await, StatusCode::SEE_OTHER);
        assert_eq!(site.get(&first, &page).await.0, StatusCode::NOT_FOUND, "she has looked");
        assert!(!site.get(&second, &page).await.1.contains(why), "each looks without the other");
        site.house.find(request, two, 3).await.unwrap();
        let third = site.browser(three).await;
        assert_eq!(site.get(&third, &page).await.0, StatusCode::NOT_FOUND, "it is settled");
        let own = format!("{}/competencies/include", site.link(holder.key).await);
        let (_, words) = site.get(&site.device(holder).await, &own).await;
        assert!(words.contains(why) && !words.contains("Personne générée une"), "the reason, without the name");
    });
}

#[test]
fn a_file_that_comes_in_is_kept_as_it_is_and_what_is_none_is_told() {
    on_each_engine("tracks_files", |house: House| async move {
        let site = Site::build(house);
        let holder = site.house.holder().await;
        let device = site.device(holder).await;
        let to = format!("{}/competencies/animate/pieces", site.link(holder.key).await);
        let fields = [("kind", "work"), ("title", "Un plan"), ("words", ""), ("link", "")];
        let good = site.send(&device, &to, &fields, b"%PDF-1.4 plan").await;
        assert_eq!(good, StatusCode::SEE_OTHER);
        for wrong in [&b"<html>"[..], b""] {
            assert_eq!(site.send(&device, &to, &fields, wrong).await, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let evil = [("kind", "work"), ("title", "Un lien"), ("words", ""), ("link", "javascript:alert(1)")];
        assert_eq!(site.send(&device, &to, &evil, b"%PDF-1.4").await, StatusCode::UNPROCESSABLE_ENTITY);
        let here = [
            ("kind", "certificate"),
            ("title", "Un certificat"),
            ("words", ""),
            ("link", "https://twiza.example/credentials/1"),
        ];
        assert_eq!(site.send(&device, &to, &here, b"%PDF-1.4").await, StatusCode::SEE_OTHER);
        let pieces = evidence::pieces(&site.house.db, holder.key).await.unwrap();
        assert_eq!(pieces.len(), 2);
        assert_eq!(pieces[1].note.link, "/credentials/1", "an address of this house is kept without its name");
    });
}

#[test]
fn whoever_has_the_paper_sees_whose_it_is_and_everybody_whether_it_stands() {
    on_each_engine("tracks_check", |house: House| async move {
        let site = Site::build(house);
        let holder = site.house.whole().await;
        let id = site.house.write(move |tx| statements::give(tx, holder.key, &Silent)).await.unwrap();
        let (_, statement) = statements::find(&site.house.db, id).await.unwrap().unwrap();
        let (anybody, page) = (Browser::default(), format!("/tracks/statements/{id}"));
        let (status, words) = site.get(&anybody, &page).await;
        assert!(status == StatusCode::OK && !words.contains("Personne générée"));
        let (_, words) = site.get(&anybody, &format!("{page}?k={}", statement.seal.key)).await;
        assert!(words.contains("Personne générée"));
        let (_, words) = site.get(&anybody, &format!("{page}?k=")).await;
        assert!(!words.contains("Personne générée"));
        let mut guide = site.browser(site.house.guide).await;
        let withdrawal = format!("/s/douar/tracks/statements/{id}/withdrawal");
        let blank = site.post(&mut guide, &withdrawal, &[("reason", "")]).await;
        assert_eq!(blank, StatusCode::UNPROCESSABLE_ENTITY);
        site.post(&mut guide, &withdrawal, &[("reason", "Une preuve était fausse.")]).await;
        assert!(site.get(&anybody, &page).await.1.contains("Une preuve était fausse."));
        let device = site.device(holder).await;
        let paper = format!("{}/statements/fr.pdf", site.link(holder.key).await);
        assert_eq!(site.get(&device, &paper).await.0, StatusCode::NOT_FOUND, "nor is it printed any more");
    });
}

#[test]
fn a_request_that_is_taken_back_shows_nothing_any_more() {
    on_each_engine("tracks_back", |house: House| async move {
        let site = Site::build(house);
        let holder = site.house.holder().await;
        site.house.gathers(holder).await;
        let request = site.house.ask(holder, "debate").await.unwrap();
        let validator = site.browser(site.house.validators[0]).await;
        let (_, list) = site.get(&validator, "/s/douar/tracks/requests").await;
        assert!(list.contains(&request.to_string()));
        site.house.write(move |tx| requests::take_back(tx, holder, request)).await.unwrap();
        assert!(!site.get(&validator, "/s/douar/tracks/requests").await.1.contains(&request.to_string()));
        site.house.write(move |tx| portfolios::end(tx, holder.key, false)).await.unwrap();
        let path = format!("/s/douar/tracks/requests/{request}");
        assert_eq!(site.get(&validator, &path).await.0, StatusCode::NOT_FOUND);
    });
}
