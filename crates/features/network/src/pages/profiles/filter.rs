//! What a list of organisations is asked for, and the form that asks.

use kernel::place::{self, Level};
use maud::{Markup, html};
use search::thesaurus;
use web::table::Listing;
use web::{Field, Form, Visit, encoded};

use super::super::{choices, themes};
use crate::model::{Public, Sort};
use crate::store::directory::Filter;

/// The filter of an address: what it does not understand, it does not filter by.
pub(in crate::pages) fn asked(listing: &Listing) -> Filter {
    let known = |name: &str, is_known: fn(&str) -> bool| {
        Some(listing.get(name)).filter(|code| is_known(code)).map(str::to_owned)
    };
    Filter {
        sort: Sort::from_code(listing.get("sort")),
        place: known("place", |code| place::get(code).is_some()),
        theme: known("theme", |code| thesaurus::get(code).is_some()),
        public: Public::from_code(listing.get("public")),
        words: listing.filter().to_owned(),
    }
}

/// The query that asks for the same, with its question mark; the sort is given apart.
pub(in crate::pages) fn query(filter: &Filter, sort: Option<Sort>) -> String {
    let place = filter.place.as_deref().unwrap_or_default();
    let theme = filter.theme.as_deref().unwrap_or_default();
    let parts = [
        ("sort", sort.map_or("", Sort::code)),
        ("place", place),
        ("theme", theme),
        ("public", filter.public.map_or("", Public::code)),
        ("q", &filter.words),
    ];
    let pairs: Vec<String> = parts
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// The form that asks: words first, the rest folded away until wanted.
pub(in crate::pages) fn form_of(visit: &Visit, filter: &Filter, action: &str) -> Markup {
    let form = Form::default()
        .with("q", &filter.words)
        .with("place", filter.place.as_deref().unwrap_or_default())
        .with("theme", filter.theme.as_deref().unwrap_or_default())
        .with("public", filter.public.map_or("", Public::code));
    let is_narrow = filter.place.is_some() || filter.theme.is_some() || filter.public.is_some();
    html! {
        form.directory-filter role="search" method="get" action=(action) {
            @if let Some(sort) = filter.sort { input type="hidden" name="sort" value=(sort.code()); }
            div.filter {
                label.hidden for="q" { (visit.t("network-filter")) }
                input #q type="search" name="q" value=(filter.words) placeholder=(visit.t("network-filter"));
                button.quiet { (visit.t("web-filter")) }
            }
            details open[is_narrow] {
                summary { (visit.t("network-filter-more")) }
                div.together-fields {
                    (Field::choice("place", "network-field-place", places(visit)).or_empty("network-any-place").plain().show(visit, &form))
                    (Field::choice("theme", "network-theme", themes(visit)).or_empty("network-any-theme").plain().show(visit, &form))
                    (Field::choice("public", "network-public", choices(visit, Public::ALL, Public::code, Public::label))
                        .or_empty("network-any-public").plain().show(visit, &form))
                }
                p.actions {
                    button { (visit.t("web-filter")) }
                    @if !filter.is_open() { a href=(action) { (visit.t("network-filter-none")) } }
                }
            }
        }
    }
}

/// The regions, each with its provinces below it.
pub(in crate::pages) fn places(visit: &Visit) -> Vec<(String, String)> {
    let mut places = Vec::new();
    for region in place::of_level(Level::Region) {
        places.push((region.code.to_owned(), visit.words(&region.name).to_owned()));
        let mut within: Vec<_> =
            place::children(region.code).filter(|place| place.level() == Level::Province).collect();
        within.sort_by_cached_key(|place| kernel::fold(visit.words(&place.name)));
        places.extend(within.iter().map(|place| (place.code.to_owned(), format!("— {}", visit.words(&place.name)))));
    }
    places
}
