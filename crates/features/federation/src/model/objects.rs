//! What this installation says: its actor, its records as ActivityStreams objects, and what happens to them.

use jiff::Timestamp;
use kernel::{Lang, Text, place};
use search::Document;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// Everybody, in ActivityPub's words.
pub const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";
/// The media type of everything that federation says.
pub const MEDIA: &str = "application/activity+json";

/// The kinds of record that are told elsewhere, each as what.
pub const KINDS: [(&str, &str); 6] = [
    ("article", "Article"),
    ("episode", "Article"),
    ("petition", "Note"),
    ("event", "Event"),
    ("work", "Article"),
    ("experience", "Article"),
];

/// The addresses of this installation's voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The address of the installation, without a slash at the end.
    pub origin: String,
    /// The short name of its voice: `joussour` in `@joussour@twiza.example`.
    pub handle: String,
}

impl Home {
    /// The address of the actor.
    pub fn actor(&self) -> String {
        self.at("actor")
    }

    /// The address of the actor's key.
    pub fn key_id(&self) -> String {
        format!("{}#main-key", self.actor())
    }

    /// An address of federation.
    pub fn at(&self, below: &str) -> String {
        format!("{}/federation/{below}", self.origin)
    }

    /// The address of a record as an object.
    pub fn object(&self, kind: &str, id: Uuid) -> String {
        self.at(&format!("{kind}/{id}"))
    }

    /// The record of an address of ours: kind and id.
    pub fn record<'a>(&self, address: &'a str) -> Option<(&'a str, Uuid)> {
        let (kind, id) = address.strip_prefix(self.origin.as_str())?.strip_prefix("/federation/")?.split_once('/')?;
        KINDS.iter().any(|(own, _)| *own == kind).then_some(())?;
        Some((kind, id.parse().ok()?))
    }

    /// Its name elsewhere: `joussour@twiza.example`.
    pub fn account(&self) -> String {
        let (_, host) = self.origin.split_once("://").unwrap_or(("", &self.origin));
        format!("{}@{host}", self.handle)
    }
}

/// The actor as others read it; `key` is its public key.
pub fn actor(home: &Home, name: &Text, key: &str, opened: Timestamp) -> Value {
    let id = home.actor();
    json!({
        "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1",
            {"toot": "http://joinmastodon.org/ns#", "discoverable": "toot:discoverable", "manuallyApprovesFollowers": "as:manuallyApprovesFollowers"}],
        "id": id,
        "type": "Organization",
        "preferredUsername": home.handle,
        "name": name.in_lang(Lang::Fr).1,
        "nameMap": by_language(name),
        "url": format!("{}/", home.origin),
        "inbox": home.at("inbox"),
        "outbox": home.at("outbox"),
        "followers": home.at("followers"),
        "following": home.at("following"),
        "endpoints": {"sharedInbox": home.at("inbox")},
        "published": second(opened),
        "discoverable": true,
        "manuallyApprovesFollowers": false,
        "publicKey": {"id": home.key_id(), "owner": home.actor(), "publicKeyPem": key},
    })
}

/// A record as an object; `published` and `updated` are when it was first told and last changed.
pub fn object(home: &Home, kind: &str, document: &Document, published: Timestamp, updated: Option<Timestamp>) -> Value {
    let page = format!("{}{}", home.origin, document.path);
    let sort = KINDS.iter().find(|(own, _)| *own == kind).map_or("Note", |(_, sort)| sort);
    let (lang, title) = document.title.in_lang(Lang::Fr);
    let contents = contents(kind, document, &page);
    let mut object = json!({
        "id": home.object(kind, document.id),
        "type": sort,
        "attributedTo": home.actor(),
        "to": [PUBLIC],
        "cc": [home.at("followers")],
        "published": second(published),
        "url": page,
        "content": contents.get(lang.code()).cloned().unwrap_or_default(),
        "contentMap": contents,
        "tag": tags(home, document, lang),
        "replies": home.object(kind, document.id) + "/replies",
    });
    let mut set = |name: &str, value: Value| {
        object[name] = value;
    };
    if sort != "Note" {
        set("name", title.into());
        set("nameMap", by_language(&document.title));
        if !document.summary.is_empty() {
            set("summary", document.summary.in_lang(lang).1.into());
            set("summaryMap", by_language(&document.summary));
        }
    }
    if let Some(updated) = updated {
        set("updated", second(updated).into());
    }
    if let Some(picture) = &document.picture {
        let picture = json!({"type": "Image", "url": format!("{}{picture}", home.origin), "mediaType": media_of(picture), "name": title});
        set("image", picture.clone());
        set("attachment", json!([picture]));
    }
    if let (true, Some(date)) = (sort == "Event", document.date) {
        set("startTime", format!("{date}T00:00:00Z").into());
    }
    if let Some(place) = document.place.as_deref().and_then(place::get) {
        set(
            "location",
            json!({"type": "Place", "name": place.name.in_lang(lang).1, "nameMap": by_language(&place.name)}),
        );
    }
    object
}

