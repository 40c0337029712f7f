//! Handing in, and taking back.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use web::{Result, Visit};

use super::super::{ASSESSOR, back, write};
use super::entrance::{inside, me};
use crate::store::answers;

/// Hands in.
pub(super) async fn deliver(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    let view = inside(&visit, &headers, &code).await?;
    let (key, id) = (view.key(), me(&view)?.id);
    let written = write(&visit, key, ASSESSOR, move |tx| answers::deliver(tx, key, id)).await?;
    Ok(back(&visit, view.path(""), written, "capacity-was-delivered"))
}

/// Takes back what was handed in: to correct it, or to begin anew where the link was replaced since.
pub(super) async fn take_back(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    let view = inside(&visit, &headers, &code).await?;
    let (key, id) = (view.key(), me(&view)?.id);
    let written = write(&visit, key, ASSESSOR, move |tx| answers::take_back(tx, key, id)).await?;
    Ok(back(&visit, view.path(""), written, "capacity-taken-back"))
}
