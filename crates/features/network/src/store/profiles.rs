use actors::directory::{self, Facts};
use actors::{Actor, Space};
use jiff::Timestamp;
use kernel::{Id, Text};
use store::{Db, Entry, Keys, Sealed, SealedColumn, Secret, Tx, params};

use super::{changes, relations};
use crate::Refused;
use crate::model::{By, Contact, Fields, Profile, Public, Relation, Sort, Standing, What};

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

/// Begins the profile of an organisation that has none.
///
/// # Errors
/// [`Refused::Begun`] where there is one already; [`actors::Refusal::UnknownActor`].
pub fn begin_in(tx: &mut Tx<'_>, mut profile: Profile) -> store::Result<()> {
    profile.actor = directory::root_in(tx, profile.actor)?;
    if of_in(tx, profile.actor)?.is_some() {
        return Err(Refused::Begun.into());
    }
    profile.revision = 1;
    put_in(tx, &profile)?;
    changes::add_in(tx, profile.actor, What::Begun, &[], profile.kept_by)?;
    tell_begun(tx, profile.actor, profile.sort, profile.is_public);
    Ok(())
}

/// Tells the journal that an organisation has a profile now.
pub(super) fn tell_begun(tx: &mut Tx<'_>, actor: Id<Actor>, sort: Sort, is_public: bool) {
    tx.record(Entry::new("network.profile.begun", "actor", actor).with("sort", sort.code()));
    if is_public {
        publish(tx, actor);
    }
    if sort == Sort::Coalition {
        tx.record(Entry::new(COALITION, "actor", actor).link("actor", actor));
    }
}

/// What a plan counts as a coalition built.
pub const COALITION: &str = "network.coalition.begun";

/// What a plan counts as a profile published.
pub const PUBLISHED: &str = "network.profile.published";

fn publish(tx: &mut Tx<'_>, actor: Id<Actor>) {
    tx.record(Entry::new(PUBLISHED, "actor", actor).link("actor", actor));
}

/// A change of a profile, whole.
#[derive(Debug, Clone)]
pub struct Save {
    /// What the directory says: name, acronym, place, founding.
    pub facts: Facts,
    /// Everything else, with the record that it is of.
    pub profile: Profile,
    /// What stood when the form was opened.
    pub upon: Standing,
    /// Relations that it shows to everybody, or no longer; those that are not named stay as they are.
    pub shown: Vec<(Id<Relation>, bool)>,
    /// Who saves.
    pub by: By,
}

/// Saves a profile, and tells which fields changed.
///
/// # Errors
/// [`Refused::SavedMeanwhile`] where it is no longer what the form was opened upon; [`Refused::NotKept`] for who no longer
/// keeps it; what [`directory::update_in`] refuses.
pub fn save_in(tx: &mut Tx<'_>, save: &Save) -> store::Result<Vec<&'static str>> {
    let actor = directory::standing_in(tx, save.profile.actor)?;
    let before = of_in(tx, actor.id)?.ok_or(store::Error::NotFound)?;
    if !save.by.keeps(house_in(tx, actor.id)?, before.claimed_at) {
        return Err(Refused::NotKept.into());
    }
    if Standing::of(&actor.facts, &before) != save.upon {
        return Err(Refused::SavedMeanwhile.into());
    }
    let now = tx.now();
    let after = Profile {
        actor: actor.id,
        revision: before.revision + 1,
        kept_by: Some(save.by.space()),
        claimed_at: before.claimed_at.or_else(|| save.by.is_own().then_some(now)),
        ..save.profile.clone()
    };
    let mut changed = after.changed_from(&before);
    if save.facts != actor.facts {
        changed.extend(changed_facts(&save.facts, &actor.facts));
        directory::update_in(tx, actor.id, save.facts.clone())?;
    }
    let known = relations::of_in(tx, actor.id)?;
    for (id, is_shown) in &save.shown {
        if let Some(relation) = known.iter().find(|relation| relation.id == *id)
            && relations::show_in(tx, relation, actor.id, *is_shown)?
        {
            changed.push("relations");
        }
    }
    changed.dedup();
    put_in(tx, &after)?;
    note(tx, &before, &after, save.by, &changed)?;
    Ok(changed)
}

/// Tells journal and history what changed.
fn note(tx: &mut Tx<'_>, before: &Profile, after: &Profile, by: By, changed: &[&'static str]) -> store::Result<()> {
    let (actor, space) = (after.actor, Some(by.space()));
    let what = if by.is_own() { What::Own } else { What::Kept };
    changes::add_in(tx, actor, what, changed, space)?;
    tx.record(Entry::new("network.profile.saved", "actor", actor).with("fields", changed).with("own", by.is_own()));
    match (before.is_public, after.is_public) {
        (false, true) => {
            changes::add_in(tx, actor, What::Published, &[], space)?;
            publish(tx, actor);
        }
        (true, false) => {
            changes::add_in(tx, actor, What::Withdrawn, &[], space)?;
            tx.record(Entry::new("network.profile.withdrawn", "actor", actor));
        }
        _ => {}
    }
    Ok(())
}

fn changed_facts(after: &Facts, before: &Facts) -> Vec<&'static str> {
    [
        ("name", after.name != before.name),
        ("acronym", after.acronym != before.acronym),
        ("place", after.place != before.place),
        ("founded", after.founded != before.founded),
    ]
    .into_iter()
    .filter_map(|(field, changed)| changed.then_some(field))
    .collect()
}
