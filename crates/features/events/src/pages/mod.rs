//! The pages: `public` for who reads and registers, `keep` for who prepares an event and keeps its list.

pub(crate) mod chores;
pub(crate) mod front;
pub(crate) mod keep;
pub(crate) mod letters;
pub(crate) mod public;
pub(crate) mod when;

use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang};
use maud::{Markup, html};
use store::{Tx, Who};
use web::{Asset, Error, Page, Result, Route, Visit};

use crate::model::{Event, Key, Refused};
use crate::store::{events, shelf};

/// How list, calendar and event look.
pub(crate) const STYLE: Asset =
    Asset { name: "events.css", mime: "text/css; charset=utf-8", bytes: include_bytes!("../../assets/events.css") };
/// What ticking gains where scripts run.
pub(crate) const SCRIPT: Asset = Asset {
    name: "events.js",
    mime: "text/javascript; charset=utf-8",
    bytes: include_bytes!("../../assets/events.js"),
};

/// Who registers stays out of the journal, whether she is signed in or not.
pub(crate) const GUEST: Who = Who::system("visitor");

pub(crate) fn routes() -> Vec<Route> {
    public::routes().into_iter().chain(keep::routes()).collect()
}

/// The event of a public address: it is there from the day on which it was announced.
pub(crate) async fn published(visit: &Visit, slug: &str) -> Result<Event> {
    let key = shelf::by_slug(visit.db(), slug).await?.ok_or(Error::NotFound)?;
    let event = events::one(visit.db(), key).await?.ok_or(Error::NotFound)?;
    if event.state.is_public() { Ok(event) } else { Err(Error::NotFound) }
}

/// The event of an address below `/s/{space}/events/{event}`.
pub(crate) async fn kept(visit: &Visit, word: &str) -> Result<Event> {
    let event: Id<Event> = word.parse().map_err(|_| Error::NotFound)?;
    let key = Key { space: visit.space()?.id, event };
    events::one(visit.db(), key).await?.ok_or(Error::NotFound)
}

/// The address of a page of this event for those who keep it.
pub(crate) fn kept_path(visit: &Visit, key: Key, below: &str) -> String {
    let path = visit.path(&format!("events/{}", key.event));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// The public address of an event.
pub(crate) fn public_path(event: &Event, below: &str) -> String {
    let path = format!("/events/{}", event.slug.as_deref().unwrap_or_default());
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// Writes to the space's journal in the visitor's name; a refusal by one of our rules comes back apart.
pub(crate) async fn write<R: Send + 'static>(
    visit: &Visit,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<std::result::Result<R, Refused>> {
    match visit.db().write(visit.stream()?, visit.who(), act).await {
        Ok(done) => Ok(Ok(done)),
        Err(error) => Ok(Err(error.refusal::<Refused>()?)),
    }
}

/// A page for one person: in no cache, and in no search engine.
fn private(page: Page) -> Response {
    let headers = [
        (header::CACHE_CONTROL, "private, no-store"),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow, noarchive"),
    ];
    (headers, page).into_response()
}

/// A file for those who may have it, in no cache.
fn private_file(file: web::Download) -> Response {
    ([(header::CACHE_CONTROL, "private, no-store")], file).into_response()
}

/// A place with those that contain it, the nearest first.
pub(crate) fn place_words(code: &str, lang: Lang) -> String {
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    let way = kernel::place::path(code);
    way.iter().rev().map(|place| place.name.in_lang(lang).1).collect::<Vec<_>>().join(comma)
}

/// A concept of the thesaurus.
pub(crate) fn concept(code: &str, lang: Lang) -> String {
    search::thesaurus::get(code).map_or_else(|| code.to_owned(), |concept| concept.name.in_lang(lang).1.to_owned())
}

/// Words in paragraphs, as they were typed: an empty line ends one.
pub(crate) fn paragraphs(visit: &Visit, text: &kernel::Text) -> Markup {
    let (lang, words) = text.in_lang(visit.lang);
    let is_other = lang != visit.lang;
    html! {
        div lang=[is_other.then(|| lang.code())] dir=[is_other.then(|| lang.direction().code())] {
            @for paragraph in words.replace("\r\n", "\n").split("\n\n").filter(|words| !words.trim().is_empty()) {
                p { @for (at, line) in paragraph.trim().lines().enumerate() { @if at > 0 { br; } (line) } }
            }
        }
    }
}
