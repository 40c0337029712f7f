use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use kernel::Id;
use search::Touched;
use serde_json::json;
use uuid::Uuid;
use web::{Error, Result, Visit};

use super::{activity, is_browser, outbox as page, speaking};
use crate::model::{self, objects};
use crate::speaking::Speaker;
use crate::store::outbox::{self, Object};
use crate::store::responses;
use crate::telling;

type Of = Path<(String, String)>;

/// What was told of the record of an address.
async fn told(visit: &Visit, (kind, id): (String, String)) -> Result<(Speaker, Object)> {
    let speaker = speaking(visit).await?;
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let told = outbox::object(visit.db(), id).await?.filter(|told| told.kind == kind);
    Ok((speaker, told.ok_or(Error::NotFound)?))
}

/// `GET /federation/{kind}/{id}`: a record as an object; people are led to its page.
pub(crate) async fn show(visit: Visit, headers: HeaderMap, Path(of): Of) -> Result<Response> {
    let (speaker, told) = told(&visit, of).await?;
    if is_browser(&headers) {
        let record = Touched { stream: told.stream, id: told.id };
        let document = telling::document(visit.app(), &told.kind, record).await?.ok_or(Error::NotFound)?;
        return Ok(visit.see(document.path).into_response());
    }
    let object = page::object(&visit, &speaker, &told).await?.filter(|_| told.withdrawn_at.is_none());
    let Some(mut object) = object else {
        let gone = objects::tombstone(&speaker.home, &told.kind, told.id, told.withdrawn_at.unwrap_or(told.told_at));
        return Ok((StatusCode::GONE, activity(&gone)).into_response());
    };
    object["@context"] = objects::context();
    Ok(activity(&object))
}

/// `GET /federation/{kind}/{id}/create`: the activity by which it was told.
pub(crate) async fn create(visit: Visit, Path(of): Of) -> Result<Response> {
    let (speaker, told) = told(&visit, of).await?;
    let create = page::create(&visit, &speaker, &told).await?.filter(|_| told.withdrawn_at.is_none());
    Ok(activity(&create.ok_or(Error::NotFound)?))
}

/// `GET /federation/{kind}/{id}/replies`: the replies that are shown, by their addresses.
pub(crate) async fn replies(visit: Visit, Path(of): Of) -> Result<Response> {
    let (speaker, told) = told(&visit, of).await?;
    telling::standing(visit.app(), told.id).await?.ok_or(Error::NotFound)?;
    let mut items = Vec::new();
    for reply in responses::shown(visit.db(), told.id).await? {
        items.extend(reply.words(visit.db().keys())?.map(|words| words.id));
    }
    let id = speaker.home.object(&told.kind, told.id) + "/replies";
    let body = json!({"@context": objects::context(), "id": id, "type": "Collection", "totalItems": items.len(), "items": items});
    Ok(activity(&body))
}

/// `GET /federation/{kind}/{id}/quotes/{quote}`: our word that the record may be quoted there, while everybody may read it.
pub(crate) async fn quote(visit: Visit, Path((kind, id, quote)): Path<(String, String, String)>) -> Result<Response> {
    let (speaker, told) = told(&visit, (kind, id)).await?;
    telling::standing(visit.app(), told.id).await?.ok_or(Error::NotFound)?;
    let quote: Uuid = quote.parse().map_err(|_| Error::NotFound)?;
    let row = responses::get(visit.db(), Id::from_uuid(quote)).await?;
    let row = row.filter(|row| row.kind == model::Response::Quote && row.object == told.id).ok_or(Error::NotFound)?;
    let within = row.words(visit.db().keys())?.ok_or(Error::NotFound)?.id;
    Ok(activity(&objects::stamp(&speaker.home, (&told.kind, told.id), row.id.uuid(), &within)))
}
