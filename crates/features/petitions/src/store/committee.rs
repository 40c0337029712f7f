//! Initiators, committee, and the minutes of its meeting.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Text};
use store::{Db, Entry, Keys, Sealed, SealedColumn, Secret, Tx, params};

use super::{petitions, unreadable};
use crate::Refused;
use crate::model::{Identity, Initiator, Key, Minutes, Part};

/// What is sealed of an initiator.
pub const SEALED: SealedColumn = SealedColumn {
    table: "petition_initiator",
    key: &["space_id", "petition", "id"],
    id: "id",
    column: "data",
    context: CONTEXT,
};
const CONTEXT: &str = "petition_initiator.data";

const OF: &str = "SELECT id, part, region, is_named, position, data FROM petition_initiator \
     WHERE space_id = $1 AND petition = $2 ORDER BY position, id";
const LAST: &str = "SELECT position FROM petition_initiator WHERE space_id = $1 AND petition = $2 \
     ORDER BY position DESC LIMIT 1";
const ADD: &str = "INSERT INTO petition_initiator (space_id, petition, id, part, region, is_named, position, data, added_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const CHANGE: &str = "UPDATE petition_initiator SET part = $4, region = $5, is_named = $6, data = $7 \
     WHERE space_id = $1 AND petition = $2 AND id = $3";
const REMOVE: &str = "DELETE FROM petition_initiator WHERE space_id = $1 AND petition = $2 AND id = $3";
const YIELD: &str = "UPDATE petition_initiator SET part = 'member' \
     WHERE space_id = $1 AND petition = $2 AND part = $3 AND id <> $4";
const MINUTES: &str = "SELECT held_on, place, decisions, present, written_at FROM petition_minutes \
     WHERE space_id = $1 AND petition = $2";
const WRITE_MINUTES: &str = "INSERT INTO petition_minutes (space_id, petition, held_on, place, decisions, present, written_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (space_id, petition) DO UPDATE \
     SET held_on = excluded.held_on, place = excluded.place, decisions = excluded.decisions, present = excluded.present, \
     written_at = excluded.written_at";

pub(super) const STATEMENTS: &[&str] = &[OF, LAST, ADD, CHANGE, REMOVE, YIELD, MINUTES, WRITE_MINUTES];

/// Who took the initiative, in their order, opened: for those who carry the petition.
///
/// # Errors
/// As [`Db::all`]; whatever keeps a sealed value from being opened.
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<Initiator>> {
    type Line = (Id<Initiator>, Part, Option<String>, bool, u32, Sealed);
    let rows: Vec<Line> = db.all(OF, &params![key.space, key.petition]).await?;
    let open = |(id, part, region, is_named, position, data): Line| {
        let words = db.keys().open(CONTEXT, id.uuid(), &data)?;
        let identity = serde_json::from_str(words.reveal()).map_err(unreadable)?;
        Ok(Initiator { id, part, region, is_named, position, identity })
    };
    rows.into_iter().map(open).collect()
}

/// The members of the committee whose names the public may read: part and name.
///
/// # Errors
/// As [`of`].
pub async fn named(db: &Db, key: Key) -> store::Result<Vec<(Part, String)>> {
    let everybody = of(db, key).await?;
    Ok(everybody.into_iter().filter(|one| one.is_named).map(|one| (one.part, one.identity.name())).collect())
}

/// An initiator as she is written down.
#[derive(Debug, Clone, PartialEq)]
pub struct NewInitiator {
    /// The part. A committee has one mandatary and one deputy: who was it before becomes a member.
    pub part: Part,
    /// The code of her region.
    pub region: Option<String>,
    /// Whether the public may read her name.
    pub is_named: bool,
    /// Who it is.
    pub identity: Identity,
}

