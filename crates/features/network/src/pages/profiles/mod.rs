//! The public directory, the page of each organisation, and the forms by which it is kept.

mod begin;
mod cards;
mod edit;
mod filter;
mod form;
mod history;
mod links;
mod list;
mod map;
mod own;
mod show;
mod ties;

use actors::Role;
pub(crate) use cards::{front, person};
pub(super) use edit::acting_for;
pub(super) use filter::{asked, places};
pub(super) use ties::span;
use web::{Allow, Route};

/// Who is a secretary somewhere; which profile she keeps, the pages find out.
const WRITE: Allow = Allow::SomeSpace(Role::Secretary);

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/directory", Allow::Anyone, list::show).remembered(),
        Route::get("/directory/map", Allow::Anyone, map::show).remembered(),
        Route::get("/directory/new", WRITE, begin::show),
        Route::post("/directory/new", WRITE, begin::act),
        Route::get("/directory/own", Allow::Anyone, own::show),
        Route::post("/directory/own", Allow::Anyone, own::act),
        Route::get("/directory/own/{token}", Allow::Anyone, own::enter),
        Route::get("/directory/{id}", Allow::Published, show::show),
        Route::get("/directory/{id}/edit", WRITE, edit::show),
        Route::post("/directory/{id}/edit", WRITE, edit::act),
        Route::get("/directory/{id}/links", WRITE, links::show),
        Route::post("/directory/{id}/links", WRITE, links::issue),
        Route::post("/directory/{id}/links/{link}/end", WRITE, links::end),
    ]
}
