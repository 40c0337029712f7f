//! What telephones send arrives once, for those who report, with what is theirs.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use actors::accounts::{self, Login, NewAccount, Password};
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships};
use kernel::{Id, Lang, Text};
use media::{About, File, Kind, Made, MadePart, Part, store as files};
use store::testing::each_engine;
use store::{Db, Stream, Tx, Who};
use twiza_portal::model::article::{Article, Key, Refused, State};
use twiza_portal::model::prose;
use twiza_portal::store::hands::Writer;
use twiza_portal::store::reports::{self, Report, Sent};
use twiza_portal::store::{articles, texts};
use uuid::Uuid;

const WHO: Who = Who::system("test");
const TABLES: &[store::Migrations] =
    &[actors::MIGRATIONS, media::MIGRATIONS, post::MIGRATIONS, twiza_portal::MIGRATIONS];

async fn space(db: &Db, slug: &str) -> Id<Space> {
    let name = Text::of(Lang::Fr, format!("Association générée {slug}"));
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
    spaces::create(db, WHO, NewSpace { slug: slug.to_owned(), name, organisation, listed: true }).await.unwrap().id
}

async fn member(db: &Db, space: Id<Space>, login: &str, role: Role) -> Writer {
    let name = Text::of(Lang::Fr, format!("Personne générée {login}"));
    let person = directory::create(db, WHO, NewActor::person(name).generated()).await.unwrap();
    let login = Login::read(login).unwrap();
    let password = Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap();
    let new = NewAccount { person, login, password: Some(password), lang: None, keeper: false };
    let account = accounts::create(db, WHO, new).await.unwrap();
    memberships::grant(db, WHO, space, account, role).await.unwrap();
    Writer { account, role }
}

fn picture(mark: u8) -> Made {
    let part = |part: Part| MadePart { part, width: 40, height: 30, bytes: vec![mark; 50] };
    let parts = Part::SIZES.map(part).to_vec();
    Made {
        kind: Kind::Picture,
        mime: "image/jpeg",
        seconds: 0,
        is_cut: false,
        faces: Vec::new(),
        hash: [mark; 32],
        parts,
    }
}

fn sent(db: &Db, space: Id<Space>, by: Writer) -> Sent {
    Sent { space, account: by.account, id: db.world().uuid() }
}

async fn act<R: Send + 'static>(
    db: &Db,
    space: Id<Space>,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> store::Result<R> {
    db.write(Stream::space(space), WHO, act).await
}

async fn file(db: &Db, sent: Sent, mark: u8) -> Id<File> {
    let about = About { alt: Text::of(Lang::Ar, "قرب ]العين["), ..About::default() };
    act(db, sent.space, move |tx| reports::keep_file(tx, sent, &picture(mark), &about)).await.unwrap()
}

fn report(photos: Vec<Id<File>>) -> Report {
    Report {
        antenna: None,
        lang: Lang::Ar,
        title: "عادت العين".to_owned(),
        text: "عاد الماء يجري.".to_owned(),
        place: Some("09.551".to_owned()),
        sources: Vec::new(),
        photos,
        sound: None,
    }
}

#[test]
fn what_is_sent_ten_times_arrives_once() {
    each_engine("report-once", TABLES, |db| async move {
        let space = space(&db, "maison").await;
        let editor = member(&db, space, "edition", Role::Officer).await;
        let (photo, whole) = (sent(&db, space, editor), sent(&db, space, editor));
        let mut became: Vec<(Id<File>, Id<Article>)> = Vec::new();
        for _ in 0..10 {
            let file = file(&db, photo, 7).await;
            let article =
                act(&db, space, move |tx| reports::keep(tx, whole, editor, report(vec![file]))).await.unwrap();
            became.push((file, article));
        }
        assert!(became.iter().all(|one| *one == became[0]), "{became:?}");
        assert_eq!(files::latest(&db, space, None, 10).await.unwrap().len(), 1);
        assert_eq!(articles::list(&db, space, articles::Which::In(State::Draft), None).await.unwrap().len(), 1);
        assert_eq!(reports::became::<Article>(&db, whole).await.unwrap(), Some(became[0].1));
        let elsewhere = Sent { account: Id::from_uuid(Uuid::nil()), ..whole };
        assert_eq!(
            reports::became::<Article>(&db, elsewhere).await.unwrap(),
            None,
            "another's telephone has its own names"
        );
    });
}

#[test]
fn a_draft_shows_its_own_photos_and_nobody_else_s() {
    each_engine("report-photos", TABLES, |db| async move {
        let (own, other) = (space(&db, "maison").await, space(&db, "voisins").await);
        let editor = member(&db, own, "edition", Role::Officer).await;
        let neighbour = member(&db, other, "voisin", Role::Officer).await;
        let (head, below) = (file(&db, sent(&db, own, editor), 1).await, file(&db, sent(&db, own, editor), 2).await);
        let theirs = file(&db, sent(&db, other, neighbour), 3).await;
        let whole = sent(&db, own, editor);
        let article =
            act(&db, own, move |tx| reports::keep(tx, whole, editor, report(vec![theirs, head, below]))).await;
        let key = Key { space: own, article: article.unwrap() };
        let written = texts::latest(&db, key, Lang::Ar).await.unwrap().unwrap();
        let shown: Vec<Uuid> = prose::pictures(&written.words.body).into_iter().map(Id::uuid).collect();
        assert_eq!(
            shown,
            [below.uuid()],
            "the first stands at the head, the others below the text: {}",
            written.words.body
        );
        assert!(!written.words.body.contains(&theirs.to_string()));
    });
}

#[test]
fn whoever_reports_for_no_antenna_and_does_not_edit_is_refused_and_nothing_is_kept() {
    each_engine("report-refused", TABLES, |db| async move {
        let space = space(&db, "maison").await;
        let stranger = member(&db, space, "membre", Role::Member).await;
        let whole = sent(&db, space, stranger);
        let refused =
            act(&db, space, move |tx| reports::keep(tx, whole, stranger, report(Vec::new()))).await.unwrap_err();
        assert_eq!(refused.refusal::<Refused>().unwrap(), Refused::NoReporter);
        assert_eq!(reports::became::<Article>(&db, whole).await.unwrap(), None);
        assert!(articles::list(&db, space, articles::Which::All, None).await.unwrap().is_empty());
    });
}
