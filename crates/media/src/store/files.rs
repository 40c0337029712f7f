use actors::Space;
use kernel::{Id, Text};
use store::{Db, Entry, Sealed, Secret, Tx, params};

use super::pieces;
use crate::model::{About, File, Kind, Made, Rect};

const ADD: &str = "INSERT INTO media_file (space_id, id, kind, state, name, mime, bytes, width, height, seconds, is_cut, alt, credit, \
     consent, faces, edition, hash, added_at, is_bare) \
     VALUES ($1, $2, $3, 'ready', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 0, $15, $16, TRUE)";
const SHELVE: &str = "INSERT INTO media_shelf (file, kept_by) VALUES ($1, $2)";
const KEPT_BY: &str = "SELECT kept_by FROM media_shelf WHERE file = $1";
const ONE: &str = "SELECT id, space_id, kind, name, mime, bytes, width, height, seconds, is_cut, alt, credit, faces, edition, hash, \
     added_at, is_withheld FROM media_file WHERE space_id = $1 AND id = $2 AND state = 'ready'";
const LATEST: &str = "SELECT id, space_id, kind, name, mime, bytes, width, height, seconds, is_cut, alt, credit, faces, edition, hash, \
     added_at, is_withheld FROM media_file WHERE space_id = $1 AND id < $2 AND state = 'ready' ORDER BY id DESC LIMIT $3";
const UNTOLD: &str = "SELECT id, space_id, kind, name, mime, bytes, width, height, seconds, is_cut, alt, credit, faces, edition, hash, \
     added_at, is_withheld FROM media_file WHERE space_id = $1 AND id < $2 AND state = 'ready' AND kind = 'picture' AND alt = '{}' \
     AND is_withheld = FALSE AND EXISTS (SELECT 1 FROM media_shown WHERE media_shown.file = media_file.id) ORDER BY id DESC LIMIT $3";
const BY_HASH: &str = "SELECT id, space_id, kind, name, mime, bytes, width, height, seconds, is_cut, alt, credit, faces, edition, hash, \
     added_at, is_withheld FROM media_file WHERE space_id = $1 AND hash = $2 AND state = 'ready' ORDER BY id LIMIT 1";
const DESCRIBE: &str = "UPDATE media_file SET alt = $3, credit = $4 WHERE space_id = $1 AND id = $2";
const CONSENT: &str = "SELECT consent FROM media_file WHERE space_id = $1 AND id = $2";
const SET_CONSENT: &str = "UPDATE media_file SET consent = $3 WHERE space_id = $1 AND id = $2";
const REPLACE: &str =
    "UPDATE media_file SET bytes = $3, faces = $4, edition = edition + 1 WHERE space_id = $1 AND id = $2";
const SETTLE: &str = "UPDATE media_file SET faces = '[]' WHERE space_id = $1 AND id = $2";
const DELETE: &str = "DELETE FROM media_file WHERE space_id = $1 AND id = $2";
const UNSHELVE: &str = "DELETE FROM media_shelf WHERE file = $1";

pub(super) const STATEMENTS: &[&str] = &[
    ADD,
    SHELVE,
    KEPT_BY,
    ONE,
    LATEST,
    UNTOLD,
    BY_HASH,
    DESCRIBE,
    CONSENT,
    SET_CONSENT,
    REPLACE,
    SETTLE,
    DELETE,
    UNSHELVE,
];

pub(super) const CONSENT_CONTEXT: &str = "media.consent";

/// The kind of a file as the journal names it.
pub(super) const SUBJECT: &str = "media-file";

struct Faces(Vec<Rect>);

impl store::Column for Faces {
    fn from_cell(cell: store::Cell<'_>) -> Option<Self> {
        match cell {
            store::Cell::Text(words) => serde_json::from_str(words).ok().map(Self),
            _ => None,
        }
    }
}

