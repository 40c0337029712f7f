//! A dataset as files: CSV and JSON as a stream, a workbook, what its columns are, how to cite it.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use kernel::{Id, Lang};
use papers::sheet::{Cell as SheetCell, Column as SheetColumn, Kind as SheetKind, Xlsx};
use serde_json::{Map, Value, json};
use store::Db;
use web::table::Listing;
use web::{Desk, Download, Error, Message, Result, Visit, args, encoded};

use super::asked::{Asked, parts};
use super::cells::{self, heading};
use super::{Of, Shown, own, show, there};
use crate::citations;
use crate::model::dataset::frame::{Cell, Values};
use crate::model::dataset::{Column, Dataset, Kind, PIECE, Version, write_head, write_rows};
use crate::store::datasets;

/// How many rows of JSON are given if nobody says.
const JSON_ROWS: usize = 1_000;
/// The most rows of JSON at once.
const MOST_JSON_ROWS: usize = 10_000;
/// The most cells of a workbook: beyond, CSV.
const MOST_SHEET_CELLS: usize = 4_000_000;

/// The rows as CSV, a piece after the other: however long the table, one piece is in memory.
pub(super) async fn csv(visit: &Visit, listing: &Listing, shown: Shown) -> Result<Response> {
    let asked = Asked::read(listing, &shown.version)?;
    let rows = if asked.is_plain() { None } else { Some(asked.rows(visit, &shown).await?) };
    let name = file_name(&shown, "csv");
    let state = Csv {
        db: visit.db().clone(),
        dataset: shown.dataset,
        version: shown.version,
        columns: asked.columns,
        rows,
        next: 0,
        has_begun: false,
    };
    let body = Body::from_stream(stream::try_unfold(state, Csv::next));
    Ok(attached(body, "text/csv; charset=utf-8; header=present", &name))
}

struct Csv {
    db: Db,
    dataset: Dataset,
    version: Version,
    columns: Vec<usize>,
    /// The rows that are wanted; all if nobody chose.
    rows: Option<Vec<u32>>,
    /// The next piece, or the place among the wanted rows.
    next: usize,
    has_begun: bool,
}

impl Csv {
    async fn next(mut self) -> std::result::Result<Option<(Vec<u8>, Self)>, Error> {
        let mut out = Vec::new();
        if !self.has_begun {
            self.has_begun = true;
            write_head(&mut out, &self.version.columns, &self.columns)?;
        }
        let is_written = match &self.rows {
            None => self.whole_piece(&mut out).await?,
            Some(_) => self.chosen_rows(&mut out).await?,
        };
        Ok((is_written || !out.is_empty()).then_some((out, self)))
    }

    async fn whole_piece(&mut self, out: &mut Vec<u8>) -> Result<bool> {
        let first = self.next * PIECE;
        if first >= self.version.rows {
            return Ok(false);
        }
        let mut values = Vec::with_capacity(self.columns.len());
        for index in &self.columns {
            values.push(datasets::piece(&self.db, &self.dataset, &self.version, *index, self.next).await?);
        }
        let lent: Vec<&Values> = values.iter().map(Arc::as_ref).collect();
        write_rows(out, &self.version.columns, &lent, &self.columns, 0..PIECE.min(self.version.rows - first))?;
        self.next += 1;
        Ok(true)
    }

    async fn chosen_rows(&mut self, out: &mut Vec<u8>) -> Result<bool> {
        let rows = self.rows.as_deref().unwrap_or_default();
        let page: Vec<usize> = rows.iter().skip(self.next).take(PIECE).map(|row| *row as usize).collect();
        if page.is_empty() {
            return Ok(false);
        }
        self.next += page.len();
        let mut values = Vec::with_capacity(self.columns.len());
        for index in &self.columns {
            values.push(datasets::column(&self.db, &self.dataset, &self.version, *index).await?);
        }
        let lent: Vec<&Values> = values.iter().map(Arc::as_ref).collect();
        write_rows(out, &self.version.columns, &lent, &self.columns, page)?;
        Ok(true)
    }
}

