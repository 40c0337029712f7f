//! What is answered to whom: nobody sees what its holder does not show, whatever her role.

use actors::accounts::Account;
use actors::{Role, memberships, sessions};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use jiff::civil::date;
use kernel::Id;
use post::Post;
use tower::ServiceExt;
use twiza_tracks::model::Key;
use twiza_tracks::store::portfolios::Holder;
use twiza_tracks::store::{Silent, evidence, portfolios, requests, statements};
use web::{App, Attested, Feature, Register, Settings};

use crate::house::{House, Postman, on_each_engine};

pub(crate) struct Site {
    pub(crate) house: House,
    pub(crate) app: App,
    router: Router,
}

/// A house that certifies: one certificate, of somebody whom nobody knows.
fn register() -> Feature {
    fn attested(number: &str) -> Register {
        Register::Known(Box::new(Attested {
            address: format!("/credentials/{number}?k=glance"),
            kind: "tracks-piece-certificate",
            title: kernel::Text::fr_ar("Conduire un projet", "قيادة مشروع"),
            amount: "18 h sur 20 h".into(),
            name: Some(if number == "hers" { "générée PERSONNE".into() } else { "Une autre".into() }),
            by: kernel::Text::fr_ar("Association générée", "جمعية مولدة"),
            on: date(2025, 5, 17),
            withdrawn: (number == "withdrawn").then(|| (date(2025, 6, 1), "Une erreur de nom.".to_owned())),
        }))
    }
    fn look(address: &str) -> Option<Register> {
        let number = address.strip_prefix("/credentials/")?.split('?').next()?;
        Some(if number == "none" { Register::Unknown } else { attested(number) })
    }
    Feature {
        name: "register",
        attests: Some(|_, address| Box::pin(async move { Ok(look(address)) })),
        ..Feature::default()
    }
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
        Self::with(house, Post::default())
    }

    /// With a way for its letters.
    pub(crate) fn with(house: House, post: Post) -> Self {
        let settings = Settings { post, public_url: Some("https://twiza.example".into()), ..Settings::default() };
        let app = App::new(house.db.clone(), vec![twiza_tracks::feature(), register()], settings)
            .unwrap_or_else(|faults| panic!("{faults:?}"));
        Self { house, router: web::router::build(&app), app }
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

    pub(crate) async fn post(&self, browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> StatusCode {
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
        own.link()
    }

    /// A browser in which the holder's link opens.
    pub(crate) async fn device(&self, holder: Holder) -> Browser {
        let own = self.house.portfolio(holder.key).await;
        Browser { cookies: vec![format!("twiza_portfolio_{}={}", holder.key.portfolio, own.card.latch.device)] }
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
        let pin = site.house.portfolio(key).await.card.latch.pin;
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
            ("link", "https://twiza.example/s/douar"),
        ];
        assert_eq!(site.send(&device, &to, &here, b"%PDF-1.4").await, StatusCode::SEE_OTHER);
        let pieces = evidence::pieces(&site.house.db, holder.key).await.unwrap();
        assert_eq!(pieces.len(), 2);
        assert_eq!(pieces[1].note.link, "/s/douar", "an address of this house is kept without its name");
    });
}

#[test]
fn a_certificate_is_believed_by_the_register_and_never_by_its_address() {
    on_each_engine("tracks_register", |house: House| async move {
        let site = Site::build(house);
        let holder = site.house.holder().await;
        let device = site.device(holder).await;
        let own = format!("{}/competencies/include", site.link(holder.key).await);
        let send = |link: &'static str| {
            let (site, device, to) = (&site, &device, format!("{own}/pieces"));
            let fields = [("kind", "certificate"), ("title", "Un certificat"), ("words", "Suivi."), ("link", link)];
            async move { site.send(device, &to, &fields, b"%PDF-1.4").await }
        };
        assert_eq!(send("https://twiza.example/credentials/none").await, StatusCode::UNPROCESSABLE_ENTITY);
        for link in
            ["/credentials/hers?k=secret", "/credentials/other", "/credentials/withdrawn", "https://example.org/a"]
        {
            assert_eq!(send(link).await, StatusCode::SEE_OTHER);
        }
        let pieces = evidence::pieces(&site.house.db, holder.key).await.unwrap();
        assert_eq!(pieces[0].note.link, "/credentials/hers?k=glance", "her own key is not handed on");

        site.house.sees(holder, 3).await;
        let request = site.house.ask(holder, "include").await.unwrap();
        let validator = site.browser(site.house.validators[0]).await;
        let (_, page) = site.get(&validator, &format!("/s/douar/tracks/requests/{request}?lang=fr")).await;
        assert_eq!(page.matches("Vérifié dans le registre de la maison").count(), 2, "hers, and that of another");
        assert_eq!(page.matches("ce n’est pas le nom de ce portfolio").count(), 2);
        assert!(page.contains("Une erreur de nom.") && page.contains("autre site"));
        assert!(!page.contains("secret") && page.contains("18 h sur 20 h"));
    });
}

