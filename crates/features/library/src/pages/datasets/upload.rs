//! A file becomes a dataset, or the next version of one.

use axum::response::{IntoResponse, Response};
use kernel::Lang;
use maud::html;
use papers::table::{self, Book};
use web::field::{faults, multilingual};
use web::{Desk, Error, Field, Form, Message, Result, Visit};

use super::{Of, own, own_path};
use crate::model::dataset::{About, Dataset, Plan, Recipe, Report, apply, propose};
use crate::store::datasets::{self, NewFile};

/// The longest title.
pub(super) const TITLE: usize = 200;

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
    let Some(read) = uploaded(&visit, &mut form, Vec::new()).await?.filter(|_| form.is_good()) else {
        return Ok(show(&visit, &form, true));
    };
    let about = About { title, ..About::default() };
    let space = visit.space()?.id;
    let id = datasets::begin(visit.db(), visit.who(), space, about, read.file, read.recipe, read.report).await?;
    Ok(visit.see_saying(own_path(&visit, id, "/sheet"), "library-data-was-read").into_response())
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
    let Some(read) = uploaded(&visit, &mut form, known).await? else { return Ok(show(&visit, &form, false)) };
    datasets::begin_version(visit.db(), visit.who(), dataset.space, id, read.file, read.recipe, read.report).await?;
    Ok(visit.see_saying(own_path(&visit, id, "/sheet"), "library-data-was-read").into_response())
}

/// The file of the form, read; what keeps it from being read is told beside its field.
async fn uploaded(visit: &Visit, form: &mut Form, known: Vec<Plan>) -> Result<Option<Read>> {
    let Some(upload) = form.upload("file").cloned() else {
        form.fault("file", "web-fault-required");
        return Ok(None);
    };
    let (name, bytes, lang) = (upload.name.clone(), upload.bytes.to_vec(), visit.lang);
    let made = Desk::free().await?.make(move || {
        let book = table::open(&bytes, &name, None)?;
        let (recipe, report) = read_book(&book, &known, lang);
        Ok(Read { file: NewFile { name, bytes }, recipe, report })
    });
    match made.await {
        Ok(read) if read.report.rows == 0 || read.recipe.columns.is_empty() => {
            form.fault("file", "library-data-no-rows");
            Ok(None)
        }
        Ok(read) => Ok(Some(read)),
        Err(Error::Papers(error)) if error.is_of_the_sender() => {
            form.fault("file", Message::from(&error));
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

fn read_book(book: &Book, known: &[Plan], lang: Lang) -> (Recipe, Report) {
    let recipe = propose(book, known, lang);
    let report = apply(book, &recipe).report;
    (recipe, report)
}

/// Adds the census of 2024 to a space: two datasets, public at once.
pub(super) async fn census(visit: Visit) -> Result<Response> {
    let space = visit.space()?.clone();
    let desk = Desk::free().await?;
    let made = desk.make(crate::census::make).await?;
    crate::census::publish(visit.db(), visit.who(), &space, made).await?;
    Ok(visit.see_saying(visit.path("datasets"), "library-data-census-added").into_response())
}
