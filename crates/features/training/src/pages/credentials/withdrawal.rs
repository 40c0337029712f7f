//! Withdrawing what was issued, with the reason that everybody reads.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use store::Tx;
use web::field::faults;
use web::{Error, Field, Form, Page, Result, Visit};

use super::found;
use super::letters::Writer;
use crate::model::Credential;
use crate::pages::{answered, write};
use crate::store::awards;

async fn own(visit: &Visit, id: &str) -> Result<Credential> {
    let credential = found(visit, id).await?;
    if credential.space == visit.space()?.id { Ok(credential) } else { Err(Error::NotFound) }
}

/// The form.
pub(super) async fn form(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let credential = own(&visit, &id).await?;
    Ok(page(&visit, &credential, &Form::default()))
}

/// Withdraws it.
pub(super) async fn withdraw(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let credential = own(&visit, &id).await?;
    let reason = form.words("reason", 10..=500);
    if !form.is_good() {
        return Ok(page(&visit, &credential, &form).invalid().into_response());
    }
    let back = format!("/credentials/{}", credential.id);
    let (id, scribe) = (credential.id, Writer::of_visit(&visit)?);
    let done = write(&visit, move |tx: &mut Tx<'_>| awards::withdraw(tx, id, &reason, &scribe)).await?;
    Ok(answered(&visit, back, done, "credentials-said-withdrawn"))
}

fn page(visit: &Visit, credential: &Credential, form: &Form) -> Page {
    let back = visit.path(&format!("training/cohorts/{}/certificates", credential.cohort));
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(back) { (visit.t("credentials-title")) } }
        p.lead { (visit.t(credential.kind.label())) " – " (visit.text(&credential.content.title)) @if credential.bears_a_name() { " – " bdi { (credential.card.name) } } }
        (faults(visit, form))
        @if credential.withdrawn.is_some() { p.note { (visit.t("credentials-withdrawn")) } }
        @else {
            p { (visit.t("credentials-withdrawal-words")) }
            form method="post" {
                (Field::area("reason", "credentials-field-reason", 3).hint("credentials-field-reason-hint").required().show(visit, form))
                p.actions { button.danger { (visit.t("credentials-withdraw")) } a href=(back) { (visit.t("web-cancel")) } }
            }
        }
    };
    visit.page("credentials-withdrawal-title", body).style("training.css")
}
