//! `…/publication`: what readers will see, language by language; for what is public already, whether it corrects an error.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Lang, Text};
use maud::{Markup, html};
use web::{Error, Field, Form, Page, Result, Visit, args, field};

use super::words::crumbs;
use super::{Room, changes, letters, write};
use crate::model::article::{About, Act, Content, Picture, Refused, State, Step, Words};
use crate::store::texts::{self, Writing};
use crate::store::versions::{self, Chosen, Shown};
use crate::store::{abouts, hands};

/// The most characters of a correction in each language.
const CORRECTION: usize = 600;

/// The form.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let room = Room::of(&visit, &id).await?;
    page(&visit, &room, &Form::default()).await
}

/// Publishes it, or what changed of it.
pub(crate) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    let chosen = read_chosen(&mut form);
    let is_public = room.article.is_public();
    let correction = if is_public { read_correction(&mut form) } else { Text::default() };
    if !form.is_good() {
        return Ok(page(&visit, &room, &form).await?.invalid().into_response());
    }
    let (key, me) = (room.article.key, room.me);
    let letter = if is_public || room.hand.is_author { None } else { letters::published(&visit, &room).await? };
    let is_unseen = is_public && !room.hand.is_alone && abouts::has_signed(visit.db(), key, me).await?;
    let done = write(&visit, move |tx| {
        if is_public {
            return versions::renew(tx, key, me, &chosen, &correction);
        }
        let slug = versions::publish(tx, key, me, &chosen)?;
        letter.map_or(Ok(()), |letter| post::enqueue(tx, &letter))?;
        Ok(slug)
    });
    match done.await? {
        Ok(_) => {
            let said = match (is_public, is_unseen) {
                (true, true) => "portal-articles-was-renewed-unsigned",
                (true, false) => "portal-articles-was-renewed",
                (false, _) => "portal-articles-was-published",
            };
            Ok(visit.see_saying(room.path(&visit, ""), said).into_response())
        }
        Err(refused @ (Refused::Unfinished | Refused::Withheld)) => {
            form.fault(&field_of(room.article.original), refused.message());
            Ok(page(&visit, &room, &form).await?.invalid().into_response())
        }
        Err(Refused::Same) if is_unseen => {
            form.fault("signature", "portal-articles-signed");
            Ok(page(&visit, &room, &form).await?.invalid().into_response())
        }
        Err(Refused::OwnWork) if is_public => {
            for lang in hands::unread(visit.db(), &room.article, room.me).await? {
                form.fault(&field_of(lang), "portal-articles-rewritten");
            }
            Ok(page(&visit, &room, &form).await?.invalid().into_response())
        }
        Err(refused) => Err(Error::told(refused.message())),
    }
}

fn field_of(lang: Lang) -> String {
    format!("lang-{}", lang.code())
}

fn read_chosen(form: &mut Form) -> Chosen {
    let mut chosen = BTreeMap::new();
    for lang in Lang::ALL {
        let shown = form.choice(&field_of(lang), |value| match value {
            "new" => Some(Shown::New),
            "kept" => Some(Shown::Kept),
            "hidden" => Some(Shown::Hidden),
            _ => None,
        });
        chosen.extend(shown.map(|shown| (lang, shown)));
    }
    chosen
}

/// What readers are told was wrong; nothing where the editor says that nothing was.
fn read_correction(form: &mut Form) -> Text {
    let words = form.optional_text("correction", CORRECTION);
    match form
        .required_choice("why", |value| Some(value.to_owned()).filter(|why| ["error", "touch"].contains(&why.as_str())))
    {
        Some(why) if why == "error" => {
            if words.is_empty() {
                form.fault("correction", "portal-articles-correction-needed");
            }
            words
        }
        _ => Text::default(),
    }
}

