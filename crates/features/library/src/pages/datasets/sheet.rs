//! `…/datasets/{id}/sheet`: what was read of the file, and what of it a person corrects: the sheet, the heading, the columns,
//! single cells.

use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang, Text};
use maud::{Markup, html};
use papers::apart::Reader;
use papers::column_letters;
use papers::table::Book;
use web::field::faults;
use web::work::Progress;
use web::{Desk, Error, Form, Page, Result, Visit, args};

use super::publication::LONG;
use super::{Of, own, own_path, reading};
use crate::model::dataset::{
    Dataset, DayOrder, FIXES, Heading, Kind, LeftOut, Mark, Plan, Recipe, Report, apply_telling, propose, with_heading,
};
use crate::store::datasets::{self, Draft};

/// The most letters of a column's name and unit.
const LABEL: usize = 200;
const UNIT: usize = 40;

async fn drafted(visit: &Visit, id: Id<Dataset>) -> Result<(Dataset, Draft)> {
    let dataset = own(visit, id).await?;
    let draft = datasets::draft(visit.db(), dataset.space, id).await?.ok_or(Error::NotFound)?;
    Ok((dataset, draft))
}

pub(super) async fn show(visit: Visit, Of(id): Of<Dataset>) -> Result<Page> {
    let (dataset, draft) = drafted(&visit, id).await?;
    Ok(page(&visit, &dataset, &draft, &Form::default()))
}

fn page(visit: &Visit, dataset: &Dataset, draft: &Draft, form: &Form) -> Page {
    let body = html! {
        (reading::steps(visit, dataset, "/sheet"))
        (faults(visit, form))
        p.lead { (summary(visit, draft)) }
        (heading_part(visit, dataset, draft))
        (misfits_part(visit, dataset, draft))
        (columns_part(visit, dataset, draft, form))
        p.actions {
            a.button href=(own_path(visit, dataset.id, if dataset.about.missing().is_empty() { "/publication" } else { "/description" })) { (visit.t("library-data-continue")) }
        }
        details { summary { (visit.t("library-data-drop-draft")) }
            form method="post" action=(own_path(visit, dataset.id, "/sheet/drop")) {
                p { (visit.t("library-data-drop-draft-words")) }
                button.danger { (visit.t("library-data-drop-draft")) }
            }
        }
    };
    visit.page("library-data-step-sheet", body).wide()
}

fn summary(visit: &Visit, draft: &Draft) -> String {
    let report = &draft.report;
    let rows = visit.t_with("library-data-rows", &args![count = report.rows, shown = visit.number(report.rows as i64)]);
    let columns = visit.t_with("library-data-columns", &args![count = draft.recipe.kept().count()]);
    format!("{rows} · {columns}")
}

/// What was left out and said again, the sheet and the rows of the heading.
fn heading_part(visit: &Visit, dataset: &Dataset, draft: &Draft) -> Markup {
    let (recipe, report) = (&draft.recipe, &draft.report);
    html! {
        section aria-labelledby="heading" {
            h2 #heading { (visit.t("library-data-heading")) }
            (top(visit, recipe, report))
            @if report.repeated > 0 { p.note { (visit.t_with("library-data-repeated", &args![count = report.repeated])) } }
            @for (why, count) in LeftOut::ALL.iter().zip(&report.left_out_counts) { @if *count > 0 {
                p.note { (visit.t_with(left_out_words(*why), &args![count = *count])) " " (lines(visit, report, *why)) }
            } }
            form.fields method="post" action=(own_path(visit, dataset.id, "/sheet/heading")) {
                input type="hidden" name="edition" value=(draft.edition);
                @if report.sheets.len() > 1 {
                    div.field { label for="f-sheet" { (visit.t("library-data-sheet")) }
                        select #f-sheet name="sheet" { @for sheet in &report.sheets { option selected[*sheet == recipe.sheet] { (sheet) } } } }
                } @else { input type="hidden" name="sheet" value=(recipe.sheet); }
                (line_choice(visit, "first", "library-data-heading-first", recipe.heading.map(|heading| heading.first), report))
                (line_choice(visit, "last", "library-data-heading-last", recipe.heading.map(|heading| heading.last), report))
                label.tick { input type="checkbox" name="totals" value="yes" checked[recipe.without_totals]; span { (visit.t("library-data-without-totals")) } }
                button.quiet { (visit.t("library-data-read-again")) }
            }
        }
    }
}

fn left_out_words(why: LeftOut) -> &'static str {
    why.label()
}

