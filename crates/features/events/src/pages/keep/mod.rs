//! For who prepares events and keeps their lists.

mod attendance;
mod export;
mod form;
mod guests;
mod list;
mod picks;
mod picture;
mod repeat;
mod show;
mod steps;

use actors::Role;
use web::{Allow, Route};

/// Who sees what the space prepares.
const SEE: Allow = Allow::Space(Role::Member);
/// Who stands at the door.
const DOOR: Allow = Allow::Space(Role::Facilitator);
/// Who invites.
const KEEP: Allow = Allow::Space(Role::Officer);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/events", SEE, list::show),
        Route::get("/s/{space}/events/new", KEEP, form::new),
        Route::post("/s/{space}/events/new", KEEP, form::add),
        Route::get("/s/{space}/events/{event}", SEE, show::show),
        Route::get("/s/{space}/events/{event}/edit", KEEP, form::edit),
        Route::post("/s/{space}/events/{event}/edit", KEEP, form::change),
        Route::post("/s/{space}/events/{event}/announcement", KEEP, steps::announce),
        Route::get("/s/{space}/events/{event}/postponement", KEEP, steps::ask_postpone),
        Route::post("/s/{space}/events/{event}/postponement", KEEP, steps::postpone),
        Route::get("/s/{space}/events/{event}/cancellation", KEEP, steps::ask_cancel),
        Route::post("/s/{space}/events/{event}/cancellation", KEEP, steps::cancel),
        Route::post("/s/{space}/events/{event}/removal", KEEP, steps::remove),
        Route::get("/s/{space}/events/{event}/picture", KEEP, picture::ask),
        Route::post("/s/{space}/events/{event}/picture", KEEP, picture::bring).upload(),
        Route::get("/s/{space}/events/{event}/repetition", KEEP, repeat::ask),
        Route::post("/s/{space}/events/{event}/repetition", KEEP, repeat::repeat),
        Route::get("/s/{space}/events/{event}/guests", KEEP, guests::list),
        Route::post("/s/{space}/events/{event}/guests", KEEP, guests::add),
        Route::post("/s/{space}/events/{event}/guests/{guest}/removal", KEEP, guests::remove),
        Route::get("/s/{space}/events/{event}/guests.pdf", DOOR, export::pdf),
        Route::get("/s/{space}/events/{event}/guests.xlsx", KEEP, export::xlsx),
        Route::get("/s/{space}/events/{event}/guests.csv", KEEP, export::csv),
        Route::get("/s/{space}/events/{event}/attendance", DOOR, attendance::show),
        Route::post("/s/{space}/events/{event}/attendance", DOOR, attendance::tick),
        Route::post("/s/{space}/events/{event}/walk-ins", DOOR, attendance::walk_in),
        Route::post("/s/{space}/events/{event}/count", KEEP, attendance::count),
    ]
}
