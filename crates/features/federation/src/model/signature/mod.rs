//! Signatures of requests, in both generations that are spoken: draft-cavage-http-signatures-12, by which nearly everybody
//! signs, and RFC 9421, to which they are moving.
//!
//! Reading a signature costs next to nothing and fetches nothing: it says who claims to have made it, over which bytes. Only
//! then is the key looked for.

mod cavage;
mod rfc9421;

use axum::http::HeaderMap;
use jiff::fmt::rfc2822::{DateTimeParser, DateTimePrinter};
use jiff::{SignedDuration, Timestamp};
use url::Url;

use super::digest;
use super::keys::{Algorithm, OwnKey, TheirKey};

/// How far a request's clock may be from ours, before and after. As long a signature is remembered, so that none is taken twice.
pub const WINDOW: SignedDuration = SignedDuration::from_hours(1);
/// Longer headers of signatures are none.
const LONGEST: usize = 4_096;

/// A request as its signature covers it.
pub struct Asked<'a> {
    /// The verb, in capitals.
    pub method: &'a str,
    /// Our own address as the outside knows it, without a slash at the end: `https://twiza.example`.
    pub origin: &'a str,
    /// Path and query.
    pub target: &'a str,
    /// The headers.
    pub headers: &'a HeaderMap,
    /// The body.
    pub body: &'a [u8],
}

store::coded! {
    /// Why a signature is not even looked into.
    Flaw, "federation-flaw-" {
        /// There is none.
        Missing = "missing",
        /// It cannot be read, or it is of a kind that nobody here knows.
        Unreadable = "unreadable",
        /// It leaves out what makes it worth anything: verb, address, host, date, body.
        Partial = "partial",
        /// It was made too long ago, or will be.
        Untimely = "untimely",
        /// The body is not the one that was signed.
        OtherBody = "other-body",
    }
}

/// What a signature claims, before anybody has looked for the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The address of the key.
    pub key_id: String,
    /// The bytes that were signed.
    pub base: String,
    /// The signature.
    pub signature: Vec<u8>,
    /// How it says that it was made; where it does not, the key tells.
    pub algorithm: Option<Algorithm>,
}

impl Claim {
    /// Reads what a request claims; `now` is our clock.
    ///
    /// # Errors
    /// A [`Flaw`], found without any key.
    pub fn read(asked: &Asked<'_>, now: Timestamp) -> Result<Self, Flaw> {
        if asked.has("signature-input") { rfc9421::read(asked, now) } else { cavage::read(asked, now) }
    }

    /// Whether this key made the signature.
    pub fn holds(&self, key: &TheirKey) -> bool {
        let fits = self.algorithm.is_none_or(|algorithm| algorithm == key.algorithm());
        fits && key.signed(self.base.as_bytes(), &self.signature)
    }

    /// The installation that claims it: host and port of the key's address.
    pub fn host(&self) -> Option<String> {
        super::address::host_of(&Url::parse(&self.key_id).ok()?)
    }
}

impl Asked<'_> {
    fn has(&self, name: &str) -> bool {
        self.headers.contains_key(name)
    }

    /// The values of a header, joined as both specifications have it.
    fn header(&self, name: &str) -> Option<String> {
        let values: Option<Vec<&str>> =
            self.headers.get_all(name).iter().map(|value| value.to_str().ok().map(str::trim)).collect();
        values.filter(|values| !values.is_empty()).map(|values| values.join(", "))
    }

    /// As [`Asked::header`], for the headers of the signature itself.
    fn short(&self, name: &str) -> Result<String, Flaw> {
        self.header(name)
            .ok_or(Flaw::Missing)
            .and_then(|value| if value.len() > LONGEST { Err(Flaw::Unreadable) } else { Ok(value) })
    }

    /// Host and port of our own address, small.
    fn authority(&self) -> String {
        let (_, authority) = self.origin.split_once("://").unwrap_or(("", self.origin));
        authority.to_ascii_lowercase()
    }
}

fn is_timely(made: Timestamp, now: Timestamp) -> bool {
    made.duration_since(now).abs() <= WINDOW
}

fn read_date(value: &str) -> Option<Timestamp> {
    DateTimeParser::new().parse_timestamp(value).ok()
}

fn write_date(at: Timestamp) -> String {
    DateTimePrinter::new().timestamp_to_rfc9110_string(&at).unwrap_or_default()
}

/// A request of ours, ready to be signed.
pub struct Ours<'a> {
    /// The verb, in capitals.
    pub method: &'a str,
    /// Where it goes.
    pub url: &'a Url,
    /// The body; none for a request that only reads.
    pub body: Option<&'a [u8]>,
}

impl Ours<'_> {
    fn target(&self) -> String {
        self.url.query().map_or_else(|| self.url.path().to_owned(), |query| format!("{}?{query}", self.url.path()))
    }

    fn authority(&self) -> String {
        super::address::host_of(self.url).unwrap_or_default()
    }
}

/// Headers that a request gets.
pub type Headers = Vec<(&'static str, String)>;

/// Signs a request by the draft.
pub fn sign(ours: &Ours<'_>, key_id: &str, key: &OwnKey, now: Timestamp) -> Headers {
    cavage::sign(ours, key_id, key, now)
}

/// Signs a request by RFC 9421: for those who no longer take the draft's.
pub fn sign_anew(ours: &Ours<'_>, key_id: &str, key: &OwnKey, now: Timestamp) -> Headers {
    rfc9421::sign(ours, key_id, key, now)
}

/// Whether the digest that a signature covers is that of the body.
fn check_body(asked: &Asked<'_>, header: &str) -> Result<(), Flaw> {
    let named = asked.header(header).ok_or(Flaw::Partial)?;
    let fits = if header == "digest" { digest::fits } else { digest::content_fits };
    if fits(&named, asked.body) { Ok(()) } else { Err(Flaw::OtherBody) }
}

#[cfg(test)]
mod tests;
