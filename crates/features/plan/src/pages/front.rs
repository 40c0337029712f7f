//! The plan's card on the public pages: its outermost nodes with their bars.

use actors::Space;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use kernel::Visibility;
use maud::html;
use web::{Card, Result, Visit};

use super::show;
use super::view::View;
use crate::model::{Branch, Tree};
use crate::store::plans;

/// How many nodes the card shows.
const SHOWN: usize = 5;
/// Where the card stands among the others.
const ORDER: u8 = 20;

/// Draws the card of a space's plan, if the plan is public.
pub(crate) fn cards<'a>(visit: &'a Visit, space: &'a Space) -> BoxFuture<'a, Result<Vec<Card>>> {
    async move {
        let plan = plans::in_force(visit.db(), space.id).await?;
        let Some(plan) = plan.filter(|plan| plan.visibility == Visibility::Public) else { return Ok(Vec::new()) };
        let view = View::of_space(visit, space, plan).await?;
        let address = |below: &str| format!("/s/{}/{below}", space.slug);
        let outermost = outermost(&view.tree);
        let is_measured = |branch: &&Branch| view.standing(branch.node.id).ratio().is_some();
        let any_measured = outermost.iter().any(&is_measured);
        let shown = outermost.iter().filter(|branch| !any_measured || is_measured(branch));
        let body = html! {
            article.card {
                p.kind { (visit.t("plan-front-kind")) }
                h3 { a href=(address("plan")) { (visit.text(&view.plan.title)) } }
                ul.plan { @for branch in shown.take(SHOWN) {
                    li {
                        span.n { (branch.node.number.as_deref().unwrap_or_default()) }
                        div { a href=(address(&format!("plan/nodes/{}", branch.node.id))) { (visit.text(&branch.node.title)) } }
                        @if any_measured { div { (show::standing(visit, view.standing(branch.node.id))) } }
                    }
                } }
                p.small.soft { (visit.t(if any_measured { "plan-front-how" } else { "plan-unmeasured" })) }
            }
        };
        Ok(vec![Card { order: ORDER, body }])
    }
    .boxed()
}

/// The outermost nodes; where one holds all others, as the title of a paper does, those in it.
fn outermost(tree: &Tree) -> Vec<&Branch> {
    let mut nodes: Vec<&Branch> = tree.roots().collect();
    while let [only] = nodes.as_slice() {
        let below: Vec<&Branch> = tree.children_of(Some(only.node.id)).collect();
        if below.is_empty() {
            break;
        }
        nodes = below;
    }
    nodes
}
