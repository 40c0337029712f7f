//! Reminders of deadlines: each is written once. And the round over all petitions that a day's work looks at.

use actors::Space;
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, Tx, params};

use crate::model::{Key, Petition};

const SPACES: &str = "SELECT id FROM space WHERE id > $1 ORDER BY id LIMIT $2";
const FOLLOWED: &str = "SELECT id FROM petition WHERE space_id = $1 AND id > $2 AND erased_at IS NULL \
     ORDER BY id LIMIT $3";
const ADD: &str = "INSERT INTO petition_reminder (space_id, petition, deadline, ends_on, days, written_at) \
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";

const MARKED: &str = "SELECT days FROM petition_reminder \
     WHERE space_id = $1 AND petition = $2 AND deadline = $3 AND ends_on = $4 AND days = $5";

pub(super) const STATEMENTS: &[&str] = &[SPACES, FOLLOWED, ADD, MARKED];

/// How many rows a round takes at once.
const STEP: i64 = 200;

/// The days before a deadline on which it is reminded of; the last is the day after.
pub const DAYS: [i32; 4] = [14, 7, 1, -1];

/// Which reminder is due with so many days left (negative: days after): the latest whose day has come, so that a server
/// that slept writes one, not four.
pub fn due(days_left: i32) -> Option<i32> {
    DAYS.into_iter().rfind(|days| days_left <= *days).filter(|days| *days >= 0 || days_left < 0)
}

/// Marks a reminder as written; `false` if it was before. To be written to the stream of its space.
///
/// # Errors
/// Whatever the engine meets.
pub fn mark(tx: &mut Tx<'_>, key: Key, deadline: &str, ends_on: Date, days: i32) -> store::Result<bool> {
    let now = tx.now();
    if tx.exec(ADD, &params![key.space, key.petition, deadline, ends_on, days, now])? == 0 {
        return Ok(false);
    }
    let entry = Entry::new("petition.reminder.written", "petition", key.petition);
    tx.record(entry.with("deadline", deadline).with("days", days));
    Ok(true)
}

/// Whether a reminder was written before.
///
/// # Errors
/// As [`Db::one`].
pub async fn is_marked(db: &Db, key: Key, deadline: &str, ends_on: Date, days: i32) -> store::Result<bool> {
    let held: Option<i32> = db.one(MARKED, &params![key.space, key.petition, deadline, ends_on, days]).await?;
    Ok(held.is_some())
}

/// The spaces after this one.
///
/// # Errors
/// As [`Db::all`].
pub async fn spaces(db: &Db, after: Id<Space>) -> store::Result<Vec<Id<Space>>> {
    db.all(SPACES, &params![after, STEP]).await
}

/// The petitions of a space, after this one, whose personal data is still there.
///
/// # Errors
/// As [`Db::all`].
pub async fn followed(db: &Db, space: Id<Space>, after: Id<Petition>) -> store::Result<Vec<Id<Petition>>> {
    db.all(FOLLOWED, &params![space, after, STEP]).await
}

#[cfg(test)]
mod tests {
    use super::due;

    #[test]
    fn a_deadline_is_reminded_of_two_weeks_one_week_and_a_day_before_and_the_day_after() {
        assert_eq!(due(30), None);
        assert_eq!(due(15), None);
        for (left, reminder) in [(14, 14), (10, 14), (7, 7), (2, 7), (1, 1), (0, 1), (-1, -1), (-9, -1)] {
            assert_eq!(due(left), Some(reminder), "{left}");
        }
    }
}
