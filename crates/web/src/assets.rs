use std::collections::HashMap;
use std::io::Write;

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use sha2::{Digest, Sha256};

/// A file served to browsers: style, script, font, picture.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// Its name, by which pages ask for it: `plan.js`.
    pub name: &'static str,
    /// Its media type.
    pub mime: &'static str,
    /// Its content.
    pub bytes: &'static [u8],
}

const SHELL: &[Asset] = &[
    Asset { name: "twiza.css", mime: "text/css; charset=utf-8", bytes: include_bytes!("../assets/twiza.css") },
    Asset { name: "twiza.js", mime: "text/javascript; charset=utf-8", bytes: include_bytes!("../assets/twiza.js") },
    Asset { name: "star.svg", mime: "image/svg+xml", bytes: include_bytes!("../assets/star.svg") },
    Asset { name: "tifinagh.woff2", mime: "font/woff2", bytes: include_bytes!("../assets/tifinagh.woff2") },
];

/// All assets under addresses that carry a hash of the content, so that browsers may keep them for ever.
pub(crate) struct Assets {
    served: HashMap<String, Served>,
    addresses: HashMap<&'static str, String>,
}

struct Served {
    mime: &'static str,
    plain: &'static [u8],
    /// Compressed once, when that makes it smaller.
    gzip: Option<Bytes>,
}

impl Assets {
    pub(crate) fn new<'a>(of_features: impl Iterator<Item = &'a Asset>) -> Self {
        let mut assets = Self { served: HashMap::new(), addresses: HashMap::new() };
        for asset in SHELL.iter().chain(of_features) {
            let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(asset.bytes)[..6]);
            let file = format!("{hash}-{}", asset.name);
            assets.addresses.insert(asset.name, format!("/assets/{file}"));
            assets.served.insert(file, Served { mime: asset.mime, plain: asset.bytes, gzip: smaller(asset.bytes) });
        }
        assets
    }

    /// Where browsers find the asset. An unknown name gives an address that answers 404.
    pub(crate) fn address(&self, name: &str) -> &str {
        self.addresses.get(name).map_or("/assets/unknown", String::as_str)
    }

    pub(crate) fn answer(&self, file: &str, request: &HeaderMap) -> Response {
        let Some(asset) = self.served.get(file) else { return StatusCode::NOT_FOUND.into_response() };
        let headers = [(header::CONTENT_TYPE, asset.mime), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
        match &asset.gzip {
            Some(gzip) if accepts_gzip(request) => {
                let encoding = [(header::CONTENT_ENCODING, "gzip"), (header::VARY, "accept-encoding")];
                (headers, encoding, Body::from(gzip.clone())).into_response()
            }
            _ => (headers, asset.plain).into_response(),
        }
    }
}

fn accepts_gzip(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("gzip"))
}

fn smaller(plain: &[u8]) -> Option<Bytes> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(plain).ok()?;
    let packed = encoder.finish().ok()?;
    (packed.len() < plain.len()).then(|| packed.into())
}
