//! `…/head`: title, summary, the sentence that others read first, place, period, themes, rights, publics, partners, links.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::place;
use maud::{Markup, html};
use web::{Error, Field, Form, Result, Visit, field};

use super::new::TITLE;
use super::words::{bilingual, crumbs, form_foot, text_changes};
use super::{Room, picks, write};
use crate::model::experience::{Act, Head, Key, Licence, Refused, slug};
use crate::store::experiences::sections::{self, HeadWriting};
use crate::store::experiences::sheets;

/// The most characters of a summary: it stands in lists and is handed on.
pub(super) const SUMMARY: usize = 1_000;
/// The most characters of the sentence that others read first.
const LESSON: usize = 300;

/// The form.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    let stands = sections::head(visit.db(), room.experience.key).await?;
    let form = filled(&visit, &room, &stands);
    page(&visit, &room, &form, &stands.head, html! {}).await
}

fn filled(visit: &Visit, room: &Room, stands: &HeadWriting) -> Form {
    let head = &stands.head;
    let day = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let place_name = head.place.as_deref().and_then(place::get).map_or("", |place| visit.words(&place.name));
    let mut form = Form::default()
        .with("based_on", stands.number)
        .with("slug", &room.experience.slug)
        .with_text("title", &head.title)
        .with_text("summary", &head.summary)
        .with_text("lesson", &head.lesson)
        .with("place", place_name)
        .with("place_code", head.place.as_deref().unwrap_or_default())
        .with("from", day(head.from))
        .with("until", day(head.until))
        .with("licence", head.licence.code());
    let lists = [
        ("theme", head.themes.clone()),
        ("right", head.rights.clone()),
        ("public", head.publics.iter().map(|public| public.code().to_owned()).collect()),
        ("partner", head.partners.iter().map(ToString::to_string).collect()),
        ("link", head.links.iter().map(|link| link.id.to_string()).collect()),
    ];
    for (name, values) in lists {
        form = values.into_iter().fold(form, |form, value| form.with(name, value));
    }
    form
}

/// Saves it.
pub(crate) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    let stands = sections::head(visit.db(), room.experience.key).await?;
    let head = read(&visit, &mut form, &stands.head).await?;
    let address = read_address(&room, &mut form);
    // The Enter key presses the first button of the form, which searches: with nothing to look for, saving was meant.
    let looks_for_something = ["find_right", "find_partner"].iter().any(|name| !form.value(name).is_empty());
    if !form.value("search").is_empty() && looks_for_something {
        // Only a search: what was typed comes back with what was found, and no fault is told yet.
        let mut typed = Form::default();
        for (name, value) in form.fields() {
            typed = typed.with(name, value);
        }
        return page(&visit, &room, &typed, &stands.head, html! {}).await;
    }
    let based_on = form.whole("based_on", 1..=i64::from(u32::MAX)).unwrap_or(0) as u32;
    if !form.is_good() {
        return page(&visit, &room, &form, &stands.head, html! {}).await;
    }
    let (key, me) = (room.experience.key, room.me);
    let saved = head.clone();
    match write(&visit, key, move |tx| sections::write_head(tx, key, me, based_on, &saved)).await? {
        Ok(()) | Err(Refused::Same) => {}
        Err(Refused::Meanwhile) => {
            let theirs = sections::head(visit.db(), key).await?;
            let note = meanwhile(&visit, &theirs, &head);
            let form = rebased(&form, theirs.number);
            return page(&visit, &room, &form, &theirs.head, note).await;
        }
        Err(refused) => return Err(Error::told(refused.message())),
    }
    if let Err(refused) = readdress(&visit, key, address).await? {
        form.fault("slug", refused.message());
        let stands = sections::head(visit.db(), key).await?;
        return page(&visit, &room, &rebased(&form, stands.number), &stands.head, html! {}).await;
    }
    Ok(visit.see_saying(room.path(&visit, ""), "library-experience-saved").into_response())
}

/// The address, if it can still be chosen and another one was.
fn read_address(room: &Room, form: &mut Form) -> Option<String> {
    if room.experience.version > 0 || form.value("slug").is_empty() {
        return None;
    }
    match slug::SLUGS.read(form.value("slug")) {
        Ok(address) => Some(address).filter(|address| *address != room.experience.slug),
        Err(fault) => {
            form.fault("slug", slug::message(fault));
            None
        }
    }
}

async fn readdress(visit: &Visit, key: Key, address: Option<String>) -> Result<std::result::Result<(), Refused>> {
    let Some(address) = address else { return Ok(Ok(())) };
    write(visit, key, move |tx| sheets::readdress(tx, key, &address)).await
}

/// The same form over a later writing, with its faults.
fn rebased(form: &Form, number: u32) -> Form {
    let mut typed = Form::default().with("based_on", number);
    for (name, value) in form.fields().filter(|(name, _)| *name != "based_on") {
        typed = typed.with(name, value);
    }
    for (name, message) in form.faults() {
        typed.fault(name, message.clone());
    }
    typed
}

