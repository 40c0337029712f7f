//! A dossier: what an editor gathered about one matter, in an order of her own.

use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Text};
use uuid::Uuid;

/// A dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// The space whose editors keep it.
    pub space: Id<Space>,
    /// Which it is.
    pub id: Id<Dossier>,
    /// The last part of its address, `/dossiers/{slug}`.
    pub slug: String,
    /// Its title.
    pub title: Text,
    /// What it is about, in a few sentences.
    pub words: Text,
    /// Whether everybody can read it.
    pub is_public: bool,
    /// When it was last changed.
    pub changed_at: Timestamp,
}

impl Dossier {
    /// The address of its page.
    pub fn path(&self) -> String {
        format!("/dossiers/{}", self.slug)
    }
}

/// The most that one dossier gathers.
pub const MOST_PIECES: usize = 60;

/// A record of whatever kind, as the index knows it: `article:0190…`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Pick {
    /// Its kind: `article`, `petition`.
    pub kind: String,
    /// The record.
    pub record: Uuid,
}

impl Pick {
    /// An article.
    pub fn article<T: ?Sized>(id: Id<T>) -> Self {
        Self { kind: "article".to_owned(), record: id.uuid() }
    }

    /// Reads what [`ToString::to_string`] wrote.
    pub fn read(words: &str) -> Option<Self> {
        let (kind, record) = words.trim().split_once(':')?;
        let is_kind = !kind.is_empty() && kind.len() <= 40 && kind.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        is_kind.then_some(Self { kind: kind.to_owned(), record: record.parse().ok()? })
    }

    /// Whether it is an article.
    pub fn is_article(&self) -> bool {
        self.kind == "article"
    }
}

impl std::fmt::Display for Pick {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.kind, self.record)
    }
}

impl serde::Serialize for Pick {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Pick {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let words = String::deserialize(from)?;
        Self::read(&words).ok_or_else(|| serde::de::Error::custom("not a record"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pick_is_read_as_it_was_written() {
        let pick = Pick { kind: "press-note".to_owned(), record: Uuid::from_u128(7) };
        assert_eq!(Pick::read(&pick.to_string()), Some(pick));
        for bad in ["", "article", ":", "article:x", "<b>:0190", "Article:00000000-0000-0000-0000-000000000007"] {
            assert_eq!(Pick::read(bad), None, "{bad}");
        }
    }
}
