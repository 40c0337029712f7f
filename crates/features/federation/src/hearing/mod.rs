//! What is told to us: who tells it is found out before anything is done, and what it costs us is bounded before that.
//!
//! In this order: how often this caller asks; how large it is; whether it is JSON that means something; what the signature
//! covers, its hour and the body's digest; whether the installation is blocked; only then the key (known, or fetched, a few
//! at a time and each at most once in a while), the signature itself, how much this actor and its installation have said
//! lately, and whether it was taken before. What means nothing to us is not written down.

mod acting;
mod knowing;

use std::time::Duration;

use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;
use web::{Result, Visit};

use crate::model::flood::{self, Buckets, Measure};
use crate::model::incoming::{Told, What};
use crate::model::signature::{Asked, Claim, Flaw};
use crate::speaking::{Speaker, speaker};
use crate::store::{actors, hosts};

/// The largest thing that is taken.
const LARGEST: usize = 256 * 1024;
/// A caller may ask a hundred times at once and three times a second.
const CALLER: Measure = Measure { most: 100.0, a_second: 3.0 };
/// What something worthless costs its caller, in such times.
const WORTHLESS: f64 = 10.0;
/// An installation whose signature held may tell a thousand things at once and ten a second.
const HOST: Measure = Measure { most: 1_000.0, a_second: 10.0 };
/// A key that is not known is fetched at most twice in ten minutes; of one installation twenty at once and one in ten seconds.
const KEY: Measure = Measure { most: 2.0, a_second: 1.0 / 300.0 };
const KEYS_OF_HOST: Measure = Measure { most: 20.0, a_second: 0.1 };
/// For everybody together two hundred keys are fetched at once and one a second, four at the same time.
const ALL_KEYS: Measure = Measure { most: 200.0, a_second: 1.0 };
const FETCHED: usize = 4;
/// One actor whose signature held may tell a hundred things at once and one in five seconds.
const ACTOR: Measure = Measure { most: 100.0, a_second: 0.2 };
/// As many bodies are read at the same time, each within so long: they are all that is held of a flood.
const READ: usize = 64;
const PATIENCE: Duration = Duration::from_secs(10);

/// What keeps floods away, in memory only.
pub(crate) struct Limits {
    callers: Buckets<[u8; 8]>,
    hosts: Buckets<[u8; 16]>,
    actors: Buckets<[u8; 16]>,
    keys: Buckets<[u8; 16]>,
    keys_of_host: Buckets<[u8; 16]>,
    all_keys: Buckets<()>,
    fetching: Semaphore,
    reading: Semaphore,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            callers: Buckets::new(CALLER),
            hosts: Buckets::new(HOST),
            actors: Buckets::new(ACTOR),
            keys: Buckets::new(KEY),
            keys_of_host: Buckets::new(KEYS_OF_HOST),
            all_keys: Buckets::new(ALL_KEYS),
            fetching: Semaphore::new(FETCHED),
            reading: Semaphore::new(READ),
        }
    }
}

/// Why something is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    /// It asks too often.
    TooOften,
    /// It is too large.
    TooLarge,
    /// It does not arrive.
    TooSlow,
    /// It is no activity.
    Meaningless,
    /// The signature is not even looked into.
    Flawed(Flaw),
    /// Its installation, or whoever tells it, is blocked.
    Blocked,
    /// Nobody has the key.
    Unknown,
    /// Whoever had it is no more.
    Ended,
    /// The key did not make the signature, or it is not the teller's.
    Forged,
    /// Too many strangers at the same time: it may come again.
    Busy,
}

