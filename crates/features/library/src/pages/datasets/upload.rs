//! A file becomes a dataset, or the next version of one.

use axum::response::{IntoResponse, Response};
use kernel::Lang;
use maud::html;
use papers::apart::Reader;
use web::field::{faults, multilingual};
use web::work::Progress;
use web::{Desk, Error, Field, Form, Message, Result, Upload, Visit};

use super::{Of, own, own_path};
use crate::model::dataset::{About, Dataset, Plan, Recipe, Report, apply_telling, propose};
use crate::store::datasets::{self, NewFile};

/// The longest title.
pub(super) const TITLE: usize = 200;

/// From this size on, in bytes, reading a file is work that shows its progress.
const LONG: usize = 256 * 1024;

/// What was read of a file.
struct Read {
    file: NewFile,
    recipe: Recipe,
    report: Report,
}

pub(super) async fn form_new(visit: Visit) -> Response {
    show(&visit, &Form::default(), true)
}

fn show(visit: &Visit, form: &Form, is_new: bool) -> Response {
    let body = html! {
        p.lead { (visit.t("library-data-upload-lead")) }
        (faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            @if is_new { (multilingual(visit, form, "title", "library-data-field-title", 1)) }
            (Field::file("file", "library-data-field-file", ".csv,.tsv,.xlsx,.ods,.txt").hint("library-data-field-file-hint").required().show(visit, form))
            button { (visit.t("library-data-read")) }
        }
    };
    let page = visit.page(if is_new { "library-data-new" } else { "library-data-new-version" }, body);
    if form.is_good() { page.into_response() } else { page.invalid().into_response() }
}

/// Begins a dataset with a file. What cannot be read comes back with the reason.
pub(super) async fn begin(visit: Visit, mut form: Form) -> Result<Response> {
    let title = form.text("title", TITLE);
    let Some(sent) = sent(&mut form).filter(|_| form.is_good()) else { return Ok(show(&visit, &form, true)) };
    let about = About { title, ..About::default() };
    let (db, who, space) = (visit.db().clone(), visit.who(), visit.space()?.id);
    let folder = visit.path("datasets");
    let (lang, reader) = (visit.lang, visit.app().settings.reader.clone());
    let begin = move |progress| async move {
        let read = read(reader, sent, (Vec::new(), lang), progress).await?;
        let id = datasets::begin(&db, who, space, about, read.file, read.recipe, read.report).await?;
        Ok(format!("{folder}/{id}/sheet"))
    };
    now_or_later(&visit, form, true, begin).await
}

pub(super) async fn form_version(visit: Visit, Of(id): Of<Dataset>) -> Result<Response> {
    own(&visit, id).await?;
    Ok(show(&visit, &Form::default(), false))
}

/// Begins the next version: columns of the same name are read as before.
pub(super) async fn begin_version(visit: Visit, Of(id): Of<Dataset>, mut form: Form) -> Result<Response> {
    let dataset = own(&visit, id).await?;
    let known = datasets::recipe(visit.db(), dataset.space, id, dataset.current).await?;
    let known = known.map_or_else(Vec::new, |recipe| recipe.columns);
    let Some(sent) = sent(&mut form) else { return Ok(show(&visit, &form, false)) };
    let (db, who, lang, path) = (visit.db().clone(), visit.who(), visit.lang, own_path(&visit, id, "/sheet"));
    let reader = visit.app().settings.reader.clone();
    let begin = move |progress| async move {
        let read = read(reader, sent, (known, lang), progress).await?;
        datasets::begin_version(&db, who, dataset.space, id, read.file, read.recipe, read.report).await?;
        Ok(path)
    };
    now_or_later(&visit, form, false, begin).await
}

/// The file of the form.
fn sent(form: &mut Form) -> Option<Upload> {
    let sent = form.upload("file").cloned();
    if sent.is_none() {
        form.fault("file", "web-fault-required");
    }
    sent
}

/// Reads a short file at once, so that what keeps it from being read stands beside its field; a long one while a page shows
/// how far it is.
async fn now_or_later<F>(
    visit: &Visit,
    mut form: Form,
    is_new: bool,
    work: impl FnOnce(Progress) -> F,
) -> Result<Response>
where
    F: Future<Output = Result<String>> + Send + 'static,
{
    if form.upload("file").is_some_and(|sent| sent.bytes.len() > LONG) {
        return Ok(visit.start_work_from(visit.here().to_owned(), "library-data-reading", work).into_response());
    }
    match work(Progress::default()).await {
        Ok(path) => Ok(visit.see_saying(path, "library-data-was-read").into_response()),
        Err(Error::Papers(error)) if error.is_of_the_sender() => {
            form.fault("file", Message::from(&error));
            Ok(show(visit, &form, is_new))
        }
        Err(Error::Told(message)) => {
            form.fault("file", message);
            Ok(show(visit, &form, is_new))
        }
        Err(error) => Err(error),
    }
}

/// Reads a file and proposes what becomes of it.
async fn read(reader: Reader, sent: Upload, (known, lang): (Vec<Plan>, Lang), progress: Progress) -> Result<Read> {
    let made = Desk::free().await?.make(move || {
        let Upload { name, bytes, .. } = sent;
        let book = reader.book(&bytes, &name, None)?;
        progress.expect(book.grid.rows.len() as u64);
        let recipe = propose(&book, &known, lang);
        let report = apply_telling(&book, &recipe, |rows| progress.advance(rows)).report;
        Ok(Read { file: NewFile { name, bytes: bytes.to_vec() }, recipe, report })
    });
    let read = made.await?;
    let is_table = read.report.rows > 0 && !read.recipe.columns.is_empty();
    if is_table { Ok(read) } else { Err(Error::told("library-data-no-rows")) }
}

/// Adds the census of 2024 to a space: two datasets, public at once.
pub(super) async fn census(visit: Visit) -> Result<Response> {
    let space = visit.space()?.clone();
    let desk = Desk::free().await?;
    let made = desk.make(crate::census::make).await?;
    crate::census::publish(visit.db(), visit.who(), &space, made).await?;
    Ok(visit.see_saying(visit.path("datasets"), "library-data-census-added").into_response())
}
