//! The box into which anybody drops a credential to see whether it is good.

use axum::response::{IntoResponse, Response};
use badges::{PublicKeys, proof, token};
use data_encoding::BASE64URL_NOPAD;
use kernel::Id;
use maud::{Markup, html};
use serde_json::Value;
use web::{Error, Field, Form, Page, Result, Visit};

use super::signing::address;
use super::{found, hours};
use crate::model::Credential;
use crate::model::certificate::IssuerKey;
use crate::pages::say;
use crate::store::issuers::{self, Generation};

/// More than any credential has.
const LARGEST: usize = 200_000;

/// What came out.
enum Verdict {
    /// It was signed by a space of this house, and stands or was withdrawn.
    Known(Box<Credential>),
    /// It names a space of this house, and was not signed by it or was changed.
    Forged,
    /// The key that signed it was stolen.
    Stolen,
    /// Another house issued it.
    Elsewhere(String),
    /// It is the paper, which a camera reads.
    Paper,
    /// It is a number that nothing has.
    Unknown,
    /// It is none.
    NotOne,
}

/// What a file says of itself, before anything is believed.
struct Claimed {
    issuer: String,
    /// The address of the key.
    key: String,
    what: What,
}

enum What {
    Document(Value),
    Token(String),
}

/// The box.
pub(super) async fn show(visit: Visit) -> Result<Page> {
    Ok(page(&visit, &Form::default(), None))
}

/// Looks at what was dropped. Nothing of it is kept.
pub(super) async fn check(visit: Visit, mut form: Form) -> Result<Response> {
    let dropped = form.upload("file").map(|upload| upload.bytes.clone());
    let is_dropped = dropped.is_some();
    let bytes = dropped.unwrap_or_else(|| form.value("words").trim().to_owned().into());
    if bytes.is_empty() {
        form.fault("words", "web-fault-required");
        return Ok(page(&visit, &form, None).invalid().into_response());
    }
    if bytes.len() > LARGEST {
        form.fault(if is_dropped { "file" } else { "words" }, "credentials-fault-large");
        return Ok(page(&visit, &form, None).invalid().into_response());
    }
    if let Some((number, key)) = pointed(&bytes) {
        return match found(&visit, &number).await {
            Ok(one) if key.is_empty() => Ok(visit.see(format!("/credentials/{}", one.id)).into_response()),
            Ok(one) => Ok(visit.see(format!("/credentials/{}?k={key}", one.id)).into_response()),
            Err(Error::NotFound) => Ok(page(&visit, &form, Some(&Verdict::Unknown)).into_response()),
            Err(fault) => Err(fault),
        };
    }
    let verdict = judge(&visit, &bytes).await?;
    Ok(page(&visit, &Form::default(), Some(&verdict)).into_response())
}

/// The number and the key of a link, where somebody pasted or typed these instead of a file: a paper has both on it.
fn pointed(bytes: &[u8]) -> Option<(String, String)> {
    let words = std::str::from_utf8(bytes).ok()?.trim();
    let after = words.rsplit_once("/credentials/").map_or(words, |(_, after)| after);
    let (number, rest) = after.split_once('?').unwrap_or((after, ""));
    let number = number.trim_matches('/').to_ascii_lowercase();
    number.parse::<Id<Credential>>().ok()?;
    let key = rest.split('&').find_map(|part| part.strip_prefix("k=")).unwrap_or_default();
    let is_one = key.len() <= 64 && key.bytes().all(|c| c.is_ascii_alphanumeric());
    Some((number, if is_one { key.to_ascii_lowercase() } else { String::new() }))
}

async fn judge(visit: &Visit, bytes: &[u8]) -> Result<Verdict> {
    if bytes.starts_with(b"%PDF") {
        return Ok(Verdict::Paper);
    }
    let Some(claimed) = claimed(bytes) else { return Ok(Verdict::NotOne) };
    let slug = claimed.issuer.rsplit('/').next().unwrap_or_default();
    let space = actors::spaces::by_slug(visit.db(), slug).await?;
    let Some(space) = space.filter(|space| address(visit, space).is_ok_and(|own| own.issuer() == claimed.issuer))
    else {
        return Ok(Verdict::Elsewhere(claimed.issuer));
    };
    let id = claimed.key.rsplit(['#', '/']).next().and_then(|id| id.parse::<Id<IssuerKey>>().ok());
    let keys = issuers::all(visit.db(), space.id).await?;
    let Some(key) = keys.into_iter().find(|key| Some(key.id) == id) else { return Ok(Verdict::Forged) };
    if key.is_stolen {
        return Ok(Verdict::Stolen);
    }
    let Some(document) = signed(&key, claimed.what)? else { return Ok(Verdict::Forged) };
    let own = document["id"].as_str().and_then(|id| id.rsplit('/').next()).unwrap_or_default();
    match found(visit, own).await {
        Ok(credential) if credential.space == space.id => Ok(Verdict::Known(Box::new(credential))),
        // Signed, and none: a list of what was withdrawn.
        Ok(_) | Err(Error::NotFound) => Ok(Verdict::NotOne),
        Err(fault) => Err(fault),
    }
}

/// What the key really signed.
fn signed(key: &Generation, what: What) -> Result<Option<Value>> {
    let keys = PublicKeys::read(&key.multikey, &key.jwk).map_err(Error::fault)?;
    Ok(match what {
        What::Document(document) => proof::check(&document, &keys).is_ok().then_some(document),
        What::Token(words) => token::decode(&words, &keys).ok(),
    })
}

