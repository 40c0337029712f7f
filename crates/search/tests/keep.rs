//! Keeping the index: what is written is found, and what goes wrong mends itself.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

mod house;

use std::path::{Path, PathBuf};
use std::time::Duration;

use house::{For, NOTES, Note, drop_note, find, in_folder, in_memory, numbers, put};
use kernel::{FixedClock, Id, SeededChance, World};
use search::{Reader, Search, Settings, keep};
use store::testing::{TestPlace, each_config, each_engine, each_pair};
use store::{Db, Entry, Stream};
use tokio::time::{sleep, timeout};

fn note(number: u128, title: &str) -> Note {
    Note::new(number, For::Anyone, title)
}

/// Waits until a visitor finds so many; fails after a minute.
async fn until(search: &Search, query: &str, total: u64) {
    let found = timeout(Duration::from_mins(1), async {
        while find(search, &Reader::visitor(), query).total != total {
            sleep(Duration::from_millis(5)).await;
        }
    });
    let waited = found.await;
    assert!(waited.is_ok(), "{query}: {} instead of {total}", find(search, &Reader::visitor(), query).total);
}

#[test]
fn what_is_written_while_the_index_is_kept_is_found_and_what_is_taken_away_is_not() {
    each_engine("kept", &[NOTES], |db| async move {
        let search = in_memory();
        let keeper = tokio::spawn(keep(search.clone(), db.clone()));
        put(&db, &note(1, "Fontaine")).await;
        until(&search, "fontaine", 1).await;
        put(&db, &note(1, "Jardin")).await;
        until(&search, "jardin", 1).await;
        assert_eq!(find(&search, &Reader::visitor(), "fontaine ").total, 0);
        drop_note(&db, &note(1, "Jardin")).await;
        until(&search, "jardin", 0).await;
        keeper.abort();
    });
}

#[test]
fn what_was_erased_is_purged_from_the_files_and_nothing_else_changes() {
    each_config("purged", |place| async move {
        let db = place.open(&[NOTES]).await;
        for number in 1..=5 {
            put(&db, &note(number, "Fontaine")).await;
        }
        let folder = place.file("index");
        let search = in_folder(&folder);
        search.catch_up(&db).await.unwrap();
        drop_note(&db, &note(2, "Fontaine")).await;
        put(&db, &note(3, "Jardin")).await;
        search.catch_up(&db).await.unwrap();
        assert_eq!(search.purge().await.unwrap(), 1);
        assert_eq!(search.purge().await.unwrap(), 0, "nothing is left to be purged");
        assert_eq!(find(&search, &Reader::visitor(), "fontaine ").total, 3);
        drop(search);
        let search = in_folder(&folder);
        assert_eq!(search.catch_up(&db).await.unwrap(), 0, "the position in the journal is kept");
        assert_eq!(find(&search, &Reader::visitor(), "jardin").total, 1);
    });
}

/// Whether a file of the index still holds what was taken out of it, as the index itself writes down.
fn holds_what_was_erased(folder: &Path) -> bool {
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.ends_with("meta.json")
                && std::fs::read_to_string(&path).unwrap().contains("num_deleted_docs")
            {
                return true;
            }
        }
    }
    false
}

#[test]
fn whoever_keeps_the_index_purges_at_the_start_and_once_a_day() {
    each_config("purges", |place| async move {
        let clock = FixedClock::at("2026-11-22T10:00:00Z".parse().unwrap());
        let world = World::new(clock.clone(), SeededChance::new(7), jiff::tz::TimeZone::UTC);
        let db = Db::open(&place.config, world, &[NOTES]).await.unwrap();
        for number in 1..=9 {
            put(&db, &note(number, "Fontaine")).await;
        }
        let folder = place.file("index");
        let search = in_folder(&folder);
        search.catch_up(&db).await.unwrap();
        drop_note(&db, &note(1, "Fontaine")).await;
        search.catch_up(&db).await.unwrap();
        assert!(holds_what_was_erased(&folder), "nothing was purged yet");

        let keeper = tokio::spawn(keep(search.clone(), db.clone()));
        purged(&folder).await;
        drop_note(&db, &note(2, "Fontaine")).await;
        until(&search, "fontaine", 7).await;
        put(&db, &note(20, "Jardin")).await;
        until(&search, "jardin", 1).await;
        assert!(holds_what_was_erased(&folder), "the day is not over");
        clock.set("2026-11-23T10:00:01Z".parse().unwrap());
        purged(&folder).await;
        assert_eq!(find(&search, &Reader::visitor(), "fontaine").total, 7);
        keeper.abort();
    });
}

