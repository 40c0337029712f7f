//! A list of applicants brought in: read, previewed with each mistake by row and column, then taken part by part.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use papers::sheet::{self, Cell, Sheet};
use papers::table::Table;
use store::Entry;
use web::field::faults;
use web::table::{Column as Head, Listing, PAGE_ROWS, page_of, pager, table as draw};
use web::work::Progress;
use web::{Desk, Download, Error, Field, Form, Message, Result, Visit, args};

use super::twins::living;
use crate::model::import::{Column as Kind, Columns, Line, MOST, Reader, Verdict, Wrong};
use crate::model::twins::{Likeness, all_pairs};
use crate::model::{Application, Call, Cohort, Key, Refused};
use crate::pages::letters::Writer;
use crate::pages::{kept, kept_path, private, say, write};
use crate::store::imports::{self, Import, Judged, PART};
use crate::store::plan;

/// From this many rows on, reading is work that shows its progress.
const LONG: usize = 300;

fn path(visit: &Visit, key: Key, import: Option<Id<Import>>) -> String {
    match import {
        Some(import) => kept_path(visit, key, &format!("import/{import}")),
        None => kept_path(visit, key, "import"),
    }
}

/// The form that takes a list.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    Ok(page(&visit, &call, &Form::default()))
}

fn page(visit: &Visit, call: &Call, form: &Form) -> Response {
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(kept_path(visit, call.key, "")) { (visit.text(&call.content.title)) } }
        p.lead { (visit.t("training-import-words")) }
        (faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::file("file", "training-import-file", ".xlsx,.ods,.csv,.tsv,.txt").required().hint("training-import-file-hint").show(visit, form))
            p.actions { button { (visit.t("training-import-read")) } a.button.quiet href=(format!("{}/model.xlsx", path(visit, call.key, None))) { (visit.t("training-import-model")) } }
        }
    };
    let page = visit.page("training-import", body).style("training.css");
    if form.is_good() { page.into_response() } else { page.invalid().into_response() }
}

/// An empty workbook with the columns that are read.
pub(super) async fn model(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let people = usize::try_from(call.content.people_each).unwrap_or(1);
    let columns =
        crate::model::import::Column::ALL.iter().filter(|column| people > 1 || !column.code().ends_with("-2"));
    let columns = columns.map(|column| sheet::Column::text(column.code(), visit.t(column.label()))).collect();
    let sheet = Sheet { title: visit.t("training-import").to_owned(), lang: visit.lang, columns, rows: Vec::new() };
    let made = Desk::free().await?.make(move || sheet::xlsx(&sheet)).await?;
    Ok(Download::xlsx("applications", made).into_response())
}

/// Reads the list and leads to its preview.
pub(super) async fn read(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let Some((table, columns)) = table_of(&visit, &mut form).await? else { return Ok(page(&visit, &call, &form)) };
    let others = living(&visit, &call).await?;
    let order = Order {
        db: visit.db().clone(),
        who: visit.who(),
        call: call.clone(),
        others,
        today: visit.world().today(),
        path: path(&visit, call.key, None),
    };
    if table.rows.len() > LONG {
        let work = move |progress| order.keep(table, columns, progress);
        return Ok(visit
            .start_work_from(path(&visit, call.key, None), "training-import-reading", work)
            .into_response());
    }
    let path = order.keep(table, columns, Progress::default()).await?;
    Ok(visit.see(path).into_response())
}

async fn table_of(visit: &Visit, form: &mut Form) -> Result<Option<(Table, Columns)>> {
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
    let lacking = columns.lacking();
    if !lacking.is_empty() {
        let names: Vec<&str> = lacking.iter().map(|column| visit.t(column.label())).collect();
        form.fault("file", Message::with("training-import-lacks", args![columns = visit.listed(&names)]));
    } else if table.rows.is_empty() {
        form.fault("file", "training-import-no-rows");
    } else if table.rows.len() > MOST {
        form.fault("file", Message::with("training-import-too-many", args![most = MOST, count = table.rows.len()]));
    }
    Ok(form.is_good().then_some((table, columns)))
}

/// A list that was handed in.
struct Order {
    db: store::Db,
    who: store::Who,
    call: Call,
    others: Vec<Application>,
    today: jiff::civil::Date,
    path: String,
}

