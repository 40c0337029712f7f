//! The form of a trainer.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use maud::html;
use web::field::faults;
use web::{Field, Form, Page, Result, Visit};

use super::trainer::found;
use super::trainers::path;
use crate::model::application::read_contact;
use crate::model::programme::{THEMES, theme_label};
use crate::model::session_trainer::Card;
use crate::pages::{answered, private, write};
use crate::store::session_trainers;

/// An empty one.
pub(super) async fn new(visit: Visit) -> Result<Response> {
    Ok(private(page(&visit, "training-trainer-new", false, visit.path("training/trainers"), &Form::default())))
}

/// Takes her into the pool.
pub(super) async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    let back = visit.path("training/trainers");
    let Some(card) = read(&mut form) else {
        return Ok(private(page(&visit, "training-trainer-new", false, back, &form).invalid()));
    };
    let space = visit.space()?.id;
    match write(&visit, move |tx| session_trainers::add(tx, space, &card)).await? {
        Ok(id) => Ok(visit.see_saying(path(&visit, id), "training-trainer-saved").into_response()),
        Err(refused) => Ok(visit.see_saying(back, refused.message()).into_response()),
    }
}

/// With what stands there.
pub(super) async fn edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let trainer = found(&visit, &id).await?;
    let card = &trainer.card;
    let mut form = Form::default().with("name", &card.name).with("contact", &card.contact).with("words", &card.words);
    for theme in &card.themes {
        form = form.with("theme", theme);
    }
    for lang in &card.langs {
        form = form.with("in", lang);
    }
    if trainer.is_retired {
        form = form.with("retired", "yes");
    }
    Ok(private(page(&visit, "training-session-edit", true, path(&visit, trainer.id), &form)))
}

/// Changes it.
pub(super) async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let trainer = found(&visit, &id).await?;
    let back = path(&visit, trainer.id);
    let Some(card) = read(&mut form) else {
        return Ok(private(page(&visit, "training-session-edit", true, back, &form).invalid()));
    };
    let (space, is_retired) = (visit.space()?.id, form.is_ticked("retired"));
    let done = write(&visit, move |tx| session_trainers::change(tx, space, trainer.id, &card, is_retired)).await?;
    Ok(answered(&visit, back, done, "training-trainer-saved"))
}

fn read(form: &mut Form) -> Option<Card> {
    let (name, contact, words) =
        (form.words("name", 1..=120), form.words("contact", 0..=120), form.words("words", 0..=1000));
    if !contact.is_empty() && read_contact(&contact).is_none() {
        form.fault("contact", "training-trainer-fault-contact");
    }
    let themes = THEMES.iter().filter(|code| form.values("theme").any(|value| value == **code));
    let langs = Lang::ALL.into_iter().filter(|lang| form.values("in").any(|value| value == lang.code()));
    let card = Card {
        name,
        contact,
        words,
        themes: themes.map(|code| (*code).to_owned()).collect(),
        langs: langs.map(|lang| lang.code().to_owned()).collect(),
    };
    form.is_good().then_some(card)
}

fn page(visit: &Visit, title: &'static str, is_there: bool, back: String, form: &Form) -> Page {
    let is_ticked = |name: &str, value: &str| form.values(name).any(|there| there == value);
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) {
            a href=(visit.path("training")) { (visit.t("training-title")) } " › " a href=(visit.path("training/trainers")) { (visit.t("training-trainers-title")) }
        }
        (faults(visit, form))
        form method="post" {
            (Field::line("name", "training-session-name").required().show(visit, form))
            (Field::line("contact", "training-trainer-contact").hint("training-trainer-contact-hint").left_to_right().show(visit, form))
            fieldset {
                legend { (visit.t("training-trainer-themes")) }
                @for code in THEMES { label.tick {
                    input type="checkbox" name="theme" value=(code) checked[is_ticked("theme", code)];
                    span { (theme_label(code).map_or(code, |label| visit.t(label))) }
                } }
            }
            fieldset {
                legend { (visit.t("training-trainer-langs")) }
                @for lang in Lang::ALL { label.tick {
                    input type="checkbox" name="in" value=(lang.code()) checked[is_ticked("in", lang.code())];
                    span lang=(lang.code()) { (lang.own_name()) }
                } }
            }
            (Field::area("words", "training-trainer-words", 3).show(visit, form))
            @if is_there { (Field::tick("retired", "training-trainer-retire").show(visit, form)) }
            p.actions { button { (visit.t("web-save")) } a href=(back) { (visit.t("web-cancel")) } }
        }
    };
    visit.page(title, body).style("training.css")
}