/// Waits until nothing that was erased is left; fails after a minute.
async fn purged(folder: &Path) {
    let gone = async {
        while holds_what_was_erased(folder) {
            sleep(Duration::from_millis(20)).await;
        }
    };
    assert!(timeout(Duration::from_mins(1), gone).await.is_ok(), "the keeper never purged");
}

#[test]
fn an_index_on_disk_goes_on_where_it_stood() {
    each_config("on disk", |place| async move {
        let db = place.open(&[NOTES]).await;
        put(&db, &note(1, "Fontaine")).await;
        let folder = place.file("index");
        let search = in_folder(&folder);
        assert_eq!(search.catch_up(&db).await.unwrap(), 1);
        drop(search);
        put(&db, &note(2, "Fontaine basse")).await;
        let search = in_folder(&folder);
        assert_eq!(
            find(&search, &Reader::visitor(), "fontaine").total,
            0,
            "nobody is answered before the place is found"
        );
        assert_eq!(search.catch_up(&db).await.unwrap(), 1, "only what is new is read");
        let mut found = numbers(&find(&search, &Reader::visitor(), "fontaine"));
        found.sort_unstable();
        assert_eq!(found, [1, 2]);
    });
}

/// A folder with an index of some notes, and its database.
async fn indexed(place: &TestPlace, numbers: std::ops::RangeInclusive<u128>) -> (Db, PathBuf) {
    let db = place.open(&[NOTES]).await;
    for number in numbers {
        put(&db, &note(number, "Fontaine")).await;
    }
    let folder = place.file("index");
    in_folder(&folder).catch_up(&db).await.unwrap();
    (db, folder)
}

#[test]
fn a_deleted_folder_heals_under_a_running_server_and_goes_on_answering_meanwhile() {
    each_config("deleted", |place| async move {
        let (db, folder) = indexed(&place, 1..=30).await;
        let search = in_folder(&folder);
        let keeper = tokio::spawn(keep(search.clone(), db.clone()));
        until(&search, "fontaine", 30).await;
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(find(&search, &Reader::visitor(), "fontaine").total, 30);
        put(&db, &note(31, "Fontaine neuve")).await;
        until(&search, "fontaine", 31).await;
        assert!(folder.join("current").exists(), "it stands on the disk again");
        keeper.abort();
        let _ = keeper.await;
        drop(search);
        let again = in_folder(&folder);
        assert_eq!(again.catch_up(&db).await.unwrap(), 0, "what was healed is whole");
        assert_eq!(find(&again, &Reader::visitor(), "fontaine").total, 31);
    });
}

/// Every file of a folder and those within it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn whatever_is_damaged_on_disk_is_made_anew() {
    each_config("damaged", |place| async move {
        let (db, folder) = indexed(&place, 1..=20).await;
        let names = files(&folder).into_iter().map(|path| path.strip_prefix(&folder).unwrap().to_owned());
        let names: Vec<PathBuf> = names.filter(|name| name.extension().is_some_and(|kind| kind != "lock")).collect();
        let kinds: std::collections::BTreeSet<String> =
            names.iter().map(|name| name.extension().unwrap().to_string_lossy().into_owned()).collect();
        assert!(kinds.len() >= 5, "{kinds:?}");
        for kind in kinds {
            for damage in [&b""[..], b"not an index", &[0xff; 4096]] {
                for name in files(&folder).iter().filter(|name| name.extension().is_some_and(|of| of == kind.as_str()))
                {
                    // A new file in the place of the old one: whoever still has that one open keeps it.
                    std::fs::remove_file(name).unwrap();
                    std::fs::write(name, damage).unwrap();
                }
                let search = in_folder(&folder);
                let keeper = tokio::spawn(keep(search.clone(), db.clone()));
                until(&search, "fontaine", 20).await;
                put(&db, &note(20, "Fontaine basse")).await;
                until(&search, "basse", 1).await;
                put(&db, &note(20, "Fontaine")).await;
                until(&search, "basse ", 0).await;
                keeper.abort();
                let _ = keeper.await;
            }
        }
    });
}

