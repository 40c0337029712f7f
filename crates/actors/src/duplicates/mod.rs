//! Likely duplicates: pairs of records that could be one, with a score and the reasons, for somebody to decide.
//!
//! They are found when a record is made or changed, by the blocking keys that both records share, never by comparing all
//! pairs. A decision that two are not the same is remembered; a decision that they are is a merge ([`crate::merge`]).

mod finder;
mod portrait;
mod score;

use std::collections::{BTreeMap, BTreeSet};

use kernel::Id;
use store::{Db, Entry, FromRow, Row, Stream, Tx, Who, params};

pub use self::finder::{Candidate, Finder, Known, Sought};
pub use self::portrait::Portrait;
use self::score::{Likeness, THRESHOLD, blocks, compare};
pub use self::score::{Reason, Score};
use crate::Result;
use crate::directory::store::actor_columns;
use crate::directory::{Actor, ActorKind, ContactHash, Facts, hashes_in, root_in};

/// Two standing records that could be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The one.
    pub one: Actor,
    /// The other.
    pub other: Actor,
    /// How much they look alike, and why.
    pub score: Score,
}

/// A record that is like one about to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// The record that exists.
    pub actor: Actor,
    /// How much it looks alike, and why.
    pub score: Score,
}

/// How many records of one block are compared. A block with more says too little: "Mohamed A." in a whole country.
const BLOCK: usize = 40;

const BY_BLOCK: &str = concat!(
    "SELECT ",
    actor_columns!("r"),
    " FROM actor_key k JOIN actor d ON d.id = k.actor JOIN actor r ON r.id = d.root
    WHERE k.block = $1 AND d.kind = $2 LIMIT 41"
);
const BY_CONTACT: &str = concat!(
    "SELECT ",
    actor_columns!("r"),
    " FROM actor_contact c JOIN actor d ON d.id = c.actor JOIN actor r ON r.id = d.root
    WHERE c.hash = $1 AND c.until_at IS NULL AND d.kind = $2 LIMIT 41"
);
const WITHDRAW_ONE: &str = "DELETE FROM actor_twin WHERE one = $1 AND dismissed_at IS NULL";
const WITHDRAW_OTHER: &str = "DELETE FROM actor_twin WHERE other = $1 AND dismissed_at IS NULL";
const PROPOSE: &str = "INSERT INTO actor_twin (one, other, score, reasons, proposed_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (one, other) DO UPDATE SET score = excluded.score, reasons = excluded.reasons";
const PROPOSED: &str = concat!(
    "SELECT t.score, t.reasons, ",
    actor_columns!("r"),
    ", ",
    actor_columns!("s"),
    " FROM actor_twin t
    JOIN actor a ON a.id = t.one JOIN actor r ON r.id = a.root
    JOIN actor b ON b.id = t.other JOIN actor s ON s.id = b.root
    WHERE t.dismissed_at IS NULL AND r.id <> s.id
    ORDER BY t.score DESC, t.one DESC, t.other DESC LIMIT $1"
);
const OF_ACTOR: &str = concat!(
    "SELECT t.score, t.reasons, ",
    actor_columns!("r"),
    ", ",
    actor_columns!("s"),
    " FROM actor_twin t
    JOIN actor a ON a.id = t.one JOIN actor r ON r.id = a.root
    JOIN actor b ON b.id = t.other JOIN actor s ON s.id = b.root
    WHERE t.dismissed_at IS NULL AND r.id <> s.id
    AND (t.one IN (SELECT id FROM actor WHERE root = $1) OR t.other IN (SELECT id FROM actor WHERE root = $1))
    ORDER BY t.score DESC, t.one, t.other LIMIT 20"
);
const COUNT: &str = "SELECT COUNT(*) FROM actor_twin WHERE dismissed_at IS NULL";
const DISMISS: &str = "UPDATE actor_twin SET dismissed_at = $3, dismissed_by = $4
    WHERE dismissed_at IS NULL AND (
        (one IN (SELECT id FROM actor WHERE root = $1) AND other IN (SELECT id FROM actor WHERE root = $2))
        OR (one IN (SELECT id FROM actor WHERE root = $2) AND other IN (SELECT id FROM actor WHERE root = $1)))";

pub(crate) const STATEMENTS: &[&str] = &{
    let [by_blocks, by_contacts, by_ids] = finder::STATEMENTS;
    [
        BY_BLOCK,
        BY_CONTACT,
        WITHDRAW_ONE,
        WITHDRAW_OTHER,
        PROPOSE,
        PROPOSED,
        OF_ACTOR,
        COUNT,
        DISMISS,
        by_blocks,
        by_contacts,
        by_ids,
    ]
};

impl FromRow for Proposal {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (value, reasons) = (columns.take()?, columns.take::<String>()?);
        let reasons = reasons.split(' ').filter_map(Reason::from_code).collect();
        let (one, other) = (Actor::take(&columns)?, Actor::take(&columns)?);
        Ok(Self { one, other, score: Score { value, reasons } })
    }
}

/// The pairs that await a decision, the likeliest first, at most `limit`: deciding brings up the next.
pub async fn proposed(db: &Db, limit: usize) -> Result<Vec<Proposal>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    Ok(db.all(PROPOSED, &params![limit]).await?)
}

