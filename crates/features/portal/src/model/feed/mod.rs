//! Feeds: the same entries as Atom (RFC 4287), RSS 2.0 (<https://www.rssboard.org/rss-specification>) and JSON Feed 1.1
//! (<https://www.jsonfeed.org/version/1.1/>).

mod atom;
mod json;
mod rss;
pub(crate) mod xml;

use jiff::Timestamp;
use kernel::Lang;

/// A form of feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Atom.
    Atom,
    /// RSS 2.0.
    Rss,
    /// JSON Feed 1.1.
    Json,
}

impl Form {
    /// All of them, the one that says most first.
    pub const ALL: [Self; 3] = [Self::Atom, Self::Rss, Self::Json];

    /// How its address ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Atom => "atom",
            Self::Rss => "rss",
            Self::Json => "json",
        }
    }

    /// Its media type.
    pub const fn media(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml",
            Self::Rss => "application/rss+xml",
            Self::Json => "application/feed+json",
        }
    }

    /// Writes a feed in this form.
    pub fn write(self, feed: &Feed) -> Vec<u8> {
        match self {
            Self::Atom => atom::write(feed),
            Self::Rss => rss::write(feed),
            Self::Json => json::write(feed),
        }
    }
}

/// A list of what was published, newest first. All addresses are whole ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// What it is called.
    pub title: String,
    /// What it holds, in a sentence.
    pub words: String,
    /// The language of title and words.
    pub lang: Lang,
    /// The page that shows the same.
    pub home: String,
    /// This part of the feed.
    pub own: String,
    /// Its first part, which names the whole of it.
    pub first: String,
    /// The rest of the list, where there is more.
    pub next: Option<String>,
    /// Who publishes.
    pub publisher: String,
    /// When anything of it last changed.
    pub updated: Timestamp,
    /// What was published.
    pub entries: Vec<Entry>,
}

