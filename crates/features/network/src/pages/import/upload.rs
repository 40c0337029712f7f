use actors::Space;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use papers::table::Table;
use store::Db;
use web::table::{Column as Head, table as draw};
use web::work::Progress;
use web::{Desk, Error, Field, Form, Message, Result, Visit, args, field};

use super::{crumbs, path};
use crate::model::import::{Columns, Dictionary, Line, MOST, Reader, Twins};
use crate::store::import::{self, Import};

/// From this many rows on, looking for duplicates is work that shows its progress.
const LONG: usize = 150;

const LATEST: [Head; 4] = [
    Head::words("network-import-when"),
    Head::words("network-import-state"),
    Head::number("network-import-rows"),
    Head::number("network-import-made"),
];

/// The form that takes a list.
pub(crate) async fn show(visit: Visit) -> Result<Response> {
    page(&visit, &Form::default()).await
}

/// Reads the list, looks for duplicates, and leads to the preview.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let Some((table, columns)) = read(&visit, &mut form).await? else { return page(&visit, &form).await };
    let order = Order {
        db: visit.db().clone(),
        who: visit.who(),
        space: visit.space()?.id,
        dictionary: Dictionary::of(&visit.app().words),
        today: visit.world().today(),
        fills_down: form.is_ticked("fill"),
        is_public: form.is_ticked("public"),
        path: path(&visit, None),
    };
    if table.rows.len() > LONG {
        let work = move |progress| order.keep(table, columns, progress);
        return Ok(visit.start_work("network-import-looking", work).into_response());
    }
    let path = order.keep(table, columns, Progress::default()).await?;
    Ok(visit.see(path).into_response())
}

/// The table of the form, if it can be read and says who it is about.
async fn read(visit: &Visit, form: &mut Form) -> Result<Option<(Table, Columns)>> {
    let Some(upload) = form.upload("file").cloned() else {
        let is_empty = form.has_empty_upload("file");
        form.fault("file", if is_empty { Message::from(&papers::Error::Empty) } else { "web-fault-required".into() });
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
    let columns = Columns::of(&table);
    let rows = table.rows.len().saturating_sub(columns.skip);
    if !columns.name_organisations() {
        form.fault("file", "network-import-no-name");
    } else if rows == 0 {
        form.fault("file", "network-import-no-rows");
    } else if rows > MOST {
        form.fault("file", Message::with("network-import-too-many", args![most = MOST, count = rows]));
    }
    Ok(form.is_good().then_some((table, columns)))
}

/// A list that was handed in.
struct Order {
    db: Db,
    who: store::Who,
    space: Id<Space>,
    dictionary: Dictionary,
    today: jiff::civil::Date,
    fills_down: bool,
    is_public: bool,
    path: String,
}

impl Order {
    /// Reads the rows, says of each whom it could mean, keeps them, and ends with the address of the preview.
    async fn keep(self, table: Table, columns: Columns, progress: Progress) -> Result<String> {
        progress.expect(table.rows.len() as u64);
        let Self { db, who, space, dictionary, today, fills_down, is_public, path } = self;
        let reading = tokio::task::spawn_blocking(move || {
            let mut reader = Reader::new(&columns, &dictionary, today, fills_down);
            let rows = table.rows.iter().skip(columns.skip);
            let lines: Vec<Line> = rows.filter_map(|row| reader.read(row)).collect();
            let twins = Twins::of(&lines);
            drop(reader);
            (lines, twins, columns)
        });
        let (mut lines, twins, columns) = reading.await.map_err(Error::fault)?;
        let told = |rows| progress.advance(rows);
        import::judge(&db, space, &mut lines, &twins, told).await?;
        drop(twins);
        let id: Id<Import> = import::keep(&db, who, space, (columns, is_public), lines).await?;
        Ok(format!("{path}/{id}"))
    }
}

async fn page(visit: &Visit, form: &Form) -> Result<Response> {
    let latest = import::latest(visit.db(), visit.space()?.id).await?;
    let body = html! {
        (crumbs(visit, false))
        p.lead { (visit.t("network-import-lead")) }
        (field::faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::file("file", "network-import-file", ".xlsx,.ods,.csv,.tsv,.txt").required().hint("network-import-file-hint").show(visit, form))
            (Field::tick("fill", "network-import-fill").hint("network-import-fill-hint").show(visit, form))
            (Field::tick("public", "network-import-public").hint("network-import-public-hint").show(visit, form))
            p.actions { button { (visit.t("network-import-read")) } }
        }
        h2 { (visit.t("network-import-how")) }
        ul {
            li { (visit.t("network-import-how-columns")) }
            li { (visit.t("network-import-how-duplicates")) }
            li { (visit.t("network-import-how-contacts")) }
            li { (visit.t("network-import-how-again")) }
            li { (visit.t("network-import-how-model")) " " a href=(visit.path("directory/import/model.xlsx")) { "XLSX" } " · " a href=(visit.path("directory/import/model.csv")) { "CSV" } }
        }
        @if !latest.is_empty() { (listed(visit, &latest)) }
    };
    let page = visit.page("network-import-title", body);
    Ok(if form.is_good() { page.into_response() } else { page.invalid().into_response() })
}

fn listed(visit: &Visit, latest: &[Import]) -> Markup {
    html! {
        h2 { (visit.t("network-import-latest")) }
        (draw(visit, visit.t("network-import-latest"), &LATEST, latest.iter().map(|import| vec![
            html! { a href=(path(visit, Some(import.id))) { (visit.instant(import.created_at)) } },
            html! { (visit.t(import.state.label())) },
            html! { (visit.number(import.rows().into())) },
            html! { (visit.number(import.made.into())) },
        ])))
    }
}
