//! The library for machines: OAI-PMH 2.0 and DCAT.

mod dcat;

use web::{Allow, Route};

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/catalog.ttl", Allow::Anyone, dcat::show)
            .promised("The public datasets as a DCAT 3 catalogue (DCAT-AP)"),
    ]
}
