//! What everybody reads.

pub(super) mod compare;
pub(super) mod export;
pub(super) mod list;
pub(super) mod print;
pub(super) mod show;
pub(super) mod versions;

use web::{Error, Result, Visit};

use crate::model::experience::Experience;
use crate::store::experiences::published::{self, Version};
use crate::store::experiences::sheets;

/// The experience of a public address with the version that is read; one that was never published, or was withdrawn, is not
/// there.
pub(super) async fn published(visit: &Visit, slug: &str) -> Result<(Experience, Version)> {
    let experience = sheets::by_slug(visit.db(), slug).await?.filter(Experience::is_public).ok_or(Error::NotFound)?;
    let version = published::version(visit.db(), experience.key, experience.version).await?.ok_or(Error::NotFound)?;
    Ok((experience, version))
}
