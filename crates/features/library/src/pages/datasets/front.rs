//! A space's public datasets on its front page.

use actors::Space;
use maud::html;
use web::{Card, Result, Visit, args};

use crate::store::datasets;

/// How many datasets a card names.
const NAMED: u32 = 4;
/// Where the card stands among the others.
const ORDER: u8 = 45;

pub(crate) async fn cards(visit: &Visit, space: &Space) -> Result<Vec<Card>> {
    let newest = datasets::latest_of(visit.db(), space.id, NAMED).await?;
    if newest.is_empty() {
        return Ok(Vec::new());
    }
    let body = html! {
        article.card {
            p.kind { (visit.t("library-data-front-kind")) }
            h3 { a href="/datasets" { (visit.t("library-data-title")) } }
            ul.links { @for row in &newest { @let card = row.card(); li {
                a href=(format!("/datasets/{}", row.slug)) { (visit.text(&card.title)) }
                p.small.soft { (visit.t_with("library-data-rows", &args![count = card.rows, shown = visit.number(card.rows as i64)])) }
            } } }
        }
    };
    Ok(vec![Card { order: ORDER, body }])
}
