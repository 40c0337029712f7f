use actors::{Actor, Space};
use jiff::Timestamp;
use kernel::{Id, Text};
use store::{Db, Keys, Sealed, SealedColumn, Secret, Tx, params};

use crate::model::{Contact, Fields, Profile, Public, Sort};

const CONTACTS: &str = "network_profile.contacts";

/// The sealed column, for the rotation of keys.
pub(super) const SEALED: SealedColumn =
    SealedColumn { table: "network_profile", key: &["actor"], id: "actor", column: "contacts", context: CONTACTS };

/// The profile that stands for a record: its own, else the oldest of those that were merged into it.
const OF: &str = "SELECT p.actor, p.sort, p.description, p.site, p.contacts, p.closed, p.is_public, p.kept_by, \
        p.claimed_at, p.revision, p.edited_at \
     FROM actor a JOIN network_profile p ON p.actor = a.id WHERE a.root = $1 \
     ORDER BY (CASE WHEN a.id = $1 THEN 0 ELSE 1 END), p.created_at, p.actor LIMIT 1";
const THEMES: &str = "SELECT theme FROM network_theme WHERE actor = $1 ORDER BY theme";
const PUBLICS: &str = "SELECT public FROM network_public WHERE actor = $1 ORDER BY public";
const PUT: &str = "INSERT INTO network_profile (actor, sort, description, site, contacts, closed, is_public, kept_by, \
        claimed_at, revision, created_at, edited_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) \
     ON CONFLICT (actor) DO UPDATE SET sort = excluded.sort, description = excluded.description, site = excluded.site, \
        contacts = excluded.contacts, closed = excluded.closed, is_public = excluded.is_public, \
        kept_by = excluded.kept_by, claimed_at = excluded.claimed_at, revision = excluded.revision, \
        edited_at = excluded.edited_at";
const CLEAR_THEMES: &str = "DELETE FROM network_theme WHERE actor = $1";
const ADD_THEME: &str = "INSERT INTO network_theme (actor, theme) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const CLEAR_PUBLICS: &str = "DELETE FROM network_public WHERE actor = $1";
const ADD_PUBLIC: &str = "INSERT INTO network_public (actor, public) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const HOUSE: &str =
    "SELECT s.id FROM actor a JOIN space s ON s.organisation = a.id WHERE a.root = $1 ORDER BY s.slug LIMIT 1";

pub(super) const STATEMENTS: &[&str] =
    &[OF, THEMES, PUBLICS, PUT, CLEAR_THEMES, ADD_THEME, CLEAR_PUBLICS, ADD_PUBLIC, HOUSE];

/// A profile as its row has it.
struct Found {
    actor: Id<Actor>,
    sort: Sort,
    description: Text,
    site: Option<String>,
    contacts: Option<Sealed>,
    closed: Fields,
    is_public: bool,
    kept_by: Option<Id<Space>>,
    claimed_at: Option<Timestamp>,
    revision: i64,
    edited_at: Timestamp,
}

store::row! {
    Found { actor, sort, description, site, contacts, closed, is_public, kept_by, claimed_at, revision, edited_at }
}

impl Found {
    fn open(self, keys: &Keys, themes: Vec<String>, publics: Vec<Public>) -> store::Result<Profile> {
        let contacts = self.contacts.map(|sealed| open(keys, self.actor, &sealed)).transpose()?.unwrap_or_default();
        Ok(Profile {
            actor: self.actor,
            sort: self.sort,
            description: self.description,
            site: self.site,
            contacts,
            themes,
            publics,
            closed: self.closed,
            is_public: self.is_public,
            kept_by: self.kept_by,
            claimed_at: self.claimed_at,
            revision: self.revision,
            edited_at: self.edited_at,
        })
    }
}

/// The profile that stands for a standing record; it may be that of a record merged into it.
///
/// # Errors
/// Whatever the engine meets.
pub async fn of(db: &Db, actor: Id<Actor>) -> store::Result<Option<Profile>> {
    let Some(found) = db.one::<Found>(OF, &params![actor]).await? else { return Ok(None) };
    let themes = db.all(THEMES, &params![found.actor]).await?;
    let publics = db.all(PUBLICS, &params![found.actor]).await?;
    found.open(db.keys(), themes, publics).map(Some)
}

/// As [`of`], within a write.
///
/// # Errors
/// Whatever the engine meets.
pub fn of_in(tx: &mut Tx<'_>, actor: Id<Actor>) -> store::Result<Option<Profile>> {
    let Some(found) = tx.one::<Found>(OF, &params![actor])? else { return Ok(None) };
    let themes = tx.all(THEMES, &params![found.actor])?;
    let publics = tx.all(PUBLICS, &params![found.actor])?;
    found.open(tx.keys(), themes, publics).map(Some)
}

/// Writes a profile, new or not, with its themes and publics; the journal entry is the caller's.
///
/// # Errors
/// Whatever the engine meets.
pub fn put_in(tx: &mut Tx<'_>, profile: &Profile) -> store::Result<()> {
    let Profile { actor, sort, description, site, closed, is_public, kept_by, claimed_at, revision, .. } = profile;
    let (contacts, now) = (seal(tx.keys(), *actor, &profile.contacts)?, tx.now());
    tx.exec(
        PUT,
        &params![*actor, *sort, description, site, contacts, closed, *is_public, kept_by, claimed_at, *revision, now],
    )?;
    tx.exec(CLEAR_THEMES, &params![*actor])?;
    for theme in &profile.themes {
        tx.exec(ADD_THEME, &params![*actor, theme])?;
    }
    tx.exec(CLEAR_PUBLICS, &params![*actor])?;
    for public in &profile.publics {
        tx.exec(ADD_PUBLIC, &params![*actor, *public])?;
    }
    Ok(())
}

/// The space that is the house of an organisation, if it has one.
///
/// # Errors
/// Whatever the engine meets.
pub async fn house(db: &Db, actor: Id<Actor>) -> store::Result<Option<Id<Space>>> {
    db.one(HOUSE, &params![actor]).await
}

/// As [`house`], within a write.
///
/// # Errors
/// Whatever the engine meets.
pub fn house_in(tx: &mut Tx<'_>, actor: Id<Actor>) -> store::Result<Option<Id<Space>>> {
    tx.one(HOUSE, &params![actor])
}

/// Contacts as the column holds them; nothing for none.
pub(crate) fn seal(keys: &Keys, actor: Id<Actor>, contacts: &[Contact]) -> store::Result<Option<Sealed>> {
    if contacts.is_empty() {
        return Ok(None);
    }
    let json = serde_json::to_string(contacts).map_err(|fault| store::Error::Internal(fault.to_string()))?;
    Ok(Some(keys.seal(CONTACTS, actor.uuid(), &Secret::new(json))))
}

/// What [`seal`] closed.
pub(crate) fn open(keys: &Keys, actor: Id<Actor>, sealed: &Sealed) -> store::Result<Vec<Contact>> {
    let json = keys.open(CONTACTS, actor.uuid(), sealed)?;
    // What it holds is not told: it may be a person's number.
    let damaged = |_| store::Error::Damaged { what: "contacts of a profile are not readable".into() };
    serde_json::from_str(json.reveal()).map_err(damaged)
}
