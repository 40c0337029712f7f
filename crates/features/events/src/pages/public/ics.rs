//! The calendars that phones follow.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::{SignedDuration, Timestamp};
use kernel::Lang;
use sha2::{Digest, Sha256};
use web::table::Listing;
use web::{Result, Visit, encoded};

use super::list::Asked;
use crate::model::calendar::{self, Entry, Status};
use crate::model::{Event, State};
use crate::pages::{concept, place_words, public_path};
use crate::store::shelf::{self, Card, Shown};

/// A calendar goes back so far: who follows it sees that something was cancelled or how a week was.
const BACK: SignedDuration = SignedDuration::from_hours(24 * 92);
/// The most events of a calendar.
const MOST: u32 = 1_000;

/// `/events.ics`.
pub(super) async fn all(visit: Visit, listing: Listing, headers: HeaderMap) -> Result<Response> {
    let asked = Asked::of(&listing);
    let from = visit.world().now() - BACK;
    let rows = shelf::between(visit.db(), &asked.filter, (from, Timestamp::MAX), None, MOST).await?;
    let entries: Vec<Entry> = rows.iter().map(|row| of_card(&visit, row)).collect();
    let mut name = vec![visit.t("events-title").to_owned()];
    name.extend(asked.filter.theme.as_deref().map(|code| concept(code, visit.lang)));
    name.extend(asked.filter.place.as_deref().map(|code| place_words(code, visit.lang)));
    Ok(answer(&headers, calendar::write(&name.join(" · "), &entries), None))
}

/// `/events/{slug}.ics`.
pub(super) async fn one(visit: &Visit, event: &Event, headers: &HeaderMap) -> Result<Response> {
    let entry = entry(visit, event, None).await?;
    let name = event.slug.as_deref().map(|slug| format!("{slug}.ics"));
    Ok(answer(headers, calendar::write(visit.words(&event.content.title), &[entry]), name.as_deref()))
}

/// An event for a calendar; with where one takes part from afar only for who has a place.
pub(super) async fn entry(visit: &Visit, event: &Event, link: Option<&str>) -> Result<Entry> {
    let content = &event.content;
    let space = actors::spaces::get(visit.db(), event.key.space).await?;
    let address = format!("{}{}", visit.origin(), public_path(event, ""));
    let parts = [visit.words(&event.reason), visit.words(&content.words), visit.words(&content.programme)];
    let mut description: Vec<&str> = parts.into_iter().filter(|words| !words.is_empty()).collect();
    description.extend(link);
    description.push(&address);
    Ok(Entry {
        uid: uid(event.key.event),
        sequence: event.sequence,
        changed_at: event.changed_at,
        starts_at: event.starts_at,
        ends_at: event.ends_at,
        status: status(event.state),
        summary: summary(visit, event.state, visit.words(&content.title)),
        description: description.join("\n\n"),
        location: location(visit.lang, visit.words(&content.address), content.place.as_deref()),
        categories: content.themes.iter().map(|theme| concept(theme, visit.lang)).collect(),
        organiser: space.map(|space| visit.words(&space.name).to_owned()).unwrap_or_default(),
        url: address,
    })
}

fn of_card(visit: &Visit, shown: &Shown) -> Entry {
    let card: &Card = &shown.card;
    let url = format!("{}/events/{}", visit.origin(), card.slug);
    let words = visit.words(&card.summary);
    Entry {
        uid: uid(shown.id),
        sequence: card.sequence,
        changed_at: card.changed_at,
        starts_at: shown.starts_at,
        ends_at: shown.ends_at,
        status: status(card.state),
        summary: summary(visit, card.state, visit.words(&card.title)),
        description: if words.is_empty() { url.clone() } else { format!("{words}\n\n{url}") },
        location: location(visit.lang, visit.words(&card.address), card.place.as_deref()),
        categories: card.themes.iter().map(|theme| concept(theme, visit.lang)).collect(),
        organiser: visit.words(&card.keeper).to_owned(),
        url,
    }
}

/// The same for ever and everywhere: an event followed by theme and by region is one event in the phone.
fn uid(event: kernel::Id<Event>) -> String {
    format!("{event}@events.twiza")
}

const fn status(state: State) -> Status {
    match state {
        State::Announced | State::Draft => Status::Confirmed,
        State::Postponed => Status::Tentative,
        State::Cancelled => Status::Cancelled,
    }
}

/// The title; before it that it does not take place then, because many programs hide the status.
fn summary(visit: &Visit, state: State, title: &str) -> String {
    match state {
        State::Postponed | State::Cancelled => format!("[{}] {title}", visit.t(state.label())),
        State::Announced | State::Draft => title.to_owned(),
    }
}

fn location(lang: Lang, address: &str, place: Option<&str>) -> String {
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    let place = place.map(|code| place_words(code, lang));
    [Some(address.to_owned()), place]
        .into_iter()
        .flatten()
        .filter(|words| !words.is_empty())
        .collect::<Vec<_>>()
        .join(comma)
}

/// A calendar, or that who asks has it already.
pub(super) fn answer(asked: &HeaderMap, words: String, file: Option<&str>) -> Response {
    let mark = format!("\"{}\"", data_encoding::HEXLOWER.encode(&Sha256::digest(&words)[..16]));
    let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_known = known.split(',').any(|known| known.trim().trim_start_matches("W/") == mark);
    let kept = [(header::ETAG, mark), (header::CACHE_CONTROL, "public, max-age=300".to_owned())];
    // The language is that of the address or of the reader.
    let varies = [(header::VARY, "cookie, accept-language")];
    if is_known {
        return (StatusCode::NOT_MODIFIED, kept, varies).into_response();
    }
    let disposition = match file {
        Some(name) => format!("attachment; filename=\"{}\"", encoded(name)),
        None => "inline; filename=\"events.ics\"".to_owned(),
    };
    let own =
        [(header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    (kept, varies, own, words).into_response()
}
