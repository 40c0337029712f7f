//! `/events/{slug}`: an event for whoever may come.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use maud::{Markup, html};
use search::Like;
use serde_json::{Value, json};
use web::{Form, Page, Result, Visit, args};

use super::list::state_chip;
use super::{form, ics};
use crate::model::programme::{self, Line};
use crate::model::{Event, State};
use crate::pages::{concept, paragraphs, place_words, public_path, published, when};
use crate::store::guests::{self, Seats};

/// The page, or with the ending of a calendar the calendar.
pub(super) async fn any(visit: Visit, Path(word): Path<String>, headers: HeaderMap) -> Result<Response> {
    match word.strip_suffix(".ics") {
        Some(slug) => {
            let event = published(&visit, slug).await?;
            ics::one(&visit, &event, &headers).await
        }
        None => {
            let event = published(&visit, &word).await?;
            Ok(page(&visit, &event, &Form::default()).await?.into_response())
        }
    }
}

/// The page with a form that was perhaps filled in already.
pub(super) async fn page(visit: &Visit, event: &Event, form: &Form) -> Result<Page> {
    let seats = guests::seats(visit.db(), event.key).await?;
    let space = actors::spaces::get(visit.db(), event.key.space).await?;
    let content = &event.content;
    let title = visit.words(&content.title).to_owned();
    let words = &visit.app().words;
    let when = when::span(words, visit.lang, &content.zone, content.starts, content.ends);
    let is_over = event.is_over(visit.world().now());
    let about = Like {
        words: content.title.clone(),
        themes: content.themes.clone(),
        place: content.place.clone(),
        except: Some(event.key.event.uuid()),
        limit: 3,
        ..Like::default()
    };
    let keeper = space.as_ref().map(|space| (space.slug.clone(), space.name.clone()));
    let takes = event.takes_guests(visit.world().now());
    let picture = match content.picture {
        Some(file) => media::store::get(visit.db(), event.key.space, file).await?,
        None => None,
    };
    let body = html! {
        (notice(visit, event, is_over))
        p.lead { (when) }
        div.event-columns {
            div {
                @if let Some(file) = &picture { (media::picture(file, visit.lang, media::Shape::Column)) }
                (paragraphs(visit, &content.words))
                (programme(visit, event))
            }
            aside {
                (facts(visit, event, keeper.as_ref()))
                p.actions { a.button.quiet href=(format!("{}.ics", public_path(event, ""))) { (visit.t("events-add-to-calendar")) } }
            }
        }
        (registration(visit, event, &seats, form))
        (web::beside(visit, &about).await?)
        p { a href="/events" { (visit.t("events-all")) } }
    };
    let summary = format!("{when}. {}", visit.words(&content.words));
    let page = visit.page_named(&title, body).style("events.css").described(&title, &summary);
    let languages: Vec<Lang> = content.title.languages().map(|(lang, _)| lang).collect();
    let mut told = data(visit, event, keeper.as_ref().map(|(slug, name)| (slug.as_str(), visit.words(name))));
    let mut page = page;
    if let Some(file) = &picture {
        let shown = media::Part::Wide;
        told["image"] = json!(format!("{}{}", visit.origin(), file.address(shown)));
        page = page.picture(file.address(shown), file.size_of(shown), visit.words(&file.alt).to_owned());
    }
    let page = page
        .canonical(public_path(event, ""), languages)
        .alternate("application/activity+json", title.clone(), format!("/federation/event/{}", event.key.event.uuid()))
        .alternate("text/calendar", title, format!("{}.ics", public_path(event, "")))
        .data(told);
    Ok(if takes { page.script("toll.js") } else { page })
}

/// What stands above everything else: that it does not take place, or not then.
fn notice(visit: &Visit, event: &Event, is_over: bool) -> Markup {
    let moved = event.moved_from.filter(|_| event.state == State::Announced && !is_over);
    html! {
        @if event.state != State::Announced {
            div.note role="status" {
                p { (state_chip(visit, event.state)) " " (visit.t(match event.state {
                    State::Cancelled => "events-notice-cancelled",
                    _ => "events-notice-postponed",
                })) }
                @if !event.reason.is_empty() { (paragraphs(visit, &event.reason)) }
            }
        }
        @if let Some(before) = moved {
            @let local = event.content.time_zone().to_datetime(before);
            p.note role="status" { (visit.t_with("events-notice-moved", &args![day = when::day(&visit.app().words, visit.lang, local.date()), time = when::clock(local)])) }
        }
        @if is_over && event.state == State::Announced { p.note { (visit.t("events-notice-over")) } }
    }
}

fn programme(visit: &Visit, event: &Event) -> Markup {
    let (lang, typed) = event.content.programme.in_lang(visit.lang);
    let lines = programme::read(typed);
    let is_other = lang != visit.lang;
    html! {
        @if !lines.is_empty() {
            section lang=[is_other.then(|| lang.code())] dir=[is_other.then(|| lang.direction().code())] {
                h2 { (visit.app().words.get(lang, "events-programme")) }
                ol.programme { @for line in lines { @match line {
                    Line::Part(words) => li.part { strong { (words) } },
                    Line::Item(time, words) => li { time dir="ltr" { (time.strftime("%H:%M").to_string()) } span { (words) } },
                    Line::Words(words) => li.words { (words) },
                } } }
            }
        }
    }
}

