//! An empty list with the headings that are understood, and one generated row.

use axum::response::{IntoResponse, Response};
use papers::sheet::{self, Cell, Column, Sheet};
use web::{Desk, Download, Result, Visit};

use crate::model::import::Column as Known;

/// As a workbook.
pub(crate) async fn xlsx(visit: Visit) -> Result<Response> {
    let sheet = model(&visit);
    let bytes = Desk::free().await?.make(move || sheet::xlsx(&sheet)).await?;
    Ok(Download::xlsx("organisations", bytes).into_response())
}

/// As comma-separated values.
pub(crate) async fn csv(visit: Visit) -> Result<Response> {
    let sheet = model(&visit);
    let bytes = Desk::free().await?.make(move || sheet::csv(&sheet)).await?;
    Ok(Download::csv("organisations", bytes).into_response())
}

fn model(visit: &Visit) -> Sheet {
    let columns = Known::ALL.iter().filter(|column| **column != Known::Name);
    let columns: Vec<Known> = columns.copied().collect();
    let example = |column: &Known| match column {
        Known::NameFr => Cell::from("Association générée 001"),
        Known::NameAr => Cell::from("جمعية مولَّدة 001"),
        Known::Acronym => Cell::from("AG1"),
        Known::Sort => Cell::from(visit.t("network-sort-association")),
        Known::Region => Cell::from("Drâa-Tafilalet"),
        Known::Province => Cell::from("Zagora"),
        Known::Email => Cell::from("contact@example.org"),
        Known::Phone => Cell::from("06 61 00 00 01"),
        Known::Site => Cell::from("https://example.org"),
        Known::Founded => Cell::from("26/07/2003"),
        _ => Cell::Empty,
    };
    Sheet {
        title: visit.t("network-import-title").to_owned(),
        lang: visit.lang,
        rows: vec![columns.iter().map(example).collect()],
        columns: columns.iter().map(|column| Column::text(column.code(), visit.t(column.label()))).collect(),
    }
}
