//! What this installation says: its actor, its records as ActivityStreams objects, and what happens to them.

use jiff::Timestamp;
use kernel::{Lang, Text, place};
use search::Document;
use serde_json::{Map, Value, json};
use uuid::Uuid;
use web::Told;

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

    /// The address of our word that a record may be quoted somewhere.
    pub fn stamp(&self, kind: &str, id: Uuid, quote: Uuid) -> String {
        format!("{}/quotes/{quote}", self.object(kind, id))
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

/// Who speaks, as others see it.
#[derive(Debug)]
pub struct Face<'a> {
    /// The name.
    pub name: &'a Text,
    /// A sentence or two about it; nothing where nobody wrote them for everybody.
    pub about: &'a Text,
    /// The public key.
    pub key: &'a str,
    /// Since when it speaks.
    pub opened: Timestamp,
}

/// The actor as others read it.
pub fn actor(home: &Home, face: &Face<'_>) -> Value {
    let words = face.name.in_lang(Lang::Fr);
    let mut actor = json!({
        "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1",
            {"toot": "http://joinmastodon.org/ns#", "discoverable": "toot:discoverable", "indexable": "toot:indexable",
            "manuallyApprovesFollowers": "as:manuallyApprovesFollowers"}],
        "id": home.actor(),
        "type": "Organization",
        "preferredUsername": home.handle,
        "name": words.1,
        "nameMap": by_language(face.name),
        "url": format!("{}/", home.origin),
        "icon": {"type": "Image", "mediaType": "image/png", "url": home.at("icon.png")},
        "inbox": home.at("inbox"),
        "outbox": home.at("outbox"),
        "followers": home.at("followers"),
        "following": home.at("following"),
        "endpoints": {"sharedInbox": home.at("inbox")},
        "published": second(face.opened),
        "discoverable": true,
        "indexable": true,
        "manuallyApprovesFollowers": false,
        "publicKey": {"id": home.key_id(), "owner": home.actor(), "publicKeyPem": face.key},
    });
    let about = face.about.languages().map(|(lang, words)| (lang.code().to_owned(), paragraphs(words).into()));
    set_by_language(&mut actor, "summary", words.0, about.collect());
    actor
}

/// Our word that a record may be shown within something that somebody wrote elsewhere (FEP-044f).
pub fn stamp(home: &Home, (kind, id): (&str, Uuid), quote: Uuid, within: &str) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/activitystreams", {
            "QuoteAuthorization": "https://w3id.org/fep/044f#QuoteAuthorization",
            "gts": "https://gotosocial.org/ns#",
            "interactingObject": {"@id": "gts:interactingObject", "@type": "@id"},
            "interactionTarget": {"@id": "gts:interactionTarget", "@type": "@id"},
        }],
        "id": home.stamp(kind, id, quote),
        "type": "QuoteAuthorization",
        "attributedTo": home.actor(),
        "interactingObject": within,
        "interactionTarget": home.object(kind, id),
    })
}

/// A record as an object, as its document and its feature tell it; `published` and `updated` are when it was first told and last
/// changed.
///
/// Mastodon shows of everything but a `Note` its `name`, its `summary` (HTML, as ActivityStreams has it) and a link; the summary
/// of a `Note` would be a warning to it. Others show `content`; `preview` is what is short enough for a stream of notes (FEP-b2b8).
pub fn object(
    home: &Home,
    kind: &str,
    document: &Document,
    told: &Told,
    published: Timestamp,
    updated: Option<Timestamp>,
) -> Value {
    let page = format!("{}{}", home.origin, document.path);
    let sort = KINDS.iter().find(|(own, _)| *own == kind).map_or("Note", |(_, sort)| sort);
    let (lang, title) = document.title.in_lang(Lang::Fr);
    let telling = Wording { home, document, told, page: &page };
    let mut object = json!({
        "id": home.object(kind, document.id),
        "type": sort,
        "attributedTo": home.actor(),
        "to": [PUBLIC],
        "cc": [home.at("followers")],
        "published": second(published),
        "url": page,
        "tag": tags(home, document, lang),
        "replies": home.object(kind, document.id) + "/replies",
        // What everybody may read, everybody may quote: Mastodon offers it only where this says so.
        "interactionPolicy": {"canQuote": {"automaticApproval": [PUBLIC]}},
    });
    set_by_language(&mut object, "content", lang, telling.contents(kind));
    if sort != "Note" {
        object["name"] = title.into();
        object["nameMap"] = by_language(&document.title);
        set_by_language(&mut object, "summary", lang, telling.summaries());
        let mut preview = json!({"type": "Note", "attributedTo": home.actor(), "published": second(published)});
        set_by_language(&mut preview, "content", lang, telling.previews());
        object["preview"] = preview;
    }
    if let Some(updated) = updated {
        object["updated"] = second(updated).into();
    }
    let pictures = pictures(home, document, told, lang);
    if let Some(first) = pictures.first() {
        object["image"] = first.clone();
        object["attachment"] = pictures.into();
    }
    match told.takes_place {
        Some((starts, ends)) if sort == "Event" => {
            object["startTime"] = second(starts).into();
            object["endTime"] = second(ends).into();
        }
        _ => {}
    }
    if let Some(place) = document.place.as_deref().and_then(place::get) {
        let name = place.name.in_lang(lang).1;
        object["location"] = json!({"type": "Place", "name": name, "nameMap": by_language(&place.name)});
    }
    object
}

