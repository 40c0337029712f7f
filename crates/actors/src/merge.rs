//! Merging two records of the directory that are one person or one organisation, and undoing it.
//!
//! A merge moves nothing and rewrites no reference. It draws one edge from the dropped record to the kept one
//! (`merged_into`), makes the kept record stand for everything that the dropped one stood for (`root`), and fills the gaps
//! of the kept record with what only the dropped one knows, noting what it took. Contacts, identifiers, past names and
//! words stay where they are and are read together. Undoing cuts the edge and gives back what was taken, unless it was
//! corrected since; gaps that open are filled again from the records that are still merged in. So after any merges and
//! undoings the directory is as if only the merges that still stand had been made.
//!
//! Rights are untouched: they belong to accounts, not to persons.

use jiff::Timestamp;
use kernel::{Id, Text};
use store::{Cell, Column, Db, Entry, Stream, Tx, Who, params};

use crate::directory::{Actor, Facts, standing_in, store as rows};
use crate::{Refusal, Result, duplicates};

/// One merge, standing or undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// Its identity.
    pub id: Id<Self>,
    /// The record that was kept.
    pub kept: Id<Actor>,
    /// Its name today.
    pub kept_name: Text,
    /// The record that was merged into it.
    pub dropped: Id<Actor>,
    /// Its name.
    pub dropped_name: Text,
    /// When it was merged.
    pub merged_at: Timestamp,
    /// When that was undone, if it was.
    pub undone_at: Option<Timestamp>,
}

store::row! { Merge { id, kept, kept_name, dropped, dropped_name, merged_at, undone_at } }

impl Column for Facts {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Text(json) => serde_json::from_str(json).ok(),
            _ => None,
        }
    }
}

const DRAW: &str = "UPDATE actor SET merged_into = $2 WHERE id = $1";
const STAND_FOR: &str = "UPDATE actor SET root = $2 WHERE root = $1";
const CUT: &str = "UPDATE actor SET merged_into = NULL WHERE id = $1";
/// Everything below the record that leaves stands under it again.
const STAND_ALONE: &str = "WITH RECURSIVE below (id) AS (
        SELECT id FROM actor WHERE id = $1
        UNION ALL
        SELECT a.id FROM actor a JOIN below b ON a.merged_into = b.id WHERE a.root = $2)
    UPDATE actor SET root = $1 WHERE id IN (SELECT id FROM below)";
const INSERT: &str = "INSERT INTO actor_merge (id, kept, dropped, taken, merged_at, merged_by)
    VALUES ($1, $2, $3, $4, $5, $6)";
const LATEST: &str = "SELECT MAX(merged_at) FROM actor_merge";
const FIND: &str = "SELECT kept, dropped, taken FROM actor_merge WHERE id = $1 AND undone_at IS NULL";
const UNDO: &str = "UPDATE actor_merge SET undone_at = $2, undone_by = $3 WHERE id = $1";
const STANDING_INTO: &str = "SELECT m.id, m.dropped, m.taken FROM actor_merge m
    WHERE m.kept = $1 AND m.undone_at IS NULL ORDER BY m.merged_at, m.id";
const TAKE: &str = "UPDATE actor_merge SET taken = $2 WHERE id = $1";
const GET: &str = rows::GET;
const WITHDRAW_WITHIN: &str = "DELETE FROM actor_twin WHERE dismissed_at IS NULL
    AND one IN (SELECT id FROM actor WHERE root = $1) AND other IN (SELECT id FROM actor WHERE root = $1)";
const LIST: &str = "SELECT m.id, m.kept, k.name, m.dropped, d.name, m.merged_at, m.undone_at
    FROM actor_merge m JOIN actor k ON k.id = m.kept JOIN actor d ON d.id = m.dropped
    ORDER BY m.merged_at DESC, m.id DESC LIMIT $1";
const OF_ACTOR: &str = "SELECT m.id, m.kept, k.name, m.dropped, d.name, m.merged_at, m.undone_at
    FROM actor_merge m JOIN actor k ON k.id = m.kept JOIN actor d ON d.id = m.dropped
    WHERE m.kept IN (SELECT id FROM actor WHERE root = $1) OR m.dropped IN (SELECT id FROM actor WHERE root = $1)
    ORDER BY m.merged_at DESC, m.id DESC LIMIT 100";

pub(crate) const STATEMENTS: &[&str] = &[
    DRAW,
    STAND_FOR,
    CUT,
    STAND_ALONE,
    INSERT,
    LATEST,
    FIND,
    UNDO,
    STANDING_INTO,
    TAKE,
    WITHDRAW_WITHIN,
    LIST,
    OF_ACTOR,
];

/// The latest merges, undone ones too.
pub async fn list(db: &Db, limit: usize) -> Result<Vec<Merge>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    Ok(db.all(LIST, &params![limit]).await?)
}

/// The merges in which a standing record, or one merged into it, has had part; the latest first.
pub async fn of(db: &Db, actor: Id<Actor>) -> Result<Vec<Merge>> {
    Ok(db.all(OF_ACTOR, &params![actor]).await?)
}

