//! `GET /archives`: how many articles there are by year, place, theme and sort, each a way to them.

use kernel::place::{self, Level};
use maud::{Markup, html};
use web::chart::{Figure, Outlines, PlaceFigure};
use web::{Page, Result, Visit};

use super::asked::Field;
use super::list::options;
use crate::store::public;

/// Shows the ways in.
pub(super) async fn show(visit: Visit) -> Result<Page> {
    let body = html! {
        (super::rooms(&visit, "/archives"))
        p.lead { (visit.t("portal-reading-archives-lead")) }
        div.two {
            section { (years(&visit).await?) (ways(&visit, Field::Kind, "portal-reading-by-kind").await?) (ways(&visit, Field::Theme, "portal-reading-by-theme").await?) }
            section { (map(&visit).await?) (ways(&visit, Field::Place, "portal-reading-by-place").await?) (ways(&visit, Field::Antenna, "portal-reading-by-antenna").await?) (ways(&visit, Field::Language, "portal-reading-by-language").await?) }
        }
    };
    let page = visit.page("portal-reading-archives", body).wide().style("reading.css");
    Ok(page.described(visit.t("portal-reading-archives"), visit.t("portal-reading-archives-lead")))
}

async fn years(visit: &Visit) -> Result<Markup> {
    let counts = public::tag_counts(visit.db(), "year").await?;
    let figures: Vec<Figure> = counts
        .into_iter()
        .map(|(year, count)| Figure::new(year.clone(), i64::from(count)).leading_to(format!("/articles?year={year}")))
        .collect();
    Ok(html! { @if !figures.is_empty() { (visit.pen().columns(visit.t("portal-reading-by-year"), &figures)) } })
}

/// Places within a region count for it, as the tags of an article name all that it lies in. Its provinces stand in the list
/// beneath: on a telephone nobody can touch them.
async fn map(visit: &Visit) -> Result<Markup> {
    let counts = public::tag_counts(visit.db(), "place").await?;
    let is_region = |code: &str| place::get(code).is_some_and(|place| place.level() == Level::Region);
    let figures: Vec<PlaceFigure> = counts
        .into_iter()
        .filter(|(code, _)| is_region(code))
        .map(|(code, count)| PlaceFigure {
            href: Some(format!("/articles?place={code}")),
            value: i64::from(count),
            code,
        })
        .collect();
    Ok(
        html! { @if !figures.is_empty() { (visit.pen().map(visit.t("portal-reading-by-place"), Outlines::Regions, &figures)) } },
    )
}

async fn ways(visit: &Visit, field: Field, label: &str) -> Result<Markup> {
    let options = options(visit, field).await?;
    Ok(html! {
        @if !options.is_empty() {
            h2 { (visit.t(label)) }
            ul.columns.archive-ways { @for (value, words) in &options {
                li { // a province stands inside its region, and the line below the link does not
                    @if words.starts_with('\u{2003}') { "\u{2003}" }
                    a href=(format!("/articles?{}={}", field.name(), web::encoded(value))) { (words.trim_start()) }
                }
            } }
        }
    })
}
