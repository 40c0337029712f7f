use std::sync::Arc;
use std::thread;

use kernel::World;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use super::{Job, Tx};
use crate::config::Place;
use crate::db::{Heads, connect};
use crate::journal::Ledger;
use crate::session::Session;
use crate::{Config, Engine, Error, Keys, Result};

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
                place: config.place.clone(),
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

/// The connection at the beginning of a transaction. One that was lost since the last group is replaced: nothing has
/// happened yet that could be half done.
fn begun<'a>(held: &'a mut Option<Box<dyn Session>>, place: &Place) -> Result<&'a mut dyn Session> {
    match held.as_mut().map(|session| session.begin()) {
        Some(Ok(())) => {}
        Some(Err(fault)) if !matches!(fault, Error::Unreachable { .. }) => return Err(fault),
        Some(Err(_)) | None => {
            let mut session = connect(place)?;
            session.begin()?;
            *held = Some(session);
        }
    }
    held.as_deref_mut().map(|session| session as _).ok_or_else(|| Error::internal("no connection"))
}

struct Lane {
    place: Place,
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
            if let Err(fault) = self.write(&mut group) {
                tracing::warn!(code = fault.code(), writes = group.len(), "a group of writes failed");
                group.iter_mut().for_each(|job| job.fail(fault.again()));
                self.recover();
            }
            group.into_iter().for_each(Job::answer);
        }
    }

    /// Runs a group in one transaction. After an error nothing of it is in the database.
    fn write(&mut self, group: &mut Vec<Box<dyn Job>>) -> Result<()> {
        gather(group, 0, &mut self.jobs);
        let session = begun(&mut self.session, &self.place)?;
        self.ledger.begin(session)?;
        let scene = Scene { world: &self.world, keys: &self.keys };
        let mut done = 0;
        while let Some(job) = group.get_mut(done) {
            scene.play(job.as_mut(), session, &mut self.ledger)?;
            done += 1;
            // SQLite is all ours until the commit, so who comes meanwhile may come along.
            if session.engine() == Engine::Sqlite && done == group.len() {
                gather(group, done, &mut self.jobs);
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

/// Adds the jobs that wait and puts those not `done` in the order of their streams: locks are then taken in one order by
/// all, and two servers on one database do not wait for each other.
fn gather(group: &mut Vec<Box<dyn Job>>, done: usize, jobs: &mut Receiver<Box<dyn Job>>) {
    while group.len() < GROUP
        && let Ok(next) = jobs.try_recv()
    {
        group.push(next);
    }
    if let Some(waiting) = group.get_mut(done..) {
        waiting.sort_by_key(|job| job.stream());
    }
}

/// What every write of a lane is given.
struct Scene<'a> {
    world: &'a World,
    keys: &'a Keys,
}

impl Scene<'_> {
    /// Runs one job in a savepoint of its own: what it refuses is undone alone. A careful one has nothing to undo.
    fn play(&self, job: &mut dyn Job, session: &mut dyn Session, ledger: &mut Ledger) -> Result<()> {
        let stream = job.stream();
        ledger.lock(session, stream)?;
        let careful = job.is_careful();
        if !careful {
            session.savepoint()?;
        }
        let mut tx = Tx {
            session: &mut *session,
            world: self.world,
            keys: self.keys,
            stream,
            who: job.who(),
            now: self.world.now(),
            next: ledger.next(stream),
            drafts: Vec::new(),
            changed: 0,
        };
        let kept = job.run(&mut tx);
        let (drafts, changed) = (tx.drafts, tx.changed);
        if kept {
            if !careful {
                session.keep()?;
            }
            ledger.add(stream, drafts);
            return Ok(());
        }
        if careful {
            return match job.fault() {
                // Changed by somebody else between its look and its act: the next try will see it.
                _ if job.is_refused() && changed > 0 => Err(Error::Busy),
                _ if job.is_refused() => Ok(()),
                fault => Err(fault.unwrap_or_else(|| Error::internal("a write ended without its outcome"))),
            };
        }
        // An engine that met a full disk may have rolled back everything by itself: then the job's fault is the group's.
        session.undo().map_err(|fault| job.fault().unwrap_or(fault))
    }
}