fn lines(visit: &Visit, report: &Report, why: LeftOut) -> String {
    let lines: Vec<String> =
        report.left_out.iter().filter(|(_, other)| *other == why).take(12).map(|(line, _)| line.to_string()).collect();
    visit.t_with("library-data-lines", &args![lines = visit.listed(&lines)])
}

fn line_choice(visit: &Visit, name: &str, label: &str, chosen: Option<usize>, report: &Report) -> Markup {
    html! {
        div.field { label for=(format!("f-{name}")) { (visit.t(label)) }
            select id=(format!("f-{name}")) name=(name) {
                option value="" { (visit.t("library-data-no-heading")) }
                @for (index, (line, cells)) in report.top.iter().enumerate() {
                    option value=(index) selected[chosen == Some(index)] { (line) " · " (beginning(cells)) }
                }
            }
        }
    }
}

fn beginning(cells: &[String]) -> String {
    let words: Vec<&str> = cells.iter().map(String::as_str).filter(|cell| !cell.trim().is_empty()).take(3).collect();
    words.join(" | ").chars().take(60).collect()
}

/// The first rows as they stand in the file.
fn top(visit: &Visit, recipe: &Recipe, report: &Report) -> Markup {
    let width = report.top.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0).min(30);
    let is_heading =
        |index: usize| recipe.heading.is_some_and(|heading| (heading.first..=heading.last).contains(&index));
    html! {
        div.figures.sheet-top tabindex="0" role="region" aria-label=(visit.t("library-data-as-sent")) { table {
            caption.hidden { (visit.t("library-data-as-sent")) }
            thead { tr { td {} @for column in 0..width { th scope="col" { (letters(column)) } } } }
            tbody { @for (index, (line, cells)) in report.top.iter().enumerate() {
                tr.heading-row[is_heading(index)] { th scope="row" { (line) }
                    @for column in 0..width { td dir="auto" { (cells.get(column).map_or("", String::as_str)) } } }
            } }
        } }
    }
}

fn letters(column: usize) -> String {
    column_letters(u32::try_from(column).unwrap_or(0) + 1)
}

/// The cells that do not fit, each with a field to correct it.
fn misfits_part(visit: &Visit, dataset: &Dataset, draft: &Draft) -> Markup {
    let (recipe, report) = (&draft.recipe, &draft.report);
    let all = report.misfit_count();
    let name = |source: usize| {
        let plan = recipe.columns.iter().find(|plan| plan.source == source);
        plan.map_or_else(|| letters(source), |plan| format!("{} · {}", letters(source), visit.words(&plan.label)))
    };
    html! {
        section aria-labelledby="misfits" {
            h2 #misfits { (visit.t("library-data-misfits-title")) }
            @if all == 0 && recipe.fixes.is_empty() { p { span.chip.ok { (visit.t("library-data-all-fit")) } } }
            @if all > 0 {
                p { strong { (visit.t_with("library-data-misfits", &args![count = all])) "." } " " (visit.t("library-data-misfits-words")) }
                @if all > report.misfits.len() { p.soft { (visit.t_with("library-data-misfits-first", &args![count = report.misfits.len()])) } }
            }
            @if all > 0 || !recipe.fixes.is_empty() {
                form method="post" action=(own_path(visit, dataset.id, "/sheet/corrections")) {
                    input type="hidden" name="edition" value=(draft.edition);
                    div.table-frame { table {
                        thead { tr {
                            th scope="col" { (visit.t("library-data-line")) } th scope="col" { (visit.t("library-data-column")) }
                            th scope="col" { (visit.t("library-data-cell-says")) } th scope="col" { (visit.t("library-data-why")) }
                            th scope="col" { (visit.t("library-data-correction")) }
                        } }
                        tbody {
                            @for told in &report.misfits {
                                @let id = format!("fix.{}.{}", told.line, told.source);
                                @let fixed = recipe.fixes.iter().find(|fix| (fix.line, fix.source) == (told.line, told.source));
                                tr.faulty {
                                    td { (told.line) } td data-label=(visit.t("library-data-column")) { (name(told.source)) }
                                    td data-label=(visit.t("library-data-cell-says")) { bdi { (told.words) } }
                                    td data-label=(visit.t("library-data-why")) { (visit.t(told.why.label())) }
                                    td data-label=(visit.t("library-data-correction")) { (correction(visit, &id, told.line, &name(told.source), fixed.map_or("", |fix| &fix.value))) }
                                }
                            }
                            @for fix in recipe.fixes.iter().filter(|fix| !report.misfits.iter().any(|told| (told.line, told.source) == (fix.line, fix.source))) {
                                @let id = format!("fix.{}.{}", fix.line, fix.source);
                                tr {
                                    td { (fix.line) } td data-label=(visit.t("library-data-column")) { (name(fix.source)) }
                                    td {} td data-label=(visit.t("library-data-why")) { span.chip.ok { (visit.t("library-data-corrected")) } }
                                    td data-label=(visit.t("library-data-correction")) { (correction(visit, &id, fix.line, &name(fix.source), &fix.value)) }
                                }
                            }
                        }
                    } }
                    button.quiet { (visit.t("library-data-correct")) }
                }
            }
        }
    }
}

