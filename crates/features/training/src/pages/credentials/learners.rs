//! What one person learned over the years, for those who look after it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use store::Tx;
use web::{Error, Page, Result, Visit};

use super::records::{lines, total};
use crate::model::certificate::Learner;
use crate::pages::{answered, write};
use crate::store::{credentials, learners};

/// The record, for who is asked about it.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let learner: Id<Learner> = id.parse().map_err(|_| Error::NotFound)?;
    let all = credentials::of_learner(visit.db(), visit.space()?.id, learner).await?;
    let first = all.first().ok_or(Error::NotFound)?;
    let is_named = all.iter().any(|one| one.bears_a_name());
    let can = visit.is_at_least(actors::Role::Secretary) && is_named;
    let own = visit.path(&format!("training/learners/{learner}"));
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) {
            a href=(visit.path("training")) { (visit.t("training-title")) } " › "
            a href=(visit.path(&format!("training/associations/{}", first.actor))) { (visit.t("credentials-association-title")) }
        }
        (total(&visit, &all))
        (lines(&visit, &all, false))
        @if can {
            h2 { (visit.t("credentials-erase-title")) }
            p { (visit.t("credentials-erase-keeper")) }
            form method="post" action=(format!("{own}/erasure")) data-confirm=(visit.t("credentials-erase-sure")) {
                p.actions { button.danger { (visit.t("credentials-erase")) } }
            }
        }
    };
    Ok(visit.page("credentials-learner-title", body).style("training.css"))
}

/// Erases the name, at the wish of who bears it.
pub(super) async fn erase(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let learner: Id<Learner> = id.parse().map_err(|_| Error::NotFound)?;
    let space = visit.space()?.id;
    if credentials::of_learner(visit.db(), space, learner).await?.is_empty() {
        return Err(Error::NotFound);
    }
    let done = write(&visit, move |tx: &mut Tx<'_>| learners::forget(tx, space, learner)).await?;
    Ok(answered(&visit, visit.path(&format!("training/learners/{id}")), done, "credentials-said-erased")
        .into_response())
}
