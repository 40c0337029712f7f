//! Data as typed tables, with charts, a map and downloads: what everybody reads, and how a space makes it.

mod asked;
mod cells;
mod chart;
mod columns;
mod description;
mod download;
mod front;
mod list;
mod publication;
mod reading;
mod rows;
mod sheet;
mod show;
mod upload;
mod versions;

use std::collections::HashMap;

use actors::{Role, Space, spaces};
use axum::extract::{FromRequestParts, Path};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use kernel::{Id, Visibility};
use maud::{Markup, html};
use web::table::Listing;
use web::{Allow, App, Error, Parameter, Result, Route, Shape, Visit, args};

use crate::model::dataset::{Dataset, Version};
use crate::store::datasets::{self, Shelved};

pub(crate) use front::cards;

/// Reading is for whom a dataset is for: the pages look.
const READER: Allow = Allow::Published;
const OFFICER: Allow = Allow::Space(Role::Officer);

const VERSION: Parameter = Parameter::new("version", Shape::Whole(1, 100_000), "An older version, by its number.");
const COLUMNS: Parameter =
    Parameter::new("columns", Shape::Words, "Only these columns, by their names, with commas between them.");
const FILTER: Parameter = Parameter::new(
    "{column}",
    Shape::Words,
    "Only rows where this column says exactly this; {column}.from and {column}.to bound numbers and days; {column}.within \
     keeps the places within a code; {column}.has looks for words.",
);
const WORDS: Parameter = Parameter::new("q", Shape::Words, "Only rows with these words in any column.");
const SORT: Parameter = Parameter::new("sort", Shape::Words, "The column to sort by; -name for falling.");
const LIMIT: Parameter = Parameter::new("limit", Shape::Whole(1, 10_000), "How many rows at most; 1,000 if not said.");
const AFTER: Parameter =
    Parameter::new("after", Shape::Whole(0, 200_000), "The row after which to go on, as `next` says it.");

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    let mut routes = public();
    routes.extend(keeping());
    routes
}

fn public() -> Vec<Route> {
    vec![
        Route::get("/datasets", Allow::Anyone, list::public).remembered().promised("The datasets, the newest first"),
        Route::get("/datasets/{file}", READER, show::any)
            .promised_at("/datasets/{slug}", "A dataset as a page")
            .asking(&[VERSION])
            .promised_at(
                "/datasets/{slug}.csv",
                "The rows as CSV (UTF-8, RFC 4180); words that a spreadsheet would run get an apostrophe",
            )
            .asking(&[VERSION, COLUMNS, FILTER, WORDS])
            .promised_at("/datasets/{slug}.json", "Rows as JSON, a page at a time")
            .asking(&[VERSION, COLUMNS, FILTER, WORDS, SORT, LIMIT, AFTER])
            .promised_at("/datasets/{slug}.xlsx", "The rows as a workbook, with headings in the reader's language")
            .asking(&[VERSION, COLUMNS, FILTER, WORDS])
            .promised_at("/datasets/{slug}.csv-metadata.json", "What the columns of the CSV are (CSV on the Web, W3C)")
            .answering("application/csvm+json")
            .asking(&[VERSION])
            .promised_at("/datasets/{slug}.datapackage.json", "The same as a data package (Table Schema, Frictionless)")
            .answering("application/json")
            .asking(&[VERSION]),
        Route::get("/datasets/{slug}/columns", READER, columns::show),
        Route::get("/datasets/{slug}/rows", READER, rows::show),
        Route::get("/datasets/{slug}/chart", READER, chart::show),
        Route::get("/datasets/{slug}/versions", READER, versions::show),
        Route::get("/datasets/{slug}/{file}", READER, download::cite)
            .promised_at("/datasets/{slug}/cite.bib", "How to cite the dataset, as BibTeX")
            .answering("application/x-bibtex")
            .promised_at("/datasets/{slug}/cite.ris", "How to cite the dataset, as RIS")
            .answering("application/x-research-info-systems")
            .promised_at("/datasets/{slug}/cite.json", "How to cite the dataset, as CSL-JSON"),
    ]
}

fn keeping() -> Vec<Route> {
    const MEMBER: Allow = Allow::Space(Role::Member);
    vec![
        Route::get("/s/{space}/datasets", MEMBER, list::of_space),
        Route::get("/s/{space}/datasets/new", OFFICER, upload::form_new),
        Route::post("/s/{space}/datasets/new", OFFICER, upload::begin).upload(),
        Route::post("/s/{space}/datasets/census", OFFICER, upload::census),
        Route::get("/s/{space}/datasets/{id}", MEMBER, reading::show),
        Route::get("/s/{space}/datasets/{id}/sheet", OFFICER, sheet::show),
        Route::post("/s/{space}/datasets/{id}/sheet/heading", OFFICER, sheet::heading),
        Route::post("/s/{space}/datasets/{id}/sheet/columns", OFFICER, sheet::columns),
        Route::post("/s/{space}/datasets/{id}/sheet/corrections", OFFICER, sheet::corrections),
        Route::post("/s/{space}/datasets/{id}/sheet/drop", OFFICER, sheet::drop),
        Route::get("/s/{space}/datasets/{id}/description", OFFICER, description::form),
        Route::post("/s/{space}/datasets/{id}/description", OFFICER, description::describe),
        Route::get("/s/{space}/datasets/{id}/publication", OFFICER, publication::form),
        Route::post("/s/{space}/datasets/{id}/publication", OFFICER, publication::publish),
        Route::post("/s/{space}/datasets/{id}/withdrawal", OFFICER, publication::withdraw),
        Route::get("/s/{space}/datasets/{id}/versions/new", OFFICER, upload::form_version),
        Route::post("/s/{space}/datasets/{id}/versions/new", OFFICER, upload::begin_version).upload(),
        Route::get("/s/{space}/datasets/{id}/files/{version}", OFFICER, download::original),
    ]
}

