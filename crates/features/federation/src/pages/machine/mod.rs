//! What other programs read.

pub(super) mod actor;
pub(super) mod directory;
pub(super) mod finger;
pub(super) mod nodeinfo;
pub(super) mod object;
pub(super) mod outbox;

use axum::http::{HeaderMap, header};
use axum::response::Response;
use serde_json::Value;
use web::{Error, Result, Visit};

use crate::model::objects::MEDIA;
use crate::speaking::{Speaker, speaker};

/// The voice; there is nothing to read while it is silent.
async fn speaking(visit: &Visit) -> Result<Speaker> {
    speaker(visit.app(), Some(&visit.origin())).await?.ok_or(Error::NotFound)
}

fn activity(body: &Value) -> Response {
    super::json(MEDIA, body)
}

/// Whether it is a person's browser that asks, which wants a page.
fn is_browser(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.contains("text/html") && !accept.contains("activity+json") && !accept.contains("ld+json")
}
