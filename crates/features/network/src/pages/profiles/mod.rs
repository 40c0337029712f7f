//! The public directory, the page of each organisation, and the forms by which it is kept.

mod cards;
mod filter;
mod history;
mod list;
mod map;
mod show;
mod ties;

pub(crate) use cards::{front, person};
pub(super) use filter::asked;
use web::{Allow, Route};

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/directory", Allow::Anyone, list::show).remembered(),
        Route::get("/directory/map", Allow::Anyone, map::show).remembered(),
        Route::get("/directory/{id}", Allow::Published, show::show),
    ]
}
