use actors::Space;
use maud::html;
use web::{Card, Result, Visit};

use crate::store::experiences::published;

/// How many experiences a card names.
const NAMED: u32 = 4;

/// The newest experiences that a space published, on the public pages.
pub(crate) async fn cards(visit: &Visit, space: &Space) -> Result<Vec<Card>> {
    let rows = published::of_space(visit.db(), space.id, NAMED).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let body = html! {
        article.card {
            div.kind { (visit.t("library-experience-front-kind")) }
            h3 { a href="/experiences" { (visit.t("library-experience-title")) } }
            ul.links { @for row in &rows {
                li {
                    a href=(format!("/experiences/{}", row.slug)) { (visit.text(&row.line.title)) }
                    p.small.soft { (visit.text(&row.line.lesson)) }
                }
            } }
        }
    };
    Ok(vec![Card { order: 6, body }])
}
