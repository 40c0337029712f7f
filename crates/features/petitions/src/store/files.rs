//! Documents of a petition's history, sealed: the receipt, the opinion, the answer.

use data_encoding::BASE64;
use jiff::Timestamp;
use kernel::Id;
use serde::{Deserialize, Serialize};
use store::{Db, Entry, Sealed, SealedColumn, Secret, Tx, params};

use super::events::Event;
use super::{petitions, unreadable};
use crate::Refused;
use crate::model::Key;

/// What is sealed of a document.
pub const SEALED: SealedColumn = SealedColumn {
    table: "petition_file",
    key: &["space_id", "petition", "id"],
    id: "id",
    column: "data",
    context: CONTEXT,
};
const CONTEXT: &str = "petition_file.data";

const ADD: &str = "INSERT INTO petition_file (space_id, petition, id, event, kind, size, is_public, data, added_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const OF: &str = "SELECT id, event, kind, size, is_public, added_at FROM petition_file \
     WHERE space_id = $1 AND petition = $2 ORDER BY id";
/// A document is public with its step: correcting the step takes back what was shown by mistake.
const ONE: &str = "SELECT f.kind, f.is_public AND e.is_public AND c.event IS NULL, f.data FROM petition_file f \
     JOIN petition_event e ON e.space_id = f.space_id AND e.petition = f.petition AND e.id = f.event \
     LEFT JOIN petition_correction c ON c.space_id = f.space_id AND c.petition = f.petition AND c.event = f.event \
     WHERE f.space_id = $1 AND f.petition = $2 AND f.id = $3";

pub(super) const STATEMENTS: &[&str] = &[ADD, OF, ONE];

/// The largest document that is taken, in bytes.
pub const LARGEST: usize = 8 * 1024 * 1024;

store::coded! {
    /// What a document is, told by its first bytes.
    FileKind, "petition-follow-file-" {
        /// A PDF.
        Pdf = "pdf",
        /// A photograph or scan.
        Jpeg = "jpeg",
        /// A picture.
        Png = "png",
    }
}

impl FileKind {
    /// What these bytes are; none of what is taken where there is nothing.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match papers::FileKind::of(bytes)? {
            papers::FileKind::Pdf => Some(Self::Pdf),
            papers::FileKind::Jpeg => Some(Self::Jpeg),
            papers::FileKind::Png => Some(Self::Png),
            _ => None,
        }
    }

    /// As a browser knows it.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => papers::FileKind::Pdf.mime(),
            Self::Jpeg => papers::FileKind::Jpeg.mime(),
            Self::Png => papers::FileKind::Png.mime(),
        }
    }
}

/// Marks the identity of a document.
#[derive(Debug)]
pub struct Document;

/// What is known of a document without opening it.
#[derive(Debug, Clone, PartialEq)]
pub struct FileRow {
    /// Its identity within the petition.
    pub id: Id<Document>,
    /// The step that it belongs to.
    pub event: Id<Event>,
    /// What it is.
    pub kind: FileKind,
    /// In bytes.
    pub size: u64,
    /// Whether everybody may read it.
    pub is_public: bool,
    /// When it was added.
    pub added_at: Timestamp,
}

store::row! { FileRow { id, event, kind, size, is_public, added_at } }

#[derive(Serialize, Deserialize)]
struct Content {
    bytes: String,
}

/// Adds a document to a step. Its file name, which may hold somebody's, is not kept.
///
/// # Errors
/// [`Refused::OutOfTurn`] for one that is not public, once personal data was erased: nobody would erase it any more;
/// whatever the engine meets.
pub fn add(
    tx: &mut Tx<'_>,
    key: Key,
    event: Id<Event>,
    kind: FileKind,
    bytes: &[u8],
    is_public: bool,
) -> store::Result<Id<Document>> {
    let is_erased = !is_public && petitions::one_in(tx, key)?.is_some_and(|petition| petition.erased_at.is_some());
    if is_erased {
        return Err(Refused::OutOfTurn.into());
    }
    let (id, now): (Id<Document>, _) = (tx.id(), tx.now());
    let words = serde_json::to_string(&Content { bytes: BASE64.encode(bytes) }).map_err(unreadable)?;
    let data = tx.keys().seal(CONTEXT, id.uuid(), &Secret::new(words));
    let size = bytes.len() as i64;
    tx.exec(ADD, &params![key.space, key.petition, id, event, kind, size, is_public, data, now])?;
    let entry = Entry::new("petition.file.added", "petition-file", id).with("public", is_public);
    tx.record(entry.link("petition", key.petition).link("petition-event", event));
    Ok(id)
}

/// The documents of a petition, unopened: a few dozen at most.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<FileRow>> {
    db.all(OF, &params![key.space, key.petition]).await
}

/// A document, opened.
pub struct Opened {
    /// What it is.
    pub kind: FileKind,
    /// Whether everybody may read it: it is public, and so is its step, which nothing corrects.
    pub is_public: bool,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Opens a document. Who may read it is the caller's to ask.
///
/// # Errors
/// As [`Db::one`]; whatever keeps a sealed value from being opened.
pub async fn open(db: &Db, key: Key, id: Id<Document>) -> store::Result<Option<Opened>> {
    let row: Option<(FileKind, bool, Sealed)> = db.one(ONE, &params![key.space, key.petition, id]).await?;
    let Some((kind, is_public, data)) = row else { return Ok(None) };
    let words = db.keys().open(CONTEXT, id.uuid(), &data)?;
    let content: Content = serde_json::from_str(words.reveal()).map_err(unreadable)?;
    let damaged = |_| store::Error::Damaged { what: "a document of a petition is not readable".into() };
    Ok(Some(Opened { kind, is_public, bytes: BASE64.decode(content.bytes.as_bytes()).map_err(damaged)? }))
}
