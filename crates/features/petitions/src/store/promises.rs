//! What was promised in answer to a petition, and what became of it: read by everybody.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Text};
use store::{Db, Entry, Tx, params};
use uuid::Uuid;

use super::events;
use crate::Refused;
use crate::model::{EventKind, Key};

const ADD: &str = "INSERT INTO petition_promise (space_id, petition, id, words, by_whom, made_on, due_on, amount, plan_line, \
     node, state, settled_on, settled_words, recorded_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', NULL, $11, $12)";
const OF: &str = "SELECT id, words, by_whom, made_on, due_on, amount, plan_line, node, state, settled_on, settled_words, \
     recorded_at FROM petition_promise WHERE space_id = $1 AND petition = $2 ORDER BY made_on, id";
const SETTLE: &str = "UPDATE petition_promise SET state = $4, settled_on = $5, settled_words = $6 \
     WHERE space_id = $1 AND petition = $2 AND id = $3 AND state = 'open'";

pub(super) const STATEMENTS: &[&str] = &[ADD, OF, SETTLE];

store::coded! {
    /// What became of a promise.
    PromiseState, "petition-follow-promise-" {
        /// Nothing yet.
        Open = "open",
        /// It was kept.
        Kept = "kept",
        /// It was broken.
        Broken = "broken",
    }
}

/// A promise.
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    /// Its identity within the petition.
    pub id: Id<Promise>,
    /// What was promised.
    pub words: Text,
    /// By whom: an office, not a person.
    pub by_whom: String,
    /// On which day.
    pub made_on: Date,
    /// By when, if that was said.
    pub due_on: Option<Date>,
    /// In dirhams, if that was said.
    pub amount: Option<i64>,
    /// The line of the communal plan of action, or of a budget, in words.
    pub plan_line: String,
    /// The line of the space's own plan that it serves.
    pub node: Option<Uuid>,
    /// What became of it.
    pub state: PromiseState,
    /// Since when that is known.
    pub settled_on: Option<Date>,
    /// How that is known.
    pub settled_words: Text,
    /// When it was written down.
    pub recorded_at: Timestamp,
}

store::row! { Promise {
    id, words, by_whom, made_on, due_on, amount, plan_line, node, state, settled_on, settled_words, recorded_at,
} }

impl Promise {
    /// Whether its day has passed and nothing is known of it.
    pub fn is_late(&self, today: Date) -> bool {
        self.state == PromiseState::Open && self.due_on.is_some_and(|due| due < today)
    }
}

/// What is written down of a promise.
#[derive(Debug, Clone, PartialEq)]
pub struct NewPromise {
    /// What was promised.
    pub words: Text,
    /// By whom.
    pub by_whom: String,
    /// On which day.
    pub made_on: Date,
    /// By when.
    pub due_on: Option<Date>,
    /// In dirhams.
    pub amount: Option<i64>,
    /// The line of the communal plan of action.
    pub plan_line: String,
    /// The line of the space's own plan.
    pub node: Option<Uuid>,
}

/// Writes a promise down; the history says so. To be written to the stream of its space.
///
/// # Errors
/// Whatever the engine meets.
pub fn add(tx: &mut Tx<'_>, key: Key, new: &NewPromise) -> store::Result<Id<Promise>> {
    let (id, now) = (tx.id(), tx.now());
    let NewPromise { words, by_whom, made_on, due_on, amount, plan_line, node } = new;
    let row = params![
        key.space,
        key.petition,
        id,
        words,
        by_whom,
        *made_on,
        *due_on,
        *amount,
        plan_line,
        *node,
        Text::default(),
        now
    ];
    tx.exec(ADD, &row)?;
    let mut entry = Entry::new("petition.promise.added", "petition-promise", id).at(*made_on);
    if let Some(amount) = amount {
        entry = entry.amount("dirhams", *amount);
    }
    tx.record(entry.link("petition", key.petition));
    events::add(tx, key, EventKind::Promised, *made_on, words.clone(), true)?;
    Ok(id)
}

/// Says what became of a promise; the history says so too. To be written to the stream of its space.
///
/// # Errors
/// [`Refused::OutOfTurn`] when that is known already; whatever the engine meets.
pub fn settle(tx: &mut Tx<'_>, key: Key, id: Id<Promise>, is_kept: bool, on: Date, words: &Text) -> store::Result<()> {
    let (state, kind) = match is_kept {
        true => (PromiseState::Kept, EventKind::Kept),
        false => (PromiseState::Broken, EventKind::Broken),
    };
    if tx.exec(SETTLE, &params![key.space, key.petition, id, state, on, words])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    let entry = Entry::new("petition.promise.settled", "petition-promise", id).at(on).with("state", state);
    tx.record(entry.link("petition", key.petition));
    events::add(tx, key, kind, on, words.clone(), true).map(|_| ())
}

/// The promises of a petition, the first one first: a few dozen at most.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<Promise>> {
    db.all(OF, &params![key.space, key.petition]).await
}
