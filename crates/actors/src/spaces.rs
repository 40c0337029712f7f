//! Spaces: the house of one organisation within the installation, and what its records belong to.

use jiff::Timestamp;
use kernel::slug::Slugs;
use kernel::{Id, Text};
use store::{Db, Entry, Stream, Tx, Who, params};

use crate::directory::Actor;
use crate::{Refusal, Result};

/// The space of one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Space {
    /// Its identity, first in every key of its records.
    pub id: Id<Self>,
    /// Its short name, in addresses: `/s/fmas`.
    pub slug: String,
    /// Its name.
    pub name: Text,
    /// The organisation whose house it is.
    pub organisation: Id<Actor>,
    /// Whether the public home page of the network lists it.
    pub listed: bool,
    /// When it was opened.
    pub created_at: Timestamp,
}

store::row! { Space { id, slug, name, organisation, listed, created_at } }

/// What a new space needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSpace {
    /// 2 to 40 small letters, digits and hyphens, beginning with a letter; no other space has it.
    pub slug: String,
    /// Its name.
    pub name: Text,
    /// The organisation whose house it is: a record of the directory.
    pub organisation: Id<Actor>,
    /// Whether the public home page of the network lists it.
    pub listed: bool,
}

const BY_SLUG: &str = "SELECT id, slug, name, organisation, listed, created_at FROM space WHERE slug = $1";
const BY_ID: &str = "SELECT id, slug, name, organisation, listed, created_at FROM space WHERE id = $1";
const ALL: &str = "SELECT id, slug, name, organisation, listed, created_at FROM space ORDER BY slug";
const INSERT: &str = "INSERT INTO space (id, slug, name, organisation, listed, created_at)
    VALUES ($1, $2, $3, $4, $5, $6)";
const UPDATE: &str = "UPDATE space SET name = $2, listed = $3 WHERE id = $1";

const VOICE: &str = "SELECT s.id, s.slug, s.name, s.organisation, s.listed, s.created_at
    FROM space_voice v JOIN space s ON s.id = v.space";
const SET_VOICE: &str = "INSERT INTO space_voice (one, space) VALUES (1, $1)
    ON CONFLICT (one) DO UPDATE SET space = excluded.space";

pub(crate) const STATEMENTS: &[&str] = &[BY_SLUG, BY_ID, ALL, INSERT, UPDATE, VOICE, SET_VOICE];

/// The space that speaks for the whole network, if one was named: it composes the public home page, and followers
/// elsewhere follow it.
pub async fn voice(db: &Db) -> Result<Option<Space>> {
    Ok(db.one(VOICE, &[]).await?)
}

/// Names the space that speaks for the whole network.
///
/// # Errors
/// [`Refusal::UnknownSpace`].
pub async fn set_voice(db: &Db, who: Who, space: Id<Space>) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        if tx.one::<Space>(BY_ID, &params![space])?.is_none() {
            return Err(Refusal::UnknownSpace.into());
        }
        tx.exec(SET_VOICE, &params![space])?;
        tx.record(Entry::new("space.speaks", "space", space));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, who, act).await?)
}

/// The space with this short name.
pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<Space>> {
    Ok(db.one(BY_SLUG, &params![slug]).await?)
}

/// The space with this identity.
pub async fn get(db: &Db, space: Id<Space>) -> Result<Option<Space>> {
    Ok(db.one(BY_ID, &params![space]).await?)
}

/// All spaces, by short name.
pub async fn all(db: &Db) -> Result<Vec<Space>> {
    Ok(db.all(ALL, &[]).await?)
}

/// Opens a space for an organisation.
///
/// # Errors
/// [`Refusal::BadSlug`], [`Refusal::SlugTaken`], [`Refusal::NameMissing`], [`Refusal::UnknownActor`].
pub async fn create(db: &Db, who: Who, new: NewSpace) -> Result<Space> {
    Ok(db.write(Stream::COMMON, who, move |tx| create_in(tx, new)).await?)
}

/// As [`create`], within a write.
///
/// # Errors
/// As [`create`].
pub fn create_in(tx: &mut Tx<'_>, new: NewSpace) -> store::Result<Space> {
    if !is_slug(&new.slug) {
        return Err(Refusal::BadSlug.into());
    }
    if new.name.is_empty() {
        return Err(Refusal::NameMissing.into());
    }
    if tx.one::<Space>(BY_SLUG, &params![&new.slug])?.is_some() {
        return Err(Refusal::SlugTaken.into());
    }
    let organisation = crate::directory::root_in(tx, new.organisation)?;
    let NewSpace { slug, name, listed, .. } = new;
    let space = Space { id: tx.id(), slug, name, organisation, listed, created_at: tx.now() };
    tx.exec(INSERT, &params![space.id, &space.slug, &space.name, space.organisation, space.listed, space.created_at])?;
    tx.record(Entry::new("space.created", "space", space.id).with("slug", space.slug.as_str()));
    Ok(space)
}

/// Renames a space, or lists it on the public home page, or no longer.
///
/// # Errors
/// [`Refusal::NameMissing`], [`Refusal::UnknownSpace`].
pub async fn update(db: &Db, who: Who, space: Id<Space>, name: Text, listed: bool) -> Result<()> {
    if name.is_empty() {
        return Err(Refusal::NameMissing.into());
    }
    let act = move |tx: &mut Tx<'_>| {
        if tx.exec(UPDATE, &params![space, &name, listed])? == 0 {
            return Err(Refusal::UnknownSpace.into());
        }
        tx.record(Entry::new("space.changed", "space", space).with("listed", listed));
        Ok(())
    };
    Ok(db.write(Stream::space(space), who, act).await?)
}

const SLUGS: Slugs = Slugs::of_length(2..=40);

/// Whether a text can be the short name of a space: it begins with a letter.
pub fn is_slug(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && SLUGS.read(text).is_ok_and(|slug| slug == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_is_fit_for_an_address() {
        for good in ["fmas", "amsed", "a2", "jeunes-de-tata", "b3-b4"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "a", "2a", "-a", "a-", "Fmas", "é1", "a b", "a/b", "a.b", "a--b", &"a".repeat(41)] {
            assert!(!is_slug(bad), "{bad}");
        }
    }
}
