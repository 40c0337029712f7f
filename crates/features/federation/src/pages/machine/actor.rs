use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use web::{Result, Visit};

use super::{activity, is_browser, speaking};
use crate::model::objects;
use crate::store::{followers as rows, trust};

/// `GET /federation/actor`: the installation as somebody who can be followed; people are led to its home page.
pub(crate) async fn show(visit: Visit, headers: HeaderMap) -> Result<Response> {
    let speaker = speaking(&visit).await?;
    if is_browser(&headers) {
        return Ok(visit.see("/").into_response());
    }
    let voice = &speaker.voice;
    Ok(activity(&objects::actor(&speaker.home, &speaker.space.name, &voice.public_key, voice.opened_at)))
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
