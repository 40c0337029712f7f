use jiff::Timestamp;

use super::{Category, Item, LiveItem, Order, Person, Podcast};
use crate::model::feed::xml::Xml;

const NAMES: &[(&str, &str)] = &[
    ("version", "2.0"),
    ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("xmlns:podcast", "https://podcastindex.org/namespace/1.0"),
];

/// The most bytes of a description that Apple takes.
const DESCRIPTION: usize = 4_000;

/// The feed.
pub fn write(podcast: &Podcast) -> Vec<u8> {
    let mut xml = Xml::begin("rss", NAMES);
    xml.open("channel", &[]);
    channel(&mut xml, podcast);
    podcast.live.iter().for_each(|live| live_item(&mut xml, live));
    podcast.items.iter().for_each(|one| item(&mut xml, one));
    xml.close("channel");
    xml.end("rss")
}

fn channel(xml: &mut Xml, podcast: &Podcast) {
    xml.words("title", &podcast.title);
    xml.words("link", &podcast.home);
    xml.words("description", beginning(&podcast.words));
    xml.words("language", podcast.lang.code());
    xml.words("lastBuildDate", &day_and_hour(podcast.updated));
    xml.words("generator", "Twiza");
    xml.bare("atom:link", &[("rel", "self"), ("type", "application/rss+xml"), ("href", &podcast.own)]);
    if let Some(next) = &podcast.next {
        xml.bare("atom:link", &[("rel", "next"), ("type", "application/rss+xml"), ("href", next)]);
    }
    xml.open("image", &[]);
    xml.words("url", &podcast.cover);
    xml.words("title", &podcast.title);
    xml.words("link", &podcast.home);
    xml.close("image");
    apple(xml, podcast);
    xml.words("podcast:guid", &podcast.guid.to_string());
    xml.words("podcast:medium", "podcast");
    let locked = if podcast.is_locked { "yes" } else { "no" };
    match podcast.email.is_empty() {
        true => xml.words("podcast:locked", locked),
        false => xml.words_with("podcast:locked", &[("owner", &podcast.email)], locked),
    }
    people(xml, &podcast.people);
}

fn apple(xml: &mut Xml, podcast: &Podcast) {
    xml.words("itunes:author", &podcast.author);
    xml.words("itunes:type", order(podcast.order));
    xml.words("itunes:explicit", truth(podcast.is_explicit));
    xml.bare("itunes:image", &[("href", &podcast.cover)]);
    category(xml, podcast.category);
    if !podcast.email.is_empty() {
        xml.open("itunes:owner", &[]);
        xml.words("itunes:name", &podcast.author);
        xml.words("itunes:email", &podcast.email);
        xml.close("itunes:owner");
    }
    // Apple knows only "Yes"; any other value is as none.
    if podcast.is_ended {
        xml.words("itunes:complete", "Yes");
    }
}

fn category(xml: &mut Xml, category: Category) {
    match category.apple() {
        (name, None) => xml.bare("itunes:category", &[("text", name)]),
        (name, Some(part)) => {
            xml.open("itunes:category", &[("text", name)]);
            xml.bare("itunes:category", &[("text", part)]);
            xml.close("itunes:category");
        }
    }
}

fn item(xml: &mut Xml, item: &Item) {
    xml.open("item", &[]);
    xml.words("title", &item.title);
    xml.words("itunes:title", &item.title);
    xml.words("link", &item.page);
    xml.words_with("guid", &[("isPermaLink", "false")], &item.id.to_string());
    xml.words("pubDate", &day_and_hour(item.published));
    xml.words("dc:language", item.lang.code());
    xml.words("description", beginning(&item.words));
    if !item.html.is_empty() {
        xml.words("content:encoded", &item.html);
    }
    let bytes = item.sound.bytes.to_string();
    xml.bare("enclosure", &[("url", &item.sound.address), ("length", &bytes), ("type", &item.sound.mime)]);
    if item.sound.seconds > 0 {
        xml.words("itunes:duration", &item.sound.seconds.to_string());
    }
    xml.words("itunes:author", &item.author);
    xml.words("itunes:explicit", truth(item.is_explicit));
    xml.words("itunes:episodeType", item.sort.code());
    xml.bare("itunes:image", &[("href", &item.cover)]);
    for (name, number) in [("season", item.season), ("episode", item.number)] {
        if let Some(number) = number {
            xml.words(&format!("itunes:{name}"), &number.to_string());
            xml.words(&format!("podcast:{name}"), &number.to_string());
        }
    }
    if let Some(chapters) = &item.chapters {
        xml.bare("podcast:chapters", &[("url", chapters), ("type", "application/json+chapters")]);
    }
    for spoken in &item.transcripts {
        let mut attributes =
            vec![("url", spoken.address.as_str()), ("type", spoken.mime), ("language", spoken.lang.code())];
        if spoken.is_timed {
            attributes.push(("rel", "captions"));
        }
        xml.bare("podcast:transcript", &attributes);
    }
    people(xml, &item.people);
    if let Some(place) = &item.place {
        xml.words("podcast:location", place);
    }
    xml.close("item");
}

fn people(xml: &mut Xml, people: &[Person]) {
    for person in people {
        let (role, group) = person.role.taxonomy();
        xml.words_with("podcast:person", &[("role", role), ("group", group)], &person.name);
    }
}

