//! For tests only: runs one test on every engine, each time with an empty database of its own.
//!
//! PostgreSQL is the server named by `TWIZA_TEST_POSTGRES`; without it, each test starts a throw-away one through
//! `scripts/postgres-for-tests`. Where that is not possible the test fails and says what to install, unless
//! `TWIZA_TEST_SQLITE_ONLY=1` says that half of the promise is enough.

mod server;

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use kernel::{SeededChance, SystemClock, World};
use tempfile::TempDir;

use self::server::Server;
use crate::{Config, Db, Engine, Migrations, Value};

/// Runs `test` on each engine with an open, empty database that has the tables of `migrations`, in a world of the real
/// time and of repeatable chance. `name` helps to find what a killed test left behind.
///
/// # Panics
/// When `test` does, and when an engine cannot be had.
pub fn each_engine<T, F>(name: &str, migrations: &[Migrations], test: T)
where
    T: Fn(Db) -> F,
    F: Future<Output = ()>,
{
    each_config(name, |place| {
        let test = &test;
        async move {
            let place = place;
            test(place.open(migrations).await).await;
        }
    });
}

/// Runs `test` on each engine with the place for a database that was not opened yet.
///
/// # Panics
/// As [`each_engine`].
pub fn each_config<T, F>(name: &str, test: T)
where
    T: Fn(TestPlace) -> F,
    F: Future<Output = ()>,
{
    runtime().block_on(test(TestPlace::sqlite()));
    if let Some(server) = Server::any() {
        let place = TestPlace::postgres(name, &server);
        let _dropped = Dropped { server: &server, database: place.database.clone() };
        runtime().block_on(test(place));
    }
}

/// Runs `test` with two empty places: once for each pair of engines.
///
/// # Panics
/// As [`each_engine`].
pub fn each_pair<T, F>(name: &str, test: T)
where
    T: Fn(TestPlace, TestPlace) -> F,
    F: Future<Output = ()>,
{
    let server = Server::any();
    let engines = [Some(Engine::Sqlite), server.as_ref().map(|_| Engine::Postgres)];
    let place = |engine| match (engine, &server) {
        (Engine::Postgres, Some(server)) => TestPlace::postgres(name, server),
        _ => TestPlace::sqlite(),
    };
    for first in engines.into_iter().flatten() {
        for second in engines.into_iter().flatten() {
            let (first, second) = (place(first), place(second));
            let _dropped = server
                .as_ref()
                .map(|server| [&first, &second].map(|place| Dropped { server, database: place.database.clone() }));
            runtime().block_on(test(first, second));
        }
    }
}

/// Runs `test` with a PostgreSQL server of its own, which it may break.
///
/// # Panics
/// When `test` does, and when no server can be started.
pub fn own_postgres<T, F>(name: &str, test: T)
where
    T: FnOnce(TestPlace) -> F,
    F: Future<Output = ()>,
{
    if Server::is_wanted() {
        let server = Server::start();
        runtime().block_on(test(TestPlace::postgres(name, &server)));
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime starts")
}

/// A world for a test: the real time, and chance of its own, so that two openings of one database make different ids.
pub fn world() -> World {
    static SEED: AtomicU64 = AtomicU64::new(1);
    let seed = SEED.fetch_add(1, Ordering::Relaxed);
    World::new(SystemClock, SeededChance::new(seed), jiff::tz::TimeZone::UTC)
}

/// Prepares every statement, as a test that each has its meaning on both engines.
///
/// # Panics
/// When an engine refuses one; the message names it.
pub fn prepare_all(migrations: &[Migrations], statements: &[&'static str]) {
    each_config("prepare", |place| {
        let (owners, statements) = (migrations.to_vec(), statements.to_vec());
        async move {
            let place = place;
            place.open(&owners).await;
            crate::db::blocking(move || {
                let mut session = crate::db::connect(&place.config.place)?;
                for statement in statements {
                    session.prepared(statement).unwrap_or_else(|fault| panic!("{fault}: {statement}"));
                }
                Ok(())
            })
            .await
            .expect("the database opens again");
        }
    });
}

/// The store's own statements that run on both engines.
pub fn own_statements() -> Vec<&'static str> {
    [crate::db::STATEMENTS.as_slice(), &crate::migrate::STATEMENTS, &crate::journal::all_statements()].concat()
}

/// A place for the database of one test: an empty folder, and for PostgreSQL an empty database.
pub struct TestPlace {
    /// Where to open it.
    pub config: Config,
    /// The PostgreSQL database; empty on SQLite.
    database: String,
    /// Whatever is in it goes with the test.
    folder: TempDir,
}

impl TestPlace {
    fn sqlite() -> Self {
        let folder = folder();
        Self { config: Config::new(folder.path(), None), database: String::new(), folder }
    }

    fn postgres(name: &str, server: &Server) -> Self {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let folder = folder();
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let word: String = name.chars().filter(char::is_ascii_alphanumeric).take(20).collect();
        let database = format!("t_{word}_{}_{number}", std::process::id()).to_ascii_lowercase();
        server.run(&format!("CREATE DATABASE {database}"));
        let config = Config::new(folder.path(), Some(&server.address_of(&database)));
        Self { config, database, folder }
    }

    /// The engine of this run.
    pub fn engine(&self) -> Engine {
        self.config.engine()
    }

    /// The folder of this test.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Opens the database with the tables of `migrations`.
    ///
    /// # Panics
    /// When it does not open.
    pub async fn open(&self, migrations: &[Migrations]) -> Db {
        Db::open(&self.config, world(), migrations).await.expect("the database opens")
    }

    /// Runs a statement behind the store's back, as somebody with access to the database can.
    ///
    /// # Panics
    /// When the engine refuses it.
    pub async fn raw(&self, sql: &str, params: &[Value]) -> u64 {
        let (place, sql, params) = (self.config.place.clone(), sql.to_owned(), params.to_vec());
        let ran = crate::db::blocking(move || crate::db::connect(&place)?.execute(&sql, &params)).await;
        ran.expect("the statement runs")
    }

    /// A file in the folder of this test.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn folder() -> TempDir {
    tempfile::Builder::new().prefix("twiza-test").tempdir().expect("a temporary folder is made")
}

/// Drops the database of a test, also when the test failed.
struct Dropped<'a> {
    server: &'a Server,
    database: String,
}

impl Drop for Dropped<'_> {
    fn drop(&mut self) {
        if self.database.is_empty() {
            return;
        }
        self.server.run(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.database));
    }
}
