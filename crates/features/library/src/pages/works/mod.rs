//! The library: studies, legal notes, recordings, their files and citations.
//!
//! `list` and `show` are for readers; what is under `/s/{space}/library` is for those who keep works: `keep` (the list of a
//! space and the page of one work), `form` (what is said of it), `files`, `publication`, `import` (bibliographies).

mod files;
mod form;
pub(crate) mod front;
mod import;
mod keep;
mod list;
mod picks;
mod publication;
mod show;
mod view;
mod words;

use actors::Role;
use store::Tx;
use web::{Allow, Asset, Error, Measure, MeasureKind, Result, Route, Visit};

use crate::model::work::{Key, Work};
use crate::store::works;

/// Refuses what is too big before it is sent.
pub(crate) const SCRIPT: Asset = Asset {
    name: "works.js",
    mime: "text/javascript; charset=utf-8",
    bytes: include_bytes!("../../../assets/works.js"),
};

/// Works that were published, each once.
pub(crate) const MEASURE: Measure = Measure {
    code: "library.work.published",
    label: "library-works-measure",
    entry: "library.work.published",
    how: MeasureKind::Distinct("work"),
};

/// Who reads what a space keeps for itself.
const SEE: Allow = Allow::Space(Role::Member);
/// Who keeps the library of a space.
const KEEP: Allow = Allow::Space(Role::Officer);

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/library", Allow::Anyone, list::show).promised(
            "The works that the reader may see, the newest first; filters kind, theme, place, year, lang, q.",
        ),
        Route::get("/library.bib", Allow::Anyone, list::bibtex)
            .promised("The works of a list as BibTeX; filters as /library.")
            .answering("application/x-bibtex"),
        Route::get("/library.ris", Allow::Anyone, list::ris)
            .promised("The works of a list as RIS; filters as /library.")
            .answering("application/x-research-info-systems"),
        Route::get("/library.json", Allow::Anyone, list::csl)
            .promised("The works of a list as CSL-JSON; filters as /library.")
            .answering("application/vnd.citationstyles.csl+json"),
        Route::get("/library/{slug}", Allow::Anyone, show::show)
            .promised("A work; 410 where it was withdrawn. The address never changes."),
        Route::get("/library/{slug}/{cite}", Allow::Anyone, show::cite)
            .promised("How a work is cited: cite.bib, cite.ris or cite.json."),
        Route::get("/library/{slug}/files/{file}", Allow::Anyone, show::file),
        Route::get("/s/{space}/library", SEE, keep::list),
        Route::get("/s/{space}/library/new", KEEP, form::new),
        Route::post("/s/{space}/library/new", KEEP, form::add),
        Route::get("/s/{space}/library/import", KEEP, import::show),
        Route::post("/s/{space}/library/import", KEEP, import::act).upload(),
        Route::get("/s/{space}/library/{work}", SEE, keep::show),
        Route::get("/s/{space}/library/{work}/edit", KEEP, form::edit),
        Route::post("/s/{space}/library/{work}/edit", KEEP, form::change),
        Route::get("/s/{space}/library/{work}/files", KEEP, files::show),
        Route::post("/s/{space}/library/{work}/files", KEEP, files::add).upload(),
        Route::get("/s/{space}/library/{work}/files/{file}", SEE, files::download),
        Route::post("/s/{space}/library/{work}/files/{file}/removal", KEEP, files::remove),
        Route::get("/s/{space}/library/{work}/publication", KEEP, publication::show),
        Route::post("/s/{space}/library/{work}/publication", KEEP, publication::act),
        Route::get("/s/{space}/library/{work}/withdrawal", KEEP, publication::show_withdrawal),
        Route::post("/s/{space}/library/{work}/withdrawal", KEEP, publication::withdraw),
    ]
}

/// The work of an address `/s/{space}/library/{work}`: for members what is published, for those who keep it everything.
async fn kept(visit: &Visit, word: &str) -> Result<Work> {
    let key = works::key_of(visit.space()?.id, word).ok_or(Error::NotFound)?;
    let work = works::get(visit.db(), key).await?.ok_or(Error::NotFound)?;
    let is_seen = visit.is_at_least(Role::Officer) || work.state == crate::model::work::WorkState::Published;
    if is_seen { Ok(work) } else { Err(Error::NotFound) }
}

/// The address of a page of a work for those who keep it.
fn kept_path(visit: &Visit, key: Key, below: &str) -> String {
    let path = visit.path(&format!("library/{}", key.work));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// Writes to the space's journal in the visitor's name.
async fn write<R: Send + 'static>(
    visit: &Visit,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    Ok(visit.db().write(visit.stream()?, visit.who(), act).await?)
}

/// Whether the reader has a place in some space.
fn is_of_the_network(visit: &Visit) -> bool {
    visit.signed_in.as_ref().is_some_and(|signed_in| signed_in.highest_role() >= Role::Member)
}
