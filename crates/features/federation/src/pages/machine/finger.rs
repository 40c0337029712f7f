use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use web::{Error, Result, Visit};

use super::super::json as answer;
use crate::model::objects::{Home, MEDIA};

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    resource: String,
}

/// `GET /.well-known/webfinger`: the actor behind a name.
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let speaker = super::speaking(&visit).await?;
    if asked.resource.is_empty() {
        return Err(Error::Malformed("no resource".to_owned()));
    }
    let home = &speaker.home;
    if !is_ours(home, &asked.resource) {
        return Err(Error::NotFound);
    }
    let body = json!({
        "subject": format!("acct:{}", home.account()),
        "aliases": [home.actor(), format!("{}/", home.origin)],
        "links": [
            {"rel": "self", "type": MEDIA, "href": home.actor()},
            {"rel": "http://webfinger.net/rel/profile-page", "type": "text/html", "href": format!("{}/", home.origin)},
        ],
    });
    Ok(answer("application/jrd+json", &body))
}

/// Whether a name is that of our voice: `acct:joussour@host`, its actor, or the installation itself.
fn is_ours(home: &Home, resource: &str) -> bool {
    let account = resource.strip_prefix("acct:").map(|account| account.trim_start_matches('@').to_lowercase());
    match account {
        Some(account) => account == home.account().to_lowercase(),
        None => resource == home.actor() || resource.trim_end_matches('/') == home.origin,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_names_lead_to_our_voice() {
        let home = Home { origin: "https://twiza.example".into(), handle: "joussour".into() };
        for ours in [
            "acct:joussour@twiza.example",
            "acct:@Joussour@TWIZA.example",
            "https://twiza.example/",
            "https://twiza.example/federation/actor",
        ] {
            assert!(is_ours(&home, ours), "{ours}");
        }
        for other in [
            "acct:admin@twiza.example",
            "acct:joussour@other.example",
            "acct:joussour",
            "joussour@twiza.example",
            "https://twiza.example/s/fmas",
        ] {
            assert!(!is_ours(&home, other), "{other}");
        }
    }
}
