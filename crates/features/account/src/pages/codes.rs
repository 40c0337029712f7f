//! Recovery codes: how many are left, and new ones, shown once and fit to be printed.

use actors::accounts;
use actors::accounts::recovery::{self, Codes};
use axum::response::{IntoResponse, Response};
use maud::html;
use web::{Error, Page, Result, Visit};

use super::own;

/// How many are left. Without an application there is no use for them: one is led to set it up.
pub(crate) async fn show(visit: Visit) -> Result<Response> {
    let safety = accounts::safety(visit.db(), own(&visit)?.account.id).await?.ok_or(Error::NotFound)?;
    if !safety.totp {
        return Ok(visit.see("/account/application").into_response());
    }
    let body = html! {
        p.lead { (visit.t("account-codes-lead")) }
        p { (visit.t_with("account-codes-left", &web::args![count = safety.recovery_codes])) }
        form method="post" action="/account/codes" data-confirm=(visit.t("account-codes-replace-sure")) {
            button { (visit.t("account-codes-replace")) }
        }
    };
    Ok(visit.page("account-codes-title", body).into_response())
}

/// Makes new ones; the old ones are worth nothing any more.
pub(crate) async fn act(visit: Visit) -> Result<Response> {
    let account = own(&visit)?.account.id;
    let safety = accounts::safety(visit.db(), account).await?.ok_or(Error::NotFound)?;
    if !safety.totp {
        return Ok(visit.see("/account/application").into_response());
    }
    let codes = recovery::replace(visit.db(), account).await?;
    Ok(page_of(&visit, "account-codes-title", &codes).into_response())
}

/// The page that shows codes for the only time.
pub(super) fn page_of(visit: &Visit, title: &'static str, codes: &Codes) -> Page {
    let body = html! {
        p.lead { (visit.t("account-codes-lead")) }
        p.note { (visit.t("account-codes-once")) }
        ol { @for code in codes { li { code { (code.reveal()) } } } }
        p.actions { a.button href="/account" { (visit.t("account-codes-kept")) } }
    };
    visit.page(title, body)
}
