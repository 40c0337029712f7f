//! The library: studies, legal notes, recordings, their files and citations.

use web::Route;

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
