//! Mailings, row by row: who is handed a copy, what becomes of it, whose the mailing is. On both engines.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use std::collections::BTreeSet;

use actors::Space;
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use jiff::{SignedDuration, Timestamp};
use kernel::{FixedClock, Id, Lang, SeededChance, Text, World};
use post::carrier::Fate;
use store::{Db, Migrations, Stream, Tx, Who};
use twiza_newsletter::model::{Closed, Content, Count, House, Issue, Key, List, Paused, Reader, State, Whose};
use twiza_newsletter::store::copies::{self, BATCH, Ended, Handed};
use twiza_newsletter::store::{doubt, houses, issues, lists, people, running};
use uuid::Uuid;

const WHO: Who = Who::system("test");
const MIGRATIONS: [Migrations; 3] = [actors::MIGRATIONS, post::MIGRATIONS, twiza_newsletter::MIGRATIONS];
const LANGS: [Lang; 1] = [Lang::Fr];

/// A list with its readers, whose issue is due; a second server on the same database; a clock that goes on when told to.
struct Desk {
    db: Db,
    other: Db,
    clock: FixedClock,
    now: std::sync::Mutex<Timestamp>,
    key: Key,
    list: Id<List>,
}

fn each<F: Future<Output = ()>>(name: &str, readers: usize, test: impl Fn(Desk) -> F) {
    store::testing::each_config(name, |place| {
        let test = &test;
        async move {
            let place = place;
            let now: Timestamp = "2026-05-04T09:00:00Z".parse().unwrap();
            let clock = FixedClock::at(now);
            let world = |seed| World::new(clock.clone(), SeededChance::new(seed), jiff::tz::TimeZone::UTC);
            let db = Db::open(&place.config, world(1), &MIGRATIONS).await.unwrap();
            let key = Key { space: space(&db).await, issue: db.world().id() };
            let list = db.world().id();
            write_list(&db, key, list, readers).await;
            let other = Db::open(&place.config, world(2), &MIGRATIONS).await.unwrap();
            test(Desk { db, other, clock: clock.clone(), now: now.into(), key, list }).await;
        }
    });
}

async fn space(db: &Db) -> Id<Space> {
    let name = Text::fr_ar("Organisation générée", "منظمة مولدة");
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone())).await.unwrap();
    let new = NewSpace { slug: "essai".into(), name, organisation, listed: true };
    spaces::create(db, WHO, new).await.unwrap().id
}

async fn write_list(db: &Db, key: Key, list: Id<List>, readers: usize) {
    let made = List {
        id: list,
        slug: "lettre".into(),
        kept_by: key.space,
        title: Text::fr_ar("La lettre", "النشرة"),
        about: Text::fr_ar("Tout", "كل شيء"),
        langs: LANGS.to_vec(),
        kinds: vec![],
        theme: None,
        reply_to: None,
        is_open: true,
    };
    let act = move |tx: &mut Tx<'_>| {
        lists::add(tx, &made)?;
        let now = tx.now();
        let reader = |number| Reader { address: format!("reader{number}@example.org"), name: String::new() };
        let some: Vec<_> = (0..readers).map(|number| (reader(number), Lang::Fr)).collect();
        people::bring(tx, key.space, list, &some, now)?;
        let subject = Text::of(Lang::Fr, "Des nouvelles");
        issues::add(tx, key, list, "lettre-1", &Content { subject, ..Content::default() })?;
        running::schedule(tx, key, now, "https://twiza.example.org")
    };
    db.write(Stream::space(key.space), WHO, act).await.unwrap();
}

impl Desk {
    fn go_on(&self, by: SignedDuration) {
        let mut now = self.now.lock().unwrap();
        *now += by;
        self.clock.set(*now);
    }

    async fn write<R: Send + 'static>(
        &self,
        db: &Db,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> R {
        let act = move |tx: &mut Tx<'_>| {
            let done = act(tx)?;
            tx.record(store::Entry::new("test.done", "test", Id::<()>::from_uuid(Uuid::nil())));
            Ok(done)
        };
        db.write(Stream::space(self.key.space), WHO, act).await.unwrap()
    }

    async fn house(&self, db: &Db) -> House {
        houses::known(db, db.world().uuid()).await.unwrap()
    }

    async fn issue(&self) -> Issue {
        issues::get(&self.db, self.key).await.unwrap().unwrap()
    }

    async fn whose(&self, house: House) -> Whose {
        self.issue().await.whose(house, self.db.world().now())
    }

    async fn start(&self, house: House) {
        let issue = self.issue().await;
        assert!(self.write(&self.db, move |tx| running::start(tx, &issue, house.id, &[])).await);
    }

    async fn hand_over(&self, db: &Db, house: House, carrier: Uuid) -> Vec<Handed> {
        let key = self.key;
        self.write(db, move |tx| copies::hand_over(tx, key, house.id, &LANGS, carrier)).await
    }

    async fn settle(&self, db: &Db, ended: Vec<Ended>) {
        let key = self.key;
        self.write(db, move |tx| copies::settle(tx, key, &ended).map(drop)).await;
    }

    async fn claim(&self, db: &Db, house: House) -> bool {
        let key = self.key;
        self.write(db, move |tx| running::claim(tx, key, house)).await
    }

    async fn count(&self, what: Count) -> i64 {
        let counts = issues::counts(&self.db, self.key).await.unwrap();
        counts.iter().find(|(own, _)| *own == what).map_or(0, |(_, number)| *number)
    }
}

