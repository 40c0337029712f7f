//! An event for those who keep it: where it stands, how many come, what can be done.

use actors::Role;
use axum::extract::Path;
use maud::{Markup, html};
use web::chart::{Part, Tone};
use web::{Error, Page, Result, Visit, args};

use crate::model::{Event, GuestState, State};
use crate::pages::{kept, kept_path, paragraphs, place_words, public::state_chip, public_path, when};
use crate::store::attendance;
use crate::store::guests::{self, Seats};

/// The page.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let event = kept(&visit, &id).await?;
    let is_keeper = visit.is_at_least(Role::Officer);
    if !is_keeper && !event.state.is_public() {
        return Err(Error::NotFound);
    }
    let content = &event.content;
    let seats = guests::seats(visit.db(), event.key).await?;
    let states = guests::states(visit.db(), event.key).await?;
    let body = html! {
        p { (state_chip(&visit, event.state)) " " (when::span(&visit.app().words, visit.lang, &content.zone, content.starts, content.ends))
            @if let Some(code) = &content.place { " · " (place_words(code, visit.lang)) } }
        @if event.state.is_public() { p { a href=(public_path(&event, "")) { (visit.t("events-public-page")) } } }
        @if !event.reason.is_empty() { div.note { (paragraphs(&visit, &event.reason)) } }
        @if is_keeper { (steps(&visit, &event)) }
        (figures(&visit, &event, &seats, &states).await?)
        @if visit.is_at_least(Role::Facilitator) && event.erased_at.is_none() && event.state.is_public() { (lists(&visit, &event, is_keeper)) }
        @if is_keeper && event.state == State::Announced && event.starts_at <= visit.world().now() { (count(&visit, &event).await?) }
        p.small.soft { @match event.erased_at {
            Some(_) => (visit.t("events-erased")),
            None => (visit.t_with("events-erased-on", &args![day = visit.date(event.erased_on())])),
        } }
    };
    Ok(visit.page_named(visit.words(&content.title), body).style("events.css"))
}

fn steps(visit: &Visit, event: &Event) -> Markup {
    let path = |below: &str| kept_path(visit, event.key, below);
    html! {
        div.actions {
            @match event.state {
                State::Draft => form.inline method="post" action=(path("announcement")) { button { (visit.t("events-announce")) } },
                State::Announced => {},
                State::Postponed | State::Cancelled => form.inline method="post" action=(path("announcement")) data-confirm=(visit.t("events-announce-again-sure")) {
                    button { (visit.t("events-announce-again")) }
                },
            }
            a.button.quiet href=(path("edit")) { (visit.t("events-edit")) }
            a.button.quiet href=(path("picture")) { (visit.t("events-picture")) }
            a.button.quiet href=(path("repetition")) { (visit.t("events-repeat")) }
            @if event.state == State::Announced { a.button.quiet href=(path("postponement")) { (visit.t("events-postpone")) } }
            @if matches!(event.state, State::Announced | State::Postponed) { a.button.quiet href=(path("cancellation")) { (visit.t("events-call-off")) } }
            @if event.state == State::Draft {
                form.inline method="post" action=(path("removal")) data-confirm=(visit.t("events-remove-sure")) { button.quiet.danger { (visit.t("events-remove")) } }
            }
        }
    }
}

async fn figures(visit: &Visit, event: &Event, seats: &Seats, states: &[(GuestState, i64)]) -> Result<Markup> {
    let of = |state: GuestState| {
        states.iter().find(|(own, _)| *own == state).map_or(0, |(_, count)| u32::try_from(*count).unwrap_or(u32::MAX))
    };
    let days = attendance::by_day(visit.db(), event.key).await?;
    let free = seats.seats.map(|all| u32::try_from(all - seats.taken).unwrap_or(0));
    let (pen, name) = (visit.pen(), |state: GuestState| visit.t(state.label()));
    let mut parts = vec![
        Part::new(name(GuestState::Seated), of(GuestState::Seated), Tone::Majorelle),
        Part::new(name(GuestState::Offered), of(GuestState::Offered), Tone::Saffron),
    ];
    parts.extend(free.map(|free| Part::new(visit.t("events-free"), free, Tone::Hollow)));
    let has_seats = seats.last_number > 0 && event.content.registration.is_some();
    Ok(html! {
        div.grid {
            div.card { p.kind { (visit.t("events-figure-on")) } p.figure { (visit.number(i64::from(seats.taken))) @if let Some(all) = seats.seats { small { " / " (visit.number(all.into())) } } } }
            @if seats.waiting > 0 { div.card { p.kind { (visit.t("events-guest-waiting")) } p.figure { (visit.number(seats.waiting.into())) } } }
            @if of(GuestState::Cancelled) + of(GuestState::Lapsed) > 0 {
                div.card { p.kind { (visit.t("events-figure-gone")) } p.figure { (visit.number((of(GuestState::Cancelled) + of(GuestState::Lapsed)).into())) } }
            }
            @if let Some(people) = event.attended {
                div.card { p.kind { (visit.t("events-fact-attended")) } p.figure { (visit.number(people.into()))
                    @if let Some(women) = event.women { small { " " (visit.t_with("events-of-them-women", &args![count = women])) } } } }
            }
        }
        @if has_seats && event.erased_at.is_none() { (pen.stacked(visit.t("events-figure-places"), &parts, None)) }
        @if days.len() > 1 {
            ul.links { @for (day, count) in &days { li { (when::day(&visit.app().words, visit.lang, *day)) " – " (visit.number(*count)) } } }
        }
    })
}

fn lists(visit: &Visit, event: &Event, is_keeper: bool) -> Markup {
    let path = |below: &str| kept_path(visit, event.key, below);
    html! {
        section {
            h2 { (visit.t("events-lists")) }
            p.actions {
                a.button href=(path("attendance")) { (visit.t("events-tick")) }
                @if is_keeper { a.button.quiet href=(path("guests")) { (visit.t("events-guests")) } }
                a.button.quiet href=(path("guests.pdf")) { (visit.t("events-print")) }
            }
        }
    }
}

/// Writing down how many came.
async fn count(visit: &Visit, event: &Event) -> Result<Markup> {
    let ticked = attendance::people(visit.db(), event.key).await?;
    let people = event.attended.map_or(ticked, i64::from);
    let form = web::Form::default()
        .with("people", people)
        .with("women", event.women.map(|women| women.to_string()).unwrap_or_default());
    Ok(html! {
        section {
            h2 { (visit.t("events-count")) }
            p { (visit.t_with("events-count-words", &args![count = ticked])) }
            form method="post" action=(kept_path(visit, event.key, "count")) {
                div.fields {
                    (web::Field::number("people", "events-field-people").required().show(visit, &form))
                    (web::Field::number("women", "events-field-women").show(visit, &form))
                }
                p.actions { button { (visit.t("web-save")) } }
            }
        }
    })
}
