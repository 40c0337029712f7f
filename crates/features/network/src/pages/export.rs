//! The directory for machines and spreadsheets.

use web::Route;

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
