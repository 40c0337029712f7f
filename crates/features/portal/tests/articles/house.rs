//! A newsroom with people: a reporter of an antenna, another one, and two who edit.

use std::future::Future;

use actors::accounts::{self, Account, Login, NewAccount, Password};
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships};
use kernel::{FixedClock, Id, Lang, SeededChance, Text, World};
use store::testing::each_config;
use store::{Db, Stream, Tx, Who};
use twiza_portal::model::article::{About, Antenna, Article, Key, Kind, Refused, Words};
use twiza_portal::store::articles::{self, New};
use twiza_portal::store::hands::Writer;
use twiza_portal::store::texts::{self, Saved, Saving};
use twiza_portal::store::versions::{self, Chosen};
use twiza_portal::store::{antennas, steps};

pub(crate) const WHO: Who = Who::system("test");

pub(crate) struct House {
    pub(crate) db: Db,
    pub(crate) clock: FixedClock,
    pub(crate) space: Space,
    pub(crate) antenna: Id<Antenna>,
    pub(crate) reporter: Writer,
    /// She reports for the same antenna.
    pub(crate) other: Writer,
    pub(crate) editor: Writer,
    pub(crate) chief: Writer,
}

pub(crate) fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    each_config(name, |place| {
        let test = &test;
        async move {
            let clock = FixedClock::at("2026-03-01T09:00:00Z".parse().unwrap());
            let world = World::new(clock.clone(), SeededChance::new(5), jiff::tz::TimeZone::UTC);
            let tables = [actors::MIGRATIONS, media::MIGRATIONS, post::MIGRATIONS, twiza_portal::MIGRATIONS];
            let db = Db::open(&place.config, world, &tables).await.unwrap();
            test(House::build(db, clock).await).await;
        }
    });
}

pub(crate) async fn space(db: &Db, slug: &str) -> Space {
    let name = Text::fr_ar(format!("Association générée {slug}"), "جمعية مولدة");
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
    spaces::create(db, WHO, NewSpace { slug: slug.to_owned(), name, organisation, listed: true }).await.unwrap()
}

pub(crate) async fn account_of(db: &Db, login: &str, person: Id<directory::Actor>) -> Id<Account> {
    let login = Login::read(login).unwrap();
    let password = Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap();
    let new = NewAccount { person, login, password: Some(password), lang: None, keeper: false };
    accounts::create(db, WHO, new).await.unwrap()
}

pub(crate) async fn member(db: &Db, space: &Space, login: &str, role: Role) -> Writer {
    let name = Text::of(Lang::Fr, format!("Personne générée {login}"));
    let person = directory::create(db, WHO, NewActor::person(name).generated()).await.unwrap();
    let account = account_of(db, login, person).await;
    memberships::grant(db, WHO, space.id, account, role).await.unwrap();
    Writer { account, role }
}

pub(crate) fn words(title: &str, body: &str) -> Words {
    Words { title: title.to_owned(), summary: "Un chapeau.".to_owned(), body: body.to_owned() }
}

impl House {
    async fn build(db: Db, clock: FixedClock) -> Self {
        let space = space(&db, "maison").await;
        let reporter = member(&db, &space, "reporter", Role::Member).await;
        let other = member(&db, &space, "autre", Role::Member).await;
        let editor = member(&db, &space, "edition", Role::Officer).await;
        let chief = member(&db, &space, "chef", Role::Secretary).await;
        let id = space.id;
        let said = antennas::Words { name: Text::fr_ar("Tata", "طاطا"), words: Text::default(), place: None };
        let open = move |tx: &mut Tx<'_>| {
            let antenna = antennas::open(tx, id, "tata", &said)?;
            antennas::add_reporter(tx, id, antenna, reporter.account)?;
            antennas::add_reporter(tx, id, antenna, other.account)?;
            Ok(antenna)
        };
        let antenna = db.write(Stream::space(id), WHO, open).await.unwrap();
        Self { db, clock, space, antenna, reporter, other, editor, chief }
    }

    /// Writes, and tells a refusal by one of our rules.
    pub(crate) async fn act<R: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> Result<R, Refused> {
        match self.db.write(Stream::space(self.space.id), WHO, act).await {
            Ok(done) => Ok(done),
            Err(error) => Err(error.refusal::<Refused>().unwrap()),
        }
    }

    pub(crate) fn report(&self, by: Writer, title: &str, body: &str) -> New {
        New {
            space: self.space.id,
            kind: Kind::Report,
            antenna: (by.role < Role::Officer).then_some(self.antenna),
            original: Lang::Fr,
            words: words(title, body),
            about: About { place: Some("09.551".to_owned()), themes: vec!["water".to_owned()], ..About::default() },
            by,
            is_generated: false,
        }
    }

    /// A draft of somebody.
    pub(crate) async fn draft(&self, by: Writer, title: &str) -> Key {
        let new = self.report(by, title, "un\n\ndeux\n\ntrois\n\nquatre");
        self.act(move |tx| articles::create(tx, &new)).await.unwrap()
    }

    /// A draft of the reporter that the editors have before them.
    pub(crate) async fn submitted(&self, title: &str) -> Key {
        let (key, by) = (self.draft(self.reporter, title).await, self.reporter);
        self.act(move |tx| steps::submit(tx, key, by, "")).await.unwrap();
        key
    }

    /// An article that everybody reads.
    pub(crate) async fn published(&self, title: &str) -> (Key, String) {
        let (key, by) = (self.submitted(title).await, self.editor);
        let slug = self.act(move |tx| versions::publish(tx, key, by, &Chosen::new())).await.unwrap();
        (key, slug)
    }

    pub(crate) async fn save(
        &self,
        key: Key,
        by: Writer,
        lang: Lang,
        based_on: u32,
        said: Words,
    ) -> Result<Saved, Refused> {
        let saving = Saving { lang, based_on, of_original: None, words: said };
        self.act(move |tx| texts::write(tx, key, by, &saving)).await
    }

    pub(crate) async fn one(&self, key: Key) -> Article {
        articles::one(&self.db, key).await.unwrap().unwrap()
    }
}
