//! What a space's library shows on the public pages.

use actors::Space;
use kernel::Visibility;
use maud::html;
use web::{Card, Result, Visit};

use crate::model::work::WorkState;
use crate::store::works;

/// How many works a card names.
const NAMED: usize = 4;

/// The newest public works of a space.
pub(crate) async fn cards(visit: &Visit, space: &Space) -> Result<Vec<Card>> {
    let rows = works::list(visit.db(), space.id, Some(WorkState::Published), None).await?;
    let seen: Vec<_> = rows
        .iter()
        .filter(|work| work.visibility == Visibility::Public)
        .filter_map(|work| Some((work, work.slug.as_ref()?)))
        .collect();
    if seen.is_empty() {
        return Ok(Vec::new());
    }
    let body = html! {
        article.card {
            div.kind { (visit.t("library-title")) }
            h3 { a href="/library" { (visit.t("library-works-plural")) } }
            ul.links { @for (work, slug) in seen.iter().take(NAMED) {
                li {
                    a href=(format!("/library/{slug}")) { (visit.text(&work.content.title)) }
                    p.small.soft { (visit.t(work.content.kind.label())) @if let Some(date) = work.content.date { " · " (date.year) } }
                }
            } }
        }
    };
    Ok(vec![Card { order: 6, body }])
}
