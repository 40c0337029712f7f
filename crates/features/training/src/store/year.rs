use std::collections::BTreeMap;

use actors::Space;
use jiff::civil::{Date, date};
use kernel::Id;
use store::{Db, FromRow, Row, params};

use super::places::Seats;
use super::{calls, plan, read};
use crate::model::cost::Size;
use crate::model::{Call, Cohort, Key, Programme, Trainer};

const COHORTS: &str = "SELECT c.space_id, c.id, c.programme, c.call, c.content, s.places, s.taken, s.waiting, s.tally \
     FROM training_cohort c JOIN training_seats s ON s.space_id = c.space_id AND s.cohort = c.id \
     WHERE c.space_id = $1 AND c.first_day >= $2 AND c.first_day <= $3 ORDER BY c.first_day, c.id LIMIT 2000";
const CONFIRMED: &str = "SELECT cohort, COUNT(*), CAST(SUM(people) AS BIGINT) FROM training_trained \
     WHERE space_id = $1 AND year = $2 GROUP BY cohort";

const TEACHERS: &str = "SELECT c.programme, g.trainer, COUNT(*), MAX(g.day) FROM training_taught g \
     JOIN training_session s ON s.space_id = g.space_id AND s.id = g.session \
     JOIN training_cohort c ON c.space_id = s.space_id AND c.id = s.cohort \
     WHERE g.space_id = $1 AND s.state <> 'cancelled' GROUP BY c.programme, g.trainer \
     ORDER BY c.programme, COUNT(*) DESC, g.trainer";

pub(super) const STATEMENTS: &[&str] = &[COHORTS, CONFIRMED, TEACHERS];

/// Who has taught a programme, or is planned to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teacher {
    /// What.
    pub programme: Id<Programme>,
    /// Who.
    pub trainer: Id<Trainer>,
    /// How many half-days.
    pub half_days: i64,
    /// The last of them.
    pub last: Date,
}

store::row! { Teacher { programme, trainer, half_days, last } }

/// Who has taught each programme, the most experienced first.
///
/// # Errors
/// As [`Db::all`].
pub async fn teachers(db: &Db, space: Id<Space>) -> store::Result<Vec<Teacher>> {
    db.all(TEACHERS, &params![space]).await
}

/// A cohort of a year, with its places and its size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Which one.
    pub cohort: Cohort,
    /// Its places.
    pub seats: Seats,
    /// Confirmed places.
    pub confirmed: i64,
    /// The people whom they send.
    pub people: i64,
    /// How many people an association may send.
    pub people_each: i64,
}

impl FromRow for Planned {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (space, id, programme, call) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        let cohort = Cohort { space, id, programme, call, content: read(&columns.take::<String>()?)? };
        let (places, taken, waiting) = (columns.take()?, columns.take()?, columns.take()?);
        let seats = Seats { places, taken, waiting, tally: read(&columns.take::<String>()?)? };
        Ok(Self { cohort, seats, confirmed: 0, people: 0, people_each: 1 })
    }
}

impl Planned {
    /// How large it is planned.
    pub fn size(&self) -> Size {
        size(&self.cohort, self.people_each)
    }
}

/// How large a cohort is planned, where each association may send so many people.
pub fn size(cohort: &Cohort, people_each: i64) -> Size {
    let content = &cohort.content;
    let days = content.last_day.since(content.first_day).map_or(0, |span| span.get_days());
    Size { places: content.places.into(), people_each, days: i64::from(days) + 1 }
}

/// The cohorts that begin in a year, by their first day, with who has a confirmed place.
///
/// # Errors
/// As [`Db::all`].
pub async fn cohorts(db: &Db, space: Id<Space>, year: i16) -> store::Result<Vec<Planned>> {
    let mut all: Vec<Planned> = db.all(COHORTS, &params![space, date(year, 1, 1), date(year, 12, 31)]).await?;
    let confirmed: Vec<(Id<Cohort>, i64, i64)> = db.all(CONFIRMED, &params![space, year]).await?;
    let confirmed: BTreeMap<Id<Cohort>, (i64, i64)> =
        confirmed.into_iter().map(|(cohort, places, people)| (cohort, (places, people))).collect();
    let mut each: BTreeMap<Id<Call>, i64> = BTreeMap::new();
    for planned in &mut all {
        (planned.confirmed, planned.people) = confirmed.get(&planned.cohort.id).copied().unwrap_or_default();
        if let Some(call) = planned.cohort.call {
            planned.people_each = match each.get(&call) {
                Some(known) => *known,
                None => people_each(db, Key { space, call }).await?,
            };
            each.insert(call, planned.people_each);
        }
    }
    Ok(all)
}

/// How many people an association may send by a call.
///
/// # Errors
/// As [`Db::one`].
pub async fn people_each(db: &Db, key: Key) -> store::Result<i64> {
    Ok(calls::one(db, key).await?.map_or(1, |call| i64::from(call.content.people_each)))
}

/// All programmes of a space.
///
/// # Errors
/// As [`Db::all`].
pub async fn programmes(db: &Db, space: Id<Space>) -> store::Result<Vec<Programme>> {
    let mut all: Vec<Programme> = Vec::new();
    loop {
        let part = plan::programmes(db, space, all.last().map(|last| last.id), 200).await?;
        if part.is_empty() {
            return Ok(all);
        }
        all.extend(part);
    }
}
