//! The antennas and who reports for them.

use actors::Space;
use kernel::Id;
use store::{Db, params};

use crate::model::article::Antenna;

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT id, space, slug, name, words, place, opened_at, closed_at FROM portal_antenna ", $rest)
    };
}

const BY_SLUG: &str = select!("WHERE slug = $1");
const OF_SPACE: &str = select!("WHERE space = $1 ORDER BY id LIMIT 200");
const ALL: &str = select!("ORDER BY id LIMIT 500");

pub(super) const STATEMENTS: &[&str] = &[BY_SLUG, OF_SPACE, ALL];

store::row! { Antenna { id, space, slug, name, words, place, opened_at, closed_at } }

/// The antenna of a public address.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<Antenna>> {
    db.one(BY_SLUG, &params![slug]).await
}

/// The antennas of a newsroom, the oldest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_space(db: &Db, space: Id<Space>) -> store::Result<Vec<Antenna>> {
    db.all(OF_SPACE, &params![space]).await
}

/// All antennas of the installation, the oldest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn all(db: &Db) -> store::Result<Vec<Antenna>> {
    db.all(ALL, &[]).await
}