impl Order {
    /// Reads the rows, compares them with each other and with who has applied, keeps them, and ends with the address of the
    /// preview.
    async fn keep(self, table: Table, columns: Columns, progress: Progress) -> Result<String> {
        let Self { db, who, call, others, today, path } = self;
        let whole = table.rows.len() as u64;
        // Reading, comparing, keeping.
        progress.expect(3 * whole);
        let people = usize::try_from(call.content.people_each).unwrap_or(1);
        let seen = progress.clone();
        // Many names at once in memory: no more lists are read than there are desks.
        let desk = Desk::free().await?;
        let judged = tokio::task::spawn_blocking(move || {
            let mut reader = Reader::new(&columns, today);
            let read = |row| {
                seen.advance(1);
                reader.read(row, people)
            };
            let lines: Vec<Line> = table.rows.iter().map(read).collect();
            judge(lines, &others)
        });
        let rows = judged.await.map_err(Error::fault)?;
        drop(desk);
        progress.advance(whole);
        let (key, head) = (call.key, imports::Head::of(&rows));
        let stream = store::Stream::space(key.space);
        let import = db.write(stream, who, move |tx| imports::begin(tx, key, &head)).await?;
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let part: Vec<Judged> = rows.by_ref().take(PART).collect();
            let count = part.len() as u64;
            db.write(stream, who, move |tx| imports::keep(tx, key.space, import, &part)).await?;
            progress.advance(count);
        }
        db.write(stream, who, move |tx| imports::end(tx, key.space, import)).await?;
        Ok(format!("{path}/{import}"))
    }
}

/// Says of each row whether it can be taken, and whom it could be.
fn judge(mut lines: Vec<Line>, others: &[Application]) -> Vec<Judged> {
    let (mut people, mut whose) = (Vec::new(), Vec::new());
    for (at, line) in lines.iter().enumerate() {
        people.extend(line.people.iter().map(Likeness::person));
        whose.extend(line.people.iter().map(|_| (Some(at), i64::from(line.number))));
    }
    for other in others {
        people.extend(other.card.people.iter().map(Likeness::person));
        whose.extend(other.card.people.iter().map(|_| (None, -i64::from(other.number))));
    }
    for pair in all_pairs(&people) {
        let ((one, named), (other, also)) = (whose[pair.one], whose[pair.other]);
        if named == also {
            continue;
        }
        for (row, whom) in [(one, also), (other, named)] {
            if let Some(row) = row
                && lines[row].twins.len() < 5
                && !lines[row].twins.contains(&whom)
            {
                lines[row].twins.push(whom);
            }
        }
    }
    let verdict = |line: &Line| match (line.wrong.is_empty(), line.twins.is_empty()) {
        (false, _) => Verdict::Faulty,
        (true, false) => Verdict::Doubtful,
        (true, true) => Verdict::Good,
    };
    lines.into_iter().map(|line| Judged { verdict: verdict(&line), line }).collect()
}

async fn found(visit: &Visit, call: &Call, id: &str) -> Result<Import> {
    let id: Id<Import> = id.parse().map_err(|_| Error::NotFound)?;
    let import = imports::one(visit.db(), call.key.space, id).await?;
    import.filter(|import| import.call == call.key.call).ok_or(Error::NotFound)
}

