//! `/s/{space}/training/years/{year}/costs`: what the cohorts of a year cost, planned against spent.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use papers::sheet::{self, Cell, Kind, Sheet};
use web::table::{Column, table};
use web::{Desk, Download, Result, Visit, args};

use super::{head, money, money_or_dash, read_year};
use crate::model::cost::{Both, Heading, each};
use crate::pages::{place_name, private, say};
use crate::store::plan;
use crate::store::register::{Learned, Register};
use crate::store::year::{Costs, programmes};

/// The page.
pub(super) async fn show(visit: Visit, Path((_, year)): Path<(String, String)>) -> Result<Response> {
    let (space, year) = (visit.space()?.id, read_year(&year)?);
    let sum = Costs::of(visit.db(), space, year).await?;
    let target = plan::target(visit.db(), space, year).await?.unwrap_or_default();
    let learned = Register::of_year(visit.db(), space, year).await?.learned(&programmes(visit.db(), space).await?);
    let body = html! {
        (head(&visit, year, "costs"))
        p.lead { (visit.t("training-costs-words")) }
        (figures(&visit, &sum, target.budget, &learned))
        @if sum.rows.is_empty() { div.empty { p { (visit.t("training-cohorts-none")) } } }
        @else {
            p.exports { (visit.t("web-export")) " " a href=(format!("{}/costs.xlsx", super::path(&visit, year, ""))) { "XLSX" } " " a href=(format!("{}/costs.csv", super::path(&visit, year, ""))) { "CSV" } }
            section { h2 { (visit.t("training-costs-by-heading")) } (headings(&visit, &sum.headings())) }
            section { h2 { (visit.t("training-costs-by-cohort")) } (rows(&visit, &sum, &learned)) }
        }
    };
    let title = visit.t_with("training-costs-title", &args![year = year.to_string()]);
    Ok(private(visit.page_named(&title, body).wide().style("training.css")))
}

fn figures(visit: &Visit, sum: &Costs, budget: Option<i64>, learned: &Learned) -> Markup {
    let whole = sum.whole();
    let places: i64 = sum
        .rows
        .iter()
        .filter(|row| !row.of.cohort.content.is_cancelled)
        .map(|row| i64::from(row.of.seats.places))
        .sum();
    let card = |label: &str, words: String| html! { div.card { p.kind { (visit.t(label)) } p.figure { (words) } } };
    let of = budget.unwrap_or(whole.planned);
    html! {
        @if of > 0 { div.target { (visit.pen().bar(whole.spent.max(0), of.max(whole.spent), visit.t("training-column-spent"))) p { strong {
            (visit.t_with("training-costs-spent-of", &args![spent = money(visit, whole.spent), of = money(visit, of)]))
        } } } }
        div.grid {
            @if let Some(budget) = budget { (card("training-field-budget", money(visit, budget))) }
            (card("training-column-planned", money(visit, whole.planned)))
            (card("training-column-spent", money(visit, whole.spent)))
            (card("training-costs-each-place", money_or_dash(visit, each(whole.planned, places))))
            (card("training-costs-each-association", money_or_dash(visit, each(whole.spent, learned.associations()).filter(|_| whole.spent != 0))))
            (card("training-costs-each-person", money_or_dash(visit, each(whole.spent, learned.people).filter(|_| whole.spent != 0))))
        }
        @if let Some(budget) = budget.filter(|budget| sum.committed() > *budget) {
            p.note { (visit.t_with("training-costs-over", &args![amount = money(visit, sum.committed().saturating_sub(budget))])) }
        }
    }
}

/// Planned against spent, by heading.
pub(super) fn headings(visit: &Visit, of: &BTreeMap<Heading, Both>) -> Markup {
    let columns = [
        Column::words("training-column-heading"),
        Column::number("training-column-planned"),
        Column::number("training-column-spent"),
        Column::number("training-column-left"),
    ];
    let whole = of.values().fold(Both::default(), |sum, both| sum.and(*both));
    let row = |name: Markup, both: Both| {
        vec![name, html! { (money(visit, both.planned)) }, html! { (money(visit, both.spent)) }, left(visit, both)]
    };
    let rows = of.iter().map(|(heading, both)| row(html! { (visit.t(heading.label())) }, *both));
    let last = (of.len() > 1).then(|| row(html! { strong { (visit.t("training-costs-whole")) } }, whole));
    table(visit, visit.t("training-costs-by-heading"), &columns, rows.chain(last))
}

