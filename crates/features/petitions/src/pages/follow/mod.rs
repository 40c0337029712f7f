//! Filing a petition and following it: the pack, the receipt, deadlines, answers, what was promised.

use maud::Markup;
use web::{Result, Route, Visit};

use crate::model::Petition;

pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}

/// What the public page of a petition shows of its history.
pub(crate) async fn timeline(_visit: &Visit, _petition: &Petition) -> Result<Markup> {
    Ok(Markup::default())
}
