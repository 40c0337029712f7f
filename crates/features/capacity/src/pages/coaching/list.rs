//! The visits of a coach.

use axum::response::Response;
use maud::{Markup, html};
use web::table::{Column, Listing, PAGE_ROWS, page_of, pager, table};
use web::{Error, Result, Visit as Guest};

use super::{name_of, path};
use crate::model::visit::Visit;
use crate::pages::private;
use crate::store::visits;

/// The page.
pub(super) async fn show(guest: Guest, listing: Listing) -> Result<Response> {
    let account = guest.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.id;
    let after = listing.after().and_then(|(day, id)| Some((day.parse().ok()?, id.parse().ok()?)));
    let rows = visits::of_coach(guest.db(), guest.space()?.id, account, after, PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| (last.planned_on.to_string(), last.key.visit.to_string()));
    let columns = [
        Column::words("capacity-fact-association"),
        Column::words("capacity-column-kind"),
        Column::words("capacity-column-day"),
        Column::words("capacity-column-state"),
        Column::words("capacity-field-next"),
    ];
    let mut cells = Vec::with_capacity(rows.len());
    for visit in &rows {
        cells.push(row(&guest, visit).await?);
    }
    let body = html! {
        nav.crumbs { a href=(guest.path("capacity")) { (guest.t("capacity-title")) } }
        div.toolbar {
            p.lead { (guest.t("capacity-visits-lead")) }
            a.button href=(guest.path("capacity/visits/new")) { (guest.t("capacity-visit-plan")) }
        }
        @if rows.is_empty() { div.empty { p { (guest.t("capacity-visits-none")) } } }
        @else { (table(&guest, guest.t("capacity-visits"), &columns, cells)) }
        (pager(&guest, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(private(guest.page("capacity-visits", body).wide()))
}

async fn row(guest: &Guest, visit: &Visit) -> Result<Vec<Markup>> {
    let name = name_of(guest, visit.association).await?;
    let today = guest.world().today();
    Ok(vec![
        html! { a href=(path(guest, visit.key.visit, "")) { (guest.text(&name)) } },
        html! { (guest.t(visit.kind.label())) },
        html! { (guest.date(visit.day())) },
        state(guest, visit, today),
        html! { @match visit.next_on { Some(day) => (guest.date(day)), None => "–" } },
    ])
}

/// Whether it took place, is to, or waits for its account.
pub(super) fn state(guest: &Guest, visit: &Visit, today: jiff::civil::Date) -> Markup {
    html! {
        @if visit.held_on.is_some() { span.chip.ok { (guest.t("capacity-visit-held")) } }
        @else if visit.planned_on < today { span.chip.late { (guest.t("capacity-visit-unwritten")) } }
        @else { span.chip.wait { (guest.t("capacity-visit-planned")) } }
    }
}
