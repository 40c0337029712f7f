//! `…/activities/import`: activities from a sheet, with a preview that names row and column of each fault.

use axum::response::{IntoResponse, Response};
use kernel::place;
use maud::{Markup, html};
use papers::table::{Row, Table};
use web::field::faults;
use web::table::{Column, table as draw};
use web::{Desk, Error, Field, Form, Message, Result, Visit, args};

use super::picks;
use super::row::{Columns, Fault, Reader};
use crate::model::NewActivity;
use crate::pages::view::readable_plan;
use crate::store::{activities, plans};

/// The most rows that are imported at once.
const MOST: usize = 2_000;
const COLUMNS: [Column; 5] = [
    Column::number("plan-import-row"),
    Column::words("plan-activity-day"),
    Column::words("plan-activity-title"),
    Column::words("plan-activity-place"),
    Column::words("plan-import-state"),
];

/// A row of the sheet and what became of it.
struct Line {
    number: u32,
    read: std::result::Result<NewActivity, Vec<Fault>>,
    /// Whether the same activity is recorded already.
    is_known: bool,
}

impl Line {
    fn to_record(&self) -> Option<&NewActivity> {
        self.read.as_ref().ok().filter(|_| !self.is_known)
    }
}

/// The form.
pub(crate) async fn form(visit: Visit) -> Response {
    show(&visit, &Form::default())
}

fn show(visit: &Visit, form: &Form) -> Response {
    let body = html! {
        p.lead { (visit.t("plan-import-lead")) }
        p { (visit.t("plan-import-model")) " " a href=(visit.path("activities.xlsx")) { "XLSX" } " · " a href=(visit.path("activities.csv")) { "CSV" } }
        (faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::file("file", "plan-document-file", ".xlsx,.ods,.csv").required().show(visit, form))
            button { (visit.t("plan-import-check")) }
        }
    };
    let page = visit.page("plan-import", body);
    if form.is_good() { page.into_response() } else { page.invalid().into_response() }
}

/// First the preview of a file; then, from the preview, the rows that are good and new are recorded.
pub(crate) async fn import(visit: Visit, mut form: Form) -> Result<Response> {
    if form.is_ticked("sheet") {
        return record(visit, &form).await;
    }
    let Some(table) = uploaded(&visit, &mut form).await? else { return Ok(show(&visit, &form)) };
    let lines = read(&visit, &table).await?;
    preview(&visit, &table, &lines).await
}

/// The sheet of the form, if it can be read and says when what was done.
async fn uploaded(visit: &Visit, form: &mut Form) -> Result<Option<Table>> {
    let Some(upload) = form.upload("file").cloned() else {
        form.fault("file", "web-fault-required");
        return Ok(None);
    };
    let reader = visit.app().settings.reader.clone();
    let table = match Desk::free().await?.make(move || reader.table(&upload.bytes, &upload.name)).await {
        Ok(table) => table,
        Err(Error::Papers(error)) => {
            form.fault("file", Message::from(&error));
            return Ok(None);
        }
        Err(fault) => return Err(fault),
    };
    if table.rows.len() > MOST {
        form.fault("file", Message::with("plan-import-too-many", args![most = MOST]));
    } else if !Columns::of(&table, &visit.app().words).are_enough() {
        form.fault("file", "plan-import-no-columns");
    }
    Ok(form.is_good().then_some(table))
}

async fn read(visit: &Visit, table: &Table) -> Result<Vec<Line>> {
    let (words, today) = (&visit.app().words, visit.world().today());
    let columns = Columns::of(table, words);
    let reader = Reader { columns: &columns, words, today };
    let mut lines = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let read = reader.read(row);
        let is_known = match &read {
            Ok(said) => activities::is_known(visit.db(), visit.space()?.id, said).await?,
            Err(_) => false,
        };
        lines.push(Line { number: row.line, read, is_known });
    }
    Ok(lines)
}

async fn preview(visit: &Visit, table: &Table, lines: &[Line]) -> Result<Response> {
    let good = lines.iter().filter(|line| line.to_record().is_some()).count();
    let known = lines.iter().filter(|line| line.is_known).count();
    let faulty = lines.iter().filter(|line| line.read.is_err()).count();
    let body = html! {
        p.lead { (visit.t_with("plan-import-found", &args![good = good, known = known, faulty = faulty])) }
        @if faulty > 0 { p.note { (visit.t("plan-import-faulty")) } }
        (draw(visit, visit.t("plan-import"), &COLUMNS, lines.iter().map(|line| cells(visit, line))))
        @if good > 0 {
            form method="post" {
                input type="hidden" name="sheet" value=(packed(table)?);
                (picks::nodes(visit, &Default::default()).await?)
                button { (visit.t_with("plan-import-record", &args![count = good])) }
            }
        }
        p { a href=(visit.path("activities/import")) { (visit.t("plan-import-other")) } }
    };
    Ok(visit.page("plan-import", body).wide().into_response())
}

fn cells(visit: &Visit, line: &Line) -> Vec<Markup> {
    let number = html! { (line.number) };
    match &line.read {
        Ok(said) => vec![
            number,
            html! { (visit.date(said.held.span.first())) },
            html! { (visit.text(&said.title)) },
            html! { @if let Some(place) = said.held.place.as_deref().and_then(place::get) { (visit.text(&place.name)) } },
            html! {
                @if line.is_known { span.chip { (visit.t("plan-import-known")) } }
                @else { span.chip.ok { (visit.t("plan-import-good")) } }
            },
        ],
        Err(faults) => vec![
            number,
            html! {},
            html! {},
            html! {},
            html! { ul { @for (column, message) in faults {
                li { strong { (visit.t(column)) } " – " (visit.advised(message)) }
            } } },
        ],
    }
}

/// The sheet as the preview carries it along: nothing is kept on the server before the person confirms.
fn packed(table: &Table) -> Result<String> {
    let rows: Vec<(u32, &[String])> = table.rows.iter().map(|row| (row.line, row.cells.as_slice())).collect();
    serde_json::to_string(&(&table.head, rows)).map_err(Error::fault)
}

fn unpacked(sheet: &str) -> Result<Table> {
    let (head, rows): (Vec<String>, Vec<(u32, Vec<String>)>) =
        serde_json::from_str(sheet).map_err(|error| Error::Malformed(error.to_string()))?;
    Ok(Table { head, rows: rows.into_iter().take(MOST).map(|(line, cells)| Row { line, cells }).collect() })
}

/// Records what is good and new, each row linked to the nodes that were ticked.
async fn record(visit: Visit, form: &Form) -> Result<Response> {
    let space = visit.space()?.id;
    let lines = read(&visit, &unpacked(form.value("sheet"))?).await?;
    let mut all: Vec<NewActivity> = lines.iter().filter_map(Line::to_record).cloned().collect();
    if let Some(plan) = readable_plan(&visit).await? {
        let tree = plans::tree(visit.db(), space, plan.id).await?;
        let ticked = form.values("node").filter_map(|id| id.parse().ok()).filter(|id| tree.get(*id).is_some());
        let nodes: std::collections::BTreeSet<_> = ticked.collect();
        all.iter_mut().for_each(|said| said.held.nodes.clone_from(&nodes));
    }
    let count = all.len();
    if count > 0 {
        activities::record_all(visit.db(), visit.who(), space, all, activities::Origin::Real).await?;
    }
    let said = Message::with("plan-import-recorded", args![count = count]);
    Ok(visit.see_saying(visit.path("activities"), said).into_response())
}
