use jiff::Timestamp;

use super::xml::Xml;
use super::{Entry, Feed};

pub(super) fn write(feed: &Feed) -> Vec<u8> {
    let lang = feed.lang.code();
    let mut xml = Xml::begin("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", lang)]);
    xml.words("id", &feed.first);
    xml.words("title", &feed.title);
    xml.words("subtitle", &feed.words);
    xml.words("updated", &instant(feed.updated));
    xml.bare("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &feed.own)]);
    xml.bare("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.home)]);
    // RFC 5005, 3: a feed in several documents.
    xml.bare("link", &[("rel", "first"), ("type", "application/atom+xml"), ("href", &feed.first)]);
    if let Some(next) = &feed.next {
        xml.bare("link", &[("rel", "next"), ("type", "application/atom+xml"), ("href", next)]);
    }
    xml.words("generator", "Twiza");
    author(&mut xml, &feed.publisher);
    feed.entries.iter().for_each(|one| entry(&mut xml, one));
    xml.end("feed")
}

fn entry(xml: &mut Xml, entry: &Entry) {
    let lang = entry.lang.map(|lang| ("xml:lang", lang.code()));
    xml.open("entry", lang.as_slice());
    xml.words("id", &entry.id);
    xml.words("title", &entry.title);
    xml.bare("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.page)]);
    xml.words("published", &instant(entry.published));
    xml.words("updated", &instant(entry.updated));
    if let Some(name) = &entry.author {
        author(xml, name);
    }
    for tag in &entry.tags {
        xml.bare("category", &[("term", tag)]);
    }
    if !entry.summary.is_empty() {
        xml.words("summary", &entry.summary);
    }
    if let Some(html) = &entry.html {
        xml.words_with("content", &[("type", "html")], html);
    }
    if let Some(picture) = &entry.picture {
        xml.bare("link", &[("rel", "enclosure"), ("type", "image/jpeg"), ("href", picture)]);
    }
    xml.close("entry");
}

fn author(xml: &mut Xml, name: &str) {
    xml.open("author", &[]);
    xml.words("name", name);
    xml.close("author");
}

/// As RFC 3339 writes it, to the second.
fn instant(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
