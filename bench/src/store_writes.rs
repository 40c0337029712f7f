//! Journaled durable writes, beside the same rows written by bare SQLite.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use kernel::{Id, World};
use rusqlite::Connection;
use store::{Config, Db, Entry, Migrations, Stream, Who, params};
use uuid::Uuid;

use crate::measure::{Measured, Watch};

const CLIENTS: usize = 64;
const SPAN: Duration = Duration::from_secs(5);

const RECORDS: Migrations = Migrations {
    owner: "bench",
    steps: &[(
        "0001_record",
        "CREATE TABLE record (space_id UUID NOT NULL, id UUID NOT NULL, title TEXT NOT NULL, at BIGINT NOT NULL, \
         PRIMARY KEY (space_id, id))",
    )],
};
const RECORD: &str = "INSERT INTO record (space_id, id, title, at) VALUES ($1, $2, $3, $4)";
const ENTRY: &str = "INSERT INTO journal_entry (stream, seq, at, account, agent, kind, subject_kind, subject, happened_on, \
     body, facts, leaf, tag) VALUES (?1, ?2, ?3, NULL, 'bench', 'record.added', 'record', ?4, '2026-01-01', ?5, '', ?6, ?7)";
const TITLE: &str = "Atelier de renforcement des capacités des associations";

pub(crate) fn run() {
    let ours = in_folder(store);
    ours.print(&format!("Twiza's store, {CLIENTS} clients, journaled, durable"));
    let mut best: f64 = 0.0;
    for batch in [CLIENTS, 250, 1000] {
        let bare = in_folder(|folder| bare(folder, batch));
        bare.print(&format!("bare SQLite loop, the same rows, {batch} a transaction"));
        best = best.max(bare.per_second());
    }
    let single = in_folder(|folder| bare(folder, 1));
    single.print("bare SQLite loop, one transaction for each write");
    println!("of the best bare loop: {:.0} %  (goal: at least 50 %)", 100.0 * ours.per_second() / best);
    println!("of one transaction each: {:.1} ×  (goal: at least 20 ×)", ours.per_second() / single.per_second());
}

fn in_folder(measure: impl FnOnce(&Path) -> Measured) -> Measured {
    let folder = tempfile::tempdir().unwrap();
    measure(folder.path())
}

fn store(folder: &Path) -> Measured {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let db = Db::open(&Config::new(folder, None), World::real(), &[RECORDS]).await.unwrap();
        let space: Id<()> = db.world().id();
        let (over, count) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let watch = Watch::start();
        let clients: Vec<_> = (0..CLIENTS)
            .map(|_| {
                let (db, over, count) = (db.clone(), Arc::clone(&over), Arc::clone(&count));
                tokio::spawn(async move {
                    while !over.load(Ordering::Relaxed) {
                        write(&db, space).await;
                        count.fetch_add(1, Ordering::Relaxed);
                    }
                })
            })
            .collect();
        tokio::time::sleep(SPAN).await;
        over.store(true, Ordering::Relaxed);
        for client in clients {
            client.await.unwrap();
        }
        let measured = watch.stop(count.load(Ordering::Relaxed));
        assert!(store::verify(&db).await.unwrap().is_sound());
        measured
    })
}

async fn write(db: &Db, space: Id<()>) {
    let written = db.write(Stream::space(space), Who::system("bench"), move |tx| {
        let id: Id<()> = tx.id();
        tx.exec(RECORD, &params![space, id, TITLE, tx.now()])?;
        tx.record(Entry::new("record.added", "record", id).with("title", TITLE));
        Ok(())
    });
    written.await.unwrap();
}

/// Rows like the store's, as fast as SQLite takes them from one loop that does nothing else.
fn bare(folder: &Path, batch: usize) -> Measured {
    let config = Config::new(folder, None);
    let world = World::real();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { drop(Db::open(&config, world.clone(), &[RECORDS]).await.unwrap()) });

    let connection = Connection::open(config.place.file().unwrap()).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
             PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 4000",
        )
        .unwrap();
    let space: Id<()> = world.id();
    let mut rows = Bare { connection: &connection, world: &world, space: space.uuid(), seq: 0 };
    let watch = Watch::start();
    while watch.elapsed() < SPAN {
        connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        (0..batch).for_each(|_| rows.write());
        connection.execute_batch("COMMIT").unwrap();
    }
    watch.stop(rows.seq as u64)
}

struct Bare<'a> {
    connection: &'a Connection,
    world: &'a World,
    space: Uuid,
    seq: i64,
}

impl Bare<'_> {
    fn write(&mut self) {
        let id = self.world.id::<()>().uuid();
        let (space, at) = (self.space.as_bytes(), self.world.now().as_microsecond());
        let mut record = self.connection.prepare_cached(RECORD).unwrap();
        record.execute(rusqlite::params![space, id.as_bytes(), TITLE, at]).unwrap();
        let (leaf, tag): ([u8; 32], [u8; 16]) = ([self.seq as u8; 32], [self.seq as u8; 16]);
        let mut entry = self.connection.prepare_cached(ENTRY).unwrap();
        let body = format!(r#"{{"title":"{TITLE}"}}"#);
        entry.execute(rusqlite::params![space, self.seq, at, id.as_bytes(), body, leaf, tag]).unwrap();
        self.seq += 1;
    }
}
