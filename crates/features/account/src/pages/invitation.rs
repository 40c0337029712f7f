//! Accepting an invitation into a space: with the account that one has, or with a new one.

use actors::accounts::{Login, Password};
use actors::invitations::{self, Invitation, Newcomer};
use actors::{Refusal, Token, sessions};
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use kernel::Text;
use maud::{Markup, html};
use web::{Field, Form, Page, Result, Visit, field};

use super::{chosen_password, refusal_of, unkept};
use crate::model::Then;
use crate::slip::Slip;

/// Takes the secret of the link out of the address.
pub(crate) async fn enter(visit: Visit, Path((_, token)): Path<(String, String)>) -> Result<Response> {
    let token = Token::read(&token).ok_or(Refusal::BadLink)?;
    Ok(Slip::Invitation.hand(&visit, &token.reveal(), visit.see(visit.path("invitation"))))
}

/// Says what the invitation is for, and asks who accepts.
pub(crate) async fn show(visit: Visit, headers: HeaderMap) -> Result<Response> {
    let invitation = invitations::open(visit.db(), visit.space()?.id, &carried(&headers)?).await?;
    Ok(unkept(page(&visit, &Form::default(), &invitation)))
}

/// Accepts.
pub(crate) async fn act(visit: Visit, headers: HeaderMap, form: Form) -> Result<Response> {
    let token = carried(&headers)?;
    match &visit.signed_in {
        Some(signed_in) => {
            invitations::accept(visit.db(), visit.space()?.id, &token, signed_in.account.id).await?;
            Ok(welcome(&visit))
        }
        None => accept_as_newcomer(&visit, &token, form).await,
    }
}

async fn accept_as_newcomer(visit: &Visit, token: &Token, mut form: Form) -> Result<Response> {
    let space = visit.space()?.id;
    let invitation = invitations::open(visit.db(), space, token).await?;
    let Some(newcomer) = read(visit, &mut form, &invitation) else {
        return Ok(unkept(page(visit, &form, &invitation).invalid()));
    };
    match invitations::accept_new(visit.db(), space, token, newcomer).await {
        Ok(account) => {
            let session = sessions::open(visit.db(), account, visit.device(), false).await?;
            Ok(web::begin_session(visit, &session, welcome(visit)))
        }
        Err(error) => {
            form.fault("login", refusal_of(error)?);
            Ok(unkept(page(visit, &form, &invitation).invalid()))
        }
    }
}

/// Who was typed, if all of it is good.
fn read(visit: &Visit, form: &mut Form, invitation: &Invitation) -> Option<Newcomer> {
    let name = if invitation.person.is_some() { String::new() } else { form.words("name", 2..=120) };
    let (login, password) = credentials(form)?;
    let name = Text::of(visit.lang, name);
    form.is_good().then_some(Newcomer { name, login, password, lang: Some(visit.lang) })
}

fn credentials(form: &mut Form) -> Option<(Login, Password)> {
    let login = Login::read(form.value("login")).map_err(|refusal| form.fault("login", refusal)).ok()?;
    let password = chosen_password(form, &login)?;
    Some((login, password))
}

fn carried(headers: &HeaderMap) -> Result<Token> {
    Ok(Slip::Invitation.read(headers).and_then(Token::read).ok_or(Refusal::BadLink)?)
}

fn welcome(visit: &Visit) -> Response {
    let front = visit.path("");
    let next = visit.see_saying(front.trim_end_matches('/'), "account-invitation-accepted");
    Slip::Invitation.take_back(visit, next)
}

fn page(visit: &Visit, form: &Form, invitation: &Invitation) -> Page {
    let body = html! {
        p.lead { (visit.t_with("account-invitation-lead", &web::args![role = visit.t(invitation.role.label())])) }
        @if let Some(name) = &invitation.name { p { (visit.t("account-invitation-for")) " " strong { (visit.text(name)) } } }
        (field::faults(visit, form))
        @match &visit.signed_in {
            Some(signed_in) => (accepting(visit, &signed_in.account.name)),
            None => (choosing(visit, form, invitation)),
        }
    };
    visit.page("account-invitation-title", body)
}

fn accepting(visit: &Visit, name: &Text) -> Markup {
    html! {
        p { (visit.t("account-invitation-as")) " " strong { (visit.text(name)) } }
        form method="post" action=(visit.path("invitation")) { button { (visit.t("account-invitation-accept")) } }
        p.soft { (visit.t("account-invitation-not-you")) }
    }
}

fn choosing(visit: &Visit, form: &Form, invitation: &Invitation) -> Markup {
    let here = visit.path("invitation");
    let sign_in = Then::read(&here).after("/account/sign-in");
    let login = Field::line("login", "account-login").hint("account-login-hint").required().left_to_right();
    let chosen = Field::password("password", "account-password").hint("account-new-password-hint").required();
    html! {
        h2 { (visit.t("account-invitation-known")) }
        p { a.button.quiet href=(sign_in) { (visit.t("web-sign-in")) } }
        h2 { (visit.t("account-invitation-new")) }
        form method="post" action=(here) {
            @if invitation.person.is_none() {
                (Field::line("name", "account-your-name").required().autocomplete("name").show(visit, form))
            }
            (login.autocomplete("username").show(visit, form))
            (chosen.autocomplete("new-password").show(visit, form))
            button { (visit.t("account-invitation-create")) }
        }
    }
}
