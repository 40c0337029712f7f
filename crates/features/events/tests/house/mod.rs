//! What the tests of this crate share: a space, an event to which one can register, guests who do not exist.

#![allow(dead_code)] // each test uses a part of it
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use std::future::Future;
use std::sync::{Arc, Mutex};

use actors::Space;
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp, ToSpan};
use kernel::{Lang, Text};
use post::Letter;
use store::{Db, Migrations, Stream, Tx, Who};
use twiza_events::model::{Card, Content, Event, Guest, Key, Registration, Way};
use twiza_events::store::guests::{self, NewGuest, Registered};
use twiza_events::store::{News, Scribe, events};

pub(crate) const WHO: Who = Who::system("test");
pub(crate) const MIGRATIONS: [Migrations; 4] =
    [actors::MIGRATIONS, post::MIGRATIONS, media::MIGRATIONS, twiza_events::MIGRATIONS];

pub(crate) struct House {
    pub(crate) db: Db,
    pub(crate) space: Space,
}

pub(crate) fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    store::testing::each_engine(name, &MIGRATIONS, |db| async { test(House::build(db).await).await });
}

impl House {
    pub(crate) async fn build(db: Db) -> Self {
        let name = Text::fr_ar("Forum généré", "منتدى مولد");
        let organisation = directory::create(&db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
        let new = NewSpace { slug: "forum".to_owned(), name, organisation, listed: true };
        let space = spaces::create(&db, WHO, new).await.unwrap();
        Self { db, space }
    }

    pub(crate) async fn write<R: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> store::Result<R> {
        self.db.write(Stream::space(self.space.id), WHO, act).await
    }

    /// An event that is announced.
    pub(crate) async fn announced(&self, content: Content) -> Key {
        let space = self.space.id;
        self.write(move |tx| {
            let key = events::add(tx, space, &content)?;
            events::announce(tx, key, &Silent)?;
            Ok(key)
        })
        .await
        .unwrap()
    }

    pub(crate) async fn event(&self, key: Key) -> Event {
        events::one(&self.db, key).await.unwrap().unwrap()
    }

    pub(crate) async fn register(&self, key: Key, number: u32) -> store::Result<Registered> {
        register(&self.db, key, number, Silent).await
    }

    /// Somebody who must be new on the list.
    pub(crate) async fn guest(&self, key: Key, number: u32) -> Guest {
        match self.register(key, number).await.unwrap() {
            Registered::New(guest) => guest,
            Registered::Again { .. } => panic!("{number} was on the list"),
        }
    }

    pub(crate) async fn guests(&self, key: Key) -> Vec<Guest> {
        guests::list(&self.db, key, 0, 1_000).await.unwrap()
    }
}

/// Registers somebody who does not exist.
pub(crate) async fn register(
    db: &Db,
    key: Key,
    number: u32,
    scribe: impl Scribe + 'static,
) -> store::Result<Registered> {
    let card = Card {
        name: format!("Participante générée {number}"),
        contact: format!("p{number}@example.org"),
        ..Card::default()
    };
    let new = NewGuest { card, lang: Lang::Fr, way: Way::Online, known_by: guests::KnownBy::Contact };
    db.write(Stream::space(key.space), WHO, move |tx| guests::register(tx, key, new, &scribe)).await
}

/// An evening in so many days.
pub(crate) fn evening(days: i64, seats: Option<i32>) -> Content {
    let day = today().saturating_add(days.days());
    Content {
        title: Text::fr_ar("Café citoyen", "مقهى المواطنة"),
        words: Text::fr_ar("Une soirée.", "أمسية."),
        starts: day.at(18, 0, 0, 0),
        ends: day.at(20, 0, 0, 0),
        zone: "UTC".to_owned(),
        place: Some("09.551".to_owned()),
        themes: vec!["water".to_owned()],
        langs: vec![Lang::Ar],
        registration: Some(Registration { seats, ..Registration::default() }),
        ..Content::default()
    }
}

pub(crate) fn today() -> jiff::civil::Date {
    store::testing::world().today()
}

/// A time on the clocks of an event that is so far from now.
pub(crate) fn clock(db: &Db, hours: i64) -> DateTime {
    jiff::tz::TimeZone::UTC.to_datetime(db.world().now() + SignedDuration::from_hours(hours))
}

/// Who writes nothing and reaches nobody.
pub(crate) struct Silent;

impl Scribe for Silent {
    fn letter(&self, _: &Event, _: &Guest, _: News) -> Option<Letter> {
        None
    }
}

/// Who remembers what was written to whom.
#[derive(Clone, Default)]
pub(crate) struct Diary(pub(crate) Arc<Mutex<Vec<(i32, News)>>>);

impl Diary {
    pub(crate) fn pages(&self) -> Vec<(i32, News)> {
        self.0.lock().unwrap().clone()
    }

    pub(crate) fn clear(&self) {
        self.0.lock().unwrap().clear();
    }
}

impl Scribe for Diary {
    fn letter(&self, _: &Event, guest: &Guest, news: News) -> Option<Letter> {
        self.0.lock().unwrap().push((guest.number, news));
        Some(Letter::new(guest.card.address()?, guest.lang, "Objet", "Bonjour"))
    }
}

/// A later instant than any of a test.
pub(crate) fn far() -> Timestamp {
    Timestamp::MAX
}
