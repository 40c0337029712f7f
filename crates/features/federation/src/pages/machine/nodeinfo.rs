use axum::response::Response;
use kernel::Lang;
use serde_json::json;
use web::{Result, Visit};

use super::super::json as answer;
use crate::store::outbox;

/// `GET /.well-known/nodeinfo`: where the next stands.
pub(crate) async fn links(visit: Visit) -> Result<Response> {
    let speaker = super::speaking(&visit).await?;
    let links = ["2.0", "2.1"]
        .map(|version| json!({"rel": schema(version), "href": format!("{}/nodeinfo/{version}", speaker.home.origin)}));
    Ok(answer("application/json", &json!({"links": links})))
}

fn schema(version: &str) -> String {
    format!("http://nodeinfo.diaspora.software/ns/schema/{version}")
}

/// `GET /nodeinfo/2.0`: the same to programs that read no other version.
pub(crate) async fn show_first(visit: Visit) -> Result<Response> {
    told(&visit, "2.0").await
}

/// `GET /nodeinfo/2.1`: which program, and where its voice and directory are. How many people have accounts is nobody's
/// business.
pub(crate) async fn show(visit: Visit) -> Result<Response> {
    told(&visit, "2.1").await
}

async fn told(visit: &Visit, version: &'static str) -> Result<Response> {
    let speaker = super::speaking(visit).await?;
    let has =
        |path: &str| visit.app().features.iter().flat_map(|feature| &feature.routes).any(|route| route.path == path);
    let outbound: Vec<&str> = [("/feed.atom", "atom1.0"), ("/feed.rss", "rss2.0")]
        .iter()
        .filter(|(path, _)| has(path))
        .map(|(_, name)| *name)
        .collect();
    let body = json!({
        "version": version,
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
    Ok(answer(&format!("application/json; profile=\"{}#\"", schema(version)), &body))
}
