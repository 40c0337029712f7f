use maud::{Markup, html};
use web::table::{Column, Listing, table};
use web::{Page, Result, Visit, args};

use super::{ask, foot, graph_for, head, map, name_of, org, region_name};
use crate::model::graph::{Graph, Joined, Node, regions};

const COLUMNS: [Column; 4] = [
    Column::words("network-graph-region"),
    Column::number("network-graph-organisations"),
    Column::number("network-graph-alone"),
    Column::words("network-graph-joined-with"),
];
const FOUND: [Column; 3] = [
    Column::words("network-graph-organisation"),
    Column::words("network-graph-region"),
    Column::number("network-graph-links"),
];
/// How many organisations a search shows.
const MOST: usize = 30;

/// What the network looks like as a whole.
struct Whole {
    organisations: Vec<u32>,
    alone: Vec<u32>,
    joined: Joined,
    /// Pairs of regions that nobody joins, although both have organisations.
    parted: usize,
    largest: u32,
    linked_to_nobody: usize,
    cutting: usize,
    coalitions: usize,
    overlaps: usize,
    empty_provinces: usize,
}

impl Whole {
    fn of(graph: &Graph) -> Self {
        let (mut organisations, mut alone) = (vec![0; regions().len()], vec![0; regions().len()]);
        for node in graph.nodes() {
            if let Some(region) = graph.region(node) {
                organisations[region] += 1;
                alone[region] += u32::from(graph.degree(node) == 0);
            }
        }
        let joined = graph.joined();
        let inhabited: Vec<usize> = (0..regions().len()).filter(|region| organisations[*region] > 0).collect();
        let pairs = inhabited
            .iter()
            .flat_map(|one| inhabited.iter().filter(move |other| *other > one).map(move |other| (*one, *other)));
        let overlaps = graph.overlaps(0);
        Self {
            parted: pairs.filter(|(one, other)| joined.count(*one, *other) == 0).count(),
            largest: graph.islands().largest(),
            linked_to_nobody: graph.islands().alone(),
            cutting: graph.importance().cutting(),
            coalitions: overlaps.coalitions.len(),
            overlaps: overlaps.total,
            empty_provinces: graph.presence().organisations.iter().filter(|count| **count == 0).count(),
            organisations,
            alone,
            joined,
        }
    }
}

/// The network as a whole, with its questions; or, for `?q=`, the organisations of that name.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let graph = graph_for(&visit).await?;
    let sought = listing.filter().to_owned();
    let body = if sought.is_empty() {
        let whole = ask(&graph, Whole::of).await?;
        html! { (head(&visit)) (search(&visit, "")) (answer(&visit, &graph, &whole)) (foot(&visit)) }
    } else {
        let words = sought.clone();
        let found = ask(&graph, move |graph| graph.search(&words, MOST)).await?;
        html! { (head(&visit)) (search(&visit, &sought)) (results(&visit, &graph, &found)) (foot(&visit)) }
    };
    Ok(visit.page("network-graph-title", body).wide().style("network-graph.css"))
}

fn search(visit: &Visit, sought: &str) -> Markup {
    html! {
        div.list-tools { form.filter role="search" method="get" action="/directory/graph" {
            label.hidden for="q" { (visit.t("network-graph-search")) }
            input #q type="search" name="q" value=(sought) placeholder=(visit.t("network-graph-search"));
            button.quiet { (visit.t("network-graph-find")) }
        } }
    }
}

fn results(visit: &Visit, graph: &Graph, found: &[Node]) -> Markup {
    let rows = found.iter().map(|node| {
        vec![
            org(visit, graph, *node),
            html! { (region_name(visit, graph, *node)) },
            html! { (visit.number(graph.degree(*node) as i64)) },
        ]
    });
    html! {
        @if found.is_empty() { div.empty { p { (visit.t("network-graph-nobody-of-name")) } } }
        @else { (table(visit, visit.t("network-graph-search"), &FOUND, rows)) }
    }
}

fn answer(visit: &Visit, graph: &Graph, whole: &Whole) -> Markup {
    if graph.is_empty() {
        return html! { div.empty { p { (visit.t("network-graph-empty")) } } };
    }
    let share = visit.percent(whole.largest.into(), graph.len() as i64);
    html! {
        p.net-answer { (visit.t_with("network-graph-whole-answer", &args![
            organisations = visit.number(graph.len() as i64),
            relations = visit.number(graph.relations() as i64),
            largest = visit.number(whole.largest.into()),
            share = share,
        ])) }
        ul.grid {
            (card(visit, "/bridges", "network-graph-bridges", whole.parted, "network-graph-bridges-card"))
            (card(visit, "/gaps", "network-graph-gaps", whole.empty_provinces, "network-graph-gaps-card"))
            (card(visit, "/missed", "network-graph-missed", whole.cutting, "network-graph-missed-card"))
            li { a.card href="/directory/graph/introductions" {
                h3 { (visit.t("network-graph-chain")) }
                p { (visit.t("network-graph-chain-lead")) }
            } }
            (card(visit, "/coalitions", "network-graph-coalitions", whole.overlaps, "network-graph-coalitions-card"))
            (card(visit, "/apart", "network-graph-apart", whole.linked_to_nobody, "network-graph-apart-card"))
        }
        (map::map(visit, visit.t("network-graph-map"), &whole.organisations, &whole.joined))
        h2 { (visit.t("network-graph-by-region")) }
        (table(visit, visit.t("network-graph-by-region"), &COLUMNS, (0..regions().len()).map(|region| row(visit, whole, region))))
        @if whole.coalitions == 0 { p.small.soft { (visit.t("network-graph-no-coalition")) } }
    }
}

fn card(visit: &Visit, below: &str, question: &str, figure: usize, says: &str) -> Markup {
    html! {
        li { a.card href=(format!("/directory/graph{below}")) {
            h2 { (visit.t(question)) }
            p.figure.small-figure { (visit.number(figure as i64)) }
            p { (visit.t_with(says, &args![count = figure])) }
        } }
    }
}

fn row(visit: &Visit, whole: &Whole, region: usize) -> Vec<Markup> {
    let mut others: Vec<(u32, usize)> = (0..regions().len())
        .filter(|other| *other != region)
        .map(|other| (whole.joined.count(region, other), other))
        .filter(|(count, _)| *count > 0)
        .collect();
    others.sort_unstable_by_key(|(count, other)| (std::cmp::Reverse(*count), *other));
    vec![
        html! { a href=(format!("/directory/graph/gaps?region={}", regions()[region].code)) { (name_of(visit, regions()[region])) } },
        html! { (visit.number(whole.organisations[region].into())) },
        html! { @if whole.alone[region] > 0 {
            a href=(format!("/directory/graph/apart?region={}", regions()[region].code)) { (visit.number(whole.alone[region].into())) }
        } @else { (visit.number(0)) } },
        html! { @for (place, (count, other)) in others.iter().take(4).enumerate() {
            @if place > 0 { " · " }
            a href=(map::bridges_path(region, *other)) { (name_of(visit, regions()[*other])) } " " (visit.number((*count).into()))
        } @if others.is_empty() { "–" } },
    ]
}
