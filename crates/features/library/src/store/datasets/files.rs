use actors::Space;
use kernel::Id;
use sha2::{Digest, Sha256};
use store::{Db, Tx, params};

use crate::model::dataset::{Dataset, File};

const ADD: &str = "INSERT INTO library_dataset_file (space_id, id, dataset, name, size, sha256, added_at, data) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const GET: &str = "SELECT dataset, name, sha256, data FROM library_dataset_file WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] = &[ADD, GET];

/// A file as it was sent in.
#[derive(Debug, Clone)]
pub struct NewFile {
    /// The name that it had.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A file as it is kept.
#[derive(Debug, Clone)]
pub struct Stored {
    /// The dataset that it was sent in for.
    pub dataset: Id<Dataset>,
    /// The name that it had.
    pub name: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

store::row! { Stored { dataset, name, sha256, bytes } }

/// Keeps a file: part of a write.
pub(super) fn add(tx: &mut Tx<'_>, space: Id<Space>, dataset: Id<Dataset>, file: NewFile) -> store::Result<Id<File>> {
    let (id, now): (Id<File>, _) = (tx.id(), tx.now());
    let sha256 = data_encoding::HEXLOWER.encode(&Sha256::digest(&file.bytes));
    let size = file.bytes.len() as i64;
    let name: String = file.name.chars().filter(|c| !c.is_control()).take(200).collect();
    tx.exec(ADD, &params![space, id, dataset, name, size, sha256, now, file.bytes])?;
    Ok(id)
}

/// A file of a space.
///
/// # Errors
/// As [`Db::one`].
pub async fn file(db: &Db, space: Id<Space>, id: Id<File>) -> store::Result<Option<Stored>> {
    db.one(GET, &params![space, id]).await
}
