//! A visit: its aims, what was found, what was promised, when they see each other again.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::field::faults;
use web::{Error, Field, Form, Page, Result, Visit as Guest};

use super::form::AIMS;
use super::list::state;
use super::{name_of, own, path, write};
use crate::model::Refused;
use crate::model::plan::Deed;
use crate::model::visit::{Commitment, Visit};
use crate::pages::{back, private};
use crate::store::visits::{self, Report};

/// The most characters of what was found.
const FINDINGS: usize = 5_000;

/// The page, for the coach.
pub(super) async fn show(guest: Guest, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let visit = own(&guest, &id).await?;
    Ok(private(page(&guest, &visit, &filled(&visit), &Form::default()).await?))
}

fn filled(visit: &Visit) -> Form {
    let form = Form::default()
        .with("aims", &visit.note.aims)
        .with("findings", &visit.note.findings)
        .with("held_on", visit.day())
        .with("saved", visit.saved);
    visit.next_on.into_iter().fold(form, |form, day| form.with("next_on", day))
}

/// The page, for the association.
pub(super) async fn read(guest: &Guest, visit: &Visit) -> Result<Page> {
    let commitments = visits::commitments(guest.db(), visit.key).await?;
    let name = name_of(guest, visit.association).await?;
    let body = html! {
        nav.crumbs { a href=(guest.path("capacity")) { (guest.t("capacity-title")) } }
        (facts(guest, visit).await?)
        h2 { (guest.t("capacity-field-aims")) }
        (paragraphs(&visit.note.aims))
        @if visit.held_on.is_some() {
            h2 { (guest.t("capacity-field-findings")) }
            (paragraphs(&visit.note.findings))
        }
        @if !commitments.is_empty() {
            h2 { (guest.t("capacity-commitments")) }
            ul.people { @for commitment in &commitments { li { (promised(guest, commitment)) } } }
        }
    };
    Ok(guest.page_named(guest.words(&name), body))
}

fn paragraphs(words: &str) -> Markup {
    html! { @for line in words.lines().filter(|line| !line.trim().is_empty()) { p dir="auto" { (line) } } }
}

async fn facts(guest: &Guest, visit: &Visit) -> Result<Markup> {
    let peer = match visit.peer {
        Some(peer) => Some(name_of(guest, peer).await?),
        None => None,
    };
    Ok(html! {
        p { (guest.t(visit.kind.label())) " " (state(guest, visit, guest.world().today())) }
        dl.facts {
            div { dt { (guest.t("capacity-column-day")) } dd { (guest.date(visit.day())) } }
            @if let Some(peer) = peer { div { dt { (guest.t("capacity-field-peer")) } dd { (guest.text(&peer)) } } }
            @if let Some(day) = visit.next_on { div { dt { (guest.t("capacity-field-next")) } dd { (guest.date(day)) } } }
        }
    })
}

fn promised(guest: &Guest, commitment: &Commitment) -> Markup {
    html! {
        p { strong { bdi { (commitment.deed.what) } } " – " bdi { (commitment.deed.who) } }
        p.small {
            @if let Some(due) = commitment.due { (guest.t("capacity-field-due")) " " (guest.date(due)) " " }
            @if let Some(day) = commitment.kept_on { span.chip.ok { (guest.t("capacity-kept-on")) " " (guest.date(day)) } }
            @else if commitment.is_late(guest.world().today()) { span.chip.late { (guest.t("capacity-commitment-late")) } }
        }
    }
}

