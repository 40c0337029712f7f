//! What the page draws: where associations stood and where they stand, on one line for each.

use maud::{Markup, html};
use web::Visit;
use web::chart::{Outlines, PlaceFigure, Series, Tone};
use web::table::{Column, table};

use super::words;
use crate::model::{By, Change, Division, OTHERS, Report};

/// The first level stands at the beginning of a line, the fourth at its end; both leave room for their points.
pub(crate) fn share(level: i64) -> f64 {
    (level - 100).clamp(0, 300) as f64 / 300.0
}

/// Where many stood (yellow) and where they stand (blue).
fn pair(visit: &Visit, change: &Change) -> Markup {
    let at = |level: i64| {
        let x = 4.0 + 92.0 * share(level);
        let x = if visit.lang.direction() == kernel::Direction::Rtl { 100.0 - x } else { x };
        format!("{x:.1}%")
    };
    let (before, after) = (at(change.before), at(change.after));
    html! {
        svg.pair width="100%" height="16" aria-hidden="true" {
            rect.track x="4%" y="7" width="92%" height="2" {}
            line class="majorelle" x1=(before) y1="8" x2=(after) y2="8" {}
            circle class="saffron" cx=(before) cy="8" r="5" {}
            circle class="majorelle" cx=(after) cy="8" r="6" {}
        }
    }
}

/// A table of groups or domains: each with its drawing and its figures.
fn changes(visit: &Visit, caption: &str, rows: Vec<(String, Option<&Change>, Option<usize>)>) -> Markup {
    let columns = [
        Column::words("change-column-name"),
        Column::words("change-column-drawn"),
        Column::number("change-column-before"),
        Column::number("change-column-after"),
        Column::number("change-column-by"),
        Column::number("change-column-of"),
    ];
    let rows = rows.into_iter().map(|(name, change, members)| {
        let figure = |of: &dyn Fn(&Change) -> String| html! { @match change { Some(change) => bdi dir="ltr" { (of(change)) }, None => "–" } };
        let count = change.map(|change| change.of).max(members).unwrap_or_default();
        vec![
            html! { (name) },
            html! { @if let Some(change) = change { (pair(visit, change)) } @else { span.soft.small { (visit.t("change-few")) } } },
            figure(&|change| words::level(visit, change.before)),
            figure(&|change| words::level(visit, change.after)),
            figure(&|change| words::signed(visit, change.by)),
            html! { (visit.number(i64::try_from(count).unwrap_or(i64::MAX))) },
        ]
    });
    table(visit, caption, &columns, rows)
}

/// What the two points mean.
fn key(visit: &Visit) -> Markup {
    let spot = |tone: &str| html! { svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" { circle class=(tone) cx="5" cy="5" r="5" {} } };
    html! {
        p.small { (spot("saffron")) " " (visit.t("change-column-before")) " · " (spot("majorelle")) " " (visit.t("change-column-after")) " · " (visit.t("change-scale")) }
    }
}

/// What changed by domain: the shape before and after, then each domain.
pub(super) fn domains(visit: &Visit, report: &Report) -> Markup {
    let group = &report.whole;
    let codes = words::in_order(group.domains.keys().cloned());
    let axes: Vec<String> = codes.iter().map(|code| words::domain(visit, report, code)).collect();
    let series = |name: &str, tone: Tone, of: fn(&Change) -> i64| Series {
        name: visit.t(name).to_owned(),
        values: codes.iter().map(|code| group.domains.get(code).map(of)).collect(),
        tone,
    };
    let both = [
        series("change-column-before", Tone::Saffron, |change| change.before),
        series("change-column-after", Tone::Majorelle, |change| change.after),
    ];
    let rows = codes.iter().map(|code| (words::domain(visit, report, code), group.domains.get(code), None)).collect();
    html! {
        (visit.pen().with_decimals(2).radar(visit.t("change-radar"), &axes, (100, 400), 3, &both))
        (changes(visit, visit.t("change-by-domain"), rows))
        (key(visit))
    }
}

/// What changed in groups.
pub(super) fn groups(visit: &Visit, division: &Division) -> Markup {
    let rows = division
        .groups
        .iter()
        .map(|group| (words::group(visit, division.by, &group.key), group.change.as_ref(), Some(group.members)));
    changes(visit, visit.t(division.by.label()), rows.collect())
}

/// The country, each region that may be told in a shade, the darker the more its associations changed.
pub(super) fn map(visit: &Visit, report: &Report) -> Option<Markup> {
    let told = by_region(report);
    let figures: Vec<PlaceFigure> =
        told.into_iter().map(|(value, code)| PlaceFigure { code, value, href: None }).collect();
    let pen = visit.pen().with_decimals(2);
    let draw = || pen.map_of_told(visit.t("change-map"), Outlines::Regions, &figures, visit.t("change-few"));
    (!figures.is_empty()).then(draw)
}

/// The change of each region that may be told, the smallest first, with its code.
pub(crate) fn by_region(report: &Report) -> Vec<(i64, String)> {
    let groups = report.division(By::Region).map_or(&[][..], |division| division.groups.as_slice());
    let told = groups.iter().filter(|group| group.key != OTHERS && !group.key.is_empty());
    let mut sorted: Vec<(i64, String)> =
        told.filter_map(|group| Some((group.change.as_ref()?.by, group.key.clone()))).collect();
    sorted.sort();
    sorted
}
