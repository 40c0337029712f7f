//! The list of supporters, opened: for those who are cleared for it, one page at a time.

use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Keys, Sealed, Tx, params};

use super::{signatures, unreadable};
use crate::model::{How, Key, Signature, Supporter};

const PAGE: &str = "SELECT leaf, id, province, how, signed_at, data FROM petition_signature \
     WHERE space_id = $1 AND petition = $2 AND leaf > $3 ORDER BY leaf LIMIT $4";

pub(super) const STATEMENTS: &[&str] = &[PAGE];

/// A supporter as the list has her.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Her number in the public log.
    pub leaf: u64,
    /// The code of her province.
    pub province: String,
    /// The way.
    pub how: How,
    /// When she signed.
    pub signed_at: Timestamp,
    /// What she wrote.
    pub supporter: Supporter,
}

type Line = (i64, Id<Signature>, String, How, Timestamp, Sealed);

/// Supporters by their number in the log, after this one (`None` from the first): at most `limit`.
///
/// # Errors
/// As [`Db::all`]; whatever keeps a sealed value from being opened.
pub async fn page(db: &Db, key: Key, after: Option<u64>, limit: u32) -> store::Result<Vec<Listed>> {
    let after = after.map_or(-1, |leaf| i64::try_from(leaf).unwrap_or(i64::MAX));
    let lines: Vec<Line> = db.all(PAGE, &params![key.space, key.petition, after, i64::from(limit)]).await?;
    lines.into_iter().map(|line| open(db.keys(), line)).collect()
}

fn open(keys: &Keys, (leaf, id, province, how, signed_at, data): Line) -> store::Result<Listed> {
    let words = keys.open(signatures::SEALED.context, id.uuid(), &data)?;
    let supporter = serde_json::from_str(words.reveal()).map_err(unreadable)?;
    Ok(Listed { leaf: leaf as u64, province, how, signed_at, supporter })
}

/// Records that the list was opened: who, when, from which line on. Nothing of it is shown before this is on disk. To be
/// written to the stream of the space.
pub fn record_opening(tx: &mut Tx<'_>, key: Key, what: &'static str, after: Option<u64>) {
    let entry = Entry::new("petition.supporters.opened", "petition", key.petition);
    tx.record(entry.with("what", what).with("after", after));
}
