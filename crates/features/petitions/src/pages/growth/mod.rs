//! How a petition is doing: its curve, map and sources of visits, the card, the poster, the ways to share.

mod card;
mod figures;
mod pages;
mod poster;
mod share;
mod source;
mod visits;

use actors::Role;
use web::{Allow, Asset, Chore, Route};

pub(crate) use figures::part;
pub(crate) use share::share;
pub(crate) use visits::witness;

/// The script that keeps the count fresh and copies texts. The part that needs it brings it along.
pub(crate) const SCRIPT: Asset = Asset {
    name: "growth.js",
    mime: "text/javascript; charset=utf-8",
    bytes: include_bytes!("../../../assets/growth.js"),
};

/// The style of the card, the count and the texts to copy.
pub(crate) const STYLE: Asset =
    Asset { name: "growth.css", mime: "text/css; charset=utf-8", bytes: include_bytes!("../../../assets/growth.css") };

/// Writes what was counted of visits.
pub(crate) const CHORE: Chore =
    Chore { name: "petition-visits", every: std::time::Duration::from_mins(10), run: visits::write };

pub(crate) fn routes() -> Vec<Route> {
    const MEMBER: Allow = Allow::Space(Role::Member);
    vec![
        Route::get("/petitions/{slug}/growth", Allow::Anyone, pages::public).remembered_for_a_second(),
        Route::get("/petitions/{slug}/card", Allow::Anyone, card::show)
            .framed()
            .remembered_for_a_second()
            .promised("A small page for frames on other sites: title, count, link. ?lang=fr|ar|en"),
        Route::get("/petitions/{slug}/poster.pdf", Allow::Anyone, poster::show),
        Route::get("/s/{space}/petitions/{petition}/growth", MEMBER, pages::carriers),
    ]
}
