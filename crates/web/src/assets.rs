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

const STYLE: &str = "text/css; charset=utf-8";

/// A style stands after what it names.
const SHELL: &[Asset] = &[
    Asset { name: "star.svg", mime: "image/svg+xml", bytes: include_bytes!("../assets/star.svg") },
    Asset { name: "tifinagh-name.woff2", mime: "font/woff2", bytes: include_bytes!("../assets/tifinagh-name.woff2") },
    Asset { name: "tifinagh.woff2", mime: "font/woff2", bytes: include_bytes!("../assets/tifinagh.woff2") },
    Asset { name: "twiza.css", mime: STYLE, bytes: include_bytes!("../assets/twiza.css") },
    Asset { name: "toll.js", mime: "text/javascript; charset=utf-8", bytes: include_bytes!("../assets/toll.js") },
    Asset { name: "twiza.js", mime: "text/javascript; charset=utf-8", bytes: include_bytes!("../assets/twiza.js") },
];

/// All assets under addresses that carry a hash of the content, so that browsers may keep them for ever.
pub(crate) struct Assets {
    served: HashMap<String, Served>,
    addresses: HashMap<&'static str, String>,
}

struct Served {
    mime: &'static str,
    plain: Bytes,
    /// Compressed once, when that makes it smaller.
    gzip: Option<Bytes>,
}

impl Assets {
    pub(crate) fn new<'a>(of_features: impl Iterator<Item = &'a Asset>) -> Self {
        let mut assets = Self { served: HashMap::new(), addresses: HashMap::new() };
        for asset in SHELL.iter().chain(of_features) {
            let plain = assets.linked(asset);
            let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&plain)[..6]);
            let file = format!("{hash}-{}", asset.name);
            assets.addresses.insert(asset.name, format!("/assets/{file}"));
            assets.served.insert(file, Served { mime: asset.mime, gzip: smaller(&plain), plain });
        }
        assets
    }

    /// A style with the addresses of what it names in braces, `url("{star.svg}")`; anything else as it is.
    fn linked(&self, asset: &Asset) -> Bytes {
        let (STYLE, Ok(style)) = (asset.mime, std::str::from_utf8(asset.bytes)) else {
            return Bytes::from_static(asset.bytes);
        };
        let named = self.addresses.iter().map(|(name, address)| (format!("{{{name}}}"), address));
        named.fold(style.to_owned(), |style, (name, address)| style.replace(&name, address)).into()
    }

    /// Where browsers find the asset. An unknown name gives an address that answers 404.
    pub(crate) fn address(&self, name: &str) -> &str {
        self.addresses.get(name).map_or("/assets/unknown", String::as_str)
    }

    pub(crate) fn answer(&self, file: &str, request: &HeaderMap) -> Response {
        let Some(asset) = self.served.get(file) else { return StatusCode::NOT_FOUND.into_response() };
        let headers =
            [(header::CONTENT_TYPE, asset.mime), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
        match &asset.gzip {
            Some(gzip) if accepts_gzip(request) => {
                let encoding = [(header::CONTENT_ENCODING, "gzip"), (header::VARY, "accept-encoding")];
                (headers, encoding, Body::from(gzip.clone())).into_response()
            }
            _ => (headers, asset.plain.clone()).into_response(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_names_font_and_star_by_the_addresses_under_which_they_are_served() {
        let assets = Assets::new(std::iter::empty());
        let file = assets.address("twiza.css").trim_start_matches("/assets/");
        let style = std::str::from_utf8(&assets.served[file].plain).unwrap();
        for name in ["tifinagh-name.woff2", "tifinagh.woff2", "star.svg"] {
            assert!(style.contains(&format!("url(\"{}\")", assets.address(name))), "{name}");
        }
        assert!(!style.contains("{star.svg}"));
    }

    #[test]
    fn the_style_of_a_first_visit_stays_light() {
        let style = SHELL.iter().find(|asset| asset.name == "twiza.css").unwrap().bytes;
        assert!(style.len() <= 36 * 1024, "{} bytes", style.len());
        assert!(smaller(style).unwrap().len() <= 8 * 1024);
    }
}