/// <https://podcasting2.org/podcast-namespace/tags/liveItem>
fn live_item(xml: &mut Xml, live: &LiveItem) {
    let status = if live.is_on { "live" } else { "pending" };
    let (from, to) = (live.from.to_string(), live.to.to_string());
    xml.open("podcast:liveItem", &[("status", status), ("start", &from), ("end", &to)]);
    xml.words("title", &live.title);
    xml.words("link", &live.page);
    let guid = format!("{}#{}", live.page, live.from.as_second());
    xml.words_with("guid", &[("isPermaLink", "false")], &guid);
    // A stream has no length; RSS wants one.
    xml.bare("enclosure", &[("url", &live.sound.address), ("length", "0"), ("type", &live.sound.mime)]);
    xml.words_with("podcast:contentLink", &[("href", &live.page)], &live.title);
    xml.close("podcast:liveItem");
}

fn beginning(words: &str) -> &str {
    &words[..words.floor_char_boundary(DESCRIPTION)]
}

const fn truth(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}

const fn order(order: Order) -> &'static str {
    order.code()
}

/// As RFC 822 writes it, with four digits for the year.
fn day_and_hour(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

#[cfg(test)]
mod tests {
    use kernel::Lang;
    use proptest::prelude::*;
    use roxmltree::{Document, Node};
    use uuid::Uuid;

    use super::super::{Enclosure, Spoken};
    use super::*;
    use crate::model::radio::{PersonRole, Sort};

    fn sound() -> Enclosure {
        let address = "https://a.test/media/1/whole.mp3".to_owned();
        Enclosure { address, mime: "audio/mpeg".to_owned(), bytes: 12_345, seconds: 83 }
    }

    fn podcast(title: &str) -> Podcast {
        let at: Timestamp = "2026-01-02T03:04:05Z".parse().unwrap();
        let item = Item {
            id: Uuid::from_u128(7),
            page: "https://a.test/radio/eau/zagora?x=1&y=2".to_owned(),
            title: title.to_owned(),
            words: title.repeat(300),
            html: format!("<p>{title}</p>"),
            lang: Lang::Ar,
            published: at,
            sound: sound(),
            sort: Sort::Full,
            season: Some(1),
            number: Some(2),
            is_explicit: false,
            author: "FMAS".to_owned(),
            cover: "https://a.test/c.png".to_owned(),
            people: vec![Person { name: title.to_owned(), role: PersonRole::Guest }],
            chapters: Some("https://a.test/chapters.json".to_owned()),
            transcripts: vec![Spoken {
                address: "https://a.test/t.vtt".to_owned(),
                mime: "text/vtt",
                lang: Lang::Ar,
                is_timed: true,
            }],
            place: Some("Zagora".to_owned()),
        };
        let live = LiveItem {
            is_on: true,
            from: at,
            to: at,
            title: title.to_owned(),
            sound: sound(),
            page: "https://a.test/radio/live".to_owned(),
        };
        Podcast {
            guid: Uuid::from_u128(9),
            title: title.to_owned(),
            words: title.to_owned(),
            lang: Lang::Fr,
            home: "https://a.test/radio".to_owned(),
            own: "https://a.test/podcast.rss".to_owned(),
            next: None,
            author: "FMAS".to_owned(),
            email: "radio@a.test".to_owned(),
            cover: "https://a.test/c.png".to_owned(),
            category: Category::Documentary,
            order: Order::Serial,
            is_explicit: false,
            is_ended: true,
            is_locked: true,
            people: vec![],
            updated: at,
            items: vec![item],
            live: vec![live],
        }
    }

    fn child<'a>(node: Node<'a, 'a>, space: &str, name: &str) -> Node<'a, 'a> {
        let is_it =
            |node: &Node| node.tag_name().name() == name && node.tag_name().namespace().unwrap_or_default() == space;
        node.children().find(is_it).unwrap_or_else(|| panic!("no {name}"))
    }

    const ITUNES: &str = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    const PODCAST: &str = "https://podcastindex.org/namespace/1.0";

    #[test]
    fn each_tag_stands_in_its_namespace_with_what_the_specification_wants() {
        let text = String::from_utf8(write(&podcast("L’eau & la vie"))).unwrap();
        let document = Document::parse(&text).unwrap();
        let channel = child(document.root_element(), "", "channel");
        assert_eq!(child(channel, PODCAST, "locked").attribute("owner"), Some("radio@a.test"));
        assert_eq!(child(channel, PODCAST, "guid").text(), Some("00000000-0000-0000-0000-000000000009"));
        assert_eq!(child(channel, ITUNES, "complete").text(), Some("Yes"));
        let category = child(channel, ITUNES, "category");
        assert_eq!(child(category, ITUNES, "category").attribute("text"), Some("Documentary"));
        let item = child(channel, "", "item");
        assert_eq!(child(item, "", "enclosure").attribute("length"), Some("12345"));
        assert_eq!(child(item, "", "pubDate").text(), Some("Fri, 02 Jan 2026 03:04:05 GMT"));
        assert_eq!(child(item, PODCAST, "person").attribute("group"), Some("cast"));
        assert_eq!(child(item, PODCAST, "transcript").attribute("rel"), Some("captions"));
        assert!(child(item, "", "description").text().unwrap().len() <= DESCRIPTION);
        assert_eq!(child(channel, PODCAST, "liveItem").attribute("status"), Some("live"));
    }

    proptest! {
        #[test]
        fn whatever_is_said_the_feed_can_be_read(title in "\\PC{0,40}", control in "[\u{0}-\u{1f}<&>\"'\\]]{0,12}") {
            let title = format!("a{title}{control}b");
            let text = String::from_utf8(write(&podcast(&title))).unwrap();
            prop_assert!(Document::parse(&text).is_ok());
        }
    }
}
