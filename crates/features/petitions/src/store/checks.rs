//! The admissibility checklist.

use store::{Db, Entry, Tx, params};

use crate::model::{Answer, Check, Key};

const OF: &str = "SELECT item, answer, note, answered_at FROM petition_check WHERE space_id = $1 AND petition = $2 \
     ORDER BY item";
const ANSWER: &str = "INSERT INTO petition_check (space_id, petition, item, answer, note, answered_at, answered_by) \
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (space_id, petition, item) DO UPDATE \
     SET answer = excluded.answer, note = excluded.note, answered_at = excluded.answered_at, \
     answered_by = excluded.answered_by";
const FORGET: &str = "DELETE FROM petition_check WHERE space_id = $1 AND petition = $2 AND item = $3";

pub(super) const STATEMENTS: &[&str] = &[OF, ANSWER, FORGET];

store::row! { Check { item, answer, note, answered_at } }

/// What was answered: some two dozen items at most.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<Check>> {
    db.all(OF, &params![key.space, key.petition]).await
}

/// Answers an item; none takes an answer back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAnswer {
    /// Which condition or ground: [`Check::condition`], [`Check::ground`].
    pub item: String,
    /// The answer.
    pub answer: Option<Answer>,
    /// Why, or what to mend.
    pub note: String,
}

/// Writes answers down; those that were given before are replaced. Their words stay out of the journal.
///
/// # Errors
/// Whatever the engine meets.
pub fn answer(tx: &mut Tx<'_>, key: Key, answers: &[NewAnswer]) -> store::Result<()> {
    let (now, who) = (tx.now(), tx.who().account_id());
    for NewAnswer { item, answer, note } in answers {
        match answer {
            Some(answer) => {
                tx.exec(ANSWER, &params![key.space, key.petition, item, *answer, note, now, who])?;
            }
            None => {
                tx.exec(FORGET, &params![key.space, key.petition, item])?;
            }
        }
    }
    let entry = Entry::new("petition.checks.answered", "petition", key.petition);
    tx.record(entry.with("answered", answers.iter().filter(|one| one.answer.is_some()).count()));
    Ok(())
}
