use std::ops::Range;

use actors::Space;
use bytes::Bytes;
use futures_util::{Stream, TryStreamExt, stream};
use kernel::Id;
use store::{Db, Tx, params};

use crate::model::{File, MadePart, Part};

const ADD_PART: &str =
    "INSERT INTO media_part (space_id, file, part, bytes, width, height) VALUES ($1, $2, $3, $4, $5, $6)";
const ADD: &str = "INSERT INTO media_piece (space_id, file, part, number, data) VALUES ($1, $2, $3, $4, $5)";
const LENGTH: &str = "SELECT bytes FROM media_part WHERE space_id = $1 AND file = $2 AND part = $3";
const ONE: &str = "SELECT data FROM media_piece WHERE space_id = $1 AND file = $2 AND part = $3 AND number = $4";
const CHANGE: &str = "UPDATE media_piece SET data = $5 WHERE space_id = $1 AND file = $2 AND part = $3 AND number = $4";
const FORGET_PARTS: &str = "DELETE FROM media_part WHERE space_id = $1 AND file = $2";
const FORGET: &str = "DELETE FROM media_piece WHERE space_id = $1 AND file = $2";

pub(super) const STATEMENTS: &[&str] = &[ADD_PART, ADD, LENGTH, ONE, CHANGE, FORGET_PARTS, FORGET];

/// How many bytes a piece has; the last one of a part may have fewer.
pub const PIECE: usize = 1024 * 1024;

pub(super) fn add_part(tx: &mut Tx<'_>, space: Id<Space>, file: Id<File>, made: &MadePart) -> store::Result<()> {
    let bytes = made.bytes.len() as i64;
    tx.exec(ADD_PART, &params![space, file, made.part, bytes, made.width, made.height])?;
    add(tx, space, file, made.part, 0, &made.bytes)
}

/// Adds the pieces of a part from the one numbered `first`.
pub(super) fn add(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    file: Id<File>,
    part: Part,
    first: i64,
    bytes: &[u8],
) -> store::Result<()> {
    for (number, piece) in (first..).zip(bytes.chunks(PIECE)) {
        tx.exec(ADD, &params![space, file, part, number, piece])?;
    }
    Ok(())
}

/// Changes a piece of a part; `change` is told where in the part its bytes stand.
pub(super) fn change(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    file: Id<File>,
    part: Part,
    number: u64,
    change: impl FnOnce(u64, &mut [u8]),
) -> store::Result<()> {
    let at = number * PIECE as u64;
    let number = i32::try_from(number).unwrap_or(i32::MAX);
    let mut piece: Vec<u8> = tx.one(ONE, &params![space, file, part, number])?.ok_or(store::Error::NotFound)?;
    change(at, &mut piece);
    tx.exec(CHANGE, &params![space, file, part, number, piece]).map(drop)
}

pub(super) fn whole_in(tx: &mut Tx<'_>, space: Id<Space>, file: Id<File>, bytes: u64) -> store::Result<()> {
    tx.exec(ADD_PART, &params![space, file, Part::Whole, bytes as i64, 0, 0]).map(drop)
}

pub(super) fn forget(tx: &mut Tx<'_>, space: Id<Space>, file: Id<File>) -> store::Result<()> {
    tx.exec(FORGET_PARTS, &params![space, file])?;
    tx.exec(FORGET, &params![space, file]).map(drop)
}

/// How many bytes a part of a file has; nothing where it has no such part.
///
/// # Errors
/// As [`Db::one`].
pub async fn length(db: &Db, file: &File, part: Part) -> store::Result<Option<u64>> {
    db.one(LENGTH, &params![file.space, file.id, part]).await
}

/// A piece of a part, counted from 0; nothing behind its end.
pub(super) async fn piece(
    db: &Db,
    space: Id<Space>,
    file: Id<File>,
    part: Part,
    number: u64,
) -> store::Result<Option<Vec<u8>>> {
    let number = i32::try_from(number).unwrap_or(i32::MAX);
    db.one(ONE, &params![space, file, part, number]).await
}

/// Some bytes of a part, as far as there are any: for what is small, such as a picture or the beginning of a sound.
///
/// # Errors
/// As [`Db::one`].
pub async fn read(db: &Db, file: &File, part: Part, range: Range<u64>) -> store::Result<Vec<u8>> {
    let pieces = stream(db.clone(), file, part, range);
    pieces
        .try_fold(Vec::new(), |mut all, piece| async move {
            all.extend_from_slice(&piece);
            Ok(all)
        })
        .await
}

/// The same, one piece after the other: never more than one is in memory.
pub fn stream(
    db: Db,
    file: &File,
    part: Part,
    range: Range<u64>,
) -> impl Stream<Item = store::Result<Bytes>> + Send + 'static + use<> {
    let (space, id) = (file.space, file.id);
    stream::try_unfold(range, move |left| {
        let db = db.clone();
        async move {
            if left.is_empty() {
                return Ok(None);
            }
            let (number, from) = (left.start / PIECE as u64, (left.start % PIECE as u64) as usize);
            let Some(piece) = piece(&db, space, id, part, number).await?.filter(|piece| piece.len() > from) else {
                return Ok(None);
            };
            let wanted = usize::try_from(left.end - left.start).unwrap_or(usize::MAX);
            let to = piece.len().min(from.saturating_add(wanted));
            let given = Bytes::from(piece).slice(from..to);
            let start = left.start + given.len() as u64;
            Ok(Some((given, start..left.end)))
        }
    })
}
