//! `/s/{space}/newsroom/radio`: programmes and episodes for those who make them.

mod board;
mod chapters;
mod correction;
mod cover;
mod episode;
mod fields;
mod programme;
mod publication;
mod show;
mod sound;
mod speech;
mod station;
mod steps;

use actors::{Role, Space};
use jiff::civil::Weekday;
use kernel::Id;
use maud::{Markup, html};
use store::Tx;
use web::{Allow, Error, Result, Route, Visit};

use crate::model::article::{Act, Hand, may};
use crate::model::radio::{Episode, Programme, State};
use crate::pages::media::works_here;
use crate::pages::newsroom;
use crate::store::hands::Writer;
use crate::store::radio::{episodes, programmes, steps as store_steps};

/// Who comes in: editors, and reporters for what is theirs.
const MEMBERS: Allow = Allow::Space(Role::Member);
/// Who keeps the programmes and publishes.
const KEEP: Allow = Allow::Space(Role::Officer);
/// Who says what the station is and where its stream stands.
const LEAD: Allow = Allow::Space(Role::Secretary);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/newsroom/radio", MEMBERS, board::show),
        Route::get("/s/{space}/newsroom/radio/station", LEAD, station::show),
        Route::post("/s/{space}/newsroom/radio/station", LEAD, station::act),
        Route::get("/s/{space}/newsroom/radio/new", KEEP, programme::new),
        Route::post("/s/{space}/newsroom/radio/new", KEEP, programme::add),
        Route::get("/s/{space}/newsroom/radio/{programme}", MEMBERS, programme::show),
        Route::get("/s/{space}/newsroom/radio/{programme}/edit", KEEP, programme::edit),
        Route::post("/s/{space}/newsroom/radio/{programme}/edit", KEEP, programme::change),
        Route::get("/s/{space}/newsroom/radio/{programme}/cover", KEEP, cover::show),
        Route::post("/s/{space}/newsroom/radio/{programme}/cover", KEEP, cover::act).upload(),
        Route::get("/s/{space}/newsroom/radio/{programme}/new", MEMBERS, episode::new),
        Route::post("/s/{space}/newsroom/radio/{programme}/new", MEMBERS, episode::add),
        Route::get("/s/{space}/newsroom/radio/episodes/{episode}", MEMBERS, show::show),
        Route::get("/s/{space}/newsroom/radio/episodes/{episode}/edit", MEMBERS, episode::edit),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/edit", MEMBERS, episode::change),
        Route::get("/s/{space}/newsroom/radio/episodes/{episode}/sound", MEMBERS, sound::show),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/sound", MEMBERS, sound::act).inflow(sound::MOST),
        Route::get("/s/{space}/newsroom/radio/episodes/{episode}/chapters", MEMBERS, chapters::show),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/chapters", MEMBERS, chapters::act).upload(),
        Route::get("/s/{space}/newsroom/radio/episodes/{episode}/transcript", MEMBERS, speech::show),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/transcript", MEMBERS, speech::act).upload(),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/transcript/{lang}/removal", MEMBERS, speech::remove),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/publication", KEEP, publication::publish),
        Route::get("/s/{space}/newsroom/radio/episodes/{episode}/correction", KEEP, correction::show),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/correction", KEEP, correction::act),
        Route::get("/s/{space}/newsroom/radio/episodes/{episode}/withdrawal", LEAD, publication::show),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/withdrawal", MEMBERS, publication::withdraw),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/submission", MEMBERS, steps::submit),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/return", MEMBERS, steps::give_back),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/schedule", KEEP, steps::schedule),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/schedule/end", KEEP, steps::unschedule),
        Route::post("/s/{space}/newsroom/radio/episodes/{episode}/restoration", KEEP, steps::restore),
    ]
}

/// The programme of an address, for who works in this newsroom.
async fn programme_at(visit: &Visit, word: &str) -> Result<Programme> {
    let id: Id<Programme> = word.parse().map_err(|_| Error::NotFound)?;
    if !works_here(visit).await? {
        return Err(Error::NotFound);
    }
    programmes::get(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

/// An episode, its programme, and how the visitor stands before it.
struct Room {
    programme: Programme,
    episode: Episode,
    hand: Hand,
    me: Writer,
}

impl Room {
    /// The episode of an address, if the visitor may see it: one that is not hers answers a reporter as one that does not
    /// exist.
    async fn of(visit: &Visit, word: &str) -> Result<Self> {
        let (id, space): (Id<Episode>, _) = (word.parse().map_err(|_| Error::NotFound)?, visit.space()?.id);
        let episode = episodes::get(visit.db(), space, id).await?.ok_or(Error::NotFound)?;
        let programme = programmes::get(visit.db(), space, episode.programme).await?.ok_or(Error::NotFound)?;
        let me = newsroom::writer(visit)?;
        let hand = store_steps::hand(visit.db(), &episode, me).await?;
        let room = Self { programme, episode, hand, me };
        if room.may(Act::See) { Ok(room) } else { Err(Error::NotFound) }
    }

    /// Whether the visitor may do this now.
    fn may(&self, act: Act) -> bool {
        may(act, self.hand, self.episode.state)
    }

    /// What a write wants to know.
    fn key(&self) -> (Id<Space>, Id<Episode>, Option<Writer>) {
        (self.episode.space, self.episode.id, Some(self.me))
    }

    /// The address of a page of it.
    fn path(&self, visit: &Visit, below: &str) -> String {
        episode_path(visit, self.episode.id, below)
    }
}

/// An episode that the visitor may change, and its programme.
async fn both_at(visit: &Visit, word: &str) -> Result<(Programme, Episode)> {
    let room = Room::of(visit, word).await?;
    if !room.may(Act::Write) {
        return Err(Error::told("portal-radio-refused-turn"));
    }
    Ok((room.programme, room.episode))
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

/// Writes to the space's journal in the visitor's name.
async fn write<R: Send + 'static>(
    visit: &Visit,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    Ok(visit.db().write(visit.stream()?, visit.who(), act).await?)
}

/// How where an episode stands is shown.
const fn chip(state: State) -> &'static str {
    match state {
        State::Draft => "chip",
        State::Review => "chip wait",
        State::Published => "chip ok",
        State::Withdrawn => "chip late",
    }
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
