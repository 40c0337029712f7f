//! Signing in under another name.

use actors::accounts::{self, Login};
use axum::response::{IntoResponse, Response};
use maud::html;
use web::{Field, Form, Page, Result, Visit, field};

use super::{is_proven, own, present_field, refusal_of};

const HERE: &str = "/account/login";

/// The form, with the present login.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    let login = accounts::login(visit.db(), own(&visit)?.account.id).await?;
    Ok(page(&visit, &Form::default().with("login", login.reveal())))
}

/// Changes the login.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let login = Login::read(form.value("login")).map_err(|refusal| form.fault("login", refusal)).ok();
    let proven = is_proven(&visit, &mut form).await?;
    let Some(login) = login.filter(|_| proven) else {
        return Ok(page(&visit, &form).invalid().into_response());
    };
    match accounts::change_login(visit.db(), visit.who(), own(&visit)?.account.id, login).await {
        Ok(()) => Ok(visit.see_saying("/account", "account-login-changed").into_response()),
        Err(error) => {
            form.fault("login", refusal_of(error)?);
            Ok(page(&visit, &form).invalid().into_response())
        }
    }
}

fn page(visit: &Visit, form: &Form) -> Page {
    let login = Field::line("login", "account-login").hint("account-login-hint").required().left_to_right();
    let body = html! {
        p.lead { (visit.t("account-login-lead")) }
        (field::faults(visit, form))
        form method="post" action=(HERE) {
            (login.autocomplete("username").show(visit, form))
            (present_field(visit, form))
            p.actions { button { (visit.t("web-save")) } a href="/account" { (visit.t("web-cancel")) } }
        }
    };
    visit.page("account-login-change", body)
}
