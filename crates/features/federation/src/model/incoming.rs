//! What others tell us: read from JSON that anybody may have written, and reduced to the few things that we understand.

use kernel::{Lang, Text};
use serde_json::Value;

use super::{address, plain};

/// Something that was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its address.
    pub id: String,
    /// Who tells it.
    pub actor: String,
    /// What.
    pub what: What,
}

/// What was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Wants to follow this actor of ours.
    Follow(String),
    /// No longer follows this actor.
    Unfollow(String),
    /// Likes this.
    Like(String),
    /// No longer likes this.
    Unlike(String),
    /// Hands this on.
    Boost(String),
    /// No longer hands this on.
    Unboost(String),
    /// Wrote or changed something.
    Wrote(Box<Piece>),
    /// Took something away: a note, or the teller itself.
    Deleted(String),
    /// Says anew who it is.
    Renewed,
    /// Asks whether something of its own may show this within it (FEP-044f).
    Quoted {
        /// What is shown.
        whole: String,
        /// Where it is shown.
        within: String,
    },
    /// Wants nothing from this actor any more.
    Blocked(String),
    /// Lives elsewhere from now on.
    Moved(String),
    /// Lets us follow.
    Accepted,
    /// Does not let us follow.
    Rejected,
    /// Something that means nothing to us.
    Other,
}

/// Something that somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piece {
    /// Its address.
    pub id: String,
    /// What it is: `Note`, `Article`, `Event`…
    pub sort: String,
    /// What it answers.
    pub in_reply_to: Option<String>,
    /// Its title, if it has one, in plain text.
    pub name: String,
    /// Its words in plain text.
    pub content: String,
    /// Its title in each of our languages in which it was told.
    pub names: Text,
    /// Its first sentences, likewise.
    pub summaries: Text,
    /// What its author warns of before it is read, in plain text.
    pub warning: String,
    /// Whether it was written for everybody. What was written to some, or to us alone, is shown to nobody.
    pub is_public: bool,
    /// The page that shows it.
    pub url: String,
    /// When it was published, as it says.
    pub published: Option<jiff::Timestamp>,
    /// The language of its words, where it says one.
    pub lang: Option<String>,
}

/// The most characters that are kept of a title, and of first sentences.
const TITLE: usize = 300;
const SUMMARY: usize = 300;

impl Told {
    /// Reads an activity. Nothing where it has no actor or address, or its address belongs to another installation. People
    /// elsewhere say much that we do not understand: that is no fault of theirs, and means nothing to us.
    pub fn read(json: &Value) -> Option<Self> {
        let (id, actor) = (id_of(json)?, id_of(json.get("actor")?)?);
        if !address::is_together(&id, &actor) {
            return None;
        }
        let what = what(json, &actor).unwrap_or(What::Other);
        Some(Self { id, actor, what })
    }
}

/// What is told; nothing where it is not whole, or speaks for somebody else.
fn what(json: &Value, actor: &str) -> Option<What> {
    let object = json.get("object");
    let target = || object.and_then(id_of);
    Some(match sort(json) {
        "Follow" => What::Follow(target()?),
        "Like" | "EmojiReact" => What::Like(target()?),
        "Announce" => What::Boost(target()?),
        "Block" => What::Blocked(target()?),
        "QuoteRequest" => quoted(target()?, json.get("instrument")?, actor)?,
        "Accept" => What::Accepted,
        "Reject" => What::Rejected,
        "Delete" => What::Deleted(target().filter(|id| address::is_together(id, actor))?),
        "Move" => What::Moved(json.get("target").and_then(id_of)?),
        "Undo" => undone(object?, actor)?,
        "Create" | "Update" => wrote(object?, json, actor)?,
        _ => What::Other,
    })
}

/// What is undone: the whole activity, as nearly everybody sends it.
fn undone(object: &Value, actor: &str) -> Option<What> {
    let by = object.get("actor").and_then(id_of);
    if by.is_some_and(|by| by != actor) {
        return None;
    }
    let target = || object.get("object").and_then(id_of);
    Some(match sort(object) {
        "Follow" => What::Unfollow(target()?),
        "Like" | "EmojiReact" => What::Unlike(target()?),
        "Announce" => What::Unboost(target()?),
        _ => What::Other,
    })
}

/// A wish to quote: what quotes is given whole or by its address, and is the teller's own.
fn quoted(whole: String, within: &Value, actor: &str) -> Option<What> {
    let id = id_of(within)?;
    is_by(within, &id, actor).then_some(What::Quoted { whole, within: id })
}

