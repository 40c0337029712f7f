//! The pages of finding.

mod empty;
mod facets;
mod machine;
pub(crate) mod mast;
mod results;
mod search;
mod sitemap;
mod suggestions;

use std::time::Duration;

use ::search::{Reader, Search};
use actors::spaces;
use tokio::sync::Semaphore;
use tokio::time::timeout;
use web::table::Listing;
use web::{Allow, Error, Parameter, Result, Route, Shape, Visit};

use crate::model::{Asked, Filter, MOST_PAGES};

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    use Allow::Anyone;
    vec![
        Route::get("/search", Anyone, search::show)
            .promised("Everything that the reader may see, by words in French, Arabic, Tamazight, Darija or English.")
            .asking(ASKED),
        Route::get("/search.json", Anyone, machine::show)
            .promised("As /search, for programs: results, facets, the concepts that the words were understood as.")
            .asking(ASKED),
        Route::get("/search/suggestions", Anyone, suggestions::show),
        Route::get("/sitemap.xml", Anyone, sitemap::index)
            .promised("The parts of the map of the site for search engines (sitemaps.org): what everybody may read."),
        Route::get("/sitemap/{part}", Anyone, sitemap::part).promised_at(
            "/sitemap/{part}.xml",
            "A part of the map of the site: at most 10,000 addresses with their languages.",
        ),
        Route::get("/robots.txt", Anyone, sitemap::robots)
            .promised("What search engines are asked to leave out, and where the map of the site is."),
    ]
}

const ASKED: &[Parameter] = &[
    Parameter::new("q", Shape::Words, "The words; the first 300 characters count."),
    Parameter::new(Filter::Kind.name(), Shape::Words, "Only this kind of record: a code of facets.kinds."),
    Parameter::new(Filter::Place.name(), Shape::Words, "Only this place and those within it: an HCP code."),
    Parameter::new(Filter::Right.name(), Shape::Words, "Only with this article of human rights: ICCPR-22."),
    Parameter::new(Filter::Theme.name(), Shape::Words, "Only with this concept: a code of facets.themes."),
    Parameter::new(Filter::Year.name(), Shape::Whole(1, 9999), "Only of this year."),
    Parameter::new(
        Filter::Language.name(),
        Shape::OneOf(&["fr", "ar", "zgh", "en"]),
        "Only with words in this language.",
    ),
    Parameter::new(Filter::Space.name(), Shape::Words, "Only of this organisation: the short name of its space."),
    Parameter::new("page", Shape::Whole(1, MOST_PAGES as i64), "Which page of the results."),
];

/// What the address asks for.
async fn asked(visit: &Visit, listing: &Listing) -> Result<Asked> {
    let kinds: Vec<&'static str> = visit.app().search.kinds().iter().map(|kind| kind.kind).collect();
    let slug = listing.get(Filter::Space.name()).trim();
    let space = match slug {
        "" => None,
        slug => spaces::by_slug(visit.db(), slug).await?,
    };
    Ok(Asked::read(&kinds, |name| listing.get(name)).within(slug, space))
}

/// What the visitor may read.
fn reader(visit: &Visit) -> Reader {
    Reader::of(visit.signed_in.as_ref())
}

/// Searches that go on at the same time: more would only make each other slower.
static PLACES: Semaphore = Semaphore::const_new(4);
/// How long somebody waits for a place.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks the index on a thread that may be busy, so that no crowd of searches keeps anybody from the pages.
async fn ask<T: Send + 'static>(
    visit: &Visit,
    question: impl FnOnce(&Search) -> ::search::Result<T> + Send + 'static,
) -> Result<T> {
    let place = timeout(PATIENCE, PLACES.acquire()).await.map_err(|_| Error::Wait(PATIENCE.as_secs()))?;
    let _place = place.map_err(Error::fault)?;
    let search = visit.app().search.clone();
    Ok(tokio::task::spawn_blocking(move || question(&search)).await.map_err(Error::fault)??)
}
