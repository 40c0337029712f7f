//! What the world does to a database: full disks, read-only folders, foreign files, lost servers, slow queries.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use kernel::Id;
use store::testing::{each_config, own_postgres, world};
use store::{Config, Db, Entry, Error, Migrations, Stream, Who, params, verify};

const NOTES: Migrations = Migrations {
    owner: "notes",
    steps: &[("0001_notes", "CREATE TABLE note (id UUID NOT NULL PRIMARY KEY, words TEXT NOT NULL)")],
};
const ADD: &str = "INSERT INTO note (id, words) VALUES ($1, $2)";
const COUNT: &str = "SELECT COUNT(*) FROM note";
const ENDLESS: &str = "WITH RECURSIVE step(n) AS (SELECT 1 UNION ALL SELECT 1 FROM step) SELECT COUNT(*) FROM step";
const BACKEND: &str = "SELECT pg_backend_pid()";

async fn add(db: &Db, words: String) -> store::Result<()> {
    db.write(Stream::COMMON, Who::system("test"), move |tx| {
        let id: Id<()> = tx.id();
        tx.exec(ADD, &params![id, words])?;
        tx.record(Entry::new("note.added", "note", id));
        Ok(())
    })
    .await
}

fn wait<R>(act: impl Future<Output = R>) -> R {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(act)
}

const ROOM: &str = "TWIZA_TEST_ROOM";

