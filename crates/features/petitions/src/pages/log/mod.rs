//! The public log of a petition, for who checks that nothing was added, dropped or changed: as programs read it
//! (`machine`, C2SP tlog-tiles and tlog-checkpoint), and as a signer does (`show`).

mod machine;
mod show;

use web::{Allow, Parameter, Route, Shape, Visit};

use crate::model::Petition;
use crate::pages::public::outside;

const PROOF: &[Parameter] = &[
    Parameter::new("leaf", Shape::Whole(0, i64::MAX), "The number of the entry that is to be proven."),
    Parameter::new(
        "since",
        Shape::Whole(0, i64::MAX),
        "An earlier size of the log, from which it is to be proven to have grown.",
    ),
];

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/petitions/{slug}/log", Allow::Anyone, show::page),
        Route::get("/petitions/{slug}/log/check", Allow::Anyone, show::check),
        Route::get("/petitions/{slug}/log/checkpoint", Allow::Anyone, machine::checkpoint)
            .promised("The signed state of a petition's public log, as C2SP tlog-checkpoint has it.")
            .answering("text/plain"),
        Route::get("/petitions/{slug}/log/key", Allow::Anyone, machine::key)
            .promised("The key that verifies the log's checkpoints, in the form of C2SP signed-note.")
            .answering("text/plain"),
        Route::get("/petitions/{slug}/log/tile/{*tile}", Allow::Anyone, machine::tile)
            .promised("Hashes and entries of a petition's public log, as C2SP tlog-tiles has them.")
            .answering("application/octet-stream"),
        Route::get("/petitions/{slug}/log/proof", Allow::Anyone, machine::proof)
            .promised("The proof that an entry stands in the log, or that the log only grew (RFC 6962).")
            .answering("application/json")
            .asking(PROOF),
    ]
}

/// The log's name (C2SP tlog-checkpoint): its address without the scheme. Nothing is signed in a name that a visitor's `Host`
/// chose.
pub(crate) fn origin(visit: &Visit, petition: &Petition) -> String {
    let site = outside(visit).unwrap_or_else(|| "http://localhost".to_owned());
    let site = site.split_once("://").map_or(site.as_str(), |(_, rest)| rest);
    format!("{site}/petitions/{}/log", petition.slug)
}