fn all(handed: &[Handed], fate: Option<Fate>) -> Vec<Ended> {
    handed.iter().map(|copy| (copy.number, copy.hand, fate)).collect()
}

fn readers(handed: &[Handed]) -> BTreeSet<String> {
    handed.iter().map(|copy| copy.reader.address.clone()).collect()
}

#[test]
fn however_many_ask_at_once_each_reader_is_handed_over_once() {
    each("newsletter_storm", 1_200, |desk| async move {
        let house = desk.house(&desk.db).await;
        desk.start(house).await;
        let rounds = (0..8).map(|at| {
            let db = if at % 2 == 0 { &desk.db } else { &desk.other };
            desk.hand_over(db, house, Uuid::from_u128(at))
        });
        let handed: Vec<Handed> = futures_util::future::join_all(rounds).await.into_iter().flatten().collect();
        assert_eq!((handed.len(), readers(&handed).len()), (1_200, 1_200));
        let hands: BTreeSet<u64> = handed.iter().map(|copy| copy.hand).collect();
        assert_eq!(hands.len(), 1_200, "each handing over has its own number");
    });
}

#[test]
fn a_mailing_that_was_paused_goes_on_where_it_was() {
    each("newsletter_pause", BATCH as usize + 40, |desk| async move {
        let house = desk.house(&desk.db).await;
        desk.start(house).await;
        let key = desk.key;
        let first = desk.hand_over(&desk.db, house, Uuid::from_u128(1)).await;
        assert_eq!(first.len(), BATCH as usize);
        desk.write(&desk.db, move |tx| running::pause(tx, key, Paused::ByHand)).await;
        assert!(desk.hand_over(&desk.db, house, Uuid::from_u128(1)).await.is_empty(), "nothing leaves a paused one");
        let (sent, unbegun) = first.split_at(300);
        desk.settle(&desk.db, all(sent, Some(Fate::Sent))).await;
        desk.settle(&desk.db, all(unbegun, None)).await;
        desk.write(&desk.db, move |tx| running::resume(tx, key, false)).await;
        assert!(desk.claim(&desk.db, house).await);
        let second = desk.hand_over(&desk.db, house, Uuid::from_u128(2)).await;
        assert_eq!(second.len(), 240, "those that had not begun, and the rest");
        assert!(readers(sent).is_disjoint(&readers(&second)));
        // What the first carrier tells late of a copy that another one has now changes nothing.
        desk.settle(&desk.db, all(unbegun, Some(Fate::Refused(550)))).await;
        desk.settle(&desk.db, all(&second, Some(Fate::Sent))).await;
        assert_eq!((desk.count(Count::Sent).await, desk.count(Count::Refused).await), (540, 0));
        desk.write(&desk.db, move |tx| running::finish(tx, key)).await;
        let issue = desk.issue().await;
        assert_eq!((issue.state, issue.told), (State::Sent, 540));
    });
}

#[test]
fn who_leaves_during_a_mailing_gets_no_more_of_it() {
    each("newsletter_leave", BATCH as usize + 5, |desk| async move {
        let house = desk.house(&desk.db).await;
        desk.start(house).await;
        let first = desk.hand_over(&desk.db, house, Uuid::from_u128(1)).await;
        let (later, sent) = first.split_at(3);
        desk.settle(&desk.db, all(sent, Some(Fate::Sent))).await;
        desk.settle(&desk.db, all(later, Some(Fate::Later(451)))).await;
        assert!(people::page(&desk.db, desk.key.space, desk.list, Uuid::nil(), 1_000).await.unwrap().len() > 500);
        let rest = people::page(&desk.db, desk.key.space, desk.list, first.last().unwrap().subscriber.uuid(), 10);
        let fresh = rest.await.unwrap()[0].id;
        let (space, list, greylisted) = (desk.key.space, desk.list, later[0].subscriber);
        desk.write(&desk.other, move |tx| {
            assert!(people::leave(tx, space, list, greylisted, Closed::Left)?);
            people::leave(tx, space, list, fresh, Closed::Left)
        })
        .await;
        desk.go_on(SignedDuration::from_mins(2));
        let second = desk.hand_over(&desk.db, house, Uuid::from_u128(2)).await;
        assert_eq!(second.len(), 2 + 4, "two of those that were put off, four of the rest");
        assert!(second.iter().all(|copy| copy.subscriber != greylisted && copy.subscriber != fresh));
    });
}

