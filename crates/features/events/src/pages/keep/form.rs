//! What is said of an event: the form, for a new one and for one that is there.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::ToSpan;
use jiff::civil::{DateTime, Time};
use kernel::Lang;
use maud::{Markup, html};
use store::Tx;
use web::field::{faults, multilingual};
use web::{Field, Form, Page, Result, Visit};

use super::picks;
use crate::model::event::{HOME, KEPT_DAYS, LONGEST_DAYS, ZONES};
use crate::model::{Content, Event, Refused, Registration};
use crate::pages::letters::Writer;
use crate::pages::{kept, kept_path, when, write};
use crate::store::events;

const TITLE: usize = 200;
const WORDS: usize = 20_000;
const LINE: usize = 300;
/// More places than any hall of the country has.
const MOST_SEATS: i64 = 100_000;
/// The names of guests are never kept for longer, in days.
const MOST_KEPT: i64 = 365;

/// The form of a new event.
pub(super) async fn new(visit: Visit) -> Result<Page> {
    let form = Form::default()
        .with("zone", HOME)
        .with("start_time", "18:00")
        .with("end_time", "20:00")
        .with("lang", visit.lang.code())
        .with("registers", "yes")
        .with("has_queue", "yes")
        .with("asks_association", "yes")
        .with("kept_days", KEPT_DAYS);
    page(&visit, None, &form)
}

/// Begins an event.
pub(super) async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    let Some(content) = read(&mut form, None) else { return Ok(page(&visit, None, &form)?.invalid().into_response()) };
    let space = visit.space()?.id;
    match write(&visit, move |tx| events::add(tx, space, &content)).await? {
        Ok(key) => Ok(visit.see_saying(kept_path(&visit, key, ""), "events-added").into_response()),
        Err(refused) => refuse(&visit, None, form, refused),
    }
}

/// The form of an event that is there.
pub(super) async fn edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let event = kept(&visit, &id).await?;
    page(&visit, Some(&event), &filled(&visit, &event.content))
}

/// Writes it.
pub(super) async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let event = kept(&visit, &id).await?;
    let Some(content) = read(&mut form, Some(&event)) else {
        return Ok(page(&visit, Some(&event), &form)?.invalid().into_response());
    };
    let (key, scribe) = (event.key, Writer::of_visit(&visit, event.key).await?);
    match write(&visit, move |tx: &mut Tx<'_>| events::change(tx, key, content, &*scribe)).await? {
        Ok(_) => Ok(visit.see_saying(kept_path(&visit, key, ""), "events-changed").into_response()),
        Err(refused) => refuse(&visit, Some(&event), form, refused),
    }
}

fn refuse(visit: &Visit, event: Option<&Event>, mut form: Form, refused: Refused) -> Result<Response> {
    form.fault(if refused == Refused::TooFewSeats { "seats" } else { "title" }, refused.message());
    Ok(page(visit, event, &form)?.invalid().into_response())
}

fn filled(visit: &Visit, content: &Content) -> Form {
    let mut form = Form::default()
        .with_text("title", &content.title)
        .with_text("words", &content.words)
        .with_text("programme", &content.programme)
        .with_text("address", &content.address)
        .with_text("access", &content.access)
        .with("zone", &content.zone)
        .with("start_day", content.starts.date())
        .with("start_time", when::clock(content.starts))
        .with("end_day", content.ends.date())
        .with("end_time", when::clock(content.ends))
        .with("link", &content.link)
        .with("contact", &content.contact);
    form = content.themes.iter().fold(form, |form, code| form.with("theme", code));
    form = content.langs.iter().fold(form, |form, lang| form.with("lang", lang.code()));
    if let Some(place) = content.place.as_deref().and_then(kernel::place::get) {
        form = form.with("place", visit.words(&place.name)).with("place_code", place.code);
    }
    let registration = content.registration.clone().unwrap_or_default();
    let tick = |form: Form, name: &str, is_ticked: bool| if is_ticked { form.with(name, "yes") } else { form };
    form = tick(form, "registers", content.registration.is_some());
    form = tick(form, "has_queue", registration.has_queue);
    form = tick(form, "is_confirmed", registration.is_confirmed);
    form = tick(form, "asks_association", registration.asks_association);
    if let Some(seats) = registration.seats {
        form = form.with("seats", seats);
    }
    if let Some(closes) = registration.closes {
        form = form.with("close_day", closes.date()).with("close_time", when::clock(closes));
    }
    form.with("kept_days", registration.kept_days)
}

