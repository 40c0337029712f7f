use std::collections::BTreeMap;

use actors::Space;
use actors::directory::{self, Actor, Sex};
use jiff::civil::Date;
use kernel::{Id, Text};
use store::{Column, Columns, Db, Entry, FromRow, Row, Tx, params};

use super::{bodies, rules, seats};
use crate::model::{Body, Broken, EndReason, Ending, Mandate, Office, Seat, Tenure, is_below};
use crate::refused::Refused;

macro_rules! mandates {
    ($rest:literal) => {
        concat!(
            "SELECT m.id, m.body, m.seat, r.id, m.office, m.since, m.until, m.ended_on, m.ended_why, r.name, r.sex, s.number, b.name
            FROM gov_mandate m JOIN actor a ON a.id = m.holder JOIN actor r ON r.id = a.root
            JOIN gov_seat s ON s.space_id = m.space_id AND s.id = m.seat
            JOIN gov_body b ON b.space_id = m.space_id AND b.id = m.body WHERE m.space_id = $1 ",
            $rest
        )
    };
}

pub(super) const INSERT: &str = "INSERT INTO gov_mandate (space_id, id, body, seat, holder, office, since, until,
    ended_on, ended_why, begun_at, begun_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
pub(super) const END: &str = "UPDATE gov_mandate SET ended_on = $3, ended_why = $4, ended_at = $5, ended_by = $6
    WHERE space_id = $1 AND id = $2 AND ended_on IS NULL";
pub(super) const CORRECT: &str =
    "UPDATE gov_mandate SET office = $3, since = $4, until = $5 WHERE space_id = $1 AND id = $2";
pub(super) const ONE: &str = mandates!("AND m.id = $2");
pub(super) const OF_SEAT: &str = mandates!("AND m.seat = $2 ORDER BY m.since DESC, m.id DESC LIMIT 200");
pub(super) const OF_HOLDER: &str =
    mandates!("AND m.holder IN (SELECT id FROM actor WHERE root = $2) ORDER BY m.since DESC, m.id DESC LIMIT 200");
pub(super) const TENURES_OF_SEAT: &str = "SELECT m.id, m.since, m.until, m.ended_on, m.ended_why FROM gov_mandate m
    WHERE m.space_id = $1 AND m.seat = $2";
pub(super) const TENURES_OF_HOLDER: &str = "SELECT m.id, m.since, m.until, m.ended_on, m.ended_why FROM gov_mandate m
    WHERE m.space_id = $1 AND m.body = $2 AND m.holder IN (SELECT id FROM actor WHERE root = $3)";
pub(super) const TENURES_OF_BODY: &str = "SELECT m.seat, a.root, m.since, m.until, m.ended_on, m.ended_why
    FROM gov_mandate m JOIN actor a ON a.id = m.holder WHERE m.space_id = $1 AND m.body = $2";

/// A mandate with the names that a page shows beside it.
#[derive(Debug, Clone)]
pub struct MandateRow {
    /// The mandate; its holder is the record that stands for the person today.
    pub mandate: Mandate,
    /// The name of the holder.
    pub name: Text,
    /// The sex that the holder states.
    pub sex: Option<Sex>,
    /// The number of the seat.
    pub seat_number: u32,
    /// The name of the body.
    pub body_name: Text,
}

fn tenure(columns: &Columns<'_>) -> store::Result<Tenure> {
    let (since, until) = (columns.take()?, columns.take()?);
    let (on, why) = (columns.take::<Option<Date>>()?, columns.take::<Option<EndReason>>()?);
    let ended = on.map(|on| Ending { on, why: why.unwrap_or(EndReason::TermOver) });
    Ok(Tenure { since, until, ended })
}

impl FromRow for MandateRow {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, body, seat) = (columns.take()?, columns.take()?, columns.take()?);
        let (holder, office) = (columns.take()?, columns.take()?);
        let mandate = Mandate { id, body, seat, holder, office, tenure: tenure(&columns)? };
        Ok(Self {
            mandate,
            name: columns.take()?,
            sex: columns.take()?,
            seat_number: columns.take()?,
            body_name: columns.take()?,
        })
    }
}

/// A tenure under some identity.
struct Of<K>(K, Tenure);

impl<K: Column> FromRow for Of<K> {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self(columns.take()?, tenure(&columns)?))
    }
}

