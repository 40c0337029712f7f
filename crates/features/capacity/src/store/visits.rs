use actors::Space;
use actors::accounts::Account;
use actors::directory::{self, Actor, ActorKind};
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, FromRow, Keys, Row, Sealed, Tx, params};

use super::{COMMITMENT, VISIT};
use crate::model::Refused;
use crate::model::plan::Deed;
use crate::model::visit::{Commitment, Note, Visit, VisitKey, VisitKind};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT space_id, id, association, kind, peer, coach, planned_on, held_on, next_on, saved, data \
             FROM capacity_visit ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE space_id = $1 AND id = $2");
const OF_COACH: &str = select!(
    "WHERE space_id = $1 AND coach = $2 AND (planned_on, id) < ($3, $4) ORDER BY planned_on DESC, id DESC LIMIT $5"
);
const ADD: &str = "INSERT INTO capacity_visit (space_id, id, association, kind, peer, coach, planned_on, held_on, next_on, saved, \
     data) VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, NULL, 0, $8)";
const HOLD: &str = "UPDATE capacity_visit SET held_on = $3, next_on = $4, data = $5, saved = saved + 1 \
     WHERE space_id = $1 AND id = $2 AND saved = $6";
const DROP: &str = "DELETE FROM capacity_visit WHERE space_id = $1 AND id = $2 AND held_on IS NULL";
const COMMITMENTS: &str = "SELECT id, number, due, kept_on, data FROM capacity_commitment \
     WHERE space_id = $1 AND visit = $2 ORDER BY number LIMIT 50";
const COMMIT: &str = "INSERT INTO capacity_commitment (space_id, visit, id, number, due, kept_on, data) \
     VALUES ($1, $2, $3, $4, $5, NULL, $6)";
const KEEP: &str = "UPDATE capacity_commitment SET kept_on = $4 WHERE space_id = $1 AND visit = $2 AND id = $3";
const SHELVE: &str =
    "INSERT INTO capacity_visit_shelf (association, planned_on, visit, kept_by) VALUES ($1, $2, $3, $4)";
const UNSHELVE: &str = "DELETE FROM capacity_visit_shelf WHERE association = $1 AND planned_on = $2 AND visit = $3";
const SHELF: &str = "SELECT h.kept_by, h.visit FROM capacity_visit_shelf h JOIN actor s ON s.id = h.association \
     JOIN actor o ON o.root = s.root WHERE o.id = $1 ORDER BY h.planned_on DESC, h.visit DESC LIMIT 50";
const ABOUT: &str = "SELECT h.kept_by FROM capacity_visit_shelf h JOIN actor s ON s.id = h.association \
     JOIN actor o ON o.root = s.root WHERE h.visit = $1 AND o.id = $2";
const COUNT: &str = "SELECT COUNT(*) FROM capacity_visit WHERE space_id = $1 AND held_on IS NOT NULL";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, OF_COACH, ADD, HOLD, DROP, COMMITMENTS, COMMIT, KEEP, SHELVE, UNSHELVE, SHELF, ABOUT, COUNT];

/// More than anybody keeps.
const MOST_COMMITMENTS: usize = 20;

struct Found {
    visit: Visit,
    data: Sealed,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let key = VisitKey { space: columns.take()?, visit: columns.take()? };
        let (association, kind, peer, coach) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        let (planned_on, held_on, next_on) = (columns.take()?, columns.take()?, columns.take()?);
        let (saved, note) = (columns.take()?, Note::default());
        let visit = Visit { key, association, kind, peer, coach, planned_on, held_on, next_on, saved, note };
        Ok(Self { visit, data: columns.take()? })
    }
}

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Visit> {
        let note = super::open(keys, VISIT, self.visit.key.visit.uuid(), &self.data)?;
        Ok(Visit { note, ..self.visit })
    }
}

struct Promised {
    id: Id<Commitment>,
    number: i32,
    due: Option<Date>,
    kept_on: Option<Date>,
    data: Sealed,
}

store::row! { Promised { id, number, due, kept_on, data } }

impl Promised {
    fn open(self, keys: &Keys) -> store::Result<Commitment> {
        let deed = super::open(keys, COMMITMENT, self.id.uuid(), &self.data)?;
        let Self { id, number, due, kept_on, .. } = self;
        Ok(Commitment { id, number, due, kept_on, deed })
    }
}

