//! Bringing a petition into the world: the interview, texts, committee, minutes, checklist, opening and closing.

mod checklist;
mod collection;
mod committee;
mod dashboard;
pub(crate) mod file;
pub(crate) mod front;
mod initiator;
mod interview;
mod list;
mod minutes;
mod new;
mod preview;
mod rules;
mod terms;
mod texts;
mod words;

use actors::Role;
use kernel::Lang;
use maud::{Markup, html};
use store::Tx;
use web::{Allow, Form, Result, Route, Visit};

use super::petition_path;
pub(crate) use super::write;
use crate::model::Petition;

/// Who sees the petitions of a space: who keys in paper and collects on the doorstep has to find them.
const SEE: Allow = Allow::Space(Role::Member);
/// Who carries a petition.
const CARRY: Allow = Allow::Space(Role::Officer);

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/petitions", SEE, list::show),
        Route::get("/s/{space}/petitions/new", CARRY, interview::show),
        Route::get("/s/{space}/petitions/new/{procedure}", CARRY, new::show),
        Route::post("/s/{space}/petitions/new/{procedure}", CARRY, new::act),
        Route::get("/s/{space}/petitions/{petition}", SEE, dashboard::show),
        Route::get("/s/{space}/petitions/{petition}/rules", SEE, rules::show),
        Route::get("/s/{space}/petitions/{petition}/texts", CARRY, texts::show),
        Route::post("/s/{space}/petitions/{petition}/texts", CARRY, texts::act),
        Route::get("/s/{space}/petitions/{petition}/terms", CARRY, terms::show),
        Route::post("/s/{space}/petitions/{petition}/terms", CARRY, terms::act),
        Route::get("/s/{space}/petitions/{petition}/committee", CARRY, committee::show),
        Route::get("/s/{space}/petitions/{petition}/committee/new", CARRY, initiator::show_new),
        Route::post("/s/{space}/petitions/{petition}/committee/new", CARRY, initiator::add),
        Route::get("/s/{space}/petitions/{petition}/committee/{initiator}", CARRY, initiator::show),
        Route::post("/s/{space}/petitions/{petition}/committee/{initiator}", CARRY, initiator::change),
        Route::post("/s/{space}/petitions/{petition}/committee/{initiator}/removal", CARRY, initiator::remove),
        Route::get("/s/{space}/petitions/{petition}/minutes", CARRY, minutes::show),
        Route::post("/s/{space}/petitions/{petition}/minutes", CARRY, minutes::act),
        Route::get("/s/{space}/petitions/{petition}/minutes.pdf", CARRY, minutes::print),
        Route::get("/s/{space}/petitions/{petition}/checklist", CARRY, checklist::show),
        Route::post("/s/{space}/petitions/{petition}/checklist", CARRY, checklist::act),
        Route::get("/s/{space}/petitions/{petition}/preview", CARRY, preview::show),
        Route::get("/s/{space}/petitions/{petition}/opening", CARRY, collection::show_opening),
        Route::post("/s/{space}/petitions/{petition}/opening", CARRY, collection::open),
        Route::get("/s/{space}/petitions/{petition}/closure", CARRY, collection::show_closure),
        Route::post("/s/{space}/petitions/{petition}/closure", CARRY, collection::close),
    ]
}

/// As `write`, where no field of a form could show a refusal: it becomes a page that says what happened and what to do.
pub(crate) async fn write_or_tell<R: Send + 'static>(
    visit: &Visit,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    write(visit, act).await?.map_err(|refused| web::Error::told(refused.message()))
}

/// The way back: the petitions of the space, then the petition.
pub(crate) fn crumbs(visit: &Visit, petition: Option<&Petition>) -> Markup {
    html! {
        nav.crumbs aria-label=(visit.t("petition-setup-crumbs")) {
            a href=(visit.path("petitions")) { (visit.t("petition-title")) }
            @if let Some(petition) = petition {
                " › " a href=(petition_path(visit, petition.key.petition, "")) { (name(visit, petition)) }
            }
        }
    }
}

/// Its title, or that it has none yet.
pub(crate) fn name(visit: &Visit, petition: &Petition) -> Markup {
    html! { @if petition.title.is_empty() { (visit.t("petition-setup-untitled")) } @else { (visit.text(&petition.title)) } }
}

/// The buttons under a form: save, and back without saving.
fn form_foot(visit: &Visit, save: &str, back: &str) -> Markup {
    html! { p.actions { button { (visit.t(save)) } a href=(back) { (visit.t("web-cancel")) } } }
}

/// The fields of one text: French and Arabic open, the visitor's language first, the others folded away.
fn bilingual(visit: &Visit, form: &Form, name: &str, label: &str, hint: Option<&str>, rows: u8) -> Markup {
    let pair = if visit.lang == Lang::Ar { [Lang::Ar, Lang::Fr] } else { [Lang::Fr, Lang::Ar] };
    let others = [Lang::En, Lang::Zgh];
    let is_written = |lang: Lang| !form.value(&format!("{name}.{}", lang.code())).is_empty();
    html! {
        fieldset.multilingual.faulty[form.fault_of(name).is_some()] id=(format!("f-{name}")) {
            legend { (visit.t(label)) }
            @if let Some(hint) = hint { p.hint { (visit.t(hint)) } }
            @for lang in pair { (one_language(visit, form, name, lang, rows)) }
            details open[others.into_iter().any(is_written)] {
                summary { (visit.t("web-other-languages")) }
                @for lang in others { (one_language(visit, form, name, lang, rows)) }
            }
            @if let Some(fault) = form.fault_of(name) { p.fault { (visit.say(fault)) } }
        }
    }
}

fn one_language(visit: &Visit, form: &Form, name: &str, lang: Lang, rows: u8) -> Markup {
    let field = format!("{name}.{}", lang.code());
    let id = format!("f-{name}-{}", lang.code());
    let (code, dir, value) = (lang.code(), lang.direction().code(), form.value(&field));
    let fault = form.fault_of(&field).map(|message| visit.say(message));
    let invalid = fault.as_ref().map(|_| "true");
    html! {
        label for=(id) lang=(code) dir=(dir) { (lang.own_name()) }
        @if rows > 1 {
            textarea id=(id) name=(field) rows=(rows) lang=(code) dir=(dir) aria-invalid=[invalid] { "\n" (value) }
        } @else {
            input id=(id) name=(field) type="text" value=(value) lang=(code) dir=(dir) aria-invalid=[invalid];
        }
        @if let Some(fault) = fault { p.fault { (fault) } }
    }
}
