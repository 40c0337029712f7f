//! A year: what it is to reach and how far it is, what associations need, which seats meet it, and what it costs.

mod cohort_costs;
mod costs;
mod lines;
mod load;
mod matching;
mod needs;
mod rates;
mod show;
mod target;

use actors::Role;
use kernel::money::read_dirhams;
use maud::{Markup, html};
use web::{Error, Form, Result, Route, Visit, args};

use super::keep::{DECIDE, KEEP, SEE};

pub(crate) use show::bars;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/training/years/{year}", SEE, show::show),
        Route::get("/s/{space}/training/years/{year}/target", DECIDE, target::edit),
        Route::post("/s/{space}/training/years/{year}/target", DECIDE, target::set),
        Route::get("/s/{space}/training/years/{year}/needs", SEE, needs::show),
        Route::get("/s/{space}/training/years/{year}/needs/associations", KEEP, needs::associations),
        Route::get("/s/{space}/training/years/{year}/needs.xlsx", KEEP, needs::xlsx),
        Route::get("/s/{space}/training/years/{year}/needs.csv", KEEP, needs::csv),
        Route::get("/s/{space}/training/years/{year}/seats", KEEP, matching::show),
        Route::get("/s/{space}/training/years/{year}/costs", KEEP, costs::show),
        Route::get("/s/{space}/training/years/{year}/costs.xlsx", KEEP, costs::xlsx),
        Route::get("/s/{space}/training/years/{year}/costs.csv", KEEP, costs::csv),
        Route::get("/s/{space}/training/programmes/{programme}/costs", KEEP, rates::show),
        Route::post("/s/{space}/training/programmes/{programme}/costs", KEEP, rates::add),
        Route::post("/s/{space}/training/programmes/{programme}/costs/{line}/removal", KEEP, rates::remove),
        Route::get("/s/{space}/training/cohorts/{cohort}/costs", KEEP, cohort_costs::show),
        Route::post("/s/{space}/training/cohorts/{cohort}/costs", KEEP, cohort_costs::add),
        Route::post("/s/{space}/training/cohorts/{cohort}/costs/adoption", KEEP, cohort_costs::adopt),
        Route::post("/s/{space}/training/cohorts/{cohort}/costs/{line}/removal", KEEP, cohort_costs::remove),
        Route::post("/s/{space}/training/cohorts/{cohort}/expenses", KEEP, cohort_costs::note),
        Route::post("/s/{space}/training/cohorts/{cohort}/expenses/{expense}/reversal", KEEP, cohort_costs::reverse),
    ]
}

/// The year of an address.
fn read_year(word: &str) -> Result<i16> {
    word.parse().ok().filter(|year| (1950..=2200).contains(year)).ok_or(Error::NotFound)
}

/// The address of a page of a year.
fn path(visit: &Visit, year: i16, below: &str) -> String {
    let path = visit.path(&format!("training/years/{year}"));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// The way back, and the other pages of the year.
fn head(visit: &Visit, year: i16, here: &str) -> Markup {
    let tabs = [
        ("", "training-tab-target"),
        ("needs", "training-tab-needs"),
        ("seats", "training-tab-seats"),
        ("costs", "training-tab-costs"),
    ];
    let shown = if visit.is_at_least(Role::Officer) { &tabs[..] } else { &tabs[..2] };
    html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(visit.path("training")) { (visit.t("training-title")) } }
        nav.tabs aria-label=(visit.t_with("training-year-title", &args![year = year.to_string()])) { @for (below, label) in shown {
            a href=(path(visit, year, below)) aria-current=[(*below == here).then_some("page")] { (visit.t(label)) }
        } }
    }
}

/// Dirhams with their centimes, if they have some.
fn money(visit: &Visit, centimes: i64) -> String {
    let whole = visit.number(centimes / 100);
    let amount = match centimes % 100 {
        0 => whole,
        rest => {
            let mark = if visit.lang == kernel::Lang::En { '.' } else { ',' };
            let sign = if centimes < 0 && centimes > -100 { "−" } else { "" };
            format!("{sign}{whole}{mark}{:02}", rest.abs())
        }
    };
    visit.t_with("training-money", &args![amount = amount])
}

/// The same, or a dash.
fn money_or_dash(visit: &Visit, centimes: Option<i64>) -> String {
    centimes.map_or_else(|| "–".to_owned(), |centimes| money(visit, centimes))
}

/// Dirhams that were typed, in centimes; nothing where nothing was, or after a fault.
fn read_money(form: &mut Form, name: &str) -> Option<i64> {
    let typed = form.value(name).trim().to_owned();
    if typed.is_empty() {
        return None;
    }
    let read = read_dirhams(&typed);
    if read.is_none() {
        form.fault(name, "training-fault-money");
    }
    read
}
