//! What the post promises, kept on both engines.
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by ending there

extern crate twiza_post as post;

mod claims;
mod outbox;
mod retries;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use jiff::{SignedDuration, Timestamp};
use kernel::{FixedClock, Id, Lang, SeededChance, World};
use post::{Address, Letter, Message, Outcome, Post, Sender};
use store::testing::{TestPlace, each_config};
use store::{Db, Entry, Stream, Who};

const WHO: Who = Who::system("test");

fn start() -> Timestamp {
    "2026-11-21T08:00:00Z".parse().unwrap()
}

/// Runs a test on each engine at a fixed time that the test can move.
fn each<T, F>(name: &str, test: T)
where
    T: Fn(Db, Clock) -> F,
    F: Future<Output = ()>,
{
    each_config(name, |place| {
        let test = &test;
        async move {
            let place = place;
            let clock = Clock::new();
            test(open(&place, &clock, 7).await, clock).await;
        }
    });
}

async fn open(place: &TestPlace, clock: &Clock, seed: u64) -> Db {
    let world = World::new(clock.clock.clone(), SeededChance::new(seed), jiff::tz::TimeZone::UTC);
    Db::open(&place.config, world, &[post::MIGRATIONS]).await.unwrap()
}

/// A clock that goes on when told to.
#[derive(Clone)]
struct Clock {
    clock: FixedClock,
    now: Arc<Mutex<Timestamp>>,
}

impl Clock {
    fn new() -> Self {
        Self { clock: FixedClock::at(start()), now: Arc::new(Mutex::new(start())) }
    }

    fn go_on(&self, by: SignedDuration) {
        let mut now = self.now.lock().unwrap();
        *now += by;
        self.clock.set(*now);
    }
}

/// A way out that notes what it was given and answers as it was told.
struct Fake {
    answer: Mutex<Outcome>,
    /// How often each recipient was tried.
    tries: Mutex<BTreeMap<String, u32>>,
    ids: Mutex<Vec<uuid::Uuid>>,
    most_at_once: Mutex<usize>,
}

impl Fake {
    fn answering(answer: Outcome) -> Arc<Self> {
        let (tries, ids, most_at_once) = (Mutex::default(), Mutex::default(), Mutex::default());
        Arc::new(Self { answer: Mutex::new(answer), tries, ids, most_at_once })
    }

    fn answer(&self, answer: Outcome) {
        *self.answer.lock().unwrap() = answer;
    }

    fn tries(&self) -> u32 {
        self.tries.lock().unwrap().values().sum()
    }

    fn post(self: &Arc<Self>) -> Post {
        Post::new(Some(Arc::clone(self) as Arc<dyn Sender>), None)
    }
}

impl Sender for Fake {
    fn send(&self, messages: &[Message]) -> Vec<Outcome> {
        let answer = *self.answer.lock().unwrap();
        let mut most = self.most_at_once.lock().unwrap();
        *most = messages.len().max(*most);
        for message in messages {
            *self.tries.lock().unwrap().entry(message.to().to_owned()).or_default() += 1;
            self.ids.lock().unwrap().push(message.id);
        }
        vec![answer; messages.len()]
    }
}

fn letter(to: &str) -> Letter {
    Letter::new(Address::email(to).unwrap(), Lang::Fr, "Votre signature", "Bonjour")
}

/// Writes letters as a feature does: within a write of its own.
async fn write(db: &Db, letters: Vec<Letter>) -> store::Result<()> {
    let act = move |tx: &mut store::Tx<'_>| {
        tx.record(Entry::new("test.written", "test", Id::<()>::from_uuid(uuid::Uuid::nil())));
        letters.iter().try_for_each(|letter| post::enqueue(tx, letter))
    };
    db.write(Stream::COMMON, WHO, act).await
}

async fn waiting(db: &Db) -> u64 {
    post::waiting(db, post::Way::Email).await.unwrap().letters
}
