//! A program that is killed at any moment leaves an index from which the next one goes on, without a record too many or too few.

#![allow(clippy::print_stdout)] // the killed program tells its parent how far it came
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

mod house;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use house::{For, NOTES, Note, drop_note, in_folder, numbers, put, words};
use search::{Query, Reader, keep};
use store::testing::each_config;
use store::{Config, Db, Place};

const FOLDER: &str = "TWIZA_TEST_KILL_FOLDER";
const DATABASE: &str = "TWIZA_TEST_KILL_DATABASE";
const ROUND: &str = "TWIZA_TEST_KILL_ROUND";

/// Not a test of its own: what the killed program does. Keeps an index, and writes, moves and takes away notes without end.
#[test]
fn storm() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let database = std::env::var(DATABASE).ok();
    let round: u128 = std::env::var(ROUND).unwrap().parse().unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async move {
        let config = Config::new(folder.as_ref(), database.as_deref());
        let db = Db::open(&config, kernel::World::real(), &[NOTES]).await.unwrap();
        let search = in_folder(Path::new(&folder).join("index"));
        tokio::spawn(keep(search, db.clone()));
        for at in 0.. {
            let note = |number, audience| Note::new(number, audience, "Fontaine");
            put(&db, &note(round * 1_000_000 + at, For::Anyone)).await;
            put(&db, &note(round * 1_000_000 + at / 2, For::SignedIn)).await;
            if at % 3 == 0 {
                drop_note(&db, &note(round * 1_000_000 + at / 3, For::Anyone)).await;
            }
            println!("written");
        }
    });
}

#[test]
fn after_a_kill_everything_that_is_in_the_data_is_found_and_nothing_else() {
    each_config("killed index", |place| async move {
        place.open(&[NOTES]).await;
        for round in 1..=4 {
            let mut command = Command::new(std::env::current_exe().unwrap());
            command.args(["--exact", "storm", "--nocapture"]).stdout(Stdio::piped()).stderr(Stdio::null());
            command.env(FOLDER, place.folder()).env(ROUND, round.to_string());
            match &place.config.place {
                Place::Server(address) => command.env(DATABASE, address),
                Place::File(_) => command.env_remove(DATABASE),
            };
            let mut child = command.spawn().unwrap();
            let lines = BufReader::new(child.stdout.take().unwrap()).lines();
            let wanted = lines.map_while(Result::ok).filter(|line| line.contains("written")).take(20 + 30 * round);
            assert_eq!(wanted.count(), 20 + 30 * round, "the storm ended by itself");
            std::thread::sleep(Duration::from_millis(17 * round as u64));
            child.kill().unwrap();
            child.wait().unwrap();

            let db = place.open(&[NOTES]).await;
            let ids: Vec<(uuid::Uuid, String)> = db.all("SELECT id, words FROM note ORDER BY id", &[]).await.unwrap();
            let is_open = |words: &String| serde_json::from_str::<Note>(words).unwrap().audience == For::Anyone;
            let of = |only_open: bool| -> BTreeSet<u128> {
                let kept = ids.iter().filter(|(_, words)| !only_open || is_open(words));
                kept.map(|(id, _)| id.as_u128()).collect()
            };
            let search = in_folder(place.folder().join("index"));
            search.catch_up(&db).await.unwrap();
            let account = Reader { is_signed_in: true, ..Reader::visitor() };
            for (reader, expected) in [(Reader::visitor(), of(true)), (account, of(false))] {
                let found = search.find(&reader, &Query { limit: 9_000, ..words("fontaine") }).unwrap();
                assert_eq!(found.total, expected.len() as u64, "round {round}");
                assert_eq!(numbers(&found).into_iter().collect::<BTreeSet<_>>(), expected, "round {round}");
            }
        }
    });
}
