//! How a petition is doing: its curve, map and sources of visits, the card, the poster.

use maud::Markup;
use web::{Result, Route, Visit};

use crate::model::Petition;

pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}

/// What the public page of a petition shows of its growth: map, curve, ways to share.
pub(crate) async fn part(_visit: &Visit, _petition: &Petition) -> Result<Markup> {
    Ok(Markup::default())
}

/// The ways to share a petition, for who has just signed.
pub(crate) fn share(_visit: &Visit, _petition: &Petition) -> Markup {
    Markup::default()
}
