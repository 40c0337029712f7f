//! A space without an administrator is given one: by a link that the programme's secretariat made against a proof.

use actors::{opening, sessions};
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use kernel::Id;
use maud::html;
use store::Tx;
use web::{Error, Form, Page, Result, See, Visit, args, field};

use super::slip::Slip;
use crate::model::Refused;
use crate::pages::{act as write, again, fault_of, hand, newcomer_fields, unkept};
use crate::store::claims::{self, Claim};

/// Takes the secret out of the address.
pub(crate) async fn enter(visit: Visit, Path((_, token)): Path<(String, String)>) -> Result<Response> {
    let token = actors::Token::read(&token).ok_or_else(|| Error::told(Refused::Link.message()))?;
    Ok(Slip::Claim.hand(&visit, &token, visit.see(visit.path(Slip::Claim.page()))))
}

/// Says what will happen, and when.
pub(crate) async fn show(visit: Visit, headers: HeaderMap) -> Result<Response> {
    let (_, claim) = carried(&visit, &headers).await?;
    Ok(unkept(page(&visit, &Form::default(), &claim)))
}

async fn carried(visit: &Visit, headers: &HeaderMap) -> Result<(actors::Token, Claim)> {
    let bad = || Error::told(Refused::Link.message());
    let token = Slip::Claim.read(headers).ok_or_else(bad)?;
    let claim = claims::by_token(visit.db(), visit.space()?.id, &token).await?.ok_or_else(bad)?;
    Ok((token, claim))
}

/// Takes the space over.
pub(crate) async fn act(visit: Visit, headers: HeaderMap, mut form: Form) -> Result<Response> {
    let (token, claim) = carried(&visit, &headers).await?;
    let Some(hand) = hand(&visit, &mut form).filter(|_| form.is_good()) else {
        return Ok(again(page(&visit, &form, &claim)));
    };
    let space = visit.space()?.id;
    let allowed = move |tx: &mut Tx<'_>| claims::accept(tx, space, &token);
    match opening::hand_over(visit.db(), space, hand, allowed).await {
        Ok(account) => {
            let next = Slip::Claim.take_back(&visit, visit.see_saying(visit.path("toolkit"), "toolkit-claim-done"));
            if visit.signed_in.is_some() {
                return Ok(next);
            }
            let session = sessions::open(visit.db(), account, visit.device(), false).await?;
            Ok(web::begin_session(&visit, &session, next))
        }
        Err(error) => {
            fault_of(&mut form, error, "person")?;
            Ok(again(page(&visit, &form, &claim)))
        }
    }
}

/// Whoever administers the space stops a handover.
pub(crate) async fn stop(visit: Visit, Path((_, claim)): Path<(String, String)>) -> Result<See> {
    let claim: Id<Claim> = claim.parse().map_err(|_| Error::NotFound)?;
    let space = visit.space()?.id;
    write(&visit, move |tx| claims::end(tx, space, claim, "stopped")).await?;
    Ok(visit.see_saying(visit.path("toolkit"), "toolkit-claim-stopped"))
}

fn page(visit: &Visit, form: &Form, claim: &Claim) -> Page {
    let now = visit.world().now();
    let body = html! {
        p.lead { (visit.t("toolkit-claim-lead")) }
        (field::faults(visit, form))
        @if claim.opens_at > now {
            p.note { (visit.t_with("toolkit-claim-early", &args![when = visit.instant(claim.opens_at)])) }
        } @else {
            form method="post" action=(visit.path(Slip::Claim.page())) {
                @match &visit.signed_in {
                    Some(signed_in) => p { (visit.t("toolkit-open-as")) " " strong { (visit.text(&signed_in.account.name)) } },
                    None => (newcomer_fields(visit, form)),
                }
                p.note { (visit.t("toolkit-claim-told")) }
                p.actions { button { (visit.t("toolkit-claim-do")) } }
            }
        }
    };
    visit.page("toolkit-claim-title", body)
}