impl Refused {
    fn status(self) -> StatusCode {
        match self {
            Self::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Meaningless => StatusCode::BAD_REQUEST,
            Self::Flawed(_) | Self::Unknown | Self::Ended | Self::Forged => StatusCode::UNAUTHORIZED,
            Self::Blocked => StatusCode::FORBIDDEN,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// What it says to the program that asked.
    fn words(self) -> &'static str {
        match self {
            Self::TooOften => "too many requests",
            Self::TooLarge => "too large",
            Self::TooSlow => "too slow",
            Self::Meaningless => "not an activity of its sender",
            Self::Flawed(flaw) => match flaw {
                Flaw::Missing => "no signature",
                Flaw::Unreadable => "the signature cannot be read",
                Flaw::Partial => "the signature must cover method, target, host, date and digest",
                Flaw::Untimely => "the signature is too old or from the future",
                Flaw::OtherBody => "the digest is not that of the body",
            },
            Self::Blocked => "blocked",
            Self::Unknown => "the key cannot be fetched",
            Self::Ended => "the sender is gone",
            Self::Forged => "the signature is not the sender's",
            Self::Busy => "try again later",
        }
    }

    fn is_worthless(self) -> bool {
        !matches!(self, Self::TooOften | Self::Busy)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut response = (self.status(), self.words()).into_response();
        if matches!(self, Self::TooOften | Self::Busy) {
            response.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from_static("60"));
        }
        response
    }
}

/// `POST /federation/inbox`: everything that others tell us arrives here.
pub(crate) async fn act(visit: Visit, request: Request) -> Result<Response> {
    let Some(speaker) = speaker(visit.app(), Some(&visit.origin())).await? else { return Err(web::Error::NotFound) };
    let (limits, now) = (visit.app().held::<Limits>(), visit.world().now());
    let caller = flood::caller(visit.client.address);
    if !limits.callers.take(&caller, 1.0, now) {
        return Ok(Refused::TooOften.into_response());
    }
    match hear(&visit, &speaker, &limits, request, now).await? {
        Ok(()) => Ok(StatusCode::ACCEPTED.into_response()),
        Err(refused) => {
            if refused.is_worthless() {
                limits.callers.owe(&caller, WORTHLESS, now);
            }
            Ok(refused.into_response())
        }
    }
}

type Heard = std::result::Result<(), Refused>;

async fn hear(visit: &Visit, speaker: &Speaker, limits: &Limits, request: Request, now: Timestamp) -> Result<Heard> {
    let (parts, body) = request.into_parts();
    let Ok(place) = limits.reading.try_acquire() else { return Ok(Err(Refused::Busy)) };
    let body = match tokio::time::timeout(PATIENCE, to_bytes(body, LARGEST)).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return Ok(Err(Refused::TooLarge)),
        Err(_) => return Ok(Err(Refused::TooSlow)),
    };
    drop(place);
    let Ok(json) = serde_json::from_slice::<Value>(&body) else { return Ok(Err(Refused::Meaningless)) };
    let Some(told) = Told::read(&json) else { return Ok(Err(Refused::Meaningless)) };
    let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
    let origin = visit.origin();
    let asked = Asked { method: "POST", origin: &origin, target, headers: &parts.headers, body: &body };
    let claim = match Claim::read(&asked, now) {
        Ok(claim) => claim,
        Err(flaw) => return Ok(Err(Refused::Flawed(flaw))),
    };
    let Some(host) = claim.host() else { return Ok(Err(Refused::Flawed(Flaw::Unreadable))) };
    if hosts::is_blocked(visit.db(), &host).await? {
        return Ok(Err(Refused::Blocked));
    }
    // Everybody's installation tells everybody when an account ends; its key is gone then, and of a stranger it means nothing to
    // us, as much else that is said: no key is asked for that.
    let is_nothing = told.what == What::Other || told.what == What::Deleted(told.actor.clone());
    if is_nothing && actors::of_address(visit.db(), &told.actor).await?.is_none() {
        return Ok(Ok(()));
    }
    let teller = match knowing::teller(visit.app(), speaker, limits, &claim, &host, &told, now).await? {
        Ok(teller) => teller,
        Err(refused) => return Ok(Err(refused)),
    };
    let may_speak = limits.actors.take(&flood::short(&told.actor), 1.0, now);
    if !may_speak || !limits.hosts.take(&flood::short(&host), 1.0, now) {
        return Ok(Err(Refused::TooOften));
    }
    let signature: [u8; 32] = Sha256::digest(&claim.signature).into();
    acting::act(visit.app(), speaker, limits, acting::Told { told, teller, signature }).await
}
