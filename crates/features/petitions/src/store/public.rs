use std::collections::BTreeMap;

use jiff::Timestamp;
use kernel::Id;
use store::{Db, Sealed, params};

use super::signatures::SEALED;
use crate::model::{How, Key, Petition, Signature, Supporter};

const LISTED: &str = "SELECT space, petition, slug, listed_at FROM petition_address WHERE listed_at IS NOT NULL \
     ORDER BY listed_at DESC, slug LIMIT $1";
const LISTED_BEFORE: &str = "SELECT space, petition, slug, listed_at FROM petition_address WHERE listed_at IS NOT NULL \
     AND (listed_at < $1 OR (listed_at = $1 AND slug > $2)) ORDER BY listed_at DESC, slug LIMIT $3";
const BY_PROVINCE: &str = "SELECT province, CAST(SUM(count) AS BIGINT) FROM petition_tally \
     WHERE space_id = $1 AND petition = $2 GROUP BY province";
const HELD: &str = "SELECT id, how, signed_at, data FROM petition_signature \
     WHERE space_id = $1 AND petition = $2 AND leaf = $3";

pub(super) const STATEMENTS: &[&str] = &[LISTED, LISTED_BEFORE, BY_PROVINCE, HELD];

/// The public address of a petition that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Where the petition is found.
    pub key: Key,
    /// Its address.
    pub slug: String,
    /// When it was opened, by which the list is ordered.
    pub listed_at: Timestamp,
}

/// The petitions of all spaces that were opened, the newest first, behind one of them: at most `limit`.
///
/// # Errors
/// As [`Db::all`].
pub async fn listed(db: &Db, after: Option<(Timestamp, &str)>, limit: u32) -> store::Result<Vec<Listed>> {
    type Row = (Id<actors::Space>, Id<Petition>, String, Timestamp);
    let rows: Vec<Row> = match after {
        Some((at, slug)) => db.all(LISTED_BEFORE, &params![at, slug, limit]).await?,
        None => db.all(LISTED, &params![limit]).await?,
    };
    let read = |(space, petition, slug, listed_at)| Listed { key: Key { space, petition }, slug, listed_at };
    Ok(rows.into_iter().map(read).collect())
}

/// Signatures that stand, by province: at most some eighty.
///
/// # Errors
/// As [`Db::all`].
pub async fn by_province(db: &Db, key: Key) -> store::Result<BTreeMap<String, u64>> {
    let rows: Vec<(String, i64)> = db.all(BY_PROVINCE, &params![key.space, key.petition]).await?;
    Ok(rows.into_iter().map(|(province, count)| (province, count.max(0) as u64)).collect())
}

/// A signature that stands, opened for who holds its receipt.
pub struct Held {
    /// Its identity.
    pub id: Id<Signature>,
    /// By which way it came.
    pub how: How,
    /// When it was given.
    pub signed_at: Timestamp,
    data: Sealed,
}

impl Held {
    /// What the supporter wrote.
    ///
    /// # Errors
    /// When the keys are others or what was sealed was changed.
    pub fn open(&self, db: &Db) -> store::Result<Supporter> {
        let opened = db.keys().open(SEALED.context, self.id.uuid(), &self.data)?;
        serde_json::from_str(opened.reveal()).map_err(super::unreadable)
    }
}

store::row! { Held { id, how, signed_at, data } }

/// The signature of a number in the log; none if it does not stand.
///
/// # Errors
/// As [`Db::one`].
pub async fn held(db: &Db, key: Key, leaf: u64) -> store::Result<Option<Held>> {
    db.one(HELD, &params![key.space, key.petition, leaf as i64]).await
}
