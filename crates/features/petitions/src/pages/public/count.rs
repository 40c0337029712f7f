use std::sync::Arc;

use axum::Json;
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use data_encoding::BASE64;
use serde_json::json;
use store::journal::log;
use web::table::Listing;
use web::{Result, Visit};

use super::facts::{Facts, facts};
use super::form::place_name;
use super::read::communes;
use super::sign::WORK;
use super::toll::own_challenge;
use crate::store::{public, signatures};

/// How many have signed, for programs.
pub(super) async fn count(visit: Visit, Path(slug): Path<String>) -> Result<impl IntoResponse> {
    let facts: Arc<Facts> = facts(&visit, &slug).await?;
    let (db, key) = (visit.db(), facts.petition.key);
    let pulse = signatures::pulse(db, key).await?;
    let tree = log::tree(db, key.log()).await?;
    let told = json!({
        "signed": pulse.signed,
        "withdrawn": pulse.withdrawn,
        "standing": pulse.standing(),
        "required": facts.required().signatures,
        "provinces": public::by_province(db, key).await?,
        "as_of": visit.world().now().to_string(),
        "log": { "size": tree.size, "root": BASE64.encode(&tree.root) },
    });
    // Anybody's page may show it: it says nothing about anybody.
    Ok(([(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], Json(told)))
}

/// The work that a program, or the page's script, has to do before it signs.
pub(super) async fn challenge(visit: Visit, Path(slug): Path<String>) -> Result<impl IntoResponse> {
    let facts = facts(&visit, &slug).await?;
    let challenge = own_challenge(&visit, &facts.petition);
    let told = json!({ "challenge": challenge.as_str(), "bits": challenge.bits, "work": WORK });
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(told)))
}

/// The communes that begin like what is typed: `?q=`.
pub(super) async fn places(visit: Visit, listing: Listing) -> impl IntoResponse {
    let found = communes(listing.filter());
    let told: Vec<_> =
        found.iter().map(|place| json!({ "code": place.code, "name": place_name(&visit, place) })).collect();
    ([(header::CACHE_CONTROL, "private, max-age=3600")], Json(told))
}
