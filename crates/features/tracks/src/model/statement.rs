//! A statement of qualification.

use jiff::civil::Date;
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};

use super::{Level, Portfolio, Track};

/// A statement, as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Which one.
    pub id: Id<Self>,
    /// On which track.
    pub track: Id<Track>,
    /// From which portfolio; none once that is erased.
    pub portfolio: Option<Id<Portfolio>>,
    /// What it says.
    pub content: Content,
    /// When it was given.
    pub given_on: Date,
    /// When it was withdrawn.
    pub withdrawn_on: Option<Date>,
    /// Why.
    pub reason: Option<String>,
    /// The last day on which it bears a name; nothing once it bears none.
    pub names_until: Option<Date>,
    /// What is sealed of it.
    pub seal: Bearer,
}

/// What a statement says: a copy, so that it stays what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The qualification.
    pub title: Text,
    /// What it rests on.
    pub source: Text,
    /// Whether what it rests on is still to be verified.
    pub verify: bool,
    /// Each competency that was validated.
    pub held: Vec<Held>,
}

/// A competency that was validated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// What it is called.
    pub title: Text,
    /// At which level.
    pub level: Level,
    /// What somebody does who stands at that level.
    pub words: Text,
    /// The day on which it was validated.
    pub on: Date,
}

/// Whose statement it is.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bearer {
    /// Her name.
    pub name: String,
    /// The key of the address on paper: who has it sees the name.
    pub key: String,
    /// Whether she was generated.
    pub is_generated: bool,
    /// What she told of herself for counts, as it was counted.
    #[serde(default)]
    pub is_woman: bool,
    /// As above.
    #[serde(default)]
    pub is_young: bool,
}

impl std::fmt::Debug for Bearer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Bearer(sealed)")
    }
}

impl Bearer {
    /// The same without her name: what she told for counts stays, so that they are right when it is withdrawn.
    #[must_use]
    pub fn without_name(&self) -> Self {
        Self { name: String::new(), key: String::new(), ..self.clone() }
    }

    /// Whether this is the key that stands on the paper.
    pub fn is_key(&self, typed: &str) -> bool {
        !self.key.is_empty() && web::toll::same(typed.as_bytes(), self.key.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_her_name_nothing_opens_it_and_the_counts_stay() {
        let own = Bearer { name: "Zoubida".into(), key: "k".into(), is_woman: true, ..Bearer::default() };
        let without = own.without_name();
        assert!(own.is_key("k") && !without.is_key("k") && !without.is_key("") && without.is_woman);
        assert!(without.name.is_empty() && !format!("{own:?}").contains("Zoubida"));
    }
}
