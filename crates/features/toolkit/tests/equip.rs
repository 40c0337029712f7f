//! A space is opened by a link, looked after, and handed over against a proof. On both engines.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

mod house;

use actors::accounts::{self, Login, NewAccount, Password};
use actors::directory::{self, Actor, ContactKind, NewActor, NewContact};
use actors::opening::{self, Hand};
use actors::spaces::NewSpace;
use actors::{Role, Space, Token, memberships, sessions, spaces};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use house::{House, MIGRATIONS, WHO, on_each_engine, open, today};
use jiff::ToSpan;
use kernel::{Id, Lang, Text};
use store::journal::{Filter, page};
use store::{Db, Stream, Tx};
use tower::ServiceExt;
use twiza_toolkit::Refused;
use twiza_toolkit::model::watch::{Proof, SILENT_DAYS, Show};
use twiza_toolkit::store::houses::Seen;
use twiza_toolkit::store::{claims, houses, offers};
use web::{App, Settings};

struct Site {
    house: House,
    router: Router,
}

impl Site {
    async fn build(db: Db) -> Self {
        let house = House::build(db.clone()).await;
        let app = App::new(db, vec![twiza_toolkit::feature()], Settings::default())
            .unwrap_or_else(|faults| panic!("{faults:?}"));
        Self { house, router: web::router::build(&app) }
    }

    async fn ask(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap()
    }

    async fn get(&self, path: &str, cookie: &str) -> Response<Body> {
        self.ask(Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap()).await
    }

    async fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Response<Body> {
        let encoded = |(name, value): &(&str, &str)| format!("{name}={}", web::encoded(value));
        let body = fields.iter().map(encoded).collect::<Vec<_>>().join("&");
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.header(header::COOKIE, cookie).body(Body::from(body)).unwrap()).await
    }

    async fn offer(&self) -> Token {
        let (programme, of) = (self.house.programme.id, self.house.association);
        self.house.write(programme, move |tx| offers::issue(tx, programme, of)).await.unwrap()
    }
}

async fn words(response: Response<Body>) -> String {
    String::from_utf8_lossy(&to_bytes(response.into_body(), usize::MAX).await.unwrap()).into_owned()
}

fn cookies(response: &Response<Body>) -> String {
    let set = response.headers().get_all(header::SET_COOKIE).iter();
    let pairs = set.filter_map(|value| value.to_str().ok()?.split(';').next().map(str::to_owned));
    pairs.collect::<Vec<_>>().join("; ")
}

fn there(response: &Response<Body>) -> &str {
    response.headers()[header::LOCATION].to_str().unwrap()
}

const NEWCOMER: [(&str, &str); 4] = [
    ("slug", "amal"),
    ("person", "Fatima Générée"),
    ("login", "fatima@example.org"),
    ("password", "quatre mots sans suite"),
];

#[test]
fn an_association_opens_its_space_by_its_link_once() {
    store::testing::each_engine("toolkit_open", &MIGRATIONS, |db| async move {
        let site = Site::build(db.clone()).await;
        let token = site.offer().await.reveal();
        let entered = site.get(&format!("/s/programme/toolkit/open/{token}"), "").await;
        assert_eq!((entered.status(), there(&entered)), (StatusCode::SEE_OTHER, "/s/programme/toolkit/open"));
        let slip = cookies(&entered);
        let shown = words(site.get("/s/programme/toolkit/open", &slip).await).await;
        assert!(
            shown.contains("Association générée Amal") && shown.contains("value=\"association-generee-amal\""),
            "{shown}"
        );

        let short = site
            .post(
                "/s/programme/toolkit/open",
                &slip,
                &[("slug", "amal"), ("person", "F"), ("login", "f"), ("password", "x")],
            )
            .await;
        assert_eq!(short.status(), StatusCode::UNPROCESSABLE_ENTITY);
        let opened = site.post("/s/programme/toolkit/open", &slip, &NEWCOMER).await;
        assert_eq!((opened.status(), there(&opened)), (StatusCode::SEE_OTHER, "/s/amal/toolkit/bureau"));
        let space = spaces::by_slug(&db, "amal").await.unwrap().unwrap();
        assert_eq!((space.organisation, space.listed), (site.house.association, false));
        let members = memberships::current(&db, space.id).await.unwrap();
        assert_eq!(members.iter().map(|member| member.role).collect::<Vec<_>>(), [Role::Administrator]);
        let looked_after = houses::list(&db, site.house.programme.id, Show::All, None, 10).await.unwrap();
        assert_eq!(looked_after.iter().map(|house| house.house).collect::<Vec<_>>(), [space.id]);
        let told = page(&db, Stream::space(site.house.programme.id), None, 10, Filter::Kind("toolkit.space.opened"))
            .await
            .unwrap();
        assert_eq!(told.len(), 1);

        let again = site
            .post(
                "/s/programme/toolkit/open",
                &slip,
                &[("slug", "amal-2"), NEWCOMER[1], ("login", "autre@example.org"), NEWCOMER[3]],
            )
            .await;
        assert_ne!(again.status(), StatusCode::SEE_OTHER, "a link serves once");
        assert!(spaces::by_slug(&db, "amal-2").await.unwrap().is_none());
    });
}

