//! Publishing an episode, and taking it back.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::field::{faults, multilingual};
use web::{Form, Page, Result, See, Visit};

use super::{both_at, crumbs, episode_at, episode_path, write};
use crate::model::radio::{Episode, Programme};
use crate::store::radio::episodes;

/// Publishes it.
pub(super) async fn publish(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<See> {
    let episode = episode_at(&visit, &id).await?;
    let (space, id, origin) = (episode.space, episode.id, visit.origin());
    let published = write(&visit, move |tx| episodes::publish(tx, space, id, &origin)).await?;
    Ok(visit.see_saying(published.path(), "portal-radio-published"))
}

/// Whether to take it back, and why.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let (programme, episode) = both_at(&visit, &id).await?;
    Ok(page(&visit, &programme, &episode, &Form::default()))
}

fn page(visit: &Visit, programme: &Programme, episode: &Episode, form: &Form) -> Page {
    let body = html! {
        (crumbs(visit, programme, Some(episode)))
        p.lead { (visit.t("portal-radio-withdraw-lead")) }
        (faults(visit, form))
        form method="post" {
            (multilingual(visit, form, "reason", "portal-radio-withdraw-reason", 2))
            p.actions {
                button.danger { (visit.t("portal-radio-withdraw")) }
                a href=(episode_path(visit, episode.id, "")) { (visit.t("web-cancel")) }
            }
        }
    };
    visit.page("portal-radio-withdraw", body)
}

/// Takes it back.
pub(super) async fn withdraw(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (programme, episode) = both_at(&visit, &id).await?;
    let reason = form.optional_text("reason", 1_000);
    if !form.is_good() {
        return Ok(page(&visit, &programme, &episode, &form).invalid().into_response());
    }
    let (space, id) = (episode.space, episode.id);
    write(&visit, move |tx| episodes::withdraw(tx, space, id, reason)).await?;
    Ok(visit.see_saying(episode_path(&visit, id, ""), "portal-radio-withdrawn").into_response())
}
