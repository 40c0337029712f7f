use maud::{Markup, html};
use web::table::{Column, Listing, table};
use web::{Field, Form, Page, Result, Visit, args};

use super::draw::{self, Item, Line};
use super::{around_path, ask, foot, graph_for, head, org, region_name, short, ties};
use crate::model::graph::{Chains, Graph, Node};

const COLUMNS: [Column; 3] = [
    Column::words("network-graph-introducer"),
    Column::words("network-graph-region"),
    Column::words("network-graph-way"),
];
/// How many chains are shown, how many names are offered where several fit, how long what is typed may be.
const SHOWN: usize = 6;
const OFFERED: usize = 12;
const LONGEST: usize = 200;

/// What was typed for one end of the chain, and whom it means.
enum End {
    Nothing,
    Nobody,
    One(Node),
    Several(Vec<Node>),
}

/// Who can introduce us: `?from=…&to=…`, each a record or a name.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let graph = graph_for(&visit).await?;
    let mut form = Form::default().with("from", typed(&listing, "from")).with("to", typed(&listing, "to"));
    let (from, to) = (end(&graph, &listing, "from").await?, end(&graph, &listing, "to").await?);
    for (name, end) in [("from", &from), ("to", &to)] {
        match end {
            End::Nobody => form.fault(name, "network-graph-nobody-of-name"),
            End::Several(_) => form.fault(name, "network-graph-several"),
            End::Nothing | End::One(_) => {}
        }
    }
    let answer = match (&from, &to) {
        (End::One(from), End::One(to)) if from == to => {
            html! { p.fault role="alert" { (visit.t("network-graph-same-org")) } }
        }
        (End::One(from), End::One(to)) => {
            let (from, to) = (*from, *to);
            let chains = ask(&graph, move |graph| graph.chains(from, to, SHOWN)).await?;
            answer(&visit, &graph, &chains, from, to)
        }
        _ => html! {},
    };
    let shown = [("from", &from), ("to", &to)].into_iter().fold(Form::default(), |shown, (name, end)| match end {
        End::One(node) => shown.with(name, visit.words(graph.name(*node))),
        _ => shown.with(name, typed(&listing, name)),
    });
    let mut fields = shown;
    for (name, message) in form.faults() {
        fields.fault(name, message.clone());
    }
    let body = html! {
        (head(&visit))
        p.lead { (visit.t("network-graph-chain-lead")) }
        form.net-ask method="get" {
            (Field::line("from", "network-graph-from").required().show(&visit, &fields))
            (Field::line("to", "network-graph-to").required().show(&visit, &fields))
            button { (visit.t("network-graph-ask")) }
        }
        (offer(&visit, &graph, "from", &from)) (offer(&visit, &graph, "to", &to))
        (answer)
        (foot(&visit))
    };
    let page = visit.page("network-graph-chain", body).wide().style("network-graph.css");
    Ok(if form.is_good() { page } else { page.invalid() })
}

fn typed<'a>(listing: &'a Listing, name: &str) -> &'a str {
    let typed = listing.get(name).trim();
    typed.char_indices().nth(LONGEST).map_or(typed, |(end, _)| &typed[..end])
}

async fn end(graph: &std::sync::Arc<Graph>, listing: &Listing, name: &str) -> Result<End> {
    let typed = typed(listing, name).to_owned();
    if typed.is_empty() {
        return Ok(End::Nothing);
    }
    if let Some(node) = typed.parse().ok().and_then(|id: kernel::Id<actors::Actor>| graph.find(id.uuid())) {
        return Ok(End::One(node));
    }
    ask(graph, move |graph| {
        let mut found = graph.search(&typed, OFFERED);
        match (graph.named(&typed), found.len()) {
            (Some(node), _) => End::One(node),
            (None, 0) => End::Nobody,
            (None, 1) => End::One(found.remove(0)),
            (None, _) => End::Several(found),
        }
    })
    .await
}