fn correction(visit: &Visit, id: &str, line: u32, column: &str, value: &str) -> Markup {
    let label = visit.t_with("library-data-correction-of", &args![line = line, column = column]);
    html! { input name=(id) value=(value) maxlength="500" aria-label=(label) dir="auto"; }
}

/// The columns, each with what can be said of it.
fn columns_part(visit: &Visit, dataset: &Dataset, draft: &Draft, form: &Form) -> Markup {
    html! {
        section aria-labelledby="columns" {
            h2 #columns { (visit.t("library-data-columns-title")) }
            p { (visit.t("library-data-columns-words")) }
            form method="post" action=(own_path(visit, dataset.id, "/sheet/columns")) {
                input type="hidden" name="edition" value=(draft.edition);
                div.grid.plans { @for (index, plan) in draft.recipe.columns.iter().enumerate() { (column(visit, draft, form, index, plan)) } }
                button { (visit.t("library-data-columns-save")) }
            }
        }
    }
}

fn column(visit: &Visit, draft: &Draft, form: &Form, index: usize, plan: &Plan) -> Markup {
    let report = &draft.report;
    let name = |what: &str| format!("c{}.{what}", plan.source);
    let misfits = report.misfit_counts.get(index).copied().unwrap_or(0);
    let label = |lang: Lang| {
        let field = name(&format!("label.{}", lang.code()));
        let id = format!("f-{}", field.replace('.', "-"));
        let value = plan.label.get(lang).unwrap_or_default();
        html! {
            label for=(id) { (visit.t("library-data-label")) " (" bdi { (lang.own_name()) } ")" }
            input id=(id) name=(field) value=(value) lang=(lang.code()) dir=(lang.direction().code()) maxlength=(LABEL)
                aria-invalid=[form.fault_of(&name("label")).map(|_| "true")];
        }
    };
    let reading = plan.reading;
    html! {
        fieldset.card.dropped[plan.is_dropped] {
            legend { (letters(plan.source)) @if !plan.heading.is_empty() { " · " bdi { (plan.heading) } } }
            p.small.soft dir="auto" { @for sample in report.samples.get(index).into_iter().flatten() { span.key { bdi { (sample) } } " " } }
            @if misfits > 0 { p { span.chip.wait { (visit.t_with("library-data-misfits", &args![count = misfits])) } } }
            @if plan.is_unsure { p { span.chip.wait { (visit.t("library-data-unsure")) } } }
            label for=(id(&name("kind"))) { (visit.t("library-data-kind")) }
            select id=(id(&name("kind"))) name=(name("kind")) {
                @for kind in Kind::ALL { option value=(kind.code()) selected[*kind == reading.kind] { (visit.t(kind.label())) } }
            }
            @if plan.is_unsure { (doubts(visit, plan)) }
            @if reading.kind.is_number() {
                label for=(id(&name("unit"))) { (visit.t("library-data-unit")) }
                input id=(id(&name("unit"))) name=(name("unit")) value=(plan.unit) maxlength=(UNIT);
            }
            (label(Lang::Fr)) (label(Lang::Ar))
            details { summary { (visit.t("library-data-more")) }
                @if !plan.is_unsure { (doubts(visit, plan)) }
                (label(Lang::En))
                @for lang in [Lang::Fr, Lang::Ar] {
                    @let field = name(&format!("description.{}", lang.code()));
                    label for=(id(&field)) { (visit.t("library-data-description")) " (" bdi { (lang.own_name()) } ")" }
                    textarea id=(id(&field)) name=(field) rows="2" lang=(lang.code()) dir=(lang.direction().code()) { "\n" (plan.description.get(lang).unwrap_or_default()) }
                }
                p.small { (visit.t("library-data-name")) " " code { (plan.name) } }
            }
            label.tick { input type="checkbox" name=(name("dropped")) value="yes" checked[plan.is_dropped]; span { (visit.t("library-data-leave-out")) } }
        }
    }
}

