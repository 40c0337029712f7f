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
        Route::get("/s/{space}/training/cohorts/{cohort}/people/slips.pdf", KEEP, slips::print),
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

/// The rooms of a cohort, each with its label.
const ROOMS: [(&str, &str); 6] = [
    ("sessions", "training-sessions"),
    ("test", "training-test-title"),
    ("results", "training-results-title"),
    ("materials", "training-materials-title"),
    ("photos", "training-photos-title"),
    ("people", "training-people-title"),
];

/// The ways between the rooms of a cohort.
fn tabs(visit: &Visit, cohort: &Cohort, here: &str) -> Markup {
    let is_keeper = visit.is_at_least(Role::Officer);
    html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) {
            a href=(visit.path("training")) { (visit.t("training-title")) }
            @if is_keeper { " › " a href=(visit.path(&format!("training/cohorts/{}", cohort.id))) { (visit.text(&cohort.content.title)) } }
        }
        p.lead { (say::cohort(&visit.app().words, visit.lang, cohort)) }
        nav.tabs aria-label=(visit.t("training-rooms")) { @for (room, label) in ROOMS.iter().filter(|(room, _)| is_keeper || *room != "people") {
            a href=(path(visit, cohort.id, room)) aria-current=[(*room == here).then_some("page")] { (visit.t(label)) }
        } }
    }
}

/// The ways to the rooms of a cohort from its own pages.
pub(crate) fn doors(visit: &Visit, cohort: Id<Cohort>) -> Markup {
    let is_keeper = visit.is_at_least(Role::Officer);
    let rooms = ROOMS.iter().filter(|(room, _)| *room != "sessions" && (is_keeper || *room != "people"));
    html! {
        p.actions { @for (room, label) in rooms {
            a.button.quiet href=(path(visit, cohort, room)) { (visit.t(label)) } " "
        } }
    }
}
