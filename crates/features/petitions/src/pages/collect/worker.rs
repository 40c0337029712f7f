//! What keeps the doorstep on the phone: the worker, and the places that a form without a network needs.

use axum::Json;
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use serde_json::Value;
use web::{Result, Visit, offline};

use super::Case;

/// The worker of one petition's doorstep, with the addresses that it keeps.
pub(crate) async fn script(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let case = Case::of(&visit, &id).await?;
    let page = case.path(&visit, "doorstep");
    let assets = ["twiza.css", "doorstep.css", "doorstep.js", "hpke.js", "star.svg"];
    Ok(offline::worker(&visit, "doorstep", &page, &assets, offline::Beside::Places))
}

/// The provinces and their communes within the territory of the petition.
pub(crate) async fn places(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Json<Value>> {
    let case = Case::of(&visit, &id).await?;
    Ok(Json(offline::places(case.petition.territory.as_deref())))
}

/// As the page tells it to the worker's script.
pub(super) fn info(petition: Id<crate::model::Petition>) -> String {
    format!("twiza doorstep 1 {petition}")
}
