//! The pages: `public` for who applies, `keep` for who calls, reviews and decides.

pub(crate) mod chores;
pub(crate) mod credentials;
pub(crate) mod front;
pub(crate) mod keep;
pub(crate) mod learning;
pub(crate) mod letters;
mod picks;
pub(crate) mod public;
pub(crate) mod say;
pub(crate) mod sessions;
pub(crate) mod year;

use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang, Text};
use maud::{Markup, html};
use store::{Tx, Who};
use web::{Asset, Error, Page, Result, Route, Visit};

use crate::model::{Call, Key, Refused};
use crate::store::{calls, shelf};

/// How it looks.
pub(crate) const STYLE: Asset =
    Asset { name: "training.css", mime: "text/css; charset=utf-8", bytes: include_bytes!("../../assets/training.css") };

/// Who applies stays out of the journal, whether she is signed in or not.
pub(crate) const APPLICANT: Who = Who::system("visitor");

pub(crate) fn routes() -> Vec<Route> {
    let rooms = [keep::routes(), sessions::routes(), learning::routes(), credentials::routes(), year::routes()];
    public::routes().into_iter().chain(rooms.into_iter().flatten()).collect()
}

/// The call of a public address: it is there from the day on which it was published.
pub(crate) async fn published(visit: &Visit, slug: &str) -> Result<Call> {
    let key = shelf::by_slug(visit.db(), slug).await?.ok_or(Error::NotFound)?;
    let call = calls::one(visit.db(), key).await?.ok_or(Error::NotFound)?;
    if call.state.is_public() { Ok(call) } else { Err(Error::NotFound) }
}

/// The call of an address below `/s/{space}/training/calls/{call}`.
pub(crate) async fn kept(visit: &Visit, word: &str) -> Result<Call> {
    let call: Id<Call> = word.parse().map_err(|_| Error::NotFound)?;
    let key = Key { space: visit.space()?.id, call };
    calls::one(visit.db(), key).await?.ok_or(Error::NotFound)
}

/// The address of a page of this call for those who keep it.
pub(crate) fn kept_path(visit: &Visit, key: Key, below: &str) -> String {
    let path = visit.path(&format!("training/calls/{}", key.call));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// The public address of a call.
pub(crate) fn public_path(call: &Call, below: &str) -> String {
    let path = format!("/training/calls/{}", call.slug.as_deref().unwrap_or_default());
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

/// Answers an act that has no form of its own: with a sentence on the page where it was done.
pub(crate) fn answered(
    visit: &Visit,
    path: String,
    done: std::result::Result<(), Refused>,
    said: &'static str,
) -> Response {
    match done {
        Ok(()) => visit.see_saying(path, said).into_response(),
        Err(refused) => visit.see_saying(path, refused.message()).into_response(),
    }
}

/// A page for one person: in no cache, and in no search engine.
pub(crate) fn private(page: Page) -> Response {
    let headers = [
        (header::CACHE_CONTROL, "private, no-store"),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow, noarchive"),
    ];
    (headers, page).into_response()
}

/// A place with those that contain it, the nearest first.
pub(crate) fn place_words(code: &str, lang: Lang) -> String {
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    let way = kernel::place::path(code);
    way.iter().rev().map(|place| place.name.in_lang(lang).1).collect::<Vec<_>>().join(comma)
}

/// The name of one place.
pub(crate) fn place_name(code: &str, lang: Lang) -> String {
    kernel::place::get(code).map_or_else(String::new, |place| place.name.in_lang(lang).1.to_owned())
}

/// Words in paragraphs, as they were typed: an empty line ends one.
pub(crate) fn paragraphs(visit: &Visit, text: &Text) -> Markup {
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