/// One mandate.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, space: Id<Space>, mandate: Id<Mandate>) -> store::Result<Option<MandateRow>> {
    db.one(ONE, &params![space, mandate]).await
}

/// The mandates that a seat has seen, the latest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_seat(db: &Db, space: Id<Space>, seat: Id<Seat>) -> store::Result<Vec<MandateRow>> {
    db.all(OF_SEAT, &params![space, seat]).await
}

/// The mandates that a person has held in the bodies of a space, the latest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_holder(db: &Db, space: Id<Space>, holder: Id<Actor>) -> store::Result<Vec<MandateRow>> {
    db.all(OF_HOLDER, &params![space, holder]).await
}

/// All tenures of a body, by seat and by person: for imports.
#[derive(Debug, Default)]
pub struct Tenures {
    /// Those that each seat has seen.
    pub of_seat: BTreeMap<Id<Seat>, Vec<Tenure>>,
    /// Those that each person has held.
    pub of_person: BTreeMap<Id<Actor>, Vec<Tenure>>,
}

struct Held(Id<Seat>, Id<Actor>, Tenure);

impl FromRow for Held {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self(columns.take()?, columns.take()?, tenure(&columns)?))
    }
}

impl FromIterator<Held> for Tenures {
    fn from_iter<I: IntoIterator<Item = Held>>(held: I) -> Self {
        let mut tenures = Self::default();
        for Held(seat, person, tenure) in held {
            tenures.of_seat.entry(seat).or_default().push(tenure);
            tenures.of_person.entry(person).or_default().push(tenure);
        }
        tenures
    }
}

/// All tenures of a body.
///
/// # Errors
/// As [`Db::all`].
pub async fn tenures(db: &Db, space: Id<Space>, body: Id<Body>) -> store::Result<Tenures> {
    Ok(db.all::<Held>(TENURES_OF_BODY, &params![space, body]).await?.into_iter().collect())
}

/// As [`tenures`], within a write.
///
/// # Errors
/// As [`Tx::all`].
pub fn tenures_in(tx: &mut Tx<'_>, space: Id<Space>, body: Id<Body>) -> store::Result<Tenures> {
    Ok(tx.all::<Held>(TENURES_OF_BODY, &params![space, body])?.into_iter().collect())
}

/// A mandate to begin.
#[derive(Debug, Clone)]
pub struct Beginning {
    /// The seat.
    pub seat: Id<Seat>,
    /// Who is to hold it.
    pub holder: Id<Actor>,
    /// The function.
    pub office: Office,
    /// From when; with an end where a past mandate is recorded.
    pub tenure: Tenure,
}

/// Begins a mandate on a seat.
///
/// # Errors
/// [`store::Error::NotFound`] when there is no such seat; [`Refused::Mandate`] with the rule that it breaks.
pub fn begin_in(tx: &mut Tx<'_>, space: Id<Space>, new: &Beginning) -> store::Result<Id<Mandate>> {
    let seat = seats::get_in(tx, space, new.seat)?;
    let holder = directory::standing_in(tx, new.holder)?;
    check(tx, space, seat.body, seat.id, holder.id, None, new.tenure)?;
    let (id, now, by) = (tx.id::<Mandate>(), tx.now(), tx.who().account_id());
    let Tenure { since, until, ended } = new.tenure;
    tx.exec(
        INSERT,
        &params![
            space,
            id,
            seat.body,
            seat.id,
            holder.id,
            &new.office,
            since,
            until,
            ended.map(|ending| ending.on),
            ended.map(|ending| ending.why),
            now,
            by
        ],
    )?;
    directory::keep_in(tx, holder.id, space)?;
    record_beginning(tx, space, id, &seat, &holder, new)?;
    match ended {
        Some(ending) => record_end(tx, id, seat.body, holder.id, ending),
        None => {
            seats::seat_holder_in(tx, space, seat.id, id, holder.name(), until)?;
            tx.exec(bodies::COUNT_FILLED, &params![space, seat.body, 1])?;
        }
    }
    Ok(id)
}

