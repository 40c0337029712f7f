//! The pool of trainers.

use axum::response::Response;
use jiff::ToSpan;
use kernel::{Id, Lang, fold};
use maud::html;
use web::table::{Column, Listing, PAGE_ROWS, page_of, pager, table};
use web::{Result, Visit};

use crate::model::Trainer;
use crate::model::programme::theme_label;
use crate::pages::private;
use crate::store::session_trainers;

/// Where a trainer's page is.
pub(super) fn path(visit: &Visit, id: Id<Trainer>) -> String {
    visit.path(&format!("training/trainers/{id}"))
}

/// The pool.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Response> {
    let space = visit.space()?.id;
    let after: Option<Id<Trainer>> = listing.after().and_then(|(_, id)| id.parse().ok());
    let rows = session_trainers::list(visit.db(), space, after, PAGE_ROWS as u32 + 1).await?;
    let (mut rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| last.id.to_string());
    // Names are sealed: a page is read by key, and put in order as it is shown.
    rows.sort_by_cached_key(|one| (one.is_retired, fold(&one.card.name)));
    let year = visit.world().today().saturating_sub(1.years());
    let hours = session_trainers::hours(visit.db(), space, year).await?;
    let of = |one: &Trainer| hours.get(&one.id).copied().unwrap_or_default();
    let columns = [
        Column::words("training-session-name"),
        Column::words("training-trainer-themes"),
        Column::words("training-trainer-langs"),
        Column::number("training-trainer-year"),
        Column::number("training-trainer-hours"),
    ];
    let cells = rows.iter().map(|one| {
        let (last_year, minutes) = of(one);
        vec![
            html! { a href=(path(&visit, one.id)) { bdi { (name(&visit, one)) } } @if one.is_retired { " " span.chip.late { (visit.t("training-trainer-retired")) } } },
            html! { (themes(&visit, one)) },
            html! { (langs(one)) },
            html! { (visit.number(last_year / 60)) },
            html! { (visit.number(minutes / 60)) },
        ]
    });
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(visit.path("training")) { (visit.t("training-title")) } }
        p { (visit.t("training-trainers-words")) }
        p.actions { a.button href=(visit.path("training/trainers/new")) { (visit.t("training-trainer-new")) } }
        @if rows.is_empty() { div.empty { p { (visit.t("training-trainers-none")) } } }
        @else { (table(&visit, visit.t("training-trainers-title"), &columns, cells)) }
        (pager(&visit, &listing, next.map(|id| ("t", id))))
    };
    Ok(private(visit.page("training-trainers-title", body).wide().style("training.css")))
}

/// Her name; words for one who was erased.
pub(super) fn name(visit: &Visit, one: &Trainer) -> String {
    if one.card.name.is_empty() { visit.t("training-trainer-erased").to_owned() } else { one.card.name.clone() }
}

/// What she teaches.
pub(super) fn themes(visit: &Visit, one: &Trainer) -> String {
    let labels: Vec<&str> =
        one.card.themes.iter().map(|code| theme_label(code).map_or(code.as_str(), |label| visit.t(label))).collect();
    visit.listed(&labels)
}

/// In which languages, each by its own name.
pub(super) fn langs(one: &Trainer) -> String {
    let names: Vec<&str> = Lang::ALL
        .iter()
        .filter(|lang| one.card.langs.iter().any(|code| code == lang.code()))
        .map(|lang| lang.own_name())
        .collect();
    names.join(" · ")
}
