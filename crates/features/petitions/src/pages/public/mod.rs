//! What everybody sees: the list of petitions, a petition, signing, the receipt, withdrawing.

mod receipt;

use web::Route;

pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
