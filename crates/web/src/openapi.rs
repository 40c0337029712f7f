use axum::Json;
use axum::extract::State;
use serde_json::{Map, Value, json};

use crate::App;

/// The addresses that outsiders rely on, as an OpenAPI 3.1 description made from the features' manifests.
pub(crate) async fn show(State(app): State<App>) -> Json<Value> {
    let mut paths = Map::new();
    add(&mut paths, "/healthz", "get", "Whether the program runs and reaches its data.");
    add(&mut paths, "/openapi.json", "get", "This description.");
    for route in app.features.iter().flat_map(|feature| &feature.routes) {
        if let Some(summary) = route.summary {
            add(&mut paths, route.path, &route.method.as_str().to_ascii_lowercase(), summary);
        }
    }
    Json(json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Twiza",
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later" },
        },
        "paths": paths,
    }))
}

fn add(paths: &mut Map<String, Value>, path: &str, verb: &str, summary: &str) {
    let parameters: Vec<Value> = path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }))
        .collect();
    let operation = json!({
        "summary": summary,
        "operationId": format!("{verb}{}", path.replace(['/', '{', '}', '.', '-'], "_")),
        "parameters": parameters,
        "responses": { "200": { "description": "As the summary says." }, "default": { "description": "A page that says what happened." } },
    });
    if let Some(verbs) = paths.entry(path).or_insert_with(|| json!({})).as_object_mut() {
        verbs.insert(verb.to_owned(), operation);
    }
}
