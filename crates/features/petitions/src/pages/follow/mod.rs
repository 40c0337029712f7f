//! Filing a petition and following it: the pack, the receipt, deadlines, answers, what was promised.

use web::Route;

pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
