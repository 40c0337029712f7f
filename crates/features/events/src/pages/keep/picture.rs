//! The picture of an event: brought from a phone, made small and silent about where it was taken, with faces blurred on request.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use media::{About, Faces, Kind, Shape, Wishes};
use store::Tx;
use web::field::{faults, multilingual};
use web::{Desk, Field, Form, Message, Page, Result, Visit, args};

use crate::model::{Event, Refused};
use crate::pages::{kept, kept_path, write};
use crate::store::events;

/// The form, with the picture that is there.
pub(super) async fn ask(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let event = kept(&visit, &id).await?;
    page(&visit, &event, &Form::default()).await
}

/// Takes a picture, or takes the one that is there away.
pub(super) async fn bring(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let event = kept(&visit, &id).await?;
    let key = event.key;
    if form.is_ticked("without") {
        let done = write(&visit, move |tx: &mut Tx<'_>| events::set_picture(tx, key, None)).await?;
        let said = done.map_or_else(Refused::message, |()| "events-picture-removed".into());
        return Ok(visit.see_saying(kept_path(&visit, key, ""), said).into_response());
    }
    let alt = form.text("alt", 500);
    let credit = form.words("credit", 0..=200);
    let upload = form.upload("file").cloned();
    let Some(upload) = upload else {
        form.fault("file", "web-fault-required");
        return Ok(page(&visit, &event, &form).await?.invalid().into_response());
    };
    let faces = if form.is_ticked("blur") { Faces::Blur } else { Faces::Leave };
    let wishes = Wishes { faces, ..Wishes::default() };
    let bytes = upload.bytes.clone();
    let made = Desk::free().await?.make(move || Ok(media::take(&bytes, &wishes))).await?;
    let made = match made {
        Ok(made) if made.kind == Kind::Picture => Some(made),
        Ok(_) => {
            form.fault("file", "events-fault-picture");
            None
        }
        Err(fault) => {
            form.fault("file", Message::with(fault.code(), args![n = fault.number().unwrap_or_default()]));
            None
        }
    };
    let Some(made) = made.filter(|_| form.is_good()) else {
        return Ok(page(&visit, &event, &form).await?.invalid().into_response());
    };
    let about = About { name: upload.name, alt, credit, consent: String::new() };
    let act = move |tx: &mut Tx<'_>| {
        let file = media::store::put_in(tx, key.space, &made, &about)?;
        events::set_picture(tx, key, Some(file))
    };
    let done = write(&visit, act).await?;
    let said = done.map_or_else(Refused::message, |()| "events-picture-added".into());
    Ok(visit.see_saying(kept_path(&visit, key, ""), said).into_response())
}

async fn page(visit: &Visit, event: &Event, form: &Form) -> Result<Page> {
    let there = match event.content.picture {
        Some(file) => media::store::get(visit.db(), event.key.space, file).await?,
        None => None,
    };
    let body = html! {
        p { strong { (visit.text(&event.content.title)) } }
        p { (visit.t("events-picture-words")) }
        @if let Some(file) = &there {
            (media::picture(file, visit.lang, Shape::Card))
            form method="post" enctype="multipart/form-data" {
                input type="hidden" name="without" value="yes";
                p.actions { button.quiet { (visit.t("events-picture-remove")) } }
            }
        }
        (faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::file("file", "events-field-file", "image/*").required().show(visit, form))
            (multilingual(visit, form, "alt", "events-field-alt", 1))
            (Field::line("credit", "events-field-credit").show(visit, form))
            (Field::tick("blur", "events-field-blur").show(visit, form))
            p.actions { button { (visit.t("web-save")) } a href=(kept_path(visit, event.key, "")) { (visit.t("web-cancel")) } }
        }
    };
    Ok(visit.page("events-picture", body))
}
