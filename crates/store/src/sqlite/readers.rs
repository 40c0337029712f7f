use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Semaphore;

use super::SqliteSession;
use super::session::Stopwatch;
use crate::session::Session;
use crate::{Error, Result};

/// A pool of read-only connections, used on the thread that asks: a read takes microseconds, less than handing it over.
pub(crate) struct Readers {
    idle: Mutex<Vec<(SqliteSession, Stopwatch)>>,
    permits: Semaphore,
}

impl Readers {
    pub(crate) fn open(path: &Path, count: usize, limit: Duration) -> Result<Self> {
        let open = || {
            let mut session = SqliteSession::reader(path)?;
            let watch = session.limit(limit)?;
            Ok((session, watch))
        };
        let idle: Result<Vec<_>> = (0..count.max(1)).map(|_| open()).collect();
        Ok(Self { idle: Mutex::new(idle?), permits: Semaphore::new(count.max(1)) })
    }

    /// Runs `read` on a free connection, waiting for one if need be.
    pub(crate) async fn with<R>(&self, read: impl FnOnce(&mut dyn Session) -> Result<R>) -> Result<R> {
        let _permit = self.permits.acquire().await.map_err(Error::internal)?;
        let mut lent = Lent { readers: self, connection: self.idle().pop() };
        let (session, watch) = lent.connection.as_mut().expect("there are as many permits as connections");
        watch.reset();
        read(session)
    }

    fn idle(&self) -> MutexGuard<'_, Vec<(SqliteSession, Stopwatch)>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection that goes back whatever becomes of the read.
struct Lent<'a> {
    readers: &'a Readers,
    connection: Option<(SqliteSession, Stopwatch)>,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        self.readers.idle().extend(self.connection.take());
    }
}
