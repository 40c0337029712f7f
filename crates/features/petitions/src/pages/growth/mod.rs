//! How a petition is doing: its curve, map and sources of visits, the card, the poster.

use web::Route;

pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
