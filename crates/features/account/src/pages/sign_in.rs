//! Signing in: the first step, by login and password.

use actors::accounts::passkeys::Passkeys;
use actors::accounts::signin::{self, Step};
use actors::{Refusal, Token};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::table::Listing;
use web::{Field, Form, Page, Result, Visit, field};

use super::refusal_of;
use crate::model::Then;
use crate::slip::Slip;

const HERE: &str = "/account/sign-in";

/// The page where one signs in; whoever has already is led on.
pub(crate) async fn show(visit: Visit, address: Listing) -> Response {
    let then = Then::read(address.get("then"));
    if visit.signed_in.is_some() {
        return visit.see(then.path()).into_response();
    }
    page(&visit, &Form::default().with("then", then.path())).into_response()
}

/// Signs in, or goes on to the code.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let login = form.words("login", 1..=254);
    let password = form.words("password", 1..=usize::MAX);
    if !form.is_good() {
        return Ok(page(&visit, &form).invalid().into_response());
    }
    let then = Then::read(form.value("then"));
    match signin::with_password(visit.db(), &visit.app().limits, &visit.caller(), &login, password.into()).await {
        Ok(Step::SignedIn(token)) => Ok(welcome(&visit, &token, &then)),
        Ok(Step::SecondFactor(begun)) => {
            let code = visit.see(then.after("/account/sign-in/code"));
            Ok(Slip::SecondFactor.hand(&visit, &begun, code))
        }
        Err(error) => {
            let refusal = refusal_of(error)?;
            form.fault("password", refusal);
            Ok(refused(refusal, page(&visit, &form)))
        }
    }
}

/// Leads on with the session that was opened.
pub(super) fn welcome(visit: &Visit, token: &Token, then: &Then) -> Response {
    web::begin_session(visit, token, visit.see(then.path()))
}

/// Shows the page again after a refusal: 429 with the seconds to wait where that is what it says, else 422.
pub(super) fn refused(refusal: Refusal, page: Page) -> Response {
    match refusal {
        Refusal::TooMany { wait } => {
            let seconds = wait.as_secs().max(1).to_string();
            let page = page.status(axum::http::StatusCode::TOO_MANY_REQUESTS);
            ([(header::RETRY_AFTER, seconds)], page).into_response()
        }
        _ => page.invalid().into_response(),
    }
}

/// The page with what was typed and what was wrong.
pub(super) fn page(visit: &Visit, form: &Form) -> Page {
    let then = Then::read(form.value("then"));
    let body = html! {
        (field::faults(visit, form))
        form method="post" action=(HERE) {
            input type="hidden" name="then" value=(then.path());
            (Field::line("login", "account-login").required().left_to_right().autocomplete("username webauthn").show(visit, form))
            (Field::password("password", "account-password").required().autocomplete("current-password").show(visit, form))
            button { (visit.t("account-sign-in-do")) }
        }
        (by_passkey(visit, form, &then))
        p.soft { (visit.t("account-sign-in-help")) }
    };
    visit.page("account-sign-in-title", body).script("passkey.js")
}

/// The way in by a passkey, where the address allows it; the script shows it where the browser can.
fn by_passkey(visit: &Visit, form: &Form, then: &Then) -> Markup {
    let refused = form.fault_of("passkey").map(|message| visit.advised(message));
    html! {
        @if Passkeys::at(&visit.origin()).is_ok() {
            form #f-passkey method="post" action="/account/sign-in/passkey" hidden[refused.is_none()]
                data-passkey="get" data-challenge="/account/sign-in/passkey/challenge" {
                input type="hidden" name="then" value=(then.path());
                input type="hidden" name="ceremony";
                input type="hidden" name="answer";
                button.quiet { (visit.t("account-sign-in-passkey")) }
                p.fault role="alert" hidden[refused.is_none()] data-failed=(visit.t("account-passkey-failed")) { (refused.unwrap_or_default()) }
            }
        }
    }
}
