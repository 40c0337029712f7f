use axum::response::{IntoResponse, Response};
use media::{About, Faces, Kind, Wishes, store as files};
use web::table::Listing;
use web::{Error, Form, Message, Result, Visit};

use super::list;
use crate::pages::newsroom::writer;
use crate::store::files::brought;

/// Takes a file into the newsroom.
pub(super) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    if !super::works_here(&visit).await? {
        return Err(Error::NotFound);
    }
    let about = About {
        name: form.upload("file").map_or_else(String::new, |upload| upload.name.clone()),
        alt: form.optional_text("alt", 500),
        credit: form.words("credit", 0..=200),
        consent: form.words("consent", 0..=2000),
    };
    let faces = form.required_choice("faces", list::faces).unwrap_or(Faces::Find);
    let bytes = form.upload("file").map(|upload| upload.bytes.clone());
    let made = match bytes {
        Some(bytes) if form.is_good() => super::looked_at(bytes, Wishes { faces, ..Wishes::default() })
            .await?
            .inspect_err(|fault| form.fault("file", Message::from(*fault)))
            .ok(),
        Some(_) => None,
        None => {
            form.fault("file", if form.has_empty_upload("file") { "media-fault-empty" } else { "web-fault-required" });
            None
        }
    };
    let Some(made) = made else {
        return Ok(list::page(&visit, &Listing::default(), &form).await?.invalid().into_response());
    };
    let space = visit.space()?.id;
    let tells = made.kind == Kind::Document && made.largest().is_some_and(|part| media::tells(&part.bytes));
    let saying = match (made.is_cut, made.faces.is_empty()) {
        _ if tells => "portal-media-taken-tells",
        (true, _) => "portal-media-taken-cut",
        (false, false) => "portal-media-taken-faces",
        (false, true) => "portal-media-taken",
    };
    let me = writer(&visit)?.account;
    let write = visit.db().write(visit.stream()?, visit.who(), move |tx| {
        let id = files::put_in(tx, space, &made, &about)?;
        brought(tx, space, id, me)?;
        Ok(id)
    });
    let id = write.await?;
    Ok(visit.see_saying(super::path_of(&visit, id), saying).into_response())
}
