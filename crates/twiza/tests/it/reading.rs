//! Reading the portal over HTTP: addresses that moved, answers that are known already, what an editor composes, and readers
//! who are counted without being known.

use actors::accounts::{self, Login, NewAccount, Password};
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships, sessions};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use jiff::Timestamp;
use kernel::{Id, Lang, Text, World};
use store::testing::{TestPlace, each_config};
use store::{Db, Entry, Stream, Tx, Who, params};
use tower::ServiceExt;
use twiza::house;
use twiza_portal::model::article::Article;
use twiza_portal::model::dossier::Pick;
use twiza_portal::model::front::{Block, Layout, Sort};
use twiza_portal::store::{dossiers, front, public, reads};
use uuid::Uuid;
use web::{App, Settings};

const WHO: Who = Who::system("test");
const READER: &str = "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0";

struct House {
    app: App,
    router: Router,
    space: Space,
    cookie: String,
}

/// A house whose only space speaks for the network, and a reader who keeps it.
async fn house(place: &TestPlace) -> House {
    let db = Db::open(&place.config, World::real(), &house::migrations(&house::features())).await.unwrap();
    let name = Text::fr_ar("Forum", "منتدى");
    let organisation = directory::create(&db, WHO, NewActor::organisation(name.clone())).await.unwrap();
    let new = NewSpace { slug: "forum".to_owned(), name, organisation, listed: true };
    let space = spaces::create(&db, WHO, new).await.unwrap();
    spaces::set_voice(&db, WHO, space.id).await.unwrap();
    let person = NewActor::person(Text::of(Lang::Fr, "Personne générée")).generated();
    let person = directory::create(&db, WHO, person).await.unwrap();
    let login = Login::read("redaction").unwrap();
    let password = Some(Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap());
    let new = NewAccount { person, login, password, keeper: true, lang: None };
    let account = accounts::create(&db, WHO, new).await.unwrap();
    memberships::grant(&db, WHO, space.id, account, Role::Officer).await.unwrap();
    let token = sessions::open(&db, account, "test".to_owned(), false).await.unwrap();
    let app = App::new(db, house::features(), Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"));
    app.search.catch_up(&app.db).await.unwrap();
    let router = web::router::build(&app);
    House { app, router, space, cookie: format!("twiza_session={}", token.reveal()) }
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl House {
    async fn ask(&self, path: &str, headers: &[(header::HeaderName, &str)]) -> Answer {
        let mut request = Request::get(path).header(header::HOST, "twiza.test").header(header::ACCEPT_LANGUAGE, "fr");
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        let response = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask(path, &[]).await
    }

    async fn send(&self, path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header(header::HOST, "twiza.test")
            .header(header::COOKIE, &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let response = self.router.clone().oneshot(request.body(Body::from(form.to_owned())).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
    }

    /// As [`Self::send`], over what the form of the address shows now, as a browser does.
    async fn send_over(&self, path: &str, form: &str) -> Answer {
        let page = self.ask(path, &[(header::COOKIE, &self.cookie)]).await;
        let mark = page.body.split("name=\"mark\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        self.send(path, &format!("{form}&mark={mark}")).await
    }

    async fn write<R: Send + 'static>(&self, act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static) -> R {
        self.app.db.write(Stream::space(self.space.id), WHO, act).await.unwrap()
    }

    /// Puts an article on the public shelf under an address.
    async fn publish(&self, number: u128, slug: &'static str, title: Text, hours_ago: i64) -> Id<Article> {
        let (space, id) = (self.space.id, Id::<Article>::from_uuid(Uuid::from_u128(number)));
        let at = Timestamp::from_second(self.app.world.now().as_second() - hours_ago * 3600).unwrap();
        let line = serde_json::json!({
            "kind": "report", "original": "fr", "title": title, "summary": title, "byline": null, "place": null,
            "themes": ["water"], "picture": null, "corrected_at": null, "is_generated": true,
        });
        let whole = serde_json::json!({
            "body": { "fr": "Un *mot* <script>alert(1)</script> [là](/petitions)." }, "rights": [], "sources": [],
            "corrections": [], "stale": [],
        });
        self.write(move |tx| {
            tx.exec(
                "INSERT INTO portal_published (article, space, slug, published_at, renewed_at, line, whole)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
                &params![id, space, slug, at, at, line.to_string(), whole.to_string()],
            )?;
            tx.exec(
                "INSERT INTO portal_address (slug, space, article) VALUES ($1, $2, $3)",
                &params![slug, space, id],
            )?;
            tx.exec(
                "INSERT INTO portal_tag (tag, published_at, article) VALUES ($1, $2, $3)",
                &params!["theme:water", at, id],
            )?;
            tx.record(Entry::new("portal.article.published", "article", id));
            Ok(())
        })
        .await;
        id
    }

    /// Another address of the same article.
    async fn address(&self, slug: &'static str, article: Id<Article>) {
        let space = self.space.id;
        self.write(move |tx| {
            tx.exec(
                "INSERT INTO portal_address (slug, space, article) VALUES ($1, $2, $3)",
                &params![slug, space, article],
            )?;
            tx.record(Entry::new("portal.article.published", "article", article));
            Ok(())
        })
        .await;
    }
}

#[test]
fn an_address_that_an_article_left_leads_to_the_one_that_it_has_and_a_withdrawn_one_says_so() {
    each_config("reading", |place| async move {
        let house = house(&place).await;
        let article = house.publish(1, "eau-au-douar", Text::fr_ar("L’eau", "الماء"), 2).await;
        house.address("ancien-titre", article).await;
        house.address("retire", Id::from_uuid(Uuid::from_u128(9))).await;
        let moved = house.get("/articles/ancien-titre?lang=ar").await;
        assert_eq!(moved.status, StatusCode::MOVED_PERMANENTLY);
        assert_eq!(moved.header(header::LOCATION), "/articles/eau-au-douar?lang=ar");
        assert_eq!(house.get("/articles/retire").await.status, StatusCode::GONE);
        for unknown in [
            "/articles/jamais",
            "/articles/retire/print",
            "/articles/ancien-titre/card.png",
            "/dossiers/x",
            "/antennas/x",
        ] {
            assert_eq!(house.get(unknown).await.status, StatusCode::NOT_FOUND, "{unknown}");
        }
        let page = house.get("/articles/eau-au-douar").await;
        assert!(page.body.contains("<em>mot</em>") && !page.body.contains("alert(1)"), "cleaned as it is drawn");
        assert!(page.body.contains("rel=\"canonical\" href=\"http://twiza.test/articles/eau-au-douar\""));
        assert_eq!(page.body.matches("hreflang=\"en\" href=\"http").count(), 0, "no language that it lacks");
    });
}

#[test]
fn a_feed_is_known_until_something_is_published_and_narrowed_by_what_exists_only() {
    each_config("reading", |place| async move {
        let house = house(&place).await;
        house.publish(1, "un", Text::fr_ar("Un", "واحد"), 3).await;
        for form in ["atom", "rss", "json"] {
            let path = format!("/feed.{form}?kind=article");
            let first = house.get(&path).await;
            assert_eq!(first.status, StatusCode::OK);
            assert!(
                first.body.contains("http://twiza.test/petitions"),
                "addresses say where they lead: {}",
                first.body
            );
            let known = house.ask(&path, &[(header::IF_NONE_MATCH, first.header(header::ETAG))]).await;
            assert_eq!((known.status, known.body.len()), (StatusCode::NOT_MODIFIED, 0));
            let other = house.ask(&path, &[(header::IF_NONE_MATCH, "\"other\"")]).await;
            assert_eq!(other.status, StatusCode::OK);
        }
        let before = house.get("/feed.atom?kind=article").await;
        house.publish(2, "deux", Text::fr_ar("Deux", "اثنان"), 1).await;
        let after = house.ask("/feed.atom?kind=article", &[(header::IF_NONE_MATCH, before.header(header::ETAG))]).await;
        assert_eq!(after.status, StatusCode::OK, "what was published since is told");
        assert_eq!(after.body.matches("<entry").count(), 2);
        assert_eq!(house.get("/feed.atom?theme=water").await.body.matches("<entry").count(), 2);
        assert_eq!(house.get("/feed.atom?theme=women").await.body.matches("<entry").count(), 0);
        for nothing in
            ["theme=x", "kind=x", "place=99.999.99", "antenna=x", "year=x", "language=x", "space=x", "dossier=x"]
        {
            assert_eq!(house.get(&format!("/feed.atom?{nothing}")).await.status, StatusCode::NOT_FOUND, "{nothing}");
            assert_eq!(house.get(&format!("/articles?{nothing}")).await.status, StatusCode::OK, "{nothing}");
        }
    });
}

#[test]
fn a_dossier_is_read_and_followed_once_it_is_open_and_not_before() {
    each_config("reading", |place| async move {
        let house = house(&place).await;
        let first = house.publish(1, "un", Text::fr_ar("Un", "واحد"), 3).await;
        let second = house.publish(2, "deux", Text::fr_ar("Deux", "اثنان"), 1).await;
        let sent =
            house.send("/s/forum/newsroom/dossiers", "title.fr=L%E2%80%99eau+partag%C3%A9e&words.fr=Un+dossier").await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let path = sent.header(header::LOCATION).to_owned();
        let dossier = dossiers::of_space(&house.app.db, house.space.id).await.unwrap().remove(0);
        assert_eq!(house.get(&dossier.path()).await.status, StatusCode::NOT_FOUND);
        let [first, second] = [Pick::article(first), Pick::article(second)];
        let form = format!("title.fr=Eau&pick={first}&pick={second}&first={second}&open=yes");
        assert_eq!(house.send_over(&path, &form).await.status, StatusCode::SEE_OTHER);
        let page = house.get(&dossier.path()).await;
        let place_of = |slug: &str| page.body.find(&format!("href=\"/articles/{slug}\"")).unwrap();
        assert!(place_of("deux") < place_of("un"), "in the editor's order");
        let feed = format!("/feed.atom?dossier={}", dossier.slug);
        assert_eq!(house.get(&feed).await.body.matches("<entry").count(), 2);
        assert_eq!(
            house.send_over(&path, &format!("title.fr=Eau&pick={first}&open=yes")).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(house.get(&feed).await.body.matches("<entry").count(), 1, "what was taken out leaves its feed");
        assert_eq!(house.send_over(&path, &format!("title.fr=Eau&pick={first}")).await.status, StatusCode::SEE_OTHER);
        assert_eq!(house.get(&dossier.path()).await.status, StatusCode::NOT_FOUND);
        assert_eq!(house.get(&feed).await.status, StatusCode::NOT_FOUND);
        let empty = house.send_over(&path, "title.fr=&words.fr=ce+qui+fut+tap%C3%A9").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.body.contains("ce qui fut tapé"), "what was typed is still there");
    });
}

#[test]
fn the_home_page_is_what_its_editor_published_and_shows_nothing_that_was_withdrawn_since() {
    each_config("reading", |place| async move {
        let house = house(&place).await;
        let old = house.publish(1, "ancien", Text::fr_ar("Ancien", "قديم"), 90).await;
        house.publish(2, "recent", Text::fr_ar("Récent", "حديث"), 1).await;
        let lead = |page: &Answer| {
            page.body.split("lead-story").nth(1).map(|rest| rest[..1200.min(rest.len())].to_owned()).unwrap()
        };
        assert!(lead(&house.get("/").await).contains("/articles/recent"), "the newest where nobody composed anything");
        let form =
            format!("b0.sort=lead&b0.add={}&b0.most=2&b1.sort=words&b1.words.fr=Bienvenue&act=", Pick::article(old));
        assert_eq!(
            house.send_over("/s/forum/newsroom/front", &format!("{form}keep")).await.status,
            StatusCode::SEE_OTHER
        );
        assert!(lead(&house.get("/").await).contains("/articles/recent"), "a draft is nobody else's");
        let draft = front::draft(&house.app.db, house.space.id).await.unwrap().unwrap().0;
        assert_eq!(draft.blocks[0].picks, [Pick::article(old)]);
        assert_eq!(
            house.send_over("/s/forum/newsroom/front", &format!("{form}publish")).await.status,
            StatusCode::SEE_OTHER
        );
        let home = house.get("/").await;
        assert!(lead(&home).contains("/articles/ancien") && home.body.contains("Bienvenue"));
        house
            .write(move |tx| {
                tx.exec("DELETE FROM portal_published WHERE article = $1", &params![old])?;
                tx.record(Entry::new("portal.article.withdrawn", "article", old));
                Ok(())
            })
            .await;
        assert!(lead(&house.get("/").await).contains("/articles/recent"), "what is no longer public gives its place");
        let bad = house
            .send_over("/s/forum/newsroom/front", "b0.sort=theme&b0.code=no-such&b0.title.fr=Gard%C3%A9&act=keep")
            .await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(bad.body.contains("Gardé"));
        let layout = Layout { blocks: vec![Block::new(Sort::Dossier).about("x"), Block::new(Sort::Theme).about("x")] };
        let space = house.space.id;
        house.write(move |tx| front::publish(tx, space, &layout, None)).await;
        assert_eq!(house.get("/").await.status, StatusCode::OK, "a block that leads nowhere breaks nothing");
    });
}

#[test]
fn readers_are_counted_also_from_memory_programs_are_not_and_plans_can_measure_them() {
    each_config("reading", |place| async move {
        let house = house(&place).await;
        let article = house.publish(1, "un", Text::fr_ar("Un", "واحد"), 3).await;
        for _ in 0..5 {
            house.ask("/articles/un", &[(header::USER_AGENT, READER)]).await;
        }
        house.ask("/articles/un", &[(header::USER_AGENT, "Mozilla/5.0 (compatible; Googlebot/2.1)")]).await;
        house.ask("/articles/un", &[]).await;
        house.ask("/articles/invente", &[(header::USER_AGENT, READER)]).await;
        let chore =
            house.app.features.iter().flat_map(|feature| feature.chores).find(|chore| chore.name == "portal-reads");
        let run = chore.unwrap().run;
        run(&house.app).await.unwrap();
        run(&house.app).await.unwrap();
        let (db, space) = (&house.app.db, house.space.id);
        assert_eq!(reads::of_article(db, space, article).await.unwrap(), 5);
        let days = reads::by_day(db, space, house.app.world.today()).await.unwrap();
        assert_eq!(days.iter().map(|(_, times)| times).sum::<i64>(), 5);
        assert_eq!(reads::most(db, space, house.app.world.today(), 3).await.unwrap(), [(article, 5)]);
        assert!(house.app.measures().any(|measure| measure.code == "portal.read"));
        assert!(public::get(db, article).await.unwrap().is_some());
    });
}
