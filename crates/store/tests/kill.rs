//! An acknowledged write survives whatever kills the program.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use kernel::Id;
use store::testing::{TestPlace, each_config, world};
use store::{Config, Db, Entry, Migrations, Stream, Who, params, verify};
use uuid::Uuid;

const NOTES: Migrations = Migrations {
    owner: "notes",
    steps: &[(
        "0001_notes",
        "CREATE TABLE note (space_id UUID NOT NULL, id UUID NOT NULL, PRIMARY KEY (space_id, id))",
    )],
};
const ADD: &str = "INSERT INTO note (space_id, id) VALUES ($1, $2)";
const ALL: &str = "SELECT id FROM note";

const FOLDER: &str = "TWIZA_TEST_KILL_FOLDER";
const DATABASE: &str = "TWIZA_TEST_KILL_DATABASE";

/// Not a test of its own: what the killed process does. Writes with 32 hands to four streams and says what was
/// acknowledged.
#[test]
fn writer() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let database = std::env::var(DATABASE).ok();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async move {
        let config = Config::new(folder.as_ref(), database.as_deref());
        let real = kernel::World::real();
        let db = Db::open(&config, real, &[NOTES]).await.unwrap();
        for hand in 0..32_u128 {
            let (db, stream) = (db.clone(), Stream::from_uuid(Uuid::from_u128(hand % 4)));
            tokio::spawn(async move {
                loop {
                    let id = write(&db, stream).await;
                    // One call for the line: a line that arrives whole was acknowledged.
                    std::io::stdout().write_all(format!("ack {id}\n").as_bytes()).unwrap();
                }
            });
        }
        std::future::pending::<()>().await;
    });
}

async fn write(db: &Db, stream: Stream) -> Uuid {
    let written = db.write(stream, Who::system("test"), |tx| {
        let id: Id<()> = tx.id();
        tx.exec(ADD, &params![tx.stream().uuid(), id])?;
        tx.record(Entry::new("note.added", "note", id).amount("notes", 1));
        Ok(id.uuid())
    });
    written.await.unwrap()
}

fn start(config: &Config) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "writer", "--nocapture"]).stdout(Stdio::piped()).stderr(Stdio::null());
    command.env(FOLDER, config.keys.parent().unwrap());
    match &config.place {
        store::Place::Server(address) => command.env(DATABASE, address),
        store::Place::File(_) => command.env_remove(DATABASE),
    };
    command.spawn().unwrap()
}

/// Lets a writer work for a while after its first answer, kills it, and gives what it said was acknowledged.
fn acknowledged_until_killed(config: &Config, after: Duration) -> Vec<Uuid> {
    let mut child = start(config);
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let mut acknowledged = Vec::new();
    let mut note = |line: &str| {
        let id = line.split("ack ").nth(1).filter(|id| id.len() == 37 && id.ends_with('\n'));
        acknowledged.extend(id.map(|id| id.trim().parse::<Uuid>().unwrap()));
        id.is_some()
    };
    let mut line = String::new();
    while !note(&line) {
        line.clear();
        assert!(lines.read_line(&mut line).unwrap() > 0, "the writer ended before its first write");
    }
    let reader = std::thread::scope(|scope| {
        let rest = scope.spawn(move || {
            let mut rest = Vec::new();
            let mut line = Vec::new();
            while lines.read_until(b'\n', &mut line).unwrap_or(0) > 0 {
                rest.push(String::from_utf8_lossy(&line).into_owned());
                line.clear();
            }
            rest
        });
        std::thread::sleep(after);
        child.kill().unwrap();
        child.wait().unwrap();
        rest.join().unwrap()
    });
    for line in &reader {
        note(line);
    }
    acknowledged
}

#[test]
fn an_acknowledged_write_survives_a_kill() {
    each_config("kill", |place: TestPlace| async move {
        let place = place;
        drop(place.open(&[NOTES]).await);
        let chance = world();
        let mut acknowledged = Vec::new();
        // Five kills, and more where a slow disk lets few writes through.
        for round in 1.. {
            let after = Duration::from_millis(20 + chance.below(300));
            let config = place.config.clone();
            let more = tokio::task::spawn_blocking(move || acknowledged_until_killed(&config, after)).await.unwrap();
            acknowledged.extend(more);

            let db = place.open(&[NOTES]).await;
            let kept: std::collections::HashSet<Uuid> = db.all(ALL, &[]).await.unwrap().into_iter().collect();
            let lost = acknowledged.iter().filter(|id| !kept.contains(id)).count();
            assert_eq!(lost, 0, "of {} acknowledged writes", acknowledged.len());
            let report = verify(&db).await.unwrap();
            assert!(report.is_sound(), "{report:?}");
            assert_eq!(report.entries, kept.len() as u64, "every kept write is in the journal, and nothing else");
            if round >= 5 && acknowledged.len() > 100 {
                break;
            }
            assert!(round < 100, "only {} writes were under way", acknowledged.len());
        }
    });
}