#[test]
fn an_index_of_other_data_answers_nobody_and_is_made_anew() {
    each_pair("other data", |one, other| async move {
        let (_, folder) = indexed(&one, 1..=12).await;
        let db = other.open(&[NOTES]).await;
        for number in 100..=120 {
            put(&db, &note(number, "Jardin")).await;
        }
        let search = in_folder(&folder);
        assert_eq!(find(&search, &Reader::visitor(), "fontaine").total, 0);
        search.catch_up(&db).await.unwrap();
        assert_eq!(find(&search, &Reader::visitor(), "fontaine ").total, 0);
        assert_eq!(find(&search, &Reader::visitor(), "jardin").total, 21);
    });
}

#[test]
fn an_index_that_is_ahead_of_restored_data_is_made_anew() {
    each_config("restored", |place| async move {
        let (db, folder) = indexed(&place, 1..=3).await;
        put(&db, &note(4, "Fontaine")).await;
        in_folder(&folder).catch_up(&db).await.unwrap();
        drop(db);
        // What restoring does to the journal: it is shorter than the index remembers.
        place.raw("DELETE FROM journal_entry WHERE seq >= 3", &[]).await;
        place.raw("UPDATE journal_stream SET size = 3", &[]).await;
        place.raw("DELETE FROM note WHERE id = $1", &[store::Value::from(uuid::Uuid::from_u128(4))]).await;
        let db = place.open(&[NOTES]).await;
        let search = in_folder(&folder);
        search.catch_up(&db).await.unwrap();
        assert_eq!(find(&search, &Reader::visitor(), "fontaine").total, 3);
    });
}

#[test]
fn an_index_of_another_make_is_made_anew() {
    each_config("make", |place| async move {
        let (db, folder) = indexed(&place, 1..=3).await;
        // Another list of kinds is another make: the numbers of the kinds mean something else.
        let fewer: Vec<_> = house::kinds().into_iter().rev().collect();
        let settings = Settings { folder: Some(folder.clone()) };
        let search = Search::open(&settings, fewer).unwrap();
        assert_eq!(search.catch_up(&db).await.unwrap(), 3);
        let found = find(&search, &Reader::visitor(), "fontaine");
        assert_eq!(found.facets.kinds.iter().map(|line| line.code.as_str()).collect::<Vec<_>>(), ["note"]);
    });
}

#[test]
fn published_streams_are_passed_by() {
    each_engine("published", &[NOTES], |db| async move {
        let search = in_memory();
        put(&db, &note(1, "Fontaine")).await;
        search.catch_up(&db).await.unwrap();
        let log = Stream::from_uuid(uuid::Uuid::from_u128(77));
        for _ in 0..5 {
            db.write(log, house::who(), |tx| {
                // The subject is that of a note: were the stream read, the note would be read again.
                tx.record(
                    Entry::new("petition.signed", "note", Id::<()>::from_uuid(uuid::Uuid::from_u128(1))).published(),
                );
                Ok(())
            })
            .await
            .unwrap();
            assert_eq!(search.catch_up(&db).await.unwrap(), 0);
        }
        put(&db, &note(2, "Fontaine")).await;
        assert_eq!(search.catch_up(&db).await.unwrap(), 1);
    });
}

#[test]
fn what_a_link_or_a_part_touches_is_read_again() {
    each_engine("links", &[NOTES], |db| async move {
        let search = in_memory();
        put(&db, &note(1, "Fontaine")).await;
        put(&db, &note(2, "Fontaine")).await;
        search.catch_up(&db).await.unwrap();
        db.write(Stream::COMMON, house::who(), |tx| {
            let id = |number| Id::<()>::from_uuid(uuid::Uuid::from_u128(number));
            tx.record(Entry::new("other.happened", "other", id(9)).link("note", id(1)).link("note-part", id(2)));
            Ok(())
        })
        .await
        .unwrap();
        assert_eq!(search.catch_up(&db).await.unwrap(), 2);
        assert_eq!(search.catch_up(&db).await.unwrap(), 0);
    });
}

