use std::collections::VecDeque;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use actors::Space;
use kernel::Id;
use store::{Db, params};

use super::unreadable;
use crate::model::dataset::frame::{Values, empty};
use crate::model::dataset::{Dataset, Version, unpack};

const COLUMN: &str = "SELECT data FROM library_dataset_piece \
     WHERE space_id = $1 AND dataset = $2 AND version = $3 AND place = $4 ORDER BY piece";
const PIECE: &str = "SELECT data FROM library_dataset_piece \
     WHERE space_id = $1 AND dataset = $2 AND version = $3 AND place = $4 AND piece = $5";

pub(super) const STATEMENTS: &[&str] = &[COLUMN, PIECE];

/// The most that unpacked columns take in memory, in bytes.
const MOST: usize = 96 * 1024 * 1024;

/// A column of a version; the hash of its content keeps apart what two databases of one program call the same.
type Key = (Id<Space>, Id<Dataset>, u32, String, usize);

/// Columns with what tells them apart.
type Unpacked = VecDeque<(Key, Arc<Values>)>;

/// Columns that were unpacked, the one asked last at the end. Versions never change, so nothing here grows old.
static UNPACKED: LazyLock<Mutex<Unpacked>> = LazyLock::new(Mutex::default);

/// All values of a column of a version.
///
/// # Errors
/// As [`Db::all`]; [`store::Error::Damaged`] for bytes that this program did not write.
pub async fn column(db: &Db, dataset: &Dataset, version: &Version, place: usize) -> store::Result<Arc<Values>> {
    let key = (dataset.space, dataset.id, version.number, version.sha256.clone(), place);
    if let Some(values) = remembered(&key) {
        return Ok(values);
    }
    let asked = params![dataset.space, dataset.id, version.number, place as i64];
    let pieces: Vec<Vec<u8>> = db.all(COLUMN, &asked).await?;
    let mut whole: Option<Values> = None;
    for piece in pieces {
        let piece = unpack(&piece).ok_or_else(|| unreadable("a piece of a column"))?;
        match &mut whole {
            None => whole = Some(piece),
            Some(whole) => whole.append(piece),
        }
    }
    let kind = version.columns.get(place).map(|column| column.kind).ok_or(store::Error::NotFound)?;
    let values = Arc::new(whole.unwrap_or_else(|| empty(kind)));
    remember(key, &values);
    Ok(values)
}

/// One piece of a column: rows `number * PIECE` and the following.
///
/// # Errors
/// As [`column()`].
pub async fn piece(
    db: &Db,
    dataset: &Dataset,
    version: &Version,
    place: usize,
    number: usize,
) -> store::Result<Arc<Values>> {
    let asked = params![dataset.space, dataset.id, version.number, place as i64, number as i64];
    let kind = version.columns.get(place).map(|column| column.kind).ok_or(store::Error::NotFound)?;
    let piece: Option<Vec<u8>> = db.one(PIECE, &asked).await?;
    match piece {
        Some(piece) => Ok(Arc::new(unpack(&piece).ok_or_else(|| unreadable("a piece of a column"))?)),
        None => Ok(Arc::new(empty(kind))),
    }
}

fn remembered(key: &Key) -> Option<Arc<Values>> {
    let mut unpacked = UNPACKED.lock().unwrap_or_else(PoisonError::into_inner);
    let at = unpacked.iter().position(|(known, _)| known == key)?;
    let found = unpacked.remove(at)?;
    let values = found.1.clone();
    unpacked.push_back(found);
    Some(values)
}

fn remember(key: Key, values: &Arc<Values>) {
    if values.weight() > MOST / 2 {
        return;
    }
    let mut unpacked = UNPACKED.lock().unwrap_or_else(PoisonError::into_inner);
    unpacked.push_back((key, values.clone()));
    let mut weight: usize = unpacked.iter().map(|(_, values)| values.weight()).sum();
    while weight > MOST {
        let Some((_, oldest)) = unpacked.pop_front() else { break };
        weight -= oldest.weight();
    }
}
