//! A new password by a link that somebody else has handed over.

use actors::Token;
use actors::accounts::{Login, resets};
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::{Field, Form, Message, Page, Result, Visit, args, field};

use super::{chosen_password, link, unkept};
use crate::slip::Slip;

const HERE: &str = "/account/reset";

/// The page that shows whoever made a link what to hand over.
pub(super) fn issued(visit: &Visit, token: &Token, back: &str) -> Response {
    let until = visit.date(visit.world().day_of(visit.world().now() + resets::LIFETIME));
    let lead = Message::with("account-reset-issued", args![date = until]);
    link::page(visit, "account-reset-issue-title", &lead, &format!("{HERE}/{}", token.reveal()), back)
}

/// Takes the secret of the link out of the address.
pub(crate) async fn enter(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let token = Token::read(&token).ok_or(actors::Refusal::BadLink)?;
    Ok(Slip::Reset.hand(&visit, &token.reveal(), visit.see(HERE)))
}

/// Asks for the new password.
pub(crate) async fn show(visit: Visit, headers: HeaderMap) -> Result<Response> {
    let login = resets::login(visit.db(), &carried(&headers)?).await?;
    Ok(unkept(page(&visit, &Form::default(), &login)))
}

/// Sets it, and ends every session of the account.
pub(crate) async fn act(visit: Visit, headers: HeaderMap, mut form: Form) -> Result<Response> {
    let token = carried(&headers)?;
    let login = resets::login(visit.db(), &token).await?;
    let Some(chosen) = chosen_password(&mut form, &login) else {
        return Ok(page(&visit, &form, &login).invalid().into_response());
    };
    resets::redeem(visit.db(), &token, chosen).await?;
    let next = web::end_session(&visit, visit.see_saying("/account/sign-in", "account-reset-done"));
    Ok(Slip::Reset.take_back(&visit, next))
}

fn carried(headers: &HeaderMap) -> Result<Token> {
    Ok(Slip::Reset.read(headers).and_then(Token::read).ok_or(actors::Refusal::BadLink)?)
}

fn page(visit: &Visit, form: &Form, login: &Login) -> Page {
    let chosen = Field::password("password", "account-new-password").hint("account-new-password-hint").required();
    let body = html! {
        p.lead { (visit.t("account-reset-lead")) }
        (field::faults(visit, form))
        form method="post" action=(HERE) {
            dl.facts { dt { (visit.t("account-login")) } dd { bdi { (login.reveal()) } } }
            input type="text" name="username" value=(login.reveal()) autocomplete="username" hidden;
            (chosen.autocomplete("new-password").show(visit, form))
            button { (visit.t("account-password-do")) }
        }
    };
    visit.page("account-reset-title", body)
}
