//! `GET /datasets/{slug}/columns`: what each column holds, as a whole.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::chart::Figure;
use web::table::Listing;
use web::{Result, Visit, args};

use super::cells::{self, figure, label};
use super::{Shown, tabs, there};
use crate::model::dataset::{Column, Kind};

/// How many frequent values are drawn.
const FREQUENT: usize = 8;

pub(super) async fn show(visit: Visit, listing: Listing, Path(slug): Path<String>) -> Result<Response> {
    let shown = match there(&visit, &listing, &slug).await? {
        Ok(shown) => shown,
        Err(gone) => return Ok(gone),
    };
    let body = html! {
        (tabs(&visit, &shown, "/columns"))
        div.grid.columns-grid { @for column in &shown.version.columns { (card(&visit, &shown, column)) } }
    };
    let title = visit.words(&shown.dataset.about.title).to_owned();
    Ok(visit.page_named(&title, body).wide().into_response())
}

fn card(visit: &Visit, shown: &Shown, column: &Column) -> Markup {
    let profile = &column.profile;
    let filled = visit.percent(profile.filled as i64, (profile.filled + profile.empty) as i64);
    html! {
        section.card id=(column.name) {
            p.kind { (visit.t(column.kind.label())) @if !column.unit.is_empty() { " · " bdi { (column.unit) } } }
            h2 { (visit.text(&column.label)) }
            p.small { code { (column.name) } }
            @if !column.description.is_empty() { p { (visit.text(&column.description)) } }
            p.small.soft {
                (visit.t_with("library-data-filled", &args![share = filled]))
                " · " (visit.t_with("library-data-distinct", &args![count = profile.distinct, shown = visit.number(profile.distinct as i64)]))
            }
            @if let Some(spread) = profile.spread { (numbers(visit, column, spread)) }
            @if !profile.frequent.is_empty() { (frequent(visit, shown, column)) }
        }
    }
}

fn numbers(visit: &Visit, column: &Column, spread: [f64; 5]) -> Markup {
    let [least, first, median, third, most] = spread.map(|value| figure(visit, column, value));
    html! {
        (histogram(visit, column, spread))
        dl.facts.small {
            div { dt { (visit.t("library-data-least")) } dd { (least) } }
            div { dt { (visit.t("library-data-quartiles")) } dd { (first) " · " strong { (median) } " · " (third) } }
            div { dt { (visit.t("library-data-most")) } dd { (most) } }
            @if let Some(mean) = column.profile.mean.filter(|_| column.kind.is_number() && !cells::is_of_years(column)) {
                div { dt { (visit.t("library-data-how-mean")) } dd { (figure(visit, column, mean)) } }
            }
        }
    }
}

fn histogram(visit: &Visit, column: &Column, spread: [f64; 5]) -> Markup {
    let counts = &column.profile.histogram;
    if counts.len() < 2 {
        return html! {};
    }
    let step = (spread[4] - spread[0]) / counts.len() as f64;
    let edge = |index: usize| figure(visit, column, spread[0] + step * index as f64);
    let parts: Vec<Figure> = counts
        .iter()
        .enumerate()
        .map(|(index, count)| Figure::new(format!("{} – {}", edge(index), edge(index + 1)), *count as i64))
        .collect();
    let title = visit.t_with("library-data-histogram", &args![name = label(visit, column)]);
    visit.pen().histogram(&title, &parts)
}

fn frequent(visit: &Visit, shown: &Shown, column: &Column) -> Markup {
    let profile = &column.profile;
    let figures: Vec<Figure> = profile
        .frequent
        .iter()
        .take(FREQUENT)
        .map(|(value, count)| {
            let filter =
                if column.kind == Kind::Place { format!("{}.within", column.name) } else { column.name.clone() };
            let version = if shown.is_newest() { String::new() } else { format!("&version={}", shown.version.number) };
            let href = format!("/datasets/{}/rows?{}={}{version}", shown.slug, filter, web::encoded(value));
            Figure::new(cells::key(visit, column, Some(value)), *count as i64).leading_to(href)
        })
        .collect();
    let is_whole = profile.distinct <= figures.len();
    let title = if is_whole { "library-data-values" } else { "library-data-frequent" };
    visit.pen().bars(visit.t(title), &figures)
}
