//! The network drawn, and what it answers.

use web::Route;

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
