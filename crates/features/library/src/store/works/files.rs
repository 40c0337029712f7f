//! Files of works: their bytes in pieces, so that neither a write nor a reader holds a large one whole, and their words.

use jiff::Timestamp;
use kernel::Id;
use sha2::{Digest, Sha256};
use store::{Db, Entry, Tx, params};

use crate::model::file::{FileKind, Looked, Reading};
use crate::model::work::{Key, Work, WorkState};

const ADD: &str = "INSERT INTO library_work_file (space_id, work, id, name, kind, size, hash, pages, reading, added_at, removed_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL)";
const ADD_PIECE: &str = "INSERT INTO library_work_piece (space_id, file, number, data) VALUES ($1, $2, $3, $4)";
const ADD_TEXT: &str = "INSERT INTO library_work_text (space_id, file, words) VALUES ($1, $2, $3) \
     ON CONFLICT (space_id, file) DO UPDATE SET words = excluded.words";
const OF: &str = "SELECT id, name, kind, size, hash, pages, reading, added_at FROM library_work_file \
     WHERE space_id = $1 AND work = $2 AND removed_at IS NULL ORDER BY id";
const ONE: &str = "SELECT id, name, kind, size, hash, pages, reading, added_at FROM library_work_file \
     WHERE space_id = $1 AND work = $2 AND id = $3 AND removed_at IS NULL";
const PIECE: &str = "SELECT data FROM library_work_piece WHERE space_id = $1 AND file = $2 AND number = $3";
const TEXT: &str = "SELECT words FROM library_work_text WHERE space_id = $1 AND file = $2";
const REMOVE: &str = "UPDATE library_work_file SET removed_at = $4 \
     WHERE space_id = $1 AND work = $2 AND id = $3 AND removed_at IS NULL";
const FORGET_PIECES: &str = "DELETE FROM library_work_piece WHERE space_id = $1 AND file = $2";
const FORGET_TEXT: &str = "DELETE FROM library_work_text WHERE space_id = $1 AND file = $2";
const READ: &str = "UPDATE library_work_file SET reading = $5 \
     WHERE space_id = $1 AND work = $2 AND id = $3 AND reading = $4 AND removed_at IS NULL";
const SILENT: &str = "SELECT space_id, work, id FROM library_work_file \
     WHERE reading = 'silent' AND removed_at IS NULL ORDER BY space_id, work, id LIMIT 1";

pub(crate) const STATEMENTS: &[&str] =
    &[ADD, ADD_PIECE, ADD_TEXT, OF, ONE, PIECE, TEXT, REMOVE, FORGET_PIECES, FORGET_TEXT, READ, SILENT];

/// How many bytes a piece has.
pub const PIECE_BYTES: usize = 512 * 1024;
/// The most files of a work.
pub const MOST: usize = 30;

/// Marks the identity of a file.
#[derive(Debug)]
pub struct File;

/// What is known of a file without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRow {
    /// Its identity.
    pub id: Id<File>,
    /// Under which it is saved.
    pub name: String,
    /// What it is.
    pub kind: FileKind,
    /// In bytes.
    pub size: u64,
    /// SHA-256 in hexadecimal digits.
    pub hash: String,
    /// 0 for what has none.
    pub pages: u32,
    /// How its words were read.
    pub reading: Reading,
    /// When it was added.
    pub added_at: Timestamp,
}

store::row! { FileRow { id, name, kind, size, hash, pages, reading, added_at } }

/// Adds a file with its words. Of a published work everybody sees it at once.
///
/// # Errors
/// A refusal where there is no such work, or it was withdrawn, or has too many files; as [`Tx::exec`].
pub fn add(tx: &mut Tx<'_>, key: Key, name: &str, bytes: &[u8], looked: &Looked) -> store::Result<Id<File>> {
    let work = open(tx, key)?;
    let there: Vec<FileRow> = tx.all(OF, &params![key.space, key.work])?;
    if there.len() >= MOST {
        return Err(web::Refusal::because(web::Message::new("library-works-refused-many-files")));
    }
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(bytes));
    if there.iter().any(|file| file.hash == hash) {
        return Err(web::Refusal::because(web::Message::new("library-works-refused-same-file")));
    }
    let (id, now, size): (Id<File>, _, _) = (tx.id(), tx.now(), bytes.len() as i64);
    tx.exec(ADD, &params![key.space, key.work, id, name, looked.kind, size, hash, looked.pages, looked.reading, now])?;
    for (number, piece) in (0_i32..).zip(bytes.chunks(PIECE_BYTES)) {
        tx.exec(ADD_PIECE, &params![key.space, id, number, piece])?;
    }
    if !looked.words.is_empty() {
        tx.exec(ADD_TEXT, &params![key.space, id, &looked.words])?;
    }
    let entry = Entry::new("library.work.file.added", "work", key.work).link("work-file", id);
    tx.record(entry.with("kind", looked.kind).with("size", size));
    super::show_beyond(tx, &work)?;
    Ok(id)
}

