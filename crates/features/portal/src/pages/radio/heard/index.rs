//! `/radio`: what is on the air, the programmes, the newest episodes; and words in all of them.

use kernel::Lang;
use maud::{Markup, html};
use search::{Hit, Query, Reader};
use web::table::{Listing, pager};
use web::{Page, Result, Visit, args, encoded};

use super::{cards, live, path_of, places_of};
use crate::model::radio::transcript::found;
use crate::model::radio::{Station, moment};
use crate::store::radio::aired::{self, Aired, Filter};
use crate::store::radio::dial::{self, Place};
use crate::store::radio::{stations, transcripts};

/// Programmes shown.
const PROGRAMMES: u32 = 24;
/// Episodes on one page.
const ROWS: usize = 12;
/// Moments shown of an episode in which words were found.
const MOMENTS: usize = 4;

/// The page.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let words = listing.filter().to_owned();
    let lang = Lang::from_code(listing.get("in"));
    let body = html! {
        p.lead { (visit.t("portal-radio-lead")) }
        (search_box(&visit, &words))
        @if words.is_empty() { (everything(&visit, &listing, lang).await?) } @else { (by_words(&visit, &words).await?) }
    };
    let title = visit.t("portal-radio-title").to_owned();
    let page = visit.page("portal-radio-title", body).wide().style("radio.css");
    Ok(page
        .described(&title, visit.t("portal-radio-lead"))
        .canonical("/radio", Lang::ALL)
        .picture("/radio/cover.png", (1400, 1400), title.clone())
        .alternate("application/rss+xml", title, "/podcast.rss"))
}

fn search_box(visit: &Visit, words: &str) -> Markup {
    html! {
        form.filter role="search" method="get" action="/radio" {
            label.hidden for="q" { (visit.t("portal-radio-search")) }
            input #q type="search" name="q" value=(words) placeholder=(visit.t("portal-radio-search"));
            button { (visit.t("portal-radio-search-go")) }
        }
    }
}

