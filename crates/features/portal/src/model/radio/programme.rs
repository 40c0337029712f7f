use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Lang, Text};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Category, Person};

store::coded! {
    /// In which order the episodes of a programme are heard (`itunes:type`).
    Order, "portal-radio-order-" {
        /// Each stands by itself, the newest first.
        Episodic = "episodic",
        /// From the first to the last, in seasons.
        Serial = "serial",
    }
}

/// A programme of the webradio: what it is, and its episodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// The space that makes it.
    pub space: Id<Space>,
    /// Its identity.
    pub id: Id<Self>,
    /// What is said of it.
    pub profile: Profile,
    /// Its address `/radio/{slug}`: given with its first published episode, and kept for ever.
    pub slug: Option<String>,
    /// The name by which podcast programs know it for ever, given with the address.
    pub guid: Option<Uuid>,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// What is said of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// Its name.
    pub title: Text,
    /// What it is about, a paragraph or two.
    pub summary: Text,
    /// Who makes it, as podcast programs show it; the organisation where it is empty.
    pub author: Text,
    /// The language of its podcast; episodes may be spoken in others.
    pub lang: Lang,
    /// Its subject.
    pub category: Category,
    /// In which order it is heard.
    pub order: Order,
    /// Whether it is not for children (`itunes:explicit`).
    pub is_explicit: bool,
    /// Whether no more episodes will come (`itunes:complete`).
    pub is_ended: bool,
    /// Whether other platforms are asked not to bring it in without asking (`podcast:locked`).
    pub is_locked: bool,
    /// Its cover.
    pub cover: Option<Id<media::File>>,
    /// Who is heard in all of its episodes.
    pub people: Vec<Person>,
    /// Concepts of the thesaurus.
    pub themes: Vec<String>,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            title: Text::default(),
            summary: Text::default(),
            author: Text::default(),
            lang: Lang::Fr,
            category: Category::Society,
            order: Order::Episodic,
            is_explicit: false,
            is_ended: false,
            is_locked: false,
            cover: None,
            people: Vec::new(),
            themes: Vec::new(),
        }
    }
}