pub(super) async fn page(visit: &Visit, room: &Room, form: &Form) -> Result<Page> {
    let article = &room.article;
    // What she rewrote herself waits for somebody else; the rest of what is public she may bring up to date.
    let body = if room.may(Act::Take(Step::Published)) || (article.is_public() && room.hand.edits()) {
        let written = texts::current(visit.db(), article.key).await?;
        let before = versions::at(visit.db(), article.key, article.version).await?.map(|version| version.content);
        let needs_others = article.is_public() && !room.hand.is_alone;
        let waiting = if needs_others { hands::unread(visit.db(), article, room.me).await? } else { Vec::new() };
        let before = before.as_ref().filter(|_| article.is_public());
        let said = abouts::latest(visit.db(), article.key).await?.about;
        let signature = match before.filter(|before| said.signs_anew(&before.about)) {
            Some(before) => Some(Signature::of(visit, room, said, &before.about).await?),
            None => None,
        };
        let sheet = Sheet { written: &written, before, waiting, signature };
        html! { (crumbs(visit, Some(room))) (field::faults(visit, form)) (fields(visit, room, form, &sheet)) }
    } else {
        let why = if article.state == State::Review { Refused::OwnWork } else { Refused::OutOfTurn };
        html! { (crumbs(visit, Some(room))) p.note { (visit.advised(&why.message())) } }
    };
    Ok(visit.page("portal-articles-publication", body).style("newsroom.css"))
}

/// What lies before an editor who publishes.
struct Sheet<'a> {
    written: &'a [Writing],
    /// What readers see today.
    before: Option<&'a Content>,
    /// The languages that somebody else has to publish.
    waiting: Vec<Lang>,
    /// The name or picture that readers do not know yet.
    signature: Option<Signature>,
}

/// A new name or picture of what is public.
struct Signature {
    name: Option<String>,
    picture: Option<Picture>,
    /// Whether she who publishes chose them, and somebody else looks first.
    is_waiting: bool,
}

impl Signature {
    async fn of(visit: &Visit, room: &Room, said: About, before: &About) -> Result<Self> {
        let new = said.picture.filter(|picture| before.picture != Some(*picture));
        let picture = match new {
            Some(id) => media::store::get(visit.db(), room.article.key.space, id).await?,
            None => None,
        };
        let name = said.byline.filter(|name| before.byline.as_ref() != Some(name));
        let is_waiting = !room.hand.is_alone && abouts::has_signed(visit.db(), room.article.key, room.me).await?;
        Ok(Self { name, picture, is_waiting })
    }
}

fn signature(visit: &Visit, form: &Form, new: &Signature) -> Markup {
    html! {
        fieldset #f-signature.faulty[form.fault_of("signature").is_some()] {
            legend { (visit.t("portal-articles-signature")) }
            @if new.is_waiting { p.note { (visit.t("portal-articles-signed")) " " (visit.t("portal-articles-second")) } }
            @if let Some(name) = &new.name { p { (visit.t("portal-articles-byline")) " · " bdi { (name) } } }
            @if let Some(picture) = &new.picture {
                @if picture.is_withheld { p.fault { (visit.t("portal-media-withheld")) } }
                (media::picture(picture, visit.lang, media::Shape::Card))
            }
        }
    }
}

fn fields(visit: &Visit, room: &Room, form: &Form, sheet: &Sheet<'_>) -> Markup {
    let article = &room.article;
    let is_public = article.is_public();
    html! {
        @if room.hand.is_own_work(article.state) && room.hand.is_alone { p.note { (visit.t("portal-articles-alone")) } }
        form method="post" action=(room.path(visit, "publication")) {
            @for text in sheet.written { (language(visit, room, form, text, sheet)) }
            @if let Some(new) = &sheet.signature { (signature(visit, form, new)) }
            @if is_public { (why(visit, form)) }
            p.actions {
                button { (visit.t(if is_public { "portal-articles-publish-changes" } else { "portal-articles-publish" })) }
                a href=(room.path(visit, "")) { (visit.t("web-cancel")) }
            }
        }
        @if !is_public { (schedule(visit, room, form)) }
    }
}