/// What is left of a record that was withdrawn.
pub fn tombstone(home: &Home, kind: &str, id: Uuid, deleted: Timestamp) -> Value {
    json!({"id": home.object(kind, id), "type": "Tombstone", "deleted": second(deleted)})
}

/// What happened to an object: `Create`, `Update`, `Delete`. The number tells two of a sort apart.
pub fn activity(home: &Home, sort: &str, object: Value, at: Timestamp) -> Value {
    let of = object["id"].as_str().unwrap_or_default();
    let id = match sort {
        "Create" => format!("{of}/create"),
        _ => format!("{of}#{}-{}", sort.to_ascii_lowercase(), at.as_microsecond()),
    };
    json!({
        "@context": context(),
        "id": id,
        "type": sort,
        "actor": home.actor(),
        "published": second(at),
        "to": [PUBLIC],
        "cc": [home.at("followers")],
        "object": object,
    })
}

/// An answer or a wish to one actor: `Accept`, `Follow`, `Undo`.
pub fn letter(home: &Home, sort: &str, id: Uuid, object: Value, to: &str) -> Value {
    json!({
        "@context": "https://www.w3.org/ns/activitystreams",
        "id": home.at(&format!("letters/{id}")),
        "type": sort,
        "actor": home.actor(),
        "to": [to],
        "object": object,
    })
}

/// The vocabulary of objects.
pub fn context() -> Value {
    json!(["https://www.w3.org/ns/activitystreams", {"Hashtag": "as:Hashtag"}])
}

/// An instant as ActivityStreams writes it, to the second.
pub fn second(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn by_language(text: &Text) -> Value {
    Value::Object(text.languages().map(|(lang, words)| (lang.code().to_owned(), words.into())).collect::<Map<_, _>>())
}

fn media_of(picture: &str) -> &'static str {
    match picture.rsplit('.').next() {
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        _ => "image/jpeg",
    }
}

/// The words in each language as HTML: of an article the whole text, of anything else what it is and where to read on.
fn contents(kind: &str, document: &Document, page: &str) -> Map<String, Value> {
    let languages = document.title.languages().map(|(lang, title)| {
        let mut html = String::new();
        if kind == "petition" {
            html.push_str(&format!("<p><strong>{}</strong></p>", escaped(title)));
        }
        html.push_str(&paragraphs(document.summary.get(lang).unwrap_or_default()));
        if kind == "article" {
            let own = document.body.iter().filter(|(own, _)| *own == Some(lang));
            own.for_each(|(_, words)| html.push_str(&paragraphs(words)));
        }
        let read_on = escaped(&format!("{page}?lang={}", lang.code()));
        html.push_str(&format!("<p><a href=\"{read_on}\">{}</a></p>", escaped(page)));
        (lang.code().to_owned(), Value::from(html))
    });
    languages.collect()
}

