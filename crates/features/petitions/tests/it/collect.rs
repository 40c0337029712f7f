//! What volunteers bring, in a real database, on every engine: envelopes, sheets keyed in twice, scans.

use crate::stage::{MIGRATIONS, close, opened, supporter};
use actors::Account;
use kernel::{Id, Lang};
use store::{Db, Stream, Tx, Who};
use twiza_petitions::Refused;
use twiza_petitions::model::sheet::{Keyed, Outcome, ScanKind, SheetState};
use twiza_petitions::model::written::Written;
use twiza_petitions::model::{How, Key, Mark};
use twiza_petitions::store::signatures::{self, Ready, Whereabouts};
use twiza_petitions::store::{doorstep, scans, sheets};

fn ready(db: &Db, key: Key, number: &str, how: How) -> Ready {
    let place = Whereabouts { province: "01.511".to_owned(), commune: None };
    let mut supporter = supporter(db, number);
    supporter.mark = Mark::Drawn("1,2 3,4".to_owned());
    Ready::of(db.world(), db.keys(), key, &supporter, place, how).unwrap()
}

async fn write<R: Send + 'static>(
    db: &Db,
    stream: Stream,
    who: Who,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R, Refused> {
    let done = db.write(stream, who, act).await;
    done.map_err(|error| error.refusal::<Refused>().unwrap_or_else(|other| panic!("{other}")))
}

/// Sends an envelope with what this supporter wrote.
async fn send(db: &Db, key: Key, envelope: u128, number: &str) -> Result<(), Refused> {
    let (ready, now) = (ready(db, key, number, How::Doorstep), db.world().now());
    let id = Id::from_uuid(uuid::Uuid::from_u128(envelope));
    write(db, key.log(), Who::system("test"), move |tx| doorstep::receive(tx, key, id, now, ready)).await
}

#[test]
fn an_envelope_counts_once_however_often_it_is_sent() {
    store::testing::each_engine("envelopes", &MIGRATIONS, |db| async move {
        let key = opened(&db).await;
        send(&db, key, 1, "AB1").await.unwrap();
        assert_eq!(send(&db, key, 1, "AB1").await, Err(Refused::Received));
        assert_eq!(send(&db, key, 2, "AB1").await, Err(Refused::SignedAlready));
        send(&db, key, 3, "AB2").await.unwrap();
        assert_eq!(signatures::pulse(&db, key).await.unwrap().standing(), 2);
        assert!(doorstep::is_received(&db, key, Id::from_uuid(uuid::Uuid::from_u128(1))).await.unwrap());
        let refused = Id::from_uuid(uuid::Uuid::from_u128(2));
        assert!(!doorstep::is_received(&db, key, refused).await.unwrap(), "what was refused is not received");
        close(&db, key).await;
        assert_eq!(send(&db, key, 4, "AB3").await, Err(Refused::NotOpen));
        assert_eq!(send(&db, key, 1, "AB1").await, Err(Refused::Received), "what was taken stays so");
    });
}

fn line(given: &str) -> Keyed {
    Keyed::Filled(Box::new(Written { given: given.to_owned(), ..Written::default() }))
}

async fn print(db: &Db, key: Key, count: u32) -> (u32, u32) {
    let order = sheets::Order { count, lines: 3, lang: Lang::Fr, commune: None };
    let stream = Stream::space(key.space);
    write(db, stream, Who::system("test"), move |tx| sheets::print(tx, key, &order)).await.unwrap()
}

async fn key_in(db: &Db, key: Key, who: Who, lines: Vec<Keyed>) -> Result<SheetState, Refused> {
    write(db, Stream::space(key.space), who, move |tx| sheets::key_in(tx, key, 1, &lines)).await
}

async fn count(db: &Db, key: Key, state: SheetState) -> u64 {
    let counts = sheets::counts(db, key).await.unwrap();
    counts.into_iter().find(|(other, _)| *other == state).map_or(0, |(_, count)| count)
}

