use axum::extract::Query;
use axum::response::Response;
use kernel::{Lang, Text};
use search::{Searchable, Touched};
use serde::Deserialize;
use serde_json::json;
use store::Stream;
use web::{App, Result, Visit};

use super::super::json as answer;

/// How many organisations stand on a page.
const PAGE: u32 = 100;

#[derive(Deserialize)]
pub(crate) struct Asked {
    after: Option<uuid::Uuid>,
}

/// `GET /federation/directory`: the organisations that everybody may see, for whoever trusts this installation.
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let speaker = super::speaking(&visit).await?;
    let here = speaker.home.at("directory");
    let Some(kind) = organisations(visit.app()) else {
        return Ok(answer("application/json", &json!({"organisations": []})));
    };
    let after = asked.after.map(|id| Touched { stream: Stream::COMMON.uuid(), id });
    let touched = (kind.all)(visit.db(), after, PAGE).await?;
    let documents = (kind.load)(visit.db(), &touched).await?;
    let public = documents.into_iter().filter(|document| document.audience == search::Audience::Anyone);
    let words = |text: &Text| text.in_lang(Lang::Fr).1.to_owned();
    let list: Vec<_> = public
        .map(|document| {
            let url = format!("{}{}", speaker.home.origin, document.path);
            json!({"name": words(&document.title), "about": words(&document.summary), "url": url})
        })
        .collect();
    let next =
        touched.last().filter(|_| touched.len() == PAGE as usize).map(|last| format!("{here}?after={}", last.id));
    Ok(answer("application/json", &json!({"organisations": list, "next": next})))
}

/// The kind of the organisations, where this house has a directory.
pub(super) fn organisations(app: &App) -> Option<Searchable> {
    app.search.kinds().iter().find(|kind| kind.kind == "organisation").copied()
}
