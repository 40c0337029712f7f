//! The catalogue as harvesters walk through it: by the instant of the last change, page by page, along an index.

use actors::Space;
use kernel::Id;
use store::{Db, params};
use uuid::Uuid;

use super::catalogue::{Kind, Record};

macro_rules! select {
    ($from:literal) => {
        concat!("SELECT r.id, r.kind, r.slug, r.kept_by, r.stamp, r.published_on, r.is_deleted, r.card FROM library_record r ", $from)
    };
}

const ALL: &str = select!("WHERE (r.stamp, r.id) > ($1, $2) AND r.stamp < $3 ORDER BY r.stamp, r.id LIMIT $4");
const OF_KIND: &str =
    select!("WHERE r.kind = $5 AND (r.stamp, r.id) > ($1, $2) AND r.stamp < $3 ORDER BY r.stamp, r.id LIMIT $4");
const OF_SPACE: &str =
    select!("WHERE r.kept_by = $5 AND (r.stamp, r.id) > ($1, $2) AND r.stamp < $3 ORDER BY r.stamp, r.id LIMIT $4");
const OF_THEME: &str = select!(
    "JOIN library_record_theme t ON t.id = r.id WHERE t.theme = $5 AND (t.stamp, t.id) > ($1, $2) AND t.stamp < $3 \
     ORDER BY t.stamp, t.id LIMIT $4"
);
const COUNT_ALL: &str = "SELECT COUNT(*) FROM library_record WHERE stamp > $1 AND stamp < $2";
const COUNT_KIND: &str = "SELECT COUNT(*) FROM library_record WHERE kind = $3 AND stamp > $1 AND stamp < $2";
const COUNT_SPACE: &str = "SELECT COUNT(*) FROM library_record WHERE kept_by = $3 AND stamp > $1 AND stamp < $2";
const COUNT_THEME: &str = "SELECT COUNT(*) FROM library_record_theme WHERE theme = $3 AND stamp > $1 AND stamp < $2";
const EARLIEST: &str = "SELECT stamp FROM library_record ORDER BY stamp, id LIMIT 1";

pub(super) const STATEMENTS: &[&str] =
    &[ALL, OF_KIND, OF_SPACE, OF_THEME, COUNT_ALL, COUNT_KIND, COUNT_SPACE, COUNT_THEME, EARLIEST];

/// A part of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Everything.
    All,
    /// Experiences, works or data.
    Kind(Kind),
    /// What a space keeps.
    Space(Id<Space>),
    /// What has a concept of the thesaurus.
    Theme(String),
}

/// Records that changed after a place and before an instant (in microseconds), also deleted ones, in the order of change.
///
/// # Errors
/// As [`Db::all`].
pub async fn changed(db: &Db, part: &Part, after: (i64, Uuid), before: i64, limit: u32) -> store::Result<Vec<Record>> {
    let (stamp, id) = after;
    match part {
        Part::All => db.all(ALL, &params![stamp, id, before, limit]).await,
        Part::Kind(kind) => db.all(OF_KIND, &params![stamp, id, before, limit, *kind]).await,
        Part::Space(space) => db.all(OF_SPACE, &params![stamp, id, before, limit, *space]).await,
        Part::Theme(theme) => db.all(OF_THEME, &params![stamp, id, before, limit, theme]).await,
    }
}

/// How many records changed between two instants, both left out, also deleted ones.
///
/// # Errors
/// As [`Db::one`].
pub async fn count(db: &Db, part: &Part, after: i64, before: i64) -> store::Result<u64> {
    let count: Option<i64> = match part {
        Part::All => db.one(COUNT_ALL, &params![after, before]).await?,
        Part::Kind(kind) => db.one(COUNT_KIND, &params![after, before, *kind]).await?,
        Part::Space(space) => db.one(COUNT_SPACE, &params![after, before, *space]).await?,
        Part::Theme(theme) => db.one(COUNT_THEME, &params![after, before, theme]).await?,
    };
    Ok(count.unwrap_or(0).unsigned_abs())
}

/// The oldest change, in microseconds; nothing in an empty catalogue.
///
/// # Errors
/// As [`Db::one`].
pub async fn earliest(db: &Db) -> store::Result<Option<i64>> {
    db.one(EARLIEST, &[]).await
}