/// Takes a file out: its bytes and words are gone.
///
/// # Errors
/// As [`add`].
pub fn remove(tx: &mut Tx<'_>, key: Key, file: Id<File>) -> store::Result<()> {
    let (work, now) = (open(tx, key)?, tx.now());
    if tx.exec(REMOVE, &params![key.space, key.work, file, now])? == 0 {
        return Err(web::Refusal::because(web::Message::new("library-works-refused-gone")));
    }
    tx.exec(FORGET_PIECES, &params![key.space, file])?;
    tx.exec(FORGET_TEXT, &params![key.space, file])?;
    tx.record(Entry::new("library.work.file.removed", "work", key.work).link("work-file", file));
    super::show_beyond(tx, &work)
}

fn open(tx: &mut Tx<'_>, key: Key) -> store::Result<Work> {
    let work = super::standing(tx, key)?;
    if work.state == WorkState::Withdrawn {
        return Err(web::Refusal::because(web::Message::new("library-works-refused-withdrawn")));
    }
    Ok(work)
}

/// The files of a work.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<FileRow>> {
    db.all(OF, &params![key.space, key.work]).await
}

/// One of them.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, key: Key, file: Id<File>) -> store::Result<Option<FileRow>> {
    db.one(ONE, &params![key.space, key.work, file]).await
}

/// A piece of a file, counted from 0; nothing behind its end.
///
/// # Errors
/// As [`Db::one`].
pub async fn piece(db: &Db, key: Key, file: Id<File>, number: u32) -> store::Result<Option<Vec<u8>>> {
    db.one(PIECE, &params![key.space, file, number]).await
}

/// The words of a file; nothing where it has none.
///
/// # Errors
/// As [`Db::one`].
pub async fn text(db: &Db, key: Key, file: Id<File>) -> store::Result<Option<String>> {
    db.one(TEXT, &params![key.space, file]).await
}

/// The media types of a work's files, each once.
pub(crate) fn formats_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Vec<String>> {
    let files: Vec<FileRow> = tx.all(OF, &params![key.space, key.work])?;
    let mut formats: Vec<String> =
        files.iter().map(|file| file.kind.mime().split(';').next().unwrap_or_default().to_owned()).collect();
    formats.sort_unstable();
    formats.dedup();
    Ok(formats)
}

/// A scanned file whose words nobody has recognised yet.
///
/// # Errors
/// As [`Db::one`].
pub async fn silent(db: &Db) -> store::Result<Option<(Key, Id<File>)>> {
    let row: Option<(Id<actors::Space>, Id<Work>, Id<File>)> = db.one(SILENT, &[]).await?;
    Ok(row.map(|(space, work, file)| (Key { space, work }, file)))
}

/// Writes down what was recognised in a scanned file; nothing where somebody else was faster or the file is gone.
///
/// # Errors
/// As [`Tx::exec`].
pub fn recognised(tx: &mut Tx<'_>, key: Key, file: Id<File>, words: &str) -> store::Result<()> {
    let reading = if words.is_empty() { Reading::Unrecognised } else { Reading::Recognised };
    let changed = tx.exec(READ, &params![key.space, key.work, file, Reading::Silent, reading])?;
    if changed > 0 && !words.is_empty() {
        tx.exec(ADD_TEXT, &params![key.space, file, words])?;
    }
    tx.record(Entry::new("library.work.file.read", "work", key.work).link("work-file", file).with("how", reading));
    Ok(())
}
