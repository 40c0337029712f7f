//! The form of a session.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::civil::{Date, Time};
use kernel::{Lang, Text};
use maud::html;
use web::field::{faults, multilingual};
use web::{Field, Form, Message, Page, Result, Visit, args};

use super::{cohort, found, list_path, path};
use crate::model::session::{Content, Fault, HalfDay, Material, Part};
use crate::model::{Refused, session_planned};
use crate::pages::{answered, picks, place_name, write};
use crate::store::{plan, sessions};

/// One that the programme's modules fill, from the cohort's first day on.
pub(super) async fn new(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let cohort = cohort(&visit, &id).await?;
    let programme = plan::programme(visit.db(), cohort.space, cohort.programme).await?;
    let taught = programme.map(|programme| session_planned::half_days(&programme.content, cohort.content.first_day));
    let half_days: Vec<String> = taught.unwrap_or_default().iter().map(written).collect();
    let form = Form::default()
        .with_text("title", &cohort.content.title)
        .with_text("address", &cohort.content.address)
        .with("half_days", half_days.join("\n"));
    let form = picks::with_place(&visit, form, cohort.content.place.as_deref());
    Ok(page(&visit, "training-session-new", list_path(&visit, cohort.id), &form, ""))
}

/// Writes it.
pub(super) async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let back = list_path(&visit, cohort.id);
    let Some(content) = read(&mut form) else {
        return Ok(page(&visit, "training-session-new", back, &form, "").invalid().into_response());
    };
    let (space, cohort) = (cohort.space, cohort.id);
    let done = write(&visit, move |tx| sessions::add(tx, space, cohort, &content).map(drop)).await?;
    Ok(answered(&visit, back, done, "training-session-saved"))
}

/// With what stands there.
pub(super) async fn edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let session = found(&visit, &id).await?;
    let content = &session.content;
    let half_days: Vec<String> = content.half_days.iter().map(written).collect();
    let materials: Vec<String> = content.materials.iter().map(handed_out).collect();
    let form = Form::default()
        .with_text("title", &content.title)
        .with_text("address", &content.address)
        .with("half_days", half_days.join("\n"))
        .with("materials", materials.join("\n"))
        .with("per_half_day", content.per_half_day / 100)
        .with("journey", content.journey / 100);
    let form = picks::with_place(&visit, form, content.place.as_deref());
    let seen = sessions::print(visit.db().keys(), content)?;
    Ok(page(&visit, "training-session-edit", path(&visit, session.id, ""), &form, &seen))
}

/// Changes it, unless somebody else did meanwhile: then it says what stands there now, and who saves again has read it.
pub(super) async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let session = found(&visit, &id).await?;
    let (back, mut seen) = (path(&visit, session.id, ""), form.value("seen").to_owned());
    if let Some(content) = read(&mut form) {
        let (space, id, typed, by) = (session.space, session.id, content.clone(), seen.clone());
        match write(&visit, move |tx| sessions::rewrite(tx, space, id, &typed, &by)).await? {
            Err(refused @ Refused::Attended) => form.fault("half_days", refused.message()),
            Err(Refused::Changed) => {
                let now = found(&visit, &session.id.to_string()).await?.content;
                seen = sessions::print(visit.db().keys(), &now)?;
                for (field, words) in meanwhile(visit.lang, &content, &now) {
                    form.fault(field, Message::with("training-session-fault-meanwhile", args![now = words]));
                }
            }
            done => return Ok(answered(&visit, back, done, "training-session-saved")),
        }
    }
    // What was typed can be what stands there by now.
    if form.is_good() {
        return Ok(answered(&visit, back, Ok(()), "training-session-saved"));
    }
    Ok(page(&visit, "training-session-edit", back, &form, &seen).invalid().into_response())
}

/// Where what was typed differs from what stands there now: the field, and what stands there.
fn meanwhile(lang: Lang, typed: &Content, now: &Content) -> Vec<(&'static str, String)> {
    let half_days = |of: &Content| of.half_days.iter().map(written).collect::<Vec<_>>();
    let materials = |of: &Content| of.materials.iter().map(handed_out).collect::<Vec<_>>();
    let place = |of: &Content| of.place.as_deref().map_or_else(|| "–".to_owned(), |code| place_name(code, lang));
    let fields = [
        ("title", both(&typed.title), both(&now.title)),
        ("place", place(typed), place(now)),
        ("address", both(&typed.address), both(&now.address)),
        ("half_days", half_days(typed).join(" ; "), half_days(now).join(" ; ")),
        ("materials", materials(typed).join(" ; "), materials(now).join(" ; ")),
        ("per_half_day", (typed.per_half_day / 100).to_string(), (now.per_half_day / 100).to_string()),
        ("journey", (typed.journey / 100).to_string(), (now.journey / 100).to_string()),
    ];
    let differs = fields.into_iter().filter(|(_, typed, now)| typed != now);
    differs.map(|(field, _, now)| (field, if now.is_empty() { "–".to_owned() } else { now })).collect()
}

/// More letters than any line has.
const MOST_LETTERS: usize = 20_000;

fn read(form: &mut Form) -> Option<Content> {
    let mut centimes = |name: &str| form.whole(name, 0..=100_000).unwrap_or(0) * 100;
    let (per_half_day, journey) = (centimes("per_half_day"), centimes("journey"));
    let content = Content {
        title: form.text("title", 200),
        place: picks::PLACE.read(form),
        address: form.optional_text("address", 300),
        half_days: lines(form, "half_days", half_day),
        materials: lines(form, "materials", material),
        per_half_day,
        journey,
    };
    if !form.is_good() {
        return None;
    }
    match content.ordered() {
        Ok(content) => Some(content),
        Err(fault) => {
            form.fault("half_days", said(fault));
            None
        }
    }
}

