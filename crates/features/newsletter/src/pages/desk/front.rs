use actors::Space;
use jiff::Timestamp;
use maud::html;
use web::{Card, Result, Visit};

use crate::store::{issues, lists};

/// How many issues a card names.
const NAMED: usize = 3;

/// The newsletters of a space, for its public front page.
pub(crate) async fn cards(visit: &Visit, space: &Space) -> Result<Vec<Card>> {
    let lists: Vec<_> = lists::of(visit.db(), space.id).await?.into_iter().filter(|list| list.is_open).collect();
    if lists.is_empty() {
        return Ok(Vec::new());
    }
    let mut latest = Vec::new();
    for list in &lists {
        latest.extend(issues::shelf(visit.db(), list.id, Timestamp::MAX, NAMED as u32).await?);
    }
    latest.sort_by_key(|issue| std::cmp::Reverse(issue.started_at));
    let body = html! {
        article.card {
            div.kind { (visit.t("newsletter-title")) }
            h3 { a href="/newsletter" { (visit.t("newsletter-subscribe")) } }
            ul.links { @for issue in latest.iter().take(NAMED) {
                li {
                    a href=(format!("/newsletter/issues/{}", issue.slug)) { (visit.text(&issue.content.subject)) }
                    @if let Some(at) = issue.started_at { p.small.soft { (visit.date(visit.world().day_of(at))) } }
                }
            } }
        }
    };
    Ok(vec![Card { order: 7, body }])
}
