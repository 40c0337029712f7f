use actors::Role;
use maud::html;
use web::table::{Column, Listing, table};
use web::{Page, Result, Visit};

use super::path;
use super::show::said;
use crate::store::segments::{self, Saved};

const COLUMNS: [Column; 3] = [
    Column::words("network-segment-name"),
    Column::words("network-segment-who"),
    Column::number("network-segment-last-count"),
];
const PAGE: usize = 100;

/// The lists of a space.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let after = listing.get("after").parse().ok();
    let all: Vec<Saved> = segments::all(visit.db(), visit.space()?.id, after).await?;
    let next = all.last().filter(|_| all.len() == PAGE).map(|last| last.id.to_string());
    let mut rows = Vec::with_capacity(all.len());
    for saved in &all {
        let said = said(&visit, &saved.filter).await?;
        rows.push(vec![
            html! { a href=(path(&visit, saved.id, "")) { bdi { (saved.name) } } },
            html! { (said) },
            html! { @if saved.seen_at.is_some() { (visit.number(saved.seen_count)) } @else { "–" } },
        ]);
    }
    let body = html! {
        p.lead { (visit.t("network-segments-lead")) }
        p.actions {
            @if visit.is_at_least(Role::Officer) { a.button href=(visit.path("segments/new")) { (visit.t("network-segment-new")) } }
            @if visit.is_at_least(Role::Secretary) { a.button.quiet href=(visit.path("directory/import")) { (visit.t("network-import-title")) } }
        }
        @if all.is_empty() { div.empty { p { (visit.t("network-segments-none")) } } }
        @else { (table(&visit, visit.t("network-segments-title"), &COLUMNS, rows)) }
        @if let Some(next) = next { nav.pager aria-label=(visit.t("web-pages")) { a.button.quiet href=(visit.here_with("after", &next)) rel="next" { (visit.t("web-next-page")) } } }
    };
    Ok(visit.page("network-segments-title", body).wide())
}
