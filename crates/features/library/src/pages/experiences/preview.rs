//! `…/preview`: the sheet as a whole, as readers will have it.

use axum::extract::Path;
use maud::html;
use web::{Page, Result, Visit};

use super::dashboard::content_of;
use super::words::{chip, crumbs, prose};
use super::{Room, sheet};
use crate::store::experiences::{authors, sections};

/// Shows it.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let room = Room::of(&visit, &id).await?;
    let writings = sections::current(visit.db(), room.experience.key).await?;
    let content = content_of(&room, &writings);
    let authors = authors::of(visit.db(), room.experience.key).await?;
    let authors: Vec<_> = authors.into_iter().filter(|author| author.is_named).map(|author| author.name).collect();
    let title = match content.head.title.is_empty() {
        true => visit.t("library-experience-untitled").to_owned(),
        false => visit.words(&content.head.title).to_owned(),
    };
    let body = html! {
        (crumbs(&visit, Some(&room)))
        p { (chip(&visit, &room.experience)) }
        (prose(&visit, &content.head.summary))
        (sheet::lesson(&visit, &content.head))
        (sheet::facts(&visit, &content.head, &authors).await?)
        (sheet::sections(&visit, &content, &sheet::Frame::of(&visit, &room).await?))
    };
    Ok(visit.page_named(&title, body).style("experiences.css"))
}
