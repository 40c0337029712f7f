use axum::extract::Query;
use axum::response::Response;
use search::Touched;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;
use web::{Error, Result, Visit};

use super::{activity, speaking};
use crate::model::objects;
use crate::speaking::Speaker;
use crate::store::outbox::{self, Object};
use crate::telling;

/// How many records stand on a page.
const PAGE: usize = 20;

#[derive(Deserialize)]
pub(crate) struct Asked {
    /// `new` for the first page, otherwise the key of the last record of the page before.
    before: Option<String>,
}

/// `GET /federation/outbox`: what was published, newest first; the collection itself, or a page of it.
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let speaker = speaking(&visit).await?;
    let here = speaker.home.at("outbox");
    let Some(before) = asked.before else {
        let count = outbox::objects(visit.db()).await?;
        let first = format!("{here}?before=new");
        let body = json!({"@context": objects::context(), "id": here, "type": "OrderedCollection", "totalItems": count, "first": first});
        return Ok(activity(&body));
    };
    let key = if before == "new" { None } else { Some(read_key(&before).ok_or(Error::NotFound)?) };
    let mut rows = outbox::newest(visit.db(), key, PAGE as u32 + 1).await?;
    let is_more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| is_more).map(|last| format!("{here}?before={}", key_of(last)));
    let mut items = Vec::with_capacity(rows.len());
    for row in &rows {
        items.extend(create(&visit, &speaker, row).await?);
    }
    let mut body = json!({"@context": objects::context(), "id": format!("{here}?before={before}"), "type": "OrderedCollectionPage",
        "partOf": here, "orderedItems": items});
    if let Some(next) = next {
        body["next"] = next.into();
    }
    Ok(activity(&body))
}

/// The activity by which a record was told first, as it stands now.
pub(super) async fn create(visit: &Visit, speaker: &Speaker, row: &Object) -> Result<Option<Value>> {
    let object = object(visit, speaker, row).await?;
    Ok(object.map(|object| objects::activity(&speaker.home, "Create", object, row.told_at)))
}

/// A record as an object, as it stands now.
pub(super) async fn object(visit: &Visit, speaker: &Speaker, row: &Object) -> Result<Option<Value>> {
    let record = Touched { stream: row.stream, id: row.id };
    let Some(document) = telling::document(visit.app(), &row.kind, record).await? else { return Ok(None) };
    let told = telling::told(visit.app(), &row.kind, record).await?;
    Ok(Some(objects::object(&speaker.home, &row.kind, &document, &told, row.told_at, row.changed_at)))
}

fn key_of(row: &Object) -> String {
    format!("{}~{}", row.told_at.as_microsecond(), row.id)
}

fn read_key(key: &str) -> Option<(i64, Uuid)> {
    let (at, id) = key.split_once('~')?;
    Some((at.parse().ok()?, id.parse().ok()?))
}
