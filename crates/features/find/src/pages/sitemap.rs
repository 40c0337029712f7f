//! The map of the site for search engines (<https://www.sitemaps.org/protocol.html>): what everybody may read, each page
//! with its languages, taken from the part of the index from which strangers are answered.

use std::collections::BTreeSet;
use std::fmt::Write;

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use search::OpenPage;
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
    let pages = match number.ok_or(Error::NotFound)? {
        0 => return Err(Error::NotFound),
        1 => own(&visit),
        number => {
            let from = number.saturating_sub(2).saturating_mul(PART);
            ask(&visit, move |search| search.open_pages(from, PART)).await?
        }
    };
    if pages.is_empty() {
        return Err(Error::NotFound);
    }
    let (origin, mut xml) = (visit.origin(), head("urlset", " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""));
    pages.iter().for_each(|page| add(&mut xml, &origin, page));
    xml.push_str("</urlset>\n");
    Ok(answer(xml))
}

/// The pages of the house itself: those that the navigation leads everybody to, and those that are promised to everybody
/// under one address. The house speaks all its languages.
fn own(visit: &Visit) -> Vec<OpenPage> {
    let features = || visit.app().features.iter();
    let nav = features().flat_map(|feature| feature.nav).filter(|nav| nav.allow == Allow::Anyone).map(|nav| nav.path);
    let routes = features().flat_map(|feature| &feature.routes).filter(|route| route.allow == Allow::Anyone);
    let promised = routes.flat_map(|route| &route.promises).filter(|promise| promise.media == "text/html");
    let promised = promised.map(|promise| promise.path).filter(|path| !path.contains('{') && *path != "/search");
    let paths: BTreeSet<&str> = OWN.into_iter().chain(nav).chain(promised).collect();
    let page = |path: &str| OpenPage { path: path.to_owned(), langs: Lang::ALL.to_vec(), changed: None };
    paths.into_iter().map(page).collect()
}

/// A page with the languages that it has; without one named it is shown in the reader's own.
fn add(xml: &mut String, origin: &str, page: &OpenPage) {
    let address = escaped(&format!("{origin}{}", page.path));
    let _ = write!(xml, "<url><loc>{address}</loc>");
    if let Some(changed) = page.changed {
        let _ = write!(xml, "<lastmod>{}</lastmod>", changed.strftime("%Y-%m-%dT%H:%M:%SZ"));
    }
    if page.langs.len() > 1 {
        for lang in &page.langs {
            let code = lang.code();
            let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}?lang={code}\"/>");
        }
        let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"{address}\"/>");
    }
    let _ = writeln!(xml, "</url>");
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
    }

    #[test]
    fn a_page_says_which_languages_it_has_and_when_it_changed() {
        let mut xml = String::new();
        let page = |langs: &[Lang]| OpenPage { path: "/petitions/x".to_owned(), langs: langs.to_vec(), changed: None };
        add(&mut xml, "https://a.test", &page(&[Lang::Fr, Lang::Ar]));
        assert!(xml.contains("hreflang=\"ar\" href=\"https://a.test/petitions/x?lang=ar\""));
        assert_eq!((xml.matches("hreflang").count(), xml.contains("lastmod")), (3, false));
        xml.clear();
        let changed = "2026-01-02T03:04:05.678Z".parse().ok();
        add(&mut xml, "https://a.test", &OpenPage { changed, ..page(&[Lang::Ar]) });
        assert!(xml.contains("<lastmod>2026-01-02T03:04:05Z</lastmod>") && !xml.contains("hreflang"));
    }
}