async fn everything(visit: &Visit, listing: &Listing, lang: Option<Lang>) -> Result<Markup> {
    let after = listing.after().and_then(|(stamp, id)| Some((stamp.parse().ok()?, id.parse().ok()?)));
    let filter = lang.map_or(Filter::All, Filter::Lang);
    let mut episodes = aired::list(visit.db(), filter, after, ROWS as u32 + 1).await?;
    let more = episodes.len() > ROWS;
    episodes.truncate(ROWS);
    let next = episodes.last().filter(|_| more).map(|last| (last.stamp.to_string(), last.id.to_string()));
    let is_first = after.is_none();
    let programmes = if is_first { dial::list(visit.db(), None, PROGRAMMES).await? } else { Vec::new() };
    let places = places_of(visit, &episodes).await?;
    Ok(html! {
        @if is_first { (on_air(visit).await?) }
        @if !programmes.is_empty() {
            section aria-labelledby="programmes" {
                h2 #programmes { (visit.t("portal-radio-programmes")) }
                ul.programmes { @for place in &programmes { (programme(visit, place)) } }
            }
        }
        section aria-labelledby="episodes" {
            h2 #episodes { (visit.t("portal-radio-episodes")) }
            (languages(visit, lang))
            @if episodes.is_empty() {
                div.empty { p { (visit.t(if lang.is_none() { "portal-radio-none" } else { "portal-radio-none-so" })) } }
            } @else { (cards(visit, &episodes, &places, true)) }
            (pager(visit, listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
        }
        (subscribe(visit))
    })
}

fn programme(visit: &Visit, place: &Place) -> Markup {
    html! {
        li { a.card href=(format!("/radio/{}", place.slug)) {
            img src=(super::cover::small(place)) alt="" width="120" height="120" loading="lazy" decoding="async";
            span { strong { (visit.text(&place.card.title)) } br; span.small.soft { (visit.text(&place.card.author)) } }
        } }
    }
}

/// The languages that are spoken, to choose from.
fn languages(visit: &Visit, lang: Option<Lang>) -> Markup {
    html! {
        nav.filters aria-label=(visit.t("portal-radio-languages")) {
            a.chip href="/radio" aria-current=[lang.is_none().then_some("true")] { (visit.t("portal-radio-all")) }
            @for one in Lang::ALL {
                a.chip href=(format!("/radio?in={}", one.code())) lang=(one.code()) dir=(one.direction().code())
                    aria-current=[(lang == Some(one)).then_some("true")] { (one.own_name()) }
            }
        }
    }
}

/// What is on the air at this moment, or next.
async fn on_air(visit: &Visit) -> Result<Markup> {
    let now = visit.world().local(visit.world().now());
    let stations = stations::live(visit.db()).await?;
    let line = |station: &Station| live::line(visit, station, now);
    Ok(html! {
        @if !stations.is_empty() {
            div.note.on-air {
                @for live in &stations { p { strong { (visit.text(&live.name)) } " · " (line(&live.station)) } }
                p { a.button.quiet href="/radio/live" { (visit.t("portal-radio-listen-live")) } }
            }
        }
    })
}

/// How the podcasts are subscribed to.
fn subscribe(visit: &Visit) -> Markup {
    html! {
        section aria-labelledby="subscribe" {
            h2 #subscribe { (visit.t("portal-radio-subscribe")) }
            p { (visit.t("portal-radio-subscribe-how")) }
            ul.links {
                li { a href="/podcast.rss" { (visit.t("portal-radio-all-episodes")) } " " code dir="ltr" { (visit.origin()) "/podcast.rss" } }
                @for lang in Lang::ALL {
                    li { a href=(format!("/podcast/{}.rss", lang.code())) lang=(lang.code()) dir=(lang.direction().code()) { (lang.own_name()) } }
                }
            }
        }
    }
}

/// Episodes in which words are said or of which they are said, with the moments.
async fn by_words(visit: &Visit, words: &str) -> Result<Markup> {
    let query = Query {
        words: words.to_owned(),
        kind: Some("episode".to_owned()),
        reader_lang: Some(visit.lang),
        limit: 20,
        ..Query::default()
    };
    let hits = visit.app().search.find(&Reader::of(None), &query)?;
    let mut shown = Vec::new();
    for hit in &hits.hits {
        if let Some((place, aired)) = aired_at(visit, hit).await? {
            shown.push((moments(visit, &place, &aired, words).await?, hit, place, aired));
        }
    }
    Ok(html! {
        @if shown.is_empty() {
            div.empty {
                p { (visit.t("portal-radio-nothing-found")) }
                p { a href=(format!("/search?q={}", encoded(words))) { (visit.t("portal-radio-search-everywhere")) } }
            }
        } @else {
            p.soft role="status" { (visit.t_with("portal-radio-found", &args![count = hits.total])) }
            ul.episodes { @for (moments, hit, place, aired) in &shown {
                li.card {
                    p.kind { (super::facts(visit, aired)) }
                    h2 { a href=(path_of(place, aired)) { (visit.text(&aired.card.title)) } }
                    @if moments.is_none() { p { bdi { @for piece in &hit.snippet { @if piece.is_match { mark { (piece.words) } } @else { (piece.words) } } } } }
                    @if let Some(moments) = moments { (moments) }
                }
            } }
        }
        p { a href="/radio" { (visit.t("portal-radio-back")) } }
    })
}

async fn aired_at(visit: &Visit, hit: &Hit) -> Result<Option<(Place, Aired)>> {
    let mut parts = hit.path.trim_start_matches("/radio/").split('/');
    let (Some(programme), Some(episode)) = (parts.next(), parts.next()) else { return Ok(None) };
    let Some(place) = dial::by_slug(visit.db(), programme).await? else { return Ok(None) };
    let aired = aired::by_slug(visit.db(), place.id, episode).await?.filter(|aired| !aired.is_withdrawn);
    Ok(aired.map(|aired| (place, aired)))
}

/// Where the words are said.
async fn moments(visit: &Visit, place: &Place, aired: &Aired, words: &str) -> Result<Option<Markup>> {
    let mut lines = Vec::new();
    for (lang, _) in &aired.card.transcripts {
        let Some(transcript) = transcripts::get(visit.db(), aired.kept_by, aired.id, *lang).await? else { continue };
        for cue in found(&transcript, words, MOMENTS) {
            let at = cue.at.map(|at| at.from);
            let path = match at {
                Some(at) => format!("{}?t={}#player", path_of(place, aired), moment::seconds(at)),
                None => format!("{}/transcript/{}?q={}", path_of(place, aired), lang.code(), encoded(words)),
            };
            lines.push(html! {
                li { a href=(path) { @if let Some(at) = at { time { (moment::short(at)) } " " } bdi lang=(lang.code()) { (cue.words) } } }
            });
        }
    }
    lines.truncate(MOMENTS);
    Ok((!lines.is_empty()).then(|| html! { ol.moments { @for line in lines { (line) } } }))
}