/// A visit.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn one(db: &Db, key: VisitKey) -> store::Result<Option<Visit>> {
    let row: Option<Found> = db.one(ONE, &params![key.space, key.visit]).await?;
    row.map(|row| row.open(db.keys())).transpose()
}

fn one_in(tx: &mut Tx<'_>, key: VisitKey) -> store::Result<Visit> {
    let row: Option<Found> = tx.one(ONE, &params![key.space, key.visit])?;
    row.ok_or(Refused::Gone)?.open(tx.keys())
}

/// The visits of a coach, the latest first; `after` is the day and the visit behind which a page begins.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn of_coach(
    db: &Db,
    space: Id<Space>,
    coach: Id<Account>,
    after: Option<(Date, Id<Visit>)>,
    limit: u32,
) -> store::Result<Vec<Visit>> {
    let (day, id) = after.unwrap_or((Date::constant(9999, 12, 31), Id::from_uuid(uuid::Uuid::max())));
    let rows: Vec<Found> = db.all(OF_COACH, &params![space, coach, day, id, limit]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// The visits to an association, wherever they are kept, the latest first.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn about(db: &Db, association: Id<Actor>) -> store::Result<Vec<Visit>> {
    let keys: Vec<(Id<Space>, Id<Visit>)> = db.all(SHELF, &params![association]).await?;
    let mut found = Vec::new();
    for (space, visit) in keys {
        found.extend(one(db, VisitKey { space, visit }).await?);
    }
    Ok(found)
}

/// A visit to an association, wherever it is kept.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn one_about(db: &Db, association: Id<Actor>, visit: Id<Visit>) -> store::Result<Option<Visit>> {
    match db.one(ABOUT, &params![visit, association]).await? {
        Some(space) => one(db, VisitKey { space, visit }).await,
        None => Ok(None),
    }
}

