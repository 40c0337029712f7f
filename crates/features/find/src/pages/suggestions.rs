//! `GET /search/suggestions?q=`: what to offer while somebody types, for the script of the box.

use axum::Json;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use search::Suggestion;
use serde_json::{Value, json};
use web::table::Listing;
use web::{Result, Visit};

use super::{ask, asked, reader, results};

/// How many are offered.
const OFFERED: usize = 8;

pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Response> {
    let asked = asked(&visit, &listing).await?;
    let found = match asked.has_words() && !asked.is_cut {
        true => {
            let who = reader(&visit);
            ask(&visit, move |search| search.suggest(&who, &asked.words, OFFERED)).await?
        }
        false => Vec::new(),
    };
    let found: Vec<Value> = found.iter().map(|one| line(&visit, one)).collect();
    Ok(([(header::VARY, "cookie"), (header::CACHE_CONTROL, "private, no-store")], Json(found)).into_response())
}

fn line(visit: &Visit, one: &Suggestion) -> Value {
    json!({
        "words": one.words,
        "lang": one.lang.code(),
        "dir": one.lang.direction().code(),
        "path": one.path,
        "kind": one.kind.as_deref().map(|kind| results::kind(visit, kind)),
    })
}