async fn page(guest: &Guest, visit: &Visit, form: &Form, promise: &Form) -> Result<Page> {
    let commitments = visits::commitments(guest.db(), visit.key).await?;
    let name = name_of(guest, visit.association).await?;
    let is_held = visit.held_on.is_some();
    let body = html! {
        nav.crumbs { a href=(guest.path("capacity/visits")) { (guest.t("capacity-visits")) } }
        (facts(guest, visit).await?)
        p.small.soft { (guest.t("capacity-visit-who-sees")) }
        (faults(guest, form))
        form method="post" action=(path(guest, visit.key.visit, "")) {
            input type="hidden" name="saved" value=(form.value("saved"));
            (Field::area("aims", "capacity-field-aims", 3).required().show(guest, form))
            (Field::date("held_on", "capacity-field-held").required().show(guest, form))
            (Field::area("findings", "capacity-field-findings", 6).hint("capacity-field-findings-hint").required().show(guest, form))
            (Field::date("next_on", "capacity-field-next").show(guest, form))
            p.actions { button { (guest.t("capacity-visit-write")) } }
        }
        @if is_held {
            h2 { (guest.t("capacity-commitments")) }
            ul.people { @for commitment in &commitments { li {
                (promised(guest, commitment))
                form.inline method="post" action=(path(guest, visit.key.visit, &format!("commitments/{}/keeping", commitment.id))) {
                    input type="hidden" name="kept" value=(if commitment.kept_on.is_some() { "" } else { "yes" });
                    button.quiet.small { (guest.t(if commitment.kept_on.is_some() { "capacity-undo" } else { "capacity-keep" })) span.hidden { " – " (commitment.deed.what) } }
                }
            } } }
            (faults(guest, promise))
            form method="post" action=(path(guest, visit.key.visit, "commitments")) {
                (Field::line("what", "capacity-field-what").required().show(guest, promise))
                div.fields {
                    (Field::line("who", "capacity-field-who").hint("capacity-field-who-hint").required().show(guest, promise))
                    (Field::date("due", "capacity-field-due").show(guest, promise))
                }
                p.actions { button.quiet { (guest.t("capacity-commit")) } }
            }
        } @else {
            form method="post" action=(path(guest, visit.key.visit, "cancellation")) data-confirm=(guest.t("capacity-visit-cancel-sure")) {
                p.actions { button.quiet.danger { (guest.t("capacity-visit-cancel")) } }
            }
        }
    };
    Ok(guest.page_named(guest.words(&name), body))
}

/// Writes the account of a visit.
pub(super) async fn hold(guest: Guest, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let visit = own(&guest, &id).await?;
    let (aims, findings) = (form.words("aims", 1..=AIMS), form.words("findings", 1..=FINDINGS));
    let held_on = form.required_date("held_on");
    if held_on.is_some_and(|day| day > guest.world().today()) {
        form.fault("held_on", "capacity-fault-future");
    }
    let next_on = form.date("next_on");
    if next_on.zip(held_on).is_some_and(|(next, held)| next <= held) {
        form.fault("next_on", "capacity-fault-next");
    }
    let saved = form.value("saved").parse().unwrap_or(-1);
    let Some(held_on) = held_on.filter(|_| form.is_good()) else {
        return Ok(private(page(&guest, &visit, &form, &Form::default()).await?.invalid()));
    };
    let (key, report) = (visit.key, Report { held_on, aims, findings, next_on, saved });
    match write(&guest, move |tx| visits::hold(tx, key, report)).await? {
        Ok(()) => Ok(guest.see_saying(path(&guest, key.visit, ""), "capacity-visit-written").into_response()),
        Err(refused) => {
            form.fault("findings", refused.message());
            Ok(private(page(&guest, &visit, &form, &Form::default()).await?.status(StatusCode::CONFLICT)))
        }
    }
}

/// Writes down what somebody promised.
pub(super) async fn commit(guest: Guest, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let visit = own(&guest, &id).await?;
    let deed = Deed { what: form.words("what", 1..=500), who: form.words("who", 1..=120) };
    let due = form.date("due");
    if form.is_good() {
        let key = visit.key;
        match write(&guest, move |tx| visits::commit(tx, key, deed, due)).await? {
            Ok(_) => return Ok(guest.see_saying(path(&guest, key.visit, ""), "capacity-committed").into_response()),
            Err(refused) => form.fault("what", refused.message()),
        }
    }
    Ok(private(page(&guest, &visit, &filled(&visit), &form).await?.invalid()))
}

/// Notes that a commitment was kept.
pub(super) async fn keep(
    guest: Guest,
    Path((_, id, commitment)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response> {
    let visit = own(&guest, &id).await?;
    let commitment: Id<Commitment> = commitment.parse().map_err(|_| Error::NotFound)?;
    let (key, is_kept) = (visit.key, form.is_ticked("kept"));
    let written = write(&guest, move |tx| visits::keep(tx, key, commitment, is_kept)).await?;
    if written == Err(Refused::Gone) {
        return Err(Error::NotFound);
    }
    Ok(back(&guest, path(&guest, key.visit, ""), written, "capacity-plan-changed"))
}

/// Takes a visit back that did not take place.
pub(super) async fn cancel(guest: Guest, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let visit = own(&guest, &id).await?;
    let key = visit.key;
    match write(&guest, move |tx| visits::cancel(tx, key)).await? {
        Ok(()) => Ok(guest.see_saying(guest.path("capacity/visits"), "capacity-visit-cancelled").into_response()),
        Err(refused) => Ok(guest.see_saying(path(&guest, key.visit, ""), refused.message()).into_response()),
    }
}
