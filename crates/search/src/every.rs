//! All records of a kind, as features list them in [`Searchable::all`](crate::Searchable::all).

use store::{Db, Result, params};
use uuid::Uuid;

use crate::Touched;

/// Records that belong to spaces: `sql` gives the space and the id of those after `($1, $2)`, in the order of both, `$3` at
/// most.
///
/// # Errors
/// Whatever the engine meets.
pub async fn every(db: &Db, sql: &'static str, after: Option<Touched>, limit: u32) -> Result<Vec<Touched>> {
    let (stream, id) = after.map_or((Uuid::nil(), Uuid::nil()), |after| (after.stream, after.id));
    let rows: Vec<(Uuid, Uuid)> = db.all(sql, &params![stream, id, limit]).await?;
    Ok(rows.into_iter().map(|(stream, id)| Touched { stream, id }).collect())
}

/// Records that are common: `sql` gives the id of those after `$1`, in their order, `$2` at most.
///
/// # Errors
/// Whatever the engine meets.
pub async fn every_common(db: &Db, sql: &'static str, after: Option<Touched>, limit: u32) -> Result<Vec<Touched>> {
    let after = after.map_or(Uuid::nil(), |after| after.id);
    let ids: Vec<Uuid> = db.all(sql, &params![after, limit]).await?;
    Ok(ids.into_iter().map(|id| Touched { stream: Uuid::nil(), id }).collect())
}
