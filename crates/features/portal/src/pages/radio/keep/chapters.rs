//! `…/episodes/{episode}/chapters`: typed as lines, or brought in as a file.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::field::faults;
use web::{Field, Form, Message, Page, Result, Visit};

use super::{both_at, crumbs, episode_path, write};
use crate::model::radio::{Episode, Programme, chapters};
use crate::pages::newsroom::writer;
use crate::store::radio::episodes;

pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let (programme, episode) = both_at(&visit, &id).await?;
    let form = Form::default().with("chapters", chapters::to_lines(&episode.said.chapters));
    Ok(page(&visit, &programme, &episode, &form))
}

fn page(visit: &Visit, programme: &Programme, episode: &Episode, form: &Form) -> Page {
    let body = html! {
        (crumbs(visit, programme, Some(episode)))
        p.lead { (visit.t("portal-radio-chapters-lead")) }
        pre tabindex="0" { "00:00 Ouverture\n02:30 L’eau à Zagora https://example.org/eau\n18:45 La parole aux femmes" }
        (faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::area("chapters", "portal-radio-chapters-field", 12).plain().show(visit, form))
            (Field::file("file", "portal-radio-chapters-file", ".txt,.vtt,.json").hint("portal-radio-chapters-file-hint").show(visit, form))
            p.actions { button { (visit.t("web-save")) } a href=(episode_path(visit, episode.id, "")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page("portal-radio-chapters", body)
}

pub(super) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (programme, episode) = both_at(&visit, &id).await?;
    let (field, text) = match text_of(&mut form, "file") {
        Some(text) => ("file", text),
        None => ("chapters", form.value("chapters").to_owned()),
    };
    let read = chapters::read(&text).map_err(|fault| form.fault(field, fault.message()));
    let Some(read) = read.ok().filter(|_| form.is_good()) else {
        return Ok(page(&visit, &programme, &episode, &form).invalid().into_response());
    };
    let (space, id) = (episode.space, episode.id);
    let me = writer(&visit)?;
    write(&visit, move |tx| episodes::change(tx, space, id, Some(me), "chapters", |said| said.chapters = read)).await?;
    Ok(visit.see_saying(episode_path(&visit, id, ""), "portal-radio-saved").into_response())
}

/// The words of a file that came with a form, in whichever encoding they are written; nothing where none was chosen.
pub(super) fn text_of(form: &mut Form, field: &str) -> Option<String> {
    let bytes = form.upload(field)?.bytes.clone();
    match papers::text(&bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            form.fault(field, Message::from(&error));
            Some(String::new())
        }
    }
}
