//! What happened to a petition, step by step: the history that the public sees and from which deadlines run.
//!
//! Every transition of a petition's state adds its event here, in the same write. Nothing is ever deleted: a step that was
//! written down wrongly is superseded by the one that corrects it.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Text};
use store::{Db, Entry, Tx, params};

use crate::Refused;
use crate::model::{EventKind, Key};

const ADD: &str = "INSERT INTO petition_event (space_id, petition, id, kind, happened_on, words, is_public, recorded_at, \
     recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const OF: &str = "SELECT e.id, e.kind, e.happened_on, e.words, e.is_public, e.recorded_at, c.corrected_by \
     FROM petition_event e LEFT JOIN petition_correction c \
     ON c.space_id = e.space_id AND c.petition = e.petition AND c.event = e.id \
     WHERE e.space_id = $1 AND e.petition = $2 ORDER BY e.happened_on, e.id";
const HELD: &str = "SELECT kind FROM petition_event WHERE space_id = $1 AND petition = $2 AND id = $3";
const CORRECT: &str = "INSERT INTO petition_correction (space_id, petition, event, corrected_by) VALUES ($1, $2, $3, $4) \
     ON CONFLICT DO NOTHING";

pub(super) const STATEMENTS: &[&str] = &[ADD, OF, HELD, CORRECT];

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
    /// The step that corrects it, where it was written down wrongly.
    pub corrected_by: Option<Id<Event>>,
}

store::row! { Event { id, kind, happened_on, words, is_public, recorded_at, corrected_by } }

impl Event {
    /// Whether it stands: nothing corrects it.
    pub const fn stands(&self) -> bool {
        self.corrected_by.is_none()
    }
}

/// The steps that stand, as deadlines are counted from them.
pub fn steps(events: &[Event]) -> Vec<(EventKind, Date)> {
    events.iter().filter(|event| event.stands()).map(|event| (event.kind, event.happened_on)).collect()
}

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

/// Corrects a step: the one before stays in the history, struck through; deadlines run from the new one. Without a kind the
/// step did not happen at all, and the new one only says so.
///
/// # Errors
/// [`store::Error::NotFound`]; [`Refused::OutOfTurn`] when it was corrected already, and for steps that carry the
/// petition's own state; whatever the engine meets.
pub fn correct(
    tx: &mut Tx<'_>,
    key: Key,
    event: Id<Event>,
    kind: Option<EventKind>,
    on: Date,
    words: Text,
    is_public: bool,
) -> store::Result<Id<Event>> {
    let held: EventKind = tx.one(HELD, &params![key.space, key.petition, event])?.ok_or(store::Error::NotFound)?;
    let carries_state = |kind: EventKind| matches!(kind, EventKind::Opened | EventKind::Closed | EventKind::Filed);
    if carries_state(held) && kind != Some(held) || kind.is_some_and(|kind| carries_state(kind) && kind != held) {
        return Err(Refused::OutOfTurn.into());
    }
    let new = add(tx, key, kind.unwrap_or(EventKind::Noted), on, words, is_public)?;
    if tx.exec(CORRECT, &params![key.space, key.petition, event, new])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    let entry = Entry::new("petition.event.corrected", "petition-event", event).at(on);
    tx.record(entry.link("petition", key.petition).link("petition-event", new));
    Ok(new)
}

/// The history of a petition, the first step first: a few dozen rows at most.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<Event>> {
    db.all(OF, &params![key.space, key.petition]).await
}
