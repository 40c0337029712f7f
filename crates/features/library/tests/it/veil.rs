//! Tables about people: who decides whether rare rows are veiled, and what others are answered after it.

use actors::accounts::{self, Login, NewAccount};
use actors::directory::{self, NewActor};
use actors::{Role, memberships, sessions};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use kernel::{Id, Lang, Text, Visibility};
use store::Who;
use tower::ServiceExt;
use twiza_library::model::dataset::{About, Dataset};
use twiza_library::store::datasets;
use web::{App, Settings};

use crate::datasets::{House, on_each_engine};

const WHO: Who = Who::system("test");

/// Six who are alike, and five of whom each is the only one of her kind; what they did is for everybody to count.
const PEOPLE: &str = "Province;Sexe;Âge;Heures\nFès;f;30;12\nFès;f;30;12\nFès;f;30;12\nFès;f;30;12\nFès;f;30;12\nFès;f;30;12\n\
    Tata;f;701;907\nZagora;h;702;908\nFès;h;703;909\nFiguig;f;704;910\nFès;f;705;911\n";
const ONLY_HERS: [&str; 5] = ["701", "702", "703", "704", "705"];

struct Site {
    house: House,
    router: Router,
    officer: String,
    member: String,
}

impl Site {
    async fn open(house: House) -> Self {
        let settings = Settings { public_url: Some("https://twiza.example".to_owned()), ..Settings::default() };
        let app = App::new(house.db.clone(), vec![twiza_library::feature()], settings)
            .unwrap_or_else(|faults| panic!("{faults:?}"));
        let officer = cookie(&house, "secretaire", Role::Officer).await;
        let member = cookie(&house, "membre", Role::Member).await;
        Self { house, router: web::router::build(&app), officer, member }
    }

    /// A table about people that waits to be published.
    async fn table(&self) -> Id<Dataset> {
        let id = self.house.begin("Bénévoles", PEOPLE).await;
        let about = About { is_about_people: true, ..self.house.get(id).await.about };
        let (db, space) = (&self.house.db, &self.house.space);
        datasets::describe(db, WHO, space.id, space.name.clone(), id, about, Visibility::Space).await.unwrap();
        id
    }

    async fn get(&self, cookie: &str, path: &str) -> (StatusCode, String) {
        self.send(Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap()).await
    }

    /// Sends the form that decides.
    async fn decide(&self, cookie: &str, id: Id<Dataset>, fields: &str) -> StatusCode {
        let request = Request::post(format!("/s/forum/datasets/{id}/publication"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, cookie);
        self.send(request.body(Body::from(fields.to_owned())).unwrap()).await.0
    }

    async fn send(&self, request: Request<Body>) -> (StatusCode, String) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&body).into_owned())
    }
}

async fn cookie(house: &House, login: &str, role: Role) -> String {
    let name = NewActor::person(Text::of(Lang::Fr, format!("Personne générée {login}"))).generated();
    let person = directory::create(&house.db, WHO, name).await.unwrap();
    let new = NewAccount { person, login: Login::read(login).unwrap(), password: None, lang: None, keeper: false };
    let account = accounts::create(&house.db, WHO, new).await.unwrap();
    memberships::grant(&house.db, WHO, house.space.id, account, role).await.unwrap();
    let token = sessions::open(&house.db, account, "test".to_owned(), false).await.unwrap();
    format!("twiza_session={}", token.reveal())
}

const NOBODY: &str = "";

