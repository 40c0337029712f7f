//! What is handed out to a cohort, or to all cohorts of its programme.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use media::{Made, Wishes};
use web::field::{faults, multilingual};
use web::{Desk, Error, Field, Form, Message, Page, Result, Visit};

use super::{cohort, path, tabs};
use crate::model::Cohort;
use crate::model::learning_material::{ACCEPTED, Content, Handout, Home, is_address};
use crate::pages::{answered, write};
use crate::store::learning_materials;

/// The list, and the form of one more.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let cohort = cohort(&visit, &id).await?;
    page(&visit, &cohort, &Form::default()).await
}

async fn page(visit: &Visit, cohort: &Cohort, form: &Form) -> Result<Page> {
    let all = learning_materials::of_cohort(visit.db(), cohort).await?;
    let homes = [("cohort", "training-materials-cohort"), ("programme", "training-materials-programme")]
        .map(|(code, label)| (code.to_owned(), visit.t(label).to_owned()));
    let body = html! {
        (tabs(visit, cohort, "materials"))
        p { (visit.t("training-materials-words")) }
        @if all.is_empty() { div.empty { p { (visit.t("training-materials-none")) } } }
        @else { ul.links { @for one in &all { (line(visit, cohort, one)) } } }
        section {
            h2 { (visit.t("training-materials-add")) }
            (faults(visit, form))
            form method="post" enctype="multipart/form-data" {
                (multilingual(visit, form, "title", "training-session-title", 1))
                (Field::file("file", "training-materials-file", ACCEPTED).hint("training-materials-file-hint").show(visit, form))
                (Field::line("address", "training-materials-address").hint("training-materials-address-hint").left_to_right().show(visit, form))
                (Field::choice("home", "training-materials-home", homes).required().show(visit, form))
                (Field::date("since", "training-materials-since").hint("training-materials-since-hint").show(visit, form))
                p.actions { button { (visit.t("training-materials-add")) } }
            }
        }
    };
    Ok(visit.page("training-materials-title", body).style("training.css"))
}

fn line(visit: &Visit, cohort: &Cohort, one: &Handout) -> Markup {
    let address = match one.file {
        Some(file) => path(visit, cohort.id, &format!("files/{file}/full")),
        None => one.content.address.clone(),
    };
    let is_coming = !one.content.is_out(visit.world().today());
    html! {
        li {
            a href=(address) { (visit.text(&one.content.title)) }
            @if one.home == cohort.programme.uuid() { " " span.chip { (visit.t("training-materials-programme")) } }
            @if let Some(since) = one.content.since.filter(|_| is_coming) { " " span.chip.wait { (visit.t("training-materials-from")) " " (visit.date(since)) } }
            form.inline method="post" action=(path(visit, cohort.id, &format!("materials/{}/removal", one.id))) data-confirm=(visit.t("training-materials-remove-sure")) {
                button.quiet.small aria-label=(format!("{} – {}", visit.t("training-materials-remove"), visit.words(&one.content.title))) { (visit.t("training-materials-remove")) }
            }
        }
    }
}

/// Hands something out.
pub(super) async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let title = form.text("title", 200);
    let (address, since) = (form.words("address", 0..=500), form.date("since"));
    let home = match form.value("home") {
        "programme" => Home::Programme(cohort.programme),
        _ => Home::Cohort(cohort.id),
    };
    let file = file(&mut form).await?;
    match (&file, address.is_empty()) {
        (Some(_), false) => form.fault("address", "training-materials-fault-both"),
        (None, true) => form.fault("file", "training-materials-fault-none"),
        (None, false) if !is_address(&address) => form.fault("address", "training-materials-fault-address"),
        _ => {}
    }
    if !form.is_good() {
        return Ok(page(&visit, &cohort, &form).await?.invalid().into_response());
    }
    let content = Content { title, address, since };
    let (space, id) = (cohort.space, cohort.id);
    let act = move |tx: &mut store::Tx<'_>| {
        let file = file.as_ref().map(|(made, name)| (made, name.clone()));
        learning_materials::add(tx, space, home, &content, file).map(drop)
    };
    let done = write(&visit, act).await?;
    Ok(answered(&visit, path(&visit, id, "materials"), done, "training-materials-added"))
}

/// The file that was chosen, looked at; nothing where none was, or where something is wrong with it.
async fn file(form: &mut Form) -> Result<Option<(Made, String)>> {
    let Some(upload) = form.upload("file").cloned() else {
        if form.has_empty_upload("file") {
            form.fault("file", media::Fault::Empty);
        }
        return Ok(None);
    };
    let bytes = upload.bytes.clone();
    match Desk::free().await?.make(move || Ok(media::take(&bytes, &Wishes::default()))).await? {
        Ok(made) => Ok(Some((made, upload.name))),
        Err(fault) => {
            form.fault("file", Message::from(fault));
            Ok(None)
        }
    }
}

/// Takes something back.
pub(super) async fn remove(visit: Visit, Path((_, id, one)): Path<(String, String, String)>) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let one: Id<Handout> = one.parse().map_err(|_| Error::NotFound)?;
    let all = learning_materials::of_cohort(visit.db(), &cohort).await?;
    if !all.iter().any(|there| there.id == one) {
        return Err(Error::NotFound);
    }
    let space = cohort.space;
    let done = write(&visit, move |tx| learning_materials::remove(tx, space, one)).await?;
    Ok(answered(&visit, path(&visit, cohort.id, "materials"), done, "training-materials-removed"))
}
