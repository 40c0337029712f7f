use axum::extract::Path;
use kernel::place::{self, Kind, Place};
use maud::{Markup, html};
use web::chart::{Outlines, PlaceFigure};
use web::table::{Column, Listing, table};
use web::{Error, Page, Result, Visit};

/// Places found at most by a search.
const FOUND_AT_MOST: usize = 50;

/// The territory: a map and a list of the regions, or what a search found.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let words = listing.filter();
    let found = if words.is_empty() {
        place::of_level(place::Level::Region).collect()
    } else {
        place::search(words, FOUND_AT_MOST)
    };
    let body = html! {
        form.filter role="search" method="get" {
            label for="q" { (visit.t("home-places-search")) }
            input #q type="search" name="q" value=(words);
            button.quiet { (visit.t("web-filter")) }
        }
        @if found.is_empty() { p.empty { (visit.t_with("home-places-nothing", &web::args![words = words.to_owned()])) } }
        @if words.is_empty() { (map(&visit)) }
        @if !found.is_empty() { (list(&visit, found.into_iter())) }
    };
    Ok(visit.page("home-places-title", body).wide())
}

/// One place: where it lies, how many people live there, what it contains.
pub(crate) async fn show_one(visit: Visit, Path(code): Path<String>) -> Result<Page> {
    let here = place::get(&code).ok_or(Error::NotFound)?;
    let path = place::path(here.code);
    let children: Vec<&Place> = place::children(here.code).collect();
    let body = html! {
        nav.path aria-label=(visit.t("home-places-path")) {
            a href="/places" { (visit.t("home-places-title")) }
            @for above in path.iter().filter(|above| above.code != here.code) { " › " (link(&visit, above)) }
        }
        dl.facts {
            dt { (visit.t("home-places-kind")) } dd { (visit.t(kind_label(here.kind))) }
            dt { (visit.t("home-places-2024")) } dd { (count(&visit, here.population_2024)) }
            dt { (visit.t("home-places-2014")) } dd { (count(&visit, here.population_2014)) }
            dt { (visit.t("home-places-households")) } dd { (count(&visit, here.households_2024)) }
            dt { (visit.t("home-places-code")) } dd { bdi { (here.code) } }
        }
        p { a.button.quiet href=(format!("/search?place={}", here.code)) { (visit.t("home-places-known")) } }
        @if !children.is_empty() {
            h2 { (visit.t("home-places-inside")) }
            (list(&visit, children.into_iter()))
        }
    };
    Ok(visit.page_named(visit.words(&here.name), body).wide())
}

fn list(visit: &Visit, places: impl Iterator<Item = &'static Place>) -> Markup {
    const COLUMNS: [Column; 4] = [
        Column::words("home-places-name"),
        Column::words("home-places-kind"),
        Column::number("home-places-2014"),
        Column::number("home-places-2024"),
    ];
    let rows = places.map(|place| {
        let kind = html! { (visit.t(kind_label(place.kind))) };
        vec![link(visit, place), kind, count(visit, place.population_2014), count(visit, place.population_2024)]
    });
    table(visit, visit.t("home-places-title"), &COLUMNS, rows)
}

/// The provinces and prefectures by population.
fn map(visit: &Visit) -> Markup {
    let figures: Vec<PlaceFigure> = place::of_level(place::Level::Province)
        .filter_map(|place| {
            let value = i64::from(place.population_2024?);
            Some(PlaceFigure { code: place.code.to_owned(), value, href: Some(format!("/places/{}", place.code)) })
        })
        .collect();
    visit.pen().map(visit.t("home-places-map"), Outlines::Provinces, &figures)
}

fn link(visit: &Visit, place: &Place) -> Markup {
    html! { a href=(format!("/places/{}", place.code)) { (visit.text(&place.name)) } }
}

fn count(visit: &Visit, number: Option<u32>) -> Markup {
    html! { (number.map_or_else(|| "–".to_owned(), |n| visit.number(n.into()))) }
}

const fn kind_label(kind: Kind) -> &'static str {
    match kind {
        Kind::Region => "home-kind-region",
        Kind::Prefecture => "home-kind-prefecture",
        Kind::Province => "home-kind-province",
        Kind::Cercle => "home-kind-cercle",
        Kind::UrbanCommune => "home-kind-urban-commune",
        Kind::RuralCommune => "home-kind-rural-commune",
        Kind::District => "home-kind-district",
        Kind::Arrondissement => "home-kind-arrondissement",
    }
}
