//! A programme, an association with a space of its own, people who do not exist.

use std::future::Future;

use actors::accounts::{self, Account, Login, NewAccount};
use actors::directory::{self, Actor, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships};
use kernel::{Id, Lang, Text};
use store::{Db, Migrations, Stream, Tx, Who};
use twiza_capacity::model::{Answers, Assessment, Assessor, Card, Instrument, Key, Level, instrument};
use twiza_capacity::store::assessments::{self, Opening};
use twiza_capacity::store::assessors::{self, Invitation};
use twiza_capacity::store::consensus::{self, NewProposal};
use twiza_capacity::store::instruments::Source;
use twiza_capacity::store::{Silent, answers};

pub(crate) const WHO: Who = Who::system("test");
const MIGRATIONS: [Migrations; 3] = [actors::MIGRATIONS, post::MIGRATIONS, twiza_capacity::MIGRATIONS];

pub(crate) struct House {
    pub(crate) db: Db,
    /// The programme's space, and the association's own.
    pub(crate) programme: Space,
    pub(crate) own: Space,
    pub(crate) facilitator: Id<Account>,
}

pub(crate) fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    store::testing::each_engine(name, &MIGRATIONS, |db| async { test(House::build(db).await).await });
}

impl House {
    async fn build(db: Db) -> Self {
        let programme = space(&db, "programme", "Programme généré").await;
        let own = space(&db, "douar", "Association générée").await;
        let facilitator = account(&db, "facilitatrice").await;
        memberships::grant(&db, WHO, programme.id, facilitator, Role::Facilitator).await.unwrap();
        Self { db, programme, own, facilitator }
    }

    pub(crate) async fn write<R: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> store::Result<R> {
        self.db.write(Stream::space(self.programme.id), WHO, act).await
    }

    pub(crate) async fn account(&self, login: &str, space: &Space, role: Role) -> Id<Account> {
        let account = account(&self.db, login).await;
        memberships::grant(&self.db, WHO, space.id, account, role).await.unwrap();
        account
    }

    pub(crate) fn opening(&self, source: Source) -> Opening {
        Opening {
            space: self.programme.id,
            association: self.own.organisation,
            source,
            facilitator: self.facilitator,
            is_open_to_members: true,
            answers_until: None,
        }
    }

    /// A round of the association with the instrument of the house.
    pub(crate) async fn opened(&self) -> Key {
        let opening = self.opening(Source::House(house()));
        self.write(move |tx| assessments::open(tx, opening)).await.unwrap()
    }

    pub(crate) async fn invite(&self, key: Key, number: u32) -> store::Result<Id<Assessor>> {
        let card = Card {
            name: format!("Participante générée {number}"),
            contact: format!("p{number}@example.org"),
            ..Card::default()
        };
        self.write(move |tx| assessors::invite(tx, key, Invitation { card, lang: Lang::Fr }, &Silent)).await
    }

    /// Somebody who has begun and chose this level everywhere.
    pub(crate) async fn begun(&self, key: Key, number: u32, level: u8) -> Id<Assessor> {
        let id = self.invite(key, number).await.unwrap();
        self.write(move |tx| {
            assessors::begin(tx, key, id, Lang::Fr)?;
            answers::save(tx, key, id, all(level))
        })
        .await
        .unwrap();
        id
    }

    /// Somebody who handed in.
    pub(crate) async fn voice(&self, key: Key, number: u32, level: u8) -> Id<Assessor> {
        let id = self.begun(key, number, level).await;
        self.write(move |tx| answers::deliver(tx, key, id)).await.unwrap();
        id
    }

    pub(crate) async fn count(&self, key: Key) -> store::Result<()> {
        self.write(move |tx| assessments::close_answers(tx, key, &Silent)).await
    }

    pub(crate) async fn close(&self, key: Key) -> store::Result<twiza_capacity::model::Averages> {
        self.write(move |tx| assessments::close(tx, key, &Silent)).await
    }

    pub(crate) async fn propose(
        &self,
        key: Key,
        by: Id<Assessor>,
        statement: &str,
        level: u8,
        seen: i32,
    ) -> store::Result<()> {
        let words = format!("Parce que le niveau {level} se voit dans les papiers.");
        let new = NewProposal { statement: statement.to_owned(), level: Level::new(level), words, seen };
        self.write(move |tx| consensus::propose(tx, key, by, new)).await
    }

    /// The group agrees on everything: the first proposes, the others agree.
    pub(crate) async fn agree(&self, key: Key, voices: &[Id<Assessor>], level: u8) {
        for (_, statement) in house().statements() {
            self.propose(key, voices[0], &statement.code, level, 0).await.unwrap();
        }
        let read: Vec<(String, i32)> = house().statements().map(|(_, one)| (one.code.clone(), 1)).collect();
        for by in voices[1..].iter().copied() {
            let read = read.clone();
            self.write(move |tx| consensus::agree(tx, key, by, read)).await.unwrap();
        }
    }

    /// A whole round: three answer, agree on a level everywhere, and it is closed.
    pub(crate) async fn closed(&self, level: u8) -> (Key, Vec<Id<Assessor>>) {
        let key = self.opened().await;
        self.close_round(key, level).await
    }

    /// The rest of a round that was opened.
    pub(crate) async fn close_round(&self, key: Key, level: u8) -> (Key, Vec<Id<Assessor>>) {
        let mut voices = Vec::new();
        for number in 1..=3 {
            voices.push(self.voice(key, number, level).await);
        }
        self.count(key).await.unwrap();
        self.agree(key, &voices, level).await;
        self.close(key).await.unwrap();
        (key, voices)
    }

    pub(crate) async fn assessment(&self, key: Key) -> Assessment {
        assessments::one(&self.db, key).await.unwrap().unwrap()
    }

    pub(crate) async fn assessor(&self, key: Key, id: Id<Assessor>) -> Assessor {
        assessors::one(&self.db, key, id).await.unwrap().unwrap()
    }
}

pub(crate) fn house() -> &'static Instrument {
    &instrument::house()[0]
}

/// The same answer to every statement; 0: "I do not know".
pub(crate) fn all(level: u8) -> Answers {
    house().statements().map(|(_, one)| (one.code.clone(), Level::new(level))).collect()
}

pub(crate) async fn organisation(db: &Db, name: &str) -> Id<Actor> {
    let name = Text::fr_ar(name, "جمعية مولدة");
    let new = NewActor::organisation(name).generated().with(|facts| facts.place = Some("09.551".to_owned()));
    directory::create(db, WHO, new).await.unwrap()
}

async fn space(db: &Db, slug: &str, name: &str) -> Space {
    let organisation = organisation(db, name).await;
    let new = NewSpace { slug: slug.to_owned(), name: Text::fr_ar(name, "مولدة"), organisation, listed: true };
    spaces::create(db, WHO, new).await.unwrap()
}

async fn account(db: &Db, login: &str) -> Id<Account> {
    let name = Text::fr_ar(format!("Personne générée {login}"), format!("شخص مولد {login}"));
    let person = directory::create(db, WHO, NewActor::person(name).generated()).await.unwrap();
    let new = NewAccount { person, login: Login::read(login).unwrap(), password: None, lang: None, keeper: false };
    accounts::create(db, WHO, new).await.unwrap()
}
