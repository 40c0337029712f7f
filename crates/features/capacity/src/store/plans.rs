use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, Keys, Sealed, Tx, params};

use super::assessments::{hold, one_in};
use super::{PRIORITY, instruments};
use crate::model::plan::Deed;
use crate::model::{Assessment, Key, Priority, Refused, State};

const LIST: &str = "SELECT id, number, statement, due, theme, done_on, data FROM capacity_priority \
     WHERE space_id = $1 AND assessment = $2 ORDER BY number LIMIT 50";
const ADD: &str = "INSERT INTO capacity_priority (space_id, assessment, id, number, statement, due, theme, done_on, data) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8)";
const CHANGE: &str = "UPDATE capacity_priority SET statement = $4, due = $5, theme = $6, data = $7 \
     WHERE space_id = $1 AND assessment = $2 AND id = $3";
const DROP: &str = "DELETE FROM capacity_priority WHERE space_id = $1 AND assessment = $2 AND id = $3";
const DONE: &str = "UPDATE capacity_priority SET done_on = $4 WHERE space_id = $1 AND assessment = $2 AND id = $3";
const ADOPT: &str = "UPDATE capacity_assessment SET planned_at = $3 \
     WHERE space_id = $1 AND id = $2 AND state = 'closed' AND planned_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[LIST, ADD, CHANGE, DROP, DONE, ADOPT];

struct Found {
    id: Id<Priority>,
    number: i32,
    statement: String,
    due: Date,
    theme: Option<String>,
    done_on: Option<Date>,
    data: Sealed,
}

store::row! { Found { id, number, statement, due, theme, done_on, data } }

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Priority> {
        let deed = super::open(keys, PRIORITY, self.id.uuid(), &self.data)?;
        let Self { id, number, statement, due, theme, done_on, .. } = self;
        Ok(Priority { id, number, statement, due, theme, done_on, deed })
    }
}

/// The priorities of an association, in their order.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn list(db: &Db, key: Key) -> store::Result<Vec<Priority>> {
    let rows: Vec<Found> = db.all(LIST, &params![key.space, key.assessment]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// A priority as it was written.
#[derive(Debug, Clone)]
pub struct NewPriority {
    /// The statement that it is to raise.
    pub statement: String,
    /// What is to be done, and by whom.
    pub deed: Deed,
    /// By when.
    pub due: Date,
    /// The theme of a training that is needed for it.
    pub theme: Option<String>,
}

/// An assessment of which the plan can still be written.
fn planning_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Assessment> {
    hold(tx, key, State::Closed, Refused::OutOfTurn)?;
    let assessment = one_in(tx, key)?;
    if assessment.is_planning() { Ok(assessment) } else { Err(Refused::OutOfTurn.into()) }
}

/// Writes a priority: a new one, or in the place of `before`.
///
/// # Errors
/// [`Refused::TooManyPriorities`]; [`Refused::OutOfTurn`] where the plan cannot be written; [`Refused::Gone`] where there is no
/// such statement, theme or priority; as [`Tx::exec`].
pub fn put(tx: &mut Tx<'_>, key: Key, before: Option<Id<Priority>>, new: NewPriority) -> store::Result<()> {
    let assessment = planning_in(tx, key)?;
    let instrument = instruments::edition_in(tx, key.space, assessment.edition)?;
    let is_known = instrument.statement(&new.statement).is_some()
        && new.theme.as_deref().is_none_or(|theme| instrument.themes().contains(&theme));
    if !is_known {
        return Err(Refused::Gone.into());
    }
    let rows: Vec<Found> = tx.all(LIST, &params![key.space, key.assessment])?;
    let NewPriority { statement, deed, due, theme } = new;
    let id = before.unwrap_or_else(|| tx.id());
    let data = super::seal(tx.keys(), PRIORITY, id.uuid(), &deed)?;
    if before.is_some() {
        if tx.exec(CHANGE, &params![key.space, key.assessment, id, statement, due, theme, data])? == 0 {
            return Err(Refused::Gone.into());
        }
    } else {
        if rows.len() >= instrument.most_priorities as usize {
            return Err(Refused::TooManyPriorities.into());
        }
        let number = rows.last().map_or(1, |last| last.number + 1);
        tx.exec(ADD, &params![key.space, key.assessment, id, number, statement, due, theme, data])?;
    }
    tx.record(Entry::new("capacity.plan.changed", "capacity-assessment", key.assessment).link("priority", id));
    Ok(())
}

/// Takes a priority out of a plan that is not adopted.
///
/// # Errors
/// [`Refused::Gone`]; [`Refused::OutOfTurn`]; as [`Tx::exec`].
pub fn drop(tx: &mut Tx<'_>, key: Key, id: Id<Priority>) -> store::Result<()> {
    planning_in(tx, key)?;
    if tx.exec(DROP, &params![key.space, key.assessment, id])? == 0 {
        return Err(Refused::Gone.into());
    }
    tx.record(Entry::new("capacity.plan.changed", "capacity-assessment", key.assessment).link("priority", id));
    Ok(())
}

/// Adopts the plan: from then on only what was done is noted. Each training that is needed is told to the journal once, with the
/// association, its place and the theme, for whoever plans trainings.
///
/// # Errors
/// [`Refused::NoPriorities`]; [`Refused::OutOfTurn`] where it was adopted; as [`Tx::exec`].
pub fn adopt(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let assessment = planning_in(tx, key)?;
    let rows: Vec<Found> = tx.all(LIST, &params![key.space, key.assessment])?;
    if rows.is_empty() {
        return Err(Refused::NoPriorities.into());
    }
    let now = tx.now();
    if tx.exec(ADOPT, &params![key.space, key.assessment, now])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    let place = actors::directory::standing_in(tx, assessment.association)?.facts.place;
    let entry = Entry::new("capacity.plan.adopted", "capacity-assessment", key.assessment);
    tx.record(entry.link("actor", assessment.association).amount("priorities", rows.len() as i64));
    let themes: std::collections::BTreeSet<String> = rows.into_iter().filter_map(|row| row.theme).collect();
    for theme in themes {
        let entry =
            Entry::new("capacity.need", "capacity-assessment", key.assessment).link("actor", assessment.association);
        tx.record(entry.with("theme", theme).with("place", &place));
    }
    Ok(())
}

/// Notes that a priority of an adopted plan was done, or that it was not after all.
///
/// # Errors
/// [`Refused::OutOfTurn`] before the plan is adopted; [`Refused::Gone`]; as [`Tx::exec`].
pub fn done(tx: &mut Tx<'_>, key: Key, id: Id<Priority>, is_done: bool) -> store::Result<()> {
    if one_in(tx, key)?.planned_at.is_none() {
        return Err(Refused::OutOfTurn.into());
    }
    let on = is_done.then(|| tx.today());
    if tx.exec(DONE, &params![key.space, key.assessment, id, on])? == 0 {
        return Err(Refused::Gone.into());
    }
    let entry = Entry::new("capacity.priority.done", "capacity-assessment", key.assessment).link("priority", id);
    tx.record(entry.amount("done", if is_done { 1 } else { -1 }));
    Ok(())
}
