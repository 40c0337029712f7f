//! What was on the air: published episodes of all spaces, listed by tags, so that every list is a walk along one index.

use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Lang, Text};
use serde::{Deserialize, Serialize};
use store::{Db, FromRow, Row, Tx, params};
use uuid::Uuid;
use web::Refusal;

use super::{Json, json};
use crate::model::article::{Correction, slug};
use crate::model::radio::{Episode, Person, Programme, Sort, Sound};

const PUT: &str = "INSERT INTO portal_aired (id, programme, slug, kept_by, is_withdrawn, stamp, changed_at, card) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
     ON CONFLICT (id) DO UPDATE SET is_withdrawn = excluded.is_withdrawn, changed_at = excluded.changed_at, card = excluded.card";
const TAKEN: &str = "SELECT 1 FROM portal_aired WHERE programme = $1 AND slug = $2";
const CLEAR: &str = "DELETE FROM portal_aired_tag WHERE id = $1";
const TAG: &str = "INSERT INTO portal_aired_tag (tag, stamp, id) VALUES ($1, $2, $3)";
const BY_SLUG: &str = "SELECT id, programme, slug, kept_by, is_withdrawn, stamp, changed_at, card FROM portal_aired \
     WHERE programme = $1 AND slug = $2";
const BY_ID: &str =
    "SELECT id, programme, slug, kept_by, is_withdrawn, stamp, changed_at, card FROM portal_aired WHERE id = $1";
const LIST: &str = "SELECT a.id, a.programme, a.slug, a.kept_by, a.is_withdrawn, a.stamp, a.changed_at, a.card \
     FROM portal_aired_tag t JOIN portal_aired a ON a.id = t.id \
     WHERE t.tag = $1 AND (t.stamp, t.id) < ($2, $3) ORDER BY t.stamp DESC, t.id DESC LIMIT $4";

pub(super) const STATEMENTS: &[&str] = &[PUT, TAKEN, CLEAR, TAG, BY_SLUG, BY_ID, LIST];

/// What everybody sees of an episode.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its name.
    pub title: Text,
    /// What it is about.
    pub summary: Text,
    /// What is to be read beside it: Markdown.
    pub notes: Text,
    /// The language that is spoken.
    pub lang: Lang,
    /// What it is.
    pub sort: Sort,
    /// The season.
    pub season: Option<u32>,
    /// Its number.
    pub number: Option<u32>,
    /// Whether it is not for children.
    pub is_explicit: bool,
    /// Who is heard.
    pub people: Vec<Person>,
    /// How many chapters it has.
    pub chapters: usize,
    /// The languages of its transcripts, and whether each says when its words are said.
    pub transcripts: Vec<(Lang, bool)>,
    /// The place that it is about.
    pub place: Option<String>,
    /// Concepts.
    pub themes: Vec<String>,
    /// Its recording.
    pub sound: Sound,
    /// Its corrections, the latest first; one without words says that its recording was replaced.
    #[serde(default)]
    pub corrections: Vec<Correction>,
}

/// An episode that was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aired {
    /// The episode: also the name by which podcast programs know it.
    pub id: Id<Episode>,
    /// Its programme.
    pub programme: Id<Programme>,
    /// The last part of its address.
    pub slug: String,
    /// The space that keeps it.
    pub kept_by: Id<Space>,
    /// Whether it was taken back.
    pub is_withdrawn: bool,
    /// When it was first published, in microseconds.
    pub stamp: i64,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// What is seen of it.
    pub card: Card,
}

impl Aired {
    /// When it was first published.
    pub fn published_at(&self) -> Timestamp {
        Timestamp::from_microsecond(self.stamp).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

impl FromRow for Aired {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, programme, slug) = (columns.take()?, columns.take()?, columns.take()?);
        let (kept_by, is_withdrawn) = (columns.take()?, columns.take()?);
        let (stamp, changed_at) = (columns.take()?, columns.take()?);
        let Json(card) = columns.take()?;
        Ok(Self { id, programme, slug, kept_by, is_withdrawn, stamp, changed_at, card })
    }
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// Everything.
    All,
    /// Only what is spoken in this language.
    Lang(Lang),
    /// Only this programme.
    Programme(Id<Programme>),
}

impl Filter {
    fn tag(self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Lang(lang) => format!("lang {}", lang.code()),
            Self::Programme(programme) => of_programme(programme),
        }
    }
}

pub(super) fn of_programme(programme: Id<Programme>) -> String {
    format!("programme {programme}")
}

/// Public episodes, the newest first, from behind one of them.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(db: &Db, filter: Filter, after: Option<(i64, Id<Episode>)>, limit: u32) -> store::Result<Vec<Aired>> {
    let (stamp, id) = after.unwrap_or((i64::MAX, Id::from_uuid(Uuid::max())));
    db.all(LIST, &params![filter.tag(), stamp, id, limit]).await
}

/// The episode of a programme at an address; also one that was withdrawn.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_slug(db: &Db, programme: Id<Programme>, slug: &str) -> store::Result<Option<Aired>> {
    db.one(BY_SLUG, &params![programme, slug]).await
}

/// An episode that was published.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, id: Id<Episode>) -> store::Result<Option<Aired>> {
    db.one(BY_ID, &params![id]).await
}

pub(super) fn is_free(tx: &mut Tx<'_>, programme: Id<Programme>, slug: &str) -> store::Result<bool> {
    Ok(tx.one::<i64>(TAKEN, &params![programme, slug])?.is_none())
}

/// The first of `stem`, `stem-2`, `stem-3`, … that is free.
pub(super) fn free(stem: &str, mut is_free: impl FnMut(&str) -> store::Result<bool>) -> store::Result<String> {
    for number in 1..1_000 {
        let slug = slug::numbered(stem, number);
        if is_free(&slug)? {
            return Ok(slug);
        }
    }
    Err(Refusal::because("portal-radio-refused-title"))
}

/// Puts an episode on the air as it now stands, or takes it off; part of every write that changes what is heard or seen of
/// it. Of one that was never published nothing is put.
pub(super) fn renew(
    tx: &mut Tx<'_>,
    episode: &Episode,
    transcripts: Vec<(Lang, bool)>,
    corrections: Vec<Correction>,
) -> store::Result<()> {
    let (Some(slug), Some(at), Some(sound)) = (&episode.slug, episode.published_at, &episode.sound) else {
        return Ok(());
    };
    let (said, now, stamp) = (episode.said.clone(), tx.now(), at.as_microsecond());
    let files = if episode.is_public() { vec![sound.file] } else { Vec::new() };
    let card = Card {
        title: said.title,
        summary: said.summary,
        notes: said.notes,
        lang: said.lang,
        sort: said.sort,
        season: said.season,
        number: said.number,
        is_explicit: said.is_explicit,
        people: said.people,
        chapters: said.chapters.len(),
        transcripts,
        place: said.place,
        themes: said.themes,
        sound: sound.clone(),
        corrections,
    };
    let row =
        params![episode.id, episode.programme, slug, episode.space, !episode.is_public(), stamp, now, json(&card)];
    tx.exec(PUT, &row)?;
    tx.exec(CLEAR, &params![episode.id])?;
    if episode.is_public() {
        for filter in [Filter::All, Filter::Lang(card.lang), Filter::Programme(episode.programme)] {
            tx.exec(TAG, &params![filter.tag(), stamp, episode.id])?;
        }
    }
    media::store::publish_in(tx, episode.space, episode.id, &files)
}
