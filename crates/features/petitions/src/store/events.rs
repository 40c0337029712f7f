//! What happened to a petition, step by step: the history that the public sees and from which deadlines run.
//!
//! Every transition of a petition's state adds its event here, in the same write.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Text};
use store::{Db, Entry, Tx, params};

use crate::model::{EventKind, Key};

const ADD: &str = "INSERT INTO petition_event (space_id, petition, id, kind, happened_on, words, is_public, recorded_at, \
     recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const OF: &str = "SELECT id, kind, happened_on, words, is_public, recorded_at FROM petition_event \
     WHERE space_id = $1 AND petition = $2 ORDER BY happened_on, id";

pub(super) const STATEMENTS: &[&str] = &[ADD, OF];

/// A step of a petition's life.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its identity within the petition.
    pub id: Id<Event>,
    /// Which step.
    pub kind: EventKind,
    /// On which day.
    pub happened_on: Date,
    /// What is said of it.
    pub words: Text,
    /// Whether the public sees it.
    pub is_public: bool,
    /// When it was written down.
    pub recorded_at: Timestamp,
}

store::row! { Event { id, kind, happened_on, words, is_public, recorded_at } }

/// Adds a step to the history of a petition. To be written to the stream of its space.
///
/// # Errors
/// Whatever the engine meets.
pub fn add(
    tx: &mut Tx<'_>,
    key: Key,
    kind: EventKind,
    on: Date,
    words: Text,
    is_public: bool,
) -> store::Result<Id<Event>> {
    let (id, now, who) = (tx.id(), tx.now(), tx.who().account_id());
    tx.exec(ADD, &params![key.space, key.petition, id, kind, on, words, is_public, now, who])?;
    let entry = Entry::new("petition.event.added", "petition-event", id).at(on).with("event", kind);
    tx.record(entry.link("petition", key.petition));
    if kind == EventKind::Told {
        // An answer is counted by the plan, once for each petition.
        let answered = Entry::new("petition.answered", "petition", key.petition).at(on);
        tx.record(answered.link("petition", key.petition));
    }
    Ok(id)
}

/// The history of a petition, the first step first: a few dozen rows at most.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<Event>> {
    db.all(OF, &params![key.space, key.petition]).await
}
