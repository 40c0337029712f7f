//! Who asks for a list, on both engines.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use actors::Space;
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use kernel::{Id, Lang, Text};
use store::{Db, Migrations, Stream, Tx, Who};
use twiza_newsletter::model::{List, Reader, Subscriber};
use twiza_newsletter::store::lists;
use twiza_newsletter::store::people::{self, Asked, Brought};
use uuid::Uuid;

const WHO: Who = Who::system("test");
const MIGRATIONS: [Migrations; 3] = [actors::MIGRATIONS, post::MIGRATIONS, twiza_newsletter::MIGRATIONS];
const ADDRESS: &str = "lectrice@example.org";

async fn space(db: &Db) -> Id<Space> {
    let name = Text::fr_ar("Organisation générée", "منظمة مولدة");
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone())).await.unwrap();
    let new = NewSpace { slug: "essai".into(), name, organisation, listed: true };
    spaces::create(db, WHO, new).await.unwrap().id
}

fn list(db: &Db, kept_by: Id<Space>, slug: &str) -> List {
    List {
        id: db.world().id(),
        slug: slug.to_owned(),
        kept_by,
        title: Text::fr_ar("La lettre", "النشرة"),
        about: Text::fr_ar("Tout", "كل شيء"),
        langs: vec![Lang::Fr],
        kinds: vec![],
        theme: None,
        reply_to: None,
        is_open: true,
    }
}

/// She asks for these lists, some are closed, and she confirms.
async fn confirmed(db: &Db, space: Id<Space>, asked: Vec<Id<List>>, closed: Vec<List>) -> Option<Id<Subscriber>> {
    let act = move |tx: &mut Tx<'_>| {
        let reader = Reader { address: ADDRESS.to_owned(), name: String::new() };
        let request: Uuid = people::ask(tx, &Asked { space, reader, lists: asked, lang: Lang::Fr })?;
        for list in closed {
            lists::change(tx, &List { is_open: false, ..list })?;
        }
        people::confirm(tx, space, request)
    };
    db.write(Stream::space(space), WHO, act).await.unwrap()
}

#[test]
fn a_list_that_was_closed_meanwhile_gets_nobody_and_no_address_is_kept_for_it() {
    store::testing::each_engine("newsletter_closed_meanwhile", &MIGRATIONS, |db| async move {
        let space = space(&db).await;
        let (first, second) = (list(&db, space, "une"), list(&db, space, "deux"));
        let both = [first.clone(), second.clone()];
        let add = move |tx: &mut Tx<'_>| both.iter().try_for_each(|list| lists::add(tx, list));
        db.write(Stream::space(space), WHO, add).await.unwrap();
        let standing = async |list: &List| people::standing(&db, space, list.id, ADDRESS).await.unwrap();
        assert_eq!(confirmed(&db, space, vec![first.id], vec![first.clone()]).await, None);
        let kept = db.one::<i64>("SELECT COUNT(*) FROM newsletter_subscriber", &[]).await.unwrap();
        assert_eq!(kept, Some(0), "nothing of her is there");
        let reader = confirmed(&db, space, vec![first.id, second.id], vec![]).await.unwrap();
        assert_eq!(people::lists_of(&db, space, reader).await.unwrap(), [second.id]);
        assert_eq!((standing(&first).await, standing(&second).await), (Brought::New, Brought::Known));
    });
}