#[test]
fn a_sheet_is_keyed_in_by_two_people_and_forgotten_once_it_is_settled() {
    store::testing::each_engine("sheets", &MIGRATIONS, |db| async move {
        let key = opened(&db).await;
        assert_eq!(print(&db, key, 2).await, (1, 2));
        assert_eq!(print(&db, key, 1).await, (3, 3));
        let (one, two): (Id<Account>, Id<Account>) = (db.world().id(), db.world().id());
        let (one, two) = (Who::account(one), Who::account(two));
        let lines = || vec![line("Hind"), line("Omar"), Keyed::Empty];
        assert_eq!(key_in(&db, key, one, lines()).await, Ok(SheetState::KeyedOnce));
        assert_eq!(key_in(&db, key, one, lines()).await, Err(Refused::SameHand));
        assert_eq!(key_in(&db, key, two, lines()).await, Ok(SheetState::KeyedTwice));
        assert_eq!(key_in(&db, key, two, lines()).await, Err(Refused::OutOfTurn));
        assert_eq!(sheets::passes(&db, key, 1).await.unwrap(), [lines(), lines()]);
        let counted = [SheetState::Printed, SheetState::KeyedOnce, SheetState::KeyedTwice];
        assert_eq!(
            [count(&db, key, counted[0]).await, count(&db, key, counted[1]).await, count(&db, key, counted[2]).await],
            [2, 0, 1]
        );

        let sign = |line: u16, number: &str| {
            let ready = ready(&db, key, number, How::Paper);
            let who = Who::system("test");
            let db = db.clone();
            async move { write(&db, key.log(), who, move |tx| sheets::sign_line(tx, key, 1, line, ready)).await }
        };
        sign(1, "AB1").await.unwrap();
        assert_eq!(sign(1, "AB9").await, Err(Refused::OutOfTurn), "a line is one signature");
        assert_eq!(sign(2, "AB1").await, Err(Refused::SignedAlready));
        let conclude = |outcomes: Vec<(u16, Outcome)>| {
            let db = db.clone();
            let act = move |tx: &mut Tx<'_>| sheets::conclude(tx, key, 1, &outcomes);
            async move { write(&db, Stream::space(key.space), one, act).await.unwrap() }
        };
        assert!(!conclude(vec![(2, Outcome::Differs), (3, Outcome::Empty)]).await);
        assert!(!sheets::passes(&db, key, 1).await.unwrap().is_empty(), "a line is still to be reconciled");
        assert!(conclude(vec![(1, Outcome::Void), (2, Outcome::SignedAlready)]).await);
        let lines = sheets::lines(&db, key, 1).await.unwrap();
        let expected = [(1, Outcome::Signed), (2, Outcome::SignedAlready), (3, Outcome::Empty)];
        assert_eq!(lines, expected, "what is settled stays so");
        assert!(sheets::passes(&db, key, 1).await.unwrap().is_empty(), "what was keyed in is forgotten");
        assert_eq!(count(&db, key, SheetState::Settled).await, 1);
        assert_eq!(signatures::pulse(&db, key).await.unwrap().standing(), 1);
    });
}

#[test]
fn a_sheet_that_was_lost_is_struck_and_found_again() {
    store::testing::each_engine("struck", &MIGRATIONS, |db| async move {
        let key = opened(&db).await;
        print(&db, key, 1).await;
        let place = |to: SheetState| {
            let db = db.clone();
            let act = move |tx: &mut Tx<'_>| sheets::place(tx, key, 1, to);
            async move { write(&db, Stream::space(key.space), Who::system("test"), act).await }
        };
        place(SheetState::Out).await.unwrap();
        place(SheetState::Void).await.unwrap();
        assert_eq!(key_in(&db, key, Who::system("test"), Vec::new()).await, Err(Refused::OutOfTurn));
        assert_eq!(place(SheetState::Settled).await, Err(Refused::OutOfTurn));
        place(SheetState::Printed).await.unwrap();
        assert_eq!(count(&db, key, SheetState::Printed).await, 1);
    });
}

#[test]
fn neither_what_was_keyed_in_nor_a_scan_can_be_read_in_the_files_of_the_database() {
    store::testing::each_config("sealed", |place| async move {
        let db = place.open(&MIGRATIONS).await;
        let key = opened(&db).await;
        print(&db, key, 1).await;
        let who = Who::account::<Account>(db.world().id());
        key_in(&db, key, who, vec![line("Zoubida-Lisible"), Keyed::Void, Keyed::Empty]).await.unwrap();
        send(&db, key, 7, "QX7654321").await.unwrap();
        let scan: Vec<u8> = b"%PDF-".iter().copied().chain(b"Zoubida-Lisible ".repeat(40_000)).collect();
        let kind = ScanKind::of(&scan).unwrap();
        let prepared = scans::Prepared::of(db.world(), db.keys(), kind, &scan);
        let stream = Stream::space(key.space);
        let id = write(&db, stream, who, move |tx| scans::add(tx, key, 1, prepared)).await.unwrap();
        db.keys().rotate().unwrap();
        store::reseal(&db, twiza_petitions::store::SEALED).await.unwrap();
        let (found, bytes) = scans::open(&db, key, 1, id).await.unwrap();
        assert_eq!((found, bytes == scan), (kind, true));
        assert_eq!(scans::of(&db, key, 1).await.unwrap().len(), 1);
        assert_eq!(sheets::passes(&db, key, 1).await.unwrap().len(), 1);
        for file in std::fs::read_dir(place.folder()).unwrap().flatten() {
            let bytes = std::fs::read(file.path()).unwrap_or_default();
            for words in ["Zoubida-Lisible", "QX7654321"] {
                let holds = bytes.windows(words.len()).any(|window| window == words.as_bytes());
                assert!(!holds, "{} in {}", words, file.path().display());
            }
        }
    });
}
