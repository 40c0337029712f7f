pub(crate) mod datasets;
pub(crate) mod experiences;
pub(crate) mod works;

use actors::Space;
use web::{Card, Result, Visit};

/// What the library shows of a space on the public pages.
pub(crate) async fn front(visit: &Visit, space: &Space) -> Result<Vec<Card>> {
    let mut cards = experiences::front::cards(visit, space).await?;
    cards.extend(works::front::cards(visit, space).await?);
    cards.extend(datasets::cards(visit, space).await?);
    Ok(cards)
}
