use actors::Space;
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};
use store::{Db, Entry, Tx, params};

use super::{Json, json};
use crate::model::radio::Station;

const ONE: &str = "SELECT station FROM portal_station WHERE space_id = $1";
const PUT: &str = "INSERT INTO portal_station (space_id, station, changed_at) VALUES ($1, $2, $3) \
     ON CONFLICT (space_id) DO UPDATE SET station = excluded.station, changed_at = excluded.changed_at";
const SHOW: &str =
    "INSERT INTO portal_live (kept_by, card) VALUES ($1, $2) ON CONFLICT (kept_by) DO UPDATE SET card = excluded.card";
const HIDE: &str = "DELETE FROM portal_live WHERE kept_by = $1";
const LIVE: &str = "SELECT kept_by, card FROM portal_live ORDER BY kept_by LIMIT 50";
const SPACE_NAME: &str = "SELECT name FROM space WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[ONE, PUT, SHOW, HIDE, LIVE, SPACE_NAME];

/// A station with a live stream, for everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live {
    /// The space whose it is.
    pub kept_by: Id<Space>,
    /// Its name.
    pub name: Text,
    /// What is said of it.
    pub station: Station,
}

#[derive(Serialize, Deserialize)]
struct LiveCard {
    name: Text,
    station: Station,
}

/// What a space says of its station; an empty one where it says nothing.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, space: Id<Space>) -> store::Result<Option<Station>> {
    let found: Option<(Json<Station>,)> = db.one(ONE, &params![space]).await?;
    Ok(found.map(|(Json(station),)| station))
}

/// The stations with a live stream.
///
/// # Errors
/// As [`Db::all`].
pub async fn live(db: &Db) -> store::Result<Vec<Live>> {
    let rows: Vec<(Id<Space>, Json<LiveCard>)> = db.all(LIVE, &[]).await?;
    let live =
        |(kept_by, Json(card)): (Id<Space>, Json<LiveCard>)| Live { kept_by, name: card.name, station: card.station };
    Ok(rows.into_iter().map(live).collect())
}

/// Says anew what a station is.
///
/// # Errors
/// As [`Tx::exec`].
pub fn put(tx: &mut Tx<'_>, space: Id<Space>, station: Station) -> store::Result<()> {
    let now = tx.now();
    tx.exec(PUT, &params![space, json(&station), now])?;
    let covers: Vec<Id<media::File>> = station.cover.into_iter().collect();
    media::store::publish_in(tx, space, space, &covers)?;
    tx.record(Entry::new("portal.station.changed", "station", space).with("live", station.is_live()));
    if !station.is_live() {
        return tx.exec(HIDE, &params![space]).map(drop);
    }
    let name = match station.name.is_empty() {
        true => tx.one(SPACE_NAME, &params![space])?.unwrap_or_default(),
        false => station.name.clone(),
    };
    tx.exec(SHOW, &params![space, json(&LiveCard { name, station })]).map(drop)
}
