//! `/sessions/{session}.ics`: what phones follow. One that is only planned is nobody's business yet.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use web::{Error, Result, Visit};

use crate::model::session_calendar::{self, Words};
use crate::model::{Session, SessionState};
use crate::pages::place_words;
use crate::store::sessions;

/// The calendar.
pub(super) async fn show(visit: Visit, Path(word): Path<String>) -> Result<Response> {
    let id: Id<Session> = word.strip_suffix(".ics").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let session = sessions::by_id(visit.db(), id).await?.ok_or(Error::NotFound)?;
    if session.state == SessionState::Planned
        || (session.state == SessionState::Cancelled && session.invited_at.is_none())
    {
        return Err(Error::NotFound);
    }
    let space = actors::spaces::get(visit.db(), session.space).await?.ok_or(Error::NotFound)?;
    let place = session.content.place.as_deref().map(|code| place_words(code, visit.lang)).unwrap_or_default();
    let parts = [visit.words(&session.content.address), place.as_str()];
    let location: Vec<&str> = parts.into_iter().filter(|words| !words.is_empty()).collect();
    let url = format!("{}/sessions/{id}.ics", visit.origin());
    let words =
        Words { lang: visit.lang, location: &location.join(", "), url: &url, organiser: visit.words(&space.name) };
    let calendar = session_calendar::write(&session, words, visit.world());
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{id}.ics\"")),
        (header::CACHE_CONTROL, "private, max-age=300".to_owned()),
    ];
    Ok((headers, calendar).into_response())
}
