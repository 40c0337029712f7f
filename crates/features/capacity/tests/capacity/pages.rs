//! What is answered to whom: nobody sees what is not hers, whatever her role, and no address of a facilitator writes a level.

use actors::accounts::Account;
use actors::{Role, sessions};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use kernel::Id;
use tower::ServiceExt;
use twiza_capacity::model::{Assessor, Key};
use twiza_capacity::store::assessors;
use twiza_capacity::store::consensus;
use web::{App, Settings};

use crate::house::{self, House, on_each_engine};

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
        let app = App::new(house.db.clone(), vec![twiza_capacity::feature()], settings)
            .unwrap_or_else(|faults| panic!("{faults:?}"));
        Self { house, router: web::router::build(&app) }
    }

    pub(crate) async fn browser(&self, account: Id<Account>) -> Browser {
        let token = sessions::open(&self.house.db, account, "test".to_owned(), false).await.unwrap();
        Browser { cookies: vec![format!("twiza_session={}", token.reveal())] }
    }

    pub(crate) async fn get(&self, browser: &Browser, path: &str) -> (StatusCode, String) {
        let request = Request::get(path).header(header::COOKIE, browser.cookies.join("; "));
        words(self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()).await
    }

    async fn post(&self, browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Response<Body> {
        let encoded = |(name, value): &(&str, &str)| format!("{name}={}", web::encoded(value));
        let body = fields.iter().map(encoded).collect::<Vec<_>>().join("&");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, browser.cookies.join("; "));
        let response = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        browser.keep(&response);
        response
    }

    async fn link(&self, key: Key, id: Id<Assessor>) -> String {
        self.house.assessor(key, id).await.link()
    }
}

async fn words(response: Response<Body>) -> (StatusCode, String) {
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8_lossy(&body).into_owned())
}

#[test]
fn a_link_opens_in_the_browser_that_began_and_in_no_other_without_the_code() {
    on_each_engine("capacity_link", |house: House| async move {
        let site = Site::build(house);
        let key = site.house.opened().await;
        let id = site.house.invite(key, 1).await.unwrap();
        let link = site.link(key, id).await;
        let (mut phone, mut other) = (Browser::default(), Browser::default());
        let (status, page) = site.get(&phone, &link).await;
        assert!(status == StatusCode::OK && page.contains("Participante générée 1"));
        let early = site.get(&phone, &format!("{link}/answers/finance")).await.0;
        assert_eq!(early, StatusCode::NOT_FOUND, "nothing opens before she began");
        site.post(&mut phone, &format!("{link}/beginning"), &[]).await;
        let fields: Vec<(String, &str)> =
            house::all(2).into_keys().map(|code| (format!("s-{}", code.replace('.', "-")), "2")).collect();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        let finance: Vec<(&str, &str)> =
            fields.iter().copied().filter(|(name, _)| name.starts_with("s-finance")).collect();
        let saved = site.post(&mut phone, &format!("{link}/answers/finance"), &finance).await;
        assert_eq!(saved.status(), StatusCode::SEE_OTHER);
        let (_, page) = site.get(&phone, &format!("{link}/answers/finance")).await;
        assert_eq!(page.matches("checked").count(), 5, "the draft is kept");

        let (status, page) = site.get(&other, &link).await;
        assert!(
            status == StatusCode::OK && !page.contains("checked") && !page.contains("/answers/"),
            "a link that was handed on"
        );
        assert!(!page.contains("Participante"), "nor does it tell whose it is");
        assert_eq!(site.get(&other, &format!("{link}/answers/finance")).await.0, StatusCode::NOT_FOUND);
        assert_eq!(site.post(&mut other, &format!("{link}/delivery"), &[]).await.status(), StatusCode::NOT_FOUND);
        let pin = site.house.assessor(key, id).await.card.latch.pin;
        let wrong = if pin == "000000" { "000001" } else { "000000" };
        let refused = site.post(&mut other, &format!("{link}/unlocking"), &[("pin", wrong)]).await;
        assert_eq!(refused.status(), StatusCode::UNPROCESSABLE_ENTITY);
        site.post(&mut other, &format!("{link}/unlocking"), &[("pin", &pin)]).await;
        assert_eq!(site.get(&other, &format!("{link}/answers/finance")).await.0, StatusCode::OK);
        let forged = format!("{}{}", &link[..link.len() - 1], if link.ends_with('a') { 'b' } else { 'a' });
        assert_eq!(site.get(&phone, &forged).await.0, StatusCode::NOT_FOUND);
    });
}

#[test]
fn who_answers_too_late_sees_what_she_chose_and_is_told() {
    on_each_engine("capacity_too_late", |house: House| async move {
        let site = Site::build(house);
        let key = site.house.opened().await;
        let id = site.house.invite(key, 9).await.unwrap();
        let link = site.link(key, id).await;
        let mut phone = Browser::default();
        site.post(&mut phone, &format!("{link}/beginning"), &[]).await;
        for number in 1..=3 {
            site.house.voice(key, number, 2).await;
        }
        site.house.count(key).await.unwrap();
        let late = site.post(&mut phone, &format!("{link}/answers/finance"), &[("s-finance-budget", "3")]).await;
        let (status, page) = words(late).await;
        assert!(status == StatusCode::CONFLICT && page.contains("checked"), "what she chose is still before her");
        assert!(page.contains("closes"), "and she is told that the answers were closed");
    });
}

