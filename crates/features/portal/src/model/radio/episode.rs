use actors::Space;
use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Lang, Text};
use serde::{Deserialize, Serialize};

use super::{Chapter, Programme, State};

store::coded! {
    /// What an episode is (`itunes:episodeType`).
    Sort, "portal-radio-sort-" {
        /// A whole one.
        Full = "full",
        /// It announces the programme or a season.
        Trailer = "trailer",
        /// Something beside.
        Bonus = "bonus",
    }
}

store::coded! {
    /// What somebody does in an episode: roles of the podcast taxonomy
    /// (<https://github.com/Podcastindex-org/podcast-namespace/blob/main/taxonomy.json>).
    PersonRole, "portal-radio-role-" {
        /// Leads through it.
        Host = "host",
        /// Was invited.
        Guest = "guest",
        /// Reports.
        Reporter = "reporter",
        /// Made it possible.
        Producer = "producer",
        /// Cut the sound.
        Editor = "editor",
        /// Reads or tells.
        Narrator = "narrator",
        /// Put it into another language.
        Translator = "translator",
        /// Made its music.
        Composer = "composer",
    }
}

impl PersonRole {
    /// Its name and group in the taxonomy.
    pub const fn taxonomy(self) -> (&'static str, &'static str) {
        match self {
            Self::Host => ("host", "cast"),
            Self::Guest => ("guest", "cast"),
            Self::Reporter => ("reporter", "cast"),
            Self::Producer => ("producer", "creative direction"),
            Self::Editor => ("editor", "audio post-production"),
            Self::Narrator => ("narrator", "cast"),
            Self::Translator => ("translator", "writing"),
            Self::Composer => ("composer", "audio post-production"),
        }
    }
}

/// Somebody who is heard, or who made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The name, as it is shown.
    pub name: String,
    /// What she does.
    pub role: PersonRole,
}

/// An episode of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Episode {
    /// The space that makes it.
    pub space: Id<Space>,
    /// Its identity: also the name by which podcast programs know it.
    pub id: Id<Self>,
    /// The programme that it is part of.
    pub programme: Id<Programme>,
    /// What is said of it.
    pub said: Said,
    /// Its recording.
    pub sound: Option<Sound>,
    /// Where it stands.
    pub state: State,
    /// Its address `/radio/{programme}/{slug}`: given when it is first published, and kept for ever.
    pub slug: Option<String>,
    /// Who prepares it; nothing for what the program made.
    pub author: Option<Id<Account>>,
    /// When it publishes itself.
    pub due_at: Option<Timestamp>,
    /// When it was first published.
    pub published_at: Option<Timestamp>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
    /// Why.
    pub withdrawn_for: Text,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// What is said of an episode.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// Its name.
    pub title: Text,
    /// What it is about, a sentence or two.
    pub summary: Text,
    /// What is to be read beside it: Markdown.
    pub notes: Text,
    /// The language that is spoken.
    pub lang: Lang,
    /// What it is.
    pub sort: Sort,
    /// The season.
    pub season: Option<u32>,
    /// Its number in the season.
    pub number: Option<u32>,
    /// Whether it is not for children.
    pub is_explicit: bool,
    /// Who is heard.
    pub people: Vec<Person>,
    /// Its chapters, in the spoken language.
    pub chapters: Vec<Chapter>,
    /// The place that it is about.
    pub place: Option<String>,
    /// Concepts of the thesaurus.
    pub themes: Vec<String>,
}

impl Default for Said {
    fn default() -> Self {
        Self {
            title: Text::default(),
            summary: Text::default(),
            notes: Text::default(),
            lang: Lang::Fr,
            sort: Sort::Full,
            season: None,
            number: None,
            is_explicit: false,
            people: Vec::new(),
            chapters: Vec::new(),
            place: None,
            themes: Vec::new(),
        }
    }
}

/// A recording, as feeds and pages name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sound {
    /// The file.
    pub file: Id<media::File>,
    /// Its address below that of the installation.
    pub path: String,
    /// Its media type.
    pub mime: String,
    /// In bytes.
    pub bytes: u64,
    /// How long it lasts; 0 where nobody could tell.
    pub seconds: u32,
}

impl Sound {
    /// Whether Apple Podcasts takes it: only MP3 and AAC (<https://podcasters.apple.com/support/893-audio-requirements>).
    pub fn is_taken_by_apple(&self) -> bool {
        matches!(self.mime.as_str(), "audio/mpeg" | "audio/mp4" | "audio/x-m4a" | "audio/aac")
    }
}

impl Episode {
    /// Whether everybody may hear it.
    pub const fn is_public(&self) -> bool {
        matches!(self.state, State::Published)
    }

    /// What of it is missing before it can be published, as messages.
    pub fn missing(&self) -> Vec<&'static str> {
        let missing = [
            (self.said.title.is_empty(), "portal-radio-missing-title"),
            (self.said.summary.is_empty(), "portal-radio-missing-summary"),
            (self.sound.is_none(), "portal-radio-missing-sound"),
        ];
        missing.into_iter().filter_map(|(is_missing, words)| is_missing.then_some(words)).collect()
    }

    /// Chapters that begin behind the end of the recording.
    pub fn chapters_behind_the_end(&self) -> usize {
        let Some(end) = self.sound.as_ref().map(|sound| u64::from(sound.seconds) * 1000).filter(|end| *end > 0) else {
            return 0;
        };
        self.said.chapters.iter().filter(|chapter| chapter.start > end + 999).count()
    }
}
