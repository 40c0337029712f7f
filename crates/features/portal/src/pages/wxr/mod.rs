//! `/s/{space}/newsroom/import`: an old site comes here.

mod decide;
mod files;
mod incoming;
mod moved;
mod run;
mod show;
mod upload;

use actors::Role;
use kernel::Id;
use maud::{Markup, html};
use web::{Allow, Error, Result, Route, Visit};

pub(crate) use moved::moved;

use crate::store::hands::Writer;
use crate::store::wxr::{self, Import};

/// The largest export, in bytes.
pub(super) const LARGEST_EXPORT: usize = 400 * 1024 * 1024;
/// The largest ZIP of files, in bytes: larger folders of uploads come year by year.
pub(super) const LARGEST_FILES: usize = 800 * 1024 * 1024;

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    const EDITORS: Allow = Allow::Space(Role::Officer);
    vec![
        Route::get("/s/{space}/newsroom/import", EDITORS, upload::show),
        Route::post("/s/{space}/newsroom/import", EDITORS, upload::act).inflow(LARGEST_EXPORT),
        Route::get("/s/{space}/newsroom/import/{import}", EDITORS, show::show),
        Route::post("/s/{space}/newsroom/import/{import}/files", EDITORS, files::act).inflow(LARGEST_FILES),
        Route::post("/s/{space}/newsroom/import/{import}/plan", EDITORS, decide::act),
        Route::post("/s/{space}/newsroom/import/{import}/articles", EDITORS, run::act),
        Route::post("/s/{space}/newsroom/import/{import}/newer", EDITORS, run::take_newer),
        Route::post("/s/{space}/newsroom/import/{import}/end", EDITORS, run::put_away),
    ]
}

/// The import of an address.
async fn found(visit: &Visit, id: &str) -> Result<Import> {
    let id: Id<Import> = id.parse().map_err(|_| Error::NotFound)?;
    wxr::get(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

/// Who decides.
fn me(visit: &Visit) -> Result<Writer> {
    let account = visit.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.id;
    Ok(Writer { account, role: visit.role })
}

/// The address of an import, or of the page where one begins.
fn path(visit: &Visit, import: Option<Id<Import>>) -> String {
    match import {
        Some(import) => visit.path(&format!("newsroom/import/{import}")),
        None => visit.path("newsroom/import"),
    }
}

fn crumbs(visit: &Visit, is_within: bool) -> Markup {
    html! {
        nav.crumbs aria-label=(visit.t("portal-wxr-crumbs")) {
            a href=(visit.path("newsroom")) { (visit.t("portal-wxr-newsroom")) }
            @if is_within { " › " a href=(path(visit, None)) { (visit.t("portal-wxr-title")) } }
        }
    }
}
