use actors::Role;
use axum::extract::Path;
use maud::{Markup, html};
use web::{Page, Result, Visit, args};

use super::{body_path, crumbs, seat_of, words};
use crate::model::{Body, Seat, Statutes, Tenure, successive_terms};
use crate::store::mandates::{self, MandateRow};
use crate::store::rules;

/// A seat: who holds it, and all who held it.
pub(crate) async fn show(visit: Visit, Path((_, body, seat)): Path<(String, String, String)>) -> Result<Page> {
    let (body, seat) = seat_of(&visit, &body, &seat).await?;
    let space = visit.space()?.id;
    let history = mandates::of_seat(visit.db(), space, seat.id).await?;
    let statutes = rules::statutes(visit.db(), space, body.id).await?;
    let current = history.iter().find(|row| Some(row.mandate.id) == seat.mandate);
    let terms = match current {
        Some(row) => terms_of(&visit, row).await?,
        None => 0,
    };
    let content = html! {
        (crumbs(&visit, Some(&body), None))
        (kept_for(&visit, &seat))
        @match current {
            Some(row) => (holder(&visit, row, &statutes, terms)),
            None => (vacant(&visit, &body, &seat)),
        }
        @if visit.is_at_least(Role::Secretary) {
            p { a href=(body_path(&visit, body.id, &format!("seats/{}/edit", seat.id))) { (visit.t("gov-seat-edit")) } }
        }
        h2 { (visit.t("gov-seat-history")) }
        @if history.is_empty() { p.soft { (visit.t("gov-seat-never-held")) } }
        ol.timeline { @for row in &history { li { (held(&visit, row)) } } }
    };
    let title =
        visit.t_with("gov-seat-title", &args![number = seat.number, body = visit.words(body.name()).to_owned()]);
    Ok(visit.page_named(&title, content))
}

fn kept_for(visit: &Visit, seat: &Seat) -> Markup {
    html! {
        @if !seat.label.is_empty() || seat.reserve.is_some() {
            p.lead {
                (visit.text(&seat.label))
                @if let Some(kept) = &seat.reserve { " " (words::reserve(visit, kept)) }
            }
        }
    }
}

/// How many terms the holder has served in the body one after the other, with this one.
async fn terms_of(visit: &Visit, row: &MandateRow) -> Result<u32> {
    let all = mandates::of_holder(visit.db(), visit.space()?.id, row.mandate.holder).await?;
    let here: Vec<Tenure> =
        all.iter().filter(|other| other.mandate.body == row.mandate.body).map(|other| other.mandate.tenure).collect();
    Ok(successive_terms(&here))
}

fn holder(visit: &Visit, row: &MandateRow, statutes: &Statutes, terms: u32) -> Markup {
    let today = visit.world().today();
    let tenure = row.mandate.tenure;
    let most = statutes.most_terms(today).filter(|most| terms > *most);
    html! {
        @if let Some(most) = most { p.note { (visit.t_with("gov-too-many-terms", &args![terms = terms, most = most])) } }
        dl.facts {
            div { dt { (visit.t("gov-column-name")) } dd { (person(visit, row)) " " (words::standing(visit, tenure.standing(today, statutes.warning_days(today)))) } }
            div { dt { (visit.t("gov-column-office")) } dd { (words::office(visit, &row.mandate.office, row.sex)) } }
            div { dt { (visit.t("gov-column-since")) } dd { (words::day(visit, tenure.since)) } }
            @if let Some(until) = tenure.until { div { dt { (visit.t("gov-column-until")) } dd { (words::day(visit, until)) } } }
        }
        @if visit.is_at_least(Role::Secretary) {
            @let path = visit.path(&format!("mandates/{}", row.mandate.id));
            p.actions {
                a.button href=(format!("{path}/end")) { (visit.t("gov-mandate-end")) }
                a.button.quiet href=(format!("{path}/correct")) { (visit.t("gov-mandate-correct")) }
            }
        }
    }
}

fn vacant(visit: &Visit, body: &Body, seat: &Seat) -> Markup {
    html! {
        p { span.chip { (visit.t("gov-standing-vacant")) } }
        @if visit.is_at_least(Role::Secretary) {
            p.actions { a.button href=(body_path(visit, body.id, &format!("seats/{}/fill", seat.id))) { (visit.t("gov-fill")) } }
        }
    }
}

/// The name of a holder, leading to all that the person held here.
pub(super) fn person(visit: &Visit, row: &MandateRow) -> Markup {
    html! { a href=(visit.path(&format!("holders/{}", row.mandate.holder))) { (visit.text(&row.name)) } }
}

fn held(visit: &Visit, row: &MandateRow) -> Markup {
    html! {
        time datetime=(row.mandate.tenure.since) { (words::tenure(visit, row.mandate.tenure)) }
        (person(visit, row)) " · " (words::office(visit, &row.mandate.office, row.sex))
        @if let Some(ending) = row.mandate.tenure.ended { " · " span.soft { (visit.t(ending.why.label())) } }
    }
}
