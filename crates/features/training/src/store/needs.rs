use std::collections::{BTreeMap, BTreeSet};

use actors::{Actor, Space};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Id, Text};
use store::{Db, FromRow, Row, Stream, params};
use uuid::Uuid;

use super::register::Register;
use crate::model::needs::{Taught, Told};
use crate::model::{Cohort, Programme};

/// What plans of assessments tell the journal: each that was adopted, and each theme that it asks for.
const TOLD: &str = "SELECT l.happened_on, l.link, l.seq, r.id, r.name, e.subject, e.body FROM journal_link l \
     JOIN journal_entry e ON e.stream = l.stream AND e.seq = l.seq JOIN actor a ON a.id = l.link \
     JOIN actor r ON r.id = a.root WHERE l.stream = $1 AND l.kind = $6 AND l.link_kind = 'actor' AND l.happened_on <= $5 \
     AND (l.happened_on, l.link, l.seq) > ($2, $3, $4) ORDER BY l.happened_on, l.link, l.seq LIMIT 1000";
const PLACES: &str = "SELECT a.root, t.cohort FROM training_trained t JOIN actor a ON a.id = t.actor \
     WHERE t.space_id = $1 AND t.year >= $2 ORDER BY t.year, t.application";

pub(super) const STATEMENTS: &[&str] = &[TOLD, PLACES];

/// The entry of a plan that was adopted, and that of a theme that it asks for.
const KINDS: [&str; 2] = ["capacity.plan.adopted", "capacity.need"];
/// A need that is older than so many years is asked for anew.
const YEARS: i16 = 3;

struct Found {
    on: Date,
    link: Uuid,
    seq: i64,
    actor: Id<Actor>,
    name: Text,
    assessment: Uuid,
    body: serde_json::Value,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (on, link, seq) = (columns.take()?, columns.take()?, columns.take()?);
        let (actor, name) = (columns.take()?, columns.take()?);
        Ok(Self { on, link, seq, actor, name, assessment: columns.take()?, body: columns.take()? })
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
    let (stream, last_day) = (Stream::space(space).uuid(), date(year, 12, 31));
    let mut told = Vec::new();
    for kind in KINDS {
        let mut after = (first(year), Uuid::max(), i64::MAX);
        loop {
            let part: Vec<Found> = db.all(TOLD, &params![stream, after.0, after.1, after.2, last_day, kind]).await?;
            let Some(last) = part.last() else { break };
            after = (last.on, last.link, last.seq);
            told.extend(part.into_iter().filter_map(read));
        }
    }
    Ok(told)
}

/// What an entry says.
fn read(found: Found) -> Option<Told> {
    let words = |name: &str| found.body.get(name).and_then(serde_json::Value::as_str).map(str::to_owned);
    Some(Told {
        actor: found.actor,
        name: found.name,
        assessment: found.assessment,
        theme: words("theme"),
        place: words("place"),
        on: found.on,
        seq: u64::try_from(found.seq).ok()?,
    })
}

/// The places that can meet the needs of a year, each with what came of it: those that are confirmed, and those that were given
/// up after somebody had come.
///
/// # Errors
/// As [`Db::all`].
pub async fn taught(db: &Db, space: Id<Space>, year: i16, programmes: &[Programme]) -> store::Result<Vec<Taught>> {
    let programmes: BTreeMap<Id<Programme>, &Programme> = programmes.iter().map(|one| (one.id, one)).collect();
    let (since, today) = (first(year), db.world().today());
    let register = Register::of(db, space, since, date(9999, 12, 31)).await?;
    let confirmed: Vec<(Id<Actor>, Id<Cohort>)> = db.all(PLACES, &params![space, since.year()]).await?;
    let places: BTreeSet<(Id<Actor>, Id<Cohort>)> = confirmed.into_iter().chain(register.who_came()).collect();
    let taught = places.into_iter().filter_map(|(actor, id)| {
        let cohort = register.cohort(id)?;
        let programme = *programmes.get(&cohort.programme)?;
        let turn = register.turn(actor, cohort, programme, today);
        Some(Taught { actor, themes: programme.content.themes.clone(), on: cohort.content.first_day, turn })
    });
    Ok(taught.collect())
}
