use maud::{Markup, html};
use web::chart::{Outlines, PlaceFigure};
use web::table::{Column, Listing, PAGE_ROWS, pager, table};
use web::{Page, Result, Visit, args};

use super::{actor, ask, foot, graph_for, head, name_of, org, region_of};
use crate::model::graph::{Graph, Node, provinces, regions};

const COLUMNS: [Column; 2] = [Column::words("network-graph-organisation"), Column::words("network-graph-province")];
/// How many groups apart are named.
const GROUPS: usize = 20;

/// Who is apart from the others: linked to nobody, region by region, and small groups; `?region=` lists them.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let graph = graph_for(&visit).await?;
    let chosen = match listing.get("region") {
        "none" => Some(None),
        code => region_of(code).map(Some),
    };
    let answer = match chosen {
        Some(region) => {
            let after = listing.after().and_then(|(_, id)| id.parse::<kernel::Id<actors::Actor>>().ok());
            let found = ask(&graph, move |graph| {
                let later = |node: &Node| after.is_none_or(|after| graph.id(*node) > after.uuid());
                (
                    graph.alone(Some(region)).count(),
                    graph.alone(Some(region)).filter(later).take(PAGE_ROWS + 1).collect::<Vec<_>>(),
                )
            })
            .await?;
            listed(&visit, &listing, &graph, region, found)
        }
        None => whole(&visit, &graph).await?,
    };
    let body = html! { (head(&visit)) p.lead { (visit.t("network-graph-apart-lead")) } (answer) (foot(&visit)) };
    Ok(visit.page("network-graph-apart", body).wide().style("network-graph.css"))
}

async fn whole(visit: &Visit, graph: &std::sync::Arc<Graph>) -> Result<Markup> {
    let (alone, nowhere, apart, groups) = ask(graph, |graph| {
        let mut alone = vec![0_i64; regions().len()];
        let mut nowhere = 0_i64;
        for node in graph.alone(None) {
            match graph.region(node) {
                Some(region) => alone[region] += 1,
                None => nowhere += 1,
            }
        }
        let islands = graph.islands();
        // One who speaks for each small group: the best linked of it.
        let mut first: Vec<Option<Node>> = vec![None; (islands.apart() + 1).min(GROUPS + 1)];
        for node in graph.nodes() {
            if let Some(known) = first.get_mut(islands.of(node))
                && known.is_none_or(|known| graph.degree(known) < graph.degree(node))
            {
                *known = Some(node);
            }
        }
        let groups: Vec<(Node, u32)> =
            first.into_iter().skip(1).flatten().map(|node| (node, islands.size_of(node))).collect();
        (alone, nowhere, islands.apart(), groups)
    })
    .await?;
    let figures: Vec<PlaceFigure> = regions()
        .iter()
        .zip(&alone)
        .map(|(place, value)| PlaceFigure {
            code: place.code.to_owned(),
            value: *value,
            href: (*value > 0).then(|| format!("/directory/graph/apart?region={}", place.code)),
        })
        .collect();
    let count = alone.iter().sum::<i64>() + nowhere;
    Ok(html! {
        p.net-answer { (visit.t_with("network-graph-apart-answer", &args![count = count, groups = apart])) }
        (visit.pen().map(visit.t("network-graph-alone"), Outlines::Regions, &figures))
        @if nowhere > 0 {
            p { a href="/directory/graph/apart?region=none" { (visit.t_with("network-graph-alone-nowhere", &args![count = nowhere])) } }
        }
        @if !groups.is_empty() {
            h2 { (visit.t("network-graph-groups")) }
            ul { @for (node, size) in groups { li {
                (org(visit, graph, node)) " · " (visit.t_with("network-graph-group-of", &args![count = size]))
            } } }
        }
    })
}

fn listed(visit: &Visit, listing: &Listing, graph: &Graph, region: Option<usize>, found: (usize, Vec<Node>)) -> Markup {
    let (total, mut nodes) = found;
    let name = region.map_or(visit.t("network-graph-nowhere"), |region| name_of(visit, regions()[region])).to_owned();
    let has_more = nodes.len() > PAGE_ROWS;
    nodes.truncate(PAGE_ROWS);
    let next = nodes.last().filter(|_| has_more).map(|node| ("", actor(graph, *node).to_string()));
    let says = visit.t_with("network-graph-alone-in", &args![count = total, region = name]);
    html! {
        p.net-answer { (says) }
        p { a href="/directory/graph/apart" { (visit.t("network-graph-all-regions")) } }
        (table(visit, &says, &COLUMNS, nodes.iter().map(|node| vec![
            org(visit, graph, *node),
            html! { (graph.province(*node).map_or("–", |province| name_of(visit, provinces()[province]))) },
        ])))
        (pager(visit, listing, next))
    }
}
