//! `/radio/{programme}/{episode}`: the player, chapters, what is to be read beside it and what is said in it. The address is
//! for ever: what was withdrawn says so.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::{Lang, place};
use maud::{Markup, html};
use web::table::Listing;
use web::{Error, Page, Result, Visit, args};

use super::{cover, data, facts, path_of, player, speech};
use crate::model::article::Correction;
use crate::model::prose;
use crate::model::radio::{Episode, moment};
use crate::store::radio::aired::{self, Aired};
use crate::store::radio::dial::{self, Place};
use crate::store::radio::{episodes, transcripts};

/// A transcript with more words stands on a page of its own.
const SHORT: u32 = 900;

/// The page.
pub(super) async fn show(
    visit: Visit,
    listing: Listing,
    Path((programme, slug)): Path<(String, String)>,
) -> Result<Response> {
    let (place, aired, episode) = at(&visit, &programme, &slug).await?;
    if aired.is_withdrawn {
        return Ok(gone(&visit, &episode).into_response());
    }
    let path = path_of(&place, &aired);
    let card = &aired.card;
    let from = listing.get("t").parse().ok().and_then(moment::from_seconds);
    let title = visit.words(&card.title);
    let body = html! {
        (crumbs(&visit, &place))
        p.kind { (facts(&visit, &aired)) @if card.is_explicit { " · " span.chip.wait { (visit.t("portal-radio-explicit")) } } }
        p.lead { (visit.text(&card.summary)) }
        (player::player(&visit, &card.sound, title, &aired.id.to_string(), from))
        (player::chapters(&visit, &episode.said.chapters, card.lang, &path))
        (corrections(&visit, &aired.card.corrections))
        (notes(&visit, &aired))
        (people(&visit, &place, &aired))
        (said(&visit, &aired, &path).await?)
        (about(&visit, &aired))
    };
    let languages: Vec<Lang> = card.title.languages().map(|(lang, _)| lang).collect();
    let page = visit.page_named(title, body).style("radio.css").script("radio.js");
    let page = page
        .described(title, visit.words(&card.summary))
        .canonical(path.clone(), languages)
        .picture(cover::address(&place), (1400, 1400), title)
        .written(aired.published_at(), aired.changed_at)
        .alternate("application/rss+xml", visit.words(&place.card.title), format!("/radio/{programme}/podcast.rss"))
        .alternate("application/activity+json", title, format!("/federation/episode/{}", aired.id.uuid()))
        .data(data::episode(&visit, &place, &aired));
    Ok(page.into_response())
}

/// What stands at an address, also what was withdrawn.
pub(super) async fn at(visit: &Visit, programme: &str, slug: &str) -> Result<(Place, Aired, Episode)> {
    let place = dial::by_slug(visit.db(), programme).await?.ok_or(Error::NotFound)?;
    let aired = aired::by_slug(visit.db(), place.id, slug).await?.ok_or(Error::NotFound)?;
    let episode = episodes::get(visit.db(), aired.kept_by, aired.id).await?.ok_or(Error::NotFound)?;
    Ok((place, aired, episode))
}

/// The same, if it can be heard.
pub(super) async fn heard(visit: &Visit, programme: &str, slug: &str) -> Result<(Place, Aired, Episode)> {
    let found = at(visit, programme, slug).await?;
    if found.1.is_withdrawn { Err(Error::NotFound) } else { Ok(found) }
}

pub(super) fn crumbs(visit: &Visit, place: &Place) -> Markup {
    html! {
        nav.crumbs aria-label=(visit.t("portal-radio-crumbs")) {
            a href="/radio" { (visit.t("portal-radio-title")) } " › "
            a href=(format!("/radio/{}", place.slug)) { (visit.text(&place.card.title)) }
        }
    }
}

/// That it was here, and why it is not any more.
fn gone(visit: &Visit, episode: &Episode) -> Page {
    let body = html! {
        p.lead { (visit.t("portal-radio-gone")) }
        @if let Some(at) = episode.withdrawn_at {
            p { (visit.t_with("portal-radio-gone-on", &args![day = visit.date(visit.world().day_of(at))])) }
        }
        @if !episode.withdrawn_for.is_empty() { p { (visit.t("portal-radio-gone-why")) " " (visit.text(&episode.withdrawn_for)) } }
        p { a href="/radio" { (visit.t("portal-radio-back")) } }
    };
    visit.page("portal-radio-gone-title", body).status(StatusCode::GONE)
}

/// What was wrong, and since when it is right.
fn corrections(visit: &Visit, corrections: &[Correction]) -> Markup {
    html! {
        @if !corrections.is_empty() {
            section #corrections aria-labelledby="corrections-title" {
                h2 #corrections-title { (visit.t("portal-reading-corrections")) }
                ul { @for correction in corrections {
                    @let date = visit.world().day_of(correction.at);
                    li { time datetime=(date) { (visit.date(date)) } " "
                        @if correction.words.is_empty() { (visit.t("portal-radio-replaced")) } @else { (visit.text(&correction.words)) }
                    }
                } }
            }
        }
    }
}

fn notes(visit: &Visit, aired: &Aired) -> Markup {
    let (lang, words) = aired.card.notes.in_lang(visit.lang);
    html! {
        @if !words.is_empty() {
            section.prose lang=(lang.code()) dir=(lang.direction().code()) { (prose::html(words, |_, _| None)) }
        }
    }
}

fn people(visit: &Visit, place: &Place, aired: &Aired) -> Markup {
    let all: Vec<_> = place.card.people.iter().chain(&aired.card.people).cloned().collect();
    html! {
        @if !all.is_empty() {
            section aria-labelledby="people" {
                h2 #people { (visit.t("portal-radio-people")) }
                (player::people(visit, &all))
            }
        }
    }
}

/// What is said in it: here, or on a page of its own.
async fn said(visit: &Visit, aired: &Aired, path: &str) -> Result<Markup> {
    let heads = transcripts::of(visit.db(), aired.kept_by, aired.id).await?;
    let Some(first) = heads.iter().find(|head| head.lang == visit.lang).or(heads.first()).copied() else {
        return Ok(html! {});
    };
    let transcript = match first.words <= SHORT {
        true => transcripts::get(visit.db(), aired.kept_by, aired.id, first.lang).await?,
        false => None,
    };
    Ok(html! {
        section aria-labelledby="said" {
            h2 #said { (visit.t("portal-radio-transcript")) }
            @if let Some(transcript) = &transcript { (speech::passages(first.lang, transcript, path)) }
            p.actions { @for head in &heads {
                a.button.quiet href=(format!("{path}/transcript/{}", head.lang.code())) {
                    (visit.t_with("portal-radio-transcript-read", &args![lang = head.lang.own_name()]))
                }
            } }
        }
    })
}

fn about(visit: &Visit, aired: &Aired) -> Markup {
    let place = aired.card.place.as_deref().and_then(place::get);
    let themes: Vec<_> = aired.card.themes.iter().filter_map(|code| search::thesaurus::get(code)).collect();
    html! {
        @if place.is_some() || !themes.is_empty() {
            ul.tags {
                @if let Some(place) = place { li { (visit.text(&place.name)) } }
                @for theme in themes { li { (visit.text(&theme.name)) } }
            }
        }
    }
}