/// What was promised at a visit.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn commitments(db: &Db, key: VisitKey) -> store::Result<Vec<Commitment>> {
    let rows: Vec<Promised> = db.all(COMMITMENTS, &params![key.space, key.visit]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// How many visits of a space took place.
///
/// # Errors
/// As [`Db::one`].
pub async fn held(db: &Db, space: Id<Space>) -> store::Result<i64> {
    Ok(db.one(COUNT, &params![space]).await?.unwrap_or(0))
}

/// A visit to be planned.
#[derive(Debug, Clone)]
pub struct NewVisit {
    /// Who is coached.
    pub association: Id<Actor>,
    /// What kind of meeting it is.
    pub kind: VisitKind,
    /// Who shares what it knows, in an exchange.
    pub peer: Option<Id<Actor>>,
    /// Who coaches.
    pub coach: Id<Account>,
    /// When.
    pub planned_on: Date,
    /// What it is for.
    pub aims: String,
}

fn organisation_in(tx: &mut Tx<'_>, id: Id<Actor>) -> store::Result<Id<Actor>> {
    let actor = directory::standing_in(tx, id)?;
    if actor.kind == ActorKind::Organisation { Ok(actor.id) } else { Err(Refused::NoOrganisation.into()) }
}

/// Plans a visit.
///
/// # Errors
/// [`Refused::NoOrganisation`]; [`Refused::NoPeer`] for an exchange of an association with itself or with nobody; as
/// [`Tx::exec`].
pub fn plan(tx: &mut Tx<'_>, space: Id<Space>, new: NewVisit) -> store::Result<VisitKey> {
    let association = organisation_in(tx, new.association)?;
    let peer = new.peer.map(|peer| organisation_in(tx, peer)).transpose()?;
    let is_paired = (new.kind == VisitKind::Exchange) == peer.is_some();
    if !is_paired || peer == Some(association) {
        return Err(Refused::NoPeer.into());
    }
    let key = VisitKey { space, visit: tx.id() };
    let note = Note { aims: new.aims, findings: String::new() };
    let data = super::seal(tx.keys(), VISIT, key.visit.uuid(), &note)?;
    let NewVisit { kind, coach, planned_on, .. } = new;
    tx.exec(ADD, &params![space, key.visit, association, kind, peer, coach, planned_on, data])?;
    tx.exec(SHELVE, &params![association, planned_on, key.visit, space])?;
    let entry = Entry::new("capacity.visit.planned", "capacity-visit", key.visit).with("kind", kind.code());
    tx.record(entry.link("actor", association));
    Ok(key)
}

/// What a coach writes once the visit took place.
#[derive(Debug, Clone)]
pub struct Report {
    /// When it took place.
    pub held_on: Date,
    /// What it was for.
    pub aims: String,
    /// What was found.
    pub findings: String,
    /// When they see each other again.
    pub next_on: Option<Date>,
    /// How often the visit had been saved when she read it.
    pub saved: i32,
}

/// Writes the account of a visit; it is told to the journal once, on the day on which it took place.
///
/// # Errors
/// [`Refused::Newer`] where somebody saved it meanwhile; [`Refused::Gone`]; as [`Tx::exec`].
pub fn hold(tx: &mut Tx<'_>, key: VisitKey, report: Report) -> store::Result<()> {
    let before = one_in(tx, key)?;
    let Report { held_on, aims, findings, next_on, saved } = report;
    let data = super::seal(tx.keys(), VISIT, key.visit.uuid(), &Note { aims, findings })?;
    if tx.exec(HOLD, &params![key.space, key.visit, held_on, next_on, data, saved])? == 0 {
        return Err(Refused::Newer.into());
    }
    if before.held_on.is_none() {
        let entry = Entry::new("capacity.visit", "capacity-visit", key.visit).link("actor", before.association);
        let entry = before.peer.into_iter().fold(entry, |entry, peer| entry.link("peer", peer));
        tx.record(entry.at(held_on).with("kind", before.kind.code()));
    } else {
        let entry =
            || Entry::new("capacity.visit.corrected", "capacity-visit", key.visit).link("actor", before.association);
        match before.held_on.filter(|was| *was != held_on) {
            Some(was) => {
                tx.record(entry().at(was).amount("visits", -1));
                tx.record(entry().at(held_on).amount("visits", 1));
            }
            None => {
                tx.record(entry());
            }
        }
    }
    Ok(())
}

/// Takes a visit back that did not take place.
///
/// # Errors
/// [`Refused::OutOfTurn`] of one that did; as [`Tx::exec`].
pub fn cancel(tx: &mut Tx<'_>, key: VisitKey) -> store::Result<()> {
    let visit = one_in(tx, key)?;
    if tx.exec(DROP, &params![key.space, key.visit])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    tx.exec(UNSHELVE, &params![visit.association, visit.planned_on, key.visit])?;
    let entry = Entry::new("capacity.visit.cancelled", "capacity-visit", key.visit);
    tx.record(entry.link("actor", visit.association));
    Ok(())
}

/// Writes down what somebody promised at a visit that took place.
///
/// # Errors
/// [`Refused::OutOfTurn`] before it took place; [`Refused::Full`]; as [`Tx::exec`].
pub fn commit(tx: &mut Tx<'_>, key: VisitKey, deed: Deed, due: Option<Date>) -> store::Result<Id<Commitment>> {
    if one_in(tx, key)?.held_on.is_none() {
        return Err(Refused::OutOfTurn.into());
    }
    let rows: Vec<Promised> = tx.all(COMMITMENTS, &params![key.space, key.visit])?;
    if rows.len() >= MOST_COMMITMENTS {
        return Err(Refused::TooManyCommitments.into());
    }
    let (id, number) = (tx.id::<Commitment>(), rows.last().map_or(1, |last| last.number + 1));
    let data = super::seal(tx.keys(), COMMITMENT, id.uuid(), &deed)?;
    tx.exec(COMMIT, &params![key.space, key.visit, id, number, due, data])?;
    tx.record(Entry::new("capacity.commitment.made", "capacity-visit", key.visit).link("commitment", id));
    Ok(id)
}

/// Notes that a commitment was kept, or that it was not after all.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn keep(tx: &mut Tx<'_>, key: VisitKey, id: Id<Commitment>, is_kept: bool) -> store::Result<()> {
    let on = is_kept.then(|| tx.today());
    if tx.exec(KEEP, &params![key.space, key.visit, id, on])? == 0 {
        return Err(Refused::Gone.into());
    }
    let entry = Entry::new("capacity.commitment.kept", "capacity-visit", key.visit).link("commitment", id);
    tx.record(entry.amount("kept", if is_kept { 1 } else { -1 }));
    Ok(())
}
