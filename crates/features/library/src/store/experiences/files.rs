use kernel::Id;
use store::{Db, Entry, Tx, params};

use super::sections::Writer;
use super::{authors, sheets};
use crate::model::experience::{Act, File, FileKind, Key, Refused, may};

const ADD: &str = "INSERT INTO experience_file (space_id, id, experience, kind, size, bytes, added_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)";
const ONE: &str = "SELECT kind, bytes FROM experience_file \
     WHERE space_id = $1 AND id = $2 AND experience = $3 AND size > 0";
/// Its row stays, so that nothing else takes its place; its content is gone from every version.
const ERASE: &str =
    "UPDATE experience_file SET bytes = $4, size = 0 WHERE space_id = $1 AND id = $2 AND experience = $3";
const HOW_MANY: &str = "SELECT COUNT(*) FROM experience_file WHERE space_id = $1 AND experience = $2";
const IS_OF: &str = "SELECT COUNT(*) FROM experience_file WHERE space_id = $1 AND id = $2 AND experience = $3";
const KINDS: &str =
    "SELECT id, kind FROM experience_file WHERE space_id = $1 AND experience = $2 AND size > 0 ORDER BY id";

pub(super) const STATEMENTS: &[&str] = &[ADD, ONE, ERASE, HOW_MANY, IS_OF, KINDS];

/// The most files of an experience, of all versions: two hundred megabytes at worst.
const MOST: i64 = 40;

/// Adds a photo or document, as [`undressed`](crate::model::experience::undressed) left it. Its name, which may hold
/// somebody's, is not kept.
///
/// # Errors
/// [`Refused::OutOfTurn`] where she may not write; [`Refused::TooManyFiles`]; whatever the engine meets.
pub fn add(tx: &mut Tx<'_>, key: Key, by: Writer, kind: FileKind, bytes: &[u8]) -> store::Result<Id<File>> {
    let experience = sheets::one_in(tx, key)?;
    let hand = authors::hand_in(tx, key, experience.round, by.account, by.role)?;
    if !may(Act::Write, hand, experience.state) {
        return Err(Refused::OutOfTurn.into());
    }
    if tx.one::<i64>(HOW_MANY, &params![key.space, key.experience])?.unwrap_or(0) >= MOST {
        return Err(Refused::TooManyFiles.into());
    }
    let (id, now, size): (Id<File>, _, _) = (tx.id(), tx.now(), bytes.len() as i64);
    tx.exec(ADD, &params![key.space, id, key.experience, kind, size, bytes, now])?;
    let entry = Entry::new("library.experience.file.added", "experience", key.experience);
    tx.record(entry.with("kind", kind.code()).with("size", size));
    Ok(id)
}

/// Erases a photo or document from the draft and from every version, published ones too, without waiting for the next
/// one: somebody took her consent back. Its authors and those who lead may, at any time.
///
/// # Errors
/// [`Refused::OutOfTurn`] where she may not; [`store::Error::NotFound`]; whatever the engine meets.
pub fn erase(tx: &mut Tx<'_>, key: Key, by: Writer, file: Id<File>) -> store::Result<()> {
    let experience = sheets::one_in(tx, key)?;
    let hand = authors::hand_in(tx, key, experience.round, by.account, by.role)?;
    if !may(Act::Erase, hand, experience.state) {
        return Err(Refused::OutOfTurn.into());
    }
    if tx.exec(ERASE, &params![key.space, file, key.experience, Vec::<u8>::new()])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.record(Entry::new("library.experience.file.erased", "experience", key.experience).with("file", file));
    Ok(())
}

/// A file with what it is; nothing where it was erased. Who may read it is the caller's to ask.
///
/// # Errors
/// As [`Db::one`].
pub async fn open(db: &Db, key: Key, file: Id<File>) -> store::Result<Option<(FileKind, Vec<u8>)>> {
    db.one(ONE, &params![key.space, file, key.experience]).await
}

/// Whether a file belongs to an experience: what a form names may be forged.
///
/// # Errors
/// As [`Db::one`].
pub async fn is_of(db: &Db, key: Key, file: Id<File>) -> store::Result<bool> {
    Ok(db.one::<i64>(IS_OF, &params![key.space, file, key.experience]).await?.unwrap_or(0) > 0)
}

/// What each file of an experience is; those that were erased are not there.
///
/// # Errors
/// As [`Db::all`].
pub async fn kinds(db: &Db, key: Key) -> store::Result<Vec<(Id<File>, FileKind)>> {
    db.all(KINDS, &params![key.space, key.experience]).await
}
