//! What an address is asked for: the page, the document or the token (RFC 9110, 12.5.1).

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

/// What somebody wants to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The page for people.
    Page,
    /// JSON-LD with its proof within.
    Document,
    /// The signed token.
    Token,
}

impl Wanted {
    /// Reads the header: what is liked best, the page among equals that come first; the page for who says nothing.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let said = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
        let mut best = (0_u16, Self::Page);
        for range in said.flat_map(|value| value.split(',')) {
            let mut parts = range.split(';').map(str::trim);
            let media = parts.next().unwrap_or_default().to_ascii_lowercase();
            let quality =
                parts.find_map(|part| part.strip_prefix("q=")).map_or(1.0, |q| q.parse::<f32>().unwrap_or(0.0));
            let quality = (quality.clamp(0.0, 1.0) * 1_000.0) as u16;
            let wanted = match media.as_str() {
                "text/html" | "application/xhtml+xml" | "*/*" | "text/*" => Self::Page,
                "application/vc+jwt" | "application/jwt" => Self::Token,
                "application/vc"
                | "application/vc+ld+json"
                | "application/ld+json"
                | "application/json"
                | "application/*" => Self::Document,
                _ => continue,
            };
            if quality > best.0 {
                best = (quality, wanted);
            }
        }
        best.1
    }
}

/// Everybody's page that also answers machines: caches have to keep them apart.
pub(super) fn varied(answer: impl IntoResponse) -> Response {
    let mut answer = answer.into_response();
    answer.headers_mut().append(header::VARY, HeaderValue::from_static("Accept"));
    answer
}

/// For machines of every origin: nothing in it is anybody's.
pub(super) fn open(media: &'static str, body: String) -> Response {
    const EVERYBODY: HeaderName = header::ACCESS_CONTROL_ALLOW_ORIGIN;
    varied(([(header::CONTENT_TYPE, media), (EVERYBODY, "*")], body))
}

/// A document for machines.
pub(super) fn document(value: &Value) -> Response {
    open("application/ld+json", value.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    fn asked(accept: &str) -> Wanted {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().unwrap());
        Wanted::of(&headers)
    }

    #[test]
    fn people_get_the_page_and_machines_what_they_ask_for() {
        assert_eq!(Wanted::of(&HeaderMap::new()), Wanted::Page);
        assert_eq!(asked("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"), Wanted::Page);
        assert_eq!(asked("*/*"), Wanted::Page);
        assert_eq!(asked("application/ld+json"), Wanted::Document);
        assert_eq!(asked("application/vc, */*;q=0.1"), Wanted::Document);
        assert_eq!(asked("application/vc+jwt;q=1, application/json;q=0.5"), Wanted::Token);
        assert_eq!(asked("text/html;q=0.2, application/vc+jwt"), Wanted::Token);
        assert_eq!(asked("image/png"), Wanted::Page);
        assert_eq!(asked("application/json;q=nonsense, text/html;q=0.1"), Wanted::Page);
    }
}
