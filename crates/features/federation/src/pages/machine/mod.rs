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

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn programs_get_objects_and_people_pages_whatever_else_either_takes() {
        let is_led_to_a_page = |accept: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
            is_browser(&headers)
        };
        for program in [
            "application/activity+json",
            // Mastodon, when somebody searches for an address.
            "application/activity+json, application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\", text/html;q=0.1",
            "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"",
            "application/json",
            "*/*",
        ] {
            assert!(!is_led_to_a_page(program), "{program}");
        }
        assert!(!is_browser(&HeaderMap::new()));
        for person in
            ["text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"]
        {
            assert!(is_led_to_a_page(person), "{person}");
        }
    }
}
