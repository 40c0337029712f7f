use maud::{Markup, html};
use web::chart::Figure;
use web::table::{Column, Listing, table};
use web::{Page, Result, Visit, args};

use super::{actor, around_path, ask, foot, graph_for, head, org, region_name, short};
use crate::model::graph::{Graph, Node, Overlaps};

const PAIRS: [Column; 4] = [
    Column::words("network-graph-coalition"),
    Column::words("network-graph-other-coalition"),
    Column::number("network-graph-shared"),
    Column::number("network-graph-shared-part"),
];
const MEMBERS: [Column; 2] = [Column::words("network-graph-organisation"), Column::words("network-graph-region")];
const LISTED: usize = 60;
const DRAWN: usize = 15;
/// How many common members are named.
const NAMED: usize = 300;

/// Coalitions that overlap; `?one=…&other=…` names who is in both.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let graph = graph_for(&visit).await?;
    let node = |name: &str| {
        let id: kernel::Id<actors::Actor> = listing.get(name).parse().ok()?;
        graph.find(id.uuid())
    };
    let answer = match node("one").zip(node("other")) {
        Some((one, other)) => {
            let shared = ask(&graph, move |graph| {
                let theirs: std::collections::HashSet<Node> = graph.members(other).collect();
                graph.members(one).filter(|member| theirs.contains(member)).collect::<Vec<_>>()
            })
            .await?;
            both(&visit, &graph, one, other, &shared)
        }
        None => all(&visit, &graph, &ask(&graph, |graph| graph.overlaps(LISTED)).await?),
    };
    let body = html! { (head(&visit)) p.lead { (visit.t("network-graph-coalitions-lead")) } (answer) (foot(&visit)) };
    Ok(visit.page("network-graph-coalitions", body).wide().style("network-graph.css"))
}

fn all(visit: &Visit, graph: &Graph, found: &Overlaps) -> Markup {
    if found.coalitions.is_empty() {
        return html! { div.empty { p { (visit.t("network-graph-no-coalition")) } } };
    }
    let figure = |(node, members): &(Node, u32)| {
        Figure::new(short(visit, graph, *node), (*members).into()).leading_to(around_path(graph, *node))
    };
    let says = match found.first.first() {
        Some(pair) => visit.t_with(
            "network-graph-coalitions-answer",
            &args![
                coalitions = found.coalitions.len(),
                count = found.total,
                one = visit.words(graph.name(pair.one)).to_owned(),
                other = visit.words(graph.name(pair.other)).to_owned(),
                shared = pair.shared
            ],
        ),
        None => visit.t_with("network-graph-coalitions-none", &args![count = found.coalitions.len()]),
    };
    let rows = found.first.iter().map(|pair| {
        let path =
            format!("/directory/graph/coalitions?one={}&other={}", actor(graph, pair.one), actor(graph, pair.other));
        vec![
            org(visit, graph, pair.one),
            org(visit, graph, pair.other),
            html! { a href=(path) { (visit.t_with("network-graph-shared-count", &args![count = pair.shared])) } },
            html! { (visit.percent(pair.percent().into(), 100)) },
        ]
    });
    html! {
        p.net-answer { (says) }
        (visit.pen().bars(visit.t("network-graph-coalitions-drawn"), &found.coalitions.iter().take(DRAWN).map(figure).collect::<Vec<_>>()))
        @if !found.first.is_empty() {
            h2 { (visit.t("network-graph-overlaps")) }
            (table(visit, visit.t("network-graph-overlaps"), &PAIRS, rows))
        }
        @if found.total > found.first.len() { p.soft { (visit.t_with("network-graph-more", &args![count = found.total - found.first.len()])) } }
        @if found.is_partial { p.note { (visit.t("network-graph-partial")) } }
    }
}

fn both(visit: &Visit, graph: &Graph, one: Node, other: Node, shared: &[Node]) -> Markup {
    let says = visit.t_with(
        "network-graph-in-both",
        &args![
            count = shared.len(),
            one = visit.words(graph.name(one)).to_owned(),
            other = visit.words(graph.name(other)).to_owned()
        ],
    );
    html! {
        p.net-answer { (says) }
        p { a href="/directory/graph/coalitions" { (visit.t("network-graph-all-coalitions")) } }
        (table(visit, &says, &MEMBERS, shared.iter().take(NAMED).map(|node| vec![org(visit, graph, *node), html! { (region_name(visit, graph, *node)) }])))
        @if shared.len() > NAMED { p.soft { (visit.t_with("network-graph-more", &args![count = shared.len() - NAMED])) } }
    }
}
