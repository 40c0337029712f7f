use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use kernel::World;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use super::{Job, Tx};
use crate::config::Place;
use crate::db::Heads;
use crate::journal::{Draft, Ledger};
use crate::postgres::PostgresSession;
use crate::session::Session;
use crate::sqlite::SqliteSession;
use crate::{Config, Error, Keys, Result};

/// How many writes may wait in front of a lane before new ones wait outside.
const QUEUE: usize = 4096;
/// How many writes a group takes at most, so that the first does not wait long for the last.
const GROUP: usize = 512;

/// The threads that write: one for SQLite, several for PostgreSQL, each stream always through the same one.
pub(crate) struct Lanes(Vec<Sender<Box<dyn Job>>>);

impl Lanes {
    /// Starts the threads.
    pub(crate) fn start(config: &Config, world: &World, keys: &Keys, heads: &Arc<Heads>) -> Result<Self> {
        let count = match config.place {
            Place::File(_) => 1,
            Place::Server(_) => config.lanes.max(1),
        };
        let lane = |number: usize| {
            let (sender, jobs) = channel(QUEUE);
            let lane = Lane {
                source: Source::of(&config.place),
                session: None,
                ledger: Ledger::new(keys.clone()),
                world: world.clone(),
                keys: keys.clone(),
                heads: Arc::clone(heads),
                jobs,
            };
            thread::Builder::new()
                .name(format!("store-lane-{number}"))
                .spawn(move || lane.live())
                .map_err(Error::internal)?;
            Ok(sender)
        };
        (0..count).map(lane).collect::<Result<_>>().map(Self)
    }

    /// Queues a job in its stream's lane, waiting for room.
    pub(crate) async fn send(&self, job: Box<dyn Job>) -> Result<()> {
        let lane = job.stream().uuid().as_u128() % self.0.len() as u128;
        let lane = self.0.get(lane as usize).ok_or_else(|| Error::internal("no lane"))?;
        lane.send(job).await.map_err(|_| Error::internal("the write lane has ended"))
    }
}

/// How a lane gets its connection, and gets it again after a loss.
enum Source {
    File(PathBuf),
    Server(String),
}

impl Source {
    fn of(place: &Place) -> Self {
        match place {
            Place::File(path) => Self::File(path.clone()),
            Place::Server(address) => Self::Server(address.clone()),
        }
    }

    fn open(&self) -> Result<Box<dyn Session>> {
        Ok(match self {
            Self::File(path) => Box::new(SqliteSession::writer(path)?),
            Self::Server(address) => Box::new(PostgresSession::connect(address)?),
        })
    }
}

/// The connection at the beginning of a transaction. One that was lost since the last group is replaced: nothing has
/// happened yet that could be half done.
fn begun<'a>(held: &'a mut Option<Box<dyn Session>>, source: &Source) -> Result<&'a mut dyn Session> {
    match held.as_mut().map(|session| session.begin()) {
        Some(Ok(())) => {}
        Some(Err(fault)) if !matches!(fault, Error::Unreachable { .. }) => return Err(fault),
        Some(Err(_)) | None => {
            let mut session = source.open()?;
            session.begin()?;
            *held = Some(session);
        }
    }
    held.as_deref_mut().map(|session| session as _).ok_or_else(|| Error::internal("no connection"))
}

struct Lane {
    source: Source,
    session: Option<Box<dyn Session>>,
    ledger: Ledger,
    world: World,
    keys: Keys,
    heads: Arc<Heads>,
    jobs: Receiver<Box<dyn Job>>,
}

impl Lane {
    fn live(mut self) {
        while let Some(first) = self.jobs.blocking_recv() {
            let mut group = vec![first];
            while group.len() < GROUP
                && let Ok(next) = self.jobs.try_recv()
            {
                group.push(next);
            }
            // Locks are taken in the order of streams, so that two servers on one database do not wait for each other.
            group.sort_by_key(|job| job.stream());
            if let Err(fault) = self.write(&mut group) {
                tracing::warn!(code = fault.code(), writes = group.len(), "a group of writes failed");
                group.iter_mut().for_each(|job| job.fail(fault.again()));
                self.recover();
            }
            group.into_iter().for_each(Job::answer);
        }
    }

    /// Runs a group in one transaction. After an error nothing of it is in the database.
    fn write(&mut self, group: &mut [Box<dyn Job>]) -> Result<()> {
        let session = begun(&mut self.session, &self.source)?;
        self.ledger.begin(session)?;
        for job in group {
            let stream = job.stream();
            self.ledger.lock(session, stream)?;
            session.script("SAVEPOINT job")?;
            let mut tx = Tx {
                session: &mut *session,
                world: &self.world,
                keys: &self.keys,
                stream,
                who: job.who(),
                now: self.world.now(),
                drafts: Vec::new(),
            };
            let kept = job.run(&mut tx);
            let drafts: Vec<Draft> = std::mem::take(&mut tx.drafts);
            if kept {
                session.script("RELEASE job")?;
                self.ledger.add(stream, drafts);
            } else {
                // An engine that met a full disk may have rolled back everything by itself: then the job's fault is the group's.
                session.script("ROLLBACK TO job; RELEASE job").map_err(|fault| job.fault().unwrap_or(fault))?;
            }
        }
        let heads = self.ledger.write(session, self.world.now())?;
        session.commit()?;
        self.ledger.committed();
        self.heads.advance(&heads);
        Ok(())
    }

    /// Leaves nothing of a failed group behind, neither in the connection nor in memory.
    fn recover(&mut self) {
        self.ledger.forget();
        if let Some(session) = &mut self.session
            && (session.rollback().is_err() || session.is_lost())
        {
            self.session = None;
        }
    }
}
