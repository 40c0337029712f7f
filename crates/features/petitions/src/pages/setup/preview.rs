use axum::extract::Path;
use maud::html;
use web::{Page, Result, Visit};

use super::crumbs;
use crate::model::State;
use crate::pages::public::show;
use crate::pages::{petition_of, petition_path};

/// The public page exactly as the public will see it, before anybody does.
pub(crate) async fn show(visit: Visit, Path((_, petition)): Path<(String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &petition).await?;
    let note = html! {
        (crumbs(&visit, Some(&petition)))
        p.note {
            @if petition.state == State::Draft { (visit.t("petition-setup-preview-note")) " " }
            a href=(petition_path(&visit, petition.key.petition, "")) { (visit.t("petition-setup-back")) }
        }
    };
    show::preview(&visit, petition, note).await
}
