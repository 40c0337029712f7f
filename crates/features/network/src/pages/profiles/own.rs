//! The organisation's own hand: with the link that it was sent it changes its profile and decides what is public.
//!
//! The secret of the link moves into a cookie that no script reads and that only these pages are sent, so that it stands in
//! no history and no log.

use actors::Token;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::{Form, Page, Result, Visit, args};

use super::super::path_of;
use super::edit::{save, standing, ties, upon};
use super::form;
use super::links::over;
use crate::model::By;
use crate::store::links::{self, Link};
use crate::store::profiles;

const COOKIE: &str = "twiza_profile";
/// A working day: whoever needs longer opens the link again.
const SECONDS: u32 = 8 * 3600;

/// `GET /directory/own/{token}`: takes the secret out of the address.
pub(super) async fn enter(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let token = Token::read(&token).ok_or_else(over)?;
    links::find(visit.db(), &token).await?.ok_or_else(over)?;
    let secure = if visit.client.secure { "; Secure" } else { "" };
    let cookie =
        format!("{COOKIE}={}; Path=/directory/own; Max-Age={SECONDS}; HttpOnly; SameSite=Lax{secure}", token.reveal());
    let mut answer = visit.see("/directory/own").into_response();
    web::set_cookie(&mut answer, &cookie);
    Ok(unkept(answer))
}

/// `GET /directory/own`: the form.
pub(super) async fn show(visit: Visit, headers: HeaderMap) -> Result<Response> {
    let (_, link) = carried(&visit, &headers).await?;
    let (actor, profile) = standing(&visit, link.actor).await?;
    let ties = ties(&visit, &actor).await?;
    let form = form::filled(&visit, &actor.facts, &profile, &ties);
    Ok(unkept(page(&visit, &link, &form, &html! {}).await?))
}

/// `POST /directory/own`: saves, upon what stood when the form was opened.
pub(super) async fn act(visit: Visit, headers: HeaderMap, mut form: Form) -> Result<Response> {
    let (token, link) = carried(&visit, &headers).await?;
    let (actor, profile) = standing(&visit, link.actor).await?;
    let Some(typed) = form::read(&mut form, &actor.facts, &profile) else {
        return Ok(unkept(page(&visit, &link, &form, &html! {}).await?.invalid()));
    };
    match save(&visit, &typed, &form, By::Link(link.space)).await? {
        Ok(()) => {
            note_use(&visit, &token, &link).await?;
            Ok(visit.see_saying("/directory/own", "network-saved").into_response())
        }
        Err((field, refused)) => {
            form.fault(field, refused);
            let (actor, profile) = standing(&visit, link.actor).await?;
            let note = form::differences(&visit, &typed, &actor, &profile);
            Ok(unkept(page(&visit, &link, &form, &note).await?.invalid()))
        }
    }
}

/// The link whose secret the browser carries, while it opens something and the organisation has no space of its own.
async fn carried(visit: &Visit, headers: &HeaderMap) -> Result<(Token, Link)> {
    let token = web::cookie(headers, COOKIE).and_then(Token::read).ok_or_else(over)?;
    let link = links::find(visit.db(), &token).await?.ok_or_else(over)?;
    match profiles::house(visit.db(), link.actor).await? {
        None => Ok((token, link)),
        Some(_) => Err(over()),
    }
}

/// Lets the secretary see that the link was used.
async fn note_use(visit: &Visit, token: &Token, link: &Link) -> Result<()> {
    let (token, stream) = (token.clone(), store::Stream::space(link.space));
    let act = move |tx: &mut store::Tx<'_>| links::used_in(tx, &token);
    Ok(visit.db().write(stream, visit.who(), act).await?)
}

async fn page(visit: &Visit, link: &Link, form: &Form, note: &Markup) -> Result<Page> {
    let (actor, profile) = standing(visit, link.actor).await?;
    let ties = ties(visit, &actor).await?;
    let until = visit.date(visit.world().day_of(link.expires_at));
    let body = html! {
        p.lead { (visit.t_with("network-own-lead", &args![until = until])) }
        @if profile.is_public { p { a href=(path_of(actor.id, "")) { (visit.t("network-own-see")) } } }
        (form::faults(visit, form))
        @if form.fault_of("upon").is_some() { (note) }
        form.profile-form method="post" action="/directory/own" {
            input #f-upon type="hidden" name="upon" value=(upon(&actor, &profile));
            (form::fields(visit, form, &ties))
            p.actions { button { (visit.t("web-save")) } }
        }
    };
    Ok(visit.page_named(visit.words(actor.name()), body).style("network.css"))
}

/// An answer that no cache keeps.
fn unkept(answer: impl IntoResponse) -> Response {
    let mut answer = answer.into_response();
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}