/// Words in each language, and those of one of them as the words of the whole.
fn set_by_language(object: &mut Value, name: &str, lang: Lang, words: Map<String, Value>) {
    let whole = words.get(lang.code()).or_else(|| words.values().next()).cloned();
    if let Some(whole) = whole {
        object[name] = whole;
        object[format!("{name}Map")] = words.into();
    }
}

/// The pictures with what each shows, as attachments: those that the feature tells of, otherwise the small one of the index.
fn pictures(home: &Home, document: &Document, told: &Told, lang: Lang) -> Vec<Value> {
    let whole = |address: &str| format!("{}{address}", home.origin);
    if told.pictures.is_empty() {
        let small = document
            .picture
            .as_deref()
            .map(|picture| json!({"type": "Image", "url": whole(picture), "mediaType": media_of(picture)}));
        return small.into_iter().collect();
    }
    let pictures = told.pictures.iter().map(|picture| {
        let (width, height) = picture.size;
        let mut image = json!({"type": "Image", "url": whole(&picture.address), "mediaType": picture.media,
            "width": width, "height": height});
        if !picture.alt.is_empty() {
            image["name"] = picture.alt.in_lang(lang).1.into();
            image["nameMap"] = by_language(&picture.alt);
        }
        image
    });
    pictures.collect()
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

/// An answer or a wish to one actor: `Accept`, `Reject`, `Follow`.
pub fn letter(home: &Home, sort: &str, id: Uuid, object: Value, to: &str) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/activitystreams", {"QuoteRequest": "https://w3id.org/fep/044f#QuoteRequest"}],
        "id": home.at(&format!("letters/{id}")),
        "type": sort,
        "actor": home.actor(),
        "to": [to],
        "object": object,
    })
}

/// The vocabulary of objects.
pub fn context() -> Value {
    json!(["https://www.w3.org/ns/activitystreams", {
        "Hashtag": "as:Hashtag",
        "gts": "https://gotosocial.org/ns#",
        "interactionPolicy": {"@id": "gts:interactionPolicy", "@type": "@id"},
        "canQuote": {"@id": "gts:canQuote", "@type": "@id"},
        "automaticApproval": {"@id": "gts:automaticApproval", "@type": "@id"},
    }])
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

/// A record whose words are put together, language by language.
struct Wording<'a> {
    home: &'a Home,
    document: &'a Document,
    told: &'a Told,
    page: &'a str,
}

impl Wording<'_> {
    /// What its feature tells in full, else what it is; and where to read on.
    fn contents(&self, kind: &str) -> Map<String, Value> {
        self.each(|lang, title| {
            let mut html = String::new();
            if kind == "petition" {
                html.push_str(&format!("<p><strong>{}</strong></p>", escaped(title)));
            }
            html.push_str(&self.beginning(lang));
            let own = self.told.html.iter().find(|(own, _)| *own == lang);
            html.push_str(&own.map(|(_, text)| whole_addresses(text, &self.home.origin)).unwrap_or_default());
            html + &self.read_on(lang)
        })
    }

    /// A sentence or two.
    fn summaries(&self) -> Map<String, Value> {
        let mut all = self.each(|lang, _| self.beginning(lang));
        all.retain(|_, words| words.as_str().is_some_and(|words| !words.is_empty()));
        all
    }

    /// Title, sentence and address.
    fn previews(&self) -> Map<String, Value> {
        self.each(|lang, title| {
            format!("<p><strong>{}</strong></p>{}{}", escaped(title), self.beginning(lang), self.read_on(lang))
        })
    }

    fn each(&self, words: impl Fn(Lang, &str) -> String) -> Map<String, Value> {
        let languages = self.document.title.languages();
        languages.map(|(lang, title)| (lang.code().to_owned(), words(lang, title).into())).collect()
    }

    /// What has to be said first, and the summary.
    fn beginning(&self, lang: Lang) -> String {
        let notice = self.told.notice.get(lang).map(|words| format!("<p><strong>{}</strong></p>", escaped(words)));
        notice.unwrap_or_default() + &paragraphs(self.document.summary.get(lang).unwrap_or_default())
    }

    fn read_on(&self, lang: Lang) -> String {
        let address = escaped(&format!("{}?lang={}", self.page, lang.code()));
        format!("<p><a href=\"{address}\">{}</a></p>", escaped(self.page))
    }
}

/// Clean HTML in which addresses of this installation are whole. Words that look like an attribute stay as they are.
fn whole_addresses(html: &str, origin: &str) -> String {
    let mut whole = String::with_capacity(html.len());
    for (number, piece) in html.split('<').enumerate() {
        if number == 0 {
            whole.push_str(piece);
            continue;
        }
        let (tag, words) = piece.split_once('>').unwrap_or((piece, ""));
        let tag = ["href", "src"].iter().fold(tag.to_owned(), |tag, name| {
            // Two slashes would name another installation.
            let own = tag.contains(&format!(" {name}=\"/")) && !tag.contains(&format!(" {name}=\"//"));
            if own { tag.replacen(&format!(" {name}=\"/"), &format!(" {name}=\"{origin}/"), 1) } else { tag }
        });
        whole.push_str(&format!("<{tag}>{words}"));
    }
    whole
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
mod tests;
