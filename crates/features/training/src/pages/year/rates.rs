//! What a programme costs: rates that hold for each of its cohorts.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use web::field::faults;
use web::{Error, Form, Page, Result, Visit};

use super::lines;
use crate::model::Programme;
use crate::pages::{answered, write};
use crate::store::costs::{self, Owner};
use crate::store::plan;

async fn found(visit: &Visit, id: &str) -> Result<Programme> {
    let id: Id<Programme> = id.parse().map_err(|_| Error::NotFound)?;
    plan::programme(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

fn path(visit: &Visit, programme: &Programme) -> String {
    visit.path(&format!("training/programmes/{}/costs", programme.id))
}

/// The page.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let programme = found(&visit, &id).await?;
    page(&visit, &programme, &lines::fresh()).await
}

async fn page(visit: &Visit, programme: &Programme, form: &Form) -> Result<Page> {
    let all = costs::lines(visit.db(), visit.space()?.id, Owner::Programme(programme.id)).await?;
    let own = path(visit, programme);
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(visit.path("training")) { (visit.t("training-title")) } " › " a href=(visit.path(&format!("training/programmes/{}", programme.id))) { (visit.text(&programme.content.title)) } }
        p.lead { (visit.t("training-rates-words")) }
        (faults(visit, form))
        @if all.is_empty() { div.empty { p { (visit.t("training-rates-none")) } } } @else { (lines::lines(visit, &all, None, Some(&own))) }
        (lines::form(visit, form, &own))
    };
    Ok(visit.page("training-rates", body).style("training.css"))
}

/// Adds a rate.
pub(super) async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let programme = found(&visit, &id).await?;
    let Some(line) = lines::read(&mut form) else {
        return Ok(page(&visit, &programme, &form).await?.invalid().into_response());
    };
    let (space, owner) = (visit.space()?.id, Owner::Programme(programme.id));
    let done = write(&visit, move |tx| costs::add(tx, space, owner, &line).map(drop)).await?;
    Ok(answered(&visit, path(&visit, &programme), done, "training-said-line"))
}

/// Takes one out.
pub(super) async fn remove(visit: Visit, Path((_, id, line)): Path<(String, String, String)>) -> Result<Response> {
    let programme = found(&visit, &id).await?;
    let line = line.parse().map_err(|_| Error::NotFound)?;
    let (space, owner) = (visit.space()?.id, Owner::Programme(programme.id));
    let done = write(&visit, move |tx| costs::drop_line(tx, space, owner, line)).await?;
    Ok(answered(&visit, path(&visit, &programme), done, "training-said-line-removed"))
}
