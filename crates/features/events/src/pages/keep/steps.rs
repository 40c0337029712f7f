//! Announcing, postponing, cancelling, throwing a draft away.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use store::Tx;
use web::field::{faults, multilingual};
use web::{Form, Page, Result, Visit};

use crate::model::{Event, Key, Refused};
use crate::pages::letters::Writer;
use crate::pages::{kept, kept_path, write};
use crate::store::events;

/// Announces it, or says that it takes place after all.
pub(super) async fn announce(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let event = kept(&visit, &id).await?;
    let (key, scribe) = (event.key, Writer::of_visit(&visit, event.key).await?);
    let done = write(&visit, move |tx: &mut Tx<'_>| events::announce(tx, key, &*scribe)).await?;
    said(&visit, key, done.map(drop), "events-announced")
}

/// Asks why it is postponed.
pub(super) async fn ask_postpone(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let event = kept(&visit, &id).await?;
    Ok(ask(&visit, &event, &Form::default(), "events-postpone", "events-postpone-words"))
}

/// Postpones it.
pub(super) async fn postpone(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let event = kept(&visit, &id).await?;
    let reason = form.text("reason", 2_000);
    if !form.is_good() {
        return Ok(ask(&visit, &event, &form, "events-postpone", "events-postpone-words").invalid().into_response());
    }
    let key = event.key;
    let done = write(&visit, move |tx: &mut Tx<'_>| events::postpone(tx, key, reason)).await?;
    said(&visit, key, done.map(drop), "events-postponed")
}

/// Asks why it is cancelled.
pub(super) async fn ask_cancel(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let event = kept(&visit, &id).await?;
    Ok(ask(&visit, &event, &Form::default(), "events-call-off", "events-call-off-words"))
}

/// Cancels it.
pub(super) async fn cancel(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let event = kept(&visit, &id).await?;
    let reason = form.text("reason", 2_000);
    if !form.is_good() {
        return Ok(ask(&visit, &event, &form, "events-call-off", "events-call-off-words").invalid().into_response());
    }
    let key = event.key;
    let done = write(&visit, move |tx: &mut Tx<'_>| events::cancel(tx, key, reason)).await?;
    said(&visit, key, done.map(drop), "events-called-off")
}

/// Throws a draft away.
pub(super) async fn remove(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let event = kept(&visit, &id).await?;
    let key = event.key;
    match write(&visit, move |tx: &mut Tx<'_>| events::remove(tx, key)).await? {
        Ok(()) => Ok(visit.see_saying(visit.path("events"), "events-removed").into_response()),
        Err(refused) => said(&visit, key, Err(refused), "events-removed"),
    }
}

fn said(visit: &Visit, key: Key, done: std::result::Result<(), Refused>, words: &'static str) -> Result<Response> {
    let message = done.map_or_else(Refused::message, |()| words.into());
    Ok(visit.see_saying(kept_path(visit, key, ""), message).into_response())
}

fn ask(visit: &Visit, event: &Event, form: &Form, title: &'static str, lead: &'static str) -> Page {
    let body = html! {
        p { strong { (visit.text(&event.content.title)) } }
        p { (visit.t(lead)) }
        (faults(visit, form))
        form method="post" {
            (multilingual(visit, form, "reason", "events-field-reason", 3))
            p.actions { button.danger { (visit.t(title)) } a href=(kept_path(visit, event.key, "")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page(title, body)
}
