//! Pages that many ask for at once are drawn once: a petition that the radio speaks of, a list that a whole assembly has
//! open. What was drawn is given again to the same reader of the same address, for two seconds at most and only while
//! nothing was written by this program: the number of commits is part of what is compared. What a command at the console
//! writes beside it is seen within the two seconds.
//!
//! Only routes that ask for it ([`crate::Route::remembered`]) take part, and only on the embedded database, which no other
//! server writes to. The whole of what a page depends on is the key; two readers never share one unless both
//! are strangers.
//!
//! A page on which many act at once would be old before it is sent. A route may say so
//! ([`crate::Route::remembered_for_a_second`]): strangers are then given it again for one second on either engine,
//! whatever was written; who is signed in sees her own writes at once, as everywhere.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use bytes::Bytes;
use jiff::Timestamp;
use store::Engine;

use crate::page::FLASH_COOKIE;
use crate::session::{LANG_COOKIE, SESSION_COOKIE, cookie};
use crate::{App, Remembered};

/// A page may be as old as this: what changes with the clock alone, such as a session that runs out, is that late.
const OLDEST_MICROSECONDS: i64 = 2_000_000;
/// As old as this may be what strangers are given again whatever was written.
const OLDEST_FOR_STRANGERS: i64 = 1_000_000;
/// Pages held; when more come at once, all are forgotten and drawn anew.
const MOST_PAGES: usize = 256;
/// A larger page is drawn each time.
const LARGEST: usize = 64 * 1024;

/// The pages drawn within the last moments.
#[derive(Default)]
pub(crate) struct Pages(RwLock<HashMap<Key, Arc<Drawn>>>);

/// All that a page depends on beside the data: address, host, session, languages, encoding.
#[derive(PartialEq, Eq, Hash)]
struct Key(Box<[u8]>);

struct Drawn {
    /// The commits on which it depends; none when it is given again whatever was written.
    commits: Option<u64>,
    at: Timestamp,
    headers: HeaderMap,
    body: Bytes,
}

impl Key {
    /// None for what is never remembered: acts, and pages that say something once.
    fn of(request: &Request) -> Option<Self> {
        let headers = request.headers();
        if request.method() != Method::GET || cookie(headers, FLASH_COOKIE).is_some() {
            return None;
        }
        let word = |name: HeaderName| headers.get(name).map_or(&b""[..], HeaderValue::as_bytes);
        let address = request.uri().path_and_query()?.as_str();
        let scheme = headers.get("x-forwarded-proto").map_or(&b""[..], HeaderValue::as_bytes);
        let parts = [
            address.as_bytes(),
            word(header::HOST),
            scheme,
            cookie(headers, SESSION_COOKIE).unwrap_or_default().as_bytes(),
            cookie(headers, LANG_COOKIE).unwrap_or_default().as_bytes(),
            word(header::ACCEPT_LANGUAGE),
            word(header::ACCEPT_ENCODING),
        ];
        Some(Self(parts.join(&b'\n').into()))
    }
}

impl Pages {
    fn find(&self, key: &Key, commits: u64, now: Timestamp) -> Option<Arc<Drawn>> {
        let pages = self.0.read().unwrap_or_else(PoisonError::into_inner);
        pages.get(key).filter(|drawn| drawn.is_true(commits, now)).cloned()
    }

    fn keep(&self, key: Key, drawn: Drawn, commits: u64) {
        let mut pages = self.0.write().unwrap_or_else(PoisonError::into_inner);
        // What is too old to be given again has no business in memory: it may hold names.
        pages.retain(|_, held| held.is_true(commits, drawn.at));
        if pages.len() >= MOST_PAGES {
            pages.clear();
        }
        pages.insert(key, Arc::new(drawn));
    }
}

impl Drawn {
    /// Whether it still says what a page drawn now would say, as far as its readers were promised.
    fn is_true(&self, commits: u64, now: Timestamp) -> bool {
        let oldest = match self.commits {
            None => OLDEST_FOR_STRANGERS,
            Some(held) if held == commits => OLDEST_MICROSECONDS,
            Some(_) => return false,
        };
        (0..oldest).contains(&(now.as_microsecond() - self.at.as_microsecond()))
    }

