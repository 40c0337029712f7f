use jiff::ToSpan;
use jiff::civil::Date;
use kernel::Id;
use store::{Entry, Tx, params};

use super::applications::sealed;
use super::{calls, learning_photos, plan, session_people, session_quiz};
use crate::model::{Application, Call, Card, Cohort, Key, Refused};

const DRAFTS: &str = "DELETE FROM training_application WHERE space_id = $1 AND call = $2 AND state = 'draft'";
const LEFT: &str =
    "SELECT id FROM training_application WHERE space_id = $1 AND call = $2 AND id > $3 ORDER BY id LIMIT 500";
const EMPTY: &str = "UPDATE training_application SET contact = NULL, holds_until = NULL, owes_letter = FALSE, data = $4 \
     WHERE space_id = $1 AND call = $2 AND id = $3";
const WORDS: &str = "UPDATE training_review SET words = NULL WHERE space_id = $1 AND call = $2";
const ERASED: &str = "UPDATE training_call SET erased_at = $3 WHERE space_id = $1 AND id = $2 AND erased_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[DRAFTS, LEFT, EMPTY, WORDS, ERASED];

/// Drafts that were never sent go so many days after the call has closed.
pub const DRAFTS_KEPT: i64 = 30;

/// When the names of a call are erased: so many days after its last cohort has ended.
pub fn erased_on(call: &Call, cohorts: &[Cohort]) -> Date {
    let last = cohorts.iter().map(|cohort| cohort.content.last_day).chain([call.content.closes.date()]).max();
    last.unwrap_or_else(|| call.content.closes.date()).saturating_add(i64::from(call.content.kept_days).days())
}

/// Throws away the drafts of a call that has closed.
///
/// # Errors
/// As [`Tx::exec`].
pub fn drop_drafts(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let gone = tx.exec(DRAFTS, &params![key.space, key.call])?;
    tx.record(Entry::new("training.drafts.erased", "training-call", key.call).amount("drafts", gone as i64));
    Ok(())
}

/// Erases everything that is personal of a call, once its time has come. Numbers stay, and which association was trained.
///
/// # Errors
/// [`Refused::OutOfTurn`] before its time, [`Refused::Erased`] where it was done; as [`Tx::exec`].
pub fn erase(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let call = calls::one_in(tx, key)?;
    let cohorts = plan::cohorts_in(tx, key.space, key.call)?;
    if tx.today() < erased_on(&call, &cohorts) {
        return Err(Refused::OutOfTurn.into());
    }
    tx.exec(DRAFTS, &params![key.space, key.call])?;
    let (mut after, mut count) = (Id::<Application>::from_uuid(uuid::Uuid::nil()), 0_i64);
    loop {
        let ids: Vec<Id<Application>> = tx.all(LEFT, &params![key.space, key.call, after])?;
        let Some(last) = ids.last() else { break };
        after = *last;
        for id in &ids {
            let data = sealed(tx.keys(), *id, &Card::default())?;
            tx.exec(EMPTY, &params![key.space, key.call, id, data])?;
            count += 1;
        }
    }
    tx.exec(WORDS, &params![key.space, key.call])?;
    session_people::erase(tx, key)?;
    learning_photos::erase(tx, key)?;
    for cohort in &cohorts {
        session_quiz::forget_words(tx, key.space, cohort.id)?;
    }
    let now = tx.now();
    if tx.exec(ERASED, &params![key.space, key.call, now])? == 0 {
        return Err(Refused::Erased.into());
    }
    tx.record(Entry::new("training.applications.erased", "training-call", key.call).amount("applications", count));
    Ok(())
}