fn file_name(shown: &Shown, ending: &str) -> String {
    match shown.is_newest() {
        true => format!("{}.{ending}", shown.slug),
        false => format!("{}-v{}.{ending}", shown.slug, shown.version.number),
    }
}

fn attached(body: Body, mime: &'static str, name: &str) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let mut response = ([(header::CONTENT_TYPE, mime)], body).into_response();
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}

/// A page of rows as JSON: objects by the names of the columns, and the address of the next page.
pub(super) async fn json(visit: &Visit, listing: &Listing, shown: Shown) -> Result<Response> {
    let asked = Asked::read(listing, &shown.version)?;
    let limit = match listing.get("limit") {
        "" => JSON_ROWS,
        said => said.parse().map_err(|_| Error::told(Message::with("library-data-no-bound", args![name = "limit"])))?,
    };
    let limit = limit.clamp(1, MOST_JSON_ROWS);
    let rows = asked.rows(visit, &shown).await?;
    let from = match listing.get("after") {
        "" => 0,
        after => {
            let after: u32 = after
                .parse()
                .map_err(|_| Error::told(Message::with("library-data-no-bound", args![name = "after"])))?;
            rows.iter().position(|row| *row == after).map_or(rows.len(), |at| at + 1)
        }
    };
    let page = &rows[from..(from + limit).min(rows.len())];
    let parts = parts(visit, &shown, &asked.columns, page).await?;
    let object = |row: &u32| {
        let cell = |(index, part): (&usize, &super::asked::Part)| {
            let column = &shown.version.columns[*index];
            let (values, at) = part.at(*row);
            (column.name.clone(), value(values.cell(at, column.kind)))
        };
        Value::Object(asked.columns.iter().zip(&parts).map(cell).collect::<Map<String, Value>>())
    };
    let next = page.last().filter(|_| from + limit < rows.len()).map(|last| {
        let limit = if listing.get("limit").is_empty() { String::new() } else { limit.to_string() };
        let address = asked.address(&shown, ".json", &[("limit", &limit), ("after", &last.to_string())]);
        format!("{}{address}", visit.origin())
    });
    let answer = json!({
        "dataset": format!("{}/datasets/{}", visit.origin(), shown.slug),
        "version": shown.version.number,
        "published": shown.version.published_at.to_string(),
        "licence": shown.dataset.about.licence.and_then(|licence| licence.address()),
        "total": rows.len(),
        "rows": page.iter().map(object).collect::<Vec<_>>(),
        "next": next,
    });
    let mut response = axum::Json(answer).into_response();
    // Other sites may read what everybody may read.
    if shown.dataset.visibility == kernel::Visibility::Public {
        response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    Ok(response)
}

/// Programs are told in JSON what they asked that cannot be meant.
pub(super) fn told(visit: &Visit, error: Error) -> Result<Response> {
    match error {
        Error::Told(message) => {
            let words = json!({ "error": visit.say(&message) });
            Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, axum::Json(words)).into_response())
        }
        other => Err(other),
    }
}

fn value(cell: Cell<'_>) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Whole(value) => value.into(),
        // Like the CSV: 12, not 12.0.
        Cell::Real(value) if value.fract() == 0.0 && value.abs() < 9e15 => (value as i64).into(),
        Cell::Real(value) => value.into(),
        Cell::Day(day) => day.to_string().into(),
        Cell::Truth(truth) => truth.into(),
        Cell::Words(words) => words.into(),
    }
}

