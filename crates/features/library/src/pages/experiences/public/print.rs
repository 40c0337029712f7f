//! `GET /experiences/{slug}/sheet.pdf?lang=ar`: the sheet on paper.

use actors::spaces;
use axum::extract::Path;
use papers::pdf;
use web::{Desk, Download, Error, Result, Visit};

use super::published;
use crate::papers::experience;

/// Prints the public version in the language of the visit.
pub(crate) async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Download> {
    let desk = Desk::free().await?;
    let (experience, version) = published(&visit, &slug).await?;
    let keeper = spaces::get(visit.db(), experience.key.space).await?.ok_or(Error::NotFound)?;
    let document = experience::document(&visit, &experience, &version, &keeper.name).await?;
    let bytes = desk.make(move || pdf::render(&document)).await?;
    Ok(Download::pdf(&format!("{slug}-{}", visit.lang.code()), bytes))
}
