use actors::Space;
use actors::accounts::Account;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, FromRow, Row, Tx, params};
use web::table::PAGE_ROWS;

use super::{authors, sections, steps};
use crate::model::experience::{Experience, Head, Key, Refused, State, Step};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT e.space_id, e.id, e.slug, e.state, e.round, e.version, e.head, e.is_generated, e.begun_at, e.changed_at \
             FROM experience e ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE e.space_id = $1 AND e.id = $2");
const BY_SLUG: &str =
    select!("JOIN experience_address a ON a.space = e.space_id AND a.experience = e.id WHERE a.slug = $1");
const LATEST: &str = select!("WHERE e.space_id = $1 ORDER BY e.changed_at DESC, e.id DESC LIMIT $2");
const EARLIER: &str =
    select!("WHERE e.space_id = $1 AND (e.changed_at, e.id) < ($2, $3) ORDER BY e.changed_at DESC, e.id DESC LIMIT $4");
const LATEST_IN: &str =
    select!("WHERE e.space_id = $1 AND e.state = $2 ORDER BY e.changed_at DESC, e.id DESC LIMIT $3");
const EARLIER_IN: &str = select!(
    "WHERE e.space_id = $1 AND e.state = $2 AND (e.changed_at, e.id) < ($3, $4) \
     ORDER BY e.changed_at DESC, e.id DESC LIMIT $5"
);
const INSERT: &str = "INSERT INTO experience \
     (space_id, id, slug, state, round, version, head, is_generated, begun_at, changed_at) \
     VALUES ($1, $2, $3, 'draft', 0, 0, $4, $5, $6, $6)";
const RESERVE: &str =
    "INSERT INTO experience_address (slug, space, experience) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
const RELEASE: &str = "DELETE FROM experience_address WHERE slug = $1 AND space = $2 AND experience = $3";
const MOVE: &str = "UPDATE experience SET slug = $3, changed_at = $4 WHERE space_id = $1 AND id = $2";
const TOUCH: &str = "UPDATE experience SET changed_at = $3 WHERE space_id = $1 AND id = $2";
const HEAD: &str = "UPDATE experience SET head = $3, changed_at = $4 WHERE space_id = $1 AND id = $2";
const STAND: &str =
    "UPDATE experience SET state = $3, round = $4, version = $5, changed_at = $6 WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, BY_SLUG, LATEST, EARLIER, LATEST_IN, EARLIER_IN, INSERT, RESERVE, RELEASE, MOVE, TOUCH, HEAD, STAND];

impl FromRow for Experience {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            key: Key { space: columns.take()?, experience: columns.take()? },
            slug: columns.take()?,
            state: columns.take()?,
            round: columns.take()?,
            version: columns.take()?,
            head: columns.take()?,
            is_generated: columns.take()?,
            begun_at: columns.take()?,
            changed_at: columns.take()?,
        })
    }
}

/// An experience of a space.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, key: Key) -> store::Result<Option<Experience>> {
    db.one(ONE, &params![key.space, key.experience]).await
}

/// As [`one`], within a write.
///
/// # Errors
/// [`store::Error::NotFound`]; as [`Tx::one`].
pub fn one_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Experience> {
    tx.one(ONE, &params![key.space, key.experience])?.ok_or(store::Error::NotFound)
}

/// The experience of a public address, whatever its state.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<Experience>> {
    db.one(BY_SLUG, &params![slug]).await
}

/// The experiences of a space, what changed last first, a page and one more; `after` is the last one of the page before.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(
    db: &Db,
    space: Id<Space>,
    state: Option<State>,
    after: Option<(Timestamp, Id<Experience>)>,
) -> store::Result<Vec<Experience>> {
    let rows = PAGE_ROWS as i64 + 1;
    match (state, after) {
        (None, None) => db.all(LATEST, &params![space, rows]).await,
        (None, Some((at, id))) => db.all(EARLIER, &params![space, at, id, rows]).await,
        (Some(state), None) => db.all(LATEST_IN, &params![space, state, rows]).await,
        (Some(state), Some((at, id))) => db.all(EARLIER_IN, &params![space, state, at, id, rows]).await,
    }
}

/// What a new experience needs.
#[derive(Debug, Clone)]
pub struct New {
    /// The space that keeps it.
    pub space: Id<Space>,
    /// Its public address.
    pub slug: String,
    /// Title, place and so on.
    pub head: Head,
    /// Who begins it: its first author.
    pub by: Id<Account>,
    /// Whether it is generated for a demonstration.
    pub is_generated: bool,
}

/// Begins an experience.
///
/// # Errors
/// [`Refused::AddressTaken`]; whatever the engine meets.
pub fn create(tx: &mut Tx<'_>, new: New) -> store::Result<Key> {
    let key = Key { space: new.space, experience: tx.id() };
    reserve(tx, key, &new.slug)?;
    let now = tx.now();
    tx.exec(INSERT, &params![key.space, key.experience, &new.slug, &new.head, new.is_generated, now])?;
    authors::insert(tx, key, new.by)?;
    sections::insert_head(tx, key, 1, &new.head, new.by)?;
    steps::insert(tx, key, Step::Begun, Some(new.by), "")?;
    let mut entry = Entry::new("library.experience.begun", "experience", key.experience).with("slug", new.slug);
    for link in &new.head.links {
        entry = entry.link("source", link.id);
    }
    tx.record(entry);
    Ok(key)
}

fn reserve(tx: &mut Tx<'_>, key: Key, slug: &str) -> store::Result<()> {
    match tx.exec(RESERVE, &params![slug, key.space, key.experience])? {
        0 => Err(Refused::AddressTaken.into()),
        _ => Ok(()),
    }
}

/// Gives an experience that was never published another address; the one before is free again.
///
/// # Errors
/// [`Refused::AddressTaken`]; [`Refused::OutOfTurn`] once a version was published; whatever the engine meets.
pub fn readdress(tx: &mut Tx<'_>, key: Key, slug: &str) -> store::Result<()> {
    let experience = one_in(tx, key)?;
    if experience.version > 0 {
        return Err(Refused::OutOfTurn.into());
    }
    if experience.slug == slug {
        return Err(Refused::Same.into());
    }
    reserve(tx, key, slug)?;
    tx.exec(RELEASE, &params![experience.slug, key.space, key.experience])?;
    let now = tx.now();
    tx.exec(MOVE, &params![key.space, key.experience, slug, now])?;
    tx.record(Entry::new("library.experience.readdressed", "experience", key.experience).with("slug", slug));
    Ok(())
}

/// Notes that something of it changed.
pub(super) fn touch(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let now = tx.now();
    tx.exec(TOUCH, &params![key.space, key.experience, now]).map(drop)
}

pub(super) fn set_head(tx: &mut Tx<'_>, key: Key, head: &Head) -> store::Result<()> {
    let now = tx.now();
    tx.exec(HEAD, &params![key.space, key.experience, head, now]).map(drop)
}

/// Where it stands from now on.
pub(super) fn stand(tx: &mut Tx<'_>, key: Key, state: State, round: u32, version: u32) -> store::Result<()> {
    let now = tx.now();
    tx.exec(STAND, &params![key.space, key.experience, state, round, version, now]).map(drop)
}
