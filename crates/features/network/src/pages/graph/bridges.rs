use maud::{Markup, html};
use web::table::{Column, Listing, table};
use web::{Field, Form, Page, Result, Visit, args};

use super::draw::{self, Item, Line};
use super::{ask, foot, graph_for, head, map, name_of, org, region_choices, region_name, region_of, short};
use crate::model::graph::{Bridges, Graph, Node, regions};

const COLUMNS: [Column; 5] = [
    Column::words("network-graph-organisation"),
    Column::words("network-graph-region"),
    Column::number("network-graph-bridge-here"),
    Column::number("network-graph-bridge-there"),
    Column::number("network-graph-bridge-pairs"),
];
/// How many the table lists, and how many are drawn.
const LISTED: usize = 100;
const DRAWN: usize = 8;
/// How many of each region are named where nobody joins the two.
const COULD: usize = 3;

/// Who bridges two regions: `?one=01&other=08`.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let graph = graph_for(&visit).await?;
    let (one, other) = (region_of(listing.get("one")), region_of(listing.get("other")));
    let form = Form::default().with("one", listing.get("one")).with("other", listing.get("other"));
    let answer = match (one, other) {
        (Some(one), Some(other)) if one == other => {
            html! { p.fault role="alert" { (visit.t("network-graph-same-twice")) } (matrix(&visit, &graph).await?) }
        }
        (Some(one), Some(other)) => {
            let found = ask(&graph, move |graph| graph.bridges(one, other, LISTED)).await?;
            answer(&visit, &graph, &found, one, other)
        }
        _ => matrix(&visit, &graph).await?,
    };
    let body = html! {
        (head(&visit))
        p.lead { (visit.t("network-graph-bridges-lead")) }
        form.net-ask method="get" {
            (Field::choice("one", "network-graph-one-region", region_choices(&visit)).or_empty("network-graph-choose").required().show(&visit, &form))
            (Field::choice("other", "network-graph-other-region", region_choices(&visit)).or_empty("network-graph-choose").required().show(&visit, &form))
            button { (visit.t("network-graph-ask")) }
        }
        (answer)
        (foot(&visit))
    };
    Ok(visit.page("network-graph-bridges", body).wide().style("network-graph.css"))
}

fn answer(visit: &Visit, graph: &Graph, found: &Bridges, one: usize, other: usize) -> Markup {
    let names = (name_of(visit, regions()[one]).to_owned(), name_of(visit, regions()[other]).to_owned());
    let Some(best) = found.first.first() else {
        return html! {
            p.net-answer { (visit.t_with("network-graph-bridges-none", &args![one = names.0, other = names.1])) }
            (who_could(visit, graph, one)) (who_could(visit, graph, other))
        };
    };
    let says = visit.t_with(
        "network-graph-bridges-answer",
        &args![
            count = found.total,
            one = names.0.clone(),
            other = names.1.clone(),
            best = visit.words(graph.name(best.node)).to_owned(),
            here = visit.number(best.here.into()),
            there = visit.number(best.there.into()),
            direct = found.direct
        ],
    );
    let title = visit.t_with("network-graph-bridges-drawn", &args![one = names.0, other = names.1]);
    let rows = found.first.iter().map(|bridge| {
        vec![
            org(visit, graph, bridge.node),
            html! { (region_name(visit, graph, bridge.node)) },
            html! { (visit.number(bridge.here.into())) },
            html! { (visit.number(bridge.there.into())) },
            html! { (visit.number(i64::try_from(bridge.pairs()).unwrap_or(i64::MAX))) },
        ]
    });
    html! {
        p.net-answer { (says) }
        (drawing(visit, graph, found, one, other, &title))
        (table(visit, &title, &COLUMNS, rows))
        @if found.total > LISTED { p.soft { (visit.t_with("network-graph-more", &args![count = found.total - LISTED])) } }
    }
}

fn drawing(visit: &Visit, graph: &Graph, found: &Bridges, one: usize, other: usize, title: &str) -> Markup {
    let drawn = &found.first[..found.first.len().min(DRAWN)];
    let most = drawn.iter().map(|bridge| bridge.here.max(bridge.there)).max().unwrap_or(1);
    let end = |region: usize| Item {
        name: name_of(visit, regions()[region]).to_owned(),
        detail: String::new(),
        href: Some(format!("/directory/graph/gaps?region={}", regions()[region].code)),
        is_end: true,
    };
    let middle = drawn.iter().map(|bridge| Item {
        name: short(visit, graph, bridge.node).to_owned(),
        detail: format!("{} · {}", visit.number(bridge.here.into()), visit.number(bridge.there.into())),
        href: Some(super::around_path(graph, bridge.node)),
        is_end: false,
    });
    let weight = |count: u32| f64::from(count) / f64::from(most);
    let lines: Vec<Line> = drawn
        .iter()
        .enumerate()
        .flat_map(|(place, bridge)| {
            [
                Line { column: 0, from: 0, to: place, weight: weight(bridge.here) },
                Line { column: 1, from: place, to: 0, weight: weight(bridge.there) },
            ]
        })
        .collect();
    draw::columns(visit, title, &[vec![end(one)], middle.collect(), vec![end(other)]], &lines)
}

/// Nobody joins the two: those of a region who are linked best could begin.
fn who_could(visit: &Visit, graph: &Graph, region: usize) -> Markup {
    let mut there: Vec<Node> = graph.nodes().filter(|node| graph.region(*node) == Some(region)).collect();
    there.sort_unstable_by_key(|node| (std::cmp::Reverse(graph.degree(*node)), *node));
    there.truncate(COULD);
    html! {
        h2 { (visit.t_with("network-graph-could", &args![region = name_of(visit, regions()[region]).to_owned()])) }
        @if there.is_empty() { p.soft { (visit.t("network-graph-nobody-there")) } }
        ul { @for node in there { li { (org(visit, graph, node)) " · " (visit.t_with("network-graph-links-count", &args![count = graph.degree(node)])) } } }
    }
}

/// How many join each pair, as a table that leads to each.
async fn matrix(visit: &Visit, graph: &std::sync::Arc<Graph>) -> Result<Markup> {
    let joined = ask(graph, Graph::joined).await?;
    Ok(html! {
        h2 { (visit.t("network-graph-bridges-matrix")) }
        p.soft { (visit.t("network-graph-bridges-matrix-hint")) }
        div.net-grid.table-frame tabindex="0" role="region" aria-label=(visit.t("network-graph-bridges-matrix")) { table {
            thead { tr { td {} @for region in regions() { th scope="col" { (name_of(visit, region)) } } } }
            tbody { @for one in 0..regions().len() { tr {
                th scope="row" { (name_of(visit, regions()[one])) }
                @for other in 0..regions().len() {
                    @let count = joined.count(one, other);
                    @if one == other { td { "–" } }
                    @else { td.net-gap[count == 0] { a href=(map::bridges_path(one, other)) { (visit.number(count.into())) } } }
                }
            } } }
        } }
    })
}
