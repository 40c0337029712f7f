//! The pages, a file for each verb.

use web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![]
}
