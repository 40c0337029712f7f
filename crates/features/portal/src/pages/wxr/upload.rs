use axum::response::{IntoResponse, Response};
use maud::html;
use web::table::{Column, table};
use web::{Error, Field, Form, Inflow, Result, Visit, field};

use super::incoming::receive;
use super::{LARGEST_EXPORT, crumbs, path};
use crate::store::wxr;

const LATEST: [Column; 4] = [
    Column::words("portal-wxr-site"),
    Column::words("portal-wxr-when"),
    Column::words("portal-wxr-state"),
    Column::number("portal-wxr-texts"),
];

/// The form that takes an export.
pub(crate) async fn show(visit: Visit) -> Result<Response> {
    page(&visit, &Form::default()).await
}

/// Takes it, and reads it while a page shows how far that is.
pub(crate) async fn act(visit: Visit, mut inflow: Inflow) -> Result<Response> {
    let incoming = match receive(&visit, &mut inflow, LARGEST_EXPORT).await? {
        Ok(incoming) => incoming,
        Err(message) => {
            let mut form = inflow.form();
            form.fault("file", message);
            return page(&visit, &form).await;
        }
    };
    let (db, who, space, me) = (
        visit.db().clone(),
        visit.who(),
        visit.space()?.id,
        visit.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.id,
    );
    let import = wxr::begin(&db, who, space, me).await?;
    let result = path(&visit, Some(import));
    let reading = move |progress: web::work::Progress| async move {
        progress.expect(std::fs::metadata(incoming.path()).map_or(0, |file| file.len() / KILO));
        let told = |bytes: u64| progress.advance(bytes / KILO);
        wxr::take_in(&db, who, space, import, incoming.path().to_owned(), told).await?;
        Ok(result)
    };
    Ok(visit.start_work_from(path(&visit, None), "portal-wxr-reading", reading).into_response())
}

/// Progress counts kilobytes.
const KILO: u64 = 1024;

async fn page(visit: &Visit, form: &Form) -> Result<Response> {
    let latest = wxr::latest(visit.db(), visit.space()?.id).await?;
    let body = html! {
        (crumbs(visit, false))
        p.lead { (visit.t("portal-wxr-lead")) }
        (field::faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::file("file", "portal-wxr-file", ".xml,.zip").hint("portal-wxr-file-hint").required().show(visit, form))
            p.actions { button { (visit.t("portal-wxr-read")) } }
        }
        h2 { (visit.t("portal-wxr-how")) }
        ul {
            li { (visit.t("portal-wxr-how-export")) }
            li { (visit.t("portal-wxr-how-files")) }
            li { (visit.t("portal-wxr-how-texts")) }
            li { (visit.t("portal-wxr-how-addresses")) }
            li { (visit.t("portal-wxr-how-left")) }
            li { (visit.t("portal-wxr-how-again")) }
        }
        @if !latest.is_empty() {
            h2 { (visit.t("portal-wxr-latest")) }
            (table(visit, visit.t("portal-wxr-latest"), &LATEST, latest.iter().map(|import| vec![
                html! { a href=(path(visit, Some(import.id))) { bdi { (if import.host.is_empty() { "…" } else { import.host.as_str() }) } } },
                html! { (visit.instant(import.brought_at)) },
                html! { (visit.t(import.state.label())) },
                html! { (visit.number(import.survey.texts().into())) },
            ])))
        }
    };
    let page = visit.page("portal-wxr-title", body);
    Ok(if form.is_good() { page.into_response() } else { page.invalid().into_response() })
}
