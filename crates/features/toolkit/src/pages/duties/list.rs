use axum::response::Response;
use jiff::civil::Date;
use kernel::Id;
use maud::{Markup, html};
use web::table::{Listing, page_of, pager};
use web::{Page, Result, Visit, args};

use super::path;
use crate::model::duty::{Duty, State};
use crate::pages::{crumbs, unkept};
use crate::store::{duties, follow};

/// What is to be done, what is awaited, what was refused.
pub(crate) async fn show(visit: Visit) -> Result<Response> {
    let space = visit.space()?.clone();
    follow::catch_up(visit.db(), &space).await?;
    let mut open: Vec<Duty> = Vec::new();
    for state in [State::Refused, State::Todo, State::Filed, State::Received] {
        open.extend(duties::in_state(visit.db(), space.id, state).await?);
    }
    let (todo, awaited): (Vec<Duty>, Vec<Duty>) =
        open.into_iter().partition(|duty| matches!(duty.state, State::Todo | State::Refused));
    let keeps = visit.is_at_least(actors::Role::Secretary);
    let body = html! {
        p.lead { (visit.t("toolkit-duties-lead")) }
        p.actions {
            @if keeps {
                a.button href=(visit.path("obligations/new")) { (visit.t("toolkit-duties-new")) }
                a.button.quiet href=(visit.path("obligations/calendar")) { (visit.t("toolkit-duties-calendar")) }
                a.button.quiet href=(visit.path("toolkit/dossier")) { (visit.t("toolkit-duties-dossier")) }
            }
            a.button.quiet href=(visit.path("obligations/past")) { (visit.t("toolkit-duties-past")) }
        }
        h2 { (visit.t("toolkit-duties-todo")) }
        @if todo.is_empty() { p.empty { (visit.t("toolkit-duties-nothing")) } } @else { (cards(&visit, &todo)) }
        @if !awaited.is_empty() { h2 { (visit.t("toolkit-duties-awaited")) } (cards(&visit, &awaited)) }
    };
    Ok(unkept(visit.page("toolkit-duties-title", body).wide()))
}

fn cards(visit: &Visit, duties: &[Duty]) -> Markup {
    html! { div.grid { @for duty in duties { (card(visit, duty)) } } }
}

fn card(visit: &Visit, duty: &Duty) -> Markup {
    html! {
        a.card href=(path(visit, duty.id, "")) {
            h3 { (visit.text(&duty.name())) }
            p { (chip(visit, duty)) }
            p { (deadline(visit, duty)) }
            @if duty.rule().is_some_and(|rule| rule.verify) { p { span.chip.wait { (visit.t("toolkit-verify")) } } }
        }
    }
}

/// Where it stands.
pub(super) fn chip(visit: &Visit, duty: &Duty) -> Markup {
    let today = visit.world().today();
    html! {
        @match duty.state {
            State::Todo if duty.is_late(today) => span.chip.late { (visit.t("toolkit-state-late")) },
            State::Todo => span.chip.wait { (visit.t(duty.state.label())) },
            State::Refused => span.chip.late { (visit.t(duty.state.label())) },
            State::Settled => span.chip.ok { (visit.t(duty.state.label())) },
            _ => span.chip { (visit.t(duty.state.label())) },
        }
        @if duty.is_authority_late(today) { " " span.chip.late { (visit.t("toolkit-state-authority-late")) } }
    }
}

/// Its days.
pub(super) fn deadline(visit: &Visit, duty: &Duty) -> String {
    let today = visit.world().today();
    let days = |until: Date| until.since(today).map(|span| i64::from(span.get_days())).unwrap_or_default();
    match (duty.state, duty.filed_on) {
        (State::Todo | State::Refused, _) => {
            let left = days(duty.due_on);
            let late = if left < 0 { "yes" } else { "no" };
            visit.t_with("toolkit-duty-due", &args![date = visit.date(duty.due_on), days = left.abs(), late = late])
        }
        (_, Some(filed)) => match duty.awaited_on.filter(|_| duty.state != State::Settled) {
            Some(until) => {
                visit.t_with("toolkit-duty-awaited", &args![date = visit.date(filed), until = visit.date(until)])
            }
            None => visit.t_with("toolkit-duty-filed", &args![date = visit.date(filed)]),
        },
        (_, None) => visit.t_with("toolkit-duty-was-due", &args![date = visit.date(duty.due_on)]),
    }
}

/// What is over.
pub(crate) async fn past(visit: Visit, listing: Listing) -> Result<Page> {
    let before: Option<(Date, Id<Duty>)> =
        listing.after().and_then(|(day, id)| Some((day.parse().ok()?, id.parse().ok()?)));
    let (rows, more) = page_of(duties::past(visit.db(), visit.space()?.id, before).await?);
    let next = rows.last().filter(|_| more).map(|last| (last.due_on.to_string(), last.id.to_string()));
    let body = html! {
        (crumbs(&visit, &[("obligations", "toolkit-duties-title")]))
        @if rows.is_empty() { p.empty { (visit.t("toolkit-duties-no-past")) } }
        @else {
            ul.links { @for duty in &rows {
                li { a href=(path(&visit, duty.id, "")) { (visit.text(&duty.name())) } " " (chip(&visit, duty)) " " span.soft { (deadline(&visit, duty)) } }
            } }
            (pager(&visit, &listing, next.as_ref().map(|(day, id)| (day.as_str(), id.clone()))))
        }
    };
    Ok(visit.page("toolkit-duties-past", body))
}