/// Reads the form; what is wrong stays beside its field.
fn read(form: &mut Form, before: Option<&Event>) -> Option<Content> {
    let title = form.text("title", TITLE);
    let zone =
        form.required_choice("zone", |name| ZONES.iter().find(|known| **known == name).map(|zone| (*zone).to_owned()));
    let (starts, ends) = times(form);
    let registration = registration(form, starts, ends);
    let content = Content {
        title,
        words: form.optional_text("words", WORDS),
        programme: form.optional_text("programme", WORDS),
        zone: zone.unwrap_or_else(|| HOME.to_owned()),
        starts: starts.unwrap_or_default(),
        ends: ends.unwrap_or_default(),
        place: picks::PLACE.read(form),
        address: form.optional_text("address", LINE),
        link: link(form),
        themes: form.values("theme").filter(|code| search::thesaurus::get(code).is_some()).map(str::to_owned).collect(),
        langs: form.values("lang").filter_map(Lang::from_code).collect(),
        access: form.optional_text("access", 2_000),
        contact: form.words("contact", 0..=LINE),
        picture: before.and_then(|event| event.content.picture),
        registration,
    };
    form.is_good().then_some(content)
}

/// When it begins and ends. Without a last day it ends on the first.
fn times(form: &mut Form) -> (Option<DateTime>, Option<DateTime>) {
    let starts = moment(form, "start_day", "start_time");
    let has_last_day = !form.value("end_day").is_empty();
    let end_day = if has_last_day { form.date("end_day") } else { starts.map(DateTime::date) };
    let ends = clock(form, "end_time").zip(end_day).map(|(time, day)| day.to_datetime(time));
    if let (Some(starts), Some(ends)) = (starts, ends) {
        if ends <= starts {
            form.fault("end_time", "events-fault-ends");
        } else if ends > starts.saturating_add(LONGEST_DAYS.days()) {
            form.fault("end_day", "events-fault-long");
        }
    }
    (starts, ends)
}

fn moment(form: &mut Form, day: &str, time: &str) -> Option<DateTime> {
    let day = form.required_date(day);
    clock(form, time).zip(day).map(|(time, day)| day.to_datetime(time))
}

/// A time of day: "18:00", "18h", "9h30".
fn clock(form: &mut Form, name: &str) -> Option<Time> {
    let typed = form.words(name, 1..=10);
    let plain: String = typed.chars().map(web::toll::latin_digit).collect::<String>().replace(['h', 'H'], ":");
    let (hour, rest) = plain.split_once(':').unwrap_or((plain.as_str(), "0"));
    let minute = rest.split(':').next().filter(|minute| !minute.is_empty()).unwrap_or("0");
    let time = hour
        .trim()
        .parse()
        .ok()
        .zip(minute.trim().parse().ok())
        .and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
    if time.is_none() && !typed.is_empty() {
        form.fault(name, "events-fault-time");
    }
    time
}

fn registration(form: &mut Form, starts: Option<DateTime>, ends: Option<DateTime>) -> Option<Registration> {
    if !form.is_ticked("registers") {
        return None;
    }
    let closes = match (form.date("close_day"), form.value("close_time").is_empty()) {
        (Some(day), false) => clock(form, "close_time").map(|time| day.to_datetime(time)),
        (Some(day), true) => Some(day.at(23, 59, 0, 0)),
        (None, _) => None,
    };
    if let (Some(closes), Some(ends)) = (closes, ends.or(starts))
        && closes > ends
    {
        form.fault("close_day", "events-fault-closes");
    }
    Some(Registration {
        seats: form.whole("seats", 1..=MOST_SEATS).and_then(|seats| i32::try_from(seats).ok()),
        closes,
        has_queue: form.is_ticked("has_queue"),
        is_confirmed: form.is_ticked("is_confirmed"),
        asks_association: form.is_ticked("asks_association"),
        kept_days: form
            .whole("kept_days", 1..=MOST_KEPT)
            .and_then(|days| i32::try_from(days).ok())
            .unwrap_or(KEPT_DAYS),
    })
}