impl store::FromRow for File {
    fn from_row(row: &store::Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            id: columns.take()?,
            space: columns.take()?,
            kind: columns.take()?,
            name: columns.take()?,
            mime: columns.take()?,
            bytes: columns.take()?,
            width: columns.take()?,
            height: columns.take()?,
            seconds: columns.take()?,
            is_cut: columns.take()?,
            alt: columns.take()?,
            credit: columns.take()?,
            faces: columns.take::<Faces>()?.0,
            edition: columns.take()?,
            hash: columns.take()?,
            added_at: columns.take()?,
            is_withheld: columns.take()?,
        })
    }
}

/// Keeps a file that was made ready by [`take`](fn@crate::take): part of a write. It is for the eyes of its space until
/// [`publish_in`](super::publish_in).
///
/// # Errors
/// As [`Tx::exec`].
pub fn put_in(tx: &mut Tx<'_>, space: Id<Space>, made: &Made, about: &About) -> store::Result<Id<File>> {
    let (id, now): (Id<File>, _) = (tx.id(), tx.now());
    let (bytes, width, height) =
        made.largest().map_or((0, 0, 0), |part| (part.bytes.len() as i64, part.width, part.height));
    let consent = sealed(tx, id, &about.consent);
    tx.exec(
        ADD,
        &params![
            space,
            id,
            made.kind,
            about.safe_name(),
            made.mime,
            bytes,
            width,
            height,
            made.seconds,
            made.is_cut,
            &about.alt,
            &about.credit,
            consent,
            json(&made.faces),
            made.hash,
            now
        ],
    )?;
    for part in &made.parts {
        pieces::add_part(tx, space, id, part)?;
    }
    shelve(tx, space, id)?;
    let entry = Entry::new("media.file.added", SUBJECT, id);
    tx.record(entry.with("kind", made.kind.code()).with("bytes", bytes));
    Ok(id)
}

pub(super) fn shelve(tx: &mut Tx<'_>, space: Id<Space>, id: Id<File>) -> store::Result<()> {
    tx.exec(SHELVE, &params![id, space]).map(drop)
}

fn json(faces: &[Rect]) -> String {
    serde_json::to_string(faces).unwrap_or_else(|_| "[]".to_owned())
}

pub(super) fn sealed(tx: &Tx<'_>, id: Id<File>, consent: &str) -> Option<Sealed> {
    let words = consent.trim();
    (!words.is_empty()).then(|| tx.keys().seal(CONSENT_CONTEXT, id.uuid(), &Secret::new(words.to_owned())))
}

/// A file of a space.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, space: Id<Space>, id: Id<File>) -> store::Result<Option<File>> {
    db.one(ONE, &params![space, id]).await
}

/// A file of a space, within a write.
///
/// # Errors
/// As [`Tx::one`].
pub fn in_write(tx: &mut Tx<'_>, space: Id<Space>, id: Id<File>) -> store::Result<Option<File>> {
    tx.one(ONE, &params![space, id])
}

/// A file whose space is not known: that of an address. Whether it may be seen is the caller's to ask
/// ([`is_public`](super::is_public)).
///
/// # Errors
/// As [`Db::one`].
pub async fn find(db: &Db, id: Id<File>) -> store::Result<Option<File>> {
    match db.one::<Id<Space>>(KEPT_BY, &params![id]).await? {
        Some(space) => get(db, space, id).await,
        None => Ok(None),
    }
}

/// The files of a space, the newest first, from behind `after`.
///
/// # Errors
/// As [`Db::all`].
pub async fn latest(db: &Db, space: Id<Space>, after: Option<Id<File>>, limit: u32) -> store::Result<Vec<File>> {
    let after = after.unwrap_or(Id::from_uuid(uuid::Uuid::max()));
    db.all(LATEST, &params![space, after, limit]).await
}

/// Pictures of a space that everybody sees and of which nobody said what they show, the newest first, from behind `after`.
///
/// # Errors
/// As [`Db::all`].
pub async fn untold(db: &Db, space: Id<Space>, after: Option<Id<File>>, limit: u32) -> store::Result<Vec<File>> {
    let after = after.unwrap_or(Id::from_uuid(uuid::Uuid::max()));
    db.all(UNTOLD, &params![space, after, limit]).await
}

