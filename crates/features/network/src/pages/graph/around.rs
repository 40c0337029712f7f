use axum::extract::Path;
use maud::html;
use web::table::{Column, table};
use web::{Error, Page, Result, Visit, args};

use super::{actor, ask, draw, foot, graph_for, head, org, region_name, ties};
use crate::model::graph::{Ego, Graph, Node};

const FIRST: [Column; 4] = [
    Column::number("network-graph-number"),
    Column::words("network-graph-organisation"),
    Column::words("network-graph-how"),
    Column::words("network-graph-region"),
];
const SECOND: [Column; 4] = [
    Column::number("network-graph-number"),
    Column::words("network-graph-organisation"),
    Column::words("network-graph-through"),
    Column::words("network-graph-region"),
];
/// How many can be drawn.
const DRAWN: usize = 120;

/// An organisation with those around it.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Page> {
    let id: kernel::Id<actors::Actor> = id.parse().map_err(|_| Error::NotFound)?;
    let graph = graph_for(&visit).await?;
    // A record that was merged leads to the one that stands for it.
    let standing = actors::resolve(visit.db(), id).await?.ok_or(Error::NotFound)?;
    let node = graph.find(standing.uuid()).ok_or(Error::NotFound)?;
    let (ego, cut, regions) = ask(&graph, move |graph| {
        let missed = graph.importance().missed.iter().find(|missed| missed.node == node).map_or(0, |missed| missed.cut);
        let regions: std::collections::BTreeSet<usize> =
            graph.near(node).iter().filter_map(|near| graph.region(*near)).collect();
        (graph.around(node, DRAWN), missed, regions.len())
    })
    .await?;
    let name = visit.words(graph.name(node)).to_owned();
    let degree = graph.degree(node);
    let says = match degree {
        0 => visit.t_with("network-graph-around-none", &args![name = name.clone()]),
        _ => {
            visit.t_with("network-graph-around-answer", &args![name = name.clone(), count = degree, regions = regions])
        }
    };
    let title = visit.t_with("network-graph-around-drawn", &args![name = name.clone()]);
    let body = html! {
        (head(&visit))
        p.net-answer {
            (says)
            @if cut > 0 { " " (visit.t_with("network-graph-around-cut", &args![count = cut])) }
        }
        p.actions {
            a.button.quiet href=(format!("/directory/{}", actor(&graph, node))) { (visit.t("network-graph-profile")) }
            a.button.quiet href=(format!("/directory/graph/introductions?from={}", actor(&graph, node))) { (visit.t("network-graph-chain-from")) }
        }
        @if degree > 0 {
            (draw::rings(&visit, &graph, &ego, &title))
            h2 { (visit.t("network-graph-first-ring")) }
            (table(&visit, visit.t("network-graph-first-ring"), &FIRST, first(&visit, &graph, &ego)))
            @if ego.first_hidden > 0 { p.soft { (visit.t_with("network-graph-more", &args![count = ego.first_hidden])) } }
            @if !ego.second.is_empty() {
                details { summary { (visit.t("network-graph-second-ring")) }
                    (table(&visit, visit.t("network-graph-second-ring"), &SECOND, second(&visit, &graph, &ego)))
                    @if ego.second_hidden > 0 { p.soft { (visit.t_with("network-graph-more", &args![count = ego.second_hidden])) } }
                }
            }
        }
        (foot(&visit))
    };
    Ok(visit.page_named(&name, body).wide().style("network-graph.css"))
}

fn first(visit: &Visit, graph: &Graph, ego: &Ego) -> Vec<Vec<maud::Markup>> {
    let row = |(number, node): (usize, Node)| {
        vec![
            html! { (number + 1) },
            org(visit, graph, node),
            html! { (ties(visit, graph.ties(ego.node, node))) },
            html! { (region_name(visit, graph, node)) },
        ]
    };
    ego.first.iter().map(|spot| spot.node).enumerate().map(row).collect()
}

fn second(visit: &Visit, graph: &Graph, ego: &Ego) -> Vec<Vec<maud::Markup>> {
    let row = |(number, spot): (usize, &crate::model::graph::Spot)| {
        vec![
            html! { (ego.first.len() + number + 1) },
            org(visit, graph, spot.node),
            org(visit, graph, ego.first[spot.through].node),
            html! { (region_name(visit, graph, spot.node)) },
        ]
    };
    ego.second.iter().enumerate().map(row).collect()
}