#[test]
fn making_the_index_anew_is_not_noticed_by_who_searches_and_loses_nothing_that_is_written_meanwhile() {
    each_config("rebuild", |place| async move {
        let (db, folder) = indexed(&place, 1..=200).await;
        let search = in_folder(&folder);
        let keeper = tokio::spawn(keep(search.clone(), db.clone()));
        until(&search, "fontaine", 200).await;
        let before = std::fs::read_to_string(folder.join("current")).unwrap();
        let rebuilt = {
            let (search, db) = (search.clone(), db.clone());
            tokio::spawn(async move { search.rebuild(&db).await })
        };
        let mut number = 200;
        let mut least = 200;
        while !rebuilt.is_finished() || number < 220 {
            number += 1;
            put(&db, &note(number, "Fontaine")).await;
            let total = find(&search, &Reader::visitor(), "fontaine").total;
            assert!(total >= least, "{total} after {least}");
            least = total;
        }
        assert!(rebuilt.await.unwrap().unwrap() >= 200);
        until(&search, "fontaine", u64::try_from(number).unwrap()).await;
        assert_ne!(std::fs::read_to_string(folder.join("current")).unwrap(), before);
        let generations = std::fs::read_dir(&folder).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_dir());
        assert_eq!(generations.count(), 1, "the old one is cleared away");
        keeper.abort();
    });
}

#[test]
fn a_second_program_reads_the_same_folder_and_has_the_owner_make_it_anew() {
    each_config("two programs", |place| async move {
        let (db, folder) = indexed(&place, 1..=10).await;
        let owner = in_folder(&folder);
        let keeper = tokio::spawn(keep(owner.clone(), db.clone()));
        until(&owner, "fontaine", 10).await;
        let guest = in_folder(&folder);
        assert_eq!(guest.catch_up(&db).await.unwrap(), 0);
        assert_eq!(find(&guest, &Reader::visitor(), "fontaine").total, 10);
        put(&db, &note(11, "Fontaine")).await;
        until(&owner, "fontaine", 11).await;
        guest.catch_up(&db).await.unwrap();
        assert_eq!(find(&guest, &Reader::visitor(), "fontaine").total, 11);
        let before = std::fs::read_to_string(folder.join("current")).unwrap();
        assert_eq!(guest.rebuild(&db).await.unwrap(), 11);
        assert_ne!(std::fs::read_to_string(folder.join("current")).unwrap(), before);
        assert_eq!(find(&guest, &Reader::visitor(), "fontaine").total, 11);
        // When the owner ends, the other one takes over.
        keeper.abort();
        let _ = keeper.await;
        drop(owner);
        put(&db, &note(12, "Fontaine")).await;
        assert_eq!(guest.catch_up(&db).await.unwrap(), 1);
        assert_eq!(find(&guest, &Reader::visitor(), "fontaine").total, 12);
    });
}

#[test]
fn what_another_program_wrote_to_the_same_data_is_found() {
    each_config("another node", |place| async move {
        let here = place.open(&[NOTES]).await;
        let search = in_memory();
        let keeper = tokio::spawn(keep(search.clone(), here.clone()));
        let there = place.open(&[NOTES]).await;
        put(&there, &note(1, "Fontaine")).await;
        until(&search, "fontaine", 1).await;
        keeper.abort();
    });
}

#[test]
fn what_was_not_committed_is_read_again() {
    each_config("broken off", |place| async move {
        let (db, folder) = indexed(&place, 1..=5).await;
        for number in 6..=400 {
            put(&db, &note(number, "Fontaine")).await;
        }
        // Broken off at many moments, with nobody to tidy up.
        for millis in 0..12 {
            let search = in_folder(&folder);
            let _ = timeout(Duration::from_millis(millis * 3), search.catch_up(&db)).await;
        }
        let search = in_folder(&folder);
        // What was broken off may still be putting its pen down.
        let caught_up = timeout(Duration::from_mins(1), async {
            while search.catch_up(&db).await.is_err() {
                sleep(Duration::from_millis(20)).await;
            }
        });
        caught_up.await.unwrap();
        assert_eq!(find(&search, &Reader::visitor(), "fontaine").total, 400);
    });
}
