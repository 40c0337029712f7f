//! `…/episodes/{episode}/sound`: a recording of up to 200 MB. It goes into the store while it arrives: nobody holds it whole.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use media::store::Incoming;
use media::{About, Kind, Seen};
use web::field::faults;
use web::{Arriving, Error, Field, Form, Inflow, Message, Page, Part, Result, Visit, args};

use super::{both_at, cover, crumbs, episode_path, write};
use crate::model::radio::{Episode, Programme, Sound};
use crate::pages::newsroom::writer;
use crate::store::radio::episodes;

/// The largest recording, in bytes.
pub(super) const MOST: usize = MEGABYTES * 1024 * 1024;
/// The same in megabytes, as the page says it.
const MEGABYTES: usize = 200;
/// How much is taken from the network at once, in bytes.
const PIECE: usize = 64 * 1024;

const ACCEPT: &str = ".mp3,.m4a,.aac,.ogg,.opus,.wav,.flac,audio/*";

pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let (programme, episode) = both_at(&visit, &id).await?;
    Ok(page(&visit, &programme, &episode, &Form::default()))
}

fn page(visit: &Visit, programme: &Programme, episode: &Episode, form: &Form) -> Page {
    let body = html! {
        (crumbs(visit, programme, Some(episode)))
        p.lead { (visit.t_with("portal-radio-sound-lead", &args![most = MEGABYTES])) }
        (faults(visit, form))
        form method="post" enctype="multipart/form-data" data-most=(MOST)
            data-too-big=(visit.t_with("portal-radio-sound-too-big", &args![most = MEGABYTES])) {
            (Field::file("sound", "portal-radio-sound-file", ACCEPT).required().hint("portal-radio-sound-hint").show(visit, form))
            p.upload-progress hidden { progress max="100" value="0" aria-label=(visit.t("portal-radio-sound-sending")) {} " " output {} }
            p.actions { button { (visit.t("portal-radio-sound-send")) } a href=(episode_path(visit, episode.id, "")) { (visit.t("portal-radio-later")) } }
        }
    };
    visit.page("portal-radio-sound", body).script("radio-upload.js")
}

/// What became of a recording that was sent.
enum Sent {
    Nothing,
    Wrong(Message),
    Taken(Sound, bool),
}

/// Takes it.
pub(super) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut inflow: Inflow) -> Result<Response> {
    let (programme, episode) = both_at(&visit, &id).await?;
    let mut sent = Sent::Nothing;
    while let Some(part) = inflow.next(MOST as u64).await? {
        match part {
            Part::File(file) if file.field == "sound" && matches!(sent, Sent::Nothing) => {
                sent = take(&visit, &episode, *file).await?;
            }
            // What is not asked for is read and dropped.
            Part::File(mut file) => while file.piece(PIECE).await?.is_some() {},
            Part::Words => {}
        }
    }
    let mut form = inflow.form();
    let (sound, is_cut) = match sent {
        Sent::Taken(sound, is_cut) => (sound, is_cut),
        Sent::Wrong(message) => {
            form.fault("sound", message);
            return Ok(page(&visit, &programme, &episode, &form).invalid().into_response());
        }
        Sent::Nothing => {
            form.fault("sound", "web-fault-required");
            return Ok(page(&visit, &programme, &episode, &form).invalid().into_response());
        }
    };
    let (space, id) = (episode.space, episode.id);
    let me = writer(&visit)?;
    write(&visit, move |tx| episodes::record(tx, space, id, Some(me), sound)).await?;
    let saying = if is_cut { "portal-radio-sound-cut" } else { "portal-radio-sound-taken" };
    Ok(visit.see_saying(episode_path(&visit, id, ""), saying).into_response())
}

/// Brings a recording into the store as it arrives. Of one that breaks off, or is none, nothing is kept.
async fn take(visit: &Visit, episode: &Episode, mut file: Arriving<'_>) -> Result<Sent> {
    let mut incoming = Incoming::begin(visit.db(), episode.space, visit.who()).await?;
    match fill(visit, &mut incoming, &mut file).await {
        Ok(Ok(seen)) => {
            let about = About { name: file.name.clone(), alt: episode.said.title.clone(), ..About::default() };
            let (bytes, mime, seconds, is_cut) = (incoming.total(), seen.mime, seen.seconds, seen.is_cut);
            let id = incoming.finish(visit.db(), seen, about).await?;
            let whole = media::store::get(visit.db(), episode.space, id).await?.ok_or(Error::NotFound)?.whole();
            Ok(Sent::Taken(Sound { file: id, path: whole, mime: mime.to_owned(), bytes, seconds }, is_cut))
        }
        Ok(Err(message)) => {
            incoming.give_up(visit.db()).await?;
            Ok(Sent::Wrong(message))
        }
        Err(error) => {
            // Whoever is not there any more needs no answer; what came of the file is cleared away.
            incoming.give_up(visit.db()).await?;
            Err(error)
        }
    }
}

async fn fill(
    visit: &Visit,
    incoming: &mut Incoming,
    file: &mut Arriving<'_>,
) -> Result<std::result::Result<Seen, Message>> {
    while let Some(piece) = file.piece(PIECE).await? {
        incoming.push(visit.db(), &piece).await?;
    }
    if file.is_over() {
        let sent = file.taken().div_ceil(1024 * 1024);
        return Ok(Err(Message::with("portal-radio-sound-over", args![most = MEGABYTES, sent = sent])));
    }
    if incoming.total() == 0 {
        return Ok(Err(Message::new("media-fault-empty")));
    }
    Ok(match incoming.look(visit.db()).await? {
        Ok(seen) if seen.kind == Kind::Sound => Ok(seen),
        Ok(_) => Err(Message::new("portal-radio-sound-none-such")),
        Err(fault) => Err(cover::told(fault)),
    })
}
