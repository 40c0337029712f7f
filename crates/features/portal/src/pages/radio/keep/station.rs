//! `…/newsroom/radio/station`: the name of the podcast of all programmes, the live stream and its week.

use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang, Text};
use maud::{Markup, html};
use url::Url;
use web::field::{faults, multilingual};
use web::{Field, Form, Page, Result, Visit, args};

use super::{weekday, write};
use crate::model::radio::{Category, Programme, Slot, Station, WEEK, guid, moment};
use crate::store::radio::{programmes, stations};

/// The most times on the air in a week.
const SLOTS: usize = 60;
/// Lines that are offered beyond those that are filled.
const SPARE: usize = 3;

/// Media types of live streams.
const STREAMS: [(&str, &str); 4] =
    [("audio/mpeg", "MP3"), ("audio/aac", "AAC"), ("audio/ogg", "Ogg"), ("application/vnd.apple.mpegurl", "HLS")];

pub(super) async fn show(visit: Visit) -> Result<Page> {
    let station = stations::get(visit.db(), visit.space()?.id).await?.unwrap_or_default();
    page(&visit, &filled(&station)).await
}

fn filled(station: &Station) -> Form {
    let form = Form::default()
        .with_text("name", &station.name)
        .with_text("summary", &station.summary)
        .with("category", station.category.map(Category::code).unwrap_or_default())
        .with("email", &station.email)
        .with("stream", &station.stream)
        .with("mime", &station.stream_mime);
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    station.slots.iter().fold(form, |form, slot| {
        form.with("day", slot.day)
            .with("from", clock(slot.from))
            .with("minutes", slot.minutes)
            .with("slot", slot.title.get(Lang::Fr).unwrap_or_default())
            .with("slot-ar", slot.title.get(Lang::Ar).unwrap_or_default())
            .with("programme", slot.programme.map(|id| id.to_string()).unwrap_or_default())
    })
}

async fn page(visit: &Visit, form: &Form) -> Result<Page> {
    let categories = Category::ALL.iter().map(|one| (one.code().to_owned(), visit.t(one.label()).to_owned()));
    let streams = STREAMS.iter().map(|(mime, name)| ((*mime).to_owned(), (*name).to_owned()));
    let known = programmes::list(visit.db(), visit.space()?.id, None).await?;
    let body = html! {
        nav.crumbs aria-label=(visit.t("portal-radio-crumbs")) { a href=(visit.path("newsroom/radio")) { (visit.t("portal-radio-title")) } }
        p.lead { (visit.t("portal-radio-station-lead")) }
        (faults(visit, form))
        form method="post" {
            (multilingual(visit, form, "name", "portal-radio-station-name", 1))
            (multilingual(visit, form, "summary", "portal-radio-field-summary", 3))
            (Field::choice("category", "portal-radio-field-category", categories).or_empty("portal-radio-choose").show(visit, form))
            (Field::email("email", "portal-radio-station-email").hint("portal-radio-station-email-hint").show(visit, form))
            h2 { (visit.t("portal-radio-live")) }
            (Field::line("stream", "portal-radio-station-stream").hint("portal-radio-station-stream-hint").left_to_right().show(visit, form))
            (Field::choice("mime", "portal-radio-station-mime", streams).plain().show(visit, form))
            (slots(visit, form, &known))
            p.actions { button { (visit.t("web-save")) } a href=(visit.path("newsroom/radio")) { (visit.t("web-cancel")) } }
        }
    };
    Ok(visit.page("portal-radio-station", body).wide())
}

