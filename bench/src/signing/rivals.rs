//! What signing is measured against.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Form, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::post;
use deadpool_postgres::{Manager, Pool, Runtime};
use tokio_postgres::types::ToSql;

use super::serve;

type Fields = Form<Vec<(String, String)>>;

/// Reads the same form and does nothing with it.
pub(super) fn empty() -> Router {
    Router::new().route("/sign", post(|Form(fields): Fields| async move { seen(fields.len() as i64) }))
}

fn seen(number: i64) -> impl IntoResponse {
    (StatusCode::SEE_OTHER, [(header::LOCATION, format!("/receipts/{number}"))])
}

/// The version that one writes first: a handler, a pool of connections, one transaction with a unique number and a
/// counter for each signature. Nothing is sealed and nothing is logged.
pub(super) struct Straightforward {
    pub(super) address: SocketAddr,
    pool: Arc<Pool>,
}

const TABLES: &str = "CREATE TABLE petition (id INT PRIMARY KEY, signatures BIGINT NOT NULL); INSERT INTO petition VALUES (1, 0); \
     CREATE TABLE signature (id BIGSERIAL PRIMARY KEY, petition INT NOT NULL REFERENCES petition (id), given TEXT NOT NULL, \
     family TEXT NOT NULL, number TEXT NOT NULL, expires_on TEXT NOT NULL, address TEXT NOT NULL, commune TEXT NOT NULL, \
     signed_at TIMESTAMPTZ NOT NULL DEFAULT now(), UNIQUE (petition, number))";
const INSERT: &str = "INSERT INTO signature (petition, given, family, number, expires_on, address, commune) \
     VALUES (1, $1, $2, $3, $4, $5, $6) RETURNING id";
const COUNT: &str = "UPDATE petition SET signatures = signatures + 1 WHERE id = 1";

impl Straightforward {
    /// Opens it on the server that `TWIZA_BENCH_POSTGRES` names, which has to wait for its disk as ours does; without one
    /// it is left out.
    pub(super) async fn open() -> Option<Self> {
        let Ok(address) = std::env::var("TWIZA_BENCH_POSTGRES") else {
            println!("TWIZA_BENCH_POSTGRES names no server: the version over PostgreSQL is left out");
            return None;
        };
        let config: tokio_postgres::Config = address.parse().unwrap();
        let pool = Pool::builder(Manager::new(config, tokio_postgres::NoTls)).max_size(64).runtime(Runtime::Tokio1);
        let pool = Arc::new(pool.build().unwrap());
        pool.get().await.unwrap().batch_execute(TABLES).await.unwrap();
        let router = Router::new().route("/sign", post(sign)).with_state(Arc::clone(&pool));
        Some(Self { address: serve(router).await, pool })
    }

    /// Forgets the signatures, so that the same may come again.
    pub(super) async fn clear(&self) {
        self.pool.get().await.unwrap().batch_execute("TRUNCATE signature").await.unwrap();
    }
}

async fn sign(State(pool): State<Arc<Pool>>, Form(fields): Fields) -> impl IntoResponse {
    let value = |name: &str| fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.as_str());
    let mut client = pool.get().await.unwrap();
    let transaction = client.transaction().await.unwrap();
    let insert = transaction.prepare_cached(INSERT).await.unwrap();
    let values = ["given", "family", "number", "expires_on", "address", "commune"].map(value);
    let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
    let row = transaction.query_one(&insert, &values).await.unwrap();
    let number: i64 = row.get(0);
    let count = transaction.prepare_cached(COUNT).await.unwrap();
    transaction.execute(&count, &[]).await.unwrap();
    transaction.commit().await.unwrap();
    seen(number)
}
