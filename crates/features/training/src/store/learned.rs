//! Which associations learned: those of which somebody attended as many hours as the programme asks. It is what the year and the plan
//! count, each association once a year. Every write that moves somebody's hours settles the count of her cohort.

use std::collections::{BTreeMap, BTreeSet};

use actors::{Actor, Space, directory};
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, FromRow, Keys, Row, Sealed, Tx, params};

use super::register::Register;
use super::{plan, read, session_people};
use crate::model::application::Facts;
use crate::model::session_people::Person;
use crate::model::year::{Headcount, Progress, Reached, Trained};
use crate::model::{Application, Attendee, Cohort, Programme, programme};

// An association that was merged counts as the one that stands for it.
const CAME: &str = "SELECT p.id, p.application, a.root, f.facts, p.data, CAST(SUM(t.minutes) AS BIGINT) \
     FROM training_participant p \
     JOIN training_presence t ON t.space_id = p.space_id AND t.participant = p.id \
     JOIN training_application f ON f.space_id = p.space_id AND f.call = p.call AND f.id = p.application \
     JOIN actor a ON a.id = p.actor WHERE p.space_id = $1 AND p.cohort = $2 \
     GROUP BY p.id, p.application, a.root, f.facts, p.data ORDER BY p.id";
const COUNTED: &str = "SELECT application, people, women, youth FROM training_learned \
     WHERE space_id = $1 AND cohort = $2 ORDER BY application";
const ADD: &str = "INSERT INTO training_learned (space_id, application, cohort, year, actor, region, people, women, youth, \
     is_rural, is_new) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const CHANGE: &str =
    "UPDATE training_learned SET people = $3, women = $4, youth = $5 WHERE space_id = $1 AND application = $2";
const DROP: &str = "DELETE FROM training_learned WHERE space_id = $1 AND application = $2";
const ROW: &str = "SELECT a.root, l.region, l.people, l.women, l.youth, l.is_rural, l.is_new FROM training_learned l \
     JOIN actor a ON a.id = l.actor WHERE l.space_id = $1 AND l.application = $2";
const OF_YEAR: &str = "SELECT a.root, l.region, l.people, l.women, l.youth, l.is_rural, l.is_new FROM training_learned l \
     JOIN actor a ON a.id = l.actor WHERE l.space_id = $1 AND l.year = $2 ORDER BY l.application";
const TIMES: &str = "SELECT COUNT(*) FROM actor a JOIN training_learned l ON l.space_id = $1 AND l.actor = a.id \
     WHERE a.root = $2 AND l.year = $3";
const EARLIER: &str = "SELECT 1 FROM actor a JOIN training_learned l ON l.space_id = $1 AND l.actor = a.id \
     WHERE a.root = $2 AND l.year < $3 LIMIT 1";
const PLACED: &str = "SELECT DISTINCT a.root, t.cohort FROM training_trained t JOIN actor a ON a.id = t.actor \
     WHERE t.space_id = $1 AND t.year = $2";
const DONE: &str = "UPDATE training_cohort SET is_counted = TRUE WHERE space_id = $1 AND id = $2";
const STALE: &str = "UPDATE training_cohort SET is_counted = FALSE WHERE space_id = $1 AND programme = $2";
const DUE: &str =
    "SELECT space_id, id FROM training_cohort WHERE is_counted = FALSE ORDER BY first_day, space_id, id LIMIT 20";

pub(super) const STATEMENTS: &[&str] =
    &[CAME, COUNTED, ADD, CHANGE, DROP, ROW, OF_YEAR, TIMES, EARLIER, PLACED, DONE, STALE, DUE];

/// Who came, by which application, for how long.
struct Came {
    application: Id<Application>,
    actor: Id<Actor>,
    facts: Facts,
    who: Id<Attendee>,
    data: Sealed,
    minutes: i64,
}

impl FromRow for Came {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (who, application, actor) = (columns.take()?, columns.take()?, columns.take()?);
        let facts = read(&columns.take::<String>()?)?;
        Ok(Self { who, application, actor, facts, data: columns.take()?, minutes: columns.take()? })
    }
}