fn wrote(object: &Value, activity: &Value, actor: &str) -> Option<What> {
    if id_of(object)? == actor {
        return Some(What::Renewed);
    }
    let piece = Piece::read(object, activity)?;
    is_by(object, &piece.id, actor).then(|| What::Wrote(Box::new(piece)))
}

/// Whether something is somebody's own: on her installation, and of nobody else there.
fn is_by(object: &Value, id: &str, actor: &str) -> bool {
    let by = object.get("attributedTo").and_then(id_of);
    address::is_together(id, actor) && by.is_none_or(|by| by == actor)
}

impl Piece {
    /// Reads something that somebody wrote, and for whom: that may stand in the activity only.
    pub fn read(object: &Value, activity: &Value) -> Option<Self> {
        let words = |name: &str| object.get(name).and_then(Value::as_str).unwrap_or_default();
        let id = id_of(object)?;
        let sort = sort(object);
        if !matches!(sort, "Note" | "Article" | "Page" | "Event" | "Question" | "Video" | "Audio" | "Document") {
            return None;
        }
        let is_reply = object.get("inReplyTo").is_some_and(|to| !to.is_null());
        let (summary, content) = (words("summary"), words("content"));
        // Of a short note the summary is a warning; of everything else it is the beginning.
        let said = if is_reply || sort == "Note" || summary.is_empty() { content } else { summary };
        let warning = if is_reply || sort == "Note" { summary } else { "" };
        Some(Self {
            sort: sort.to_owned(),
            in_reply_to: object.get("inReplyTo").and_then(id_of),
            name: plain::words(words("name"), TITLE),
            content: plain::words(said, plain::LONGEST),
            names: by_language(object, "nameMap", TITLE),
            summaries: by_language(object, "summaryMap", SUMMARY),
            warning: plain::words(warning, TITLE).replace('\n', " "),
            is_public: is_public(object, activity),
            url: page_of(object).filter(|url| address::is_together(url, &id)).unwrap_or_else(|| id.clone()),
            published: words("published").parse().ok(),
            lang: lang_of(object, content),
            id,
        })
    }
}

/// Words by language, as far as the languages are ours.
fn by_language(object: &Value, name: &str, most: usize) -> Text {
    let map = object.get(name).and_then(Value::as_object);
    let said = map.into_iter().flatten().take(20).filter_map(|(lang, words)| {
        let words = plain::words(words.as_str()?, most).replace('\n', " ");
        Some((Lang::from_code(lang)?, words)).filter(|(_, words)| !words.is_empty())
    });
    said.fold(Text::default(), |text, (lang, words)| text.with(lang, words))
}

/// Whether something was addressed to everybody, in whichever of the three ways in which that is said.
fn is_public(object: &Value, activity: &Value) -> bool {
    const EVERYBODY: [&str; 3] = [super::objects::PUBLIC, "as:Public", "Public"];
    let named = |field: &str| {
        let whom = if object.get(field).is_some() { object } else { activity };
        all(whom, field).iter().filter_map(id_of).any(|one| EVERYBODY.contains(&one.as_str()))
    };
    named("to") || named("cc")
}

/// The language of its words: the one under which the same words stand, or the only one.
fn lang_of(object: &Value, content: &str) -> Option<String> {
    let map = object.get("contentMap").and_then(Value::as_object)?;
    let same = map.iter().find(|(_, words)| words.as_str() == Some(content)).map(|(lang, _)| lang);
    let lang = same.or_else(|| map.keys().next().filter(|_| map.len() == 1))?;
    let is_tag = lang.len() <= 12 && lang.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    (is_tag && !lang.is_empty()).then(|| lang.clone())
}

/// The page of an object: a string, a link, or the HTML one of several.
fn page_of(object: &Value) -> Option<String> {
    let link = |value: &Value| value.as_str().or_else(|| value.get("href")?.as_str()).map(str::to_owned);
    match object.get("url")? {
        Value::Array(all) => {
            let is_page = |value: &&Value| {
                value.is_string() || value.get("mediaType").and_then(Value::as_str) == Some("text/html")
            };
            all.iter().find(is_page).and_then(link)
        }
        one => link(one),
    }
}

/// The address of something that is given whole or by its address; the first of several.
pub fn id_of(value: &Value) -> Option<String> {
    match value {
        Value::String(id) => Some(id.clone()).filter(|id| id.len() <= 2_000),
        Value::Object(_) => id_of(value.get("id")?),
        Value::Array(all) => id_of(all.first()?),
        _ => None,
    }
}

