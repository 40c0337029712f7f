//! RFC 9421: `Signature-Input` names what is covered, `Signature` holds the bytes; the body by `Content-Digest` (RFC 9530).

use data_encoding::BASE64;
use jiff::Timestamp;

use super::{Asked, Claim, Flaw, Headers, Ours, check_body, is_timely};
use crate::model::digest;
use crate::model::keys::{Algorithm, OwnKey};

/// One member of `Signature-Input`: the covered components, and what is said of the signature.
#[derive(Debug)]
pub(super) struct Input<'a> {
    label: &'a str,
    /// As it was sent: the last line of what is signed.
    params: &'a str,
    covered: Vec<&'a str>,
    key_id: &'a str,
    alg: Option<&'a str>,
    created: Option<Timestamp>,
    expires: Option<Timestamp>,
}

impl<'a> Input<'a> {
    /// Reads all members that can be read.
    pub(super) fn all(header: &'a str) -> Vec<Self> {
        members(header).into_iter().filter_map(Self::of).collect()
    }

    fn of((label, params): (&'a str, &'a str)) -> Option<Self> {
        let (list, rest) = params.strip_prefix('(')?.split_once(')')?;
        // A component with parameters of its own (`;sf`, `;req`) is of no use to a request between servers.
        let covered: Option<Vec<&str>> = list
            .split_ascii_whitespace()
            .map(|name| name.strip_prefix('"')?.strip_suffix('"').filter(|name| !name.contains('"')))
            .collect();
        let mut input = Self { label, params, covered: covered?, key_id: "", alg: None, created: None, expires: None };
        for part in split(rest, ';').into_iter().filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=')?;
            let word = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
            let instant = || value.parse().ok().and_then(|second| Timestamp::from_second(second).ok());
            match name.trim() {
                "keyid" => input.key_id = word?,
                "alg" => input.alg = Some(word?),
                "created" => input.created = Some(instant()?),
                "expires" => input.expires = Some(instant()?),
                _ => {}
            }
        }
        (!input.key_id.is_empty()).then_some(input)
    }

    fn covers(&self, name: &str) -> bool {
        self.covered.contains(&name)
    }

    pub(super) fn base(&self, asked: &Asked<'_>) -> Option<String> {
        let mut lines = Vec::with_capacity(self.covered.len() + 1);
        for name in &self.covered {
            lines.push(format!("\"{name}\": {}", component(name, asked)?));
        }
        lines.push(format!("\"@signature-params\": {}", self.params));
        Some(lines.join("\n"))
    }

    /// How it says that it was made; nothing where it is a way that nobody here knows.
    fn algorithm(&self) -> Option<Option<Algorithm>> {
        match self.alg {
            None => Some(None),
            Some("rsa-v1_5-sha256") => Some(Some(Algorithm::Rsa)),
            Some("ed25519") => Some(Some(Algorithm::Ed25519)),
            Some(_) => None,
        }
    }

    /// Whether it covers verb, address, host, time and body.
    fn is_whole(&self, asked: &Asked<'_>) -> bool {
        let target = ["@target-uri", "@path", "@request-target"].iter().any(|name| self.covers(name));
        let host = ["@target-uri", "@authority", "host"].iter().any(|name| self.covers(name));
        let body = asked.method != "POST" || self.covers("content-digest");
        self.covers("@method") && target && host && body && self.created.is_some()
    }
}

/// The value of a component of a request (section 2).
fn component(name: &str, asked: &Asked<'_>) -> Option<String> {
    let (path, query) = asked.target.split_once('?').unwrap_or((asked.target, ""));
    Some(match name {
        "@method" => asked.method.to_owned(),
        "@authority" | "host" => asked.authority(),
        "@scheme" => asked.origin.split_once("://")?.0.to_ascii_lowercase(),
        "@target-uri" => format!("{}{}", asked.origin, asked.target),
        "@request-target" => asked.target.to_owned(),
        "@path" => path.to_owned(),
        "@query" => format!("?{query}"),
        name if name.starts_with('@') => return None,
        name => asked.header(name)?,
    })
}

/// The members of a dictionary (RFC 8941), as far as commas outside of quotes and parentheses tell them apart.
fn members(header: &str) -> Vec<(&str, &str)> {
    let parts = split(header, ',').into_iter();
    parts.filter_map(|part| part.trim().split_once('=')).map(|(label, value)| (label.trim(), value.trim())).collect()
}

/// Splits at a character that stands neither in quotes nor in parentheses.
fn split(text: &str, at: char) -> Vec<&str> {
    let (mut parts, mut from, mut quoted, mut depth) = (Vec::new(), 0, false, 0usize);
    for (index, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth = depth.saturating_sub(1),
            c if c == at && !quoted && depth == 0 => {
                parts.push(&text[from..index]);
                from = index + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

pub(super) fn read(asked: &Asked<'_>, now: Timestamp) -> Result<Claim, Flaw> {
    let (inputs, signatures) = (asked.short("signature-input")?, asked.short("signature")?);
    let inputs = Input::all(&inputs);
    if inputs.is_empty() {
        return Err(Flaw::Unreadable);
    }
    let known = |input: &'_ Input<'_>| input.algorithm().filter(|_| input.is_whole(asked));
    let found = inputs.iter().find_map(|input| Some((input, known(input)?)));
    let (input, algorithm) = found.ok_or(Flaw::Partial)?;
    let created = input.created.ok_or(Flaw::Partial)?;
    if !is_timely(created, now) || input.expires.is_some_and(|expires| expires < now) {
        return Err(Flaw::Untimely);
    }
    if asked.method == "POST" {
        check_body(asked, "content-digest")?;
    }
    let signature = signature_of(&signatures, input.label).ok_or(Flaw::Unreadable)?;
    let base = input.base(asked).ok_or(Flaw::Partial)?;
    Ok(Claim { key_id: input.key_id.to_owned(), base, signature, algorithm })
}

/// The bytes of one label in the `Signature` header.
pub(super) fn signature_of(header: &str, label: &str) -> Option<Vec<u8>> {
    let (_, value) = members(header).into_iter().find(|(own, _)| *own == label)?;
    BASE64.decode(value.strip_prefix(':')?.strip_suffix(':')?.as_bytes()).ok()
}

pub(super) fn sign(ours: &Ours<'_>, key_id: &str, key: &OwnKey, now: Timestamp) -> Headers {
    let (target, second) = (ours.url.as_str(), now.as_second());
    let mut covered = r#""@method" "@target-uri""#.to_owned();
    let mut base = format!("\"@method\": {}\n\"@target-uri\": {target}\n", ours.method);
    let mut headers = Vec::new();
    if let Some(body) = ours.body {
        let digest = digest::digest(body).replacen("SHA-256=", "sha-256=:", 1) + ":";
        base.push_str(&format!("\"content-digest\": {digest}\n"));
        covered.push_str(r#" "content-digest""#);
        headers.push(("content-digest", digest));
    }
    let params = format!(r#"({covered});created={second};keyid="{key_id}";alg="rsa-v1_5-sha256""#);
    base.push_str(&format!("\"@signature-params\": {params}"));
    headers.push(("signature-input", format!("sig1={params}")));
    headers.push(("signature", format!("sig1=:{}:", BASE64.encode(&key.sign(base.as_bytes())))));
    headers
}