#[test]
fn nobody_but_its_facilitator_and_its_association_sees_an_assessment() {
    on_each_engine("capacity_confidential", |house: House| async move {
        let site = Site::build(house);
        let (key, voices) = site.house.closed(3).await;
        let desk = format!("/s/programme/capacity/assessments/{}", key.assessment);
        let reason = "Parce que le niveau 3";
        let facilitator = site.browser(site.house.facilitator).await;
        assert!(site.get(&facilitator, &desk).await.1.contains(reason));
        for role in [Role::Facilitator, Role::Officer, Role::Secretary, Role::Administrator] {
            let account = site.house.account(&format!("autre-{}", role.code()), &site.house.programme, role).await;
            let other = site.browser(account).await;
            for below in ["", "/people", "/plan", "/report.pdf", "/statements/finance.budget"] {
                let (status, page) = site.get(&other, &format!("{desk}{below}")).await;
                let sees_that_it_is = role >= Role::Secretary && below.is_empty();
                assert_eq!(status == StatusCode::OK, sees_that_it_is, "{role} {below}");
                assert!(!page.contains(reason) && !page.contains("Participante générée"), "{role} {below}");
            }
            let (_, home) = site.get(&other, "/s/programme/capacity?all=1").await;
            assert_eq!(home.contains("Association générée"), role >= Role::Secretary, "{role}");
        }
        let member = site.house.account("membre-douar", &site.house.own, Role::Member).await;
        let own = site.browser(member).await;
        let received = format!("/s/douar/capacity/received/{}", key.assessment);
        assert!(site.get(&own, &received).await.1.contains(reason), "the association reads what it said");
        assert_eq!(site.get(&own, &desk).await.0, StatusCode::FORBIDDEN);
        let stranger = site.house.account("membre-programme", &site.house.programme, Role::Administrator).await;
        let elsewhere = format!("/s/programme/capacity/received/{}", key.assessment);
        assert_eq!(site.get(&site.browser(stranger).await, &elsewhere).await.0, StatusCode::NOT_FOUND);
        let link = site.link(key, voices[0]).await;
        assert!(
            !site.get(&Browser::default(), &link).await.1.contains(reason),
            "a link that was handed on shows nothing"
        );
    });
}

#[test]
fn no_act_of_a_facilitator_writes_a_level() {
    on_each_engine("capacity_no_override", |house: House| async move {
        let site = Site::build(house);
        let key = site.house.opened().await;
        let mut links = Vec::new();
        for number in 1..=3 {
            let id = site.house.voice(key, number, 2).await;
            links.push(site.link(key, id).await);
        }
        site.house.count(key).await.unwrap();
        let mut facilitator = site.browser(site.house.facilitator).await;
        let forged =
            [("level", "4"), ("words", "Je décide pour le groupe."), ("seen", "0"), ("read", "1~finance.budget")];
        let routes = twiza_capacity::feature().routes;
        for route in routes.iter().filter(|route| route.method == axum::http::Method::POST) {
            if route.path.ends_with("/abandonment") {
                continue;
            }
            let path = route.path.replace("{space}", "programme").replace("{assessment}", &key.assessment.to_string());
            let path = path.replace("{statement}", "finance.budget").replace("{domain}", "finance");
            let path = path.replace("{code}", links[0].rsplit('/').next().unwrap());
            site.post(&mut facilitator, &path, &forged).await;
        }
        let table = consensus::table(&site.house.db, key).await.unwrap();
        assert!(table.proposals.is_empty() && table.agreeing.is_empty(), "not even with the links that she handed out");
        assert_eq!(table.remarks["finance.budget"], "Je décide pour le groupe.", "only a remark");
    });
}

#[test]
fn a_member_takes_part_by_her_account_and_her_link_opens_for_nobody_else() {
    on_each_engine("capacity_account", |house: House| async move {
        let site = Site::build(house);
        let key = site.house.opened().await;
        let account = site.house.account("membre", &site.house.own, Role::Member).await;
        let mut member = site.browser(account).await;
        let received = format!("/s/douar/capacity/received/{}", key.assessment);
        let joined = site.post(&mut member, &format!("{received}/participation"), &[]).await;
        let link = joined.headers()[header::LOCATION].to_str().unwrap().to_owned();
        assert_eq!(site.get(&member, &link).await.0, StatusCode::OK);
        assert_eq!(site.get(&Browser::default(), &link).await.0, StatusCode::NOT_FOUND);
        let facilitator = site.browser(site.house.facilitator).await;
        assert_eq!(site.get(&facilitator, &link).await.0, StatusCode::NOT_FOUND);
        assert_eq!(assessors::list(&site.house.db, key).await.unwrap().len(), 1);
    });
}