/// The pairs of one standing record that await a decision.
pub async fn of(db: &Db, actor: Id<Actor>) -> Result<Vec<Proposal>> {
    Ok(db.all(OF_ACTOR, &params![actor]).await?)
}

/// How many pairs await a decision.
pub async fn count(db: &Db) -> Result<i64> {
    Ok(db.one(COUNT, &[]).await?.unwrap_or_default())
}

/// The records that are like one about to be made, the likest first: for a form or the preview of an import.
pub async fn alike(db: &Db, kind: ActorKind, facts: &Facts) -> Result<Vec<Alike>> {
    let mut candidates = BTreeMap::new();
    for block in blocks(facts) {
        add(&mut candidates, db.all(BY_BLOCK, &params![block, kind]).await?);
    }
    let new = Likeness { kind, facts, contacts: &[] };
    let mut found: Vec<Alike> = candidates
        .into_values()
        .map(|actor| Alike { score: compare(new, Likeness { kind, facts: &actor.facts, contacts: &[] }), actor })
        .collect();
    found.retain(|alike| alike.score.value >= THRESHOLD);
    found.sort_by_key(|alike| (std::cmp::Reverse(alike.score.value), alike.actor.id));
    Ok(found)
}

/// Decides that two records are not the same. It is remembered.
///
/// # Errors
/// [`Refusal::UnknownActor`](crate::Refusal::UnknownActor).
pub async fn dismiss(db: &Db, who: Who, one: Id<Actor>, other: Id<Actor>) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        let (one, other) = (root_in(tx, one)?, root_in(tx, other)?);
        let (now, hand) = (tx.now(), crate::hand(tx));
        tx.exec(DISMISS, &params![one, other, now, hand])?;
        tx.record(Entry::new("actor.twins.dismissed", "actor", one).with("other", other.to_string()));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, who, act).await?)
}

/// Finds anew with which records a standing one could be one.
pub(crate) fn propose_in(tx: &mut Tx<'_>, actor: &Actor) -> store::Result<()> {
    tx.exec(WITHDRAW_ONE, &params![actor.id])?;
    tx.exec(WITHDRAW_OTHER, &params![actor.id])?;
    let contacts = hashes_in(tx, actor.id)?;
    let mut candidates = BTreeMap::new();
    for block in blocks(&actor.facts) {
        add(&mut candidates, tx.all(BY_BLOCK, &params![block, actor.kind])?);
    }
    for hash in &contacts {
        add(&mut candidates, tx.all(BY_CONTACT, &params![hash, actor.kind])?);
    }
    candidates.remove(&actor.id);
    let likeness = Likeness { kind: actor.kind, facts: &actor.facts, contacts: &contacts };
    for (id, other) in candidates {
        let other_contacts = if contacts.is_empty() { Vec::new() } else { hashes_in(tx, id)? };
        let score = compare(likeness, Likeness { kind: other.kind, facts: &other.facts, contacts: &other_contacts });
        if score.value >= THRESHOLD {
            propose(tx, actor.id, id, &score)?;
        }
    }
    Ok(())
}

/// A record that was just made.
pub(crate) struct Made {
    pub(crate) id: Id<Actor>,
    pub(crate) portrait: Portrait,
    pub(crate) keys: BTreeSet<String>,
    pub(crate) hashes: Vec<ContactHash>,
}

/// The blocking keys of a record: two that could be the same share at least one, or a contact.
pub fn keys(facts: &Facts) -> BTreeSet<String> {
    blocks(facts)
}

/// Proposes the pairs that records just made form with others and among themselves: as [`propose_in`] for each, with
/// what `finder` remembers.
pub(crate) fn propose_many_in(tx: &mut Tx<'_>, finder: &mut Finder, made: &[Made]) -> store::Result<()> {
    let mut pairs: BTreeMap<(Id<Actor>, Id<Actor>), Score> = BTreeMap::new();
    for (Made { id, .. }, candidates) in made.iter().zip(finder.find_many_in(tx, made)?) {
        for candidate in candidates {
            pairs.insert(((*id).min(candidate.id), (*id).max(candidate.id)), candidate.score);
        }
    }
    let now = tx.now();
    let row = |((one, other), score): (&(Id<Actor>, Id<Actor>), &Score)| {
        Vec::from(params![*one, *other, score.value, codes(&score.reasons), now])
    };
    let rows: Vec<Vec<store::Value>> = pairs.iter().map(row).collect();
    tx.exec_many(PROPOSE, &rows)
}

fn codes(reasons: &[Reason]) -> String {
    reasons.iter().map(|reason| reason.code()).collect::<Vec<_>>().join(" ")
}

fn propose(tx: &mut Tx<'_>, a: Id<Actor>, b: Id<Actor>, score: &Score) -> store::Result<()> {
    let (one, other, now) = (a.min(b), a.max(b), tx.now());
    tx.exec(PROPOSE, &params![one, other, score.value, codes(&score.reasons), now]).map(|_| ())
}

/// Adds the records of a block to the candidates, unless it is too large to tell anything.
fn add(candidates: &mut BTreeMap<Id<Actor>, Actor>, block: Vec<Actor>) {
    if block.len() <= BLOCK {
        candidates.extend(block.into_iter().map(|actor| (actor.id, actor)));
    }
}
