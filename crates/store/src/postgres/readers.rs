use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Pool, PoolError, RecyclingMethod, Runtime};
use futures_util::{StreamExt, pin_mut};
use tokio_postgres::NoTls;

use super::fault::fault;
use super::settings;
use crate::row::RawRow;
use crate::{Error, FromRow, Result, Row, Value};

/// A pool of connections for reading.
pub(crate) struct Readers {
    pool: Pool,
}

impl Readers {
    pub(crate) fn open(address: &str, count: usize, limit: Duration) -> Result<Self> {
        let mut settings = settings(address)?;
        let limits = format!(
            "-c statement_timeout={} -c default_transaction_read_only=on {}",
            limit.as_millis(),
            settings.get_options().unwrap_or_default()
        );
        settings.options(limits);
        let manager = Manager::from_config(settings, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager)
            .max_size(count.max(1))
            .wait_timeout(Some(limit))
            .create_timeout(Some(Duration::from_secs(10)))
            .runtime(Runtime::Tokio1)
            .build()
            .map_err(Error::internal)?;
        Ok(Self { pool })
    }

    pub(crate) async fn all<T: FromRow>(&self, sql: &str, params: &[Value]) -> Result<Vec<T>> {
        let client = self.pool.get().await.map_err(refused)?;
        let statement = client.prepare_cached(sql).await.map_err(|f| fault(&f))?;
        let rows = client.query_raw(&statement, params).await.map_err(|f| fault(&f))?;
        pin_mut!(rows);
        let mut found = Vec::new();
        while let Some(row) = rows.next().await {
            let row = row.map_err(|f| fault(&f))?;
            found.push(T::from_row(&Row(RawRow::Postgres(&row)))?);
        }
        Ok(found)
    }
}

fn refused(found: PoolError) -> Error {
    match found {
        PoolError::Timeout(_) => Error::Busy,
        PoolError::Backend(found) => fault(&found),
        other => Error::internal(other),
    }
}
