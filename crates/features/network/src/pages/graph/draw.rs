//! Organisations as boxes in columns, and around one of them in rings. Sizes are CSS pixels: a drawing is not scaled, its
//! frame scrolls, so that words and what is to be hit keep their size on a telephone.

use kernel::Direction;
use maud::{Markup, html};
use web::Visit;

use super::{around_path, short};
use crate::model::RelationKind;
use crate::model::graph::{Ego, Graph, Node, Spot, Ties};

/// A box of a drawing in columns.
pub(super) struct Item {
    /// What it is.
    pub(super) name: String,
    /// A line under the name.
    pub(super) detail: String,
    /// The page that says more.
    pub(super) href: Option<String>,
    /// Whether it stands for one of those that were asked about.
    pub(super) is_end: bool,
}

/// A line from a box of a column to one of the next.
pub(super) struct Line {
    /// The column where it begins, from 0.
    pub(super) column: usize,
    /// The box there.
    pub(super) from: usize,
    /// The box in the next column.
    pub(super) to: usize,
    /// How thick it is, from 0 to 1.
    pub(super) weight: f64,
}

const WIDTH: f64 = 200.0;
const HEIGHT: f64 = 50.0;
const BESIDE: f64 = 90.0;
const UNDER: f64 = 12.0;
const MARGIN: f64 = 3.0;
/// So many letters fit into a box.
const LETTERS: usize = 25;

/// Boxes in columns from where reading begins, with lines between neighbouring columns.
pub(super) fn columns(visit: &Visit, title: &str, columns: &[Vec<Item>], lines: &[Line]) -> Markup {
    let rows = columns.iter().map(Vec::len).max().unwrap_or(0) as f64;
    let width = columns.len() as f64 * (WIDTH + BESIDE) - BESIDE + 2.0 * MARGIN;
    let height = rows * (HEIGHT + UNDER) - UNDER + 2.0 * MARGIN;
    let mirror = Mirror::of(visit, width);
    let top = |column: usize, row: usize| {
        let own = columns[column].len() as f64 * (HEIGHT + UNDER) - UNDER;
        (height - own) / 2.0 + row as f64 * (HEIGHT + UNDER)
    };
    let left = |column: usize| MARGIN + column as f64 * (WIDTH + BESIDE);
    html! {
        figure.drawing {
            figcaption { (title) }
            div.frame {
                svg viewBox=(format!("0 0 {width} {height}")) width=(width) height=(height) role="group" aria-label=(title) direction=(visit.lang.direction().code()) {
                    @for line in lines {
                        @let (from, to) = (left(line.column) + WIDTH, left(line.column + 1));
                        @let (start, end) = (top(line.column, line.from) + HEIGHT / 2.0, top(line.column + 1, line.to) + HEIGHT / 2.0);
                        @let middle = mirror.point((from + to) / 2.0);
                        path.net-line stroke-width=(round(1.5 + 8.0 * line.weight))
                            d=(format!("M{} {start}C{middle} {start} {middle} {end} {} {end}", mirror.point(from), mirror.point(to))) {}
                    }
                    @for (column, items) in columns.iter().enumerate() {
                        @for (row, item) in items.iter().enumerate() {
                            (boxed(item, mirror.side(left(column), WIDTH), top(column, row)))
                        }
                    }
                }
            }
        }
    }
}

fn boxed(item: &Item, x: f64, y: f64) -> Markup {
    let middle = x + WIDTH / 2.0;
    let class = if item.is_end { "box net-end" } else { "box" };
    let has_detail = !item.detail.is_empty();
    let drawn = html! {
        title { (item.name) @if has_detail { " · " (item.detail) } }
        rect class=(class) x=(x) y=(y) width=(WIDTH) height=(HEIGHT) rx="8" {}
        text.strong x=(middle) y=(y + if has_detail { 21.0 } else { 30.0 }) text-anchor="middle" { (cut(&item.name, LETTERS)) }
        @if has_detail { text x=(middle) y=(y + 39.0) text-anchor="middle" { (cut(&item.detail, LETTERS + 5)) } }
    };
    match &item.href {
        Some(href) => html! { a href=(href) { (drawn) } },
        None => html! { g { (drawn) } },
    }
}

