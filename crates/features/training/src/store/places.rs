use actors::directory::{self, NewActor};
use actors::{Actor, Space};
use jiff::Timestamp;
use jiff::civil::Time;
use kernel::Id;
use store::{Db, Entry, FromRow, Row, Tx, params};

use super::applications::{deadline, one_in, sealed, tell};
use super::decisions::{AT_ONCE, pay};
use super::{News, Scribe, calls, counted, json, plan, read, session_notices, session_people, sessions};
use crate::model::application::Ref;
use crate::model::balance::{held, next_up, takes_now};
use crate::model::{
    Application, ApplicationState, Call, CallState, Card, Cohort, Facts, Group, Key, Order, Refused, Rule, Tally, Why,
};

const BEGIN: &str =
    "INSERT INTO training_seats (space_id, cohort, places, taken, waiting, tally) VALUES ($1, $2, $3, 0, 0, '{}')";
const SEATS: &str = "SELECT places, taken, waiting, tally FROM training_seats WHERE space_id = $1 AND cohort = $2";
const SET_PLACES: &str = "UPDATE training_seats SET places = $3 WHERE space_id = $1 AND cohort = $2 AND taken <= $3";
const TAKE: &str = "UPDATE training_seats SET taken = taken + 1, tally = $3 \
     WHERE space_id = $1 AND cohort = $2 AND taken < places";
const QUEUE: &str = "UPDATE training_seats SET waiting = waiting + 1 WHERE space_id = $1 AND cohort = $2";
const MOVE: &str = "UPDATE training_seats SET taken = taken + 1, waiting = waiting - 1, tally = $3 \
     WHERE space_id = $1 AND cohort = $2 AND taken < places AND waiting > 0";
const FREE: &str =
    "UPDATE training_seats SET taken = taken - 1, tally = $3 WHERE space_id = $1 AND cohort = $2 AND taken > 0";
const LEAVE: &str =
    "UPDATE training_seats SET waiting = waiting - 1 WHERE space_id = $1 AND cohort = $2 AND waiting > 0";
const SETTLE: &str = "UPDATE training_seats SET taken = $3, waiting = $4, tally = $5 \
     WHERE space_id = $1 AND cohort = $2 AND taken = 0 AND waiting = 0 AND places >= $3";
const WAITING: &str = "SELECT id, call, rank, facts FROM training_application \
     WHERE space_id = $1 AND cohort = $2 AND state = 'waiting' ORDER BY rank, number";
const OFFER: &str = "UPDATE training_application SET state = 'offered', holds_until = $4, why = $5, changed_at = $6 \
     WHERE space_id = $1 AND call = $2 AND id = $3";
const CONFIRM: &str = "UPDATE training_application SET state = 'confirmed', holds_until = NULL, actor = $4, changed_at = $5 \
     WHERE space_id = $1 AND call = $2 AND id = $3";
const GO: &str = "UPDATE training_application SET state = $4, holds_until = NULL, contact = NULL, changed_at = $5, data = $6 \
     WHERE space_id = $1 AND call = $2 AND id = $3";
const OVERDUE: &str = "SELECT space_id, call, id FROM training_application WHERE holds_until <= $1 \
     ORDER BY holds_until LIMIT 100";

const HAVING: &str = "SELECT call, id FROM training_application WHERE space_id = $1 AND cohort = $2 AND state = $3 \
     ORDER BY rank, number";
const CANCEL: &str = "UPDATE training_application SET state = 'cancelled', holds_until = NULL, owes_letter = TRUE, changed_at = $3 \
     WHERE space_id = $1 AND cohort = $2 AND state IN ('sent', 'offered', 'confirmed', 'waiting')";
const TOLD: &str = "SELECT call, id FROM training_application WHERE space_id = $1 AND cohort = $2 AND state = 'cancelled' \
     ORDER BY rank, number LIMIT $3";
const VACATE: &str =
    "UPDATE training_seats SET taken = 0, waiting = 0, tally = '{}' WHERE space_id = $1 AND cohort = $2";

