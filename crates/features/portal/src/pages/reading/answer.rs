//! Answers that a program asks for again and again: it is told when nothing changed (RFC 9110, 13).

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use jiff::fmt::rfc2822;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};

/// By what a reader recognises what it has: a mark of all that the answer depends on, and when that last changed.
pub(crate) struct Mark {
    tag: String,
    changed: Timestamp,
}

impl Mark {
    /// The mark of these parts. Weak, because the same may leave compressed or not.
    pub(crate) fn of<'a>(parts: impl IntoIterator<Item = &'a str>, changed: Timestamp) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        let tag = data_encoding::BASE64URL_NOPAD.encode(&hash.finalize()[..15]);
        Self { tag: format!("W/\"{tag}\""), changed }
    }

    /// Whether the request says that its sender has exactly this.
    pub(crate) fn is_known(&self, request: &HeaderMap) -> bool {
        let word = |name: header::HeaderName| request.get(name).and_then(|value| value.to_str().ok());
        match (word(header::IF_NONE_MATCH), word(header::IF_MODIFIED_SINCE)) {
            (Some(tags), _) => tags.split(',').any(|tag| tag.trim() == "*" || opaque(tag) == opaque(&self.tag)),
            (None, Some(since)) => instant(since).is_some_and(|since| self.changed.as_second() <= since.as_second()),
            (None, None) => false,
        }
    }

    /// The answer, made only where it is not known already.
    pub(crate) fn answer(
        &self,
        request: &HeaderMap,
        media: &str,
        age_seconds: u32,
        make: impl FnOnce() -> Vec<u8>,
    ) -> Response {
        let headers = [
            (header::ETAG, self.tag.clone()),
            (header::LAST_MODIFIED, http_date(self.changed)),
            (header::CACHE_CONTROL, format!("public, max-age={age_seconds}")),
            (header::VARY, "accept-language".to_owned()),
        ];
        match self.is_known(request) {
            true => (StatusCode::NOT_MODIFIED, headers).into_response(),
            false => (headers, [(header::CONTENT_TYPE, media.to_owned())], make()).into_response(),
        }
    }
}

fn opaque(tag: &str) -> &str {
    tag.trim().trim_start_matches("W/")
}

/// As HTTP writes an instant (RFC 9110, 5.6.7).
fn http_date(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

fn instant(words: &str) -> Option<Timestamp> {
    let read = rfc2822::DateTimeParser::new().parse_zoned(words.trim()).ok()?;
    Some(read.with_time_zone(TimeZone::UTC).timestamp())
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    fn asking(name: HeaderName, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_str(value).unwrap())])
    }

    #[test]
    fn whoever_has_the_same_is_told_so_and_whoever_has_another_is_not() {
        let changed: Timestamp = "1994-11-06T08:49:37.5Z".parse().unwrap();
        let mark = Mark::of(["a", "b"], changed);
        assert!(mark.is_known(&asking(header::IF_NONE_MATCH, &format!("\"x\", {}", mark.tag))));
        assert!(mark.is_known(&asking(header::IF_NONE_MATCH, mark.tag.trim_start_matches("W/"))));
        assert!(!mark.is_known(&asking(header::IF_NONE_MATCH, &Mark::of(["ab", ""], changed).tag)));
        assert!(mark.is_known(&asking(header::IF_MODIFIED_SINCE, "Sun, 06 Nov 1994 08:49:37 GMT")));
        assert!(!mark.is_known(&asking(header::IF_MODIFIED_SINCE, "Sun, 06 Nov 1994 08:49:36 GMT")));
        assert!(!mark.is_known(&asking(header::IF_MODIFIED_SINCE, "yesterday")));
        assert_eq!(http_date(changed), "Sun, 06 Nov 1994 08:49:37 GMT");
    }

    #[test]
    fn a_mark_counts_before_a_date() {
        let mark = Mark::of(["a"], Timestamp::UNIX_EPOCH);
        let mut both = asking(header::IF_NONE_MATCH, "\"other\"");
        both.insert(header::IF_MODIFIED_SINCE, HeaderValue::from_static("Sun, 06 Nov 2044 08:49:37 GMT"));
        assert!(!mark.is_known(&both));
    }
}
