//! `/radio/live`: the live streams, and what is heard on them when.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::civil::DateTime;
use maud::{Markup, html};
use url::Url;
use web::{Page, Result, Visit, args};

use crate::model::radio::{OnAir, Slot, Station, WEEK};
use crate::store::radio::dial;
use crate::store::radio::stations::{self, Live};

/// The page. The browser may fetch the streams that it names and nothing else from elsewhere, and only once somebody
/// wants to hear them.
pub(super) async fn show(visit: Visit) -> Result<Page> {
    let stations = stations::live(visit.db()).await?;
    let now = visit.world().local(visit.world().now());
    let mut sections = Vec::new();
    for live in &stations {
        sections.push(section(&visit, live, now).await?);
    }
    let body = html! {
        nav.crumbs aria-label=(visit.t("portal-radio-crumbs")) { a href="/radio" { (visit.t("portal-radio-title")) } }
        p.lead { (visit.t("portal-radio-live-lead")) }
        @if sections.is_empty() { div.empty { p { (visit.t("portal-radio-live-none")) } } }
        @for section in sections { (section) }
    };
    let page = visit.page("portal-radio-live", body).style("radio.css");
    let page =
        page.described(visit.t("portal-radio-live"), visit.t("portal-radio-live-lead")).canonical("/radio/live", []);
    Ok(stations.iter().filter_map(|live| origin(&live.station.stream)).fold(page, Page::hears))
}

async fn section(visit: &Visit, live: &Live, now: DateTime) -> Result<Markup> {
    let station = &live.station;
    let host = station.stream.parse::<Url>().ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    let name = visit.words(&live.name);
    Ok(html! {
        section {
            h2 { (visit.text(&live.name)) }
            @if !station.summary.is_empty() { p { (visit.text(&station.summary)) } }
            div.note.on-air { p { (line(visit, station, now)) } }
            div.player { audio controls preload="none" src=(station.stream) aria-label=(name) {} }
            p.small.soft {
                (visit.t_with("portal-radio-live-from", &args![host = host])) " "
                a href="/radio/live.m3u" { (visit.t("portal-radio-live-elsewhere")) }
            }
            (week(visit, station).await?)
        }
    })
}

/// What is on the air, or what comes next.
pub(super) fn line(visit: &Visit, station: &Station, now: DateTime) -> Markup {
    let title = |on: &OnAir<'_>| html! { strong { (visit.text(&on.slot.title)) } };
    match (station.now(now), station.next(now)) {
        (Some(on), _) => html! {
            span.chip.ok { (visit.t("portal-radio-now")) } " " (title(&on)) " "
            (visit.t_with("portal-radio-until", &args![time = clock(on.to)]))
        },
        (None, Some(on)) => html! {
            (visit.t("portal-radio-next")) " " (title(&on)) " · "
            (visit.t_with("portal-radio-at", &args![day = visit.date(on.from.date()), time = clock(on.from)]))
        },
        (None, None) => html! { (visit.t("portal-radio-always")) },
    }
}

fn clock(at: DateTime) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// The week, day by day.
async fn week(visit: &Visit, station: &Station) -> Result<Markup> {
    let mut rows = Vec::new();
    for day in WEEK {
        let mut slots: Vec<&Slot> = station.slots.iter().filter(|slot| slot.weekday() == day).collect();
        slots.sort_by_key(|slot| slot.from);
        let mut lines = Vec::new();
        for slot in slots {
            lines.push(slot_line(visit, slot).await?);
        }
        if !lines.is_empty() {
            rows.push(html! {
                dt { (visit.t(super::super::keep::weekday(day))) }
                dd { @for line in lines { (line) } }
            });
        }
    }
    Ok(html! {
        @if !rows.is_empty() {
            h3 { (visit.t("portal-radio-week")) }
            dl.facts { @for row in rows { (row) } }
        }
    })
}

async fn slot_line(visit: &Visit, slot: &Slot) -> Result<Markup> {
    let end = (slot.from + slot.minutes) % 1_440;
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let place = match slot.programme {
        Some(programme) => dial::get(visit.db(), programme).await?.filter(|place| place.stamp > 0),
        None => None,
    };
    Ok(html! {
        div { span.num dir="ltr" { (clock(slot.from)) "–" (clock(end)) } " "
            @match place {
                Some(place) => a href=(format!("/radio/{}", place.slug)) { (visit.text(&slot.title)) },
                None => (visit.text(&slot.title)),
            }
        }
    })
}

/// Where a stream comes from, as the Content-Security-Policy names it.
fn origin(stream: &str) -> Option<String> {
    let origin = stream.parse::<Url>().ok()?.origin();
    origin.is_tuple().then(|| origin.ascii_serialization())
}

/// `/radio/live.m3u`: for players beside the browser.
pub(super) async fn list(visit: Visit) -> Result<Response> {
    let mut words = String::from("#EXTM3U\n");
    for live in stations::live(visit.db()).await? {
        let name = visit.words(&live.name).replace(['\n', '\r'], " ");
        words.push_str(&format!("#EXTINF:-1,{name}\n{}\n", live.station.stream));
    }
    Ok(([(header::CONTENT_TYPE, "audio/x-mpegurl; charset=utf-8")], words).into_response())
}