#[test]
fn a_second_server_takes_over_from_one_that_died_and_sends_nobody_two() {
    each("newsletter_takeover", BATCH as usize + 100, |desk| async move {
        let (first, second) = (desk.house(&desk.db).await, desk.house(&desk.other).await);
        desk.go_on(SignedDuration::from_secs(1));
        desk.start(first).await;
        let handed = desk.hand_over(&desk.db, first, Uuid::from_u128(1)).await;
        assert_eq!(desk.whose(second).await, Whose::Theirs);
        assert!(!desk.claim(&desk.other, second).await, "while the other is at work");
        desk.go_on(SignedDuration::from_mins(6));
        assert_eq!(desk.whose(second).await, Whose::Nobodys);
        assert!(desk.claim(&desk.other, second).await);
        assert_eq!(desk.count(Count::Doubtful).await, i64::from(BATCH));
        assert!(
            desk.hand_over(&desk.db, first, Uuid::from_u128(1)).await.is_empty(),
            "it is not the first one's any more"
        );
        let rest = desk.hand_over(&desk.other, second, Uuid::from_u128(2)).await;
        assert_eq!(rest.len(), 100, "what is in doubt stays where it is");
        assert!(readers(&rest).is_disjoint(&readers(&handed)));
        desk.settle(&desk.other, all(&rest, Some(Fate::Sent))).await;
        let key = desk.key;
        desk.write(&desk.other, move |tx| running::finish(tx, key)).await;
        assert_eq!(desk.issue().await.told, 100);
        // The first one comes back and reads in its carrier's log what became of them.
        let known = doubt::copies(&desk.db, key).await.unwrap();
        assert_eq!((known.len(), doubt::issues_in_doubt(&desk.db).await.unwrap()), (BATCH as usize, vec![key]));
        desk.settle(&desk.db, all(&handed[..490], Some(Fate::Sent))).await;
        assert_eq!((desk.count(Count::Doubtful).await, desk.issue().await.state), (10, State::Sent));
        desk.settle(&desk.db, all(&handed[490..498], None)).await;
        assert_eq!((desk.count(Count::Doubtful).await, desk.issue().await.state), (2, State::Sending));
        assert!(desk.claim(&desk.other, second).await);
        let last = desk.hand_over(&desk.other, second, Uuid::from_u128(3)).await;
        assert_eq!(readers(&last), readers(&handed[490..498]), "those that surely never left");
        desk.settle(&desk.other, all(&last, Some(Fate::Sent))).await;
        desk.write(&desk.other, move |tx| running::finish(tx, key)).await;
        let issue = desk.issue().await;
        assert_eq!((issue.state, issue.told, desk.count(Count::Sent).await), (State::Sent, 598, 598));
    });
}

#[test]
fn copies_in_doubt_leave_again_once_and_only_they() {
    each("newsletter_doubt", 20, |desk| async move {
        let (house, key) = (desk.house(&desk.db).await, desk.key);
        desk.start(house).await;
        let handed = desk.hand_over(&desk.db, house, Uuid::from_u128(1)).await;
        let (sent, doubted) = handed.split_at(17);
        desk.settle(&desk.db, all(sent, Some(Fate::Sent))).await;
        desk.settle(&desk.db, all(doubted, Some(Fate::Doubtful))).await;
        desk.write(&desk.db, move |tx| running::finish(tx, key)).await;
        for expected in [3, 0] {
            assert_eq!(desk.write(&desk.db, move |tx| doubt::send_again(tx, key)).await, expected);
        }
        assert_eq!((desk.count(Count::Doubtful).await, desk.issue().await.state), (0, State::Sending));
        assert!(desk.claim(&desk.db, house).await);
        let again = desk.hand_over(&desk.db, house, Uuid::from_u128(2)).await;
        assert_eq!(readers(&again), readers(doubted));
        desk.settle(&desk.db, all(&again, Some(Fate::Sent))).await;
        desk.write(&desk.db, move |tx| running::finish(tx, key)).await;
        assert_eq!(desk.write(&desk.db, move |tx| doubt::send_again(tx, key)).await, 0);
        let issue = desk.issue().await;
        assert_eq!((issue.state, issue.told), (State::Sent, 20), "who asks again finds nothing and begins nothing");
    });
}

