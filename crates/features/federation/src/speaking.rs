//! Who speaks: the voice with its addresses and its key, ready to sign; and the way out, by which it speaks and asks.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use actors::{Space, spaces};
use axum::http::StatusCode;
use kernel::World;
use serde_json::Value;
use ureq::Agent;
use uuid::Uuid;
use web::{App, Result};

use crate::model::address;
use crate::model::keys::OwnKey;
use crate::model::objects::{Home, MEDIA};
use crate::model::patience::Outcome;
use crate::model::signature::{Headers, Ours, sign, sign_anew};
use crate::store::voice::{self, Voice};

/// Others answer within so long, or are tried again.
const TIMEOUT: Duration = Duration::from_secs(10);
/// Answers of others are read up to here.
const LARGEST: u64 = 512 * 1024;

/// The voice of this installation, while it speaks.
#[derive(Clone)]
pub(crate) struct Speaker {
    pub(crate) voice: Voice,
    /// The space that speaks for the network.
    pub(crate) space: Space,
    pub(crate) home: Home,
    key: Arc<OwnKey>,
}

/// The key as it was read last: reading it costs more than signing.
#[derive(Default)]
struct Read(Mutex<Option<(Uuid, Arc<OwnKey>)>>);

/// The voice, if it is open and has an address; `known_as` is how this installation was reached, where somebody reached it.
pub(crate) async fn speaker(app: &App, known_as: Option<&str>) -> Result<Option<Speaker>> {
    let Some(voice) = voice::get(&app.db).await?.filter(|voice| voice.closed_at.is_none()) else { return Ok(None) };
    let Some(space) = spaces::voice(&app.db).await? else { return Ok(None) };
    let known_as = app.settings.public_url.as_deref().or(known_as);
    let Some(origin) = voice.origin.as_deref().or(known_as) else { return Ok(None) };
    let home = voice.home(origin);
    let key = key(app, &voice)?;
    Ok(Some(Speaker { voice, space, home, key }))
}

fn key(app: &App, voice: &Voice) -> Result<Arc<OwnKey>> {
    let held = app.held::<Read>();
    let mut held = held.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, key)) = held.as_ref().filter(|(id, _)| *id == voice.id) {
        return Ok(Arc::clone(key));
    }
    let key = Arc::new(voice.key(app.db.keys())?);
    *held = Some((voice.id, Arc::clone(&key)));
    Ok(key)
}

/// The way out of the voice. Its methods wait: to be called where that is allowed.
#[derive(Clone)]
pub(crate) struct Way {
    agent: Agent,
    key: Arc<OwnKey>,
    key_id: String,
    world: World,
    pub(crate) reaches_inside: bool,
}

/// Why something elsewhere could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unread {
    /// It is no more (404, 410).
    Gone,
    /// Something else; it may be there tomorrow.
    Else,
}

impl Way {
    pub(crate) fn new(app: &App, speaker: &Speaker) -> Self {
        let reaches_inside = app.settings.reaches_inside;
        Self {
            agent: web::outward(reaches_inside, TIMEOUT),
            key: Arc::clone(&speaker.key),
            key_id: speaker.home.key_id(),
            world: app.world.clone(),
            reaches_inside,
        }
    }

    /// Hands something to a mailbox: signed by the draft, and once more by RFC 9421 where that is not taken.
    pub(crate) fn post(&self, to: &str, body: &[u8]) -> Outcome {
        match self.try_post(to, body, sign) {
            Ok(401) => self.try_post(to, body, sign_anew).map_or_else(|outcome| outcome, Outcome::of_status),
            Ok(status) => Outcome::of_status(status),
            Err(outcome) => outcome,
        }
    }

    fn try_post(&self, to: &str, body: &[u8], sign: Sign) -> std::result::Result<u16, Outcome> {
        let url = address::read(to, self.reaches_inside).ok_or(Outcome::Refused)?;
        let ours = Ours { method: "POST", url: &url, body: Some(body) };
        let mut request = self.agent.post(url.as_str()).header("content-type", MEDIA).header("accept", MEDIA);
        for (name, value) in sign(&ours, &self.key_id, &self.key, self.world.now()) {
            request = request.header(name, value);
        }
        match request.send(body) {
            Ok(answer) => Ok(answer.status().as_u16()),
            Err(error) if web::is_inside(&error) => Err(Outcome::Inside),
            Err(_) => Err(Outcome::Unreachable),
        }
    }

    /// Reads an object elsewhere; the request is signed, as some installations want it.
    /// What is not sent as an object is none: it may be a file that somebody left there.
    pub(crate) fn object(&self, at: &str) -> std::result::Result<Value, Unread> {
        self.read(at, MEDIA, is_activity)
    }

    /// Reads JSON elsewhere.
    pub(crate) fn json(&self, at: &str) -> std::result::Result<Value, Unread> {
        self.read(at, "application/json", |_| true)
    }

    fn read(&self, at: &str, media: &str, is_it: fn(&str) -> bool) -> std::result::Result<Value, Unread> {
        let url = address::read(at, self.reaches_inside).ok_or(Unread::Else)?;
        let ours = Ours { method: "GET", url: &url, body: None };
        let mut request = self.agent.get(url.as_str()).header("accept", media);
        for (name, value) in sign(&ours, &self.key_id, &self.key, self.world.now()) {
            request = request.header(name, value);
        }
        let mut answer = request.call().map_err(|_| Unread::Else)?;
        match answer.status() {
            StatusCode::NOT_FOUND | StatusCode::GONE => return Err(Unread::Gone),
            status if status.is_success() => {}
            _ => return Err(Unread::Else),
        }
        let sent_as = answer.headers().get("content-type").and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !is_it(sent_as) {
            return Err(Unread::Else);
        }
        let bytes = answer.body_mut().with_config().limit(LARGEST).read_to_vec().map_err(|_| Unread::Else)?;
        serde_json::from_slice(&bytes).map_err(|_| Unread::Else)
    }
}

/// Whether a media type is that of ActivityStreams, in either of its two names (ActivityPub, section 3.2).
fn is_activity(media: &str) -> bool {
    let media = media.to_ascii_lowercase();
    let (essence, parameters) = media.split_once(';').unwrap_or((&media, ""));
    match essence.trim() {
        MEDIA => true,
        "application/ld+json" => parameters.contains("https://www.w3.org/ns/activitystreams"),
        _ => false,
    }
}

type Sign = fn(&Ours<'_>, &str, &OwnKey, jiff::Timestamp) -> Headers;

#[cfg(test)]
mod tests {
    use super::is_activity;

    #[test]
    fn only_what_is_sent_as_an_object_is_one() {
        for media in [
            "application/activity+json",
            "application/activity+json; charset=utf-8",
            "Application/LD+JSON; profile=\"https://www.w3.org/ns/activitystreams\"",
        ] {
            assert!(is_activity(media), "{media}");
        }
        for media in
            ["", "application/json", "text/html", "application/ld+json", "text/plain; application/activity+json"]
        {
            assert!(!is_activity(media), "{media}");
        }
    }
}
