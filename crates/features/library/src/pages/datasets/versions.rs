//! `GET /datasets/{slug}/versions`: what was published when, and what each version changed.

use actors::Role;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::table::Listing;
use web::{Result, Visit, args};

use super::{Shown, older_are_open, tabs, there};
use crate::model::dataset::{Change, Version};
use crate::store::datasets;

/// The most versions on one page.
const MOST: u32 = 100;

pub(super) async fn show(visit: Visit, listing: Listing, Path(slug): Path<String>) -> Result<Response> {
    let shown = match there(&visit, &listing, &slug).await? {
        Ok(shown) => shown,
        Err(gone) => return Ok(gone),
    };
    let below = listing.get("below").parse().unwrap_or(i32::MAX as u32);
    let versions = datasets::versions(visit.db(), shown.dataset.space, shown.dataset.id, below, MOST).await?;
    let next =
        versions.last().filter(|last| last.number > 1 && versions.len() == MOST as usize).map(|last| last.number);
    let are_open = older_are_open(&visit, &shown.dataset).await?;
    let body = html! {
        (tabs(&visit, &shown, "/versions"))
        ol.timeline { @for version in &versions {
            li { (entry(&visit, &shown, version, are_open || version.number == shown.dataset.current)) }
        } }
        @if let Some(next) = next { nav.pager { a href=(visit.here_with("below", &next.to_string())) { (visit.t("web-next-page")) } } }
    };
    let title = visit.words(&shown.dataset.about.title).to_owned();
    Ok(visit.page_named(&title, body).into_response())
}

fn entry(visit: &Visit, shown: &Shown, version: &Version, is_open: bool) -> Markup {
    let name = visit.t_with("library-data-version", &args![number = version.number]);
    let at = format!("/datasets/{}?version={}", shown.slug, version.number);
    let is_officer =
        visit.signed_in.as_ref().is_some_and(|signed_in| signed_in.role_in(shown.dataset.space) >= Role::Officer);
    html! {
        time datetime=(version.published_at.to_string()) { (visit.instant(version.published_at)) }
        strong { @if is_open { a href=(at) { (name) } } @else { (name) } }
        " · " (visit.t_with("library-data-rows", &args![count = version.rows, shown = visit.number(version.rows as i64)]))
        " · " (visit.t_with("library-data-columns", &args![count = version.columns.len()]))
        @if !version.note.is_empty() { p { (visit.text(&version.note)) } }
        @if let Some(change) = &version.change { (changes(visit, change)) }
        @if is_open {
            p.small { @for ending in ["csv", "xlsx", "json"] {
                a href=(format!("/datasets/{}.{ending}?version={}", shown.slug, version.number)) { (ending.to_uppercase()) } " "
            }
            @if is_officer {
                a href=(format!("/s/{}/datasets/{}/files/{}", shown.keeper.slug, shown.dataset.id, version.number)) { (visit.t("library-data-original")) }
            } }
        } @else { p.small.soft { (visit.t("library-data-older-for-space")) } }
        p.small.soft { "SHA-256 " code { (version.sha256) } }
    }
}

/// What a version changed.
fn changes(visit: &Visit, change: &Change) -> Markup {
    let count = |id: &str, count: usize| visit.t_with(id, &args![count = count, shown = visit.number(count as i64)]);
    html! {
        ul.small {
            li { (count("library-data-rows-added", change.added)) " · " (count("library-data-rows-removed", change.removed))
                @if let Some(changed) = change.changed { " · " (count("library-data-rows-changed", changed)) } }
            @if !change.new_columns.is_empty() { li { (visit.t("library-data-new-columns")) " " (names(&change.new_columns)) } }
            @if !change.gone_columns.is_empty() { li { (visit.t("library-data-gone-columns")) " " (names(&change.gone_columns)) } }
        }
    }
}

fn names(names: &[String]) -> Markup {
    html! { @for name in names { code { (name) } " " } }
}
