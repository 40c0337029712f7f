//! draft-cavage-http-signatures-12: one `Signature` header over a list of lines.

use data_encoding::BASE64;
use jiff::Timestamp;

use super::{Asked, Claim, Flaw, Headers, Ours, check_body, is_timely, read_date, write_date};
use crate::model::digest;
use crate::model::keys::{Algorithm, OwnKey};

/// The parameters of the header.
#[derive(Debug, Default)]
pub(super) struct Parts<'a> {
    key_id: &'a str,
    algorithm: &'a str,
    headers: Option<&'a str>,
    signature: &'a str,
    created: &'a str,
    expires: &'a str,
}

impl<'a> Parts<'a> {
    pub(super) fn read(header: &'a str) -> Option<Self> {
        let mut parts = Self::default();
        let mut rest = header.trim();
        rest = rest.strip_prefix("Signature ").unwrap_or(rest);
        while !rest.is_empty() {
            let (name, after) = rest.split_once('=')?;
            let (value, after) = match after.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"')?,
                None => after.find(',').map_or((after, ""), |end| after.split_at(end)),
            };
            match name.trim() {
                "keyId" => parts.key_id = value,
                "algorithm" => parts.algorithm = value,
                "headers" => parts.headers = Some(value),
                "signature" => parts.signature = value,
                "created" => parts.created = value.trim(),
                "expires" => parts.expires = value.trim(),
                _ => {}
            }
            let after = after.trim_start();
            rest = if after.is_empty() { after } else { after.strip_prefix(',')?.trim_start() };
        }
        (!parts.key_id.is_empty() && !parts.signature.is_empty()).then_some(parts)
    }

    /// The names that it covers; without a list it is the date alone.
    fn covered(&self) -> Vec<String> {
        let list = self.headers.unwrap_or("date");
        list.split_ascii_whitespace().map(str::to_ascii_lowercase).collect()
    }

    pub(super) fn base(&self, asked: &Asked<'_>) -> Option<String> {
        let lines: Option<Vec<String>> = self.covered().iter().map(|name| self.line(name, asked)).collect();
        lines.map(|lines| lines.join("\n"))
    }

    fn line(&self, name: &str, asked: &Asked<'_>) -> Option<String> {
        let value = match name {
            "(request-target)" => format!("{} {}", asked.method.to_ascii_lowercase(), asked.target),
            "(created)" => self.created.to_owned(),
            "(expires)" => self.expires.to_owned(),
            "host" => asked.authority(),
            _ => asked.header(name)?,
        };
        Some(format!("{name}: {value}"))
    }
}

pub(super) fn read(asked: &Asked<'_>, now: Timestamp) -> Result<Claim, Flaw> {
    let header = asked.short("signature")?;
    let parts = Parts::read(&header).ok_or(Flaw::Unreadable)?;
    let algorithm = match parts.algorithm {
        // hs2019 says nothing but that the key tells.
        "" | "hs2019" => None,
        "rsa-sha256" => Some(Algorithm::Rsa),
        "ed25519" => Some(Algorithm::Ed25519),
        _ => return Err(Flaw::Unreadable),
    };
    let covered = parts.covered();
    let covers = |name: &str| covered.iter().any(|own| own == name);
    let is_dated = covers("date") || covers("(created)");
    if !(covers("(request-target)") && covers("host") && is_dated) {
        return Err(Flaw::Partial);
    }
    check_time(&parts, asked, covers("date"), covers("(created)"), now)?;
    if asked.method == "POST" {
        if !covers("digest") {
            return Err(Flaw::Partial);
        }
        check_body(asked, "digest")?;
    }
    let base = parts.base(asked).ok_or(Flaw::Partial)?;
    let signature = BASE64.decode(parts.signature.as_bytes()).map_err(|_| Flaw::Unreadable)?;
    Ok(Claim { key_id: parts.key_id.to_owned(), base, signature, algorithm })
}

fn check_time(
    parts: &Parts<'_>,
    asked: &Asked<'_>,
    by_date: bool,
    by_created: bool,
    now: Timestamp,
) -> Result<(), Flaw> {
    let second = |value: &str| value.parse().ok().and_then(|second| Timestamp::from_second(second).ok());
    if by_date {
        let date = asked.header("date").as_deref().and_then(read_date).ok_or(Flaw::Untimely)?;
        is_timely(date, now).then_some(()).ok_or(Flaw::Untimely)?;
    }
    if by_created {
        let created = second(parts.created).ok_or(Flaw::Untimely)?;
        is_timely(created, now).then_some(()).ok_or(Flaw::Untimely)?;
    }
    let is_over = second(parts.expires).is_some_and(|expires| expires < now);
    if is_over { Err(Flaw::Untimely) } else { Ok(()) }
}

pub(super) fn sign(ours: &Ours<'_>, key_id: &str, key: &OwnKey, now: Timestamp) -> Headers {
    let date = write_date(now);
    let target = format!("{} {}", ours.method.to_ascii_lowercase(), ours.target());
    let mut base = format!("(request-target): {target}\nhost: {}\ndate: {date}", ours.authority());
    let mut covered = "(request-target) host date".to_owned();
    let mut headers = vec![("date", date)];
    if let Some(body) = ours.body {
        let digest = digest::digest(body);
        base.push_str(&format!("\ndigest: {digest}"));
        covered.push_str(" digest");
        headers.push(("digest", digest));
    }
    let signature = BASE64.encode(&key.sign(base.as_bytes()));
    let line = format!(r#"keyId="{key_id}",algorithm="rsa-sha256",headers="{covered}",signature="{signature}""#);
    headers.push(("signature", line));
    headers
}
