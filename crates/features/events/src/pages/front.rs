//! What a space's events show on the public pages.

use actors::Space;
use maud::html;
use web::{Card, Result, Visit};

use super::{public_path, when};
use crate::store::events;

/// How many events a card names.
const NAMED: u32 = 4;

/// The next events of a space.
pub(crate) async fn cards(visit: &Visit, space: &Space) -> Result<Vec<Card>> {
    // Drafts stand among them: a few more are read than are shown.
    let coming = events::coming(visit.db(), space.id, None, NAMED * 4).await?;
    let shown: Vec<_> = coming.iter().filter(|event| event.state.is_public()).take(NAMED as usize).collect();
    if shown.is_empty() {
        return Ok(Vec::new());
    }
    let words = &visit.app().words;
    let body = html! {
        article.card {
            div.kind { (visit.t("events-front-kind")) }
            h3 { a href="/events" { (visit.t("events-title")) } }
            ul.links { @for event in shown {
                @let content = &event.content;
                li {
                    a href=(public_path(event, "")) { (visit.text(&content.title)) }
                    p.small.soft { (when::span(words, visit.lang, &content.zone, content.starts, content.ends)) }
                }
            } }
        }
    };
    Ok(vec![Card { order: 2, body }])
}
