//! What keeps machines from having letters sent to whoever they like.

use axum::Json;
use axum::http::header;
use axum::response::IntoResponse;
use kernel::Id;
use serde_json::json;
use uuid::Uuid;
use web::Visit;
use web::toll::{self, Owed};

use crate::model::List;

/// The form is about no record.
pub(super) fn about() -> Id<List> {
    Id::from_uuid(Uuid::nil())
}

/// What to say to who still owes work.
pub(super) const fn message(owed: Owed) -> &'static str {
    match owed {
        Owed::Stale => "newsletter-toll-stale",
        Owed::Hasty => "newsletter-toll-hasty",
        Owed::More => "newsletter-toll-more",
        Owed::Crowded => "newsletter-toll-crowded",
    }
}

/// What this visitor's network is asked for.
pub(super) async fn challenge(visit: Visit) -> impl IntoResponse {
    let challenge = toll::own(&visit, about());
    let told = json!({ "challenge": challenge.as_str(), "bits": challenge.bits });
    ([(header::CACHE_CONTROL, "no-store")], Json(told))
}
