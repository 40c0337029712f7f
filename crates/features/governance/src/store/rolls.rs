use std::collections::BTreeMap;

use actors::Space;
use actors::directory::{Actor, Facts};
use kernel::Id;
use store::{Db, Tx};

use super::mandates::{self, Tenures};
use super::rules;
use super::seats::{self, SeatRow};
use crate::model::import::{Roll, RollSeat, Sitting};
use crate::model::{Body, Statutes};
use jiff::civil::Date;

/// A body as it stands, for the preview of an import.
///
/// # Errors
/// As [`Db::all`].
pub async fn read(db: &Db, space: Id<Space>, body: Id<Body>) -> store::Result<Roll> {
    let rows = seats::every(db, space, body).await?;
    let tenures = mandates::tenures(db, space, body).await?;
    Ok(roll(db.world().today(), rows, tenures, rules::statutes(db, space, body).await?))
}

/// As [`read`], within the write that applies the import.
///
/// # Errors
/// As [`Tx::all`].
pub fn read_in(tx: &mut Tx<'_>, space: Id<Space>, body: Id<Body>) -> store::Result<Roll> {
    let rows = seats::every_in(tx, space, body)?;
    let tenures = mandates::tenures_in(tx, space, body)?;
    let statutes = rules::statutes_in(tx, space, body)?;
    Ok(roll(tx.today(), rows, tenures, statutes))
}

fn roll(today: Date, rows: Vec<SeatRow>, mut tenures: Tenures, statutes: Statutes) -> Roll {
    let mut people: BTreeMap<Id<Actor>, Facts> = BTreeMap::new();
    let mut seat = |row: SeatRow| {
        let sitting = row.holder.map(|holder| {
            people.insert(holder.person, holder.facts);
            Sitting { mandate: holder.mandate, person: holder.person, office: holder.office, tenure: holder.tenure }
        });
        let tenures = tenures.of_seat.remove(&row.id).unwrap_or_default();
        RollSeat { id: row.id, number: row.number, sitting, tenures }
    };
    let seats = rows.into_iter().map(&mut seat).collect();
    Roll { today, seats, held: tenures.of_person, people, statutes, ..Roll::default() }
}
