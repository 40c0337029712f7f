use actors::Space;
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, FromRow, Row, Tx, params};

use super::{counted, json, learned, places, read};
use crate::model::programme::Content as ProgrammeContent;
use crate::model::year::Target;
use crate::model::{Call, Cohort, Programme, Refused, cohort};

const PROGRAMMES: &str =
    "SELECT id, content FROM training_programme WHERE space_id = $1 AND id > $2 ORDER BY id LIMIT $3";
const PROGRAMME: &str = "SELECT id, content FROM training_programme WHERE space_id = $1 AND id = $2";
const ADD_PROGRAMME: &str =
    "INSERT INTO training_programme (space_id, id, content, changed_at) VALUES ($1, $2, $3, $4)";
const CHANGE_PROGRAMME: &str =
    "UPDATE training_programme SET content = $3, changed_at = $4 WHERE space_id = $1 AND id = $2";
const YEAR: &str = "SELECT content FROM training_year WHERE space_id = $1 AND year = $2";
const SET_YEAR: &str = "INSERT INTO training_year (space_id, year, content, changed_at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (space_id, year) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at";
const YEARS: &str = "SELECT DISTINCT year FROM training_trained WHERE space_id = $1 ORDER BY year DESC LIMIT 30";
const COHORT: &str =
    "SELECT space_id, id, programme, call, content FROM training_cohort WHERE space_id = $1 AND id = $2";
const COHORTS_OF: &str = "SELECT space_id, id, programme, call, content FROM training_cohort \
     WHERE space_id = $1 AND call = $2 ORDER BY first_day, id LIMIT 200";
const COHORTS: &str = "SELECT space_id, id, programme, call, content FROM training_cohort \
     WHERE space_id = $1 AND (first_day, id) < ($2, $3) ORDER BY first_day DESC, id DESC LIMIT $4";
const ADD_COHORT: &str = "INSERT INTO training_cohort (space_id, id, programme, call, first_day, content, is_counted) \
     VALUES ($1, $2, $3, $4, $5, $6, TRUE)";
const CHANGE_COHORT: &str =
    "UPDATE training_cohort SET programme = $3, first_day = $4, content = $5 WHERE space_id = $1 AND id = $2";
const SET_CALL: &str = "UPDATE training_cohort SET call = $3 WHERE space_id = $1 AND id = $2 AND call IS NULL";
const UNSET_CALL: &str = "UPDATE training_cohort SET call = NULL WHERE space_id = $1 AND id = $2 AND call = $3";

pub(super) const STATEMENTS: &[&str] = &[
    PROGRAMMES,
    PROGRAMME,
    ADD_PROGRAMME,
    CHANGE_PROGRAMME,
    YEAR,
    SET_YEAR,
    YEARS,
    COHORT,
    COHORTS_OF,
    COHORTS,
    ADD_COHORT,
    CHANGE_COHORT,
    SET_CALL,
    UNSET_CALL,
];

impl FromRow for Programme {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let id = columns.take()?;
        Ok(Self { id, content: read(&columns.take::<String>()?)? })
    }
}

impl FromRow for Cohort {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (space, id, programme, call) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        Ok(Self { space, id, programme, call, content: read(&columns.take::<String>()?)? })
    }
}

/// The programmes of a space, a page of them.
///
/// # Errors
/// As [`Db::all`].
pub async fn programmes(
    db: &Db,
    space: Id<Space>,
    after: Option<Id<Programme>>,
    limit: u32,
) -> store::Result<Vec<Programme>> {
    let after = after.unwrap_or_else(|| Id::from_uuid(uuid::Uuid::nil()));
    db.all(PROGRAMMES, &params![space, after, limit]).await
}

/// A programme.
///
/// # Errors
/// As [`Db::one`].
pub async fn programme(db: &Db, space: Id<Space>, id: Id<Programme>) -> store::Result<Option<Programme>> {
    db.one(PROGRAMME, &params![space, id]).await
}

/// A programme as it stands in this write.
///
/// # Errors
/// [`Refused::Gone`].
pub fn programme_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Programme>) -> store::Result<Programme> {
    tx.one(PROGRAMME, &params![space, id])?.ok_or_else(|| Refused::Gone.into())
}

/// Writes a new programme.
///
/// # Errors
/// As [`Tx::exec`].
pub fn add_programme(tx: &mut Tx<'_>, space: Id<Space>, content: &ProgrammeContent) -> store::Result<Id<Programme>> {
    let (id, now) = (tx.id(), tx.now());
    tx.exec(ADD_PROGRAMME, &params![space, id, json(content)?, now])?;
    tx.record(Entry::new("training.programme.added", "training-programme", id));
    Ok(id)
}

/// Changes a programme.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn change_programme(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Programme>,
    content: &ProgrammeContent,
) -> store::Result<()> {
    let (before, now) = (programme_in(tx, space, id)?.content, tx.now());
    if tx.exec(CHANGE_PROGRAMME, &params![space, id, json(content)?, now])? == 0 {
        return Err(Refused::Gone.into());
    }
    if (before.hours, before.certificate) != (content.hours, content.certificate) {
        learned::unsettle(tx, space, id)?;
    }
    tx.record(Entry::new("training.programme.changed", "training-programme", id));
    Ok(())
}

