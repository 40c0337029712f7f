use std::collections::BTreeMap;

use kernel::place;
use maud::{Markup, html};
use web::table::{self, Listing};
use web::{Page, Result, Visit, args};

use super::super::{eyes, keepers, path_of, place_words, theme_name};
use super::filter::{asked, form_of, query};
use crate::model::Sort;
use crate::store::directory::{self, Filter, Listed};
use crate::store::relations;

/// `GET /directory`: the organisations by name, a page at a time, as this reader may see them.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let (filter, eyes) = (asked(&listing), eyes(&visit));
    let after = listing.after().and_then(|(key, id)| Some((key, id.parse().ok()?)));
    let after = after.as_ref().map(|(key, id)| (key.as_str(), *id));
    let rows = directory::page(visit.db(), &filter, eyes, after, table::PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = table::page_of(rows);
    let figures = directory::figures(visit.db(), &Filter { sort: None, ..filter.clone() }, eyes).await?;
    let mut by_sort: BTreeMap<Sort, i64> = BTreeMap::new();
    for figure in &figures {
        *by_sort.entry(figure.sort).or_default() += figure.count;
    }
    let total =
        filter.sort.map_or_else(|| by_sort.values().sum(), |sort| by_sort.get(&sort).copied().unwrap_or_default());
    let next = rows.last().filter(|_| more).map(|last| (last.sort_key.as_str(), last.id.to_string()));
    let body = html! {
        p.lead { (visit.t("network-lead")) }
        (acts(&visit).await?)
        (sorts(&visit, &filter, &by_sort))
        (form_of(&visit, &filter, "/directory"))
        (ways(&visit, &filter, total))
        @if rows.is_empty() { (nobody(&visit, &filter)) } @else {
            ol.directory { @for row in &rows { li { (entry(&visit, row)) } } }
        }
        (table::pager(&visit, &listing, next))
    };
    Ok(visit.page("network-title", body).wide().style("network.css"))
}

/// What a secretary can do here.
async fn acts(visit: &Visit) -> Result<Markup> {
    let mut waiting = 0;
    let spaces = keepers::own_spaces(visit).await?;
    for space in &spaces {
        waiting += relations::waiting(visit.db(), space.id).await?;
    }
    Ok(html! {
        @if !spaces.is_empty() {
            p.actions {
                a.button href="/directory/new" { (visit.t("network-new")) }
                @if let Some(space) = spaces.first() {
                    a.button.quiet href=(format!("/s/{}/directory/import", space.slug)) { (visit.t("network-import-link")) }
                }
                @if waiting > 0 {
                    a.button.quiet href="/directory/waiting" { (visit.t_with("network-waiting-count", &args![count = waiting])) }
                }
            }
        }
    })
}

/// The sorts, each a way to see only these, with how many there are.
fn sorts(visit: &Visit, filter: &Filter, by_sort: &BTreeMap<Sort, i64>) -> Markup {
    let chip = |sort: Option<Sort>, label: &str, count: i64| {
        let is_chosen = (sort == filter.sort).then_some("true");
        html! { a.chip href=(format!("/directory{}", query(filter, sort))) aria-current=[is_chosen] {
            (visit.t(label)) " " bdi { (visit.number(count)) }
        } }
    };
    html! {
        nav.filters aria-label=(visit.t("network-sort")) {
            (chip(None, "network-all", by_sort.values().sum()))
            @for (sort, count) in by_sort { (chip(Some(*sort), sort.label_plural(), *count)) }
        }
    }
}

/// How many there are, and the other ways to see them.
fn ways(visit: &Visit, filter: &Filter, total: i64) -> Markup {
    let query = query(filter, filter.sort);
    html! {
        div.list-tools {
            p { strong { (visit.t_with("network-count", &args![count = total])) } " · "
                a href=(format!("/directory/map{query}")) { (visit.t("network-map")) } " · "
                a href="/directory/graph" { (visit.t("network-graph-link")) }
            }
            p.exports { (visit.t("web-export")) " "
                @for ending in ["xlsx", "csv", "geojson"] {
                    a href=(format!("/directory.{ending}{query}")) { @match ending { "geojson" => "GeoJSON", other => (other.to_uppercase()) } } " "
                }
            }
        }
    }
}

/// Nothing found: what was asked, and the next best.
fn nobody(visit: &Visit, filter: &Filter) -> Markup {
    let wider = filter.place.as_deref().and_then(place::get).and_then(|place| place.parent);
    html! {
        div.empty {
            p { (visit.t(if filter.is_open() { "network-none-yet" } else { "network-none" })) }
            @if let Some(parent) = wider {
                p { a href=(format!("/directory{}", query(&Filter { place: Some(parent.to_owned()), ..filter.clone() }, filter.sort))) {
                    (visit.t_with("network-wider", &args![place = place_words(visit, parent)]))
                } }
            }
            @if !filter.words.is_empty() {
                p { a href=(format!("/search?q={}", web::encoded(&filter.words))) { (visit.t("network-search-all")) } }
            }
            @if !filter.is_open() { p { a href="/directory" { (visit.t("network-filter-none")) } } }
        }
    }
}

/// An organisation in the list.
fn entry(visit: &Visit, row: &Listed) -> Markup {
    let words = visit.text(&row.description);
    html! {
        h2 { a href=(path_of(row.id, "")) { (visit.text(&row.name)) } @if let Some(acronym) = &row.acronym { " " span.soft { "(" bdi { (acronym) } ")" } } }
        p.directory-facts {
            span.kind { (visit.t(row.sort.label())) }
            @if let Some(place) = &row.place { " " span.soft { (place_words(visit, place)) } }
            @if row.generated { " " span.chip { (visit.t("network-generated")) } }
            @if !row.is_public { " " span.chip.wait { (visit.t("network-only")) } }
        }
        @if !row.description.is_empty() { p.directory-words { (words) } }
        @if row.themes().next().is_some() {
            p.small.soft { @for (at, theme) in row.themes().enumerate() { @if at > 0 { " · " } (theme_name(visit, theme)) } }
        }
    }
}
