use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, Statement};

use super::fault;
use crate::row::RawRow;
use crate::session::Session;
use crate::{Cell, Engine, Error, Result, Row, Value};

/// How many virtual machine steps pass between two looks at the clock: well under a millisecond.
const STEPS: i32 = 20_000;
/// Statements kept prepared by the writer, and by each of the readers, which are many: a statement takes some 10 kB.
const PREPARED_TO_WRITE: usize = 256;
const PREPARED_TO_READ: usize = 128;
/// How long a writer waits for another process.
const PATIENCE: Duration = Duration::from_secs(10);

/// A connection to a SQLite file.
pub(crate) struct SqliteSession {
    connection: Connection,
    path: PathBuf,
}

impl SqliteSession {
    /// Opens the file for writing and makes it if it is missing.
    pub(crate) fn writer(path: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut session = Self::open(path, flags)?;
        session.connection.set_prepared_statement_cache_capacity(PREPARED_TO_WRITE);
        session.keep_a_log()?;
        // What is deleted is overwritten: erasure (law 09-08) leaves not even ciphertext in the file. It costs nothing that
        // could be measured, because pages are rewritten anyway.
        session.script(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
             PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000; \
             PRAGMA journal_size_limit = 67108864",
        )?;
        Ok(session)
    }

    /// Turns the write-ahead log on. Of two programs that make the file together the engine refuses one at once, without
    /// the patience that it has for everything else: so it is asked again.
    fn keep_a_log(&mut self) -> Result<()> {
        let began = Instant::now();
        loop {
            match self.script("PRAGMA journal_mode = WAL") {
                Err(Error::Busy) if began.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(5)),
                done => return done,
            }
        }
    }

    /// Opens the file for reading only.
    pub(crate) fn reader(path: &Path) -> Result<Self> {
        if !path.exists() {
            return Err(Error::NotFound);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut session = Self::open(path, flags)?;
        session.connection.set_prepared_statement_cache_capacity(PREPARED_TO_READ);
        session.script("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -2000")?;
        Ok(session)
    }

    fn open(path: &Path, flags: OpenFlags) -> Result<Self> {
        let told = |f| fault(f, path);
        let connection = Connection::open_with_flags(path, flags).map_err(told)?;
        // One plan for a statement, whatever is bound to it. Otherwise SQLite looks at what is bound to a LIMIT or a filter,
        // and prepares the statement anew each time that it is used: half of the time of a small read.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(told)?;
        connection.busy_timeout(PATIENCE).map_err(told)?;
        // PostgreSQL's name for comparing texts byte by byte, which is what SQLite does anyway.
        connection.create_collation("C", str::cmp).map_err(told)?;
        Ok(Self { connection, path: path.to_owned() })
    }

    /// Gives up every statement that runs longer than `limit`.
    pub(crate) fn limit(&mut self, limit: Duration) -> Result<Stopwatch> {
        let watch = Stopwatch { running: Arc::new(AtomicBool::new(false)) };
        let running = Arc::clone(&watch.running);
        let mut began = None;
        let expired = move || {
            if !running.load(Ordering::Relaxed) {
                running.store(true, Ordering::Relaxed);
                began = Some(Instant::now());
            }
            began.is_some_and(|began| began.elapsed() > limit)
        };
        self.connection.progress_handler(STEPS, Some(expired)).map_err(|f| fault(f, &self.path))?;
        Ok(watch)
    }

    fn told(&self, found: rusqlite::Error) -> Error {
        fault(found, &self.path)
    }
}

/// Starts the clock of a [`SqliteSession::limit`] anew; reading the clock itself is left to statements that are long.
pub(crate) struct Stopwatch {
    running: Arc<AtomicBool>,
}

impl Stopwatch {
    pub(crate) fn reset(&self) {
        self.running.store(false, Ordering::Relaxed);
    }
}

impl Session for SqliteSession {
    fn engine(&self) -> Engine {
        Engine::Sqlite
    }

    fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        let run = || {
            let mut statement = self.connection.prepare_cached(sql)?;
            bind(&mut statement, params)?;
            // A statement with RETURNING gives rows even to those who do not look at them.
            if statement.column_count() > 0 {
                let mut rows = statement.raw_query();
                let mut seen = 0;
                while rows.next()?.is_some() {
                    seen += 1;
                }
                return Ok(seen);
            }
            statement.raw_execute()
        };
        let touched = run().map_err(|f| self.told(f))?;
        Ok(touched as u64)
    }

    fn execute_many(&mut self, sql: &str, rows: &[Vec<Value>]) -> Result<()> {
        let run = || {
            let mut statement = self.connection.prepare_cached(sql)?;
            for row in rows {
                bind(&mut statement, row)?;
                statement.raw_execute()?;
            }
            Ok(())
        };
        run().map_err(|f| self.told(f))
    }

    fn each(&mut self, sql: &str, params: &[Value], see: &mut dyn FnMut(&Row<'_>) -> Result<()>) -> Result<()> {
        let told = |f| fault(f, &self.path);
        let mut statement = self.connection.prepare_cached(sql).map_err(told)?;
        bind(&mut statement, params).map_err(told)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(told)? {
            see(&Row(RawRow::Sqlite(row)))?;
        }
        Ok(())
    }

    #[cfg(any(test, feature = "testing"))]
    fn prepared(&mut self, sql: &str) -> Result<()> {
        self.connection.prepare(sql).map(drop).map_err(|f| self.told(f))
    }

    fn script(&mut self, sql: &str) -> Result<()> {
        self.connection.execute_batch(sql).map_err(|f| self.told(f))
    }

    fn begin(&mut self) -> Result<()> {
        self.execute("BEGIN IMMEDIATE", &[]).map(drop)
    }

    fn begin_snapshot(&mut self) -> Result<()> {
        // The snapshot is taken by the first read.
        self.script("BEGIN; SELECT COUNT(*) FROM sqlite_schema")
    }

    fn savepoint(&mut self) -> Result<()> {
        self.execute("SAVEPOINT job", &[]).map(drop)
    }

    fn keep(&mut self) -> Result<()> {
        self.execute("RELEASE job", &[]).map(drop)
    }

    fn undo(&mut self) -> Result<()> {
        self.script("ROLLBACK TO job; RELEASE job")
    }

    fn version(&mut self) -> Result<Option<i64>> {
        (self as &mut dyn Session).one("PRAGMA data_version", &[])
    }

    fn commit(&mut self) -> Result<()> {
        self.execute("COMMIT", &[]).map(drop)
    }

    fn is_lost(&self) -> bool {
        false
    }
}

/// Binds `$n` to the n-th parameter; SQLite itself would number them by their first appearance.
fn bind(statement: &mut Statement<'_>, params: &[Value]) -> rusqlite::Result<()> {
    for index in 1..=statement.parameter_count() {
        let position = statement
            .parameter_name(index)
            .and_then(|name| name.strip_prefix('$'))
            .and_then(|digits| digits.parse::<usize>().ok())
            .ok_or(rusqlite::Error::InvalidParameterCount(index, params.len()))?;
        let value = position
            .checked_sub(1)
            .and_then(|at| params.get(at))
            .ok_or(rusqlite::Error::InvalidParameterCount(position, params.len()))?;
        statement.raw_bind_parameter(index, Bound(value))?;
    }
    Ok(())
}

struct Bound<'a>(&'a Value);

impl rusqlite::ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(n) => ValueRef::Integer(*n),
            Value::Real(n) => ValueRef::Real(*n),
            Value::Bool(yes) => ValueRef::Integer((*yes).into()),
            Value::Text(words) => ValueRef::Text(words.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
            Value::Uuid(uuid) => ValueRef::Blob(uuid.as_bytes()),
        }))
    }
}

/// What a column holds.
pub(crate) fn cell<'a>(row: &'a rusqlite::Row<'_>, index: usize) -> Result<Cell<'a>> {
    Ok(match row.get_ref(index).map_err(Error::internal)? {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(n) => Cell::Int(n),
        ValueRef::Real(n) => Cell::Real(n),
        ValueRef::Text(words) => Cell::Text(std::str::from_utf8(words).map_err(Error::damaged)?),
        ValueRef::Blob(bytes) => Cell::Bytes(bytes),
    })
}