#[test]
fn all_whom_a_search_finds_are_invited_at_once_and_nobody_twice() {
    store::testing::each_engine("toolkit_everybody", &MIGRATIONS, |db| async move {
        let house = House::build(db.clone()).await;
        let folder = tempfile::tempdir().unwrap();
        let mail = Some(format!("folder:{}", folder.path().display()));
        let post = post::Settings { mail, ..post::Settings::default() }.open().unwrap();
        let settings = Settings { post, public_url: Some("https://twiza.example".into()), ..Settings::default() };
        let app = App::new(db.clone(), vec![twiza_toolkit::feature()], settings)
            .unwrap_or_else(|faults| panic!("{faults:?}"));
        let site = Site { house, router: web::router::build(&app) };
        let programme = site.house.programme.id;
        let reached = async |organisation: Id<Actor>, number: usize| {
            let value = format!("bureau{number}@example.org").into();
            let new = NewContact { kept_by: programme, kind: ContactKind::Email, value };
            directory::add_contact(&db, WHO, organisation, new).await.unwrap();
        };
        for number in 0..60 {
            let name = Text::of(Lang::Fr, format!("Association générée {number:02}"));
            let place = if number < 55 { "01.511" } else { "04.421" };
            let new = NewActor::organisation(name).generated().with(|facts| facts.place = Some(place.to_owned()));
            reached(directory::create(&db, WHO, new).await.unwrap(), number).await;
        }
        reached(open(&db, "logee", "Association générée logée").await.organisation, 60).await;

        let name = Text::of(Lang::Fr, "Secrétaire générée");
        let person = directory::create(&db, WHO, NewActor::person(name).generated()).await.unwrap();
        let login = Login::read("secretaire").unwrap();
        let new = NewAccount { person, login, password: None, lang: None, keeper: false };
        let account = accounts::create(&db, WHO, new).await.unwrap();
        memberships::grant(&db, WHO, programme, account, Role::Secretary).await.unwrap();
        let token = sessions::open(&db, account, "test".to_owned(), false).await.unwrap();
        let cookie = format!("twiza_session={}", token.reveal());

        let waiting = async || post::waiting(&db, post::Way::Email).await.unwrap().letters;
        let invite = async |asked: &str| {
            let answer =
                site.post(&format!("/s/programme/toolkit/offers/new?{asked}"), &cookie, &[("everybody", "1")]).await;
            assert_eq!(there(&answer), "/s/programme/toolkit/offers");
            waiting().await
        };
        assert_eq!(invite("q=personne").await, 0, "nobody is found");
        assert_eq!(invite("place=01").await, 55, "on all pages of what is found, and in no other place");
        assert_eq!(invite("place=01").await, 55, "who waits for a link is sent no other");
        let whole = site.post("/s/programme/toolkit/offers/new", &cookie, &[("everybody", "1")]).await;
        assert_eq!((whole.status(), waiting().await), (StatusCode::UNPROCESSABLE_ENTITY, 55), "not all there are");
        assert_eq!(invite("q=association").await, 60, "neither who has a space nor who has no address");
        let said = words(site.get("/s/programme/toolkit/offers/new?place=04", &cookie).await).await;
        assert!(said.contains("value=\"04\" selected") && !said.contains("générée 01"), "{said}");
        assert!(!offers::is_waiting(&db, programme, site.house.association).await.unwrap());
    });
}