#[test]
fn rare_rows_leave_the_space_only_veiled_or_after_an_officer_looked_at_them() {
    on_each_engine("veil_form", |house| async move {
        let site = Site::open(house).await;
        let id = site.table().await;
        for cookie in [NOBODY, &site.member] {
            assert_ne!(site.get(cookie, &format!("/s/forum/datasets/{id}/publication")).await.0, StatusCode::OK);
            site.decide(cookie, id, "visibility=public&looked=yes").await;
            assert_eq!(site.house.get(id).await.current, 0, "only an officer decides");
        }
        let (_, form) = site.get(&site.officer, &format!("/s/forum/datasets/{id}/publication")).await;
        assert!(form.contains("name=\"veil\"") && form.contains("name=\"looked\""), "{form}");
        for eyes in ["public", "network"] {
            let undecided = site.decide(&site.officer, id, &format!("visibility={eyes}")).await;
            assert_eq!(undecided, StatusCode::UNPROCESSABLE_ENTITY, "{eyes}");
        }
        assert_eq!(site.house.get(id).await.current, 0, "nothing is decided for her");

        assert_eq!(site.decide(&site.officer, id, "visibility=public&veil=yes").await, StatusCode::SEE_OTHER);
        for address in ["/datasets/benevoles.csv", "/datasets/benevoles.json", "/datasets/benevoles/rows"] {
            let (status, answer) = site.get(NOBODY, address).await;
            assert_eq!(status, StatusCode::OK, "{address}");
            let words: Vec<&str> = answer.split(|sign: char| !sign.is_alphanumeric()).collect();
            assert!(words.contains(&"907") && words.contains(&"911"), "what she did stays: {answer}");
            let told = ONLY_HERS.iter().find(|age| words.contains(age));
            assert_eq!(told, None, "{address} tells who she is");
        }
    });
}

#[test]
fn an_officer_who_looked_may_publish_rare_rows_as_they_are() {
    on_each_engine("veil_looked", |house| async move {
        let site = Site::open(house).await;
        let id = site.table().await;
        assert_eq!(site.decide(&site.officer, id, "visibility=public&looked=yes").await, StatusCode::SEE_OTHER);
        let (_, csv) = site.get(NOBODY, "/datasets/benevoles.csv").await;
        assert!(ONLY_HERS.iter().all(|age| csv.contains(age)), "{csv}");
    });
}

/// The first version is for the space and not veiled; the second is, and is for everybody.
#[test]
fn what_the_newest_version_veils_is_not_read_in_an_older_one() {
    on_each_engine("veil_versions", |house| async move {
        let site = Site::open(house).await;
        let id = site.table().await;
        assert_eq!(site.decide(&site.officer, id, "visibility=space").await, StatusCode::SEE_OTHER);
        site.house.continue_with(id, PEOPLE, &[]).await;
        assert_eq!(site.decide(&site.officer, id, "visibility=public&veil=yes").await, StatusCode::SEE_OTHER);
        let older =
            ["benevoles?version=1", "benevoles.csv?version=1", "benevoles.json?version=1", "benevoles/rows?version=1"];
        for address in older.map(|address| format!("/datasets/{address}")) {
            assert_eq!(site.get(NOBODY, &address).await.0, StatusCode::NOT_FOUND, "{address}");
            assert_eq!(site.get(&site.member, &address).await.0, StatusCode::OK, "{address}");
        }
        let (_, versions) = site.get(NOBODY, "/datasets/benevoles/versions").await;
        assert!(versions.contains("version=2") && !versions.contains("version=1"), "{versions}");
        assert!(site.get(&site.member, "/datasets/benevoles/versions").await.1.contains("version=1"));
        assert_eq!(site.get(NOBODY, "/datasets/benevoles.csv?version=2").await.0, StatusCode::OK);
    });
}

#[test]
fn older_versions_of_a_table_that_is_not_about_people_stay_open() {
    on_each_engine("veil_others", |house| async move {
        let id = house.begin("Budgets", "Province;Budget\nFès;1200\nTata;800\n").await;
        house.show_to(id, Visibility::Public).await;
        house.publish(id).await;
        house.continue_with(id, "Province;Budget\nFès;1300\nTata;800\n", &[]).await;
        house.publish(id).await;
        let site = Site::open(house).await;
        let (status, csv) = site.get(NOBODY, "/datasets/budgets.csv?version=1").await;
        assert!(status == StatusCode::OK && csv.contains("1200"), "{csv}");
        assert!(site.get(NOBODY, "/datasets/budgets/versions").await.1.contains("version=1"));
    });
}
