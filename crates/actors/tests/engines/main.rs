//! What this crate promises, kept on both engines.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

// The house calls its crates by one word.
extern crate twiza_actors as actors;

mod access;
mod accounts;
mod directory;
mod merges;
mod passkeys;
mod signin;

use actors::accounts::{Login, NewAccount, Password};
use actors::directory::{NewActor, create};
use actors::spaces::NewSpace;
use actors::{Account, Actor, Space};
use jiff::Timestamp;
use kernel::{FixedClock, Id, Lang, SeededChance, Text, World};
use store::testing::each_config;
use store::{Db, Who};

/// Everything the tests do is done by the program itself.
pub(crate) const WHO: Who = Who::system("test");

/// The space whose secretariat keeps the contacts of the tests.
pub(crate) const KEEPER: kernel::Id<Space> = kernel::Id::from_uuid(uuid::Uuid::from_u128(7));

/// A password that keeps the rules.
pub(crate) const PASSWORD: &str = "olives de Tafraout";

/// Runs a test on each engine at a fixed time that the test can move.
pub(crate) fn each<T, F>(name: &str, test: T)
where
    T: Fn(Db, FixedClock) -> F,
    F: Future<Output = ()>,
{
    each_config(name, |place| {
        let test = &test;
        async move {
            let place = place;
            let clock = FixedClock::at(start());
            let world = World::new(clock.clone(), SeededChance::new(7), jiff::tz::TimeZone::UTC);
            let db = Db::open(&place.config, world, &[actors::MIGRATIONS]).await.unwrap();
            test(db, clock).await;
        }
    });
}

pub(crate) fn start() -> Timestamp {
    "2026-11-21T08:00:00Z".parse().unwrap()
}

pub(crate) fn fr(words: &str) -> Text {
    Text::of(Lang::Fr, words)
}

pub(crate) async fn person(db: &Db, name: &str) -> Id<Actor> {
    create(db, WHO, NewActor::person(fr(name)).generated()).await.unwrap()
}

pub(crate) async fn account(db: &Db, login: &str) -> Id<Account> {
    let login = Login::read(login).unwrap();
    let password = Some(Password::choose(PASSWORD.into(), &login).unwrap());
    let person = person(db, "Personne générée 001").await;
    let new = NewAccount { person, login, password, keeper: false, lang: None };
    actors::accounts::create(db, WHO, new).await.unwrap()
}

/// An account without a password, which takes no time to make.
pub(crate) async fn light_account(db: &Db, login: &str, keeper: bool) -> Id<Account> {
    let login = Login::read(login).unwrap();
    let person = person(db, "Personne générée 001").await;
    let new = NewAccount { person, login, password: None, keeper, lang: None };
    actors::accounts::create(db, WHO, new).await.unwrap()
}

pub(crate) async fn space(db: &Db, slug: &str) -> Space {
    let organisation = create(db, WHO, NewActor::organisation(fr("Organisation générée"))).await.unwrap();
    let new = NewSpace { slug: slug.into(), name: fr("Espace généré"), organisation, listed: true };
    actors::spaces::create(db, WHO, new).await.unwrap()
}

/// The rule that refused.
pub(crate) fn refusal<T: std::fmt::Debug>(result: actors::Result<T>) -> actors::Refusal {
    *result.expect_err("a refusal").refusal().expect("a rule's refusal")
}

#[test]
fn every_statement_is_understood_by_both_engines() {
    store::testing::prepare_all(&[actors::MIGRATIONS], actors::STATEMENTS);
}