/// Times on the air, a line for each.
fn slots(visit: &Visit, form: &Form, known: &[Programme]) -> Markup {
    let all = |name: &'static str| form.values(name).collect::<Vec<_>>();
    let (days, froms, lengths) = (all("day"), all("from"), all("minutes"));
    let (titles, arabic, chosen) = (all("slot"), all("slot-ar"), all("programme"));
    let filled = froms.iter().filter(|from| !from.is_empty()).count();
    let at = |of: &[&str], line: usize| of.get(line).copied().unwrap_or_default().to_owned();
    let fault = form.fault_of("from").map(|fault| visit.say(fault));
    html! {
        fieldset.faulty[fault.is_some()] #f-from {
            legend { (visit.t("portal-radio-week")) }
            p.hint { (visit.t("portal-radio-week-hint")) }
            @if let Some(fault) = fault { p.fault { (fault) } }
            @for line in 0..(filled + SPARE).min(SLOTS) {
                div.fields role="group" aria-label=(visit.t_with("portal-radio-slot", &args![number = line + 1])) {
                    div.field { label for=(format!("f-day-{line}")) { (visit.t("portal-radio-slot-day")) }
                        select id=(format!("f-day-{line}")) name="day" { @for day in WEEK {
                            @let number = day.to_monday_one_offset();
                            option value=(number) selected[at(&days, line) == number.to_string()] { (visit.t(weekday(day))) }
                        } } }
                    div.field { label for=(format!("f-from-{line}")) { (visit.t("portal-radio-slot-from")) }
                        input id=(format!("f-from-{line}")) name="from" type="time" value=(at(&froms, line)) dir="ltr"; }
                    div.field { label for=(format!("f-minutes-{line}")) { (visit.t("portal-radio-slot-minutes")) }
                        input id=(format!("f-minutes-{line}")) name="minutes" type="number" min="1" max="1440" value=(at(&lengths, line)) dir="ltr"; }
                    div.field { label for=(format!("f-slot-{line}")) { (visit.t("portal-radio-slot-title-fr")) }
                        input id=(format!("f-slot-{line}")) name="slot" type="text" lang="fr" dir="ltr" value=(at(&titles, line)); }
                    div.field { label for=(format!("f-slot-ar-{line}")) { (visit.t("portal-radio-slot-title-ar")) }
                        input id=(format!("f-slot-ar-{line}")) name="slot-ar" type="text" lang="ar" dir="rtl" value=(at(&arabic, line)); }
                    div.field { label for=(format!("f-programme-{line}")) { (visit.t("portal-radio-slot-programme")) }
                        select id=(format!("f-programme-{line}")) name="programme" {
                            option value="" { (visit.t("portal-radio-slot-none")) }
                            @for one in known { option value=(one.id) selected[at(&chosen, line) == one.id.to_string()] { (visit.words(&one.profile.title)) } }
                        } }
                }
            }
        }
    }
}

pub(super) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let space = visit.space()?.id;
    let before = stations::get(visit.db(), space).await?.unwrap_or_default();
    let station = Station {
        name: form.optional_text("name", 150),
        summary: form.optional_text("summary", 2_000),
        category: form.choice("category", Category::from_code),
        email: email(&mut form),
        cover: before.cover,
        // It is a name for ever: made from where the feed stands when the station is first described.
        guid: before.guid.or_else(|| Some(guid::of_feed(&format!("{}/podcast.rss", visit.origin())))),
        stream: stream(&mut form),
        stream_mime: form
            .choice("mime", |mime| STREAMS.iter().find(|(own, _)| *own == mime).map(|(own, _)| *own))
            .unwrap_or("audio/mpeg")
            .to_owned(),
        slots: read_slots(&mut form),
    };
    if !form.is_good() {
        return Ok(page(&visit, &form).await?.invalid().into_response());
    }
    write(&visit, move |tx| stations::put(tx, space, station)).await?;
    Ok(visit.see_saying(visit.path("newsroom/radio"), "portal-radio-saved").into_response())
}

fn email(form: &mut Form) -> String {
    let typed = form.words("email", 0..=200);
    let is_address = typed
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !typed.contains(char::is_whitespace));
    if !typed.is_empty() && !is_address {
        form.fault("email", "portal-radio-fault-email");
    }
    typed
}

fn stream(form: &mut Form) -> String {
    let typed = form.words("stream", 0..=500);
    let is_address = typed.parse::<Url>().is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    if !typed.is_empty() && !is_address {
        form.fault("stream", "portal-radio-fault-stream");
    }
    typed
}

/// The times on the air; a line without a beginning is none.
fn read_slots(form: &mut Form) -> Vec<Slot> {
    let all = |name: &'static str| form.values(name).map(str::to_owned).collect::<Vec<_>>();
    let (days, froms, lengths) = (all("day"), all("from"), all("minutes"));
    let (titles, arabic, programmes) = (all("slot"), all("slot-ar"), all("programme"));
    let at = |of: &[String], line: usize| of.get(line).cloned().unwrap_or_default();
    let mut slots = Vec::new();
    let mut wrong = None;
    for line in (0..froms.len().min(SLOTS)).filter(|line| !froms[*line].is_empty()) {
        let title = Text::fr_ar(at(&titles, line), at(&arabic, line));
        let from = moment::read(&froms[line]).map(|moment| moment / 1000);
        let minutes = at(&lengths, line).parse::<u16>().ok().filter(|minutes| (1..=1_440).contains(minutes));
        let day = at(&days, line).parse::<i8>().ok().filter(|day| (1..=7).contains(day));
        let programme: Option<Id<Programme>> = at(&programmes, line).parse().ok();
        // The clock of a form is hours and minutes, which are read as minutes and seconds.
        match (from.and_then(|from| u16::try_from(from).ok()).filter(|from| *from < 1_440), minutes, day) {
            (Some(from), Some(minutes), Some(day)) if !title.is_empty() => {
                slots.push(Slot { day, from, minutes, title, programme });
            }
            _ => wrong = wrong.or(Some(line + 1)),
        }
    }
    if let Some(line) = wrong {
        form.fault("from", web::Message::with("portal-radio-fault-slot", args![line = line]));
    }
    slots.sort_by_key(|slot| (slot.day, slot.from));
    slots
}
