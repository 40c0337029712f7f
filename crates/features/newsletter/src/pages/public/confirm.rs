//! The second step: the link of the letter.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::{Page, Result, Visit};

use super::super::write_as_reader;
use super::private;
use crate::model::{Confirmation, List};
use crate::store::{lists, people};

/// Asks. Programs that look for viruses open links too, so that opening one decides nothing.
pub(super) async fn ask(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let Some(confirmation) = Confirmation::read(visit.db().keys(), &token) else { return Ok(private(gone(&visit))) };
    let found = people::request(visit.db(), confirmation.space, confirmation.request).await?;
    let Some(request) = found else { return Ok(private(gone(&visit))) };
    let named = open(&visit, &request).await?;
    if named.is_empty() {
        return Ok(private(gone(&visit)));
    }
    let body = html! {
        p.lead { (visit.t("newsletter-confirm-words")) }
        ul { @for list in &named { li { (visit.text(&list.title)) } } }
        form method="post" { button { (visit.t("newsletter-confirm-button")) } }
        p.soft { (visit.t("newsletter-confirm-not-you")) }
    };
    Ok(private(visit.page("newsletter-confirm", body)))
}

/// The lists of a request that still take readers.
async fn open(visit: &Visit, request: &people::Request) -> Result<Vec<List>> {
    let mut open = Vec::new();
    for list in &request.lists {
        open.extend(lists::get(visit.db(), *list).await?.filter(|list| list.is_open));
    }
    Ok(open)
}

/// Confirms.
pub(super) async fn act(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let Some(Confirmation { space, request }) = Confirmation::read(visit.db().keys(), &token) else {
        return Ok(private(gone(&visit)));
    };
    let found = people::request(visit.db(), space, request).await?;
    let is_open = match &found {
        Some(found) => !open(&visit, found).await?.is_empty(),
        None => false,
    };
    if !is_open {
        return Ok(private(gone(&visit)));
    }
    write_as_reader(&visit, space, move |tx| {
        if people::confirm(tx, space, request)?.is_none() {
            // Two presses at once: the first has done it.
            tx.record(store::Entry::new("newsletter.confirmed", "space", space));
        }
        Ok(())
    })
    .await?;
    Ok(visit.see("/newsletter/confirmed").into_response())
}

/// Thanks.
pub(super) async fn done(visit: Visit) -> Page {
    let body = html! {
        p.lead { (visit.t("newsletter-confirmed-words")) }
        p { (visit.t("newsletter-confirmed-after")) }
        p { a href="/newsletter" { (visit.t("newsletter-title")) } }
    };
    visit.page("newsletter-confirmed", body)
}

/// A link that was used, has run out, or never was one: which of them is told to nobody.
fn gone(visit: &Visit) -> Page {
    let body = html! {
        p.lead { (visit.t("newsletter-link-gone")) }
        p.actions { a.button href="/newsletter" { (visit.t("newsletter-subscribe")) } }
    };
    visit.page("newsletter-confirm", body).status(StatusCode::GONE)
}
