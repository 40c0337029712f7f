//! The regions on the map, and how many organisations join each pair of them.

use kernel::place;
use maud::{Markup, html};
use web::Visit;

use super::name_of;
use crate::model::graph::{Joined, regions};

/// The thickest line and the largest spot, in units of the map.
const THICKEST: f64 = 34.0;
const LARGEST: f64 = 78.0;

/// The map: a spot for each region, as large as it has organisations, and a line between two, as thick as they are joined.
pub(super) fn map(visit: &Visit, title: &str, organisations: &[u32], joined: &Joined) -> Markup {
    let outlines = place::outlines();
    let (width, height) = outlines.view_box;
    let centre = |region: usize| {
        let code = regions()[region].code;
        let shape = outlines.regions.iter().find(|shape| shape.code == code);
        shape.map(|shape| (f64::from(shape.centre.0), f64::from(shape.centre.1)))
    };
    let pairs: Vec<(usize, usize, u32)> = (0..regions().len())
        .flat_map(|one| (one + 1..regions().len()).map(move |other| (one, other)))
        .map(|(one, other)| (one, other, joined.count(one, other)))
        .filter(|(.., count)| *count > 0)
        .collect();
    let most = pairs.iter().map(|(.., count)| *count).max().unwrap_or(1);
    let largest = organisations.iter().copied().max().unwrap_or(0).max(1);
    html! {
        figure.drawing {
            figcaption { (title) }
            svg.net-map viewBox=(format!("0 0 {width} {height}")) role="group" aria-label=(title) {
                @for shape in &outlines.regions { path.net-land d=(shape.path) {} }
                @for (one, other, count) in &pairs {
                    @if let Some((from, to)) = centre(*one).zip(centre(*other)) {
                        a href=(bridges_path(*one, *other)) tabindex="-1" {
                            title { (name_of(visit, regions()[*one])) " – " (name_of(visit, regions()[*other])) " · " (visit.number((*count).into())) }
                            path.net-join d=(arc(from, to)) stroke-width=(width_of(*count, most)) {}
                        }
                    }
                }
                @for region in 0..regions().len() {
                    @if let Some((x, y)) = centre(region).filter(|_| organisations[region] > 0) {
                        g {
                            title { (name_of(visit, regions()[region])) " · " (visit.number(organisations[region].into())) }
                            circle.net-place cx=(x) cy=(y) r=(radius(organisations[region], largest)) {}
                        }
                    }
                }
            }
            p.small.soft { bdi dir="ltr" { (outlines.credit) } }
        }
    }
}

/// The page that says who joins two regions.
pub(super) fn bridges_path(one: usize, other: usize) -> String {
    format!("/directory/graph/bridges?one={}&other={}", regions()[one].code, regions()[other].code)
}

/// A line that bends a little to one side, so that those of a row of regions do not lie upon each other.
fn arc((x, y): (f64, f64), (u, v): (f64, f64)) -> String {
    let bend = 0.14;
    let (middle_x, middle_y) = ((x + u) / 2.0 - (v - y) * bend, (y + v) / 2.0 + (u - x) * bend);
    format!("M{x} {y}Q{middle_x:.0} {middle_y:.0} {u} {v}")
}

fn width_of(count: u32, most: u32) -> String {
    format!("{:.1}", 4.0 + (THICKEST - 4.0) * f64::from(count) / f64::from(most.max(1)))
}

fn radius(count: u32, largest: u32) -> String {
    format!("{:.1}", 20.0 + (LARGEST - 20.0) * (f64::from(count) / f64::from(largest)).sqrt())
}
