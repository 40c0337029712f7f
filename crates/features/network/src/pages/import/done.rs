use kernel::place;
use maud::html;
use web::table::{Column as Head, Listing, table};
use web::{Page, Result, Visit, args};

use super::{crumbs, path};
use crate::store::import::{self, Import};

const PAGE: usize = 100;
const MADE: [Head; 4] = [
    Head::number("network-import-row"),
    Head::words("network-import-column-name"),
    Head::words("network-import-place"),
    Head::words("network-import-outcome"),
];

/// What came of an import.
pub(super) async fn page(visit: &Visit, import: &Import, listing: &Listing) -> Result<Page> {
    let after: u32 = listing.get("after").parse().unwrap_or(0);
    let mut made = import::made(visit.db(), visit.space()?.id, import.id, after, PAGE + 1).await?;
    let has_more = made.len() > PAGE;
    made.truncate(PAGE);
    let next = made.last().filter(|_| has_more).map(|made| made.line.to_string());
    let rows = made.iter().map(|made| {
        let place = made.place.as_deref().and_then(place::get);
        vec![
            html! { (visit.number(made.line.into())) },
            html! { a href=(format!("/directory/{}", made.actor)) { (visit.text(&made.name)) } },
            html! { @if let Some(place) = place { (visit.text(&place.name)) } @else { "–" } },
            html! { (visit.t(if made.is_new { "network-import-was-made" } else { "network-import-was-completed" })) },
        ]
    });
    let body = html! {
        (crumbs(visit, true))
        p.said {
            (visit.t_with("network-import-done", &args![made = import.made, completed = import.completed, linked = import.linked]))
        }
        @if !import.unlinked.is_empty() {
            p.note { (visit.t("network-import-unlinked")) " " (import.unlinked.join(" · ")) }
        }
        p.actions {
            a.button.quiet href="/directory" { (visit.t("network-title")) }
            a.button.quiet href="/people/duplicates" { (visit.t("network-import-to-duplicates")) }
            a.button.quiet href=(path(visit, None)) { (visit.t("network-import-other")) }
        }
        @if made.is_empty() { p.empty { (visit.t("network-import-added-nothing")) } } @else {
            (table(visit, visit.t("network-import-result"), &MADE, rows))
        }
        @if next.is_some() || after > 0 {
            nav.pager aria-label=(visit.t("web-pages")) {
                @if after > 0 { a href=(path(visit, Some(import.id))) rel="first" { (visit.t("web-first-page")) } }
                @if let Some(next) = next { a.button.quiet href=(visit.here_with("after", &next)) rel="next" { (visit.t("web-next-page")) } }
            }
        }
    };
    Ok(visit.page("network-import-result", body).wide())
}