/// A file system of four megabytes of its own: the test `name` is run again inside a mount namespace that has one. `None`
/// in the outer run, once the inner one has passed.
fn small_room(name: &str) -> Option<PathBuf> {
    if let Ok(room) = std::env::var(ROOM) {
        return Some(room.into());
    }
    let folder = tempfile::tempdir().unwrap();
    let mount = "mount -t tmpfs -o size=4m none \"$TWIZA_TEST_ROOM\"";
    let inside = |script: &str| {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--mount", "sh", "-c", script]).env(ROOM, folder.path());
        command
    };
    if !inside(mount).output().is_ok_and(|tried| tried.status.success()) {
        eprintln!("skipped: {name} needs unshare (util-linux) and a kernel that lets it mount a tmpfs");
        return None;
    }
    let test = std::env::current_exe().unwrap();
    let script = format!("{mount} && exec \"$0\" --exact {name} --nocapture");
    let ran = inside(&script).arg(&test).output().unwrap();
    assert!(ran.status.success(), "{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    None
}

#[test]
fn a_full_disk_is_told_loses_nothing_and_is_recovered_from() {
    let Some(room) = small_room("a_full_disk_is_told_loses_nothing_and_is_recovered_from") else { return };
    wait(async {
        let config = Config::new(&room, None);
        let db = Db::open(&config, world(), &[NOTES]).await.unwrap();
        std::fs::write(room.join("ballast"), vec![0; 1_500_000]).unwrap();
        let mut kept = 0;
        let refused = loop {
            match add(&db, "x".repeat(20_000)).await {
                Ok(()) => kept += 1,
                Err(fault) => break fault,
            }
            assert!(kept < 1000, "the disk never fills");
        };
        assert!(matches!(refused, Error::DiskFull), "{refused:?}");
        assert!(matches!(add(&db, "x".repeat(20_000)).await, Err(Error::DiskFull)));
        assert_eq!(db.one::<i64>(COUNT, &[]).await.unwrap(), Some(kept));

        std::fs::remove_file(room.join("ballast")).unwrap();
        for _ in 0..20 {
            add(&db, "x".repeat(20_000)).await.unwrap();
        }
        assert_eq!(db.one::<i64>(COUNT, &[]).await.unwrap(), Some(kept + 20));
        let report = verify(&db).await.unwrap();
        assert!(report.is_sound() && report.entries == kept as u64 + 20, "{report:?}");
    });
}

#[test]
fn a_backup_onto_a_full_disk_is_told_and_leaves_nothing() {
    let Some(room) = small_room("a_backup_onto_a_full_disk_is_told_and_leaves_nothing") else { return };
    wait(async {
        let folder = tempfile::tempdir().unwrap();
        let config = Config::new(folder.path(), None);
        let db = Db::open(&config, world(), &[NOTES]).await.unwrap();
        for _ in 0..10 {
            let random: [u8; 1024] = db.world().bytes();
            add(&db, random.iter().map(|byte| format!("{byte:02x}")).collect()).await.unwrap();
        }
        std::fs::write(room.join("ballast"), vec![0; 4 * 1024 * 1024 - 8192]).unwrap();
        let file = room.join("twiza.backup");
        let refused = store::backup(&config, &world(), &file, Box::new(|_| {})).await;
        assert!(matches!(refused, Err(Error::DiskFull)), "{refused:?}");
        assert_eq!(std::fs::read_dir(&room).unwrap().count(), 1, "only the ballast is left");
    });
}

#[test]
fn a_read_only_folder_is_told() {
    let Some(room) = small_room("a_read_only_folder_is_told") else { return };
    wait(async {
        let config = Config::new(&room, None);
        drop(Db::open(&config, world(), &[NOTES]).await.unwrap());
        // Its threads let go of the files in their own time; until then the folder is in use.
        let began = Instant::now();
        while !Command::new("mount").args(["-o", "remount,ro"]).arg(&room).status().unwrap().success() {
            assert!(began.elapsed() < Duration::from_mins(1), "the files stay open");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let opened = match Db::open(&config, world(), &[NOTES]).await {
            Ok(db) => add(&db, "x".to_owned()).await,
            Err(fault) => Err(fault),
        };
        assert!(matches!(opened, Err(Error::ReadOnly { .. })), "{opened:?}");
        let fresh = Db::open(&Config::new(&room.join("new"), None), world(), &[NOTES]).await.map(drop);
        assert!(matches!(fresh, Err(Error::ReadOnly { .. })), "{fresh:?}");
    });
}

#[test]
fn a_file_that_is_no_database_is_told_and_left_alone() {
    wait(async {
        let folder = tempfile::tempdir().unwrap();
        let config = Config::new(folder.path(), None);
        let file = config.place.file().unwrap();
        std::fs::write(file, "the minutes of the assembly".repeat(100)).unwrap();
        let refused = Db::open(&config, world(), &[]).await.map(drop);
        assert!(matches!(refused, Err(Error::Damaged { .. })), "{refused:?}");
        assert_eq!(std::fs::read(file).unwrap(), "the minutes of the assembly".repeat(100).as_bytes());
    });
}

#[test]
fn a_damaged_database_is_told() {
    wait(async {
        let folder = tempfile::tempdir().unwrap();
        let config = Config::new(folder.path(), None);
        let db = Db::open(&config, world(), &[NOTES]).await.unwrap();
        for _ in 0..50 {
            add(&db, "x".repeat(5000)).await.unwrap();
        }
        db.check().await.unwrap();
        drop(db);
        let copy = tempfile::tempdir().unwrap();
        let copied = Config::new(copy.path(), None);
        store::backup(&config, &world(), &copy.path().join("b"), Box::new(|_| {})).await.unwrap();
        store::restore(&copy.path().join("b"), &copied, &[NOTES], Box::new(|_| {})).await.unwrap();
        std::fs::copy(&config.keys, &copied.keys).unwrap();
        let file = copied.place.file().unwrap();
        drop(rusqlite::Connection::open(file).unwrap().execute_batch("PRAGMA wal_checkpoint(TRUNCATE)"));
        let mut bytes = std::fs::read(file).unwrap();
        let end = bytes.len();
        bytes[end - 40_000..].fill(0xa5);
        std::fs::write(file, bytes).unwrap();
        let found = match Db::open(&copied, world(), &[NOTES]).await {
            Ok(db) => db.check().await,
            Err(fault) => Err(fault),
        };
        assert!(matches!(found, Err(Error::Damaged { .. })), "{found:?}");
    });
}

#[test]
fn an_endless_read_is_given_up_and_the_next_one_works() {
    each_config("endless", |mut place| async move {
        place.config.read_limit = Duration::from_secs(2); // ample for the others, on a busy machine
        let db = place.open(&[NOTES]).await;
        for _ in 0..3 {
            let began = Instant::now();
            let given_up = db.one::<i64>(ENDLESS, &[]).await;
            assert!(matches!(given_up, Err(Error::Busy)), "{given_up:?}");
            assert!(began.elapsed() < Duration::from_mins(1));
            assert_eq!(db.one::<i64>(COUNT, &[]).await.unwrap(), Some(0));
        }
    });
}

#[test]
fn reads_cannot_write() {
    each_config("readonly", |place| async move {
        let place = place;
        let db = place.open(&[NOTES]).await;
        let sneaked = db.all::<i64>("DELETE FROM note RETURNING 1", &[]).await;
        assert!(matches!(sneaked, Err(Error::ReadOnly { .. })), "{sneaked:?}");
    });
}

#[test]
fn two_openings_of_one_database_write_one_journal() {
    each_config("twice", |place| async move {
        let place = place;
        let (one, other) = (place.open(&[NOTES]).await, place.open(&[NOTES]).await);
        let both = [one.clone(), other].map(|db| {
            tokio::spawn(async move {
                for n in 0..100 {
                    add(&db, format!("note {n}")).await.unwrap();
                }
            })
        });
        for writes in both {
            writes.await.unwrap();
        }
        let report = verify(&one).await.unwrap();
        assert!(report.is_sound() && report.entries == 200, "{report:?}");
    });
}

#[test]
fn a_server_that_is_not_there_is_told() {
    wait(async {
        let folder = tempfile::tempdir().unwrap();
        for address in ["postgres://nobody@127.0.0.1:1/nothing", "postgres://", "not an address"] {
            let refused = Db::open(&Config::new(folder.path(), Some(address)), world(), &[]).await.map(drop);
            assert!(matches!(refused, Err(Error::Unreachable { .. })), "{address}: {refused:?}");
        }
    });
}

/// The server ends one of its processes as a crash does: it drops everybody and recovers from its log.
async fn crash(db: &Db) {
    let process: i64 = db.one(BACKEND, &[]).await.unwrap().unwrap();
    assert!(Command::new("kill").args(["-9", &process.to_string()]).status().unwrap().success());
}

#[test]
fn a_lost_server_is_told_loses_nothing_acknowledged_and_is_found_again() {
    own_postgres("lost", |place| async move {
        let place = place;
        let db = place.open(&[NOTES]).await;
        let mut acknowledged = 0;
        for _ in 0..3 {
            for _ in 0..20 {
                add(&db, "x".to_owned()).await.unwrap();
                acknowledged += 1;
            }
            crash(&db).await;
            let began = Instant::now();
            loop {
                match add(&db, "x".to_owned()).await {
                    Ok(()) => break,
                    Err(Error::Unreachable { .. }) => tokio::time::sleep(Duration::from_millis(50)).await,
                    Err(other) => panic!("{other:?}"),
                }
                assert!(began.elapsed() < Duration::from_secs(60), "the server never came back");
            }
            acknowledged += 1;
            let found = loop {
                match db.one::<i64>(COUNT, &[]).await {
                    Ok(found) => break found.unwrap(),
                    Err(Error::Unreachable { .. }) => tokio::time::sleep(Duration::from_millis(50)).await,
                    Err(other) => panic!("{other:?}"),
                }
            };
            assert!(found >= acknowledged, "{found} of {acknowledged} are there");
        }
        assert!(verify(&db).await.unwrap().is_sound());
    });
}
