//! The datasets: of everybody, and of a space with its drafts.

use jiff::Timestamp;
use maud::{Markup, html};
use web::table::{Listing, pager};
use web::{Page, Result, Visit, args};

use super::own_path;
use crate::model::dataset::{Dataset, Licence};
use crate::store::datasets::{self, Listed, Shelved};
use actors::Role;
use kernel::Visibility;

/// Datasets on one page of a list.
const ROWS: usize = 24;

/// `GET /datasets`: what everybody may see, and for who is signed in what the network may.
pub(super) async fn public(visit: Visit, listing: Listing) -> Result<Page> {
    let after = listing.after().and_then(|(stamp, slug)| Some((stamp.parse().ok()?, slug.to_owned())));
    let asked = Listed { with_network: visit.signed_in.is_some(), after, limit: ROWS as u32 + 1 };
    let mut rows = datasets::listed(visit.db(), asked).await?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let next = rows.last().filter(|_| more).map(|last| (last.stamp.to_string(), last.slug.clone()));
    let body = html! {
        (crate::pages::rooms(&visit, "datasets"))
        p.lead { (visit.t("library-data-lead")) }
        @if rows.is_empty() { div.empty { p { (visit.t("library-data-empty")) } } }
        @else { ul.grid { @for row in &rows { li.card { (card(&visit, row)) } } } }
        (pager(&visit, &listing, next.as_ref().map(|(stamp, slug)| (stamp.as_str(), slug.clone()))))
        p.soft { (visit.t("library-data-catalogue")) " " a href="/catalog.ttl" { "DCAT (Turtle)" } }
    };
    Ok(visit.page("library-data-title", body).wide())
}

/// What a list shows of a dataset.
pub(super) fn card(visit: &Visit, row: &Shelved) -> Markup {
    let card = row.card();
    html! {
        p.kind { (visit.text(&card.publisher)) }
        h2 { a href=(format!("/datasets/{}", row.slug)) { (visit.text(&card.title)) } }
        p { (shortened(visit.words(&card.summary))) }
        p.small.soft {
            (visit.t_with("library-data-rows", &args![count = card.rows, shown = visit.number(card.rows as i64)]))
            " · " (visit.t_with("library-data-columns", &args![count = card.columns]))
            @if let Some(licence) = Licence::from_code(&card.licence) { " · " (visit.t(licence.label())) }
        }
        @if row.visibility != Visibility::Public { p { span.chip.wait { (visit.t("library-data-eyes-network")) } } }
    }
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(180) {
        Some((end, _)) => format!("{}…", words[..end].rsplit_once(' ').map_or(&words[..end], |(kept, _)| kept)),
        None => words.to_owned(),
    }
}

/// `GET /s/{space}/datasets`: those of a space, drafts too.
pub(super) async fn of_space(visit: Visit, listing: Listing) -> Result<Page> {
    let after = listing
        .after()
        .and_then(|(at, id)| Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?)));
    let mut rows = datasets::of_space(visit.db(), visit.space()?.id, after, ROWS as u32 + 1).await?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let next =
        rows.last().filter(|_| more).map(|last| (last.begun_at.as_microsecond().to_string(), last.id.to_string()));
    let is_officer = visit.is_at_least(Role::Officer);
    let has_census =
        rows.iter().any(|row| row.slug.as_deref().is_some_and(|slug| slug.starts_with("recensement-2024")));
    let body = html! {
        (crate::pages::rooms(&visit, "datasets"))
        @if is_officer {
            p.actions { a.button href=(visit.path("datasets/new")) { (visit.t("library-data-new")) } }
        }
        @if rows.is_empty() { div.empty { p { (visit.t("library-data-empty")) } } }
        @else { ul.grid { @for row in &rows { li.card { (own_card(&visit, row)) } } } }
        (pager(&visit, &listing, next.as_ref().map(|(at, id)| (at.as_str(), id.clone()))))
        @if is_officer && !has_census && listing.after().is_none() {
            form method="post" action=(visit.path("datasets/census")) {
                p.soft { (visit.t("library-data-census-offer")) }
                button.quiet { (visit.t("library-data-census-add")) }
            }
        }
    };
    Ok(visit.page("library-data-title", body).wide())
}

fn own_card(visit: &Visit, row: &Dataset) -> Markup {
    html! {
        h2 { a href=(own_path(visit, row.id, "")) { (visit.text(&row.about.title)) } }
        p { (state(visit, row)) }
        p.small.soft { (visit.date(visit.world().day_of(row.begun_at))) }
    }
}

/// Where a dataset stands.
pub(super) fn state(visit: &Visit, row: &Dataset) -> Markup {
    let eyes = match row.visibility {
        Visibility::Public => "library-data-eyes-public",
        Visibility::Network => "library-data-eyes-network",
        Visibility::Space => "library-data-eyes-space",
    };
    html! {
        @if row.withdrawn_at.is_some() { span.chip.late { (visit.t("library-data-state-withdrawn")) } }
        @else if row.current == 0 { span.chip.wait { (visit.t("library-data-state-draft")) } }
        @else { span.chip.ok { (visit.t_with("library-data-state-published", &args![number = row.current])) } " " span.chip { (visit.t(eyes)) } }
    }
}
