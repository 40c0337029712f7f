//! `GET /datasets/{slug}`, and with an ending the same as a file.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Lang, place};
use maud::{Markup, html};
use web::table::Listing;
use web::{Result, Visit, args};

use super::asked::Asked;
use super::cells::heading;
use super::chart::{self, Choice};
use super::{Found, Shown, download, find, gone, tabs};
use crate::citations;
use crate::model::dataset::{About, Licence};
use crate::store::catalogue::Kind as RecordKind;
use crate::store::datasets;

/// The endings that make a file of an address, the longest first.
const ENDINGS: [&str; 5] = [".csv-metadata.json", ".datapackage.json", ".csv", ".json", ".xlsx"];

pub(super) async fn any(visit: Visit, listing: Listing, Path(file): Path<String>) -> Result<Response> {
    let ending = ENDINGS.into_iter().find(|ending| file.ends_with(ending));
    let slug = ending.and_then(|ending| file.strip_suffix(ending)).unwrap_or(&file);
    let shown = match find(&visit, &listing, slug).await? {
        Found::There(shown) => *shown,
        Found::Gone => return Ok(gone(&visit)),
    };
    match ending {
        None => page(&visit, &listing, shown).await,
        Some(".csv") => download::csv(&visit, &listing, shown).await,
        Some(".json") => download::json(&visit, &listing, shown).await.or_else(|error| download::told(&visit, error)),
        Some(".xlsx") => download::xlsx(&visit, &listing, shown).await,
        Some(".csv-metadata.json") => Ok(download::csvw(&visit, &shown)),
        Some(_) => Ok(download::datapackage(&visit, &shown)),
    }
}

async fn page(visit: &Visit, listing: &Listing, shown: Shown) -> Result<Response> {
    let about = &shown.dataset.about;
    let asked = Asked::read(listing, &shown.version)?;
    let drawing = match Choice::usual(&shown.version.columns) {
        Some(choice) => Some(chart::draw(visit, &shown, &asked, &choice).await?),
        None => None,
    };
    let (of, number) = (&shown.dataset, shown.version.number);
    let recipe = datasets::recipe(visit.db(), of.space, of.id, number).await?;
    let body = html! {
        (tabs(visit, &shown, ""))
        div.two {
            div {
                p.lead { (visit.text(&about.summary)) }
                @if recipe.is_some_and(|recipe| recipe.is_veiled) { p.note { (visit.t("library-data-is-veiled")) } }
                @if let Some(drawing) = &drawing { (drawing)
                    p { a href=(shown.path("/chart")) { (visit.t("library-data-other-drawings")) } } }
                @if !about.source.is_empty() { h2 { (visit.t("library-data-source")) } p { (visit.text(&about.source)) } }
                (columns(visit, &shown))
            }
            div { (facts(visit, &shown)) (downloads(visit, &shown)) (cite(visit, &shown)) }
        }
        (machines(visit, &shown))
    };
    let title = visit.words(&about.title).to_owned();
    let summary = visit.words(&about.summary).to_owned();
    Ok(visit.page_named(&title, body).wide().described(&title, &summary).into_response())
}

fn facts(visit: &Visit, shown: &Shown) -> Markup {
    let (about, version) = (&shown.dataset.about, &shown.version);
    html! {
        dl.facts {
            div { dt { (visit.t("library-data-keeper")) } dd { a href=(format!("/s/{}", shown.keeper.slug)) { (visit.text(&shown.keeper.name)) } } }
            @if !about.creators.is_empty() { div { dt { (visit.t("library-data-creators")) } dd { bdi { (about.creators.join(", ")) } } } }
            div { dt { (visit.t("library-data-size")) } dd {
                (visit.t_with("library-data-rows", &args![count = version.rows, shown = visit.number(version.rows as i64)])) br;
                (visit.t_with("library-data-columns", &args![count = version.columns.len()]))
            } }
            div { dt { (visit.t("library-data-version-label")) } dd {
                (version.number) ", " (visit.date(visit.world().day_of(version.published_at)))
            } }
            @if let Some(licence) = about.licence { div { dt { (visit.t("library-data-licence")) } dd { (licence_words(visit, about, licence)) } } }
            @if about.since.is_some() || about.until.is_some() { div { dt { (visit.t("library-data-period")) } dd {
                @if let Some(since) = about.since { (visit.date(since)) } " – " @if let Some(until) = about.until { (visit.date(until)) }
            } } }
            @if let Some(place) = about.place.as_deref().and_then(place::get) { div { dt { (visit.t("library-data-place")) } dd { (visit.text(&place.name)) } } }
            @if !about.themes.is_empty() { div { dt { (visit.t("library-data-themes")) } dd { (themes(visit, &about.themes)) } } }
        }
    }
}

