//! What receivers are told, in a real database, on every engine, by real requests over the loopback.
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use std::sync::{Arc, Mutex};

use actors::Space;
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use jiff::{SignedDuration, Timestamp};
use kernel::{FixedClock, Id, SeededChance, Text, World};
use serde_json::Value;
use store::testing::each_config;
use store::{Db, Entry, Secret, Stream, Who};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use twiza_hooks::model::{Outcome, PING, Paused, Signer};
use twiza_hooks::store::{self as rows, Hook, NewHook};
use web::{App, Settings};

const WHO: Who = Who::system("test");
const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// A request as the receiver saw it.
#[derive(Debug, Clone)]
struct Seen {
    head: String,
    body: Value,
    payload: String,
}

impl Seen {
    fn header(&self, name: &str) -> String {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned()).next().unwrap()
    }

    fn kind(&self) -> &str {
        self.body["type"].as_str().unwrap()
    }

    fn number(&self) -> Option<u64> {
        self.body["data"]["number"].as_u64()
    }
}

/// A receiver that answers with the next status of a script, and with 204 once that is at its end.
struct Receiver {
    address: String,
    seen: Arc<Mutex<Vec<Seen>>>,
    script: Arc<Mutex<Vec<u16>>>,
}

impl Receiver {
    async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/hook", listener.local_addr().unwrap());
        let (seen, script) = (Arc::<Mutex<Vec<Seen>>>::default(), Arc::<Mutex<Vec<u16>>>::default());
        let (noted, answers) = (Arc::clone(&seen), Arc::clone(&script));
        tokio::spawn(async move {
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                let request = read(&mut stream).await;
                noted.lock().unwrap().push(request);
                let status = {
                    let mut answers = answers.lock().unwrap();
                    if answers.is_empty() { 204 } else { answers.remove(0) }
                };
                let answer = format!(
                    "HTTP/1.1 {status} X\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                );
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
        });
        Self { address, seen, script }
    }

    fn answers(&self, script: &[u16]) {
        *self.script.lock().unwrap() = script.to_vec();
    }

    fn seen(&self) -> Vec<Seen> {
        std::mem::take(&mut self.seen.lock().unwrap())
    }
}