/// The rows as a workbook, headings and places in the reader's language.
pub(super) async fn xlsx(visit: &Visit, listing: &Listing, shown: Shown) -> Result<Response> {
    let asked = Asked::read(listing, &shown.version)?;
    if asked.columns.len() * shown.version.rows > MOST_SHEET_CELLS {
        return Err(Error::told("library-data-too-long-for-xlsx"));
    }
    let rows = asked.rows(visit, &shown).await?;
    let desk = Desk::free().await?;
    let mut values = Vec::with_capacity(asked.columns.len());
    for index in &asked.columns {
        values.push(datasets::column(visit.db(), &shown.dataset, &shown.version, *index).await?);
    }
    let title = visit.words(&shown.dataset.about.title).to_owned();
    let facts: Vec<Column> = asked.columns.iter().map(|index| shown.version.columns[*index].clone()).collect();
    let heads: Vec<SheetColumn> =
        facts.iter().map(|column| SheetColumn::new("", heading(visit, column), sheet_kind(column.kind))).collect();
    let (lang, yes, no) = (visit.lang, visit.t("library-data-yes").to_owned(), visit.t("library-data-no").to_owned());
    let bytes = desk
        .make(move || {
            let mut sheet = Xlsx::new(&title, lang, &heads)?;
            for row in rows {
                let cells: Vec<SheetCell> = facts
                    .iter()
                    .zip(&values)
                    .map(|(column, values)| {
                        sheet_cell(values.cell(row as usize, column.kind), column.kind, lang, &yes, &no)
                    })
                    .collect();
                sheet.row(&cells)?;
            }
            sheet.finish()
        })
        .await?;
    let name = file_name(&shown, "");
    Ok(Download::xlsx(name.trim_end_matches('.'), bytes).into_response())
}

const fn sheet_kind(kind: Kind) -> SheetKind {
    match kind {
        Kind::Whole | Kind::Decimal | Kind::Percent | Kind::Money => SheetKind::Number,
        Kind::Date => SheetKind::Date,
        Kind::YesNo | Kind::Place | Kind::Category | Kind::Text => SheetKind::Text,
    }
}

fn sheet_cell(cell: Cell<'_>, kind: Kind, lang: Lang, yes: &str, no: &str) -> SheetCell {
    match cell {
        Cell::Empty => SheetCell::Empty,
        Cell::Whole(value) => value.into(),
        Cell::Real(value) => value.into(),
        Cell::Day(day) => day.into(),
        Cell::Truth(truth) => if truth { yes } else { no }.into(),
        Cell::Words(code) if kind == Kind::Place => {
            kernel::place::get(code).map_or(code, |place| place.name.in_lang(lang).1).into()
        }
        Cell::Words(words) => words.into(),
    }
}

/// What the columns of the CSV are, as CSV on the Web has it (W3C, "Metadata Vocabulary for Tabular Data").
pub(super) fn csvw(visit: &Visit, shown: &Shown) -> Response {
    let about = &shown.dataset.about;
    let address = format!("{}{}", visit.origin(), shown.path(".csv"));
    let columns: Vec<Value> = shown
        .version
        .columns
        .iter()
        .map(|column| {
            let mut facts = json!({
                "name": column.name,
                "titles": by_lang(&column.label, &column.name),
                "datatype": match column.kind {
                    Kind::Date => json!({ "base": "date", "format": "yyyy-MM-dd" }),
                    kind => json!(kind.schema_types().0),
                },
            });
            if !column.description.is_empty() {
                facts["dc:description"] = tagged(&column.description);
            }
            if !column.unit.is_empty() {
                facts["schema:unitText"] = column.unit.clone().into();
            }
            facts
        })
        .collect();
    let metadata = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": show::main_lang().code() }],
        "url": address,
        "dc:title": tagged(&about.title),
        "dc:description": tagged(&about.summary),
        "dc:publisher": tagged(&shown.keeper.name),
        "dc:license": about.licence.and_then(|licence| licence.address()).map(|address| json!({ "@id": address })),
        "dc:modified": shown.version.published_at.to_string(),
        "dialect": { "header": true, "encoding": "utf-8", "delimiter": ",", "lineTerminators": ["\r\n"], "quoteChar": "\"", "doubleQuote": true },
        "tableSchema": { "columns": columns },
    });
    let headers = [(header::CONTENT_TYPE, "application/csvm+json")];
    (headers, without_nulls(metadata).to_string()).into_response()
}

