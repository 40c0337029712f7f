use actors::Space;
use maud::html;
use web::{Card, Result, Visit, args};

use super::overview::filled;
use super::{may_see, picture};
use crate::model::{Body, Statutes};
use crate::store::{bodies, rules};

/// The bodies of a space on the public pages: their sizes, and the picture of the largest of them.
pub(crate) async fn cards(visit: &Visit, space: &Space) -> Result<Vec<Card>> {
    let mut shown = bodies::all(visit.db(), space.id).await?;
    shown.retain(|body| may_see(visit, body) && body.facts.until.is_none());
    let Some(largest) = shown.iter().max_by_key(|body| body.seats) else { return Ok(Vec::new()) };
    let statutes = Statutes::of(&rules::all(visit.db(), space.id).await?, largest.id);
    let today = visit.world().today();
    let youth = statutes.youth_below(today);
    let parity = match largest.filled <= picture::COUNTABLE {
        true => Some(bodies::parity(visit.db(), space.id, largest.id, youth, today).await?),
        false => None,
    };
    let path = |body: &Body| format!("/s/{}/bodies/{}", space.slug, body.id);
    let body = html! {
        article.card {
            div.kind { (visit.t("gov-front-kind")) }
            h3 { a href=(format!("/s/{}/bodies", space.slug)) { (visit.t("gov-title")) } }
            ul.links {
                @for body in &shown { li { a href=(path(body)) { (visit.text(body.name())) } " · " (filled(visit, body)) } }
            }
            @if let Some(parity) = parity.filter(|parity| parity.members() > 0) {
                p.small.soft { (visit.t_with("gov-front-picture", &args![body = visit.words(largest.name()).to_owned()])) }
                (picture::parity(visit, &parity, statutes.parity(today)))
            }
        }
    };
    Ok(vec![Card { order: 20, body }])
}
