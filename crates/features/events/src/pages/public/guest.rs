//! A guest's own page, by the link that only she has: where she stands, how to take part from afar, confirming, cancelling.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use maud::html;
use store::{Stream, Tx};
use web::{Error, Result, Visit};

use super::{form, ics};
use crate::model::guest::Code;
use crate::model::{Event, Guest, GuestState, Refused, State, calendar};
use crate::pages::letters::Writer;
use crate::pages::{GUEST, paragraphs, place_words, private, public_path, published, when};
use crate::store::guests;

/// The guest of a link; a link that is nobody's answers as an address that is none.
async fn found(visit: &Visit, slug: &str, code: &str) -> Result<(Event, Guest)> {
    let event = published(visit, slug).await?;
    let code = Code::read(code).ok_or(Error::NotFound)?;
    let guest = guests::by_code(visit.db(), event.key, &code).await?.ok_or(Error::NotFound)?;
    Ok((event, guest))
}

fn path(event: &Event, guest: &Guest, below: &str) -> String {
    let path = public_path(event, &format!("registrations/{}", Code::of(guest.id, &guest.card)));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// The page.
pub(super) async fn show(visit: Visit, Path((slug, code)): Path<(String, String)>) -> Result<Response> {
    let (event, guest) = found(&visit, &slug, &code).await?;
    let content = &event.content;
    let before = guests::before(visit.db(), event.key, guest.number).await?;
    let is_open = event.state == State::Announced && !event.is_over(visit.world().now());
    let is_on = guest.state.holds_a_seat() || guest.state == GuestState::Waiting;
    let sees_link = guest.state == GuestState::Seated && !content.link.is_empty() && is_open;
    let is_silent = guest.card.address().is_none_or(|to| !visit.app().post.has(to.way()));
    let body = html! {
        @if event.state != State::Announced {
            div.note { p { strong { (visit.t(event.state.label())) } } (paragraphs(&visit, &event.reason)) }
        } @else { (form::standing(&visit, &event, guest.state, guest.holds_until, before)) }
        @if is_on && is_silent && is_open { p.note { (visit.t("events-keep-link")) } }
        dl.facts {
            @if !guest.card.name.is_empty() { div { dt { (visit.t("events-field-name")) } dd { bdi { (guest.card.name) } } } }
            div { dt { (visit.t("events-fact-event")) } dd { a href=(public_path(&event, "")) { (visit.text(&content.title)) } } }
            div { dt { (visit.t("events-fact-when")) } dd { (when::span(&visit.app().words, visit.lang, &content.zone, content.starts, content.ends)) } }
            @if content.place.is_some() || !content.address.is_empty() {
                div { dt { (visit.t("events-fact-where")) } dd {
                    (visit.text(&content.address))
                    @if let Some(code) = &content.place { " " (place_words(code, visit.lang)) }
                } }
            }
            @if sees_link { div { dt { (visit.t("events-online")) } dd { a href=(content.link) rel="noreferrer" dir="ltr" { (content.link) } } } }
        }
        @if guest.state == GuestState::Offered && is_open {
            form method="post" action=(path(&event, &guest, "confirm")) { p.actions { button { (visit.t("events-confirm-button")) } } }
        }
        @if is_on && is_open {
            p.actions { a.button.quiet href=(path(&event, &guest, "calendar")) { (visit.t("events-add-to-calendar")) } }
            h2 { (visit.t("events-cancel-title")) }
            p { (visit.t("events-cancel-words")) }
            form method="post" action=(path(&event, &guest, "cancel")) data-confirm=(visit.t("events-cancel-sure")) {
                p.actions { button.danger { (visit.t("events-cancel-button")) } }
            }
        }
        @if !is_on && event.takes_guests(visit.world().now()) {
            p { a href=(public_path(&event, "")) { (visit.t("events-register-anew")) } }
        }
    };
    Ok(private(visit.page("events-own-page", body)))
}

/// The event for her own calendar, with where one takes part from afar.
pub(super) async fn calendar(
    visit: Visit,
    headers: HeaderMap,
    Path((slug, code)): Path<(String, String)>,
) -> Result<Response> {
    let (event, guest) = found(&visit, &slug, &code).await?;
    let link = Some(event.content.link.as_str()).filter(|link| guest.state == GuestState::Seated && !link.is_empty());
    let entry = ics::entry(&visit, &event, link).await?;
    let words = calendar::write(visit.words(&event.content.title), &[entry]);
    let name = event.slug.as_deref().map(|slug| format!("{slug}.ics"));
    let mut response = ics::answer(&headers, words, name.as_deref());
    let own = axum::http::HeaderValue::from_static("private, no-store");
    response.headers_mut().insert(axum::http::header::CACHE_CONTROL, own);
    Ok(response)
}

/// Confirms a place that is held.
pub(super) async fn confirm(visit: Visit, Path((slug, code)): Path<(String, String)>) -> Result<Response> {
    let (event, guest) = found(&visit, &slug, &code).await?;
    let (key, id) = (event.key, guest.id);
    let act = move |tx: &mut Tx<'_>| guests::confirm(tx, key, id);
    done(&visit, &event, &guest, visit.db().write(Stream::space(key.space), GUEST, act).await, "events-confirmed")
}

/// Takes her off the list.
pub(super) async fn cancel(visit: Visit, Path((slug, code)): Path<(String, String)>) -> Result<Response> {
    let (event, guest) = found(&visit, &slug, &code).await?;
    let (key, id) = (event.key, guest.id);
    let scribe = Writer::of_visit(&visit, key).await?;
    let act = move |tx: &mut Tx<'_>| guests::cancel(tx, key, id, &*scribe);
    done(&visit, &event, &guest, visit.db().write(Stream::space(key.space), GUEST, act).await, "events-cancelled")
}

fn done(
    visit: &Visit,
    event: &Event,
    guest: &Guest,
    written: store::Result<()>,
    said: &'static str,
) -> Result<Response> {
    let own = path(event, guest, "");
    match written {
        Ok(()) => Ok(visit.see_saying(own, said).into_response()),
        Err(error) => {
            let refused = error.refusal::<Refused>()?;
            Ok(visit.see_saying(own, refused.message()).into_response())
        }
    }
}
