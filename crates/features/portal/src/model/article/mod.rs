//! An article: what is said of it, in which state it is, what of it everybody reads.

mod content;
mod merge;
mod refused;
pub mod rewriting;
mod rules;
pub mod slug;

use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Lang, Text};
use serde::{Deserialize, Serialize};

pub use content::{Content, Printed, Words};
pub use merge::{either, merge};
pub use refused::Refused;
pub use rules::{Act, Hand, Step, is_alone, may, next};

store::coded! {
    /// What sort of article it is.
    Kind, "portal-kind-" {
        /// News, an analysis.
        Article = "article",
        /// A conversation.
        Interview = "interview",
        /// What a reporter of an antenna saw.
        Report = "report",
        /// What others wrote, chosen and summed up.
        PressReview = "press-review",
        /// A thematic bulletin.
        Bulletin = "bulletin",
        /// What its author thinks.
        Opinion = "opinion",
        /// What an organisation declares.
        Statement = "statement",
    }
}

store::coded! {
    /// Where an article stands.
    State, "portal-state-" {
        /// Its author writes it.
        Draft = "draft",
        /// Editors read it; it may wait for its hour.
        Review = "review",
        /// Everybody reads it.
        Published = "published",
        /// It was taken back; its address says so.
        Withdrawn = "withdrawn",
    }
}

/// A place from which reports come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Antenna {
    /// Which it is.
    pub id: Id<Antenna>,
    /// The space whose newsroom it reports to.
    pub space: Id<Space>,
    /// The last part of its address, `/antennas/{slug}`.
    pub slug: String,
    /// Its name.
    pub name: Text,
    /// What it is, in a few sentences.
    pub words: Text,
    /// Where it is: a code of [`kernel::place`].
    pub place: Option<String>,
    /// Since when it reports.
    pub opened_at: Timestamp,
    /// Since when it takes no more reports.
    pub closed_at: Option<Timestamp>,
}

/// An antenna as an article names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AntennaName {
    /// Which it is.
    pub id: Id<Antenna>,
    /// The last part of its address.
    pub slug: String,
    /// Its name.
    pub name: Text,
}

/// The picture at the head of an article.
pub type Picture = media::File;

/// Where something that is told can be read again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// What it is.
    pub words: String,
    /// Its address, if it has one.
    pub address: Option<String>,
}

/// What is said about an article beside its text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// The name under which its author wants to be read; nothing where the newsroom or the antenna signs.
    pub byline: Option<String>,
    /// What it is about: a code of [`kernel::place`].
    pub place: Option<String>,
    /// Concepts of the thesaurus.
    pub themes: Vec<String>,
    /// Articles of human rights.
    pub rights: Vec<String>,
    /// The picture at its head.
    pub picture: Option<Id<Picture>>,
    /// Its sources.
    pub sources: Vec<Source>,
}

impl About {
    /// Whether it bears a name or a picture that another did not bear: what most readers believe first.
    pub fn signs_anew(&self, before: &Self) -> bool {
        let is_new_name = self.byline.is_some() && self.byline != before.byline;
        is_new_name || (self.picture.is_some() && self.picture != before.picture)
    }
}

/// Which article of which space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The space whose newsroom it belongs to.
    pub space: Id<Space>,
    /// The article.
    pub article: Id<Article>,
}

/// An article as its newsroom has it, without its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Which it is.
    pub key: Key,
    /// Where it stands.
    pub state: State,
    /// What sort it is.
    pub kind: Kind,
    /// The antenna from which it comes.
    pub antenna: Option<Id<Antenna>>,
    /// The language in which it was written first.
    pub original: Lang,
    /// Its title as it stands, in each language.
    pub title: Text,
    /// The last part of its address: wished before the first publication, held since.
    pub slug: String,
    /// Whose draft it is.
    pub author: Id<actors::accounts::Account>,
    /// The version published last; 0 before the first.
    pub version: u32,
    /// When it publishes itself.
    pub due_at: Option<Timestamp>,
    /// Whether something was written since the last publication.
    pub is_ahead: bool,
    /// How many translations are older than the original.
    pub stale: u32,
    /// Whether it was generated for a demonstration.
    pub is_generated: bool,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// Since when it is in its state.
    pub since_at: Timestamp,
    /// When anything of it changed last.
    pub changed_at: Timestamp,
}

impl Article {
    /// Whether everybody can read a version of it.
    pub fn is_public(&self) -> bool {
        self.state == State::Published
    }
}

/// A correction, as readers are told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// When it was made.
    pub at: Timestamp,
    /// What was wrong and what is right.
    pub words: Text,
}

/// What a list says of a published article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What sort it is.
    pub kind: Kind,
    /// The language in which it was written first.
    pub original: Lang,
    /// Its title; the languages that it has are those that can be read.
    pub title: Text,
    /// What it says, in a few sentences.
    pub summary: Text,
    /// The name under which its author wants to be read.
    pub byline: Option<String>,
    /// What it is about: a code of [`kernel::place`].
    pub place: Option<String>,
    /// Concepts of the thesaurus.
    pub themes: Vec<String>,
    /// The picture at its head.
    pub picture: Option<Id<Picture>>,
    /// When it was last corrected.
    pub corrected_at: Option<Timestamp>,
    /// Whether it was generated for a demonstration.
    pub is_generated: bool,
}

/// A published article in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Which it is.
    pub id: Id<Article>,
    /// The space whose newsroom published it.
    pub space: Id<Space>,
    /// The last part of its address, `/articles/{slug}`.
    pub slug: String,
    /// The antenna from which it comes.
    pub antenna: Option<AntennaName>,
    /// When it was first published.
    pub published_at: Timestamp,
    /// When anything of it last changed for readers.
    pub renewed_at: Timestamp,
    /// What is said of it.
    pub line: Line,
}

/// A published article, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Which it is.
    pub id: Id<Article>,
    /// The space whose newsroom published it.
    pub space: Id<Space>,
    /// The last part of its address, `/articles/{slug}`.
    pub slug: String,
    /// What sort it is.
    pub kind: Kind,
    /// The language in which it was written first.
    pub original: Lang,
    /// Its title; the languages that it has are those that can be read.
    pub title: Text,
    /// What it says, in a few sentences.
    pub summary: Text,
    /// Its text: Markdown, to be drawn by [`super::prose`].
    pub body: Text,
    /// The name under which its author wants to be read.
    pub byline: Option<String>,
    /// The antenna from which it comes.
    pub antenna: Option<AntennaName>,
    /// What it is about: a code of [`kernel::place`].
    pub place: Option<String>,
    /// Concepts of the thesaurus.
    pub themes: Vec<String>,
    /// Articles of human rights.
    pub rights: Vec<String>,
    /// The picture at its head.
    pub picture: Option<Id<Picture>>,
    /// Its sources.
    pub sources: Vec<Source>,
    /// When it was first published.
    pub published_at: Timestamp,
    /// When anything of it last changed for readers.
    pub renewed_at: Timestamp,
    /// When it was last corrected.
    pub corrected_at: Option<Timestamp>,
    /// Its corrections, the latest first.
    pub corrections: Vec<Correction>,
    /// The translations that are older than the original.
    pub stale: Vec<Lang>,
    /// Whether it was generated for a demonstration.
    pub is_generated: bool,
}

impl Published {
    /// The address of its page.
    pub fn path(&self) -> String {
        format!("/articles/{}", self.slug)
    }
}

impl Listed {
    /// The address of its page.
    pub fn path(&self) -> String {
        format!("/articles/{}", self.slug)
    }
}