/// What it is; the first word of several.
pub fn sort(value: &Value) -> &str {
    match value.get("type") {
        Some(Value::String(sort)) => sort,
        Some(Value::Array(all)) => all.first().and_then(Value::as_str).unwrap_or_default(),
        _ => "",
    }
}

/// What an actor says of itself.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Profile {
    /// Its address.
    pub id: String,
    /// The address of its key.
    pub key_id: String,
    /// Its key, as [`TheirKey::read`](super::keys::TheirKey::read) takes it.
    pub key: String,
    /// Further keys by which it signs.
    #[serde(default)]
    pub more: Vec<Key>,
    /// How it calls itself, in plain text.
    pub name: String,
    /// Its short name.
    pub handle: String,
    /// Its page.
    pub url: String,
    /// Where it is written to.
    pub inbox: String,
    /// Where everybody of its installation is written to at once.
    pub shared: Option<String>,
    /// Its other addresses, by which a move is believed; they are asked for when somebody moves, and not kept.
    #[serde(skip)]
    pub also: Vec<String>,
}

/// A key of somebody: its address, and itself.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Key {
    /// The address of the key.
    pub id: String,
    /// The key, as [`TheirKey::read`](super::keys::TheirKey::read) takes it.
    pub words: String,
}

/// As many keys of one actor are looked at.
const KEYS: usize = 5;

impl Profile {
    /// Reads an actor from what stands at its address.
    pub fn read(json: &Value) -> Option<Self> {
        let id = id_of(json)?;
        let words = |name: &str| json.get(name).and_then(Value::as_str).unwrap_or_default();
        let mut keys = keys(json, &id).into_iter().take(KEYS);
        let Key { id: key_id, words: key } = keys.next()?;
        let own = |url: &&str| address::is_together(url, &id);
        let also = all(json, "alsoKnownAs").iter().filter_map(id_of).take(20).collect();
        let handle = plain::words(words("preferredUsername"), 100);
        let name = plain::words(words("name"), 200);
        Some(Self {
            key_id,
            key,
            more: keys.collect(),
            name: if name.is_empty() { handle.clone() } else { name },
            handle,
            url: page_of(json).filter(|url| address::is_together(url, &id)).unwrap_or_else(|| id.clone()),
            inbox: Some(words("inbox")).filter(own)?.to_owned(),
            shared: json.pointer("/endpoints/sharedInbox").and_then(Value::as_str).filter(own).map(str::to_owned),
            also,
            id,
        })
    }

    /// The key of an address, if it is one of its own.
    pub fn key_of(&self, id: &str) -> Option<&str> {
        let own = std::iter::once((self.key_id.as_str(), self.key.as_str()));
        let mut all = own.chain(self.more.iter().map(|key| (key.id.as_str(), key.words.as_str())));
        all.find(|(own, _)| *own == id).map(|(_, words)| words)
    }
}

/// Everything that stands under a name: one may stand there alone, as JSON-LD has it.
fn all(json: &Value, name: &str) -> Vec<Value> {
    match json.get(name) {
        Some(Value::Array(all)) => all.clone(),
        None | Some(Value::Null) => Vec::new(),
        Some(one) => vec![one.clone()],
    }
}

/// The keys that an actor says are its own: `publicKey` (RSA, as nearly everybody has it), and Multikeys (FEP-521a).
fn keys(json: &Value, id: &str) -> Vec<Key> {
    let read = |key: &Value, owner: &str, words: &str, most: usize| {
        let is_own = key.get(owner).and_then(id_of).is_none_or(|owner| owner == id);
        let key_id = id_of(key).filter(|key_id| is_own && address::is_together(key_id, id))?;
        let words = key.get(words).and_then(Value::as_str).filter(|words| words.len() <= most)?;
        Some(Key { id: key_id, words: words.to_owned() })
    };
    let pem =
        all(json, "publicKey").into_iter().take(KEYS).filter_map(|key| read(&key, "owner", "publicKeyPem", 4_000));
    let named = [all(json, "assertionMethod"), all(json, "authentication")].concat();
    let multi = named.into_iter().take(KEYS).filter(|key| sort(key) == "Multikey");
    pem.chain(multi.filter_map(|key| read(&key, "controller", "publicKeyMultibase", 200))).collect()
}

#[cfg(test)]
mod tests;
