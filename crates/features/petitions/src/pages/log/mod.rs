//! The public log of a petition, for who checks that nothing was added, dropped or changed (C2SP tlog-tiles).

use web::Route;

pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
