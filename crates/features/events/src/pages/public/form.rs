//! The form by which one registers: a name, one way to be reached, and no more.

use maud::{Markup, html};
use web::field::faults;
use web::toll;
use web::{Field, Form, Visit, args};

use crate::model::event::Registration;
use crate::model::{Event, GuestState};
use crate::pages::{public_path, when};
use crate::store::guests::Seats;

pub(super) fn show(visit: &Visit, event: &Event, registration: &Registration, seats: &Seats, form: &Form) -> Markup {
    // One that anybody may be given: the page is the same for all. A form that comes back keeps its own.
    let about = event.key.event;
    let challenge =
        if form.value("challenge").is_empty() { toll::common(visit, about) } else { toll::again(visit, about, form) };
    html! {
        section.register #register {
            h2 { (visit.t(if seats.is_full() { "events-register-queue" } else { "events-register" })) }
            (room(visit, registration, seats))
            (faults(visit, form))
            form method="post" action=(public_path(event, "registrations"))
                data-challenge=(public_path(event, "challenge.json")) data-working=(visit.t("events-working")) {
                input type="hidden" name="challenge" value=(challenge.as_str());
                input type="hidden" name="nonce" value="";
                input type="hidden" name="once" value=(form.value("once"));
                (Field::line("name", "events-field-name").required().autocomplete("name").show(visit, form))
                (contact(visit, form))
                @if registration.asks_association {
                    (Field::line("association", "events-field-association").autocomplete("organization").show(visit, form))
                }
                (Field::tick("consent", "events-field-consent").required().show(visit, form))
                @if let Some(fault) = form.fault_of("work") { p.fault #f-work role="alert" { (visit.advised(fault)) } }
                p.work-done.small.soft hidden aria-live="polite" {}
                p.actions { button { (visit.t(if seats.is_full() { "events-register-queue-button" } else { "events-register-button" })) } }
                p.small.soft { (visit.t_with("events-privacy", &args![day = visit.date(event.erased_on())])) }
            }
        }
    }
}

/// How much room there is: in words and not as a number, which would tell who tries somebody's address whether she is on the
/// list.
fn room(visit: &Visit, registration: &Registration, seats: &Seats) -> Markup {
    html! {
        @if let Some(count) = registration.seats {
            p {
                (visit.t_with("events-seats", &args![count = count])) " "
                @if seats.is_full() { span.chip.late { (visit.t("events-room-none")) } " " (visit.t("events-room-none-words")) }
                @else if seats.is_nearly_full() { span.chip.wait { (visit.t("events-room-few")) } }
                @else { span.chip.ok { (visit.t("events-room")) } }
            }
        }
        @if registration.is_confirmed { p.small { (visit.t("events-must-confirm")) } }
    }
}

fn contact(visit: &Visit, form: &Form) -> Markup {
    let post = &visit.app().post;
    let hint = match (post.email(), post.sms()) {
        (true, true) => "events-field-contact-both",
        (true, false) => "events-field-contact-mail",
        _ => "events-field-contact-none",
    };
    Field::line("contact", "events-field-contact")
        .hint(hint)
        .required()
        .left_to_right()
        .autocomplete("email")
        .show(visit, form)
}

/// What a guest's page says of where she stands.
pub(super) fn standing(
    visit: &Visit,
    event: &Event,
    state: GuestState,
    until: Option<jiff::Timestamp>,
    before: i64,
) -> Markup {
    let until =
        until.map(|until| when::moment(&visit.app().words, visit.lang, event.content.time_zone().to_datetime(until)));
    let (tone, words) = match state {
        GuestState::Seated => ("ok", visit.t("events-standing-seated").to_owned()),
        GuestState::Offered => {
            let until = until.unwrap_or_default();
            ("wait", visit.t_with("events-standing-offered", &args![until = until]))
        }
        GuestState::Waiting => ("wait", visit.t_with("events-standing-waiting", &args![count = before])),
        GuestState::Lapsed => ("late", visit.t("events-standing-lapsed").to_owned()),
        GuestState::Cancelled => ("late", visit.t("events-standing-cancelled").to_owned()),
    };
    html! { p.lead { span class=(format!("chip {tone}")) { (visit.t(state.label())) } " " (words) } }
}
