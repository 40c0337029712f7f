use actors::Space;
use actors::directory::Actor;
use jiff::civil::Date;
use kernel::{Id, Text};
use std::collections::BTreeMap;
use store::{Db, Entry, Sealed, SealedColumn, Tx, params};

use super::{opened, sealed};
use crate::model::officer::{Officer, Particulars};

/// What is sealed of somebody who sits in the bureau.
pub const SEALED: SealedColumn = SealedColumn {
    table: "toolkit_officer",
    key: &["space_id", "person"],
    id: "person",
    column: "data",
    context: CONTEXT,
};
const CONTEXT: &str = "toolkit_officer.data";

/// The most people that a table of the bureau lists.
const MOST: i64 = 200;

const SEATED: &str = "SELECT r.id, r.name, s.office, s.since FROM toolkit_seat s \
     JOIN toolkit_body b ON b.space_id = s.space_id AND b.body = s.body \
     JOIN actor a ON a.id = s.person JOIN actor r ON r.id = a.root \
     WHERE s.space_id = $1 AND s.ended_on IS NULL AND b.kind = 'bureau' ORDER BY s.number, s.mandate LIMIT $2";
const PARTICULARS: &str = "SELECT o.person, a.root, o.data FROM toolkit_officer o JOIN actor a ON a.id = o.person \
     WHERE o.space_id = $1 ORDER BY o.changed_at LIMIT 2000";
const BUREAU: &str = "SELECT body FROM toolkit_body WHERE space_id = $1 AND kind = 'bureau' LIMIT 1";
const SAVE: &str = "INSERT INTO toolkit_officer (space_id, person, data, changed_at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (space_id, person) DO UPDATE SET data = excluded.data, changed_at = excluded.changed_at";
const ERASE: &str =
    "DELETE FROM toolkit_officer WHERE space_id = $1 AND person IN (SELECT id FROM actor WHERE root = $2)";
const IS_SEATED: &str = "SELECT r.id FROM toolkit_seat s JOIN actor a ON a.id = s.person JOIN actor r ON r.id = a.root \
     WHERE s.space_id = $1 AND s.ended_on IS NULL AND r.id = $2 LIMIT 1";

pub(super) const STATEMENTS: &[&str] = &[SEATED, PARTICULARS, BUREAU, SAVE, ERASE, IS_SEATED];

/// Who sits in the bureau, in the order of the seats, with what is known of each: for the secretariat only.
///
/// # Errors
/// As [`Db::all`]; whatever keeps a sealed value from being opened.
pub async fn all(db: &Db, space: Id<Space>) -> store::Result<Vec<Officer>> {
    let seated: Vec<(Id<Actor>, Text, String, Date)> = db.all(SEATED, &params![space, MOST]).await?;
    let rows: Vec<(Id<Actor>, Id<Actor>, Sealed)> = db.all(PARTICULARS, &params![space]).await?;
    let mut known: BTreeMap<Id<Actor>, Particulars> = BTreeMap::new();
    for (person, root, data) in rows {
        known.insert(root, opened(db.keys(), CONTEXT, person.uuid(), &data)?);
    }
    let officer = |(person, name, office, since)| Officer {
        person,
        name,
        office,
        since,
        particulars: known.get(&person).cloned(),
    };
    Ok(seated.into_iter().map(officer).collect())
}

/// Whether the association has a bureau.
///
/// # Errors
/// As [`Db::one`].
pub async fn has_bureau(db: &Db, space: Id<Space>) -> store::Result<bool> {
    Ok(db.one::<uuid::Uuid>(BUREAU, &params![space]).await?.is_some())
}

/// Saves what the declaration says of somebody who sits in the bureau.
///
/// # Errors
/// [`store::Error::NotFound`] for somebody who does not.
pub fn save(tx: &mut Tx<'_>, space: Id<Space>, person: Id<Actor>, of: &Particulars) -> store::Result<()> {
    let person: Id<Actor> = tx.one(IS_SEATED, &params![space, person])?.ok_or(store::Error::NotFound)?;
    let (now, data) = (tx.now(), sealed(tx.keys(), CONTEXT, person.uuid(), of)?);
    tx.exec(SAVE, &params![space, person, data, now])?;
    tx.record(Entry::new("toolkit.officer.saved", "person", person));
    Ok(())
}

/// Erases it.
///
/// # Errors
/// As [`Tx::exec`].
pub fn erase(tx: &mut Tx<'_>, space: Id<Space>, person: Id<Actor>) -> store::Result<()> {
    tx.exec(ERASE, &params![space, person])?;
    tx.record(Entry::new("toolkit.officer.erased", "person", person));
    Ok(())
}
