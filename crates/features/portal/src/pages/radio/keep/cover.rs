//! `…/{programme}/cover`: the picture by which a programme is known.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Text;
use maud::html;
use media::{About, Kind, Wishes};
use web::field::faults;
use web::{Desk, Field, Form, Message, Page, Result, Visit, args};

use super::{crumbs, programme_at, programme_path, write};
use crate::model::radio::Programme;
use crate::store::radio::programmes;

/// The smallest side that podcast directories take, in pixels.
const LEAST: u32 = 1_400;

pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let programme = programme_at(&visit, &id).await?;
    Ok(page(&visit, &programme, &Form::default()))
}

fn page(visit: &Visit, programme: &Programme, form: &Form) -> Page {
    let body = html! {
        (crumbs(visit, programme, None))
        p.lead { (visit.t_with("portal-radio-cover-lead", &args![least = LEAST])) }
        (faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::file("cover", "portal-radio-cover-file", ".jpg,.jpeg,.png,.webp").plain().show(visit, form))
            p.actions { button { (visit.t("web-save")) } a href=(programme_path(visit, programme.id, "")) { (visit.t("web-cancel")) } }
        }
        @if programme.profile.cover.is_some() {
            form method="post" enctype="multipart/form-data" {
                input type="hidden" name="drawn" value="yes";
                p { button.quiet { (visit.t("portal-radio-cover-drawn")) } }
            }
        }
    };
    visit.page("portal-radio-cover", body)
}

/// Takes a picture, or goes back to the one that is drawn.
pub(super) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let programme = programme_at(&visit, &id).await?;
    let (space, id) = (programme.space, programme.id);
    let made = match form.upload("cover") {
        Some(upload) => {
            let bytes = upload.bytes.clone();
            match Desk::free().await?.make(move || Ok(media::take(&bytes, &Wishes::default()))).await? {
                Ok(made) => Some(made),
                Err(fault) => {
                    form.fault("cover", told(fault));
                    None
                }
            }
        }
        None => None,
    };
    if let Some(size) = made.as_ref().map(|made| made.largest().map_or((0, 0), |part| (part.width, part.height))) {
        let is_picture = made.as_ref().is_some_and(|made| made.kind == Kind::Picture);
        // A cover that was shrunk keeps its shape to a pixel.
        if !is_picture || size.0.abs_diff(size.1) > 1 || size.0.min(size.1) < LEAST {
            form.fault(
                "cover",
                Message::with("portal-radio-cover-fault", args![least = LEAST, width = size.0, height = size.1]),
            );
        }
    } else if !form.is_ticked("drawn") {
        form.fault("cover", "web-fault-required");
    }
    if !form.is_good() {
        return Ok(page(&visit, &programme, &form).invalid().into_response());
    }
    let (mut profile, name) =
        (programme.profile, form.upload("cover").map(|upload| upload.name.clone()).unwrap_or_default());
    write(&visit, move |tx| {
        let alt: Text = profile.title.clone();
        let about = About { name, alt, ..About::default() };
        profile.cover = made.map(|made| media::store::put_in(tx, space, &made, &about)).transpose()?;
        programmes::change(tx, space, id, profile)
    })
    .await?;
    Ok(visit.see_saying(programme_path(&visit, id, ""), "portal-radio-saved").into_response())
}

/// What is wrong with a file, as the media say it.
pub(super) fn told(fault: media::Fault) -> Message {
    match fault.number() {
        Some(n) => Message::with(fault.code(), args![n = n]),
        None => Message::new(fault.code()),
    }
}
