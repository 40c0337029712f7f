//! Signatures from where there is no network or no screen: doorstep and paper.

use web::Route;

pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
