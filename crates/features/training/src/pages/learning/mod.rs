//! Learning: a participant's own page, tests and evaluation, what is handed out, photos, and who teaches.

mod answering;
mod consents;
mod files;
mod gallery;
mod materials;
mod own;
mod people;
mod photo;
mod photos;
mod question;
mod results;
mod slips;
mod teaching;
mod test;
mod trainer;
mod trainer_form;
mod trainers;

use actors::Role;
use kernel::Id;
use maud::{Markup, html};
use web::{Allow, Error, Result, Route, Visit};

pub(crate) use gallery::gallery;
pub(crate) use own::{her_link, her_people};

use crate::model::Cohort;
use crate::pages::say;
use crate::store::plan;

/// Who teaches: sees questions and results, hands out, takes photos.
const SEE: Allow = Allow::Space(Role::Facilitator);
/// Who prepares: writes questions, names trainers, hands over participants' links.
const KEEP: Allow = Allow::Space(Role::Officer);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/training/participants/{code}", Allow::Anyone, own::show),
        Route::get("/training/participants/{code}/answers/{moment}", Allow::Anyone, answering::ask),
        Route::post("/training/participants/{code}/answers/{moment}", Allow::Anyone, answering::take),
        Route::post("/training/participants/{code}/photos", Allow::Anyone, own::consent),
        Route::get("/training/participants/{code}/files/{file}/{name}", Allow::Anyone, files::own),
        Route::get("/s/{space}/training/cohorts/{cohort}/people", KEEP, people::show),
        Route::get("/s/{space}/training/cohorts/{cohort}/people/slips.pdf", SEE, slips::print),
        Route::get("/s/{space}/training/cohorts/{cohort}/test", SEE, test::show),
        Route::post("/s/{space}/training/cohorts/{cohort}/test", KEEP, test::turn),
        Route::post("/s/{space}/training/cohorts/{cohort}/test/copies", KEEP, test::take_over),
        Route::get("/s/{space}/training/cohorts/{cohort}/test/questions/new", KEEP, question::new),
        Route::post("/s/{space}/training/cohorts/{cohort}/test/questions/new", KEEP, question::add),
        Route::get("/s/{space}/training/cohorts/{cohort}/test/questions/{question}", KEEP, question::edit),
        Route::post("/s/{space}/training/cohorts/{cohort}/test/questions/{question}", KEEP, question::change),
        Route::get("/s/{space}/training/cohorts/{cohort}/results", SEE, results::show),
        Route::get("/s/{space}/training/cohorts/{cohort}/results.xlsx", SEE, results::xlsx),
        Route::post("/s/{space}/training/cohorts/{cohort}/results/{moment}/end", SEE, results::end),
        Route::get("/s/{space}/training/cohorts/{cohort}/materials", SEE, materials::show),
        Route::post("/s/{space}/training/cohorts/{cohort}/materials", SEE, materials::add).upload(),
        Route::post("/s/{space}/training/cohorts/{cohort}/materials/{handout}/removal", SEE, materials::remove),
        Route::get("/s/{space}/training/cohorts/{cohort}/photos", SEE, photos::show),
        Route::post("/s/{space}/training/cohorts/{cohort}/photos", SEE, photos::add).upload(),
        Route::get("/s/{space}/training/cohorts/{cohort}/photos/{photo}", SEE, photo::show),
        Route::post("/s/{space}/training/cohorts/{cohort}/photos/{photo}", SEE, photo::change),
        Route::post("/s/{space}/training/cohorts/{cohort}/photos/{photo}/removal", SEE, photo::remove),
        Route::get("/s/{space}/training/cohorts/{cohort}/consents", SEE, consents::show),
        Route::post("/s/{space}/training/cohorts/{cohort}/consents", SEE, consents::note),
        Route::get("/s/{space}/training/cohorts/{cohort}/files/{file}/{name}", SEE, files::kept),
        Route::get("/s/{space}/training/trainers", KEEP, trainers::show),
        Route::get("/s/{space}/training/trainers/new", KEEP, trainer_form::new),
        Route::post("/s/{space}/training/trainers/new", KEEP, trainer_form::add),
        Route::get("/s/{space}/training/trainers/{trainer}", KEEP, trainer::show),
        Route::get("/s/{space}/training/trainers/{trainer}/edit", KEEP, trainer_form::edit),
        Route::post("/s/{space}/training/trainers/{trainer}/edit", KEEP, trainer_form::change),
        Route::post("/s/{space}/training/trainers/{trainer}/erasure", KEEP, trainer::forget),
        Route::get("/s/{space}/training/sessions/{session}/trainers", KEEP, teaching::show),
        Route::post("/s/{space}/training/sessions/{session}/trainers", KEEP, teaching::assign),
    ]
}

/// More than any cohort has.
const MOST: u32 = 5_000;

async fn cohort(visit: &Visit, id: &str) -> Result<Cohort> {
    let id: Id<Cohort> = id.parse().map_err(|_| Error::NotFound)?;
    plan::cohort(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

fn path(visit: &Visit, cohort: Id<Cohort>, below: &str) -> String {
    visit.path(&format!("training/cohorts/{cohort}/{below}"))
}

/// The rooms of a cohort, in the order of its life, each with its label and who may enter.
const ROOMS: [(&str, &str, Role); 9] = [
    ("", "training-cohort-overview", Role::Officer),
    ("people", "training-people-title", Role::Officer),
    ("sessions", "training-sessions", Role::Facilitator),
    ("materials", "training-materials-title", Role::Facilitator),
    ("test", "training-test-title", Role::Facilitator),
    ("photos", "training-photos-title", Role::Facilitator),
    ("results", "training-results-title", Role::Facilitator),
    ("certificates", "credentials-title", Role::Officer),
    ("costs", "training-costs", Role::Officer),
];

/// Where a page of a cohort stands: the way back, the cohort, and the ways between its rooms.
pub(crate) fn tabs(visit: &Visit, cohort: &Cohort, here: &str) -> Markup {
    html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) {
            a href=(visit.path("training")) { (visit.t("training-title")) }
            @if visit.is_at_least(Role::Officer) { " › " a href=(visit.path(&format!("training/cohorts/{}", cohort.id))) { (visit.text(&cohort.content.title)) } }
        }
        p.lead { (say::cohort(&visit.app().words, visit.lang, cohort)) @if cohort.content.is_cancelled { " " span.chip.late { (visit.t("training-cohort-cancelled")) } } }
        (rooms(visit, cohort, here))
    }
}

/// The ways between the rooms of a cohort, to whoever may enter them.
pub(crate) fn rooms(visit: &Visit, cohort: &Cohort, here: &str) -> Markup {
    html! {
        nav.tabs aria-label=(visit.t("training-rooms")) { @for (room, label, _) in ROOMS.iter().filter(|(.., role)| visit.is_at_least(*role)) {
            a href=(path(visit, cohort.id, room).trim_end_matches('/')) aria-current=[(*room == here).then_some("page")] { (visit.t(label)) }
        } }
    }
}
