use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::{Lang, Text};
use media::{About, Faces, Fault, File, Kind, Made, Wishes};
use serde_json::json;
use web::{Form, Message, Result, Upload, Visit};

use super::{reporter, sent, told};
use crate::pages::media::looked_at;
use crate::store::reports;

/// Takes one photo or sound of a report from the script, before the report itself: a network that breaks costs one file.
pub(super) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let me = reporter(&visit).await?;
    let sent = sent(&visit, me, &form)?;
    if let Some(file) = reports::became::<File>(visit.db(), sent).await? {
        return Ok(Json(json!({ "file": file })).into_response());
    }
    let lang = form.required_choice("lang", Lang::from_code).unwrap_or(visit.lang);
    let words = form.words("words", 0..=500);
    let made = match form.upload("file").cloned() {
        // A report carries photos and what was recorded; anything else may call itself so.
        Some(upload) => match made(&upload, form.is_ticked("blur")).await? {
            Ok(made) if made.kind == Kind::Document => Err(Message::from(Fault::Unknown)),
            made => made.map_err(Message::from),
        },
        None => Err(Message::new("media-fault-empty")),
    };
    let made = made.inspect_err(|message| form.fault("file", message.clone())).ok();
    let Some(made) = made.filter(|_| form.is_good()) else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "faults": told(&visit, &form) }))).into_response());
    };
    let about = About { alt: Text::of(lang, words), ..About::default() };
    let write = visit.db().write(visit.stream()?, visit.who(), move |tx| reports::keep_file(tx, sent, &made, &about));
    Ok(Json(json!({ "file": write.await? })).into_response())
}

/// Looks at a file of a report. The name that a telephone gives a file tells nobody anything, and is not kept.
pub(super) async fn made(upload: &Upload, blurs: bool) -> Result<std::result::Result<Made, media::Fault>> {
    let faces = if blurs { Faces::Blur } else { Faces::Find };
    looked_at(upload.bytes.clone(), Wishes { faces, ..Wishes::default() }).await
}
