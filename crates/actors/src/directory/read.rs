use kernel::Id;
use store::{Db, Tx, params};

use super::store::{GET, NAMES, ROOT, STANDING};
use super::{Actor, PastName};
use crate::{Refusal, Result};

/// Exactly this record, even if it was merged into another one.
pub async fn get(db: &Db, id: Id<Actor>) -> Result<Option<Actor>> {
    Ok(db.one(GET, &params![id]).await?)
}

/// The record that stands for this one today: itself, or the one into which it was merged.
pub async fn standing(db: &Db, id: Id<Actor>) -> Result<Option<Actor>> {
    Ok(db.one(STANDING, &params![id]).await?)
}

/// The identity of the record that stands for this one today.
pub async fn resolve(db: &Db, id: Id<Actor>) -> Result<Option<Id<Actor>>> {
    Ok(db.one(ROOT, &params![id]).await?)
}

/// As [`resolve`], within a write.
///
/// # Errors
/// [`Refusal::UnknownActor`].
pub fn root_in(tx: &mut Tx<'_>, id: Id<Actor>) -> store::Result<Id<Actor>> {
    tx.one(ROOT, &params![id])?.ok_or_else(|| Refusal::UnknownActor.into())
}

/// As [`standing`], within a write.
///
/// # Errors
/// [`Refusal::UnknownActor`].
pub fn standing_in(tx: &mut Tx<'_>, id: Id<Actor>) -> store::Result<Actor> {
    tx.one(STANDING, &params![id])?.ok_or_else(|| Refusal::UnknownActor.into())
}

/// The names that a standing record, and those merged into it, have borne; the oldest first.
pub async fn names(db: &Db, id: Id<Actor>) -> Result<Vec<PastName>> {
    Ok(db.all(NAMES, &params![id]).await?)
}
