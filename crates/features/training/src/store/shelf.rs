use actors::Space;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};
use store::{Db, FromRow, Row, Tx, params};

use super::{json, plan, read};
use crate::model::{Call, CallState, Key};

const PUT: &str = "INSERT INTO training_shelf (id, slug, kept_by, closes_at, card) VALUES ($1, $2, $3, $4, $5) \
     ON CONFLICT (id) DO UPDATE SET closes_at = excluded.closes_at, card = excluded.card";
const TAKEN: &str = "SELECT 1 FROM training_shelf WHERE slug = $1";
const BY_SLUG: &str = "SELECT kept_by, id FROM training_shelf WHERE slug = $1";
const OPEN: &str =
    "SELECT id, closes_at, card FROM training_shelf WHERE (closes_at, id) > ($1, $2) ORDER BY closes_at, id LIMIT $3";
const PAST: &str = "SELECT id, closes_at, card FROM training_shelf WHERE (closes_at, id) < ($1, $2) \
     ORDER BY closes_at DESC, id DESC LIMIT $3";

pub(super) const STATEMENTS: &[&str] = &[PUT, TAKEN, BY_SLUG, OPEN, PAST];

/// What a list shows of a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The last part of its address.
    pub slug: String,
    /// Its title.
    pub title: Text,
    /// The beginning of what it says.
    pub summary: Text,
    /// Where it stands.
    pub state: CallState,
    /// From when it takes applications.
    pub opens: Date,
    /// Until when.
    pub closes: DateTime,
    /// The places of its cohorts together.
    pub places: i32,
    /// Where its cohorts are: codes of places.
    pub where_: Vec<String>,
    /// The organisation that calls.
    pub keeper: Text,
    /// The address of its page.
    pub keeper_slug: String,
}

/// A call on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Which one.
    pub id: Id<Call>,
    /// When it closes.
    pub closes_at: Timestamp,
    /// What is shown of it.
    pub card: Card,
}

impl FromRow for Shown {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, closes_at) = (columns.take()?, columns.take()?);
        Ok(Self { id, closes_at, card: read(&columns.take::<String>()?)? })
    }
}

/// Where a page of a list begins.
pub type After = Option<(Timestamp, Id<Call>)>;

/// Calls that have not closed, those that close first at the head.
///
/// # Errors
/// As [`Db::all`].
pub async fn open(db: &Db, after: After, limit: u32) -> store::Result<Vec<Shown>> {
    let (at, id) = after.unwrap_or((db.world().now(), Id::from_uuid(uuid::Uuid::max())));
    db.all(OPEN, &params![at, id, limit]).await
}

/// Calls that have closed, the latest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn past(db: &Db, after: After, limit: u32) -> store::Result<Vec<Shown>> {
    let (at, id) = after.unwrap_or((db.world().now(), Id::from_uuid(uuid::Uuid::max())));
    db.all(PAST, &params![at, id, limit]).await
}

/// The call at a public address.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<Key>> {
    let found: Option<(Id<Space>, Id<Call>)> = db.one(BY_SLUG, &params![slug]).await?;
    Ok(found.map(|(space, call)| Key { space, call }))
}

pub(super) fn is_taken(tx: &mut Tx<'_>, slug: &str) -> store::Result<bool> {
    Ok(tx.one::<i64>(TAKEN, &params![slug])?.is_some())
}

/// Puts a call where it now stands.
pub(super) fn put(tx: &mut Tx<'_>, call: &Call, space: &Space) -> store::Result<()> {
    let Some(slug) = call.slug.clone() else { return Ok(()) };
    let cohorts = plan::cohorts_in(tx, call.key.space, call.key.call)?;
    let content = &call.content;
    let mut where_: Vec<String> = cohorts.iter().filter_map(|cohort| cohort.content.place.clone()).collect();
    where_.sort_unstable();
    where_.dedup();
    where_.truncate(12);
    let card = Card {
        slug: slug.clone(),
        title: content.title.clone(),
        summary: search::beginning(&content.words),
        state: call.state,
        opens: content.opens,
        closes: content.closes,
        places: cohorts.iter().map(|cohort| cohort.content.places).sum(),
        where_,
        keeper: space.name.clone(),
        keeper_slug: space.slug.clone(),
    };
    tx.exec(PUT, &params![call.key.call, &slug, space.id, call.closes_at, json(&card)?]).map(drop)
}
