//! The common catalogue of what is published. Experiences, works and datasets are put into it by the write that publishes
//! them, and taken out by the write that withdraws them; machines read nothing else.

use actors::Space;
use jiff::civil::Date;
use kernel::{Id, Lang, Text};
use serde::{Deserialize, Serialize};
use store::{Db, Tx, params};
use uuid::Uuid;

store::coded! {
    /// What a published record is.
    Kind, "library-kind-" {
        /// An experience that was written down.
        Experience = "experience",
        /// A study, a note, a recording.
        Work = "work",
        /// A table of data.
        Dataset = "dataset",
    }
}

impl Kind {
    /// Where records of this kind have their pages.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Experience => "/experiences",
            Self::Work => "/library",
            Self::Dataset => "/datasets",
        }
    }
}

/// What is said of a published record, in the words of Dublin Core.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Its title.
    pub title: Text,
    /// What it is about, in a few sentences.
    pub summary: Text,
    /// Who made it: names as they are to be published.
    pub creators: Vec<String>,
    /// Who published it: the organisation's name.
    pub publisher: Text,
    /// The languages that it is in.
    pub langs: Vec<Lang>,
    /// Concepts of the thesaurus.
    pub themes: Vec<String>,
    /// Articles of human rights.
    pub rights: Vec<String>,
    /// The place that it is about.
    pub place: Option<String>,
    /// When it was made; the day of publication where nothing else is known.
    pub date: Option<Date>,
    /// Its licence, as an address (`https://creativecommons.org/licenses/by/4.0/`) or as words.
    pub licence: Option<String>,
    /// Other identifiers: DOI, ISBN, an address elsewhere.
    pub identifiers: Vec<String>,
    /// Media types of what can be downloaded.
    pub formats: Vec<String>,
    /// Its type in the DCMI vocabulary: Text, Dataset, Sound, MovingImage.
    pub dcmi_type: String,
}

/// A record of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The experience, work or dataset.
    pub id: Uuid,
    /// Which of them.
    pub kind: Kind,
    /// The last part of its address.
    pub slug: String,
    /// The space that keeps it.
    pub kept_by: Id<Space>,
    /// When it last changed, in microseconds since 1970; rising with every change, in the order in which they are seen.
    pub stamp: i64,
    /// Since when it is published.
    pub published_on: Date,
    /// Whether it was withdrawn: its address then says so.
    pub is_deleted: bool,
    /// What is said of it, as JSON.
    card: String,
}

store::row! { Record { id, kind, slug, kept_by, stamp, published_on, is_deleted, card } }

impl Record {
    /// What is said of it.
    pub fn card(&self) -> Card {
        serde_json::from_str(&self.card).unwrap_or_default()
    }

    /// The address of its page.
    pub fn path(&self) -> String {
        format!("{}/{}", self.kind.path(), self.slug)
    }
}

const BY_SLUG: &str = "SELECT id, kind, slug, kept_by, stamp, published_on, is_deleted, card \
     FROM library_record WHERE slug = $1";
const BY_ID: &str = "SELECT id, kind, slug, kept_by, stamp, published_on, is_deleted, card \
     FROM library_record WHERE id = $1";
const LATEST: &str = "SELECT COALESCE(MAX(stamp), 0) FROM library_record";
const STAMP: &str = "INSERT INTO library_stamp (id, latest) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET latest = \
     CASE WHEN excluded.latest > library_stamp.latest THEN excluded.latest ELSE library_stamp.latest + 1 END \
     RETURNING latest";
const PUT: &str = "INSERT INTO library_record (id, kind, slug, kept_by, stamp, published_on, is_deleted, card)
    VALUES ($1, $2, $3, $4, $5, $6, FALSE, $7)
    ON CONFLICT (id) DO UPDATE SET stamp = excluded.stamp, is_deleted = FALSE, card = excluded.card";
const WITHDRAW: &str = "UPDATE library_record SET stamp = $2, is_deleted = TRUE WHERE id = $1 AND NOT is_deleted";

const CLEAR_THEMES: &str = "DELETE FROM library_record_theme WHERE id = $1";
const ADD_THEME: &str = "INSERT INTO library_record_theme (theme, stamp, id) VALUES ($1, $2, $3)";
/// A record that was withdrawn stays in its sets as a deleted one.
const STAMP_THEMES: &str = "UPDATE library_record_theme SET stamp = $2 WHERE id = $1";

pub(super) const STATEMENTS: &[&str] =
    &[BY_SLUG, BY_ID, LATEST, STAMP, PUT, WITHDRAW, CLEAR_THEMES, ADD_THEME, STAMP_THEMES];

/// The record at an address, also a withdrawn one.
///
/// # Errors
/// Whatever the engine meets.
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<Record>> {
    db.one(BY_SLUG, &params![slug]).await
}

/// A record, also a withdrawn one.
///
/// # Errors
/// Whatever the engine meets.
pub async fn get(db: &Db, id: Uuid) -> store::Result<Option<Record>> {
    db.one(BY_ID, &params![id]).await
}

/// Publishes a record, or what changed in it: part of the write that does so. Its address stays the first one.
///
/// # Errors
/// [`store::Error::Conflict`] where another record has this address.
pub fn put(tx: &mut Tx<'_>, kind: Kind, id: Uuid, slug: &str, kept_by: Id<Space>, card: &Card) -> store::Result<()> {
    let (stamp, today) = (next_stamp(tx)?, tx.today());
    let themes: std::collections::BTreeSet<&String> = card.themes.iter().collect();
    let words = serde_json::to_string(card).unwrap_or_default();
    tx.exec(PUT, &params![id, kind, slug, kept_by, stamp, today, words])?;
    tx.exec(CLEAR_THEMES, &params![id])?;
    themes.into_iter().try_for_each(|theme| tx.exec(ADD_THEME, &params![theme, stamp, id]).map(drop))
}

/// Withdraws a record: its address says from now on that it was there.
///
/// # Errors
/// Whatever the engine meets.
pub fn withdraw(tx: &mut Tx<'_>, id: Uuid) -> store::Result<()> {
    let stamp = next_stamp(tx)?;
    if tx.exec(WITHDRAW, &params![id, stamp])? > 0 {
        tx.exec(STAMP_THEMES, &params![id, stamp])?;
    }
    Ok(())
}

/// The instant, or the one after the latest stamp where the clock stands still or was set back: harvesters ask for what
/// changed since. Whoever took a stamp holds its row until the commit, so that no other record is seen with a later stamp
/// before this one is: a harvester that was there meanwhile would never ask for it again.
fn next_stamp(tx: &mut Tx<'_>) -> store::Result<i64> {
    let latest: i64 = tx.one(LATEST, &[])?.unwrap_or(0);
    let wished = tx.now().as_microsecond().max(latest + 1);
    tx.one(STAMP, &params![wished])?.ok_or(store::Error::NotFound)
}