/// Half the size of a spot: with its edge it is wide enough for a finger.
const SPOT: f64 = 14.0;
const FIRST: f64 = 120.0;
const APART: f64 = 46.0;
/// Up to so many neighbours have their names beside them.
const NAMED: usize = 12;

/// Somebody with those around, numbered as the tables under the drawing are.
pub(super) fn rings(visit: &Visit, graph: &Graph, ego: &Ego, title: &str) -> Markup {
    let first = placed(ego.first.len(), FIRST);
    let edge = first.last().map_or(FIRST, |spot| spot.1);
    let second = placed(ego.second.len(), edge + APART * 1.6);
    let reach = second.last().or(first.last()).map_or(FIRST, |spot| spot.1) + SPOT + 30.0;
    let mirror = Mirror::of(visit, 2.0 * reach);
    let point = |(angle, radius): (f64, f64)| {
        (round(mirror.point(reach + radius * angle.sin())), round(reach - radius * angle.cos()))
    };
    let middle = (reach, reach);
    let own = graph.region(ego.node);
    html! {
        figure.drawing {
            figcaption { (title) }
            (key(visit))
            div.frame {
                svg.net-rings viewBox=(format!("0 0 {0} {0}", 2.0 * reach)) width=(2.0 * reach) height=(2.0 * reach) role="group" aria-label=(title) {
                    @for (spot, place) in ego.second.iter().zip(&second) {
                        (line(point(first[spot.through]), point(*place), "net-thin"))
                    }
                    @for (from, to) in among(graph, &ego.first) { (line(point(first[from]), point(first[to]), "net-thin")) }
                    @for (spot, place) in ego.first.iter().zip(&first) {
                        (line(middle, point(*place), tone(graph.ties(ego.node, spot.node))))
                    }
                    @for (number, (spot, place)) in ego.first.iter().zip(&first).enumerate() {
                        @let words = if ego.first.len() <= NAMED { Some(cut(short(visit, graph, spot.node), 18)) } else { None };
                        (spotted(visit, graph, spot.node, number + 1, point(*place), own, words))
                    }
                    @for (number, (spot, place)) in ego.second.iter().zip(&second).enumerate() {
                        (spotted(visit, graph, spot.node, ego.first.len() + number + 1, point(*place), own, None))
                    }
                    circle.net-middle cx=(reach) cy=(reach) r="34" {}
                    text.net-me x=(reach) y=(reach + 5.0) text-anchor="middle" { (cut(short(visit, graph, ego.node), 8)) }
                }
            }
        }
    }
}

/// So many spots on as many rings as they need, from the inner one: angle and distance from the middle.
fn placed(many: usize, radius: f64) -> Vec<(f64, f64)> {
    use std::f64::consts::{PI, TAU};
    let (mut spots, mut radius, mut gap) = (Vec::with_capacity(many), radius, 0.0);
    while spots.len() < many {
        let room = (TAU * radius / (2.0 * SPOT + 6.0)) as usize;
        let here = room.min(many - spots.len());
        spots.extend((0..here).map(|number| (gap + TAU * number as f64 / here as f64, radius)));
        radius += APART;
        // Lines to the next ring pass between those of this one.
        gap = PI / here as f64;
    }
    spots
}

/// Which of the neighbours are linked to each other, as pairs of their numbers; not more than can be told apart.
fn among(graph: &Graph, spots: &[Spot]) -> Vec<(usize, usize)> {
    const MOST: usize = 200;
    let pairs = spots.iter().enumerate().flat_map(|(from, one)| {
        let others = spots.iter().enumerate().skip(from + 1);
        others
            .filter(move |(_, other)| graph.near(one.node).binary_search(&other.node).is_ok())
            .map(move |(to, _)| (from, to))
    });
    pairs.take(MOST).collect()
}

