//! The directory: each person and each organisation once for the whole network, with their history, the records that
//! could be one, and merges that can be undone.
//!
//! It owns no tables: the directory itself stands in `actors`, because every feature refers to it. Whoever has a role in
//! some space reads it; secretaries write in it, and only they see birth dates and how to reach somebody.

mod found;
mod pages;

use actors::Role;
use web::{Allow, Feature, Nav, Route};

const READ: Allow = Allow::SomeSpace(Role::Member);
const WRITE: Allow = Allow::SomeSpace(Role::Secretary);

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "people",
        routes: vec![
            Route::get("/people", READ, pages::list::show).remembered(),
            Route::get("/people/export.xlsx", WRITE, pages::export::xlsx),
            Route::get("/people/export.csv", WRITE, pages::export::csv),
            Route::get("/people/new", WRITE, pages::create::show),
            Route::post("/people/new", WRITE, pages::create::act),
            Route::get("/people/duplicates", WRITE, pages::duplicates::show),
            Route::post("/people/duplicates/dismissals", WRITE, pages::duplicates::dismiss),
            Route::post("/people/merges", WRITE, pages::merges::act),
            Route::get("/people/merges", WRITE, pages::merges::show),
            Route::post("/people/merges/{merge}/undo", WRITE, pages::merges::undo),
            Route::get("/people/{id}", READ, pages::record::show),
            Route::get("/people/{id}/edit", WRITE, pages::edit::show),
            Route::post("/people/{id}/edit", WRITE, pages::edit::act),
            Route::post("/people/{id}/contacts", WRITE, pages::contacts::add),
            Route::post("/people/{id}/contacts/{contact}/end", WRITE, pages::contacts::end),
        ],
        nav: &[Nav { label: "people-nav", path: "/people", allow: READ }],
        locales: kernel::locales!(),
        statements: found::STATEMENTS,
        searchable: found::SEARCHABLE,
        ..Feature::default()
    }
}
