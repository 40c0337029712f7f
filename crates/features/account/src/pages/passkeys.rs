//! One's own passkeys.

use actors::accounts::passkeys::{self, Passkey, Passkeys};
use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde_json::json;
use web::table::{Column, table};
use web::{Field, Form, Page, Result, See, Visit, field};

use super::{id, is_proven, own, present_field, refusal_of};

const HERE: &str = "/account/passkeys";

/// The list, and the way to add one.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    page(&visit, &Form::default()).await
}

/// What the script asks the device to make a key for, if the present password was typed; else why not.
pub(crate) async fn challenge(visit: Visit, mut form: Form) -> Result<Response> {
    if !is_proven(&visit, &mut form).await? {
        let fault = form.fault_of("present").map(|message| visit.advised(message));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "fault": fault }))).into_response());
    }
    let here = Passkeys::at(&visit.origin())?;
    let begun = here.begin_registration(visit.db(), &own(&visit)?.account).await?;
    Ok(Json(json!({ "ceremony": begun.ceremony, "options": begun.options })).into_response())
}

/// Adds the passkey that the device has made. What was begun with the password can be finished without it.
pub(crate) async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    let label = form.words("label", 1..=60);
    if !form.is_good() {
        return Ok(page(&visit, &form).await?.invalid().into_response());
    }
    let account = own(&visit)?.account.id;
    let (ceremony, answer) = (form.value("ceremony"), form.value("answer"));
    let here = Passkeys::at(&visit.origin())?;
    match here.finish_registration(visit.db(), account, ceremony, answer, &label).await {
        Ok(()) => Ok(visit.see_saying(HERE, "account-passkey-added").into_response()),
        Err(error) => {
            form.fault("label", refusal_of(error)?);
            Ok(page(&visit, &form).await?.invalid().into_response())
        }
    }
}

/// Forgets one.
pub(crate) async fn remove(visit: Visit, Path(passkey): Path<String>) -> Result<See> {
    passkeys::remove(visit.db(), visit.who(), own(&visit)?.account.id, id(&passkey)?).await?;
    Ok(visit.see_saying(HERE, "account-passkey-removed"))
}

async fn page(visit: &Visit, form: &Form) -> Result<Page> {
    let listed = passkeys::list(visit.db(), own(visit)?.account.id).await?;
    let body = html! {
        p.lead { (visit.t("account-passkeys-lead")) }
        @if !listed.is_empty() { (list(visit, &listed)) }
        h2 { (visit.t("account-passkey-add")) }
        @match Passkeys::at(&visit.origin()) {
            Ok(_) => (adding(visit, form)),
            Err(refusal) => p.note { (visit.advised(&refusal.into())) },
        }
        p { a href="/account" { (visit.t("account-back")) } }
    };
    Ok(visit.page("account-passkeys-title", body).script("passkey.js"))
}

fn list(visit: &Visit, listed: &[Passkey]) -> Markup {
    const COLUMNS: [Column; 4] = [
        Column::words("account-passkey-label"),
        Column::words("account-passkey-since"),
        Column::words("account-passkey-used"),
        Column::words("account-session-act"),
    ];
    let rows = listed.iter().map(|passkey| {
        let used = passkey.used_at.map(|at| visit.instant(at));
        vec![
            html! { bdi { (passkey.label) } },
            html! { (visit.instant(passkey.created_at)) },
            html! { (used.as_deref().unwrap_or("–")) },
            html! {
                form method="post" action=(format!("{HERE}/{}/end", passkey.id)) data-confirm=(visit.t("account-passkey-remove-sure")) {
                    button.danger.small { (visit.t("account-passkey-remove")) }
                }
            },
        ]
    });
    table(visit, visit.t("account-passkeys-title"), &COLUMNS, rows)
}

/// The form that the script completes. Without scripts no browser can make a passkey, which is said in its place.
fn adding(visit: &Visit, form: &Form) -> Markup {
    html! {
        noscript { p.note { (visit.t("account-passkey-needs-script")) } }
        p.note hidden data-unsupported { (visit.t("account-passkey-unsupported")) }
        (field::faults(visit, form))
        form method="post" action=(HERE) hidden data-passkey="create" data-challenge=(format!("{HERE}/challenge")) {
            (Field::line("label", "account-passkey-label").hint("account-passkey-label-hint").required().show(visit, form))
            (present_field(visit, form))
            input type="hidden" name="ceremony";
            input type="hidden" name="answer";
            button { (visit.t("account-passkey-add-do")) }
            p.fault role="alert" hidden data-failed=(visit.t("account-passkey-failed")) {}
        }
    }
}
