//! What is handed out: a file of the house, or an address.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Text};
use media::File;
use serde::{Deserialize, Serialize};

use super::{Cohort, Programme};

/// Something that is handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handout {
    /// Which one.
    pub id: Id<Self>,
    /// Whose it is: the programme's or the cohort's, by its identity.
    pub home: uuid::Uuid,
    /// The file; none where it is an address.
    pub file: Option<Id<File>>,
    /// What is said of it.
    pub content: Content,
    /// When it came.
    pub added_at: Timestamp,
}

/// What is said of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// Its title.
    pub title: Text,
    /// Where it is; empty where it is a file.
    pub address: String,
    /// From which day on participants see it: solutions are not handed out before the exercise.
    pub since: Option<Date>,
}

/// To whom something is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// All cohorts of a programme.
    Programme(Id<Programme>),
    /// One cohort.
    Cohort(Id<Cohort>),
}

impl Home {
    /// As it is kept.
    pub fn uuid(self) -> uuid::Uuid {
        match self {
            Self::Programme(id) => id.uuid(),
            Self::Cohort(id) => id.uuid(),
        }
    }
}

/// The media types of files that are handed out, and how an upload field names them: what the house can keep without harm to
/// whoever opens it.
pub const ACCEPTED: &str = ".pdf,.jpg,.jpeg,.png,.mp3,.m4a,.ogg";

impl Content {
    /// Whether participants see it on a day.
    pub fn is_out(&self, today: Date) -> bool {
        self.since.is_none_or(|since| since <= today)
    }
}

/// Whether an address is one of the web or of this house, and nothing that a browser would run.
pub fn is_address(address: &str) -> bool {
    let is_web = address.strip_prefix("https://").is_some_and(|rest| rest.contains('.'));
    let is_ours = address.starts_with('/') && !address.starts_with("//") && !address.contains('\\');
    (is_web || is_ours) && !address.chars().any(|c| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_a_page_and_runs_nothing() {
        for good in ["https://example.org/guide.pdf", "/library/experiences/eau"] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "javascript:alert(1)",
            "//evil.example",
            "http://example.org",
            "/\\evil.example",
            "https:// x.y",
            "https://",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }

    #[test]
    fn solutions_wait_for_their_day() {
        let day = Date::constant(2026, 5, 3);
        let content = Content { since: Some(day), ..Content::default() };
        assert!(!content.is_out(Date::constant(2026, 5, 2)) && content.is_out(day));
        assert!(Content::default().is_out(day));
    }
}
