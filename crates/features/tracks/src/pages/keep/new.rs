//! Opening a track.

use axum::response::{IntoResponse, Response};
use maud::html;
use web::field::{faults, multilingual};
use web::{Field, Form, Page, Result, Visit};

use super::super::{private, write};
use super::path;
use crate::model::framework;
use crate::store::tracks;

/// The form.
pub(super) async fn ask(visit: Visit) -> Page {
    page(&visit, &Form::default()).style("tracks.css")
}

fn page(visit: &Visit, form: &Form) -> Page {
    let frameworks = framework::all_in_force(visit.world().today())
        .map(|own| (own.code.clone(), format!("{} ({})", visit.words(&own.title), visit.t(own.people.label()))));
    let body = html! {
        nav.crumbs { a href=(visit.path("tracks")) { (visit.t("tracks-title")) } }
        p.lead { (visit.t("tracks-open-lead")) }
        (faults(visit, form))
        form method="post" action=(visit.path("tracks/new")) {
            (Field::choice("framework", "tracks-field-framework", frameworks).required().show(visit, form))
            (multilingual(visit, form, "title", "tracks-field-track", 1))
            p.actions { button { (visit.t("tracks-open")) } a href=(visit.path("tracks")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page("tracks-open", body)
}

/// Opens it.
pub(super) async fn open(visit: Visit, mut form: Form) -> Result<Response> {
    let today = visit.world().today();
    let framework = form.required_choice("framework", |code| framework::in_force(code, today));
    let title = form.text("title", 160);
    if let Some(framework) = framework.filter(|_| form.is_good()) {
        let space = visit.space()?.id;
        match write(&visit, space, visit.who(), move |tx| tracks::begin(tx, space, framework, title)).await? {
            Ok(id) => return Ok(visit.see_saying(path(&visit, id, ""), "tracks-opened").into_response()),
            Err(refused) => form.fault("framework", refused.message()),
        }
    }
    Ok(private(page(&visit, &form).invalid()))
}
