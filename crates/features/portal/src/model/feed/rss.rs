use jiff::Timestamp;

use super::xml::Xml;
use super::{Entry, Feed};

pub(super) fn write(feed: &Feed) -> Vec<u8> {
    let names = [
        ("version", "2.0"),
        ("xmlns:atom", "http://www.w3.org/2005/Atom"),
        ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:media", "http://search.yahoo.com/mrss/"),
    ];
    let mut xml = Xml::begin("rss", &names);
    xml.open("channel", &[]);
    xml.words("title", &feed.title);
    xml.words("link", &feed.home);
    xml.words("description", &feed.words);
    xml.words("language", feed.lang.code());
    xml.words("lastBuildDate", &day_and_hour(feed.updated));
    xml.words("generator", "Twiza");
    xml.bare("atom:link", &[("rel", "self"), ("type", "application/rss+xml"), ("href", &feed.own)]);
    if let Some(next) = &feed.next {
        xml.bare("atom:link", &[("rel", "next"), ("type", "application/rss+xml"), ("href", next)]);
    }
    feed.entries.iter().for_each(|entry| item(&mut xml, entry));
    xml.close("channel");
    xml.end("rss")
}

fn item(xml: &mut Xml, entry: &Entry) {
    xml.open("item", &[]);
    xml.words("title", &entry.title);
    xml.words("link", &entry.page);
    xml.words_with("guid", &[("isPermaLink", "false")], &entry.id);
    xml.words("pubDate", &day_and_hour(entry.published));
    if let Some(name) = &entry.author {
        xml.words("dc:creator", name);
    }
    if let Some(lang) = entry.lang {
        xml.words("dc:language", lang.code());
    }
    entry.tags.iter().for_each(|tag| xml.words("category", tag));
    xml.words("description", &entry.summary);
    if let Some(html) = &entry.html {
        xml.words("content:encoded", html);
    }
    if let Some(picture) = &entry.picture {
        xml.bare("media:content", &[("url", picture), ("medium", "image"), ("type", "image/jpeg")]);
    }
    xml.close("item");
}

/// As RFC 822 writes it, with four digits for the year.
fn day_and_hour(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
