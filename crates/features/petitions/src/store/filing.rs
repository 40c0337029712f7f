//! How a petition was handed in.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::Text;
use store::{Db, Entry, Tx, params};

use super::{events, petitions};
use crate::Refused;
use crate::model::law::Way;
use crate::model::{EventKind, Key, State};

const ADD: &str = "INSERT INTO petition_filing (space_id, petition, filed_on, way, place, receipt, signatures, checkpoint, \
     recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING";
const OF: &str = "SELECT filed_on, way, place, receipt, signatures, checkpoint, recorded_at FROM petition_filing \
     WHERE space_id = $1 AND petition = $2";

const SETTLE: &str =
    "UPDATE petition_filing SET signatures = $3, checkpoint = $4 WHERE space_id = $1 AND petition = $2";

pub(super) const STATEMENTS: &[&str] = &[ADD, OF, SETTLE];

/// How a petition was handed in, and what its list was at that moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Filing {
    /// On which day: the date of the receipt.
    pub filed_on: Date,
    /// By which way, on which it depends which deadlines run.
    pub way: Way,
    /// Where: the office that took it.
    pub place: String,
    /// The number of the receipt.
    pub receipt: String,
    /// The signatures that stood.
    pub signatures: u64,
    /// The signed state of the public log: what comes later can be told from what was filed.
    pub checkpoint: String,
    /// When it was written down.
    pub recorded_at: Timestamp,
}

store::row! { Filing { filed_on, way, place, receipt, signatures, checkpoint, recorded_at } }

/// Files a petition: the collection ends, nobody can be taken from the list any more, the history says so. To be written
/// to the stream of its space.
///
/// # Errors
/// [`Refused::OutOfTurn`] when it cannot be filed from where it stands; whatever the engine meets.
pub fn file(tx: &mut Tx<'_>, key: Key, filing: &Filing, words: Text) -> store::Result<kernel::Id<events::Event>> {
    petitions::set_state(tx, key, State::Filed, filing.filed_on)?;
    let Filing { filed_on, way, place, receipt, signatures, checkpoint, .. } = filing;
    let (signatures, now) = (*signatures as i64, tx.now());
    let row = params![key.space, key.petition, *filed_on, *way, place, receipt, signatures, checkpoint, now];
    if tx.exec(ADD, &row)? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    tx.record(Entry::new("petition.filing.recorded", "petition", key.petition).at(*filed_on).with("way", *way));
    events::add(tx, key, EventKind::Filed, *filed_on, words, true)
}

/// Keeps what the list was once the filing had ended the collection: in a storm some sign between the moment at which the
/// checkpoint was read and that of the filing. To be written to the stream of its space.
///
/// # Errors
/// Whatever the engine meets.
pub fn settle(tx: &mut Tx<'_>, key: Key, signatures: u64, checkpoint: &str) -> store::Result<()> {
    tx.exec(SETTLE, &params![key.space, key.petition, signatures as i64, checkpoint])?;
    let entry = Entry::new("petition.filing.settled", "petition", key.petition);
    tx.record(entry.with("signatures", signatures).with("checkpoint", checkpoint));
    Ok(())
}

/// How a petition was handed in; none before.
///
/// # Errors
/// As [`Db::one`].
pub async fn of(db: &Db, key: Key) -> store::Result<Option<Filing>> {
    db.one(OF, &params![key.space, key.petition]).await
}
