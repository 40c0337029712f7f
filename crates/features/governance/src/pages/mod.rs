//! The pages: a file per verb.

pub(crate) mod body;
pub(crate) mod body_form;
pub(crate) mod export;
pub(crate) mod front;
pub(crate) mod hats;
pub(crate) mod holder;
pub(crate) mod import_confirm;
pub(crate) mod import_preview;
pub(crate) mod import_upload;
pub(crate) mod mandate_correct;
pub(crate) mod mandate_end;
pub(crate) mod overview;
pub(crate) mod picture;
pub(crate) mod rule_form;
pub(crate) mod seat;
pub(crate) mod seat_edit;
pub(crate) mod seat_fill;
pub(crate) mod statutes;
pub(crate) mod words;

use actors::{Role, Space};
use kernel::{Id, Visibility};
use maud::{Markup, html};
use store::Tx;
use web::{Error, Result, Visit};

use crate::model::{Body, Seat};
use crate::refused::Refused;
use crate::store::{bodies, seats};

/// The identity in an address.
pub(crate) fn id<T>(words: &str) -> Result<Id<T>> {
    words.parse().map_err(|_| Error::NotFound)
}

/// Whether the visitor may know that a body exists, how large it is and by what rules it works.
pub(crate) fn may_see(visit: &Visit, body: &Body) -> bool {
    match body.facts.visibility {
        Visibility::Public => true,
        Visibility::Network => visit.signed_in.is_some() || visit.is_at_least(Role::Member),
        Visibility::Space => visit.is_at_least(Role::Member),
    }
}

/// Whether the visitor may know who sits in a body.
pub(crate) fn may_see_members(visit: &Visit, body: &Body) -> bool {
    visit.is_at_least(Role::Member) || body.facts.members_published && may_see(visit, body)
}

/// The body of an address, for those who may know of it.
pub(crate) async fn body_of(visit: &Visit, words: &str) -> Result<Body> {
    let body = bodies::get(visit.db(), visit.space()?.id, id(words)?).await?;
    body.filter(|body| may_see(visit, body)).ok_or(Error::NotFound)
}

/// The body and the seat of an address.
pub(crate) async fn seat_of(visit: &Visit, body: &str, seat: &str) -> Result<(Body, Seat)> {
    let body = body_of(visit, body).await?;
    let seat = seats::get(visit.db(), visit.space()?.id, id(seat)?).await?;
    let seat = seat.filter(|seat| seat.body == body.id).ok_or(Error::NotFound)?;
    Ok((body, seat))
}

/// Writes in the visitor's name; a refusal by one of our rules comes back apart, to be told beside a field.
pub(crate) async fn write<R: Send + 'static>(
    visit: &Visit,
    act: impl FnOnce(&mut Tx<'_>, Id<Space>) -> store::Result<R> + Send + 'static,
) -> Result<std::result::Result<R, Refused>> {
    let space = visit.space()?.id;
    match visit.db().write(visit.stream()?, visit.who(), move |tx| act(tx, space)).await {
        Ok(done) => Ok(Ok(done)),
        Err(error) => Ok(Err(error.refusal::<Refused>()?)),
    }
}

/// The address of a body, or of something below it.
pub(crate) fn body_path(visit: &Visit, body: Id<Body>, below: &str) -> String {
    let path = visit.path(&format!("bodies/{body}"));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// The way back: the bodies of the space, then the body, then the seat.
pub(crate) fn crumbs(visit: &Visit, body: Option<&Body>, seat: Option<&Seat>) -> Markup {
    html! {
        nav.crumbs aria-label=(visit.t("gov-crumbs")) {
            a href=(visit.path("bodies")) { (visit.t("gov-title")) }
            @if let Some(body) = body { " › " a href=(body_path(visit, body.id, "")) { (visit.text(body.name())) } }
            @if let (Some(body), Some(seat)) = (body, seat) {
                " › " a href=(body_path(visit, body.id, &format!("seats/{}", seat.id))) {
                    (visit.t_with("gov-seat-number", &web::args![number = seat.number]))
                }
            }
        }
    }
}

/// The buttons under a form: save, and back without saving.
pub(crate) fn form_foot(visit: &Visit, save: &str, back: &str) -> Markup {
    html! { p.actions { button { (visit.t(save)) } a href=(back) { (visit.t("web-cancel")) } } }
}
