//! For who plans the year, calls, reviews and decides.

mod applications;
mod call;
mod call_form;
mod cohort;
mod decision;
mod export;
mod home;
mod import;
mod programme;
mod reviewers;
mod reviews;
mod twins;

use actors::Role;
use web::{Allow, Route};

/// Who sees how far the year is, and reviews what she is asked to review.
pub(super) const SEE: Allow = Allow::Space(Role::Facilitator);
/// Who prepares calls and looks after applications.
pub(super) const KEEP: Allow = Allow::Space(Role::Officer);
/// Who decides.
pub(super) const DECIDE: Allow = Allow::Space(Role::Secretary);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/training", SEE, home::show),
        Route::get("/s/{space}/training/programmes/new", KEEP, programme::new),
        Route::post("/s/{space}/training/programmes/new", KEEP, programme::add),
        Route::get("/s/{space}/training/programmes/{programme}", KEEP, programme::edit),
        Route::post("/s/{space}/training/programmes/{programme}", KEEP, programme::change),
        Route::get("/s/{space}/training/cohorts/new", KEEP, cohort::new),
        Route::post("/s/{space}/training/cohorts/new", KEEP, cohort::add),
        Route::get("/s/{space}/training/cohorts/{cohort}", KEEP, cohort::show),
        Route::get("/s/{space}/training/cohorts/{cohort}/edit", KEEP, cohort::edit),
        Route::post("/s/{space}/training/cohorts/{cohort}/edit", KEEP, cohort::change),
        Route::get("/s/{space}/training/calls/new", KEEP, call_form::new),
        Route::post("/s/{space}/training/calls/new", KEEP, call_form::add),
        Route::get("/s/{space}/training/calls/{call}", SEE, call::show),
        Route::get("/s/{space}/training/calls/{call}/edit", KEEP, call_form::edit),
        Route::post("/s/{space}/training/calls/{call}/edit", KEEP, call_form::change),
        Route::post("/s/{space}/training/calls/{call}/publication", KEEP, call::publish),
        Route::post("/s/{space}/training/calls/{call}/closing", KEEP, call::close),
        Route::post("/s/{space}/training/calls/{call}/removal", KEEP, call::remove),
        Route::get("/s/{space}/training/calls/{call}/reviewers", KEEP, reviewers::show),
        Route::post("/s/{space}/training/calls/{call}/reviewers", KEEP, reviewers::name),
        Route::get("/s/{space}/training/calls/{call}/applications", KEEP, applications::list),
        Route::get("/s/{space}/training/calls/{call}/applications.xlsx", KEEP, export::xlsx),
        Route::get("/s/{space}/training/calls/{call}/applications.csv", KEEP, export::csv),
        Route::get("/s/{space}/training/calls/{call}/applications/{application}", KEEP, applications::show),
        Route::post(
            "/s/{space}/training/calls/{call}/applications/{application}/association",
            KEEP,
            applications::link,
        ),
        Route::post(
            "/s/{space}/training/calls/{call}/applications/{application}/exclusion",
            KEEP,
            applications::exclude,
        ),
        Route::post("/s/{space}/training/calls/{call}/applications/{application}/ruling", DECIDE, applications::rule),
        Route::post(
            "/s/{space}/training/calls/{call}/applications/{application}/confirmation",
            KEEP,
            applications::confirm,
        ),
        Route::post(
            "/s/{space}/training/calls/{call}/applications/{application}/withdrawal",
            KEEP,
            applications::withdraw,
        ),
        Route::get("/s/{space}/training/calls/{call}/reviews", SEE, reviews::list),
        Route::get("/s/{space}/training/calls/{call}/reviews/{application}", SEE, reviews::show),
        Route::post("/s/{space}/training/calls/{call}/reviews/{application}", SEE, reviews::give),
        Route::post("/s/{space}/training/calls/{call}/reviews/{application}/recusal", SEE, reviews::recuse),
        Route::get("/s/{space}/training/calls/{call}/decision", KEEP, decision::show),
        Route::post("/s/{space}/training/calls/{call}/decision", DECIDE, decision::decide),
        Route::get("/s/{space}/training/calls/{call}/twins", KEEP, twins::show),
        Route::get("/s/{space}/training/calls/{call}/import", KEEP, import::show),
        Route::post("/s/{space}/training/calls/{call}/import", KEEP, import::read).upload(),
        Route::get("/s/{space}/training/calls/{call}/import/model.xlsx", KEEP, import::model),
        Route::get("/s/{space}/training/calls/{call}/import/{import}", KEEP, import::preview),
        Route::get("/s/{space}/training/calls/{call}/import/{import}/rows.xlsx", KEEP, import::rows),
        Route::post("/s/{space}/training/calls/{call}/import/{import}/confirm", KEEP, import::confirm),
    ]
}
