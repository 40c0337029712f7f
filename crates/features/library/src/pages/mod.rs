pub(crate) mod datasets;
pub(crate) mod experiences;
pub(crate) mod works;

use actors::Space;
use maud::{Markup, html};
use web::{Card, Result, Visit};

/// The rooms of the library, by the last part of their address and the message that names them.
const ROOMS: [(&str, &str); 3] = [
    ("library", "library-room-works"),
    ("experiences", "library-experience-title"),
    ("datasets", "library-data-title"),
];

/// The ways to the rooms of the library, above each of their lists: those of everybody, or of the space of the address.
fn rooms(visit: &Visit, here: &str) -> Markup {
    html! {
        nav.tabs aria-label=(visit.t("library-title")) {
            @for (room, label) in ROOMS {
                a href=(visit.path(room)) aria-current=[(room == here).then_some("page")] { (visit.t(label)) }
            }
        }
    }
}

/// What the library shows of a space on the public pages.
pub(crate) async fn front(visit: &Visit, space: &Space) -> Result<Vec<Card>> {
    let mut cards = experiences::front::cards(visit, space).await?;
    cards.extend(works::front::cards(visit, space).await?);
    cards.extend(datasets::cards(visit, space).await?);
    Ok(cards)
}
