//! The antennas: where reports come from, and what each reported.

use axum::extract::Path;
use kernel::place::{self, Level};
use maud::{Markup, html};
use web::chart::{Outlines, PlaceFigure};
use web::table::Listing;
use web::{Error, Page, Result, Visit, args};

use super::feeds;
use super::list::{after, pager, place_of};
use super::story::{Story, grid, settled};
use crate::model::article::Antenna;
use crate::store::antennas;
use crate::store::public::{self, Filter};

/// Reports on one page.
const ROWS: usize = 12;

/// `GET /antennas`: all of them.
pub(super) async fn list(visit: Visit) -> Result<Page> {
    let all = antennas::all(visit.db()).await?;
    let counts = public::tag_counts(visit.db(), "antenna").await?;
    let count =
        |antenna: &Antenna| counts.iter().find(|(id, _)| *id == antenna.id.to_string()).map_or(0, |(_, count)| *count);
    let body = html! {
        (super::rooms(&visit, "/antennas"))
        p.lead { (visit.t("portal-reading-antennas-lead")) }
        @if all.is_empty() { div.empty { p { (visit.t("portal-reading-antennas-none")) } } } @else {
            div.two {
                section aria-label=(visit.t("portal-reading-antennas")) {
                    ul.links { @for antenna in &all { (line(&visit, antenna, count(antenna))) } }
                }
                section { (map(&visit, &all, &count)) }
            }
        }
    };
    let page = visit.page("portal-reading-antennas", body).wide().style("reading.css");
    Ok(page.described(visit.t("portal-reading-antennas"), visit.t("portal-reading-antennas-lead")))
}

fn line(visit: &Visit, antenna: &Antenna, count: u32) -> Markup {
    html! {
        li {
            a href=(format!("/antennas/{}", antenna.slug)) { (visit.text(&antenna.name)) }
            p.small.soft {
                @if let Some(here) = antenna.place.as_deref().and_then(place::get) { (visit.text(&here.name)) " · " }
                (visit.t_with("portal-reading-reports", &args![count = count]))
                @if antenna.closed_at.is_some() { " · " (visit.t("portal-reading-antenna-closed")) }
            }
        }
    }
}

/// The provinces in which there is an antenna, by how much came from there.
fn map(visit: &Visit, all: &[Antenna], count: &impl Fn(&Antenna) -> u32) -> Markup {
    let mut figures: Vec<PlaceFigure> = Vec::new();
    for antenna in all {
        let way = antenna.place.as_deref().map(place::path).unwrap_or_default();
        let Some(province) = way.into_iter().find(|place| place.level() == Level::Province) else { continue };
        let reports = i64::from(count(antenna));
        match figures.iter_mut().find(|figure| figure.code == province.code) {
            // Two antennas of one province have the list of that province.
            Some(figure) => {
                figure.value += reports;
                figure.href = Some(format!("/articles?place={}", province.code));
            }
            None => figures.push(PlaceFigure {
                code: province.code.to_owned(),
                value: reports,
                href: Some(format!("/antennas/{}", antenna.slug)),
            }),
        }
    }
    html! { @if !figures.is_empty() { (visit.pen().map(visit.t("portal-reading-antennas-map"), Outlines::Provinces, &figures)) } }
}

/// `GET /antennas/{slug}`: one of them.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>, listing: Listing) -> Result<Page> {
    let antenna = antennas::by_slug(visit.db(), &slug).await?.ok_or(Error::NotFound)?;
    let filter = Filter { antenna: Some(antenna.id), ..Filter::default() };
    let mut rows = public::latest(visit.db(), &filter, after(&listing), ROWS as u32 + 1).await?;
    let is_more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let next = rows.last().filter(|_| is_more).map(place_of);
    let stories = settled(&visit, rows.iter().map(|row| Story::article(&visit, row)).collect()).await?;
    let query = format!("antenna={}", antenna.slug);
    let body = html! {
        (super::rooms(&visit, "/antennas"))
        @if !antenna.words.is_empty() { p.lead { (visit.text(&antenna.words)) } }
        p.soft {
            @if let Some(here) = antenna.place.as_deref().and_then(place::get) {
                a href=(format!("/places/{}", here.code)) { (visit.text(&here.name)) } " · "
            }
            (visit.t_with("portal-reading-since", &args![date = visit.date(visit.world().day_of(antenna.opened_at))]))
        }
        @if antenna.closed_at.is_some() { p.note { (visit.t("portal-reading-antenna-closed-lead")) } }
        @if stories.is_empty() { div.empty { p { (visit.t("portal-reading-none")) } } } @else { (grid(&visit, &stories, 2)) }
        (pager(&visit, &listing, next.as_deref()))
        (feeds::offer(&visit, &query))
    };
    let (name, words) = (visit.words(&antenna.name).to_owned(), visit.words(&antenna.words).to_owned());
    let page = visit.page_named(&name, body).wide().style("reading.css").described(&name, &words);
    let languages = antenna.name.languages().map(|(lang, _)| lang);
    let page = page.canonical(format!("/antennas/{}", antenna.slug), languages);
    Ok(feeds::named(&visit, page, &query, Some(name)))
}
