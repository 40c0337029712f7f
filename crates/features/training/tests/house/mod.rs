//! What the tests of this crate share: a space, a programme, calls, and applications of people who do not exist.

#![allow(dead_code)] // each test uses a part of it
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use std::future::Future;
use std::sync::{Arc, Mutex};

use actors::accounts::{self, NewAccount};
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Account, Actor, Role, Space, memberships};
use jiff::ToSpan;
use jiff::civil::Time;
use kernel::{Id, Lang, Text};
use post::Letter;
use store::{Db, Migrations, Stream, Tx, Who};
use twiza_training::model::application::Ref;
use twiza_training::model::call::Content;
use twiza_training::model::{
    Application, ApplicationState, Call, Card, Cohort, GridLine, Key, Order, Participant, Sex, Way, cohort, programme,
};
use twiza_training::store::applications::{self, Applied, Written};
use twiza_training::store::places::{self, Seats};
use twiza_training::store::{News, Scribe, Silent, calls, plan, reviews};

pub(crate) const WHO: Who = Who::system("test");
pub(crate) const MIGRATIONS: [Migrations; 4] =
    [actors::MIGRATIONS, post::MIGRATIONS, media::MIGRATIONS, twiza_training::MIGRATIONS];
/// A rural commune of the region 09, and the city of Tanger in the region 01.
pub(crate) const CITY: &str = "01.511.01.0";

pub(crate) struct House {
    pub(crate) db: Db,
    pub(crate) space: Space,
}

/// A call with its cohorts.
#[derive(Clone)]
pub(crate) struct Calling {
    pub(crate) key: Key,
    pub(crate) cohorts: Vec<Id<Cohort>>,
}

pub(crate) fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    store::testing::each_engine(name, &MIGRATIONS, |db| async { test(House::build(db).await).await });
}

impl House {
    pub(crate) async fn build(db: Db) -> Self {
        let name = Text::fr_ar("Réseau généré", "شبكة مولدة");
        let organisation = directory::create(&db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
        let new = NewSpace { slug: "reseau".to_owned(), name, organisation, listed: true };
        let space = spaces::create(&db, WHO, new).await.unwrap();
        Self { db, space }
    }

    pub(crate) async fn write<R: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> store::Result<R> {
        self.db.write(Stream::space(self.space.id), WHO, act).await
    }

    /// Somebody who can review.
    pub(crate) async fn reviewer(&self, number: usize) -> Id<Account> {
        let person = NewActor::person(Text::of(Lang::Fr, format!("Évaluatrice générée {number}"))).generated();
        let person = directory::create(&self.db, WHO, person).await.unwrap();
        let login = accounts::Login::read(&format!("evaluatrice{number}")).unwrap();
        let new = NewAccount { person, login, password: None, keeper: false, lang: None };
        let account = accounts::create(&self.db, WHO, new).await.unwrap();
        memberships::grant(&self.db, WHO, self.space.id, account, Role::Facilitator).await.unwrap();
        account
    }

    /// A call that takes applications, with cohorts of so many places each.
    pub(crate) async fn call(&self, content: Content, places: &[i32]) -> Calling {
        let (space, places) = (self.space.id, places.to_vec());
        let first = self.db.world().today().saturating_add(60.days());
        self.write(move |tx| {
            let content_of = programme::Content { title: Text::of(Lang::Fr, "Programme"), ..Default::default() };
            let programme = plan::add_programme(tx, space, &content_of)?;
            let key = calls::add(tx, space, &content)?;
            let mut cohorts = Vec::new();
            for places in places {
                let cohort = cohort::Content {
                    title: Text::of(Lang::Fr, "Session"),
                    first_day: first,
                    last_day: first.saturating_add(2.days()),
                    place: Some(CITY.to_owned()),
                    address: Text::default(),
                    places,
                    is_cancelled: false,
                };
                cohorts.push(plan::add_cohort(tx, space, programme, Some(key.call), &cohort)?);
            }
            calls::publish(tx, key)?;
            Ok(Calling { key, cohorts })
        })
        .await
        .unwrap()
    }

    /// Sends an application of so many women and men.
    pub(crate) async fn apply(
        &self,
        calling: &Calling,
        at: usize,
        number: u32,
        women: usize,
        men: usize,
    ) -> store::Result<Application> {
        let written = written(calling.cohorts[at], number, women, men);
        let key = calling.key;
        let applied = self.write(move |tx| applications::apply(tx, key, written, Way::Online, &Silent)).await?;
        match applied {
            Applied::New(application) => Ok(application),
            Applied::Again(_) => panic!("{number} applied before"),
        }
    }

    pub(crate) async fn seats(&self, cohort: Id<Cohort>) -> Seats {
        places::seats(&self.db, self.space.id, cohort).await.unwrap()
    }

    pub(crate) async fn in_state(&self, key: Key, state: ApplicationState) -> Vec<Application> {
        applications::of_state(&self.db, key, state, (-1, Id::from_uuid(uuid::Uuid::nil())), 1_000).await.unwrap()
    }

    pub(crate) async fn one(&self, key: Key, id: Id<Application>) -> Application {
        applications::one(&self.db, key, id).await.unwrap().unwrap()
    }

    pub(crate) async fn confirm(&self, key: Key, id: Id<Application>) -> store::Result<()> {
        self.write(move |tx| places::confirm(tx, Ref { call: key, id }, &Silent)).await
    }

    pub(crate) async fn give_up(&self, key: Key, id: Id<Application>) -> store::Result<()> {
        self.write(move |tx| places::give_up(tx, Ref { call: key, id }, &Silent)).await
    }

    pub(crate) async fn association(&self, name: &str) -> Id<Actor> {
        let new = NewActor::organisation(Text::of(Lang::Fr, name)).generated();
        directory::create(&self.db, WHO, new).await.unwrap()
    }

    /// Names reviewers and closes the call.
    pub(crate) async fn close(&self, key: Key, reviewers: &[Id<Account>]) {
        let reviewers = reviewers.to_vec();
        let close = move |tx: &mut Tx<'_>| {
            if !reviewers.is_empty() {
                reviews::name(tx, key, &reviewers)?;
            }
            calls::close(tx, key, &Silent).map(drop)
        };
        self.write(close).await.unwrap();
    }
}