async fn read(visit: &Visit, form: &mut Form, before: &Head) -> Result<Head> {
    let place = picks::read_place(form).map(|place| place.code.to_owned());
    let (from, until) = (form.date("from"), form.date("until"));
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        form.fault("until", "library-experience-ends-before");
    }
    if until.is_some_and(|until| until > visit.world().today()) {
        form.fault("until", "library-experience-ends-later");
    }
    let kept: Vec<String> = form.values("link").map(str::to_owned).collect();
    Ok(Head {
        title: form.text("title", TITLE),
        summary: form.optional_text("summary", SUMMARY),
        lesson: form.optional_text("lesson", LESSON),
        place,
        from,
        until,
        themes: picks::read_themes(form),
        rights: picks::read_rights(form),
        publics: picks::read_publics(form),
        partners: picks::read_partners(visit, form).await?,
        links: before.links.iter().filter(|link| kept.contains(&link.id.to_string())).cloned().collect(),
        licence: form.choice("licence", Licence::from_code).unwrap_or(before.licence),
    })
}

/// That somebody else saved it meanwhile, and in what hers differs.
fn meanwhile(visit: &Visit, theirs: &HeadWriting, mine: &Head) -> Markup {
    let texts = [
        ("library-experience-name", &theirs.head.title, &mine.title),
        ("library-experience-summary", &theirs.head.summary, &mine.summary),
        ("library-experience-lesson", &theirs.head.lesson, &mine.lesson),
    ];
    html! {
        div.note role="alert" {
            p { strong { (visit.t("library-experience-meanwhile")) } " "
                (visit.text(&theirs.by)) " · " (visit.instant(theirs.written_at)) }
            p { (visit.t("library-experience-meanwhile-head")) }
        }
        @for (label, theirs, mine) in texts.into_iter().filter(|(_, theirs, mine)| theirs != mine) {
            h2 { (visit.t(label)) }
            (text_changes(theirs, mine))
        }
    }
}

async fn page(visit: &Visit, room: &Room, form: &Form, head: &Head, note: Markup) -> Result<Response> {
    let body = if room.may(Act::Write) {
        html! { (crumbs(visit, Some(room))) (note) (fields(visit, room, form, head).await?) }
    } else {
        html! { (crumbs(visit, Some(room))) p.note { (visit.t("library-experience-not-now")) } }
    };
    let page = visit.page("library-experience-head", body).style("experiences.css");
    Ok(if form.is_good() { page.into_response() } else { page.invalid().into_response() })
}

async fn fields(visit: &Visit, room: &Room, form: &Form, head: &Head) -> Result<Markup> {
    let spoken: Vec<&str> = [&head.title, &head.summary, &head.lesson]
        .into_iter()
        .flat_map(|text| text.languages().map(|(_, words)| words))
        .collect();
    let themes: Vec<&str> = form.values("theme").collect();
    let licences = Licence::ALL.iter().map(|one| (one.code().to_owned(), visit.t(one.label()).to_owned()));
    Ok(html! {
        (field::faults(visit, form))
        form method="post" {
            input type="hidden" name="based_on" value=(form.value("based_on"));
            (bilingual(visit, form, "title", "library-experience-name", Some("library-experience-name-hint"), 2))
            (bilingual(visit, form, "summary", "library-experience-summary", Some("library-experience-summary-hint"), 4))
            (bilingual(visit, form, "lesson", "library-experience-lesson", Some("library-experience-lesson-hint"), 2))
            (picks::place(visit, form))
            div.fields {
                (Field::date("from", "library-experience-began").show(visit, form))
                (Field::date("until", "library-experience-ended").show(visit, form))
            }
            (picks::publics(visit, form))
            (picks::themes(visit, &themes, "library-experience-themes"))
            (picks::rights(visit, form, &spoken.join("\n")))
            (picks::partners(visit, form).await?)
            (links(visit, form, head))
            (Field::choice("licence", "library-experience-licence", licences).hint("library-experience-licence-hint").required().show(visit, form))
            @if room.experience.version == 0 {
                (Field::line("slug", "library-experience-slug").hint("library-experience-slug-hint").left_to_right().show(visit, form))
            }
            (form_foot(visit, "web-save", &room.path(visit, "")))
        }
    })
}

/// What it is drawn from: each link can be taken out.
fn links(visit: &Visit, form: &Form, head: &Head) -> Markup {
    let kept: Vec<&str> = form.values("link").collect();
    html! {
        @if !head.links.is_empty() {
            fieldset { legend { (visit.t("library-experience-links")) }
                p.hint { (visit.t("library-experience-links-hint")) }
                @for link in &head.links {
                    @let id = link.id.to_string();
                    label.tick {
                        input type="checkbox" name="link" value=(id) checked[kept.contains(&id.as_str())];
                        span { (visit.text(&link.title)) }
                    }
                }
            }
        }
    }
}
