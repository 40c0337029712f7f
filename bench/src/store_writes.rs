//! Journaled durable writes, beside the same rows written by bare SQLite.

use std::time::Duration;

use kernel::{Id, World};
use rusqlite::Connection;
use store::{Config, Db, Entry, Migrations, Stream, Who, params};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use uuid::Uuid;

use crate::measure::{Measured, Watch};

const CLIENTS: usize = 64;
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

/// How often each takes its turn: the disk of a shared machine has good and bad seconds, and all must see both.
const ROUNDS: usize = 8;
const ROUND: Duration = Duration::from_millis(750);

pub(crate) fn run() {
    let ours = Store::open();
    // 64 clients that wait for their answers can fill a batch of 64 and no larger one: that is the ideal to reach. Larger
    // batches are shown for what the disk alone costs.
    let mut bare = [CLIENTS, 250, 1000, 1].map(Bare::open);
    let mut sums = [Measured::default(); 5];
    for _ in 0..ROUNDS {
        sums[0] += ours.round();
        for (bare, sum) in bare.iter_mut().zip(&mut sums[1..]) {
            *sum += bare.round();
        }
    }
    ours.check();

    let [ours, same, larger, largest, single] = sums;
    ours.print(&format!("Twiza's store, {CLIENTS} clients, journaled, durable"));
    same.print(&format!("bare SQLite loop, the same rows, {CLIENTS} a transaction"));
    larger.print("bare SQLite loop, the same rows, 250 a transaction");
    largest.print("bare SQLite loop, the same rows, 1000 a transaction");
    single.print("bare SQLite loop, one transaction for each write");
    let of = |other: &Measured| ours.per_second() / other.per_second();
    println!("of the bare loop in batches of {CLIENTS}: {:.0} %  (goal: at least 50 %)", 100.0 * of(&same));
    println!("of one transaction for each write: {:.1} ×  (goal: at least 20 ×)", of(&single));
}

/// The store under its load.
struct Store {
    runtime: Runtime,
    db: Db,
    space: Id<()>,
    _folder: TempDir,
}

impl Store {
    fn open() -> Self {
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let config = Config::new(folder.path(), None);
        let db = runtime.block_on(Db::open(&config, World::real(), &[RECORDS])).unwrap();
        let space = db.world().id();
        Self { runtime, db, space, _folder: folder }
    }

    fn round(&self) -> Measured {
        let watch = Watch::start();
        let clients: Vec<_> = (0..CLIENTS).map(|_| self.runtime.spawn(client(self.db.clone(), self.space))).collect();
        let written = clients.into_iter().map(|client| self.runtime.block_on(client).unwrap()).sum();
        watch.stop(written)
    }

    /// What was measured was also right.
    fn check(&self) {
        assert!(self.runtime.block_on(store::verify(&self.db)).unwrap().is_sound());
    }
}

async fn client(db: Db, space: Id<()>) -> u64 {
    let watch = Watch::start();
    let mut written = 0;
    while watch.elapsed() < ROUND {
        write(&db, space).await;
        written += 1;
    }
    written
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
struct Bare {
    connection: Connection,
    world: World,
    space: Uuid,
    seq: i64,
    batch: usize,
    _folder: TempDir,
}

impl Bare {
    fn open(batch: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (config, world) = (Config::new(folder.path(), None), World::real());
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async { drop(Db::open(&config, world.clone(), &[RECORDS]).await.unwrap()) });
        let connection = Connection::open(config.place.file().unwrap()).unwrap();
        connection
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
                 PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000; PRAGMA wal_autocheckpoint = 4000",
            )
            .unwrap();
        let space = world.id::<()>().uuid();
        Self { connection, world, space, seq: 0, batch, _folder: folder }
    }

    fn round(&mut self) -> Measured {
        let (watch, before) = (Watch::start(), self.seq);
        while watch.elapsed() < ROUND {
            self.connection.execute_batch("BEGIN IMMEDIATE").unwrap();
            (0..self.batch).for_each(|_| self.write());
            self.connection.execute_batch("COMMIT").unwrap();
        }
        watch.stop(self.seq.abs_diff(before))
    }

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
