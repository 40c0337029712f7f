//! What is found, and by whom: every document of the demonstration is for exactly those who may open its page.

use std::collections::HashSet;

use actors::accounts::{self, Account, Login, NewAccount, Password};
use actors::directory::{self, NewActor};
use actors::{Role, Space, memberships, sessions, spaces};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use kernel::{FixedClock, Id, Lang, Text, World};
use search::{Audience, Document, Searchable};
use store::testing::{TestPlace, each_config};
use store::{Db, Engine, Who};
use tower::ServiceExt;
use twiza::{demo, house};
use web::{App, Settings};

const WHO: Who = Who::system("test");
/// Documents of one kind whose pages are opened: as many, spread over all of them.
const OPENED: usize = 300;

/// Somebody who looks for something.
struct Somebody {
    name: String,
    account: Option<Id<Account>>,
    roles: Vec<(Id<Space>, Role)>,
    cookie: Option<String>,
}

impl Somebody {
    /// What an audience promises, told a second time and in other words than `search`.
    fn is_among(&self, audience: &Audience) -> bool {
        let highest_in =
            |space: Id<Space>| self.roles.iter().filter(|(of, _)| *of == space).map(|(_, role)| *role).max();
        match audience {
            Audience::Anyone => true,
            Audience::SignedIn => self.account.is_some(),
            Audience::SomeSpace(least) => self.roles.iter().any(|(_, role)| role >= least),
            Audience::Space(space, least) => highest_in(*space).is_some_and(|role| role >= *least),
            Audience::Cleared(..) => false,
        }
    }

    async fn opens(&self, router: &Router, path: &str) -> StatusCode {
        let mut request = Request::get(path);
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap().status()
    }
}

async fn somebody(db: &Db, name: &str, roles: Vec<(Id<Space>, Role)>) -> Somebody {
    let person = NewActor::person(Text::of(Lang::Fr, format!("Personne générée {name}"))).generated();
    let person = directory::create(db, WHO, person).await.unwrap();
    let login = Login::read(name).unwrap();
    let password = Some(Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap());
    let new = NewAccount { person, login, password, keeper: roles.is_empty(), lang: None };
    let account = accounts::create(db, WHO, new).await.unwrap();
    for (space, role) in &roles {
        memberships::grant(db, WHO, *space, account, *role).await.unwrap();
    }
    let token = sessions::open(db, account, "test".to_owned(), false).await.unwrap();
    let cookie = Some(format!("twiza_session={}", token.reveal()));
    Somebody { name: name.to_owned(), account: Some(account), roles, cookie }
}

/// A stranger, a keeper without any role, and each role in one space and in the other.
async fn everybody(db: &Db) -> Vec<Somebody> {
    let mut all = vec![Somebody { name: "stranger".into(), account: None, roles: Vec::new(), cookie: None }];
    all.push(somebody(db, "keeper", Vec::new()).await);
    for space in spaces::all(db).await.unwrap() {
        for role in Role::granted() {
            all.push(somebody(db, &format!("{}-{}", role.code(), space.slug), vec![(space.id, role)]).await);
        }
    }
    all
}

async fn demonstration(place: &TestPlace) -> App {
    let clock = FixedClock::at(World::real().now());
    let db = Db::open(&place.config, demo::repeating(&clock), &house::migrations(&house::features())).await.unwrap();
    demo::make(&db, &clock).await.unwrap();
    App::new(db, house::features(), Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// Every document of a kind, as an index that is made anew would hold it.
async fn documents(db: &Db, kind: &Searchable) -> Vec<Document> {
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let some = (kind.all)(db, after, 100).await.unwrap();
        let Some(last) = some.last().copied() else { return all };
        assert!(some.is_sorted() && after.is_none_or(|after| after < some[0]), "{} is not in order", kind.kind);
        all.extend((kind.load)(db, &some).await.unwrap());
        after = Some(last);
    }
}

#[test]
fn every_document_of_the_demonstration_is_for_exactly_those_who_may_open_its_page() {
    each_config("found", |place| async move {
        let app = demonstration(&place).await;
        let everybody = everybody(&app.db).await;
        let router = web::router::build(&app);
        // What a page answers is the same on both engines; that the documents can be read on both is what is tested here.
        let opened = if place.engine() == Engine::Sqlite { OPENED } else { 5 };
        let mut wrong = Vec::new();
        for kind in app.search.kinds() {
            let all = documents(&app.db, kind).await;
            if all.is_empty() {
                wrong.push(format!("the demonstration has no {}", kind.kind));
            }
            has_names_of_their_own(kind, &all);
            for document in all.iter().step_by(all.len().div_ceil(opened).max(1)) {
                for somebody in &everybody {
                    let status = somebody.opens(&router, &document.path).await;
                    if (status == StatusCode::OK) != somebody.is_among(&document.audience) {
                        let (path, audience) = (&document.path, &document.audience);
                        let asked = format!("asked by {}: {status}", somebody.name);
                        wrong.push(format!("{} {path} for {audience:?}, {asked}", kind.kind));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{} answers differ\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    });
}

fn has_names_of_their_own(kind: &Searchable, all: &[Document]) {
    let ids: HashSet<_> = all.iter().map(|document| document.id).collect();
    assert_eq!(ids.len(), all.len(), "no two documents share an identity: {}", kind.kind);
    let nameless: Vec<_> = all.iter().filter(|document| document.title.is_empty()).map(|d| &d.path).collect();
    assert!(nameless.is_empty(), "each has a name: {}: {nameless:?}", kind.kind);
}
