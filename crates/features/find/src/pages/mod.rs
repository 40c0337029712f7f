//! The pages of finding.

use web::Route;

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