/// What is left; marked where more was spent than planned.
fn left(visit: &Visit, both: Both) -> Markup {
    let left = money(visit, both.left());
    html! { @if both.left() < 0 { span.chip.late { (left) } } @else { (left) } }
}

fn rows(visit: &Visit, sum: &Costs, learned: &Learned) -> Markup {
    let columns = [
        Column::words("training-fact-cohort"),
        Column::number("training-figure-taken"),
        Column::number("training-column-planned"),
        Column::number("training-column-spent"),
        Column::number("training-column-left"),
        Column::number("training-costs-each-place"),
        Column::number("training-costs-each-association"),
    ];
    let cells = sum.rows.iter().map(|row| {
        let (cohort, whole) = (&row.of.cohort, row.whole());
        let places = i64::from(row.of.seats.places);
        vec![
            html! {
                a href=(visit.path(&format!("training/cohorts/{}/costs", cohort.id))) { (say::cohort(&visit.app().words, visit.lang, cohort)) }
                @if cohort.content.is_cancelled { " " span.chip.late { (visit.t("training-cohort-cancelled")) } }
                @else if !row.has_own && whole.planned > 0 { " " span.chip { (visit.t("training-costs-by-rates")) } }
            },
            html! { (visit.number(row.of.confirmed)) " / " (visit.number(places)) },
            html! { (money(visit, whole.planned)) },
            html! { (money(visit, whole.spent)) },
            left(visit, whole),
            html! { (money_or_dash(visit, each(whole.planned, places))) },
            html! { (money_or_dash(visit, each(whole.spent, learned.of(cohort.id)).filter(|_| whole.spent != 0))) },
        ]
    });
    table(visit, visit.t("training-costs-by-cohort"), &columns, cells)
}

/// A row for each cohort and heading.
pub(super) async fn xlsx(visit: Visit, Path((_, year)): Path<(String, String)>) -> Result<Response> {
    let desk = Desk::free().await?;
    let sheet = sheet_of(&visit, read_year(&year)?).await?;
    let made = desk.make(move || sheet::xlsx(&sheet)).await?;
    Ok(Download::xlsx(&format!("costs-{year}"), made).into_response())
}

/// The same as comma-separated values.
pub(super) async fn csv(visit: Visit, Path((_, year)): Path<(String, String)>) -> Result<Response> {
    let _desk = Desk::free().await?;
    let sheet = sheet_of(&visit, read_year(&year)?).await?;
    Ok(Download::csv(&format!("costs-{year}"), sheet::csv(&sheet)?).into_response())
}

async fn sheet_of(visit: &Visit, year: i16) -> Result<Sheet> {
    let t = |id: &str| visit.t(id).to_owned();
    let sum = Costs::of(visit.db(), visit.space()?.id, year).await?;
    let number = |key, label: &str| sheet::Column::new(key, visit.t(label), Kind::Number);
    let columns = vec![
        sheet::Column::text("cohort", t("training-fact-cohort")),
        sheet::Column::date("first-day", t("training-field-first-day")),
        sheet::Column::text("place", t("training-field-where")),
        number("places", "training-field-places"),
        number("confirmed", "training-application-confirmed"),
        sheet::Column::text("heading", t("training-column-heading")),
        number("planned", "training-column-planned"),
        number("spent", "training-column-spent"),
    ];
    // Dirhams: what a spreadsheet is to add up.
    let dirhams = |centimes: i64| Cell::from(centimes as f64 / 100.0);
    let rows = sum.rows.iter().flat_map(|row| {
        let content = &row.of.cohort.content;
        row.headings.iter().map(move |(heading, both)| {
            vec![
                Cell::from(visit.words(&content.title)),
                Cell::from(content.first_day),
                Cell::from(content.place.as_deref().map(|code| place_name(code, visit.lang)).unwrap_or_default()),
                Cell::from(content.places),
                Cell::from(row.of.confirmed),
                Cell::from(visit.t(heading.label())),
                dirhams(both.planned),
                dirhams(both.spent),
            ]
        })
    });
    Ok(Sheet { title: t("training-costs"), lang: visit.lang, columns, rows: rows.collect() })
}
