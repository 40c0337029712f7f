//! The network drawn, and what it answers. Everybody asks; who is not of the network is answered from what is public alone.

mod apart;
mod around;
mod bridges;
mod chain;
mod coalitions;
mod draw;
mod gaps;
mod map;
mod missed;
mod overview;

use std::sync::Arc;

use actors::{Actor, Role};
use kernel::place::Place;
use kernel::{Id, Text};
use maud::{Markup, html};
use web::{Allow, Asset, Error, Result, Route, Visit};

use crate::model::graph::{Graph, Node, Ties, regions};
use crate::store::graph::Held;

/// The style of the drawings.
pub(crate) const STYLE: Asset = Asset {
    name: "network-graph.css",
    mime: "text/css; charset=utf-8",
    bytes: include_bytes!("../../../assets/graph.css"),
};

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/directory/graph", Allow::Anyone, overview::show).remembered(),
        Route::get("/directory/graph/bridges", Allow::Anyone, bridges::show).remembered(),
        Route::get("/directory/graph/gaps", Allow::Anyone, gaps::show).remembered(),
        Route::get("/directory/graph/missed", Allow::Anyone, missed::show).remembered(),
        Route::get("/directory/graph/introductions", Allow::Anyone, chain::show).remembered(),
        Route::get("/directory/graph/coalitions", Allow::Anyone, coalitions::show).remembered(),
        Route::get("/directory/graph/apart", Allow::Anyone, apart::show).remembered(),
        Route::get("/directory/graph/around/{actor}", Allow::Anyone, around::show).remembered(),
    ]
}

/// The questions: below `/directory/graph`, and the message that asks.
const QUESTIONS: [(&str, &str); 7] = [
    ("", "network-graph-whole"),
    ("/bridges", "network-graph-bridges"),
    ("/gaps", "network-graph-gaps"),
    ("/missed", "network-graph-missed"),
    ("/introductions", "network-graph-chain"),
    ("/coalitions", "network-graph-coalitions"),
    ("/apart", "network-graph-apart"),
];

/// Whether the visitor is of the network, and so knows what is not public.
fn is_of_network(visit: &Visit) -> bool {
    visit.signed_in.as_ref().is_some_and(|signed_in| signed_in.highest_role() >= Role::Member)
}

/// The graph that answers this visitor.
async fn graph_for(visit: &Visit) -> Result<Arc<Graph>> {
    let graphs = visit.app().held::<Held>().now(visit.db()).await?;
    Ok(Arc::clone(if is_of_network(visit) { &graphs.network } else { &graphs.public }))
}

/// Asks a graph on a thread where reckoning holds up nobody.
async fn ask<T: Send + 'static>(graph: &Arc<Graph>, question: impl FnOnce(&Graph) -> T + Send + 'static) -> Result<T> {
    let graph = Arc::clone(graph);
    tokio::task::spawn_blocking(move || question(&graph)).await.map_err(Error::fault)
}

/// What stands above every answer: the questions, and for a stranger that there is more.
fn head(visit: &Visit) -> Markup {
    let here = visit.here().trim_end_matches('/');
    let is_here = |below: &str| here.strip_prefix("/directory/graph") == Some(below);
    html! {
        nav.crumbs aria-label=(visit.t("network-graph-crumbs")) {
            a href="/directory" { (visit.t("network-title")) } " › " a href="/directory/graph" { (visit.t("network-graph-title")) }
        }
        nav.tabs aria-label=(visit.t("network-graph-questions")) {
            @for (below, words) in QUESTIONS {
                a href=(format!("/directory/graph{below}")) aria-current=[is_here(below).then_some("page")] { (visit.t(words)) }
            }
        }
    }
}

/// What stands under every answer for who is not of the network.
fn foot(visit: &Visit) -> Markup {
    html! { @if !is_of_network(visit) { p.small.soft { (visit.t("network-graph-public-only")) } } }
}

/// The page of those around an organisation.
fn around_path(graph: &Graph, node: Node) -> String {
    format!("/directory/graph/around/{}", actor(graph, node))
}

fn actor(graph: &Graph, node: Node) -> Id<Actor> {
    Id::from_uuid(graph.id(node))
}

/// The name of an organisation, leading to those around it.
fn org(visit: &Visit, graph: &Graph, node: Node) -> Markup {
    html! {
        a href=(around_path(graph, node)) { (visit.text(graph.name(node))) }
        @if let Some(acronym) = graph.acronym(node) { " " span.soft { "(" bdi { (acronym) } ")" } }
    }
}

/// A short name for drawings: the acronym, or else the name.
fn short<'a>(visit: &Visit, graph: &'a Graph, node: Node) -> &'a str {
    graph.acronym(node).unwrap_or_else(|| visit.words(graph.name(node)))
}

/// The bare name of the region of an organisation; a dash where none is known.
fn region_name<'a>(visit: &Visit, graph: &Graph, node: Node) -> &'a str {
    graph.region(node).map_or("–", |region| name_of(visit, regions()[region]))
}

fn name_of<'a>(visit: &Visit, place: &'a Place) -> &'a str {
    let name: &'a Text = &place.name;
    name.in_lang(visit.lang).1
}

/// How somebody is linked to a neighbour, in words.
fn ties(visit: &Visit, ties: Ties) -> String {
    let word = |(kind, is_object): (crate::model::RelationKind, bool)| match is_object {
        false => visit.t(kind.label()),
        true => visit.t(kind.label_from_object()),
    };
    let mut words: Vec<&str> = ties.kinds().map(word).collect();
    words.dedup();
    words.join(" · ")
}

/// The regions as choices, by code.
fn region_choices(visit: &Visit) -> Vec<(String, String)> {
    regions().iter().map(|place| (place.code.to_owned(), name_of(visit, place).to_owned())).collect()
}

/// The number of the region of a code.
fn region_of(code: &str) -> Option<usize> {
    regions().iter().position(|place| place.code == code)
}