/// A file of a space that came with exactly these bytes, by their SHA-256.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_hash(db: &Db, space: Id<Space>, hash: &[u8; 32]) -> store::Result<Option<File>> {
    db.one(BY_HASH, &params![space, hash]).await
}

/// Says anew what a file shows and who made it.
///
/// # Errors
/// [`store::Error::NotFound`]; as [`Tx::exec`].
pub fn describe(tx: &mut Tx<'_>, space: Id<Space>, id: Id<File>, alt: &Text, credit: &str) -> store::Result<()> {
    if tx.exec(DESCRIBE, &params![space, id, alt, credit])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.record(Entry::new("media.file.described", SUBJECT, id));
    Ok(())
}

/// How those who are in a file agreed; nothing where nobody wrote it down. For the eyes of editors only.
///
/// # Errors
/// As [`Db::one`]; [`store::Error::Damaged`] where it does not open.
pub async fn consent(db: &Db, space: Id<Space>, id: Id<File>) -> store::Result<Option<Secret<String>>> {
    let sealed: Option<Option<Sealed>> = db.one(CONSENT, &params![space, id]).await?;
    sealed.flatten().map(|sealed| db.keys().open(CONSENT_CONTEXT, id.uuid(), &sealed)).transpose()
}

/// Writes down how those who are in a file agreed; empty words erase it.
///
/// # Errors
/// [`store::Error::NotFound`]; as [`Tx::exec`].
pub fn consent_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<File>, words: &str) -> store::Result<()> {
    let sealed = sealed(tx, id, words);
    let is_there = sealed.is_some();
    if tx.exec(SET_CONSENT, &params![space, id, sealed])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.record(Entry::new("media.file.consent", SUBJECT, id).with("given", is_there));
    Ok(())
}

/// Puts other bytes in the place of a picture's, as when a face was blurred: nothing of the old ones is kept, and its
/// address changes. `edition` is the one that was looked at.
///
/// # Errors
/// [`store::Error::NotFound`]; [`store::Error::Conflict`] where somebody else changed it meanwhile; as [`Tx::exec`].
pub fn replace(tx: &mut Tx<'_>, space: Id<Space>, id: Id<File>, edition: u32, made: &Made) -> store::Result<()> {
    let there = in_write(tx, space, id)?.ok_or(store::Error::NotFound)?;
    if there.edition != edition || there.kind != Kind::Picture {
        return Err(store::Error::Conflict { what: "media_file.edition".to_owned() });
    }
    pieces::forget(tx, space, id)?;
    for part in &made.parts {
        pieces::add_part(tx, space, id, part)?;
    }
    let bytes = made.largest().map_or(0, |part| part.bytes.len() as i64);
    tx.exec(REPLACE, &params![space, id, bytes, json(&made.faces)])?;
    tx.record(Entry::new("media.file.replaced", SUBJECT, id).with("edition", edition + 1));
    Ok(())
}

/// Says that somebody has looked at the faces that were found, and left them as they are.
///
/// # Errors
/// [`store::Error::NotFound`]; as [`Tx::exec`].
pub fn settle(tx: &mut Tx<'_>, space: Id<Space>, id: Id<File>) -> store::Result<()> {
    if tx.exec(SETTLE, &params![space, id])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.record(Entry::new("media.file.settled", SUBJECT, id));
    Ok(())
}

/// Erases a file wherever it is shown: somebody took her consent back. Pages leave out what is gone.
///
/// # Errors
/// [`store::Error::NotFound`]; as [`Tx::exec`].
pub fn delete(tx: &mut Tx<'_>, space: Id<Space>, id: Id<File>) -> store::Result<()> {
    if tx.exec(DELETE, &params![space, id])? == 0 {
        return Err(store::Error::NotFound);
    }
    pieces::forget(tx, space, id)?;
    tx.exec(UNSHELVE, &params![id])?;
    super::shown::forget(tx, id)?;
    tx.record(Entry::new("media.file.deleted", SUBJECT, id));
    Ok(())
}
