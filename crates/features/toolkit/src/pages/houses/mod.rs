//! Looking after three hundred spaces as after one: what is seen are dates and counts, never what is in them.

mod handover;
mod list;
mod offers;

use actors::Role;
use web::{Allow, Route};

/// Who sees how they are doing.
const SEE: Allow = Allow::Space(Role::Officer);
/// Who makes links.
const KEEP: Allow = Allow::Space(Role::Secretary);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/toolkit/houses", SEE, list::show),
        Route::get("/s/{space}/toolkit/houses.xlsx", SEE, list::xlsx),
        Route::get("/s/{space}/toolkit/houses.csv", SEE, list::csv),
        Route::get("/s/{space}/toolkit/houses/{house}/handover", KEEP, handover::show),
        Route::post("/s/{space}/toolkit/houses/{house}/handover", KEEP, handover::act),
        Route::post("/s/{space}/toolkit/houses/{house}/handover/withdrawal", KEEP, handover::withdraw),
        Route::get("/s/{space}/toolkit/offers", KEEP, offers::list),
        Route::get("/s/{space}/toolkit/offers/new", KEEP, offers::show),
        Route::post("/s/{space}/toolkit/offers/new", KEEP, offers::act),
        Route::post("/s/{space}/toolkit/offers/{offer}/withdrawal", KEEP, offers::withdraw),
    ]
}
