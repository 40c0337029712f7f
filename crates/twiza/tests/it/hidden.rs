//! Nobody learns by finding of what she may not open: hidden records change nothing of what others are answered, not by a
//! hit, a count, a word that is offered, an order or an address of the map.

use actors::accounts::{self, Login, NewAccount, Password};
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships, sessions};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use kernel::{FixedClock, Id, Lang, Text, Visibility, World};
use search::{Like, Reader};
use store::testing::{TestPlace, each_config};
use store::{Db, Stream, Who};
use tower::ServiceExt;
use twiza::{demo, house};
use twiza_governance::model::{BodyFacts, BodyKind};
use twiza_plan::model::{ActivityKind, Held, NewActivity, NodeText, Span, Turnout};
use web::{App, Settings};

const WHO: Who = Who::system("test");
/// A word that only hidden records have, one that they share with the public ones, and one that is nearly theirs.
const QUESTIONS: &[&str] = &[
    "/search",
    "/search?q=zorglub",
    "/search?q=zorglube",
    "/search?q=eau",
    "/search?q=eau+zorglub",
    "/search?kind=person",
    "/search?kind=activity&q=formation",
    "/search.json?q=zorglub",
    "/search.json?q=zorglbu",
    "/search.json?q=formation",
    "/search.json?q=3arida",
    "/search.json",
    "/search.json?theme=training&year=2026",
    "/search/suggestions?q=zor",
    "/search/suggestions?q=zorglub",
    "/search/suggestions?q=form",
    "/sitemap.xml",
    "/sitemap/1.xml",
    "/sitemap/2.xml",
];

struct House {
    app: App,
    router: Router,
    _place: TestPlace,
}