#[test]
fn two_who_open_at_once_make_one_space() {
    on_each_engine("toolkit_open_race", |house| async move {
        let (programme, of) = (house.programme.id, house.association);
        let token = house.write(programme, move |tx| offers::issue(tx, programme, of)).await.unwrap();
        let one = |login: &str, slug: &str| {
            let login = Login::read(login).unwrap();
            let password = Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap();
            let hand =
                Hand::Newcomer { name: Text::of(Lang::Fr, "Fatima Générée"), login, password, lang: Lang::Fr };
            let (token, slug, db) = (token.clone(), slug.to_owned(), house.db.clone());
            async move {
                let allowed = move |tx: &mut Tx<'_>| {
                    let offer = offers::take(tx, programme, &token)?;
                    let space = NewSpace { slug, name: offer.name, organisation: of, listed: false };
                    Ok(space)
                };
                opening::open(&db, hand, allowed, move |tx: &mut Tx<'_>, space: &Space, _| {
                    houses::add(tx, programme, space)
                })
                .await
            }
        };
        let (first, second) = tokio::join!(one("un@example.org", "un"), one("deux@example.org", "deux"));
        assert_eq!([first.is_ok(), second.is_ok()].into_iter().filter(|done| *done).count(), 1);
        assert_eq!(houses::list(&house.db, programme, Show::All, None, 10).await.unwrap().len(), 1);
        let housed = house.write(programme, move |tx| offers::issue(tx, programme, of)).await.unwrap_err();
        assert_eq!(housed.refusal::<Refused>().unwrap(), Refused::Housed);
    });
}

#[test]
fn an_orphaned_space_is_handed_over_and_an_administered_one_can_object() {
    on_each_engine("toolkit_claim", |house| async move {
        let (programme, space) = (house.programme.id, open(&house.db, "amal", "Association générée Amal").await);
        let id = space.id;
        let shown = claims::Shown {
            name: "Fatima Générée".into(),
            office: "présidente".into(),
            words: "PV n° 3".into(),
            email: String::new(),
        };
        let issue = |is_administered: bool| {
            let shown = shown.clone();
            house.write(id, move |tx| {
                claims::issue(tx, id, programme, (Proof::Minutes, today()), &shown, is_administered)
            })
        };
        let (waits, token) = issue(true).await.unwrap();
        let second = issue(true).await.unwrap_err();
        assert_eq!(second.refusal::<Refused>().unwrap(), Refused::Claimed);
        let early = token.clone();
        let refused = house.write(id, move |tx| claims::accept(tx, id, &early)).await.unwrap_err();
        assert_eq!(refused.refusal::<Refused>().unwrap(), Refused::Early, "whoever administers has a week to object");
        house.write(id, move |tx| claims::end(tx, id, waits, "stopped")).await.unwrap();
        assert!(claims::by_token(&house.db, id, &token).await.unwrap().is_none());

        let (claim, token) = issue(false).await.unwrap();
        assert_eq!(claims::shown(&house.db, id, claim).await.unwrap(), Some(shown.clone()));
        let login = Login::read("fatima@example.org").unwrap();
        let password = Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap();
        let hand = Hand::Newcomer { name: Text::of(Lang::Fr, "Fatima Générée"), login, password, lang: Lang::Fr };
        let used = token.clone();
        let account = opening::hand_over(&house.db, id, hand, move |tx| claims::accept(tx, id, &used)).await.unwrap();
        let members = memberships::current(&house.db, id).await.unwrap();
        assert_eq!(
            members.iter().map(|member| (member.account, member.role)).collect::<Vec<_>>(),
            [(account, Role::Administrator)]
        );
        assert!(claims::by_token(&house.db, id, &token).await.unwrap().is_none(), "a link serves once");
        let told = page(&house.db, Stream::space(id), None, 50, Filter::All).await.unwrap();
        assert!(told.iter().any(|record| record.kind == "toolkit.claim.accepted"));
        assert!(told.iter().all(|record| !record.body.to_string().contains("Fatima")), "the journal names nobody");
    });
}

