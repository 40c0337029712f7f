use std::collections::HashMap;

use futures_util::{StreamExt, future, pin_mut};
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::{Client, NoTls, Statement};

use super::fault::fault;
use super::settings;
use crate::row::RawRow;
use crate::session::Session;
use crate::{Engine, Error, Result, Row, Value};

/// A connection with a small runtime of its own, so that a plain thread can use it step by step.
pub(crate) struct PostgresSession {
    runtime: Runtime,
    client: Client,
    prepared: HashMap<String, Statement>,
}

impl PostgresSession {
    /// Connects. Every commit waits for the disk, whatever the server's default; waiting for somebody else's lock ends.
    pub(crate) fn connect(address: &str) -> Result<Self> {
        let settings = settings(address)?;
        let runtime = Builder::new_current_thread().enable_all().build().map_err(Error::internal)?;
        let client = runtime.block_on(async {
            let (client, connection) = settings.connect(NoTls).await.map_err(|f| fault(&f))?;
            tokio::spawn(async move {
                if let Err(lost) = connection.await {
                    tracing::warn!(error = %lost, "connection to PostgreSQL lost");
                }
            });
            Ok::<_, Error>(client)
        })?;
        let mut session = Self { runtime, client, prepared: HashMap::new() };
        session.script("SET synchronous_commit = on; SET lock_timeout = '30s'; SET client_min_messages = warning")?;
        Ok(session)
    }

    fn prepare(&mut self, sql: &str) -> Result<Statement> {
        if let Some(known) = self.prepared.get(sql) {
            return Ok(known.clone());
        }
        let statement = self.runtime.block_on(self.client.prepare(sql)).map_err(|f| fault(&f))?;
        self.prepared.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }
}

impl Session for PostgresSession {
    fn engine(&self) -> Engine {
        Engine::Postgres
    }

    fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        let statement = self.prepare(sql)?;
        self.runtime.block_on(self.client.execute_raw(&statement, params)).map_err(|f| fault(&f))
    }

    /// All rows are on their way before the first answer is awaited.
    fn execute_many(&mut self, sql: &str, rows: &[Vec<Value>]) -> Result<()> {
        let statement = self.prepare(sql)?;
        let sent = rows.iter().map(|row| self.client.execute_raw(&statement, row));
        self.runtime.block_on(future::try_join_all(sent)).map(drop).map_err(|f| fault(&f))
    }

    fn each(&mut self, sql: &str, params: &[Value], see: &mut dyn FnMut(&Row<'_>) -> Result<()>) -> Result<()> {
        let statement = self.prepare(sql)?;
        self.runtime.block_on(async {
            let rows = self.client.query_raw(&statement, params).await.map_err(|f| fault(&f))?;
            pin_mut!(rows);
            while let Some(row) = rows.next().await {
                let row = row.map_err(|f| fault(&f))?;
                see(&Row(RawRow::Postgres(&row)))?;
            }
            Ok(())
        })
    }

    #[cfg(any(test, feature = "testing"))]
    fn prepared(&mut self, sql: &str) -> Result<()> {
        self.prepare(sql).map(drop)
    }

    fn script(&mut self, sql: &str) -> Result<()> {
        self.runtime.block_on(self.client.batch_execute(sql)).map_err(|f| fault(&f))
    }

    fn begin(&mut self) -> Result<()> {
        self.script("BEGIN")
    }

    fn begin_snapshot(&mut self) -> Result<()> {
        self.script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    }

    fn savepoint(&mut self) -> Result<()> {
        self.script("SAVEPOINT job")
    }

    fn keep(&mut self) -> Result<()> {
        self.script("RELEASE job")
    }

    fn undo(&mut self) -> Result<()> {
        self.script("ROLLBACK TO job; RELEASE job")
    }

    fn version(&mut self) -> Result<Option<i64>> {
        Ok(None)
    }

    fn is_lost(&self) -> bool {
        self.client.is_closed()
    }
}