#[test]
fn a_link_to_what_somebody_began_is_given_out_by_those_who_lead_and_by_two_of_them() {
    on_each_engine("tracks_renewal", |house: House| async move {
        let site = Site::build(house);
        let holder = site.house.holder().await;
        let space = site.house.space.id;
        let mut browsers = Vec::new();
        for (account, role) in site.house.validators.iter().zip([Role::Facilitator, Role::Officer, Role::Officer]) {
            memberships::grant(&site.house.db, crate::house::WHO, space, *account, role).await.unwrap();
            browsers.push(site.browser(*account).await);
        }
        let [mut guide, mut one, mut two] = <[Browser; 3]>::try_from(browsers).ok().unwrap();
        let person = format!("/s/douar/tracks/people/{}", holder.key.portfolio);
        let (renewal, handover) = (format!("{person}/renewal"), format!("{person}/handover"));
        assert_eq!(site.post(&mut guide, &renewal, &[]).await, StatusCode::NOT_FOUND, "not for who accompanies");
        assert_eq!(site.post(&mut guide, &handover, &[]).await, StatusCode::FORBIDDEN);
        let before = site.house.portfolio(holder.key).await;
        site.post(&mut one, &renewal, &[]).await;
        assert_eq!(
            site.house.portfolio(holder.key).await.card.latch,
            before.card.latch,
            "nor for one who leads, alone"
        );

        site.post(&mut one, &handover, &[]).await;
        let agreement = format!("{handover}/agreement");
        site.post(&mut one, &agreement, &[]).await;
        assert_eq!(
            site.house.portfolio(holder.key).await.card.latch,
            before.card.latch,
            "she cannot agree with herself"
        );
        site.post(&mut two, &agreement, &[]).await;
        let handed = site.house.portfolio(holder.key).await;
        let (pin, link) = (handed.card.latch.pin.clone(), handed.link());
        let seen = |page: String| (page.contains(&pin), page.contains(&link));
        assert_eq!(seen(site.get(&one, &person).await.1), (true, false), "who asked has the digits");
        assert_eq!(seen(site.get(&two, &person).await.1), (false, true), "who agreed has the link");
        for other in [&guide, &site.browser(site.house.guide).await] {
            let track = site.house.track;
            assert_eq!(seen(site.get(other, &person).await.1), (false, false));
            assert_eq!(seen(site.get(other, &format!("/s/douar/tracks/of/{track}/people")).await.1), (false, false));
        }
        let (_, page) = site.get(&Browser::default(), &link).await;
        assert!(!page.contains("Personne générée"), "the link alone opens nothing");
        let mut hers = Browser::default();
        site.post(&mut hers, &format!("{link}/unlocking"), &[("pin", &pin)]).await;
        assert_eq!(site.get(&hers, &format!("{link}/sight")).await.0, StatusCode::OK);
        for page in [site.get(&one, &person).await.1, site.get(&two, &person).await.1] {
            assert_eq!(seen(page), (false, false), "and nobody has a half any more");
        }
    });
}

#[test]
fn she_reads_that_her_statement_was_withdrawn_and_why() {
    on_each_engine("tracks_told", |house: House| async move {
        let site = Site::build(house);
        let (holder, space) = (site.house.whole().await, site.house.space.id);
        let id = site.house.write(move |tx| statements::give(tx, holder.key, &Silent)).await.unwrap();
        let why = "Une preuve était celle d’une autre.";
        site.house.write(move |tx| statements::withdraw(tx, space, id, why, &Postman)).await.unwrap();
        let (_, page) = site.get(&site.device(holder).await, &site.link(holder.key).await).await;
        assert!(page.contains(why));

        // Whoever leads takes a name out at the wish of who bears it; then the paper opens nothing, and is not printed.
        let other = site.house.whole().await;
        let id = site.house.write(move |tx| statements::give(tx, other.key, &Silent)).await.unwrap();
        let (_, given) = statements::find(&site.house.db, id).await.unwrap().unwrap();
        let mut guide = site.browser(site.house.guide).await;
        site.post(&mut guide, &format!("/s/douar/tracks/statements/{id}/name"), &[]).await;
        let check = format!("/tracks/statements/{id}?k={}", given.seal.key);
        let (status, page) = site.get(&Browser::default(), &check).await;
        assert!(status == StatusCode::OK && !page.contains("Personne générée"));
        let paper = format!("{}/statements/fr.pdf", site.link(other.key).await);
        assert_eq!(site.bytes(&site.device(other).await, &paper).await.0, StatusCode::NOT_FOUND);
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