/// Merges the record `drop` into `keep`. Either may itself stand for others, or be stood for by another record: what
/// stands for them is merged.
///
/// # Errors
/// [`Refusal::AlreadyOne`], [`Refusal::KindsDiffer`], [`Refusal::UnknownActor`].
pub async fn merge(db: &Db, who: Who, keep: Id<Actor>, drop: Id<Actor>) -> Result<Id<Merge>> {
    Ok(db.write(Stream::COMMON, who, move |tx| merge_in(tx, keep, drop)).await?)
}

fn merge_in(tx: &mut Tx<'_>, keep: Id<Actor>, drop: Id<Actor>) -> store::Result<Id<Merge>> {
    let (mut kept, dropped) = (standing_in(tx, keep)?, standing_in(tx, drop)?);
    if kept.id == dropped.id {
        return Err(Refusal::AlreadyOne.into());
    }
    if kept.kind != dropped.kind {
        return Err(Refusal::KindsDiffer.into());
    }
    let taken = kept.facts.gaps_filled_by(&dropped.facts);
    let (id, now, hand) = (tx.id::<Merge>(), tx.now(), crate::hand(tx));
    // Merges are told apart by their order: a clock that was set back, or that stood still, must not change it.
    let latest: Option<Option<i64>> = tx.one(LATEST, &[])?;
    let at = latest.flatten().map_or(now.as_microsecond(), |latest| now.as_microsecond().max(latest + 1));
    tx.exec(INSERT, &params![id, kept.id, dropped.id, json(&taken)?, at, hand])?;
    tx.exec(DRAW, &params![dropped.id, kept.id])?;
    tx.exec(STAND_FOR, &params![dropped.id, kept.id])?;
    change(tx, &mut kept, |facts| facts.with(&taken))?;
    tx.exec(WITHDRAW_WITHIN, &params![kept.id])?;
    tx.record(
        Entry::new("actor.merged", "actor", kept.id)
            .with("dropped", dropped.id.to_string())
            .with("merge", id.to_string())
            .with("taken", taken.changed_from(&Facts::default()))
            .link("actor", dropped.id),
    );
    Ok(id)
}

/// Undoes a merge: both records stand again as they did.
///
/// # Errors
/// [`Refusal::NotMerged`] when there is no such merge or it was undone; [`Refusal::MergedFurther`] when the kept record
/// was itself merged into another one since: that merge is to be undone first.
pub async fn undo(db: &Db, who: Who, merge: Id<Merge>) -> Result<()> {
    Ok(db.write(Stream::COMMON, who, move |tx| undo_in(tx, merge)).await?)
}

fn undo_in(tx: &mut Tx<'_>, merge: Id<Merge>) -> store::Result<()> {
    let (keep, dropped, taken): (Id<Actor>, Id<Actor>, Facts) =
        tx.one(FIND, &params![merge])?.ok_or(Refusal::NotMerged)?;
    let mut kept = standing_in(tx, keep)?;
    if kept.id != keep {
        return Err(Refusal::MergedFurther.into());
    }
    let (now, hand) = (tx.now(), crate::hand(tx));
    tx.exec(UNDO, &params![merge, now, hand])?;
    tx.exec(CUT, &params![dropped])?;
    tx.exec(STAND_ALONE, &params![dropped, keep])?;
    let given_back = kept.facts.clone().without(&taken);
    let refilled = refill(tx, keep, given_back)?;
    change(tx, &mut kept, |_| refilled)?;
    let released = standing_in(tx, dropped)?;
    duplicates::propose_in(tx, &released)?;
    tx.record(
        Entry::new("actor.merge.undone", "actor", keep)
            .with("released", dropped.to_string())
            .with("merge", merge.to_string())
            .link("actor", dropped),
    );
    Ok(())
}

/// Fills the gaps of the facts of `keep` from the records that are still merged into it, in the order of their merges.
fn refill(tx: &mut Tx<'_>, keep: Id<Actor>, mut facts: Facts) -> store::Result<Facts> {
    let standing: Vec<(Id<Merge>, Id<Actor>, Facts)> = tx.all(STANDING_INTO, &params![keep])?;
    for (merge, dropped, taken) in standing {
        let Some(dropped) = tx.one::<Actor>(GET, &params![dropped])? else { continue };
        let more = facts.gaps_filled_by(&dropped.facts);
        if more != Facts::default() {
            tx.exec(TAKE, &params![merge, json(&taken.with(&more))?])?;
            facts = facts.with(&more);
        }
    }
    Ok(facts)
}

fn change(tx: &mut Tx<'_>, actor: &mut Actor, to: impl FnOnce(Facts) -> Facts) -> store::Result<()> {
    let before = actor.facts.clone();
    actor.facts = to(before.clone());
    rows::save(tx, actor.id, &before, &actor.facts)?;
    duplicates::propose_in(tx, actor)
}

fn json(facts: &Facts) -> store::Result<String> {
    serde_json::to_string(facts).map_err(|fault| store::Error::Internal(fault.to_string()))
}
