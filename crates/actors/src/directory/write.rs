use kernel::Id;
use store::{Db, Entry, Stream, Tx, Who};

use super::{Actor, Facts, NewActor, read, store as rows};
use crate::{Result, duplicates};

/// Adds a person or an organisation. Records that could be the same are proposed to whoever looks after the directory.
///
/// # Errors
/// [`Refusal::NameMissing`](crate::Refusal::NameMissing), [`Refusal::DateImpossible`](crate::Refusal::DateImpossible),
/// [`Refusal::UnknownPlace`](crate::Refusal::UnknownPlace).
pub async fn create(db: &Db, who: Who, new: NewActor) -> Result<Id<Actor>> {
    Ok(db.write(Stream::COMMON, who, move |tx| create_in(tx, new)).await?)
}

/// As [`create`], within a write of any stream: an import adds people together with their seats.
///
/// # Errors
/// As [`create`].
pub fn create_in(tx: &mut Tx<'_>, new: NewActor) -> store::Result<Id<Actor>> {
    let NewActor { kind, facts, generated } = new;
    let facts = facts.tidy();
    facts.check(tx.today())?;
    let id = tx.id();
    let actor = Actor { id, kind, facts, generated, created_at: tx.now(), merged_into: None, root: id };
    rows::insert(tx, &actor)?;
    duplicates::propose_in(tx, &actor)?;
    tx.record(Entry::new("actor.created", "actor", id).with("kind", kind.code()));
    Ok(id)
}

/// Changes what is said of a record; if it was merged, of the one that stands for it. A new name joins the history.
///
/// # Errors
/// As [`create`], and [`Refusal::UnknownActor`](crate::Refusal::UnknownActor).
pub async fn update(db: &Db, who: Who, id: Id<Actor>, facts: Facts) -> Result<()> {
    Ok(db.write(Stream::COMMON, who, move |tx| update_in(tx, id, facts)).await?)
}

/// As [`update`], within a write of any stream.
///
/// # Errors
/// As [`update`].
pub fn update_in(tx: &mut Tx<'_>, id: Id<Actor>, facts: Facts) -> store::Result<()> {
    let facts = facts.tidy();
    facts.check(tx.today())?;
    let mut actor = read::standing_in(tx, id)?;
    let changed = facts.changed_from(&actor.facts);
    let before = std::mem::replace(&mut actor.facts, facts);
    rows::save(tx, actor.id, &before, &actor.facts)?;
    duplicates::propose_in(tx, &actor)?;
    let kind = if changed.contains(&"name") { "actor.renamed" } else { "actor.changed" };
    tx.record(Entry::new(kind, "actor", actor.id).with("fields", changed));
    Ok(())
}