fn licence_words(visit: &Visit, about: &About, licence: Licence) -> Markup {
    html! {
        @match licence.address() {
            Some(address) => a rel="license" href=(address) { (visit.t(licence.label())) },
            None => (about.terms),
        }
    }
}

fn themes(visit: &Visit, themes: &[String]) -> Markup {
    let named = themes.iter().filter_map(|code| search::thesaurus::get(code));
    html! { ul.tags { @for concept in named { li { (visit.text(&concept.name)) } } } }
}

fn downloads(visit: &Visit, shown: &Shown) -> Markup {
    html! {
        p.actions {
            a.button href=(shown.path(".csv")) { "CSV" }
            a.button.quiet href=(shown.path(".xlsx")) { "XLSX" }
            a.button.quiet href=(shown.path(".json")) { "JSON" }
        }
        p.small.soft { (visit.t("library-data-apostrophe")) }
    }
}

fn columns(visit: &Visit, shown: &Shown) -> Markup {
    html! {
        h2 { (visit.t("library-data-tab-columns")) }
        div.table-frame { table {
            thead { tr {
                th scope="col" { (visit.t("library-data-column")) } th scope="col" { (visit.t("library-data-kind")) }
                th.num scope="col" { (visit.t("library-data-filled-head")) }
            } }
            tbody { @for column in shown.version.columns.iter().take(NAMED) {
                @let profile = &column.profile;
                tr {
                    td { a href=(format!("{}#{}", shown.path("/columns"), column.name)) { (heading(visit, column)) }
                        @if !column.description.is_empty() { p.small.soft { (visit.text(&column.description)) } } }
                    td data-label=(visit.t("library-data-kind")) { (visit.t(column.kind.label())) }
                    td.num data-label=(visit.t("library-data-filled-head")) { (visit.percent(profile.filled as i64, (profile.filled + profile.empty) as i64)) }
                }
            } }
        } }
        @if shown.version.columns.len() > NAMED {
            p { a href=(shown.path("/columns")) { (visit.t("library-data-columns-all")) " (" (shown.version.columns.len()) ")" } }
        }
    }
}

/// How many columns the first page names.
const NAMED: usize = 12;

fn cite(visit: &Visit, shown: &Shown) -> Markup {
    citations::panel(visit, &source(visit, shown), &format!("/datasets/{}", shown.slug))
}

/// The dataset as it is cited.
pub(super) fn source(visit: &Visit, shown: &Shown) -> citations::Source {
    let card = shown_card(shown);
    let address = format!("{}/datasets/{}", visit.origin(), shown.slug);
    let mut source = citations::of(RecordKind::Dataset, &card, &address, visit.lang);
    // Whoever cites an older version means that one.
    if !shown.is_newest() {
        source.url = format!("{address}?version={}", shown.version.number);
    }
    source
}

fn shown_card(shown: &Shown) -> crate::store::catalogue::Card {
    crate::store::datasets::record(&shown.dataset, &shown.version, &shown.keeper.name)
}

/// How programs read it: the addresses, written out.
fn machines(visit: &Visit, shown: &Shown) -> Markup {
    let base = format!("{}/datasets/{}", visit.origin(), shown.slug);
    let first = shown.version.columns.first().map_or("", |column| column.name.as_str());
    let number = shown.version.columns.iter().find(|column| column.kind.is_number());
    html! {
        section aria-labelledby="machines" {
            h2 #machines { (visit.t("library-data-machines")) }
            p { (visit.t("library-data-machines-lead")) }
            dl.thread dir="ltr" {
                @for (example, words) in examples(&base, first, number.map(|column| column.name.as_str())) {
                    div { dt { code { (example) } } dd.small.soft dir=(visit.lang.direction().code()) { (visit.t(words)) } }
                }
            }
            p.small {
                a href=(shown.path(".csv-metadata.json")) { "CSV on the Web (W3C)" } " · "
                a href=(shown.path(".datapackage.json")) { "Data Package (Frictionless)" } " · "
                a href="/catalog.ttl" { "DCAT" } " · " a href="/openapi.json" { "OpenAPI" }
            }
        }
    }
}

fn examples(base: &str, first: &str, number: Option<&str>) -> Vec<(String, &'static str)> {
    let mut examples = vec![
        (format!("{base}.json?limit=100"), "library-data-example-json"),
        (format!("{base}.json?limit=100&after=99"), "library-data-example-after"),
        (format!("{base}.csv?columns={first}"), "library-data-example-columns"),
    ];
    if let Some(number) = number {
        examples.push((format!("{base}.json?{number}.from=10&sort=-{number}"), "library-data-example-filter"));
    }
    examples.push((format!("{base}.csv?version=1"), "library-data-example-version"));
    examples
}

/// The language in which files say what has several.
pub(super) const fn main_lang() -> Lang {
    Lang::Fr
}
