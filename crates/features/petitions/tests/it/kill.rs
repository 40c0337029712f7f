//! Every receipt that was handed out is in the log after a kill.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use store::journal::log;
use store::testing::{TestPlace, each_config, world};
use store::{Config, Db, Engine, verify};
use twiza_petitions::model::Key;
use twiza_petitions::store::audit::audit;

use crate::stage;

const FOLDER: &str = "TWIZA_TEST_KILL_FOLDER";
const DATABASE: &str = "TWIZA_TEST_KILL_DATABASE";
const PETITION: &str = "TWIZA_TEST_KILL_PETITION";
const ROUND: &str = "TWIZA_TEST_KILL_ROUND";

/// Not a test of its own: what the killed process does. Signs with 64 hands and says which receipts it handed out.
#[test]
fn storm() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let database = std::env::var(DATABASE).ok();
    let words = std::env::var(PETITION).unwrap();
    let (space, petition) = words.split_once(' ').unwrap();
    let key = Key { space: space.parse().unwrap(), petition: stage::petition(petition) };
    let round = std::env::var(ROUND).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async move {
        let config = Config::new(folder.as_ref(), database.as_deref());
        let db = Db::open(&config, kernel::World::real(), &stage::MIGRATIONS).await.unwrap();
        let next = Arc::new(AtomicU64::new(0));
        for _ in 0..64 {
            let (db, round, next) = (db.clone(), round.clone(), Arc::clone(&next));
            tokio::spawn(async move {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let supporter = stage::supporter(&db, &format!("ZZ{round}X{number}"));
                    let signed = stage::sign(&db, key, &supporter).await.unwrap();
                    // One call for the line: a line that arrives whole was handed out.
                    let line = format!("receipt {} {}\n", signed.leaf, supporter.commitment());
                    std::io::stdout().write_all(line.as_bytes()).unwrap();
                }
            });
        }
        std::future::pending::<()>().await;
    });
}

fn start(config: &Config, key: Key, round: usize) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "kill::storm", "--nocapture"]).stdout(Stdio::piped()).stderr(Stdio::null());
    command.env(FOLDER, config.keys.parent().unwrap()).env(ROUND, round.to_string());
    command.env(PETITION, format!("{} {}", key.space, key.petition));
    match &config.place {
        store::Place::Server(address) => command.env(DATABASE, address),
        store::Place::File(_) => command.env_remove(DATABASE),
    };
    command.spawn().unwrap()
}

/// Lets a storm rage for a while after its first receipt, kills it, and gives the receipts that it handed out.
fn receipts_until_killed(config: &Config, key: Key, round: usize, after: Duration) -> Vec<(u64, String)> {
    let mut child = start(config, key, round);
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let read = |line: &[u8]| {
        let line = std::str::from_utf8(line).ok()?.strip_suffix('\n')?;
        let (leaf, commitment) = line.split("receipt ").nth(1)?.split_once(' ')?;
        Some((leaf.parse().ok()?, commitment.to_owned()))
    };
    let mut receipts: Vec<(u64, String)> = Vec::new();
    let mut line = Vec::new();
    while receipts.is_empty() {
        line.clear();
        assert!(lines.read_until(b'\n', &mut line).unwrap() > 0, "the storm ended before its first signature");
        receipts.extend(read(&line));
    }
    let more = std::thread::scope(|scope| {
        let rest = scope.spawn(move || {
            let (mut rest, mut line) = (Vec::new(), Vec::new());
            while lines.read_until(b'\n', &mut line).unwrap_or(0) > 0 {
                rest.extend(read(&line));
                line.clear();
            }
            rest
        });
        std::thread::sleep(after);
        child.kill().unwrap();
        child.wait().unwrap();
        rest.join().unwrap()
    });
    receipts.extend(more);
    receipts
}

/// Each receipt's commitment stands in the log at the receipt's number.
async fn all_stand(db: &Db, key: Key, receipts: &[(u64, String)]) {
    for (leaf, commitment) in receipts {
        let line = log::entry(db, key.log(), *leaf).await.unwrap();
        assert!(line.is_some_and(|line| line.contains(commitment)), "receipt {leaf} is not in the log");
    }
}

#[test]
fn every_receipt_handed_out_is_in_the_log_after_a_hundred_kills() {
    each_config("receipts", |place: TestPlace| async move {
        let place = place;
        let db = place.open(&stage::MIGRATIONS).await;
        let key = stage::opened(&db).await;
        drop(db);
        let chance = world();
        let mut receipts = Vec::new();
        // PostgreSQL itself is not killed here, only the program in front of it: fewer rounds say the same.
        let rounds = if place.engine() == Engine::Sqlite { 100 } else { 10 };
        for round in 0..rounds {
            let after = Duration::from_millis(1 + chance.below(120));
            let config = place.config.clone();
            let killed = tokio::task::spawn_blocking(move || receipts_until_killed(&config, key, round, after));
            let more = killed.await.unwrap();
            let db = place.open(&stage::MIGRATIONS).await;
            all_stand(&db, key, &more).await;
            receipts.extend(more);
        }
        let db = place.open(&stage::MIGRATIONS).await;
        all_stand(&db, key, &receipts).await;
        assert!(verify(&db).await.unwrap().is_sound());
        let audit = audit(&db, key).await.unwrap();
        assert!(audit.is_sound(), "{audit:?}");
        assert!(audit.standing >= receipts.len() as u64);
        assert!(receipts.len() > 10 * rounds, "only {} receipts were handed out", receipts.len());
    });
}