impl House {
    async fn open(place: TestPlace) -> Self {
        let clock = FixedClock::at(World::real().now());
        let db =
            Db::open(&place.config, demo::repeating(&clock), &house::migrations(&house::features())).await.unwrap();
        demo::make(&db, &clock).await.unwrap();
        let app = App::new(db, house::features(), Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"));
        app.search.catch_up(&app.db).await.unwrap();
        let router = web::router::build(&app);
        Self { app, router, _place: place }
    }

    async fn space(&self, slug: &str) -> Space {
        spaces::by_slug(&self.app.db, slug).await.unwrap().unwrap()
    }

    /// Signs in somebody new with these roles, and gives the cookie.
    async fn somebody(&self, name: &str, roles: &[(Id<Space>, Role)]) -> String {
        let db = &self.app.db;
        let person = NewActor::person(Text::of(Lang::Fr, format!("Personne générée {name}"))).generated();
        let person = directory::create(db, WHO, person).await.unwrap();
        let login = Login::read(name).unwrap();
        let password = Some(Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap());
        let account = accounts::create(db, WHO, NewAccount { person, login, password, keeper: false, lang: None });
        let account = account.await.unwrap();
        for (space, role) in roles {
            memberships::grant(db, WHO, *space, account, *role).await.unwrap();
        }
        let token = sessions::open(db, account, "test".to_owned(), false).await.unwrap();
        format!("twiza_session={}", token.reveal())
    }

    async fn ask(&self, path: &str, cookie: Option<&str>) -> String {
        let mut request = Request::get(path).header(header::HOST, "twiza.test");
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let response = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        String::from_utf8(body.to_vec()).unwrap()
    }

    /// Everything that somebody is answered to all questions.
    async fn answers(&self, cookie: Option<&str>) -> Vec<String> {
        let mut answers = Vec::new();
        for question in QUESTIONS {
            answers.push(format!("{question}\n{}", self.ask(question, cookie).await));
        }
        answers
    }

    /// A hidden record of each sort in a space, all with the same word; and a space that no page lists.
    async fn hide(&self, space: &Space) {
        let db = &self.app.db;
        let named = |what: &str| Text::fr_ar(format!("{what} zorglub eau formation"), "زرغلوب الماء تكوين");
        let person = NewActor::person(named("Personne")).generated();
        directory::create(db, WHO, person).await.unwrap();
        let facts = BodyFacts {
            kind: BodyKind::Commission,
            name: named("Commission"),
            parent: None,
            position: 9,
            visibility: Visibility::Space,
            members_published: false,
            since: None,
            until: None,
        };
        let id = space.id;
        let create = move |tx: &mut store::Tx<'_>| twiza_governance::store::bodies::create_in(tx, id, &facts, 3);
        db.write(Stream::space(id), WHO, create).await.unwrap();
        let today = db.world().today();
        let held = Held {
            kind: ActivityKind::Training,
            span: Span::new(today, today).unwrap(),
            place: Some("01.511.01.0".to_owned()),
            turnout: Turnout { women: 5, men: 5, unstated: 0, youth: 0 },
            nodes: Default::default(),
            organisations: Default::default(),
        };
        let said = NewActivity { title: named("Formation"), note: named("Note"), held };
        twiza_plan::store::activities::record(db, WHO, id, said).await.unwrap();
        let plan = twiza_plan::store::plans::in_force(db, id).await.unwrap().unwrap();
        let kind = twiza_plan::reader::Kind::from_code("objective").unwrap();
        let text = NodeText { kind, number: None, title: named("Ligne"), body: named("Corps") };
        twiza_plan::store::nodes::add(db, WHO, id, plan.id, None, text).await.unwrap();
    }

    async fn catch_up(&self) {
        self.app.search.catch_up(&self.app.db).await.unwrap();
    }
}

/// The questions whose answers differ: neither chance nor a clock has a part in an answer.
fn differences(before: &[String], after: &[String]) -> Vec<String> {
    let pairs = before.iter().zip(after);
    pairs
        .filter(|(before, after)| before != after)
        .map(|(before, _)| before.lines().next().unwrap().to_owned())
        .collect()
}

#[test]
fn hidden_records_change_nothing_of_what_others_are_answered() {
    each_config("hidden", |place| async move {
        let house = House::open(place).await;
        let (amsed, fmas) = (house.space("amsed").await, house.space("fmas").await);
        // The plan of this space, with its activities, is for its members alone.
        let plan = twiza_plan::store::plans::in_force(&house.app.db, amsed.id).await.unwrap().unwrap();
        let (title, span) = (plan.title.clone(), plan.span());
        let describe =
            twiza_plan::store::plans::describe(&house.app.db, WHO, amsed.id, plan.id, title, span, Visibility::Space);
        describe.await.unwrap();
        let member_here = house.somebody("member-here", &[(amsed.id, Role::Member)]).await;
        let member_elsewhere = house.somebody("member-elsewhere", &[(fmas.id, Role::Administrator)]).await;
        let without_role = house.somebody("without-role", &[]).await;
        house.catch_up().await;
        let outside = [None, Some(without_role.as_str())];
        let mut before = Vec::new();
        for cookie in outside {
            before.push(house.answers(cookie).await);
        }
        let elsewhere_before = house.ask("/search.json?q=zorglub&space=amsed", Some(&member_elsewhere)).await;

        house.hide(&amsed).await;
        house.catch_up().await;

        for (cookie, before) in outside.into_iter().zip(&before) {
            assert_eq!(differences(before, &house.answers(cookie).await), [""; 0], "{cookie:?}");
        }
        let elsewhere = house.ask("/search.json?q=zorglub&space=amsed", Some(&member_elsewhere)).await;
        assert_eq!(elsewhere, elsewhere_before, "a role elsewhere opens nothing here");
        let found = house.ask("/search.json?q=zorglub", Some(&member_here)).await;
        for kind in ["plan-node", "activity", "body", "person"] {
            assert!(found.contains(&format!("\"kind\":\"{kind}\"")), "her own members find the {kind}: {found}");
        }
        let like = Like { words: Text::of(Lang::Fr, "zorglub eau formation"), limit: 50, ..Like::default() };
        let near = house.app.search.like(&Reader::visitor(), &like).unwrap();
        assert!(near.iter().all(|hit| !hit.title.in_lang(Lang::Fr).1.contains("zorglub")), "{near:?}");
    });
}

#[test]
fn what_a_plan_opened_is_closed_again_with_it() {
    each_config("hidden", |place| async move {
        let house = House::open(place).await;
        let space = house.space("fmas").await;
        let asked = "/search.json?q=formation&kind=activity";
        let total =
            |answer: String| answer.split("\"total\":").nth(1).unwrap().split([',', '}']).next().unwrap().to_owned();
        let open = total(house.ask(&format!("{asked}&space=fmas"), None).await);
        assert_ne!(open, "0");
        for (visibility, expected) in [(Visibility::Space, "0"), (Visibility::Public, open.as_str())] {
            let plan = twiza_plan::store::plans::in_force(&house.app.db, space.id).await.unwrap().unwrap();
            let (title, span) = (plan.title.clone(), plan.span());
            let described =
                twiza_plan::store::plans::describe(&house.app.db, WHO, space.id, plan.id, title, span, visibility);
            described.await.unwrap();
            house.catch_up().await;
            assert_eq!(total(house.ask(&format!("{asked}&space=fmas"), None).await), expected, "{visibility:?}");
        }
    });
}

#[test]
fn a_page_of_results_is_given_to_nobody_else_and_never_again_after_a_write() {
    each_config("hidden", |place| async move {
        let house = House::open(place).await;
        let (amsed, db) = (house.space("amsed").await, &house.app.db);
        let member = house.somebody("member-here", &[(amsed.id, Role::Member)]).await;
        house.catch_up().await;
        // The words that were looked for are marked in names.
        let ask = async |question: &str, session: Option<&str>| {
            house.ask(question, session).await.replace("<mark>", "").replace("</mark>", "")
        };
        for question in
            ["/search?q=personne&kind=person", "/search.json?q=personne&kind=person", "/search/suggestions?q=Personne"]
        {
            assert!(ask(question, Some(&member)).await.contains("Personne générée"), "{question}");
            assert!(!ask(question, None).await.contains("Personne générée"), "{question}");
            let request = Request::get(question).header(header::COOKIE, &member).body(Body::empty()).unwrap();
            let response = house.router.clone().oneshot(request).await.unwrap();
            assert_eq!(response.headers()[header::CACHE_CONTROL], "private, no-store", "{question}");
        }
        for number in 0..3 {
            let name = format!("Zébulon généré {number}");
            let page = async || ask("/search?q=zebulon", Some(&member)).await;
            assert!(!page().await.contains(&name));
            directory::create(db, WHO, NewActor::person(Text::of(Lang::Fr, &name)).generated()).await.unwrap();
            house.catch_up().await;
            assert!(page().await.contains(&name), "{name}");
        }
    });
}

#[test]
fn a_space_that_is_not_listed_is_found_by_nobody() {
    each_config("hidden", |place| async move {
        let house = House::open(place).await;
        let db = &house.app.db;
        let name = Text::of(Lang::Fr, "Organisation générée zorglub");
        let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
        let new = NewSpace { slug: "zorglub".to_owned(), name: name.clone(), organisation, listed: false };
        let space = spaces::create(db, WHO, new).await.unwrap();
        house.catch_up().await;
        let found = |answer: String| answer.contains("\"/s/zorglub\"") || answer.contains("/s/zorglub<");
        assert!(!found(house.ask("/search.json?q=zorglub&kind=space", None).await.replace("http://twiza.test", "")));
        spaces::update(db, WHO, space.id, name, true).await.unwrap();
        house.catch_up().await;
        assert!(found(house.ask("/search.json?q=zorglub&kind=space", None).await.replace("http://twiza.test", "")));
    });
}

#[test]
fn records_that_become_one_are_found_as_one_and_parted_again_as_two() {
    each_config("hidden", |place| async move {
        let house = House::open(place).await;
        let db = &house.app.db;
        let amsed = house.space("amsed").await;
        let member = house.somebody("member-here", &[(amsed.id, Role::Member)]).await;
        let person = |name: &str| NewActor::person(Text::of(Lang::Fr, name)).generated();
        let kept = directory::create(db, WHO, person("Zoubida Essayante générée")).await.unwrap();
        let dropped = directory::create(db, WHO, person("Zoubaida Esseyante générée")).await.unwrap();
        house.catch_up().await;
        let paths = |answer: String| [kept, dropped].map(|id| answer.contains(&format!("/people/{id}\"")));
        let question = "/search.json?q=Esseyante&kind=person";
        assert!(paths(house.ask(question, Some(&member)).await)[1]);
        let merge = actors::merge::merge(db, WHO, kept, dropped).await.unwrap();
        house.catch_up().await;
        assert_eq!(paths(house.ask(question, Some(&member)).await), [true, false], "by the name of the dropped one");
        actors::merge::undo(db, WHO, merge).await.unwrap();
        house.catch_up().await;
        assert!(paths(house.ask(question, Some(&member)).await)[1]);
    });
}
