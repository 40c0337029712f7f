//! What was issued, as a spreadsheet: of a cohort, or of an association over the years.

use actors::{Actor, directory};
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use papers::sheet::{self, Cell, Column, Sheet};
use store::Entry;
use web::{Desk, Download, Error, Result, Visit};

use super::issue::cohort;
use crate::model::Credential;
use crate::pages::write;
use crate::store::credentials;

/// Rows that are read at a time.
const PART: u32 = 500;
/// More than any association has.
const MOST: usize = 20_000;

/// A cohort's, as a workbook.
pub(super) async fn cohort_xlsx(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let all = of_cohort(&visit, &id).await?;
    xlsx(&visit, &all).await
}

/// A cohort's, as comma-separated values.
pub(super) async fn cohort_csv(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let all = of_cohort(&visit, &id).await?;
    csv(&visit, &all).await
}

/// An association's, as a workbook.
pub(super) async fn association_xlsx(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let all = of_association(&visit, &id).await?;
    xlsx(&visit, &all).await
}

/// An association's, as comma-separated values.
pub(super) async fn association_csv(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let all = of_association(&visit, &id).await?;
    csv(&visit, &all).await
}

async fn of_cohort(visit: &Visit, id: &str) -> Result<Vec<Credential>> {
    let (cohort, mut all, mut after) = (cohort(visit, id).await?, Vec::new(), None);
    loop {
        let part = credentials::of_cohort(visit.db(), &cohort, after, PART).await?;
        after = part.last().map(|last| last.id);
        let is_last = part.len() < PART as usize;
        all.extend(part);
        if is_last {
            return Ok(all);
        }
    }
}

async fn of_association(visit: &Visit, id: &str) -> Result<Vec<Credential>> {
    let actor: Id<Actor> = id.parse().map_err(|_| Error::NotFound)?;
    directory::get(visit.db(), actor).await?.ok_or(Error::NotFound)?;
    let (space, mut all, mut after) = (visit.space()?.id, Vec::new(), None);
    loop {
        let part = credentials::of_actor(visit.db(), space, actor, after, PART).await?;
        after = part.last().map(|last| (last.content.last_day, last.id));
        let is_last = part.len() < PART as usize;
        all.extend(part);
        if is_last || all.len() >= MOST {
            return Ok(all);
        }
    }
}

async fn xlsx(visit: &Visit, all: &[Credential]) -> Result<Response> {
    let desk = Desk::free().await?;
    let sheet = rows(visit, all);
    record(visit, "xlsx").await?;
    let made = desk.make(move || sheet::xlsx(&sheet)).await?;
    Ok(private_file(Download::xlsx("certificates", made)))
}

async fn csv(visit: &Visit, all: &[Credential]) -> Result<Response> {
    let _desk = Desk::free().await?;
    let sheet = rows(visit, all);
    record(visit, "csv").await?;
    Ok(private_file(Download::csv("certificates", sheet::csv(&sheet)?)))
}

/// A file for those who may have it, in no cache.
fn private_file(file: Download) -> Response {
    ([(header::CACHE_CONTROL, "private, no-store")], file).into_response()
}

/// Names left the house: that is written down, and not whose.
pub(super) async fn record(visit: &Visit, form: &'static str) -> Result<()> {
    let space = visit.space()?.id;
    let act = move |tx: &mut store::Tx<'_>| {
        tx.record(Entry::new("training.certificates.exported", "space", space).with("as", form));
        Ok(())
    };
    write(visit, act).await?.map_err(|refused| Error::told(refused.message()))
}

fn rows(visit: &Visit, all: &[Credential]) -> Sheet {
    let t = |id: &str| visit.t(id).to_owned();
    let columns = vec![
        Column::text("number", t("credentials-fact-number")),
        Column::text("kind", t("credentials-column-issued")),
        Column::text("name", t("credentials-fact-name")),
        Column::text("association", t("training-field-association")),
        Column::text("programme", t("training-field-programme")),
        Column::date("first-day", t("training-field-first-day")),
        Column::date("last-day", t("training-field-last-day")),
        Column::number("hours", t("credentials-fact-hours")),
        Column::date("issued", t("credentials-fact-issued")),
        Column::text("withdrawn", t("credentials-withdrawn")),
    ];
    let cells = |one: &Credential| {
        let content = &one.content;
        vec![
            Cell::from(one.id.to_string()),
            Cell::from(visit.t(one.kind.label())),
            Cell::from(one.card.name.as_str()),
            Cell::from(one.card.association.as_str()),
            Cell::from(content.title.in_lang(visit.lang).1),
            Cell::from(content.first_day),
            Cell::from(content.last_day),
            Cell::from(content.minutes as f64 / 60.0),
            Cell::from(visit.world().day_of(one.issued_at)),
            one.withdrawn.as_ref().map_or(Cell::Empty, |(_, reason)| Cell::from(reason.as_str())),
        ]
    };
    Sheet { title: t("credentials-title"), lang: visit.lang, columns, rows: all.iter().map(cells).collect() }
}
