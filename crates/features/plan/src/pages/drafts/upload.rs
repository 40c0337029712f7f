//! `…/plan/documents/new`: a file or a pasted text, read into a draft.

use axum::response::{IntoResponse, Response};
use maud::html;
use web::field::faults;
use web::{Error, Field, Form, Result, Visit};

use super::address;
use crate::pages::place::shortened;
use crate::reader::{self, Draft};
use crate::store::drafts::{self, NewDraft};

/// The most characters of a pasted text.
const PASTED: usize = 2_000_000;

/// The form.
pub(crate) async fn form(visit: Visit) -> Response {
    show(&visit, &Form::default())
}

fn show(visit: &Visit, form: &Form) -> Response {
    let body = html! {
        p.lead { (visit.t("plan-document-lead")) }
        (faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::file("file", "plan-document-file", ".txt,.md,.markdown,.docx").hint("plan-document-kinds").show(visit, form))
            (Field::area("text", "plan-document-text", 12).show(visit, form))
            button { (visit.t("plan-document-read")) }
        }
    };
    let page = visit.page("plan-document-new", body);
    if form.is_good() { page.into_response() } else { page.invalid().into_response() }
}

/// Reads the paper. What cannot be read comes back with the reason; the text that was pasted is still there.
pub(crate) async fn read(visit: Visit, mut form: Form) -> Result<Response> {
    let (name, bytes) = match form.upload("file") {
        Some(upload) => (upload.name.clone(), upload.bytes.to_vec()),
        None => (String::new(), form.words("text", 0..=PASTED).into_bytes()),
    };
    let field = if name.is_empty() { "text" } else { "file" };
    if bytes.is_empty() {
        form.fault("file", "plan-fault-no-document");
    }
    if !form.is_good() {
        return Ok(show(&visit, &form));
    }
    let (hint, source, papers) = (name.clone(), bytes.clone(), visit.app().settings.reader.clone());
    let reading = tokio::task::spawn_blocking(move || papers.prose(&source, &hint).map(|prose| reader::read(&prose)));
    let outline = match reading.await.map_err(Error::fault)? {
        Ok(outline) => outline,
        Err(refusal) => {
            form.fault(field, web::Message::from(&refusal));
            return Ok(show(&visit, &form));
        }
    };
    let outline = Draft::of(outline);
    let title = if name.is_empty() { first_words(&outline) } else { name.clone() };
    let new = NewDraft { title, file_name: name, source: bytes, outline };
    let id = drafts::add(visit.db(), visit.who(), visit.space()?.id, new).await?;
    Ok(visit.see_saying(address(&visit, id, ""), "plan-document-was-read").into_response())
}

/// What a pasted text is called until it is a plan.
fn first_words(outline: &Draft) -> String {
    let first_node = outline.nodes().first().map(|node| node.shown_title());
    let first_line = outline.unplaced().first().map(|line| line.line.text.as_str());
    shortened(first_node.or(first_line).unwrap_or_default())
}
