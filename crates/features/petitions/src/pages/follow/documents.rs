use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use store::Entry;
use web::{Error, Form, Result, Visit};

use super::super::{petition_of, published};
use super::write;
use crate::model::Key;
use crate::store::files::{self, Document, FileKind, LARGEST, Opened};

/// The document that came with a form, checked by its first bytes; what is wrong with it stays beside the field.
pub(super) fn attached(form: &mut Form) -> Option<(FileKind, Vec<u8>)> {
    let upload = form.upload("document").filter(|upload| !upload.bytes.is_empty()).cloned()?;
    if upload.bytes.len() > LARGEST {
        form.fault("document", "petition-follow-fault-large");
        return None;
    }
    let kind = FileKind::of(&upload.bytes);
    if kind.is_none() {
        form.fault("document", "petition-follow-fault-kind");
    }
    kind.map(|kind| (kind, upload.bytes.to_vec()))
}

/// A document of the history, for those who carry the petition. That one which is not public was opened, and by whom, is on
/// disk before it is given out: a receipt may hold the mandatary's number.
pub(crate) async fn sealed(visit: Visit, Path((_, id, document)): Path<(String, String, String)>) -> Result<Response> {
    let petition = petition_of(&visit, &id).await?;
    let opened = open(&visit, petition.key, &document).await?;
    if !opened.is_public {
        let id: Id<Document> = document.parse().map_err(|_| Error::NotFound)?;
        let recorded = write(&visit, move |tx| {
            tx.record(Entry::new("petition.document.opened", "petition-document", id));
            Ok(())
        });
        recorded.await?.map_err(|refused| Error::told(refused.message()))?;
    }
    Ok(answer(&document, opened))
}

/// A document that was published.
pub(crate) async fn public(visit: Visit, Path((slug, document)): Path<(String, String)>) -> Result<Response> {
    let petition = published(&visit, &slug).await?;
    let opened = open(&visit, petition.key, &document).await?;
    if opened.is_public { Ok(answer(&document, opened)) } else { Err(Error::NotFound) }
}

async fn open(visit: &Visit, key: Key, document: &str) -> Result<Opened> {
    let id: Id<Document> = document.parse().map_err(|_| Error::NotFound)?;
    files::open(visit.db(), key, id).await?.ok_or(Error::NotFound)
}

/// Always saved, never shown within the site: somebody else wrote it.
fn answer(id: &str, opened: Opened) -> Response {
    let name = format!("attachment; filename=\"document-{id}.{}\"", opened.kind.code());
    let headers = [
        (header::CONTENT_TYPE, opened.kind.mime().to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    (headers, opened.bytes).into_response()
}