pub(crate) fn written(cohort: Id<Cohort>, number: u32, women: usize, men: usize) -> Written {
    let one = |sex| Participant {
        name: format!("Participante générée {number}"),
        sex: Some(sex),
        born: Some(1980),
        function: String::new(),
    };
    let people = std::iter::repeat_n(Sex::Female, women).chain(std::iter::repeat_n(Sex::Male, men)).map(one).collect();
    let card = Card {
        name: format!("Contact généré {number}"),
        contact: format!("a{number}@example.org"),
        association: format!("Association générée {number}"),
        place: Some(CITY.to_owned()),
        people,
        ..Card::default()
    };
    Written { card, actor: None, cohort: Some(cohort), lang: Lang::Fr, is_sent: true }
}

/// A call that is open now.
pub(crate) fn content(order: Order) -> Content {
    let today = store::testing::world().today();
    Content {
        title: Text::fr_ar("Appel généré", "نداء مولد"),
        words: Text::fr_ar("Une formation.", "تكوين."),
        opens: today.saturating_sub(1.days()),
        closes: today.saturating_add(20.days()).to_datetime(Time::constant(23, 59, 0, 0)),
        order,
        people_each: 1,
        grid: vec![GridLine { code: "g1".into(), words: Text::of(Lang::Fr, "Pourquoi ?"), points: 100 }],
        ..Content::default()
    }
}

/// Who remembers what was written to whom.
#[derive(Clone, Default)]
pub(crate) struct Diary(pub(crate) Arc<Mutex<Vec<(i32, News)>>>);

impl Diary {
    pub(crate) fn pages(&self) -> Vec<(i32, News)> {
        self.0.lock().unwrap().clone()
    }
}

impl Scribe for Diary {
    fn letter(&self, _: &Call, _: Option<&Cohort>, application: &Application, news: News) -> Option<Letter> {
        self.0.lock().unwrap().push((application.number, news));
        Some(Letter::new(application.card.address()?, application.lang, "Objet", "Bonjour"))
    }
}