async fn read(stream: &mut tokio::net::TcpStream) -> Seen {
    let (mut bytes, mut piece) = (Vec::new(), [0; 4096]);
    loop {
        let count = stream.read(&mut piece).await.unwrap();
        bytes.extend_from_slice(&piece[..count]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length =
            head.to_ascii_lowercase().lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
        if body.len() >= length.unwrap_or(0usize) {
            let body_read = serde_json::from_str(body).unwrap();
            return Seen { head: head.to_owned(), body: body_read, payload: body.to_owned() };
        }
    }
}

/// A house with one space.
struct House {
    app: App,
    clock: FixedClock,
    space: Id<Space>,
    receiver: Receiver,
}

impl House {
    async fn open(db: Db, clock: FixedClock, reaches_inside: bool) -> Self {
        let name = Text::fr_ar("Association générée", "جمعية مولدة");
        let organisation = directory::create(&db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
        let new = NewSpace { slug: "jam".to_owned(), name, organisation, listed: true };
        let space = spaces::create(&db, WHO, new).await.unwrap().id;
        let settings = Settings { reaches_inside, ..Settings::default() };
        let app = App::new(db, vec![twiza_hooks::feature()], settings).unwrap_or_else(|faults| panic!("{faults:?}"));
        Self { app, clock, space, receiver: Receiver::open().await }
    }

    async fn hook(&self, kinds: &[&str]) -> Id<Hook> {
        let kinds = kinds.iter().map(|kind| (*kind).to_owned()).collect();
        let address = Secret::new(self.receiver.address.clone());
        let (space, signer) = (self.space, Signer::kept(Secret::from(SECRET)));
        let add = move |tx: &mut store::Tx<'_>| rows::add(tx, space, NewHook { address, kinds, signer });
        self.app.db.write(Stream::space(space), WHO, add).await.unwrap()
    }

    async fn happens(&self, kind: &'static str) -> u64 {
        let subject: Id<Space> = self.app.world.id();
        let entry = Entry::new(kind, "thing", subject).with("figure", 7);
        self.app.db.write(Stream::space(self.space), WHO, move |tx| Ok(tx.record(entry))).await.unwrap()
    }

    async fn round(&self) {
        let chore = twiza_hooks::feature().chores[0];
        (chore.run)(&self.app).await.unwrap();
    }

    fn wait(&self, seconds: i64) {
        self.clock.set(self.app.world.now() + SignedDuration::from_secs(seconds));
    }

    async fn stands(&self, hook: Id<Hook>) -> Hook {
        rows::get(&self.app.db, self.space, hook).await.unwrap().unwrap()
    }
}

fn each_house<F: Future<Output = ()>>(name: &str, reaches_inside: bool, test: impl Fn(House) -> F) {
    each_config(name, |place| {
        let test = &test;
        async move {
            let place = place;
            let clock = FixedClock::at("2026-03-02T09:00:00Z".parse::<Timestamp>().unwrap());
            let world = World::new(clock.clone(), SeededChance::new(7), jiff::tz::TimeZone::UTC);
            let migrations = [actors::MIGRATIONS, twiza_hooks::MIGRATIONS];
            let db = Db::open(&place.config, world, &migrations).await.unwrap();
            test(House::open(db, clock, reaches_inside).await).await;
        }
    });
}

#[test]
fn a_receiver_is_told_what_it_wants_once_in_order_and_signed() {
    each_house("hooks_told", true, |house| async move {
        house.happens("test.before").await;
        house.hook(&["test.wanted"]).await;
        house.round().await;
        let first = house.receiver.seen();
        assert_eq!(first.iter().map(Seen::kind).collect::<Vec<_>>(), [PING]);
        let mut wanted = Vec::new();
        for _ in 0..30 {
            wanted.push(house.happens("test.wanted").await);
            house.happens("test.unwanted").await;
        }
        house.wait(2);
        house.round().await;
        house.wait(2);
        house.round().await;
        house.wait(2);
        house.round().await;
        let seen = house.receiver.seen();
        assert_eq!(seen.iter().filter_map(Seen::number).collect::<Vec<_>>(), wanted);
        for request in &seen {
            let second: i64 = request.header("webhook-timestamp").parse().unwrap();
            let signer = Signer::kept(Secret::from(SECRET));
            let expected = signer.sign(&request.header("webhook-id"), second, &request.payload);
            assert_eq!(request.header("webhook-signature"), expected);
            assert_eq!(request.body["data"]["body"]["figure"], 7);
            assert_eq!(request.body["data"]["space"], "jam");
        }
    });
}

#[test]
fn what_was_not_taken_is_sent_again_and_nothing_overtakes_it() {
    each_house("hooks_again", true, |house| async move {
        let hook = house.hook(&[]).await;
        house.round().await;
        house.receiver.seen();
        let (one, two) = (house.happens("test.one").await, house.happens("test.two").await);
        house.receiver.answers(&[500, 302, 204]);
        house.wait(2);
        house.round().await;
        let seen = house.receiver.seen();
        // The entry that added the webhook itself is told to nobody.
        assert_eq!(seen.iter().filter_map(Seen::number).collect::<Vec<_>>(), [one]);
        house.round().await;
        assert!(house.receiver.seen().is_empty(), "it waits before it tries again");
        house.wait(6);
        house.round().await;
        let again = house.receiver.seen();
        assert_eq!(again.len(), 1, "a redirection is not followed and is no success");
        assert_eq!(again[0].header("webhook-id"), seen[0].header("webhook-id"));
        assert_eq!(house.stands(hook).await.tries, 2);
        house.wait(301);
        house.round().await;
        assert_eq!(house.receiver.seen().iter().filter_map(Seen::number).collect::<Vec<_>>(), [one, two]);
        let stands = house.stands(hook).await;
        assert_eq!((stands.tries, stands.failing_since, stands.paused), (0, None, None));
    });
}

#[test]
fn who_is_gone_is_left_alone_and_told_everything_when_it_is_woken() {
    each_house("hooks_gone", true, |house| async move {
        let hook = house.hook(&[]).await;
        house.receiver.answers(&[500, 410]);
        house.round().await;
        house.wait(6);
        house.round().await;
        let tried = house.receiver.seen();
        assert_eq!(tried[0].header("webhook-id"), tried[1].header("webhook-id"));
        assert_eq!(house.stands(hook).await.paused, Some(Paused::Gone));
        let missed = house.happens("test.missed").await;
        house.wait(60);
        house.round().await;
        assert!(house.receiver.seen().is_empty());
        let space = house.space;
        house.app.db.write(Stream::space(space), WHO, move |tx| rows::wake(tx, space, hook)).await.unwrap();
        house.round().await;
        let told = house.receiver.seen();
        assert_eq!(told.iter().filter_map(Seen::number).collect::<Vec<_>>(), [missed]);
        assert_eq!(told[0].kind(), PING, "the trial that was refused comes first");
        let tries = rows::tries(&house.app.db, space, hook).await.unwrap();
        assert_eq!(
            tries.iter().map(|tried| tried.outcome).collect::<Vec<_>>(),
            [Outcome::Taken, Outcome::Taken, Outcome::Gone, Outcome::Later]
        );
    });
}

#[test]
fn a_new_secret_signs_beside_the_old_one_for_a_day() {
    each_house("hooks_secret", true, |house| async move {
        let hook = house.hook(&[]).await;
        let stands = house.stands(hook).await;
        let (space, signer) = (house.space, Signer::new(&house.app.world));
        let act = move |tx: &mut store::Tx<'_>| rows::renew(tx, space, &stands, &signer);
        house.app.db.write(Stream::space(space), WHO, act).await.unwrap();
        house.round().await;
        assert_eq!(house.receiver.seen()[0].header("webhook-signature").split(' ').count(), 2);
        house.wait(25 * 3600);
        house.happens("test.later").await;
        house.round().await;
        assert_eq!(house.receiver.seen()[0].header("webhook-signature").split(' ').count(), 1);
    });
}

#[test]
fn only_the_latest_tries_are_kept() {
    each_house("hooks_tries", true, |house| async move {
        let hook = house.hook(&[]).await;
        for _ in 0..75 {
            house.happens("test.thing").await;
        }
        for _ in 0..6 {
            house.wait(2);
            house.round().await;
        }
        assert_eq!(house.receiver.seen().len(), 76);
        assert_eq!(rows::tries(&house.app.db, house.space, hook).await.unwrap().len(), 50);
    });
}

#[test]
fn nothing_is_sent_inside_unless_the_keeper_says_so() {
    each_house("hooks_inside", false, |house| async move {
        let hook = house.hook(&[]).await;
        house.round().await;
        assert!(house.receiver.seen().is_empty());
        assert_eq!(rows::tries(&house.app.db, house.space, hook).await.unwrap()[0].outcome, Outcome::Inside);
    });
}
