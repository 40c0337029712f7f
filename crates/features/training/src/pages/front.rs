//! What a space's trainings show on the public pages.

use actors::Space;
use maud::html;
use web::{Card, Result, Visit};

use super::{public_path, say};
use crate::store::calls;

/// How many calls a card names.
const NAMED: usize = 4;

/// The open calls of a space.
pub(crate) async fn cards(visit: &Visit, space: &Space) -> Result<Vec<Card>> {
    let (now, today) = (visit.world().now(), visit.world().today());
    let latest = calls::list(visit.db(), space.id, None, 20).await?;
    let open: Vec<_> = latest.iter().filter(|call| call.takes_applications(now, today)).take(NAMED).collect();
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let words = &visit.app().words;
    let body = html! {
        article.card {
            div.kind { (visit.t("training-front-kind")) }
            h3 { a href="/training" { (visit.t("training-title")) } }
            ul.links { @for call in open {
                li {
                    a href=(public_path(call, "")) { (visit.text(&call.content.title)) }
                    p.small.soft { (visit.t("training-closes")) " " (say::moment(words, visit.lang, call.content.closes)) }
                }
            } }
        }
    };
    Ok(vec![Card { order: 3, body }])
}
