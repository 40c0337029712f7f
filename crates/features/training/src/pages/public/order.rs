//! `/training/calls/{slug}/order`: the order in which places were given and are given on, from which anybody can recompute it.
//! Numbers, scores and what the rules count; no names, and nobody who was refused.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use papers::sheet::{self, Cell, Sheet};
use web::table::{Column, table};
use web::{Desk, Download, Error, Page, Result, Visit};

use crate::model::{Call, CallState, Cohort, Order};
use crate::pages::{place_name, public_path, published, say};
use crate::store::decisions::{self, Line};
use crate::store::{places, plan};

/// Lines of each cohort that the page shows; the file has all.
const SHOWN: u32 = 300;
/// Lines that the file holds at most.
const MOST: u32 = 20_000;

const COLUMNS: [Column; 8] = [
    Column::number("training-column-rank"),
    Column::number("training-fact-number"),
    Column::number("training-fact-score"),
    Column::words("training-column-state"),
    Column::number("training-column-women"),
    Column::number("training-column-youth"),
    Column::words("training-column-marks"),
    Column::words("training-column-region"),
];

async fn decided(visit: &Visit, slug: &str) -> Result<(Call, Vec<Cohort>)> {
    let call = published(visit, slug).await?;
    let is_told = call.state == CallState::Decided || call.content.order == Order::Arrival;
    if !is_told {
        return Err(Error::NotFound);
    }
    let cohorts = plan::cohorts_of(visit.db(), call.key.space, call.key.call).await?;
    Ok((call, cohorts))
}

/// The page.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Page> {
    let (call, cohorts) = decided(&visit, &slug).await?;
    let mut parts = Vec::with_capacity(cohorts.len());
    for cohort in &cohorts {
        let lines = decisions::order(visit.db(), cohort, 0, SHOWN).await?;
        let seats = places::seats(visit.db(), cohort.space, cohort.id).await?;
        parts.push((cohort, lines, seats));
    }
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(public_path(&call, "")) { (visit.text(&call.content.title)) } }
        p.lead { (visit.t("training-order-words")) }
        p { (visit.t(match call.content.order { Order::Score => "training-order-next", Order::Arrival => "training-order-next-arrival" })) }
        p.exports { (visit.t("web-export")) " " a href=(public_path(&call, "order.csv")) { "CSV" } }
        @for (cohort, lines, seats) in &parts {
            section {
                h2 { (say::cohort(&visit.app().words, visit.lang, cohort)) }
                @if !call.content.rules.is_empty() { ul.rules { @for rule in &call.content.rules { li { (say::standing(&visit, rule, &seats.tally)) } } } }
                @if lines.is_empty() { p.soft { (visit.t("training-order-none")) } }
                @else { (table(&visit, visit.t("training-order"), &COLUMNS, lines.iter().map(|line| row(&visit, line)))) }
            }
        }
    };
    Ok(visit.page("training-order", body).wide().style("training.css"))
}

fn row(visit: &Visit, line: &Line) -> Vec<Markup> {
    let facts = &line.facts;
    vec![
        html! { (line.rank) },
        html! { (line.number) },
        html! { (say::score(visit, line.score)) },
        say::state_chip(visit, line.state),
        html! { (facts.women) " / " (facts.people) },
        html! { (facts.youth) " / " (facts.people) },
        html! { @if facts.is_rural { span.chip { (visit.t("training-group-rural")) } " " } @if facts.is_new { span.chip { (visit.t("training-group-new")) } } },
        html! { (place_name(&facts.region, visit.lang)) },
    ]
}

/// The same as a file, for who recomputes it.
pub(super) async fn csv(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let (call, cohorts) = decided(&visit, &slug).await?;
    let _desk = Desk::free().await?;
    let t = |id: &str| visit.t(id).to_owned();
    let mut rows = Vec::new();
    for cohort in &cohorts {
        for line in decisions::order(visit.db(), cohort, 0, MOST).await? {
            let facts = &line.facts;
            rows.push(vec![
                Cell::from(visit.words(&cohort.content.title)),
                Cell::from(line.rank),
                Cell::from(line.number),
                line.score.map_or(Cell::Empty, |score| Cell::from(f64::from(score) / 100.0)),
                Cell::from(line.state.code()),
                Cell::from(facts.people),
                Cell::from(facts.women),
                Cell::from(facts.youth),
                Cell::from(i32::from(facts.is_rural)),
                Cell::from(i32::from(facts.is_new)),
                Cell::from(facts.region.as_str()),
            ]);
        }
    }
    let columns = vec![
        sheet::Column::text("cohort", t("training-fact-cohort")),
        sheet::Column::number("rank", t("training-column-rank")),
        sheet::Column::number("number", t("training-fact-number")),
        sheet::Column::number("score", t("training-fact-score")),
        sheet::Column::text("state", t("training-column-state")),
        sheet::Column::number("people", t("training-fact-people")),
        sheet::Column::number("women", t("training-column-women")),
        sheet::Column::number("youth", t("training-column-youth")),
        sheet::Column::number("rural", t("training-group-rural")),
        sheet::Column::number("new", t("training-group-new")),
        sheet::Column::text("region", t("training-column-region")),
    ];
    let sheet = Sheet { title: t("training-order"), lang: visit.lang, columns, rows };
    let name = format!("{}-order", call.slug.as_deref().unwrap_or("call"));
    Ok(Download::csv(&name, sheet::csv(&sheet)?).into_response())
}