/// What a year is to reach, if somebody said so.
///
/// # Errors
/// As [`Db::one`].
pub async fn target(db: &Db, space: Id<Space>, year: i16) -> store::Result<Option<Target>> {
    let content: Option<String> = db.one(YEAR, &params![space, year]).await?;
    content.map(|content| read(&content)).transpose()
}

/// Says what a year is to reach.
///
/// # Errors
/// As [`Tx::exec`].
pub fn set_target(tx: &mut Tx<'_>, space: Id<Space>, year: i16, target: &Target) -> store::Result<()> {
    let now = tx.now();
    tx.exec(SET_YEAR, &params![space, year, json(target)?, now])?;
    let entry = Entry::new("training.year.set", "space", space).with("year", year);
    tx.record(entry.with("associations", target.associations));
    Ok(())
}

/// The years in which places were confirmed, the latest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn years(db: &Db, space: Id<Space>) -> store::Result<Vec<i16>> {
    db.all(YEARS, &params![space]).await
}

/// A cohort.
///
/// # Errors
/// As [`Db::one`].
pub async fn cohort(db: &Db, space: Id<Space>, id: Id<Cohort>) -> store::Result<Option<Cohort>> {
    db.one(COHORT, &params![space, id]).await
}

/// A cohort as it stands in this write.
///
/// # Errors
/// [`Refused::Gone`].
pub fn cohort_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Cohort>) -> store::Result<Cohort> {
    tx.one(COHORT, &params![space, id])?.ok_or_else(|| Refused::Gone.into())
}

/// The cohorts of a call, by their first day.
///
/// # Errors
/// As [`Db::all`].
pub async fn cohorts_of(db: &Db, space: Id<Space>, call: Id<Call>) -> store::Result<Vec<Cohort>> {
    db.all(COHORTS_OF, &params![space, call]).await
}

/// The cohorts of a call, in this write.
///
/// # Errors
/// As [`Tx::all`].
pub fn cohorts_in(tx: &mut Tx<'_>, space: Id<Space>, call: Id<Call>) -> store::Result<Vec<Cohort>> {
    tx.all(COHORTS_OF, &params![space, call])
}

/// Where a page of the list of cohorts begins.
pub type After = Option<(Date, Id<Cohort>)>;

/// The cohorts of a space, the latest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn cohorts(db: &Db, space: Id<Space>, after: After, limit: u32) -> store::Result<Vec<Cohort>> {
    let (day, id) = match after {
        Some((day, id)) => (day.to_string(), id),
        None => ("9999-99-99".to_owned(), Id::from_uuid(uuid::Uuid::max())),
    };
    db.all(COHORTS, &params![space, day, id, limit]).await
}

/// Writes a new cohort, with its places.
///
/// # Errors
/// [`Refused::Gone`] where there is no such programme; as [`Tx::exec`].
pub fn add_cohort(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    programme: Id<Programme>,
    call: Option<Id<Call>>,
    content: &cohort::Content,
) -> store::Result<Id<Cohort>> {
    programme_in(tx, space, programme)?;
    let id = tx.id();
    tx.exec(ADD_COHORT, &params![space, id, programme, call, content.first_day, json(content)?])?;
    places::begin(tx, space, id, content.places)?;
    let entry = Entry::new("training.cohort.added", "training-cohort", id).amount("places", content.places.into());
    tx.record(entry.with("programme", programme));
    Ok(id)
}

/// Changes a cohort: never to fewer places than are taken. Who waits moves up where there are more; where it is called off,
/// everybody is told, and it stays so.
///
/// # Errors
/// [`Refused::TooFewPlaces`], [`Refused::Gone`], [`Refused::OutOfTurn`] for one that was called off; as [`Tx::exec`].
pub fn change_cohort(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Cohort>,
    programme: Id<Programme>,
    content: &cohort::Content,
    scribe: &dyn super::Scribe,
) -> store::Result<()> {
    let before = cohort_in(tx, space, id)?;
    if before.content.is_cancelled {
        return Err(Refused::OutOfTurn.into());
    }
    let is_other_day = before.content.first_day != content.first_day;
    let having = if is_other_day { counted::uncount(tx, &before)? } else { Vec::new() };
    if is_other_day {
        learned::take_out(tx, &before)?;
    }
    if tx.exec(CHANGE_COHORT, &params![space, id, programme, content.first_day, json(content)?])? == 0 {
        return Err(Refused::Gone.into());
    }
    let moved = cohort_in(tx, space, id)?;
    counted::count_anew(tx, &moved, &having)?;
    learned::settle(tx, &moved)?;
    places::set_places(tx, space, id, content.places)?;
    tx.record(Entry::new("training.cohort.changed", "training-cohort", id).with("places", content.places));
    if content.is_cancelled {
        return places::cancel(tx, &moved, scribe);
    }
    if content.is_moved_from(&before.content) {
        places::tell_moved(tx, &moved, scribe)?;
    }
    places::move_up(tx, space, id, scribe)
}

/// Has a cohort filled by a call, or no longer.
///
/// # Errors
/// [`Refused::OutOfTurn`] where another call fills it; as [`Tx::exec`].
pub fn link_cohort(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Cohort>,
    call: Id<Call>,
    is_linked: bool,
) -> store::Result<()> {
    let statement = if is_linked { SET_CALL } else { UNSET_CALL };
    if tx.exec(statement, &params![space, id, call])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    tx.record(Entry::new("training.cohort.linked", "training-cohort", id).with("call", call).with("linked", is_linked));
    Ok(())
}
