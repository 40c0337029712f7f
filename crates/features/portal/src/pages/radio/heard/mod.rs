//! What everybody hears: `/radio`, its programmes and episodes, the live stream, and the podcasts.

mod cover;
mod data;
mod episode;
mod feeds;
mod files;
mod index;
mod live;
pub(super) mod player;
mod programme;
mod speech;

use kernel::Lang;
use maud::{Markup, html};
use web::{Allow, Parameter, Result, Route, Shape, Visit, args};

use crate::store::radio::aired::Aired;
use crate::store::radio::dial::{self, Place};

pub(super) fn routes() -> Vec<Route> {
    const WORDS: &[Parameter] = &[Parameter::new("q", Shape::Words, "Words that are said in an episode or of it.")];
    vec![
        Route::get("/radio", Allow::Anyone, index::show)
            .remembered()
            .promised("The webradio: programmes and episodes.")
            .asking(WORDS),
        Route::get("/radio/live", Allow::Anyone, live::show).remembered().promised("The live stream and its week."),
        Route::get("/radio/live.m3u", Allow::Anyone, live::list)
            .promised("The addresses of the live streams, for players.")
            .answering("audio/x-mpegurl"),
        Route::get("/podcast.rss", Allow::Anyone, feeds::all)
            .remembered()
            .promised("All episodes as a podcast: RSS 2.0 with the tags of Apple and of Podcasting 2.0.")
            .answering("application/rss+xml"),
        Route::get("/podcast/{file}", Allow::Anyone, feeds::in_language)
            .remembered()
            .promised_at(
                "/podcast/{lang}.rss",
                "The episodes that are spoken in a language (ar, fr, en, zgh), as a podcast.",
            )
            .answering("application/rss+xml"),
        Route::get("/radio/cover.png", Allow::Anyone, cover::of_all),
        Route::get("/radio/{programme}", Allow::Anyone, programme::show)
            .remembered()
            .promised("A programme and its episodes. The address never changes."),
        Route::get("/radio/{programme}/podcast.rss", Allow::Anyone, feeds::of_programme)
            .remembered()
            .promised("A programme as a podcast.")
            .answering("application/rss+xml"),
        Route::get("/radio/{programme}/cover.png", Allow::Anyone, cover::of_programme),
        Route::get("/radio/{programme}/small.png", Allow::Anyone, cover::small_of_programme),
        Route::get("/radio/{programme}/{episode}", Allow::Anyone, episode::show)
            .remembered()
            .promised("An episode; 410 where it was withdrawn. The address never changes; t begins it at a second."),
        Route::get("/radio/{programme}/{episode}/{file}", Allow::Anyone, files::give)
            .remembered()
            .promised_at(
                "/radio/{programme}/{episode}/chapters.json",
                "The chapters of an episode (JSON Chapters 1.2).",
            )
            .answering("application/json+chapters")
            .promised_at(
                "/radio/{programme}/{episode}/{lang}.vtt",
                "What is said in an episode; also as .srt, .json and .txt.",
            )
            .answering("text/vtt"),
        Route::get("/radio/{programme}/{episode}/transcript/{lang}", Allow::Anyone, speech::show)
            .remembered()
            .promised("What is said in an episode, to read and to search; each passage leads to its moment.")
            .asking(WORDS),
    ]
}

/// `/radio/{programme}/{episode}`
fn path_of(place: &Place, aired: &Aired) -> String {
    format!("/radio/{}/{}", place.slug, aired.slug)
}

/// The programmes of some episodes, each read once.
async fn places_of(visit: &Visit, episodes: &[Aired]) -> Result<Vec<Place>> {
    let mut places: Vec<Place> = Vec::new();
    for aired in episodes {
        if places.iter().all(|place| place.id != aired.programme) {
            places.extend(dial::get(visit.db(), aired.programme).await?);
        }
    }
    Ok(places)
}

/// Episodes as a list of cards; `with_programme` names the programme of each.
fn cards(visit: &Visit, episodes: &[Aired], places: &[Place], with_programme: bool) -> Markup {
    let of = |aired: &Aired| places.iter().find(|place| place.id == aired.programme);
    html! {
        ul.episodes { @for (aired, place) in episodes.iter().filter_map(|aired| Some((aired, of(aired)?))) {
            li.card {
                p.kind { (facts(visit, aired)) }
                h3 { a href=(path_of(place, aired)) { (visit.text(&aired.card.title)) } }
                p { (visit.text(&aired.card.summary)) }
                @if with_programme { p.small.soft { a href=(format!("/radio/{}", place.slug)) { (visit.text(&place.card.title)) } } }
            }
        } }
    }
}

/// When, in which language, how long.
fn facts(visit: &Visit, aired: &Aired) -> Markup {
    let at = aired.published_at();
    let day = visit.world().day_of(at);
    html! {
        time datetime=(day) { (visit.date(day)) } " · " (language(aired.card.lang))
        @if aired.card.sound.seconds > 0 { " · " (length(visit, aired.card.sound.seconds)) }
        @if let Some(number) = numbered(visit, aired) { " · " (number) }
        @if let Some(last) = aired.card.corrections.first() {
            @let day = visit.world().day_of(last.at);
            " · " (visit.t_with("portal-reading-corrected-on", &args![date = visit.date(day)]))
        }
    }
}

fn language(lang: Lang) -> Markup {
    html! { span lang=(lang.code()) dir=(lang.direction().code()) { (lang.own_name()) } }
}

/// "42 min", "45 s".
fn length(visit: &Visit, seconds: u32) -> String {
    match seconds {
        0..60 => visit.t_with("portal-radio-seconds", &args![count = seconds]),
        _ => visit.t_with("portal-radio-minutes", &args![count = (seconds + 30) / 60]),
    }
}

fn numbered(visit: &Visit, aired: &Aired) -> Option<String> {
    match (aired.card.season, aired.card.number) {
        (Some(season), Some(number)) => {
            Some(visit.t_with("portal-radio-season-number", &args![season = season, number = number]))
        }
        (None, Some(number)) => Some(visit.t_with("portal-radio-number", &args![number = number])),
        _ => None,
    }
}
