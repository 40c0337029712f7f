//! A space, three people who validate, one who accompanies; people who do not exist.

use std::future::Future;

use actors::accounts::{self, Account, Login, NewAccount};
use actors::directory::{self, Actor, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships};
use kernel::{Id, Lang, Text};
use post::Letter;
use store::{Db, Migrations, Stream, Tx, Who};
use twiza_tracks::model::framework;
use twiza_tracks::model::portfolio::Note;
use twiza_tracks::model::{
    Card, Estimate, Framework, Key, Level, PieceKind, Portfolio, Refused, Request, Track, Verdict,
};
use twiza_tracks::store::evidence::{self, NewPiece};
use twiza_tracks::store::portfolios::{self, Holder, Invitation};
use twiza_tracks::store::{News, Scribe, Silent, requests, tracks};

pub(crate) const WHO: Who = Who::system("test");
pub(crate) const MIGRATIONS: [Migrations; 3] = [actors::MIGRATIONS, post::MIGRATIONS, twiza_tracks::MIGRATIONS];

/// Writes to everybody who has an address.
pub(crate) struct Postman;

impl Scribe for Postman {
    fn letter(&self, portfolio: &Portfolio, news: News<'_>) -> Option<Letter> {
        Some(Letter::new(portfolio.card.address()?, portfolio.lang, "Objet", format!("{news:?}")))
    }
}

pub(crate) struct House {
    pub(crate) db: Db,
    pub(crate) space: Space,
    pub(crate) guide: Id<Account>,
    pub(crate) validators: Vec<Id<Account>>,
    pub(crate) track: Id<Track>,
}

pub(crate) fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    store::testing::each_engine(name, &MIGRATIONS, |db| async { test(House::build(db).await).await });
}

pub(crate) fn refused<T: std::fmt::Debug>(result: store::Result<T>) -> Refused {
    result.unwrap_err().refusal::<Refused>().unwrap()
}

pub(crate) fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

pub(crate) fn house() -> &'static Framework {
    framework::house().iter().find(|own| own.code == "youth").unwrap()
}

impl House {
    pub(crate) async fn build(db: Db) -> Self {
        let name = Text::fr_ar("Association générée", "جمعية مولدة");
        let organisation = directory::create(&db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
        let new = NewSpace { slug: "douar".to_owned(), name, organisation, listed: true };
        let space = spaces::create(&db, WHO, new).await.unwrap();
        let guide = account(&db, "guide").await;
        memberships::grant(&db, WHO, space.id, guide, Role::Officer).await.unwrap();
        let mut validators = Vec::new();
        for login in ["une", "deux", "trois"] {
            let account = account(&db, login).await;
            memberships::grant(&db, WHO, space.id, account, Role::Member).await.unwrap();
            validators.push(account);
        }
        let (id, appointed) = (space.id, validators.clone());
        let open = move |tx: &mut Tx<'_>| {
            let track = tracks::begin(tx, id, house(), Text::fr_ar("Jeunes", "شباب"))?;
            appointed.into_iter().try_for_each(|account| tracks::appoint(tx, id, track, account))?;
            Ok(track)
        };
        let track = db.write(Stream::space(space.id), WHO, open).await.unwrap();
        Self { db, space, guide, validators, track }
    }

    pub(crate) async fn write<R: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> store::Result<R> {
        self.db.write(Stream::space(self.space.id), WHO, act).await
    }

    pub(crate) async fn invite(&self, contact: &str) -> store::Result<Key> {
        let card = Card { name: "Personne générée".into(), contact: contact.to_owned(), ..Card::default() };
        let new = Invitation { card, lang: Lang::Fr, guide: Some(self.guide) };
        let (space, track) = (self.space.id, self.track);
        self.write(move |tx| portfolios::invite(tx, space, track, new, &Silent)).await
    }

    /// Somebody who opened her link.
    pub(crate) async fn holder(&self) -> Holder {
        let holder = Holder { key: self.invite("").await.unwrap(), account: None };
        self.write(move |tx| portfolios::begin(tx, holder, Lang::Fr)).await.unwrap();
        holder
    }

    pub(crate) async fn portfolio(&self, key: Key) -> Portfolio {
        portfolios::one(&self.db, key).await.unwrap().unwrap()
    }

    /// She sees herself at this level everywhere.
    pub(crate) async fn sees(&self, holder: Holder, number: u8) {
        let levels = house().competencies.iter().map(|own| (own.code.clone(), level(number))).collect();
        let estimate = Estimate { levels };
        self.write(move |tx| evidence::estimate(tx, holder, &estimate)).await.unwrap();
    }

    pub(crate) async fn show(
        &self,
        holder: Holder,
        competency: &str,
        file: Vec<u8>,
    ) -> store::Result<Id<twiza_tracks::model::Piece>> {
        let note = Note {
            title: format!("Preuve générée de {competency}"),
            words: "Ce qui a été fait.".into(),
            mime: if file.is_empty() { String::new() } else { "application/pdf".into() },
            ..Note::default()
        };
        let new = NewPiece { competency: competency.to_owned(), kind: PieceKind::Practice, note, file };
        self.write(move |tx| evidence::add(tx, holder, new)).await
    }

    /// She gathers enough of everything.
    pub(crate) async fn gathers(&self, holder: Holder) {
        self.sees(holder, 3).await;
        for own in &house().competencies {
            for _ in 0..own.least_pieces {
                self.show(holder, &own.code, Vec::new()).await.unwrap();
            }
        }
    }

    pub(crate) async fn ask(&self, holder: Holder, competency: &str) -> store::Result<Id<Request>> {
        let competency = competency.to_owned();
        self.write(move |tx| requests::ask(tx, holder, &competency, "Merci de regarder.")).await
    }

    pub(crate) async fn find(&self, request: Id<Request>, by: Id<Account>, number: u8) -> store::Result<Verdict> {
        let space = self.space.id;
        let words = "Parce que la preuve le montre.";
        self.write(move |tx| requests::find(tx, space, request, by, level(number), words, &Silent)).await
    }

    /// Everything is validated.
    pub(crate) async fn whole(&self) -> Holder {
        let holder = self.holder().await;
        self.attains(holder).await;
        holder
    }

    /// Two validate everything that she gathers.
    pub(crate) async fn attains(&self, holder: Holder) {
        self.gathers(holder).await;
        for own in &house().competencies {
            let request = self.ask(holder, &own.code).await.unwrap();
            self.find(request, self.validators[0], 4).await.unwrap();
            self.find(request, self.validators[1], 3).await.unwrap();
        }
    }

    pub(crate) async fn count(&self, sql: &'static str) -> i64 {
        self.db.one(sql, &[]).await.unwrap().unwrap()
    }
}

pub(crate) async fn person(db: &Db, login: &str) -> Id<Actor> {
    let name = Text::fr_ar(format!("Personne générée {login}"), format!("شخص مولد {login}"));
    directory::create(db, WHO, NewActor::person(name).generated()).await.unwrap()
}

pub(crate) async fn account_of(db: &Db, person: Id<Actor>, login: &str) -> Id<Account> {
    let new = NewAccount { person, login: Login::read(login).unwrap(), password: None, lang: None, keeper: false };
    accounts::create(db, WHO, new).await.unwrap()
}

async fn account(db: &Db, login: &str) -> Id<Account> {
    account_of(db, person(db, login).await, login).await
}
