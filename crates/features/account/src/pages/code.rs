//! Signing in: the second step, by a code.

use actors::Refusal;
use actors::accounts::signin::{self, Step};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::table::Listing;
use web::{Field, Form, Page, Result, Visit, field};

use super::sign_in::{refused, welcome};
use super::{refusal_of, unkept};
use crate::model::Then;
use crate::slip::Slip;

/// Asks for the code, from whoever has given the password.
pub(crate) async fn show(visit: Visit, address: Listing, headers: HeaderMap) -> Response {
    let then = Then::read(address.get("then"));
    match Slip::SecondFactor.read(&headers) {
        Some(_) => unkept(page(&visit, &Form::default().with("then", then.path()))),
        None => visit.see(then.after("/account/sign-in")).into_response(),
    }
}

/// Signs in with a code of the application, or a recovery code.
pub(crate) async fn act(visit: Visit, headers: HeaderMap, mut form: Form) -> Result<Response> {
    let then = Then::read(form.value("then"));
    let code = form.words("code", 1..=60);
    if !form.is_good() {
        return Ok(page(&visit, &form).invalid().into_response());
    }
    let begun = Slip::SecondFactor.read(&headers).unwrap_or_default();
    match signin::with_code(visit.db(), &visit.app().limits, &visit.caller(), begun, &code).await {
        Ok(Step::SignedIn(token)) => Ok(Slip::SecondFactor.take_back(&visit, welcome(&visit, &token, &then))),
        Ok(Step::SecondFactor(again)) => {
            let here = visit.see(then.after("/account/sign-in/code"));
            Ok(Slip::SecondFactor.hand(&visit, &again, here))
        }
        Err(error) => match refusal_of(error)? {
            Refusal::Expired => {
                let again = visit.see_saying(then.after("/account/sign-in"), Refusal::Expired);
                Ok(Slip::SecondFactor.take_back(&visit, again))
            }
            refusal => {
                form.fault("code", refusal);
                Ok(refused(refusal, page(&visit, &form)))
            }
        },
    }
}

fn page(visit: &Visit, form: &Form) -> Page {
    let then = Then::read(form.value("then"));
    let code = Field::line("code", "account-code").hint("account-code-hint").required().left_to_right();
    let body = html! {
        (field::faults(visit, form))
        form method="post" action="/account/sign-in/code" {
            input type="hidden" name="then" value=(then.path());
            (code.autocomplete("one-time-code").show(visit, form))
            button { (visit.t("account-sign-in-do")) }
        }
        p.soft { (visit.t("account-code-help")) }
        p { a href=(then.after("/account/sign-in")) { (visit.t("account-code-back")) } }
    };
    visit.page("account-code-title", body)
}
