use actors::Space;
use kernel::{Id, Text, Visibility};
use serde::{Deserialize, Serialize};
use store::{Db, Tx, params};

use super::written;
use crate::model::dataset::{About, Dataset};

const BY_SLUG: &str = "SELECT slug, dataset, kept_by, visibility, is_withdrawn, stamp, card FROM library_dataset_shelf \
     WHERE slug = $1";
const PUBLIC: &str = "SELECT slug, dataset, kept_by, visibility, is_withdrawn, stamp, card FROM library_dataset_shelf \
     WHERE NOT is_withdrawn AND visibility = 'public' AND (stamp, slug) < ($1, $2) \
     ORDER BY stamp DESC, slug DESC LIMIT $3";
const NETWORK: &str = "SELECT slug, dataset, kept_by, visibility, is_withdrawn, stamp, card FROM library_dataset_shelf \
     WHERE NOT is_withdrawn AND visibility <> 'space' AND (stamp, slug) < ($1, $2) \
     ORDER BY stamp DESC, slug DESC LIMIT $3";
const LATEST_OF: &str = "SELECT slug, dataset, kept_by, visibility, is_withdrawn, stamp, card FROM library_dataset_shelf \
     WHERE NOT is_withdrawn AND visibility = 'public' AND kept_by = $1 ORDER BY stamp DESC LIMIT $2";
const PUT: &str = "INSERT INTO library_dataset_shelf (slug, dataset, kept_by, visibility, is_withdrawn, stamp, card) \
     VALUES ($1, $2, $3, $4, $5, $6, $7) \
     ON CONFLICT (dataset) DO UPDATE SET visibility = excluded.visibility, is_withdrawn = excluded.is_withdrawn, \
     stamp = excluded.stamp, card = excluded.card";

pub(super) const STATEMENTS: &[&str] = &[BY_SLUG, PUBLIC, NETWORK, LATEST_OF, PUT];

/// Where a dataset is to be found, and for whose eyes it is.
#[derive(Debug, Clone)]
pub struct Shelved {
    /// The last part of its address.
    pub slug: String,
    /// The dataset.
    pub dataset: Id<Dataset>,
    /// The space that keeps it.
    pub kept_by: Id<Space>,
    /// For whose eyes it is.
    pub visibility: Visibility,
    /// Whether it was withdrawn.
    pub is_withdrawn: bool,
    /// When it last changed, in microseconds.
    pub stamp: i64,
    card: String,
}

store::row! { Shelved { slug, dataset, kept_by, visibility, is_withdrawn, stamp, card } }

impl Shelved {
    /// What lists show of it.
    pub fn card(&self) -> Card {
        serde_json::from_str(&self.card).unwrap_or_default()
    }
}

/// What lists show of a dataset.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub summary: Text,
    /// Who keeps it.
    pub publisher: Text,
    /// How many rows its newest version has.
    pub rows: usize,
    /// How many columns.
    pub columns: usize,
    /// The number of its newest version.
    pub version: u32,
    /// Its licence, as [`crate::model::dataset::Licence`] codes it.
    pub licence: String,
}

impl Card {
    pub(super) fn of(about: &About, publisher: &Text, rows: usize, columns: usize, version: u32) -> Self {
        Self {
            title: about.title.clone(),
            summary: about.summary.clone(),
            publisher: publisher.clone(),
            rows,
            columns,
            version,
            licence: about.licence.map_or_else(String::new, |licence| licence.code().to_owned()),
        }
    }
}

/// A page of what is on the shelf.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Whether what is for the network is listed too.
    pub with_network: bool,
    /// The key of the last one of the page before.
    pub after: Option<(i64, String)>,
    /// How many at most.
    pub limit: u32,
}

/// Who keeps a dataset at this address; also a withdrawn one, also one that not everybody may see.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<Shelved>> {
    db.one(BY_SLUG, &params![slug]).await
}

/// The datasets that somebody may see without being of their space, the newest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn listed(db: &Db, asked: Listed) -> store::Result<Vec<Shelved>> {
    let (stamp, slug) = asked.after.unwrap_or((i64::MAX, String::new()));
    let sql = if asked.with_network { NETWORK } else { PUBLIC };
    db.all(sql, &params![stamp, slug, asked.limit]).await
}

/// The newest public datasets of a space.
///
/// # Errors
/// As [`Db::all`].
pub async fn latest_of(db: &Db, space: Id<Space>, limit: u32) -> store::Result<Vec<Shelved>> {
    db.all(LATEST_OF, &params![space, limit]).await
}

/// Whether an address is taken: part of a write.
pub(super) fn is_taken(tx: &mut Tx<'_>, slug: &str) -> store::Result<bool> {
    Ok(tx.one::<Shelved>(BY_SLUG, &params![slug])?.is_some())
}

/// Puts a dataset on the shelf, or what changed of it: part of a write.
pub(super) fn put(tx: &mut Tx<'_>, dataset: &Dataset, slug: &str, card: &Card) -> store::Result<()> {
    let (stamp, is_withdrawn) = (tx.now().as_microsecond(), dataset.withdrawn_at.is_some());
    let row = params![slug, dataset.id, dataset.space, dataset.visibility, is_withdrawn, stamp, written(card)];
    tx.exec(PUT, &row).map(drop)
}
