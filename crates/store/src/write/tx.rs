use jiff::Timestamp;
use kernel::{Id, World};

use super::{Stream, Who};
use crate::journal::{Draft, Entry};
use crate::session::Session;
use crate::{Engine, FromRow, Keys, Result, Value};

/// What a write sees: a transaction on one stream, at one instant, in somebody's name.
pub struct Tx<'a> {
    pub(super) session: &'a mut dyn Session,
    pub(super) world: &'a World,
    pub(super) keys: &'a Keys,
    pub(super) stream: Stream,
    pub(super) who: Who,
    pub(super) now: Timestamp,
    /// The number of the stream's next entry.
    pub(super) next: u64,
    pub(super) drafts: Vec<Draft>,
    /// Rows that its statements changed.
    pub(super) changed: u64,
}

impl Tx<'_> {
    /// Runs a statement and tells how many rows it touched.
    ///
    /// # Errors
    /// [`Error::Conflict`](crate::Error::Conflict) when a constraint refuses it, and whatever the engine meets.
    pub fn exec(&mut self, sql: &'static str, params: &[Value]) -> Result<u64> {
        let changed = self.session.execute(sql, params)?;
        self.changed += changed;
        Ok(changed)
    }

    /// Runs one statement for many rows, on PostgreSQL without waiting for each.
    ///
    /// # Errors
    /// As [`Tx::exec`].
    pub fn exec_many(&mut self, sql: &'static str, rows: &[Vec<Value>]) -> Result<()> {
        self.session.execute_many(sql, rows)?;
        self.changed += rows.len() as u64;
        Ok(())
    }

    /// All rows of an answer.
    ///
    /// # Errors
    /// As [`Tx::exec`].
    pub fn all<T: FromRow>(&mut self, sql: &'static str, params: &[Value]) -> Result<Vec<T>> {
        self.session.all(sql, params)
    }

    /// The first row of an answer.
    ///
    /// # Errors
    /// As [`Tx::exec`].
    pub fn one<T: FromRow>(&mut self, sql: &'static str, params: &[Value]) -> Result<Option<T>> {
        self.session.one(sql, params)
    }

    /// Writes to the journal, and tells the number that the entry will have in the stream. A write that records nothing is
    /// rolled back.
    pub fn record(&mut self, entry: Entry) -> u64 {
        let today = self.world.day_of(self.now);
        let seq = self.next + self.drafts.len() as u64;
        self.drafts.push(entry.draft(self.who, self.now, today));
        seq
    }

    /// The instant of the write, the same for all that it does.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The date of the write where the installation lives.
    pub fn today(&self) -> jiff::civil::Date {
        self.world.day_of(self.now)
    }

    /// A new identity.
    pub fn id<T: ?Sized>(&self) -> Id<T> {
        self.world.id()
    }

    /// Time and chance.
    pub fn world(&self) -> &World {
        self.world
    }

    /// In whose name it is written.
    pub fn who(&self) -> &Who {
        &self.who
    }

    /// The stream to which it is written.
    pub fn stream(&self) -> Stream {
        self.stream
    }

    /// The keys of the sealed fields.
    pub fn keys(&self) -> &Keys {
        self.keys
    }

    /// The connection, for statements that the store itself builds.
    pub(crate) fn session(&mut self) -> &mut dyn Session {
        self.session
    }

    /// The engine that holds the data.
    pub fn engine(&self) -> Engine {
        self.session.engine()
    }
}
