//! Changing one's own password.

use actors::accounts::{self, Login};
use axum::response::{IntoResponse, Response};
use maud::html;
use web::{Field, Form, Page, Result, Visit, field};

use super::{chosen_password, fault_of_present, own, present_field, refusal_of};

/// The form.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    let login = own_login(&visit).await?;
    Ok(page(&visit, &Form::default(), &login))
}

/// Changes it, and ends the other sessions.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let signed_in = own(&visit)?;
    let login = own_login(&visit).await?;
    let present = form.words("present", 1..=usize::MAX);
    let chosen = chosen_password(&mut form, &login);
    let Some(chosen) = chosen.filter(|_| form.is_good()) else {
        return Ok(page(&visit, &form, &login).invalid().into_response());
    };
    let (account, session) = (signed_in.account.id, signed_in.session);
    let limits = &visit.app().limits;
    match accounts::change_password(visit.db(), limits, account, present.into(), chosen, session).await {
        Ok(()) => Ok(visit.see_saying("/account", "account-password-changed").into_response()),
        Err(error) => {
            fault_of_present(&mut form, refusal_of(error)?);
            Ok(page(&visit, &form, &login).invalid().into_response())
        }
    }
}

async fn own_login(visit: &Visit) -> Result<Login> {
    let login = accounts::login(visit.db(), own(visit)?.account.id).await?;
    Ok(Login::read(login.reveal())?)
}

fn page(visit: &Visit, form: &Form, login: &Login) -> Page {
    let chosen = Field::password("password", "account-new-password").hint("account-new-password-hint").required();
    let body = html! {
        p.lead { (visit.t("account-password-lead")) }
        (field::faults(visit, form))
        form method="post" action="/account/password" {
            input type="text" name="username" value=(login.reveal()) autocomplete="username" hidden;
            (present_field(visit, form))
            (chosen.autocomplete("new-password").show(visit, form))
            p.actions { button { (visit.t("account-password-do")) } a href="/account" { (visit.t("web-cancel")) } }
        }
    };
    visit.page("account-password-title", body)
}
