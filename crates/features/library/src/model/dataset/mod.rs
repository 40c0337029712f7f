//! Data as typed tables: how a sheet becomes one, what its columns look like, what can be asked of it. Pure.

pub mod ask;
pub mod change;
mod edition;
pub mod frame;
mod guess;
mod heading;
mod kind;
mod licence;
mod pack;
pub mod privacy;
mod profile;
pub mod read;
mod recipe;

use actors::Space;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Text, Visibility};
use serde::{Deserialize, Serialize};

pub use change::Change;
pub use edition::{Edition, edition, edition_telling, write_head, write_rows};
pub use heading::Heading;
pub use kind::{DayOrder, Kind, Mark};
pub use licence::Licence;
pub use pack::{ROWS as PIECE, pack, unpack};
pub use profile::{Profile, profile};
pub use recipe::{FIXES, LeftOut, Made, Plan, Recipe, Report, apply, apply_telling, propose, with_heading};

/// A set of data, kept by a space: what is said of it; its tables are its versions.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    /// Its identity.
    pub id: Id<Dataset>,
    /// The space that keeps it.
    pub space: Id<Space>,
    /// The last part of its address, once it was published.
    pub slug: Option<String>,
    /// For whose eyes it is.
    pub visibility: Visibility,
    /// What is said of it.
    pub about: About,
    /// The number of its newest version; 0 before the first.
    pub current: u32,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
    /// When it was begun.
    pub begun_at: Timestamp,
}

/// What is said of a dataset, as one value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub summary: Text,
    /// Where it comes from and how it was made.
    pub source: Text,
    /// Who made it: names as they are to be cited.
    pub creators: Vec<String>,
    /// On what terms others may use it.
    pub licence: Option<Licence>,
    /// The terms, where they are in words of one's own.
    pub terms: String,
    /// Concepts of the thesaurus.
    pub themes: Vec<String>,
    /// The place that it is about.
    pub place: Option<String>,
    /// The first day that it is about.
    pub since: Option<Date>,
    /// The last day that it is about.
    pub until: Option<Date>,
    /// Whether its rows are about single people.
    pub is_about_people: bool,
}

impl About {
    /// What is missing before it can be published: names of fields.
    pub fn missing(&self) -> Vec<&'static str> {
        let checks = [
            ("title", self.title.is_empty()),
            ("summary", self.summary.is_empty()),
            ("licence", self.licence.is_none() || (self.licence == Some(Licence::Own) && self.terms.is_empty())),
        ];
        checks.into_iter().filter(|(_, is_missing)| *is_missing).map(|(name, _)| name).collect()
    }
}

/// A published table. It never changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Its number within the dataset, from 1.
    pub number: u32,
    /// When it was published.
    pub published_at: Timestamp,
    /// How many rows.
    pub rows: usize,
    /// Its columns.
    pub columns: Vec<Column>,
    /// What it changed of the one before; nothing for the first.
    pub change: Option<Change>,
    /// What its makers say of it.
    pub note: Text,
    /// The file that it was read from.
    pub file: Id<File>,
    /// The bytes of its CSV.
    pub size: u64,
    /// Their SHA-256, in hexadecimal digits.
    pub sha256: String,
}

/// A column of a version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its name for machines.
    pub name: String,
    /// Its name for readers.
    pub label: Text,
    /// What it says of it.
    #[serde(default)]
    pub description: Text,
    /// In what it is counted.
    #[serde(default)]
    pub unit: String,
    /// What its cells are.
    pub kind: Kind,
    /// What it looks like as a whole.
    #[serde(default)]
    pub profile: Profile,
}

impl Default for Column {
    fn default() -> Self {
        Self {
            name: String::new(),
            label: Text::default(),
            description: Text::default(),
            unit: String::new(),
            kind: Kind::Text,
            profile: Profile::default(),
        }
    }
}

/// Marks the identity of a file that was sent in.
#[derive(Debug)]
pub struct File;
