//! The pages, a file for each verb.

pub(crate) mod front;
pub(crate) mod media;
pub(crate) mod newsroom;
pub(crate) mod radio;
pub(crate) mod reading;
pub(crate) mod report;
pub(crate) mod wxr;

use web::Route;

pub(crate) fn routes() -> Vec<Route> {
    [
        newsroom::routes(),
        reading::routes(),
        front::routes(),
        media::routes(),
        report::routes(),
        radio::routes(),
        wxr::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