impl Came {
    fn person(&self, keys: &Keys) -> store::Result<Person> {
        read(keys.open(session_people::SEALED.context, self.who.uuid(), &self.data)?.reveal())
    }
}

struct Counted {
    application: Id<Application>,
    count: Headcount,
}

impl FromRow for Counted {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let application = columns.take()?;
        let count = Headcount { people: columns.take()?, women: columns.take()?, youth: columns.take()? };
        Ok(Self { application, count })
    }
}

/// Those who learned of one application.
struct Group {
    actor: Id<Actor>,
    facts: Facts,
    people: Vec<Person>,
}

fn who_learned(tx: &mut Tx<'_>, cohort: &Cohort) -> store::Result<BTreeMap<Id<Application>, Group>> {
    let taught: programme::Content = plan::programme_in(tx, cohort.space, cohort.programme)?.content;
    let came: Vec<Came> = tx.all(CAME, &params![cohort.space, cohort.id])?;
    let mut groups: BTreeMap<Id<Application>, Group> = BTreeMap::new();
    for one in came.into_iter().filter(|one| taught.certificate.is_met(one.minutes, taught.hours)) {
        let person = one.person(tx.keys())?;
        let new = || Group { actor: one.actor, facts: one.facts, people: Vec::new() };
        groups.entry(one.application).or_insert_with(new).people.push(person);
    }
    Ok(groups)
}

/// Counts a cohort as its register stands: what the year counted before is corrected by the difference, and the plan hears of it.
///
/// # Errors
/// As [`Tx::exec`].
pub fn settle(tx: &mut Tx<'_>, cohort: &Cohort) -> store::Result<()> {
    let mut learned = who_learned(tx, cohort)?;
    let counted: Vec<Counted> = tx.all(COUNTED, &params![cohort.space, cohort.id])?;
    for Counted { application, count } in counted {
        match learned.remove(&application) {
            Some(group) => change(tx, cohort, application, count, &group)?,
            None => drop_one(tx, cohort, application)?,
        }
    }
    for (application, group) in learned {
        add(tx, cohort, application, &group)?;
    }
    tx.exec(DONE, &params![cohort.space, cohort.id]).map(drop)
}

fn year_of(cohort: &Cohort) -> i16 {
    cohort.content.first_day.year()
}

fn times(tx: &mut Tx<'_>, cohort: &Cohort, root: Id<Actor>) -> store::Result<i64> {
    Ok(tx.one(TIMES, &params![cohort.space, root, year_of(cohort)])?.unwrap_or(0))
}

fn add(tx: &mut Tx<'_>, cohort: &Cohort, application: Id<Application>, group: &Group) -> store::Result<()> {
    let (space, year) = (cohort.space, year_of(cohort));
    let root = directory::root_in(tx, group.actor)?;
    let is_first = times(tx, cohort, root)? == 0;
    let is_new = tx.one::<i64>(EARLIER, &params![space, root, year])?.is_none();
    let Facts { region, is_rural, .. } = &group.facts;
    let count = Headcount::of(&group.people, &group.facts, year);
    let Headcount { people, women, youth } = count;
    let row =
        params![space, application, cohort.id, year, group.actor, region, people, women, youth, *is_rural, is_new];
    tx.exec(ADD, &row)?;
    let row = Trained { actor: root, region: region.clone(), people, women, youth, is_rural: *is_rural, is_new };
    tx.record(told(cohort, application, &row, count, i64::from(is_first)));
    Ok(())
}

fn change(
    tx: &mut Tx<'_>,
    cohort: &Cohort,
    application: Id<Application>,
    before: Headcount,
    group: &Group,
) -> store::Result<()> {
    let has_names = group.people.iter().all(Person::is_named);
    let after = Headcount::of(&group.people, &group.facts, year_of(cohort));
    // Where names are erased, what was counted while they stood is better known than what is counted now.
    if after == before || (!has_names && after.people == before.people) {
        return Ok(());
    }
    let Some(row) = row(tx, cohort.space, application)? else { return Ok(()) };
    tx.exec(CHANGE, &params![cohort.space, application, after.people, after.women, after.youth])?;
    tx.record(told(cohort, application, &row, after.less(before), 0).with("corrects", true));
    Ok(())
}