/// Something that was published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// What never changes about it: `urn:uuid:…`.
    pub id: String,
    /// Its page.
    pub page: String,
    /// Its title.
    pub title: String,
    /// What it says, in a few sentences, without markup.
    pub summary: String,
    /// All of it, as cleaned HTML with whole addresses; nothing where only the page has it.
    pub html: Option<String>,
    /// Who wrote it, by the name under which she wants to be read, or who keeps it.
    pub author: Option<String>,
    /// When it was published.
    pub published: Timestamp,
    /// When it last changed.
    pub updated: Timestamp,
    /// What it is and what it is about, in words.
    pub tags: Vec<String>,
    /// The language of its words.
    pub lang: Option<Lang>,
    /// A picture of it.
    pub picture: Option<String>,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use roxmltree::Document;

    use super::*;

    fn entry(title: &str, html: Option<&str>) -> Entry {
        Entry {
            id: "urn:uuid:00000000-0000-7000-8000-000000000001".to_owned(),
            page: "https://a.test/articles/eau?x=1&y=2".to_owned(),
            title: title.to_owned(),
            summary: title.to_owned(),
            html: html.map(str::to_owned),
            author: Some("Une reportrice".to_owned()),
            published: "2026-01-02T03:04:05Z".parse().unwrap(),
            updated: "2026-02-02T03:04:05Z".parse().unwrap(),
            tags: vec!["Reportage".to_owned(), "L’eau & la terre".to_owned()],
            lang: Some(Lang::Ar),
            picture: Some("https://a.test/media/1/card.jpg".to_owned()),
        }
    }

    fn feed(entries: Vec<Entry>) -> Feed {
        Feed {
            title: "E-Joussour".to_owned(),
            words: "Ce qui se publie".to_owned(),
            lang: Lang::Fr,
            home: "https://a.test/articles".to_owned(),
            own: "https://a.test/feed.atom?theme=water&lang=fr".to_owned(),
            first: "https://a.test/feed.atom?theme=water&lang=fr".to_owned(),
            next: None,
            publisher: "FMAS".to_owned(),
            updated: "2026-02-02T03:04:05Z".parse().unwrap(),
            entries,
        }
    }

    const ATOM: &str = "http://www.w3.org/2005/Atom";

    fn child<'a>(node: roxmltree::Node<'a, 'a>, name: &str) -> roxmltree::Node<'a, 'a> {
        node.children().find(|child| child.tag_name().name() == name).unwrap_or_else(|| panic!("no {name}"))
    }

    #[test]
    fn an_atom_feed_has_what_its_standard_requires() {
        let bytes = Form::Atom.write(&feed(vec![entry("عنوان", Some("<p>Un &amp; deux</p>"))]));
        let text = String::from_utf8(bytes).unwrap();
        let document = Document::parse(&text).unwrap();
        let root = document.root_element();
        assert_eq!((root.tag_name().name(), root.tag_name().namespace()), ("feed", Some(ATOM)));
        for required in ["id", "title", "updated", "author"] {
            child(root, required);
        }
        let own = root.children().find(|node| node.attribute("rel") == Some("self")).unwrap();
        assert_eq!(own.attribute("href"), Some("https://a.test/feed.atom?theme=water&lang=fr"));
        let entry = child(root, "entry");
        assert_eq!(entry.attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some("ar"));
        assert_eq!(child(entry, "title").text(), Some("عنوان"));
        assert_eq!(child(entry, "updated").text(), Some("2026-02-02T03:04:05Z"));
        let content = child(entry, "content");
        assert_eq!((content.attribute("type"), content.text()), (Some("html"), Some("<p>Un &amp; deux</p>")));
    }

    #[test]
    fn every_form_leads_on_to_the_rest_and_all_parts_are_one_feed() {
        let first = "https://a.test/feed.atom?theme=water&lang=fr";
        let rest = Feed {
            own: format!("{first}&after=1~a~0"),
            next: Some(format!("{first}&after=2~b~7")),
            ..feed(vec![entry("Eau", None)])
        };
        let text = String::from_utf8(Form::Atom.write(&rest)).unwrap();
        let document = Document::parse(&text).unwrap();
        let root = document.root_element();
        let link = |rel: &str| {
            let mut links = root.children().filter(|node| node.attribute("rel") == Some(rel));
            let href = links.next().and_then(|node| node.attribute("href"));
            assert!(links.next().is_none(), "{rel}");
            href.map(str::to_owned)
        };
        assert_eq!(child(root, "id").text(), Some(first), "RFC 5005, 3: one feed in several documents");
        assert_eq!((link("first").as_deref(), link("self")), (Some(first), Some(rest.own.clone())));
        assert_eq!(link("next"), rest.next);
        let text = String::from_utf8(Form::Rss.write(&rest)).unwrap();
        assert!(text.contains("<atom:link rel=\"next\"") && text.contains("after=2~b~7"));
        let read: serde_json::Value = serde_json::from_slice(&Form::Json.write(&rest)).unwrap();
        assert_eq!(read["next_url"].as_str(), rest.next.as_deref());
        let last: serde_json::Value = serde_json::from_slice(&Form::Json.write(&feed(Vec::new()))).unwrap();
        assert!(last.get("next_url").is_none());
    }

    #[test]
    fn an_rss_feed_says_each_thing_once_with_dates_as_letters_have_them() {
        let text =
            String::from_utf8(Form::Rss.write(&feed(vec![entry("Eau", Some("<p>Là</p>")), entry("Terre", None)])));
        let text = text.unwrap();
        let document = Document::parse(&text).unwrap();
        let channel = child(document.root_element(), "channel");
        for required in ["title", "link", "description"] {
            child(channel, required);
        }
        let items: Vec<_> = channel.children().filter(|node| node.has_tag_name("item")).collect();
        assert_eq!(items.len(), 2);
        assert_eq!(child(items[0], "pubDate").text(), Some("Fri, 02 Jan 2026 03:04:05 GMT"));
        assert_eq!(child(items[0], "guid").attribute("isPermaLink"), Some("false"));
        assert_eq!(child(items[0], "encoded").text(), Some("<p>Là</p>"));
        assert!(items[1].children().all(|node| node.tag_name().name() != "encoded"));
    }

    #[test]
    fn a_json_feed_has_what_its_standard_requires() {
        let feed = feed(vec![entry("Eau", Some("<p>Là</p>")), entry("Terre", None)]);
        let read: serde_json::Value = serde_json::from_slice(&Form::Json.write(&feed)).unwrap();
        assert_eq!(read["version"], "https://jsonfeed.org/version/1.1");
        assert_eq!(read["items"][0]["content_html"], "<p>Là</p>");
        // An item must have one of the two.
        assert_eq!(read["items"][1]["content_text"], "Terre");
        assert_eq!(read["items"][0]["language"], "ar");
    }

    proptest! {
        #[test]
        fn whatever_is_said_every_form_can_be_read_back(title in "\\PC{0,40}", control in "[\u{0}-\u{1f}<&>\"'\\]]{0,12}") {
            let title = format!("a{title}{control}b");
            let feed = feed(vec![entry(&title, Some(&title))]);
            let kept: String = title.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r')).collect();
            let same = |found: Option<&str>| found.unwrap_or_default().replace("\r\n", "\n").replace('\r', "\n");
            for (form, name) in [(Form::Atom, "entry"), (Form::Rss, "item")] {
                let text = String::from_utf8(form.write(&feed)).unwrap();
                let document = Document::parse(&text).unwrap();
                let entry = document.descendants().find(|node| node.tag_name().name() == name).unwrap();
                prop_assert_eq!(same(child(entry, "title").text()), same(Some(&kept)));
            }
            prop_assert!(serde_json::from_slice::<serde_json::Value>(&Form::Json.write(&feed)).is_ok());
        }
    }
}
