use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use kernel::World;
use tokio::sync::broadcast;

use crate::config::Place;
use crate::journal::Head;
use crate::keys::Keys;
use crate::migrate::{self, Migrations, migrate};
use crate::postgres::{self, PostgresSession};
use crate::session::Session;
use crate::sqlite::{self, SqliteSession};
use crate::write::{Lanes, Stream, Tx, Who, pending};
use crate::{Config, Engine, Error, FromRow, Result, Value, params};

const HEADS: &str = "SELECT stream, size FROM journal_stream";
const MARKS: &str = "SELECT generation, mark FROM key_check";
const ADD_MARK: &str = "INSERT INTO key_check (generation, mark) VALUES ($1, $2) ON CONFLICT (generation) DO NOTHING";

/// The store's own statements that run on both engines, for the test that prepares each.
#[cfg(any(test, feature = "testing"))]
pub(crate) const STATEMENTS: [&str; 3] = [HEADS, MARKS, ADD_MARK];

/// The data of an installation. Cheap to clone.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    config: Config,
    world: World,
    keys: Keys,
    readers: Readers,
    lanes: Lanes,
    heads: Arc<Heads>,
}

enum Readers {
    Sqlite(sqlite::Readers),
    Postgres(postgres::Readers),
}

impl Db {
    /// Opens the database, brings its tables up to date and checks its key file. A new database gets a new key file
    /// unless there is one.
    ///
    /// # Errors
    /// [`Error::NewerDatabase`], [`Error::ChangedMigration`], [`Error::WrongKey`], [`Error::MissingKey`],
    /// [`Error::ReadOnly`], [`Error::DiskFull`], [`Error::Unreachable`], [`Error::Damaged`].
    pub async fn open(config: &Config, world: World, migrations: &[Migrations]) -> Result<Self> {
        let owners: Vec<Migrations> = std::iter::once(migrate::MIGRATIONS).chain(migrations.iter().copied()).collect();
        let config = config.clone();
        blocking(move || Self::open_now(config, world, &owners)).await
    }

    fn open_now(config: Config, world: World, owners: &[Migrations]) -> Result<Self> {
        make_folders(&config)?;
        let mut session = connect(&config.place)?;
        let session = session.as_mut();
        migrate(session, owners, &world)?;
        let keys = keys_for(session, &config.keys, &world)?;
        let heads = Arc::new(Heads::of(session.all(HEADS, &[])?));
        let readers = match &config.place {
            Place::File(path) => Readers::Sqlite(sqlite::Readers::open(path, config.readers, config.read_limit)?),
            Place::Server(address) => {
                Readers::Postgres(postgres::Readers::open(address, config.readers, config.read_limit)?)
            }
        };
        let lanes = Lanes::start(&config, &world, &keys, &heads)?;
        Ok(Self(Arc::new(Inner { config, world, keys, readers, lanes, heads })))
    }

    /// All rows of an answer.
    ///
    /// # Errors
    /// [`Error::Busy`] when it takes longer than the limit, [`Error::Unreachable`], and whatever the engine meets.
    pub async fn all<T: FromRow>(&self, sql: &'static str, params: &[Value]) -> Result<Vec<T>> {
        self.all_built(sql, params).await
    }

    /// The first row of an answer.
    ///
    /// # Errors
    /// As [`Db::all`].
    pub async fn one<T: FromRow>(&self, sql: &'static str, params: &[Value]) -> Result<Option<T>> {
        match &self.0.readers {
            Readers::Sqlite(readers) => readers.with(|session| session.one(sql, params)).await,
            Readers::Postgres(readers) => Ok(readers.all(sql, params).await?.into_iter().next()),
        }
    }

    /// As [`Db::all`], for the few statements that the store itself builds.
    pub(crate) async fn all_built<T: FromRow>(&self, sql: &str, params: &[Value]) -> Result<Vec<T>> {
        match &self.0.readers {
            Readers::Sqlite(readers) => readers.with(|session| session.all(sql, params)).await,
            Readers::Postgres(readers) => readers.all(sql, params).await,
        }
    }

    /// The one way to write: runs `act` on the stream's lane, in a transaction with its journal entries, and answers
    /// when that is on disk. What `act` refuses, or does not record, leaves nothing behind. Writes of one stream never run
    /// side by side.
    ///
    /// # Errors
    /// What `act` answered; [`Error::Unjournaled`]; [`Error::DiskFull`], [`Error::Unreachable`], [`Error::Busy`].
    pub async fn write<R: Send + 'static>(
        &self,
        stream: Stream,
        who: Who,
        act: impl FnOnce(&mut Tx<'_>) -> Result<R> + Send + 'static,
    ) -> Result<R> {
        self.send(stream, who, false, act).await
    }

    /// As [`Db::write`], for the few acts that many do at once, such as signing: `act` looks first and changes nothing
    /// once it has refused, so it runs without a savepoint of its own, which costs as much as a few of its statements. If it
    /// refuses all the same after it has changed a row, because somebody else changed another meanwhile, it is undone
    /// together with the writes that share its transaction, which are told that the data is busy.
    ///
    /// # Errors
    /// As [`Db::write`]; [`Error::Busy`] beside such a refusal.
    pub async fn write_carefully<R: Send + 'static>(
        &self,
        stream: Stream,
        who: Who,
        act: impl FnOnce(&mut Tx<'_>) -> Result<R> + Send + 'static,
    ) -> Result<R> {
        self.send(stream, who, true, act).await
    }