#[test]
fn the_report_is_a_pdf_in_both_scripts() {
    on_each_engine("capacity_report", |house: House| async move {
        let site = Site::build(house);
        let (key, _) = site.house.closed(3).await;
        let facilitator = site.browser(site.house.facilitator).await;
        for lang in ["fr", "ar"] {
            let path = format!("/s/programme/capacity/assessments/{}/report.pdf?lang={lang}", key.assessment);
            let request = Request::get(&path).header(header::COOKIE, facilitator.cookies.join("; "));
            let response = site.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
            let pdf = to_bytes(response.into_body(), usize::MAX).await.unwrap();
            assert!(pdf.starts_with(b"%PDF"), "{lang}");
            let text = papers::fulltext::read(pdf.to_vec(), "report.pdf").unwrap().text;
            let word = if lang == "fr" { "Gouvernance" } else { "الحكامة" };
            assert!(text.contains(word), "{lang}: {text}");
        }
    });
}

#[test]
fn a_list_is_invited_whole_or_not_at_all_and_its_links_come_on_paper() {
    on_each_engine("capacity_list", |house: House| async move {
        let site = Site::build(house);
        let key = site.house.opened().await;
        let mut facilitator = site.browser(site.house.facilitator).await;
        let desk = format!("/s/programme/capacity/assessments/{}", key.assessment);
        let list = |words: &'static str| [("lines", words), ("list_lang", "ar")];
        for (wrong, line) in [
            ("Une Générée; une@example.org\n\nDeux Générée; pas une adresse", "Ligne 3"),
            ("Une Générée; une@example.org\nDeux Générée\nTrois Générée, UNE@example.org", "Ligne 3"),
        ] {
            let (status, page) = words(site.post(&mut facilitator, &format!("{desk}/list"), &list(wrong)).await).await;
            let page = page.replace(['\u{2068}', '\u{2069}'], "");
            assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains(line), "{wrong}");
            assert!(page.contains("Deux Générée"), "what was typed is still there");
            assert!(assessors::list(&site.house.db, key).await.unwrap().is_empty(), "nobody was invited");
        }
        let good = list("Une Générée\tune@example.org\nDeux Générée\n  \nثالثة مولدة، 0661000001");
        site.post(&mut facilitator, &format!("{desk}/list"), &good).await;
        assert_eq!(assessors::list(&site.house.db, key).await.unwrap().len(), 3);
        let request = Request::get(format!("{desk}/links.pdf")).header(header::COOKIE, facilitator.cookies.join("; "));
        let response = site.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let pdf = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let text = papers::fulltext::read(pdf.to_vec(), "links.pdf").unwrap().text;
        assert!(text.contains("Deux Générée") && text.contains("twiza.example/assessments/"), "{text}");
    });
}

#[test]
fn an_organisation_writes_an_instrument_of_its_own_from_nothing_with_its_own_domains() {
    on_each_engine("capacity_domains", |house: House| async move {
        let site = Site::build(house);
        let account = site.house.account("chargee", &site.house.programme, Role::Officer).await;
        let mut officer = site.browser(account).await;
        let list = "/s/programme/capacity/instruments";
        let begun = site.post(&mut officer, list, &[("from", "blank~")]).await;
        let own = begun.headers()[header::LOCATION].to_str().unwrap().to_owned();
        let new = format!("{own}/domains/new");
        let fields =
            |saved: &'static str, theme: &'static str| [("saved", saved), ("theme", theme), ("title.fr", "L’eau")];
        let wrong = site.post(&mut officer, &new, &fields("0", "water")).await;
        assert_eq!(wrong.status(), StatusCode::UNPROCESSABLE_ENTITY, "a theme that nobody trains in");
        assert_eq!(site.post(&mut officer, &new, &fields("0", "programmes")).await.status(), StatusCode::SEE_OTHER);
        let late = words(site.post(&mut officer, &new, &fields("0", "finance")).await).await;
        assert_eq!(late.0, StatusCode::UNPROCESSABLE_ENTITY, "somebody saved it meanwhile");
        let (_, page) = site.get(&officer, &own).await;
        let from = page.find("/domains/own-").unwrap() + "/domains/".len();
        let code = page[from..].split('"').next().unwrap().to_owned();
        let (status, asked) = site.get(&officer, &format!("{own}/domains/{code}")).await;
        assert!(status == StatusCode::OK && asked.contains("L’eau"));
        let facilitator = site.browser(site.house.facilitator).await;
        assert_ne!(
            site.get(&facilitator, &new).await.0,
            StatusCode::OK,
            "who facilitates does not write what is asked"
        );
        site.post(&mut officer, &format!("{own}/domains/{code}/removal"), &[("saved", "1")]).await;
        assert_eq!(site.get(&officer, &format!("{own}/domains/{code}")).await.0, StatusCode::NOT_FOUND);
    });
}
