//! The map of the report: each region in a shade, the darker the more its associations changed.

use std::fmt::Write;

use kernel::place;
use serde::Serialize;
use web::Visit;

use crate::model::Report;
use crate::pages::drawn::by_region;
use crate::pages::words;

/// From the least to the most.
const SHADES: [&str; 4] = ["#d5d2f3", "#a8a2e0", "#746cc8", "#3d37a6"];
const UNKNOWN: &str = "#efeae0";
const BORDER: &str = "#ffffff";

/// A map with what its shades mean.
#[derive(Serialize)]
pub(super) struct Drawn {
    title: String,
    /// The drawing, without words.
    svg: String,
    /// A shade, and the regions in it with their changes.
    legend: Vec<(&'static str, String)>,
    credit: String,
}

/// The map, where a region can be told.
pub(super) fn drawn(visit: &Visit, report: &Report) -> Option<Drawn> {
    let told = by_region(report);
    if told.is_empty() {
        return None;
    }
    let shade = |code: &str| told.iter().position(|(_, told)| told == code).map(|at| shade_of(at, told.len()));
    let map = place::outlines();
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" stroke="{BORDER}" stroke-width="1">"#,
        map.view_box.0, map.view_box.1
    );
    for shape in &map.regions {
        // Writing to a string cannot fail; an outline holds path data and nothing else (`MapError::NotAPath`).
        let _ = write!(svg, r#"<path fill="{}" d="{}"/>"#, shade(&shape.code).unwrap_or(UNKNOWN), shape.path);
    }
    svg.push_str("</svg>");
    let named =
        |(value, code): &(i64, String)| format!("{} {}", super::region(visit, code), words::signed(visit, *value));
    let mut legend: Vec<(&'static str, String)> = Vec::new();
    for (at, one) in told.iter().enumerate().rev() {
        legend.push((shade_of(at, told.len()), named(one)));
    }
    legend.push((UNKNOWN, visit.t("change-few").to_owned()));
    Some(Drawn { title: visit.t("change-map").to_owned(), svg, legend, credit: map.credit.clone() })
}

/// The shade of the one at `at` of so many, in their order: the last is the darkest.
const fn shade_of(at: usize, count: usize) -> &'static str {
    SHADES[if count < 2 { SHADES.len() - 1 } else { at * (SHADES.len() - 1) / (count - 1) }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_is_lightest_and_the_most_darkest() {
        assert_eq!((shade_of(0, 12), shade_of(11, 12)), (SHADES[0], SHADES[3]));
        assert_eq!(shade_of(0, 1), SHADES[3]);
    }
}
