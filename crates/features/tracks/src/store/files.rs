use actors::Space;
use data_encoding::BASE64;
use kernel::Id;
use store::{Db, Sealed, Secret, Tx, params};

use super::FILE;
use crate::model::{Key, Piece};

const PARTS: &str = "SELECT id, part FROM tracks_file WHERE space_id = $1 AND piece = $2 ORDER BY number LIMIT 100";
const ADD: &str = "INSERT INTO tracks_file (space_id, piece, number, id, part) VALUES ($1, $2, $3, $4, $5)";
const ERASE: &str = "DELETE FROM tracks_file WHERE space_id = $1 AND piece = $2";
const ERASE_ALL: &str = "DELETE FROM tracks_file WHERE space_id = $1 AND piece IN \
     (SELECT id FROM tracks_piece WHERE space_id = $1 AND portfolio = $2)";

pub(super) const STATEMENTS: &[&str] = &[PARTS, ADD, ERASE, ERASE_ALL];

/// Bytes of a part: with what sealing adds, some 256 KB a row.
const PART: usize = 192 * 1024;

struct Part;

/// The bytes of a piece's file: at most [`MOST_FILE`](crate::model::portfolio::MOST_FILE).
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn read(db: &Db, space: Id<Space>, piece: Id<Piece>) -> store::Result<Vec<u8>> {
    let rows: Vec<(Id<Part>, Sealed)> = db.all(PARTS, &params![space, piece]).await?;
    let mut bytes = Vec::new();
    for (id, part) in rows {
        let opened = db.keys().open(FILE, id.uuid(), &part)?;
        bytes.extend(BASE64.decode(opened.reveal().as_bytes()).map_err(|_| damaged())?);
    }
    Ok(bytes)
}

fn damaged() -> store::Error {
    store::Error::Damaged { what: "a file of a portfolio is not readable".into() }
}

pub(super) fn write_in(tx: &mut Tx<'_>, space: Id<Space>, piece: Id<Piece>, bytes: &[u8]) -> store::Result<()> {
    for (number, part) in (0_i32..).zip(bytes.chunks(PART)) {
        let id = tx.id::<Part>();
        let sealed = tx.keys().seal(FILE, id.uuid(), &Secret::new(BASE64.encode(part)));
        tx.exec(ADD, &params![space, piece, number, id, sealed])?;
    }
    Ok(())
}

pub(super) fn erase_of(tx: &mut Tx<'_>, space: Id<Space>, piece: Id<Piece>) -> store::Result<()> {
    tx.exec(ERASE, &params![space, piece]).map(drop)
}

/// Before the pieces themselves are erased.
pub(super) fn erase_in(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    tx.exec(ERASE_ALL, &params![key.space, key.portfolio]).map(drop)
}
