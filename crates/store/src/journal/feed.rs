//! The journal as a reader follows it that keeps a place in each stream, as the index of search does.

use uuid::Uuid;

use super::entry::Facts;
use super::ledger::Head;
use crate::write::Stream;
use crate::{Db, Result, params};

const HEADS: &str = "SELECT stream, size FROM journal_stream";
const KEPT_HEADS: &str = "SELECT s.stream, s.size FROM journal_stream s \
     JOIN journal_entry e ON e.stream = s.stream AND e.seq = 0 WHERE NOT e.published";
const SINCE: &str = "SELECT seq, subject_kind, subject, facts, leaf FROM journal_entry \
     WHERE stream = $1 AND seq >= $2 ORDER BY seq LIMIT $3";

/// The statements of whoever follows the journal, for the test that prepares each on both engines.
#[cfg(any(test, feature = "testing"))]
pub(super) const STATEMENTS: [&str; 3] = [HEADS, KEPT_HEADS, SINCE];

/// An entry as a follower needs it: which records it touched, and by what it is known again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// Its number in the stream, from 0.
    pub seq: u64,
    /// The records that it names: its subject first, then those to which it links, each with its kind.
    pub touched: Vec<(String, Uuid)>,
    /// The first eight bytes of its hash in the tree: another journal has others at this place.
    pub mark: u64,
}

/// The streams and their sizes as they are in the database, whoever wrote them.
///
/// # Errors
/// Whatever the engine meets.
pub async fn heads(db: &Db) -> Result<Vec<Head>> {
    read(db, HEADS).await
}

/// As [`heads`], without the streams that are published: those hold nothing but what outsiders check.
///
/// # Errors
/// Whatever the engine meets.
pub async fn kept_heads(db: &Db) -> Result<Vec<Head>> {
    read(db, KEPT_HEADS).await
}

async fn read(db: &Db, sql: &'static str) -> Result<Vec<Head>> {
    let rows: Vec<(Uuid, u64)> = db.all(sql, &[]).await?;
    Ok(rows.into_iter().map(|(stream, size)| Head { stream: Stream::from_uuid(stream), size }).collect())
}

/// The entries of a stream from the one numbered `from` on, at most so many, oldest first.
///
/// # Errors
/// Whatever the engine meets.
pub async fn since(db: &Db, stream: Stream, from: u64, limit: u32) -> Result<Vec<Trace>> {
    let from = i64::try_from(from).unwrap_or(i64::MAX);
    let rows: Vec<Row> = db.all(SINCE, &params![stream.uuid(), from, limit]).await?;
    Ok(rows.into_iter().map(trace).collect())
}

type Row = (u64, String, Uuid, String, Vec<u8>);

fn trace((seq, kind, subject, facts, leaf): Row) -> Trace {
    let links = Facts::from_json(&facts).map(|facts| facts.links).unwrap_or_default();
    let touched = std::iter::once((kind, subject)).chain(links).collect();
    let first = leaf.first_chunk::<8>().copied().unwrap_or_default();
    Trace { seq, touched, mark: u64::from_be_bytes(first) }
}
