//! Pages that many ask for at once are drawn once: a petition that the radio speaks of, a list that a whole assembly has
//! open. What was drawn is given again to the same reader of the same address, for two seconds at most and only while
//! nothing was written by this program: the number of commits is part of what is compared. What a command at the console
//! writes beside it is seen within the two seconds.
//!
//! Only routes that ask for it ([`crate::Route::remembered`]) take part, and only on the embedded database, which no other
//! server writes to. The whole of what a page depends on is the key; two readers never share one unless both
//! are strangers.

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

use crate::App;
use crate::page::FLASH_COOKIE;
use crate::session::{LANG_COOKIE, SESSION_COOKIE, cookie};

/// A page may be as old as this: what changes with the clock alone, such as a session that runs out, is that late.
const OLDEST_MICROSECONDS: i64 = 2_000_000;
/// Pages held; when more come at once, all are forgotten and drawn anew.
const MOST_PAGES: usize = 256;
/// A larger page is drawn each time.
const LARGEST: usize = 64 * 1024;

/// Marks a response that may be given again.
#[derive(Clone, Copy)]
pub(crate) struct Rememberable;

/// The pages drawn within the last moments.
#[derive(Default)]
pub(crate) struct Pages(RwLock<HashMap<Key, Arc<Drawn>>>);

/// All that a page depends on beside the data: address, host, session, languages, encoding.
#[derive(PartialEq, Eq, Hash)]
struct Key(Box<[u8]>);

struct Drawn {
    commits: u64,
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
        pages.get(key).filter(|drawn| drawn.commits == commits && drawn.is_fresh(now)).cloned()
    }

    fn keep(&self, key: Key, drawn: Drawn) {
        let mut pages = self.0.write().unwrap_or_else(PoisonError::into_inner);
        // What is too old to be given again has no business in memory: it may hold names.
        pages.retain(|_, held| held.commits == drawn.commits && held.is_fresh(drawn.at));
        if pages.len() >= MOST_PAGES {
            pages.clear();
        }
        pages.insert(key, Arc::new(drawn));
    }
}

impl Drawn {
    fn is_fresh(&self, now: Timestamp) -> bool {
        (0..OLDEST_MICROSECONDS).contains(&(now.as_microsecond() - self.at.as_microsecond()))
    }

    fn again(&self) -> Response {
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.headers_mut() = self.headers.clone();
        response
    }
}

/// Gives a page again that was drawn a moment ago, or lets it be drawn.
pub(crate) async fn recall(app: App, request: Request, next: Next) -> Response {
    if app.db.engine() != Engine::Sqlite {
        return next.run(request).await;
    }
    let Some(key) = Key::of(&request) else { return next.run(request).await };
    // Counted before anything is read: what is written while the page is drawn makes it old at once.
    let (commits, now) = (app.db.commits(), app.world.now());
    if let Some(drawn) = app.pages.find(&key, commits, now) {
        return drawn.again();
    }
    let response = next.run(request).await;
    let may_keep = response.extensions().get::<Rememberable>().is_some()
        && response.status() == StatusCode::OK
        && !response.headers().contains_key(header::SET_COOKIE);
    if may_keep { keep(&app, key, commits, now, response).await } else { response }
}

async fn keep(app: &App, key: Key, commits: u64, at: Timestamp, response: Response) -> Response {
    let (parts, body) = response.into_parts();
    match to_bytes(body, usize::MAX).await {
        Ok(body) => {
            if body.len() <= LARGEST {
                app.pages.keep(key, Drawn { commits, at, headers: parts.headers.clone(), body: body.clone() });
            }
            Response::from_parts(parts, Body::from(body))
        }
        // Our own pages are in memory and cannot break off.
        Err(_) => Response::from_parts(parts, Body::empty()),
    }
}
