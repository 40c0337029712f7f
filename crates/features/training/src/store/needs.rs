use actors::{Actor, Space};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::Id;
use store::{Db, FromRow, Row, Stream, params};
use uuid::Uuid;

use crate::model::needs::Told;
use crate::model::{Cohort, Programme};

/// The entry by which the plan of an assessment tells what an association needs to learn.
const TOLD: &str = "SELECT l.happened_on, l.link, l.seq, a.root, e.subject, e.body FROM journal_link l \
     JOIN journal_entry e ON e.stream = l.stream AND e.seq = l.seq JOIN actor a ON a.id = l.link \
     WHERE l.stream = $1 AND l.kind = 'capacity.need' AND l.link_kind = 'actor' AND l.happened_on <= $5 \
     AND (l.happened_on, l.link, l.seq) > ($2, $3, $4) ORDER BY l.happened_on, l.link, l.seq LIMIT 1000";
const TAUGHT: &str = "SELECT a.root, c.programme, c.id, c.first_day FROM training_trained t \
     JOIN actor a ON a.id = t.actor JOIN training_cohort c ON c.space_id = t.space_id AND c.id = t.cohort \
     WHERE t.space_id = $1 AND t.year >= $2 ORDER BY t.year, t.application";

pub(super) const STATEMENTS: &[&str] = &[TOLD, TAUGHT];

/// A need that is older than so many years is asked for anew.
const YEARS: i16 = 3;

struct Found {
    on: Date,
    link: Uuid,
    seq: i64,
    actor: Id<Actor>,
    assessment: Uuid,
    body: serde_json::Value,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (on, link, seq) = (columns.take()?, columns.take()?, columns.take()?);
        Ok(Self { on, link, seq, actor: columns.take()?, assessment: columns.take()?, body: columns.take()? })
    }
}

/// The day from which on needs count in a year.
fn first(year: i16) -> Date {
    let end = date(year, 12, 31);
    end.checked_sub(YEARS.years()).unwrap_or(end)
}

/// What associations need in a year: what plans of the three years before its end told the journal.
///
/// # Errors
/// As [`Db::all`].
pub async fn told(db: &Db, space: Id<Space>, year: i16) -> store::Result<Vec<Told>> {
    let stream = Stream::space(space).uuid();
    let mut told = Vec::new();
    let mut after = (first(year), Uuid::max(), i64::MAX);
    loop {
        let part: Vec<Found> = db.all(TOLD, &params![stream, after.0, after.1, after.2, date(year, 12, 31)]).await?;
        let Some(last) = part.last() else { return Ok(told) };
        after = (last.on, last.link, last.seq);
        told.extend(part.into_iter().filter_map(read));
    }
}

/// A need; nothing where the entry names no theme.
fn read(found: Found) -> Option<Told> {
    let words = |name: &str| found.body.get(name).and_then(serde_json::Value::as_str).map(str::to_owned);
    Some(Told {
        actor: found.actor,
        assessment: found.assessment,
        theme: words("theme")?,
        place: words("place"),
        on: found.on,
        seq: u64::try_from(found.seq).ok()?,
    })
}

/// A confirmed place: whose, what for, from which day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The association, as it stands today.
    pub actor: Id<Actor>,
    /// What it is taught.
    pub programme: Id<Programme>,
    /// In which cohort.
    pub cohort: Id<Cohort>,
    /// From which day on.
    pub on: Date,
}

store::row! { Place { actor, programme, cohort, on } }

/// The confirmed places that can meet the needs of a year.
///
/// # Errors
/// As [`Db::all`].
pub async fn places(db: &Db, space: Id<Space>, year: i16) -> store::Result<Vec<Place>> {
    db.all(TAUGHT, &params![space, first(year).year()]).await
}
