//! `…/episodes/{episode}/transcript`: what is said in it, brought in as a file or pasted, in one language at a time.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use maud::html;
use web::field::faults;
use web::{Error, Field, Form, Page, Result, See, Visit, args};

use super::chapters::text_of;
use super::{both_at, crumbs, episode_path, fields, write};
use crate::model::radio::{Episode, Programme, transcript};
use crate::pages::newsroom::writer;
use crate::store::radio::transcripts;

pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let (programme, episode) = both_at(&visit, &id).await?;
    let form = Form::default().with("lang", episode.said.lang.code());
    Ok(page(&visit, &programme, &episode, &form))
}

fn page(visit: &Visit, programme: &Programme, episode: &Episode, form: &Form) -> Page {
    let body = html! {
        (crumbs(visit, programme, Some(episode)))
        p.lead { (visit.t("portal-radio-transcript-lead")) }
        (faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::choice("lang", "portal-radio-transcript-lang", fields::languages()).required().hint("portal-radio-transcript-lang-hint").show(visit, form))
            (Field::file("file", "portal-radio-transcript-file", ".vtt,.srt,.json,.txt").hint("portal-radio-transcript-file-hint").show(visit, form))
            (Field::area("words", "portal-radio-transcript-paste", 12).show(visit, form))
            p.actions { button { (visit.t("web-save")) } a href=(episode_path(visit, episode.id, "")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page("portal-radio-transcript", body)
}

pub(super) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (programme, episode) = both_at(&visit, &id).await?;
    let lang = form.required_choice("lang", Lang::from_code);
    let (field, text) = match text_of(&mut form, "file") {
        Some(text) => ("file", text),
        None => ("words", form.value("words").to_owned()),
    };
    let read = transcript::read(&text).map_err(|fault| form.fault(field, fault.message()));
    let (Ok(read), Some(lang), true) = (read, lang, form.is_good()) else {
        return Ok(page(&visit, &programme, &episode, &form).invalid().into_response());
    };
    let (space, id, words) = (episode.space, episode.id, read.words());
    let me = writer(&visit)?;
    write(&visit, move |tx| transcripts::put(tx, space, id, Some(me), lang, &read)).await?;
    let saying = web::Message::with("portal-radio-transcript-taken", args![count = words]);
    Ok(visit.see_saying(episode_path(&visit, id, ""), saying).into_response())
}

/// Takes one away.
pub(super) async fn remove(visit: Visit, Path((_, id, code)): Path<(String, String, String)>) -> Result<See> {
    let (_, episode) = both_at(&visit, &id).await?;
    let lang = Lang::from_code(&code).ok_or(Error::NotFound)?;
    let (space, id, me) = (episode.space, episode.id, writer(&visit)?);
    write(&visit, move |tx| transcripts::remove(tx, space, id, Some(me), lang)).await?;
    Ok(visit.see_saying(episode_path(&visit, id, ""), "portal-radio-saved"))
}