#[test]
fn of_two_servers_that_take_over_at_once_one_does() {
    each("newsletter_race", 10, |desk| async move {
        let dead = desk.house(&desk.db).await;
        let (one, two) = (desk.house(&desk.db).await, desk.house(&desk.other).await);
        desk.go_on(SignedDuration::from_secs(1));
        desk.start(dead).await;
        desk.go_on(SignedDuration::from_mins(6));
        let (first, second) = tokio::join!(desk.claim(&desk.db, one), desk.claim(&desk.other, two));
        assert!(first != second, "{first} {second}");
    });
}

#[test]
fn a_restored_copy_mails_nobody_by_itself() {
    each("newsletter_restored", BATCH as usize + 100, |desk| async move {
        let original = desk.house(&desk.db).await;
        assert_eq!(desk.whose(original).await, Whose::Ours, "the first of a database has known it always");
        desk.go_on(SignedDuration::from_secs(1));
        // A copy that was restored before the issue began: it is not for it to begin.
        let copy = desk.house(&desk.other).await;
        assert_eq!(desk.whose(copy).await, Whose::Theirs, "the original may be about to");
        desk.go_on(SignedDuration::from_mins(6));
        assert_eq!(desk.whose(copy).await, Whose::Moved);
        desk.start(original).await;
        let handed = desk.hand_over(&desk.db, original, Uuid::from_u128(1)).await;
        desk.go_on(SignedDuration::from_secs(1));
        let later = desk.house(&desk.other).await;
        assert_eq!(desk.whose(later).await, Whose::Theirs);
        desk.go_on(SignedDuration::from_mins(6));
        assert_eq!(desk.whose(later).await, Whose::Moved);
        let key = desk.key;
        desk.write(&desk.other, move |tx| running::stop_moved(tx, key, later.id)).await;
        let issue = desk.issue().await;
        assert_eq!((issue.state, issue.paused), (State::Paused, Some(Paused::Moved)));
        assert_eq!(desk.count(Count::Doubtful).await, i64::from(BATCH));
        assert!(!desk.claim(&desk.other, later).await);
        assert!(desk.hand_over(&desk.other, later, Uuid::from_u128(2)).await.is_empty());
        // Its editor lets it go on: who may have it already gets no second one.
        desk.write(&desk.other, move |tx| running::resume(tx, key, false)).await;
        assert!(desk.claim(&desk.other, later).await);
        let rest = desk.hand_over(&desk.other, later, Uuid::from_u128(2)).await;
        assert!(rest.len() == 100 && readers(&rest).is_disjoint(&readers(&handed)));
        // Or she ends it.
        desk.write(&desk.other, move |tx| running::pause(tx, key, Paused::ByHand)).await;
        let early = desk.other.write(Stream::space(key.space), WHO, move |tx| running::end(tx, key)).await;
        assert!(early.is_err(), "not while carriers have copies");
        desk.settle(&desk.other, all(&rest, None)).await;
        desk.write(&desk.other, move |tx| running::end(tx, key)).await;
        assert_eq!((desk.issue().await.state, desk.count(Count::Failed).await), (State::Sent, 100));
        desk.settle(&desk.db, all(&handed[..5], None)).await;
        assert_eq!(desk.issue().await.state, State::Sent, "what was ended by hand stays ended");
        let again = desk.db.write(Stream::space(key.space), WHO, move |tx| doubt::send_again(tx, key)).await;
        assert!(again.is_err(), "also for what is in doubt");
        assert_eq!(desk.count(Count::Doubtful).await, i64::from(BATCH) - 5, "and nobody is told that it leaves");
    });
}

#[test]
fn an_issue_that_a_copy_found_waiting_begins_there_once_its_editor_says_so() {
    each("newsletter_waiting", 3, |desk| async move {
        desk.house(&desk.db).await;
        desk.go_on(SignedDuration::from_mins(6));
        let (copy, key) = (desk.house(&desk.other).await, desk.key);
        assert_eq!(desk.whose(copy).await, Whose::Moved);
        desk.write(&desk.other, move |tx| running::stop_moved(tx, key, copy.id)).await;
        assert!(running::due(&desk.other).await.unwrap().is_empty());
        desk.write(&desk.other, move |tx| running::resume(tx, key, false)).await;
        assert_eq!((desk.issue().await.state, desk.whose(copy).await), (State::Scheduled, Whose::Ours));
        desk.write(&desk.other, move |tx| running::pause(tx, key, Paused::Wordless)).await;
        desk.write(&desk.other, move |tx| running::unschedule(tx, key)).await;
        assert_eq!(desk.issue().await.state, State::Draft);
    });
}
