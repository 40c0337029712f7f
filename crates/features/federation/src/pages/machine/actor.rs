use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use kernel::Text;
use search::{Audience, Touched};
use serde_json::json;
use store::Stream;
use web::{Result, Visit};

use super::directory::organisations;
use super::{activity, is_browser, speaking};
use crate::model::objects::{self, Face};
use crate::speaking::Speaker;
use crate::store::{followers as rows, trust};

/// `GET /federation/actor`: the installation as somebody who can be followed; people are led to its home page.
pub(crate) async fn show(visit: Visit, headers: HeaderMap) -> Result<Response> {
    let speaker = speaking(&visit).await?;
    if is_browser(&headers) {
        return Ok(visit.see("/").into_response());
    }
    let (voice, about) = (&speaker.voice, about(&visit, &speaker).await?);
    let face = Face { name: &speaker.space.name, about: &about, key: &voice.public_key, opened: voice.opened_at };
    Ok(activity(&objects::actor(&speaker.home, &face)))
}

/// What the directory tells everybody of the organisation that speaks.
async fn about(visit: &Visit, speaker: &Speaker) -> Result<Text> {
    let Some(kind) = organisations(visit.app()) else { return Ok(Text::default()) };
    let record = Touched { stream: Stream::COMMON.uuid(), id: speaker.space.organisation.uuid() };
    let found = (kind.load)(visit.db(), &[record]).await?;
    let public = found.into_iter().find(|document| document.audience == Audience::Anyone);
    Ok(public.map(|document| document.summary).unwrap_or_default())
}

/// `GET /federation/icon.png`: its picture, of a kind that every program shows: few of them draw SVG.
pub(crate) async fn icon() -> Response {
    const PICTURE: &[u8] = include_bytes!("../../../assets/portal.png");
    ([(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, "public, max-age=86400")], PICTURE).into_response()
}

/// `GET /federation/followers`: how many follow. Who they are is told to nobody.
pub(crate) async fn followers(visit: Visit) -> Result<Response> {
    let speaker = speaking(&visit).await?;
    Ok(collection(&speaker.home.at("followers"), rows::count(visit.db()).await?))
}

/// `GET /federation/following`: how many installations are followed.
pub(crate) async fn following(visit: Visit) -> Result<Response> {
    let speaker = speaking(&visit).await?;
    let count = trust::list(visit.db()).await?.len();
    Ok(collection(&speaker.home.at("following"), i64::try_from(count).unwrap_or(i64::MAX)))
}

fn collection(id: &str, count: i64) -> Response {
    activity(
        &json!({"@context": "https://www.w3.org/ns/activitystreams", "id": id, "type": "OrderedCollection", "totalItems": count}),
    )
}
