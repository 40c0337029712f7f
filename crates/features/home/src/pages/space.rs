use actors::directory;
use maud::html;
use web::{Page, Result, Visit};

use super::network::cards;

/// The front page of a space: who the organisation is, and what its features show of it.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    let space = visit.space()?.clone();
    let organisation = directory::get(visit.db(), space.organisation).await?;
    let cards = cards(&visit, &space).await?;
    let facts = organisation.as_ref().map(|organisation| &organisation.facts);
    let body = html! {
        @if let Some(founded) = facts.and_then(|facts| facts.founded) {
            p.lead { (visit.t_with("home-founded-on", &web::args![date = visit.date(founded)])) }
        }
        @if cards.is_empty() { p.empty { (visit.t("home-space-quiet")) } }
        @if !cards.is_empty() {
            h2 { (visit.t("home-space-now")) }
            div.grid.front { @for card in cards { (card.body) } }
        }
    };
    Ok(visit.page_named(visit.words(&space.name), body).wide())
}
