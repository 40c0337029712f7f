//! The library for machines: OAI-PMH 2.0 and DCAT.

use web::Route;

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
