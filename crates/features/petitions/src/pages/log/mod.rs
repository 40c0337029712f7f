//! The public log of a petition, for who checks that nothing was added, dropped or changed: as programs read it
//! (`machine`, C2SP tlog-tiles and tlog-checkpoint), and as a signer does (`show`).

mod machine;
mod show;

use web::{Allow, Route, Visit};

use crate::model::Petition;
use crate::pages::public::outside;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/petitions/{slug}/log", Allow::Anyone, show::page),
        Route::get("/petitions/{slug}/log/check", Allow::Anyone, show::check),
        Route::get("/petitions/{slug}/log/checkpoint", Allow::Anyone, machine::checkpoint)
            .promised("The signed state of a petition's public log, as C2SP tlog-checkpoint has it."),
        Route::get("/petitions/{slug}/log/key", Allow::Anyone, machine::key)
            .promised("The key that verifies the log's checkpoints, in the form of C2SP signed-note."),
        Route::get("/petitions/{slug}/log/tile/{*tile}", Allow::Anyone, machine::tile)
            .promised("Hashes and entries of a petition's public log, as C2SP tlog-tiles has them."),
        Route::get("/petitions/{slug}/log/proof", Allow::Anyone, machine::proof).promised(
            "The proof that the entry ?leaf= stands in the log (RFC 6962); with ?since= that the log only grew.",
        ),
    ]
}

/// The log's name (C2SP tlog-checkpoint): its address without the scheme. Nothing is signed in a name that a visitor's `Host`
/// chose.
pub(crate) fn origin(visit: &Visit, petition: &Petition) -> String {
    let site = outside(visit).unwrap_or_else(|| "http://localhost".to_owned());
    let site = site.split_once("://").map_or(site.as_str(), |(_, rest)| rest);
    format!("{site}/petitions/{}/log", petition.slug)
}