fn said(fault: Fault) -> Message {
    let with = |id, slot: crate::model::Slot| Message::with(id, args![slot = slot.to_string()]);
    match fault {
        Fault::None => Message::new("training-session-fault-none"),
        Fault::Twice(slot) => with("training-session-fault-twice", slot),
        Fault::Empty(slot) => with("training-session-fault-empty", slot),
        Fault::Overlaps(slot) => with("training-session-fault-overlaps", slot),
        Fault::TooMany => Message::new("training-session-fault-many"),
    }
}

fn lines<T>(form: &mut Form, name: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let typed: String = form.value(name).chars().take(MOST_LETTERS).collect();
    let mut all = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match read(line) {
            Some(one) => all.push(one),
            None => {
                let line: String = line.chars().take(80).collect();
                form.fault(name, Message::with("training-session-fault-line", args![line = line]));
                return Vec::new();
            }
        }
    }
    all
}

/// `2026-05-03 | 09:00 | 12:30 | 15 | Module // الوحدة | Room`: the part of the day follows from the hour.
fn half_day(line: &str) -> Option<HalfDay> {
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let starts: Time = part(1).parse().ok()?;
    Some(HalfDay {
        day: part(0).parse::<Date>().ok()?,
        part: if starts < Time::constant(13, 0, 0, 0) { Part::Morning } else { Part::Afternoon },
        starts,
        ends: part(2).parse().ok()?,
        pause: if part(3).is_empty() { 0 } else { part(3).parse().ok().filter(|pause| (0..=240).contains(pause))? },
        module: texts(part(4)),
        room: part(5).chars().take(80).collect(),
        trainers: Vec::new(),
    })
}

fn written(half: &HalfDay) -> String {
    let (starts, ends) = (half.starts.strftime("%H:%M"), half.ends.strftime("%H:%M"));
    format!("{} | {starts} | {ends} | {} | {} | {}", half.day, half.pause, both(&half.module), half.room)
}

fn handed_out(one: &Material) -> String {
    format!("{} | {}", both(&one.title), one.address)
}

/// A title and an address of the web, or of this house.
fn material(line: &str) -> Option<Material> {
    let (title, address) = line.rsplit_once('|')?;
    let (title, address) = (texts(title), address.trim());
    let is_address = address.starts_with("https://") || (address.starts_with('/') && !address.starts_with("//"));
    (is_address && !title.is_empty()).then(|| Material { title, address: address.to_owned() })
}

/// French, and after two strokes Arabic.
fn texts(words: &str) -> Text {
    match words.split_once(" // ") {
        Some((fr, ar)) => Text::fr_ar(fr.trim(), ar.trim()),
        None if words.trim().is_empty() => Text::default(),
        None => {
            let is_arabic = words.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
            Text::of(if is_arabic { Lang::Ar } else { Lang::Fr }, words.trim())
        }
    }
}

fn both(text: &Text) -> String {
    match (text.get(Lang::Fr), text.get(Lang::Ar)) {
        (Some(fr), Some(ar)) => format!("{fr} // {ar}"),
        _ => text.in_lang(Lang::Fr).1.to_owned(),
    }
}

fn page(visit: &Visit, title: &'static str, back: String, form: &Form, seen: &str) -> Page {
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(visit.path("training")) { (visit.t("training-title")) } }
        (faults(visit, form))
        form method="post" {
            @if !seen.is_empty() { input type="hidden" name="seen" value=(seen); }
            (multilingual(visit, form, "title", "training-session-title", 1))
            (picks::PLACE.show(visit, form))
            (multilingual(visit, form, "address", "training-session-address", 1))
            (Field::area("half_days", "training-session-half-days", 8).hint("training-session-half-days-hint").required().show(visit, form))
            (Field::area("materials", "training-session-materials", 4).hint("training-session-materials-hint").show(visit, form))
            div.fields {
                (Field::number("per_half_day", "training-session-per-half-day").show(visit, form))
                (Field::number("journey", "training-session-journey").show(visit, form))
            }
            p.actions { button { (visit.t("web-save")) } a href=(back) { (visit.t("web-cancel")) } }
        }
    };
    visit.page(title, body).style("training.css")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    #[test]
    fn a_half_day_is_read_as_it_is_written() {
        let line = "2026-05-03 | 14:00 | 17:30 | 15 | Le budget // الميزانية | Salle 2";
        let half = half_day(line).unwrap();
        assert_eq!((half.slot().to_string().as_str(), half.minutes()), ("2026-05-03-pm", 195));
        assert_eq!(written(&half), line);
        for wrong in [
            "",
            "2026-05-03",
            "2026-13-03 | 09:00 | 12:00",
            "2026-05-03 | 9h | 12:00",
            "2026-05-03 | 09:00 | 12:00 | -5",
        ] {
            assert!(half_day(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn what_is_handed_out_is_on_the_web_or_in_this_house() {
        assert_eq!(material("Le guide | /library/1").unwrap().address, "/library/1");
        assert!(
            material("Le guide | javascript:alert(1)").is_none() && material("Le guide | //evil.example").is_none()
        );
    }
}