pub(super) const STATEMENTS: &[&str] = &[
    HAVING, CANCEL, TOLD, VACATE, BEGIN, SEATS, SET_PLACES, TAKE, QUEUE, MOVE, FREE, LEAVE, SETTLE, WAITING, OFFER,
    CONFIRM, GO, OVERDUE,
];

/// The places of a cohort.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seats {
    /// How many there are.
    pub places: i32,
    /// How many are offered or confirmed.
    pub taken: i32,
    /// How many wait.
    pub waiting: i32,
    /// Whom the rules count among those who have one.
    pub tally: Tally,
}

impl FromRow for Seats {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (places, taken, waiting) = (columns.take()?, columns.take()?, columns.take()?);
        Ok(Self { places, taken, waiting, tally: read(&columns.take::<String>()?)? })
    }
}

impl Seats {
    /// Places that nobody has.
    pub const fn free(&self) -> i32 {
        self.places - self.taken
    }
}

/// The places of a cohort.
///
/// # Errors
/// As [`Db::one`].
pub async fn seats(db: &Db, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<Seats> {
    Ok(db.one(SEATS, &params![space, cohort]).await?.unwrap_or_default())
}

/// The places of a cohort as they stand in this write.
///
/// # Errors
/// [`Refused::Gone`].
pub fn seats_in(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<Seats> {
    tx.one(SEATS, &params![space, cohort])?.ok_or_else(|| Refused::Gone.into())
}

/// Applications whose time to confirm is over, of all spaces: for the chore.
///
/// # Errors
/// As [`Db::all`].
pub async fn overdue(db: &Db) -> store::Result<Vec<Ref>> {
    let rows: Vec<(Id<Space>, Id<Call>, Id<Application>)> = db.all(OVERDUE, &params![db.world().now()]).await?;
    Ok(rows.into_iter().map(|(space, call, id)| Ref { call: Key { space, call }, id }).collect())
}

pub(super) fn begin(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>, places: i32) -> store::Result<()> {
    tx.exec(BEGIN, &params![space, cohort, places]).map(drop)
}

/// Changes how many places there are: never to fewer than are taken.
pub(super) fn set_places(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>, places: i32) -> store::Result<()> {
    if tx.exec(SET_PLACES, &params![space, cohort, places])? == 0 {
        return Err(Refused::TooFewPlaces.into());
    }
    Ok(())
}

/// Puts the places where a decision leaves them; they were all free.
pub(super) fn settle(tx: &mut Tx<'_>, cohort: &Cohort, waiting: i32, tally: &Tally) -> store::Result<()> {
    let row = params![cohort.space, cohort.id, tally.places, waiting, json(tally)?];
    if tx.exec(SETTLE, &row)? == 0 {
        return Err(Refused::Changed.into());
    }
    Ok(())
}

/// The instant from which nobody is offered a place any more.
fn begins_at(tx: &Tx<'_>, cohort: &Cohort) -> Timestamp {
    tx.world().instant(cohort.content.first_day.to_datetime(Time::midnight()))
}

/// Gives who comes now a place, or one on the waiting list, in the order of arrival.
///
/// # Errors
/// [`Refused::Full`]; as [`Tx::exec`].
pub(super) fn arrive(
    tx: &mut Tx<'_>,
    call: &Call,
    cohort: &Cohort,
    application: &mut Application,
) -> store::Result<()> {
    let seats = seats_in(tx, cohort.space, cohort.id)?;
    let (content, own) = (&call.content, (cohort.space, cohort.id));
    if takes_now(&content.rules, &seats.tally, seats.places, content.people_each, &application.facts) {
        let tally = json(&seats.tally.with(&application.facts))?;
        if tx.exec(TAKE, &params![own.0, own.1, tally])? == 0 {
            return Err(Refused::Full.into());
        }
        application.state = ApplicationState::Offered;
        application.why = Why::Arrival;
        application.holds_until = Some(deadline(tx.now(), content.confirm_days, begins_at(tx, cohort)));
        return Ok(());
    }
    if seats.waiting >= content.waiting {
        return Err(Refused::Full.into());
    }
    tx.exec(QUEUE, &params![own.0, own.1])?;
    application.state = ApplicationState::Waiting;
    application.why = if seats.free() > 0 { Why::Held } else { Why::NoPlace };
    Ok(())
}

/// After somebody was given a place who brings what two rules lacked at once, fewer places are held than before: those go on.
pub(super) fn fill_freed(tx: &mut Tx<'_>, call: &Call, cohort: &Cohort, scribe: &dyn Scribe) -> store::Result<()> {
    if call.content.rules.len() < 2 {
        return Ok(());
    }
    let seats = seats_in(tx, cohort.space, cohort.id)?;
    let held = held(&call.content.rules, &seats.tally, seats.places, call.content.people_each);
    if seats.waiting > 0 && seats.free() > held { move_up(tx, cohort.space, cohort.id, scribe) } else { Ok(()) }
}

struct Waits {
    id: Id<Application>,
    call: Id<Call>,
    facts: Facts,
}

impl FromRow for Waits {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        Ok(Self { id: row.get(0)?, call: row.get(1)?, facts: read(&row.get::<String>(3)?)? })
    }
}

/// Brings those who wait onto the places that are free, in the order that anybody can recompute. Part of every write that frees
/// places or adds some.
///
/// # Errors
/// As [`Tx::exec`].
pub fn move_up(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>, scribe: &dyn Scribe) -> store::Result<()> {
    let cohort = plan::cohort_in(tx, space, cohort)?;
    let now = tx.now();
    let Some(call) = cohort.call else { return Ok(()) };
    if cohort.content.is_cancelled || begins_at(tx, &cohort) <= now {
        return Ok(());
    }
    let mut seats = seats_in(tx, space, cohort.id)?;
    if seats.waiting == 0 || seats.free() <= 0 {
        return Ok(());
    }
    let call = calls::one_in(tx, Key { space, call })?;
    let mut waiting: Vec<Waits> = tx.all(WAITING, &params![space, cohort.id])?;
    while seats.free() > 0 {
        let Some(at) = next(&call, &seats, &waiting) else { return Ok(()) };
        let next = waiting.remove(at);
        let why = if at == 0 { first_why(&call) } else { why(&call, &seats.tally, &next.facts) };
        seats.tally.add(&next.facts);
        if tx.exec(MOVE, &params![space, cohort.id, json(&seats.tally)?])? == 0 {
            return Ok(());
        }
        (seats.taken, seats.waiting) = (seats.taken + 1, seats.waiting - 1);
        let until = deadline(now, call.content.confirm_days, begins_at(tx, &cohort));
        tx.exec(OFFER, &params![space, next.call, next.id, until, json(&why)?, now])?;
        let application = one_in(tx, Ref { call: call.key, id: next.id })?;
        tx.record(
            Entry::new("training.application.moved-up", "training-application", next.id).with("cohort", cohort.id),
        );
        tell(tx, &call, Some(&cohort), &application, News::MovedUp, scribe)?;
    }
    Ok(())
}

/// Who comes next. While a call in the order of arrival is open, places stay held for what its rules lack.
fn next(call: &Call, seats: &Seats, waiting: &[Waits]) -> Option<usize> {
    let content = &call.content;
    let holds = content.order == Order::Arrival && call.state == CallState::Open;
    if holds {
        let takes =
            |one: &Waits| takes_now(&content.rules, &seats.tally, seats.places, content.people_each, &one.facts);
        waiting.iter().position(takes)
    } else {
        next_up(&content.rules, &seats.tally, waiting.iter().map(|one| &one.facts))
    }
}

fn first_why(call: &Call) -> Why {
    if call.content.order == Order::Arrival { Why::Arrival } else { Why::Score }
}

/// Why somebody comes before others who stood first: the group of which she brings what lacks.
fn why(call: &Call, tally: &Tally, facts: &Facts) -> Why {
    let brings = |group: &Group| tally.with(facts).of_group(*group) > tally.of_group(*group);
    let group = |rule: &Rule| if let Rule::AtLeast(group, _) = rule { Some(*group) } else { None };
    match call.content.rules.iter().filter_map(group).find(brings) {
        Some(group) => Why::Rule { group, instead_of: 0 },
        None => first_why(call),
    }
}

/// Confirms a place; confirming twice does no harm. An association that was only proposed enters the directory now. The year
/// expects it, and counts it once somebody of it attended enough.
///
/// # Errors
/// [`Refused::Late`] where the time is over, [`Refused::OutOfTurn`]; as [`Tx::exec`].
pub fn confirm(tx: &mut Tx<'_>, of: Ref, scribe: &dyn Scribe) -> store::Result<()> {
    let mut application = one_in(tx, of)?;
    match application.state {
        ApplicationState::Offered if application.holds_until.is_none_or(|until| until > tx.now()) => {}
        ApplicationState::Confirmed => {
            tx.record(Entry::new("training.application.seen", "training-application", of.id));
            return Ok(());
        }
        ApplicationState::Offered | ApplicationState::Lapsed => return Err(Refused::Late.into()),
        _ => return Err(Refused::OutOfTurn.into()),
    }
    let (key, now) = (of.call, tx.now());
    let call = calls::one_in(tx, key)?;
    let cohort = plan::cohort_in(tx, key.space, application.cohort.ok_or(Refused::NoCohort)?)?;
    let actor = match application.actor {
        Some(actor) => actor,
        None => propose(tx, &application.card)?,
    };
    tx.exec(CONFIRM, &params![key.space, key.call, of.id, actor, now])?;
    counted::train(tx, &cohort, &application, actor)?;
    let number = session_people::enter(tx, key, cohort.id, &application, actor)?;
    session_notices::joined(tx, &cohort, number)?;
    application.state = ApplicationState::Confirmed;
    tell(tx, &call, Some(&cohort), &application, News::Confirmed, scribe)
}

/// An association that nobody found in the directory, and that has a place now.
fn propose(tx: &mut Tx<'_>, card: &Card) -> store::Result<Id<Actor>> {
    let new = NewActor::organisation(crate::model::twins::named(&card.association)).with(|facts| {
        facts.place.clone_from(&card.place);
        facts.founded = card.founded;
    });
    directory::create_in(tx, new)
}

/// Takes an application back, or gives its place up, by the wish of who applied. What she wrote is erased at once; who comes
/// next gets the place.
///
/// # Errors
/// [`Refused::OutOfTurn`] where nothing is left to give up; as [`Tx::exec`].
pub fn give_up(tx: &mut Tx<'_>, of: Ref, scribe: &dyn Scribe) -> store::Result<()> {
    let application = one_in(tx, of)?;
    if !application.state.is_alive() || application.state == ApplicationState::Draft {
        return Err(Refused::OutOfTurn.into());
    }
    leave(tx, of, &application, ApplicationState::Declined)?;
    tx.record(Entry::new("training.application.declined", "training-application", of.id).with("call", of.call.call));
    match application.cohort {
        Some(cohort) => move_up(tx, of.call.space, cohort, scribe),
        None => Ok(()),
    }
}

/// Ends the wait for a confirmation that did not come: the place goes to who comes next.
///
/// # Errors
/// [`Refused::OutOfTurn`] where no place is held, or still is; as [`Tx::exec`].
pub fn lapse(tx: &mut Tx<'_>, of: Ref, scribe: &dyn Scribe) -> store::Result<()> {
    let application = one_in(tx, of)?;
    let is_over = application.holds_until.is_some_and(|until| until <= tx.now());
    if application.state != ApplicationState::Offered || !is_over {
        return Err(Refused::OutOfTurn.into());
    }
    let call = calls::one_in(tx, of.call)?;
    tell(tx, &call, None, &application, News::Lapsed, scribe)?;
    leave(tx, of, &application, ApplicationState::Lapsed)?;
    tx.record(Entry::new("training.application.lapsed", "training-application", of.id).with("call", of.call.call));
    match application.cohort {
        Some(cohort) => move_up(tx, of.call.space, cohort, scribe),
        None => Ok(()),
    }
}

fn in_state(tx: &mut Tx<'_>, cohort: &Cohort, state: ApplicationState) -> store::Result<Vec<Application>> {
    let space = cohort.space;
    let having: Vec<(Id<Call>, Id<Application>)> = tx.all(HAVING, &params![space, cohort.id, state])?;
    having.into_iter().map(|(call, id)| one_in(tx, Ref { call: Key { space, call }, id })).collect()
}

/// The applications that have a confirmed place in a cohort.
pub(super) fn confirmed_in(tx: &mut Tx<'_>, cohort: &Cohort) -> store::Result<Vec<Application>> {
    in_state(tx, cohort, ApplicationState::Confirmed)
}

/// Tells whoever holds a place that the cohort meets on other days, or elsewhere.
pub(super) fn tell_moved(tx: &mut Tx<'_>, cohort: &Cohort, scribe: &dyn Scribe) -> store::Result<()> {
    let Some(call) = cohort.call else { return Ok(()) };
    let call = calls::one_in(tx, Key { space: cohort.space, call })?;
    for state in [ApplicationState::Offered, ApplicationState::Confirmed] {
        for application in in_state(tx, cohort, state)? {
            tell(tx, &call, Some(cohort), &application, News::Moved, scribe)?;
        }
    }
    Ok(())
}

/// Ends everything that was asked of a cohort which does not take place. Who applied is told; the year counts it no more.
pub(super) fn cancel(tx: &mut Tx<'_>, cohort: &Cohort, scribe: &dyn Scribe) -> store::Result<()> {
    let (space, now) = (cohort.space, tx.now());
    for application in confirmed_in(tx, cohort)? {
        counted::untrain(tx, space, cohort.id, &application)?;
        session_people::leave(tx, space, application.id, false)?;
    }
    sessions::end_all(tx, space, cohort.id)?;
    let told = tx.exec(CANCEL, &params![space, cohort.id, now])?;
    tx.exec(VACATE, &params![space, cohort.id])?;
    let entry = Entry::new("training.cohort.cancelled", "training-cohort", cohort.id);
    tx.record(entry.amount("applications", i64::try_from(told).unwrap_or(i64::MAX)));
    let most = u32::try_from(AT_ONCE + 1).unwrap_or(u32::MAX);
    let all: Vec<(Id<Call>, Id<Application>)> = tx.all(TOLD, &params![space, cohort.id, most])?;
    match (cohort.call, all.len() <= AT_ONCE) {
        (Some(call), true) => {
            let ids: Vec<Id<Application>> = all.into_iter().map(|(_, id)| id).collect();
            pay(tx, Key { space, call }, &ids, scribe)
        }
        _ => Ok(()),
    }
}

fn leave(tx: &mut Tx<'_>, of: Ref, application: &Application, to: ApplicationState) -> store::Result<()> {
    let (space, now) = (of.call.space, tx.now());
    if let Some(cohort) = application.cohort {
        match application.state {
            ApplicationState::Waiting => drop(tx.exec(LEAVE, &params![space, cohort])?),
            ApplicationState::Offered | ApplicationState::Confirmed => {
                let mut seats = seats_in(tx, space, cohort)?;
                seats.tally.remove(&application.facts);
                tx.exec(FREE, &params![space, cohort, json(&seats.tally)?])?;
            }
            _ => {}
        }
        if application.state == ApplicationState::Confirmed {
            counted::untrain(tx, space, cohort, application)?;
            session_people::leave(tx, space, application.id, true)?;
        }
    }
    // Her link still says what became of it; nothing else stays.
    let left = Card { secret: application.card.secret.clone(), ..Card::default() };
    let data = sealed(tx.keys(), of.id, &left)?;
    tx.exec(GO, &params![space, of.call.call, of.id, to, now, data]).map(drop)
}