/// How numbers and days are meant that could be meant otherwise.
fn doubts(visit: &Visit, plan: &Plan) -> Markup {
    let name = |what: &str| format!("c{}.{what}", plan.source);
    let reading = plan.reading;
    html! {
        @if reading.kind.is_number() {
            label for=(id(&name("mark"))) { (visit.t("library-data-mark")) }
            select id=(id(&name("mark"))) name=(name("mark")) {
                @for mark in Mark::ALL { option value=(mark.code()) selected[*mark == reading.mark] { (visit.t(mark.label())) } }
            }
        }
        @if reading.kind == Kind::Date {
            label for=(id(&name("order"))) { (visit.t("library-data-order")) }
            select id=(id(&name("order"))) name=(name("order")) {
                @for order in DayOrder::ALL { option value=(order.code()) selected[*order == reading.order] { (visit.t(order.label())) } }
            }
        }
    }
}

fn id(name: &str) -> String {
    format!("f-{}", name.replace('.', "-"))
}

/// Another sheet or heading: columns are proposed anew, those of the same name keep what was said of them.
pub(super) async fn heading(visit: Visit, Of(id): Of<Dataset>, mut form: Form) -> Result<Response> {
    let (dataset, draft) = drafted(&visit, id).await?;
    let sheet = form.value("sheet").to_owned();
    let first = form.whole("first", 0..=100).and_then(|first| usize::try_from(first).ok());
    let last = form.whole("last", 0..=100).and_then(|last| usize::try_from(last).ok());
    let heading = match (first, last) {
        (None, None) => None,
        (Some(one), None) | (None, Some(one)) => Some(Heading { first: one, last: one }),
        (Some(first), Some(last)) => Some(Heading { first: first.min(last), last: first.max(last) }),
    };
    let is_same_sheet = sheet == draft.recipe.sheet;
    let without_totals = form.is_ticked("totals");
    let (known, lang) = (draft.recipe.columns.clone(), visit.lang);
    let fixes = draft.recipe.fixes.clone();
    again(&visit, &dataset, &draft, Some(sheet), move |book| {
        let mut recipe =
            if is_same_sheet { with_heading(book, heading, &known, lang) } else { propose(book, &known, lang) };
        recipe.without_totals = without_totals;
        if is_same_sheet {
            recipe.fixes = fixes;
        }
        recipe
    })
    .await
}

/// What a person says of the columns.
pub(super) async fn columns(visit: Visit, Of(id): Of<Dataset>, mut form: Form) -> Result<Response> {
    let (dataset, mut draft) = drafted(&visit, id).await?;
    for plan in &mut draft.recipe.columns {
        say_of(&mut form, plan);
    }
    if draft.recipe.kept().count() == 0 {
        form.fault("columns", "library-data-no-columns");
    }
    if !form.is_good() {
        return Ok(page(&visit, &dataset, &draft, &form).invalid().into_response());
    }
    let recipe = draft.recipe.clone();
    again(&visit, &dataset, &draft, None, move |_| recipe).await
}

fn say_of(form: &mut Form, plan: &mut Plan) {
    let name = |what: &str| format!("c{}.{what}", plan.source);
    let kind = form.required_choice(&name("kind"), Kind::from_code).unwrap_or(plan.reading.kind);
    if kind != plan.reading.kind && kind == Kind::Place {
        // Which level is meant is told by the values when they are read again.
        plan.reading.level = None;
    }
    plan.reading.kind = kind;
    if let Some(mark) = form.choice(&name("mark"), Mark::from_code) {
        plan.reading.mark = mark;
    }
    if let Some(order) = form.choice(&name("order"), DayOrder::from_code) {
        plan.reading.order = order;
    }
    if form.fields().any(|(field, _)| field == name("unit")) {
        plan.unit = form.words(&name("unit"), 0..=UNIT);
    }
    plan.is_dropped = form.is_ticked(&name("dropped"));
    plan.is_unsure = false;
    let said = |form: &mut Form, what: &str, most: usize, langs: &[Lang], before: &Text| {
        langs.iter().fold(before.clone(), |text, lang| {
            let words = form.words(&name(&format!("{what}.{}", lang.code())), 0..=most);
            text.with(*lang, words)
        })
    };
    let label = said(form, "label", LABEL, &[Lang::Fr, Lang::Ar, Lang::En], &plan.label);
    if label.is_empty() && !plan.is_dropped {
        form.fault(&name("label.fr"), "web-fault-text-required");
    }
    plan.label = label;
    plan.description = said(form, "description", 1_000, &[Lang::Fr, Lang::Ar], &plan.description);
}

