//! A podcast as RSS: version 2.0 (<https://www.rssboard.org/rss-specification>) with the tags of Apple
//! (<https://help.apple.com/itc/podcasts_connect/#/itcb54353390>) and of Podcasting 2.0
//! (<https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md>).

mod write;

use jiff::Timestamp;
use kernel::Lang;
use uuid::Uuid;

use super::{Category, Order, Person, Sort};

pub use write::write;

/// A podcast: what its channel says, and its items. All addresses are whole ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Podcast {
    /// The name by which it is known for ever.
    pub guid: Uuid,
    /// Its name.
    pub title: String,
    /// What it is about.
    pub words: String,
    /// Its language.
    pub lang: Lang,
    /// The page that shows the same.
    pub home: String,
    /// The feed itself.
    pub own: String,
    /// The rest of the list, where there is more.
    pub next: Option<String>,
    /// Who makes it.
    pub author: String,
    /// Who owns it, where she wants to be asked.
    pub email: String,
    /// Its cover.
    pub cover: String,
    /// Its subject.
    pub category: Category,
    /// In which order it is heard.
    pub order: Order,
    /// Whether it is not for children.
    pub is_explicit: bool,
    /// Whether no more episodes will come.
    pub is_ended: bool,
    /// Whether platforms are asked not to bring it in.
    pub is_locked: bool,
    /// Who is heard in all of it.
    pub people: Vec<Person>,
    /// When anything of it last changed.
    pub updated: Timestamp,
    /// Its episodes, the newest first.
    pub items: Vec<Item>,
    /// What is or will soon be on the air.
    pub live: Vec<LiveItem>,
}

/// An episode.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What never changes about it.
    pub id: Uuid,
    /// Its page.
    pub page: String,
    /// Its name.
    pub title: String,
    /// What it is about, without markup.
    pub words: String,
    /// What is to be read beside it, as cleaned HTML with whole addresses.
    pub html: String,
    /// The language that is spoken.
    pub lang: Lang,
    /// When it was published.
    pub published: Timestamp,
    /// The recording: address, media type, bytes, seconds (0 where nobody could tell).
    pub sound: Enclosure,
    /// What it is.
    pub sort: Sort,
    /// The season.
    pub season: Option<u32>,
    /// Its number.
    pub number: Option<u32>,
    /// Whether it is not for children.
    pub is_explicit: bool,
    /// Who makes its programme.
    pub author: String,
    /// The cover of its programme.
    pub cover: String,
    /// Who is heard in it.
    pub people: Vec<Person>,
    /// Where its chapters stand.
    pub chapters: Option<String>,
    /// Where what is said in it stands.
    pub transcripts: Vec<Spoken>,
    /// The place that it is about.
    pub place: Option<String>,
}

/// A recording, or a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// Its address.
    pub address: String,
    /// Its media type.
    pub mime: String,
    /// Its bytes; 0 for a stream.
    pub bytes: u64,
    /// How long it lasts.
    pub seconds: u32,
}

/// A transcript in one of its forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Its address.
    pub address: String,
    /// Its media type.
    pub mime: &'static str,
    /// Its language.
    pub lang: Lang,
    /// Whether it says when its words are said.
    pub is_timed: bool,
}

/// A time on the air.
#[derive(Debug, Clone, PartialEq)]
pub struct LiveItem {
    /// Whether it is on the air at this moment.
    pub is_on: bool,
    /// When it begins.
    pub from: Timestamp,
    /// When it ends.
    pub to: Timestamp,
    /// What is heard.
    pub title: String,
    /// The stream.
    pub sound: Enclosure,
    /// The page on which it is heard.
    pub page: String,
}
