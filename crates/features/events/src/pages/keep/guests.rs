//! The list of who registered, opened for those who invite.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use store::Tx;
use web::field::faults;
use web::table::{Column, Listing, PAGE_ROWS, page_of, pager, table};
use web::{Error, Field, Form, Page, Result, Visit};

use crate::model::guest::read_contact;
use crate::model::{Card, Event, Guest, GuestState, Way};
use crate::pages::letters::Writer;
use crate::pages::{kept, kept_path, write};
use crate::store::guests::{self, KnownBy, NewGuest};

/// The page.
pub(super) async fn list(visit: Visit, listing: Listing, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let event = open(&visit, &id).await?;
    Ok(crate::pages::private(page(&visit, &event, &listing, &Form::default()).await?))
}

/// The event, while there are names.
async fn open(visit: &Visit, id: &str) -> Result<Event> {
    let event = kept(visit, id).await?;
    if event.erased_at.is_some() { Err(Error::NotFound) } else { Ok(event) }
}

async fn page(visit: &Visit, event: &Event, listing: &Listing, form: &Form) -> Result<Page> {
    let after = listing.after().and_then(|(number, _)| number.parse().ok()).unwrap_or(0);
    let rows = guests::list(visit.db(), event.key, after, PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| (last.number.to_string(), last.id.to_string()));
    let path = |below: &str| kept_path(visit, event.key, below);
    let columns = [
        Column::number("events-column-number"),
        Column::words("events-field-name"),
        Column::words("events-field-contact"),
        Column::words("events-field-association"),
        Column::words("events-column-state"),
        Column::words("events-column-acts"),
    ];
    let body = html! {
        p.crumbs { a href=(path("")) { (visit.text(&event.content.title)) } }
        p { (visit.t("events-guests-words")) }
        p.exports { (visit.t("web-export")) " " a href=(path("guests.xlsx")) { "XLSX" } " " a href=(path("guests.csv")) { "CSV" } " " a href=(path("guests.pdf")) { "PDF" } }
        @if rows.is_empty() { div.empty { p { (visit.t("events-guests-none")) } } }
        @else { (table(visit, visit.t("events-guests"), &columns, rows.iter().map(|guest| row(visit, event, guest)))) }
        (pager(visit, listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
        section {
            h2 { (visit.t("events-desk")) }
            p { (visit.t("events-desk-words")) }
            (faults(visit, form))
            form method="post" {
                div.fields {
                    (Field::line("name", "events-field-name").required().show(visit, form))
                    (Field::line("contact", "events-field-contact").left_to_right().show(visit, form))
                    (Field::line("association", "events-field-association").show(visit, form))
                }
                p.actions { button { (visit.t("events-desk-button")) } }
            }
        }
    };
    Ok(visit.page("events-guests", body).wide().style("events.css"))
}

fn row(visit: &Visit, event: &Event, guest: &Guest) -> Vec<Markup> {
    let tone = match guest.state {
        GuestState::Seated => "ok",
        GuestState::Offered | GuestState::Waiting => "wait",
        GuestState::Lapsed | GuestState::Cancelled => "late",
    };
    let is_on = guest.state.holds_a_seat() || guest.state == GuestState::Waiting;
    vec![
        html! { (guest.number) },
        html! { bdi { (name_of(visit, guest)) } },
        html! { bdi dir="ltr" { (guest.card.contact) } },
        html! { bdi { (guest.card.association) } },
        html! { span class=(format!("chip {tone}")) { (visit.t(guest.state.label())) } @if guest.way != Way::Online { " " span.small.soft { (visit.t(guest.way.label())) } } },
        html! { @if is_on {
            form.inline method="post" action=(kept_path(visit, event.key, &format!("guests/{}/removal", guest.id))) data-confirm=(visit.t("events-guest-remove-sure")) {
                button.quiet.small { (visit.t("events-guest-remove")) }
            }
        } },
    ]
}

/// Her name, or that she is on the list no more.
pub(super) fn name_of(visit: &Visit, guest: &Guest) -> String {
    if guest.card.name.is_empty() { visit.t("events-nameless").to_owned() } else { guest.card.name.clone() }
}

/// Writes somebody down who asked by telephone or in person.
pub(super) async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let event = open(&visit, &id).await?;
    let name = form.words("name", 2..=120);
    let contact = form.words("contact", 0..=254);
    if !contact.is_empty() && read_contact(&contact).is_none() {
        form.fault("contact", "events-fault-contact");
    }
    let association = form.words("association", 0..=120);
    if form.is_good() {
        let (key, scribe) = (event.key, Writer::of_visit(&visit, event.key).await?);
        let card = Card { name, contact, association, secret: String::new() };
        let new = NewGuest { card, lang: visit.lang, way: Way::Desk, known_by: KnownBy::Contact };
        match write(&visit, move |tx: &mut Tx<'_>| guests::register(tx, key, new, &*scribe)).await? {
            Ok(guests::Registered::New(guest)) => {
                let said = if guest.state == GuestState::Waiting { "events-desk-waits" } else { "events-desk-done" };
                return Ok(visit.see_saying(kept_path(&visit, key, "guests"), said).into_response());
            }
            Ok(guests::Registered::Again { .. }) => form.fault("contact", "events-desk-known"),
            Err(refused) => form.fault("name", refused.message()),
        }
    }
    Ok(crate::pages::private(page(&visit, &event, &Listing::default(), &form).await?.invalid()))
}

/// Takes somebody off the list at her wish.
pub(super) async fn remove(visit: Visit, Path((_, id, guest)): Path<(String, String, String)>) -> Result<Response> {
    let event = open(&visit, &id).await?;
    let guest: Id<Guest> = guest.parse().map_err(|_| Error::NotFound)?;
    let (key, scribe) = (event.key, Writer::of_visit(&visit, event.key).await?);
    let done = write(&visit, move |tx: &mut Tx<'_>| guests::cancel(tx, key, guest, &*scribe)).await?;
    let message = done.map_or_else(crate::model::Refused::message, |()| "events-guest-removed".into());
    Ok(visit.see_saying(kept_path(&visit, key, "guests"), message).into_response())
}