/// Plain words, a paragraph for each line.
fn paragraphs(words: &str) -> String {
    let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("<p>{}</p>", escaped(line))).collect()
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The themes as hashtags that lead to the search.
fn tags(home: &Home, document: &Document, lang: Lang) -> Value {
    let concepts = document.themes.iter().filter_map(|code| search::thesaurus::get(code));
    concepts
        .filter_map(|concept| {
            let name = hashtag(concept.name.in_lang(lang).1);
            let href = format!("{}/search?theme={}", home.origin, concept.code);
            (name.len() > 1).then(|| json!({"type": "Hashtag", "name": name, "href": href}))
        })
        .collect()
}

/// A name as one word: `#DroitsHumains`.
fn hashtag(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let joined: String = words
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        })
        .collect();
    format!("#{joined}")
}

#[cfg(test)]
mod tests {
    use kernel::Id;
    use search::Audience;

    use super::*;

    fn home() -> Home {
        Home { origin: "https://twiza.example".into(), handle: "joussour".into() }
    }

    fn article() -> Document {
        let title = Text::fr_ar("Les eaux <de> l’Ourika", "مياه أوريكا");
        let mut document =
            Document::new(Id::<()>::from_uuid(Uuid::from_u128(7)), Audience::Anyone, "/articles/ourika".into(), title);
        document.summary = Text::fr_ar("Un résumé", "ملخص");
        document.body =
            vec![(Some(Lang::Fr), "Un texte\nPuis <script>alert(1)</script> & la fin".into()), (None, "Amina".into())];
        document.picture = Some("/media/1/card.jpg".into());
        document
    }

    #[test]
    fn an_article_is_told_whole_in_each_language_and_clean() {
        let object = object(&home(), "article", &article(), Timestamp::UNIX_EPOCH, None);
        assert_eq!(object["type"], "Article");
        assert_eq!(object["nameMap"]["ar"], "مياه أوريكا");
        let french = object["contentMap"]["fr"].as_str().unwrap();
        assert!(french.contains("<p>Un texte</p><p>Puis &lt;script&gt;"), "{french}");
        for never in ["<script", "Amina", "ملخص"] {
            assert!(!french.contains(never), "{french}");
        }
        assert_eq!(object["content"], object["contentMap"]["fr"]);
        assert_eq!(object["image"]["url"], "https://twiza.example/media/1/card.jpg");
        assert_eq!(
            (&object["to"][0], &object["cc"][0]),
            (&json!(PUBLIC), &json!("https://twiza.example/federation/followers"))
        );
    }

    #[test]
    fn a_petition_is_a_note_with_its_title_and_an_event_says_when() {
        let petition = object(&home(), "petition", &article(), Timestamp::UNIX_EPOCH, None);
        assert!(
            petition["content"].as_str().unwrap().starts_with("<p><strong>Les eaux &lt;de&gt; l’Ourika</strong></p>")
        );
        assert!(petition.get("name").is_none());
        let mut document = article();
        document.date = Some(jiff::civil::date(2026, 12, 10));
        let event = object(&home(), "event", &document, Timestamp::UNIX_EPOCH, None);
        assert_eq!(event["startTime"], "2026-12-10T00:00:00Z");
    }

    #[test]
    fn an_address_of_ours_is_known_again_and_no_other() {
        let id = Uuid::from_u128(7);
        let address = home().object("article", id);
        assert_eq!(home().record(&address), Some(("article", id)));
        for other in [
            "https://other.example/federation/article/x",
            "https://twiza.example/federation/person/0",
            "",
            &format!("{address}/x"),
        ] {
            assert_eq!(home().record(other), None, "{other}");
        }
    }

    #[test]
    fn a_theme_is_one_word() {
        assert_eq!(hashtag("droits humains"), "#DroitsHumains");
        assert_eq!(hashtag("l’eau"), "#LEau");
        assert_eq!(hashtag("حقوق الإنسان"), "#حقوقالإنسان");
    }

    #[test]
    fn two_changes_are_two_activities() {
        let one = activity(
            &home(),
            "Update",
            tombstone(&home(), "work", Uuid::nil(), Timestamp::UNIX_EPOCH),
            Timestamp::UNIX_EPOCH,
        );
        let other = activity(
            &home(),
            "Update",
            one["object"].clone(),
            Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_secs(1),
        );
        assert_ne!(one["id"], other["id"]);
    }
}
