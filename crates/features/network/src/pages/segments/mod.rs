//! Lists of contacts that keep themselves up to date.

mod form;
mod list;
mod out;
mod show;

use actors::Role;
use kernel::Id;
use maud::{Markup, html};
use web::{Allow, Error, Result, Route, Visit};

use crate::store::segments::{self, Saved};

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    const READ: Allow = Allow::Space(Role::Member);
    const WRITE: Allow = Allow::Space(Role::Officer);
    const CARRY_OUT: Allow = Allow::Space(Role::Secretary);
    vec![
        Route::get("/s/{space}/segments", READ, list::show),
        Route::get("/s/{space}/segments/new", WRITE, form::show_new),
        Route::post("/s/{space}/segments/new", WRITE, form::create),
        Route::get("/s/{space}/segments/{segment}", READ, show::show),
        Route::post("/s/{space}/segments/{segment}/looks", WRITE, show::look),
        Route::get("/s/{space}/segments/{segment}/edit", WRITE, form::show_edit),
        Route::post("/s/{space}/segments/{segment}/edit", WRITE, form::change),
        Route::post("/s/{space}/segments/{segment}/end", WRITE, form::end),
        Route::post("/s/{space}/segments/{segment}/exports", CARRY_OUT, out::export),
    ]
}

/// The segment of an address.
async fn found(visit: &Visit, id: &str) -> Result<Saved> {
    let id: Id<Saved> = id.parse().map_err(|_| Error::NotFound)?;
    match segments::get(visit.db(), visit.space()?.id, id).await {
        Err(store::Error::NotFound) => Err(Error::NotFound),
        saved => Ok(saved?),
    }
}

fn path(visit: &Visit, id: Id<Saved>, below: &str) -> String {
    let slash = if below.is_empty() { "" } else { "/" };
    visit.path(&format!("segments/{id}{slash}{below}"))
}

fn crumbs(visit: &Visit, saved: Option<&Saved>) -> Markup {
    html! {
        nav.crumbs aria-label=(visit.t("network-crumbs")) {
            a href=(visit.path("segments")) { (visit.t("network-segments-title")) }
            @if let Some(saved) = saved { " › " a href=(path(visit, saved.id, "")) { bdi { (saved.name) } } }
        }
    }
}