/// The preview: rows by what becomes of them.
pub(super) async fn preview(
    visit: Visit,
    Path((_, id, import)): Path<(String, String, String)>,
    listing: Listing,
) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let import = found(&visit, &call, &import).await?;
    let left = imports::left(visit.db(), call.key.space, import.id).await?;
    let count = |verdict| left.get(&verdict).copied().unwrap_or(0);
    let usual = [Verdict::Faulty, Verdict::Doubtful].into_iter().find(|own| count(*own) > 0).unwrap_or(Verdict::Good);
    let verdict = Verdict::from_code(listing.get("verdict")).unwrap_or(usual);
    let after = listing.after().and_then(|(line, _)| line.parse().ok()).unwrap_or(0);
    let rows = imports::rows(visit.db(), call.key.space, import.id, verdict, after, PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| last.line.number.to_string());
    let cohorts = plan::cohorts_of(visit.db(), call.key.space, call.key.call).await?;
    let own = path(&visit, call.key, Some(import.id));
    let tabs = [Verdict::Faulty, Verdict::Doubtful, Verdict::Good];
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(kept_path(&visit, call.key, "")) { (visit.text(&call.content.title)) } " › " a href=(path(&visit, call.key, None)) { (visit.t("training-import")) } }
        p.lead { (visit.t_with("training-import-rows", &args![count = import.rows])) }
        @if !import.is_whole() { p.note { (visit.t("training-import-unfinished")) } }
        @if import.made > 0 { p.said role="status" { (visit.t_with("training-import-made", &args![count = import.made])) } }
        nav.tabs aria-label=(visit.t("training-import")) { @for tab in tabs {
            a href=(format!("{own}?verdict={}", tab.code())) aria-current=[(tab == verdict).then_some("page")] { (visit.t(tab.label())) " " (visit.number(count(tab))) }
        } }
        @if verdict == Verdict::Faulty && count(verdict) > 0 { (often(&visit, &import)) }
        @if count(verdict) > 0 { p.exports { (visit.t("web-export")) " " a href=(format!("{own}/rows.xlsx?verdict={}", verdict.code())) { "XLSX" } } }
        @if rows.is_empty() { div.empty { p { (visit.t("training-import-none")) } } }
        @else { (rows_of(&visit, &rows)) }
        (pager(&visit, &listing, next.as_ref().map(|line| (line.as_str(), "-".to_owned()))))
        @if import.is_whole() && count(Verdict::Good) + count(Verdict::Doubtful) > 0 { (taking(&visit, &own, &left, &cohorts)) }
    };
    Ok(private(visit.page("training-import", body).wide().style("training.css")))
}

fn rows_of(visit: &Visit, rows: &[Judged]) -> Markup {
    let columns = [
        Head::number("training-column-line"),
        Head::words("training-field-association"),
        Head::words("training-fact-people"),
        Head::words("training-column-wrong"),
    ];
    let cells = |row: &Judged| {
        let line = &row.line;
        vec![
            html! { (line.number) },
            html! { bdi { (line.association) } },
            html! { @for one in &line.people { div { bdi { (one.name) } } } },
            html! { @for wrong in &line.wrong { div { (wrong_words(visit, line, wrong)) } } @for twin in &line.twins { div { (twin_words(visit, *twin)) } } },
        ]
    };
    draw(visit, visit.t("training-import"), &columns, rows.iter().map(cells))
}

fn wrong_words(visit: &Visit, line: &Line, wrong: &Wrong) -> Markup {
    let cell = format!("{}{}", wrong.letters, line.number);
    html! { strong dir="ltr" { (cell) } " " (visit.t(wrong.column.label())) ": " (visit.t(wrong.fault.label())) @if !wrong.value.is_empty() { " « " bdi { (wrong.value) } " »" } }
}

/// Whom a row could be: another row, or (below zero) somebody who has applied.
fn twin_words(visit: &Visit, twin: i64) -> String {
    if twin < 0 {
        visit.t_with("training-import-twin-application", &args![number = -twin])
    } else {
        visit.t_with("training-import-twin-row", &args![number = twin])
    }
}

/// What is wrong most often: whoever mends a list of thousands of rows begins there.
fn often(visit: &Visit, import: &Import) -> Markup {
    html! {
        section { h2 { (visit.t("training-import-often")) }
            ul.rules { @for one in &import.faults {
                li { (visit.t(one.column.label())) ": " (visit.t(one.fault.label())) " " span.chip.late { (visit.t_with("training-import-often-rows", &args![count = one.rows])) } }
            } }
            p.soft { (visit.t("training-import-mend")) }
        }
    }
}

/// The rows of one verdict as they are brought in again once they are mended, each with what is wrong.
pub(super) async fn rows(
    visit: Visit,
    Path((_, id, import)): Path<(String, String, String)>,
    listing: Listing,
) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let import = found(&visit, &call, &import).await?;
    let verdict = Verdict::from_code(listing.get("verdict")).ok_or(Error::NotFound)?;
    let desk = Desk::free().await?;
    let people = usize::try_from(call.content.people_each).unwrap_or(1);
    let kinds = Kind::ALL.iter().copied().filter(|column| people > 1 || !column.code().ends_with("-2"));
    let kinds: Vec<Kind> = kinds.collect();
    let head = kinds.iter().map(|column| sheet::Column::text(column.code(), visit.t(column.label())));
    let mut columns: Vec<sheet::Column> = head.collect();
    columns.push(sheet::Column::text("wrong", visit.t("training-column-wrong")));
    let (mut cells, mut after) = (Vec::new(), 0);
    loop {
        let part = imports::rows(visit.db(), call.key.space, import.id, verdict, after, PART as u32).await?;
        let Some(last) = part.last() else { break };
        after = last.line.number;
        cells.extend(part.iter().map(|row| cells_of(&visit, &kinds, &row.line)));
    }
    let (import, key) = (import.id, call.key);
    let note = move |tx: &mut store::Tx<'_>| {
        tx.record(Entry::new("training.import.exported", "training-import", import).with("call", key.call));
        Ok(())
    };
    write(&visit, note).await?.map_err(|refused| Error::told(refused.message()))?;
    let sheet = Sheet { title: visit.t("training-import").to_owned(), lang: visit.lang, columns, rows: cells };
    let made = desk.make(move || sheet::xlsx(&sheet)).await?;
    Ok(([(header::CACHE_CONTROL, "private, no-store")], Download::xlsx("to-mend", made)).into_response())
}

