//! Bringing a petition into the world: the interview, texts, committee, minutes, checklist, opening and closing.

use web::Route;

pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
