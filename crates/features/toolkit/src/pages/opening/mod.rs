//! How an association comes into its own space: the link, the bureau, the first steps.

mod bureau;
mod claim;
mod dossier;
mod enter;
mod officer;
mod slip;
mod start;

use actors::Role;
use web::{Allow, Route};

/// Whoever holds a link.
const ANYONE: Allow = Allow::Space(Role::Visitor);
/// Who sees what the association prepares.
const SEE: Allow = Allow::Space(Role::Member);
/// Who keeps the papers.
const KEEP: Allow = Allow::Space(Role::Secretary);
/// Who decides who may do what.
const DECIDE: Allow = Allow::Space(Role::Administrator);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/toolkit/open/{token}", ANYONE, enter::enter),
        Route::get("/s/{space}/toolkit/open", ANYONE, enter::show),
        Route::post("/s/{space}/toolkit/open", ANYONE, enter::act),
        Route::get("/s/{space}/toolkit/claim/{token}", ANYONE, claim::enter),
        Route::get("/s/{space}/toolkit/claim", ANYONE, claim::show),
        Route::post("/s/{space}/toolkit/claim", ANYONE, claim::act),
        Route::post("/s/{space}/toolkit/claims/{claim}/stop", DECIDE, claim::stop),
        Route::get("/s/{space}/toolkit", SEE, start::show),
        Route::post("/s/{space}/toolkit/guardians/{guardian}/end", DECIDE, start::dismiss),
        Route::get("/s/{space}/toolkit/bureau", DECIDE, bureau::show),
        Route::post("/s/{space}/toolkit/bureau", DECIDE, bureau::act),
        Route::get("/s/{space}/toolkit/dossier", KEEP, dossier::show),
        Route::post("/s/{space}/toolkit/dossier", KEEP, dossier::act),
        Route::get("/s/{space}/toolkit/officers", KEEP, officer::list),
        Route::get("/s/{space}/toolkit/officers/{person}", KEEP, officer::show),
        Route::post("/s/{space}/toolkit/officers/{person}", KEEP, officer::act),
        Route::post("/s/{space}/toolkit/officers/{person}/erasure", KEEP, officer::erase),
    ]
}
