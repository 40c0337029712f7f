use maud::{Markup, html};
use search::Like;

use crate::{Result, Visit};

/// What the other features know about the same: what a page shows beside a plan node, a petition, a dossier. Nothing where
/// nobody knows anything.
///
/// # Errors
/// Whatever a feature meets while it looks.
pub async fn beside(visit: &Visit, about: &Like) -> Result<Markup> {
    let mut cards = Vec::new();
    for beside in visit.app().features.iter().filter_map(|feature| feature.beside) {
        cards.extend(beside(visit, about).await?);
    }
    cards.sort_by_key(|card| card.order);
    Ok(html! { @for card in cards { (card.body) } })
}
