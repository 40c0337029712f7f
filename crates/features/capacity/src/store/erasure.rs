use actors::Space;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Tx, params};

use super::assessments::one_in;
use super::assessors;
use crate::model::assessment::KEPT_FOR;
use crate::model::{Assessment, Key, Refused};

const DUE: &str = "SELECT space_id, id FROM capacity_assessment WHERE erased_at IS NULL AND closed_at < $1 \
     ORDER BY closed_at, space_id, id LIMIT 100";
const ERASED: &str =
    "UPDATE capacity_assessment SET erased_at = $3 WHERE space_id = $1 AND id = $2 AND erased_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[DUE, ERASED];

/// Assessments of all spaces of which the names are due to be erased: for the chore.
///
/// # Errors
/// As [`Db::all`].
pub async fn due(db: &Db, now: Timestamp) -> store::Result<Vec<Key>> {
    let rows: Vec<(Id<Space>, Id<Assessment>)> = db.all(DUE, &params![now - KEPT_FOR]).await?;
    Ok(rows.into_iter().map(|(space, assessment)| Key { space, assessment }).collect())
}

/// Erases who took part; what came out stays.
///
/// # Errors
/// [`Refused::OutOfTurn`] before its time, or where it was done; as [`Tx::exec`].
pub fn erase(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let assessment = one_in(tx, key)?;
    let now = tx.now();
    if assessment.erased_on().is_none_or(|due| due > now)
        || tx.exec(ERASED, &params![key.space, key.assessment, now])? == 0
    {
        return Err(Refused::OutOfTurn.into());
    }
    let people = assessors::erase_in(tx, key)?;
    let entry = Entry::new("capacity.assessors.erased", "capacity-assessment", key.assessment);
    tx.record(entry.amount("people", people as i64));
    Ok(())
}
