//! What others tell us: read from JSON that anybody may have written, and reduced to the few things that we understand.

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
    /// No longer follows.
    Unfollow,
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
    /// Wants nothing from us any more.
    Blocked,
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
    /// The page that shows it.
    pub url: String,
    /// When it was published, as it says.
    pub published: Option<jiff::Timestamp>,
    /// The language of its words, where it says one.
    pub lang: Option<String>,
}

/// The most characters that are kept of a title.
const TITLE: usize = 300;

impl Told {
    /// Reads an activity. Nothing where it has no actor or address, or where what it says belongs to another installation.
    pub fn read(json: &Value) -> Option<Self> {
        let (id, actor) = (id_of(json)?, id_of(json.get("actor")?)?);
        if !address::is_together(&id, &actor) {
            return None;
        }
        let what = what(json, &actor)?;
        Some(Self { id, actor, what })
    }
}

fn what(json: &Value, actor: &str) -> Option<What> {
    let object = json.get("object");
    let target = || object.and_then(id_of);
    Some(match sort(json) {
        "Follow" => What::Follow(target()?),
        "Like" | "EmojiReact" => What::Like(target()?),
        "Announce" => What::Boost(target()?),
        "Block" => What::Blocked,
        "Accept" => What::Accepted,
        "Reject" => What::Rejected,
        "Delete" => What::Deleted(target().filter(|id| address::is_together(id, actor))?),
        "Move" => What::Moved(json.get("target").and_then(id_of)?),
        "Undo" => undone(object?, actor)?,
        "Create" | "Update" => wrote(object?, actor)?,
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
        "Follow" => What::Unfollow,
        "Like" | "EmojiReact" => What::Unlike(target()?),
        "Announce" => What::Unboost(target()?),
        _ => What::Other,
    })
}

fn wrote(object: &Value, actor: &str) -> Option<What> {
    if id_of(object)? == actor {
        return Some(What::Renewed);
    }
    let piece = Piece::read(object)?;
    let by = object.get("attributedTo").and_then(id_of);
    let is_theirs = address::is_together(&piece.id, actor) && by.is_none_or(|by| by == actor);
    is_theirs.then(|| What::Wrote(Box::new(piece)))
}

impl Piece {
    /// Reads something that somebody wrote.
    pub fn read(object: &Value) -> Option<Self> {
        let words = |name: &str| object.get(name).and_then(Value::as_str).unwrap_or_default();
        let id = id_of(object)?;
        let sort = sort(object);
        if !matches!(sort, "Note" | "Article" | "Page" | "Event" | "Question" | "Video" | "Audio" | "Document") {
            return None;
        }
        let content =
            [words("summary"), words("content")].into_iter().find(|words| !words.is_empty()).unwrap_or_default();
        Some(Self {
            sort: sort.to_owned(),
            in_reply_to: object.get("inReplyTo").and_then(id_of),
            name: plain::words(words("name"), TITLE),
            content: plain::words(
                if object.get("inReplyTo").is_some_and(|to| !to.is_null()) { words("content") } else { content },
                plain::LONGEST,
            ),
            url: page_of(object).filter(|url| address::is_together(url, &id)).unwrap_or_else(|| id.clone()),
            published: words("published").parse().ok(),
            lang: object.get("contentMap").and_then(Value::as_object).and_then(|map| map.keys().next().cloned()),
            id,
        })
    }
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
    /// Its key (PEM).
    pub key: String,
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
    /// Its other addresses, by which a move is believed.
    pub also: Vec<String>,
}

impl Profile {
    /// Reads an actor from what stands at its address.
    pub fn read(json: &Value) -> Option<Self> {
        let id = id_of(json)?;
        let words = |name: &str| json.get(name).and_then(Value::as_str).unwrap_or_default();
        let key = json.get("publicKey").map(|key| key.as_array().and_then(|all| all.first()).unwrap_or(key))?;
        let is_own = key.get("owner").and_then(id_of).is_none_or(|owner| owner == id);
        let key_id = id_of(key).filter(|key_id| is_own && address::is_together(key_id, &id))?;
        let own = |url: &&str| address::is_together(url, &id);
        let also = json.get("alsoKnownAs").and_then(Value::as_array).into_iter().flatten().filter_map(id_of).take(20);
        let handle = plain::words(words("preferredUsername"), 100);
        let name = plain::words(words("name"), 200);
        Some(Self {
            key_id,
            key: key.get("publicKeyPem").and_then(Value::as_str).filter(|pem| pem.len() <= 4_000)?.to_owned(),
            name: if name.is_empty() { handle.clone() } else { name },
            handle,
            url: page_of(json).filter(|url| address::is_together(url, &id)).unwrap_or_else(|| id.clone()),
            inbox: Some(words("inbox")).filter(own)?.to_owned(),
            shared: json.pointer("/endpoints/sharedInbox").and_then(Value::as_str).filter(own).map(str::to_owned),
            also: also.collect(),
            id,
        })
    }
}

#[cfg(test)]
mod tests;
