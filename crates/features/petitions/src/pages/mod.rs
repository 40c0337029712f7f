//! The pages, by who uses them.

pub(crate) mod collect;
pub(crate) mod follow;
pub(crate) mod growth;
pub(crate) mod log;
pub(crate) mod public;
pub(crate) mod setup;

use std::path::Path;
use std::sync::Arc;

use kernel::Id;
use search::Like;
use store::Tx;
use web::{Error, Result, Visit};

use crate::Refused;
use crate::model::law::{self, Rules};
use crate::model::{Key, Petition};
use crate::store::petitions;

/// The rules under which a petition was born.
pub(crate) fn rules_of(petition: &Petition) -> Result<Arc<Rules>> {
    Rules::read(&petition.rules).map_err(Error::fault)
}

/// The petition of an address below `/s/{space}/petitions/{petition}`.
pub(crate) async fn petition_of(visit: &Visit, id: &str) -> Result<Petition> {
    let petition: Id<Petition> = id.parse().map_err(|_| Error::NotFound)?;
    let key = Key { space: visit.space()?.id, petition };
    petitions::one(visit.db(), key).await?.ok_or(Error::NotFound)
}

/// The petition of a public address `/petitions/{slug}`: it is there from the day on which it was opened.
pub(crate) async fn published(visit: &Visit, slug: &str) -> Result<Petition> {
    let petition = petitions::by_slug(visit.db(), slug).await?.ok_or(Error::NotFound)?;
    if petition.state.is_public() { Ok(petition) } else { Err(Error::NotFound) }
}

/// What a petition is about, for what others know about the same.
pub(crate) fn about(petition: &Petition) -> Like {
    let (words, place) = (petition.title.clone(), petition.territory.clone());
    Like { words, place, except: Some(petition.key.petition.uuid()), limit: 3, ..Like::default() }
}

/// The address of a page of this petition for those who carry it.
pub(crate) fn petition_path(visit: &Visit, petition: Id<Petition>, below: &str) -> String {
    let path = visit.path(&format!("petitions/{petition}"));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// The public address of this petition, from the root of the site.
pub(crate) fn public_path(petition: &Petition, below: &str) -> String {
    if below.is_empty() {
        format!("/petitions/{}", petition.slug)
    } else {
        format!("/petitions/{}/{below}", petition.slug)
    }
}

/// All procedures that this installation knows: those of the program, and those of its own folder.
pub(crate) fn procedures(visit: &Visit) -> Vec<Arc<Rules>> {
    law::procedures(visit.db().config().keys.parent().filter(|folder| *folder != Path::new("")))
}

/// Writes to the space's journal in the visitor's name; a refusal by one of our rules comes back apart.
pub(crate) async fn write<R: Send + 'static>(
    visit: &Visit,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<std::result::Result<R, Refused>> {
    match visit.db().write(visit.stream()?, visit.who(), act).await {
        Ok(done) => Ok(Ok(done)),
        Err(error) => Ok(Err(error.refusal::<Refused>()?)),
    }
}
