//! The map of the site for search engines (<https://www.sitemaps.org/protocol.html>): what everybody may read, each page
//! with its languages, taken from the part of the index from which strangers are answered.

use std::fmt::Write;

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use web::{Allow, Error, Result, Visit};

use super::ask;

/// Addresses of one part: with five links each it stays under the 50 MB that the protocol allows.
const PART: usize = 10_000;
/// Pages of the house itself, beside those of its navigation.
const OWN: [&str; 2] = ["/", "/credits"];

/// `GET /sitemap.xml`: the parts. The first one holds the pages of the house, the others the records.
pub(super) async fn index(visit: Visit) -> Result<Response> {
    let records = ask(&visit, |search| search.open_records()).await?;
    let parts = 1 + usize::try_from(records).unwrap_or(usize::MAX).div_ceil(PART);
    let mut xml = head("sitemapindex", "");
    for part in 1..=parts {
        let address = escaped(&format!("{}/sitemap/{part}.xml", visit.origin()));
        // Writing to a string cannot fail.
        let _ = writeln!(xml, "<sitemap><loc>{address}</loc></sitemap>");
    }
    xml.push_str("</sitemapindex>\n");
    Ok(answer(xml))
}

/// `GET /sitemap/{part}.xml`: the addresses of one part.
pub(super) async fn part(visit: Visit, Path(part): Path<String>) -> Result<Response> {
    let number = part.strip_suffix(".xml").and_then(|number| number.parse::<usize>().ok());
    let paths = match number.ok_or(Error::NotFound)? {
        0 => return Err(Error::NotFound),
        1 => own(&visit),
        number => {
            let from = number.saturating_sub(2).saturating_mul(PART);
            ask(&visit, move |search| search.open_paths(from, PART)).await?
        }
    };
    if paths.is_empty() {
        return Err(Error::NotFound);
    }
    let (origin, mut xml) = (visit.origin(), head("urlset", " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""));
    paths.iter().for_each(|path| add(&mut xml, &origin, path));
    xml.push_str("</urlset>\n");
    Ok(answer(xml))
}

/// The pages that the navigation leads everybody to.
fn own(visit: &Visit) -> Vec<String> {
    let nav = visit.app().features.iter().flat_map(|feature| feature.nav).filter(|nav| nav.allow == Allow::Anyone);
    OWN.into_iter().chain(nav.map(|nav| nav.path)).map(str::to_owned).collect()
}

/// A page with its languages; without one named it is shown in the reader's own.
fn add(xml: &mut String, origin: &str, path: &str) {
    let address = escaped(&format!("{origin}{path}"));
    let _ = write!(xml, "<url><loc>{address}</loc>");
    for lang in Lang::ALL {
        let code = lang.code();
        let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}?lang={code}\"/>");
    }
    let _ = writeln!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"{address}\"/></url>");
}

fn head(root: &str, more: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"{more}>\n"
    )
}

fn escaped(address: &str) -> String {
    let mut escaped = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

fn answer(xml: String) -> Response {
    let headers =
        [(header::CONTENT_TYPE, "application/xml; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=3600")];
    (headers, xml).into_response()
}

/// `GET /robots.txt`: every combination of words and facets is a page, and none of them is worth a crawler's time.
pub(super) async fn robots(visit: Visit) -> Response {
    let words = format!("User-agent: *\nDisallow: /search\nSitemap: {}/sitemap.xml\n", visit.origin());
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], words).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_written_so_that_xml_can_hold_it() {
        assert_eq!(escaped("https://a.test/x?a=1&b='<\u{1}é"), "https://a.test/x?a=1&amp;b=&apos;&lt;é");
        let mut xml = String::new();
        add(&mut xml, "https://a.test", "/petitions/x");
        assert!(xml.contains("hreflang=\"ar\" href=\"https://a.test/petitions/x?lang=ar\""));
        assert_eq!(xml.matches("hreflang").count(), 5);
    }
}
