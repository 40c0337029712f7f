//! What outsiders may rely on, described as OpenAPI 3.1 (<https://spec.openapis.org/oas/v3.1.0>) from the features'
//! manifests.

use axum::Json;
use axum::extract::State;
use serde_json::{Map, Value, json};

use crate::App;

/// An address that outsiders may rely on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// The address; what varies stands in braces.
    pub path: &'static str,
    /// What it answers, in plain English.
    pub summary: &'static str,
    /// What its query may ask for.
    pub parameters: &'static [Parameter],
    /// The media type of what it answers.
    pub media: &'static str,
}

impl Promise {
    pub(crate) fn new(path: &'static str, summary: &'static str) -> Self {
        Self { path, summary, parameters: &[], media: media(path) }
    }
}

/// A parameter of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// What it does, in plain English.
    pub summary: &'static str,
    /// What may be given.
    pub shape: Shape,
    /// Whether it must be given.
    pub is_required: bool,
}

impl Parameter {
    /// A parameter that may be left out.
    pub const fn new(name: &'static str, shape: Shape, summary: &'static str) -> Self {
        Self { name, summary, shape, is_required: false }
    }

    /// A parameter without which the address answers nothing of use.
    pub const fn required(name: &'static str, shape: Shape, summary: &'static str) -> Self {
        Self { name, summary, shape, is_required: true }
    }
}

/// What a parameter of a query may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Any words.
    Words,
    /// A whole number from the first to the last.
    Whole(i64, i64),
    /// A day, as ISO 8601 writes it.
    Day,
    /// An instant in UTC, as RFC 3339 writes it.
    Instant,
    /// One of these words.
    OneOf(&'static [&'static str]),
}

impl Shape {
    fn schema(self) -> Value {
        match self {
            Self::Words => json!({ "type": "string" }),
            Self::Whole(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
            Self::Day => json!({ "type": "string", "format": "date" }),
            Self::Instant => json!({ "type": "string", "format": "date-time" }),
            Self::OneOf(words) => json!({ "type": "string", "enum": words }),
        }
    }
}

/// The media types of endings.
const ENDINGS: &[(&str, &str)] = &[
    (".atom", "application/atom+xml"),
    (".json", "application/json"),
    (".geojson", "application/geo+json"),
    (".csv", "text/csv"),
    (".ics", "text/calendar"),
    (".pdf", "application/pdf"),
    (".png", "image/png"),
    (".rss", "application/rss+xml"),
    (".txt", "text/plain"),
    (".ttl", "text/turtle"),
    (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (".xml", "application/xml"),
    (".zip", "application/zip"),
];

fn media(path: &str) -> &'static str {
    ENDINGS.iter().find(|(ending, _)| path.ends_with(ending)).map_or("text/html", |(_, media)| media)
}

const OWN: [(&str, &str); 2] =
    [("/healthz", "Whether the program runs and reaches its data."), ("/openapi.json", "This description.")];

/// The addresses that outsiders rely on.
pub(crate) async fn show(State(app): State<App>) -> Json<Value> {
    let mut paths = Map::new();
    for (path, summary) in OWN {
        let answer = if path == "/healthz" { "text/plain" } else { media(path) };
        add(&mut paths, "get", &Promise { media: answer, ..Promise::new(path, summary) });
    }
    for route in app.features.iter().flat_map(|feature| &feature.routes) {
        let verb = route.method.as_str().to_ascii_lowercase();
        route.promises.iter().for_each(|promise| add(&mut paths, &verb, promise));
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

fn add(paths: &mut Map<String, Value>, verb: &str, promise: &Promise) {
    // The rest of an address, `{*path}`, has no name of its own in OpenAPI.
    let path = promise.path.replace("{*", "{");
    let in_path = names(&path)
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }));
    let in_query = promise.parameters.iter().map(|parameter| {
        json!({
            "name": parameter.name,
            "in": "query",
            "description": parameter.summary,
            "required": parameter.is_required,
            "schema": parameter.shape.schema(),
        })
    });
    let parameters: Vec<Value> = in_path.chain(in_query).collect();
    let mut content = Map::new();
    content.insert(promise.media.to_owned(), json!({}));
    let operation = json!({
        "summary": promise.summary,
        "operationId": format!("{verb}{}", path.replace(|c: char| !c.is_ascii_alphanumeric(), "_")),
        "parameters": parameters,
        "responses": {
            "200": { "description": "As the summary says.", "content": content },
            "default": { "description": "A page that says what happened.", "content": { "text/html": {} } },
        },
    });
    if let Some(verbs) = paths.entry(path).or_insert_with(|| json!({})).as_object_mut() {
        verbs.insert(verb.to_owned(), operation);
    }
}

/// What stands in braces in a path.
fn names(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|after| after.split_once('}')).map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_varies_in_an_address_is_a_parameter_wherever_it_stands() {
        assert_eq!(names("/datasets/{slug}.csv").collect::<Vec<_>>(), ["slug"]);
        assert_eq!(names("/s/{space}/plan/{id}").collect::<Vec<_>>(), ["space", "id"]);
        assert_eq!(names("/search").count(), 0);
    }

    #[test]
    fn a_promise_says_what_it_takes_and_in_what_it_answers() {
        const ASKED: &[Parameter] = &[
            Parameter::required("q", Shape::Words, "What is looked for."),
            Parameter::new("page", Shape::Whole(1, 50), "Which page."),
        ];
        let mut paths = Map::new();
        add(&mut paths, "get", &Promise { parameters: ASKED, ..Promise::new("/x/{*rest}", "One.") });
        add(&mut paths, "post", &Promise::new("/x/{*rest}", "Another."));
        let get = &paths["/x/{rest}"]["get"];
        assert_eq!(get["parameters"][0]["name"], "rest");
        assert_eq!(get["parameters"][1]["required"], true);
        assert_eq!(get["parameters"][2]["schema"], json!({ "type": "integer", "minimum": 1, "maximum": 50 }));
        assert!(get["responses"]["200"]["content"]["text/html"].is_object());
        assert_eq!(paths["/x/{rest}"]["post"]["operationId"], "post_x__rest_");
        assert_eq!(media("/search.json"), "application/json");
    }
}