/// Where several bear the name: each with its place, to be chosen.
fn offer(visit: &Visit, graph: &Graph, name: &str, end: &End) -> Markup {
    let End::Several(found) = end else { return html! {} };
    let label = if name == "from" { "network-graph-from" } else { "network-graph-to" };
    html! {
        h2 { (visit.t_with("network-graph-which", &args![field = visit.t(label).to_owned()])) }
        ul { @for node in found { li {
            a href=(visit.here_with(name, &super::actor(graph, *node).to_string())) { (visit.text(graph.name(*node))) }
            " · " span.soft { (region_name(visit, graph, *node)) }
        } } }
    }
}

fn answer(visit: &Visit, graph: &Graph, chains: &Chains, from: Node, to: Node) -> Markup {
    let names = (visit.words(graph.name(from)).to_owned(), visit.words(graph.name(to)).to_owned());
    let Some(steps) = chains.steps else {
        return html! { p.net-answer { (visit.t_with("network-graph-chain-none", &args![from = names.0, to = names.1])) } };
    };
    if steps == 1 {
        let how = ties(visit, graph.ties(from, to));
        return html! {
            p.net-answer { (visit.t_with("network-graph-chain-direct", &args![from = names.0, to = names.1])) " " (how) "." }
        };
    }
    let says = visit.t_with(
        "network-graph-chain-answer",
        &args![from = names.0, to = names.1, between = steps - 1, introducers = chains.introducers],
    );
    html! {
        p.net-answer { (says) }
        (drawing(visit, graph, chains))
        (table(visit, visit.t("network-graph-chain"), &COLUMNS, chains.chains.iter().map(|chain| vec![
            org(visit, graph, chain.nodes[1]),
            html! { (region_name(visit, graph, chain.nodes[1])) },
            html! { @for (place, pair) in chain.nodes.windows(2).enumerate() {
                @if place == 0 { bdi { (short(visit, graph, pair[0])) } }
                " – " span.soft { (ties(visit, graph.ties(pair[0], pair[1]))) } " – " bdi { (short(visit, graph, pair[1])) }
            } },
        ])))
        @if chains.introducers > chains.chains.len() {
            p.soft { (visit.t_with("network-graph-more", &args![count = chains.introducers - chains.chains.len()])) }
        }
    }
}

/// The chains as columns of boxes, each organisation once.
fn drawing(visit: &Visit, graph: &Graph, chains: &Chains) -> Markup {
    let steps = chains.steps.unwrap_or(0) as usize;
    let mut layers: Vec<Vec<Node>> = vec![Vec::new(); steps + 1];
    for chain in &chains.chains {
        for (layer, node) in layers.iter_mut().zip(&chain.nodes) {
            if !layer.contains(node) {
                layer.push(*node);
            }
        }
    }
    let place = |column: usize, node: Node| layers[column].iter().position(|known| *known == node).unwrap_or_default();
    let mut lines: Vec<(usize, usize, usize)> = chains
        .chains
        .iter()
        .flat_map(|chain| {
            chain
                .nodes
                .windows(2)
                .enumerate()
                .map(|(column, pair)| (column, place(column, pair[0]), place(column + 1, pair[1])))
        })
        .collect();
    lines.sort_unstable();
    lines.dedup();
    let lines: Vec<Line> =
        lines.into_iter().map(|(column, from, to)| Line { column, from, to, weight: 0.15 }).collect();
    let boxes: Vec<Vec<Item>> = layers
        .iter()
        .enumerate()
        .map(|(column, layer)| {
            let item = |node: &Node| Item {
                name: short(visit, graph, *node).to_owned(),
                detail: region_name(visit, graph, *node).to_owned(),
                href: Some(around_path(graph, *node)),
                is_end: column == 0 || column == steps,
            };
            layer.iter().map(item).collect()
        })
        .collect();
    draw::columns(visit, visit.t("network-graph-chain-drawn"), &boxes, &lines)
}
