//! What a trainer's phone noted without a network, and what became of each.

use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use web::{Form, Result, Visit};

use super::found;
use crate::model::attendance::{Clock, Scan};
use crate::model::attendance_sent::{clock, scan};
use crate::pages::write;
use crate::store::attendance::{self, MOST_SCANS};

/// Takes the fields `now`, what the phone's clock says as it sends, and `scan`, a line for each thing that it noted. The answer
/// names for each what became of it, in the reader's language; what is not among the answers is to be sent again.
pub(super) async fn take(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let session = found(&visit, &id).await?;
    let now = visit.world().now();
    let clock = clock(form.value("now")).map_or(Clock { skew: 0 }, |said| Clock::of(said, now));
    let scans: Vec<Scan> = form.values("scan").take(MOST_SCANS).filter_map(scan).collect();
    let (space, id) = (session.space, session.id);
    let answers = match write(&visit, move |tx| attendance::reconcile(tx, space, id, clock, &scans)).await? {
        Ok(answers) => answers,
        Err(refused) => {
            let body = json!({ "refused": visit.say(&refused.message()) });
            return Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response());
        }
    };
    let each = answers.iter().map(|answer| {
        json!({ "id": answer.id.to_string(), "outcome": answer.outcome.code(), "words": visit.t(answer.outcome.label()) })
    });
    let body =
        json!({ "clock": { "wrong": clock.is_wrong(), "behind": clock.skew }, "scans": each.collect::<Vec<_>>() });
    Ok(Json(body).into_response())
}