fn claimed(bytes: &[u8]) -> Option<Claimed> {
    let words = std::str::from_utf8(bytes).ok()?.trim().trim_start_matches('\u{feff}');
    if let Ok(document) = serde_json::from_str::<Value>(words) {
        if !has_our_shape(&document, DEEPEST, &mut 0) {
            return None;
        }
        let issuer = document["issuer"]["id"].as_str().or(document["issuer"].as_str())?.to_owned();
        let key = proof::method(&document)?.to_owned();
        return Some(Claimed { issuer, key, what: What::Document(document) });
    }
    let mut parts = words.split('.').map(|part| {
        let bytes = BASE64URL_NOPAD.decode(part.as_bytes()).ok()?;
        serde_json::from_slice::<Value>(&bytes).ok()
    });
    let (header, claims) = (parts.next()??, parts.next()??);
    Some(Claimed {
        issuer: claims["iss"].as_str()?.to_owned(),
        key: header["kid"].as_str()?.to_owned(),
        what: What::Token(words.to_owned()),
    })
}

/// What one of our documents never exceeds: things within things, members of a list, values in all.
const DEEPEST: usize = 6;
const LONGEST_LIST: usize = 2;
const MOST_VALUES: usize = 100;

/// Whether a document is no larger than ours are. To find the one order of what it says takes the longer the more nameless
/// things stand in it alike: who builds one for that would keep the program busy for hours.
fn has_our_shape(value: &Value, deepest: usize, seen: &mut usize) -> bool {
    *seen += 1;
    if *seen > MOST_VALUES || deepest == 0 {
        return false;
    }
    match value {
        Value::Array(all) => all.len() <= LONGEST_LIST && all.iter().all(|one| has_our_shape(one, deepest - 1, seen)),
        Value::Object(all) => all.values().all(|one| has_our_shape(one, deepest - 1, seen)),
        _ => true,
    }
}

fn page(visit: &Visit, form: &Form, verdict: Option<&Verdict>) -> Page {
    let body = html! {
        p.lead { (visit.t("credentials-check-lead")) }
        @if let Some(verdict) = verdict { (told(visit, verdict)) }
        (web::field::faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::area("words", "credentials-field-words", 3).left_to_right().show(visit, form))
            (Field::file("file", "credentials-field-file", ".json,.jsonld,.jwt,.txt").hint("credentials-field-file-hint").show(visit, form))
            p.actions { button { (visit.t("credentials-check-act")) } }
        }
        p.note { (visit.t("credentials-check-paper")) }
    };
    visit.page("credentials-check-title", body).style("training.css")
}

fn told(visit: &Visit, verdict: &Verdict) -> Markup {
    let words = &visit.app().words;
    html! {
        @match verdict {
            Verdict::Known(credential) => {
                @match &credential.withdrawn {
                    Some((at, reason)) => div.faults role="alert" {
                        p { strong { (visit.t("credentials-withdrawn")) } " " (say::moment(words, visit.lang, visit.world().local(*at))) }
                        p { (visit.t("credentials-withdrawn-why")) " " bdi { (reason) } }
                    },
                    None => p.note role="status" { strong { (visit.t("credentials-verdict-good")) } },
                }
                p { a href=(format!("/credentials/{}", credential.id)) { (visit.text(&credential.content.title)) } " – " (hours(words, visit.lang, credential)) }
                p.soft { (visit.t("credentials-verdict-name")) }
            },
            Verdict::Forged => div.faults role="alert" { p { (visit.t("credentials-verdict-forged")) } },
            Verdict::Stolen => div.faults role="alert" { p { (visit.t("credentials-verdict-stolen")) } },
            Verdict::Elsewhere(issuer) => p.note role="status" { (visit.t("credentials-verdict-elsewhere")) " " bdi dir="ltr" { (issuer) } },
            Verdict::Paper => p.note role="status" { (visit.t("credentials-verdict-paper")) },
            Verdict::Unknown => div.faults role="alert" { p { (visit.t("credentials-verdict-unknown")) } },
            Verdict::NotOne => div.faults role="alert" { p { (visit.t("credentials-verdict-none")) } },
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use serde_json::json;

    use super::*;

    #[test]
    fn a_number_and_a_link_lead_to_the_document() {
        let id = Id::<Credential>::from_uuid(uuid::Uuid::from_u128(7)).to_string();
        let read = |words: &str| pointed(words.as_bytes());
        assert_eq!(read(&format!(" {} ", id.to_uppercase())), Some((id.clone(), String::new())));
        let link = format!("https://twiza.example/credentials/{id}?k=ABC2");
        assert_eq!(read(&link), Some((id.clone(), "abc2".to_owned())));
        assert_eq!(read(&format!("/credentials/{id}?k=<script>")), Some((id, String::new())));
        assert_eq!(read("{}"), None);
        assert_eq!(read("https://twiza.example/credentials/lists/x"), None);
    }

    #[test]
    fn what_is_built_to_keep_the_program_busy_is_not_read() {
        let document = |identifiers: usize| {
            let one = json!({ "type": "IdentityObject", "hashed": true });
            let subject =
                json!({ "identifier": vec![one; identifiers], "achievement": { "criteria": { "narrative": "" } } });
            let said = json!({
                "issuer": { "id": "https://twiza.example/credentials/issuers/a" }, "credentialSubject": subject,
                "proof": { "verificationMethod": "https://twiza.example/credentials/issuers/a#1" },
            });
            said.to_string()
        };
        assert!(claimed(document(1).as_bytes()).is_some());
        assert!(claimed(document(30).as_bytes()).is_none());
        let deep = format!("{}1{}", "[".repeat(100), "]".repeat(100));
        assert!(claimed(deep.as_bytes()).is_none() && claimed(b"{}").is_none() && claimed(b"a.b.c").is_none());
        assert!(claimed(&[0xff, 0xfe]).is_none() && claimed(b"").is_none());
    }
}
