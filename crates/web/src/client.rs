use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::HeaderMap;
use axum::http::request::Parts;

use crate::Settings;

/// Where a request came from, as far as limits need it. Never logged, never stored.
#[derive(Debug, Clone, Copy)]
pub struct Client {
    /// The address of the peer, or what the trusted proxy says that it is.
    pub address: IpAddr,
    /// Whether the browser reached us by https.
    pub secure: bool,
}

impl Client {
    pub(crate) fn of(parts: &Parts, settings: &Settings) -> Self {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let direct = Self {
            address: peer.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)),
            secure: settings.public_url.as_deref().is_some_and(|url| url.starts_with("https://")),
        };
        if settings.behind_proxy { direct.corrected_by(&parts.headers) } else { direct }
    }

    /// A proxy appends the address that it saw: only the last one was written by a machine that we trust.
    fn corrected_by(self, headers: &HeaderMap) -> Self {
        let word = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
        let forwarded = word("x-forwarded-for").and_then(|list| list.rsplit(',').next()?.trim().parse().ok());
        let secure = word("x-forwarded-proto").map_or(self.secure, |proto| proto == "https");
        Self { address: forwarded.unwrap_or(self.address), secure }
    }
}
