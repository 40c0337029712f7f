//! Confirmed places, by the year of their cohort: what is expected of a year. What it counts is who learned ([`crate::store::learned`]).

use actors::{Actor, Space, directory};
use kernel::Id;
use store::{Entry, Tx, params};

use super::{places, plan};
use crate::model::{Application, Cohort, Facts};

const COUNT: &str = "SELECT COUNT(*) FROM training_trained t JOIN actor a ON a.id = t.actor \
     WHERE t.space_id = $1 AND t.year = $2 AND a.root = $3";
const EARLIER: &str = "SELECT 1 FROM actor a JOIN training_trained t ON t.actor = a.id \
     WHERE a.root = $2 AND t.space_id = $1 AND t.year < $3 LIMIT 1";
const TRAIN: &str = "INSERT INTO training_trained (space_id, year, application, cohort, actor, region, people, women, youth, \
     is_rural, is_new) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const UNTRAIN: &str =
    "DELETE FROM training_trained WHERE space_id = $1 AND year = $2 AND application = $3 RETURNING is_new";

pub(super) const STATEMENTS: &[&str] = &[COUNT, EARLIER, TRAIN, UNTRAIN];

/// Counts a confirmed place in the year of its cohort, and tells the journal.
pub(super) fn train(
    tx: &mut Tx<'_>,
    cohort: &Cohort,
    application: &Application,
    actor: Id<Actor>,
) -> store::Result<()> {
    let (space, year, facts) = (cohort.space, cohort.content.first_day.year(), &application.facts);
    let root = directory::root_in(tx, actor)?;
    let before = of_year(tx, space, year, root)?;
    // What the rules counted when she applied may have changed since: the year counts who never came in an earlier one.
    let is_new = tx.one::<i64>(EARLIER, &params![space, root, year])?.is_none();
    let Facts { people, women, youth, is_rural, region, .. } = facts;
    let row =
        params![space, year, application.id, cohort.id, actor, region, *people, *women, *youth, *is_rural, is_new];
    tx.exec(TRAIN, &row)?;
    tx.record(told(cohort, application, 1, i64::from(before == 0), is_new).link("actor", root).with("place", region));
    Ok(())
}

fn of_year(tx: &mut Tx<'_>, space: Id<Space>, year: i16, root: Id<Actor>) -> store::Result<i64> {
    Ok(tx.one(COUNT, &params![space, year, root])?.unwrap_or(0))
}

/// What reports count of places: one that is given up is an entry of the difference.
fn told(cohort: &Cohort, application: &Application, by: i64, associations: i64, is_new: bool) -> Entry {
    let facts = &application.facts;
    Entry::new("training.place.confirmed", "training-application", application.id)
        .at(cohort.content.first_day)
        .with("cohort", cohort.id)
        .link("cohort", cohort.id)
        .amount("places", by)
        .amount("associations", associations)
        .amount("people", by * i64::from(facts.people))
        .amount("women", by * i64::from(facts.women))
        .amount("youth", by * i64::from(facts.youth))
        .amount("rural", associations * i64::from(facts.is_rural))
        .amount("new", associations * i64::from(is_new))
}

/// Counts a place no more that was confirmed.
pub(super) fn untrain(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    cohort: Id<Cohort>,
    application: &Application,
) -> store::Result<()> {
    let cohort = plan::cohort_in(tx, space, cohort)?;
    let year = cohort.content.first_day.year();
    let Some(is_new) = tx.one::<bool>(UNTRAIN, &params![space, year, application.id])? else { return Ok(()) };
    let (mut left, mut root) = (0, None);
    if let Some(actor) = application.actor {
        let of = directory::root_in(tx, actor)?;
        (left, root) = (of_year(tx, space, year, of)?, Some(of));
    }
    let entry = told(&cohort, application, -1, -i64::from(left == 0), is_new).with("corrects", true);
    tx.record(match root {
        Some(root) => entry.link("actor", root),
        None => entry,
    });
    tx.record(Entry::new("training.place.released", "training-application", application.id).with("cohort", cohort.id));
    Ok(())
}

/// Takes the confirmed places of a cohort out of its year, before it is moved to other days.
pub(super) fn uncount(tx: &mut Tx<'_>, cohort: &Cohort) -> store::Result<Vec<Application>> {
    let having = places::confirmed_in(tx, cohort)?;
    for application in &having {
        untrain(tx, cohort.space, cohort.id, application)?;
    }
    Ok(having)
}

/// Counts them on its new days.
pub(super) fn count_anew(tx: &mut Tx<'_>, cohort: &Cohort, all: &[Application]) -> store::Result<()> {
    for application in all {
        if let Some(actor) = application.actor {
            train(tx, cohort, application, actor)?;
        }
    }
    Ok(())
}
