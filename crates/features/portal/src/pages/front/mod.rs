//! The public home page: drawn for everybody, composed by the editors of the space that speaks for the network; and the
//! dossiers that they gather.

mod compose;
mod dossiers;
mod draw;
mod keep;
mod offers;

use actors::Role;
use web::{Allow, Route};

pub(crate) use draw::opening;

pub(super) fn routes() -> Vec<Route> {
    const EDITOR: Allow = Allow::Space(Role::Officer);
    vec![
        Route::get("/s/{space}/newsroom/front", EDITOR, compose::show),
        Route::post("/s/{space}/newsroom/front", EDITOR, compose::act),
        Route::get("/s/{space}/newsroom/front/preview", EDITOR, compose::preview),
        Route::get("/s/{space}/newsroom/dossiers", EDITOR, keep::list),
        Route::post("/s/{space}/newsroom/dossiers", EDITOR, keep::begin),
        Route::get("/s/{space}/newsroom/dossiers/{id}", EDITOR, keep::show),
        Route::post("/s/{space}/newsroom/dossiers/{id}", EDITOR, keep::act),
        Route::get("/dossiers", Allow::Anyone, dossiers::list)
            .remembered()
            .promised("The dossiers: what editors gathered about one matter each."),
        Route::get("/dossiers/{slug}", Allow::Anyone, dossiers::show)
            .remembered()
            .promised("A dossier and what it gathers."),
    ]
}