/// The same as a data package (Frictionless, "Table Schema").
pub(super) fn datapackage(visit: &Visit, shown: &Shown) -> Response {
    let (about, version) = (&shown.dataset.about, &shown.version);
    let fields: Vec<Value> = version
        .columns
        .iter()
        .map(|column| {
            let kind = column.kind.schema_types().1;
            let mut field = json!({
                "name": column.name,
                "type": kind,
                "title": cells::label(visit, column),
            });
            if !column.description.is_empty() {
                field["description"] = visit.words(&column.description).into();
            }
            if !column.unit.is_empty() {
                field["unit"] = column.unit.clone().into();
            }
            field
        })
        .collect();
    let licences = about.licence.map(|licence| match licence.address() {
        Some(address) => json!([{ "name": licence.short_name(), "path": address }]),
        None => json!([{ "title": about.terms }]),
    });
    let package = json!({
        "profile": "tabular-data-package",
        "name": shown.slug,
        "title": visit.words(&about.title),
        "description": visit.words(&about.summary),
        "version": version.number.to_string(),
        "created": version.published_at.to_string(),
        "licenses": licences,
        "resources": [{
            "profile": "tabular-data-resource",
            "name": shown.slug,
            "path": format!("{}{}", visit.origin(), shown.path(".csv")),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": version.size,
            "hash": format!("sha256:{}", version.sha256),
            "schema": { "fields": fields, "missingValues": [""] },
        }],
    });
    axum::Json(without_nulls(package)).into_response()
}

fn tagged(text: &kernel::Text) -> Value {
    text.languages().map(|(lang, words)| json!({ "@value": words, "@language": lang.code() })).collect()
}

fn by_lang(text: &kernel::Text, else_name: &str) -> Value {
    if text.is_empty() {
        return else_name.into();
    }
    Value::Object(text.languages().map(|(lang, words)| (lang.code().to_owned(), words.into())).collect())
}

fn without_nulls(mut value: Value) -> Value {
    if let Some(object) = value.as_object_mut() {
        object.retain(|_, value| !value.is_null());
    }
    value
}

/// `GET /datasets/{slug}/cite.bib|ris|json`.
pub(super) async fn cite(
    visit: Visit,
    listing: Listing,
    Path((slug, file)): Path<(String, String)>,
) -> Result<Response> {
    let shown = match there(&visit, &listing, &slug).await? {
        Ok(shown) => shown,
        Err(gone) => return Ok(gone),
    };
    citations::download(&show::source(&visit, &shown), &file)
}

/// The file of a version as it was sent in, for those who keep it: what was left out for others still stands in it.
pub(super) async fn original(
    visit: Visit,
    Of(id): Of<Dataset>,
    Path(named): Path<std::collections::HashMap<String, String>>,
) -> Result<Response> {
    let dataset = own(&visit, id).await?;
    let file: Id<crate::model::dataset::File> = match named.get("version").map(String::as_str) {
        Some("draft") => datasets::draft(visit.db(), dataset.space, id).await?.ok_or(Error::NotFound)?.file,
        Some(number) => {
            let number = number.parse().map_err(|_| Error::NotFound)?;
            datasets::version(visit.db(), dataset.space, id, number).await?.ok_or(Error::NotFound)?.file
        }
        None => return Err(Error::NotFound),
    };
    let stored = datasets::file(visit.db(), dataset.space, file).await?.ok_or(Error::NotFound)?;
    let disposition = format!("attachment; filename*=UTF-8''{}", encoded(&stored.name).replace('/', "%2F"));
    let headers =
        [(header::CONTENT_TYPE, "application/octet-stream".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, stored.bytes).into_response())
}