    fn again(&self) -> Response {
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.headers_mut() = self.headers.clone();
        response
    }

    /// For whoever has it already (RFC 9110, 15.4.5).
    fn unchanged(&self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        *response.headers_mut() = self.headers.clone();
        response.headers_mut().remove(header::CONTENT_LENGTH);
        response
    }
}

/// Whether the request says that its sender has what was drawn, by the mark that was given to it then.
fn is_known(request: &HeaderMap, drawn: &HeaderMap) -> bool {
    let Some(mark) = drawn.get(header::ETAG).and_then(|mark| mark.to_str().ok()) else { return false };
    let known = request.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    let opaque = |mark: &str| mark.trim().trim_start_matches("W/").to_owned();
    known.is_some_and(|known| known.split(',').any(|known| opaque(known) == opaque(mark)))
}

/// Gives a page again that was drawn a moment ago, or lets it be drawn.
pub(crate) async fn recall(app: App, request: Request, next: Next) -> Response {
    let Some(key) = Key::of(&request) else { return next.run(request).await };
    let is_stranger = cookie(request.headers(), SESSION_COOKIE).is_none();
    // Counted before anything is read: what is written while the page is drawn makes it old at once.
    let (commits, now) = (app.db.commits(), app.world.now());
    if let Some(drawn) = app.pages.find(&key, commits, now) {
        return if is_known(request.headers(), &drawn.headers) { drawn.unchanged() } else { drawn.again() };
    }
    let response = next.run(request).await;
    let is_embedded = app.db.engine() == Engine::Sqlite;
    let depends_on = match response.extensions().get::<Remembered>() {
        Some(Remembered::ForASecond) if is_stranger => None,
        Some(_) if is_embedded => Some(commits),
        _ => return response,
    };
    let may_keep = response.status() == StatusCode::OK && !response.headers().contains_key(header::SET_COOKIE);
    if may_keep { keep(&app, key, depends_on, now, response).await } else { response }
}

async fn keep(app: &App, key: Key, commits: Option<u64>, at: Timestamp, response: Response) -> Response {
    let (parts, body) = response.into_parts();
    match to_bytes(body, usize::MAX).await {
        Ok(body) => {
            if body.len() <= LARGEST {
                let drawn = Drawn { commits, at, headers: parts.headers.clone(), body: body.clone() };
                app.pages.keep(key, drawn, app.db.commits());
            }
            Response::from_parts(parts, Body::from(body))
        }
        // Our own pages are in memory and cannot break off.
        Err(_) => Response::from_parts(parts, Body::empty()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    fn at(milliseconds: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_millis(milliseconds)
    }

    fn drawn(commits: Option<u64>) -> Drawn {
        Drawn { commits, at: at(0), headers: HeaderMap::new(), body: Bytes::new() }
    }

    #[test]
    fn a_page_is_given_again_for_two_seconds_unless_something_was_written() {
        assert!(drawn(Some(7)).is_true(7, at(1_999)));
        assert!(!drawn(Some(7)).is_true(7, at(2_000)));
        assert!(!drawn(Some(7)).is_true(8, at(1)));
    }

    #[test]
    fn whoever_has_what_was_drawn_is_told_so() {
        let headers =
            |name: HeaderName, value: &'static str| HeaderMap::from_iter([(name, HeaderValue::from_static(value))]);
        let drawn = headers(header::ETAG, "W/\"a\"");
        assert!(is_known(&headers(header::IF_NONE_MATCH, "\"b\", W/\"a\""), &drawn));
        assert!(!is_known(&headers(header::IF_NONE_MATCH, "\"b\""), &drawn));
        assert!(!is_known(&HeaderMap::new(), &drawn) && !is_known(&drawn, &HeaderMap::new()));
    }

    #[test]
    fn a_page_for_a_second_is_given_again_whatever_was_written() {
        assert!(drawn(None).is_true(99, at(999)));
        assert!(!drawn(None).is_true(99, at(1_000)));
        assert!(!drawn(None).is_true(99, at(-1)), "a clock that jumped back makes nothing young again");
    }
}