fn row(tx: &mut Tx<'_>, space: Id<Space>, application: Id<Application>) -> store::Result<Option<Trained>> {
    tx.one(ROW, &params![space, application])
}

fn drop_one(tx: &mut Tx<'_>, cohort: &Cohort, application: Id<Application>) -> store::Result<()> {
    let Some(row) = row(tx, cohort.space, application)? else { return Ok(()) };
    tx.exec(DROP, &params![cohort.space, application])?;
    let is_last = times(tx, cohort, row.actor)? == 0;
    let count = Headcount::default().less(Headcount { people: row.people, women: row.women, youth: row.youth });
    tx.record(told(cohort, application, &row, count, -i64::from(is_last)).with("corrects", true));
    Ok(())
}

/// What the plan's measures count: what is counted no more is an entry of the difference.
fn told(cohort: &Cohort, application: Id<Application>, row: &Trained, count: Headcount, associations: i64) -> Entry {
    Entry::new("training.trained", "training-application", application)
        .at(cohort.content.first_day)
        .with("cohort", cohort.id)
        .with("place", &row.region)
        .link("cohort", cohort.id)
        .link("actor", row.actor)
        .amount("associations", associations)
        .amount("people", count.people.into())
        .amount("women", count.women.into())
        .amount("youth", count.youth.into())
        .amount("rural", associations * i64::from(row.is_rural))
        .amount("new", associations * i64::from(row.is_new))
}

/// Takes a cohort out of the year, before it is moved to other days.
pub(super) fn take_out(tx: &mut Tx<'_>, cohort: &Cohort) -> store::Result<()> {
    let counted: Vec<Counted> = tx.all(COUNTED, &params![cohort.space, cohort.id])?;
    counted.into_iter().try_for_each(|one| drop_one(tx, cohort, one.application))
}

/// A programme asks for other hours: its cohorts are to be counted anew.
pub(super) fn unsettle(tx: &mut Tx<'_>, space: Id<Space>, programme: Id<Programme>) -> store::Result<()> {
    tx.exec(STALE, &params![space, programme]).map(drop)
}

/// Cohorts that are not counted as they stand, of all spaces, the earliest first: for the chore.
///
/// # Errors
/// As [`Db::all`].
pub async fn due(db: &Db) -> store::Result<Vec<(Id<Space>, Id<Cohort>)>> {
    db.all(DUE, &params![]).await
}

/// Counts such a cohort.
///
/// # Errors
/// As [`settle`].
pub fn catch_up(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<()> {
    let cohort = plan::cohort_in(tx, space, cohort)?;
    settle(tx, &cohort)?;
    tx.record(Entry::new("training.cohort.counted", "training-cohort", cohort.id));
    Ok(())
}

/// What was reached in a year.
///
/// # Errors
/// As [`Db::all`].
pub async fn reached(db: &Db, space: Id<Space>, year: i16) -> store::Result<Reached> {
    let rows: Vec<Trained> = db.all(OF_YEAR, &params![space, year]).await?;
    Ok(Reached::of(&rows))
}

/// What was reached in a year, and what is still expected of the places that are confirmed in it.
///
/// # Errors
/// As [`Db::all`].
pub async fn progress(db: &Db, space: Id<Space>, year: i16) -> store::Result<Progress> {
    let rows: Vec<Trained> = db.all(OF_YEAR, &params![space, year]).await?;
    let learned: BTreeSet<Id<Actor>> = rows.iter().map(|row| row.actor).collect();
    let placed: Vec<(Id<Actor>, Id<Cohort>)> = db.all(PLACED, &params![space, year]).await?;
    let register = Register::of_year(db, space, year).await?;
    let today: Date = db.world().today();
    let (mut expected, mut unnoted) = (BTreeSet::new(), BTreeSet::new());
    for (actor, id) in placed.into_iter().filter(|(actor, _)| !learned.contains(actor)) {
        let Some(cohort) = register.cohort(id) else { continue };
        if cohort.content.last_day >= today {
            expected.insert(actor);
        } else if !register.is_kept(id) {
            unnoted.insert(actor);
        }
    }
    let unnoted = unnoted.difference(&expected).count() as i64;
    Ok(Progress { reached: Reached::of(&rows), expected: expected.len() as i64, unnoted })
}
