use std::pin::pin;
use std::time::{Duration, Instant};

use futures_util::SinkExt;
use kernel::Lang;
use tokio::runtime::Runtime;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, NoTls, Statement};

use super::corpus::{Judged, TOKENS};
use super::{Engine, Records};

/// PostgreSQL's full-text search, each record by the rules of its language, with a GIN index, ranked by ts_rank.
pub(super) struct Postgres {
    runtime: Runtime,
    client: Client,
    ask: Statement,
    filled_in: Duration,
}

const TABLE: &str = "DROP TABLE IF EXISTS rival; CREATE UNLOGGED TABLE rival (id BIGINT PRIMARY KEY, audience BIGINT NOT NULL, \
     lang TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, words TSVECTOR GENERATED ALWAYS AS ( \
     CASE lang WHEN 'ar' THEN setweight(to_tsvector('arabic', title), 'A') || to_tsvector('arabic', body) \
     WHEN 'en' THEN setweight(to_tsvector('english', title), 'A') || to_tsvector('english', body) \
     WHEN 'fr' THEN setweight(to_tsvector('french', title), 'A') || to_tsvector('french', body) \
     ELSE setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', body) END) STORED)";
const INDEX: &str = "CREATE INDEX rival_words ON rival USING GIN (words); VACUUM ANALYZE rival";
const ASK: &str = "SELECT id FROM rival, (SELECT websearch_to_tsquery('french', $1) || websearch_to_tsquery('arabic', $1) \
     || websearch_to_tsquery('english', $1) || websearch_to_tsquery('simple', $1) || $2::text::tsquery AS asked) AS q \
     WHERE words @@ asked AND audience = ANY($3) ORDER BY ts_rank(words, asked) DESC, id LIMIT $4";

impl Postgres {
    /// On the server that `TWIZA_BENCH_POSTGRES` names; nothing without one.
    pub(super) fn fill(records: Records<'_>) -> Option<Self> {
        let address = std::env::var("TWIZA_BENCH_POSTGRES").ok()?;
        let runtime = Runtime::new().unwrap();
        let (client, ask, filled_in) = runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(&address, NoTls).await.unwrap();
            tokio::spawn(connection);
            client.batch_execute(TABLE).await.unwrap();
            let began = Instant::now();
            let sink = client
                .copy_in::<_, bytes::Bytes>("COPY rival (id, audience, lang, title, body) FROM STDIN")
                .await
                .unwrap();
            let mut sink = pin!(sink);
            let mut rows = String::new();
            for made in records() {
                let lang = if made.lang == Lang::Zgh { "simple" } else { made.lang.code() };
                let body = made.body.join(" ");
                rows += &format!("{}\t{}\t{lang}\t{}\t{body}\n", made.number, made.audience, made.title);
                if rows.len() > 1 << 20 {
                    sink.send(std::mem::take(&mut rows).into_bytes().into()).await.unwrap();
                }
            }
            sink.send(rows.into_bytes().into()).await.unwrap();
            sink.finish().await.unwrap();
            for statement in INDEX.split("; ") {
                client.batch_execute(statement).await.unwrap();
            }
            let filled_in = began.elapsed();
            let ask = client.prepare(ASK).await.unwrap();
            (client, ask, filled_in)
        });
        Some(Self { runtime, client, ask, filled_in })
    }
}

impl Engine for Postgres {
    fn name(&self) -> &'static str {
        "PostgreSQL full text"
    }

    fn ask(&mut self, query: &Judged, limit: usize) -> Vec<u64> {
        let tokens: Vec<i64> = TOKENS.iter().map(|token| *token as i64).collect();
        let (words, begun, limit) = (&query.words, begun(query), limit as i64);
        let values: [&(dyn ToSql + Sync); 4] = [words, &begun, &tokens, &limit];
        let rows = self.runtime.block_on(self.client.query(&self.ask, &values)).unwrap();
        rows.iter().map(|row| row.get::<_, i64>(0) as u64).collect()
    }

    fn filled_in(&self) -> Duration {
        self.filled_in
    }

    fn size(&self) -> u64 {
        let sql = "SELECT pg_relation_size('rival_words') + (SELECT sum(pg_column_size(words))::bigint FROM rival)";
        let row = self.runtime.block_on(self.client.query_one(sql, &[])).unwrap();
        row.get::<_, i64>(0) as u64
    }
}

/// The words with the last only begun, where the query is of that kind; else nothing.
fn begun(query: &Judged) -> String {
    if !query.is_begun() {
        return String::new();
    }
    let words: Vec<String> =
        query.words.split_whitespace().map(|word| format!("'{}'", word.replace('\'', ""))).collect();
    format!("{}:*", words.join(" & "))
}
