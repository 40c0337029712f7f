//! Recovery codes: how many are left, and new ones, shown once and fit to be printed.

use actors::accounts::recovery::{self, Codes};
use actors::accounts::{self, Safety};
use axum::response::{IntoResponse, Response};
use maud::html;
use web::{Error, Form, Page, Result, Visit, field};

use super::{is_proven, own, present_field};

/// How many are left. Without an application there is no use for them: one is led to set it up.
pub(crate) async fn show(visit: Visit) -> Result<Response> {
    answer(&visit, &Form::default()).await
}

/// Makes new ones; the old ones are worth nothing any more.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let safety = safety(&visit).await?;
    if !safety.totp || !is_proven(&visit, &mut form).await? {
        return answer(&visit, &form).await;
    }
    let codes = recovery::replace(visit.db(), own(&visit)?.account.id).await?;
    Ok(page_of(&visit, "account-codes-title", &codes).into_response())
}

async fn safety(visit: &Visit) -> Result<Safety> {
    accounts::safety(visit.db(), own(visit)?.account.id).await?.ok_or(Error::NotFound)
}

async fn answer(visit: &Visit, form: &Form) -> Result<Response> {
    let safety = safety(visit).await?;
    if !safety.totp {
        return Ok(visit.see("/account/application").into_response());
    }
    let body = html! {
        p.lead { (visit.t("account-codes-lead")) }
        p { (visit.t_with("account-codes-left", &web::args![count = safety.recovery_codes])) }
        (field::faults(visit, form))
        form method="post" action="/account/codes" data-confirm=(visit.t("account-codes-replace-sure")) {
            (present_field(visit, form))
            button { (visit.t("account-codes-replace")) }
        }
    };
    let page = visit.page("account-codes-title", body);
    Ok(if form.is_good() { page } else { page.invalid() }.into_response())
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
