//! The library for machines: OAI-PMH 2.0 and DCAT.

mod dcat;
mod oai;

use web::{Allow, Route};

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    let mut routes = vec![
        Route::get("/catalog.ttl", Allow::Anyone, dcat::show)
            .promised("The public datasets as a DCAT 3 catalogue (DCAT-AP)"),
    ];
    routes.extend(oai::routes());
    routes
}