/// Writes an initiator down, the last of the list.
///
/// # Errors
/// [`Refused::OutOfTurn`] once the petition was filed; whatever the engine meets.
pub fn add(tx: &mut Tx<'_>, key: Key, new: &NewInitiator) -> store::Result<Id<Initiator>> {
    before_filing(tx, key)?;
    let (id, now) = (tx.id(), tx.now());
    let data = seal(tx.keys(), id, &new.identity)?;
    let last: u32 = tx.one(LAST, &params![key.space, key.petition])?.unwrap_or(0);
    let row = params![key.space, key.petition, id, new.part, &new.region, new.is_named, last + 1, data, now];
    tx.exec(ADD, &row)?;
    stand_alone(tx, key, id, new.part)?;
    tx.record(entry("petition.initiator.added", key, id).with("part", new.part));
    Ok(id)
}

/// Writes an initiator down anew.
///
/// # Errors
/// [`store::Error::NotFound`]; as [`add`].
pub fn change(tx: &mut Tx<'_>, key: Key, id: Id<Initiator>, new: &NewInitiator) -> store::Result<()> {
    before_filing(tx, key)?;
    let data = seal(tx.keys(), id, &new.identity)?;
    match tx.exec(CHANGE, &params![key.space, key.petition, id, new.part, &new.region, new.is_named, data])? {
        0 => return Err(store::Error::NotFound),
        _ => stand_alone(tx, key, id, new.part)?,
    }
    tx.record(entry("petition.initiator.changed", key, id).with("part", new.part));
    Ok(())
}

/// Strikes an initiator from the list, with all that was sealed of her.
///
/// # Errors
/// [`store::Error::NotFound`]; as [`add`].
pub fn remove(tx: &mut Tx<'_>, key: Key, id: Id<Initiator>) -> store::Result<()> {
    before_filing(tx, key)?;
    if tx.exec(REMOVE, &params![key.space, key.petition, id])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.record(entry("petition.initiator.removed", key, id));
    Ok(())
}

fn entry(kind: &'static str, key: Key, id: Id<Initiator>) -> Entry {
    Entry::new(kind, "petition-initiator", id).link("petition", key.petition)
}

fn seal(keys: &Keys, id: Id<Initiator>, identity: &Identity) -> store::Result<Sealed> {
    let words = serde_json::to_string(identity).map_err(unreadable)?;
    Ok(keys.seal(CONTEXT, id.uuid(), &Secret::new(words)))
}

/// There is one mandatary and one deputy: who was it before becomes a member.
fn stand_alone(tx: &mut Tx<'_>, key: Key, id: Id<Initiator>, part: Part) -> store::Result<()> {
    if matches!(part, Part::Mandatary | Part::Deputy) {
        tx.exec(YIELD, &params![key.space, key.petition, part, id])?;
    }
    Ok(())
}

/// What was filed stays as it was filed.
fn before_filing(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let petition = petitions::one_in(tx, key)?.ok_or(store::Error::NotFound)?;
    if petition.filed_on.is_some() || petition.ended_on.is_some() { Err(Refused::OutOfTurn.into()) } else { Ok(()) }
}

/// The minutes of the committee's meeting, once they are written.
///
/// # Errors
/// As [`Db::one`].
pub async fn minutes(db: &Db, key: Key) -> store::Result<Option<Minutes>> {
    let row: Option<(Date, String, Text, String, Timestamp)> =
        db.one(MINUTES, &params![key.space, key.petition]).await?;
    let Some((held_on, place, decisions, present, written_at)) = row else { return Ok(None) };
    let present = serde_json::from_str(&present).map_err(unreadable)?;
    Ok(Some(Minutes { held_on, place, decisions, present, written_at }))
}

/// Writes the minutes, or writes them anew. They are dated by the write.
///
/// # Errors
/// [`Refused::OutOfTurn`] once the petition was filed; whatever the engine meets.
pub fn write_minutes(
    tx: &mut Tx<'_>,
    key: Key,
    held_on: Date,
    place: &str,
    decisions: &Text,
    present: &[Id<Initiator>],
) -> store::Result<()> {
    before_filing(tx, key)?;
    let (now, present) = (tx.now(), serde_json::to_string(present).map_err(unreadable)?);
    tx.exec(WRITE_MINUTES, &params![key.space, key.petition, held_on, place, decisions, present, now])?;
    tx.record(Entry::new("petition.minutes.written", "petition", key.petition).at(held_on));
    Ok(())
}