fn line(from: (f64, f64), to: (f64, f64), class: &str) -> Markup {
    html! { line class=(class) x1=(from.0) y1=(from.1) x2=(to.0) y2=(to.1) {} }
}

fn spotted(
    visit: &Visit,
    graph: &Graph,
    node: Node,
    number: usize,
    (x, y): (f64, f64),
    own: Option<usize>,
    words: Option<String>,
) -> Markup {
    let class = if own.is_some() && graph.region(node) == own { "net-spot net-same" } else { "net-spot" };
    html! {
        a href=(around_path(graph, node)) {
            title { (number) ". " (visit.words(graph.name(node))) " · " (super::region_name(visit, graph, node)) }
            circle class=(class) cx=(x) cy=(y) r=(SPOT) {}
            text.net-number x=(x) y=(y + 4.0) text-anchor="middle" { (number) }
            @if let Some(words) = words { text.net-name x=(x) y=(y + SPOT + 14.0) text-anchor="middle" { (words) } }
        }
    }
}

/// The colour of a relation: of belonging, of money, of learning, of partners.
fn tone(ties: Ties) -> &'static str {
    let is = |kind| ties.has(Ties::to(kind)) || ties.has(Ties::from(kind));
    if is(RelationKind::MemberOf) || is(RelationKind::AlliedIn) || is(RelationKind::PartOf) {
        "net-tie majorelle"
    } else if is(RelationKind::FundedBy) {
        "net-tie saffron"
    } else if is(RelationKind::TrainedBy) {
        "net-tie mint"
    } else {
        "net-tie plain"
    }
}

fn key(visit: &Visit) -> Markup {
    const TONES: [(&str, &str); 4] = [
        ("majorelle", "network-graph-tone-belonging"),
        ("saffron", "network-graph-tone-funding"),
        ("mint", "network-graph-tone-training"),
        ("plain", "network-graph-tone-partners"),
    ];
    html! {
        p.small {
            @for (tone, words) in TONES {
                span.key { svg viewBox="0 0 10 10" aria-hidden="true" { rect class=(tone) y="3" width="10" height="4" {} } " " (visit.t(words)) }
            }
            span.key { svg viewBox="0 0 10 10" aria-hidden="true" { circle.net-spot.net-same cx="5" cy="5" r="4.5" {} } " " (visit.t("network-graph-same-region")) }
        }
    }
}

/// Drawings begin where reading begins.
struct Mirror {
    is_on: bool,
    whole: f64,
}

impl Mirror {
    fn of(visit: &Visit, whole: f64) -> Self {
        Self { is_on: visit.lang.direction() == Direction::Rtl, whole }
    }

    fn point(&self, x: f64) -> f64 {
        if self.is_on { self.whole - x } else { x }
    }

    /// The left side of something `width` wide that stands `from` where reading begins.
    fn side(&self, from: f64, width: f64) -> f64 {
        if self.is_on { self.whole - from - width } else { from }
    }
}

/// The beginning of words, with an ellipsis where they are cut.
fn cut(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_spots_of_the_rings_touch() {
        let spots: Vec<(f64, f64)> = placed(150, FIRST);
        let point = |(angle, radius): (f64, f64)| (radius * angle.sin(), radius * angle.cos());
        for (number, one) in spots.iter().enumerate() {
            for other in &spots[number + 1..] {
                let ((x, y), (u, v)) = (point(*one), point(*other));
                assert!((x - u).hypot(y - v) > 2.0 * SPOT, "{one:?} {other:?}");
            }
        }
        assert_eq!(spots.len(), 150);
        assert!(placed(0, FIRST).is_empty());
    }

    #[test]
    fn long_names_end_in_an_ellipsis_and_letters_stay_whole() {
        assert_eq!(cut("جمعية تنمية", 6), "جمعية…");
        assert_eq!(cut("court", 6), "court");
    }
}