/// Tells the journal, with what a plan may want to count: women and youth among those who take a seat.
fn record_beginning(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Mandate>,
    seat: &Seat,
    holder: &Actor,
    new: &Beginning,
) -> store::Result<()> {
    let since = new.tenure.since;
    let statutes = rules::statutes_in(tx, space, seat.body)?;
    let is_young = match (holder.facts.birth, statutes.youth_below(since)) {
        (Some(birth), Some(years)) => is_below(birth, years, since),
        _ => false,
    };
    let is_woman = holder.facts.sex == Some(Sex::Female);
    let entry = Entry::new("gov.mandate.begun", "gov-mandate", id).at(since).with("seat", seat.number);
    let entry = entry.with("office", known(&new.office)).link("person", holder.id).link("gov-body", seat.body);
    tx.record(entry.amount("women", is_woman.into()).amount("youth", is_young.into()));
    Ok(())
}

/// A function that most bodies know; what a body calls one of its own stays out of the journal, because somebody typed it.
const fn known(office: &Office) -> Option<&'static str> {
    match office {
        Office::Known(function) => Some(function.code()),
        Office::Own(_) => None,
    }
}

fn record_end(tx: &mut Tx<'_>, id: Id<Mandate>, body: Id<Body>, holder: Id<Actor>, ending: Ending) {
    let entry = Entry::new("gov.mandate.ended", "gov-mandate", id).at(ending.on).with("why", ending.why.code());
    tx.record(entry.link("person", holder).link("gov-body", body));
}

/// Ends a mandate. One that was recorded by mistake ends on its first day: nobody ever sat.
///
/// # Errors
/// [`store::Error::NotFound`]; [`Refused::EndedAlready`]; [`Refused::Mandate`] when the day cannot be.
pub fn end_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Mandate>, ending: Ending) -> store::Result<()> {
    let MandateRow { mandate, .. } = tx.one(ONE, &params![space, id])?.ok_or(store::Error::NotFound)?;
    let on = if ending.why == EndReason::Mistake { mandate.tenure.since } else { ending.on };
    let ending = Ending { on, ..ending };
    let ended = Tenure { ended: Some(ending), ..mandate.tenure };
    ended.check(tx.today(), &[], &[]).map_err(Refused::Mandate)?;
    let (now, by) = (tx.now(), tx.who().account_id());
    if tx.exec(END, &params![space, id, ending.on, ending.why, now, by])? == 0 {
        return Err(Refused::EndedAlready.into());
    }
    seats::vacate_in(tx, space, mandate.seat)?;
    tx.exec(bodies::COUNT_FILLED, &params![space, mandate.body, -1])?;
    record_end(tx, id, mandate.body, mandate.holder, ending);
    Ok(())
}

/// Corrects the function, the first day and the planned end of a mandate that goes on.
///
/// # Errors
/// [`store::Error::NotFound`]; [`Refused::EndedAlready`]; [`Refused::Mandate`] with the rule that it would break.
pub fn correct_in(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Mandate>,
    office: &Office,
    since: Date,
    until: Option<Date>,
) -> store::Result<()> {
    let row: MandateRow = tx.one(ONE, &params![space, id])?.ok_or(store::Error::NotFound)?;
    let mandate = row.mandate;
    if mandate.tenure.ended.is_some() {
        return Err(Refused::EndedAlready.into());
    }
    check(tx, space, mandate.body, mandate.seat, mandate.holder, Some(id), Tenure::from(since, until))?;
    tx.exec(CORRECT, &params![space, id, office, since, until])?;
    seats::seat_holder_in(tx, space, mandate.seat, id, &row.name, until)?;
    let entry = Entry::new("gov.mandate.corrected", "gov-mandate", id).with("since", since).with("until", until);
    tx.record(entry.link("person", mandate.holder).link("gov-body", mandate.body));
    Ok(())
}

/// Refuses a tenure that meets another one of the seat or of the person, `but` itself.
fn check(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    body: Id<Body>,
    seat: Id<Seat>,
    holder: Id<Actor>,
    but: Option<Id<Mandate>>,
    tenure: Tenure,
) -> store::Result<()> {
    let others = |held: Vec<Of<Id<Mandate>>>| -> Vec<Tenure> {
        held.into_iter().filter(|Of(id, _)| Some(*id) != but).map(|Of(_, tenure)| tenure).collect()
    };
    let of_seat = others(tx.all(TENURES_OF_SEAT, &params![space, seat])?);
    let of_holder = others(tx.all(TENURES_OF_HOLDER, &params![space, body, holder])?);
    tenure.check(tx.today(), &of_seat, &of_holder).map_err(|broken: Broken| Refused::Mandate(broken).into())
}
