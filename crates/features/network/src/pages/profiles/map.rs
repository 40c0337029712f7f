use std::collections::BTreeMap;

use kernel::place::{self, Level};
use maud::html;
use web::chart::{Outlines, PlaceFigure};
use web::table::Listing;
use web::{Page, Result, Visit, args};

use super::super::{crumbs, eyes};
use super::filter::{asked, form_of, query};
use crate::store::directory::{self, Filter};

/// `GET /directory/map`: how many organisations each province and prefecture has, for the same filters as the list.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let (filter, eyes) = (asked(&listing), eyes(&visit));
    let mut provinces: BTreeMap<String, i64> = BTreeMap::new();
    let (mut total, mut nowhere) = (0, 0);
    for figure in directory::figures(visit.db(), &filter, eyes).await? {
        total += figure.count;
        match place::get(&figure.place).filter(|place| place.level() == Level::Province) {
            Some(_) => *provinces.entry(figure.place).or_default() += figure.count,
            None => nowhere += figure.count,
        }
    }
    let empty = place::of_level(Level::Province).filter(|place| !provinces.contains_key(place.code)).count();
    let list_of = |code: &str| {
        format!("/directory{}", query(&Filter { place: Some(code.to_owned()), ..filter.clone() }, filter.sort))
    };
    let figures: Vec<PlaceFigure> = provinces
        .iter()
        .map(|(code, count)| PlaceFigure { code: code.clone(), value: *count, href: Some(list_of(code)) })
        .collect();
    let title = match filter.sort {
        Some(sort) => visit.t(sort.label_plural()),
        None => visit.t("network-by-province"),
    };
    let body = html! {
        (crumbs(&visit, None))
        (form_of(&visit, &filter, "/directory/map"))
        p { strong { (visit.t_with("network-count", &args![count = total])) } " · "
            a href=(format!("/directory{}", query(&filter, filter.sort))) { (visit.t("network-list")) } }
        (visit.pen().map(title, Outlines::Provinces, &figures))
        @if filter.place.is_none() { p.soft { (visit.t_with("network-empty-provinces", &args![count = empty])) } }
        @if nowhere > 0 { p.soft { (visit.t_with("network-nowhere", &args![count = nowhere])) } }
    };
    Ok(visit.page("network-map", body).wide().style("network.css"))
}
