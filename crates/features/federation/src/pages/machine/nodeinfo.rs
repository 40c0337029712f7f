use axum::response::Response;
use kernel::Lang;
use serde_json::json;
use web::{Result, Visit};

use super::super::json as answer;
use crate::store::outbox;

/// `GET /.well-known/nodeinfo`: where the next stands.
pub(crate) async fn links(visit: Visit) -> Result<Response> {
    let speaker = super::speaking(&visit).await?;
    let href = format!("{}/nodeinfo/2.1", speaker.home.origin);
    let rel = "http://nodeinfo.diaspora.software/ns/schema/2.1";
    Ok(answer("application/json", &json!({"links": [{"rel": rel, "href": href}]})))
}

/// `GET /nodeinfo/2.1`: which program, and where its voice and directory are. How many people have accounts is nobody's
/// business.
pub(crate) async fn show(visit: Visit) -> Result<Response> {
    let speaker = super::speaking(&visit).await?;
    let has =
        |path: &str| visit.app().features.iter().flat_map(|feature| &feature.routes).any(|route| route.path == path);
    let outbound: Vec<&str> = [("/feed.atom", "atom1.0"), ("/feed.rss", "rss2.0")]
        .iter()
        .filter(|(path, _)| has(path))
        .map(|(_, name)| *name)
        .collect();
    let body = json!({
        "version": "2.1",
        "software": {"name": "twiza", "version": env!("CARGO_PKG_VERSION")},
        "protocols": ["activitypub"],
        "services": {"inbound": [], "outbound": outbound},
        "openRegistrations": false,
        "usage": {"users": {}, "localPosts": outbox::objects(visit.db()).await?},
        "metadata": {
            "nodeName": speaker.space.name.in_lang(Lang::Fr).1,
            "actor": speaker.home.actor(),
            "directory": speaker.home.at("directory"),
        },
    });
    let media = "application/json; profile=\"http://nodeinfo.diaspora.software/ns/schema/2.1#\"";
    Ok(answer(media, &body))
}
