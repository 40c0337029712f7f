use std::collections::{BTreeMap, BTreeSet};

use actors::Space;
use jiff::civil::{Date, date};
use kernel::Id;
use store::{Db, FromRow, Row, params};

use super::places::Seats;
use super::{calls, costs, plan, read};
use crate::model::cost::{self, Both, Heading, Size, by_heading};
use crate::model::{Call, Cohort, Key, Programme, Trainer, session};

const COHORTS: &str = "SELECT c.space_id, c.id, c.programme, c.call, c.content, s.places, s.taken, s.waiting, s.tally \
     FROM training_cohort c JOIN training_seats s ON s.space_id = c.space_id AND s.cohort = c.id \
     WHERE c.space_id = $1 AND c.first_day >= $2 AND c.first_day <= $3 ORDER BY c.first_day, c.id LIMIT 2000";
const CONFIRMED: &str = "SELECT cohort, COUNT(*), CAST(SUM(people) AS BIGINT) FROM training_trained \
     WHERE space_id = $1 AND year = $2 GROUP BY cohort";
const MEETS: &str = "SELECT s.cohort, s.content FROM training_cohort c \
     JOIN training_session s ON s.space_id = c.space_id AND s.cohort = c.id \
     WHERE c.space_id = $1 AND c.first_day >= $2 AND c.first_day <= $3 AND s.state <> 'cancelled'";
const TEACHERS: &str = "SELECT c.programme, g.trainer, COUNT(*), MAX(g.day) FROM training_taught g \
     JOIN training_session s ON s.space_id = g.space_id AND s.id = g.session \
     JOIN training_cohort c ON c.space_id = s.space_id AND c.id = s.cohort \
     WHERE g.space_id = $1 AND s.state <> 'cancelled' GROUP BY c.programme, g.trainer \
     ORDER BY c.programme, COUNT(*) DESC, g.trainer";

pub(super) const STATEMENTS: &[&str] = &[COHORTS, CONFIRMED, MEETS, TEACHERS];

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
    /// The days on which its sessions meet.
    pub meets: BTreeSet<Date>,
}

impl FromRow for Planned {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (space, id, programme, call) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        let cohort = Cohort { space, id, programme, call, content: read(&columns.take::<String>()?)? };
        let (places, taken, waiting) = (columns.take()?, columns.take()?, columns.take()?);
        let seats = Seats { places, taken, waiting, tally: read(&columns.take::<String>()?)? };
        Ok(Self { cohort, seats, confirmed: 0, people: 0, people_each: 1, meets: BTreeSet::new() })
    }
}

impl Planned {
    /// How large it is planned.
    pub fn size(&self) -> Size {
        size(&self.cohort, self.people_each, &self.meets)
    }
}

/// How large a cohort is planned, where each association may send so many people and its sessions meet on these days.
pub fn size(cohort: &Cohort, people_each: i64, meets: &BTreeSet<Date>) -> Size {
    Size { places: cohort.content.places.into(), people_each, days: cohort.content.days(meets) }
}

/// The days on which sessions meet.
pub fn days<'a>(sessions: impl IntoIterator<Item = &'a session::Content>) -> BTreeSet<Date> {
    sessions.into_iter().flat_map(|content| &content.half_days).map(|half| half.day).collect()
}

/// The cohorts that begin in a year, by their first day, with who has a confirmed place.
///
/// # Errors
/// As [`Db::all`].
pub async fn cohorts(db: &Db, space: Id<Space>, year: i16) -> store::Result<Vec<Planned>> {
    let span = params![space, date(year, 1, 1), date(year, 12, 31)];
    let mut all: Vec<Planned> = db.all(COHORTS, &span).await?;
    let sessions: Vec<(Id<Cohort>, String)> = db.all(MEETS, &span).await?;
    let mut meets: BTreeMap<Id<Cohort>, BTreeSet<Date>> = BTreeMap::new();
    for (cohort, content) in sessions {
        meets.entry(cohort).or_default().extend(days([&read(&content)?]));
    }
    let confirmed: Vec<(Id<Cohort>, i64, i64)> = db.all(CONFIRMED, &params![space, year]).await?;
    let confirmed: BTreeMap<Id<Cohort>, (i64, i64)> =
        confirmed.into_iter().map(|(cohort, places, people)| (cohort, (places, people))).collect();
    let mut each: BTreeMap<Id<Call>, i64> = BTreeMap::new();
    for planned in &mut all {
        (planned.confirmed, planned.people) = confirmed.get(&planned.cohort.id).copied().unwrap_or_default();
        planned.meets = meets.remove(&planned.cohort.id).unwrap_or_default();
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

/// A cohort with what it costs.
#[derive(Debug, Clone)]
pub struct Priced {
    /// The cohort.
    pub of: Planned,
    /// Planned against spent.
    pub headings: BTreeMap<Heading, Both>,
    /// Whether the plan is its own, and not that of its programme's rates.
    pub has_own: bool,
}

impl Priced {
    /// All headings together.
    pub fn whole(&self) -> Both {
        self.headings.values().fold(Both::default(), |sum, both| sum.and(*both))
    }
}

/// What the cohorts of a year cost.
#[derive(Debug, Clone)]
pub struct Costs {
    /// Each of them, by its first day.
    pub rows: Vec<Priced>,
}

impl Costs {
    /// Planned from each cohort's own budget, or else from the rates of its programme. A cohort that was called off is planned
    /// no more; what was spent for it counts.
    ///
    /// # Errors
    /// As [`Db::all`].
    pub async fn of(db: &Db, space: Id<Space>, year: i16) -> store::Result<Self> {
        let (rates, mut own) = (costs::rates(db, space).await?, costs::budgets(db, space, year).await?);
        let mut spent = costs::spent_in_year(db, space, year).await?;
        let row = |of: Planned| {
            let lines = own.remove(&of.cohort.id.uuid());
            let has_own = lines.is_some();
            let lines = lines.or_else(|| rates.get(&of.cohort.programme.uuid()).cloned()).unwrap_or_default();
            let lines = if of.cohort.content.is_cancelled { Vec::new() } else { lines };
            let spent = spent.remove(&of.cohort.id).unwrap_or_default();
            Priced { headings: by_heading(&lines, of.size(), &spent), has_own, of }
        };
        Ok(Self { rows: cohorts(db, space, year).await?.into_iter().map(row).collect() })
    }

    /// All cohorts together.
    pub fn whole(&self) -> Both {
        self.rows.iter().fold(Both::default(), |sum, row| sum.and(row.whole()))
    }

    /// What of the year's budget is bound.
    pub fn committed(&self) -> i64 {
        cost::committed(self.rows.iter().flat_map(|row| row.headings.values()))
    }

    /// All cohorts together, by heading.
    pub fn headings(&self) -> BTreeMap<Heading, Both> {
        let mut headings: BTreeMap<Heading, Both> = BTreeMap::new();
        for (heading, both) in self.rows.iter().flat_map(|row| &row.headings) {
            let sum = headings.entry(*heading).or_default();
            *sum = sum.and(*both);
        }
        headings
    }
}
