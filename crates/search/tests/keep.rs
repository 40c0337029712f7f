//! Keeping the index: what is written is found, and what goes wrong mends itself.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

mod house;

use std::time::Duration;

use house::{For, NOTES, Note, drop_note, find, in_folder, in_memory, numbers, put};
use search::{Reader, Search, keep};
use store::Db;
use store::testing::{each_config, each_engine};
use tokio::time::{sleep, timeout};

fn note(number: u128, title: &str) -> Note {
    Note::new(number, For::Anyone, title)
}

/// Waits until a visitor finds so many; fails after ten seconds.
async fn until(search: &Search, query: &str, total: u64) {
    let found = timeout(Duration::from_secs(10), async {
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

async fn reopened(place: &store::testing::TestPlace) -> Db {
    place.open(&[NOTES]).await
}

#[test]
fn an_index_on_disk_goes_on_where_it_stood() {
    each_config("on disk", |place| async move {
        let db = reopened(&place).await;
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
