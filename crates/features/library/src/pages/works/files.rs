//! `…/library/{work}/files`: files of a work, looked at before they are taken.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use web::field::faults;
use web::{Desk, Error, Field, Form, Message, Page, Result, See, Visit, args};

use super::show::answer;
use super::{kept, kept_path, words, write};
use crate::model::file::{FileKind, Reading, look, safe_name};
use crate::model::work::{Work, WorkState};
use crate::store::works::files::{self, File};

/// The largest file, in megabytes, as the page says it.
const MEGABYTES: usize = papers::limits::FILE / 1024 / 1024;

/// The files and the form for another.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let work = kept(&visit, &id).await?;
    page(&visit, &work, &Form::default()).await
}

async fn page(visit: &Visit, work: &Work, form: &Form) -> Result<Page> {
    let there = files::of(visit.db(), work.key).await?;
    let base = kept_path(visit, work.key, "");
    let can_recognise = crate::ocr::is_there();
    let body = html! {
        nav.crumbs aria-label=(visit.t("library-works-crumbs")) {
            a href=(visit.path("library")) { (visit.t("library-title")) } " › " a href=(base) { (visit.text(&work.content.title)) }
        }
        @if !there.is_empty() {
            ul.links { @for file in &there {
                li {
                    a href=(format!("{base}/files/{}", file.id)) { bdi { (file.name) } }
                    p.small.soft { (words::about(visit, file)) }
                    @if let Some(note) = words::reading(visit, file, can_recognise) { p.small.note { (note) } }
                    form method="post" action=(format!("{base}/files/{}/removal", file.id)) {
                        button.quiet.danger { (visit.t("library-works-file-remove")) span.hidden { " " (file.name) } }
                    }
                }
            } }
        }
        @if work.state != WorkState::Withdrawn {
            section {
                h2 { (visit.t("library-works-file-add")) }
                p { (visit.t_with("library-works-file-lead", &args![most = MEGABYTES])) }
                (faults(visit, form))
                form method="post" enctype="multipart/form-data" data-most=(papers::limits::FILE)
                    data-too-big=(visit.t_with("library-works-fault-size", &args![most = MEGABYTES])) {
                    (Field::file("file", "library-works-file", FileKind::ACCEPT).required().show(visit, form))
                    p.actions { button { (visit.t("library-works-file-send")) } a href=(base) { (visit.t("library-works-file-later")) } }
                }
            }
        }
    };
    Ok(visit.page("library-works-files", body).script("works.js"))
}

/// Takes a file: what it is, is told by its bytes; its words are read, so that the work is found by them at once.
pub(super) async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let work = kept(&visit, &id).await?;
    let Some(upload) = form.upload("file").cloned() else {
        form.fault("file", "web-fault-required");
        return Ok(page(&visit, &work, &form).await?.invalid().into_response());
    };
    if upload.bytes.len() > papers::limits::FILE {
        form.fault("file", Message::with("library-works-fault-size", args![most = MEGABYTES]));
        return Ok(page(&visit, &work, &form).await?.invalid().into_response());
    }
    let (bytes, name, reader) = (upload.bytes.clone(), upload.name.clone(), visit.app().settings.reader.clone());
    let desk = Desk::free().await?;
    let looked = match desk.make(move || Ok(look(&reader, &bytes, &name))).await? {
        Ok(looked) => looked,
        Err(fault) => {
            form.fault("file", fault.message());
            return Ok(page(&visit, &work, &form).await?.invalid().into_response());
        }
    };
    let (key, name, reading) = (work.key, safe_name(&upload.name, looked.kind), looked.reading);
    write(&visit, move |tx| files::add(tx, key, &name, &upload.bytes, &looked)).await?;
    let saying = match reading {
        Reading::Silent if crate::ocr::is_there() => "library-works-file-added-waits",
        Reading::Silent => "library-works-file-added-silent",
        Reading::Nameless => "library-works-file-added-nameless",
        Reading::Whole | Reading::Beginning | Reading::Recognised => "library-works-file-added-read",
        Reading::Unread | Reading::Unrecognised => "library-works-file-added",
    };
    Ok(visit.see_saying(kept_path(&visit, key, ""), saying).into_response())
}

/// Takes a file out.
pub(super) async fn remove(visit: Visit, Path((_, id, file)): Path<(String, String, String)>) -> Result<See> {
    let work = kept(&visit, &id).await?;
    let file: Id<File> = file.parse().map_err(|_| Error::NotFound)?;
    let key = work.key;
    write(&visit, move |tx| files::remove(tx, key, file)).await?;
    Ok(visit.see_saying(kept_path(&visit, key, "files"), "library-works-file-removed"))
}

/// A file, for those who may see the work in its space.
pub(super) async fn download(
    visit: Visit,
    headers: HeaderMap,
    Path((_, id, file)): Path<(String, String, String)>,
) -> Result<Response> {
    let work = kept(&visit, &id).await?;
    let file: Id<File> = file.parse().map_err(|_| Error::NotFound)?;
    let row = files::one(visit.db(), work.key, file).await?.ok_or(Error::NotFound)?;
    Ok(answer(visit.db().clone(), work.key, row, &headers))
}