fn link(form: &mut Form) -> String {
    let typed = form.words("link", 0..=1_000);
    let is_link = typed.parse::<url::Url>().is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    if !typed.is_empty() && !is_link {
        form.fault("link", "events-fault-link");
    }
    typed
}

fn page(visit: &Visit, event: Option<&Event>, form: &Form) -> Result<Page> {
    let back = event.map_or_else(|| visit.path("events"), |event| kept_path(visit, event.key, ""));
    let body = html! {
        (faults(visit, form))
        @if event.is_some_and(|event| event.state.is_public()) { p.note { (visit.t("events-edit-told")) } }
        form method="post" {
            (multilingual(visit, form, "title", "events-field-title", 1))
            (moments(visit, form))
            (whereabouts(visit, form))
            (multilingual(visit, form, "words", "events-field-words", 6))
            (multilingual(visit, form, "programme", "events-field-programme", 6))
            p.hint { (visit.t("events-field-programme-hint")) }
            (picks::themes(visit, form))
            (langs(visit, form))
            (multilingual(visit, form, "access", "events-field-access", 2))
            (Field::line("contact", "events-field-ask").hint("events-field-ask-hint").show(visit, form))
            (registering(visit, form))
            p.actions { button { (visit.t("web-save")) } a href=(back) { (visit.t("web-cancel")) } }
        }
    };
    Ok(visit.page(if event.is_some() { "events-edit" } else { "events-new" }, body).style("events.css"))
}

fn moments(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.app().words;
    let zones = ZONES.iter().map(|zone| ((*zone).to_owned(), when::zone_name(words, visit.lang, zone)));
    html! {
        fieldset { legend { (visit.t("events-field-when")) }
            div.fields {
                (Field::date("start_day", "events-field-start-day").required().show(visit, form))
                (Field::line("start_time", "events-field-start-time").required().left_to_right().show(visit, form))
            }
            div.fields {
                (Field::date("end_day", "events-field-end-day").show(visit, form))
                (Field::line("end_time", "events-field-end-time").required().left_to_right().show(visit, form))
            }
            (Field::choice("zone", "events-field-zone", zones).required().show(visit, form))
        }
    }
}

fn whereabouts(visit: &Visit, form: &Form) -> Markup {
    html! {
        fieldset { legend { (visit.t("events-field-where")) }
            (picks::PLACE.show(visit, form))
            (multilingual(visit, form, "address", "events-field-address", 1))
            (Field::line("link", "events-field-link").hint("events-field-link-hint").left_to_right().show(visit, form))
        }
    }
}

fn langs(visit: &Visit, form: &Form) -> Markup {
    let chosen: Vec<&str> = form.values("lang").collect();
    html! {
        fieldset { legend { (visit.t("events-field-langs")) }
            @for lang in Lang::ALL { label.tick lang=(lang.code()) {
                input type="checkbox" name="lang" value=(lang.code()) checked[chosen.contains(&lang.code())];
                span { (lang.own_name()) }
            } }
        }
    }
}

fn registering(visit: &Visit, form: &Form) -> Markup {
    html! {
        fieldset { legend { (visit.t("events-field-registration")) }
            (Field::tick("registers", "events-field-registers").hint("events-field-registers-hint").show(visit, form))
            (Field::number("seats", "events-field-seats").hint("events-field-seats-hint").show(visit, form))
            (Field::tick("has_queue", "events-field-queue").show(visit, form))
            (Field::tick("is_confirmed", "events-field-confirmed").show(visit, form))
            (Field::tick("asks_association", "events-field-asks-association").show(visit, form))
            div.fields {
                (Field::date("close_day", "events-field-close-day").show(visit, form))
                (Field::line("close_time", "events-field-close-time").left_to_right().show(visit, form))
            }
            (Field::number("kept_days", "events-field-kept").hint("events-field-kept-hint").required().show(visit, form))
        }
    }
}
