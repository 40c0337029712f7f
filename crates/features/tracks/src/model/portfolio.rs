//! A portfolio: whose it is, what opens it, what stands in it.

use std::collections::BTreeMap;

use actors::Space;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use kernel::{Id, Lang};
use post::Address;
use serde::{Deserialize, Serialize};
use web::entrance::{Entrance, Latch};

use super::{Handover, Level, Track};

/// Where the links of portfolios lead. A browser holds what opens them for as long as a portfolio may rest.
pub const ENTRANCE: Entrance = Entrance { path: "/portfolios", cookie: "twiza_portfolio", held_for: RESTS_FOR };

/// Which portfolio, of which space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The space that accompanies her.
    pub space: Id<Space>,
    /// Which one.
    pub portfolio: Id<Portfolio>,
}

store::coded! {
    /// Whether she came.
    PortfolioState, "tracks-state-" {
        /// She was given a link.
        Invited = "invited",
        /// She opened it.
        Begun = "begun",
    }
}

/// A portfolio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portfolio {
    /// Which one.
    pub key: Key,
    /// On which track.
    pub track: Id<Track>,
    /// The language in which she is written to.
    pub lang: Lang,
    /// Whether she came.
    pub state: PortfolioState,
    /// How many links she was given.
    pub links: i32,
    /// How often a wrong code was typed.
    pub tries: i32,
    /// Whether those who accompany the track may read it.
    pub is_open_to_guides: bool,
    /// When she was invited.
    pub invited_at: Timestamp,
    /// The last act in it.
    pub touched_at: Timestamp,
    /// When she was told since that it will be erased, or would have been if she could be written to.
    pub warned_at: Option<Timestamp>,
    /// What is sealed of her.
    pub card: Card,
}

/// What rests for so long is erased: three years.
pub const RESTS_FOR: SignedDuration = SignedDuration::from_hours(24 * 365 * 3);
/// So long before that she is told: six weeks.
pub const TOLD_BEFORE: SignedDuration = SignedDuration::from_hours(24 * 42);
/// So many people follow a track at most.
pub const MOST_PEOPLE: i64 = 2_000;
/// So many pieces show one competency at most.
pub const MOST_PIECES: usize = 12;
/// The files of a portfolio together, in bytes.
pub const MOST_BYTES: i64 = 40 * 1024 * 1024;
/// One file, in bytes.
pub const MOST_FILE: usize = 5 * 1024 * 1024;
/// So many reading links at once.
pub const MOST_READERS: usize = 20;

impl Portfolio {
    /// The address of her link, without the site's name.
    pub fn link(&self) -> String {
        ENTRANCE.link(self.key.portfolio, &self.card.latch)
    }

    /// When it is erased, unless she comes back: never sooner after she was told than she was promised.
    pub fn ends_at(&self) -> Timestamp {
        let rested = self.touched_at + RESTS_FOR;
        self.warned_at.map_or(rested, |told| rested.max(told + TOLD_BEFORE))
    }
}

/// What is sealed of the holder of a portfolio.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Her name.
    pub name: String,
    /// An e-mail address or a telephone number; empty where the link is handed to her.
    pub contact: String,
    /// What opens her link.
    #[serde(flatten)]
    pub latch: Latch,
    /// A new link that two people hand over to her, until she opens it.
    pub handover: Option<Handover>,
    /// She told that she is a woman: for counts.
    pub is_woman: bool,
    /// She told that she is younger than 35: for counts.
    pub is_young: bool,
    /// She was generated for a demonstration.
    pub is_generated: bool,
}

/// A name in a log is a name too many.
impl std::fmt::Debug for Card {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Card(sealed)")
    }
}

impl Card {
    /// Where a letter reaches her.
    pub fn address(&self) -> Option<Address> {
        Address::read(&self.contact)
    }
}

/// How she sees herself: a level for each competency of which she said one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Estimate {
    /// By competency.
    pub levels: BTreeMap<String, Level>,
}

/// An estimate, and when it was made.
pub type Estimated = (Timestamp, Estimate);

store::coded! {
    /// What shows a competency.
    PieceKind, "tracks-piece-" {
        /// What she did, told by herself.
        Practice = "practice",
        /// Something that she made: a report, a plan, a photo of it.
        Work = "work",
        /// A certificate or statement of attendance.
        Certificate = "certificate",
        /// What somebody else says of her work.
        Testimony = "testimony",
    }
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Which one.
    pub id: Id<Self>,
    /// Of what.
    pub competency: String,
    /// What it is.
    pub kind: PieceKind,
    /// Of its file, in bytes; 0 where it has none.
    pub size: i64,
    /// When it was added.
    pub added_at: Timestamp,
    /// What is sealed of it.
    pub note: Note,
}

/// What a piece is called and says.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Note {
    /// What it is called.
    pub title: String,
    /// What it says.
    pub words: String,
    /// Where it stands on the web: a certificate of this house, for instance.
    pub link: String,
    /// The media type of its file.
    pub mime: String,
}

impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Note(sealed)")
    }
}

/// Somebody to whom she shows her portfolio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Who.
    pub id: Id<Self>,
    /// The last day on which the link opens.
    pub until: Date,
    /// Whom it is for, and its secret.
    pub pass: Pass,
}

/// What is sealed of a reading link.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Pass {
    /// Whom it is for, in her own words.
    pub who: String,
    /// The secret of the link.
    pub secret: String,
}

impl std::fmt::Debug for Pass {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pass(sealed)")
    }
}

/// The address of a piece as it was typed: of this house, or elsewhere and encrypted on its way.
pub fn read_link(typed: &str) -> Option<String> {
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '"' | '<' | '>' | '\\');
    let is_here = typed.starts_with('/') && !typed.starts_with("//");
    let is_there = typed.strip_prefix("https://").is_some_and(|rest| rest.contains('.') && !rest.starts_with('.'));
    (typed.len() <= 500 && typed.chars().all(is_plain) && (is_here || is_there)).then(|| typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_is_never_printed() {
        let words = || "Zoubida".to_owned();
        let card = Card { name: words(), ..Card::default() };
        let note = Note { title: words(), ..Note::default() };
        let pass = Pass { who: words(), ..Pass::default() };
        assert!(!format!("{card:?}{note:?}{pass:?}").contains("Zoubida"));
    }

    #[test]
    fn an_address_leads_to_this_house_or_goes_encrypted() {
        for good in ["/credentials/01hx", "https://example.org/a?b=c"] {
            assert_eq!(read_link(good).as_deref(), Some(good));
        }
        for wrong in ["//evil.example", "http://example.org", "javascript:alert(1)", "https://x", "/a b", "/a\"b", ""] {
            assert_eq!(read_link(wrong), None, "{wrong}");
        }
    }
}