/// The record that an address names by its `{id}`.
pub(crate) struct Of<T: ?Sized>(pub(crate) Id<T>);

impl<T: ?Sized> FromRequestParts<App> for Of<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let named = Path::<HashMap<String, String>>::from_request_parts(parts, app).await;
        let id = named.ok().and_then(|Path(mut named)| named.remove("id")?.parse().ok());
        id.map(Self).ok_or(Error::NotFound)
    }
}

/// A published dataset at the version that the address asks for.
pub(crate) struct Shown {
    pub(crate) dataset: Dataset,
    pub(crate) version: Version,
    pub(crate) slug: String,
    pub(crate) keeper: Space,
}

impl Shown {
    /// An address of it: the page, a page below it, a file beside it. An older version stays in the address.
    pub(crate) fn path(&self, rest: &str) -> String {
        let version = if self.is_newest() { String::new() } else { format!("?version={}", self.version.number) };
        format!("/datasets/{}{rest}{version}", self.slug)
    }

    pub(crate) fn is_newest(&self) -> bool {
        self.version.number == self.dataset.current
    }
}

/// What stands at an address.
pub(crate) enum Found {
    There(Box<Shown>),
    /// It was there, and was withdrawn.
    Gone,
}

/// The dataset at an address as far as this visitor may see it. What is hidden is not there.
pub(crate) async fn find(visit: &Visit, listing: &Listing, slug: &str) -> Result<Found> {
    let shelved = datasets::by_slug(visit.db(), slug).await?.ok_or(Error::NotFound)?;
    if !may_see(visit, &shelved) {
        return Err(Error::NotFound);
    }
    if shelved.is_withdrawn {
        return Ok(Found::Gone);
    }
    let dataset = datasets::get(visit.db(), shelved.kept_by, shelved.dataset).await?.ok_or(Error::NotFound)?;
    let number = match listing.get("version") {
        "" => dataset.current,
        number => number.parse().map_err(|_| Error::NotFound)?,
    };
    if number != dataset.current && !older_are_open(visit, &dataset).await? {
        return Err(Error::NotFound);
    }
    let version = datasets::version(visit.db(), dataset.space, dataset.id, number).await?.ok_or(Error::NotFound)?;
    let keeper = spaces::get(visit.db(), dataset.space).await?.ok_or(Error::NotFound)?;
    Ok(Found::There(Box::new(Shown { dataset, version, slug: shelved.slug, keeper })))
}

/// As [`find`], for pages that say nothing of what was withdrawn but that it is gone.
pub(crate) async fn there(
    visit: &Visit,
    listing: &Listing,
    slug: &str,
) -> Result<std::result::Result<Shown, Response>> {
    Ok(match find(visit, listing, slug).await? {
        Found::There(shown) => Ok(*shown),
        Found::Gone => Err(gone(visit)),
    })
}

/// Says that a dataset was withdrawn: 410.
pub(crate) fn gone(visit: &Visit) -> Response {
    let body = html! {
        p.lead { (visit.t("library-data-gone")) }
        p { a href="/datasets" { (visit.t("library-data-all")) } }
    };
    visit.page("library-data-gone-title", body).status(StatusCode::GONE).into_response()
}

/// Whether this visitor may read versions older than the newest. Who is not of the space reads none of a table about people: what
/// the newest one veils could stand in them, or be told by comparing the two.
pub(crate) async fn older_are_open(visit: &Visit, dataset: &Dataset) -> Result<bool> {
    if is_of_the_space(visit, dataset.space) {
        return Ok(true);
    }
    let newest = datasets::recipe(visit.db(), dataset.space, dataset.id, dataset.current).await?;
    Ok(!dataset.about.is_about_people && newest.is_none_or(|recipe| !recipe.is_veiled))
}

fn is_of_the_space(visit: &Visit, space: Id<Space>) -> bool {
    visit.signed_in.as_ref().is_some_and(|signed_in| signed_in.role_in(space) >= Role::Member)
}

fn may_see(visit: &Visit, shelved: &Shelved) -> bool {
    match shelved.visibility {
        Visibility::Public => true,
        Visibility::Network => visit.signed_in.is_some(),
        Visibility::Space => is_of_the_space(visit, shelved.kept_by),
    }
}

/// A dataset of the space of the address.
pub(crate) async fn own(visit: &Visit, id: Id<Dataset>) -> Result<Dataset> {
    datasets::get(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

/// The address of a page by which a space keeps a dataset.
pub(crate) fn own_path(visit: &Visit, id: Id<Dataset>, below: &str) -> String {
    visit.path(&format!("datasets/{id}{below}"))
}

/// The ways through a published dataset.
pub(crate) fn tabs(visit: &Visit, shown: &Shown, here: &str) -> Markup {
    let tab = |rest: &str, label: &str| {
        let is_here = rest == here;
        html! { a href=(shown.path(rest)) aria-current=[is_here.then_some("page")] { (visit.t(label)) } }
    };
    html! {
        @if !shown.is_newest() {
            p.note { (visit.t_with("library-data-old-version", &args![number = shown.version.number])) " "
                a href=(format!("/datasets/{}", shown.slug)) { (visit.t("library-data-newest")) } }
        }
        nav.tabs aria-label=(visit.t("library-data-ways")) {
            (tab("", "library-data-tab-about")) (tab("/rows", "library-data-tab-rows"))
            (tab("/chart", "library-data-tab-chart")) (tab("/columns", "library-data-tab-columns"))
            (tab("/versions", "library-data-tab-versions"))
        }
    }
}