fn facts(visit: &Visit, event: &Event, keeper: Option<&(String, kernel::Text)>) -> Markup {
    let content = &event.content;
    let comma = if visit.lang == Lang::Ar { "، " } else { ", " };
    let langs: Vec<&str> = content.langs.iter().map(|lang| lang.own_name()).collect();
    html! {
        dl.facts {
            @if content.place.is_some() || !content.address.is_empty() {
                div { dt { (visit.t("events-fact-where")) } dd {
                    @if !content.address.is_empty() { (visit.text(&content.address)) @if content.place.is_some() { br; } }
                    @if let Some(code) = &content.place { a href=(format!("/places/{code}")) { (place_words(code, visit.lang)) } }
                } }
            }
            @if !content.link.is_empty() {
                div { dt { (visit.t("events-online")) } dd { (visit.t(if content.registration.is_some() { "events-online-registered" } else { "events-online-ask" })) } }
            }
            @if let Some((slug, name)) = keeper {
                div { dt { (visit.t("events-fact-keeper")) } dd { a href=(format!("/s/{slug}")) { (visit.text(name)) } } }
            }
            @if !langs.is_empty() { div { dt { (visit.t("events-fact-langs")) } dd { (langs.join(comma)) } } }
            @if !content.access.is_empty() { div { dt { (visit.t("events-fact-access")) } dd { (visit.text(&content.access)) } } }
            @if !content.themes.is_empty() {
                div { dt { (visit.t("events-fact-themes")) } dd { ul.tags { @for theme in &content.themes {
                    li { a href=(format!("/events?theme={theme}")) { (concept(theme, visit.lang)) } }
                } } } }
            }
            @if !content.contact.is_empty() { div { dt { (visit.t("events-fact-contact")) } dd { bdi dir="ltr" { (content.contact) } } } }
            @if let Some(people) = event.attended.filter(|people| *people > 0) {
                div { dt { (visit.t("events-fact-attended")) } dd { (visit.number(people.into())) } }
            }
        }
    }
}

/// How one registers, or why one cannot.
fn registration(visit: &Visit, event: &Event, seats: &Seats, filled: &Form) -> Markup {
    let now = visit.world().now();
    let Some(registration) = &event.content.registration else {
        return html! { @if !event.is_over(now) && event.state == State::Announced { p.note { (visit.t("events-just-come")) } } };
    };
    let is_shut = seats.is_full() && !registration.has_queue;
    html! {
        @if event.takes_guests(now) && !is_shut {
            (form::show(visit, event, registration, seats, filled))
        } @else if event.state == State::Announced && !event.is_over(now) {
            section #register { h2 { (visit.t("events-register")) }
                p { (visit.t(if is_shut { "events-full" } else { "events-closed" })) }
            }
        }
    }
}

/// The event in the words of <https://schema.org/Event>.
fn data(visit: &Visit, event: &Event, keeper: Option<(&str, &str)>) -> Value {
    let (content, origin) = (&event.content, visit.origin());
    let zone = content.time_zone();
    let at = |instant: jiff::Timestamp| instant.display_with_offset(zone.to_offset(instant)).to_string();
    let is_here = content.place.is_some() || !content.address.is_empty();
    let mode = match (is_here, content.link.is_empty()) {
        (true, false) => "MixedEventAttendanceMode",
        (false, false) => "OnlineEventAttendanceMode",
        (_, true) => "OfflineEventAttendanceMode",
    };
    let status = match (event.state, event.moved_from) {
        (State::Cancelled, _) => "EventCancelled",
        (State::Postponed, _) => "EventPostponed",
        (_, Some(_)) => "EventRescheduled",
        _ => "EventScheduled",
    };
    let address = format!("{origin}{}", public_path(event, ""));
    let mut places = Vec::new();
    if is_here {
        let area = content.place.as_deref().map(|code| place_words(code, visit.lang)).unwrap_or_default();
        places.push(json!({ "@type": "Place", "name": visit.words(&content.address),
            "address": { "@type": "PostalAddress", "addressLocality": area, "addressCountry": "MA" } }));
    }
    if !content.link.is_empty() {
        // The link itself is for those who registered: the page is where one gets it.
        places.push(json!({ "@type": "VirtualLocation", "url": address }));
    }
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": visit.words(&content.title),
        "description": visit.words(&content.words),
        "startDate": at(event.starts_at),
        "endDate": at(event.ends_at),
        "eventStatus": format!("https://schema.org/{status}"),
        "eventAttendanceMode": format!("https://schema.org/{mode}"),
        "location": places,
        "inLanguage": content.langs.iter().map(|lang| lang.code()).collect::<Vec<_>>(),
        "isAccessibleForFree": true,
        "url": address,
    });
    if let Some((slug, name)) = keeper {
        data["organizer"] = json!({ "@type": "Organization", "name": name, "url": format!("{origin}/s/{slug}") });
    }
    if let Some(before) = event.moved_from {
        data["previousStartDate"] = json!(at(before));
    }
    data
}
