//! A programme: what is taught.

use kernel::{Id, Text};
use serde::{Deserialize, Serialize};

use super::certificate::Rule;

/// The themes of training that all share: the seven domains of an association's strength.
pub const THEMES: [&str; 7] =
    ["governance", "administration", "people", "finance", "organisation", "programmes", "partnership"];

/// The message that names a theme.
pub fn theme_label(code: &str) -> Option<&'static str> {
    Some(match code {
        "governance" => "training-theme-governance",
        "administration" => "training-theme-administration",
        "people" => "training-theme-people",
        "finance" => "training-theme-finance",
        "organisation" => "training-theme-organisation",
        "programmes" => "training-theme-programmes",
        "partnership" => "training-theme-partnership",
        _ => return None,
    })
}

/// A programme of a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Which one.
    pub id: Id<Self>,
    /// What is said of it.
    pub content: Content,
}

/// What is said of a programme.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// Its title.
    pub title: Text,
    /// What one can do after it.
    pub aims: Text,
    /// Codes of [`THEMES`].
    pub themes: Vec<String>,
    /// What is taught, a line for each module: `6 | Le budget`, hours before the bar.
    pub modules: Text,
    /// Hours in all.
    pub hours: i32,
    /// Which share of the hours one has to attend for a certificate.
    pub certificate: Rule,
    /// It is offered no more.
    pub is_retired: bool,
}
