//! `…/library/import`: a bibliography, as a file or pasted; first a preview that names what is wrong in which line and what
//! is there already, then the entries that were ticked.

use std::collections::HashSet;

use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::field::faults;
use web::table::{Column, table};
use web::{Desk, Error, Field, Form, Message, Result, Visit, args};

use super::{words, write};
use crate::citations::Source;
use crate::citations::read::{self, Row};
use crate::model::work::{Content, title_key};
use crate::store::works;

/// The most characters of a pasted bibliography.
const PASTED: usize = 400_000;
/// The largest file of a bibliography, in bytes.
const LARGEST: usize = 5 * 1024 * 1024;
/// The most entries that are taken over at once.
const MOST: usize = 500;

const COLUMNS: [Column; 5] = [
    Column::number("library-works-import-line"),
    Column::words("library-works-column-title"),
    Column::words("library-works-column-authors"),
    Column::words("library-works-column-date"),
    Column::words("library-works-import-state"),
];

/// An entry of the bibliography and what became of it.
struct Line {
    row: Row,
    /// What is there already: the address of a work, or nothing where an earlier line says the same.
    known: Option<Option<String>>,
}

impl Line {
    fn is_good(&self) -> bool {
        self.row.fault.is_none() && self.known.is_none()
    }
}

/// The form.
pub(super) async fn show(visit: Visit) -> Response {
    form_page(&visit, &Form::default())
}

fn form_page(visit: &Visit, form: &Form) -> Response {
    let body = html! {
        p.lead { (visit.t("library-works-import-lead")) }
        (faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::file("file", "library-works-import-file", ".bib,.bibtex,.ris,.txt,.enw").show(visit, form))
            (Field::area("text", "library-works-import-text", 10).left_to_right().show(visit, form))
            p.actions { button { (visit.t("library-works-import-check")) } a href=(visit.path("library")) { (visit.t("web-cancel")) } }
        }
    };
    let page = visit.page("library-works-import", body);
    if form.is_good() { page.into_response() } else { page.invalid().into_response() }
}

/// First the preview; then, from the preview, the entries that were ticked.
pub(super) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    if form.is_ticked("entries") {
        return record(visit, &form).await;
    }
    let text = match form.upload("file") {
        Some(upload) if upload.bytes.len() > LARGEST => {
            form.fault("file", Message::with("library-works-import-too-big", args![most = LARGEST / 1024 / 1024]));
            return Ok(form_page(&visit, &form));
        }
        Some(upload) => match papers::text(&upload.bytes) {
            Ok(text) => text,
            Err(error) => {
                form.fault("file", Message::from(&error));
                return Ok(form_page(&visit, &form));
            }
        },
        None => form.words("text", 0..=PASTED),
    };
    let field = if form.upload("file").is_some() { "file" } else { "text" };
    if text.trim().is_empty() {
        form.fault("file", "library-works-import-nothing");
    }
    if !form.is_good() {
        return Ok(form_page(&visit, &form));
    }
    let desk = Desk::free().await?;
    match desk.make(move || Ok(read::read(&text))).await? {
        Ok(rows) => {
            let lines = compared(&visit, rows).await?;
            preview(&visit, &lines)
        }
        Err(message) => {
            form.fault(field, message);
            Ok(form_page(&visit, &form))
        }
    }
}

/// Finds what is there already: by DOI, by title and year; in the library and in the lines before.
async fn compared(visit: &Visit, rows: Vec<Row>) -> Result<Vec<Line>> {
    let mut seen = HashSet::new();
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let known = if row.fault.is_some() { None } else { known(visit, &row.source, &mut seen).await? };
        lines.push(Line { row, known });
    }
    Ok(lines)
}

async fn known(visit: &Visit, source: &Source, seen: &mut HashSet<String>) -> Result<Option<Option<String>>> {
    let key = title_key(&source.title, source.date.map(|date| date.year));
    if let Some(work) = works::like(visit.db(), visit.space()?.id, &source.doi, &key).await? {
        return Ok(Some(Some(super::kept_path(visit, work.key, ""))));
    }
    let doi = (!source.doi.is_empty()).then(|| format!("doi {}", source.doi.to_lowercase()));
    let is_again = !seen.insert(key) | doi.is_some_and(|doi| !seen.insert(doi));
    Ok(is_again.then_some(None))
}

fn preview(visit: &Visit, lines: &[Line]) -> Result<Response> {
    let good: Vec<&Line> = lines.iter().filter(|line| line.is_good()).collect();
    let known = lines.iter().filter(|line| line.known.is_some()).count();
    let faulty = lines.iter().filter(|line| line.row.fault.is_some()).count();
    let entries: Vec<&Source> = good.iter().take(MOST).map(|line| &line.row.source).collect();
    let body = html! {
        p.lead { (visit.t_with("library-works-import-found", &args![good = good.len(), known = known, faulty = faulty])) }
        @if good.len() > MOST { p.note { (visit.t_with("library-works-import-first", &args![most = MOST])) } }
        @if !good.is_empty() {
            form method="post" enctype="multipart/form-data" {
                input type="hidden" name="entries" value=(serde_json::to_string(&entries).map_err(Error::fault)?);
                p.actions { button { (visit.t_with("library-works-import-record", &args![count = entries.len()])) } }
            }
        }
        (table(visit, visit.t("library-works-import"), &COLUMNS, lines.iter().take(MOST * 2).map(|line| cells(visit, line))))
        p { a href=(visit.path("library/import")) { (visit.t("library-works-import-other")) } }
    };
    Ok(visit.page("library-works-import", body).wide().into_response())
}

fn cells(visit: &Visit, line: &Line) -> Vec<Markup> {
    let source = &line.row.source;
    vec![
        html! { (line.row.line) },
        html! { bdi { (source.title) } },
        words::authors(visit, &source.authors),
        html! { @if let Some(date) = source.date { (words::date(visit, date)) } },
        html! {
            @match (&line.row.fault, &line.known) {
                (Some(fault), _) => p.fault { (visit.say(fault)) },
                (None, Some(Some(path))) => { span.chip { (visit.t("library-works-import-known")) } " " a href=(path) { (visit.t("library-works-known-see")) } },
                (None, Some(None)) => span.chip { (visit.t("library-works-import-twice")) },
                (None, None) => span.chip.ok { (visit.t("library-works-import-good")) },
            }
            @for remark in &line.row.remarks { p.small { (visit.say(remark)) } }
        },
    ]
}

/// Takes the entries over as drafts.
async fn record(visit: Visit, form: &Form) -> Result<Response> {
    let sources: Vec<Source> =
        serde_json::from_str(form.value("entries")).map_err(|error| Error::Malformed(error.to_string()))?;
    let mut seen = HashSet::new();
    let mut contents = Vec::new();
    for source in sources.into_iter().take(MOST).filter(|source| !source.title.trim().is_empty()) {
        // Somebody may have taken the same entries over meanwhile.
        if known(&visit, &source, &mut seen).await?.is_none() {
            contents.push(Content::of(&source, visit.lang));
        }
    }
    let count = contents.len();
    let space = visit.space()?.id;
    if count > 0 {
        write(&visit, move |tx| contents.iter().try_for_each(|content| works::add(tx, space, content).map(drop)))
            .await?;
    }
    let said = Message::with("library-works-import-recorded", args![count = count]);
    Ok(visit.see_saying(visit.path("library"), said).into_response())
}
