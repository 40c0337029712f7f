//! `/s/{space}/newsroom/radio`: programmes and episodes for those who make them.

mod board;
mod chapters;
mod cover;
mod episode;
mod fields;
mod programme;
mod publication;
mod show;
mod sound;
mod speech;
mod station;

use actors::Role;
use jiff::civil::Weekday;
use kernel::Id;
use maud::{Markup, html};
use store::Tx;
use web::{Allow, Error, Result, Route, Visit};

use crate::model::radio::{Episode, Programme};
use crate::store::radio::{episodes, programmes};

/// Who makes the radio of a space.
const KEEP: Allow = Allow::Space(Role::Officer);
/// Who says what the station is and where its stream stands.
const LEAD: Allow = Allow::Space(Role::Secretary);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/newsroom/radio", KEEP, board::show),
        Route::get("/s/{space}/newsroom/radio/station", LEAD, station::show),
        Route::post("/s/{space}/newsroom/radio/station", LEAD, station::act),
        Route::get("/s/{space}/newsroom/radio/new", KEEP, programme::new),
        Route::post("/s/{space}/newsroom/radio/new", KEEP, programme::add),
        Route::get("/s/{space}/newsroom/radio/{programme}", KEEP, programme::show),
        Route::get("/s/{space}/newsroom/radio/{programme}/edit", KEEP, programme::edit),
        Route::post("/s/{space}/newsroom/radio/{programme}/edit", KEEP, programme::change),
        Route::get("/s/{space}/newsroom/radio/{programme}/cover", KEEP, cover::show),
        Route::post("/s/{space}/newsroom/radio/{programme}/cover", KEEP, cover::act).upload(),
        Route::get("/s/{space}/newsroom/radio/{programme}/new", KEEP, episode::new),
        Route::post("/s/{space}/newsroom/radio/{programme}/new", KEEP, episode::add),
        Route::get("/s/{space}/newsroom/radio/episodes/{episode}", KEEP, show::show),
        Route::get("/s/{space}/newsroom/radio/episodes/{episode}/edit", KEEP, episode::edit),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/edit", KEEP, episode::change),
        Route::get("/s/{space}/newsroom/radio/episodes/{episode}/sound", KEEP, sound::show),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/sound", KEEP, sound::act).inflow(sound::MOST),
        Route::get("/s/{space}/newsroom/radio/episodes/{episode}/chapters", KEEP, chapters::show),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/chapters", KEEP, chapters::act).upload(),
        Route::get("/s/{space}/newsroom/radio/episodes/{episode}/transcript", KEEP, speech::show),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/transcript", KEEP, speech::act).upload(),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/transcript/{lang}/removal", KEEP, speech::remove),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/publication", KEEP, publication::publish),
        Route::get("/s/{space}/newsroom/radio/episodes/{episode}/withdrawal", KEEP, publication::show),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/withdrawal", KEEP, publication::withdraw),
    ]
}

/// The programme of an address.
async fn programme_at(visit: &Visit, word: &str) -> Result<Programme> {
    let id: Id<Programme> = word.parse().map_err(|_| Error::NotFound)?;
    programmes::get(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

/// The episode of an address.
async fn episode_at(visit: &Visit, word: &str) -> Result<Episode> {
    let id: Id<Episode> = word.parse().map_err(|_| Error::NotFound)?;
    episodes::get(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

/// The address of a page of an episode.
fn episode_path(visit: &Visit, id: Id<Episode>, below: &str) -> String {
    let path = visit.path(&format!("newsroom/radio/episodes/{id}"));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// The address of a page of a programme.
fn programme_path(visit: &Visit, id: Id<Programme>, below: &str) -> String {
    let path = visit.path(&format!("newsroom/radio/{id}"));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// The way up from an episode.
fn crumbs(visit: &Visit, programme: &Programme, episode: Option<&Episode>) -> Markup {
    html! {
        nav.crumbs aria-label=(visit.t("portal-radio-crumbs")) {
            a href=(visit.path("newsroom/radio")) { (visit.t("portal-radio-title")) } " › "
            a href=(programme_path(visit, programme.id, "")) { (visit.text(&programme.profile.title)) }
            @if let Some(episode) = episode {
                " › " a href=(episode_path(visit, episode.id, "")) { (visit.text(&episode.said.title)) }
            }
        }
    }
}

/// An episode and its programme.
async fn both_at(visit: &Visit, word: &str) -> Result<(Programme, Episode)> {
    let episode = episode_at(visit, word).await?;
    let programme = programmes::get(visit.db(), episode.space, episode.programme).await?.ok_or(Error::NotFound)?;
    Ok((programme, episode))
}

/// Writes to the space's journal in the visitor's name.
async fn write<R: Send + 'static>(
    visit: &Visit,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    Ok(visit.db().write(visit.stream()?, visit.who(), act).await?)
}

/// The name of a day of the week.
pub(super) const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "portal-radio-day-1",
        Weekday::Tuesday => "portal-radio-day-2",
        Weekday::Wednesday => "portal-radio-day-3",
        Weekday::Thursday => "portal-radio-day-4",
        Weekday::Friday => "portal-radio-day-5",
        Weekday::Saturday => "portal-radio-day-6",
        Weekday::Sunday => "portal-radio-day-7",
    }
}