#[test]
fn three_hundred_spaces_are_looked_after_a_page_at_a_time() {
    on_each_engine("toolkit_houses", |house| async move {
        let programme = house.programme.id;
        let mut seen = Vec::new();
        for number in 0..300_i32 {
            let space = open(&house.db, &format!("assoc-{number}"), &format!("Association générée {number:03}")).await;
            let added = space.clone();
            house
                .write(programme, move |tx| {
                    houses::add(tx, programme, &added)?;
                    tx.record(store::Entry::new("test.added", "space", added.id));
                    Ok(())
                })
                .await
                .unwrap();
            seen.push(Seen {
                administrators: i32::from(number % 10 != 0),
                administered_on: Some(today()),
                active_on: Some(if number % 5 == 0 {
                    today().saturating_sub((SILENT_DAYS + 1).days())
                } else {
                    today()
                }),
                overdue: i32::from(number % 7 == 0),
                next_due: None,
                claimed: false,
                space,
            });
        }
        house.write(programme, move |tx| houses::note(tx, programme, &seen)).await.unwrap();
        let counts = houses::counts(&house.db, programme).await.unwrap();
        assert_eq!((counts.all, counts.orphaned, counts.late, counts.silent), (300, 30, 43, 60));
        for show in Show::ALL {
            let (mut after, mut found) = (None, Vec::new());
            loop {
                let page = houses::list(&house.db, programme, *show, after, 50).await.unwrap();
                let Some(last) = page.last() else { break };
                assert!(page.len() <= 50);
                after = Some((last.name_key.clone(), last.house));
                found.extend(page.into_iter().map(|house| house.name_key));
            }
            assert_eq!(i64::try_from(found.len()).unwrap(), counts.of(*show), "{show:?}");
            assert!(found.is_sorted());
        }
        let named = async |show: Show, words: &str| {
            let found = houses::list(&house.db, programme, houses::Wanted { show, words }, None, 50).await.unwrap();
            found.into_iter().map(|house| house.name_key).collect::<Vec<_>>()
        };
        assert_eq!(named(Show::All, "ÉNÉRÉE 017").await, ["association generee 017"], "by any part of its name");
        assert_eq!(
            named(Show::Late, "01").await,
            ["association generee 014"],
            "only of those that are late: 7 divides 14"
        );
        for nobody in ["%", "_", "\\", "aucune"] {
            let found = named(Show::All, nobody).await;
            assert!(found.len() == 50 || found.is_empty(), "{nobody}: {}", found.len());
        }
        let other = open(&house.db, "autre", "Autre programme généré").await.id;
        assert_eq!(
            houses::counts(&house.db, other).await.unwrap(),
            houses::Counts::default(),
            "another programme sees none"
        );
    });
}

#[test]
fn a_space_can_end_that_it_is_looked_after() {
    on_each_engine("toolkit_guardian", |house| async move {
        let (programme, space) = (house.programme.id, open(&house.db, "amal", "Association générée Amal").await);
        let id = space.id;
        house
            .write(programme, move |tx| {
                houses::add(tx, programme, &space)?;
                tx.record(store::Entry::new("test.added", "space", id));
                Ok(())
            })
            .await
            .unwrap();
        assert_eq!(houses::guardians(&house.db, id).await.unwrap(), [programme]);
        house.write(id, move |tx| houses::dismiss(tx, id, programme)).await.unwrap();
        assert_eq!(houses::guardians(&house.db, id).await.unwrap(), []);
        assert!(houses::one(&house.db, programme, id).await.unwrap().is_none());
    });
}