/// Single cells that were corrected by hand.
pub(super) async fn corrections(visit: Visit, Of(id): Of<Dataset>, form: Form) -> Result<Response> {
    let (dataset, draft) = drafted(&visit, id).await?;
    let mut recipe = draft.recipe.clone();
    for (name, value) in form.fields() {
        let Some((line, source)) = name.strip_prefix("fix.").and_then(|place| place.split_once('.')) else { continue };
        let (Ok(line), Ok(source)) = (line.parse(), source.parse()) else { continue };
        let value: String = value.chars().take(500).collect();
        recipe.fix(line, source, &value);
    }
    if recipe.fixes.len() >= FIXES {
        return Err(Error::told("library-data-too-many-fixes"));
    }
    again(&visit, &dataset, &draft, None, move |_| recipe).await
}

/// Reads the file once more, with another recipe, and keeps what that gives.
async fn again(
    visit: &Visit,
    dataset: &Dataset,
    draft: &Draft,
    sheet: Option<String>,
    recipe: impl FnOnce(&Book) -> Recipe + Send + 'static,
) -> Result<Response> {
    let file = datasets::file(visit.db(), dataset.space, draft.file).await?.ok_or(Error::NotFound)?;
    let sheet = sheet.unwrap_or_else(|| draft.recipe.sheet.clone());
    let (db, who, space, id, edition) = (visit.db().clone(), visit.who(), dataset.space, dataset.id, draft.edition);
    let (rows, reader) = (draft.report.rows, visit.app().settings.reader.clone());
    let reading = move |progress: Progress| async move {
        progress.expect(rows as u64);
        let made = Desk::free().await?.make(move || {
            let book = open(&reader, &file, &sheet)?;
            let mut recipe = recipe(&book);
            settle_places(&book, &mut recipe);
            let report = apply_telling(&book, &recipe, |rows| progress.advance(rows)).report;
            Ok((recipe, report))
        });
        let (recipe, report) = made.await?;
        datasets::correct(&db, who, space, id, edition, recipe, report).await.map_err(Error::from)
    };
    let path = own_path(visit, dataset.id, "/sheet");
    if rows > LONG {
        let back = path.clone();
        let work = move |progress| async move {
            if reading(progress).await? { Ok(path) } else { Err(Error::told("library-data-quicker")) }
        };
        return Ok(visit.start_work_from(back, "library-data-reading", work).into_response());
    }
    let words = if reading(Progress::default()).await? { "library-data-saved" } else { "library-data-quicker" };
    Ok(visit.see_saying(path, words).into_response())
}

/// Opens the file of a draft at its sheet.
pub(super) fn open(reader: &Reader, file: &datasets::Stored, sheet: &str) -> papers::Result<Book> {
    reader.book(&file.bytes, &file.name, Some(sheet).filter(|sheet| !sheet.is_empty()))
}

/// Columns that a person called places are read on the level that most of their values name.
fn settle_places(book: &Book, recipe: &mut Recipe) {
    let is_open = |plan: &Plan| plan.reading.kind == Kind::Place && plan.reading.level.is_none();
    if !recipe.columns.iter().any(is_open) {
        return;
    }
    let proposed = with_heading(book, recipe.heading, &[], Lang::Fr);
    for plan in recipe.columns.iter_mut().filter(|plan| is_open(plan)) {
        let guess = proposed.columns.iter().find(|other| other.source == plan.source);
        plan.reading.level = guess.and_then(|other| other.reading.level);
    }
}

/// Gives the draft up.
pub(super) async fn drop(visit: Visit, Of(id): Of<Dataset>) -> Result<Response> {
    let dataset = own(&visit, id).await?;
    datasets::drop_draft(visit.db(), visit.who(), dataset.space, id).await?;
    Ok(visit.see_saying(visit.path("datasets"), "library-data-draft-dropped").into_response())
}
