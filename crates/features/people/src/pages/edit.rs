use actors::directory::{self, Actor};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::{Form, Page, Result, Visit, field};

use super::{facts, path_of, record_of, require_kept};

/// The form of a record.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Page> {
    let actor = record_of(&visit, &id).await?;
    require_kept(&visit, &actor).await?;
    let form = facts::form_of(&visit, &actor.facts);
    Ok(page(&visit, &actor, &form))
}

fn page(visit: &Visit, actor: &Actor, form: &Form) -> Page {
    let body = html! {
        (field::faults(visit, form))
        form method="post" action=(format!("{}/edit", path_of(actor))) {
            (facts::fields(visit, form, actor.kind))
            p.actions { button { (visit.t("web-save")) } a href=(path_of(actor)) { (visit.t("web-cancel")) } }
        }
    };
    visit.page_named(visit.words(actor.name()), body)
}

/// Changes the record; its former name stays in its history.
pub(crate) async fn act(visit: Visit, Path(id): Path<String>, mut form: Form) -> Result<Response> {
    let actor = record_of(&visit, &id).await?;
    require_kept(&visit, &actor).await?;
    let facts = facts::read(&mut form, actor.kind);
    if !form.is_good() {
        return Ok(page(&visit, &actor, &form).invalid().into_response());
    }
    match directory::update(visit.db(), visit.who(), actor.id, facts).await {
        Ok(()) => Ok(visit.see_saying(path_of(&actor), "people-changed").into_response()),
        Err(error) => {
            facts::tell(&mut form, actor.kind, error.refusal().copied().ok_or(error)?);
            Ok(page(&visit, &actor, &form).invalid().into_response())
        }
    }
}
