use data_encoding::BASE64;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Keys, Sealed, SealedColumn, Secret, Tx, params};

use super::petitions;
use crate::Refused;
use crate::model::sheet::{Scan, ScanKind};
use crate::model::{Key, State};

/// What is sealed of a scan.
pub const SEALED: SealedColumn = SealedColumn {
    table: "petition_scan_piece",
    key: &["space_id", "petition", "scan", "piece"],
    id: "id",
    column: "data",
    context: CONTEXT,
};
const CONTEXT: &str = "petition_scan_piece.data";

const ADD: &str = "INSERT INTO petition_scan (space_id, petition, sheet, id, kind, bytes, added_at, added_by) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const ADD_PIECE: &str =
    "INSERT INTO petition_scan_piece (space_id, petition, scan, piece, id, data) VALUES ($1, $2, $3, $4, $5, $6)";
const OF: &str = "SELECT id, kind, bytes, added_at FROM petition_scan \
     WHERE space_id = $1 AND petition = $2 AND sheet = $3 ORDER BY id";
const ONE: &str = "SELECT kind FROM petition_scan WHERE space_id = $1 AND petition = $2 AND sheet = $3 AND id = $4";
const PIECES: &str =
    "SELECT id, data FROM petition_scan_piece WHERE space_id = $1 AND petition = $2 AND scan = $3 ORDER BY piece";
const ERASE_PIECES: &str = "DELETE FROM petition_scan_piece WHERE space_id = $1 AND petition = $2";
const ERASE: &str = "DELETE FROM petition_scan WHERE space_id = $1 AND petition = $2";

pub(super) const STATEMENTS: &[&str] = &[ADD, ADD_PIECE, OF, ONE, PIECES, ERASE_PIECES, ERASE];

/// How much of a scan is sealed at once, in bytes.
const PIECE: usize = 256 * 1024;

/// The most scans of a sheet: both sides, and once more.
pub const MOST: usize = 4;

/// A scan of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// Which.
    pub id: Id<Scan>,
    /// The code of its kind.
    pub kind: String,
    /// How large it is.
    pub bytes: u64,
    /// When it was added.
    pub added_at: Timestamp,
}

store::row! { Attached { id, kind, bytes, added_at } }

/// A scan, sealed outside the write.
pub struct Prepared {
    id: Id<Scan>,
    kind: ScanKind,
    bytes: usize,
    pieces: Vec<(Id<Scan>, Sealed)>,
}

impl Prepared {
    /// Seals a file, piece by piece.
    pub fn of(world: &kernel::World, keys: &Keys, kind: ScanKind, file: &[u8]) -> Self {
        let seal = |piece: &[u8]| {
            let id: Id<Scan> = world.id();
            (id, keys.seal(CONTEXT, id.uuid(), &Secret::new(BASE64.encode(piece))))
        };
        Self { id: world.id(), kind, bytes: file.len(), pieces: file.chunks(PIECE).map(seal).collect() }
    }
}

/// Attaches a scan to a sheet. To be written to the stream of the space.
///
/// # Errors
/// [`Refused::OutOfTurn`] once the procedure has ended: what came in then, nobody would erase; whatever the engine meets.
pub fn add(tx: &mut Tx<'_>, key: Key, sheet: u32, scan: Prepared) -> store::Result<Id<Scan>> {
    if petitions::state_in(tx, key)? == Some(State::Ended) {
        return Err(Refused::OutOfTurn.into());
    }
    let (now, by) = (tx.now(), tx.who().account_id());
    let Prepared { id, kind, bytes, pieces } = scan;
    tx.exec(ADD, &params![key.space, key.petition, sheet, id, kind.code, bytes as i64, now, by])?;
    for (number, (piece, data)) in (0_i32..).zip(pieces) {
        tx.exec(ADD_PIECE, &params![key.space, key.petition, id, number, piece, data])?;
    }
    tx.record(
        Entry::new("petition.scan.added", "petition-scan", id).with("sheet", sheet).link("petition", key.petition),
    );
    Ok(id)
}

/// The scans of a sheet, the oldest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, key: Key, sheet: u32) -> store::Result<Vec<Attached>> {
    db.all(OF, &params![key.space, key.petition, sheet]).await
}

/// A scan, opened: its kind and its bytes.
///
/// # Errors
/// [`store::Error::NotFound`]; whatever keeps a sealed value from being opened.
pub async fn open(db: &Db, key: Key, sheet: u32, id: Id<Scan>) -> store::Result<(ScanKind, Vec<u8>)> {
    let kind: Option<String> = db.one(ONE, &params![key.space, key.petition, sheet, id]).await?;
    let kind = kind.and_then(|code| ScanKind::from_code(&code)).ok_or(store::Error::NotFound)?;
    let pieces: Vec<(Id<Scan>, Sealed)> = db.all(PIECES, &params![key.space, key.petition, id]).await?;
    let mut bytes = Vec::new();
    for (piece, data) in pieces {
        let words = db.keys().open(CONTEXT, piece.uuid(), &data)?;
        let damaged = |_| store::Error::Damaged { what: "a scan is not readable".into() };
        bytes.extend(BASE64.decode(words.reveal().as_bytes()).map_err(damaged)?);
    }
    Ok((kind, bytes))
}

/// Says in the journal that somebody opened a scan. To be written to the stream of the space.
pub fn opened(tx: &mut Tx<'_>, key: Key, sheet: u32, id: Id<Scan>) {
    let entry = Entry::new("petition.scan.opened", "petition-scan", id).with("sheet", sheet);
    tx.record(entry.link("petition", key.petition));
}

/// Destroys all scans, with the personal data of a petition that has ended.
///
/// # Errors
/// Whatever the engine meets.
pub fn erase(tx: &mut Tx<'_>, key: Key) -> store::Result<u64> {
    tx.exec(ERASE_PIECES, &params![key.space, key.petition])?;
    tx.exec(ERASE, &params![key.space, key.petition])
}