    async fn send<R: Send + 'static>(
        &self,
        stream: Stream,
        who: Who,
        careful: bool,
        act: impl FnOnce(&mut Tx<'_>) -> Result<R> + Send + 'static,
    ) -> Result<R> {
        let (job, answer) = pending(stream, who, careful, act);
        self.0.lanes.send(job).await?;
        answer.await.unwrap_or_else(|_| Err(Error::internal("the write lane gave no answer")))
    }

    /// The number of entries of a stream as last committed through this opening.
    pub fn head(&self, stream: Stream) -> u64 {
        self.0.heads.size(stream)
    }

    /// How many groups of writes were committed through this opening: while it stays the same, so does what this program
    /// has written. A write is counted before it is acknowledged.
    pub fn commits(&self) -> u64 {
        self.0.heads.commits.load(Ordering::Acquire)
    }

    /// Hears of each commit made through this opening. A listener that falls behind is told so, and reads the journal
    /// from where it stood.
    pub fn follow(&self) -> broadcast::Receiver<Head> {
        self.0.heads.told.subscribe()
    }

    /// Asks the engine whether its own files hold together; PostgreSQL looks after its own.
    ///
    /// # Errors
    /// [`Error::Damaged`] with what SQLite found, [`Error::Unreachable`].
    pub async fn check(&self) -> Result<()> {
        let place = self.config().place.clone();
        blocking(move || {
            let mut session = connect_to_read(&place)?;
            match session.engine() {
                Engine::Postgres => Ok(()),
                Engine::Sqlite => match session.one::<String>("PRAGMA quick_check(1)", &[])?.as_deref() {
                    Some("ok") => Ok(()),
                    found => Err(Error::damaged(found.unwrap_or("quick_check gave no answer"))),
                },
            }
        })
        .await
    }

    /// The keys of the sealed fields.
    pub fn keys(&self) -> &Keys {
        &self.0.keys
    }

    /// Time and chance.
    pub fn world(&self) -> &World {
        &self.0.world
    }

    /// The engine that holds the data.
    pub fn engine(&self) -> Engine {
        self.0.config.engine()
    }

    /// Where the data is and how it is used.
    pub fn config(&self) -> &Config {
        &self.0.config
    }
}

/// Opens a connection of its own, for one thread.
pub(crate) fn connect(place: &Place) -> Result<Box<dyn Session>> {
    Ok(match place {
        Place::File(path) => Box::new(SqliteSession::writer(path)?),
        Place::Server(address) => Box::new(PostgresSession::connect(address)?),
    })
}

/// Opens a connection of its own that only reads, without a time limit.
pub(crate) fn connect_to_read(place: &Place) -> Result<Box<dyn Session>> {
    Ok(match place {
        Place::File(path) => Box::new(SqliteSession::reader(path)?),
        Place::Server(address) => Box::new(PostgresSession::connect(address)?),
    })
}

/// Runs something long on a thread where waiting is allowed.
pub(crate) async fn blocking<R: Send + 'static>(act: impl FnOnce() -> Result<R> + Send + 'static) -> Result<R> {
    tokio::task::spawn_blocking(act).await.unwrap_or_else(|fault| Err(Error::internal(fault)))
}

/// Makes the folders of the database and of the key file, which a first start does not have yet.
pub(crate) fn make_folders(config: &Config) -> Result<()> {
    let files = [Some(&config.keys), config.place.file()];
    files
        .into_iter()
        .flatten()
        .filter_map(|file| file.parent())
        .try_for_each(|folder| std::fs::create_dir_all(folder).map_err(|fault| Error::from_io(&fault, folder)))
}

/// The keys with which this database was sealed; new ones for a new database.
fn keys_for(session: &mut dyn Session, path: &Path, world: &World) -> Result<Keys> {
    let marks: Vec<(u32, Vec<u8>)> = session.all(MARKS, &[])?;
    let keys = match Keys::load(path, world) {
        Err(Error::MissingKey { .. }) if marks.is_empty() => Keys::create(path, world)?,
        loaded => loaded?,
    };
    let fits = |(id, mark): &(u32, Vec<u8>)| keys.generation(*id).is_some_and(|g| g.mark() == mark.as_slice());
    if !marks.iter().all(fits) {
        return Err(Error::WrongKey { path: path.to_owned() });
    }
    for generation in keys.generations() {
        if !marks.iter().any(|(id, _)| *id == generation.id) {
            session.execute(ADD_MARK, &params![generation.id, generation.mark()])?;
        }
    }
    Ok(keys)
}

/// The sizes of the streams as committed, and who wants to hear of them.
pub(crate) struct Heads {
    sizes: RwLock<HashMap<Stream, u64>>,
    commits: AtomicU64,
    told: broadcast::Sender<Head>,
}

impl Heads {
    fn of(rows: Vec<(uuid::Uuid, u64)>) -> Self {
        let sizes = rows.into_iter().map(|(stream, size)| (Stream::from_uuid(stream), size)).collect();
        Self { sizes: RwLock::new(sizes), commits: AtomicU64::new(0), told: broadcast::Sender::new(1024) }
    }

    fn size(&self, stream: Stream) -> u64 {
        self.sizes.read().unwrap_or_else(PoisonError::into_inner).get(&stream).copied().unwrap_or(0)
    }

    pub(crate) fn advance(&self, heads: &[Head]) {
        self.commits.fetch_add(1, Ordering::Release);
        let mut sizes = self.sizes.write().unwrap_or_else(PoisonError::into_inner);
        for head in heads {
            sizes.insert(head.stream, head.size);
            // Nobody listening is no fault.
            let _ = self.told.send(*head);
        }
    }
}