fn cells_of(visit: &Visit, kinds: &[Kind], line: &Line) -> Vec<Cell> {
    let said = |wrong: &Wrong| {
        format!("{}{} {}: {}", wrong.letters, line.number, visit.t(wrong.column.label()), visit.t(wrong.fault.label()))
    };
    let twins = line.twins.iter().map(|twin| twin_words(visit, *twin));
    let wrong: Vec<String> = line.wrong.iter().map(said).chain(twins).map(|words| say::plain(&words)).collect();
    kinds.iter().map(|column| Cell::from(line.cell(*column))).chain([Cell::from(wrong.join("; "))]).collect()
}

fn taking(visit: &Visit, own: &str, left: &BTreeMap<Verdict, i64>, cohorts: &[Cohort]) -> Markup {
    let form = Form::default();
    let count = |verdict| left.get(&verdict).copied().unwrap_or(0);
    let options =
        cohorts.iter().map(|cohort| (cohort.id.to_string(), say::cohort(&visit.app().words, visit.lang, cohort)));
    html! {
        section { h2 { (visit.t("training-import-take")) }
            p { (visit.t_with("training-import-take-words", &args![count = count(Verdict::Good)])) }
            form method="post" action=(format!("{own}/confirm")) {
                (Field::choice("cohort", "training-field-cohort", options).required().show(visit, &form))
                @if count(Verdict::Doubtful) > 0 { (Field::tick("doubtful", "training-import-doubtful").show(visit, &form)) }
                p.actions { button { (visit.t("training-import-take-button")) } }
            }
        }
    }
}

/// Takes the good rows, and the doubtful if that is wished.
pub(super) async fn confirm(
    visit: Visit,
    Path((_, id, import)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let import = found(&visit, &call, &import).await?;
    if !import.is_whole() {
        return Err(Error::told(Refused::OutOfTurn.message()));
    }
    let cohorts = plan::cohorts_of(visit.db(), call.key.space, call.key.call).await?;
    let cohort = cohorts.iter().find(|cohort| cohort.id.to_string() == form.value("cohort"));
    let Some(cohort) = cohort.map(|cohort| cohort.id) else { return Err(Error::told(Refused::NoCohort.message())) };
    let wished = if form.is_ticked("doubtful") { 2 } else { 1 };
    let verdicts = [Verdict::Good, Verdict::Doubtful].into_iter().take(wished);
    let left = imports::left(visit.db(), call.key.space, import.id).await?;
    let whole: i64 = verdicts.clone().filter_map(|verdict| left.get(&verdict)).sum();
    let (app, who, lang, key) = (visit.app().clone(), visit.who(), visit.lang, call.key);
    let own = path(&visit, key, Some(import.id));
    let back = own.clone();
    let work = move |progress: Progress| async move {
        progress.expect(u64::try_from(whole).unwrap_or(0));
        for verdict in verdicts {
            let mut after = 0;
            loop {
                let rows = imports::rows(&app.db, key.space, import.id, verdict, after, PART as u32).await?;
                let Some(last) = rows.last() else { break };
                after = last.line.number;
                let count = rows.len() as u64;
                let scribe = Writer::of_app(&app, key).await?;
                let take =
                    move |tx: &mut store::Tx<'_>| imports::take(tx, key, import.id, (cohort, lang), rows, &*scribe);
                match app.db.write(store::Stream::space(key.space), who, take).await {
                    Ok(_) => progress.advance(count),
                    Err(error) => return Err(Error::told(error.refusal::<Refused>()?.message())),
                }
            }
        }
        Ok(own)
    };
    Ok(visit.start_work_from(back, "training-import-taking", work).into_response())
}
