//! What the people of an association learned over the years, for those who look after it.

use actors::{Actor, directory};
use axum::extract::Path;
use kernel::Id;
use maud::html;
use web::table::{Column, Listing, PAGE_ROWS, page_of, pager, table};
use web::{Error, Page, Result, Visit};

use super::hours;
use crate::model::Credential;
use crate::pages::say;
use crate::store::credentials;

/// The record.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Page> {
    let actor: Id<Actor> = id.parse().map_err(|_| Error::NotFound)?;
    let known = directory::get(visit.db(), actor).await?.ok_or(Error::NotFound)?;
    let after = listing.after().and_then(|(day, id)| Some((day.parse().ok()?, id.parse().ok()?)));
    let space = visit.space()?.id;
    let rows = credentials::of_actor(visit.db(), space, actor, after, PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| (last.content.last_day.to_string(), last.id.to_string()));
    let words = &visit.app().words;
    let columns = [
        Column::words("credentials-fact-days"),
        Column::words("training-field-programme"),
        Column::words("credentials-fact-name"),
        Column::words("credentials-fact-hours"),
        Column::words("credentials-column-issued"),
    ];
    let cells = |one: &Credential| {
        vec![
            html! { (say::days(words, visit.lang, one.content.first_day, one.content.last_day)) },
            html! { (visit.text(&one.content.title)) },
            html! { a href=(visit.path(&format!("training/learners/{}", one.learner))) {
                @if one.bears_a_name() { bdi { (one.card.name) } } @else { (visit.t("credentials-name-erased")) }
            } },
            html! { (hours(words, visit.lang, one)) },
            html! { a href=(format!("/credentials/{}", one.id)) { (visit.t(one.kind.label())) }
            @if one.withdrawn.is_some() { " " span.chip.late { (visit.t("credentials-withdrawn")) } } },
        ]
    };
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(visit.path("training")) { (visit.t("training-title")) } }
        p.lead { (visit.text(known.name())) }
        @if rows.is_empty() { div.empty { p { (visit.t("credentials-association-none")) } } }
        @else { (table(&visit, visit.t("credentials-association-title"), &columns, rows.iter().map(cells))) }
        @if !rows.is_empty() {
            @let own = visit.path(&format!("training/associations/{actor}/certificates"));
            p.exports { (visit.t("web-export")) " " a href=(format!("{own}.xlsx")) { "XLSX" } " " a href=(format!("{own}.csv")) { "CSV" } }
        }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(visit.page("credentials-association-title", body).wide().style("training.css"))
}
