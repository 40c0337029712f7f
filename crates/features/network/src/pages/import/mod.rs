//! Long lists of organisations brought in, with their duplicates found and a preview that names each mistake.

mod confirm;
mod done;
mod model;
mod preview;
mod upload;

use actors::Role;
use kernel::Id;
use maud::{Markup, html};
use web::{Allow, Error, Result, Route, Visit};

use crate::store::import::{self, Import};

const WRITE: Allow = Allow::Space(Role::Secretary);

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/directory/import", WRITE, upload::show),
        Route::post("/s/{space}/directory/import", WRITE, upload::act).upload(),
        Route::get("/s/{space}/directory/import/model.xlsx", WRITE, model::xlsx),
        Route::get("/s/{space}/directory/import/model.csv", WRITE, model::csv),
        Route::get("/s/{space}/directory/import/{import}", WRITE, preview::show),
        Route::post("/s/{space}/directory/import/{import}/choices", WRITE, confirm::choose),
        Route::post("/s/{space}/directory/import/{import}/confirm", WRITE, confirm::act),
    ]
}

/// The import of an address.
async fn found(visit: &Visit, id: &str) -> Result<Import> {
    let id: Id<Import> = id.parse().map_err(|_| Error::NotFound)?;
    match import::get(visit.db(), visit.space()?.id, id).await {
        Err(store::Error::NotFound) => Err(Error::NotFound),
        import => Ok(import?),
    }
}

fn path(visit: &Visit, import: Option<Id<Import>>) -> String {
    match import {
        Some(import) => visit.path(&format!("directory/import/{import}")),
        None => visit.path("directory/import"),
    }
}

fn crumbs(visit: &Visit, is_below: bool) -> Markup {
    html! {
        nav.crumbs aria-label=(visit.t("network-crumbs")) {
            a href="/directory" { (visit.t("network-title")) }
            @if is_below { " › " a href=(path(visit, None)) { (visit.t("network-import-title")) } }
        }
    }
}

/// A rule of this feature that refused a write, as the page says it.
fn refused(error: store::Error) -> Error {
    match error.refusal::<crate::Refused>() {
        Ok(refused) => Error::told(refused.message()),
        Err(error) => Error::from(error),
    }
}
