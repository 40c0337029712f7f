//! What is in the outbox: sealed, bounded, gone when it left.

use jiff::SignedDuration;
use post::{BATCH, Letter, Outcome, Report, Unfit};
use store::journal::{self, Filter, Period};
use store::{Engine, Entry, Stream};

use crate::{Clock, Fake, WHO, each, letter, open, waiting, write};

const SENT: Outcome = Outcome::Sent;

#[test]
fn a_letter_leaves_once_and_only_a_count_of_it_stays() {
    each("once", |db, _| async move {
        let fake = Fake::answering(SENT);
        write(&db, vec![letter("salma@example.org")]).await.unwrap();
        assert_eq!(waiting(&db).await, 1);
        let report = fake.post().deliver(&db).await.unwrap();
        assert_eq!(report, Report { sent: 1, ..Report::default() });
        assert_eq!((waiting(&db).await, fake.tries()), (0, 1));
        assert_eq!(fake.post().deliver(&db).await.unwrap(), Report::default());
        let today = db.world().today();
        let sum = journal::sum(&db, Stream::COMMON, "post.round", "sent", Period::new(today, today)).await.unwrap();
        assert_eq!((sum, fake.tries()), (1, 1));
        assert!(journal::verify(&db).await.unwrap().is_sound());
    });
}

#[test]
fn a_write_that_is_refused_sends_nothing() {
    each("refused", |db, _| async move {
        let act = |tx: &mut store::Tx<'_>| {
            post::enqueue(tx, &letter("salma@example.org"))?;
            tx.record(Entry::new("test.written", "test", tx.id::<()>()));
            Err::<(), _>(store::Error::NotFound)
        };
        db.write(Stream::COMMON, WHO, act).await.unwrap_err();
        assert_eq!(waiting(&db).await, 0);
        let long = Letter { body: "x".repeat(100_000), ..letter("salma@example.org") };
        let refusal =
            write(&db, vec![letter("salma@example.org"), long]).await.unwrap_err().refusal::<Unfit>().unwrap();
        assert_eq!((refusal, waiting(&db).await), (Unfit::TooLong, 0));
    });
}

#[test]
fn a_letter_without_a_way_out_waits_and_then_expires() {
    each("expires", |db, clock| async move {
        let fake = Fake::answering(SENT);
        let soon = Letter { kept_for: SignedDuration::from_hours(1), ..letter("soon@example.org") };
        write(&db, vec![soon, letter("late@example.org")]).await.unwrap();
        post::Post::default().deliver(&db).await.unwrap();
        assert_eq!(waiting(&db).await, 2);
        clock.go_on(SignedDuration::from_hours(2));
        let report = fake.post().deliver(&db).await.unwrap();
        assert_eq!((report.sent, report.expired, waiting(&db).await), (1, 1, 0));
        assert!(!fake.tries.lock().unwrap().contains_key("soon@example.org"));
    });
}

#[test]
fn what_waits_about_something_is_taken_back_with_it() {
    each("forget", |db, _| async move {
        let (petition, other) = (db.world().uuid(), db.world().uuid());
        let about = |what| Letter { about: Some(what), ..letter("salma@example.org") };
        write(&db, vec![about(petition), about(petition), about(other), letter("salma@example.org")]).await.unwrap();
        let act = move |tx: &mut store::Tx<'_>| {
            tx.record(Entry::new("test.erased", "test", tx.id::<()>()));
            post::forget(tx, petition)
        };
        assert_eq!(db.write(Stream::COMMON, WHO, act).await.unwrap(), 2);
        assert_eq!(waiting(&db).await, 2);
    });
}

#[test]
fn many_letters_are_taken_a_few_at_a_time() {
    each("bounded", |db, _| async move {
        let fake = Fake::answering(SENT);
        write(&db, (0..250).map(|n| letter(&format!("n{n}@example.org"))).collect()).await.unwrap();
        let first = fake.post().deliver(&db).await.unwrap();
        assert_eq!((first.sent, waiting(&db).await), (200, 50));
        assert_eq!(fake.post().deliver(&db).await.unwrap().sent, 50);
        assert_eq!(*fake.most_at_once.lock().unwrap(), BATCH);
        assert!(fake.tries.lock().unwrap().values().all(|tries| *tries == 1));
    });
}

#[test]
fn neither_the_address_nor_the_words_are_in_the_database_or_the_journal() {
    store::testing::each_config("sealed", |place| async move {
        let place = place;
        let db = open(&place, &Clock::new(), 7).await;
        write(&db, vec![letter("salma.generee@example.org")]).await.unwrap();
        let told = |entries: Vec<journal::Record>| entries.iter().map(|entry| format!("{entry:?}")).collect::<String>();
        let fake = Fake::answering(Outcome::Later("not now"));
        fake.post().deliver(&db).await.unwrap();
        let entries = told(journal::page(&db, Stream::COMMON, None, 50, Filter::All).await.unwrap());
        let files = std::fs::read_dir(place.folder()).unwrap();
        let bytes: Vec<u8> = files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect();
        let stands = |words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
        assert_eq!(stands("post_letter"), db.engine() == Engine::Sqlite, "the files are those of the database");
        for secret in ["salma.generee", "Votre signature", "Bonjour"] {
            assert!(!entries.contains(secret) && !stands(secret), "{secret}");
        }
        assert_eq!(fake.tries(), 1);
    });
}

#[test]
fn a_letter_leaves_after_the_keys_were_changed() {
    each("rotated", |db, _| async move {
        write(&db, vec![letter("salma@example.org")]).await.unwrap();
        db.keys().rotate().unwrap();
        assert_eq!(store::reseal(&db, post::SEALED).await.unwrap(), 1);
        let fake = Fake::answering(SENT);
        fake.post().deliver(&db).await.unwrap();
        assert_eq!(fake.tries.lock().unwrap().get("salma@example.org"), Some(&1));
    });
}
