//! What the tests of this crate share: a programme, an association of its directory, people who do not exist.

#![allow(dead_code)] // each test uses a part of it
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use std::future::Future;

use actors::Space;
use actors::directory::{self, Actor, NewActor};
use actors::spaces::{self, NewSpace};
use jiff::civil::Date;
use kernel::{Id, Lang, Text};
use store::{Db, Entry, Migrations, Stream, Tx, Who};
use uuid::Uuid;

pub(crate) const WHO: Who = Who::system("test");
pub(crate) const MIGRATIONS: [Migrations; 3] = [actors::MIGRATIONS, post::MIGRATIONS, twiza_toolkit::MIGRATIONS];

pub(crate) struct House {
    pub(crate) db: Db,
    pub(crate) programme: Space,
    pub(crate) association: Id<Actor>,
}

pub(crate) fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    store::testing::each_engine(name, &MIGRATIONS, |db| async { test(House::build(db).await).await });
}

impl House {
    pub(crate) async fn build(db: Db) -> Self {
        let programme = open(&db, "programme", "Programme généré").await;
        let name = Text::fr_ar("Association générée Amal", "جمعية الأمل المولدة");
        let association = directory::create(&db, WHO, NewActor::organisation(name).generated()).await.unwrap();
        Self { db, programme, association }
    }

    pub(crate) async fn write<R: Send + 'static>(
        &self,
        space: Id<Space>,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> store::Result<R> {
        self.db.write(Stream::space(space), WHO, act).await
    }

    pub(crate) async fn person(&self, name: &str) -> Id<Actor> {
        directory::create(&self.db, WHO, NewActor::person(Text::of(Lang::Fr, name)).generated()).await.unwrap()
    }

    /// What the bodies record when one is set up: this crate knows them by their journal only.
    pub(crate) async fn body(&self, space: Id<Space>, kind: &'static str) -> Id<Uuid> {
        let act = move |tx: &mut Tx<'_>| {
            let body: Id<Uuid> = tx.id();
            tx.record(Entry::new("gov.body.created", "gov-body", body).with("kind", kind));
            Ok(body)
        };
        self.write(space, act).await.unwrap()
    }

    /// What the bodies record when somebody takes a seat.
    pub(crate) async fn seat(
        &self,
        space: Id<Space>,
        body: Id<Uuid>,
        person: Id<Actor>,
        office: &'static str,
        on: Date,
    ) -> Id<Uuid> {
        let act = move |tx: &mut Tx<'_>| {
            let mandate: Id<Uuid> = tx.id();
            let entry = Entry::new("gov.mandate.begun", "gov-mandate", mandate).at(on);
            let entry = entry.with("seat", 1).with("office", office);
            tx.record(entry.link("person", person).link("gov-body", body));
            Ok(mandate)
        };
        self.write(space, act).await.unwrap()
    }

    /// What the bodies record when somebody leaves one.
    pub(crate) async fn leave(&self, space: Id<Space>, body: Id<Uuid>, person: Id<Actor>, mandate: Id<Uuid>, on: Date) {
        let act = move |tx: &mut Tx<'_>| {
            let entry = Entry::new("gov.mandate.ended", "gov-mandate", mandate).at(on);
            tx.record(entry.link("person", person).link("gov-body", body));
            Ok(())
        };
        self.write(space, act).await.unwrap();
    }
}

pub(crate) async fn open(db: &Db, slug: &str, name: &str) -> Space {
    let name = Text::of(Lang::Fr, name);
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
    spaces::create(db, WHO, NewSpace { slug: slug.to_owned(), name, organisation, listed: false }).await.unwrap()
}

pub(crate) fn today() -> Date {
    store::testing::world().today()
}
