use crate::{Engine, FromRow, Result, Row, Value};

/// One connection to one engine, used by one thread at a time, outside of asynchronous code.
pub(crate) trait Session: Send {
    fn engine(&self) -> Engine;

    /// Runs a statement and tells how many rows it touched.
    fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64>;

    /// Runs one statement for many rows.
    fn execute_many(&mut self, sql: &str, rows: &[Vec<Value>]) -> Result<()>;

    /// Shows each row of an answer.
    fn each(&mut self, sql: &str, params: &[Value], see: &mut dyn FnMut(&Row<'_>) -> Result<()>) -> Result<()>;

    /// Prepares a statement without running it.
    #[cfg(any(test, feature = "testing"))]
    fn prepared(&mut self, sql: &str) -> Result<()>;

    /// Runs several statements separated by semicolons.
    fn script(&mut self, sql: &str) -> Result<()>;

    /// Begins a transaction that will write.
    fn begin(&mut self) -> Result<()>;

    /// Begins a transaction that sees one state of the data from its first to its last statement.
    fn begin_snapshot(&mut self) -> Result<()>;

    /// Opens a savepoint, so that one write of a group can be undone alone.
    fn savepoint(&mut self) -> Result<()>;

    /// Keeps what was done since the savepoint.
    fn keep(&mut self) -> Result<()>;

    /// Undoes what was done since the savepoint.
    fn undo(&mut self) -> Result<()>;

    /// A number that changes when somebody else wrote; `None` when the engine cannot tell.
    fn version(&mut self) -> Result<Option<i64>>;

    /// Whether the connection is of no more use.
    fn is_lost(&self) -> bool;

    fn commit(&mut self) -> Result<()> {
        self.script("COMMIT")
    }

    fn rollback(&mut self) -> Result<()> {
        self.script("ROLLBACK")
    }
}

impl dyn Session + '_ {
    pub(crate) fn all<T: FromRow>(&mut self, sql: &str, params: &[Value]) -> Result<Vec<T>> {
        let mut rows = Vec::new();
        self.each(sql, params, &mut |row| {
            rows.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok(rows)
    }

    pub(crate) fn one<T: FromRow>(&mut self, sql: &str, params: &[Value]) -> Result<Option<T>> {
        let mut first = None;
        self.each(sql, params, &mut |row| {
            if first.is_none() {
                first = Some(T::from_row(row)?);
            }
            Ok(())
        })?;
        Ok(first)
    }

    /// Runs `act` in a transaction of its own.
    pub(crate) fn transaction<R>(&mut self, act: impl FnOnce(&mut Self) -> Result<R>) -> Result<R> {
        self.begin()?;
        match act(self) {
            Ok(done) => self.commit().map(|()| done),
            Err(fault) => {
                // The first fault says what happened; a rollback that fails too means a lost connection.
                let _ = self.rollback();
                Err(fault)
            }
        }
    }
}
