//! Who is asked to review an experience hears of it by letter, and nobody is shown where she is reached.

use actors::accounts::{self, Account, Login, NewAccount, Password};
use actors::directory::{self, ContactKind, NewActor, NewContact};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships, sessions};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use kernel::{Id, Lang, Text, World};
use store::testing::each_config;
use store::{Db, Stream, Tx, Who};
use tower::ServiceExt;
use twiza::house;
use twiza_library::model::experience::{Body as Written, Claim, Head, Proof, Section, Step};
use twiza_library::store::experiences::sections::{self, Writer};
use twiza_library::store::experiences::sheets::{self, New};
use twiza_library::store::experiences::{peers, steps};
use web::{App, Settings};

const WHO: Who = Who::system("test");

async fn space(db: &Db, slug: &str) -> Space {
    let name = Text::fr_ar(format!("Association générée {slug}"), "جمعية مولدة");
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
    spaces::create(db, WHO, NewSpace { slug: slug.to_owned(), name, organisation, listed: true }).await.unwrap()
}

/// A member of a space, which knows where she is reached.
async fn member(db: &Db, space: &Space, login: &str, role: Role) -> Id<Account> {
    let person = NewActor::person(Text::of(Lang::Fr, format!("Personne générée {login}"))).generated();
    let person = directory::create(db, WHO, person).await.unwrap();
    let value = format!("{login}@example.org").into();
    let contact = NewContact { kept_by: space.id, kind: ContactKind::Email, value };
    directory::add_contact(db, WHO, person, contact).await.unwrap();
    let login = Login::read(login).unwrap();
    let password = Some(Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap());
    let new = NewAccount { person, login, password, keeper: false, lang: None };
    let account = accounts::create(db, WHO, new).await.unwrap();
    memberships::grant(db, WHO, space.id, account, role).await.unwrap();
    account
}

/// A sheet that waits for its reviewers.
fn submitted(tx: &mut Tx<'_>, space: Id<Space>, by: Writer) -> store::Result<String> {
    let words = |words: &str| Text::of(Lang::Fr, words);
    let title = words("De l’eau au douar");
    let head = Head { title, summary: words("Un réseau."), lesson: words("Le tarif d’abord."), ..Head::default() };
    let new = New { space, slug: "eau".to_owned(), head, by: by.account, is_generated: true };
    let key = sheets::create(tx, new)?;
    for section in Section::ALL.iter().copied().filter(|section| section.is_required()) {
        let proof = Proof { words: "Registre".to_owned(), ..Proof::default() };
        let claims = vec![Claim { words: words("Cent foyers"), proof }];
        let body = match section {
            Section::Results => Written { claims, ..Written::default() },
            _ => Written { text: words("Des mots."), ..Written::default() },
        };
        sections::write(tx, key, by, section, 0, &body)?;
    }
    steps::take(tx, key, by, Step::Submitted, "")?;
    Ok(key.experience.to_string())
}

#[test]
fn a_volunteer_of_another_space_is_told_by_letter_and_whoever_nobody_can_write_to_is_asked_without() {
    each_config("reviewing", |place| async move {
        let db = Db::open(&place.config, World::real(), &house::migrations(&house::features())).await.unwrap();
        let (here, elsewhere) = (space(&db, "ici").await, space(&db, "ailleurs").await);
        let author = Writer { account: member(&db, &here, "autrice", Role::Member).await, role: Role::Member };
        let leader = member(&db, &here, "secretaire", Role::Secretary).await;
        let volunteer = member(&db, &elsewhere, "volontaire", Role::Member).await;
        // This one is a member here, and only another space knows where she is reached: she did not offer that it tells.
        let reserved = member(&db, &elsewhere, "discrete", Role::Member).await;
        memberships::grant(&db, WHO, here.id, reserved, Role::Member).await.unwrap();
        let offer = move |tx: &mut Tx<'_>| peers::offer(tx, volunteer, Some(&["water".to_owned()]));
        db.write(Stream::COMMON, WHO, offer).await.unwrap();
        let id = here.id;
        let sheet = db.write(Stream::space(id), WHO, move |tx| submitted(tx, id, author)).await.unwrap();
        let token = sessions::open(&db, leader, "test".to_owned(), false).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let post = post::Settings { folder: Some(folder.path().to_owned()), ..post::Settings::default() };
        let settings = Settings {
            post: post.open().unwrap(),
            public_url: Some("https://twiza.test".to_owned()),
            ..Settings::default()
        };
        let app = App::new(db, house::features(), settings).unwrap_or_else(|faults| panic!("{faults:?}"));
        let router = web::router::build(&app);
        for (reviewer, is_told) in [(volunteer, true), (reserved, false)] {
            let ask = |request: axum::http::request::Builder, body: String| {
                let cookie = format!("twiza_session={}", token.reveal());
                let request = request.header(header::HOST, "twiza.test").header(header::COOKIE, cookie);
                let request = request.header(header::ACCEPT_LANGUAGE, "fr").header("sec-fetch-site", "same-origin");
                let router = router.clone();
                async move { router.oneshot(request.body(Body::from(body)).unwrap()).await.unwrap() }
            };
            let path = format!("/s/ici/experiences/{sheet}/reviewers");
            let form = Request::post(&path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            let answer = ask(form, format!("reviewer={reviewer}")).await;
            assert_eq!(answer.status(), StatusCode::SEE_OTHER);
            let to = answer.headers()[header::LOCATION].to_str().unwrap().to_owned();
            let flash = answer.headers().get(header::SET_COOKIE).map(|cookie| cookie.to_str().unwrap().to_owned());
            let flash = flash.and_then(|cookie| cookie.split(';').next().map(str::to_owned));
            let cookies = [Some(format!("twiza_session={}", token.reveal())), flash];
            let cookies: Vec<String> = cookies.into_iter().flatten().collect();
            let page = Request::get(&to).header(header::HOST, "twiza.test").header(header::ACCEPT_LANGUAGE, "fr");
            let page = page.header(header::COOKIE, cookies.join("; ")).body(Body::empty()).unwrap();
            let page = router.clone().oneshot(page).await.unwrap();
            let page = to_bytes(page.into_body(), usize::MAX).await.unwrap();
            let page = String::from_utf8_lossy(&page).into_owned();
            assert!(page.contains("La personne est sollicitée"), "{page}");
            assert_eq!(page.contains("une lettre le lui dit"), is_told, "{page}");
            assert!(!page.contains("example.org"), "nobody is shown an address");
        }
        app.post.deliver(&app.db).await.unwrap();
        let letters: Vec<String> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
            .collect();
        assert_eq!(letters.len(), 1, "one can be written to");
        assert!(letters[0].contains("To: volontaire@example.org"), "{}", letters[0]);
        assert!(letters[0].contains("https://twiza.test/experiences/reviews/"), "{}", letters[0]);
    });
}
