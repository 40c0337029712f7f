//! Filing a petition and following it: the list of supporters, the filing pack, the receipt, deadlines, answers, what was
//! promised, and the end of personal data.

mod calendar;
mod chores;
mod deadlines;
mod documents;
mod ending;
mod event_form;
mod filing;
mod overview;
mod pack;
mod promises;
mod supporters;
mod timeline;

use actors::Role;
use maud::{Markup, html};
use web::{Allow, Route, Visit};

use super::{petition_path, write};
use crate::COMPARTMENT;
use crate::model::{Key, Petition};

pub(crate) use chores::{KEEP, REMIND, SHELVE};
pub(crate) use deadlines::pressing;
pub(crate) use timeline::timeline;

/// Who carries the petition.
const CARRY: Allow = Allow::Space(Role::Officer);
/// Who may see how it stands.
const FOLLOW: Allow = Allow::Space(Role::Member);
/// Who may see names.
const CLEARED: Allow = Allow::Clearance(COMPARTMENT);

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/petitions/{petition}/supporters", CLEARED, supporters::show),
        Route::post("/s/{space}/petitions/{petition}/supporters/withdrawal", CLEARED, supporters::withdraw),
        Route::get("/s/{space}/petitions/{petition}/pack", CLEARED, pack::show),
        Route::post("/s/{space}/petitions/{petition}/pack", CLEARED, pack::make),
        Route::get("/s/{space}/petitions/{petition}/pack/{pack}", CLEARED, pack::ready),
        Route::get("/s/{space}/petitions/{petition}/pack/{pack}/zip", CLEARED, pack::fetch),
        Route::get("/s/{space}/petitions/{petition}/filing", CARRY, filing::show),
        Route::post("/s/{space}/petitions/{petition}/filing", CARRY, filing::act).upload(),
        Route::get("/s/{space}/petitions/{petition}/follow", FOLLOW, overview::show),
        Route::get("/s/{space}/petitions/{petition}/deadlines.ics", FOLLOW, calendar::fetch),
        Route::get("/s/{space}/petitions/{petition}/events/new", CARRY, event_form::show_new),
        Route::post("/s/{space}/petitions/{petition}/events/new", CARRY, event_form::add).upload(),
        Route::get("/s/{space}/petitions/{petition}/events/{event}/correct", CARRY, event_form::show_correction),
        Route::post("/s/{space}/petitions/{petition}/events/{event}/correct", CARRY, event_form::correct),
        Route::get("/s/{space}/petitions/{petition}/documents/{document}", CARRY, documents::sealed),
        Route::get("/petitions/{slug}/documents/{document}", Allow::Anyone, documents::public),
        Route::get("/s/{space}/petitions/{petition}/promises/new", CARRY, promises::show_new),
        Route::post("/s/{space}/petitions/{petition}/promises/new", CARRY, promises::add),
        Route::get("/s/{space}/petitions/{petition}/promises/{promise}", CARRY, promises::show_settle),
        Route::post("/s/{space}/petitions/{petition}/promises/{promise}", CARRY, promises::settle),
        Route::get("/s/{space}/petitions/{petition}/end", CARRY, ending::show_end),
        Route::post("/s/{space}/petitions/{petition}/end", CARRY, ending::end),
        Route::get("/s/{space}/petitions/{petition}/erasure", CARRY, ending::show_erasure),
        Route::post("/s/{space}/petitions/{petition}/erasure", CARRY, ending::erase),
    ]
}

/// The way back: the petitions of the space, the petition, how it is followed.
fn crumbs(visit: &Visit, petition: &Petition, is_overview: bool) -> Markup {
    let id = petition.key.petition;
    html! {
        nav.crumbs aria-label=(visit.t("petition-follow-crumbs")) {
            a href=(visit.path("petitions")) { (visit.t("petition-title")) }
            " › " a href=(petition_path(visit, id, "")) { (visit.text(&petition.title)) }
            @if !is_overview { " › " a href=(petition_path(visit, id, "follow")) { (visit.t("petition-follow-title")) } }
        }
    }
}

/// The buttons under a form: act, and back without acting.
fn form_foot(visit: &Visit, act: &str, key: Key, back: &str) -> Markup {
    html! { p.actions { button { (visit.t(act)) } a href=(petition_path(visit, key.petition, back)) { (visit.t("web-cancel")) } } }
}

/// "To verify" beside a rule that a jurist has not confirmed.
fn doubt(visit: &Visit, to_verify: bool) -> Markup {
    html! { @if to_verify { " " span.chip.wait { (visit.t("petition-follow-to-verify")) } } }
}
