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

    /// A proxy appends what it saw, to the line or as a line of its own: only the last word was written by a machine that
    /// we trust.
    fn corrected_by(self, headers: &HeaderMap) -> Self {
        let last =
            |name: &str| headers.get_all(name).iter().next_back()?.to_str().ok()?.rsplit(',').next().map(str::trim);
        let forwarded = last("x-forwarded-for").and_then(|address| address.parse().ok());
        let secure = self.secure || last("x-forwarded-proto") == Some("https");
        Self { address: forwarded.unwrap_or(self.address), secure }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_visitor_cannot_choose_the_address_that_she_comes_from() {
        let direct = Client { address: IpAddr::V4(Ipv4Addr::LOCALHOST), secure: false };
        let lines = |lines: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append("x-forwarded-for", HeaderValue::from_static(line));
            }
            direct.corrected_by(&headers).address.to_string()
        };
        assert_eq!(lines(&["198.51.100.1, 192.0.2.7"]), "192.0.2.7");
        assert_eq!(lines(&["198.51.100.1", "192.0.2.7"]), "192.0.2.7", "as HAProxy writes it");
        assert_eq!(lines(&["nonsense"]), "127.0.0.1");
    }

    #[test]
    fn a_cookie_of_an_address_by_https_never_goes_without() {
        let https = Client { address: IpAddr::V4(Ipv4Addr::LOCALHOST), secure: true };
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-proto", HeaderValue::from_static("http"));
        assert!(https.corrected_by(&headers).secure);
    }
}