/// One language: what readers will see of it, and what changes for them.
fn language(visit: &Visit, room: &Room, form: &Form, text: &Writing, sheet: &Sheet<'_>) -> Markup {
    let name = field_of(text.lang);
    let is_original = text.lang == room.article.original;
    let original = sheet.written.iter().find(|text| text.lang == room.article.original);
    let newest = original.map_or(0, |text| text.number);
    let is_waiting = sheet.waiting.contains(&text.lang);
    let is_whole = text.words.is_whole();
    let is_stale = text.of_original.is_some_and(|number| number < newest);
    let printed = sheet.before.and_then(|content| content.texts.get(&text.lang));
    let was = printed.map(|printed| &printed.words);
    let is_same = printed.is_some_and(|printed| printed.number == text.number);
    let default = if is_whole && !is_waiting {
        "new"
    } else if was.is_some() {
        "kept"
    } else {
        "hidden"
    };
    let chosen = if form.value(&name).is_empty() { default } else { form.value(&name) };
    let mut choices: Vec<(&str, &str)> = Vec::new();
    if is_whole && !is_waiting {
        choices.push(("new", if was.is_some() { "portal-articles-show-new" } else { "portal-articles-show" }));
    }
    if was.is_some() && !is_same {
        choices.push(("kept", "portal-articles-show-kept"));
    }
    if !is_original {
        choices.push(("hidden", "portal-articles-show-hidden"));
    }
    html! {
        fieldset id=(format!("f-{name}")) {
            legend { span lang=(text.lang.code()) { (text.lang.own_name()) } " "
                @if is_original { span.chip { (visit.t("portal-articles-original")) } }
                @if is_stale { span.chip.late { (visit.t("portal-articles-stale")) } }
                @if is_same { span.chip.ok { (visit.t("portal-articles-unchanged")) } }
            }
            @if let Some(fault) = form.fault_of(&name) { p.fault { (visit.advised(fault)) } }
            @if !is_whole { p.hint { (visit.t("portal-articles-not-whole")) } }
            @if is_waiting { p.note { (visit.t("portal-articles-rewritten")) " " (visit.t("portal-articles-second")) } }
            @for (value, label) in &choices { label.tick {
                input type="radio" name=(name) value=(value) checked[chosen == *value];
                span { (visit.t(label)) }
            } }
            @if let Some(was) = was.filter(|_| !is_same) {
                details { summary { (visit.t("portal-articles-what-changes")) } (changes::of_words(text.lang, was, &text.words)) }
            } @else if was.is_none() {
                p lang=(text.lang.code()) dir=(text.lang.direction().code()) { strong { (text.words.title) } br; (first(&text.words)) }
            }
        }
    }
}

fn first(words: &Words) -> &str {
    if words.summary.is_empty() { "…" } else { &words.summary }
}

fn why(visit: &Visit, form: &Form) -> Markup {
    let chosen = form.value("why");
    html! {
        fieldset #f-why.faulty[form.fault_of("why").is_some()] {
            legend { (visit.t("portal-articles-why")) }
            @if let Some(fault) = form.fault_of("why") { p.fault { (visit.say(fault)) } }
            @for (value, label) in [("error", "portal-articles-why-error"), ("touch", "portal-articles-why-touch")] { label.tick {
                input type="radio" name="why" value=(value) checked[chosen == value] required;
                span { (visit.t(label)) }
            } }
            (super::show::told(visit, form, "correction", "portal-articles-correction"))
        }
    }
}

fn schedule(visit: &Visit, room: &Room, form: &Form) -> Markup {
    let is_tried = ["day", "time"].iter().any(|name| form.fault_of(name).is_some());
    let fresh = Form::default().with("time", "08:00");
    let form = if is_tried { form } else { &fresh };
    let hours = (0..24).flat_map(|hour| ["00", "30"].map(|minute| format!("{hour:02}:{minute}")));
    let hours = hours.map(|time| (time.clone(), time));
    html! {
        details #schedule open[is_tried] {
            summary { (visit.t("portal-articles-schedule")) }
            p.hint { (visit.t("portal-articles-schedule-what")) }
            @if let Some(at) = room.article.due_at { p { (visit.t_with("portal-articles-due", &args![when = visit.instant(at)])) } }
            form method="post" action=(room.path(visit, "schedule")) {
                div.fields {
                    (Field::date("day", "portal-articles-day").required().show(visit, form))
                    (Field::choice("time", "portal-articles-time", hours).required().show(visit, form))
                }
                button.quiet { (visit.t("portal-articles-schedule")) }
            }
        }
    }
}
