//! Chapters and what is said, in the forms that podcast programs fetch. Players in browsers read them from other sites.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use web::{Error, Result, Visit};

use crate::model::radio::{Transcript, chapters, transcript};
use crate::store::radio::transcripts;

/// `chapters.json`, `ar.vtt`, `fr.srt`, …
pub(super) async fn give(
    visit: Visit,
    Path((programme, slug, file)): Path<(String, String, String)>,
) -> Result<Response> {
    let (_, aired, episode) = super::episode::heard(&visit, &programme, &slug).await?;
    if file == "chapters.json" {
        let chapters = episode.said.chapters;
        return match chapters.is_empty() {
            true => Err(Error::NotFound),
            false => Ok(answer("application/json+chapters", chapters::to_json(&chapters))),
        };
    }
    let (lang, ending) = file.split_once('.').ok_or(Error::NotFound)?;
    let lang = Lang::from_code(lang).filter(|known| known.code() == lang).ok_or(Error::NotFound)?;
    let said = transcripts::get(visit.db(), aired.kept_by, aired.id, lang).await?.ok_or(Error::NotFound)?;
    let (mime, words) = written(&said, ending).ok_or(Error::NotFound)?;
    Ok(answer(mime, words))
}

/// A transcript in the form of this ending; one without moments has no form that needs them.
fn written(said: &Transcript, ending: &str) -> Option<(&'static str, String)> {
    match (ending, said.is_timed()) {
        ("txt", _) => Some(("text/plain; charset=utf-8", transcript::to_text(said))),
        ("vtt", true) => Some(("text/vtt; charset=utf-8", transcript::to_vtt(said))),
        ("srt", true) => Some(("application/x-subrip; charset=utf-8", transcript::to_srt(said))),
        ("json", true) => Some(("application/json", transcript::to_json(said))),
        _ => None,
    }
}

fn answer(mime: &'static str, words: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, mime),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    (headers, words).into_response()
}
